//! A lesson with the sheets: what a teacher finds in the key for what pupils are asked, and which passages a class reads.

#![cfg(feature = "cli")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use scraper::{ElementRef, Html, Selector};
use tempfile::TempDir;

/// The pages written for `texts`, each as text in a file A, B, C …, by the names of their files.
fn sheets(texts: &[&str], more: &[&str]) -> BTreeMap<String, Html> {
    let folder = TempDir::new().unwrap();
    let paths: Vec<String> = (0..texts.len()).map(|n| save(folder.path(), n, texts[n])).collect();
    let out = folder.path().join("sheets");
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    let output = command.arg("worksheet").args(&paths).args(more).arg("-o").arg(&out).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let read = |entry: fs::DirEntry| {
        let page = fs::read_to_string(entry.path()).expect("a sheet is UTF-8");
        (entry.file_name().into_string().unwrap(), Html::parse_document(&page))
    };
    fs::read_dir(out).unwrap().map(|entry| read(entry.unwrap())).collect()
}

fn save(folder: &Path, n: usize, text: &str) -> String {
    let path = folder.join(format!("{n}.txt"));
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn all<'p>(page: &'p Html, what: &str) -> Vec<ElementRef<'p>> {
    page.select(&Selector::parse(what).expect("the selector is well formed")).collect()
}

/// The words of an element, blanks of all sorts alike.
fn words(one: &ElementRef) -> String {
    let text: Vec<String> = one.text().map(|it| it.replace(['\u{a0}', '\u{202f}'], " ").replace('’', "'")).collect();
    text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn said(page: &Html, what: &str) -> Vec<String> {
    all(page, what).iter().map(words).collect()
}

const SPEECH: &str = "Foire à Selm\n\n\
    « Le pont est fermé », a déclaré la maire de Selm, Anna Veld.\n\n\
    Des marchands attendaient devant la mairie depuis l'aube, et la pluie tombait.\n\n\
    « Nous avons compté les camions pendant toute la nuit, puis les barques, puis les marchands qui venaient à pied par le \
    chemin de la rive gauche avec leurs enfants », a ajouté Anna Veld.\n\n\
    Selon le colonel Paul Arn, la digue tient.\n";

#[test]
fn the_key_lists_every_passage_in_which_a_source_speaks() {
    let key = &sheets(&[SPEECH], &["--ui", "fr"])["corrige.html"];
    let groups: Vec<Vec<String>> = all(key, "table.reading tbody")
        .iter()
        .map(|group| group.select(&Selector::parse("tr").unwrap()).map(|row| words(&row)).collect())
        .collect();
    assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1], "{groups:?}");
    assert!(groups[0][0].starts_with("§1 Anna Veld « Le pont est fermé »"), "{groups:?}");
    let long = &groups[0][1];
    assert!(long.starts_with("§3 « Nous avons compté") && long.contains("avec leurs enfants »"), "{long}");
    assert!(!long.contains('…') && long.contains("les barques"), "a paragraph is not cut: {long}");
    let underlined = said(key, "table.reading u");
    assert_eq!(underlined, ["la maire de Selm, Anna Veld", "Anna Veld", "le colonel Paul Arn"]);
    assert_eq!(said(key, "table.reading .ring"), ["a déclaré", "a ajouté", "Selon"]);
}

#[test]
fn words_without_marks_between_two_quotations_are_in_the_key_and_nobodys() {
    let text = "La garde tient le pont\n\nLa garde de Harn a fermé le pont de Selm dimanche, et la ville attend la suite.\n\n\
        « La vallée est calme depuis ce matin, malgré la pluie », a expliqué le colonel Erkel.\n\n\
        Nous devons attendre une émeute ou deux avant la nuit, au pire. Ils recevront une réponse adéquate.\n\n\
        « Nous gardons le pont et la route du port », a ajouté le colonel Erkel.\n";
    let rows = said(&sheets(&[text], &["--ui", "fr"])["corrige.html"], "table.reading tr");
    let row = rows.last().unwrap();
    assert!(row.starts_with("§3 sans source dite Nous devons attendre") && row.ends_with("(?)"), "{rows:?}");
}

#[test]
fn the_plan_speaks_of_what_the_sheets_show() {
    let start = |more: &[&str]| said(&sheets(&[SPEECH], more)["corrige.html"], ".plan td").remove(0);
    for level in ["middle", "high"] {
        let blind = start(&["--ui", "fr", "--blind", "--level", level]);
        assert!(blind.contains("sans rien dire des sites : les fiches les cachent"), "{blind}");
        let open = start(&["--ui", "fr", "--level", level]);
        assert!(!open.contains("sans rien dire"), "{open}");
    }
    assert!(start(&["--ui", "fr"]).contains("--blind"));
}

#[test]
fn an_aside_in_summarised_words_may_be_the_texts_own() {
    let voice = |sentence: &str| {
        let text = format!("Le pont de Selm\n\n{sentence}\n\nLa digue tient, et le marché a lieu mardi.\n");
        let key = &sheets(&[&text], &["--ui", "fr"])["corrige.html"];
        said(key, "table.words td[data-head='Où, et qui le dit']").concat()
    };
    let plain = voice("Anna Veld a annoncé que la guerre contre le terrorisme était finie.");
    let aside = voice("Anna Veld a annoncé que la ville rouvrait, dix ans après la guerre contre le terrorisme.");
    assert!(plain.contains("parole résumée : Anna Veld") && !plain.contains("(?)"), "{plain}");
    assert!(aside.contains("parole résumée : Anna Veld (?), ou le texte lui-même"), "{aside}");
}

const HOME: &str = "Nuit à Selm\n\n\
    Selon la mairie de Selm, 2 140 habitants de la rive gauche ont fui vers le port de Maren dans la nuit de dimanche. Les \
    camions attendent.\n\n\
    La maire, Anna Veld, a promis 40 bateaux aux familles avant la fin du mois de mars.\n\n\
    La garde de Harn a fermé lundi les provinces du Nord avec 300 hommes et deux camions, a dit le colonel Paul Arn.\n";
const ABROAD: &str = "Night in Selm\n\n\
    According to the Selm town hall, 2,140 residents of the left bank fled to the port of Maren on Sunday night. The trucks \
    are waiting.\n\n\
    The mayor, Anna Veld, promised 40 boats to the families before the end of the month of March.\n\n\
    The Harn guard closed the northern provinces with 300 men and two trucks, colonel Paul Arn said.\n";
const AGAIN: &str = "Le port de Maren est plein\n\n\
    Une foire a lieu chaque automne dans la vallée, et les marchands y vendent du miel.\n\n\
    Dans la nuit de dimanche, les 2 140 habitants de la rive gauche se sont repliés vers le port, a dit la mairie de Selm.\n";

#[test]
fn a_class_reads_two_texts_of_its_language_where_they_tell_the_same() {
    let duo = |texts: &[&str]| sheets(texts, &["--ui", "fr"]).remove("duo.html").expect("there is a duo sheet");
    let abroad = duo(&[HOME, ABROAD]);
    assert!(!all(&abroad, ".translation").is_empty(), "without another text of the language, the translation");
    let home = duo(&[HOME, ABROAD, AGAIN]);
    assert_eq!(said(&home, "figcaption"), ["Texte A §1", "Texte C §2"]);
    assert!(all(&home, ".translation").is_empty());
    assert_eq!(said(&home, ".bank li"), ["fui", "se sont repliés"]);
    let passages = said(&home, "blockquote");
    assert!(passages.iter().all(|it| it.ends_with('.') && !it.contains('…')), "whole sentences: {passages:?}");
    let questions = said(&home, ".ask li");
    assert!(questions[0].contains("un mot replacé") && questions[1].contains("Qui donne ce chiffre"), "{questions:?}");
    assert!(!passages[0].contains("camions"), "and nothing that tells of something else: {passages:?}");
}

#[test]
fn one_word_in_another_language_or_form_is_no_blank() {
    let bank = said(&sheets(&[HOME, ABROAD], &["--ui", "fr"])["duo.html"], ".bank li");
    assert!(bank.contains(&"lundi".to_owned()) && !bank.iter().any(|word| word.contains("Nord")), "{bank:?}");
}

#[test]
fn a_pupil_is_told_what_nobody_can_know_and_asked_for_nothing_that_no_sheet_shows() {
    let page = "Accueil\nMonde\nLe pont de Selm\n\nLa garde de Harn a fermé le pont dimanche, a dit la maire Anna Veld.\n\n\
        Les travaux dureront jusqu'en mars, et le marché a lieu à Maren chaque mardi.\n\n\
        Le contenu créé par The Daily Caller News Foundation est disponible gratuitement pour tout éditeur d'actualités \
        éligible. Veuillez contacter licence@lac.example.\n\nÀ propos de nous\n© 2024 Le Lac\n";
    let bare = "La garde de Harn a fermé le pont de Selm dimanche, selon la mairie de cette ville.\n";
    let sheets = sheets(&[page, bare], &["--ui", "fr"]);
    let legend = said(&sheets["carte.html"], ".legend li");
    assert!(legend[2].contains("du texte B, elle n'a gardé que l'article"), "{legend:?}");
    let asked = said(&sheets["carte.html"], "table.card tbody th").join(" ");
    assert!(asked.contains("agence de presse") && !asked.contains("acheté ou reçu ailleurs"), "{asked}");
    assert!(!asked.contains("lien vers un document"), "no sheet shows a link: {asked}");
    let around = said(&sheets["corrige.html"], ".cards .seen li").join(" ");
    assert!(around.contains("Texte A. Dit-on que le texte a été acheté ou reçu"), "who teaches is told: {around}");
    assert!(around.contains("The Daily Caller News Foundation"), "{around}");
}

#[test]
fn a_house_that_provides_texts_is_no_agency_and_its_address_is_not_the_pages() {
    let notice = "Le contenu créé par The Daily Caller News Foundation est disponible gratuitement pour tout éditeur \
        d'actualités éligible. Veuillez contacter licence@lac.example.\n\nÀ propos de nous\n";
    let (one, other) = (format!("{HOME}\n{notice}"), format!("{ABROAD}\nWith AFP\n"));
    let key = &sheets(&[&one, &other], &["--ui", "fr", "--level", "high"])["corrige.html"];
    let credits =
        said(key, "section[aria-labelledby=duo] > p").into_iter().find(|it| it.starts_with("Crédit")).unwrap();
    assert!(credits.contains("B AFP ; aucun vu dans A. Fourni par une autre maison : A"), "{credits}");
    let rows = all(key, "table.card tbody tr:not(.group)");
    let row = |ask: &str| rows.iter().map(words).find(|row| row.starts_with(ask)).unwrap();
    assert!(row("Dit-on que le texte vient d'une agence").ends_with("journaux ? – ✓ à la fin"));
    assert!(row("Dit-on qui édite la page").ends_with("? – –"), "{}", row("Dit-on qui édite la page"));
    let owned = format!("{one}© 2024 Le Lac\n");
    let key = &sheets(&[&owned, &other], &["--ui", "fr", "--level", "high"])["corrige.html"];
    let rows = all(key, "table.card tbody tr:not(.group)");
    let row = rows.iter().map(words).find(|row| row.starts_with("Dit-on qui édite la page")).unwrap();
    assert!(row.contains('✓'), "whose rights they are is said: {row}");
}

#[test]
fn a_figure_whose_time_the_card_asks_for_is_in_the_key() {
    let text = "Le pont de Selm\n\nLa foire de Maren a lieu mardi, et les marchands y vendent du miel.\n\nPlusieurs centaines de soldats ont traversé le pont ces dernières semaines.\n\n\
        Au cours des deux mois précédents, la garde a pris plus de 45 districts, et 190 des 407 districts attendent.\n";
    let key = &sheets(&[text], &["--ui", "fr"])["corrige.html"];
    let checks = said(key, ".checks + ul li");
    let own = checks.iter().find(|line| line.starts_with("Chiffres que le texte donne")).unwrap();
    assert!(own.contains("« Plusieurs centaines de soldats » (§2), « plus de 45 districts » (§3)"), "{own}");
    assert!(own.contains("« 190 des 407 districts »"), "{own}");
    assert!(!own.contains("« deux mois »") && !own.contains("« 407 districts »"), "parts of other figures: {own}");
    let card = said(key, "table.card tbody tr").into_iter().find(|row| row.contains("sur combien de temps")).unwrap();
    assert!(card.ends_with("✓ §2"), "{card}");
}

#[test]
fn of_many_figures_those_that_are_left_out_are_counted() {
    let many: Vec<String> = (11..21).map(|n| format!("Le village {n} a reçu {n}0 soldats.")).collect();
    let text = format!("Le pont de Selm\n\n{}\n\nLa garde de Harn tient le pont.\n", many.join(" "));
    let checks = said(&sheets(&[&text], &["--ui", "fr"])["corrige.html"], ".checks + ul li");
    let own = checks.iter().find(|line| line.starts_with("Chiffres que le texte donne")).unwrap();
    assert!(own.contains("« 180 soldats »") && own.ends_with("et 2 autres"), "{own}");
}

#[test]
fn a_line_that_a_page_repeats_beside_its_text_is_read_once() {
    let caption = "La garde de Harn devant le pont de Selm, le 2 juillet. (Anna Reis/AFP via Getty Images)";
    let text = format!(
        "Le pont de Selm est fermé\n\n{caption}\n\nLa garde de Harn a fermé le pont dimanche, a dit la maire Anna Veld.\n\n{caption}\n\n\
         Les travaux dureront jusqu'en mars, et le marché a lieu à Maren chaque mardi.\n"
    );
    let sheets = sheets(&[&text], &["--ui", "fr"]);
    let asides = said(&sheets["eleve-A.html"], ".par.aside");
    assert_eq!(asides.len(), 1, "{asides:?}");
    assert!(asides[0].contains("Getty Images"));
}

#[test]
fn every_word_to_discuss_has_a_reason() {
    let text = "Le pont de Selm\n\nLes troupes étrangères tiennent le pont, et la garde veut « aider » la ville.\n\n\
        L'opération militaire et la contre-attaque ont duré deux jours, avant l'afflux des familles.\n";
    let key = &sheets(&[text], &["--ui", "fr", "--level", "high"])["corrige.html"];
    let reasons: Vec<(String, String)> = all(key, "table.words tbody tr")
        .iter()
        .map(|row| {
            let cell = |what: &str| row.select(&Selector::parse(what).unwrap()).next().map(|it| words(&it)).unwrap();
            (cell("th"), cell("td:last-child"))
        })
        .collect();
    let why = |word: &str| {
        &reasons.iter().find(|(it, _)| it.contains(word)).unwrap_or_else(|| panic!("{word}: {reasons:?}")).1
    };
    assert!(why("troupes étrangères").starts_with("Des soldats se trouvent"), "the page of its debate: {reasons:?}");
    assert!(why("aider").starts_with("Entre guillemets"), "{reasons:?}");
    assert!(why("contre-attaque").contains("opération, contre-attaque"), "{reasons:?}");
    assert!(why("afflux").contains("afflux"), "{reasons:?}");
    assert!(reasons.iter().all(|(_, why)| !why.is_empty() && !why.starts_with("Autre façon")), "{reasons:?}");
}

/// Two texts that tell one thing; the second one quotes a statement that it names in the paragraph before.
const POINTED: [&str; 2] = [
    "Nuit à Selm\n\n\
    Selon la mairie de Selm, 2 140 habitants de la rive gauche ont fui vers le port de Maren dans la nuit de dimanche.\n\n\
    Les camions attendent, et la foire a lieu mardi.\n",
    "Le port de Maren est plein\n\n\
    La garde tient le pont, selon un communiqué des gardes du port de Maren.\n\n\
    « Dans la nuit de dimanche, les 2 140 habitants de la rive gauche se sont repliés vers le port », indique le communiqué.\n",
];

#[test]
fn what_is_to_be_underlined_stands_in_the_printed_passage() {
    let sheets = sheets(&POINTED, &["--ui", "fr"]);
    let (duo, key) = (&sheets["duo.html"], &sheets["corrige.html"]);
    let passages = said(duo, "blockquote");
    let lines = said(key, "section[aria-labelledby=duo] > p");
    for (label, passage) in [("A", &passages[0]), ("B", &passages[1])] {
        let line = lines.iter().find(|line| line.starts_with(&format!("{label} :"))).unwrap();
        let words = line.split(['«', '»']).nth(1).unwrap().trim();
        assert!(passage.contains(words), "{words}: {passage}");
    }
    let elsewhere = "§1 : « un communiqué des gardes du port de Maren »";
    assert!(lines.iter().any(|line| line.contains("« le communiqué »") && line.contains(elsewhere)), "{lines:?}");
    let note = "Ailleurs dans ce texte (§1) : « un communiqué des gardes du port de Maren »";
    assert_eq!(said(duo, ".note"), [note], "a pupil can answer with the sheet alone");
    assert_eq!(said(&sheets["projeter.html"], ".note"), [note]);
}

#[test]
fn names_of_an_event_that_are_blanks_have_a_reason() {
    let key = &sheets(&POINTED, &["--ui", "fr"])["corrige.html"];
    let listed = said(key, "table.words th").join(" ");
    assert!(!listed.contains("ont fui"), "{listed}");
    let lines = said(key, "section[aria-labelledby=duo] > p");
    assert!(
        lines.iter().any(|line| line.starts_with("à discuter comme nom donné au fait Un mot ordinaire")),
        "{lines:?}"
    );
}

#[test]
fn the_key_says_how_many_of_its_lines_are_counted() {
    let over = |texts: &[&str]| said(&sheets(texts, &["--ui", "fr"])["corrige.html"], "h3[id=g-A]").concat();
    assert!(!over(&[SPEECH]).contains("comptées"), "all of them");
    let order = "Le pont de Selm\n\nLe pont est fermé, a dit la maire Anna Veld.\n\n\
        Le colonel Paul Arn a ordonné la mobilisation de 300 réservistes.\n";
    let all = over(&[order]);
    assert!(all.ends_with("2 lignes, dont 1 comptées dans les tableaux du rapport ; les autres : ordres."), "{all}");
    let key = &sheets(&[order], &["--ui", "fr"])["corrige.html"];
    assert!(!said(key, "section.one li").concat().contains("300 réservistes"), "what the grid gives to the colonel");
}

#[test]
fn the_empty_grid_has_as_many_lines_whoever_speaks() {
    let lines = |text: &str, level: &str| {
        let sheets = sheets(&[text], &["--ui", "fr", "--level", level]);
        let sources = all(&sheets["corrige.html"], "table.reading tbody").len();
        (sources, all(&sheets["eleve-A.html"], "table.empty tbody tr:not(.example)").len())
    };
    assert_eq!((lines(SPEECH, "middle"), lines(SPEECH, "high")), ((2, 10), (2, 12)));
    let names =
        ["Arn", "Veld", "Erkel", "Rivas", "Dahl", "Reis", "Sorel", "Maur", "Tarn", "Oster", "Lund", "Berg", "Falk"];
    let speech = |names: &[&str]| {
        let said = names.iter().map(|name| format!("Le pont tient, a déclaré le colonel Paul {name}.\n\n"));
        format!("Le pont de Selm\n\n{}", said.collect::<String>())
    };
    assert_eq!(lines("Le pont de Selm\n\nLe pont est vieux.\n", "middle"), (0, 10));
    for level in ["middle", "high"] {
        let most = lines(&speech(&names), level);
        assert_eq!(most, (13, lines(SPEECH, level).1), "their number would give the answer away");
    }
}

#[test]
fn the_key_prints_what_pupils_copy_to_its_last_word() {
    let told = "la digue tient, les familles de la rive gauche sont à l’école, et les deux ponts du port ";
    let quoted = |times: usize| {
        let words = format!("« {} rouvriront mardi »", told.repeat(times).trim());
        let text = format!("Le pont de Selm\n\n{words}, a déclaré la maire Anna Veld à la radio de Selm.\n");
        said(&sheets(&[&text], &["--ui", "fr"])["corrige.html"], "table.reading td[data-head^='Ses mots']").concat()
    };
    let whole = quoted(4);
    assert!(whole.contains("rouvriront mardi") && !whole.contains('…'), "{whole}");
    let long = quoted(12);
    assert!(long.contains("« la digue tient") && long.contains(" … ") && long.contains("rouvriront mardi"), "{long}");
}

#[test]
fn the_key_says_how_much_of_a_page_was_set_aside() {
    let page = format!("{SPEECH}\nCommentaires\nUn lecteur du port\nBravo pour ce pont.\n");
    let over = |text: &str| said(&sheets(&[text], &["--ui", "fr"])["corrige.html"], "section.one p.origin").concat();
    assert!(over(&page).contains("3 lignes mises à part comme habillage de la page (9 mots)"), "{}", over(&page));
    assert!(!over(SPEECH).contains("mise"), "{}", over(SPEECH));
}

#[test]
fn words_that_both_chosen_passages_have_are_told() {
    let one = "Le pont de Selm\n\nLes familles sont parties pour sauver leur vie, selon la mairie de Selm.\n";
    let other = "La rive gauche\n\nDes marchands ont pris la route du port afin de « sauver leur propre vie ».\n";
    let key = &sheets(&[one, other], &["--ui", "fr", "--pair", "A§1,B§1"])["corrige.html"];
    let about = said(key, "section[aria-labelledby=duo] > p").remove(0);
    assert!(
        about.contains("A « sauver leur vie », B « sauver leur propre vie »") && !about.contains("Rien"),
        "{about}"
    );
    let other = "La rive gauche\n\nDes marchands ont pris hier la route du port.\n";
    let key = &sheets(&[one, other], &["--ui", "fr", "--pair", "A§1,B§1"])["corrige.html"];
    assert!(all(key, "section[aria-labelledby=duo] > p").iter().map(words).any(|it| it.contains("Rien de commun")));
}
