//! Words that a text may have received: another text has them in the same passage, or a program may have chosen them.

#![cfg(feature = "cli")]

use std::fs;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

const FRENCH: &str = "\
Port-Alder : 412 marins à quai

Le ministre Oskar Brandel a annoncé mardi que 412 marins avaient quitté Port-Alder.

Les terroristes ont tiré 37 roquettes sur la digue de Kessmar le 14 mars 2031.

Le maire Joris Valtin a recensé 1 286 maisons détruites à Kessmar et 95 à Port-Alder.

Les 58 blessés de Tarnholm ont été soignés à l'hôpital de Lindau.
";
const ENGLISH: &str = "\
Port-Alder: 412 sailors ashore

Minister Oskar Brandel announced on Tuesday that 412 sailors had left Port-Alder.

The terrorists fired 37 rockets at the Kessmar sea wall on 14 March 2031.

Mayor Joris Valtin counted 1,286 houses destroyed in Kessmar and 95 in Port-Alder.

The 58 wounded of Tarnholm were treated at the Lindau hospital.
";
/// The same as [`ENGLISH`], but for the word to discuss.
const PLAIN: &str = "\
Port-Alder: 412 sailors ashore

Minister Oskar Brandel announced on Tuesday that 412 sailors had left Port-Alder.

The armed group fired 37 rockets at the Kessmar sea wall on 14 March 2031.

Mayor Joris Valtin counted 1,286 houses destroyed in Kessmar and 95 in Port-Alder.

The 58 wounded of Tarnholm were treated at the Lindau hospital.
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

fn report(texts: &[&str]) -> Value {
    serde_json::from_str(&run(texts, &["--format", "json"])).expect("the program writes JSON")
}

/// The words to discuss of text `n` that read `text`.
fn word<'r>(report: &'r Value, n: usize, text: &str) -> &'r Value {
    let words = report["articles"][n]["loaded"].as_array().expect("words to discuss");
    words.iter().find(|one| one["text"] == text).unwrap_or_else(|| panic!("no {text} in {words:#?}"))
}

#[test]
fn a_word_in_a_translated_passage_leads_to_its_counterpart_and_back() {
    let report = report(&[FRENCH, ENGLISH]);
    let (french, english) = (word(&report, 0, "terroristes"), word(&report, 1, "terrorists"));
    assert_eq!(french["shared_with"], serde_json::json!([english["id"]]));
    assert_eq!(english["shared_with"], serde_json::json!([french["id"]]));
    assert!(french["scored"] == true && french["condition"].is_null(), "{french}");
    let shown = run(&[FRENCH, ENGLISH], &["--view", "loaded", "--width", "200"]);
    assert!(shown.contains("also in A §2") && shown.contains("also in B §2"), "{shown}");
}

#[test]
fn a_word_that_the_other_passage_does_not_have_is_the_texts_own() {
    for others in [[FRENCH, PLAIN], [ENGLISH, PLAIN]] {
        let report = report(&others);
        let shared = report["comparison"]["shared"].as_array().expect("passages in common");
        assert!(
            shared
                .iter()
                .any(|one| one["kind"] != "differs"
                    && one["a_span"]["text"].as_str().is_some_and(|it| it.contains("37")))
        );
        let text = if others[0] == FRENCH { "terroristes" } else { "terrorists" };
        assert_eq!(word(&report, 0, text)["shared_with"], serde_json::json!([]));
    }
}

#[test]
fn words_of_one_language_are_shared_by_rule() {
    let again = ENGLISH.replace("Mayor Joris", "The mayor, Joris");
    let report = report(&[ENGLISH, &again, PLAIN]);
    let (one, other) = (word(&report, 0, "terrorists"), word(&report, 1, "terrorists"));
    assert_eq!(one["shared_with"], serde_json::json!([other["id"]]));
    assert_eq!(other["shared_with"], serde_json::json!([one["id"]]));
}

#[test]
fn words_of_a_text_with_signs_of_translation_say_so_and_stay_counted() {
    let bare = "Le maire Joris Valtin déclaré que 95 maisons de Port-Alder étaient vides.\n\nLes terroristes ont tiré sur la digue.\n";
    let sound = bare.replace("Valtin déclaré", "Valtin a déclaré");
    let report = report(&[bare, &sound]);
    let (one, other) = (word(&report, 0, "terroristes"), word(&report, 1, "terroristes"));
    assert_eq!(one["condition"], "machine-translation");
    assert!(other["condition"].is_null(), "{other}");
    assert!(one["scored"] == true && one["unscored"].is_null() && other["scored"] == true);
    let counted = |n: usize| report["articles"][n]["measures"]["loaded-author"]["count"].clone();
    assert!(counted(0) == 1 && counted(1) == 1, "{} {}", counted(0), counted(1));
    let shown = run(&[bare], &["--view", "summary"]);
    assert!(shown.contains("terroristes° n"), "{shown}");
    assert!(
        shown.contains("° another text has it in the same passage, or software may have translated it."),
        "{shown}"
    );
    assert!(!run(&[&sound], &["--view", "summary"]).contains('°'));
}

/// Whether the texts are said to call the forces of a country differently, and the view of names.
fn forces(texts: &[&str]) -> (Value, String) {
    let report = report(texts);
    let rows = report["comparison"]["naming"].as_array().expect("names");
    let row = rows.iter().find(|row| row["actor"] == "no-forces").unwrap_or_else(|| panic!("{rows:#?}"));
    (row["differs"].clone(), run(texts, &["--view", "naming", "--width", "200"]))
}

#[test]
fn names_a_program_may_have_chosen_are_shown_and_set_against_nothing() {
    let plain = "Le maire Joris Valtin a déclaré que le port était vide.\n\nLes soldats norvégiens gardent la digue.\n";
    let other = plain.replace("soldats norvégiens", "forces d'occupation norvégiennes");
    let bare = other.replace("a déclaré", "déclaré");
    let (differs, shown) = forces(&[plain, &other]);
    assert!(differs == true && !shown.contains("signs of machine translation"), "{shown}");
    let (differs, shown) = forces(&[plain, &bare]);
    assert_eq!(differs, false, "{shown}");
    assert!(shown.contains("forces d'occupation norvégiennes†°"), "{shown}");
    assert!(shown.contains("B: signs of machine translation. A program"), "{shown}");
}
