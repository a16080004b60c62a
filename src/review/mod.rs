//! What readers decided about findings, as it stands in a file beside the texts.
//!
//! It knows the format of such a file, with positions, and which decision belongs to which text: a text is known by the hash of
//! what offsets point into, whatever file it came from. It opens no file, and what a decision changes is `findings`' business.

pub mod format;
mod read;
pub mod standoff;

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::findings::Amendment;
use crate::lexicon::rule::Origin;
use crate::text::passage;

pub use read::{Read, read};

/// One decision of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// SHA-256 of the text, in hexadecimal.
    pub text: String,
    /// The name of the text's file when the decision was made; for people only.
    pub file: String,
    /// The place and what was decided.
    pub amendment: Amendment,
    /// The words that must stand at the place.
    pub words: String,
    /// Initials of the person.
    pub by: String,
    /// The day, as `YYYY-MM-DD`; empty where nobody wrote it down.
    pub on: String,
    /// The reason; may be empty.
    pub reason: String,
    /// Where it is written.
    pub origin: Origin,
}

/// Why a decision was not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lost {
    /// The words are not where they were.
    Words,
    /// What is to be the passage is not in the text: which part of it.
    Passage(usize),
    /// Nothing is found there any more.
    Finding,
    /// A later decision on the same place holds.
    Overruled,
}

/// What a review came to in one text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reviewed {
    /// Initials of those whose decisions were followed, in the order of the files.
    pub by: Vec<String>,
    /// Numbers of the decisions that were not followed, with the reason.
    pub lost: Vec<(usize, Lost)>,
    /// Numbers of all decisions on this text.
    pub all: Vec<usize>,
    /// How many findings count only since decisions on others are followed, and have none themselves.
    pub freed: usize,
}

/// The decisions of all files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Corrections {
    all: Vec<Correction>,
    texts: BTreeMap<String, Vec<usize>>,
}

impl Corrections {
    /// Adds the decisions of one more file.
    pub fn add(&mut self, more: Vec<Correction>) {
        for one in more {
            self.texts.entry(one.text.clone()).or_default().push(self.all.len());
            self.all.push(one);
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All of them, in the order of the files.
    pub fn all(&self) -> &[Correction] {
        &self.all
    }

    /// The files they were read from, in order.
    pub fn files(&self) -> BTreeSet<&str> {
        self.all.iter().map(|one| one.origin.file.as_str()).collect()
    }

    /// What is decided about `text`: the amendments to follow, each with its number, and what is not followed. `None` where
    /// nobody has decided anything about it.
    pub fn on(&self, text: &str) -> Option<(Vec<usize>, Vec<Amendment>, Reviewed)> {
        if self.is_empty() {
            return None;
        }
        let all = self.texts.get(&fingerprint(text))?;
        let mut reviewed = Reviewed { all: all.clone(), ..Reviewed::default() };
        let mut held: BTreeMap<_, usize> = BTreeMap::new();
        for &n in all {
            let one = &self.all[n];
            let span = one.amendment.span;
            let is_nowhere = |words: &String| passage::places(text, words).is_empty();
            if text.get(span.start..span.end) != Some(one.words.as_str()) {
                reviewed.lost.push((n, Lost::Words));
            } else if let Some(part) = one.amendment.passage.iter().position(is_nowhere) {
                reviewed.lost.push((n, Lost::Passage(part)));
            } else if let Some(before) = held.insert((span, one.amendment.object), n) {
                reviewed.lost.push((before, Lost::Overruled));
            }
        }
        let mut followed: Vec<usize> = held.into_values().collect();
        followed.sort_unstable();
        let amendments = followed.iter().map(|&n| self.all[n].amendment.clone()).collect();
        Some((followed, amendments, reviewed))
    }

    /// Notes for `reviewed` which of the decisions `followed` have met what they are about.
    pub fn settle(&self, reviewed: &mut Reviewed, followed: &[usize], met: &[bool]) {
        for (&n, &met) in followed.iter().zip(met) {
            let by = &self.all[n].by;
            if !met {
                reviewed.lost.push((n, Lost::Finding));
            } else if !reviewed.by.contains(by) {
                reviewed.by.push(by.clone());
            }
        }
        reviewed.lost.sort_unstable();
    }
}

/// By what a text is known: the SHA-256 of its bytes as UTF-8, in hexadecimal.
pub fn fingerprint(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
