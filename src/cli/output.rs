//! Where views go: standard output, or one file a view in a folder, in the format that was asked for.

pub(super) mod file;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use self::file::{Desk, Sort};
use super::args::{Common, CsvDialect, Format, Order, Shown};
use super::exit::Stop;
use super::notes::Notes;
use super::screen::screen;
use super::workbook;
use crate::contract::{GroupBy, Report};
use crate::lexicon::nearest::nearest;
use crate::render::sheet::{self, Dialect};
use crate::render::shelf::Shelf;
use crate::render::terminal::Screen;
use crate::render::view::View;
use crate::render::views::{self, Name, Wish};
use crate::render::words::Arg;
use crate::render::{self, markdown, terminal};

/// Lines a summary may take on a screen.
const SUMMARY_LINES: usize = 40;
/// The name of the file for all of a report.
pub(super) const REPORT: &str = "report";
/// The word for every view.
const ALL: &str = "all";

/// What a file holds already behind which standard output is written: its text, where it can be read; nothing where there is none.
#[cfg(unix)]
pub(super) fn behind() -> Option<Option<String>> {
    use std::os::fd::AsFd;
    let copy = io::stdout().as_fd().try_clone_to_owned();
    let data = copy.and_then(|copy| std::fs::File::from(copy).metadata());
    let goes_on = data.is_ok_and(|data| data.is_file() && data.len() > 0);
    goes_on.then(|| std::fs::read_to_string("/dev/fd/1").ok().filter(|text| !text.is_empty()))
}

/// What a file holds already behind which standard output is written; elsewhere nobody says so.
#[cfg(not(unix))]
pub(super) fn behind() -> Option<Option<String>> {
    None
}

/// The views that were asked for, in the order they were asked for; the summary where none was.
pub(super) fn asked(shown: &Shown) -> Result<Vec<Name>, Stop> {
    let mut names = Vec::new();
    for code in shown.view.iter().map(|code| code.trim()) {
        if code == ALL {
            names.extend(Name::ALL);
            continue;
        }
        match Name::of(code) {
            Some(name) => names.push(name),
            None => return Err(unknown(code)),
        }
    }
    if names.is_empty() {
        match (shown.format, shown.by) {
            (Format::Xlsx, _) => names.extend(Name::ALL),
            (_, Some(_)) => names.push(Name::Groups),
            (_, None) => names.push(Name::Summary),
        }
    }
    if shown.format == Format::Xlsx {
        workbook::target(shown)?;
        names.dedup();
    }
    if shown.format == Format::Csv && shown.out.is_none() && names.len() > 1 {
        return Err(Stop::usage("csv-one-view", &[]));
    }
    Ok(names)
}

/// What texts are put together by, where anything shows it.
pub(super) fn grouped(shown: &Shown, names: &[Name]) -> Option<GroupBy> {
    let by = shown.by.map(GroupBy::from);
    by.or_else(|| (names.contains(&Name::Groups) && shown.format != Format::Json).then(GroupBy::default))
}

fn unknown(code: &str) -> Stop {
    let known: Vec<&str> = Name::ALL.into_iter().map(Name::code).chain([ALL]).collect();
    match nearest(code, known.iter().copied()) {
        Some(meant) => Stop::usage("view-unknown-meant", &[("name", code), ("meant", meant)]),
        None => Stop::usage("view-unknown", &[("name", code), ("names", &known.join(", "))]),
    }
}

/// Prints a report as it was asked for. `again` says what can be done next.
pub(super) fn print(
    report: &Report,
    names: &[Name],
    shown: &Shown,
    common: &Common,
    again: Vec<String>,
    desk: Desk,
    notes: &Notes,
) -> Result<(), Stop> {
    if shown.format == Format::Json {
        let data = render::json(report).into_bytes();
        return match target(shown, REPORT) {
            Some(path) => store(vec![(path, data)], desk, notes),
            None => Ok(write(&data)?),
        };
    }
    let screen = screen(common);
    let wish = wish(shown, common, again);
    let shelf = Shelf { report, words: &notes.words };
    let mut pages = Vec::new();
    for name in names {
        let view = views::alone(*name, shelf, &wish);
        let page = written(&view, shown, screen)?;
        pages.push((format!("{}.{}", view.name, ending(shown)), page));
    }
    if let Some(path) = file(shown).filter(|_| pages.len() == 1) {
        return store(pages.into_iter().map(|(_, page)| (path.to_owned(), page)).collect(), desk, notes);
    }
    if let Some(folder) = &shown.out {
        return store(pages.into_iter().map(|(name, page)| (folder.join(name), page)).collect(), desk, notes);
    }
    let pages: Vec<Vec<u8>> = pages.into_iter().map(|(_, page)| page).collect();
    let between: &[u8] = if shown.format == Format::Table { b"\n" } else { b"" };
    Ok(write(&pages.join(between))?)
}

/// What is asked of the views.
pub(super) fn wish(shown: &Shown, common: &Common, again: Vec<String>) -> Wish {
    Wish {
        furniture: shown.with_furniture,
        all_acts: shown.all_acts,
        rates: shown.rates,
        sort: shown.sort.map(Order::sort),
        again,
        pairs: None,
        lines: (shown.format == Format::Table).then_some(SUMMARY_LINES),
        width: screen(common).width,
        base: shown.base_text.clone(),
    }
}

/// A view in the bytes of its format.
fn written(view: &View, shown: &Shown, screen: Screen) -> Result<Vec<u8>, Stop> {
    Ok(match shown.format {
        Format::Markdown => markdown::page(view).into_bytes(),
        Format::Csv => csv(view, shown.csv_dialect)?,
        Format::Table | Format::Json | Format::Jsonl | Format::Xlsx | Format::Brat => {
            terminal::page(view, screen).into_bytes()
        }
    })
}

/// The data of a view as CSV.
pub(super) fn csv(view: &View, dialect: CsvDialect) -> Result<Vec<u8>, Stop> {
    let dialect = match dialect {
        CsvDialect::Plain => Dialect::Plain,
        CsvDialect::ExcelFr => Dialect::ExcelFr,
        CsvDialect::Tsv => Dialect::Tsv,
    };
    sheet::write(&view.data, dialect).map_err(|error| Stop::Io(io::Error::other(error)))
}

fn ending(shown: &Shown) -> &'static str {
    match shown.format {
        Format::Csv if shown.csv_dialect == CsvDialect::Tsv => "tsv",
        Format::Csv => "csv",
        Format::Markdown => "md",
        Format::Table => "txt",
        Format::Json => "json",
        Format::Jsonl => "jsonl",
        Format::Xlsx => "xlsx",
        Format::Brat => "ann",
    }
}

/// The file that was named with the ending of its format; none where a folder was named.
fn file(shown: &Shown) -> Option<&Path> {
    let path = shown.out.as_deref().filter(|path| !path.is_dir())?;
    path.extension().filter(|named| named.eq_ignore_ascii_case(ending(shown))).map(|_| path)
}

/// The one file that a format is written into: that which was named, or one called `name` in the folder that was named; none
/// for standard output.
pub(super) fn target(shown: &Shown, name: &str) -> Option<PathBuf> {
    let folder = shown.out.as_ref()?;
    let free = || folder.join(name).with_extension(ending(shown));
    Some(file(shown).map_or_else(free, Path::to_path_buf))
}

/// Writes data into files, all of them or none.
pub(super) fn store(files: Vec<(PathBuf, Vec<u8>)>, desk: Desk, notes: &Notes) -> Result<(), Stop> {
    desk.write_all(&files, Sort::Data)?;
    files.iter().for_each(|(path, _)| tell_written(path, notes));
    Ok(())
}

/// Says that the file `path` was written.
pub(super) fn tell_written(path: &Path, notes: &Notes) {
    notes.say(&notes.words.tell("note-written", &[("path", Arg::from(path.to_string_lossy().into_owned()))]));
}

/// Writes to standard output, all or an error.
pub(super) fn write(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}
