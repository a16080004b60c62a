//! The way of somebody who writes rules, from an empty folder on: what each command of `rules` says, and what it advises.

#![cfg(feature = "cli")]

mod desk;

use std::fs;
use std::path::Path;
use std::process::Command;

use desk::{Desk, run_in};
use serde_json::Value;

const STORM: &str = "The mayor reopened the bridge on Monday. The toll robbery began at once on the left bank.\n\n\
                     “The toll robbery must end before the winter,” the leader of the opposition said in the town hall.\n";
const PAGE: &str = "<html><body><nav><ul><li><a href='/'>Home</a></li><li><a href='/a'>Toll robbery</a></li>\
                    <li><a href='/b'>Sport</a></li></ul></nav><article><h1>Bridge opens in May</h1>\
                    <p>The mayor of the town said on Monday that the old bridge would be reopened to lorries in May, after \
                    two years of work on the left bank of the river.</p>\
                    <p>The toll robbery, as drivers found, began on the first day, when each of them was asked for ten \
                    crowns at the gate of the bridge.</p></article></body></html>\n";

/// A desk with a folder of own rules that holds one rule.
fn with_rule() -> Desk {
    Desk::new().file("mine/en/words.toml", RULE)
}

const RULE: &str = r#"[lexicon]
schema = 1
language = "en"
family = "loaded"

[[rule]]
id       = "en.loaded.toll-robbery"
category = "dysphemism"
status   = "draft"
weight   = 2
terms    = ["toll robbery"]
why      = "Calls a fee a crime."
source   = "editorial"
match    = ["The {toll robbery} began in May."]
quoted   = ["“The {toll robbery} must end,” the mayor said."]
no_match = ["The toll was raised in May."]
"#;

#[test]
fn a_corpus_is_read_with_all_its_folders() {
    let desk = with_rule()
        .file("texts/b/deep/two.txt", STORM)
        .file("texts/a/one.txt", STORM)
        .file("texts/a.txt", STORM)
        .file("texts/.hidden/three.txt", STORM)
        .file("texts/b/page_files/four.html", PAGE)
        .file("texts/b/page_fichiers/five.html", PAGE)
        .file("texts/b/notes.md", STORM);
    let own = ["--lexicons", "mine", "--corpus", "texts", "--format", "json"];
    let (code, page, told) = desk.run(&[&["rules", "coverage", "en.loaded.toll"][..], &own].concat());
    let data: Value = serde_json::from_str(&page).unwrap_or_else(|_| panic!("{told}"));
    assert_eq!((code, &data["texts"]), (0, &3.into()));
    let (_, page, _) = desk.run(&["rules", "diff", "builtin", "mine", "--corpus", "texts", "--format", "json"]);
    let data: Value = serde_json::from_str(&page).unwrap();
    let mut texts: Vec<&str> = data["rules"]["en.loaded.toll-robbery"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["text"].as_str().unwrap())
        .collect();
    texts.dedup();
    assert_eq!(texts, ["texts/a.txt", "texts/a/one.txt", "texts/b/deep/two.txt"]);
}

#[test]
fn nothing_is_shown_of_no_text() {
    let desk = with_rule().file("texts/a/notes.md", STORM).file("torn/a.txt", "\0\0\0");
    for command in [&["coverage", "--lexicons", "mine"][..], &["diff", "builtin", "mine"]] {
        for corpus in ["texts", "nowhere", "torn"] {
            let (code, page, told) = desk.run(&[&["rules"][..], command, &["--corpus", corpus]].concat());
            assert_eq!((code, page.as_str()), (4, ""), "{told}");
            assert!(told.contains(corpus) && told.contains("no text was read"), "{told}");
        }
    }
}

#[test]
fn a_difference_says_whose_words_it_is_about_and_leaves_menus_out() {
    let desk = with_rule().file("texts/a.txt", STORM).file("texts/b.html", PAGE);
    let asked = ["rules", "diff", "builtin", "mine", "--corpus", "texts", "--width", "300"];
    let (_, page, told) = desk.run(&asked);
    assert!(told.contains("mine: read upon the built-in lexicons"), "{told}");
    assert!(page.contains("Texts read: 2. Findings that come: 3"), "{page}");
    assert!(page.contains("+ narration · texts/a.txt\n") && page.contains("+ quoted · texts/a.txt\n"), "{page}");
    assert!(page.contains("The [toll robbery], as drivers found"), "{page}");
    assert!(!page.contains("Home"), "{page}");
    assert!(page.contains("One more change stands in page furniture"), "{page}");
    let (_, french, _) = desk.run(&[&asked[..], &["--ui", "fr"]].concat());
    assert!(french.contains("+ récit · ") && french.contains("+ parole citée · "), "{french}");
    let (_, data, _) = desk.run(&["rules", "diff", "mine", "builtin", "--corpus", "texts", "--format", "json"]);
    let data: Value = serde_json::from_str(&data).unwrap();
    let all = data["rules"]["en.loaded.toll-robbery"].as_array().unwrap();
    let is = |change: &Value, voice: &str, place: &str| change["voice"] == voice && change["place"] == place;
    assert!(all.iter().all(|change| change["change"] == "removed") && all.len() == 4, "{data}");
    assert!(all.iter().any(|change| is(change, "quoted", "body")), "{data}");
    assert!(all.iter().any(|change| is(change, "author", "chrome")), "{data}");
    let (_, cover, _) = desk.run(&["rules", "coverage", "en.loaded.toll", "--lexicons", "mine", "--corpus", "texts"]);
    assert!(cover.contains("2 narration, 1 quoted, 1 page furniture"), "{cover}");
}

#[test]
fn an_unknown_id_names_the_nearest_and_all_there_are() {
    let desk = Desk::new();
    for (written, advice) in [
        ("dysphemisn", "did you mean `dysphemism`? Possible: `appeal`, `contested-label`, `doubt`"),
        ("label", "did you mean `contested-label` or `honorific-label`?"),
        ("wrong", "possible: `appeal`, `contested-label`, `doubt`"),
    ] {
        desk.write("mine/en/words.toml", &RULE.replace("\"dysphemism\"", &format!("\"{written}\"")));
        let (code, _, told) = desk.run(&["rules", "check", "mine", "--width", "500"]);
        assert_eq!(code, 3, "{told}");
        assert!(told.contains(advice) && told.contains("or an entry [[category]] of your own"), "{told}");
    }
    // Of a long list all are named, too.
    desk.write("mine/en/words.toml", &RULE.replace("\"editorial\"", "\"a-guide-2020\""));
    let (_, _, told) = desk.run(&["rules", "check", "mine", "--width", "2000"]);
    assert!(told.contains("`editorial`") && told.contains("`ipi-use-with-care-2013`"), "{told}");
    let (_, _, told) = desk.run(&["rules", "check", "mine", "--no-builtin", "--width", "500"]);
    assert!(told.contains("no shared/categories.toml; the built-in lexicons have it"), "{told}");
}

#[test]
fn a_rule_in_the_file_of_another_family_is_told_once() {
    let desk = Desk::new();
    let cue = RULE
        .replace("en.loaded.toll-robbery", "en.attribution.rob")
        .replace("category = \"dysphemism\"", "act = \"speech\"");
    desk.write("mine/en/words.toml", &cue);
    let (code, _, told) = desk.run(&["rules", "check", "mine"]);
    assert_eq!((code, told.matches("error[").count()), (3, 1), "{told}");
    assert!(told.contains("`en.attribution.rob` is the id of another file"), "{told}");
    assert!(told.contains("take [lexicon] with its keys out") && !told.contains("write `en.loaded.rob`"), "{told}");
    desk.write("mine/en/words.toml", cue.split_once("\n\n").unwrap().1);
    assert!(!desk.run(&["rules", "check", "mine"]).2.contains("E011"), "the remedy helps");
}

#[test]
fn coverage_of_a_folder_is_that_of_its_rules() {
    let desk = with_rule().file("texts/a.txt", STORM);
    let (_, page, told) = desk.run(&["rules", "coverage", "mine", "--corpus", "texts"]);
    assert!(page.contains("Rules that fire: 1 of 1") && page.contains("en.loaded.toll-robbery"), "{page}{told}");
    let (code, _, told) =
        desk.run(&["rules", "coverage", "--lexicons", "mine", "--corpus", "texts", "en.loaded.toll-robbery"]);
    assert!(code == 4 && told.contains("write it before --corpus"), "{told}");
}

#[test]
fn one_is_not_many() {
    let desk = with_rule();
    for (ui, one, listed, checked) in [
        ("en", "one rule, 3 examples tried", "1 rule", "mine: one file, one rule"),
        ("fr", "une règle, 3 exemples essayés", "1 règle", "mine\u{202f}: un fichier, une règle"),
    ] {
        let own = ["--lexicons", "mine", "--ui", ui];
        let (_, _, told) = desk.run(&[&["rules", "test", "en.loaded.toll-robbery"][..], &own].concat());
        assert!(told.contains(one), "{told}");
        let (_, page, _) = desk.run(&[&["rules", "list", "toll-robbery"][..], &own].concat());
        assert!(page.lines().any(|line| line == listed), "{page}");
        let (_, _, told) = desk.run(&["rules", "check", "mine", "--ui", ui]);
        assert!(told.contains(checked), "{told}");
    }
    desk.write("mine/en/words.toml", &RULE[..RULE.find("quoted").unwrap()]);
    let (_, _, told) = desk.run(&["rules", "test", "mine"]);
    assert!(told.contains("one rule, one example tried"), "{told}");
}

#[test]
fn a_folder_of_samples_is_no_faulty_gold() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    for set in ["samples/pont-de-selm", "samples/ligne-7"] {
        let (code, page, told) = run_in(home, &["rules", "eval", set]);
        assert_eq!((code, page.as_str(), told.lines().count()), (4, "", 1), "{told}");
        assert!(told.contains(&format!("{set}: no marked text")) && told.contains("gold/README.md"), "{told}");
    }
    let (_, _, told) = run_in(home, &["rules", "eval", "samples/pont-de-selm/event.toml"]);
    assert!(told.contains("event.toml: no marked text.") && told.lines().count() == 1, "{told}");
    // A marked article without its text is still a fault.
    let desk = Desk::new().file("gold/a.toml", "id = \"a\"\nlang = \"en\"\n").file("gold/event.toml", "[event]\n");
    let (_, _, told) = desk.run(&["rules", "eval", "gold"]);
    assert!(told.contains("gold/a.toml:1: this key is needed: text") && !told.contains("event.toml"), "{told}");
}

#[test]
fn a_measure_says_what_it_needs() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (family, key) in [("loaded", "“spans”"), ("press", "“readers”")] {
        let (code, _, told) = run_in(home, &["rules", "eval", "--family", family, "gold/open"]);
        assert_eq!(code, 2, "{told}");
        assert!(told.contains(key) && told.contains("without --family"), "{told}");
    }
}

#[test]
fn help_shows_what_matters_and_an_example() {
    let desk = with_rule();
    for (name, french) in [
        ("check", "vérifier"),
        ("list", "liste"),
        ("test", "essai"),
        ("new", "nouvelle"),
        ("fmt", "ranger"),
        ("schema", "schéma"),
        ("coverage", "couverture"),
        ("diff", "différence"),
        ("eval", "évaluer"),
    ] {
        for (ui, command) in [("en", format!("cadrage rules {name}")), ("fr", format!("cadrage règles {french}"))] {
            let (_, page, _) = desk.run(&["rules", name, "--help", "--ui", ui]);
            // How it is typed, and an example.
            assert!(page.matches(&command).count() > 1, "{page}");
            for idle in ["--offsets", "--event", "--view"] {
                assert!(!page.contains(idle), "{idle} in\n{page}");
            }
        }
    }
    let (_, page, _) = desk.run(&["rules", "coverage", "--help"]);
    assert!(page.contains("--corpus") && page.contains("--max-size"), "{page}");
    // What is not shown is accepted as before.
    let (code, _, told) =
        desk.run(&["rules", "check", "mine", "--offsets", "chars", "--jobs", "1", "--input", "html", "--why"]);
    assert_eq!(code, 0, "{told}");
    let (code, _, told) = desk.run(&["rules"]);
    assert_eq!(code, 2);
    assert!(told.contains("coverage") && !told.contains("worksheet"), "{told}");
}

#[test]
fn files_that_are_no_texts_are_told_with_what_they_are_for() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (file, remedy) in [
        ("samples/pont-de-selm/event.toml", "--event"),
        ("samples/pont-de-selm/gold.toml", "cadrage rules eval"),
        ("gold/open/en-sport-1.toml", "cadrage rules eval"),
        ("lexicons/en/kinds.toml", "cadrage rules check"),
        ("clippy.toml", "--input text"),
    ] {
        for format in ["table", "jsonl"] {
            let (code, _, told) = run_in(home, &[file, "--format", format]);
            assert_eq!(code, 4, "{told}");
            assert!(told.contains(file) && told.contains(remedy), "{told}");
        }
    }
    let (code, page, _) = run_in(home, &["samples/pont-de-selm/event.toml", "--input", "text"]);
    assert!(code == 0 && page.contains("1 text"), "{page}");
    let desk = Desk::new().file("empty/notes.md", STORM);
    let (code, _, told) = desk.run(&["empty"]);
    assert!(code == 4 && told.contains("empty: no file of a kind that is read (.txt .html"), "{told}");
}

#[test]
fn slips_of_the_hand_are_met_with_what_was_meant() {
    let desk = with_rule();
    for (typed, meant) in [
        (&["explian", "fr.loaded.occupation-forces"][..], "“explain”"),
        (&["explain", "fr.loaded.ocupation-forces"], "“fr.loaded.occupation-forces”"),
        (&["explain", "occupation-forces"], "fr.loaded.occupation-forces"),
        (&["demo", "--view", "figurs"], "“figures”"),
        (&["rules", "covrage"], "“coverage”"),
        (&["rules", "covrage"], "cadrage rules --help"),
        (&["rules", "test", "--wy"], "“--why”"),
        (&["rules", "test", "toll-robbery", "--lexicons", "mine"], "“en.loaded.toll-robbery”"),
        (&["rules", "coverage", "en.loaded.tol-robery", "--lexicons", "mine"], "“en.loaded.toll-robbery”"),
        (&["rules", "test", "en.loaded.toll-robbery"], "--lexicons FOLDER"),
        (&["explain", "en.loaded.toll-robbery"], "--lexicons FOLDER"),
        (&["rules", "eval", "nowhere"], "nowhere: not found. Check the path."),
        (&["rules", "check", "nowhere"], "nowhere: not found."),
        (&["rules", "check", "--no-builtin"], "--lexicons FOLDER"),
    ] {
        let (code, page, told) = desk.run(typed);
        assert!(code == 2 || code == 4, "{typed:?}: {page}");
        assert!(told.contains(meant), "{typed:?}: {told}");
    }
    fs::create_dir(desk.path("bare")).unwrap();
    let (code, _, told) = desk.run(&["rules", "check", "bare"]);
    assert!(code == 2 && told.contains("bare/en/words.toml"), "{told}");
}

#[test]
fn the_rule_of_the_guides_keeps_its_promises() {
    for guide in ["README.md", "lexicons/README.md"] {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(guide)).unwrap();
        let blocks = text.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
        let rule = blocks.into_iter().find(|block| block.contains("[[rule]]")).unwrap();
        let head = if rule.contains("[lexicon]") { "" } else { RULE.split("[[rule]]").next().unwrap() };
        let desk = Desk::new().file("mine/en/words.toml", &format!("{head}{rule}")).file("texts/a.txt", STORM);
        let (code, page, told) = desk.run(&["rules", "test", "mine", "--why"]);
        assert!(code == 0 && told.contains("one rule"), "{guide}: {page}{told}");
        let (_, page, _) = desk.run(&["rules", "diff", "builtin", "mine", "--corpus", "texts"]);
        assert!(page.contains("Findings that come: 2"), "{guide}: {page}");
    }
}

#[test]
fn rules_that_help_names_are_there() {
    let desk = Desk::new();
    for command in [&["explain"][..], &["rules", "test"]] {
        for ui in ["en", "fr"] {
            let (_, page, _) = desk.run(&[command, &["--help", "--ui", ui]].concat());
            let id =
                page.split_whitespace().find(|word| word.starts_with(&format!("{ui}.loaded."))).expect("an example");
            let (code, _, told) = desk.run(&["explain", id]);
            assert_eq!(code, 0, "{told}");
        }
    }
}

#[test]
fn a_rule_that_another_forestalls_says_which() {
    let twin = RULE.replace("toll-robbery", "zz-twin").replace("weight   = 2", "weight   = 1");
    let desk = with_rule().file("mine/en/more.toml", &twin);
    let test = ["rules", "test", "en.loaded.zz-twin", "--lexicons", "mine"];
    assert_eq!(desk.run(&test).0, 0, "of two on trial each is tried alone");
    desk.write("mine/en/words.toml", &RULE.replace("draft", "stable"));
    let (code, page, _) = desk.run(&test);
    assert_eq!(code, 1);
    assert!(page.contains("stands aside for en.loaded.toll-robbery, which finds these words too"), "{page}");
}

#[test]
fn a_rule_comes_into_the_world_in_a_folder_of_its_own() {
    let desk = Desk::new().file("texts/a.txt", STORM);
    let (code, rule, head) = desk.run(&["rules", "new", "en.loaded.toll-robbery"]);
    assert_eq!(code, 0, "{head}");
    // What is printed is a file as it stands.
    assert!(head.contains("This is a whole file") && rule.contains("source   = \"editorial\""), "{head}{rule}");
    desk.write("mine/en/words.toml", &rule);
    let (code, _, told) = desk.run(&["rules", "check", "mine"]);
    assert_eq!(code, 0, "{told}");
    let (_, _, told) = desk.run(&["rules", "fmt", "--check", "mine"]);
    assert!(told.contains("one file is in order already"), "{told}");
    desk.write("mine/en/words.toml", RULE);
    for what in ["mine", "mine/en/words.toml", "mine/"] {
        let (code, _, told) = desk.run(&["rules", "check", what]);
        assert!(code == 0 && told.contains("one file, one rule"), "{told}");
        let (code, _, told) = desk.run(&["rules", "test", what]);
        assert!(code == 0 && told.contains("one rule, 3 examples tried"), "{told}");
    }
    let (_, _, told) = desk.run(&["rules", "fmt", "mine"]);
    assert!(told.contains("one file is in order already"), "{told}");
    // A check says which file is not, and leaves it.
    let crooked = RULE.replace("weight   = 2", "weight = 2");
    desk.write("mine/en/words.toml", &crooked);
    let (code, _, told) = desk.run(&["rules", "fmt", "--check", "mine"]);
    assert!(code == 1 && told.contains("mine/en/words.toml is not in order"), "{told}");
    assert_eq!(fs::read_to_string(desk.path("mine/en/words.toml")).unwrap(), crooked);
    let (code, _, _) = desk.run(&["rules", "fmt", "mine"]);
    assert_eq!((code, fs::read_to_string(desk.path("mine/en/words.toml")).unwrap().as_str()), (0, RULE));
    assert_eq!(desk.run(&["rules", "fmt", "--check", "mine"]).0, 0);
    desk.write("mine/en/words.toml", &RULE.replace("{toll robbery} began", "toll {robbery} began"));
    let (code, page, told) = desk.run(&["rules", "test", "mine", "--why"]);
    assert!(code == 1 && told.contains("1 not as promised"), "{told}");
    assert!(page.starts_with("mine/en/words.toml:14 en.loaded.toll-robbery match\n"), "{page}");
    assert!(page.contains("not hit: “robbery”") && page.contains("“toll robbery” (narration)"), "{page}");
    // A mistake in the second of two folders is found, too.
    desk.write(
        "other/en/more.toml",
        &RULE.replace("weight   = 2", "weight   = 9").replace("toll-robbery", "toll-theft"),
    );
    let (code, _, told) = desk.run(&["rules", "check", "mine", "other"]);
    assert!(code == 3 && told.contains("other/en/more.toml:10"), "{told}");
}

#[test]
fn every_built_in_rule_does_what_its_examples_promise() {
    let desk = Desk::new();
    let (code, page, told) = desk.run(&["rules", "test"]);
    assert_eq!((code, page.as_str()), (0, ""), "{told}");
}

#[test]
fn a_language_of_credits_alone_has_the_whole_workshop() {
    let form = "[lexicon]\nschema = 1\nlanguage = \"de\"\nfamily = \"wire\"\n[[rule]]\nid = \"de.wire.pigeon\"\n\
                status = \"draft\"\nrole = \"credit\"\nat = \"any\"\nbefore = [\"per Brieftaube von\"]\n\
                match = [\"Das kam per Brieftaube von {Reuters}.\"]\nno_match = [\"Reuters hält Tauben.\"]\n";
    let text = "Die Brücke über den Fluss ist seit Montag wieder offen, und das kam per Brieftaube von Reuters.\n";
    let desk = Desk::new().file("mine/de/wires.toml", form).file("texts/a.txt", text);
    let (code, page, told) = desk.run(&["rules", "test", "mine"]);
    assert_eq!(code, 0, "{page}{told}");
    let of = |page: &str| -> Value { serde_json::from_str(page).unwrap() };
    let read = ["--corpus", "texts", "--lang", "de", "--format", "json"];
    let (_, page, told) = desk.run(&[&["rules", "coverage", "mine"][..], &read].concat());
    let cover = &of(&page)["rules"]["de.wire.pigeon"];
    assert_eq!((&cover["voiceless"], &cover["remark"]), (&1.into(), &Value::Null), "{page}{told}");
    let (_, page, told) = desk.run(&[&["rules", "diff", "builtin", "mine"][..], &read].concat());
    let come = &of(&page)["rules"]["de.wire.pigeon"][0];
    assert_eq!((&come["change"], &come["words"]), (&"added".into(), &"Reuters".into()), "{page}{told}");
}

#[test]
fn a_rule_that_takes_the_place_of_a_built_in_one_says_so() {
    let desk = Desk::new().file("mine/en/words.toml", RULE);
    let (_, page, _) = desk.run(&["rules", "list", "en.loaded."]);
    let id = page.split_whitespace().find(|word| word.starts_with("en.loaded.")).unwrap().to_owned();
    desk.write("mine/en/words.toml", &RULE.replace("en.loaded.toll-robbery", &id));
    for (ui, words) in [("en", "takes the place of built-in "), ("fr", "prend la place de ")] {
        let (_, _, told) = desk.run(&["rules", "check", "mine", "--ui", ui]);
        assert!(told.contains(&format!("{words}{id}")), "{told}");
    }
    let (_, _, told) = desk.run(&["rules", "check", "mine", "--no-builtin"]);
    assert!(!told.contains("takes the place"), "{told}");
}

#[test]
fn words_find_the_rules_that_find_them() {
    let (_, page, _) = Desk::new().run(&["rules", "list", "battre en retraite"]);
    assert!(page.contains("fr.loaded."), "{page}");
}

#[test]
fn what_begins_a_word_goes_before_what_stands_inside_one() {
    let inside = RULE.replace("toll-robbery", "cleric").replace("toll robbery", "ayatollah rule");
    let desk = with_rule().file("mine/en/more.toml", &inside);
    let list = |what: &str| desk.run(&["rules", "list", what, "--lexicons", "mine"]).1;
    let page = list("toll");
    assert!(page.contains("en.loaded.toll-robbery") && !page.contains("en.loaded.cleric"), "{page}");
    let page = list("tollah");
    assert!(page.contains("en.loaded.cleric") && page.contains("looked for inside words"), "{page}");
    assert!(!list("cleric").contains("inside words") && list("zzz").contains("No rule"));
}

#[test]
fn an_agency_is_found_by_its_id_and_by_its_name() {
    let desk = Desk::new();
    for asked in ["afp", "AFP", "france-presse"] {
        let (_, page, _) = desk.run(&["rules", "list", asked]);
        assert!(page.lines().any(|line| line.starts_with("afp ")), "{asked}: {page}");
        let (code, page, told) = desk.run(&["explain", asked]);
        assert!(code == 0 && page.starts_with("Agency: Agence France-Presse (afp)"), "{asked}: {page}{told}");
        assert!(page.contains("news agency (agency)") && page.contains("shared/agencies.toml:"), "{page}");
    }
    let (_, _, told) = desk.run(&["explain", "reuterss"]);
    assert!(told.contains("reuters"), "{told}");
}

#[test]
fn a_rule_of_a_language_that_no_text_is_in_is_not_said_to_be_silent() {
    let french = RULE.replace("\"en\"", "\"fr\"").replace("en.loaded.toll", "fr.loaded.toll");
    let other = RULE.replace("toll-robbery", "levy").replace("toll robbery", "levy grab");
    let desk = Desk::new().file("mine/fr/words.toml", &french).file("mine/en/words.toml", &other);
    desk.write("texts/a.txt", STORM);
    let ask = |more: &[&str]| desk.run(&[&["rules", "coverage", "mine", "--corpus", "texts"], more].concat()).1;
    let page = ask(&["--ui", "en"]);
    let (silent, unmet) = page.split_once("Never: no text in French was read (1)").unwrap_or_else(|| panic!("{page}"));
    assert!(silent.contains("Never, and no reason is written (1)\nen.loaded.levy\n"), "{page}");
    assert!(unmet.contains("fr.loaded.toll-robbery"), "{page}");
    assert!(ask(&["--ui", "fr"]).contains("aucun texte en français n’a été lu (1)"));
    let data: Value = serde_json::from_str(&ask(&["--format", "json"])).unwrap();
    assert_eq!(data["languages"], serde_json::json!({ "en": 1 }));
}

#[test]
fn what_a_draft_finds_is_said_not_to_count() {
    let desk = with_rule().file("texts/a.txt", STORM);
    let diff = |more: &[&str]| desk.run(&[&["rules", "diff", "builtin", "mine", "--corpus", "texts"], more].concat()).1;
    assert!(diff(&[]).contains("en.loaded.toll-robbery (draft: listed, not counted)\n"), "{}", diff(&[]));
    let data: Value = serde_json::from_str(&diff(&["--format", "json"])).unwrap();
    assert_eq!(data["drafts"], serde_json::json!(["en.loaded.toll-robbery"]));
    desk.write("mine/en/words.toml", &RULE.replace("\"draft\"", "\"stable\""));
    let page = diff(&[]);
    assert!(page.contains("en.loaded.toll-robbery\n") && !page.contains("not counted"), "{page}");
}

#[test]
fn the_language_of_the_guide_needs_two_files() {
    let guide = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicons/README.md")).unwrap();
    let part = guide.split("### A language for credits alone").nth(1).unwrap();
    let blocks: Vec<&str> = part.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let agency = "[[agency]]\nid = \"zeewind\"\nname = \"Zeewind\"\nnames = [\"Zeewind\"]\ntype = \"agency\"\ncountry = \"fr\"\n";
    let desk = Desk::new()
        .file("mine/nl/language.toml", blocks[0])
        .file("mine/nl/wires.toml", blocks[1])
        .file("mine/shared/agencies.toml", agency)
        .file(
            "texts/a.txt",
            "De brug over de rivier is volgens Zeewind weer open, en dat is niet te zien in de stad.\n",
        );
    let (code, page, told) = desk.run(&["rules", "test", "mine"]);
    assert_eq!(code, 0, "{page}{told}");
    let (_, page, told) = desk.run(&["rules", "diff", "builtin", "mine", "--corpus", "texts"]);
    assert!(page.contains("nl.wire.according-to") && page.contains("[Zeewind]"), "{page}{told}");
}

#[cfg(unix)]
#[test]
fn a_rule_behind_others_comes_without_a_second_head() {
    let desk = with_rule();
    let path = desk.path("mine/en/words.toml");
    let file = fs::OpenOptions::new().append(true).open(&path).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.args(["rules", "new", "en.loaded.toll-theft"]).env_clear().env("LC_ALL", "C").stdout(file);
    let run = command.output().unwrap();
    assert!(String::from_utf8_lossy(&run.stderr).contains("without [lexicon]"), "{run:?}");
    assert_eq!(fs::read_to_string(&path).unwrap().matches("[lexicon]").count(), 1);
    let (code, _, told) = desk.run(&["rules", "check", "mine"]);
    assert!(code == 0 && told.contains("one file, 2 rules"), "{told}");
}

#[test]
fn a_rule_is_explained_with_where_it_keeps_silent_and_what_stands_around_a_name() {
    let more = "except   = [\"toll robbery film\"]\nrequire  = { within = 4, any = [\"bridge\"], side = \"after\" }\n\
                forbid   = { any = [\"novel\"] }\ncase     = \"lower\"\n";
    let rule = RULE
        .replace("why ", &format!("{more}why "))
        .replace("The {toll robbery} began", "The {toll robbery} at the bridge began");
    let desk = Desk::new().file("mine/en/words.toml", &rule);
    let asked = ["explain", "en.loaded.toll-robbery", "--lexicons", "mine", "--width", "200"];
    let (_, page, told) = desk.run(&asked);
    for piece in
        ["toll robbery film", "bridge (within 4 words after)", "novel (anywhere in the sentence)", "begins small"]
    {
        assert!(page.contains(piece), "{piece} in {page}{told}");
    }
    let (_, page, _) = desk.run(&[&asked[..], &["--ui", "fr"]].concat());
    for piece in ["se tait dans", "bridge (à 4 mots au plus après)", "novel (n’importe où dans la phrase)"] {
        assert!(page.contains(piece), "{piece} in {page}");
    }
    let wire = "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"wire\"\n\n[[rule]]\nid = \"en.wire.by-way\"\nstatus = \"draft\"\n\
                role = \"relay\"\nlink = \"carried\"\nat = \"open\"\nbefore = [\"by way of\"]\nafter = [\"in Selm\"]\n\
                match = [\"By way of {AFP} in Selm.\"]\nno_match = [\"It rained.\"]\n";
    desk.write("mine/en/wire.toml", wire);
    let (_, page, _) = desk.run(&["explain", "en.wire.by-way", "--lexicons", "mine"]);
    for piece in ["relay", "carried", "by way of", "in Selm", "at the beginning of the paragraph"] {
        assert!(page.contains(piece), "{piece} in {page}");
    }
}

#[test]
fn rules_are_found_by_any_form_of_their_words() {
    let rule = RULE
        .replace("toll robbery\"]", "(toll|fee) robbery~ of the bridge\"]")
        .replace("The {toll robbery} began", "The {toll robberies of the bridge} began");
    let desk = Desk::new().file("mine/en/words.toml", &rule.replace("quoted ", "# quoted "));
    for (asked, wanted) in
        [("robberies", true), ("Robbery", true), ("fee robberies", true), ("robber", true), ("robberiez", false)]
    {
        let (_, page, told) = desk.run(&["rules", "list", asked, "--lexicons", "mine"]);
        assert_eq!(page.contains("en.loaded.toll-robbery"), wanted, "{asked}: {page}{told}");
    }
}

#[test]
fn the_file_of_an_event_is_known_for_what_it_is() {
    let docs = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/event.md")).unwrap();
    let example = docs.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let desk = Desk::new().file("evenement.toml", example);
    let (code, _, told) = desk.run(&["rules", "fmt", "--check", "evenement.toml"]);
    assert!(code == 0 && told.contains("one file is in order already"), "{told}");
    let (code, _, told) = desk.run(&["rules", "check", "evenement.toml"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("the file of an event") && told.contains("--event evenement.toml"), "{told}");
    // In a folder of rules it is told once, not key by key.
    desk.write("mine/evenement.toml", example);
    for asked in [&["rules", "check", "mine"][..], &["rules", "test", "evenement.toml"]] {
        let (code, _, told) = desk.run(asked);
        assert!(code == 3 && told.contains("the file of an event is no lexicon"), "{told}");
        assert_eq!(told.matches("E003").count(), 1, "{told}");
    }
    // Its keys have an order of their own, and its mistakes are told as those of an event.
    desk.write(
        "crooked.toml",
        &example.replace(
            "kind    = \"armed-group\"\ncamp    = \"west-bank\"",
            "camp = \"north-bank\"\nkind = \"armed-group\"",
        ),
    );
    let (code, _, _) = desk.run(&["rules", "fmt", "crooked.toml"]);
    let put = fs::read_to_string(desk.path("crooked.toml")).unwrap();
    assert!(code == 0 && put.find("kind ").unwrap() < put.find("camp ").unwrap(), "{put}");
    let (code, _, told) = desk.run(&["rules", "check", "crooked.toml"]);
    assert!(code == 3 && told.contains("crooked.toml") && told.contains("no such camp"), "{told}");
}

#[test]
fn a_sentence_that_is_to_stay_silent_is_told_without_braces() {
    let desk = Desk::new()
        .file("mine/en/words.toml", &RULE.replace("The toll was raised in May.", "The toll robbery is a film."));
    let (code, page, _) = desk.run(&["rules", "test", "mine"]);
    assert!(
        code == 1 && page.contains("hit, and the sentence is there to show what the rule does not hit: “toll robbery”"),
        "{page}"
    );
    assert!(!page.contains("between braces"), "{page}");
}

#[test]
fn a_file_that_holds_no_rules_is_not_in_order() {
    let desk = Desk::new().file("storm.txt", STORM);
    for args in
        [&["rules", "check", "storm.txt", "--ui", "en"][..], &["storm.txt", "--lexicons", "storm.txt", "--ui", "en"]]
    {
        let (code, _, told) = desk.run(args);
        assert_eq!(code, 2, "{args:?}: {told}");
        assert!(told.contains("storm.txt is no file of rules"), "{told}");
    }
}

#[test]
fn a_category_is_explained_and_its_rules_are_listed() {
    let desk = Desk::new();
    for asked in ["contested-label", "étiquette contestée", "Contested label"] {
        let (code, page, told) = desk.run(&["explain", asked, "--ui", "en"]);
        assert_eq!(code, 0, "{told}");
        assert!(page.contains("contested-label") && page.contains("cadrage rules list contested-label"), "{page}");
    }
    let (_, listed, _) = desk.run(&["rules", "list", "contested-label", "--ui", "en"]);
    assert!(listed.contains("en.loaded.") && listed.contains("fr.loaded."), "{listed}");
}
