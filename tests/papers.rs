//! Agencies in newspapers of a century (`gold/agencies`), against the figures kept there: what the program finds may rise, and not
//! fall by more than a point. Of the closed files nothing is looked at but their figures.

#![cfg(feature = "cli")]
#![allow(clippy::print_stdout, reason = "what differs is shown with --nocapture")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use cadrage::analyzer::{Analyzer, Scratch};
use cadrage::findings::WireMention;
use cadrage::lexicon::names::Named as _;
use cadrage::text::Span;
use serde::Deserialize;

/// The files.
const FILES: [&str; 4] = ["de-closed", "de-open", "fr-closed", "fr-open"];
/// What makes a mention right, each more than the one before.
const KINDS: [&str; 3] = ["place", "agency", "role"];
/// Points a figure may fall.
const SLACK: f64 = 1.0;
/// What stands at the head of the file of figures.
const HEAD: &str = "\
# Agencies found in newspapers: precision, recall and F1, of a hundred. See README.md.
# Written by CADRAGE_GOLD=write cargo test --test papers.
";

#[derive(Deserialize)]
struct Papers {
    text: Vec<Piece>,
}

#[derive(Deserialize)]
struct Piece {
    text: String,
    #[serde(default)]
    agency: Vec<Mention>,
}

#[derive(Deserialize)]
struct Mention {
    text: String,
    nth: usize,
    agency: String,
    role: String,
}

/// Precision, recall and F1 by file and kind.
type Figures = BTreeMap<String, BTreeMap<String, [f64; 3]>>;

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("gold/agencies")
}

fn wish(word: &str) -> bool {
    std::env::var_os("CADRAGE_GOLD").is_some_and(|wish| wish == word)
}

/// Where a label stands: its words whole, for the n-th time.
fn place(text: &str, mention: &Mention) -> Span {
    let part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let starts = (0..text.len()).filter(|at| text.is_char_boundary(*at) && text[*at..].starts_with(&mention.text));
    let whole = |at: &usize| {
        let end = at + mention.text.len();
        let begins = part(mention.text.chars().next()) && part(text[..*at].chars().next_back());
        let goes_on = part(mention.text.chars().next_back()) && part(text[end..].chars().next());
        !(begins || goes_on)
    };
    let at = starts.filter(whole).nth(mention.nth - 1);
    let at = at.unwrap_or_else(|| panic!("`{}` does not stand {} times in: {text}", mention.text, mention.nth));
    Span::new(at, at + mention.text.len())
}

/// Labels, mentions, and how many of them agree by each kind.
fn measure(file: &str, analyzer: &Analyzer) -> (usize, usize, [usize; 3]) {
    let papers: Papers = toml::from_str(&fs::read_to_string(home().join(format!("{file}.toml"))).unwrap()).unwrap();
    let (mut labels, mut given, mut right) = (0, 0, [0; 3]);
    for piece in &papers.text {
        let analysis = analyzer.analyze(&piece.text, &mut Scratch::default());
        let own = analysis.findings.as_ref().map(|it| &it.wires).or(analysis.agencies.as_ref());
        let found: &[WireMention] = own.map_or(&[], Vec::as_slice);
        let mut used = vec![false; found.len()];
        labels += piece.agency.len();
        given += found.len();
        for label in &piece.agency {
            let span = place(&piece.text, label);
            let at = (0..found.len()).find(|&i| !used[i] && found[i].span.overlaps(span));
            let seen = at.map(|i| (&*analyzer.lexicon().agencies[found[i].agency as usize].id, found[i].role.name()));
            let agency = seen.is_some_and(|(id, _)| id == label.agency);
            let agrees = [seen.is_some(), agency, agency && seen.is_some_and(|(_, role)| role == label.role)];
            right.iter_mut().zip(agrees).for_each(|(sum, one)| *sum += usize::from(one));
            at.into_iter().for_each(|i| used[i] = true);
            if !agrees[2] && file.ends_with("-open") && wish("slips") {
                println!("{file}: {} {} {}, read as {seen:?} in: {}", label.text, label.agency, label.role, piece.text);
            }
        }
        for extra in found.iter().zip(&used).filter(|(_, used)| !**used && file.ends_with("-open") && wish("slips")) {
            println!("{file}: extra {} in: {}", extra.0.span.of(&piece.text), piece.text);
        }
    }
    (labels, given, right)
}

fn figures(analyzer: &Analyzer) -> Figures {
    let share = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    let of = |file: &str| {
        let (labels, given, right) = measure(file, analyzer);
        let three = |n: usize| [share(n, given), share(n, labels), share(2 * n, given + labels)];
        KINDS.iter().zip(right).map(|(kind, n)| ((*kind).to_owned(), three(n))).collect()
    };
    FILES.iter().map(|file| ((*file).to_owned(), of(file))).collect()
}

fn written(figures: &Figures) -> String {
    let mut text = HEAD.to_owned();
    for (file, kinds) in figures {
        writeln!(text, "\n[{file}]").expect("a string can be written to");
        for kind in KINDS {
            let [precision, recall, f1] = kinds[kind];
            writeln!(text, "{kind:6} = [{precision:.1}, {recall:.1}, {f1:.1}]").expect("a string, too");
        }
    }
    text
}

#[test]
fn no_figure_of_the_newspapers_falls() {
    let figures = figures(&Analyzer::embedded());
    let file = home().join("figures.toml");
    println!("{}", written(&figures));
    if wish("write") {
        fs::write(&file, written(&figures)).expect("the folder can be written");
    }
    let kept: Figures = toml::from_str(&fs::read_to_string(&file).expect("the figures are there")).expect("TOML");
    assert_eq!(kept.keys().collect::<Vec<_>>(), figures.keys().collect::<Vec<_>>());
    for (file, kinds) in &kept {
        for (kind, before) in kinds {
            for (before, now) in before.iter().zip(figures[file][kind]) {
                assert!(now >= before - SLACK, "{file}, {kind}: {now:.1}, was {before}; see gold/agencies/README.md");
            }
        }
    }
}
