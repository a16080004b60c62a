//! The first sheet: which program and lexicons, which texts, what the other sheets hold, and how the figures were made.

use rust_xlsxwriter::utility::quote_sheet_name;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Limits;
use super::cell::{At, Held, Inks, write};
use crate::contract::Article;
use crate::render::shelf::Shelf;
use crate::render::view::{Audience, Cell, Column, Grid, Part, Row, Shape, View};

/// Widths of the columns, in characters.
const WIDTHS: [f64; 8] = [34.0, 90.0, 16.0, 12.0, 24.0, 12.0, 12.0, 68.0];

/// What is said of another sheet.
pub(super) struct Line {
    /// Its name.
    pub(super) tab: String,
    /// What is on it.
    pub(super) title: String,
    /// What must be known to read it.
    pub(super) notes: Vec<String>,
}

/// Where the next row is written.
struct Pen<'s> {
    sheet: &'s mut Worksheet,
    inks: &'s Inks,
    most: usize,
    row: u32,
}

/// Writes the sheet.
pub(super) fn fill(
    sheet: &mut Worksheet,
    shelf: Shelf,
    method: &[View],
    lines: &[Line],
    inks: &Inks,
    limits: Limits,
) -> Result<(), XlsxError> {
    for (column, breadth) in (0u16..).zip(WIDTHS) {
        sheet.set_column_width(column, breadth)?;
    }
    let mut pen = Pen { sheet, inks, most: limits.text, row: 0 };
    let (opening, rest) = method.split_at(method.len().min(1));
    opening.iter().try_for_each(|section| pen.section(section))?;
    pen.title(&shelf.words.say("book-texts"))?;
    pen.grid(&texts(shelf))?;
    pen.row += 1;
    pen.title(&shelf.words.say("book-sheets"))?;
    lines.iter().try_for_each(|line| pen.line(line))?;
    pen.row += 1;
    rest.iter().try_for_each(|section| pen.section(section))
}

impl Pen<'_> {
    fn put(&mut self, column: u16, text: &str, link: Option<&str>) -> Result<(), XlsxError> {
        if !text.is_empty() {
            write(self.sheet, At { row: self.row, column }, Held::Words(text), link, self.inks, self.most)?;
        }
        Ok(())
    }

    fn title(&mut self, text: &str) -> Result<(), XlsxError> {
        self.put(0, text, None)?;
        self.sheet.set_cell_format(self.row, 0, &self.inks.title)?;
        self.row += 1;
        Ok(())
    }

    /// A name with what is said of it.
    fn fact(&mut self, name: &str, value: &str) -> Result<(), XlsxError> {
        self.put(0, name, None)?;
        self.put(1, value, None)?;
        self.row += 1;
        Ok(())
    }

    /// Another sheet, its name leading to it.
    fn line(&mut self, line: &Line) -> Result<(), XlsxError> {
        let link = format!("internal:{}!A1", quote_sheet_name(&line.tab));
        self.put(0, &line.tab, Some(&link))?;
        let said = std::iter::once(&line.title).chain(&line.notes).filter(|said| !said.is_empty());
        self.put(1, &said.cloned().collect::<Vec<_>>().join("\n"), None)?;
        self.row += 1;
        Ok(())
    }

    fn grid(&mut self, grid: &Grid) -> Result<(), XlsxError> {
        let grid = grid.seen_by(Audience::People);
        for (column, head) in (0u16..).zip(&grid.columns) {
            self.put(column, &head.title, None)?;
            self.sheet.set_cell_format(self.row, column, &self.inks.head)?;
        }
        self.row += 1;
        for row in &grid.rows {
            for (column, cell) in (0u16..).zip(&row.cells) {
                self.put(column, &cell.text, None)?;
            }
            self.row += 1;
        }
        Ok(())
    }

    fn section(&mut self, section: &View) -> Result<(), XlsxError> {
        self.title(&section.title)?;
        for part in &section.parts {
            match part {
                Part::Heading(text) => self.title(text)?,
                Part::Line { lead, text } => self.fact(lead, text)?,
                Part::Grid(grid) | Part::Bare(grid) => self.grid(grid)?,
                Part::Facts(facts) => facts.iter().try_for_each(|(name, value)| self.fact(name, value))?,
                Part::Blank => {}
            }
        }
        self.row += 1;
        Ok(())
    }
}

/// The texts with what makes sure which they are.
fn texts(shelf: Shelf) -> Grid {
    let words = shelf.words;
    let columns = [
        ("article", "book-letter"),
        ("title", "summary-title"),
        ("outlet", "book-outlet"),
        ("date", "summary-date"),
        ("path", "book-file"),
        ("lang", "method-language"),
        ("words", "summary-words"),
        ("sha256", "book-hash"),
    ];
    let columns = columns.map(|(key, title)| Column::new(key, words.say(title))).to_vec();
    let row = |article: &Article| {
        let day = article.published.as_ref().map_or_else(|| words.say("date-none"), |it| words.date(&it.value));
        let lang = article.lang.as_deref().map_or_else(|| words.say("lang-unknown"), |lang| words.code("lang", lang));
        Row::new(vec![
            Cell::new(&article.label),
            Cell::new(shelf.heading(article)),
            Cell::new(article.outlet.as_deref().map(str::trim).unwrap_or_default()),
            Cell::new(day),
            Cell::new(&article.id),
            Cell::new(lang),
            Cell::new(words.whole(article.words.body)),
            Cell::new(&article.sha256),
        ])
    };
    Grid { columns, rows: shelf.articles().iter().map(row).collect(), shape: Shape::Records }
}
