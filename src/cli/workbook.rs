//! Views as a workbook in a file. A file that is there already is left as it is: one of another content goes beside it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::args::{Common, Shown};
use super::exit::Stop;
use super::method::Checked;
use super::notes::Notes;
use super::output::file::{self, Desk, Sort};
use super::{method, output};
use crate::contract::Report;
use crate::lexicon::Lexicon;
use crate::render::reading;
use crate::render::shelf::Shelf;
use crate::render::views::{self, Name};
use crate::render::words::Arg;
use crate::render::xlsx::{self, Limits};

/// The ending of workbooks.
const ENDING: &str = "xlsx";
/// The name of a workbook where a folder was named.
const NAME: &str = "cadrage";

/// The file that was named for the workbook; a folder that is there takes one under a name of ours.
pub(super) fn target(shown: &Shown) -> Result<PathBuf, Stop> {
    let Some(path) = &shown.out else { return Err(Stop::usage("xlsx-nowhere", &[])) };
    if path.is_dir() {
        return Ok(path.join(NAME).with_extension(ENDING));
    }
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING)) {
        return Ok(path.clone());
    }
    Err(Stop::usage("xlsx-ending", &[("path", &path.to_string_lossy())]))
}

/// Writes `names` of a report that was made with `lexicon`.
pub(super) fn write(
    report: &Report,
    names: &[Name],
    shown: &Shown,
    common: &Common,
    lexicon: &Lexicon,
    desk: Desk,
    notes: &Notes,
) -> Result<(), Stop> {
    let path = target(shown)?;
    let wish = output::wish(shown, common, Vec::new());
    let shelf = Shelf { report, words: &notes.words };
    let views: Vec<_> = names.iter().map(|name| views::build(*name, shelf, &wish)).collect();
    let state = reading::sentence(&notes.words, &report.articles.iter().collect::<Vec<_>>());
    let checked = Checked { state: Some(&state), control: report.control.as_ref(), texts: &[] };
    let method = method::sections(lexicon, checked, &notes.words);
    let book = xlsx::book(shelf, &method, &views, Limits::default())
        .map_err(|error| file::unwritten(&path, io::Error::other(error.to_string())))?;
    book.notes.iter().for_each(|note| notes.say(note));
    let named = |key: &str, path: &Path| {
        notes.say(&notes.words.tell(key, &[("path", Arg::from(path.to_string_lossy().into_owned()))]));
    };
    path.parent().map_or(Ok(()), file::folder)?;
    let free = match desk.force {
        true => desk.write(&path, Sort::Data, &book.bytes).map(|()| path.clone())?,
        false => place(&path, &book.bytes).map_err(|error| file::unwritten(&path, error))?,
    };
    if free != path {
        named("xlsx-taken", &path);
    }
    named("note-written", &free);
    Ok(())
}

/// Puts `bytes` into `path`, or, where something else is there, into the first free file with a number behind its name.
fn place(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut tried = path.to_path_buf();
    let mut number = 1;
    loop {
        match fs::File::create_new(&tried) {
            Ok(mut file) => {
                io::Write::write_all(&mut file, bytes)?;
                return Ok(tried);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                if fs::read(&tried).is_ok_and(|there| there == bytes) {
                    return Ok(tried);
                }
            }
            Err(error) => return Err(error),
        }
        number += 1;
        tried = path.with_file_name(format!("{stem}-{number}.{ENDING}"));
    }
}
