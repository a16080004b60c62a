//! What authors of rules are told beside what they asked for: what their rules found and nobody counts, what changed that no text
//! shows, and what they typed in the wrong place.

#![cfg(feature = "cli")]

mod desk;

use desk::Desk;
use serde_json::Value;

const STORM: &str = "The mayor reopened the bridge on Monday. The toll robbery began at once on the left bank.\n\n\
                     “The toll robbery must end before the winter,” the leader of the opposition said in the town hall.\n";
const RULE: &str = r#"[[rule]]
id       = "en.loaded.toll-robbery"
category = "dysphemism"
status   = "draft"
weight   = 2
terms    = ["toll robbery"]
why      = "Calls a fee a crime."
source   = "editorial"
match    = ["The {toll robbery} began in May."]
no_match = ["The toll was raised in May."]
"#;

const HEAD: &str = "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"loaded\"\n\n";

/// A desk with a folder of own rules and one of texts.
fn desk() -> Desk {
    Desk::new().file("mine/en.toml", RULE).file("texts/a.txt", STORM)
}

#[test]
fn what_drafts_find_is_said_beside_the_summary() {
    let desk = desk();
    let (code, page, told) = desk.run(&["texts", "--lexicons", "mine"]);
    assert!(code == 0 && told.contains("2 findings by rules on trial (draft) of your own, not counted"), "{told}");
    // The way that is named shows them.
    assert!(page.contains("cadrage texts --lexicons mine --view all"), "{page}");
    let (_, page, _) = desk.run(&["texts", "--lexicons", "mine", "--view", "all", "--all-acts"]);
    assert!(page.contains("rule on trial"), "{page}");
    let (_, _, told) = desk.run(&["texts"]);
    assert!(!told.contains("on trial"), "{told}");
    desk.write("mine/en.toml", &RULE.replace("\"draft\"", "\"stable\""));
    let (_, page, told) = desk.run(&["texts", "--lexicons", "mine"]);
    assert!(!told.contains("on trial") && page.contains("toll robbery"), "{page}{told}");
}

#[test]
fn a_rule_that_is_told_otherwise_and_finds_the_same_is_named() {
    let desk = desk();
    for (was, is) in [("Calls a fee a crime.", "A fee is no crime."), ("was raised in May", "was raised in June")] {
        desk.write("other/en.toml", &RULE.replace(was, is));
        let (_, page, _) = desk.run(&["rules", "diff", "mine", "other", "--corpus", "texts"]);
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(page.contains("One rule changed in what is read of it alone"), "{page}");
        assert!(page.contains(": en.loaded.toll-robbery"), "{page}");
    }
    let (_, page, _) = desk.run(&["rules", "diff", "mine", "other", "--corpus", "texts", "--format", "json"]);
    let data: Value = serde_json::from_str(&page).unwrap();
    assert_eq!(data["retold"], serde_json::json!(["en.loaded.toll-robbery"]));
    // What only lies elsewhere has not changed; what finds otherwise is told where it does.
    desk.write("other/en.toml", &format!("# Tolls\n\n{RULE}"));
    let (_, page, _) = desk.run(&["rules", "diff", "mine", "other", "--corpus", "texts"]);
    assert!(!page.contains("changed in what is read"), "{page}");
    desk.write("other/en.toml", &RULE.replace("[\"toll robbery\"]", "[\"toll\"]").replace("a crime", "one"));
    let (_, page, _) = desk.run(&["rules", "diff", "mine", "other", "--corpus", "texts"]);
    assert!(!page.contains("changed in what is read"), "{page}");
}

#[test]
fn a_difference_says_which_texts_it_is_shown_in() {
    let desk = desk();
    let (_, _, told) = desk.run(&["rules", "diff", "builtin", "mine"]);
    assert!(told.contains("built-in samples; --corpus FOLDER"), "{told}");
    let (_, _, told) = desk.run(&["rules", "diff", "builtin", "mine", "--corpus", "texts"]);
    assert!(!told.contains("samples"), "{told}");
}

#[test]
fn a_folder_in_the_place_of_another_is_known_for_what_it_holds() {
    let desk = desk();
    for (typed, meant) in [
        (&["rules", "coverage", "texts/"][..], "cadrage rules coverage --corpus texts\n"),
        (&["rules", "list", "mine"], "cadrage rules list --lexicons mine\n"),
        (&["mine"], "a folder of rules, no texts. To read texts with these rules: cadrage TEXTS --lexicons FOLDER"),
    ] {
        let (code, _, told) = desk.run(typed);
        assert!(code != 0 && told.contains(meant), "{typed:?}: {told}");
    }
    let (code, page, told) = desk.run(&["rules", "list", "toll", "--lexicons", "mine"]);
    assert!(code == 0 && page.contains("en.loaded.toll-robbery"), "{page}{told}");
}

#[test]
fn a_category_may_be_called_as_the_screen_calls_it_and_its_id_is_told() {
    let desk = desk();
    desk.write("mine/en.toml", &RULE.replace("\"dysphemism\"", "\"Image\""));
    let (_, _, told) = desk.run(&["rules", "check", "mine"]);
    assert!(told.contains("did you mean `metaphor`?"), "{told}");
}

#[test]
fn commands_that_are_named_read_the_same_rules() {
    let desk = desk().file("my rules/en.toml", RULE);
    let (_, _, told) = desk.run(&["rules", "new", "en.loaded.toll-robbery", "--lexicons", "my rules"]);
    assert!(told.contains("cadrage explain en.loaded.toll-robbery --toml --lexicons 'my rules'"), "{told}");
    let (_, _, told) = desk.run(&["explain", "en.loaded.toll-robbery", "--toml", "--lexicons", "my rules"]);
    assert!(told.contains("As it stands in my rules/en.toml:1") && !told.contains("takes the place"), "{told}");
    let cue = RULE.replace("en.loaded.toll-robbery", "en.attribution.grouse").replace("toll robbery", "grouse~");
    let cue = cue.replace(
        "category = \"dysphemism\"",
        "act = \"speech\"\nstance = \"neutral\"\nframes = [\"quote\"]\npos = \"verb\"",
    );
    desk.write("my rules/en.toml", &cue.replace("weight   = 2\n", "").replace("{grouse~}", "{grouse}"));
    let said = "The mayor grouses that it's late.";
    let (code, page, told) = desk.run(&["explain", "--sentence", said, "--lexicons", "my rules", "--lang", "en"]);
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    let command = "cadrage explain en.attribution.grouse --sentence 'The mayor grouses that it'\\''s late.' --lexicons 'my rules'";
    assert!(code == 0 && page.contains(command), "{page}{told}");
    let (code, page, _) = desk.run(&["explain", "en.attribution.grouse", "--sentence", said, "--lexicons", "my rules"]);
    assert!(code == 0 && page.contains("add `clause` to `frames`"), "{page}");
}

#[test]
fn an_empty_file_stops_nothing() {
    let desk = desk().file("mine/todo.toml", "# Bridges, later\n");
    let (code, _, told) = desk.run(&["rules", "check", "mine"]);
    assert!(code == 0 && told.contains("warning[W006]") && told.contains("cadrage rules new"), "{told}");
    let (code, page, told) = desk.run(&["rules", "test", "mine"]);
    assert_eq!(code, 0, "{page}{told}");
}

#[test]
fn a_file_that_is_named_for_another_language_is_told() {
    let desk = Desk::new().file("mine/fr.toml", RULE);
    let (_, _, told) = desk.run(&["rules", "check", "mine"]);
    assert!(told.contains("warning[W007]") && told.contains("write `fr.loaded.toll-robbery`"), "{told}");
    let desk = Desk::new().file("mine/en.toml", RULE);
    let (_, _, told) = desk.run(&["rules", "check", "mine"]);
    assert!(!told.contains("W007"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_rule_written_behind_others_takes_with_it_why_it_may_be_rare() {
    let head = "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"loaded\"\nrare = { en = \"Tolls are rare.\", fr = \"Les péages sont rares.\" }\n\n";
    let desk = desk().file("whole/en/words.toml", &format!("{head}{RULE}")).file("own/en.toml", RULE);
    desk.write("own/en.toml", &RULE.replace("toll-robbery", "another").replace("toll robbery", "levy robbery"));
    let file = std::fs::OpenOptions::new().append(true).open(desk.path("own/en.toml")).unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.args(["explain", "en.loaded.toll-robbery", "--toml", "--lexicons"]).arg(desk.path("whole"));
    let run = command.env_clear().env("LC_ALL", "C").stdout(file).output().unwrap();
    assert!(run.status.success(), "{run:?}");
    let (code, page, told) = desk.run(&["explain", "en.loaded.toll-robbery", "--lexicons", "own"]);
    assert!(code == 0 && page.contains("Tolls are rare."), "{page}{told}");
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_is_written_into_a_file_where_it_has_no_place() {
    let desk = Desk::new().file("mine/en/words.toml", &format!("{HEAD}{RULE}"));
    let path = desk.path("mine/en/words.toml");
    let append = |asked: &[&str]| {
        let file = std::fs::OpenOptions::new().append(true).open(&path).unwrap();
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.args(asked).env_clear().env("LC_ALL", "C").stdout(file);
        let run = command.output().unwrap();
        (run.status.code().unwrap(), String::from_utf8(run.stderr).unwrap())
    };
    let new = ["rules", "new", "en.attribution.grumble"];
    let whole = format!("{HEAD}{RULE}");
    let (code, told) = append(&new);
    assert_eq!((code, std::fs::read_to_string(&path).unwrap()), (2, whole.clone()), "{told}");
    assert!(told.contains("[lexicon] of en.loaded") && told.contains("take [lexicon] with its keys out"), "{told}");
    // The text of a built-in entry is sent to a file like the one it stands in.
    let agency = "[[agency]]\nid = \"selm\"\nname = \"Selm Courier\"\nnames = [\"Selm Courier\"]\ntype = \"agency\"\n";
    for (held, id, file) in [
        (&*whole, "en.attribution.vow", "my-rules/en/cues-"),
        (&whole, "afp", "my-rules/shared/agencies.toml"),
        (RULE, "foreign-troops", "my-rules/shared/debates/"),
        (agency, "en.loaded.regime", "my-rules/en/loaded-"),
    ] {
        std::fs::write(&path, held).unwrap();
        let (code, told) = append(&["explain", id, "--toml"]);
        assert_eq!((code, std::fs::read_to_string(&path).unwrap().as_str()), (2, held), "{told}");
        assert!(told.contains("nothing was written") && told.contains(file), "{told}");
    }
    std::fs::write(&path, agency).unwrap();
    let (code, told) = append(&new);
    assert_eq!((code, std::fs::read_to_string(&path).unwrap().as_str()), (2, agency), "{told}");
    // Without its head the file takes it, and is in order.
    std::fs::write(&path, RULE).unwrap();
    let (code, told) = append(&new);
    assert!(code == 0 && told.contains("It has no [lexicon]"), "{told}");
    let (_, _, told) = desk.run(&["rules", "check", "mine"]);
    assert!(told.contains("one file, 2 rules") && told.contains("no error"), "{told}");
}
