//! The gold set against `gold/figures.toml`: what the rules reach on it may rise, and not fall by more than a point.
//! Of the closed texts nothing is looked at but their figures. Set `CADRAGE_GOLD=write` to record new ones.

#![cfg(feature = "cli")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use cadrage::analyzer::Analyzer;
use cadrage::workshop::eval::score::{Measure, Score};
use cadrage::workshop::eval::{Wish, align, read};
use cadrage::workshop::gold::{Document, shelf};

/// The measures that are kept.
const KEPT: [Measure; 5] = [Measure::Cue, Measure::Content30, Measure::Source30, Measure::Triple, Measure::Token];
/// The parts of the set.
const PARTS: [&str; 2] = ["open", "closed"];
/// Points a figure may fall.
const SLACK: f64 = 1.0;
/// What stands at the head of the file.
const HEAD: &str = "\
# What the rules reach on the gold set: precision, recall and F1, of a hundred, per part and language.
# Written by CADRAGE_GOLD=write cargo test --test gold; see README.md in this folder.
";

/// Precision, recall and F1 by part, language and measure.
type Figures = BTreeMap<String, BTreeMap<String, BTreeMap<String, [f64; 3]>>>;

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("gold")
}

fn measure(part: &str, analyzer: &Analyzer) -> BTreeMap<String, BTreeMap<String, [f64; 3]>> {
    let documents = shelf::open(&[home().join(part)]).expect("the gold files read");
    let mut langs: BTreeMap<String, Vec<Document>> = BTreeMap::new();
    for document in documents {
        langs.entry(document.lang.clone().expect("it tells its language")).or_default().push(document);
    }
    let figures = |documents: Vec<Document>| {
        let readings = read(&documents, analyzer);
        let score = Score::of(&align(&documents, &readings, &Wish::default()));
        let three = |measure: Measure| {
            let rate = score.rate(measure);
            (measure.name().to_owned(), [rate.precision, rate.recall, rate.f1])
        };
        KEPT.into_iter().map(three).collect()
    };
    langs.into_iter().map(|(lang, documents)| (lang, figures(documents))).collect()
}

fn written(figures: &Figures) -> String {
    let mut text = HEAD.to_owned();
    for part in PARTS {
        for (lang, measures) in &figures[part] {
            writeln!(text, "\n[{part}.{lang}]").expect("a string can be written to");
            for measure in KEPT.map(Measure::name) {
                let [precision, recall, f1] = measures[measure];
                writeln!(text, "{measure:9} = [{precision:.1}, {recall:.1}, {f1:.1}]").expect("a string, too");
            }
        }
    }
    text
}

#[test]
fn no_figure_of_the_gold_set_falls() {
    let analyzer = Analyzer::embedded();
    let figures: Figures = PARTS.map(|part| (part.to_owned(), measure(part, &analyzer))).into_iter().collect();
    let file = home().join("figures.toml");
    if std::env::var_os("CADRAGE_GOLD").is_some_and(|wish| wish == "write") {
        fs::write(&file, written(&figures)).expect("the folder can be written");
    }
    let kept = fs::read_to_string(&file).expect("the figures are there");
    let kept: Figures = toml::from_str(&kept).expect("the figures are TOML");
    let names = |figures: &Figures| -> Vec<String> {
        let parts = figures.iter().flat_map(|(part, langs)| langs.keys().map(move |lang| format!("{part}.{lang}")));
        parts.collect()
    };
    assert_eq!(names(&kept), names(&figures), "parts and languages of gold/figures.toml");
    let mut fallen = Vec::new();
    for (part, langs) in &kept {
        for (lang, measures) in langs {
            for (measure, before) in measures {
                let now = figures[part][lang][measure];
                for (name, (before, now)) in ["precision", "recall", "F1"].iter().zip(before.iter().zip(now)) {
                    if now < before - SLACK {
                        fallen.push(format!("{part}, {lang}, {measure}: {name} {now}, was {before}"));
                    }
                }
            }
        }
    }
    assert!(
        fallen.is_empty(),
        "fallen by more than {SLACK} point:\n{}\nLook: cadrage rules eval gold/open --errors\nIf it is meant to be so: CADRAGE_GOLD=write cargo test --test gold, and say why in the change.",
        fallen.join("\n")
    );
}

#[test]
fn both_languages_have_open_and_closed_texts() {
    for (part, each) in PARTS.into_iter().zip([9, 3]) {
        let documents = shelf::open(&[home().join(part)]).expect("the gold files read");
        for lang in ["fr", "en"] {
            let own = documents.iter().filter(|document| document.lang.as_deref() == Some(lang)).count();
            assert_eq!(own, each, "{part}, {lang}");
        }
    }
}
