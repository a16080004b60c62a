//! `diff-runs`: two outputs of `compare` side by side, and what moved from one to the other.

mod page;
mod read;

use std::fs;
use std::path::{Path, PathBuf};

use super::args::{DiffRuns, ShopFormat};
use super::exit::{Exit, Stop};
use super::inputs::shown;
use super::notes::Notes;
use super::shop;
use crate::contract::ReadError;
use crate::render::words::Arg;
use crate::runs;

/// So many files of a folder are named.
const NAMED: usize = 3;

/// Runs the command. That something moved is no failure.
pub(super) fn run(asked: &DiffRuns, notes: &Notes) -> Result<Exit, Stop> {
    let read = [&asked.before, &asked.after].map(|path| read::report(path));
    for (error, path) in
        read.iter().zip([&asked.before, &asked.after]).filter_map(|(read, path)| Some((read.as_ref().err()?, path)))
    {
        match path.is_dir() {
            true => notes.say(&folder(error, path, notes)),
            false => notes.unread(error),
        }
    }
    let [Ok(before), Ok(after)] = read else { return Ok(Exit::Unread) };
    let found = runs::compare(&before, &after);
    match asked.format {
        ShopFormat::Json => {
            shop::print_json(&serde_json::to_value(&found).expect("words and numbers can be written"))?;
        }
        format => shop::print(&page::view(&found, &notes.words), format, &asked.common)?,
    }
    Ok(Exit::Done)
}

/// That a folder was named, and the files in it that may be meant.
fn folder(error: &ReadError, path: &Path, notes: &Notes) -> String {
    let entries = fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = entries.filter(|file| file.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    let names: Vec<String> = files.iter().take(NAMED).map(|file| shown(file)).collect();
    let key = if names.is_empty() { "runs-folder-none" } else { "runs-folder" };
    let remedy = notes.words.tell(key, &[("names", Arg::from(names.join(", ")))]);
    let what = notes.words.code("read", &error.kind);
    notes.words.tell("unread", &[("place", (&*error.path).into()), ("what", what.into()), ("remedy", remedy.into())])
}
