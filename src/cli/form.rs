//! `rules fmt`: lexicon files are put in order, or only told where they are not.

use std::fs;
use std::path::PathBuf;

use super::args::RulesFmt;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::output::file;
use super::{lexicons, shell};
use crate::render::words::Arg;
use crate::workshop::fmt::{NotToml, format};

/// Puts files, or all files of a folder, in order; with `--check` nothing is written, and a file that is not in order is a
/// check that failed.
pub(super) fn run(asked: &RulesFmt, notes: &Notes) -> Result<Exit, Stop> {
    let mut paths = Vec::new();
    for what in &asked.what {
        let path = PathBuf::from(what);
        if path.is_dir() {
            paths.extend(lexicons::open(&path)?.files.into_iter().map(|file| path.join(file.path)));
        } else {
            paths.push(path);
        }
    }
    if paths.is_empty() {
        return Err(Stop::usage("rules-fmt-what", &[]));
    }
    let (mut in_order, mut to_do, mut broken) = (0, 0, false);
    for path in paths {
        let shown = path.to_string_lossy().into_owned();
        let before = fs::read_to_string(&path).map_err(|error| lexicons::unopened(&shown, &error))?;
        let say = |key: &str| {
            notes.say(
                &notes
                    .words
                    .tell(key, &[("path", Arg::from(shown.clone())), ("typed", shell::path(&path, notes).into())]),
            )
        };
        match format(&before) {
            Ok(after) if after == before => in_order += 1,
            Ok(_) if asked.check => {
                say("rules-fmt-differs");
                to_do += 1;
            }
            Ok(after) => {
                file::write(&path, after.as_bytes())?;
                say("note-written");
            }
            Err(NotToml) => {
                say("rules-fmt-not-toml");
                broken = true;
            }
        }
    }
    if in_order > 0 {
        notes.say(&notes.words.count("rules-fmt-same", in_order));
    }
    Ok(match (broken, to_do) {
        (true, _) => Exit::Lexicon,
        (false, 0) => Exit::Done,
        (false, _) => Exit::Failed,
    })
}
