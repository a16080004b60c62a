//! Which lexicons are in use: the built-in ones, a folder's, or both; nothing goes on with one that is invalid.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::args::Common;
use super::corrections::refuse;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::screen::screen;
use super::{shell, walk};
use crate::analyzer::Analyzer;
use crate::embedded;
use crate::lexicon::Lexicon;
use crate::lexicon::diagnostic::Severity;
use crate::lexicon::event::Event;
use crate::lexicon::nearest::nearest;
use crate::lexicon::read::{self, Layer};
use crate::render::words::Arg;
use crate::workshop::check::{Check, check};
use crate::workshop::folder;

/// The layers `common` asks for, the built-in one first, then the folder or file of `--lexicons`, then `more`.
/// What lies there under a name that is no name of rules is told.
pub(super) fn layers(common: &Common, more: &[PathBuf], notes: &Notes) -> Result<Vec<Layer<'static>>, Stop> {
    let paths = || common.lexicons.iter().chain(more);
    let own = paths().map(|path| open(path)).collect::<Result<Vec<_>, Stop>>()?;
    for (found, meant) in paths().flat_map(|path| folder::misnamed(path)) {
        let names = [found, meant].map(|path| path.to_string_lossy().replace('\\', "/"));
        let [found, meant] = names.map(Arg::from);
        notes.say(&notes.words.tell("lexicons-misnamed", &[("path", found), ("meant", meant)]));
    }
    if !common.no_builtin {
        return Ok(std::iter::once(embedded::layer()).chain(own).collect());
    }
    if own.is_empty() { Err(Stop::usage("lexicons-none-left", &[])) } else { Ok(own) }
}

/// A lexicon folder, or a file of one, as it lies on the disk.
pub(super) fn open(folder: &Path) -> Result<Layer<'static>, Stop> {
    let shown = folder.to_string_lossy();
    let shown = if shown.len() > 1 { shown.trim_end_matches(['/', '\\']) } else { &*shown };
    let layer = folder::open(folder).map_err(|error| unopened(shown, &error))?;
    let misnamed = folder::misnamed(folder);
    let none = !layer.files.iter().any(|file| file.path.ends_with(".toml"));
    let key = match folder.is_file() {
        true => "lexicons-no-toml",
        false if walk::below(folder, shown).iter().any(Result::is_ok) => "lexicons-texts",
        false => "lexicons-empty",
    };
    if let Some((found, meant)) = misnamed.first().filter(|_| none) {
        let names = [found, meant].map(|path| path.to_string_lossy().replace('\\', "/"));
        return Err(Stop::usage("lexicons-misnamed", &[("path", &names[0]), ("meant", &names[1])]));
    }
    if none { Err(Stop::usage(key, &[("path", shown), ("typed", &shell::words(shown))])) } else { Ok(layer) }
}

/// What lies beside `path` under the name nearest to its own, if one is near.
pub(super) fn neighbour(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let home = path.parent().filter(|home| !home.as_os_str().is_empty());
    let entries = std::fs::read_dir(home.unwrap_or(Path::new("."))).ok()?;
    let names: BTreeSet<String> = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    let near = nearest(name, names.iter().map(String::as_str))?;
    Some(home.map_or_else(|| PathBuf::from(near), |home| home.join(near)).to_string_lossy().into_owned())
}

/// Why a lexicon or an event cannot be opened.
pub(super) fn unopened(path: &str, error: &io::Error) -> Stop {
    if error.kind() == io::ErrorKind::NotFound {
        return match neighbour(Path::new(path)) {
            Some(near) => Stop::usage("lexicons-nowhere-meant", &[("path", path), ("meant", &near)]),
            None => Stop::usage("lexicons-nowhere", &[("path", path)]),
        };
    }
    Stop::usage("lexicons-unreadable", &[("path", path), ("error", &error.to_string())])
}

/// Shows what a check found: everything, or the mistakes alone.
pub(super) fn show(found: &Check, layers: &[Layer], warnings: bool, common: &Common, notes: &Notes) {
    let screen = screen(common);
    let told = found.rendered(layers, &notes.words, screen.width, screen.paint.on);
    let wanted = found.diagnostics.iter().zip(told).filter(|(one, _)| warnings || one.severity == Severity::Error);
    wanted.for_each(|(_, text)| notes.print(&format!("{text}\n\n")));
}

/// The lexicons `common` asks for; invalid ones are shown and end the run.
pub(super) fn load(common: &Common, notes: &Notes) -> Result<Lexicon, Stop> {
    if common.lexicons.is_none() && !common.no_builtin {
        return known(Lexicon::embedded(), common);
    }
    let layers = layers(common, &[], notes)?;
    known(valid(&layers, common, notes)?.lexicon, common)
}

/// What `layers` say; where they are invalid, that is shown and ends the run.
pub(super) fn valid(layers: &[Layer], common: &Common, notes: &Notes) -> Result<Check, Stop> {
    let found = check(layers);
    if found.errors() == 0 {
        return Ok(found);
    }
    show(&found, layers, false, common, notes);
    notes.say(&notes.words.tell("lexicons-invalid", &[("n", Arg::from(found.errors()))]));
    Err(Stop::Said(Exit::Lexicon))
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
pub(super) fn event(path: &Path, lexicon: &Lexicon, common: &Common, notes: &Notes) -> Result<Event, Stop> {
    let shown = path.to_string_lossy().replace('\\', "/");
    let bytes = std::fs::read(path).map_err(|error| unopened(&shown, &error))?;
    let (event, diagnostics) = read::event(&shown, &bytes, lexicon);
    refuse("event-invalid", &shown, &bytes, diagnostics, common, notes)?;
    Ok(event)
}

/// The lexicons, if they have the language that is asked for.
pub(super) fn known(lexicon: Lexicon, common: &Common) -> Result<Lexicon, Stop> {
    if common.lang == "auto" || lexicon.languages.contains_key(&common.lang) {
        return Ok(lexicon);
    }
    let codes: Vec<&str> = lexicon.languages.keys().map(String::as_str).collect();
    Err(Stop::usage("lang-unknown-code", &[("code", &common.lang), ("codes", &codes.join(", "))]))
}
