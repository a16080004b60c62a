//! Measuring rules on marked texts: the command as a rule author meets it, and its figures beside those of the scorers
//! that are not part of this repository. CADRAGE_SHARED names the folder that holds them.

#![cfg(feature = "cli")]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

const ARTICLE: &str = r#"id = "en-harbour"
lang = "en"
topic = "economy"
desk = "brief"
text = '''
Ferry to stop

[1s The harbour master] [1c said] that [1t the ferry would stop in May]. It has run since 1952.

[2t “We had no choice,”] [2s she] [2c added]. Freight [3c is reportedly] [3t up].
'''

[[attribution]]
n = 1
act = "speech"
mode = "indirect"
kind = "official"

[[attribution]]
n = 2
act = "speech"
mode = "direct"
kind = "official"

[[attribution]]
n = 3
act = "evidential"
mode = "indirect"
kind = "none"
"#;

fn cadrage(args: &[&str], folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.args(args).current_dir(folder).env_clear().env("LC_ALL", "C").output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A folder with one marked article.
fn desk() -> TempDir {
    let desk = TempDir::new().unwrap();
    fs::create_dir(desk.path().join("gold")).unwrap();
    fs::write(desk.path().join("gold/en-harbour.toml"), ARTICLE).unwrap();
    desk
}

#[test]
fn figures_say_what_was_found_of_what_is_marked() {
    let desk = desk();
    let run = cadrage(&["rules", "eval", "gold", "--format", "json", "--by", "act"], desk.path());
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    let figures: Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(figures["n"]["docs"], 1);
    assert_eq!(figures["n"]["gold"], 3);
    // The two sayings are plain; the hearsay may be found or not.
    assert_eq!(figures["by"]["speech"]["tp"], 2, "{figures}");
    assert_eq!(figures["by"]["speech"]["fn"], 0, "{figures}");
    assert!(figures["content30"][1].as_f64().unwrap() >= 66.7, "{figures}");
    // What opens with “that” is not exactly what is marked.
    assert!(figures["content_exact"][0].as_f64().unwrap() < 100.0);
}

#[test]
fn misses_are_shown_in_their_sentence() {
    let desk = desk();
    let folder = desk.path().join("gold");
    let strange = ARTICLE.replace("[1c said] that", "[1c let on] that");
    fs::write(folder.join("en-harbour.toml"), strange).unwrap();
    let run = cadrage(&["rules", "eval", "gold", "--errors", "--width", "200"], desk.path());
    let page = text(&run.stdout);
    assert!(page.contains("MARKED, AND NOT FOUND"), "{page}");
    assert!(page.contains("“let on”, which no rule knows"), "{page}");
    assert!(page.contains("The harbour master [let on] that the ferry"), "{page}");
    let french = text(&cadrage(&["rules", "eval", "gold", "--errors", "--ui", "fr"], desk.path()).stdout);
    assert!(french.contains("qu’aucune règle ne connaît"), "{french}");
}

#[test]
fn a_fault_in_a_gold_file_is_told_with_line_and_remedy() {
    let desk = desk();
    let broken = ARTICLE.replace("[1c said]", "[1c said").replace("n = 3", "n = 4");
    fs::write(desk.path().join("gold/en-harbour.toml"), broken).unwrap();
    let run = cadrage(&["rules", "eval", "gold"], desk.path());
    let told = text(&run.stderr);
    assert_eq!((run.status.code(), text(&run.stdout).as_str()), (Some(4), ""));
    assert!(told.contains("gold/en-harbour.toml:8: this mark is never closed: [1c."), "{told}");
    assert!(told.contains("gold/en-harbour.toml:25: an entry without a mark in the text, number 4"), "{told}");
    assert!(told.contains("Add an [[attribution]] with this n."), "{told}");
}

/// Sentences with one word to discuss each; in the first `right` of them people marked it.
fn judged(word: &str, sentences: &[&str], right: usize) -> String {
    let line = |(n, sentence): (usize, &&str)| {
        let text = sentence.replace("{}", word);
        let start = text.find(word).unwrap();
        let spans = if n < right { json!([[start, start + word.len()]]) } else { json!([]) };
        format!("{}\n", json!({ "id": format!("{word}-{n}"), "text": text, "biased": n < right, "spans": spans }))
    };
    sentences.iter().enumerate().map(line).collect()
}

const SENTENCES: [&str; 6] = [
    "The {} left the village before the end of the night.",
    "Soldiers of the garrison have surrounded the {} on a farm.",
    "The {} were seen in the hills by the people of the town.",
    "The army said nothing of the {} in the north of the country.",
    "The {} crossed the river with the help of the villagers.",
    "In the valley the {} have burned the bridge and the mill.",
];

#[test]
fn rules_are_listed_by_how_often_they_are_right() {
    let desk = TempDir::new().unwrap();
    let gold =
        judged("terrorists", &SENTENCES, 2) + &judged("thugs", &SENTENCES, 5) + &judged("liars", &SENTENCES[..3], 0);
    fs::write(desk.path().join("gold.jsonl"), gold).unwrap();
    let args = ["rules", "eval", "gold.jsonl", "--family", "loaded", "--by", "rule", "--lang", "en"];
    let page = text(&cadrage(&[&args[..], &["--width", "120"]].concat(), desk.path()).stdout);
    let line =
        |word: &str| page.lines().position(|line| line.contains(word)).unwrap_or_else(|| panic!("{word} in {page}"));
    let (low, high) = (line("en.loaded.terrorist "), line("83.3"));
    assert!(low < high, "the least often right is not first: {page}");
    let low = page.lines().nth(low).unwrap();
    assert!(
        low.contains("33.3") && low.contains("under 60") && !page.lines().nth(high).unwrap().contains("under"),
        "{page}"
    );
    assert!(page.contains("Rules with fewer than 5 hits, not judged: 1"), "{page}");
    let data = cadrage(&[&args[..], &["--format", "json"]].concat(), desk.path()).stdout;
    let data: Value = serde_json::from_slice(&data).unwrap();
    assert_eq!(data["by"]["en.loaded.terrorist"], json!({ "tp": 2, "fp": 4, "fn": 0, "p": 33.3, "weight": 3 }));
}

fn shared() -> PathBuf {
    PathBuf::from(std::env::var_os("CADRAGE_SHARED").expect("CADRAGE_SHARED names the folder of the scorers"))
}

/// What the program prints for every text of a gold file, in a file.
fn predictions(gold: &Path, folder: &Path) -> PathBuf {
    let printed = folder.join("predictions.jsonl");
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.args(["--input", "jsonl", "--format", "jsonl", "--offsets", "chars", "-"]);
    command.stdin(File::open(gold).unwrap()).stdout(File::create(&printed).unwrap());
    assert!(command.status().unwrap().success());
    printed
}

fn python(script: &str, args: &[&str]) -> String {
    let script = shared().join("tools").join(script);
    let run = Command::new("python3").arg(script).args(args).output().unwrap();
    assert!(run.status.success(), "{}", text(&run.stderr));
    text(&run.stdout)
}

/// The keys of `wanted` as `figures` has them.
fn same_keys(figures: &Value, wanted: &Value) -> Value {
    match wanted {
        Value::Object(keys) => keys.iter().map(|(key, value)| (key.clone(), same_keys(&figures[key], value))).collect(),
        _ => figures.clone(),
    }
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn attributions_are_scored_to_the_digit() {
    for file in ["attribution-en.jsonl", "attribution-fr.jsonl"] {
        let desk = TempDir::new().unwrap();
        let gold = shared().join("dev").join(file);
        let printed = predictions(&gold, desk.path());
        let (gold, printed) = (gold.to_str().unwrap(), printed.to_str().unwrap());
        for flags in [
            &[][..],
            &["--weak"],
            &["--count", "claims"],
            &["--nested-ok"],
            &["--subset", "speech"],
            &["--weak", "--count", "claims", "--nested-ok"],
        ] {
            let theirs = python("score_attribution.py", &[&[gold, printed, "--json"], flags].concat());
            let theirs: Value = serde_json::from_str(&theirs.replace("NaN", "null")).unwrap();
            let ours = cadrage(&[&["rules", "eval", gold, "--format", "json"], flags].concat(), desk.path());
            let ours: Value = serde_json::from_slice(&ours.stdout).unwrap();
            assert!(theirs["cue"] != json!(null), "{theirs}");
            let measured = same_keys(&ours, &ours);
            assert_eq!(measured, same_keys(&theirs, &ours), "{file} {flags:?}");
        }
    }
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn words_to_discuss_are_scored_to_the_digit() {
    let desk = TempDir::new().unwrap();
    let gold = shared().join("dev/loaded-en.jsonl");
    let printed = predictions(&gold, desk.path());
    let (gold, printed) = (gold.to_str().unwrap(), printed.to_str().unwrap());
    let theirs: Value = serde_json::from_str(&python("score_loaded.py", &[gold, printed, "--json"])).unwrap();
    let ours = cadrage(&["rules", "eval", gold, "--family", "loaded", "--format", "json"], desk.path());
    let ours: Value = serde_json::from_slice(&ours.stdout).unwrap();
    assert_eq!(ours, theirs);
    // By rule: hits, and the share of them that touches a marked word.
    let rules = python("score_loaded.py", &[gold, printed, "--rules"]);
    let theirs: Vec<Vec<&str>> =
        rules.lines().skip(theirs.as_object().unwrap().len()).map(|line| line.split_whitespace().collect()).collect();
    let args = ["rules", "eval", gold, "--family", "loaded", "--by", "rule", "--format", "json"];
    let ours: Value = serde_json::from_slice(&cadrage(&args, desk.path()).stdout).unwrap();
    assert!(theirs.len() > 50 && theirs.len() == ours["by"].as_object().unwrap().len());
    for row in theirs {
        let [hits, right, rule] = row[..] else { panic!("{row:?}") };
        let (tp, fp) = (ours["by"][rule]["tp"].as_u64().unwrap(), ours["by"][rule]["fp"].as_u64().unwrap());
        assert_eq!(
            (hits, right),
            (&*(tp + fp).to_string(), &*format!("{:.2}", tp as f64 / (tp + fp) as f64)),
            "{rule}"
        );
    }
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn press_texts_are_scored_to_the_digit() {
    let desk = TempDir::new().unwrap();
    let gold = shared().join("dev/press-fr.jsonl");
    let printed = predictions(&gold, desk.path());
    let (gold, printed) = (gold.to_str().unwrap(), printed.to_str().unwrap());
    let theirs = python("score_press.py", &[gold, printed]);
    let ours = cadrage(&["rules", "eval", gold, "--family", "press", "--format", "json"], desk.path());
    let ours: Value = serde_json::from_slice(&ours.stdout).unwrap();
    let (said, words, voice) = (&ours["attributions"], &ours["loaded"], &ours["voice"]);
    let lines = [
        format!(
            "attributions  P {}  R {}  F1 {}   ({} predicted, {} agreed)",
            said["p"], said["r"], said["f1"], said["predicted"], said["agreed"]
        ),
        format!(
            "loaded        P {}  R {}   strength 3: R {} of {}   ({} predicted, {} agreed)",
            words["p"], words["r"], words["strength3"], words["of"], words["predicted"], words["agreed"]
        ),
        format!("voice right   {} of {}", voice["right"], voice["of"]),
    ];
    assert_eq!(theirs.lines().collect::<Vec<_>>(), lines);
}

#[test]
fn a_family_needs_its_own_marks() {
    let desk = desk();
    for (family, named) in [("loaded", "label"), ("press", "readers")] {
        let run = cadrage(&["rules", "eval", "gold", "--family", family], desk.path());
        assert_eq!(run.status.code(), Some(2));
        assert!(text(&run.stderr).contains(named), "{}", text(&run.stderr));
    }
}

#[test]
fn the_forms_in_the_docs_are_read_as_they_say() {
    let docs = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/eval.md")).unwrap();
    let examples: Vec<&str> = docs.split("```jsonl\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    let desk = TempDir::new().unwrap();
    let figures = |family: &str, example: &str| -> Value {
        fs::write(desk.path().join("marked.jsonl"), example).unwrap();
        let run = cadrage(&["rules", "eval", "marked.jsonl", "--family", family, "-f", "json"], desk.path());
        assert_eq!(run.status.code(), Some(0), "{family}: {}", text(&run.stderr));
        serde_json::from_slice(&run.stdout).unwrap()
    };
    let [said, words, press] = examples[..] else { panic!("three forms") };
    let said = figures("attribution", said);
    assert_eq!((&said["n"]["gold"], &said["cue"]), (&json!(1), &json!([100.0, 100.0, 100.0])), "{said:#}");
    let words = figures("loaded", words);
    assert_eq!((&words["n"], &words["positives"], &words["span"]), (&json!(2), &json!(1), &json!([100.0, 100.0])));
    assert_eq!(words["sentence"], json!([100.0, 100.0, 100.0]), "{words:#}");
    let press = figures("press", press);
    assert_eq!(
        (&press["attributions"]["agreed"], &press["attributions"]["r"]),
        (&json!(1), &json!(100.0)),
        "{press:#}"
    );
    assert_eq!((&press["loaded"]["agreed"], &press["loaded"]["r"]), (&json!(1), &json!(100.0)), "{press:#}");
    assert_eq!(press["voice"], json!({ "right": 100.0, "of": 1 }));
}
