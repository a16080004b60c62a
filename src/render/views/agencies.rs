//! News agencies, and below them media outlets and others who provide texts: who is credited, who is cited, who only took the picture. An agency named is no agency copied.

use std::collections::BTreeMap;

use super::speakers::columns;
use crate::contract::{Article, Link, Place, Wire, WireRole, code};
use crate::render::shelf::{Shelf, attributions, wires};
use crate::render::view::{Cell, Column, Grid, Part, Row, Shape, View};
use crate::render::words::Arg;

/// Agencies by text and role.
pub(super) fn build(shelf: Shelf) -> View {
    let words = shelf.words;
    let mut order: Vec<&str> = Vec::new();
    for wire in shelf.articles().iter().flat_map(wires) {
        if !order.contains(&wire.agency.as_str()) {
            order.push(&wire.agency);
        }
    }
    order.sort_by_key(|agency| (shelf.is_provider(agency), shelf.is_broadcaster(agency)));
    let mut parts = Vec::new();
    if order.is_empty() {
        parts.push(Part::line(words.say("none-found")));
    } else {
        let rows = order.iter().map(|agency| row(shelf, agency)).collect();
        parts.push(Part::Grid(Grid {
            columns: columns(shelf, &words.code("column", "agency")),
            rows,
            shape: Shape::Matrix,
        }));
    }
    let uncredited: Vec<&str> = shelf
        .articles()
        .iter()
        .filter(|article| article.wires.is_some() && !names_a_credit(shelf, article))
        .map(|article| article.label.as_str())
        .collect();
    if !uncredited.is_empty() {
        parts.push(Part::Blank);
        parts.push(Part::line(words.tell("agencies-no-credit", &[("texts", Arg::from(uncredited.join(", ")))])));
    }
    View { parts, notes: vec![words.say("agencies-note")], data: data(shelf), ..View::default() }
}

/// Whether an agency is credited anywhere on the page, in its furniture too: then it cannot be said that none is. A house that
/// provides texts and is no agency has a line of its own on the identity card.
pub(in crate::render) fn names_a_credit(shelf: Shelf, article: &Article) -> bool {
    wires(article).any(|wire| wire.role == WireRole::Credit && !shelf.is_provider(&wire.agency))
}

fn row(shelf: Shelf, agency: &str) -> Row {
    let name = shelf.agency(agency);
    let name = match (shelf.is_provider(agency), shelf.is_broadcaster(agency)) {
        (true, _) => shelf.words.tell("agencies-provider", &[("name", Arg::from(name))]),
        (_, true) => shelf.words.tell("agencies-broadcaster", &[("name", Arg::from(name))]),
        _ => name,
    };
    let mut cells = vec![Cell::new(name).code(agency)];
    cells.extend(shelf.articles().iter().map(|article| {
        let here: Vec<&Wire> =
            wires(article).filter(|wire| wire.agency == agency && !is_repeated(article, wire)).collect();
        if here.is_empty() {
            return Cell::nothing();
        }
        let ids: Vec<String> = here.iter().map(|wire| wire.id.clone()).collect();
        Cell::new(roles(shelf, article, &here)).behind(&ids)
    }));
    Row::new(cells)
}

/// Whether a mention stands where the page only says something again.
fn is_repeated(article: &Article, wire: &Wire) -> bool {
    let mut again = article.blocks.iter().filter(|block| block.why.as_deref() == Some("again"));
    again.any(|block| block.start <= wire.span.start && wire.span.end <= block.end)
}

/// What an agency does in a text: credited, cited (2).
fn roles(shelf: Shelf, article: &Article, here: &[&Wire]) -> String {
    let mut counts: BTreeMap<(WireRole, bool, bool), usize> = BTreeMap::new();
    for wire in here {
        *counts.entry((wire.role, is_told(article, wire), wire.place == Place::Chrome)).or_default() += 1;
    }
    let said = counts.iter().map(|((role, told, furniture), n)| {
        let name = if *told { shelf.words.code("wire", TOLD) } else { shelf.words.code("wire", &code(role)) };
        let name = if *furniture { format!("{name} ({})", shelf.words.code("in", "chrome")) } else { name };
        if *n > 1 { format!("{name}\u{a0}({})", shelf.words.whole(*n)) } else { name }
    });
    said.collect::<Vec<_>>().join(", ")
}

/// What an agency is to which words were told: it has heard them, and passed them on to nobody here.
const TOLD: &str = "told";

/// Whether words were told to it, at that place.
pub(in crate::render) fn is_told(article: &Article, wire: &Wire) -> bool {
    let mut told = attributions(article).flat_map(|one| &one.via).filter(|relay| relay.link == Link::Told);
    wire.role == WireRole::Relay
        && told.any(|relay| relay.span.start <= wire.span.start && wire.span.end <= relay.span.end)
}

fn data(shelf: Shelf) -> Grid {
    let keys = [
        "article",
        "article_id",
        "id",
        "agency",
        "name",
        "role",
        "place",
        "line",
        "paragraph",
        "text",
        "rule",
        "review",
    ];
    let rows = shelf.articles().iter().flat_map(|article| {
        wires(article).map(move |wire| {
            Row::new(vec![
                Cell::new(&article.label),
                Cell::new(&article.id),
                Cell::new(&wire.id),
                Cell::new(&wire.agency),
                Cell::new(shelf.agency(&wire.agency)),
                Cell::new(code(wire.role)),
                Cell::new(code(wire.place)),
                Cell::number(wire.span.line as f64),
                wire.span.paragraph.map_or_else(|| Cell::data(None), |n| Cell::number(n as f64)),
                Cell::new(&wire.span.text),
                Cell::data(wire.rule.as_deref()),
                Cell::data(wire.review.map(code).as_deref()),
            ])
        })
    });
    Grid { columns: keys.map(Column::data).to_vec(), rows: rows.collect(), shape: Shape::Records }
}
