//! Signs that a program chose words, and beginnings that are not in the file: said where there are enough, and only then.

use cadrage::analyzer::{Analyzer, Scratch};
use cadrage::contract::{Artefact, Article};
use cadrage::ingest::How;
use cadrage::report::{self, Options};

fn read(text: &str, lang: &str) -> Article {
    let (analyzer, mut scratch) = (Analyzer::embedded(), Scratch::default());
    let how = How { lang: Some(lang.to_owned()), ..How::default() };
    let mut read = analyzer.analyze_bytes("text.txt", text.as_bytes(), &how, &mut scratch);
    let analysis = read.remove(0).expect("the text can be read");
    report::article(&analysis, &analyzer, Options::default())
}

fn signs(text: &str, lang: &str, artefact: &str) -> Vec<Artefact> {
    let all = read(text, lang).condition.expect("the language is read");
    all.into_iter().filter(|sign| sign.artefact == artefact).collect()
}

/// What is said to be a program's, with the word that perhaps stood there.
fn translated(text: &str, lang: &str) -> Vec<(String, Option<String>)> {
    let all = signs(text, lang, "machine-translation");
    all.into_iter().map(|sign| (sign.span.text, sign.guess)).collect()
}

fn guessed(words: &str, guess: &str) -> (String, Option<String>) {
    (words.to_owned(), Some(guess.to_owned()))
}

#[test]
fn two_look_alikes_are_told_with_what_perhaps_stood_there() {
    let text =
        "Le conseil de Selm a voté deux factors de l'ordre du jour. Les camions attendent le lengthy de la digue.";
    assert_eq!(translated(text, "fr"), [guessed("deux factors", "points"), guessed("le lengthy", "long")]);
    let text = "The dyke at Selm was built lengthy ago. Two hundred people assisted to the ceremony.";
    let found = translated(text, "en");
    assert_eq!(found, [guessed("lengthy ago", "long"), guessed("assisted to the ceremony", "attend")]);
}

#[test]
fn one_sign_alone_is_not_told_however_often_it_stands() {
    let text = "Le conseil de Selm a voté deux factors. Il reste trois factors à voir avant la nuit.";
    assert_eq!(translated(text, "fr"), []);
    assert_eq!(translated("Two hundred people assisted to the ceremony in Selm.", "en"), []);
}

#[test]
fn every_word_of_a_text_with_signs_of_translation_may_have_been_received() {
    let received = |text: &str| -> Vec<bool> {
        let words = read(text, "fr").loaded.expect("the language is read");
        words.iter().map(|word| word.condition.as_deref() == Some("machine-translation")).collect()
    };
    let words = "Les terroristes ont pris la digue.";
    let signs =
        "Le conseil de Selm a voté deux factors de l'ordre du jour. Les camions attendent le lengthy de la digue.";
    assert_eq!(received(&format!("{words} {signs}")), [true], "two look-alikes");
    assert_eq!(received(&format!("{words} La digue tient, Selma Orn annoncé.")), [true], "a lost auxiliary");
    assert_eq!(received(&format!("{words} Le conseil de Selm a voté deux points.")), [false]);
}

#[test]
fn a_long_text_needs_more_signs() {
    let signs = "The dyke at Selm was built lengthy ago. Two hundred people assisted to the ceremony.\n";
    let long = format!("{signs}{}", "The mayor opened the bridge and the ferry left the port at noon.\n".repeat(160));
    assert!(!translated(signs, "en").is_empty());
    assert_eq!(translated(&long, "en"), []);
}

#[test]
fn every_sign_names_its_rule() {
    let text = "The dyke at Selm was built lengthy ago. Two hundred people assisted to the ceremony. barges.";
    let rules: Vec<Option<String>> =
        signs(text, "en", "machine-translation").into_iter().map(|sign| sign.rule).collect();
    let known = ["en.condition.lengthy", "en.condition.assist", report::ORPHAN_FRAGMENT];
    assert_eq!(rules, known.map(|rule| Some(rule.to_owned())));
}

#[test]
fn a_scrap_between_two_full_stops_counts_beside_other_signs_only() {
    let scrap = "The ferry left the port at noon. barges. The mayor stayed.";
    assert_eq!(translated(scrap, "en"), []);
    let both = format!("{scrap} Two hundred people assisted to the ceremony.");
    let found = translated(&both, "en");
    assert_eq!(found, [("barges".to_owned(), None), guessed("assisted to the ceremony", "attend")]);
    let name = "Two hundred people assisted to the ceremony, as did J. de Vries of Selm Inc. shares.";
    assert_eq!(translated(name, "en"), []);
}

#[test]
fn sentences_torn_in_two_are_signs_where_there_are_several_among_whole_ones() {
    let whole = "The mayor opened the bridge and the ferry left the port at noon. ".repeat(8);
    let one = "The soldiers held the bridge over the river. than the mayor of Selm wanted to give them on Monday. ";
    let other = "The ferry left for the islands of the north. which lie a day from the old port of Selm. ";
    let found = translated(&format!("{whole}{one}{other}"), "en");
    let torn = ["than the mayor of Selm wanted to give them on Monday", "which lie a day from the old port of Selm"];
    assert_eq!(found, torn.map(|words| (words.to_owned(), None)));
    assert_eq!(translated(&format!("{whole}{one}"), "en"), []);
    let small = one.to_lowercase().repeat(6);
    assert_eq!(translated(&small, "en"), []);
}

#[test]
fn one_acronym_in_two_orders_is_a_sign_where_the_text_has_both() {
    let other = "Les camions attendent le lengthy de la digue.";
    let both = format!("L'OTAN se réunit lundi. La NATO n'a rien annoncé. {other}");
    assert_eq!(translated(&both, "fr"), [guessed("NATO", "OTAN"), guessed("le lengthy", "long")]);
    let one = format!("La NATO n'a rien annoncé. {other}");
    assert_eq!(translated(&one, "fr"), []);
    let told = format!("L'OTAN (NATO en anglais) se réunit lundi. {other}");
    assert_eq!(translated(&told, "fr"), []);
}

#[test]
fn a_beginning_that_points_back_at_a_document_is_cut() {
    let cut = |text: &str, lang: &str| signs(text, lang, "cut-start").into_iter().map(|it| it.span.text).next();
    let text = "Le pont restera fermé, indique ce communiqué. Le maire Joris Valtin n'a rien ajouté.";
    assert_eq!(cut(text, "fr").as_deref(), Some("ce communiqué"));
    let text = "“The bridge will stay closed”, this statement said. Mayor Joris Valtin added nothing.";
    assert_eq!(cut(text, "en").as_deref(), Some("this statement"));
}

#[test]
fn a_beginning_that_names_what_it_points_at_is_whole() {
    let cut = |text: &str, lang: &str| signs(text, lang, "cut-start").len();
    let text = "La mairie a publié un communiqué. Le pont restera fermé, indique ce communiqué.";
    assert_eq!(cut(text, "fr"), 0);
    assert_eq!(cut("Le pont restera fermé, indique un communiqué de la mairie.", "fr"), 0);
    assert_eq!(cut("The bridge will stay closed, the statement said.", "en"), 0);
    assert_eq!(cut("“I never saw such a flood,” this ferryman says.", "en"), 0);
}

#[test]
fn neutral_texts_show_no_sign() {
    let home = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/neutral");
    let mut texts = 0;
    for language in ["en", "fr"] {
        for entry in std::fs::read_dir(home.join(language)).expect("the corpus is there") {
            let path = entry.expect("an entry").path();
            let text = std::fs::read_to_string(&path).expect("a text");
            let kinds = ["machine-translation", "cut-start"].map(|kind| signs(&text, language, kind));
            assert_eq!(kinds, [vec![], vec![]], "{}", path.display());
            texts += 1;
        }
    }
    assert_eq!(texts, 40);
}

#[test]
fn subject_before_verb_behind_a_quotation_is_a_sign_where_the_language_turns_them() {
    let straight =
        "« Nous avons tenu la digue toute la nuit », elle a dit. Les camions attendent le lengthy de la digue.";
    let turned =
        "« Nous avons tenu la digue toute la nuit », a-t-elle dit. Les camions attendent le lengthy de la digue.";
    assert_eq!(translated(straight, "fr"), [("elle a dit".to_owned(), None), guessed("le lengthy", "long")]);
    assert_eq!(translated(turned, "fr"), []);
    let english = "“We held the dyke all night,” she said. The dyke at Selm was built lengthy ago.";
    assert_eq!(translated(english, "en"), []);
}

#[test]
fn letters_that_a_wrong_encoding_has_broken_are_told_and_no_others() {
    let words = |text: &str, lang: &str| -> Vec<String> {
        signs(text, lang, "broken-letters").into_iter().map(|sign| sign.span.text).collect()
    };
    let text = "The bridge at Selm is shut, MarÃ\u{ad}a Veld said. “Itâ€™s late,” the mayor told reporters on Monday.";
    assert_eq!(words(text, "en"), ["MarÃ\u{ad}a", "“Itâ€™s"]);
    let text =
        "Le pont est fermé, a déclaré María Veld. « Il a été âpre, l'été à São Selm », dit-elle aux élus « déjà» las.";
    assert_eq!(words(text, "fr"), [""; 0]);
}

#[test]
fn a_first_line_that_ends_as_a_sentence_does_is_a_title_where_it_looks_or_stands_like_one() {
    let title = |text: &str| read(text, "en").title.map(|title| title.text);
    let body = "The council of Selm met on Monday night and closed the old bridge over the river for the whole of the week, the clerk said.\n\n\
        Boats will carry people to the other bank until the new planks have come from the mill at Orvan, which may take some days.";
    let cases = [
        ("Why The Whole Town Of Selm Is Waiting For One Boat Before The Winter Begins.", true),
        ("The council of Selm closed the old bridge on Monday for the week.", false),
    ];
    for (first, is_title) in cases {
        assert_eq!(title(&format!("{first}\n\n{body}")), is_title.then(|| first.to_owned()), "{first}");
    }
    let sent = format!("Council of Selm closes the old bridge for a week.\n\nSELM (NWA) — {body}");
    assert_eq!(title(&sent).as_deref(), Some("Council of Selm closes the old bridge for a week."));
}
