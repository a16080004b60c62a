//! `worksheet`: sheets for a class, one file each, in a folder of their own.

use std::fs;
use std::io::Read;
use std::path::Path;

use super::args::Worksheet;
use super::browser::Browser;
use super::engine::Engine;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::{annotate, batch, compare, corrections, show};
use crate::contract::Report;
use crate::render::sheets::{Kind, MARK, Place, Sheet, Wish, sheets};
use crate::render::shelf::Shelf;
use crate::render::words::Arg;

/// In so many bytes from its beginning a sheet says that it is one.
const HEAD: u64 = 2048;
/// What a browser without a screen leaves in the PDF it prints.
const PRINTED: &[u8] = b"HeadlessChrome";

/// Runs the command. Nothing is written before it is known that nothing of somebody else's is in the way.
pub(super) fn run(asked: &Worksheet, notes: &Notes) -> Result<Exit, Stop> {
    let folder = asked.output.as_path();
    if let Some(same) = asked.paths.iter().find(|path| path.is_dir() && is_same(path, folder)) {
        return Err(Stop::usage("sheets-among-inputs", &[("path", &same.to_string_lossy())]));
    }
    let engine = Engine::new(corrections::analyzer(&asked.paths, &asked.common, notes)?, &asked.common, true);
    let only = annotate::categories(&asked.only, engine.analyzer.lexicon())?;
    let report = batch::read(&asked.paths, &engine.traced(), &asked.common, notes)?;
    if report.articles.is_empty() {
        return Ok(Exit::Unread);
    }
    let only = only.into_iter().map(str::to_owned).collect();
    let pair = asked.pair.as_deref().map(|typed| pair(typed, &report)).transpose()?;
    let wish = Wish { level: asked.level.into(), only, blind: asked.blind, pair };
    let sheets = sheets(Shelf { report: &report, words: &notes.words }, &wish);
    if let Some(typed) = asked.pair.as_deref().filter(|_| sheets.iter().all(|sheet| sheet.kind != Kind::Duo)) {
        return Err(Stop::usage("pair-nothing", &[("what", &typed)]));
    }
    if let Some(foreign) = sheets.iter().map(|sheet| folder.join(&sheet.file)).find(|path| is_foreign(path)) {
        return Err(Stop::usage("sheets-foreign", &[("path", &foreign.to_string_lossy())]));
    }
    fs::create_dir_all(folder)?;
    for sheet in &sheets {
        fs::write(folder.join(&sheet.file), &sheet.html)?;
    }
    said(&sheets, folder, notes);
    let printed = !asked.pdf || print(&sheets, folder, notes);
    Ok(if printed { compare::ended(&report) } else { Exit::Failed })
}

/// The two places that were typed, if the texts have them.
fn pair(typed: &str, report: &Report) -> Result<[Place; 2], Stop> {
    let Some(places) = Place::two(typed) else { return Err(Stop::usage("pair-form", &[("what", &typed)])) };
    for place in &places {
        if !report.articles.iter().any(|article| place.is_there(article)) {
            return Err(Stop::usage("show-unknown", &[("what", &typed), ("known", &show::passages(report))]));
        }
    }
    match report.articles.iter().any(|article| places.iter().all(|place| place.is_in(article))) {
        true => Err(Stop::usage("pair-one-text", &[("what", &typed)])),
        false => Ok(places),
    }
}

fn said(sheets: &[Sheet], folder: &Path, notes: &Notes) {
    let shown = |path: &Path| Arg::from(path.to_string_lossy().into_owned());
    let index = sheets.first().map_or_else(|| folder.to_owned(), |sheet| folder.join(&sheet.file));
    let args = [("n", Arg::from(sheets.len())), ("path", shown(folder)), ("index", shown(&index))];
    notes.say(&notes.words.tell("sheets-written", &args));
    let left = left(sheets, folder);
    if !left.is_empty() {
        notes.say(&notes.words.tell("sheets-left", &[("names", Arg::from(left.join(", ")))]));
    }
}

/// Sheets of another run that this one has not written anew.
fn left(sheets: &[Sheet], folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let old = |name: &String| name.ends_with(".html") && sheets.iter().all(|sheet| sheet.file != *name);
    let mut left: Vec<String> = names.filter(old).filter(|name| is_ours(&folder.join(name))).collect();
    left.sort();
    left
}

/// Whether both paths lead to one folder.
fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// Whether something is there that is no sheet.
fn is_foreign(path: &Path) -> bool {
    path.symlink_metadata().is_ok() && !is_ours(path)
}

fn is_ours(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    let mark = format!("<meta name=\"generator\" content=\"{MARK}\">");
    read.is_ok() && head.windows(mark.len()).any(|bytes| bytes == mark.as_bytes())
}

/// Prints every sheet that is made for paper; whether all of them were.
fn print(sheets: &[Sheet], folder: &Path, notes: &Notes) -> bool {
    let Some(browser) = Browser::find() else {
        notes.say(&notes.words.say("pdf-none"));
        return false;
    };
    let mut all = true;
    for sheet in sheets.iter().filter(|sheet| sheet.kind.is_printed()) {
        let page = folder.join(&sheet.file);
        let target = page.with_extension("pdf");
        let path = || Arg::from(target.to_string_lossy().into_owned());
        if target.symlink_metadata().is_ok() && !is_printed(&target) {
            notes.say(&notes.words.tell("pdf-foreign", &[("path", path())]));
            all = false;
        } else if browser.print(&page, &target) {
            notes.say(&notes.words.tell("note-written", &[("path", path())]));
        } else {
            let page = Arg::from(page.to_string_lossy().into_owned());
            notes.say(&notes.words.tell("pdf-failed", &[("path", page), ("browser", Arg::from(browser.name()))]));
            all = false;
        }
    }
    all
}

/// Whether a PDF was printed by a browser without a screen, as ours are.
fn is_printed(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes.windows(PRINTED.len()).any(|here| here == PRINTED))
}
