//! A grid on a sheet: a head that stays in sight, a filter, columns as wide as their words, links to passages.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cell::{At, Held, Inks, write};
use super::passages::Passages;
use super::{Left, Limits};
use crate::render::view::{Audience, Cell, Grid, Value};
use crate::render::width::width;

/// Narrowest and widest column, in characters.
const WIDTHS: (usize, usize) = (8, 60);
/// Rows that say how wide a column is to be.
const LOOKED_AT: usize = 2_000;

/// Writes the data of `grid`, and says what did not fit.
pub(super) fn fill(
    sheet: &mut Worksheet,
    grid: &Grid,
    passages: &Passages,
    inks: &Inks,
    limits: Limits,
) -> Result<Left, XlsxError> {
    let grid = grid.seen_by(Audience::Machines);
    let (rows, columns) = (grid.rows.len().min(limits.rows - 1), grid.columns.len().min(limits.columns));
    let mut left = Left { rows: grid.rows.len() - rows, columns: grid.columns.len() - columns, ..Left::default() };
    let mut links = 0;
    for (column, head) in (0u16..).zip(&grid.columns[..columns]) {
        let cut = write_head(sheet, column, &head.key, inks, limits.text)?;
        left.cells += usize::from(cut);
    }
    for (row, cells) in (1u32..).zip(&grid.rows[..rows]) {
        for (column, cell) in (0u16..).zip(cells.cells.iter().take(columns)) {
            let Some(held) = held(cell) else { continue };
            let mut link = leads_to(cell, held, passages);
            if link.is_some() && links == limits.links {
                left.links += 1;
                link = None;
            }
            links += usize::from(link.is_some());
            let cut = write(sheet, At { row, column }, held, link.as_deref(), inks, limits.text)?;
            left.cells += usize::from(cut);
        }
    }
    if columns > 0 {
        let last = u16::try_from(columns - 1).expect("no more columns than a sheet has");
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, u32::try_from(rows).expect("no more rows than a sheet has"), last)?;
        for column in 0..=last {
            sheet.set_column_width(column, breadth(&grid, usize::from(column)))?;
        }
    }
    Ok(left)
}

fn write_head(sheet: &mut Worksheet, column: u16, key: &str, inks: &Inks, most: usize) -> Result<bool, XlsxError> {
    let at = At { row: 0, column };
    let cut = write(sheet, at, Held::Words(key), None, inks, most)?;
    sheet.set_cell_format(0, column, &inks.head)?;
    Ok(cut)
}

/// What a cell holds for machines; nothing where it is empty.
fn held(cell: &Cell) -> Option<Held<'_>> {
    match &cell.value {
        Some(Value::Number(n)) => Some(Held::Number(*n)),
        Some(Value::Share(n)) => Some(Held::Share(*n)),
        Some(Value::Text(text)) => Some(Held::Words(text)),
        Some(Value::Day(text)) => Some(Held::Day(text)),
        Some(Value::Empty) => None,
        None => Some(Held::Words(&cell.text)),
    }
    .filter(|held| !matches!(held, Held::Words("") | Held::Day("")))
}

/// The passage behind a cell, or the first that its words name where they are nothing but ids.
fn leads_to(cell: &Cell, held: Held, passages: &Passages) -> Option<String> {
    passages.link(cell.ids.iter().map(String::as_str)).or_else(|| match held {
        Held::Words(text) if passages.have(text.split(' ')) => passages.link(text.split(' ')),
        Held::Words(_) | Held::Day(_) | Held::Number(_) | Held::Share(_) => None,
    })
}

/// How wide a column is to be.
fn breadth(grid: &Grid, column: usize) -> f64 {
    let cells = grid.rows.iter().take(LOOKED_AT).filter_map(|row| row.cells.get(column));
    let widest = cells.map(|cell| match held(cell) {
        Some(Held::Words(text) | Held::Day(text)) => width(text.get(..WIDTHS.1 * 4).unwrap_or(text)),
        Some(Held::Number(n)) => n.to_string().len(),
        Some(Held::Share(_)) | None => 0,
    });
    // The filter's button stands beside the name.
    let head = width(&grid.columns[column].key) + 3;
    widest.max().unwrap_or(0).max(head).clamp(WIDTHS.0, WIDTHS.1) as f64 + 1.0
}
