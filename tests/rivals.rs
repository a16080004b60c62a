//! Two rules that look for the same words: who finds them, and what the author of one of them is told.

#![cfg(feature = "cli")]

mod desk;

use std::fs;
use std::path::Path;

use desk::Desk;
use serde_json::Value;

const TEXT: &str =
    "The old puppet regime fell on Monday. The puppet regime was weak.\n\nNobody mourned the puppet regime.\n";

/// A rule of words to discuss that finds `term`.
fn rule(slug: &str, status: &str, term: &str) -> String {
    format!(
        "\n[[rule]]\nid       = \"en.loaded.{slug}\"\ncategory = \"dysphemism\"\nstatus   = \"{status}\"\nweight   = 2\n\
         terms    = [\"{term}\"]\nwhy      = \"A reason.\"\nsource   = \"editorial\"\n\
         match    = [\"The {{{term}}} fell.\"]\nno_match = [\"The toll was raised.\"]\n"
    )
}

const HEAD: &str = "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"loaded\"\n";

/// A desk with a text and a folder of these rules.
fn with_rules(rules: &str) -> Desk {
    Desk::new().file("mine/en/words.toml", &format!("{HEAD}{rules}")).file("texts/a.txt", TEXT)
}

/// The words to discuss of the text: rule, words, whether they are counted.
fn words(desk: &Desk, more: &[&str]) -> Vec<(String, String, bool)> {
    let (_, page, told) = desk.run(&[&["texts", "--format", "json"], more].concat());
    let report: Value = serde_json::from_str(&page).unwrap_or_else(|_| panic!("{told}"));
    let all = report["articles"][0]["loaded"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    all.map(|one| (text(&one["rule"]), text(&one["text"]), one["scored"] == true)).collect()
}

#[test]
fn a_rule_on_trial_takes_nothing_from_a_stable_one() {
    let rules = rule("a-twin", "draft", "puppet regime") + &rule("a-longer", "draft", "old puppet regime");
    let desk = with_rules(&(rules + &rule("a-crossing", "draft", "regime fell")));
    let (before, after) = (words(&desk, &[]), words(&desk, &["--lexicons", "mine"]));
    assert_eq!(before.len(), 3, "{before:?}");
    let mine = |one: &&(String, String, bool)| one.0.starts_with("en.loaded.a-");
    let stable: Vec<_> = after.iter().filter(|one| !mine(one)).cloned().collect();
    assert_eq!(stable, before, "what is counted does not change");
    // A longer one stands around what it holds; it is listed and not counted.
    let own: Vec<_> = after.iter().filter(mine).collect();
    assert_eq!(own, [&("en.loaded.a-longer".to_owned(), "old puppet regime".to_owned(), false)]);
    // A stable one counts in the place of the shorter one, as ever.
    let desk = with_rules(&rule("a-longer", "stable", "old puppet regime"));
    let after = words(&desk, &["--lexicons", "mine"]);
    assert_eq!((after.len(), after[0].0.as_str(), after[0].2), (3, "en.loaded.a-longer", true), "{after:?}");
}

#[test]
fn of_two_verbs_at_one_place_the_stable_one_is_the_cue() {
    let cue = |status: &str| {
        format!(
            "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"attribution\"\n\n[[rule]]\nid = \"en.attribution.a-twin\"\n\
             act = \"belief\"\nstance = \"neutral\"\nframes = [\"clause\"]\nstatus = \"{status}\"\nterms = [\"say~\"]\npos = \"verb\"\n\
             why = \"A reason.\"\nsource = \"editorial\"\nmatch = [\"He {{said}} that it rained.\"]\nno_match = [\"It rained.\"]\n"
        )
    };
    let desk = with_rules("");
    desk.write("texts/a.txt", "The mayor of Selm said that the bridge would open again on Monday.\n");
    for (status, act) in [("draft", "speech"), ("stable", "belief")] {
        desk.write("mine/en/words.toml", &cue(status));
        let (_, page, told) = desk.run(&["texts", "--format", "json", "--lexicons", "mine"]);
        let report: Value = serde_json::from_str(&page).unwrap_or_else(|_| panic!("{told}"));
        assert_eq!(report["articles"][0]["attributions"][0]["act"], act, "{status}");
    }
}

#[test]
fn an_author_is_told_of_the_rule_at_the_same_place() {
    // What is on trial is tried as it will be when it is stable: of one place the first id has it.
    let desk = with_rules(&rule("a-twin", "draft", "puppet regime"));
    for command in ["check", "test"] {
        let (code, page, told) = desk.run(&["rules", command, "mine"]);
        assert_eq!(code, 0, "{page}{told}");
        assert!(told.contains("en.loaded.a-twin will take the place of en.loaded.puppet-government"), "{told}");
    }
    let desk = with_rules(&rule("z-twin", "draft", "puppet regime"));
    let (code, _, told) = desk.run(&["rules", "check", "mine"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("en.loaded.z-twin stands aside for en.loaded.puppet-government in an example"), "{told}");
    // What stands aside by its own words alone is no one else's affair.
    assert_eq!(told.matches("stands aside").count(), 1, "{told}");
    for (slug, status) in [("z-twin", "draft"), ("z-twin", "stable")] {
        let (code, page, _) = with_rules(&rule(slug, status, "puppet regime")).run(&["rules", "test", "mine"]);
        assert!(code == 1 && page.contains("its id is the first in alphabetical order"), "{status}: {page}");
    }
    for (slug, term, example, why) in [
        ("a-shorter", "puppet", "The {puppet} regime fell.", "what it finds is longer"),
        ("a-later", "regime fell", "The puppet {regime fell}.", "what it finds begins earlier"),
    ] {
        let text = rule(slug, "stable", term).replace(&format!("The {{{term}}} fell."), example);
        let (_, page, told) = with_rules(&text).run(&["rules", "test", "mine"]);
        assert!(page.contains(why), "{slug}: {page}{told}");
    }
    let desk = with_rules(&rule("a-longer", "stable", "old puppet regime"));
    for command in ["check", "test"] {
        let (code, _, told) = desk.run(&["rules", command, "mine", "--ui", "fr"]);
        assert_eq!(code, 0, "{told}");
        assert!(told.contains("en.loaded.a-longer prend la place de en.loaded.puppet-government"), "{told}");
    }
}

#[test]
fn a_difference_says_what_is_replaced_by_what() {
    let desk = with_rules(&rule("a-longer", "stable", "old puppet regime"));
    let asked = ["rules", "diff", "builtin", "mine", "--corpus", "texts", "--width", "200"];
    let (_, page, told) = desk.run(&asked);
    assert!(page.contains("Findings that come: 1, that go: 1"), "{page}{told}");
    assert!(page.contains("+ narration · in place of en.loaded.puppet-government · texts/a.txt"), "{page}");
    assert!(page.contains("− narration · replaced by en.loaded.a-longer · texts/a.txt"), "{page}");
    let (_, data, _) = desk.run(&[&asked[..], &["--format", "json"]].concat());
    let data: Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["rules"]["en.loaded.puppet-government"][0]["rival"], "en.loaded.a-longer", "{data:#}");
    // What comes beside nothing has no rival, and weights are words.
    let light = rule("a-toll", "draft", "nobody mourned");
    let desk = with_rules(&light);
    desk.write("other/en/words.toml", &format!("{HEAD}{}", light.replace("weight   = 2", "weight   = 3")));
    let (_, page, _) = desk.run(&asked);
    assert!(page.contains("  + narration · texts/a.txt"), "{page}");
    let (_, page, _) = desk.run(&["rules", "diff", "mine", "other", "--corpus", "texts", "--width", "200"]);
    assert!(page.contains("= weight: clear → strong"), "{page}");
}

#[test]
fn an_entry_that_takes_the_place_of_a_built_in_one_is_named_with_both_files() {
    let desk = with_rules("");
    fs::remove_file(desk.path("mine/en/words.toml")).unwrap();
    let agency = "[[agency]]\nid = \"ID\"\nname = \"Agence de Selm\"\nnames = [\"Agence de Selm\"]\ncodes = []\ncountry = \"fr\"\ntype = \"agency\"\n";
    desk.write("mine/shared/agencies.toml", &agency.replace("ID", "agence-de-selm"));
    let (code, _, told) = desk.run(&["rules", "check", "mine"]);
    assert!(code == 0 && !told.contains("takes the place"), "{told}");
    desk.write("mine/shared/agencies.toml", &agency.replace("ID", "afp"));
    let wanted =
        "[[agency]] afp in mine/shared/agencies.toml takes the place of the one in lexicons/shared/agencies.toml";
    let (code, _, told) = desk.run(&["rules", "check", "mine"]);
    assert!(code == 0 && told.contains(wanted), "{told}");
    let german = fs::read_to_string(Path::new("lexicons/de/language.toml")).unwrap();
    desk.write("mine/de/language.toml", &german);
    let (_, _, told) = desk.run(&["rules", "check", "mine"]);
    assert!(!told.contains("[[language]]"), "a copy replaces nothing: {told}");
    desk.write("mine/de/language.toml", &format!("# Mine.\n{german}"));
    let (_, _, told) = desk.run(&["rules", "check", "mine"]);
    assert!(told.contains("[[language]] de in mine/de/language.toml"), "{told}");
}

#[test]
fn a_draft_verb_gives_nobody_the_words_behind_it() {
    let verb = |status: &str| {
        format!(
            "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"attribution\"\n\n[[rule]]\nid     = \"en.attribution.rebuff\"\n\
             status = \"{status}\"\nact    = \"speech\"\nstance = \"neutral\"\nframes = [\"clause\"]\nterms  = [\"rebuff~\"]\n\
             pos    = \"verb\"\nwhy    = \"A reason.\"\nsource = \"editorial\"\n\
             match    = [\"The mayor {{rebuffed}} that it was shut.\"]\nno_match = [\"The rebuff came late.\"]\n"
        )
    };
    let voice = |status: &str| {
        let desk = Desk::new().file("mine/en/verbs.toml", &verb(status));
        desk.write("texts/a.txt", "The senator rebuffed that the puppet regime had closed the gate.\n");
        let (_, page, told) = desk.run(&["texts", "--format", "json", "--lexicons", "mine"]);
        let report: Value = serde_json::from_str(&page).unwrap_or_else(|_| panic!("{told}"));
        report["articles"][0]["loaded"][0]["voice"].as_str().unwrap().to_owned()
    };
    assert_eq!((voice("draft").as_str(), voice("stable").as_str()), ("author", "reported"));
}
