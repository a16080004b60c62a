//! Words that a text uses more than the others: told of many texts, and of many words at once.

#![cfg(feature = "cli")]

use std::fs;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

/// Sentences that all texts choose from, so that they have most words in common.
const COMMON: [&str; 6] = [
    "The council of the town has opened the bridge to the traffic again after the repair of the railing.",
    "The ferry left the harbour in the morning with the mail and the goods for the islands.",
    "The school in the valley has a new roof, and the pupils are back in their rooms.",
    "The farmers of the valley have brought the hay in before the rain of the weekend.",
    "The library opens its doors to the public on the first day of the month.",
    "The trains to the coast were late because of a fallen tree on the track.",
];
/// What one text says again and again.
const OWN: &str = "The volcano threw ash on the roofs, and the people watched the volcano from the road.";

/// Texts that rotate the common sentences; the third also has its own.
fn texts(count: usize) -> Vec<String> {
    let text = |n: usize| {
        let mut lines: Vec<&str> = (0..5).map(|at| COMMON[(n + at) % COMMON.len()]).collect();
        if n == 2 {
            lines.extend([OWN; 3]);
        }
        format!("Notes from the valley, part {}\n\n{}\n", n + 1, lines.join("\n\n"))
    };
    (0..count).map(text).collect()
}

/// What the program prints of so many texts, after `args`.
fn run(count: usize, args: &[&str]) -> String {
    let desk = TempDir::new().expect("a folder");
    for (n, text) in texts(count).iter().enumerate() {
        fs::write(desk.path().join(format!("{n:02}.txt")), text).expect("a file");
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    let output = command.args(args).args(["--ui", "en", "."]).current_dir(desk.path()).output().expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("the program prints UTF-8")
}

#[test]
fn a_word_of_one_text_is_told_where_there_are_twenty() {
    let report: Value = serde_json::from_str(&run(20, &["--format", "json"])).expect("the program writes JSON");
    let words = report["comparison"]["keyness"].as_array().expect("twenty texts tell");
    let volcano = words.iter().find(|word| word["first"]["text"] == "volcano").unwrap_or_else(|| panic!("{words:#?}"));
    assert!(volcano["article"].as_str().is_some_and(|id| id.ends_with("02.txt")), "{volcano}");
    assert_eq!((&volcano["count"], &volcano["elsewhere"]), (&6.into(), &0.into()));
    assert!(volcano["chance"].as_f64().is_some_and(|chance| chance < 0.001), "{volcano}");
    // What all texts have is nobody's, and one that stands once or twice is told of no text.
    assert!(words.iter().all(|word| word["article"] == volcano["article"]), "{words:#?}");
    let shown = run(20, &["--view", "keyness"]);
    let line = shown.lines().find(|line| line.contains("volcano")).unwrap_or_else(|| panic!("{shown}"));
    assert!(line.starts_with("C  volcano 6 (0)"), "{line}");
    let rows = run(20, &["--view", "keyness", "--format", "csv"]);
    assert!(rows.starts_with("article,article_id,lang,word,count") && rows.contains("volcano,6,"), "{rows}");
}

#[test]
fn nineteen_texts_tell_nothing() {
    let report: Value = serde_json::from_str(&run(19, &["--format", "json"])).expect("the program writes JSON");
    assert!(report["comparison"]["keyness"].is_null(), "{report}");
    let shown = run(19, &["--view", "keyness"]);
    assert!(shown.contains("It takes 20 texts in one language"), "{shown}");
}
