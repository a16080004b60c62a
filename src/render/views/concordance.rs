//! Words to discuss of all texts in one list, so that the same word, or the same company, is seen together wherever it stands.

use super::Sort;
use super::loaded::{columns, row};
use crate::contract::{Article, Loaded};
use crate::render::shelf::{Shelf, loaded};
use crate::render::view::{Grid, Part, Row, Shape};
use crate::text::fold::strip;

/// The list of those words that `shown` lets pass; by rule, each rule has its heading.
pub(super) fn parts(shelf: Shelf, by: Sort, shown: impl Fn(&&Loaded) -> bool) -> Vec<Part> {
    let of_text = |article| loaded(article).map(move |one| (article, one));
    let mut all: Vec<(&Article, &Loaded)> = shelf.articles().iter().flat_map(of_text).collect();
    all.retain(|(_, one)| shown(one));
    sort(&mut all, by);
    if all.is_empty() {
        return vec![Part::line(shelf.words.say("loaded-none"))];
    }
    let mut parts = Vec::new();
    for group in all.chunk_by(|(_, one), (_, next)| by != Sort::Rule || one.rule == next.rule) {
        if by == Sort::Rule {
            if !parts.is_empty() {
                parts.push(Part::Blank);
            }
            parts.push(Part::heading(&group[0].1.rule));
        }
        let rows: Vec<Row> = group.iter().map(|(article, one)| row(shelf, article, one)).collect();
        parts.push(Part::Grid(Grid { columns: columns(shelf), rows, shape: Shape::Records }));
    }
    parts
}

/// Puts words in order; words that are alike in it stay in the order of the texts.
pub(super) fn sort(all: &mut [(&Article, &Loaded)], by: Sort) {
    all.sort_by_cached_key(|(_, one)| match by {
        Sort::Rule => vec![one.rule.clone(), strip(&one.span.text)],
        Sort::Left => words(&one.before).into_iter().rev().chain([strip(&one.span.text)]).collect(),
        Sort::Right => words(&one.after).into_iter().chain([strip(&one.span.text)]).collect(),
    });
}

/// The key of the note that tells the order.
pub(super) fn note(by: Sort) -> &'static str {
    match by {
        Sort::Rule => "loaded-by-rule",
        Sort::Left => "loaded-by-left",
        Sort::Right => "loaded-by-right",
    }
}

/// Words without marks, accents and capitals.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(strip).collect()
}
