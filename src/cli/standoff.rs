//! `review --brat`: annotations that were corrected in another program, as decisions for `review.toml`. What stands in the files as it
//! was written counts as kept, what is gone as dropped, what is new as added; decisions that the annotations were written with stay.
//! A file that comes back as it was written says nothing of a reader.

mod decision;
mod desk;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use self::decision::{Earlier, File};
use self::desk::Desk;
use super::exit::{Exit, Stop};
use super::inputs::shown;
use super::notes::Notes;
use super::output::file;
use crate::analyzer::Analyzer;
use crate::contract::{Article, Report};
use crate::render::brat;
use crate::render::words::Arg;
use crate::review::standoff::Annotations;
use crate::review::{fingerprint, standoff};

/// The endings of a text and of its annotations.
const ENDINGS: [&str; 2] = ["txt", "ann"];

/// The decisions of `by` in the files of `folder` on the texts of a report whose offsets count bytes, read by `analyzer`, and those
/// that it followed and that still hold, written to `path`; nothing that is there is written over. `written` is the report the
/// annotations are made of: what comes back as it makes them was read by nobody, as far as anybody can tell; without it all counts
/// as read.
pub(super) fn run(
    report: &Report,
    written: Option<&Report>,
    analyzer: &Analyzer,
    (folder, by, path): (&Path, &str, &Path),
    notes: &Notes,
) -> Result<Exit, Stop> {
    if path.exists() {
        return Err(Stop::usage("brat-review-there", &[("path", &shown(path))]));
    }
    let mut texts: BTreeMap<String, Option<&Article>> = BTreeMap::new();
    for article in &report.articles {
        let hash = article.text.as_deref().map(fingerprint);
        hash.map(|hash| texts.entry(hash).or_insert(Some(article)));
    }
    let mut earlier = Earlier::new(analyzer.corrections());
    let mut all = BTreeMap::new();
    let (mut found, mut unedited) = (0, 0);
    for (text, annotations, name) in files(folder, notes)? {
        let hash = fingerprint(&text);
        let told = |key: &str| notes.say(&notes.words.tell(key, &[("path", Arg::from(name.clone()))]));
        let Some(article) = texts.get_mut(&hash) else {
            told("brat-no-text");
            continue;
        };
        // One text has one set of decisions.
        let Some(article) = article.take() else {
            told("brat-twice");
            continue;
        };
        let read = standoff::read(&text, &annotations)
            .map_err(|line| Stop::usage("brat-line", &[("place", &format!("{name}:{line}"))]))?;
        found += 1;
        if written.is_some_and(|written| is_unedited(written, article, &text, &read)) {
            unedited += 1;
            continue;
        }
        let desk = Desk { article, text: &text, read: &read, lexicon: analyzer.lexicon(), hash, by, notes };
        all.extend(desk.decisions(&mut earlier));
    }
    if found == 0 {
        return Err(Stop::usage("brat-nothing", &[("path", &shown(folder))]));
    }
    let left: Vec<_> = earlier.left(&all).collect();
    let all: Vec<_> = all.into_values().chain(left).collect();
    let count = all.len();
    if unedited > 0 {
        notes.say(&notes.words.tell("brat-unedited", &[("n", Arg::from(unedited)), ("by", Arg::from(by))]));
    }
    if all.is_empty() {
        notes.say(&notes.words.tell("brat-undecided", &[("path", Arg::from(shown(path)))]));
        return Ok(Exit::Done);
    }
    let written =
        toml::to_string(&File::new(all)).map_err(|error| file::unwritten(path, std::io::Error::other(error)))?;
    file::write(path, written.as_bytes())?;
    let args = [("n", Arg::from(count)), ("path", Arg::from(shown(path)))];
    notes.say(&notes.words.tell("brat-decisions", &args));
    Ok(Exit::Done)
}

/// Whether `read` is what `written` makes of the text of `article`.
fn is_unedited(written: &Report, article: &Article, text: &str, read: &Annotations) -> bool {
    let one = written.articles.iter().find(|one| one.id == article.id);
    let document = one.and_then(|one| brat::document(one, written.offsets));
    let before = document.and_then(|document| standoff::read(text, &document.annotations).ok());
    before.is_some_and(|before| read.says_as(&before))
}

/// The texts of a folder that have annotations, with the names of these, in the order of their bytes. A pair that cannot be read
/// is told.
fn files(folder: &Path, notes: &Notes) -> Result<Vec<(String, String, String)>, Stop> {
    let unopened = |error: std::io::Error| super::lexicons::unopened(&shown(folder), &error);
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>).map_err(unopened)?;
    let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == ENDINGS[1]));
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        let text = path.with_extension(ENDINGS[0]);
        let read = |path: &Path| fs::read_to_string(path).map_err(|error| (shown(path), error));
        match read(&text).and_then(|text| Ok((text, read(&path)?))) {
            Ok((text, annotations)) => all.push((text, annotations, shown(&path))),
            Err((file, error)) => {
                let unlike = error.kind() == std::io::ErrorKind::InvalidData;
                let key = if unlike { "brat-not-utf8" } else { "brat-unread" };
                let args =
                    [("path", Arg::from(shown(&path))), ("file", file.into()), ("error", error.to_string().into())];
                notes.say(&notes.words.tell(key, &args));
            }
        }
    }
    Ok(all)
}
