//! Which lexicons are in use: the built-in ones, a folder's, or both; nothing goes on with one that is invalid.

use std::path::Path;

use super::args::Common;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::screen::screen;
use crate::analyzer::Analyzer;
use crate::embedded;
use crate::lexicon::Lexicon;
use crate::lexicon::diagnostic::Severity;
use crate::lexicon::event::Event;
use crate::lexicon::read::{self, File, Layer};
use crate::render::words::Arg;
use crate::workshop::check::{Check, check};
use crate::workshop::folder;

/// The layers `common` asks for, the built-in one first.
pub(super) fn layers(common: &Common) -> Result<Vec<Layer<'static>>, Stop> {
    let mut layers = Vec::new();
    if !common.no_builtin {
        layers.push(embedded::layer());
    }
    if let Some(folder) = &common.lexicons {
        layers.push(open(folder)?);
    }
    Ok(layers)
}

/// A lexicon folder as it lies on the disk.
pub(super) fn open(folder: &Path) -> Result<Layer<'static>, Stop> {
    folder::open(folder).map_err(|error| {
        Stop::usage("lexicons-unreadable", &[("path", &folder.to_string_lossy()), ("error", &error.to_string())])
    })
}

/// Shows what a check found: everything, or the mistakes alone.
pub(super) fn show(found: &Check, layers: &[Layer], warnings: bool, common: &Common, notes: &Notes) {
    let screen = screen(common);
    let told = found.rendered(layers, screen.width, screen.paint.on);
    let wanted = found.diagnostics.iter().zip(told).filter(|(one, _)| warnings || one.severity == Severity::Error);
    wanted.for_each(|(_, text)| notes.print(&format!("{text}\n\n")));
}

/// The lexicons `common` asks for; invalid ones are shown and end the run.
pub(super) fn load(common: &Common, notes: &Notes) -> Result<Lexicon, Stop> {
    if common.lexicons.is_none() {
        return known(Lexicon::embedded(), common);
    }
    let layers = layers(common)?;
    let found = check(&layers);
    if found.errors() > 0 {
        show(&found, &layers, false, common, notes);
        notes.say(&notes.words.tell("lexicons-invalid", &[("n", Arg::from(found.errors()))]));
        return Err(Stop::Said(Exit::Lexicon));
    }
    known(found.lexicon, common)
}

/// An analyzer with the lexicons and the event `common` asks for.
pub(super) fn analyzer(common: &Common, notes: &Notes) -> Result<Analyzer, Stop> {
    let lexicon = load(common, notes)?;
    let event = match &common.event {
        Some(path) => Some(event(path, &lexicon, common, notes)?),
        None => None,
    };
    Ok(Analyzer::of_event(lexicon, event))
}

/// The event described in the file `path`; mistakes in it are shown and end the run.
fn event(path: &Path, lexicon: &Lexicon, common: &Common, notes: &Notes) -> Result<Event, Stop> {
    let shown = path.to_string_lossy().replace('\\', "/");
    let bytes = std::fs::read(path)
        .map_err(|error| Stop::usage("lexicons-unreadable", &[("path", &shown), ("error", &error.to_string())]))?;
    let (event, diagnostics) = read::event(&shown, &bytes, lexicon);
    let found = Check { files: 1, lexicon: Lexicon::default(), diagnostics };
    if found.errors() == 0 {
        return Ok(event);
    }
    let layer = Layer { root: String::new(), files: vec![File { path: shown.clone(), bytes: bytes.into() }] };
    show(&found, &[layer], false, common, notes);
    let args = [("path", Arg::from(shown)), ("n", Arg::from(found.errors()))];
    notes.say(&notes.words.tell("event-invalid", &args));
    Err(Stop::Said(Exit::Lexicon))
}

/// The lexicons, if they have the language that is asked for.
fn known(lexicon: Lexicon, common: &Common) -> Result<Lexicon, Stop> {
    if common.lang == "auto" || lexicon.languages.contains_key(&common.lang) {
        return Ok(lexicon);
    }
    let codes: Vec<&str> = lexicon.languages.keys().map(String::as_str).collect();
    Err(Stop::usage("lang-unknown-code", &[("code", &common.lang), ("codes", &codes.join(", "))]))
}
