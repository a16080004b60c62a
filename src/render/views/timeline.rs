//! Days in order: when each text says that it was published, and every day that it names, as it names it. A day that had to be
//! reckoned says so; a day that the file leaves open stays as it is written. What happened that day is the reader's to say.

use crate::contract::{Article, Dated, code};
use crate::render::shelf::{Shelf, attributions};
use crate::render::view::{Cell, Column, Fit, Grid, Part, Row, Shape, Tone, View};
use crate::render::words::Arg;

use super::loaded::{near_end, near_start};

/// Code of a row that tells when a text was published.
const PUBLISHED: &str = "published";

/// One row: a text, and a day that it names or its own.
#[derive(Clone, Copy)]
enum Entry<'a> {
    Published(&'a Article, &'a str),
    Named(&'a Article, &'a Dated),
}

impl<'a> Entry<'a> {
    fn value(&self) -> Option<&'a str> {
        match self {
            Entry::Published(_, value) => Some(value),
            Entry::Named(_, dated) => dated.value.as_deref(),
        }
    }
}

/// The days of all texts: those that are known in their order, then those that stay open, in the order of the texts.
pub(super) fn build(shelf: Shelf) -> View {
    let words = shelf.words;
    let all = entries(shelf);
    let (mut known, open): (Vec<Entry>, Vec<Entry>) = all.iter().partition(|entry| entry.value().is_some());
    known.sort_by_key(|entry| entry.value().map(|value| value.get(..10).unwrap_or(value)));
    let mut parts = Vec::new();
    if known.is_empty() {
        parts.push(Part::line(words.say("none-found")));
    } else {
        parts.push(grid(shelf, &known));
    }
    if !open.is_empty() {
        parts.extend([Part::Blank, Part::heading(words.say("timeline-open")), grid(shelf, &open)]);
    }
    let labels = |holds: fn(&Article) -> bool| {
        let all = shelf.articles().iter().filter(|article| holds(article)).map(|article| article.label.as_str());
        all.collect::<Vec<_>>().join(", ")
    };
    for (key, texts) in [
        ("timeline-undated", labels(|article| article.published.is_none())),
        ("timeline-unread", labels(|article| article.dates.is_none())),
    ] {
        if !texts.is_empty() {
            parts.extend([Part::Blank, Part::hanging("  ", words.tell(key, &[("texts", Arg::from(texts))]))]);
        }
    }
    View { parts, notes: vec![words.say("timeline-note")], data: data(&all), ..View::default() }
}

/// What each text dates, in the order of the texts.
fn entries<'a>(shelf: Shelf<'a>) -> Vec<Entry<'a>> {
    let of = |article: &'a Article| {
        let own = article.published.iter().map(move |published| Entry::Published(article, &published.value));
        own.chain(article.dates.iter().flatten().map(move |dated| Entry::Named(article, dated)))
    };
    shelf.articles().iter().flat_map(of).collect()
}

fn grid(shelf: Shelf, entries: &[Entry]) -> Part {
    let known = entries.iter().any(|entry| entry.value().is_some());
    let title = |key: &str| shelf.words.code("column", key);
    let mut columns = vec![
        Column::new("place", title("place")).fit(Fit::Whole),
        Column::new("left", title("left")).fit(Fit::KeepEnd),
        Column::new("written", title("written")),
        Column::new("right", title("right")).fit(Fit::KeepStart),
        Column::new("source", title("source")),
    ];
    if known {
        columns.insert(0, Column::new("date", title("date")).fit(Fit::Whole));
        columns.push(Column::new("reading", title("reading")));
    }
    let rows = entries.iter().map(|entry| row(shelf, *entry, known)).collect();
    Part::Grid(Grid { columns, rows, shape: Shape::Records })
}

/// A day with its place, its words and who names it where it is not the text; its date and how that is known, where it is.
fn row(shelf: Shelf, entry: Entry, known: bool) -> Row {
    let words = shelf.words;
    let date = entry.value().map(|value| words.date(value)).unwrap_or_default();
    let (mut cells, mut brief, reading) = match entry {
        Entry::Published(article, _) => {
            let blanks = std::iter::repeat_with(|| Cell::new("")).take(4);
            let cells: Vec<Cell> = std::iter::once(Cell::new(&article.label)).chain(blanks).collect();
            (cells, vec![article.label.clone()], words.code("date-reading", PUBLISHED))
        }
        Entry::Named(article, dated) => {
            let (place, source) = (shelf.place(article, &dated.span), source(shelf, article, dated));
            let (before, after) = (near_end(&dated.before), near_start(&dated.after));
            let context = format!("{before}[{}]{after}", dated.span.text).trim().to_owned();
            let ids = std::slice::from_ref(&dated.id);
            let cells = vec![
                Cell::new(&place).behind(ids),
                Cell::new(before.trim()).behind(ids).tone(Tone::Faint),
                Cell::new(&dated.span.text).behind(ids).tone(Tone::Strong),
                Cell::new(after.trim()).behind(ids).tone(Tone::Faint),
                Cell::new(&source).behind(ids),
            ];
            (cells, vec![place, context, source], words.code("date-reading", &code(dated.reading)))
        }
    };
    if known {
        cells.insert(0, Cell::new(&date));
        brief.insert(0, date);
        cells.push(Cell::new(&reading));
        brief.push(reading);
    }
    brief.retain(|piece| !piece.is_empty());
    Row::new(cells).brief(brief.join(" · "))
}

/// Who names the day, where it is not the text.
fn source(shelf: Shelf, article: &Article, dated: &Dated) -> String {
    let holder = attributions(article).find(|one| Some(&one.id) == dated.attribution.as_ref());
    holder.map(|one| shelf.source(one)).unwrap_or_default()
}

const KEYS: [&str; 12] = [
    "article",
    "article_id",
    "date",
    "reading",
    "written",
    "before",
    "after",
    "source",
    "line",
    "paragraph",
    "id",
    "origin",
];

/// Every day of every text for machines, in the order of the texts.
fn data(entries: &[Entry]) -> Grid {
    let whole = |n: Option<usize>| n.map_or_else(|| Cell::data(None), |n| Cell::number(n as f64));
    let rows = entries.iter().map(|entry| match *entry {
        Entry::Published(article, value) => {
            let stated = article.published.as_ref();
            let span = stated.and_then(|it| it.span.as_ref());
            Row::new(vec![
                Cell::new(&article.label),
                Cell::new(&article.id),
                Cell::new(value),
                Cell::new(PUBLISHED),
                Cell::data(span.map(|span| span.text.as_str())),
                Cell::data(None),
                Cell::data(None),
                Cell::data(None),
                whole(span.map(|span| span.line)),
                Cell::data(None),
                Cell::data(None),
                Cell::data(stated.map(|it| it.origin.as_str())),
            ])
        }
        Entry::Named(article, dated) => {
            let holder = attributions(article).find(|one| Some(&one.id) == dated.attribution.as_ref());
            Row::new(vec![
                Cell::new(&article.label),
                Cell::new(&article.id),
                Cell::data(dated.value.as_deref()),
                Cell::new(code(dated.reading)),
                Cell::new(&dated.span.text),
                Cell::new(dated.before.trim()),
                Cell::new(dated.after.trim()),
                Cell::data(holder.and_then(|one| one.source_name.as_deref())),
                whole(Some(dated.span.line)),
                whole(dated.span.paragraph),
                Cell::new(&dated.id),
                Cell::data(None),
            ])
        }
    });
    Grid { columns: KEYS.map(Column::data).to_vec(), rows: rows.collect(), shape: Shape::Records }
}
