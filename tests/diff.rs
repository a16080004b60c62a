//! Two lexicons side by side: texts that a change cannot reach are left out, and nothing that changes is.

#![cfg(feature = "cli")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

const ETAT: &str = "Le chef de l'Etat a déclaré lundi que la route serait rouverte avant la fin de la semaine.\n";

/// A folder with a copy of the lexicons of this repository, some texts, and a copy in which `change` is made.
struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        let desk = Desk(TempDir::new().expect("a folder"));
        for folder in ["base", "head"] {
            copy(Path::new("lexicons"), &desk.path().join(folder));
        }
        let texts = desk.path().join("texts");
        fs::create_dir(&texts).expect("a folder");
        let folders = ["samples/ligne-7", "samples/pont-de-selm", "tests/neutral/en", "tests/neutral/fr"];
        for (number, path) in folders.iter().flat_map(|folder| files(Path::new(folder))).enumerate() {
            let end = path.extension().and_then(|end| end.to_str()).unwrap_or_default();
            if ["txt", "html", "jsonl"].contains(&end) {
                fs::copy(&path, texts.join(format!("{number:03}.{end}"))).expect("a copy");
            }
        }
        fs::write(texts.join("etat.txt"), ETAT).expect("a text");
        desk
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Makes the second lexicon the first one, with `from` written `to` once in `file`.
    fn change(&self, file: &str, from: &str, to: &str) {
        fs::remove_dir_all(self.path().join("head")).expect("the last change goes");
        copy(Path::new("lexicons"), &self.path().join("head"));
        let path = self.path().join("head").join(file);
        let text = fs::read_to_string(&path).expect("a lexicon");
        assert!(text.contains(from), "{from} is not in {file}");
        fs::write(path, text.replacen(from, to, 1)).expect("a lexicon");
    }

    /// What the command prints, with `more` arguments.
    fn diff(&self, more: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.args(["rules", "diff", "base", "head", "--corpus", "texts", "--format", "json"]).args(more);
        let run = command.current_dir(self.path()).output().expect("it starts");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).expect("the program prints UTF-8")
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for path in files(from) {
        let there = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &there);
        } else {
            fs::copy(&path, &there).expect("a copy");
        }
    }
}

/// A draft rule of words to discuss.
fn rule(id: &str, term: &str, more: &str) -> String {
    let language = &id[..2];
    format!(
        "[lexicon]\nschema = 1\nlanguage = \"{language}\"\nfamily = \"loaded\"\n\n[[rule]]\nid = \"{id}\"\n\
         category = \"sensation\"\nstatus = \"draft\"\nweight = 1\nterms = [\"{term}\"]\n{more}\n"
    )
}

/// How many findings a change makes come, go or speak in another voice.
fn changes(printed: &str) -> usize {
    let data: Value = serde_json::from_str(printed).expect("the program writes JSON");
    data["rules"].as_object().expect("rules").values().map(|all| all.as_array().map_or(0, Vec::len)).sum()
}

/// Sees that the quick way and the full way print the same, whatever the number of threads; tells what changed.
fn both(desk: &Desk, what: &str) -> usize {
    let full = desk.diff(&["--full", "--jobs", "1"]);
    for quick in [desk.diff(&[]), desk.diff(&["--full", "--jobs", "3"])] {
        assert_eq!(quick, full, "{what}");
    }
    changes(&full)
}

#[test]
fn nothing_that_changes_is_left_out() {
    let desk = Desk::new();
    let cases: &[(&str, &str, &str, bool)] = &[
        // A verb of speech goes, and with it the voice of words that bear no mark of the rule.
        ("fr/cues-speech.toml", r#"["déclarer~"]"#, r#"["déclamer~"]"#, true),
        ("en/cues-speech.toml", r#"["say~"]"#, r#"["gainsay~"]"#, true),
        // The reason alone changes: nothing is found otherwise.
        ("fr/loaded-labels.toml", "why      = ", "rare     = \"Never.\"\nwhy      = ", false),
        // Neither a word class nor a table is a rule with terms of its own.
        ("fr/language.toml", "determiner = [\n    \"le\", ", "determiner = [\n    ", true),
        ("shared/agencies.toml", r#"["Reuters", "REUTERS", "#, "[", true),
    ];
    for (file, from, to, changes) in cases {
        desk.change(file, from, to);
        assert_eq!(both(&desk, &format!("{file}: {from}")) > 0, *changes, "{file}: {from}");
    }
}

#[test]
fn a_rule_that_comes_is_found_where_its_words_stand_and_where_it_makes_others_be_read_otherwise() {
    let desk = Desk::new();
    let cases = [
        ("fr.loaded.test-word", "pont", ""),
        ("fr.loaded.test-phrase", "pont ..2 Selm", ""),
        ("en.loaded.test-accents", "bridge", "fold = \"all\""),
        // It is found nowhere, but *Etat* is no longer read as *État*.
        ("fr.loaded.test-bare", "etat fictif", ""),
        ("fr.loaded.test-guard", "pont", "require = { within = 4, any = [\"Selm\"] }"),
        ("en.loaded.test-except", "bridge", "except = [\"Selm bridge\"]"),
    ];
    for (id, term, more) in cases {
        desk.change("fr/language.toml", "", "");
        let file = format!("head/{}/loaded-test.toml", &id[..2]);
        fs::write(desk.path().join(file), rule(id, term, more)).expect("a lexicon");
        assert!(both(&desk, id) > 0, "{id} changes nothing");
    }
}
