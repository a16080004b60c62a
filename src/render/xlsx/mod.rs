//! Views as a workbook for a spreadsheet program: one sheet a view with the rows that CSV has, one with every passage, which
//! cells that name passages lead to, and a first one that says how the figures were made. It knows what spreadsheets allow
//! and nothing of what the rows mean.
//!
//! No clock and no name of a machine goes into the file: the same report gives the same bytes.

mod cell;
mod front;
mod passages;
mod sheet;
mod tab;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::shelf::Shelf;
use super::view::View;
use cell::Inks;
use front::Line;
use passages::Passages;

/// What a spreadsheet program can hold; more is left out and told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Rows of a sheet, its head included.
    pub rows: usize,
    /// Columns of a sheet.
    pub columns: usize,
    /// UTF-16 code units of a cell.
    pub text: usize,
    /// Links of a sheet.
    pub links: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { rows: 1_048_576, columns: 16_384, text: 32_767, links: 65_530 }
    }
}

/// What had to be left out of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Left {
    /// Cells that were cut.
    pub cells: usize,
    /// Rows that are not there.
    pub rows: usize,
    /// Columns that are not there.
    pub columns: usize,
    /// Cells that name passages and lead nowhere.
    pub links: usize,
}

/// A workbook.
pub struct Book {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// What is not in it, in words of the interface; empty where all of it is.
    pub notes: Vec<String>,
}

/// The day every workbook says it was made on: spreadsheet programs want one, and a clock would make two runs differ.
const MADE: (u16, u8, u8) = (2000, 1, 1);

/// Writes `views` as a workbook, `method` before them.
///
/// # Errors
/// Only where the workbook cannot be put together, which its limits prevent.
pub fn book(shelf: Shelf, method: &[View], views: &[View], limits: Limits) -> Result<Book, XlsxError> {
    let words = shelf.words;
    let inks = Inks::new();
    let mut taken = Vec::new();
    let first = tab::free(&words.say("tab-method"), &mut taken);
    let tabs: Vec<String> = views.iter().map(|view| tab::free(&words.code("tab", &view.name), &mut taken)).collect();
    let last = tab::free(&words.say("tab-passages"), &mut taken);
    let passages = Passages::of(shelf, &last, limits);
    let mut sheets = Vec::new();
    let mut lines = Vec::new();
    let mut notes = Vec::new();
    let all = views.iter().map(|view| (view.title.clone(), &view.notes, &view.data)).zip(&tabs);
    let none = Vec::new();
    let closing = (words.say("book-passages"), &none, &passages.grid);
    for ((title, remarks, grid), name) in all.chain(std::iter::once((closing, &last))) {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        let left = sheet::fill(&mut sheet, grid, &passages, &inks, limits)?;
        sheets.push(sheet);
        let told = told(shelf, name, left);
        lines.push(Line { tab: name.clone(), title, notes: remarks.iter().chain(&told).cloned().collect() });
        notes.extend(told);
    }
    let mut opening = Worksheet::new();
    opening.set_name(&first)?;
    front::fill(&mut opening, shelf, method, &lines, &inks, limits)?;
    let mut workbook = Workbook::new();
    let (year, month, day) = MADE;
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    workbook.set_properties(&DocProperties::new().set_title(words.say("method-title")).set_creation_datetime(&made));
    std::iter::once(opening).chain(sheets).for_each(|sheet| workbook.push_worksheet(sheet));
    Ok(Book { bytes: workbook.save_to_buffer()?, notes })
}

/// What is not on the sheet `name`, in words.
fn told(shelf: Shelf, name: &str, left: Left) -> Vec<String> {
    let losses = [
        ("book-left-cells", left.cells),
        ("book-left-rows", left.rows),
        ("book-left-columns", left.columns),
        ("book-left-links", left.links),
    ];
    let told = |(key, n): (&str, usize)| shelf.words.tell(key, &[("tab", name.into()), ("n", n.into())]);
    losses.into_iter().filter(|(_, n)| *n > 0).map(told).collect()
}
