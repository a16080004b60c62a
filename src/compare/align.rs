//! Two texts that follow each other sentence by sentence, in one language or in two. It knows how much any two sentences
//! have in common; order does the rest, so that weak sentences between strong ones are found. The same event is not the
//! same text: two texts are aligned only when they are strong as a whole.

use std::ops::Range;

use super::kinship::{Kinship, Likeness};
use super::trace::Ground;

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
/// The same between two pairs of texts that are known to follow each other …
const COST_BETWEEN: f64 = 0.14;
/// … where it takes this weight in common.
const WEIGHT_BETWEEN: f64 = 1.0;
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
    let (n, m) = (kinship.a.sentences.len(), kinship.b.sentences.len());
    let mut bonds = chain(kinship, 0..n, 0..m, COST);
    bonds.retain(|bond| says_the_same(kinship, bond));
    // Weak pairs are believed only between strong ones.
    let first = bonds.iter().position(|bond| bond.is_strong(one)).unwrap_or(bonds.len());
    let last = bonds.iter().rposition(|bond| bond.is_strong(one)).map_or(first, |n| n + 1);
    bonds.truncate(last);
    bonds.drain(..first.min(bonds.len()));
    let strong = bonds.iter().filter(|bond| bond.is_strong(one)).count();
    if follows(&bonds, strong, kinship) { bonds } else { Vec::new() }
}

/// Whether two sentences have something in common beside the names of who and where: those are in every text on one event.
fn says_the_same(kinship: &Kinship, bond: &Bond) -> bool {
    kinship.unnamed(bond.i, bond.j).weight > 0.0
}

/// Whether pairs make two texts follow each other: enough strong ones; most sentences of one side between the first and the
/// last have a strong counterpart; and they are a third of the shorter text, or many.
fn follows(bonds: &[Bond], strong: usize, kinship: &Kinship) -> bool {
    let (Some(first), Some(last)) = (bonds.first(), bonds.last()) else { return false };
    let narrow = (last.i - first.i + 1).min(last.j - first.j + 1);
    let shorter = kinship.a.sentences.len().min(kinship.b.sentences.len());
    strong >= LEAST && 2 * strong >= narrow && (3 * strong >= shorter || strong >= MANY)
}

/// The same pairs, with those of all sentences that stand between them, before the first and after the last, in the same order:
/// where texts are known to follow each other, little in common is enough. `kinship` is of the whole of both texts, `fixed` its
/// pairs that are known.
pub fn fill(kinship: &Kinship, fixed: &[(usize, usize)]) -> Vec<Bond> {
    let end = (kinship.a.sentences.len(), kinship.b.sentences.len());
    let mut bonds = Vec::new();
    let mut from = (0, 0);
    for &(i, j) in fixed.iter().chain([&end]) {
        let between = chain(kinship, from.0..i.max(from.0), from.1..j.max(from.1), COST_BETWEEN);
        bonds.extend(between.into_iter().filter(|bond| bond.likeness.weight >= WEIGHT_BETWEEN));
        if (i, j) != end {
            bonds.push(Bond { i, j, likeness: kinship.likeness(i, j) });
        }
        from = (i + 1, j + 1);
    }
    bonds
}

/// The monotone chain of pairs of bodies with most in common among the sentences `ours` and `theirs`, each pair at `cost`.
fn chain(kinship: &Kinship, ours: Range<usize>, theirs: Range<usize>, cost: f64) -> Vec<Bond> {
    let (n, m) = (ours.len().min(LONGEST), theirs.len().min(LONGEST));
    let body = |i: usize, j: usize| {
        let grounds = [kinship.a.sentences[i].ground, kinship.b.sentences[j].ground];
        grounds.iter().all(|ground| *ground == Ground::Body)
    };
    let mut likeness = vec![Likeness::default(); n * m];
    for i in 0..n {
        for j in 0..m {
            let (one, other) = (ours.start + i, theirs.start + j);
            likeness[i * m + j] = if body(one, other) { kinship.likeness(one, other) } else { Likeness::default() };
        }
    }
    // Best sums over the first i and j sentences: of all chains, and of those that end with the pair (i - 1, j - 1).
    let width = m + 1;
    let mut best = vec![0.0f64; (n + 1) * width];
    let mut ending = vec![f64::NEG_INFINITY; (n + 1) * width];
    for i in 1..=n {
        for j in 1..=m {
            let before = (i - 1) * width + j - 1;
            let gain = likeness[(i - 1) * m + j - 1].share - cost;
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
            let likeness = likeness[(i - 1) * m + j - 1];
            bonds.push(Bond { i: ours.start + i - 1, j: theirs.start + j - 1, likeness });
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
