//! From findings to numbers: one entry a measure, each with what it counts, in what, and which passages it opens.
//!
//! Counts come first. A rate or a share is shown only above 150 words and 5 findings; below, the count stands alone.
//! There is no total and no score.

pub mod bootstrap;
pub mod chance;
pub mod interval;
pub mod lots;

use crate::findings::attribution::{Link, Mode};
use crate::findings::{Attribution, Findings, Voice};

/// Fewest words for a rate.
pub const ENOUGH_WORDS: usize = 150;
/// Fewest findings for a rate or a share.
pub const ENOUGH_FINDINGS: usize = 5;

/// What a measure's number is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Findings per 1,000 words of title, captions and body, where they count, with Garwood's interval.
    PerThousandWords,
    /// A share of the exposure, with Wilson's interval.
    Share,
}

/// A passage a measure opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Passage {
    /// The attribution with this index.
    Attribution(usize),
    /// The word to discuss with this index.
    Loaded(usize),
}

/// A number with all that is needed to doubt it.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Its id.
    pub id: &'static str,
    /// How many.
    pub count: usize,
    /// Of how many words or findings.
    pub exposure: usize,
    /// What `value` is of.
    pub unit: Unit,
    /// Rate or share.
    pub value: f64,
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Whether rate and interval may be shown; else the count alone.
    pub shown: bool,
    /// The passages behind the count.
    pub passages: Vec<Passage>,
}

/// What a measure counts.
struct Definition {
    id: &'static str,
    unit: Unit,
    counts: Counts,
}

/// Whether somebody passed the words on; whoever was told them did not.
fn is_relayed(one: &Attribution) -> bool {
    one.via.iter().any(|relay| relay.link != Link::Told)
}

enum Counts {
    Claims(fn(&Attribution) -> bool),
    Words(Voice),
}

/// All measures, in the order they are shown.
const MEASURES: [Definition; 8] = [
    Definition { id: "attributions", unit: Unit::PerThousandWords, counts: Counts::Claims(|_| true) },
    Definition { id: "attributions-direct", unit: Unit::Share, counts: Counts::Claims(|a| a.mode == Mode::Direct) },
    Definition { id: "attributions-mixed", unit: Unit::Share, counts: Counts::Claims(|a| a.mode == Mode::Mixed) },
    Definition { id: "attributions-named", unit: Unit::Share, counts: Counts::Claims(|a| a.kind.named) },
    Definition { id: "attributions-relayed", unit: Unit::Share, counts: Counts::Claims(is_relayed) },
    Definition { id: "loaded-author", unit: Unit::PerThousandWords, counts: Counts::Words(Voice::Author) },
    Definition { id: "loaded-quoted", unit: Unit::PerThousandWords, counts: Counts::Words(Voice::Quoted) },
    Definition { id: "loaded-reported", unit: Unit::PerThousandWords, counts: Counts::Words(Voice::Reported) },
];

/// Measures a text in which findings count over so many `words`.
pub fn measure(findings: &Findings, words: usize) -> Vec<Measure> {
    let claims = findings.attributions.iter().filter(|a| a.claim).count();
    MEASURES.iter().map(|definition| take(definition, findings, words, claims)).collect()
}

fn take(definition: &Definition, findings: &Findings, words: usize, claims: usize) -> Measure {
    let passages: Vec<Passage> = match definition.counts {
        Counts::Claims(holds) => {
            let all = findings.attributions.iter().enumerate();
            all.filter(|(_, a)| a.claim && holds(a)).map(|(i, _)| Passage::Attribution(i)).collect()
        }
        Counts::Words(voice) => {
            let all = findings.loaded.iter().enumerate();
            all.filter(|(_, t)| t.voice == voice && t.unscored.is_none()).map(|(i, _)| Passage::Loaded(i)).collect()
        }
    };
    let count = passages.len();
    let (exposure, value, low, high, shown) = match definition.unit {
        Unit::PerThousandWords => {
            let scale = 1000.0 / words.max(1) as f64;
            let (low, high) = interval::garwood(count);
            let shown = words >= ENOUGH_WORDS && count >= ENOUGH_FINDINGS;
            (words, count as f64 * scale, low * scale, high * scale, shown)
        }
        Unit::Share => {
            let (low, high) = interval::wilson(count, claims);
            (claims, count as f64 / claims.max(1) as f64, low, high, claims >= ENOUGH_FINDINGS)
        }
    };
    let round = interval::round;
    let (id, unit) = (definition.id, definition.unit);
    Measure { id, count, exposure, unit, value: round(value), low: round(low), high: round(high), shown, passages }
}
