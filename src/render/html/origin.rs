//! Where claims come from that several texts make: the origin each text names, or that it names none.

use serde::Serialize;

use super::table::{Bench, Rows};
use crate::contract::OriginRow;
use crate::render::view::{Cell, Column, Grid, Row, Shape};
use crate::render::views::origins as view;

/// A claim and its origins.
#[derive(Serialize)]
pub(super) struct Origin {
    said: String,
    rows: Rows,
}

/// The claims that several texts make.
pub(super) fn origins(bench: Bench) -> Vec<Origin> {
    view::origins(bench.shelf).iter().map(|row| origin(bench, row)).collect()
}

fn origin(bench: Bench, row: &OriginRow) -> Origin {
    let shelf = bench.shelf;
    let rows = row.cells.iter().map(|cell| {
        let passage = cell.passages.first().map_or("", |span| span.text.trim());
        Row::new(vec![
            Cell::new(view::places(shelf, cell)).behind(&cell.ids),
            Cell::new(shelf.words.quote(passage)),
            Cell::new(view::origin(shelf, cell)),
        ])
    });
    let title = |key: &str| shelf.words.say(key);
    let columns = vec![
        Column::new("place", title("column-place")),
        Column::new("claim", title("report-origin-claim")),
        Column::new("origin", title("report-origin-origin")),
    ];
    let grid = Grid { columns, rows: rows.collect(), shape: Shape::Records };
    let mut rows = bench.rows(&grid);
    for (n, cell) in row.cells.iter().enumerate() {
        // A claim that the text makes itself is behind no finding.
        if let (Some(article), Some(span)) = (shelf.article(&cell.article), cell.passages.first()) {
            rows.open(n, bench.anchors.place(shelf, article, span));
        }
    }
    Origin { said: view::heading(shelf, row), rows }
}
