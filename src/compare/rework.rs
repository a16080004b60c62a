//! Sentences reworked, merged or moved, in two texts of one language that have whole sentences in common. It knows their
//! runs of words: a text that has two sentences of another, and not only what somebody said in them, may have others in
//! words of its own. A quotation alone says nothing: two hands may have taken down the same words.

use std::collections::{BTreeMap, BTreeSet};

use super::kinship::{Kinship, Likeness};
use super::run::Run;
use super::trace::{Ground, Sentence, Trace};

/// Fewest whole sentences that two texts have in common.
const TOLD: usize = 2;
/// Fewest of them in runs of words, the others being much alike …
const RUNS: usize = 1;
/// … unless so many are.
const ALIKE: usize = 3;
/// Share of common weight of two sentences that are much alike …
const MUCH: f64 = 0.55;
/// … and weight.
const MUCH_WEIGHT: f64 = 6.0;
/// Things in common outside quotation marks, and more than inside, that make a sentence more than what was said in it.
const OUTSIDE: usize = 3;
/// Fewest words of a run that is nearly all of a sentence.
const CUT: usize = 8;
/// Fewest words of a sentence that is known again by standing there word for word.
const WORDS: usize = 3;
/// Share of common weight of two sentences that are each other's nearest …
const EACH: f64 = 0.20;
/// … and of one whose nearest has another that is nearer: sentences are merged and split.
const ONE: f64 = 0.25;
/// Weight they must have in common.
const WEIGHT: f64 = 3.0;
/// Share of common weight of two sentences that stand beside two that are one …
const BESIDE: f64 = 0.10;
/// … and weight.
const BESIDE_WEIGHT: f64 = 1.0;
/// Share of common weight of two titles, which all texts on one event resemble …
const TITLE: f64 = 0.40;
/// … and weight.
const TITLE_WEIGHT: f64 = 3.0;
/// Share of what is no name.
const TITLE_UNNAMED: f64 = 0.30;

/// How a pair of sentences is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// Runs of words hold half of either.
    Run,
    /// They are the same, word for word.
    Same,
    /// They have much in common.
    Like,
}

/// Two sentences of a kinship that are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    /// Number of the one.
    pub i: usize,
    /// Number of the other.
    pub j: usize,
    /// How it is known.
    pub how: How,
}

/// The sentences that are one, by place in the one text; none where the texts are not known to have sentences in common.
/// `kinship` must be of the whole of both texts; `own` are the words of the one in runs that few other texts have: a sentence
/// that everybody writes does not tell that two texts have sentences in common.
pub fn find(one: &Trace, other: &Trace, kinship: &Kinship, runs: &[Run], own: &BTreeSet<usize>) -> Vec<Pair> {
    let (ours, theirs) = (&kinship.a.sentences, &kinship.b.sentences);
    let mut pairs: Vec<Pair> = held(kinship, runs);
    let told = pairs.iter().filter(|pair| is_own(ours[pair.i], own) && is_told(kinship, pair.i, pair.j)).count();
    let alike = if told < TOLD { much_alike(kinship, &pairs) } else { 0 };
    if told < RUNS && alike < ALIKE || told + alike < TOLD {
        return Vec::new();
    }
    let (mut a_taken, mut b_taken) = (vec![false; ours.len()], vec![false; theirs.len()]);
    pairs.iter().for_each(|pair| (a_taken[pair.i], b_taken[pair.j]) = (true, true));
    for (i, a) in ours.iter().enumerate() {
        let free = |j: &usize| !b_taken[*j] && theirs[*j].ground == a.ground && same(one, a, other, theirs[*j]);
        if let Some(j) = (0..theirs.len()).find(|j| !a_taken[i] && free(j)) {
            (a_taken[i], b_taken[j]) = (true, true);
            pairs.push(Pair { i, j, how: How::Same });
        }
    }
    pairs.extend(nearest(kinship, &a_taken, &b_taken));
    beside(kinship, &mut pairs);
    pairs.sort();
    pairs
}

/// Pairs of sentences of which runs hold half the words on either side, or nearly all words of one. Where much of the other
/// is left, the pair goes beyond its runs.
fn held(kinship: &Kinship, runs: &[Run]) -> Vec<Pair> {
    let (ours, theirs) = (&kinship.a.sentences, &kinship.b.sentences);
    let at = |all: &[&Sentence], word: usize| {
        let n = all.partition_point(|one| one.words.1 <= word);
        all.get(n).filter(|one| one.words.0 <= word).map(|_| n)
    };
    let mut words: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for &(from, place, length) in runs.iter().flat_map(|run| &run.same) {
        for n in 0..length {
            if let (Some(i), Some(j)) = (at(ours, from + n), at(theirs, place + n)) {
                *words.entry((i, j)).or_default() += 1;
            }
        }
    }
    let length = |one: &Sentence| one.words.1 - one.words.0;
    let read = |((i, j), n): ((usize, usize), usize)| {
        let (one, other) = (length(ours[i]), length(theirs[j]));
        let (longer, shorter) = (one.max(other), one.min(other));
        let (half, most) = (2 * n >= longer, n >= CUT && 5 * n >= 4 * shorter);
        let beyond = 5 * n < 4 * longer && kinship.likeness(i, j).share >= ONE;
        (half || most).then_some(Pair { i, j, how: if beyond { How::Like } else { How::Run } })
    };
    words.into_iter().filter_map(read).collect()
}

/// Whether as many words of a sentence as make a run are the text's `own`, or half of them.
fn is_own(sentence: &Sentence, own: &BTreeSet<usize>) -> bool {
    let (start, end) = sentence.words;
    let words = own.range(start..end).count();
    words >= CUT || 2 * words >= end - start
}

/// Whether two sentences share more than words between quotation marks.
fn is_told(kinship: &Kinship, i: usize, j: usize) -> bool {
    let (a, b) = (kinship.a.sentences[i], kinship.b.sentences[j]);
    let common = kinship.common(i, j);
    let outside = common.iter().filter(|(n, m)| !a.anchors[*n].quoted && !b.anchors[*m].quoted).count();
    outside >= OUTSIDE && 2 * outside > common.len()
}

/// How many sentences of the bodies are much alike, besides those in `pairs`.
fn much_alike(kinship: &Kinship, pairs: &[Pair]) -> usize {
    let (ours, theirs) = (&kinship.a.sentences, &kinship.b.sentences);
    let body = |all: &[&Sentence]| (0..all.len()).filter(|n| all[*n].ground == Ground::Body).collect::<Vec<_>>();
    let free = |i: usize| !pairs.iter().any(|pair| pair.i == i);
    let alike = |i: usize, j: usize| {
        let likeness = kinship.likeness(i, j);
        likeness.share >= MUCH && likeness.weight >= MUCH_WEIGHT && is_told(kinship, i, j)
    };
    let theirs = body(theirs);
    body(ours).into_iter().filter(|i| free(*i) && theirs.iter().any(|j| alike(*i, *j))).count()
}

fn same(one: &Trace, a: &Sentence, other: &Trace, b: &Sentence) -> bool {
    let (ours, theirs) = (&one.words[a.words.0..a.words.1], &other.words[b.words.0..b.words.1]);
    ours.len() >= WORDS && ours.iter().map(|word| word.key).eq(theirs.iter().map(|word| word.key))
}

/// Sentences not taken yet that have much in common: each the nearest of the other, or one of them the nearest.
fn nearest(kinship: &Kinship, a_taken: &[bool], b_taken: &[bool]) -> Vec<Pair> {
    let (ours, theirs) = (&kinship.a.sentences, &kinship.b.sentences);
    let mut alike: Vec<(usize, usize, Likeness)> = Vec::new();
    for i in (0..ours.len()).filter(|i| !a_taken[*i]) {
        for j in (0..theirs.len()).filter(|j| !b_taken[*j]) {
            if (ours[i].ground == Ground::Title) == (theirs[j].ground == Ground::Title) {
                alike.push((i, j, kinship.likeness(i, j)));
            }
        }
    }
    let (mut of_ours, mut of_theirs) = (vec![0.0f64; ours.len()], vec![0.0f64; theirs.len()]);
    for (i, j, likeness) in &alike {
        of_ours[*i] = of_ours[*i].max(likeness.share);
        of_theirs[*j] = of_theirs[*j].max(likeness.share);
    }
    let is_one = |(i, j, likeness): &(usize, usize, Likeness)| {
        let Likeness { share, weight, .. } = *likeness;
        let (first, last) = (share >= of_ours[*i], share >= of_theirs[*j]);
        match ours[*i].ground {
            Ground::Title => are_titles(kinship, *i, *j),
            _ => weight >= WEIGHT && (first && last && share >= EACH || (first || last) && share >= ONE),
        }
    };
    alike.iter().filter(|it| is_one(it)).map(|&(i, j, _)| Pair { i, j, how: How::Like }).collect()
}

/// Adds the sentences of bodies without counterpart that stand right before or after two that are one, and have something in
/// common: who reworks a text mostly keeps its order.
fn beside(kinship: &Kinship, pairs: &mut Vec<Pair>) {
    let (ours, theirs) = (&kinship.a.sentences, &kinship.b.sentences);
    let is_body = |all: &[&Sentence], n: usize| all.get(n).is_some_and(|one| one.ground == Ground::Body);
    let mut next = 0;
    while let Some(&Pair { i, j, .. }) = pairs.get(next) {
        next += 1;
        for (i, j) in [(i.wrapping_sub(1), j.wrapping_sub(1)), (i + 1, j + 1)] {
            let is_free = is_body(ours, i) && is_body(theirs, j) && !pairs.iter().any(|it| it.i == i || it.j == j);
            let likeness = if is_free { kinship.likeness(i, j) } else { Likeness::default() };
            if likeness.share >= BESIDE && likeness.weight >= BESIDE_WEIGHT {
                pairs.push(Pair { i, j, how: How::Like });
            }
        }
    }
}

/// Whether the titles of two texts known to follow each other are one: by more than the names, which are in every title on
/// one event.
pub fn are_titles(kinship: &Kinship, i: usize, j: usize) -> bool {
    let (all, unnamed) = (kinship.likeness(i, j), kinship.unnamed(i, j));
    all.share >= TITLE && all.weight >= TITLE_WEIGHT && unnamed.share >= TITLE_UNNAMED
}
