//! `annotate`: one text with its marks in the terminal, or only the words to discuss of some categories.

use super::args::Annotate;
use super::category::categories;
use super::engine::Engine;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::screen::screen;
use super::{batch, compare, corrections, output};
use crate::render::annotate::annotate;
use crate::render::shelf::Shelf;

/// Runs the command.
pub(super) fn run(asked: &Annotate, notes: &Notes) -> Result<Exit, Stop> {
    let engine = Engine::new(
        corrections::analyzer(std::slice::from_ref(&asked.path), &asked.common, notes)?,
        &asked.common,
        true,
    );
    let wanted = categories(&asked.category, engine.analyzer.lexicon(), notes.words.ui())?;
    let mut report = batch::read(std::slice::from_ref(&asked.path), &engine, &asked.common, notes)?;
    if !wanted.is_empty() {
        for words in report.articles.iter_mut().filter_map(|article| article.loaded.as_mut()) {
            words.retain(|word| wanted.iter().any(|it| it.id == word.category));
        }
    }
    let shelf = Shelf { report: &report, words: &notes.words };
    let screen = screen(&asked.common);
    let texts: Vec<String> =
        report.articles.iter().filter_map(|article| annotate(shelf, article, screen.width, screen.paint)).collect();
    output::write(texts.join("\n").as_bytes())?;
    Ok(compare::ended(&report))
}
