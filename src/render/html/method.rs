//! What the marks rest on: the rules that fired with their reasons, and the sources behind them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::anchor::part;
use super::escape::address;
use super::note::Notes;
use super::table::{Bench, Table};
use crate::contract::{Citation, RuleNote};
use crate::render::debate;
use crate::render::passage::cite;
use crate::render::shelf::Shelf;

/// A rule that fired.
#[derive(Serialize)]
pub(super) struct Rule {
    anchor: String,
    id: String,
    draft: bool,
    why: String,
    neutral: String,
    source: Option<(String, String)>,
    debate: Option<(String, String)>,
}

/// A source behind a rule.
#[derive(Serialize)]
pub(super) struct Source {
    anchor: String,
    said: String,
    address: Option<String>,
}

/// The rules, and the sources they rest on, each in the order of their ids.
#[derive(Serialize)]
pub(super) struct Method {
    rules: Vec<Rule>,
    sources: Vec<Source>,
}

/// The debate pages that rules which fired point at, by title.
pub(super) fn debates(bench: Bench) -> Vec<Table> {
    let words = bench.shelf.words;
    // These are words of the lexicons, not of the texts: nothing of them is left out.
    let ours = Bench { extracts: false, ..bench };
    let pages = &bench.shelf.glossary().debates;
    let mut all: Vec<Table> =
        pages.iter().map(|(id, page)| ours.table(debate::view(page, words)).called(debate_id(id))).collect();
    all.sort_by(|one, other| one.title.cmp(&other.title));
    all
}

/// Id of a rule on the page.
pub(super) fn rule_id(id: &str) -> String {
    format!("r-{}", part(id))
}

fn source_id(id: &str) -> String {
    format!("s-{}", part(id))
}

fn debate_id(id: &str) -> String {
    format!("d-{}", part(id))
}

/// What the notes rest on.
pub(super) fn method(shelf: Shelf, notes: &[Notes]) -> Method {
    let fired: BTreeSet<&str> = notes.iter().flat_map(|of| &of.all).filter_map(|note| note.rule.as_deref()).collect();
    let known: Vec<(&str, &RuleNote)> =
        fired.into_iter().filter_map(|id| Some((id, shelf.glossary().rules.get(id)?))).collect();
    let sources: BTreeMap<&str, &Citation> =
        known.iter().filter_map(|(_, note)| note.source.as_ref()).map(|source| (source.id.as_str(), source)).collect();
    let ui = shelf.words.ui().code();
    let rule = |(id, note): &(&str, &RuleNote)| Rule {
        anchor: rule_id(id),
        id: (*id).to_owned(),
        draft: note.status == "draft",
        why: note.why.get(ui).to_owned(),
        neutral: note.neutral.as_ref().map(|neutral| neutral.get(ui).to_owned()).unwrap_or_default(),
        source: note.source.as_ref().map(|source| (source_id(&source.id), source.title_in(ui).to_owned())),
        debate: note
            .debate
            .as_deref()
            .and_then(|id| Some((debate_id(id), shelf.glossary().debates.get(id)?.title.get(ui).to_owned()))),
    };
    let source = |(id, source): (&str, &Citation)| Source {
        anchor: source_id(id),
        said: cite(source, ui),
        address: address(&source.place).map(str::to_owned),
    };
    Method { rules: known.iter().map(rule).collect(), sources: sources.into_iter().map(source).collect() }
}
