//! The sheets for a class: what a pupil holds shows nothing of what was found, what a teacher holds shows where it stands.

#![cfg(feature = "cli")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use tempfile::TempDir;

/// The embedded events.
const EVENTS: [&str; 2] = ["pont-de-selm", "ligne-7"];

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.arg("worksheet").args(arguments).arg("-o").arg(folder).output().unwrap()
}

/// The sheets written for `arguments`, by the names of their files.
fn sheets(arguments: &[&str]) -> BTreeMap<String, String> {
    let folder = TempDir::new().unwrap();
    let output = run(folder.path(), arguments);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    read(folder.path())
}

fn read(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let read = |file: fs::DirEntry| {
        (file.file_name().into_string().unwrap(), fs::read_to_string(file.path()).expect("a sheet is UTF-8"))
    };
    files.map(read).collect()
}

fn all<'p>(page: &'p Html, what: &str) -> Vec<ElementRef<'p>> {
    page.select(&Selector::parse(what).expect("the selector is well formed")).collect()
}

/// The page without the elements that only keep the figures of a number on one line.
fn flat(page: &str) -> String {
    let mut parts = page.split("<span class=\"num\">");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |flat, part| flat + &part.replacen("</span>", "", 1))
}

/// The words that can be read on a page, blanks of all sorts alike.
fn seen(page: &str) -> String {
    let page = Html::parse_document(&flat(page));
    let body: Vec<String> = all(&page, "body > :not(script)").iter().flat_map(|one| one.text()).map(plain).collect();
    body.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace('’', "'")
}

fn report(event: &str) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_cadrage"))
        .args(["demo", event, "--format", "json", "--with-text"])
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What pupils hold or look at.
fn pupils_see(name: &str) -> bool {
    !["corrige.html", "key.html"].contains(&name)
}

#[test]
fn the_sheets_of_an_event_look_like_this() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/sheets");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let report = report("pont-de-selm");
    let hash = report["lexicon"]["hash"].as_str().unwrap();
    settings.bind(|| {
        for more in [["--ui", "fr", "--level", "middle"], ["--ui", "en", "--level", "high"]] {
            for (name, page) in sheets(&[&["demo:pont-de-selm"][..], &more].concat()) {
                let (_, body) = page.split_once("<body").unwrap();
                let body = body.split("<script>").next().unwrap();
                // The state of the lexicons, which says nothing of how a sheet looks.
                let body = body.replace(hash, "0");
                let lines: Vec<&str> = body.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
                let name = format!("{}-{}", name.trim_end_matches(".html"), more[1]);
                insta::assert_snapshot!(name, format!("<body{}", lines.join("\n")));
            }
        }
    });
}

#[test]
fn every_sheet_is_a_whole_page_that_needs_nothing_else() {
    for event in EVENTS {
        for more in [&["--ui", "fr"][..], &["--ui", "en", "--level", "high", "--blind"]] {
            let all_sheets = sheets(&[&[&*format!("demo:{event}")], more].concat());
            for (name, text) in &all_sheets {
                let page = Html::parse_document(text);
                assert!(page.errors.is_empty(), "{name}: {:?}", page.errors);
                assert_eq!(all(&page, "h1").len(), 1, "{name}");
                assert_eq!(all(&page, "link, img, iframe, object, [src], [style], base").len(), 0, "{name}");
                assert!(!text.contains("@import") && !text.contains("url(") && !text.contains("@font-face"));
                let policy = all(&page, "meta[http-equiv=Content-Security-Policy]")[0].attr("content").unwrap();
                assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
                assert_eq!(all(&page, "script").len(), usize::from(policy.contains("script-src")), "{name}");
                let ids: Vec<&str> = all(&page, "[id]").iter().filter_map(|one| one.attr("id")).collect();
                let known: BTreeSet<&str> = ids.iter().copied().collect();
                assert_eq!(ids.len(), known.len(), "{name}: an id stands twice");
                for label in all(&page, "[aria-labelledby]") {
                    let id = label.attr("aria-labelledby").unwrap();
                    assert!(known.contains(id), "{name}: {id} is not there");
                }
                for link in all(&page, "a[href]") {
                    let target = link.attr("href").unwrap();
                    assert!(all_sheets.contains_key(target), "{name}: {target} is not there");
                }
                let headed = all(&page, "table").len();
                assert_eq!(all(&page, "thead tr:first-child > th[scope=col]:first-child").len(), headed, "{name}");
            }
            let index = Html::parse_document(&all_sheets["index.html"]);
            assert_eq!(all(&index, "a[href]").len(), all_sheets.len() - 1, "the index leads to every sheet once");
        }
    }
}

#[test]
fn page_furniture_is_on_no_sheet() {
    for event in EVENTS {
        let report = report(event);
        let sheets = sheets(&[&format!("demo:{event}"), "--ui", "fr", "--level", "high"]);
        let text: String = sheets.values().map(|page| seen(page)).collect::<Vec<_>>().join("\n");
        let (mut left_out, mut shown) = (0, 0);
        for article in report["articles"].as_array().unwrap() {
            let whole = article["text"].as_str().unwrap();
            let cut = |block: &Value| {
                let at = |key: &str| usize::try_from(block[key].as_u64().unwrap()).unwrap();
                plain(&whole[at("start")..at("end")]).split_whitespace().collect::<Vec<_>>().join(" ")
            };
            let blocks = article["blocks"].as_array().unwrap();
            let is_furniture =
                |block: &&Value| ["chrome", "related", "notice"].contains(&block["role"].as_str().unwrap());
            let mut kept: Vec<String> = blocks.iter().filter(|block| !is_furniture(block)).map(cut).collect();
            let shown_lines = kept.len();
            // What the head of the file says of it stands on the sheet, whatever the page repeats.
            kept.extend(article["outlet"].as_str().map(plain));
            for words in blocks.iter().filter(is_furniture).map(cut).filter(|words| words.chars().count() > 20) {
                if !kept.iter().any(|line| line.contains(&words)) {
                    left_out += 1;
                    assert!(!text.contains(&words), "{event}: {words}");
                }
            }
            for words in kept[..shown_lines].iter().filter(|words| words.chars().count() > 20) {
                shown += 1;
                assert!(text.contains(words.as_str()), "{event}: {words}");
            }
        }
        assert!(left_out > 3 && shown > 20, "{event}: {left_out}, {shown}");
    }
}

#[test]
fn a_pupils_sheet_shows_nothing_of_what_was_found() {
    let sheets = sheets(&["demo:pont-de-selm", "--ui", "fr"]);
    for (name, text) in sheets.iter().filter(|(name, _)| name.starts_with("eleve-") || *name == "carte.html") {
        let page = Html::parse_document(text);
        assert_eq!(all(&page, "mark, .gap, .blank").len(), 0, "{name}");
        assert!(
            all(&page, "tbody tr:not(.group):not(.example) td").iter().all(|cell| cell.text().count() == 0),
            "{name}"
        );
        for word in ["étiquette", "parole citée", "résumée", "communiqué ·", "✓ §"] {
            assert!(!seen(text).contains(word), "{name}: {word}");
        }
    }
    let page = Html::parse_document(&sheets["eleve-A.html"]);
    let numbers: Vec<String> = all(&page, ".n").iter().map(|n| n.text().collect::<String>()).collect();
    let numbers: Vec<&str> = numbers.iter().filter_map(|n| n.split_whitespace().last()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6", "7"]);
}

#[test]
fn the_words_of_the_box_fill_the_blanks_and_their_order_tells_nothing() {
    let sheets = sheets(&["demo:pont-de-selm", "--ui", "fr"]);
    let (duo, key) = (Html::parse_document(&sheets["duo.html"]), Html::parse_document(&sheets["corrige.html"]));
    let words = |page: &Html, what: &str| -> Vec<String> {
        all(page, what).iter().map(|one| one.text().collect::<String>()).collect()
    };
    let boxed = words(&duo, ".bank li");
    let answers = words(&key, ".round .gap span");
    assert!(boxed.len() > 2, "{boxed:?}");
    assert_eq!(all(&duo, ".blank").len(), answers.len());
    assert_ne!(boxed, answers);
    let sorted = |mut words: Vec<String>| {
        words.sort_by_key(|word| word.to_lowercase());
        words
    };
    assert_eq!(boxed, sorted(boxed.clone()));
    assert_eq!(boxed, sorted(answers), "every word once, and no other");
    assert_eq!(all(&duo, ".ask > ol > li").len(), 3);
    // The word is not beside its blank in the same text.
    let passages = words(&duo, ".round blockquote").join(" ");
    assert!(!plain(&passages).contains("forces d'occupation"), "{passages}");
    assert!(all(&duo, ".translation").len() > 1, "one text is in another language");
}

/// The texts of the duo sheet with the places of their passages, and whether a translation has to be written.
fn couple(sheets: &BTreeMap<String, String>) -> (Vec<String>, bool) {
    let duo = Html::parse_document(&sheets["duo.html"]);
    let heads = all(&duo, "figcaption").iter().map(|one| seen(&one.html())).collect();
    (heads, !all(&duo, ".translation").is_empty())
}

#[test]
fn passages_that_a_class_can_read_go_before_translated_ones() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let one = path(
        "a.txt",
        "Le pont de Selm a été fermé lundi par la garde de Harn après la chute de trois câbles.\n\n\
         La maire de Selm, Anna Veld, a promis 40 bateaux aux 2 140 habitants de la rive gauche.\n\n\
         Les travaux coûteront 12 millions de couronnes et dureront jusqu’en mars, selon la mairie.\n",
    );
    let abroad = path(
        "b.txt",
        "The Selm bridge was closed on Monday by the Harn guard after the fall of three cables.\n\n\
         The mayor of Selm, Anna Veld, promised 40 boats to the 2,140 residents of the left bank.\n\n\
         The works will cost 12 million crowns and last until March, according to the town hall.\n",
    );
    let near = path(
        "c.txt",
        "Une foire a lieu chaque automne dans la vallée, et les marchands y vendent du miel.\n\n\
         La maire de Selm, Anna Veld, a promis 30 bateaux aux 2 140 habitants de la rive gauche.\n",
    );
    let (heads, translated) = couple(&sheets(&[&one, &abroad, "--ui", "fr"]));
    assert!(translated && heads.contains(&"Texte B §1".to_owned()), "{heads:?}");
    let (heads, translated) = couple(&sheets(&[&one, &abroad, &near, "--ui", "fr"]));
    assert_eq!((heads, translated), (vec!["Texte A §2".to_owned(), "Texte C §2".to_owned()], false));
}

#[test]
fn a_teacher_chooses_the_two_passages() {
    let chosen = |pair: &str| couple(&sheets(&["demo:pont-de-selm", "--ui", "fr", "--pair", pair])).0;
    assert_eq!(chosen("A§2,b4"), ["Texte A §2", "Texte B §4"]);
    assert_eq!(chosen("C 1,A§1"), ["Texte C §1", "Texte A §1"]);
    assert!(chosen("B,A").first().is_some_and(|head| head.starts_with("Texte B")));
    let folder = TempDir::new().unwrap();
    for (pair, why) in [("A§99,B1", "B1–"), ("A,Z", "A1–"), ("A§2", "--pair"), ("A1,A2", "--pair")] {
        let slip = run(folder.path(), &["demo:pont-de-selm", "--ui", "en", "--pair", pair]);
        let told = String::from_utf8_lossy(&slip.stderr);
        assert!(slip.status.code() == Some(2) && told.contains(why), "{pair}: {told}");
    }
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("a.txt"), "Le maire a dit que le pont était fermé.\n").unwrap();
    fs::write(path("b.txt"), "La boulangère vend des tartes aux pommes chaque dimanche.\n").unwrap();
    let sheets = folder.path().join("sheets");
    let texts = [&*path("a.txt"), &*path("b.txt"), "--ui", "en", "--pair"];
    assert_eq!(run(&sheets, &[&texts[..], &["A,B"]].concat()).status.code(), Some(2), "nothing in common");
    assert!(!sheets.exists());
    assert_eq!(
        run(&sheets, &[&texts[..], &["A1,B1"]].concat()).status.code(),
        Some(0),
        "two paragraphs can always be read"
    );
}

/// What the key says where the other passage shows no word that is known again: never that there is none.
const LOOK: &str = "pas de mot reconnu en face : à chercher";

#[test]
fn the_key_answers_what_pupils_are_asked_to_underline() {
    let key = |more: &[&str]| Html::parse_document(&sheets(&[more, &["--ui", "fr"]].concat())["corrige.html"]);
    let cells = |page: &Html| -> Vec<[String; 2]> {
        let rows = all(page, "table[aria-labelledby=blanks] tbody tr");
        let words = |row: &ElementRef, what: &str| -> String {
            let what = Selector::parse(what).unwrap();
            row.select(&what).flat_map(|cell| cell.text()).map(plain).collect()
        };
        rows.iter().map(|row| [words(row, "td b"), words(row, "td:nth-child(4)")]).collect()
    };
    let translated = cells(&key(&["demo:pont-de-selm"]));
    let answer = |word: &str| &translated.iter().find(|[one, _]| one == word).unwrap()[1];
    assert_eq!(answer("forces d'occupation"), "« … of the Kestrian troops in … »");
    assert_eq!((&**answer("23"), &**answer("Sunday")), ("blanc 5", LOOK));
    let folder = TempDir::new().unwrap();
    let path = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let rest = "Les ouvriers venus de la rive gauche ont posé trois câbles avant la nuit, sous les yeux de la garde.\n";
    let one =
        path("a.txt", &format!("La maire de Selm, Anna Veld, a promis 40 bateaux lundi aux habitants.\n\n{rest}"));
    let other = path("b.txt", &format!("La maire de Selm, Anna Veld, a promis 30 bateaux aux habitants.\n\n{rest}"));
    let same = cells(&key(&[&one, &other]));
    assert!(same.contains(&["40".to_owned(), "blanc 3".to_owned()]), "{same:?}");
    assert!(same.contains(&["lundi".to_owned(), LOOK.to_owned()]), "{same:?}");
}

#[test]
fn the_card_of_the_key_points_at_places_of_the_sheets() {
    let page = Html::parse_document(&sheets(&["demo:pont-de-selm", "--ui", "fr"])["corrige.html"]);
    let cells: Vec<String> =
        all(&page, "table.card td").iter().map(|it| plain(&it.text().collect::<String>())).collect();
    assert!(!cells.iter().any(|cell| cell.contains("l. ")), "{cells:?}");
    for place in ["✓ titre", "✓ au début", "✓ à la fin", "✓ §2"] {
        assert!(cells.iter().any(|cell| cell == place), "{place}: {cells:?}");
    }
}

#[test]
fn blind_sheets_name_no_site_and_no_day_of_publication() {
    let told = [
        ("pont-de-selm", &["Courrier du Lac", "Harbour Post", "Kestrie Aujourd'hui", "Gazette d'Iselle"][..]),
        ("ligne-7", &["Tribune de Valmeyne", "Quai numéro deux", "Rail Brief", "Valley Observer"]),
    ];
    let days = ["14 octobre 2024", "14/10/2024", "13/10/2024", "6/2/2025", "7/2/2025"];
    for (event, outlets) in told {
        let set = format!("demo:{event}");
        let (open, blind) = (sheets(&[&set, "--ui", "fr"]), sheets(&[&set, "--ui", "fr", "--blind"]));
        let found = |sheets: &BTreeMap<String, String>| -> Vec<String> {
            let pages = sheets.iter().filter(|(name, _)| pupils_see(name));
            let here = |(name, page): (&String, &String)| {
                let text = seen(page).to_lowercase();
                let names = outlets.iter().chain(&days).filter(|name| text.contains(&name.to_lowercase()));
                names.map(|word| format!("{name}: {word}")).collect::<Vec<_>>()
            };
            pages.flat_map(here).collect()
        };
        assert_eq!(found(&blind), Vec::<String>::new(), "{event}");
        assert!(found(&open).len() > 2, "{event}: {:?}", found(&open));
    }
}

#[test]
fn blind_sheets_hide_whom_a_title_says_had_the_words_where_the_file_names_no_outlet() {
    let folder = TempDir::new().unwrap();
    let title = "Le pont de Selm restera fermé cet hiver, a déclaré à RT un haut responsable de la ville";
    let body = "Le pont de Selm restera fermé, a déclaré à RT un haut responsable de la ville, lundi soir.\n\nLe maire a ajouté que la route du port restera ouverte tout l'hiver.";
    let path = folder.path().join("pont.txt");
    fs::write(&path, format!("{title}\n\n{body}\n")).unwrap();
    let path = path.to_str().unwrap();
    for (more, hidden) in [(&["--ui", "fr", "--blind"][..], true), (&["--ui", "fr"], false)] {
        let pupil = seen(&sheets(&[&[path], more].concat())["eleve-A.html"]);
        assert!(pupil.contains("a déclaré à"), "{pupil}");
        assert_eq!(pupil.contains("RT"), !hidden, "{pupil}");
    }
}

#[test]
fn older_pupils_are_asked_for_more() {
    let count = |level: &str, page: &str, what: &str| {
        let sheets = sheets(&["demo:pont-de-selm", "--ui", "en", "--level", level]);
        all(&Html::parse_document(&sheets[page]), what).len()
    };
    for (page, what) in [("pupil-A.html", "table.empty tbody tr:not(.example)"), ("card.html", "tbody tr:not(.group)")]
    {
        assert!(count("high", page, what) > count("middle", page, what), "{page}");
    }
    assert_eq!(count("middle", "pupil-A.html", "tr.example"), 1);
    assert_eq!(count("lycee", "pupil-A.html", "tr.example"), 0);
}

#[test]
fn the_key_lists_the_categories_that_were_asked_for() {
    let categories = |more: &[&str]| -> BTreeSet<String> {
        let sheets = sheets(&[&["demo:pont-de-selm", "--ui", "en"], more].concat());
        let page = Html::parse_document(&sheets["key.html"]);
        all(&page, "table.words th .mode").iter().map(|one| one.text().collect()).collect()
    };
    assert!(categories(&[]).len() > 2);
    assert_eq!(categories(&["--only", "contested-label"]), BTreeSet::from(["contested label".to_owned()]));
    let both = BTreeSet::from(["contested label".to_owned(), "harsher word".to_owned()]);
    for typed in ["contested-label, dysphemism", "ETIQUETTE contestee,mot durci,", "Contested Label,Harsher word"] {
        assert_eq!(categories(&["--only", typed]), both, "{typed}");
    }
    let folder = TempDir::new().unwrap();
    for (ui, typed, told) in [
        ("en", "contested-labels", "contested label (contested-label)"),
        ("fr", "etiquette contestées", "étiquette contestée (contested-label)"),
        ("fr", "zzz", "mot durci (dysphemism)"),
        ("fr", " ", "mot durci (dysphemism)"),
    ] {
        let slip = run(folder.path(), &["demo:pont-de-selm", "--only", typed, "--ui", ui]);
        assert_eq!(slip.status.code(), Some(2), "{typed}");
        assert!(String::from_utf8_lossy(&slip.stderr).contains(told), "{typed}");
    }
}

#[test]
fn words_to_discuss_that_are_left_out_are_no_blanks() {
    let discussed = |only: &[&str]| -> Vec<String> {
        let sheets = sheets(&[&["demo:pont-de-selm", "--ui", "en", "--pair", "A§7,B§11"], only].concat());
        let page = Html::parse_document(&sheets["key.html"]);
        let cells = all(&page, "table[aria-labelledby=blanks] td:last-child");
        cells.iter().map(|cell| cell.text().collect::<String>()).filter(|said| !said.is_empty()).collect()
    };
    assert_eq!(discussed(&[]), ["contested label"]);
    assert_eq!(discussed(&["--only", "contested-label"]), ["contested label"]);
    assert_eq!(discussed(&["--only", "euphemism"]), Vec::<String>::new());
    let sheets = sheets(&["demo:pont-de-selm", "--ui", "fr", "--only", "mot adouci"]);
    assert!(seen(&sheets["corrige.html"]).contains("Seulement : mot adouci."), "whether or not there is one");
}

#[test]
fn a_text_in_another_language_is_said_to_be_so() {
    let sheets = sheets(&["demo:pont-de-selm", "--ui", "fr"]);
    for (name, what) in [("index.html", ".sheets li"), ("corrige.html", ".one h2"), ("eleve-B.html", ".reading .head")]
    {
        let page = Html::parse_document(&sheets[name]);
        let said: Vec<String> = all(&page, what).iter().map(|one| one.text().collect()).collect();
        let about = said.iter().filter(|one| one.contains("[en anglais]")).count();
        assert_eq!(about, 1, "{name}: {said:?}");
    }
    assert!(!seen(&sheets["eleve-A.html"]).contains("[en "));
}

#[test]
fn what_only_the_page_around_a_text_shows_is_said_in_words_and_quoted() {
    let page = Html::parse_document(&sheets(&["demo:pont-de-selm", "--ui", "en", "--level", "high"])["key.html"]);
    let cells: Vec<String> = all(&page, "table.card td").iter().map(|it| it.text().collect::<String>()).collect();
    let around = cells.iter().filter(|cell| *cell == "✓ outside the text").count();
    let quoted = all(&page, ".cards .seen li q");
    assert!(around > 0 && !cells.iter().any(|cell| cell.contains("line ")), "{cells:?}");
    assert_eq!(quoted.len(), around);
    assert!(quoted.iter().all(|words| !words.text().collect::<String>().trim().is_empty()));
}

#[test]
fn figures_are_not_given_to_the_text_where_marks_are_lost() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.txt");
    let text = "Foire à Selm\n\nLa foire de Selm a reçu 300 visiteurs samedi, et le pont a été fermé.\n\n\
                Le pont était plein. « Il restait encore 70 personnes, et la garde de Harn ne venait pas.\n\n\
                Les marchands sont partis dimanche.\n";
    fs::write(&path, text).unwrap();
    let sheets = sheets(&[path.to_str().unwrap(), "--ui", "fr"]);
    let key = Html::parse_document(&sheets["corrige.html"]);
    let said: Vec<String> =
        all(&key, ".checks + ul li").iter().map(|it| plain(&it.text().collect::<String>())).collect();
    let line = |start: &str| said.iter().find(|line| line.starts_with(start)).map(String::as_str).unwrap_or_default();
    assert!(line("Chiffres que le texte donne de lui-même").contains("300 visiteurs"), "{said:?}");
    assert!(!line("Chiffres que le texte donne de lui-même").contains("70"), "{said:?}");
    assert!(line("Chiffres là où des guillemets sont perdus").contains("70 personnes"), "{said:?}");
}

#[test]
fn the_key_prints_what_is_said_around_the_marks_and_doubts_what_the_list_of_words_doubts() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.txt");
    let text = "Foire à Selm\n\n\
                La maire a annoncé un possible « report » de la foire d’automne.\n\n\
                Le préfet a déclaré que la garde partirait lundi, deux ans après le début de la guerre contre le terrorisme.\n";
    fs::write(&path, text).unwrap();
    let sheets = sheets(&[path.to_str().unwrap(), "--ui", "fr"]);
    let key = Html::parse_document(&sheets["corrige.html"]);
    let cells: Vec<String> =
        all(&key, "table.reading td").iter().map(|it| plain(&it.text().collect::<String>())).collect();
    assert!(cells.iter().any(|cell| cell.starts_with("un possible « report » de la foire d'automne")), "{cells:?}");
    assert!(cells.iter().any(|cell| cell.ends_with("guerre contre le terrorisme (?)")), "{cells:?}");
}

#[test]
fn a_chosen_pair_says_what_both_have_without_a_sentence_in_common() {
    let key = |pair: &str| {
        let sheets = sheets(&["demo:pont-de-selm", "--ui", "fr", "--pair", pair]);
        seen(&sheets["corrige.html"])
    };
    let both = key("A§2,C§5");
    assert!(
        both.contains("Aucune phrase en commun") && both.contains("Chiffres à comparer (est-ce bien la même chose ?)"),
        "{both}"
    );
    let words = key("A§1,E§3");
    assert!(words.contains("Aucune phrase en commun") && !words.contains("Rien de commun"), "both name Selm: {words}");
}

#[test]
fn the_key_says_that_nobody_has_read_it_over_and_plans_a_lesson() {
    let sheets = sheets(&["demo:ligne-7", "--ui", "fr"]);
    let key = seen(&sheets["corrige.html"]);
    assert!(key.contains("Lecture proposée") && key.contains("pas encore relue"), "{key}");
    assert!(key.contains("0 – 5") && key.contains("– 55"), "{key}");
}

#[test]
fn texts_without_a_common_passage_have_no_duo_sheet_and_the_index_says_why() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let one = path("a.txt", "Le maire a dit que le pont était fermé.\n");
    let other = path("b.txt", "La boulangère vend des tartes aux pommes chaque dimanche.\n");
    for (paths, why) in [(vec![&*one], "il n'y a qu'un texte"), (vec![&*one, &*other], "aucun passage en commun")] {
        let sheets = sheets(&[&paths[..], &["--ui", "fr"]].concat());
        assert!(!sheets.contains_key("duo.html") && !sheets.contains_key("projeter.html"));
        assert!(seen(&sheets["index.html"]).contains(why), "{why}");
        assert!(seen(&sheets["corrige.html"]).contains(why), "{why}");
    }
}

#[test]
fn the_same_texts_give_the_same_bytes() {
    let made = |jobs| sheets(&["demo:pont-de-selm", "--ui", "fr", "--jobs", jobs]);
    assert_eq!(made("1"), made("2"));
}

#[test]
fn french_marks_stay_with_their_words() {
    for (name, text) in sheets(&["demo:ligne-7", "--ui", "fr", "--level", "high"]) {
        let page = Html::parse_document(&text);
        for words in all(&page, "main").iter().flat_map(|one| one.text()) {
            for broken in [" :", " ;", " ?", " !", "« ", " »", "§ "] {
                assert!(!words.contains(broken), "{name}: {words}");
            }
        }
    }
}

#[test]
fn the_figures_of_a_number_stay_on_one_line() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.txt");
    fs::write(&path, "Foire à Selm\n\nLa foire a reçu 12 300 visiteurs, et en 2021 150 barques sont venues de Harn.\n")
        .unwrap();
    let page = Html::parse_document(&sheets(&[path.to_str().unwrap(), "--ui", "fr"])["eleve-A.html"]);
    let kept: Vec<String> = all(&page, ".par .num").iter().map(|one| one.text().collect()).collect();
    assert_eq!(kept, ["12 300"], "as it is written");
    let line = all(&page, ".par p").iter().map(|one| one.text().collect::<String>()).next_back().unwrap();
    assert!(line.contains("a reçu 12 300 visiteurs, et en 2021 150 barques"), "to be found and copied: {line}");
}

#[test]
fn nothing_of_a_text_acts_on_a_sheet() {
    let folder = TempDir::new().unwrap();
    let name = "a\"><script>alert(6)</script>";
    let long = "a".repeat(1_000_000);
    let text = format!(
        "<script>alert(1)</script> \u{202e}gnp.exe\0 <img src=x onerror=alert(2)>\n\
         Le maire a dit que « </blockquote><svg onload=alert(3)> les terroristes » sont là, avec 41 % des trains.\n\
         Selon l’AFP, {{{{ 7 * 7 }}}} {{% raw %}} \u{2066}barbares\u{2069} \u{1b}[31m. \"' onfocus=alert(5) x=\"\n{long}\n"
    );
    let line = serde_json::json!({
        "id": name, "title": text.clone(), "outlet": name, "date": name, "text": text, "url": "javascript:alert(7)",
    });
    let twin = serde_json::json!({ "id": "b", "text": format!("Un autre jour. {text}"), "outlet": "=cmd()" });
    let path = folder.path().join("a.jsonl");
    fs::write(&path, format!("{line}\n{twin}\n")).unwrap();
    for more in [&["--ui", "fr"][..], &["--ui", "en", "--level", "high", "--blind"]] {
        let sheets = sheets(&[&[path.to_str().unwrap()], more].concat());
        for (name, text) in &sheets {
            let page = Html::parse_document(text);
            assert!(page.errors.is_empty(), "{name}: {:?}", page.errors);
            assert_eq!(all(&page, "script").len(), usize::from(text.contains("script-src")), "{name}");
            assert_eq!(all(&page, "img, iframe, object, embed, base, svg").len(), 0, "{name}");
            for one in all(&page, "*") {
                for (key, value) in one.value().attrs() {
                    assert!(!key.starts_with("on") && key != "style" && key != "autofocus", "{key}={value}");
                    assert!(key != "href" || sheets.contains_key(value), "{key}={value}");
                }
            }
            assert!(!text.contains(['\0', '\u{1b}', '\u{202e}', '\u{2066}', '\u{2069}']), "{name}");
        }
        assert!(
            sheets.values().any(|text| text.contains("{{ 7 * 7 }}")),
            "what looks like a template is a text's words"
        );
    }
}

#[test]
fn files_that_are_no_sheets_are_left_alone() {
    let folder = TempDir::new().unwrap();
    let dir = folder.path();
    fs::write(dir.join("notes.txt"), "mine").unwrap();
    assert_eq!(run(dir, &["demo:ligne-7", "--ui", "en"]).status.code(), Some(0));
    let first = read(dir);
    // A second run writes its own sheets anew, and says what is left of the first.
    fs::write(dir.join("pupil-Z.html"), &first["pupil-A.html"]).unwrap();
    let again = run(dir, &["demo:ligne-7", "--ui", "en"]);
    assert_eq!(again.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&again.stderr).contains("pupil-Z.html"));
    assert_eq!(fs::read_to_string(dir.join("notes.txt")).unwrap(), "mine");
    // Somebody else's file of the same name stops the run before anything is written.
    fs::write(dir.join("duo.html"), "<p>my own duo</p>").unwrap();
    fs::remove_file(dir.join("index.html")).unwrap();
    let stopped = run(dir, &["demo:ligne-7", "--ui", "en"]);
    assert_eq!(stopped.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&stopped.stderr).contains("duo.html"));
    assert_eq!(fs::read_to_string(dir.join("duo.html")).unwrap(), "<p>my own duo</p>");
    assert!(!dir.join("index.html").exists());
}

#[test]
fn sheets_do_not_go_where_texts_are_read() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.txt"), "Le maire a dit que le pont était fermé.\n").unwrap();
    let run = run(folder.path(), &[folder.path().to_str().unwrap(), "--ui", "en"]);
    assert_eq!(run.status.code(), Some(2));
    assert_eq!(read(folder.path()).len(), 1);
}

#[test]
fn without_a_browser_the_pages_are_there_and_it_is_said() {
    let folder = TempDir::new().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_cadrage"))
        .args(["fiches", "demo:ligne-7", "--pdf", "--ui", "fr", "-o"])
        .arg(folder.path())
        .env("CADRAGE_BROWSER", folder.path().join("no-browser"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("Pas de PDF"));
    assert!(folder.path().join("index.html").is_file() && !folder.path().join("duo.pdf").exists());
}

/// A browser that prints what stands in `ink`, and fails where nothing does.
#[cfg(unix)]
fn press(folder: &Path) -> std::path::PathBuf {
    use std::os::unix::fs::PermissionsExt as _;
    let path = folder.join("press");
    let script = "#!/bin/sh\nfor word; do case $word in --print-to-pdf=*) out=${word#*=};; esac; done\n\
        printf '%%PDF-1.4 by HeadlessChrome\\n%s\\nstartxref\\n0\\n%%%%EOF\\n' \"$(cat \"$0.ink\")\" > \"$out\"\n\
        test -s \"$0.ink\"\n";
    fs::write(&path, script).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path
}

#[cfg(unix)]
#[test]
fn a_pdf_that_somebody_changed_is_never_printed_over() {
    let (desk, tools) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let browser = press(tools.path());
    let run = |ink: &str, more: &[&str]| {
        fs::write(tools.path().join("press.ink"), ink).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.args(["worksheet", "demo:ligne-7", "--pdf", "--ui", "en", "-o"]).arg(desk.path().join("out"));
        let output = command.args(more).env("CADRAGE_BROWSER", &browser).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let path = |name: &str| desk.path().join("out").join(name);
    let pdf = |name: &str| fs::read_to_string(path(name)).unwrap();
    let pdfs = || {
        let names = fs::read_dir(desk.path().join("out")).unwrap().flatten().map(|it| it.file_name());
        names.filter(|name| name.to_string_lossy().ends_with(".pdf")).collect::<BTreeSet<_>>()
    };
    assert_eq!(run("first", &[]).0, Some(0));
    let all = pdfs();
    assert!(pdf("duo.pdf").contains("first") && pdf("duo.pdf").ends_with("%%EOF\n"));
    assert_eq!(run("second", &[]).0, Some(0), "what nobody has touched gives way");
    assert!(pdf("duo.pdf").contains("second") && pdf("key.pdf").contains("second"));
    // Notes are put behind what is there, or the whole is written anew with the same maker.
    let (noted, anew) =
        (format!("{}a note\nstartxref\n9\n%%EOF\n", pdf("duo.pdf")), "%PDF HeadlessChrome\nstartxref\n0\n");
    fs::write(path("duo.pdf"), &noted).unwrap();
    fs::write(path("key.pdf"), anew).unwrap();
    let (code, told) = run("third", &[]);
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("duo.pdf is not as cadrage printed it") && told.contains("--force"), "{told}");
    assert_eq!((pdf("duo.pdf"), pdf("key.pdf").as_str()), (noted.clone(), anew));
    assert!(pdf("card.pdf").contains("third"), "the others are printed");
    // A browser that fails takes nothing away.
    assert_eq!(run("", &[]).0, Some(1));
    assert!(pdf("card.pdf").contains("third"));
    assert_eq!(run("fourth", &["--force"]).0, Some(0));
    assert!(pdf("duo.pdf").contains("fourth") && pdf("key.pdf").contains("fourth"));
    assert_eq!(pdfs(), all, "no draft is left");
}
