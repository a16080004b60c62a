//! The same quantity in several texts, with the stretch of time it is said of and the source that gives it. Two values are two
//! values: none is called right, and a text that has none may have no reason to.

use super::speakers::columns;
use crate::contract::{Article, Figure, FigureCell, FigureRow, FigureState};
use crate::render::shelf::{Shelf, attributions};
use crate::render::view::{Cell, Column, Grid, Part, Row, Shape, View};
use crate::render::words::{Arg, Words};

/// The quantities of all texts.
pub(super) fn build(shelf: Shelf) -> View {
    let words = shelf.words;
    let rows = rows(shelf);
    let mut parts = Vec::new();
    if shelf.articles().len() < 2 {
        parts.push(Part::line(words.say("figures-one-text")));
    } else if rows.is_empty() {
        parts.push(Part::line(words.say("figures-none")));
    } else {
        let mut columns = columns(shelf, &words.code("column", "quantity"));
        columns.push(Column::new("state", words.code("column", "figure-state")));
        let rows = rows.iter().map(|row| row_of(shelf, row)).collect();
        parts.push(Part::Grid(Grid { columns, rows, shape: Shape::Wordy }));
    }
    parts.extend(sums(shelf, rows));
    let alone: Vec<String> = shelf.articles().iter().filter_map(|article| alone(shelf, article, rows)).collect();
    if !alone.is_empty() {
        parts.push(Part::Blank);
        let texts = Arg::from(alone.join(", "));
        parts.push(Part::hanging("  ", words.tell("figures-alone", &[("texts", texts)])));
    }
    let notes = if rows.is_empty() { Vec::new() } else { vec![words.say("figures-note")] };
    View { parts, notes, data: data(shelf, rows), ..View::default() }
}

pub(super) fn rows(shelf: Shelf<'_>) -> &[FigureRow] {
    shelf.report.comparison.as_ref().and_then(|all| all.figures.as_deref()).unwrap_or(&[])
}

fn figures(article: &Article) -> &[Figure] {
    article.figures.as_deref().unwrap_or(&[])
}

pub(super) fn find<'a>(article: &'a Article, id: &str) -> Option<&'a Figure> {
    figures(article).iter().find(|figure| figure.id == id)
}

fn row_of(shelf: Shelf, row: &FigureRow) -> Row {
    let mut cells = vec![Cell::new(label(shelf, row))];
    cells.extend(shelf.articles().iter().map(|article| {
        let here = row.cells.iter().find(|cell| cell.article == article.id);
        here.map_or_else(Cell::nothing, |cell| Cell::new(said(shelf, article, cell)).behind(&cell.ids))
    }));
    let state = if is_order(shelf, row) {
        shelf.words.say("figures-state-order")
    } else {
        shelf.words.code("figures-state", &row.state)
    };
    cells.push(Cell::new(state).code(&row.state));
    Row::new(cells)
}

/// Whether the texts give an order of magnitude only, and the same.
fn is_order(shelf: Shelf, row: &FigureRow) -> bool {
    let given = |cell: &FigureCell| {
        let article = shelf.article(&cell.article);
        cell.ids.iter().filter_map(move |id| find(article?, id)).collect::<Vec<_>>()
    };
    row.state == FigureState::Same.code() && row.cells.iter().flat_map(given).all(|figure| figure.value.is_none())
}

/// What is counted, under its names in the interface language; as first written where the lexicons know none.
fn label(shelf: Shelf, row: &FigureRow) -> String {
    let names: Vec<&str> = row.units.iter().map(|name| name.get(shelf.words.ui().code())).collect();
    if names.is_empty() { row.quantity.clone() } else { names.join(" / ") }
}

/// The figures of one text, each once, with its stretch of time and its source.
pub(super) fn said(shelf: Shelf, article: &Article, cell: &FigureCell) -> String {
    let mut said: Vec<String> = Vec::new();
    for figure in cell.ids.iter().filter_map(|id| find(article, id)) {
        let reach = figure.scope.as_ref().map(|scope| shelf.words.quote(scope));
        let parts = [Some(figure.span.text.clone()), reach, source(article, figure)];
        let one = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        if !said.contains(&one) {
            said.push(one);
        }
    }
    said.join(&shelf.words.say("between-items"))
}

/// The source that gives a figure, as the text names it.
fn source(article: &Article, figure: &Figure) -> Option<String> {
    let one = attributions(article).find(|one| Some(&one.id) == figure.attribution.as_ref())?;
    one.source_name.clone().filter(|_| one.source_kind.as_deref() != Some("pronoun"))
}

/// Figures of one text that add up to another, written out.
fn sums(shelf: Shelf, rows: &[FigureRow]) -> Vec<Part> {
    let cells = rows.iter().flat_map(|row| &row.cells).filter(|cell| !cell.parts.is_empty());
    let line = |cell: &FigureCell| {
        let article = shelf.article(&cell.article)?;
        let value = |id: &String| find(article, id)?.value.map(|value| number(shelf.words, value));
        let total = find(article, cell.ids.first()?)?;
        let parts: Vec<String> = cell.parts.iter().filter_map(value).collect();
        let args = [
            ("place", Arg::from(shelf.place(article, &total.span))),
            ("parts", Arg::from(parts.join(" + "))),
            ("total", Arg::from(number(shelf.words, total.value?))),
        ];
        Some(Part::hanging("  ", shelf.words.tell("figures-sum", &args)))
    };
    let lines: Vec<Part> = cells.filter_map(line).collect();
    if lines.is_empty() { lines } else { std::iter::once(Part::Blank).chain(lines).collect() }
}

fn number(words: &Words, value: f64) -> String {
    if value.fract() == 0.0 && value < 1e15 { words.whole(value as usize) } else { words.decimal(value, 2) }
}

/// The letter of a text with the number of its figures that no other text has, apart from those that only say of what stretch
/// of time another is said, or are parts of one.
fn alone(shelf: Shelf, article: &Article, rows: &[FigureRow]) -> Option<String> {
    let held = |id: &String| rows.iter().flat_map(|row| &row.cells).any(|cell| cell.ids.contains(id));
    let part = |id: &String| rows.iter().flat_map(|row| &row.cells).any(|cell| cell.parts.contains(id));
    let inside = |figure: &Figure| {
        let mut others = figures(article).iter().filter(|other| other.span.paragraph == figure.span.paragraph);
        others.any(|other| other.scope.as_ref().is_some_and(|scope| scope.contains(figure.span.text.trim())))
    };
    let own = |figure: &&Figure| !held(&figure.id) && !part(&figure.id) && !inside(figure);
    let n = figures(article).iter().filter(own).count();
    (n > 0).then(|| format!("{}\u{a0}{}", article.label, shelf.words.whole(n)))
}

const KEYS: [&str; 15] = [
    "row",
    "quantity",
    "state",
    "article",
    "article_id",
    "figure",
    "value",
    "unit",
    "counts",
    "scope",
    "source",
    "line",
    "paragraph",
    "id",
    "parts",
];

/// Every figure of every text, with the row it stands in.
fn data(shelf: Shelf, rows: &[FigureRow]) -> Grid {
    let whole = |n: Option<usize>| n.map_or_else(|| Cell::data(None), |n| Cell::number(n as f64));
    let mut all = Vec::new();
    for article in shelf.articles() {
        for figure in figures(article) {
            let held = rows.iter().enumerate().find_map(|(n, row)| {
                let cell = row.cells.iter().find(|cell| cell.ids.contains(&figure.id))?;
                Some((n, row, cell))
            });
            let of = |text: fn(&FigureRow) -> &str| held.map(|(_, row, _)| text(row));
            let state = held.map(|(_, _, cell)| cell.state.code());
            let parts = held.map(|(_, _, cell)| cell.parts.join(" "));
            all.push(Row::new(vec![
                whole(held.map(|(n, ..)| n + 1)),
                Cell::data(of(|row| &row.quantity)),
                Cell::data(state),
                Cell::new(&article.label),
                Cell::new(&article.id),
                Cell::new(&figure.span.text),
                figure.value.map_or_else(|| Cell::data(None), Cell::number),
                Cell::data(figure.unit.as_deref()),
                Cell::data(figure.counts.as_deref()),
                Cell::data(figure.scope.as_deref()),
                Cell::data(source(article, figure).as_deref()),
                whole(Some(figure.span.line)),
                whole(figure.span.paragraph),
                Cell::new(&figure.id),
                Cell::data(parts.as_deref()),
            ]));
        }
    }
    Grid { columns: KEYS.map(Column::data).to_vec(), rows: all, shape: Shape::Records }
}
