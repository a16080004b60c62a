//! Stand-off annotation as other programs read it: every span stands where it says, whatever the text holds, and what somebody
//! corrected stays.

#![cfg(feature = "cli")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// Signs of many bytes, a tab and a line that goes on where words are reported.
const TEXT: &str = "𝔖elm, 3 mai (AFP) – « Le\tpont \u{202e}tiendra 🏗 », a déclaré la maire. Selon Reuters, 2 140 habitants ont fui.\n\n\
    La ville martyre attend, a dit le préfet.\n";

fn run(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cadrage")).args(words).current_dir(folder).env("LANG", "C").output().unwrap()
}

#[test]
fn every_span_stands_where_it_says() {
    let desk = TempDir::new().unwrap();
    fs::write(desk.path().join("a b%.txt"), TEXT).unwrap();
    let output = run(desk.path(), &["compare", "a b%.txt", "--lang", "fr", "--format", "brat", "--out", "ann"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text: Vec<char> = fs::read_to_string(desk.path().join("ann/A-a_b_.txt")).unwrap().chars().collect();
    assert_eq!(text.iter().collect::<String>(), TEXT);
    let lines = fs::read_to_string(desk.path().join("ann/A-a_b_.ann")).unwrap();
    let types = fs::read_to_string(desk.path().join("ann/annotation.conf")).unwrap();
    let mut kinds = Vec::new();
    for line in lines.lines().filter(|line| line.starts_with('T')) {
        let [_, place, words] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let (kind, fragments) = place.split_once(' ').unwrap();
        let of = |fragment: &str| {
            let (start, end) = fragment.split_once(' ').unwrap();
            text[start.parse().unwrap()..end.parse().unwrap()].iter().collect::<String>().replace('\t', " ")
        };
        assert_eq!(fragments.split(';').map(of).collect::<Vec<_>>().join(" "), words);
        assert!(types.contains(kind), "{kind} is no type");
        kinds.push(kind.to_owned());
    }
    for kind in ["Reported", "Source", "Content", "Word", "Agency", "Figure"] {
        assert!(kinds.iter().any(|it| it == kind), "no {kind} in\n{lines}");
    }
}

#[test]
fn no_sign_of_a_text_breaks_a_line() {
    let breaks = ['\u{b}', '\u{c}', '\u{1c}', '\u{1d}', '\u{1e}', '\u{85}', '\u{2028}', '\u{2029}', '\r'];
    for sign in breaks {
        let desk = TempDir::new().unwrap();
        fs::write(desk.path().join("a.txt"), format!("« Le pont{sign}tiendra bien », a déclaré la maire de Selm.\n"))
            .unwrap();
        let output = run(desk.path(), &["compare", "a.txt", "--lang", "fr", "--format", "brat", "--out", "ann"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let lines = fs::read_to_string(desk.path().join("ann/A-a.ann")).unwrap();
        let text: Vec<char> = fs::read_to_string(desk.path().join("ann/A-a.txt")).unwrap().chars().collect();
        assert!(!lines.contains(breaks), "{sign:?}: {lines:?}");
        let marks: Vec<&str> = lines.lines().filter(|line| line.starts_with('T')).collect();
        assert!(!marks.is_empty(), "{sign:?}: {lines}");
        for mark in marks {
            let [_, place, words] = mark.split('\t').collect::<Vec<_>>()[..] else { panic!("{mark}") };
            let of = |fragment: &str| {
                let (start, end) = fragment.split_once(' ').unwrap();
                text[start.parse().unwrap()..end.parse().unwrap()].iter().collect::<String>().replace(breaks, " ")
            };
            let fragments = place.split_once(' ').unwrap().1;
            assert_eq!(fragments.split(';').map(of).collect::<Vec<_>>().join(" "), words, "{sign:?}");
        }
    }
}

#[test]
fn what_was_corrected_is_never_written_over() {
    let desk = TempDir::new().unwrap();
    fs::write(desk.path().join("a.txt"), TEXT).unwrap();
    let write = || run(desk.path(), &["compare", "a.txt", "--format", "brat", "--out", "ann"]);
    assert!(write().status.success());
    assert!(write().status.success(), "the same again is no loss");
    let file = desk.path().join("ann/A-a.ann");
    fs::write(&file, "T1\tWord 0 4\t𝔖elm\n").unwrap();
    assert_eq!(write().status.code(), Some(2));
    assert_eq!(fs::read_to_string(file).unwrap(), "T1\tWord 0 4\t𝔖elm\n");
    assert_eq!(run(desk.path(), &["compare", "a.txt", "--format", "brat"]).status.code(), Some(2));
}

#[test]
fn what_comes_back_becomes_decisions_that_tables_follow() {
    let desk = TempDir::new().unwrap();
    let text = "Le pont rouvrira mardi, a annoncé la maire de Selm. La ville martyre attend, et la racaille rit, dit le préfet.\n\n\
        Les habitants ont pris la fuite dans une panique indescriptible, et la nuit fut longue.\n";
    fs::write(desk.path().join("a.txt"), text).unwrap();
    let done = |words: &[&str]| {
        let output = run(desk.path(), words);
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    done(&["compare", "a.txt", "--format", "brat", "--out", "ann"]);
    let file = desk.path().join("ann/A-a.ann");
    let before = fs::read_to_string(&file).unwrap();
    // One word goes, one is somebody else's, one is new.
    let gone = before.lines().find(|line| line.ends_with("\tville martyre")).expect("the word is found");
    let id = gone.split('\t').next().unwrap();
    let own = |line: &&str| !line.starts_with(&format!("{id}\t")) && !line.split_whitespace().any(|word| word == id);
    let mut kept: Vec<&str> = before.lines().filter(own).collect();
    let start = text.chars().count() - "la nuit fut longue.\n".chars().count();
    let added = format!("T99\tWord {start} {}\tla nuit\nA99\tCategory T99 editorial", start + 7);
    kept.push(&added);
    fs::write(&file, kept.join("\n")).unwrap();
    done(&["review", "a.txt", "--brat", "ann", "--by", "MD", "-o", "review.toml"]);
    let decided = fs::read_to_string(desk.path().join("review.toml")).unwrap();
    assert_eq!(decided.matches("verdict = \"drop\"").count(), 1, "{decided}");
    assert_eq!(decided.matches("verdict = \"add\"").count(), 1, "{decided}");
    assert!(decided.contains("words = \"la nuit\"") && decided.contains("by = \"MD\""));
    let loaded = done(&["compare", "a.txt", "--view", "loaded", "--format", "csv"]);
    assert!(!loaded.contains(",ville martyre,") && loaded.contains(",la nuit,"), "{loaded}");
    // A file with decisions is never written over, and a broken line is told.
    let again = run(desk.path(), &["review", "a.txt", "--brat", "ann", "--by", "MD", "-o", "review.toml"]);
    assert_eq!(again.status.code(), Some(2));
    fs::write(&file, "T1\tWord nowhere\n").unwrap();
    let broken =
        run(desk.path(), &["review", "a.txt", "--brat", "ann", "--by", "MD", "-o", "other.toml", "--no-review"]);
    assert_eq!(broken.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&broken.stderr).contains("A-a.ann:1"));
    assert!(!desk.path().join("other.toml").exists());
}
