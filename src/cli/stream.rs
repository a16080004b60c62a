//! Any number of texts as JSON Lines: read in batches, printed in the order of the input, no comparison, memory flat.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::PathBuf;

use rayon::prelude::*;

use super::args::Common;
use super::batch::{Names, hash, pool};
use super::corrections::Ledger;
use super::engine::{Engine, Reading};
use super::exit::{Exit, Stop};
use super::inputs::{self, From, Input};
use super::notes::Notes;
use super::progress::Progress;
use crate::analyzer::Scratch;
use crate::contract::{LexiconStamp, Line, ReadError, SCHEMA};
use crate::render::{self, words::Arg};

/// Inputs, or lines of one, that are read together.
const BATCH: usize = 64;
/// A batch of lines ends sooner when it holds so many bytes.
const BATCH_BYTES: usize = 8_000_000;

/// A piece of work: bytes under a name, the first line of which has the number `line` in its input.
struct Job {
    name: String,
    line: usize,
    bytes: Result<Vec<u8>, ReadError>,
    is_line: bool,
}

/// What is needed to turn jobs into lines.
struct Stream<'a, W: Write> {
    engine: &'a Engine,
    common: &'a Common,
    notes: &'a Notes,
    pool: rayon::ThreadPool,
    progress: Progress,
    names: Names,
    seen: BTreeSet<String>,
    ledger: Ledger,
    unread: bool,
    out: W,
}

/// Prints one line a text.
pub(super) fn run(
    paths: &[PathBuf],
    engine: &Engine,
    common: &Common,
    notes: &Notes,
    out: impl Write,
) -> Result<Exit, Stop> {
    let mut stream = Stream {
        engine,
        common,
        notes,
        pool: pool(common)?,
        progress: Progress::new(None),
        names: Names::default(),
        seen: BTreeSet::new(),
        ledger: Ledger::default(),
        unread: false,
        out,
    };
    let mut waiting: Vec<Job> = Vec::new();
    for input in inputs::expand(paths, common.input).told(notes) {
        match input {
            Ok(input) if input.is_lines(common.input.into()) => {
                stream.work(std::mem::take(&mut waiting))?;
                stream.lines(&input)?;
            }
            Ok(input) => {
                let bytes = input.bytes(common.max_size);
                waiting.push(Job { name: input.name, line: 0, bytes, is_line: false });
            }
            Err(error) => waiting.push(Job { name: error.path.clone(), line: 0, bytes: Err(error), is_line: false }),
        }
        if waiting.len() >= BATCH {
            stream.work(std::mem::take(&mut waiting))?;
        }
    }
    stream.work(waiting)?;
    stream.out.flush()?;
    stream.ledger.close(engine.analyzer.corrections(), notes);
    Ok(if stream.unread { Exit::Unread } else { Exit::Done })
}

impl<W: Write> Stream<'_, W> {
    /// Reads an input line by line, a batch at a time. The size limit holds for each line.
    fn lines(&mut self, input: &Input) -> Result<(), Stop> {
        let reader: Box<dyn Read> = match &input.from {
            From::Stdin => Box::new(io::stdin()),
            From::Embedded(bytes) => Box::new(*bytes),
            From::File(path) => match fs::File::open(path) {
                Ok(file) => Box::new(file),
                Err(error) => {
                    self.fail(&inputs::trouble(&input.name, "unreadable", &error.to_string()));
                    return Ok(());
                }
            },
        };
        let mut reader = BufReader::new(reader);
        let (mut number, mut jobs, mut held) = (0, Vec::new(), 0);
        loop {
            let mut line = Vec::new();
            let limit = self.common.max_size.saturating_add(1);
            let taken = match reader.by_ref().take(limit).read_until(b'\n', &mut line) {
                Ok(taken) => taken,
                Err(error) => {
                    self.fail(&inputs::trouble(&input.name, "unreadable", &error.to_string()));
                    break;
                }
            };
            if taken == 0 {
                break;
            }
            number += 1;
            let bytes = if taken as u64 > self.common.max_size {
                skip_line(&mut reader, &line)?;
                let message = format!("more than {} bytes", self.common.max_size);
                Err(ReadError { line: Some(number), ..inputs::trouble(&input.name, "too-large", &message) })
            } else {
                Ok(line)
            };
            held += taken;
            jobs.push(Job { name: input.name.clone(), line: number - 1, bytes, is_line: true });
            if jobs.len() >= BATCH || held >= BATCH_BYTES {
                self.work(std::mem::take(&mut jobs))?;
                held = 0;
            }
        }
        self.work(jobs)
    }

    /// Reads a batch in parallel and prints it in order.
    fn work(&mut self, jobs: Vec<Job>) -> Result<(), Stop> {
        let mut kept = Vec::with_capacity(jobs.len());
        for job in jobs {
            let sha256 = job.bytes.as_ref().map(|bytes| hash(bytes)).unwrap_or_default();
            // Equal files are read once and named; equal lines are records of their own.
            if job.is_line || job.bytes.is_err() || self.seen.insert(sha256.clone()) {
                kept.push((job, sha256));
            } else {
                self.notes.say(&self.notes.words.tell("note-same", &[("path", Arg::from(job.name))]));
            }
        }
        let engine = self.engine;
        let progress = &self.progress;
        let read: Vec<Vec<Result<Reading, ReadError>>> = self.pool.install(|| {
            kept.into_par_iter()
                .map_init(Scratch::default, |scratch, (job, sha256)| {
                    let readings = read_job(engine, job, &sha256, scratch);
                    progress.step();
                    readings
                })
                .collect()
        });
        for one in read.into_iter().flatten() {
            match one {
                Ok(reading) => self.print(reading)?,
                Err(error) => self.fail(&error),
            }
        }
        Ok(())
    }

    fn print(&mut self, mut reading: Reading) -> Result<(), Stop> {
        self.names.give(&mut reading.article);
        let corrections = self.engine.analyzer.corrections();
        self.ledger.note(&reading.article.path, reading.reviewed.as_ref(), corrections, self.notes);
        let line = Line {
            schema: SCHEMA.to_owned(),
            lexicon: LexiconStamp { hash: self.engine.analyzer.lexicon().hash.clone() },
            offsets: self.common.offsets.into(),
            article: reading.article,
        };
        self.out.write_all(render::json_line(&line).as_bytes())?;
        Ok(())
    }

    fn fail(&mut self, error: &ReadError) {
        self.unread = true;
        self.notes.unread(error);
    }
}

fn read_job(engine: &Engine, job: Job, sha256: &str, scratch: &mut Scratch) -> Vec<Result<Reading, ReadError>> {
    let bytes = match job.bytes {
        Ok(bytes) if job.is_line && bytes.iter().all(u8::is_ascii_whitespace) => return Vec::new(),
        Ok(bytes) => bytes,
        Err(error) => return vec![Err(error)],
    };
    let mut readings = engine.read(&job.name, &bytes, scratch);
    for reading in &mut readings {
        match reading {
            Ok(reading) => {
                reading.article.path.clone_from(&job.name);
                if reading.article.sha256.is_empty() {
                    sha256.clone_into(&mut reading.article.sha256);
                }
            }
            Err(error) if job.is_line => error.line = Some(job.line + error.line.unwrap_or(1)),
            Err(_) => {}
        }
    }
    readings
}

/// Leaves out the rest of a line of which `begun` was read already.
fn skip_line(reader: &mut impl BufRead, begun: &[u8]) -> io::Result<()> {
    if begun.ends_with(b"\n") {
        return Ok(());
    }
    loop {
        let held = reader.fill_buf()?;
        if held.is_empty() {
            return Ok(());
        }
        let end = held.iter().position(|byte| *byte == b'\n');
        let used = end.map_or(held.len(), |at| at + 1);
        reader.consume(used);
        if end.is_some() {
            return Ok(());
        }
    }
}
