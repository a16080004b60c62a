//! Runs of words that two texts have in common, exact to the word, small edits inside them allowed. It knows two texts that
//! an index has brought together; it knows no language.

use std::collections::{BTreeMap, BTreeSet};

use super::shingle::{WINDOW, WORDS, shingles};
use super::trace::{Ground, Trace};

/// Fewest words of a run in a text.
pub const LEAST: usize = 8;
/// Fewest words of its own weight in a run: what has fewer is a stock phrase, or a string of names.
const TELLING: usize = 4;
/// Words that one side may have more than the other inside a run.
const EDIT: usize = 2;
/// Words that must be the same again after an edit.
const AFTER_EDIT: usize = 3;
/// Places of one shingle that are tried; what stands oftener in one text is a refrain.
const PLACES: usize = 16;

/// A run: words `start..end` of either text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Run {
    /// In the one.
    pub a: (usize, usize),
    /// In the other.
    pub b: (usize, usize),
    /// The stretches between edits: first word in the one, first word in the other, number of words.
    pub same: Vec<(usize, usize, usize)>,
}

impl Run {
    /// Whether no word differs.
    pub fn is_exact(&self) -> bool {
        self.same.len() == 1
    }
}

/// The runs in common, by their place in `a`: of titles and bodies, or of page furniture.
pub fn find(a: &Trace, b: &Trace, furniture: bool) -> Vec<Run> {
    let (blocks, others) = (blocks(a, furniture), blocks(b, furniture));
    let mut known: BTreeMap<u64, Vec<Place>> = BTreeMap::new();
    for &(from, to) in &others {
        for (n, shingle) in shingles(&b.words[from..to]).into_iter().enumerate() {
            known.entry(shingle).or_default().push(Place { from, at: from + n, to });
        }
    }
    let mut found = Vec::new();
    for (from, to) in blocks {
        let mut next = from;
        for (n, shingle) in shingles(&a.words[from..to]).into_iter().enumerate() {
            let at = from + n;
            if at < next {
                continue;
            }
            let places = known.get(&shingle).into_iter().flatten().take(PLACES);
            let ours = Place { from: next, at, to };
            let runs = places.map(|theirs| follow(a, b, ours, *theirs));
            let Some(run) =
                runs.max_by_key(|run| (run.same.iter().map(|(.., n)| n).sum::<usize>(), std::cmp::Reverse(run.b)))
            else {
                continue;
            };
            if is_worth(a, &run, furniture) {
                next = run.a.1;
                found.push(run);
            }
        }
    }
    found
}

/// The words of each block of the wanted part of the page.
pub fn blocks(trace: &Trace, furniture: bool) -> Vec<(usize, usize)> {
    let mut blocks: Vec<(u32, (usize, usize))> = Vec::new();
    for sentence in trace.sentences.iter().filter(|one| (one.ground == Ground::Furniture) == furniture) {
        match blocks.last_mut() {
            Some((block, words)) if *block == sentence.block => words.1 = sentence.words.1,
            _ => blocks.push((sentence.block, sentence.words)),
        }
    }
    blocks.into_iter().map(|(_, words)| words).collect()
}

/// A block of words, and a place in it.
#[derive(Debug, Clone, Copy)]
struct Place {
    from: usize,
    at: usize,
    to: usize,
}

/// Ways of leaving out words on either side, the smallest first.
fn edits() -> impl Iterator<Item = (usize, usize)> {
    let all = (1..=2 * EDIT).flat_map(|sum| (0..=sum).map(move |one| (one, sum - one)));
    all.filter(|(one, other)| *one <= EDIT && *other <= EDIT)
}

/// The run through these words, followed over small edits to both its ends.
fn follow(a: &Trace, b: &Trace, ours: Place, theirs: Place) -> Run {
    let equal = |i: usize, j: usize| a.words[i].key == b.words[j].key;
    let ahead = |i: usize, j: usize| {
        let room = ours.to.saturating_sub(i).min(theirs.to.saturating_sub(j));
        (0..room).take_while(|n| equal(i + n, j + n)).count()
    };
    let behind = |i: usize, j: usize| {
        let room = i.saturating_sub(ours.from).min(j.saturating_sub(theirs.from));
        (1..=room).take_while(|n| equal(i - n, j - n)).count()
    };
    let (before, after) = (behind(ours.at, theirs.at), ahead(ours.at, theirs.at));
    let (mut start, mut place) = (ours.at - before, theirs.at - before);
    let mut same = vec![(start, place, before + after)];
    let (mut i, mut j) = (ours.at + after, theirs.at + after);
    let longer = |(one, other, length): (usize, usize, usize)| (length >= AFTER_EDIT).then_some((one, other, length));
    while let Some((one, other, length)) =
        edits().find_map(|(one, other)| longer((one, other, ahead(i + one, j + other))))
    {
        same.push((i + one, j + other, length));
        (i, j) = (i + one + length, j + other + length);
    }
    let back = |start: usize, place: usize| {
        edits().find_map(|(one, other)| {
            let (i, j) = (start.checked_sub(one)?, place.checked_sub(other)?);
            longer((i, j, behind(i, j)))
        })
    };
    while let Some((i, j, length)) = back(start, place) {
        (start, place) = (i - length, j - length);
        same.insert(0, (start, place, length));
    }
    Run { a: (start, i), b: (place, j), same }
}

/// The words of a run in `a` that lie outside the common `stock` of many texts. What stands for a text is only some of its
/// shingles: around each that is common, as many words more are taken to be as may lie before the next that is kept.
pub fn beyond(a: &Trace, run: &Run, stock: &BTreeSet<u64>) -> Vec<usize> {
    let mut held = vec![false; run.a.1 - run.a.0];
    for (n, shingle) in shingles(&a.words[run.a.0..run.a.1]).into_iter().enumerate() {
        if stock.contains(&shingle) {
            let end = (n + WORDS + WINDOW - 1).min(held.len());
            held[n.saturating_sub(WINDOW - 1)..end].fill(true);
        }
    }
    (run.a.0..run.a.1).zip(held).filter(|(_, held)| !held).map(|(word, _)| word).collect()
}

/// Whether a run says more than a stock phrase or a string of names does.
fn is_worth(a: &Trace, run: &Run, furniture: bool) -> bool {
    let words = || run.same.iter().flat_map(|&(from, _, n)| &a.words[from..from + n]);
    let telling: BTreeSet<u64> = words().filter(|word| word.telling).map(|word| word.key).collect();
    words().count() >= if furniture { WORDS } else { LEAST } && (furniture || telling.len() >= TELLING)
}
