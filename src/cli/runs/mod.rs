//! `diff-runs`: two outputs of `compare` side by side, and what moved from one to the other.

mod page;
mod read;

use super::args::{DiffRuns, ShopFormat};
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::shop;
use crate::runs;

/// Runs the command. That something moved is no failure.
pub(super) fn run(asked: &DiffRuns, notes: &Notes) -> Result<Exit, Stop> {
    let read = [&asked.before, &asked.after].map(|path| read::report(path));
    read.iter().filter_map(|read| read.as_ref().err()).for_each(|error| notes.unread(error));
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
