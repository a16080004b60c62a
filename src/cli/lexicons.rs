//! Which lexicons are in use: the built-in ones, a folder's, or both; nothing goes on with one that is invalid.

use std::path::Path;

use super::args::Common;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::screen::screen;
use crate::embedded;
use crate::lexicon::Lexicon;
use crate::lexicon::diagnostic::Severity;
use crate::lexicon::read::Layer;
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

/// The lexicons, if they have the language that is asked for.
fn known(lexicon: Lexicon, common: &Common) -> Result<Lexicon, Stop> {
    if common.lang == "auto" || lexicon.languages.contains_key(&common.lang) {
        return Ok(lexicon);
    }
    let codes: Vec<&str> = lexicon.languages.keys().map(String::as_str).collect();
    Err(Stop::usage("lang-unknown-code", &[("code", &common.lang), ("codes", &codes.join(", "))]))
}
