//! The same claim in several texts, with the origin each names: on the sample events.

#![cfg(feature = "cli")]

use std::process::Command;

use serde_json::Value;

fn origins(set: &str) -> Vec<Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_cadrage")).args(["demo", set, "--format", "json"]).output().unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).expect("the program writes JSON");
    let attributions: Vec<String> = report["articles"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|article| article["attributions"].as_array().unwrap())
        .map(|one| one["id"].as_str().unwrap().to_owned())
        .collect();
    let rows = report["comparison"]["origins"].as_array().unwrap().clone();
    for cell in rows.iter().flat_map(|row| row["cells"].as_array().unwrap()) {
        assert!(!cell["passages"].as_array().unwrap().is_empty(), "a claim stands somewhere");
        let ids: Vec<&str> = cell["ids"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
        assert!(ids.iter().all(|id| attributions.iter().any(|known| known == id)), "an origin leads nowhere");
        assert_eq!(ids.len(), cell["sources"].as_array().unwrap().len());
    }
    rows
}

fn texts(row: &Value) -> Vec<&str> {
    row["cells"].as_array().unwrap().iter().map(|cell| cell["article"].as_str().unwrap()).collect()
}

#[test]
fn one_count_is_followed_through_five_texts() {
    let rows = origins("pont-de-selm");
    let count = &rows[0];
    assert_eq!((count["value"].as_f64(), count["kind"].as_str()), (Some(2140.0), Some("figure")));
    assert_eq!(texts(count).len(), 5);
    let first = &count["cells"][0]["sources"][0];
    assert!(first["name"].as_str().unwrap().contains("ministère"));
    assert!(first["via"][0].as_str().unwrap().contains("Valinfo"));
}

#[test]
fn a_claim_of_one_text_is_no_common_claim() {
    for row in ["pont-de-selm", "ligne-7"].into_iter().flat_map(origins) {
        let mut named = texts(&row);
        let all = named.len();
        named.dedup();
        assert!(all > 1 && named.len() == all, "{row}");
        assert!(row["claim"].as_str().is_some_and(|claim| !claim.is_empty()));
    }
}

#[test]
fn a_quotation_is_known_again() {
    let rows = origins("ligne-7");
    let said: Vec<&Value> = rows.iter().filter(|row| row["kind"] == "quotation").collect();
    assert!(!said.is_empty());
    assert!(said.iter().all(|row| row["value"].is_null() && row["claim"].as_str().unwrap().split(' ').count() >= 6));
}
