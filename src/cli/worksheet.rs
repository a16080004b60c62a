//! `worksheet`: sheets for a class, one file each, in a folder of their own.

use std::fs;
use std::path::{Path, PathBuf};

use super::args::Worksheet;
use super::browser::Browser;
use super::category::categories;
use super::engine::Engine;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::output::file::{Desk, Sort};
use super::{batch, compare, corrections, drop, pair, seal};
use crate::render::sheets::{Category, Kind, Sheet, Wish, sheets};
use crate::render::shelf::Shelf;
use crate::render::words::Arg;

/// Runs the command. Nothing is written before it is known that nothing of somebody else's is in the way.
pub(super) fn run(asked: &Worksheet, notes: &Notes) -> Result<Exit, Stop> {
    let folder = &asked.output.clone().unwrap_or_else(|| beside(&asked.paths, notes));
    if let Some(same) = asked.paths.iter().find(|path| path.is_dir() && is_same(path, folder)) {
        return Err(Stop::usage("sheets-among-inputs", &[("path", &same.to_string_lossy())]));
    }
    let engine = Engine::new(corrections::analyzer(&asked.paths, &asked.common, notes)?, &asked.common, true);
    let only = categories(&asked.only, engine.analyzer.lexicon(), notes.words.ui())?;
    let report = batch::read(&asked.paths, &engine.traced(), &asked.common, notes)?;
    if report.articles.is_empty() {
        return Ok(Exit::Unread);
    }
    let ui = notes.words.ui().code();
    let only = only.into_iter().map(|it| Category { id: it.id.clone(), name: it.name.get(ui).to_owned() }).collect();
    let pair = asked.pair.as_deref().map(|typed| pair::two(typed, &report)).transpose()?;
    let wish = Wish { level: asked.level.into(), only, blind: asked.blind, pair };
    let sheets = sheets(Shelf { report: &report, words: &notes.words }, &wish);
    if let Some(typed) = asked.pair.as_deref().filter(|_| sheets.iter().all(|sheet| sheet.kind != Kind::Duo)) {
        return Err(pair::nothing(typed));
    }
    let files: Vec<(PathBuf, &str)> =
        sheets.iter().map(|sheet| (folder.join(&sheet.file), sheet.html.as_str())).collect();
    let desk = Desk { inputs: &asked.paths, force: asked.force };
    desk.write_all(&files, Sort::Sheet)?;
    said(&sheets, folder, asked.pdf, notes);
    let printed = !asked.pdf || print(&sheets, folder, desk, notes);
    Ok(if printed { compare::ended(&report) } else { Exit::Failed })
}

fn said(sheets: &[Sheet], folder: &Path, printed: bool, notes: &Notes) {
    let shown = |path: &Path| Arg::from(path.to_string_lossy().into_owned());
    let index = sheets.first().map_or_else(|| folder.to_owned(), |sheet| folder.join(&sheet.file));
    let args = [("n", Arg::from(sheets.len())), ("path", shown(folder)), ("index", shown(&index))];
    notes.say(&notes.words.tell("sheets-written", &args));
    let left = left(sheets, folder, printed);
    if !left.is_empty() {
        notes.say(&notes.words.tell("sheets-left", &[("names", Arg::from(left.join(", ")))]));
    }
}

/// Sheets of another run that this one has not written anew: those it does not make, and where nothing is printed, those that
/// were printed before.
fn left(sheets: &[Sheet], folder: &Path, printed: bool) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let old = |name: &String| name.ends_with(".html") && sheets.iter().all(|sheet| sheet.file != *name);
    let mut left: Vec<String> = names.filter(old).filter(|name| Sort::Sheet.is_of(&folder.join(name))).collect();
    let paper = sheets.iter().map(|sheet| Path::new(&sheet.file).with_extension("pdf"));
    let paper = paper.filter(|name| !printed && folder.join(name).exists());
    left.extend(paper.map(|name| name.to_string_lossy().into_owned()));
    left.sort();
    left
}

/// Whether both paths lead to one folder.
fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// Where sheets go when nobody says where: a folder beside the first input that is there, named after it.
fn beside(paths: &[PathBuf], notes: &Notes) -> PathBuf {
    let named = |name: &str| notes.words.tell("sheets-folder", &[("name", Arg::from(name))]);
    let Some(first) = paths.iter().find(|path| path.exists()) else {
        return PathBuf::from(named(env!("CARGO_PKG_NAME")));
    };
    if first.is_file() {
        let stem = first.file_stem().unwrap_or_default().to_string_lossy();
        return first.with_file_name(named(&stem));
    }
    // `.` and `..` have no name of their own.
    let whole = first.canonicalize().unwrap_or_else(|_| first.clone());
    let name = named(&whole.file_name().map_or_else(|| env!("CARGO_PKG_NAME").into(), |name| name.to_string_lossy()));
    if first.file_name().is_some() { first.with_file_name(name) } else { first.join("..").join(name) }
}

/// Prints every sheet that is made for paper; whether all of them were.
fn print(sheets: &[Sheet], folder: &Path, desk: Desk, notes: &Notes) -> bool {
    let Some(browser) = Browser::find() else {
        notes.say(&notes.words.say("pdf-none"));
        return false;
    };
    let mut all = true;
    for sheet in sheets.iter().filter(|sheet| sheet.kind.is_printed()) {
        let page = folder.join(&sheet.file);
        let target = page.with_extension("pdf");
        let path = || Arg::from(target.to_string_lossy().into_owned());
        if !desk.force && target.symlink_metadata().is_ok() && !is_as_printed(&target) {
            notes.say(&notes.words.tell("pdf-foreign", &[("path", path())]));
            all = false;
        } else if let Err(stop) = (Desk { force: true, ..desk }).clear(&target, Sort::Data) {
            notes.stop(&stop);
            all = false;
        } else if put(&browser, &page, &target) {
            notes.say(&notes.words.tell("note-written", &[("path", path())]));
        } else {
            let page = Arg::from(page.to_string_lossy().into_owned());
            notes.say(&notes.words.tell("pdf-failed", &[("path", page), ("browser", Arg::from(browser.name()))]));
            all = false;
        }
    }
    all
}

/// Whether a file is a PDF just as an earlier run printed it.
fn is_as_printed(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| seal::is_whole(&bytes))
}

/// Prints `page` to a draft beside `target`, which takes that place once it is whole; whether it did.
fn put(browser: &Browser, page: &Path, target: &Path) -> bool {
    let (Some(folder), Some(stem)) = (target.parent(), target.file_stem()) else { return false };
    let name = format!("{}-{}", stem.to_string_lossy(), std::process::id());
    let Ok(draft) = drop::free(folder, &name, "pdf") else { return false };
    let sealed = browser.print(page, &draft).then(|| seal::seal(&fs::read(&draft).ok()?)).flatten();
    let done = sealed.is_some_and(|pdf| fs::write(&draft, pdf).is_ok() && fs::rename(&draft, target).is_ok());
    if !done {
        let _ = fs::remove_file(&draft);
    }
    done
}
