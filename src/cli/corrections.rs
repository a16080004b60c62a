//! Readers' corrections: which files of them belong to a call, and what is said of those that could not be followed.
//! Nothing of such a file is ever changed here.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::args::Common;
use super::exit::{Exit, Stop};
use super::inputs::shown;
use super::notes::Notes;
use super::{lexicons, shell};
use crate::analyzer::Analyzer;
use crate::lexicon::Lexicon;
use crate::lexicon::diagnostic::{Diagnostic, Severity, say};
use crate::lexicon::read::{File, Layer};
use crate::render::words::Arg;
use crate::review::format::FILE;
use crate::review::{self, Correction, Corrections, Lost, Reviewed};
use crate::workshop::check::Check;

/// An analyzer with the lexicons and the event `common` asks for, and with the corrections that lie beside `paths`.
pub(super) fn analyzer(paths: &[PathBuf], common: &Common, notes: &Notes) -> Result<Analyzer, Stop> {
    let analyzer = lexicons::analyzer(common, notes)?;
    let corrections = load(paths, analyzer.lexicon(), common, notes)?;
    Ok(analyzer.corrected(corrections))
}

/// The corrections that `common` names or that lie beside `paths`; one with a mistake is told and left out.
pub(super) fn load(paths: &[PathBuf], lexicon: &Lexicon, common: &Common, notes: &Notes) -> Result<Corrections, Stop> {
    read(paths, lexicon, false, common, notes)
}

/// The same for a command that writes the file anew: a mistake ends the run, or what is left out would be lost.
pub(super) fn load_whole(
    paths: &[PathBuf],
    lexicon: &Lexicon,
    common: &Common,
    notes: &Notes,
) -> Result<Corrections, Stop> {
    read(paths, lexicon, true, common, notes)
}

fn read(
    paths: &[PathBuf],
    lexicon: &Lexicon,
    whole: bool,
    common: &Common,
    notes: &Notes,
) -> Result<Corrections, Stop> {
    let files = match &common.review {
        _ if common.no_review => Vec::new(),
        Some(path) => vec![path.clone()],
        None => beside(paths, FILE),
    };
    let mut all = Corrections::default();
    for path in files {
        let name = shown(&path);
        let bytes = fs::read(&path).map_err(|error| lexicons::unopened(&name, &error))?;
        let read = review::read(&name, &bytes, lexicon);
        if read.foreign || whole {
            let key = if whole { "review-invalid-whole" } else { "review-invalid" };
            refuse(key, &name, &bytes, read.diagnostics, common, notes)?;
        } else if !read.diagnostics.is_empty() {
            tell(&name, &bytes, read.diagnostics, common, notes);
            let args =
                [("path", Arg::from(name)), ("n", read.left_out.into()), ("sound", read.corrections.len().into())];
            notes.say(&notes.words.tell("review-left-out", &args));
        }
        all.add(read.corrections);
    }
    Ok(all)
}

/// Shows the mistakes of the project file `name`, and ends the run where there are any.
pub(super) fn refuse(
    key: &str,
    name: &str,
    bytes: &[u8],
    diagnostics: Vec<Diagnostic>,
    common: &Common,
    notes: &Notes,
) -> Result<(), Stop> {
    if diagnostics.iter().all(|told| told.severity == Severity::Warning) {
        return Ok(());
    }
    let errors = tell(name, bytes, diagnostics, common, notes);
    notes.say(&notes.words.tell(key, &[("path", Arg::from(name.to_owned())), ("n", Arg::from(errors))]));
    Err(Stop::Said(Exit::Lexicon))
}

/// Shows the mistakes of the project file `name`; gives how many there are.
fn tell(name: &str, bytes: &[u8], diagnostics: Vec<Diagnostic>, common: &Common, notes: &Notes) -> usize {
    let mut found = Check { files: 1, diagnostics, ..Check::default() };
    let errors = found.errors();
    found.diagnostics = gathered(found.diagnostics, bytes);
    let layer = Layer { root: String::new(), files: vec![File { path: name.to_owned(), bytes: bytes.into() }] };
    lexicons::show(&found, &[layer], false, common, notes);
    errors
}

/// Mistakes that are the same in several entries as one: the first, with how often it is there again and the next line.
fn gathered(diagnostics: Vec<Diagnostic>, bytes: &[u8]) -> Vec<Diagnostic> {
    let said = |one: &Diagnostic| (one.code, one.title.clone(), one.help.clone());
    let mut kept: Vec<(Diagnostic, Vec<Diagnostic>)> = Vec::new();
    for one in diagnostics {
        // What points at a second place is about these two.
        match kept.iter_mut().find(|(first, _)| one.labels.len() == 1 && said(first) == said(&one)) {
            Some((_, again)) => again.push(one),
            None => kept.push((one, Vec::new())),
        }
    }
    kept.into_iter().map(|(first, again)| with_others(first, &again, bytes)).collect()
}

/// The first mistake of several, with how many there are `again`.
fn with_others(first: Diagnostic, again: &[Diagnostic], bytes: &[u8]) -> Diagnostic {
    let Some(at) = again.first().and_then(|next| next.labels.first()).map(|label| label.range.start) else {
        return first;
    };
    let line = 1 + bytes.iter().take(at).filter(|byte| **byte == b'\n').count();
    let others = say("fault-again").with("n", again.len().to_string()).with("line", line.to_string());
    let help = match first.help.is_none() {
        true => others,
        false => say("fault-again-too").of("help", first.help).of("again", others),
    };
    Diagnostic { help, ..first }
}

/// The files called `name` in the folders of `paths`, each once.
pub(super) fn beside(paths: &[PathBuf], name: &str) -> Vec<PathBuf> {
    let (mut files, mut met) = (Vec::new(), BTreeSet::new());
    for folder in paths.iter().filter_map(|path| folder(path)) {
        let file = folder.join(name);
        // A folder can be named in several ways.
        if file.is_file() && met.insert(file.canonicalize().unwrap_or_else(|_| file.clone())) {
            files.push(file);
        }
    }
    files
}

/// The folder of an input: itself where it is one, else that which holds it; none for what is no file.
pub(super) fn folder(path: &Path) -> Option<PathBuf> {
    if path.is_dir() {
        return Some(path.to_owned());
    }
    path.is_file().then(|| path.parent().map(Path::to_owned).unwrap_or_default())
}

/// So many texts are named in a command.
const NAMED: usize = 3;

/// Which corrections have found their texts.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    met: BTreeSet<usize>,
    /// The texts that were read: the name of the file, and the first path that has it.
    read: BTreeMap<String, String>,
    /// Findings that nobody has read since decisions on others freed them: the paths of their texts, and how many.
    freed: (BTreeSet<String>, usize),
}

impl Ledger {
    /// Notes what came of the corrections in the text of `path`, and says which of them could not be followed.
    pub(super) fn note(&mut self, path: &str, reviewed: Option<&Reviewed>, all: &Corrections, notes: &Notes) {
        if all.is_empty() {
            return;
        }
        self.read.entry(last(path).to_owned()).or_insert_with(|| path.to_owned());
        let Some(reviewed) = reviewed else { return };
        self.met.extend(&reviewed.all);
        if reviewed.freed > 0 {
            self.freed.0.insert(path.to_owned());
            self.freed.1 += reviewed.freed;
        }
        for &(n, why) in &reviewed.lost {
            let one = &all.all()[n];
            let key = match why {
                Lost::Words => "review-lost-words",
                Lost::Passage(_) => "review-lost-passage",
                Lost::Finding => "review-lost-finding",
                Lost::Overruled => "review-lost-overruled",
            };
            let words = match why {
                Lost::Passage(part) => &one.amendment.passage[part],
                _ => &one.words,
            };
            let words = notes.words.quote(words);
            let args = [
                ("place", place(one)),
                ("words", Arg::from(words)),
                ("text", path.into()),
                typed(path, &one.origin.file, notes),
            ];
            notes.say(&notes.words.tell(key, &args));
        }
    }

    /// Says how much decisions have freed that nobody has read, and which corrections are about no text of the call.
    pub(super) fn close(&self, all: &Corrections, notes: &Notes) {
        let (texts, freed) = &self.freed;
        if *freed > 0 {
            let paths = match texts.len() {
                0..=NAMED => shell::paths(texts.iter().map(Path::new), notes),
                _ => notes.words.say("command-paths"),
            };
            // The page of one text takes the decisions of the file that is followed, wherever it lies.
            let reviews: BTreeSet<&str> = all.all().iter().map(|one| one.origin.file.as_str()).collect();
            let only = reviews.first().filter(|_| reviews.len() == 1);
            let option = only.map(|file| elsewhere(texts.iter().map(String::as_str), file, notes)).unwrap_or_default();
            let args = [("n", Arg::from(*freed)), ("paths", Arg::from(paths + &option))];
            notes.say(&notes.words.tell("review-freed", &args));
        }
        let mut left: BTreeMap<(&str, &str), Vec<&Correction>> = BTreeMap::new();
        for (_, one) in all.all().iter().enumerate().filter(|(n, _)| !self.met.contains(n)) {
            left.entry((&one.origin.file, &one.file)).or_default().push(one);
        }
        let mut others: BTreeMap<&str, Vec<(&str, Vec<&Correction>)>> = BTreeMap::new();
        for ((file, text), some) in left {
            // Some write a text's name without its ending.
            let alike = || self.read.iter().find(|(name, _)| stem(name) == stem(last(text))).map(|(_, path)| path);
            let read = self.read.get(last(text)).or_else(alike);
            let key = match text {
                "" => "review-other-unnamed",
                _ if read.is_some() => "review-moved",
                // Who asks for one text of a folder has not asked for the others.
                _ if lies_beside(text, file) => continue,
                _ => {
                    others.entry(file).or_default().push((text, some));
                    continue;
                }
            };
            let text = read.map_or(text, String::as_str);
            let n = Arg::from(some.len());
            let args =
                [("place", place(some[0])), ("n", n), ("text", text.into()), typed(text, &some[0].origin.file, notes)];
            notes.say(&notes.words.tell(key, &args));
        }
        for (file, texts) in others {
            let count = Arg::from(texts.iter().map(|(_, some)| some.len()).sum::<usize>());
            let (text, first) = (texts[0].0, place(texts[0].1[0]));
            let told = match texts.len() {
                1 => notes.words.tell("review-other", &[("place", first), ("n", count), ("text", text.into())]),
                many => {
                    let args = [("file", Arg::from(file)), ("n", count), ("texts", Arg::from(many))];
                    notes.words.tell("review-others", &args)
                }
            };
            notes.say(&told);
        }
    }
}

/// The path of a text for a command.
fn typed(path: &str, review: &str, notes: &Notes) -> (&'static str, Arg<'static>) {
    ("typed", Arg::from(format!("{}{}", shell::file(path, notes), elsewhere([path], review, notes))))
}

/// The option that names the file of the review, where it does not lie beside all of `texts`.
fn elsewhere<'p>(texts: impl IntoIterator<Item = &'p str>, review: &str, notes: &Notes) -> String {
    let beside = |path: &str| Path::new(path).parent() == Path::new(review).parent();
    match texts.into_iter().all(beside) {
        true => String::new(),
        false => format!(" --review {}", shell::file(review, notes)),
    }
}

/// Whether there is a file of the name of `text` where the file of the review lies.
fn lies_beside(text: &str, review: &str) -> bool {
    Path::new(review).parent().is_some_and(|folder| folder.join(last(text)).is_file())
}

fn place(one: &Correction) -> Arg<'static> {
    Arg::from(format!("{}:{}", one.origin.file, one.origin.line))
}

/// The name of a file without its ending.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The last part of a path.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
