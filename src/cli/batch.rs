//! A set of inputs read together: in parallel, kept in order, equal ones once; and the report made of them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;

use rayon::prelude::*;

use super::args::Common;
use super::engine::{Engine, Reading};
use super::exit::Stop;
use super::inputs::{self, From, Input};
use super::notes::Notes;
use super::progress::Progress;
use crate::analyzer::Scratch;
use crate::contract::{ReadError, Report};
use crate::report::{self, Named};

/// An input that was looked at once, to know whether another is equal.
struct Weighed {
    input: Input,
    sha256: String,
    kept: Option<Vec<u8>>,
}

/// Everything that `paths` name, as one report. What cannot be read is said on standard error and stands in the report.
pub(super) fn report(paths: &[PathBuf], engine: &Engine, common: &Common, notes: &Notes) -> Result<Report, Stop> {
    let pool = pool(common)?;
    let found = inputs::expand(paths);
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
    errors.iter().for_each(|error| notes.unread(error));
    let named: Vec<Named> = readings.iter().map(Reading::named).collect();
    let mut report = report::report(&engine.analyzer, &named, errors, engine.options);
    for article in &mut report.articles {
        if let Some(others) = twins.get(&article.sha256) {
            article.same_as.clone_from(others);
        }
    }
    Ok(report)
}

/// As many threads as asked for; 0 means one a core.
pub(super) fn pool(common: &Common) -> Result<rayon::ThreadPool, Stop> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(common.jobs).build();
    pool.map_err(|error| Stop::Io(std::io::Error::other(error)))
}

fn weigh(input: Input, most: u64) -> Result<Weighed, ReadError> {
    let bytes = input.bytes(most)?;
    let sha256 = report::sha256(&bytes);
    // Standard input can be read only once; files are read again when their turn comes.
    let kept = (input.from == From::Stdin).then_some(bytes);
    Ok(Weighed { input, sha256, kept })
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
    engine.read(&weighed.input.name, &bytes, &weighed.sha256, scratch)
}
