//! `--manifest`: what a run was made of, so that somebody else can make it again: the program, the lexicons, what was typed,
//! and each text with its hash and the address its page gives. It holds no word of the texts but their titles' outlets and days.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use serde::Serialize;

use super::exit::Stop;
use super::inputs::shown;
use super::notes::Notes;
use super::output::file::{Desk, Sort};
use crate::contract::{Address, Article, LexiconStamp, ReadError, Report, Tool};
use crate::render::words::Arg;
use crate::review::Corrections;

/// The name and version of the form.
pub(super) const SCHEMA: &str = "cadrage-manifest/1";

/// A run.
#[derive(Serialize)]
struct Manifest<'r> {
    schema: &'static str,
    tool: &'r Tool,
    lexicon: &'r LexiconStamp,
    /// What was typed behind the program's name.
    typed: Vec<String>,
    /// The project file that stood behind it; `null` without one.
    project: Option<File>,
    /// The event's file; `null` without one.
    event: Option<&'r str>,
    /// Files of readers' decisions that were followed, and of a control; left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    beside: Vec<File>,
    texts: Vec<Text<'r>>,
    errors: &'r [ReadError],
}

/// A file with the hash of its bytes.
#[derive(Serialize)]
struct File {
    path: String,
    sha256: String,
}

/// A text.
#[derive(Serialize)]
struct Text<'r> {
    label: &'r str,
    id: &'r str,
    path: &'r str,
    sha256: &'r str,
    address: Option<&'r Address>,
    outlet: Option<&'r str>,
    published: Option<&'r str>,
    lang: Option<&'r str>,
    words: usize,
    same_as: &'r [String],
}

/// Writes the manifest of `report`, in which `corrections` were followed and the project file `project` stood behind what was
/// typed, to `path`.
pub(super) fn write(
    path: &Path,
    report: &Report,
    corrections: &Corrections,
    project: Option<&Path>,
    desk: Desk,
    notes: &Notes,
) -> Result<(), Stop> {
    let typed = std::env::args_os().skip(1).map(|word: OsString| word.to_string_lossy().into_owned());
    let control = report.control.iter().flat_map(|control| &control.paths).map(String::as_str);
    let beside = corrections.files().into_iter().chain(control);
    let manifest = Manifest {
        schema: SCHEMA,
        tool: &report.tool,
        lexicon: &report.lexicon,
        typed: typed.collect(),
        project: project.and_then(stamped),
        event: report.event.as_ref().map(|event| event.path.as_str()),
        beside: beside.filter_map(|path| stamped(Path::new(path))).collect(),
        texts: report.articles.iter().map(text).collect(),
        errors: &report.errors,
    };
    let written = serde_json::to_string_pretty(&manifest).expect("strings and numbers can be written");
    desk.write(path, Sort::Manifest, format!("{written}\n").as_bytes())?;
    notes.say(&notes.words.tell("note-written", &[("path", Arg::from(shown(path)))]));
    Ok(())
}

fn stamped(path: &Path) -> Option<File> {
    let bytes = fs::read(path).ok()?;
    Some(File { path: shown(path), sha256: super::batch::hash(&bytes) })
}

fn text(article: &Article) -> Text<'_> {
    Text {
        label: &article.label,
        id: &article.id,
        path: &article.path,
        sha256: &article.sha256,
        address: article.address.as_ref(),
        outlet: article.outlet.as_deref(),
        published: article.published.as_ref().map(|it| it.value.as_str()),
        lang: article.lang.as_deref(),
        words: article.words.body,
        same_as: &article.same_as,
    }
}
