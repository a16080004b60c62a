//! `demo`: the samples inside the program, compared like any other texts.

use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::args::Demo;
use super::compare;
use super::exit::{Exit, Stop};
use super::inputs::{From, Input};
use super::notes::Notes;

static SAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/samples");

/// What stands before the name of a set where a path is expected.
pub(super) const PREFIX: &str = "demo:";
/// The set that is shown when none is named.
const FIRST: &str = "pont-de-selm";

/// Runs the command, with the project file `project` behind it.
pub(super) fn run(asked: &Demo, project: Option<&Path>, notes: &Notes) -> Result<Exit, Stop> {
    let set = asked.set.as_deref().unwrap_or(FIRST);
    if files(set).is_none() {
        return Err(Stop::usage("demo-unknown", &[("name", set), ("names", &sets().join(", "))]));
    }
    compare::several(&[PathBuf::from(format!("{PREFIX}{set}"))], &asked.shown, &asked.common, project, notes)
}

/// The names of the sets.
pub(super) fn sets() -> Vec<String> {
    SAMPLES.dirs().map(|folder| folder.path().to_string_lossy().into_owned()).collect()
}

/// The texts of a set, in the order of their names; nothing where there is no such set.
pub(super) fn files(set: &str) -> Option<Vec<Input>> {
    let folder = SAMPLES.get_dir(set)?;
    let mut files: Vec<Input> = folder
        .files()
        .filter(|file| file.path().extension().is_some_and(|ending| ending != "toml" && ending != "md"))
        .map(|file| Input {
            name: file.path().to_string_lossy().replace('\\', "/"),
            from: From::Embedded(file.contents()),
        })
        .collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Some(files)
}
