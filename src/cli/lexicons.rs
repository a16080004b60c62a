//! Which lexicons are in use: the built-in ones, a folder's, or both; nothing goes on with one that is invalid.

use std::fs;
use std::path::Path;

use super::args::Common;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::screen::screen;
use crate::lexicon::diagnostic::{Diagnostic, Severity};
use crate::lexicon::read::{File, Layer, Reading, read};
use crate::lexicon::{Lexicon, embedded, lint};
use crate::render::words::Arg;
use crate::workshop::caret;

/// The lexicons as they were found, with everything that is wrong in them.
pub(super) struct Found {
    /// What could be read.
    pub(super) reading: Reading,
    layers: Vec<Layer<'static>>,
}

/// Reads the lexicons `common` asks for, without judging them.
pub(super) fn find(common: &Common) -> Result<Found, Stop> {
    let mut layers = Vec::new();
    if !common.no_builtin {
        layers.push(embedded::layer());
    }
    if let Some(folder) = &common.lexicons {
        let mut layer = Layer { root: folder.to_string_lossy().replace('\\', "/"), files: Vec::new() };
        collect(folder, "", &mut layer).map_err(|error| {
            Stop::usage("lexicons-unreadable", &[("path", &layer.root), ("error", &error.to_string())])
        })?;
        layers.push(layer);
    }
    let mut reading = read(&layers);
    if common.lexicons.is_some() {
        let warnings = lint::lint(&reading);
        reading.diagnostics.extend(warnings);
    }
    Ok(Found { reading, layers })
}

fn collect(folder: &Path, below: &str, layer: &mut Layer<'static>) -> std::io::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() { name } else { format!("{below}/{name}") };
        if entry.path().is_dir() {
            collect(&entry.path(), &path, layer)?;
        } else if path.ends_with(".toml") {
            layer.files.push(File { path, bytes: fs::read(entry.path())?.into() });
        }
    }
    Ok(())
}

impl Found {
    /// Prints a diagnostic with its place in the file.
    pub(super) fn print(&self, diagnostic: &Diagnostic, common: &Common, notes: &Notes) {
        let text = |shown: &str| {
            let mut files = self.layers.iter().flat_map(|layer| layer.files.iter().map(move |file| (layer, file)));
            let (_, file) = files.find(|(layer, file)| layer.shown(file) == shown)?;
            std::str::from_utf8(&file.bytes).ok()
        };
        let screen = screen(common);
        notes.print(&format!("{}\n\n", caret::render(diagnostic, &text, screen.width, screen.paint.on)));
    }

    /// How many mistakes make the lexicons invalid.
    pub(super) fn errors(&self) -> usize {
        self.reading.diagnostics.iter().filter(|one| one.severity == Severity::Error).count()
    }
}

/// The lexicons `common` asks for; invalid ones are shown and end the run.
pub(super) fn load(common: &Common, notes: &Notes) -> Result<Lexicon, Stop> {
    if common.lexicons.is_none() {
        return known(Lexicon::embedded(), common);
    }
    let found = find(common)?;
    if found.errors() > 0 {
        let wrong = found.reading.diagnostics.iter().filter(|one| one.severity == Severity::Error);
        wrong.for_each(|one| found.print(one, common, notes));
        notes.say(&notes.words.tell("lexicons-invalid", &[("n", Arg::from(found.errors()))]));
        return Err(Stop::Said(Exit::Lexicon));
    }
    known(found.reading.lexicon, common)
}

/// The lexicons, if they have the language that is asked for.
fn known(lexicon: Lexicon, common: &Common) -> Result<Lexicon, Stop> {
    if common.lang == "auto" || lexicon.languages.contains_key(&common.lang) {
        return Ok(lexicon);
    }
    let codes: Vec<&str> = lexicon.languages.keys().map(String::as_str).collect();
    Err(Stop::usage("lang-unknown-code", &[("code", &common.lang), ("codes", &codes.join(", "))]))
}
