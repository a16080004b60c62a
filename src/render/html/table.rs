//! Views as tables of the page: the same parts that the terminal and Markdown print, with every figure opening its passages.

use serde::Serialize;

use super::anchor::{Anchors, Passage, part};
use super::note::Sorts;
use crate::render::shelf::Shelf;
use crate::render::view::{Audience, Cell, Fit, Grid, NOTHING, Part, Row, Shape, Tone, View};
use crate::render::width::keep_start;

/// The sign of one passage in a table of marks; more than a few of them are written with their number.
const MARK: char = '●';
const TIMES: char = '×';
/// A table that sets more columns than this side by side is laid in lists: a row, and in it the texts that have something.
const WIDEST: usize = 13;
/// Columns that words of a text may take where whole texts are left out.
pub(super) const EXTRACT: usize = 160;
/// The column that says where.
const PLACE: &str = "place";
/// What begins an option of the command line.
const OPTION: &str = "--";
/// Columns that hold words of the text their row is about.
const OF_TEXT: [&str; 5] = ["source", "content", "left", "word", "right"];

/// A view ready for the page.
#[derive(Serialize)]
pub(super) struct Table {
    id: String,
    /// Its title.
    pub title: String,
    parts: Vec<Piece>,
    notes: Vec<String>,
}

#[derive(Serialize, Default)]
struct Piece {
    kind: &'static str,
    lead: String,
    text: String,
    facts: Vec<(String, String)>,
    grid: Option<Rows>,
}

/// A grid as rows of an HTML table.
#[derive(Serialize)]
pub(super) struct Rows {
    kind: &'static str,
    corner: bool,
    /// What the lists of texts are called, where rows have lists instead of columns.
    listed: Option<String>,
    columns: Vec<Head>,
    rows: Vec<Line>,
}

impl Table {
    /// The same under another id.
    pub(super) fn called(self, id: String) -> Table {
        Table { id, ..self }
    }
}

impl Rows {
    /// Lets the first cell of row `n` open `passage` where nothing is behind it yet.
    pub(super) fn open(&mut self, n: usize, passage: Passage) {
        if let Some(cell) = self
            .rows
            .get_mut(n)
            .and_then(|row| row.cells.first_mut())
            .filter(|it| it.passages.is_empty() && it.spot.is_none())
        {
            cell.passages.push(passage);
        }
    }
}

#[derive(Serialize)]
struct Head {
    title: String,
    /// The text that the column is about, where that is on the page.
    href: Option<String>,
    number: bool,
}

#[derive(Serialize)]
struct Line {
    group: Option<String>,
    text: Option<String>,
    voice: Option<String>,
    category: Option<String>,
    cells: Vec<Field>,
}

#[derive(Serialize)]
struct Field {
    head: String,
    text: String,
    tone: &'static str,
    number: bool,
    header: bool,
    place: bool,
    nothing: bool,
    lang: Option<String>,
    dots: bool,
    passages: Vec<Passage>,
    /// The place that its words begin with, and where that is on the page.
    spot: Option<(String, String)>,
}

/// What tables need to know of the report.
#[derive(Clone, Copy)]
pub(super) struct Bench<'a> {
    /// The report.
    pub shelf: Shelf<'a>,
    /// Where findings can be seen.
    pub anchors: &'a Anchors<'a>,
    /// Voice and category of words to discuss, for filters.
    pub sorts: &'a Sorts,
    /// Whether whole texts are left out.
    pub extracts: bool,
}

impl Bench<'_> {
    /// A view as tables and lines.
    pub(super) fn table(self, view: View) -> Table {
        let parts = view.parts.into_iter().filter_map(|part| self.piece(part)).collect();
        // What to type is a matter of the terminal.
        let notes = view.notes.into_iter().filter(|note| !note.contains(OPTION)).collect();
        Table { id: format!("t-{}", part(&view.name)), title: view.title, parts, notes }
    }

    fn piece(self, part: Part) -> Option<Piece> {
        Some(match part {
            Part::Heading(text) => Piece { kind: "heading", text, ..Piece::default() },
            Part::Line { lead, text } => Piece {
                kind: "line",
                lead: lead.trim().to_owned(),
                text: self.shortened(spoken(text)),
                ..Piece::default()
            },
            Part::Grid(grid) | Part::Bare(grid) => {
                Piece { kind: "grid", grid: Some(self.rows(&grid)), ..Piece::default() }
            }
            Part::Facts(facts) => Piece { kind: "facts", facts, ..Piece::default() },
            Part::Blank => return None,
        })
    }

    /// The grid as people see it.
    pub(super) fn rows(self, grid: &Grid) -> Rows {
        let grid = grid.seen_by(Audience::People);
        let kind = match grid.shape {
            Shape::Records => "records",
            Shape::Matrix => "matrix",
            Shape::Wordy => "wordy",
        };
        let corner = grid.shape != Shape::Records;
        let listed = corner && grid.columns.len() > WIDEST;
        let head =
            |column: &crate::render::view::Column| Head {
                title: column.title.clone(),
                href: self.shelf.article(&column.key).filter(|_| corner).map(|article| {
                    format!("#{}-{}", if self.extracts { "notes" } else { "text" }, part(&article.label))
                }),
                number: matches!(column.fit, Fit::Number | Fit::KeepEnd),
            };
        Rows {
            kind: if listed { "listed" } else { kind },
            corner,
            listed: listed.then(|| self.shelf.words.say("report-texts-in-row")),
            columns: grid.columns.iter().map(head).collect(),
            rows: grid.rows.iter().map(|row| self.line(&grid, row, corner)).collect(),
        }
    }

    fn line(self, grid: &Grid, row: &Row, corner: bool) -> Line {
        let ids: Vec<&[String]> = row.cells.iter().map(|cell| &cell.ids[..]).filter(|ids| !ids.is_empty()).collect();
        // A row about one thing links it once.
        let about_one = ids.len() > 1 && ids.windows(2).all(|two| two[0] == two[1]) && !corner;
        let id = ids.first().and_then(|ids| ids.first()).filter(|_| about_one || !corner);
        let article = id.and_then(|id| self.anchors.article(id)).and_then(|id| self.shelf.article(id));
        let sort = id.and_then(|id| self.sorts.get(id));
        let is_group = corner
            && row.cells.first().is_some_and(|cell| cell.tone == Tone::Strong)
            && row.cells.iter().skip(1).all(|cell| cell.text.is_empty());
        let fields = row.cells.iter().zip(&grid.columns).enumerate().map(|(n, (cell, column))| {
            let of_column = self.shelf.article(&column.key).filter(|_| grid.shape == Shape::Wordy);
            let of_row = article.filter(|_| OF_TEXT.contains(&column.key.as_str()));
            let mut field = self.field(cell, about_one && n > 0);
            field.head.clone_from(&column.title);
            field.number = matches!(column.fit, Fit::Number | Fit::KeepEnd);
            field.header = corner && n == 0 && !cell.text.is_empty();
            field.place = column.key == PLACE;
            field.lang = of_column.or(of_row).and_then(|article| article.lang.clone());
            field
        });
        Line {
            group: is_group.then(|| row.cells[0].text.clone()),
            text: article.map(|article| part(&article.label)),
            voice: sort.map(|sort| sort.voice.clone()),
            category: sort.map(|sort| sort.category.clone()),
            cells: fields.collect(),
        }
    }

    fn field(self, cell: &Cell, linked_before: bool) -> Field {
        let passages = if linked_before { Vec::new() } else { self.anchors.passages(&cell.ids) };
        let marks = |c: char| c == MARK || c == TIMES || c.is_ascii_digit() || c.is_whitespace();
        let dots = !passages.is_empty() && cell.text.starts_with(MARK) && cell.text.chars().all(marks);
        let begun = self.anchors.begins(&cell.text).filter(|_| passages.is_empty() && !linked_before);
        let spot = begun.map(|(href, place, _)| (href.to_owned(), place.to_owned()));
        let text = begun.map_or(cell.text.as_str(), |(_, _, rest)| rest).to_owned();
        Field {
            head: String::new(),
            text: self.shortened(text),
            spot,
            tone: match cell.tone {
                Tone::Plain => "plain",
                Tone::Strong => "strong",
                Tone::Faint => "faint",
            },
            number: false,
            header: false,
            place: false,
            nothing: cell.text == NOTHING,
            lang: None,
            dots,
            passages,
        }
    }

    /// Where whole texts are left out, words of a text are shortened too.
    fn shortened(self, text: String) -> String {
        if self.extracts { keep_start(&text, EXTRACT) } else { text }
    }
}

/// A line without what it says between brackets of an option of the command line.
fn spoken(text: String) -> String {
    let Some(option) = text.find(OPTION) else { return text };
    let (before, after) = text.split_at(option);
    match (before.rsplit_once(" ("), after.split_once(')')) {
        (Some((before, _)), Some((_, after))) => format!("{before}{after}"),
        _ => text,
    }
}
