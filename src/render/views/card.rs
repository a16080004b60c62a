//! The identity card: what the file shows of a text's origin, what it does not, and what it cannot tell. No total.

use super::speakers::columns;
use crate::contract::{Article, IndicatorState, code};
use crate::render::shelf::{Shelf, indicators};
use crate::render::view::{Cell, Column, Grid, Part, Row, Shape, View};
use crate::render::width::keep_start;
use crate::render::words::Arg;

/// Columns a value may take.
const ROOM: usize = 40;

/// The identity cards of all texts.
pub(super) fn build(shelf: Shelf) -> View {
    let words = shelf.words;
    let mut order: Vec<&str> = Vec::new();
    for one in shelf.articles().iter().flat_map(indicators) {
        if !order.contains(&one.id.as_str()) {
            order.push(&one.id);
        }
    }
    let mut parts = Vec::new();
    let mut notes = Vec::new();
    if order.is_empty() {
        let read = shelf.articles().iter().any(|article| article.indicators.is_some());
        parts.push(Part::line(words.say(if read { "none-found" } else { "text-not-read" })));
    } else {
        let rows = order.iter().map(|id| row(shelf, id)).collect();
        parts.push(Part::Grid(Grid { columns: columns(shelf, ""), rows, shape: Shape::Matrix }));
        let said: Vec<Part> = shelf.articles().iter().filter_map(|article| says(shelf, article)).collect();
        if !said.is_empty() {
            parts.extend([Part::Blank, Part::line(words.say("card-written"))]);
            parts.extend(said);
        }
        notes.push(words.say("card-legend"));
    }
    View { parts, notes, data: data(shelf), ..View::default() }
}

fn row(shelf: Shelf, id: &str) -> Row {
    let mut cells = vec![Cell::new(shelf.words.code("indicator", id)).code(id)];
    cells.extend(shelf.articles().iter().map(|article| state(shelf, article, id)));
    Row::new(cells)
}

fn state(shelf: Shelf, article: &Article, id: &str) -> Cell {
    let words = shelf.words;
    let Some(one) = indicators(article).find(|one| one.id == id) else { return Cell::nothing() };
    let line = one.evidence.as_ref().map(|span| Arg::from(span.line.to_string()));
    let said = match (one.state, line) {
        (IndicatorState::Present, Some(line)) => words.tell("card-seen", &[("line", line)]),
        (IndicatorState::Absent, Some(line)) => words.tell("card-empty", &[("line", line)]),
        (state, _) => words.code("card", &code(state)),
    };
    Cell::new(said)
}

/// What a text says at the places of the card, with their lines: the day, the agency, the person.
fn says(shelf: Shelf, article: &Article) -> Option<Part> {
    let words = shelf.words;
    let said = indicators(article).filter(|one| one.state == IndicatorState::Present).filter_map(|one| {
        let value = brief(&words.date(one.value.as_deref()?));
        let value = match one.note.as_deref() {
            Some(note) => format!("{value} ({})", words.code("card", note)),
            None => value,
        };
        let name = words.code("indicator", &one.id);
        let line = one.evidence.as_ref().map(|span| Arg::from(span.line.to_string()));
        let name = match line {
            Some(line) => words.tell("card-at", &[("name", Arg::from(name)), ("line", line)]),
            None => name,
        };
        Some(words.tell("card-says", &[("name", Arg::from(name)), ("value", Arg::from(value))]))
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| Part::hanging(format!("{}  ", article.label), said.join(" · ")))
}

/// A value in the room it has.
fn brief(value: &str) -> String {
    keep_start(&value.split_whitespace().collect::<Vec<_>>().join(" "), ROOM)
}

fn data(shelf: Shelf) -> Grid {
    let keys = ["article", "article_id", "indicator", "state", "line", "text", "rule", "value", "note"];
    let rows = shelf.articles().iter().flat_map(|article| {
        indicators(article).map(move |one| {
            let seen = one.evidence.as_ref();
            Row::new(vec![
                Cell::new(&article.label),
                Cell::new(&article.id),
                Cell::new(&one.id),
                Cell::new(code(one.state)),
                seen.map_or_else(|| Cell::data(None), |span| Cell::number(span.line as f64)),
                Cell::data(seen.map(|span| span.text.as_str())),
                Cell::data(one.rule.as_deref()),
                Cell::data(one.value.as_deref()),
                Cell::data(one.note.as_deref()),
            ])
        })
    });
    Grid { columns: keys.map(Column::data).to_vec(), rows: rows.collect(), shape: Shape::Records }
}
