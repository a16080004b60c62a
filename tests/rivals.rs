//! Two rules that look for the same words: who finds them, and what the author of one of them is told.

#![cfg(feature = "cli")]

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

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

struct Desk(TempDir);

impl Desk {
    fn new(rules: &str) -> Desk {
        let desk = Desk(TempDir::new().unwrap());
        desk.write("mine/en/words.toml", &format!("{HEAD}{rules}"));
        desk.write("texts/a.txt", TEXT);
        desk
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// How the run ends, what it prints, what it says beside.
    fn run(&self, args: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        let run = command.args(args).current_dir(self.0.path()).env_clear().env("LC_ALL", "C").output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (run.status.code().unwrap(), text(run.stdout), text(run.stderr))
    }

    /// The words to discuss of the text: rule, words, whether they are counted.
    fn words(&self, more: &[&str]) -> Vec<(String, String, bool)> {
        let (_, page, told) = self.run(&[&["texts", "--format", "json"], more].concat());
        let report: Value = serde_json::from_str(&page).unwrap_or_else(|_| panic!("{told}"));
        let all = report["articles"][0]["loaded"].as_array().unwrap().iter();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        all.map(|one| (text(&one["rule"]), text(&one["text"]), one["scored"] == true)).collect()
    }
}

#[test]
fn a_rule_on_trial_takes_nothing_from_a_stable_one() {
    let rules = rule("a-twin", "draft", "puppet regime") + &rule("a-longer", "draft", "old puppet regime");
    let desk = Desk::new(&(rules + &rule("a-crossing", "draft", "regime fell")));
    let (before, after) = (desk.words(&[]), desk.words(&["--lexicons", "mine"]));
    assert_eq!(before.len(), 3, "{before:?}");
    let mine = |one: &&(String, String, bool)| one.0.starts_with("en.loaded.a-");
    let stable: Vec<_> = after.iter().filter(|one| !mine(one)).cloned().collect();
    assert_eq!(stable, before, "what is counted does not change");
    // A longer one stands around what it holds; it is listed and not counted.
    let own: Vec<_> = after.iter().filter(mine).collect();
    assert_eq!(own, [&("en.loaded.a-longer".to_owned(), "old puppet regime".to_owned(), false)]);
    // A stable one counts in the place of the shorter one, as ever.
    let desk = Desk::new(&rule("a-longer", "stable", "old puppet regime"));
    let after = desk.words(&["--lexicons", "mine"]);
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
    let desk = Desk::new("");
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
    let desk = Desk::new(&rule("a-twin", "draft", "puppet regime"));
    let (code, page, told) = desk.run(&["rules", "test", "mine"]);
    assert_eq!(code, 1, "{told}");
    assert!(page.contains("stands aside for en.loaded.puppet-government"), "{page}");
    let (code, _, told) = desk.run(&["rules", "check", "mine"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("en.loaded.a-twin stands aside for en.loaded.puppet-government in an example"), "{told}");
    // What stands aside by its own words alone is no one else's affair.
    assert_eq!(told.matches("stands aside").count(), 1, "{told}");
    let desk = Desk::new(&rule("a-longer", "stable", "old puppet regime"));
    for command in ["check", "test"] {
        let (code, _, told) = desk.run(&["rules", command, "mine", "--ui", "fr"]);
        assert_eq!(code, 0, "{told}");
        assert!(told.contains("en.loaded.a-longer prend la place de en.loaded.puppet-government"), "{told}");
    }
}

#[test]
fn a_difference_says_what_is_replaced_by_what() {
    let desk = Desk::new(&rule("a-longer", "stable", "old puppet regime"));
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
    let desk = Desk::new(&light);
    desk.write("other/en/words.toml", &format!("{HEAD}{}", light.replace("weight   = 2", "weight   = 3")));
    let (_, page, _) = desk.run(&asked);
    assert!(page.contains("  + narration · texts/a.txt"), "{page}");
    let (_, page, _) = desk.run(&["rules", "diff", "mine", "other", "--corpus", "texts", "--width", "200"]);
    assert!(page.contains("= weight: clear → strong"), "{page}");
}

#[test]
fn an_entry_that_takes_the_place_of_a_built_in_one_is_named_with_both_files() {
    let desk = Desk::new("");
    fs::remove_file(desk.0.path().join("mine/en/words.toml")).unwrap();
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
