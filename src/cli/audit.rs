//! `audit`: a sample of what was found is drawn to be coded by hand; the answers give the line of the control, which every
//! report carries where the coded file lies beside its texts.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::args::{Audit, Common};
use super::corrections::{beside, refuse};
use super::engine::Engine;
use super::exit::{Exit, Stop};
use super::inputs::shown;
use super::notes::Notes;
use super::output::file::{self, Desk, Sort};
use super::{batch, compare, lexicons, output, shell};
use crate::audit::draw::draw;
use crate::audit::format::FILE;
use crate::audit::{self, Sheet};
use crate::contract::Control;
use crate::lexicon::Lexicon;
use crate::render;
use crate::render::reading::{kinds, line};
use crate::render::shelf::Shelf;
use crate::render::words::Arg;

/// Runs the command.
pub(super) fn run(asked: &Audit, notes: &Notes) -> Result<Exit, Stop> {
    let there = match &asked.read {
        Some(file) => vec![file.clone()],
        None if asked.output.is_none() => beside(&asked.paths, FILE),
        None => Vec::new(),
    };
    if !there.is_empty() {
        return tell(&there, &asked.common, notes);
    }
    let desk = Desk { inputs: &asked.paths, force: asked.force };
    let analyzer = lexicons::analyzer(&asked.common, notes)?;
    if let Some(path) = asked.output.as_deref() {
        spare(path, analyzer.lexicon(), desk, notes)?;
    }
    // What is controlled is the program's own reading, whatever readers have corrected since.
    let engine = Engine::new(analyzer, &asked.common, true).for_persons();
    let (report, sentences) = batch::read_cut(&asked.paths, &engine, &asked.common, notes)?;
    if report.articles.is_empty() {
        return Ok(Exit::Unread);
    }
    let drawn = draw(&report.articles, &sentences, asked.count, asked.seed);
    let shelf = Shelf { report: &report, words: &notes.words };
    let sample = render::audit::audit(shelf, &sentences, &drawn, asked.seed);
    match &asked.output {
        Some(path) => {
            // What lies there was looked at before: it is an open sample, or may go.
            file::write(path, sample.as_bytes())?;
            let typed = Arg::from(shell::path(path, notes));
            let path = shown(path);
            notes.say(&notes.words.tell("note-written", &[("path", Arg::from(path.clone()))]));
            notes.say(&notes.words.tell("audit-next", &[("path", Arg::from(path)), ("typed", typed)]));
        }
        None => output::write(sample.as_bytes())?,
    }
    Ok(compare::ended(&report))
}

/// Prints what the answers in `files` come to.
fn tell(files: &[PathBuf], common: &Common, notes: &Notes) -> Result<Exit, Stop> {
    let lexicon = lexicons::load(common, notes)?;
    let mut sheets = Vec::new();
    for path in files {
        let name = shown(path);
        let bytes = fs::read(path).map_err(|error| lexicons::unopened(&name, &error))?;
        let (sheet, diagnostics) = audit::read(&name, &bytes, &lexicon);
        refuse("audit-invalid", &name, &bytes, diagnostics, common, notes)?;
        sheets.push((name, sheet));
    }
    match audit::control(&sheets) {
        Some(control) => {
            let lines = [Some(line(&control, &lexicon.hash, &notes.words)), kinds(&control, &notes.words)];
            let lines: String = lines.into_iter().flatten().map(|line| line + "\n").collect();
            output::write(lines.as_bytes())?;
        }
        None => {
            let open = sheets.iter().map(|(_, sheet)| sheet.items.len()).sum::<usize>();
            let path = sheets.first().map(|(name, _)| name.clone()).unwrap_or_default();
            notes.say(&notes.words.tell("audit-open", &[("path", Arg::from(path)), ("n", Arg::from(open))]));
        }
    }
    Ok(Exit::Done)
}

/// What the coded samples beside `paths` come to, whatever they were drawn from. One with mistakes is told and left out.
pub(super) fn control(paths: &[PathBuf], lexicon: &Lexicon, common: &Common, notes: &Notes) -> Option<Control> {
    audit::control(&sheets(paths, lexicon, common, notes))
}

/// The same for a report on the texts that have `hashes`: what was drawn from others says nothing of them, and a sample that
/// was drawn from none of them is told.
pub(super) fn control_of(
    paths: &[PathBuf],
    hashes: &BTreeSet<String>,
    lexicon: &Lexicon,
    common: &Common,
    notes: &Notes,
) -> Option<Control> {
    let sheets = sheets(paths, lexicon, common, notes);
    for (path, _) in sheets.iter().filter(|(_, sheet)| sheet.is_answered() && sheet.within(hashes).is_none()) {
        notes.say(&notes.words.tell("audit-elsewhere", &[("path", Arg::from(path.clone()))]));
    }
    audit::control_of(&sheets, hashes)
}

fn sheets(paths: &[PathBuf], lexicon: &Lexicon, common: &Common, notes: &Notes) -> Vec<(String, Sheet)> {
    let read = |path: PathBuf| -> Option<(String, Sheet)> {
        let (name, bytes) = (shown(&path), fs::read(&path).ok()?);
        let (sheet, diagnostics) = audit::read(&name, &bytes, lexicon);
        refuse("audit-left-out", &name, &bytes, diagnostics, common, notes).ok()?;
        Some((name, sheet))
    };
    beside(paths, FILE).into_iter().filter_map(read).collect()
}

/// What a person wrote into a sample is never written over, whatever was typed; a sample with nothing of that gives way to a
/// newer one.
fn spare(path: &Path, lexicon: &Lexicon, desk: Desk, notes: &Notes) -> Result<(), Stop> {
    let name = shown(path);
    // What an editor saved in another encoding is a person's work all the same.
    let read = fs::read(path).map(|bytes| audit::read(&name, String::from_utf8_lossy(&bytes).as_bytes(), lexicon));
    match read {
        Ok((sheet, _)) if sheet.worked_on => {
            Err(Stop::usage("audit-answered", &[("path", &name), ("typed", &shell::path(path, notes))]))
        }
        Ok((_, mistakes)) if mistakes.is_empty() => Ok(()),
        _ => desk.clear(path, Sort::Data),
    }
}
