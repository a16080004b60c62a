//! What is worth looking at first, as data: the same choice as on the screen, every passage of it in a text.

#![cfg(feature = "cli")]

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

fn report(set: &str) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_cadrage")).args(["demo", set, "--format", "json"]).output().unwrap();
    serde_json::from_slice(&output.stdout).expect("the program writes JSON")
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// The ids of all findings of an article.
fn findings(article: &Value) -> BTreeSet<&str> {
    let lists = ["attributions", "loaded", "wires", "names", "figures"];
    lists.iter().flat_map(|key| list(article, key)).filter_map(|one| one["id"].as_str()).collect()
}

#[test]
fn every_passage_stands_in_a_text_and_leads_to_its_finding() {
    for set in ["pont-de-selm", "ligne-7"] {
        let report = report(set);
        let summary = list(&report["comparison"], "summary");
        assert!(summary.len() > 3, "{set}");
        for passage in summary.iter().flat_map(|item| list(item, "passages")) {
            let article = list(&report, "articles").iter().find(|it| it["id"] == passage["article"]).expect("a text");
            assert!(passage["span"]["text"].as_str().is_some_and(|text| !text.trim().is_empty()));
            if let Some(id) = passage["finding"].as_str() {
                assert!(findings(article).contains(id), "{set}: {passage}");
            }
        }
    }
}

#[test]
fn it_is_what_the_screen_shows() {
    let report = report("pont-de-selm");
    let summary = list(&report["comparison"], "summary");
    let of = |kind: &str| summary.iter().filter(|item| item["kind"] == kind).collect::<Vec<_>>();
    let pair = of("pair")[0];
    let shown =
        Command::new(env!("CARGO_BIN_EXE_cadrage")).args(["demo", "pont-de-selm", "--ui", "en"]).output().unwrap();
    let shown = String::from_utf8(shown.stdout).unwrap();
    let letter = |id: &Value| {
        let article = list(&report, "articles").iter().find(|it| it["id"] == *id).expect("a text");
        article["label"].as_str().unwrap().to_owned()
    };
    let [one, other] = [0, 1].map(|n| letter(&pair["articles"][n]));
    let count = pair["count"].as_u64().unwrap();
    assert!(shown.contains(&format!("{count} of {one}")) && shown.contains(&format!(" in {other},")), "{shown}");
    assert_eq!(of("claim")[0]["count"], 5);
    for item in of("heard-most") {
        assert!(shown.contains(item["subject"].as_str().unwrap()), "{item}");
        assert!(item["count"].as_u64() <= item["total"].as_u64());
    }
    for item in of("words").into_iter().flat_map(|item| list(item, "passages")) {
        assert!(shown.contains(item["span"]["text"].as_str().unwrap()), "{item}");
    }
}
