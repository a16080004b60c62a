//! `rules coverage`: which rules are of use in texts, and what keeps the others silent.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::args::{RulesCoverage, ShopFormat};
use super::exit::{Exit, Stop};
use super::lexicons;
use super::notes::Notes;
use super::shop;
use crate::analyzer::{Analyzer, Scratch};
use crate::lexicon::Lexicon;
use crate::lexicon::rule::Rule;
use crate::render::view::{Cell, Column, Fit, Grid, Part, Row, Shape, View};
use crate::render::words::{Arg, Words};
use crate::workshop::coverage::{Cover, Coverage, Remark};

/// Runs the command.
pub(super) fn run(asked: &RulesCoverage, notes: &Notes) -> Result<Exit, Stop> {
    let analyzer = Analyzer::new(lexicons::load(&asked.common, notes)?);
    let lexicon = analyzer.lexicon();
    let mut coverage = Coverage::new(lexicon);
    let mut scratch = Scratch::default();
    let how = shop::how(&asked.common);
    let (texts, mut all_read) = shop::corpus(&asked.corpus, &asked.common, notes);
    for (input, bytes) in &texts {
        for page in crate::ingest::read(&input.name, bytes, &how, analyzer.page_lexicon()) {
            match page {
                Ok(page) => {
                    let analysis = analyzer.analyze_page(page, &how, &mut scratch);
                    coverage.add(&analysis, &scratch, lexicon);
                }
                Err(error) => {
                    shop::unread(&error, notes);
                    all_read = false;
                }
            }
        }
    }
    for (name, bytes) in neutral(&asked.neutral) {
        for analysis in analyzer.analyze_bytes(&name, &bytes, &how, &mut scratch).into_iter().flatten() {
            coverage.add_neutral(&analysis, lexicon);
        }
    }
    let wanted = |id: &str| asked.rules.is_empty() || asked.rules.iter().any(|start| id.starts_with(start.as_str()));
    coverage.rules.retain(|id, _| wanted(id));
    if coverage.rules.is_empty() {
        return Err(Stop::usage("rules-test-none", &[("what", asked.rules.join(" ").as_str())]));
    }
    match asked.format {
        ShopFormat::Json => shop::print_json(&data(&coverage, lexicon))?,
        format => shop::print(&view(&coverage, lexicon, &notes.words), format, &asked.common)?,
    }
    Ok(if all_read { Exit::Done } else { Exit::Unread })
}

/// The neutral texts: those of a folder and of the folders in it; none where there is no such folder.
fn neutral(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = |folder: &Path| -> Vec<PathBuf> {
        let mut paths: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
        paths.sort();
        paths
    };
    let files = entries(folder).into_iter().flat_map(|path| if path.is_dir() { entries(&path) } else { vec![path] });
    let texts = files.filter(|path| path.extension().is_some_and(|end| end == "txt"));
    texts.filter_map(|path| Some((path.to_string_lossy().into_owned(), fs::read(&path).ok()?))).collect()
}

/// Each rule with what is known of it.
fn known<'a>(coverage: &'a Coverage, lexicon: &'a Lexicon) -> impl Iterator<Item = (&'a Rule, &'a Cover)> {
    coverage.rules.iter().filter_map(|(id, cover)| Some((lexicon.rule(id)?, cover)))
}

fn data(coverage: &Coverage, lexicon: &Lexicon) -> Value {
    let rules: serde_json::Map<String, Value> =
        known(coverage, lexicon).map(|(rule, cover)| (rule.id.clone(), cover.json(rule))).collect();
    json!({ "texts": coverage.texts, "rules": rules })
}

fn view(coverage: &Coverage, lexicon: &Lexicon, words: &Words) -> View {
    let mut rows: Vec<(&Rule, &Cover)> = known(coverage, lexicon).collect();
    // A neutral text first: there a rule is wrong.
    rows.sort_by_key(|(rule, cover)| (std::cmp::Reverse((cover.neutral > 0, cover.all())), rule.id.as_str()));
    let fired = rows.iter().filter(|(_, cover)| cover.all() > 0).count();
    let head = [("texts", Arg::from(coverage.texts)), ("rules", Arg::from(rows.len())), ("fired", Arg::from(fired))];
    let (never, told): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|(rule, cover)| cover.remark(rule) == Some(Remark::Never));
    let row = |(rule, cover): &(&Rule, &Cover)| {
        let said = [voices(cover, words), remark(rule, cover, words)];
        let said: Vec<String> = said.into_iter().filter(|said| !said.is_empty()).collect();
        let all = Cell::new(words.whole(cover.all())).worth(cover.all() as f64);
        Row::new(vec![Cell::new(&rule.id), all, Cell::new(said.join("; "))])
    };
    let columns = vec![
        Column::new("rule", words.say("fact-rule")).fit(Fit::Whole),
        Column::new("hits", words.say("coverage-hits")).fit(Fit::Number),
        Column::new("remark", words.say("column-remark")),
    ];
    let grid = Grid { columns, rows: told.iter().map(row).collect(), shape: Shape::Records };
    let mut parts = vec![Part::heading(words.tell("coverage-head", &head)), Part::Grid(grid)];
    if !never.is_empty() {
        let ids: Vec<&str> = never.iter().map(|(rule, _)| rule.id.as_str()).collect();
        parts.extend([Part::Blank, Part::heading(words.count("coverage-silent", never.len()))]);
        parts.push(Part::line(ids.join(" ")));
    }
    View { parts, notes: vec![words.say("coverage-note")], ..View::default() }
}

/// In whose words a rule fires; nothing where it is narration alone.
fn voices(cover: &Cover, words: &Words) -> String {
    if cover.all() == cover.author || cover.all() == cover.quoted {
        return String::new();
    }
    let each =
        [("author", cover.author), ("quoted", cover.quoted), ("reported", cover.reported), ("unclear", cover.unclear)];
    let told = each
        .iter()
        .filter(|(_, n)| *n > 0)
        .map(|(voice, n)| format!("{} {}", words.whole(*n), words.code("voice", voice)));
    told.collect::<Vec<_>>().join(", ")
}

fn remark(rule: &Rule, cover: &Cover, words: &Words) -> String {
    match cover.remark(rule) {
        None => String::new(),
        Some(Remark::Neutral) => words.count("coverage-neutral", cover.neutral),
        Some(Remark::Aside) => words.tell("coverage-aside", &[("rule", cover.mostly_for().unwrap_or_default().into())]),
        Some(Remark::Rare) => words.tell("coverage-rare", &[("why", rule.rare.get(words.ui().code()).into())]),
        // Those are listed by themselves.
        Some(Remark::Never) => String::new(),
        Some(Remark::Quoted) => words.say("coverage-quoted"),
    }
}
