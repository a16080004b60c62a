//! Names in several texts that no list knows, set in their texts. It knows filled articles: agencies and the outlets
//! themselves are known from there and left out.

use std::collections::BTreeMap;

use super::place::Locator;
use crate::compare::{self, Trace};
use crate::contract::{Article, Newcomer, NewcomerCell, Offsets, Review, Span};
use crate::text;

/// One row a name, those of most texts first.
pub(super) fn fill(articles: &[Article], traces: &[Trace], offsets: Offsets) -> Vec<Newcomer> {
    let mut at: BTreeMap<usize, Locator> = BTreeMap::new();
    let mut rows = Vec::new();
    for found in compare::newcomers(traces) {
        let cells: Vec<NewcomerCell> = found
            .places
            .iter()
            .map(|(text, spans)| {
                let trace = &traces[*text];
                let at =
                    at.entry(*text).or_insert_with(|| Locator::new(&trace.text, trace.paragraphs.clone(), offsets));
                let first = at.span(longest(spans));
                NewcomerCell {
                    article: articles[*text].id.clone(),
                    count: spans.len(),
                    described: described(&articles[*text], &first.text),
                    first,
                }
            })
            .collect();
        let name = fullest(&cells);
        if !articles.iter().any(|article| is_known(article, &name, &cells)) {
            rows.push(Newcomer { name, cells });
        }
    }
    rows
}

/// The phrases that name a source by a name of two words or more and say more; of one word it is rarely told what it names.
fn described(article: &Article, name: &str) -> Vec<Span> {
    let words = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty());
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    let own = words(name);
    let bears = |span: &&Span| {
        let phrase = words(&span.text);
        own.len() > 1 && phrase.len() > own.len() && phrase.windows(own.len()).any(|part| part == own)
    };
    let said = article.attributions.iter().flatten().filter(|one| one.review != Some(Review::Dropped));
    let mut found: Vec<Span> = Vec::new();
    for span in said.filter_map(|one| one.source.as_ref()).filter(bears) {
        if !found.iter().any(|known| known.text == span.text) {
            found.push(span.clone());
        }
    }
    found
}

/// The first place where most of the name stands.
fn longest(spans: &[text::Span]) -> text::Span {
    let length = |span: &text::Span| span.end - span.start;
    spans
        .iter()
        .copied()
        .reduce(|best, span| if length(&span) > length(&best) { span } else { best })
        .unwrap_or_default()
}

/// The name of most words among those of the texts, the first of them.
fn fullest(cells: &[NewcomerCell]) -> String {
    let words = |cell: &&NewcomerCell| cell.first.text.split_whitespace().count();
    cells.iter().rev().max_by_key(words).map(|cell| cell.first.text.clone()).unwrap_or_default()
}

/// Whether a text names an agency there, or bears the name itself.
fn is_known(article: &Article, name: &str, cells: &[NewcomerCell]) -> bool {
    let first = cells.iter().find(|cell| cell.article == article.id).map(|cell| &cell.first);
    let agency = |first: &Span| {
        article.wires.iter().flatten().any(|wire| wire.span.start < first.end && first.start < wire.span.end)
    };
    article.outlet.as_deref() == Some(name) || first.is_some_and(agency)
}
