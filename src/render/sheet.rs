//! Grids as CSV: RFC 4180, with tabs, or what a French spreadsheet opens with a double click. It knows cells and nothing of
//! findings.

use super::formula::is_formula;
use super::view::{Audience, Cell, Grid, Value};

/// A way of writing CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Dialect {
    /// Commas, decimal points, no mark at the beginning: RFC 4180.
    #[default]
    Plain,
    /// A byte order mark, semicolons, decimal commas.
    ExcelFr,
    /// Tabs, decimal points, no mark at the beginning.
    Tsv,
}

impl Dialect {
    /// What stands between two cells.
    fn between(self) -> u8 {
        match self {
            Dialect::Plain => b',',
            Dialect::ExcelFr => b';',
            Dialect::Tsv => b'\t',
        }
    }
}

/// The grid as machines see it, heads first.
///
/// # Errors
/// Only if memory cannot be written to, which does not happen.
pub fn write(grid: &Grid, dialect: Dialect) -> Result<Vec<u8>, csv::Error> {
    let grid = grid.seen_by(Audience::Machines);
    let mut out = Vec::new();
    if dialect == Dialect::ExcelFr {
        out.extend_from_slice("\u{feff}".as_bytes());
    }
    let mut writer =
        csv::WriterBuilder::new().delimiter(dialect.between()).terminator(csv::Terminator::CRLF).from_writer(out);
    writer.write_record(grid.columns.iter().map(|column| harmless(&column.key)))?;
    for row in &grid.rows {
        writer.write_record(row.cells.iter().map(|cell| written(cell, dialect)))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(std::io::Error::other(error.to_string())))
}

fn written(cell: &Cell, dialect: Dialect) -> String {
    match &cell.value {
        Some(Value::Number(n) | Value::Share(n)) if dialect == Dialect::ExcelFr => n.to_string().replace('.', ","),
        Some(Value::Number(n) | Value::Share(n)) => n.to_string(),
        Some(Value::Text(text) | Value::Day(text)) => harmless(text),
        Some(Value::Empty) => String::new(),
        None => harmless(&cell.text),
    }
}

/// `text`, behind an apostrophe where a spreadsheet would take it for a formula.
fn harmless(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::view::{Column, Row, Shape};
    use super::*;

    fn grid() -> Grid {
        Grid {
            columns: vec![Column::new("words", "mots"), Column::new("share", "part"), Column::new("x", "x").screen()],
            rows: vec![
                Row::new(vec![Cell::new("=1+1, \"deux\""), Cell::number(-0.5), Cell::new("hidden")]),
                Row::new(vec![Cell::new("a;b"), Cell::data(None), Cell::new("")]),
            ],
            shape: Shape::Records,
        }
    }

    #[test]
    fn plain_csv_quotes_and_disarms() {
        let text = String::from_utf8(write(&grid(), Dialect::Plain).unwrap()).unwrap();
        assert_eq!(text, "words,share\r\n\"'=1+1, \"\"deux\"\"\",-0.5\r\na;b,\r\n");
    }

    #[test]
    fn tabs_stand_between_cells_and_quotes_keep_what_is_one_cell() {
        let text = String::from_utf8(write(&grid(), Dialect::Tsv).unwrap()).unwrap();
        assert_eq!(text, "words\tshare\r\n\"'=1+1, \"\"deux\"\"\"\t-0.5\r\na;b\t\r\n");
    }

    #[test]
    fn a_french_spreadsheet_gets_its_own_marks() {
        let text = String::from_utf8(write(&grid(), Dialect::ExcelFr).unwrap()).unwrap();
        assert_eq!(text, "\u{feff}words;share\r\n\"'=1+1, \"\"deux\"\"\";-0,5\r\n\"a;b\";\r\n");
    }
}
