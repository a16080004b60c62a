//! The file of one event: read strictly, and what it changes in a comparison.

#![cfg(feature = "cli")]

use std::process::{Command, Output};

use cadrage::lexicon::Lexicon;
use cadrage::lexicon::diagnostic::code;
use cadrage::lexicon::read;
use serde_json::Value;

/// An event with one mistake of each sort.
const MISTAKES: &str = r#"
[event]
date = "hier"
colour = 1

[[actor]]
id = "Front"
name = { fr = "Front", en = "Front" }
aliases = { fr = ["(front|ligue"], xx = ["Front"] }
camp = "on"

[[camp]]
id = "one"
name = "One"

[[camp]]
id = "one"
name = ""
[[acteur]]
"#;

fn cadrage(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(args).env_remove("COLUMNS").env("NO_COLOR", "1");
    command.output().expect("the program starts")
}

fn report(args: &[&str]) -> Value {
    let output = cadrage(&[args, &["--format", "json"]].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("the program writes JSON")
}

#[test]
fn every_mistake_is_told_with_its_place() {
    let (_, told) = read::event("event.toml", MISTAKES.as_bytes(), &Lexicon::embedded());
    let found: Vec<(&str, &str)> = told
        .iter()
        .map(|one| (one.code, one.labels.first().map_or("", |label| &MISTAKES[label.range.start..label.range.end])))
        .collect();
    let wanted = [
        (code::WRONG_TYPE, "\"hier\""),
        (code::UNKNOWN_KEY, "colour"),
        (code::ID_FORM, "\"Front\""),
        (code::TERM_GRAMMAR, "("),
        (code::UNKNOWN_KEY, "xx"),
        (code::UNKNOWN_ID, "\"on\""),
        (code::ID_TWICE, "\"one\""),
        (code::EMPTY, "\"\""),
        (code::UNKNOWN_KEY, "acteur"),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn an_event_with_a_mistake_ends_the_run() {
    let path = std::env::temp_dir().join(format!("cadrage-event-{}.toml", std::process::id()));
    std::fs::write(&path, MISTAKES).unwrap();
    let output = cadrage(&["demo", "--ui", "en", "--event", path.to_str().unwrap()]);
    std::fs::remove_file(&path).unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(output.stdout.is_empty());
    assert!(said.contains(":9:20") && said.contains("this bracket is never closed") && said.contains("did you mean"));
}

#[test]
fn an_event_that_is_not_there_is_a_slip_of_the_hand() {
    let output = cadrage(&["demo", "--event", "no-such-file.toml"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn actors_and_camps_are_those_of_the_event() {
    let plain = report(&["demo", "pont-de-selm"]);
    let described = report(&["demo", "pont-de-selm", "--event", "samples/pont-de-selm/event.toml"]);
    let actors = |report: &Value| -> Vec<String> {
        let articles = report["articles"].as_array().unwrap().iter();
        let names = articles.flat_map(|article| article["names"].as_array().unwrap());
        let mut ids: Vec<String> = names.map(|name| name["actor"].as_str().unwrap().to_owned()).collect();
        ids.sort();
        ids.dedup();
        ids
    };
    assert!(plain["event"].is_null() && plain["glossary"]["camps"].as_object().unwrap().is_empty());
    assert!(!actors(&plain).iter().any(|actor| actor == "valdur"));
    assert_eq!(actors(&described), ["amria-front", "inhabitants", "kestria", "observers", "valdur"]);
    assert_eq!(described["event"]["date"], "2024-10-13");
    assert_eq!(described["event"]["camps"], serde_json::json!(["east-bank", "west-bank"]));
    assert_eq!(described["glossary"]["actors"]["kestria"]["fr"], "Kestrie");
}

#[test]
fn who_is_named_and_who_is_heard_is_told_text_by_text() {
    let described = report(&["demo", "pont-de-selm", "--event", "samples/pont-de-selm/event.toml"]);
    let rows = described["comparison"]["heard"].as_array().unwrap();
    let row = |actor: &str| rows.iter().find(|row| row["actor"] == actor).unwrap();
    assert_eq!(rows.len(), 5, "every actor of the event has its row");
    assert_eq!((&row("kestria")["camp"], &row("observers")["camp"]), (&Value::from("east-bank"), &Value::Null));
    let all: Vec<String> = described["articles"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|article| ["names", "attributions"].map(|key| article[key].as_array().unwrap().clone()).concat())
        .map(|finding| finding["id"].as_str().unwrap().to_owned())
        .collect();
    for row in rows {
        let cells = row["cells"].as_array().unwrap();
        assert_eq!(cells.len(), 5, "a text without a name of {} has its cell too", row["actor"]);
        for id in
            cells.iter().flat_map(|cell| ["named", "heard"].map(|key| cell[key].as_array().unwrap().clone()).concat())
        {
            assert!(all.iter().any(|known| *known == id), "{id} leads nowhere");
        }
    }
    let silent = |cell: &Value| !cell["named"].as_array().unwrap().is_empty() && cell["heard"] == serde_json::json!([]);
    assert!(row("inhabitants")["cells"].as_array().unwrap().iter().any(silent));
}

#[test]
fn a_body_named_in_two_languages_is_one_source() {
    let described = report(&["demo", "pont-de-selm", "--event", "samples/pont-de-selm/event.toml"]);
    let speakers = described["comparison"]["speakers"].as_array().unwrap();
    let ministry: Vec<&Value> = speakers
        .iter()
        .filter(|one| one["kind"] == "institution" && one["actor"] == "kestria")
        .filter(|one| !one["also"].as_array().unwrap().is_empty())
        .collect();
    assert_eq!(ministry.len(), 1);
    let texts = ministry[0]["cells"].as_array().unwrap().iter().map(|cell| cell["article"].as_str().unwrap());
    assert_eq!(texts.filter(|id| id.contains("harbour-post") || id.contains("vigie")).count(), 2);
    let valdur = speakers.iter().find(|one| one["speaker"] == "Valdur").unwrap();
    assert_eq!((&valdur["person"], &valdur["kind"]), (&Value::from(false), &Value::from("institution")));
    let plain = report(&["demo", "pont-de-selm"]);
    let speakers = plain["comparison"]["speakers"].as_array().unwrap();
    assert!(speakers.iter().all(|one| one["also"] == serde_json::json!([])), "nobody said who is whose");
}
