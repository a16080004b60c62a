//! Texts put together by outlet, day, language or group, and every figure as a sentence.

#![cfg(feature = "cli")]

use std::fs;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

const ENGLISH: &str = "The bridge was closed on Monday. The mayor said that it would open again in May.";
const FRENCH: &str = "Le pont a été fermé lundi. La maire a dit qu'il rouvrirait en mai.";

struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        Desk(TempDir::new().unwrap())
    }

    fn file(self, name: &str, text: &str) -> Desk {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Texts as JSON Lines.
    fn lines(self, name: &str, lines: &[Value]) -> Desk {
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        self.file(name, &text)
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.args(args).current_dir(self.0.path()).env_clear().env("LC_ALL", "C").output().unwrap()
    }

    fn groups(&self, args: &[&str]) -> Vec<Value> {
        let done = self.run(&[args, &["--format", "json"]].concat());
        let report: Value = serde_json::from_slice(&done.stdout).unwrap();
        report["comparison"]["groups"]["rows"].as_array().unwrap().clone()
    }
}

fn out(done: &Output) -> String {
    assert!(done.status.success(), "{done:?}");
    String::from_utf8(done.stdout.clone()).unwrap()
}

fn names(rows: &[Value]) -> Vec<(&str, &str)> {
    rows.iter().map(|row| (row["name"].as_str().unwrap_or("?"), row["lang"].as_str().unwrap_or("?"))).collect()
}

#[test]
fn groups_stand_by_name_and_language_and_the_unknown_last() {
    let lines = [
        json!({"text": ENGLISH, "outlet": "Velle Post", "group": "south"}),
        json!({"text": FRENCH, "outlet": "Aube", "group": 7}),
        json!({"text": FRENCH, "group": "south"}),
        json!({"text": format!("{FRENCH} Il pleut."), "outlet": "Velle Post", "group": " "}),
    ];
    let desk = Desk::new().lines("press/set.jsonl", &lines).file("b.txt", &format!("{ENGLISH} It rained."));
    let outlets = desk.groups(&["press/set.jsonl", "b.txt", "--by", "outlet"]);
    assert_eq!(names(&outlets), [("Aube", "fr"), ("Velle Post", "en"), ("Velle Post", "fr"), ("?", "en"), ("?", "fr")]);
    let own = desk.groups(&["press/set.jsonl", "b.txt", "--by", "group"]);
    assert_eq!(names(&own), [("7", "fr"), ("press", "fr"), ("south", "en"), ("south", "fr"), ("?", "en")]);
    assert_eq!(names(&desk.groups(&["press/set.jsonl", "--by", "langue"])), [("en", "en"), ("fr", "fr")]);
    let told = out(&desk.run(&["press/set.jsonl", "b.txt", "--by", "outlet", "--ui", "fr"]));
    assert!(told.contains("site absent du fichier · français · 1 texte"), "{told}");
    // Texts without an outlet are no outlet: they are listed with their number, and nothing is measured over them.
    assert_eq!(outlets[4]["articles"].as_array().map(Vec::len), Some(1));
    assert!(outlets[3]["measures"] == json!({}) && outlets[4]["measures"] == json!({}), "{outlets:#?}");
    assert!(told.contains("ne forment pas un groupe"), "{told}");
    let csv = out(&desk.run(&["press/set.jsonl", "b.txt", "--by", "outlet", "--format", "csv"]));
    let apart: Vec<&str> = csv.lines().filter(|line| line.starts_with("outlet,,")).collect();
    assert_eq!(apart, ["outlet,,en,,1,,,,,,,,,E,b.txt", "outlet,,fr,,1,,,,,,,,,C,press/set.jsonl#3"], "{csv}");
    // What can be done is said with the table, and beside one that has rows only.
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("un dossier par titre et --by group"), "{told}");
    for format in ["csv", "json"] {
        let done = desk.run(&["press/set.jsonl", "b.txt", "--by", "outlet", "--format", format, "--ui", "en"]);
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(said.contains("2 texts are in no group (outlet not in the file)"), "{said}");
        assert!(said.contains("one folder for each outlet and --by group, or JSON Lines with “outlet”"), "{said}");
    }
    let dated = desk.run(&["press/set.jsonl", "b.txt", "--by", "date", "--ui", "en"]);
    let dated = out(&dated).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(dated.contains("JSON Lines with “date”") && !dated.contains("folder"), "{dated}");
    let all = desk.run(&["press/set.jsonl", "--by", "group", "--format", "csv"]);
    assert!(all.stderr.is_empty(), "all are in a group: {all:?}");
    let sentences = ["press/set.jsonl", "b.txt", "--by", "outlet", "--view", "sentences", "--ui", "en"];
    let sentences = out(&desk.run(&sentences));
    assert!(!sentences.contains("Group “outlet not in the file”"), "{sentences}");
    assert!(sentences.contains("Velle Post"), "{sentences}");
    assert!(!told.contains("mots à discuter dans"), "words to discuss are shown on request: {told}");
    assert!(out(&desk.run(&["press/set.jsonl", "--by", "outlet", "--rates"])).contains("words to discuss in"));
}

#[test]
fn a_group_that_is_no_name_is_told_with_its_line() {
    let lines = [json!({"text": ENGLISH, "group": ["a"]}), json!({"text": FRENCH}), json!({"text": ENGLISH})];
    let done = Desk::new().lines("set.jsonl", &lines).run(&["set.jsonl", "--by", "group"]);
    assert_eq!(done.status.code(), Some(4));
    assert!(String::from_utf8_lossy(&done.stderr).contains("set.jsonl:1"), "{done:?}");
    assert!(String::from_utf8_lossy(&done.stdout).contains("group not named"), "{done:?}");
}

#[test]
fn more_than_a_month_of_days_becomes_months() {
    let dated = |n: u32| json!({"text": format!("{ENGLISH} {n}."), "date": format!("2031-{:02}-{:02}", 1 + n / 28, 1 + n % 28)});
    let few: Vec<Value> = (0..31).map(dated).collect();
    let many: Vec<Value> = (0..32).map(dated).collect();
    let desk = Desk::new().lines("few.jsonl", &few).lines("many.jsonl", &many);
    let days = desk.groups(&["few.jsonl", "--by", "date"]);
    assert_eq!((days.len(), days[0]["name"].as_str()), (31, Some("2031-01-01")));
    let months = desk.groups(&["many.jsonl", "--by", "date"]);
    assert_eq!(names(&months), [("2031-01", "en"), ("2031-02", "en")]);
    let without = Desk::new().lines("a.jsonl", &[json!({"text": ENGLISH}), json!({"text": FRENCH})]);
    assert!(out(&without.run(&["a.jsonl", "--by", "date", "--ui", "fr"])).contains("date inconnue"));
}

/// Texts in which the mayor speaks 0, 1, 2 … times, each long enough for a rate.
fn speakers(texts: usize) -> Vec<Value> {
    let filler = "The road along the harbour was dry and nobody walked on it that day. ".repeat(12);
    let text = |n: usize| format!("{filler}{}", "The mayor said that the bridge was safe. ".repeat(n));
    (0..texts).map(|n| json!({"text": text(n), "outlet": "Velle Post"})).collect()
}

#[test]
fn a_cell_has_median_range_rate_and_from_five_texts_on_an_interval() {
    let desk = Desk::new().lines("four.jsonl", &speakers(4)).lines("five.jsonl", &speakers(5));
    let four = &desk.groups(&["four.jsonl", "--by", "outlet"])[0]["measures"]["attributions"];
    assert_eq!((four["median"].as_f64(), four["min"].as_u64(), four["max"].as_u64()), (Some(1.5), Some(0), Some(3)));
    assert!(four["rate"].as_f64().unwrap() > 0.0 && four["low"].is_null(), "{four}");
    let five = &desk.groups(&["five.jsonl", "--by", "outlet"])[0]["measures"]["attributions"];
    let number = |key: &str| five[key].as_f64().unwrap();
    assert_eq!((number("median"), number("max")), (2.0, 4.0));
    assert!(number("low") < number("rate") && number("rate") < number("high"), "{five}");
    let exact = 1000.0 * 10.0 / number("exposure");
    assert!((number("rate") - exact).abs() < 1e-3, "{five}");
    let mut turned = speakers(5);
    turned.reverse();
    let other = Desk::new().lines("five.jsonl", &turned);
    let other = &other.groups(&["five.jsonl", "--by", "outlet"])[0]["measures"]["attributions"];
    assert_eq!((&other["low"], &other["high"]), (&five["low"], &five["high"]), "the order of texts tells nothing");
    let shown = out(&desk.run(&["five.jsonl", "--by", "outlet", "--width", "200"]));
    assert!(shown.contains("A, B, C, D, E") && shown.contains("0 to 4"), "{shown}");
}

#[test]
fn groups_come_in_every_format() {
    let desk = Desk::new().lines("five.jsonl", &speakers(5));
    let csv = out(&desk.run(&["five.jsonl", "--by", "outlet", "--format", "csv"]));
    assert!(
        csv.starts_with("by,group,lang,measure,texts,median,min,max,unit,exposure,rate,low,high,articles,"),
        "{csv}"
    );
    assert!(csv.contains("outlet,Velle Post,en,attributions,5,2,0,4,per-1000-words,"), "{csv}");
    let french = out(&desk.run(&["five.jsonl", "--by", "group", "--format", "csv", "--csv-dialect", "excel-fr"]));
    let row = french.lines().find(|row| row.contains(";attributions;")).unwrap();
    let rate = row.split(';').nth(10).unwrap();
    assert!(french.starts_with("\u{feff}by;group;") && rate.contains(',') && !rate.contains('.'), "{row}");
    let tabs = out(&desk.run(&["five.jsonl", "--by", "outlet", "--format", "csv", "--csv-dialect", "tsv"]));
    assert!(tabs.starts_with("by\tgroup\tlang\t"), "{tabs}");
    assert_eq!(csv, out(&desk.run(&["five.jsonl", "--by", "outlet", "--format", "csv", "--csv-dialect", "rfc4180"])));
    let markdown = out(&desk.run(&["five.jsonl", "--by", "outlet", "--format", "markdown"]));
    assert!(
        markdown.contains("### Velle Post · English · 5 texts: A, B, C, D, E\n\n| measure | median |"),
        "{markdown}"
    );
    let plain: Value = serde_json::from_slice(&desk.run(&["five.jsonl", "--format", "json"]).stdout).unwrap();
    assert!(plain["comparison"]["groups"].is_null(), "nobody asked");
    let stream = desk.run(&["five.jsonl", "--by", "outlet", "--format", "jsonl"]);
    assert_eq!((stream.status.code(), stream.stdout.len()), (Some(2), 0), "{stream:?}");
    let one = Desk::new().file("a.txt", ENGLISH).run(&["a.txt", "--by", "outlet"]);
    assert!(out(&one).contains("two texts"), "{one:?}");
}

#[test]
fn every_figure_is_a_sentence_that_stands_alone() {
    let desk = Desk::new().lines("set.jsonl", &speakers(7)).file("c.txt", FRENCH);
    let hash = {
        let report: Value = serde_json::from_slice(&desk.run(&["c.txt", "--format", "json"]).stdout).unwrap();
        report["lexicon"]["hash"].as_str().unwrap()[..8].to_owned()
    };
    let sentences = |ui: &str| -> Vec<String> {
        let args = ["set.jsonl", "c.txt", "--view", "sentences", "--by", "outlet", "--format", "csv", "--ui", ui];
        let table = out(&desk.run(&args));
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        reader.records().map(|row| row.unwrap()[6].to_owned()).collect()
    };
    let (fr, en) = (sentences("fr"), sentences("en"));
    // Eight measures of eight texts and of one group; the text without an outlet is in none.
    assert_eq!((fr.len(), en.len()), (8 * 9, 8 * 9));
    let signed = format!("relevé automatique, cadrage {}, lexique {hash}.", env!("CARGO_PKG_VERSION"));
    assert!(fr.iter().all(|one| one.ends_with(&signed)), "{fr:#?}");
    let signed = format!("automatic reading, cadrage {}, lexicon {hash}.", env!("CARGO_PKG_VERSION"));
    assert!(en.iter().all(|one| one.ends_with(&signed)), "{en:#?}");
    let has = |all: &[String], pieces: &[&str]| {
        assert!(all.iter().any(|one| pieces.iter().all(|piece| one.contains(piece))), "{pieces:?} in {all:#?}");
    };
    has(&fr, &["Texte A (Velle Post, sans date)\u{202f}: paroles rapportées\u{202f}: aucune relevée pour "]);
    has(
        &fr,
        &["Texte G", "6 passages de paroles rapportées pour ", "pour 1\u{202f}000 mots (intervalle à 95\u{202f}%"],
    );
    has(&fr, &["Texte B", "1 passage de paroles rapportées", "nombre seul"]);
    has(
        &fr,
        &["Groupe «\u{202f}Velle Post\u{202f}» (anglais, 7 textes", "médiane 3, étendue 0 à 6", "par tirage de textes"],
    );
    has(&en, &["Text H (site not named, no date): 1 passage of reported words in "]);
    has(&en, &["Text A (Velle Post, no date)", "not applicable, no reported words are found"]);
    has(&en, &["Group “Velle Post” (English, 7 texts: A, B, C, D, E, F, G)", "median 3, range 0 to 6"]);
}
