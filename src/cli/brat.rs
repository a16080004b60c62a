//! Findings as stand-off annotation in a folder: two files a text and one with the types. What somebody may have corrected there is
//! never written over.

use std::path::{Path, PathBuf};

use super::args::{Common, Shown, Unit};
use super::exit::Stop;
use super::inputs::shown as written;
use super::notes::Notes;
use super::output::file;
use crate::contract::{Article, Report};
use crate::lexicon::Lexicon;
use crate::render::brat::{configuration, document};
use crate::render::words::Arg;

/// The file with the types.
const TYPES: &str = "annotation.conf";
/// Letters of a text's name that a file keeps.
const KEPT: usize = 40;

/// The same with offsets that count as brat does.
pub(super) fn counting(common: &Common) -> Common {
    Common { offsets: Unit::Chars, ..common.clone() }
}

/// The folder that was named.
pub(super) fn folder(shown: &Shown) -> Result<&Path, Stop> {
    shown.out.as_deref().ok_or_else(|| Stop::usage("brat-nowhere", &[]))
}

/// Writes all texts of a report, or nothing.
pub(super) fn write(report: &Report, folder: &Path, lexicon: &Lexicon, notes: &Notes) -> Result<(), Stop> {
    let types = configuration(lexicon.categories.iter().map(|category| category.id.as_str()));
    let mut files: Vec<(PathBuf, String)> = vec![(folder.join(TYPES), types)];
    for article in &report.articles {
        let Some(document) = document(article, report.offsets) else { continue };
        let name = name(article);
        files.push((folder.join(format!("{name}.txt")), document.text));
        files.push((folder.join(format!("{name}.ann")), document.annotations));
    }
    let other = |(path, text): &&(PathBuf, String)| path.exists() && !file::holds(path, text.as_bytes());
    if let Some((path, _)) = files.iter().find(other) {
        return Err(Stop::usage("brat-there", &[("path", &written(path))]));
    }
    file::folder(folder)?;
    files.iter().try_for_each(|(path, text)| file::write(path, text.as_bytes()))?;
    let args = [("n", Arg::from(report.articles.len())), ("path", Arg::from(written(folder)))];
    notes.say(&notes.words.tell("brat-written", &args));
    Ok(())
}

/// The letter of a text and what its file is called, in letters that every file system takes.
fn name(article: &Article) -> String {
    let file = article.id.rsplit('/').next().unwrap_or(&article.id);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
    format!("{}-{}", article.label, stem.chars().take(KEPT).map(plain).collect::<String>())
}
