//! Two texts that follow each other sentence by sentence, in one language or in two. It knows how much any two sentences
//! have in common; order does the rest, so that weak sentences between strong ones are found. The same event is not the
//! same text: two texts are aligned only when they are strong as a whole.

use super::kinship::{Kinship, Likeness};

/// A sentence of the one text with its counterpart in the other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bond {
    /// Number of the sentence in the one.
    pub i: usize,
    /// Number of the sentence in the other.
    pub j: usize,
    /// What they have in common.
    pub likeness: Likeness,
}

/// Share of common weight that a pair costs: what has less in common is better left alone.
const COST: f64 = 0.16;
/// What a pair gains when the sentences before are a pair too.
const NEXT: f64 = 0.05;
/// A strong pair has this share in common …
const STRONG_SHARE: f64 = 0.30;
/// … this one where both are in one language, so that every word can be known again …
const STRONG_SHARE_IN_ONE: f64 = 0.50;
/// … and this weight.
const STRONG_WEIGHT: f64 = 2.0;
/// Fewest strong pairs of two aligned texts.
const LEAST: usize = 3;
/// So many strong pairs are enough in texts of any length.
const MANY: usize = 5;
/// Longest list of sentences that is aligned as a whole; longer texts are aligned up to there.
const LONGEST: usize = 400;

impl Bond {
    /// Whether it stands by itself; `one` says that both are in one language.
    pub fn is_strong(&self, one: bool) -> bool {
        let least = if one { STRONG_SHARE_IN_ONE } else { STRONG_SHARE };
        self.likeness.share >= least && self.likeness.weight >= STRONG_WEIGHT
    }
}

/// The sentences of two texts that go together, in order; none where the texts do not follow each other. `one` says that
/// both are in one language.
pub fn align(kinship: &Kinship, one: bool) -> Vec<Bond> {
    let mut bonds = chain(kinship);
    // Weak pairs are believed only between strong ones.
    let first = bonds.iter().position(|bond| bond.is_strong(one)).unwrap_or(bonds.len());
    let last = bonds.iter().rposition(|bond| bond.is_strong(one)).map_or(first, |n| n + 1);
    bonds.truncate(last);
    bonds.drain(..first.min(bonds.len()));
    let strong = bonds.iter().filter(|bond| bond.is_strong(one)).count();
    if follows(&bonds, strong, kinship) { bonds } else { Vec::new() }
}

/// Whether pairs make two texts follow each other: enough strong ones; most sentences of one side between the first and the
/// last have a strong counterpart; and they are a third of the shorter text, or many.
fn follows(bonds: &[Bond], strong: usize, kinship: &Kinship) -> bool {
    let (Some(first), Some(last)) = (bonds.first(), bonds.last()) else { return false };
    let narrow = (last.i - first.i + 1).min(last.j - first.j + 1);
    let shorter = kinship.a.sentences.len().min(kinship.b.sentences.len());
    strong >= LEAST && 2 * strong >= narrow && (3 * strong >= shorter || strong >= MANY)
}

/// The monotone chain of pairs with most in common.
pub fn chain(kinship: &Kinship) -> Vec<Bond> {
    let (n, m) = (kinship.a.sentences.len().min(LONGEST), kinship.b.sentences.len().min(LONGEST));
    let mut likeness = vec![Likeness::default(); n * m];
    for i in 0..n {
        for j in 0..m {
            likeness[i * m + j] = kinship.likeness(i, j);
        }
    }
    // Best sums over the first i and j sentences: of all chains, and of those that end with the pair (i - 1, j - 1).
    let width = m + 1;
    let mut best = vec![0.0f64; (n + 1) * width];
    let mut ending = vec![f64::NEG_INFINITY; (n + 1) * width];
    for i in 1..=n {
        for j in 1..=m {
            let before = (i - 1) * width + j - 1;
            let gain = likeness[(i - 1) * m + j - 1].share - COST;
            let here = i * width + j;
            ending[here] = gain + best[before].max(ending[before] + NEXT);
            best[here] = ending[here].max(best[here - width]).max(best[here - 1]);
        }
    }
    let (mut i, mut j, mut bonds) = (n, m, Vec::new());
    let mut paired = false;
    while i > 0 && j > 0 {
        let here = i * width + j;
        if paired || ending[here] >= best[here] && best[here] > best[here - width].max(best[here - 1]) {
            bonds.push(Bond { i: i - 1, j: j - 1, likeness: likeness[(i - 1) * m + j - 1] });
            let before = here - width - 1;
            paired = ending[before] + NEXT > best[before];
            (i, j) = (i - 1, j - 1);
        } else if best[here - width] >= best[here - 1] {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    bonds.reverse();
    bonds
}
