//! `review --brat`: annotations that were corrected in another program, as decisions for `review.toml`. What stands in the files as it
//! was written counts as kept, what is gone as dropped, what is new as added.

use std::fs;
use std::path::Path;

use serde::Serialize;

use super::exit::{Exit, Stop};
use super::inputs::shown;
use super::notes::Notes;
use super::output::file;
use crate::contract::{Article, Attribution, Report, code};
use crate::render::words::Arg;
use crate::review::fingerprint;
use crate::review::format::SCHEMA;
use crate::review::standoff::{self, Annotations, Event};
use crate::text::Span;

/// The endings of a text and of its annotations.
const ENDINGS: [&str; 2] = ["txt", "ann"];

/// The file as it is written.
#[derive(Serialize)]
struct File {
    review: Head,
    correction: Vec<Decision>,
}

#[derive(Serialize)]
struct Head {
    schema: i64,
}

/// One decision.
#[derive(Serialize, Default)]
struct Decision {
    text: String,
    file: String,
    kind: &'static str,
    start: usize,
    end: usize,
    words: String,
    verdict: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    voice: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    by: String,
}

/// The decisions of `by` in the files of `folder` on the texts of a report whose offsets count bytes, written to `path`; nothing
/// that is there is written over.
pub(super) fn run(report: &Report, folder: &Path, by: &str, path: &Path, notes: &Notes) -> Result<Exit, Stop> {
    if path.exists() {
        return Err(Stop::usage("brat-review-there", &[("path", &shown(path))]));
    }
    let mut all = Vec::new();
    let mut found = 0;
    for (text, annotations, name) in files(folder)? {
        let hash = fingerprint(&text);
        let of =
            report.articles.iter().find(|article| article.text.as_deref().map(fingerprint).as_ref() == Some(&hash));
        let Some(article) = of else {
            notes.say(&notes.words.tell("brat-no-text", &[("path", Arg::from(name))]));
            continue;
        };
        let read = standoff::read(&text, &annotations)
            .map_err(|line| Stop::usage("brat-line", &[("place", &format!("{name}:{line}"))]))?;
        found += 1;
        let desk = Desk { article, text: &text, read: &read, hash, by };
        all.extend(desk.decisions(notes));
    }
    if found == 0 {
        return Err(Stop::usage("brat-nothing", &[("path", &shown(folder))]));
    }
    let count = all.len();
    let decisions = File { review: Head { schema: SCHEMA }, correction: all };
    let written = toml::to_string(&decisions).map_err(|error| file::unwritten(path, std::io::Error::other(error)))?;
    file::write(path, written.as_bytes())?;
    let args = [("n", Arg::from(count)), ("path", Arg::from(shown(path)))];
    notes.say(&notes.words.tell("brat-decisions", &args));
    Ok(Exit::Done)
}

/// The texts of a folder that have annotations, with the names of these, in the order of their bytes.
fn files(folder: &Path) -> Result<Vec<(String, String, String)>, Stop> {
    let entries = fs::read_dir(folder).map_err(|error| super::lexicons::unopened(&shown(folder), &error))?;
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == ENDINGS[1]));
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        Some((fs::read_to_string(path.with_extension(ENDINGS[0])).ok()?, fs::read_to_string(path).ok()?, shown(path)))
    };
    Ok(paths.iter().filter_map(read).collect())
}

/// One text with what came back of it.
struct Desk<'d> {
    article: &'d Article,
    text: &'d str,
    read: &'d Annotations,
    hash: String,
    by: &'d str,
}

impl Desk<'_> {
    fn decisions(&self, notes: &Notes) -> Vec<Decision> {
        let mut all = Vec::new();
        for one in self.article.attributions.iter().flatten() {
            let Some(place) = one.cue.as_ref().or(one.content.first()) else { continue };
            let event = self.read.events.iter().find(|(id, _)| self.was(id, &one.id)).map(|(_, event)| event);
            let changed =
                event.and_then(|event| self.source(event).filter(|source| Some(source) != written(one).as_ref()));
            let verdict = verdict(event.is_some(), changed.is_some());
            all.push(Decision { source: changed, ..self.decision("attribution", span(place), verdict) });
        }
        for one in self.article.loaded.iter().flatten() {
            let (mark, voice) = self.back(&one.id, "Voice", &code(one.voice));
            let verdict = verdict(mark, voice.is_some());
            all.push(Decision { voice, ..self.decision("loaded", span(&one.span), verdict) });
        }
        for one in self.article.wires.iter().flatten() {
            let (mark, role) = self.back(&one.id, "Role", &code(one.role));
            let verdict = verdict(mark, role.is_some());
            all.push(Decision { role, ..self.decision("wire", span(&one.span), verdict) });
        }
        all.extend(self.added(notes));
        all
    }

    /// What has no note of this program: words with a category, and reported words with a source.
    fn added(&self, notes: &Notes) -> Vec<Decision> {
        let mut all = Vec::new();
        let new = |id: &str| !self.read.notes.contains_key(id);
        for (id, mark) in self.read.marks.iter().filter(|(id, mark)| new(id) && mark.kind == "Word") {
            let attribute = |name: &str| self.read.attributes.get(&(id.clone(), name.to_owned())).cloned();
            match attribute("Category") {
                Some(category) => {
                    let made = self.decision("loaded", mark.span, "add");
                    all.push(Decision { category: Some(category), voice: attribute("Voice"), ..made });
                }
                None => self.lacks(notes, id, "Category"),
            }
        }
        for (id, event) in self.read.events.iter().filter(|(id, _)| new(id)) {
            match (self.source(event), self.argument(event, "Content")) {
                (Some(source), Some(content)) => {
                    all.push(Decision { source: Some(source), ..self.decision("attribution", content, "add") });
                }
                _ => self.lacks(notes, id, "Source, Content"),
            }
        }
        all
    }

    fn lacks(&self, notes: &Notes, id: &str, what: &str) {
        let args = [("label", Arg::from(self.article.label.clone())), ("id", id.into()), ("what", what.into())];
        notes.say(&notes.words.tell("brat-lacks", &args));
    }

    /// Whether what bears the id `here` is the finding `id`.
    fn was(&self, here: &str, id: &str) -> bool {
        self.read.notes.get(here).is_some_and(|note| note == id)
    }

    /// Whether the finding `id` came back, and the value of `name` where it is another than `before`.
    fn back(&self, id: &str, name: &str, before: &str) -> (bool, Option<String>) {
        let Some(mark) = self.read.marks.keys().find(|mark| self.was(mark, id)) else { return (false, None) };
        let value = self.read.attributes.get(&(mark.clone(), name.to_owned()));
        (true, value.filter(|value| *value != before).cloned())
    }

    fn argument(&self, event: &Event, role: &str) -> Option<Span> {
        let (_, mark) = event.arguments.iter().find(|(name, _)| name == role)?;
        Some(self.read.marks.get(mark)?.span)
    }

    fn source(&self, event: &Event) -> Option<String> {
        Some(self.argument(event, "Source")?.of(self.text).to_owned())
    }

    fn decision(&self, kind: &'static str, span: Span, verdict: &'static str) -> Decision {
        Decision {
            text: self.hash.clone(),
            file: self.article.id.clone(),
            kind,
            start: span.start,
            end: span.end,
            words: span.of(self.text).to_owned(),
            verdict,
            by: self.by.to_owned(),
            ..Decision::default()
        }
    }
}

/// The source of an attribution as the text has it.
fn written(one: &Attribution) -> Option<String> {
    one.source.as_ref().map(|span| span.text.clone())
}

fn span(span: &crate::contract::Span) -> Span {
    Span::new(span.start, span.end)
}

fn verdict(there: bool, changed: bool) -> &'static str {
    match (there, changed) {
        (false, _) => "drop",
        (true, true) => "change",
        (true, false) => "keep",
    }
}
