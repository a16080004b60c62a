//! `show`: one passage, or one finding, with all that is known about it.

use super::args::{PassageFormat, Show};
use super::exit::{Exit, Stop};
use super::extract::with_text;
use super::notes::Notes;
use super::screen::screen;
use super::{compare, output, shell};
use crate::contract::{Article, Report};
use crate::render::shelf::Shelf;
use crate::render::{markdown, passage, terminal};

/// Runs the command.
pub(super) fn run(asked: &Show, notes: &Notes) -> Result<Exit, Stop> {
    if asked.paths.is_empty() {
        return Err(Stop::usage("show-where", &[("what", &shell::words(&asked.what))]));
    }
    let report = with_text(&asked.paths, &asked.common, notes)?;
    let shelf = Shelf { report: &report, words: &notes.words };
    let Some(view) = passage::show(shelf, &asked.what) else {
        return Err(Stop::usage("show-unknown", &[("what", &asked.what), ("known", &passages(&report))]));
    };
    let page = match asked.format {
        PassageFormat::Table => terminal::page(&view, screen(&asked.common)),
        PassageFormat::Markdown => markdown::page(&view),
    };
    output::write(page.as_bytes())?;
    Ok(compare::ended(&report))
}

/// The passages that can be named: A1–7, B1–12.
pub(super) fn passages(report: &Report) -> String {
    let of = |article: &Article| article.paragraphs.last().map(|last| format!("{}1–{}", article.label, last.n));
    report.articles.iter().filter_map(of).collect::<Vec<_>>().join(", ")
}
