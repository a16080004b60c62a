//! `annotate`: one text with its marks in the terminal.

use super::args::Annotate;
use super::exit::{Exit, Stop};
use super::extract::with_text;
use super::notes::Notes;
use super::screen::screen;
use super::{compare, output};
use crate::render::annotate::annotate;
use crate::render::shelf::Shelf;

/// Runs the command.
pub(super) fn run(asked: &Annotate, notes: &Notes) -> Result<Exit, Stop> {
    let report = with_text(std::slice::from_ref(&asked.path), &asked.common, notes)?;
    let shelf = Shelf { report: &report, words: &notes.words };
    let screen = screen(&asked.common);
    let texts: Vec<String> =
        report.articles.iter().filter_map(|article| annotate(shelf, article, screen.width, screen.paint)).collect();
    output::write(texts.join("\n").as_bytes())?;
    Ok(compare::ended(&report))
}
