//! Runs of prose among the lines of a page, and the one that is the text: the run with the largest sum of scores,
//! with the runs beside it that speak of the same things.

use super::line::Line;
use super::score::{breaks, is_over};

/// A run must begin with a line of at least this score.
const OPENING: i32 = 50;

/// So much furniture in a row ends a run.
const FLOOR: i32 = -2000;

/// A run beside the text joins it only above this sum.
const WORTH: i32 = 200;

/// So many hundredths of a run's content words must occur in the text for it to join.
const COHESION: usize = 18;

/// Once the text has so many words, a line that ends texts ends it.
const ENOUGH: usize = 120;

/// Lines `first..=last` with the sum of their scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    sum: i64,
    first: usize,
    last: usize,
}

/// What the text is made of: its first and last line and, for each run that joined, what it shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text {
    /// First line.
    pub(crate) first: usize,
    /// Last line, inclusive.
    pub(crate) last: usize,
    /// First line, last line and hundredths of shared content words of every run that joined.
    pub(crate) joined: Vec<(usize, usize, u8)>,
}

/// The lines that are the text; `None` where no line looks like prose.
pub(crate) fn text(lines: &[Line], scores: &[i32]) -> Option<Text> {
    let runs = runs(lines, scores);
    let best = (0..runs.len()).rev().max_by_key(|&k| runs[k].sum)?;
    let mut text = Text { first: runs[best].first, last: runs[best].last, joined: Vec::new() };
    let mut words = Words::default();
    words.add(&lines[text.first..=text.last]);
    for run in &runs[best + 1..] {
        let between = &lines[text.last + 1..run.first];
        if words.all >= ENOUGH && between.iter().any(is_over) {
            break;
        }
        let Some(shared) = words.share(run, lines) else { break };
        words.add(&lines[run.first..=run.last]);
        text.last = run.last;
        text.joined.push((run.first, run.last, shared));
    }
    for run in runs[..best].iter().rev() {
        if lines[run.last + 1..text.first].iter().any(is_over) {
            break;
        }
        let Some(shared) = words.share(run, lines) else { break };
        words.add(&lines[run.first..=run.last]);
        text.first = run.first;
        text.joined.push((run.first, run.last, shared));
    }
    Some(text)
}

/// The runs of largest sum between lines that break them.
fn runs(lines: &[Line], scores: &[i32]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut open: Option<Run> = None;
    let (mut sum, mut fall) = (0i64, 0i64);
    for (i, (line, &score)) in lines.iter().zip(scores).enumerate() {
        let score = i64::from(score);
        let mut over = breaks(line);
        if !over {
            match &mut open {
                None if score > i64::from(OPENING) => {
                    open = Some(Run { sum: score, first: i, last: i });
                    (sum, fall) = (score, 0);
                }
                None => {}
                Some(run) => {
                    sum += score;
                    fall = (fall + score).min(0);
                    if sum > run.sum && score > 0 {
                        (run.sum, run.last) = (sum, i);
                    }
                    over = fall < i64::from(FLOOR) || sum < 0;
                }
            }
        }
        if over {
            runs.extend(open.take());
        }
    }
    runs.extend(open);
    runs
}

/// The words of the text so far.
#[derive(Debug, Default)]
struct Words {
    known: Vec<bool>,
    all: usize,
}

impl Words {
    fn add(&mut self, lines: &[Line]) {
        for line in lines {
            self.all += line.words;
            for &word in &line.content {
                let word = word as usize;
                if self.known.len() <= word {
                    self.known.resize(word + 1, false);
                }
                self.known[word] = true;
            }
        }
    }

    /// Hundredths of the run's content words that the text knows, where they are enough.
    fn share(&self, run: &Run, lines: &[Line]) -> Option<u8> {
        let words = || lines[run.first..=run.last].iter().flat_map(|l| &l.content);
        let all = words().count();
        let known = words().filter(|&&w| self.known.get(w as usize).is_some_and(|&k| k)).count();
        let shared = known * 100 / all.max(1);
        (run.sum > i64::from(WORTH) && shared >= COHESION).then_some(shared as u8)
    }
}

/// Hundredths of the different content words of `line` that occur in `lines`.
pub(crate) fn overlap(line: &Line, known: &[bool]) -> u8 {
    let mut words = line.content.clone();
    words.sort_unstable();
    words.dedup();
    let shared = words.iter().filter(|&&w| known.get(w as usize).is_some_and(|&k| k)).count();
    (shared * 100 / words.len().max(3)) as u8
}

/// Which content words occur in `lines`.
pub(crate) fn known(lines: &[Line]) -> Vec<bool> {
    let mut words = Words::default();
    words.add(lines);
    words.known
}
