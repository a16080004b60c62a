//! What texts call what is done or happens: the first word and the commonest, in whose voice, beside a plain name.

#![cfg(feature = "cli")]

use std::fs;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

const PLAIN: &str = "\
A thousand soldiers cross the border

A thousand soldiers of the garrison crossed the border on Sunday, the mayor of Tarn said.

They had left the barracks in the night and were heading for the town of Lindau.
";
const OTHER: &str = "\
A thousand soldiers flee to Lindau

“The exodus of these men was a shame for the army,” the mayor of Tarn said on Sunday.

The soldiers fled in the night. They were fleeing in trucks and on foot to the town of Lindau.
";
const FRENCH: &str = "\
Mille soldats se réfugient à Lindau

Mille soldats de la garnison de Tarn se sont réfugiés dimanche dans la ville de Lindau, selon le maire.
";

/// What the program prints of `texts`, named by their order, after `args`.
fn run(texts: &[&str], args: &[&str]) -> String {
    let desk = TempDir::new().expect("a folder");
    let names: Vec<String> = (1..=texts.len()).map(|n| format!("{n}.txt")).collect();
    names.iter().zip(texts).for_each(|(name, text)| fs::write(desk.path().join(name), text).expect("a file"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    let output =
        command.args(args).args(["--ui", "en"]).args(&names).current_dir(desk.path()).output().expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("the program prints UTF-8")
}

/// The row of those who leave, of a comparison of `texts`.
fn leaving(texts: &[&str]) -> Value {
    let report: Value = serde_json::from_str(&run(texts, &["--format", "json"])).expect("the program writes JSON");
    let rows = report["comparison"]["deeds"].as_array().expect("sets of words").clone();
    rows.into_iter().find(|row| row["deed"] == "leaving").unwrap_or_else(|| panic!("nobody leaves: {report}"))
}

#[test]
fn each_word_has_its_voice_and_forms_of_one_are_one() {
    let row = leaving(&[PLAIN, OTHER]);
    let said: Vec<(&str, &str, bool, usize)> = row["cells"]
        .as_array()
        .expect("words")
        .iter()
        .map(|cell| {
            let text = |key: &str| cell[key].as_str().expect("a text");
            let uses = cell["ids"].as_array().expect("ids").len();
            (text("name"), text("voice"), cell["plain"] == true, uses)
        })
        .collect();
    let wanted = [
        ("cross the border", "author", true, 1),
        ("cross the border", "reported", true, 1),
        ("flee", "author", false, 3),
        ("exodus", "quoted", false, 1),
    ];
    assert_eq!(said, wanted);
    assert_eq!(row["differs"], true);
}

#[test]
fn the_view_shows_the_first_word_and_the_commonest_beside_a_plain_name() {
    let other =
        OTHER.replace("The soldiers fled", "The soldiers left").replace("They were fleeing", "It was an exodus");
    let texts = [PLAIN, &other, FRENCH];
    let shown = run(&texts, &["--view", "naming", "--width", "160"]);
    let line = shown.lines().find(|line| line.starts_with("leaving, crossing")).unwrap_or_else(|| panic!("{shown}"));
    let line = line.replace('\u{a0}', " ");
    assert!(line.contains("cross the border n") && line.contains("flee n; most often exodus s n"), "{line}");
    assert!(line.contains("réfugient n"), "{line}");
    assert!(shown.contains("takes no side"), "{shown}");
    let rows = run(&texts, &["--view", "naming", "--format", "csv"]);
    assert!(rows.lines().next().is_some_and(|head| head.ends_with(",what")), "{rows}");
    assert!(rows.lines().any(|row| row.starts_with("leaving,") && row.ends_with(",deed")), "{rows}");
}

#[test]
fn texts_differ_within_one_language_and_by_what_they_chose() {
    assert_eq!(leaving(&[PLAIN, FRENCH])["differs"], false, "two languages always differ");
    assert_eq!(leaving(&[PLAIN, PLAIN.trim_end()])["differs"], false);
    let bare =
        FRENCH.replace("Lindau, selon le maire.", "Lindau.\n\nLe maire Joris Valtin déclaré que le pont était vide.");
    let fled = FRENCH.replace("se réfugient", "s'enfuient").replace("se sont réfugiés", "se sont enfuis");
    assert_eq!(leaving(&[FRENCH, &fled])["differs"], true);
    assert_eq!(leaving(&[&fled, &bare])["differs"], false, "a program may have chosen the words");
}

/// The words of the row of those who bomb, of one text.
fn bombing(text: &str) -> Vec<String> {
    let report: Value = serde_json::from_str(&run(&[text], &["--format", "json"])).expect("the program writes JSON");
    let words = report["articles"][0]["loaded"].as_array().expect("words").clone();
    let bombs = ["fr.loaded.strike", "fr.loaded.air-raid", "en.loaded.strike"];
    let here = words.into_iter().filter(|word| bombs.iter().any(|rule| word["rule"] == *rule));
    here.map(|word| word["text"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn what_is_not_ruled_out_is_named_in_both_languages() {
    assert_eq!(
        bombing("Le général de la garnison n'a pas exclu dimanche des frappes aériennes sur la ville.\n"),
        ["frappes aériennes"]
    );
    assert_eq!(
        bombing("The general of the garrison did not rule out air strikes on the town on Sunday.\n"),
        ["air strikes"]
    );
    assert!(bombing("They were not air strikes, said the mayor of the town of Lindau on Sunday.\n").is_empty());
}

#[test]
fn a_raid_is_a_bombing_only_from_the_air() {
    assert_eq!(bombing("Les raids des avions ont duré toute la nuit sur la ville de Lindau.\n"), ["raids"]);
    assert!(bombing("De petits raids à cheval ont surpris le village dans la nuit de dimanche.\n").is_empty());
}
