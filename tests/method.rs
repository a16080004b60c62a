//! The note on method as somebody puts it beside figures: whole, true of the program, and the same at every run.

#![cfg(feature = "cli")]

use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

fn cadrage(args: &[&str], input: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

fn annex(ui: &str) -> Value {
    serde_json::from_str(&cadrage(&["method", "--format", "json", "--ui", ui], "")).unwrap()
}

fn list<'a>(data: &'a Value, key: &str) -> &'a Vec<Value> {
    data[key].as_array().unwrap()
}

/// What every measure counts in one sentence.
fn measures(sentence: &str, lang: &str) -> Value {
    let args = ["compare", "-", "--lang", lang, "--format", "json"];
    let report: Value = serde_json::from_str(&cadrage(&args, &format!("{sentence}\n"))).unwrap();
    report["articles"][0]["measures"].clone()
}

/// The page without its numbers of rules and its hash, which change whenever a rule is written.
fn lasting(page: &str) -> String {
    let hash = cadrage::lexicon::Lexicon::embedded().hash;
    let is_number = |cell: &&str| !cell.is_empty() && cell.chars().all(|c| !c.is_alphabetic() && c != '-' && c != ':');
    let line = |line: &str| {
        let cells =
            line.strip_prefix("| ").map(|row| row.split(" | ").filter(|cell| !is_number(&cell.trim_end_matches(" |"))));
        cells.map_or_else(|| line.replace(&hash, "[hash]"), |cells| cells.collect::<Vec<_>>().join(" | "))
    };
    page.lines().map(|one| format!("{}\n", line(one))).collect()
}

#[test]
fn the_note_in_both_languages() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/method");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (command, ui) in [("methode", "fr"), ("method", "en")] {
            let page = cadrage(&[command, "--ui", ui], "");
            assert_eq!(page, cadrage(&["method", "--ui", ui], ""), "two runs differ");
            insta::assert_snapshot!(format!("method-{ui}"), lasting(&page));
        }
    });
}

#[test]
fn every_measure_is_defined_and_its_examples_are_true() {
    for ui in ["fr", "en"] {
        let annex = annex(ui);
        let definitions = list(&annex, "definitions");
        let counted = measures(definitions[0]["counter_example"].as_str().unwrap(), ui);
        for one in definitions {
            for (key, said) in one.as_object().unwrap() {
                // A sentence that is not written comes out as its key or its id.
                let is_short = key == "id" || key == "name";
                assert!(said.as_str().unwrap().contains(' ') || is_short, "{key} of {one}");
            }
        }
        for id in counted.as_object().unwrap().keys() {
            let one = definitions.iter().find(|one| one["id"] == **id).unwrap_or_else(|| panic!("{id} is not defined"));
            let count = |key: &str| measures(one[key].as_str().unwrap(), ui)[id]["count"].as_u64().unwrap();
            assert_eq!((count("example"), count("counter_example")), (1, 0), "{one}");
        }
        assert!(counted.as_object().unwrap().len() >= 8, "{counted}");
        // A mark is shown in a sentence that follows it.
        for id in ["source", "cue"] {
            let one = definitions.iter().find(|one| one["id"] == *id).unwrap();
            let sentence = |key: &str| one[key].as_str().unwrap().split_once(':').unwrap().1.trim().to_owned();
            let count = |key: &str| measures(&sentence(key), ui)["attributions"]["count"].as_u64().unwrap();
            assert_eq!((count("example"), count("counter_example")), (1, 0), "{one}");
        }
    }
}

#[test]
fn every_source_named_is_in_the_bibliography_and_every_rule_is_counted() {
    let annex = annex("en");
    let known: BTreeSet<&str> = list(&annex, "sources").iter().map(|source| source["id"].as_str().unwrap()).collect();
    let categories = list(&annex, "categories");
    for category in categories {
        assert!(known.contains(category["source"].as_str().unwrap()), "{category}");
        assert!(category["example"].as_str().unwrap().contains('{'), "{category}");
        assert!(!category["counter_example"].as_str().unwrap().contains('{'), "{category}");
    }
    let lexicon = cadrage::lexicon::Lexicon::embedded();
    let running = || lexicon.rules.iter().filter(|rule| rule.status != cadrage::lexicon::rule::Status::Retired);
    for source in running().filter_map(|rule| rule.source.as_deref()) {
        assert!(known.contains(source), "{source}");
    }
    for guide in lexicon.debates.iter().flat_map(|page| &page.guides) {
        assert!(known.contains(guide.source.as_str()), "{}", guide.source);
    }
    let all: u64 = list(&annex, "rules").iter().map(|stock| stock["rules"].as_u64().unwrap()).sum();
    assert_eq!(all, u64::try_from(running().count()).unwrap());
    assert_eq!((annex["lexicon"].as_str(), categories.len()), (Some(lexicon.hash.as_str()), lexicon.categories.len()));
}

#[test]
fn beside_texts_the_note_says_what_was_reviewed_and_audited() {
    let folder = tempfile::TempDir::new().unwrap();
    let text = "Le pont rouvrira, a dit la maire de Selm.\n";
    let file = folder.path().join("a.txt");
    std::fs::write(&file, text).unwrap();
    let path = folder.path().to_str().unwrap();
    let note = |args: &[&str]| cadrage(&[&["method", "--ui", "en"], args].concat(), "");
    let alone = note(&[]);
    assert!(alone.contains("No sample with answers") && !alone.contains("No audit of these texts"), "{alone}");
    let told = note(&[path]);
    assert!(told.contains("No audit of these texts") && told.contains("not reviewed yet"), "{told}");
    let hash = cadrage::review::fingerprint(text);
    let start = text.find("a dit").unwrap();
    let decided = format!(
        "[review]\nschema = 1\n\n[[correction]]\ntext = \"{hash}\"\nkind = \"attribution\"\nstart = {start}\nend = {}\n\
         words = \"a dit\"\nverdict = \"keep\"\nby = \"M.D.\"\n",
        start + 5
    );
    std::fs::write(folder.path().join("review.toml"), decided).unwrap();
    let drawn = cadrage(&["audit", path, "--ui", "en"], "").replace("right = \"\"", "right = \"yes\"");
    std::fs::write(folder.path().join("audit.toml"), drawn).unwrap();
    let told = note(&[path]);
    assert!(told.contains("reviewed 1/1 by M.D.") && told.contains("Control: "), "{told}");
    let data: Value = serde_json::from_str(&note(&["--format", "json", path])).unwrap();
    assert!(data["reviewed"].as_str().unwrap().contains("1/1"), "{data}");
}

#[test]
fn rates_are_of_the_words_in_which_findings_count() {
    let page = "<!doctype html><html lang=\"en\"><head><title>Barbaric mayor shuts the bridge of Selm</title></head><body><article>\
        <h1>Barbaric mayor shuts the bridge of Selm</h1>\
        <p>The bridge of Selm was shut on Monday by the mayor, who said that it was rotten and that it would not open again before \
        the month of May, or perhaps later.</p>\
        <figure><img src=\"a.jpg\"><figcaption>The barbaric bridge of Selm on Monday.</figcaption></figure>\
        <p>Residents of the left bank came to see it in the evening, and stayed until it was dark over the river and the town.</p>\
        </article></body></html>";
    let report = cadrage(&["compare", "-", "--input", "html", "--format", "json"], page);
    let report: Value = serde_json::from_str(&report).unwrap();
    let article = &report["articles"][0];
    let words = |role: &str| {
        let blocks = article["blocks"].as_array().unwrap().iter().filter(|block| block["role"] == role);
        let text = article["text"].as_str().unwrap();
        let of = |block: &Value| {
            let at = |key: &str| block[key].as_u64().unwrap() as usize;
            text[at("start")..at("end")].split_whitespace().count()
        };
        blocks.map(of).sum::<usize>()
    };
    let (title, caption, body) = (words("title"), words("caption"), words("body"));
    assert_eq!((title, caption), (7, 7));
    assert_eq!(
        (&article["words"]["body"], &article["words"]["counted"]),
        (&body.into(), &(title + caption + body).into())
    );
    let rate = &article["measures"]["loaded-author"];
    assert_eq!((&rate["count"], &rate["exposure"]), (&2.into(), &(title + caption + body).into()), "one word in each");
    let value = 2000.0 / (title + caption + body) as f64;
    assert!((rate["value"].as_f64().unwrap() - value).abs() < 0.001, "{rate}");
    let profile = cadrage(&["compare", "-", "--input", "html", "--view", "profile", "--format", "csv"], page);
    assert!(profile.lines().next().unwrap().ends_with(",reviewed,words_counted"), "{profile}");
    assert!(profile.lines().nth(1).unwrap().ends_with(&format!(",{}", title + caption + body)), "{profile}");
    // And the note says so.
    let note = cadrage(&["method", "--ui", "en"], "");
    assert!(note.contains("rates are per 1,000 words of these three together"), "{note}");
}
