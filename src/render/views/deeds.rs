//! What each text calls what is done or happens: the word it uses first and the one it uses most, each with its voice, beside
//! the name that takes no side. No word is called the right one.

use super::naming::DISCUSSED;
use super::speakers::columns;
use crate::contract::{Article, DeedCell, DeedRow, Loaded, code};
use crate::render::shelf::{RECEIVED, Shelf, is_received, loaded};
use crate::render::view::{Cell, Grid, Part, Row, Shape};
use crate::render::words::Arg;

/// The sets of words as compared.
pub(super) fn rows(shelf: Shelf<'_>) -> &[DeedRow] {
    shelf.report.comparison.as_ref().and_then(|all| all.deeds.as_deref()).unwrap_or(&[])
}

/// Those that more than one text has a word of, under a heading; nothing where there are none.
pub(super) fn parts(shelf: Shelf) -> Vec<Part> {
    let shown: Vec<&DeedRow> = rows(shelf).iter().filter(|row| texts(row) > 1).collect();
    if shown.is_empty() {
        return Vec::new();
    }
    let columns = columns(shelf, &shelf.words.code("column", "deed"));
    let rows = shown.iter().map(|row| row_of(shelf, row)).collect();
    let grid = Grid { columns, rows, shape: Shape::Wordy };
    vec![Part::Blank, Part::heading(shelf.words.say("deeds-head")), Part::Grid(grid)]
}

/// Whether a word that is shown has the sign of words that a text may have received.
pub(super) fn any_received(shelf: Shelf) -> bool {
    let shown = rows(shelf).iter().filter(|row| texts(row) > 1);
    shown.flat_map(|row| &row.cells).any(|cell| words(shelf, cell).iter().any(|word| is_received(word)))
}

/// In how many texts a word of the set stands.
fn texts(row: &DeedRow) -> usize {
    row.cells.chunk_by(|one, other| one.article == other.article).count()
}

fn row_of(shelf: Shelf, row: &DeedRow) -> Row {
    let mut cells = vec![Cell::new(row.name.get(shelf.words.ui().code())).code(&row.deed)];
    cells.extend(shelf.articles().iter().map(|article| cell(shelf, row, article)));
    Row::new(cells)
}

fn cell(shelf: Shelf, row: &DeedRow, article: &Article) -> Cell {
    let mut used: Vec<Vec<&DeedCell>> = Vec::new();
    for cell in row.cells.iter().filter(|cell| cell.article == article.id) {
        match used.iter_mut().find(|known| known[0].rule == cell.rule && known[0].name == cell.name) {
            Some(known) => known.push(cell),
            None => used.push(vec![cell]),
        }
    }
    let uses = |cells: &[&DeedCell]| cells.iter().map(|cell| cell.ids.len()).sum::<usize>();
    // Of words that are used equally often the first one counts, and that is shown already.
    let Some(first) = used.first() else { return Cell::nothing() };
    let most = used.iter().rev().max_by_key(|cells| uses(cells)).filter(|most| uses(most) > uses(first));
    let ids: Vec<String> = used.iter().flatten().flat_map(|cell| cell.ids.iter().cloned()).collect();
    let said = match most {
        Some(most) => {
            let args = [("first", Arg::from(said(shelf, first))), ("most", Arg::from(said(shelf, most)))];
            shelf.words.tell("deeds-most", &args)
        }
        None => said(shelf, first),
    };
    Cell::new(said).behind(&ids)
}

/// A word with its signs, and for each voice a letter with the number of uses where there are several.
fn said(shelf: Shelf, cells: &[&DeedCell]) -> String {
    let words: Vec<&Loaded> = cells.iter().flat_map(|cell| words(shelf, cell)).collect();
    let discussed = if words.iter().any(|word| word.weight > 0) { DISCUSSED } else { "" };
    let received = if words.iter().any(|word| is_received(word)) { RECEIVED } else { "" };
    // Voices that share a letter are counted together.
    let mut letters: Vec<(String, usize)> = Vec::new();
    for cell in cells {
        let letter = shelf.words.code("voice-letter", &code(cell.voice));
        match letters.iter_mut().find(|(known, _)| *known == letter) {
            Some((_, uses)) => *uses += cell.ids.len(),
            None => letters.push((letter, cell.ids.len())),
        }
    }
    let voices = letters.into_iter().map(|(letter, uses)| match uses {
        0 | 1 => format!("\u{a0}{letter}"),
        uses => format!("\u{a0}{letter}{}", shelf.words.whole(uses)),
    });
    format!("{}{discussed}{received}{}", cells[0].name, voices.collect::<String>())
}

/// The words to discuss that a cell counts.
fn words<'a>(shelf: Shelf<'a>, cell: &DeedCell) -> Vec<&'a Loaded> {
    let article = shelf.article(&cell.article);
    article.into_iter().flat_map(loaded).filter(|word| cell.ids.contains(&word.id)).collect()
}

/// One row a word, text and voice, in the columns of names.
pub(super) fn data(shelf: Shelf) -> Vec<Row> {
    let cells = rows(shelf).iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
    let row = |(row, cell): (&DeedRow, &DeedCell)| {
        let lang = shelf.article(&cell.article).and_then(|article| article.lang.as_deref());
        let paragraph = cell.first.paragraph;
        Row::new(vec![
            Cell::new(&row.deed),
            Cell::new(row.name.get(shelf.words.ui().code())),
            Cell::new(if row.differs { "true" } else { "false" }),
            Cell::new(shelf.label(&cell.article)),
            Cell::new(&cell.article),
            Cell::data(lang),
            Cell::new(&cell.name),
            Cell::new(code(cell.voice)),
            Cell::data(None),
            Cell::new(&cell.rule),
            Cell::number(cell.ids.len() as f64),
            Cell::number(cell.first.line as f64),
            paragraph.map_or_else(|| Cell::data(None), |n| Cell::number(n as f64)),
            Cell::new(cell.ids.join(" ")),
            Cell::new("deed"),
        ])
    };
    cells.map(row).collect()
}
