//! Every passage of a report by its id, and where it stands on its sheet.

use std::collections::BTreeMap;

use rust_xlsxwriter::utility::quote_sheet_name;

use super::Limits;
use crate::contract::{Article, Span};
use crate::render::shelf::{Shelf, attributions, loaded, names, wires};
use crate::render::view::{Cell, Column, Grid, Row, Shape};
use crate::render::views::first_place;

/// The sheet of passages, and the row of each id.
pub(super) struct Passages {
    /// What stands on it.
    pub(super) grid: Grid,
    tab: String,
    /// `None` where the sheet has no room left.
    rows: BTreeMap<String, Option<usize>>,
}

const KEYS: [&str; 8] = ["id", "kind", "article", "article_id", "paragraph", "line", "column", "words"];

/// Kinds, as in the ids of the contract.
const ATTRIBUTION: &str = "attribution";
const LOADED: &str = "loaded";
const WIRE: &str = "wire";
const NAME: &str = "name";
const COUNTRY: &str = "country";
const FIGURE: &str = "figure";
const DATE: &str = "date";
const CONDITION: &str = "condition";

impl Passages {
    /// The passages of a report, text by text in the order of their places, on the sheet `tab`.
    pub(super) fn of(shelf: Shelf, tab: &str, limits: Limits) -> Passages {
        let mut rows = BTreeMap::new();
        let mut cells = Vec::new();
        for article in shelf.articles() {
            for (id, kind, span) in found(article) {
                rows.entry(id.to_owned()).or_insert((cells.len() + 1 < limits.rows).then_some(cells.len()));
                cells.push(row(article, id, kind, span));
            }
        }
        let columns = KEYS.map(Column::data).to_vec();
        Passages { grid: Grid { columns, rows: cells, shape: Shape::Records }, tab: quote_sheet_name(tab), rows }
    }

    /// Whether `words` are ids of passages and nothing else.
    pub(super) fn have<'i>(&self, mut words: impl Iterator<Item = &'i str>) -> bool {
        words.all(|word| self.rows.contains_key(word))
    }

    /// The link to the first of `ids` that is a passage.
    pub(super) fn link<'i>(&self, mut ids: impl Iterator<Item = &'i str>) -> Option<String> {
        // Below the head, and counted from 1.
        ids.find_map(|id| *self.rows.get(id)?).map(|row| format!("internal:{}!A{}", self.tab, row + 2))
    }
}

/// The ids of a text with their kinds and places, in the order of the places.
fn found(article: &Article) -> Vec<(&str, &str, Option<&Span>)> {
    let mut all: Vec<(&str, &str, Option<&Span>)> = Vec::new();
    all.extend(attributions(article).map(|one| (one.id.as_str(), ATTRIBUTION, first_place(one))));
    all.extend(loaded(article).map(|one| (one.id.as_str(), LOADED, Some(&one.span))));
    all.extend(wires(article).map(|one| (one.id.as_str(), WIRE, Some(&one.span))));
    all.extend(names(article).map(|one| (one.id.as_str(), NAME, Some(&one.span))));
    all.extend(article.countries.iter().flatten().map(|one| (one.id.as_str(), COUNTRY, Some(&one.span))));
    all.extend(article.figures.iter().flatten().map(|one| (one.id.as_str(), FIGURE, Some(&one.span))));
    all.extend(article.dates.iter().flatten().map(|one| (one.id.as_str(), DATE, Some(&one.span))));
    all.extend(article.condition.iter().flatten().map(|one| (one.id.as_str(), CONDITION, Some(&one.span))));
    all.sort_by_key(|(_, _, span)| span.map_or(0, |span| span.start));
    all
}

fn row(article: &Article, id: &str, kind: &str, span: Option<&Span>) -> Row {
    let number = |n: Option<usize>| n.map_or_else(|| Cell::data(None), |n| Cell::number(n as f64));
    Row::new(vec![
        Cell::new(id),
        Cell::new(kind),
        Cell::new(&article.label),
        Cell::new(&article.id),
        number(span.and_then(|span| span.paragraph)),
        number(span.map(|span| span.line)),
        number(span.map(|span| span.column)),
        Cell::data(span.map(|span| span.text.as_str())),
    ])
}
