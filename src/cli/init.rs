//! `init`: a project file to begin with, in a folder. It writes what is not there and touches nothing that is.

use super::args::Init;
use super::exit::{Exit, Stop};
use super::inputs::shown;
use super::notes::Notes;
use super::output::file;
use super::project::FILE;
use crate::render::words::{Arg, Ui};

/// The file as it begins, in each language of the interface.
const FRENCH: &str = include_str!("../../locales/cadrage-fr.toml");
const ENGLISH: &str = include_str!("../../locales/cadrage-en.toml");

/// Runs the command.
pub(super) fn run(asked: &Init, notes: &Notes) -> Result<Exit, Stop> {
    let path = asked.folder.join(FILE);
    if path.exists() {
        return Err(Stop::usage("init-there", &[("path", &shown(&path))]));
    }
    file::folder(&asked.folder)?;
    file::write(&path, if notes.words.ui() == Ui::Fr { FRENCH } else { ENGLISH }.as_bytes())?;
    notes.say(&notes.words.tell("note-written", &[("path", Arg::from(shown(&path)))]));
    Ok(Exit::Done)
}
