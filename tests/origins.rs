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

/// What the program makes of texts, each in a file of its own.
fn compare(texts: &[&str], args: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    for (n, text) in texts.iter().enumerate() {
        std::fs::write(folder.path().join(format!("{n}.txt")), text).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    let output = command.current_dir(folder.path()).arg(".").args(args).env_remove("COLUMNS").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_number_that_stands_elsewhere_too_is_said_to() {
    let one = "Quelque 340 personnes vivaient sous le pont de Harn, selon la préfecture.\n";
    let two = "Environ 340 personnes vivaient sous le pont de Harn, selon la préfecture.\n";
    let three = "Selon la maire, 340 personnes étaient là, dont des enfants.\n";
    let four = "La mairie a acheté 340 chaises pour la salle des fêtes, selon le maire de Harn.\n";
    let shown = compare(&[one, two, three, four], &["--ui", "en", "--view", "chains"]);
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains("is in A, B"), "{shown}");
    assert!(shown.contains("The number is in C §1, D §1 too, perhaps of something else."), "{shown}");
}

#[test]
fn who_speaks_together_with_another_is_heard() {
    let joint = "American and NATO troops said on Monday that the bridge was open. NATO sent more troops on Friday.\n";
    let other = "The mayor said on Monday that the bridge near the NATO base was open.\n";
    let written = compare(&[joint, other], &["--format", "json"]);
    let report: Value = serde_json::from_str(&written).unwrap();
    let rows = report["comparison"]["heard"].as_array().unwrap();
    let row = rows.iter().find(|row| row["actor"].as_str().is_some_and(|id| id.contains("nato"))).expect("a row");
    let heard = |n: usize| row["cells"][n]["heard"].as_array().unwrap().len();
    assert_eq!((heard(0), heard(1)), (1, 0), "{row}");
}

/// What the screen shows of invented texts.
fn shown(view: &str) -> String {
    let folder = tempfile::TempDir::new().unwrap();
    let texts = [
        "Le pont de Selm\n\nSelon un communiqué de la mairie de Selm, 1 037 soldats ont passé le pont de Selm dans la nuit.\n\n\
         Le préfet Tomas Erkel a déclaré que le pont tenait.\n",
        "La nuit de Selm\n\nAu moins 1 037 soldats ont passé le pont de Selm dans la nuit, a déclaré la mairie de Selm.\n\n\
         Le pont a été vu par Tomas Erkel mardi.\n",
        "Les ponts de la rive\n\nEnviron 1 500 soldats ont passé le pont de Selm en deux semaines, a déclaré la mairie.\n",
    ];
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.args(["--ui", "en", "--width", "200", "--view", view]).env("NO_COLOR", "1");
    for (n, text) in texts.iter().enumerate() {
        let path = folder.path().join(format!("{n}.txt"));
        std::fs::write(&path, text).unwrap();
        command.arg(path);
    }
    String::from_utf8(command.output().unwrap().stdout).expect("the program prints UTF-8").replace('\u{a0}', " ")
}

#[test]
fn a_text_with_another_number_is_said_to_have_another() {
    let summary = shown("summary");
    assert!(summary.contains("The number 1,037 is in A, B "), "{summary}");
    assert!(summary.contains("C §1  another number: Environ 1 500 soldats"), "{summary}");
}

#[test]
fn every_text_that_has_a_name_is_shown_with_its_wording() {
    let names = shown("naming");
    assert!(names.contains("Tomas Erkel (A B): A Le préfet Tomas Erkel; B Tomas Erkel"), "{names}");
}
