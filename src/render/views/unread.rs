//! Texts in which nothing was looked for, since their language has no lexicon: what stands in their columns, and the line that
//! says so. Nothing found and nothing looked for are two things.

use super::Name;
use crate::contract::Article;
use crate::render::shelf::Shelf;
use crate::render::view::{Cell, Grid, NOTHING, Part, Shape, Value, View};
use crate::render::words::Arg;

/// What stands in a cell of a matrix of which nothing is known.
const UNKNOWN: &str = "?";

/// Marks in the matrices of the view `name` what is not known of texts that were not read, and says below which these are.
pub(super) fn mark(name: Name, shelf: Shelf, mut view: View) -> View {
    let grids = view.parts.iter_mut().filter_map(|part| match part {
        Part::Grid(grid) | Part::Bare(grid) => Some(grid),
        _ => None,
    });
    let note = doubt(name, shelf, grids);
    view.notes.extend(note);
    view
}

/// Turns cells in which nothing stands into open ones where the text was not read; what they mean, where there are any.
pub(in crate::render) fn doubt<'g>(
    name: Name,
    shelf: Shelf,
    grids: impl IntoIterator<Item = &'g mut Grid>,
) -> Option<String> {
    let unread: Vec<&Article> = shelf.articles().iter().filter(|article| !is_read(name, article)).collect();
    let matrices = grids.into_iter().filter(|grid| grid.shape == Shape::Matrix);
    let open: usize = matrices.map(|grid| open(grid, &unread)).sum();
    let labels: Vec<&str> = unread.iter().map(|article| article.label.as_str()).collect();
    (open > 0).then(|| shelf.words.tell("unread-note", &[("texts", Arg::from(labels.join(", ")))]))
}

/// Whether what the view `name` shows was looked for in a text: agencies are known in more languages than verbs are.
fn is_read(name: Name, article: &Article) -> bool {
    match name {
        Name::Agencies => article.wires.is_some(),
        _ => article.attributions.is_some(),
    }
}

/// Opens the empty cells of `unread` texts, and says how many these are.
fn open(grid: &mut Grid, unread: &[&Article]) -> usize {
    let of_unread = |key: &str| unread.iter().any(|article| article.id == key);
    let places: Vec<usize> = (0..grid.columns.len()).filter(|&n| of_unread(&grid.columns[n].key)).collect();
    let mut opened = 0;
    for row in &mut grid.rows {
        for &n in &places {
            if let Some(cell) = row.cells.get_mut(n).filter(|cell| cell.text == NOTHING) {
                *cell = Cell { value: Some(Value::Empty), ..Cell::new(UNKNOWN) };
                opened += 1;
            }
        }
    }
    opened
}
