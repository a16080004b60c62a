//! `extract`: the page dissected, every line with its role and the reason for it.

use super::args::{Common, CsvDialect, Extract, ExtractFormat};
use super::engine::Engine;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::screen::screen;
use super::{batch, compare, corrections, output};
use crate::contract::Report;
use crate::render::dissect::dissect;
use crate::render::shelf::Shelf;
use crate::render::{self, markdown, terminal};

/// Runs the command.
pub(super) fn run(asked: &Extract, notes: &Notes) -> Result<Exit, Stop> {
    let report = with_text(std::slice::from_ref(&asked.path), &asked.common, notes)?;
    let shelf = Shelf { report: &report, words: &notes.words };
    let views = || report.articles.iter().map(|article| dissect(shelf, article));
    let bytes = match asked.format {
        ExtractFormat::Json => render::json(&report).into_bytes(),
        ExtractFormat::Text => {
            report.articles.iter().flat_map(|one| one.text.iter()).cloned().collect::<String>().into()
        }
        ExtractFormat::Markdown => views().map(|view| markdown::page(&view)).collect::<String>().into(),
        ExtractFormat::Table => {
            let screen = screen(&asked.common);
            views().map(|view| terminal::page(&view, screen)).collect::<Vec<_>>().join("\n").into()
        }
        ExtractFormat::Csv => {
            let mut all = views();
            let mut first = all.next().unwrap_or_default();
            first.data.rows.extend(all.flat_map(|view| view.data.rows));
            output::csv(&first, CsvDialect::Plain)?
        }
    };
    output::write(&bytes)?;
    Ok(compare::ended(&report))
}

/// A report that carries its texts.
pub(super) fn with_text(paths: &[std::path::PathBuf], common: &Common, notes: &Notes) -> Result<Report, Stop> {
    let engine = Engine::new(corrections::analyzer(paths, common, notes)?, common, true);
    batch::read(paths, &engine, common, notes)
}
