//! The identity card: what the file shows of a text's origin, what it does not, and what it cannot tell. No total.

use super::speakers::columns;
use crate::contract::{Article, IndicatorState, code};
use crate::render::shelf::{Shelf, indicators};
use crate::render::view::{Cell, Column, Grid, Part, Row, Shape, View};
use crate::render::words::Arg;

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
        let built = shelf.articles().iter().any(|article| article.indicators.is_some());
        parts.push(Part::line(words.say(if built { "none-found" } else { "view-not-built" })));
    } else {
        let rows = order.iter().map(|id| row(shelf, id)).collect();
        parts.push(Part::Grid(Grid { columns: columns(shelf, ""), rows, shape: Shape::Matrix }));
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
    let Some(one) = indicators(article).find(|one| one.id == id) else { return Cell::new("") };
    match (one.state, &one.evidence) {
        (IndicatorState::Present, Some(span)) => {
            Cell::new(words.tell("card-seen", &[("line", Arg::from(span.line.to_string()))]))
        }
        (state, _) => Cell::new(words.code("card", &code(state))),
    }
}

fn data(shelf: Shelf) -> Grid {
    let keys = ["article", "article_id", "indicator", "state", "line", "text", "rule"];
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
            ])
        })
    });
    Grid { columns: keys.map(Column::data).to_vec(), rows: rows.collect(), shape: Shape::Records }
}
