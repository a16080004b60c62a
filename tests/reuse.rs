//! The sets of `reuse` against `reuse/figures.toml`: passages in common, how much of a text they are, and agencies with
//! their role. What the program reaches may rise, and not fall by more than a point. Of the closed sets nothing is looked at
//! but their figures. Set `CADRAGE_REUSE=write` to record new ones, `CADRAGE_REUSE=slips` to read what differs in the open
//! sets.

#![cfg(feature = "cli")]
#![allow(clippy::print_stdout, reason = "what differs is shown with --nocapture")]

mod press;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use cadrage::analyzer::Analyzer;
use press::rate::Rate;
use press::{agencies, documents, pairs, set};

/// The parts of the sets, with how many sets each has.
const PARTS: [(&str, usize); 2] = [("open", 13), ("closed", 3)];
/// Points a figure may fall.
const SLACK: f64 = 1.0;
/// What stands at the head of the file.
const HEAD: &str = "\
# What the program reaches on the sets of this folder: precision, recall and F1, of a hundred, per part.
# Written by CADRAGE_REUSE=write cargo test --test reuse; see README.md.
";

/// Precision, recall and F1 by measure.
type Figures = BTreeMap<String, BTreeMap<String, [f64; 3]>>;

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("reuse")
}

fn wish(word: &str) -> bool {
    std::env::var_os("CADRAGE_REUSE").is_some_and(|wish| wish == word)
}

fn measure(part: &str, sets: usize, analyzer: &Analyzer) -> BTreeMap<String, [f64; 3]> {
    let (mut same, mut translated, mut named) = (Rate::default(), Rate::default(), Rate::default());
    let mut classes = [Rate::default(); 3];
    let mut slips = Vec::new();
    let all = set::open(&home().join(part), analyzer);
    assert_eq!(all.len(), sets, "sets of {part}");
    for set in all.values() {
        let sentences = pairs::score(set);
        same.add(sentences.same);
        translated.add(sentences.translated);
        slips.extend(sentences.slips);
        let (rates, lines) = documents::score(set);
        classes.iter_mut().zip(rates).for_each(|(sum, rate)| sum.add(rate));
        slips.extend(lines);
        let (rate, lines) = agencies::score(set, analyzer.lexicon());
        named.add(rate);
        slips.extend(lines);
    }
    if part == "open" && wish("slips") {
        slips.iter().for_each(|line| println!("{line}"));
    }
    let mut figures: BTreeMap<String, [f64; 3]> = BTreeMap::new();
    for (name, rate) in [("same", same), ("translated", translated), ("agencies", named)] {
        println!("{part} {name}: {rate:?}");
        figures.insert(name.to_owned(), rate.three());
    }
    for ((name, _), rate) in documents::CLASSES.iter().zip(&classes) {
        figures.insert(format!("document-{name}"), rate.three());
    }
    println!("{part} documents: {:.1}", documents::mean(&classes));
    figures
}

fn written(figures: &Figures) -> String {
    let mut text = HEAD.to_owned();
    for (part, _) in PARTS {
        writeln!(text, "\n[{part}]").expect("a string can be written to");
        for (measure, [precision, recall, f1]) in &figures[part] {
            writeln!(text, "{measure:15} = [{precision:.1}, {recall:.1}, {f1:.1}]").expect("a string, too");
        }
    }
    text
}

#[test]
fn no_figure_of_the_reuse_sets_falls() {
    let analyzer = Analyzer::embedded();
    let figures: Figures =
        PARTS.map(|(part, sets)| (part.to_owned(), measure(part, sets, &analyzer))).into_iter().collect();
    let file = home().join("figures.toml");
    if wish("write") {
        fs::write(&file, written(&figures)).expect("the folder can be written");
    }
    println!("{}", written(&figures));
    let kept = fs::read_to_string(&file).expect("the figures are there");
    let kept: Figures = toml::from_str(&kept).expect("the figures are TOML");
    let names = |figures: &Figures| -> Vec<String> {
        figures.iter().flat_map(|(part, own)| own.keys().map(move |name| format!("{part}.{name}"))).collect()
    };
    assert_eq!(names(&kept), names(&figures), "what reuse/figures.toml keeps");
    let mut fallen = Vec::new();
    for (part, measures) in &kept {
        for (measure, before) in measures {
            let now = figures[part][measure];
            for (name, (before, now)) in ["precision", "recall", "F1"].iter().zip(before.iter().zip(now)) {
                if now < before - SLACK {
                    fallen.push(format!("{part}, {measure}: {name} {now:.1}, was {before}"));
                }
            }
        }
    }
    assert!(
        fallen.is_empty(),
        "fallen by more than {SLACK} point:\n{}\nLook: CADRAGE_REUSE=slips cargo test --test reuse -- --nocapture\nIf it is meant to be so: CADRAGE_REUSE=write, and say why in the change.",
        fallen.join("\n")
    );
}
