//! A set of inputs read together: in parallel, kept in order, equal ones once; and the report made of them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::args::Common;
use super::audit;
use super::corrections::Ledger;
use super::engine::{Engine, Reading};
use super::exit::Stop;
use super::inputs::{self, From, Input};
use super::notes::Notes;
use super::progress::Progress;
use crate::analyzer::Scratch;
use crate::compare::{Crew, Passage, Setting};
use crate::contract::{LexiconStamp, ReadError, Report, SCHEMA, Tool};
use crate::report;
use crate::text::Span;

/// An input that was looked at once, to know whether another is equal.
struct Weighed {
    input: Input,
    sha256: String,
    kept: Option<Vec<u8>>,
}

/// Everything that `paths` name, as one report. What cannot be read is said on standard error and stands in the report.
pub(super) fn read(paths: &[PathBuf], engine: &Engine, common: &Common, notes: &Notes) -> Result<Report, Stop> {
    read_in(paths, engine, common, Setting::default(), notes)
}

/// The same, with texts set side by side as `setting` says.
pub(super) fn read_in(
    paths: &[PathBuf],
    engine: &Engine,
    common: &Common,
    setting: Setting,
    notes: &Notes,
) -> Result<Report, Stop> {
    gather(paths, engine, common, setting, notes).map(|(report, _)| report)
}

/// The same with the sentences of every text.
pub(super) fn read_cut(
    paths: &[PathBuf],
    engine: &Engine,
    common: &Common,
    notes: &Notes,
) -> Result<(Report, Vec<Vec<Span>>), Stop> {
    gather(paths, engine, common, Setting::default(), notes)
}

fn gather(
    paths: &[PathBuf],
    engine: &Engine,
    common: &Common,
    setting: Setting,
    notes: &Notes,
) -> Result<(Report, Vec<Vec<Span>>), Stop> {
    let pool = pool(common)?;
    let found = inputs::expand(paths, common.input).told(notes);
    let progress = Progress::new(Some(found.len()));
    let weighed: Vec<Result<Weighed, ReadError>> =
        pool.install(|| found.into_par_iter().map(|input| weigh(input?, common.max_size)).collect());
    let (weighed, twins) = part_twins(weighed);
    let read: Vec<Vec<Result<Reading, ReadError>>> = pool.install(|| {
        weighed
            .into_par_iter()
            .map_init(Scratch::default, |scratch, weighed| {
                let readings = match weighed {
                    Ok(weighed) => read_one(&weighed, engine, common.max_size, scratch),
                    Err(error) => vec![Err(error)],
                };
                progress.step();
                readings
            })
            .collect()
    });
    drop(progress);
    let (mut readings, mut errors) = (Vec::new(), Vec::new());
    for one in read.into_iter().flatten() {
        match one {
            Ok(reading) => readings.push(reading),
            Err(error) => errors.push(error),
        }
    }
    name(&mut readings, &twins);
    let (mut ledger, corrections) = (Ledger::default(), engine.analyzer.corrections());
    for one in &readings {
        ledger.note(&one.article.path, one.reviewed.as_ref(), corrections, notes);
    }
    ledger.close(corrections, notes);
    errors.iter().for_each(|error| notes.unread(error));
    let (mut articles, mut claims, mut traces, mut sentences) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut hashes = BTreeSet::new();
    for one in readings {
        hashes.insert(one.hash);
        articles.push(one.article);
        claims.extend(one.claims);
        traces.extend(one.trace);
        sentences.push(one.sentences);
    }
    let event = engine.analyzer.event();
    let (rules, unit, crew) = (engine.analyzer.lexicon(), engine.offsets(), Threads(&pool));
    let comparison = (articles.len() > 1).then(|| match engine.only_passages() {
        true => report::passages(&articles, &traces, unit, setting, &crew),
        false => report::comparison_with(&articles, &claims, &traces, rules, event, unit, setting, &crew),
    });
    drop(traces);
    let passages = comparison.as_ref().and_then(|it| it.shared.as_deref()).unwrap_or(&[]);
    report::received(&mut articles, passages);
    let lexicon = engine.analyzer.lexicon();
    let glossary = report::glossary(lexicon, event, &articles);
    let path = common.event.as_deref().map(|path| path.to_string_lossy().replace('\\', "/")).unwrap_or_default();
    let reviewed = Report::reviewed_of(&articles);
    let report = Report {
        schema: SCHEMA.to_owned(),
        tool: Tool { version: env!("CARGO_PKG_VERSION").to_owned() },
        lexicon: LexiconStamp { hash: lexicon.hash.clone() },
        offsets: unit,
        articles,
        comparison,
        errors,
        glossary,
        event: event.map(|event| report::event(event, &path)),
        control: audit::control_of(paths, &hashes, lexicon, common, notes),
        reviewed,
    };
    Ok((report, sentences))
}

/// Pairs of texts shared out among threads; what they find is kept in order.
struct Threads<'p>(&'p rayon::ThreadPool);

impl Crew for Threads<'_> {
    fn all(&self, pairs: usize, look: &(dyn Fn(usize) -> Vec<Passage> + Sync)) -> Vec<Vec<Passage>> {
        self.0.install(|| (0..pairs).into_par_iter().map(look).collect())
    }
}

/// As many threads as asked for; 0 means one a core.
pub(super) fn pool(common: &Common) -> Result<rayon::ThreadPool, Stop> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(common.jobs).build();
    pool.map_err(|error| Stop::usage("threads-none", &[("error", &error.to_string())]))
}

fn weigh(input: Input, most: u64) -> Result<Weighed, ReadError> {
    let bytes = input.bytes(most)?;
    let sha256 = hash(&bytes);
    // Standard input can be read only once; files are read again when their turn comes.
    let kept = (input.from == From::Stdin).then_some(bytes);
    Ok(Weighed { input, sha256, kept })
}

/// SHA-256 in hexadecimal.
pub(super) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Names of equal inputs, by the hash they share with a first one.
type Twins = BTreeMap<String, Vec<String>>;

/// The first of equal inputs, and by its hash the names of the others.
fn part_twins(weighed: Vec<Result<Weighed, ReadError>>) -> (Vec<Result<Weighed, ReadError>>, Twins) {
    let mut twins = Twins::new();
    let mut firsts = Vec::new();
    for one in weighed {
        match &one {
            Ok(one) if twins.contains_key(&one.sha256) => {
                twins.entry(one.sha256.clone()).or_default().push(one.input.name.clone());
                continue;
            }
            Ok(one) => drop(twins.insert(one.sha256.clone(), Vec::new())),
            Err(_) => {}
        }
        firsts.push(one);
    }
    (firsts, twins)
}

fn read_one(weighed: &Weighed, engine: &Engine, most: u64, scratch: &mut Scratch) -> Vec<Result<Reading, ReadError>> {
    let bytes: Cow<[u8]> = match &weighed.kept {
        Some(bytes) => Cow::Borrowed(bytes),
        None => match weighed.input.bytes(most) {
            Ok(bytes) => Cow::Owned(bytes),
            Err(error) => return vec![Err(error)],
        },
    };
    let mut readings = engine.read(&weighed.input.name, &bytes, scratch);
    for reading in readings.iter_mut().flatten() {
        reading.article.path.clone_from(&weighed.input.name);
        if reading.article.sha256.is_empty() {
            reading.article.sha256.clone_from(&weighed.sha256);
        }
    }
    readings
}

/// Gives every text its id and its letter, and names the inputs that were equal to it.
fn name(readings: &mut [Reading], twins: &Twins) {
    let mut names = Names::default();
    for reading in readings {
        let article = &mut reading.article;
        names.give(article);
        if let Some(others) = twins.get(&article.sha256) {
            article.same_as.extend_from_slice(others);
        }
    }
}

/// Ids and letters that were given out already.
#[derive(Default)]
pub(super) struct Names {
    given: usize,
    times: BTreeMap<String, usize>,
}

impl Names {
    /// Gives `article` the next letter, and an id that no other text has.
    pub(super) fn give(&mut self, article: &mut crate::contract::Article) {
        article.label = letter(self.given);
        self.given += 1;
        if article.id.is_empty() {
            article.id.clone_from(&article.path);
        }
        if article.group.is_none() {
            article.group = folder(&article.path);
        }
        let times = self.times.entry(article.id.clone()).or_default();
        *times += 1;
        if *times > 1 {
            article.id = format!("{}#{times}", article.id);
        }
    }
}

/// The name of the folder that holds `path`, where the path says it.
fn folder(path: &str) -> Option<String> {
    let (folder, _) = path.rsplit_once('/')?;
    let name = folder.rsplit('/').next().unwrap_or(folder);
    (!matches!(name, "" | "." | "..")).then(|| name.to_owned())
}

/// The letter of the text number `n`, counted from 0: A … Z, AA, AB ….
fn letter(n: usize) -> String {
    let last = char::from(b'A' + (n % 26) as u8);
    if n < 26 { last.to_string() } else { format!("{}{last}", letter(n / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::{folder, letter};

    #[test]
    fn a_text_belongs_to_the_folder_its_path_names() {
        assert_eq!(folder("press/north/a.txt").as_deref(), Some("north"));
        for nameless in ["a.txt", "./a.txt", "../a.txt", "/a.txt", "-"] {
            assert_eq!(folder(nameless), None, "{nameless}");
        }
    }

    #[test]
    fn letters_go_on_after_z() {
        let letters: Vec<String> = [0, 1, 25, 26, 27, 51, 52, 701, 702].into_iter().map(letter).collect();
        assert_eq!(letters, ["A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]);
    }
}
