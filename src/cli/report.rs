//! `report`: several texts on one event as one HTML page.

use std::io::{self, IsTerminal as _};
use std::path::Path;

use super::args::Report;
use super::day::day;
use super::engine::Engine;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::output::file::{Desk, Sort};
use super::{batch, compare, corrections, drop, manifest, output, pair};
use crate::render::html::{Wish, is_pair, page};
use crate::render::shelf::Shelf;
use crate::render::words::Arg;

/// Runs the command, with the project file `project` behind it: to the file that was named, or to standard output.
pub(super) fn run(asked: &Report, project: Option<&Path>, notes: &Notes) -> Result<Exit, Stop> {
    let desk = Desk { inputs: &asked.paths, force: asked.force };
    asked.output.iter().try_for_each(|path| desk.clear(path, Sort::Report))?;
    asked.manifest.iter().try_for_each(|path| desk.clear(path, Sort::Manifest))?;
    let day = asked.dated.as_deref().map(day).transpose()?;
    let engine = Engine::new(corrections::analyzer(&asked.paths, &asked.common, notes)?, &asked.common, true);
    let analyzer = engine.analyzer;
    let report = batch::read(&asked.paths, &engine.traced(), &asked.common, notes)?;
    if report.articles.is_empty() {
        return Ok(Exit::Unread);
    }
    let shelf = Shelf { report: &report, words: &notes.words };
    let places = asked.pair.as_deref().map(|typed| pair::two(typed, &report)).transpose()?;
    if let (Some(typed), Some(places)) = (&asked.pair, &places)
        && !is_pair(shelf, places)
    {
        return Err(pair::nothing(typed));
    }
    if let Some(path) = &asked.manifest {
        manifest::write(path, &report, analyzer.corrections(), project, desk, notes)?;
    }
    let wish = Wish { class: asked.class, extracts: asked.extracts, day: day.as_deref(), pair: places.as_ref() };
    let page = page(shelf, wish);
    // Nobody reads a page in a terminal: there it goes into a file under a name of its own.
    let output = match &asked.output {
        None if io::stdout().is_terminal() => {
            Some(drop::free(Path::new("."), &notes.words.say("drop-report"), "html")?)
        }
        named => named.clone(),
    };
    match &output {
        Some(path) => {
            desk.write(path, Sort::Report, page.as_bytes())?;
            let path = path.to_string_lossy().into_owned();
            notes.say(&notes.words.tell("note-written", &[("path", Arg::from(path))]));
        }
        None => output::write(page.as_bytes())?,
    }
    Ok(compare::ended(&report))
}
