//! Two texts that follow each other: their sentences side by side, and the places where they part. It knows which sentences
//! go together; which texts are worth the trouble is asked elsewhere.

use super::align::{self, Bond};
use super::kinship::Kinship;
use super::rework;
use super::shared::{GAP, Kind, Passage, evidence, passage};
use super::trace::{Ground, Sentence, Trace};
use crate::text::Span;

/// Fewest words of a stretch without counterpart that is set against the sentence after.
const STRETCH: usize = 6;

/// Sentences that follow each other in the same order, and the places between them where the texts part.
pub fn read(one: &Trace, other: &Trace) -> Vec<Passage> {
    let sure = Kinship::new(one, other);
    let bonds = align::align(&sure, one.lang == other.lang);
    if bonds.is_empty() {
        return Vec::new();
    }
    let kinship = Kinship::whole(one, other);
    let bonds = align::fill(&kinship, &places(&sure, &bonds, &kinship));
    let kind = if one.lang == other.lang { Kind::Reworked } else { Kind::Translated };
    let (ours, theirs) = (&kinship.a.sentences, &kinship.b.sentences);
    let mut passages: Vec<Passage> = titles(&kinship, one, other, kind).into_iter().collect();
    for (n, bond) in bonds.iter().enumerate() {
        let (a, b) = (ours[bond.i], theirs[bond.j]);
        passages.push(passage(kind, one, a.span, other, b.span, evidence(&kinship, bond.i, bond.j)));
        let next = bonds.get(n + 1);
        if let Some(next) = next.filter(|next| next.i - bond.i == GAP + 1 && next.j - bond.j == GAP + 1) {
            let (a, b) = (ours[next.i - 1], theirs[next.j - 1]);
            passages.push(passage(Kind::Differs, one, a.span, other, b.span, Vec::new()));
        }
        passages.extend(parting(&kinship, bond, next, one, other));
    }
    passages
}

/// Where the sentences of pairs of one kinship stand in another of the same texts.
fn places(sure: &Kinship, bonds: &[Bond], whole: &Kinship) -> Vec<(usize, usize)> {
    let at = |all: &[&Sentence], one: &Sentence| all.binary_search_by_key(&one.span, |it| it.span).ok();
    let place = |bond: &Bond| {
        let (a, b) = (sure.a.sentences[bond.i], sure.b.sentences[bond.j]);
        Some((at(&whole.a.sentences, a)?, at(&whole.b.sentences, b)?))
    };
    bonds.iter().filter_map(place).collect()
}

/// The titles of two texts that follow each other, where they are one.
fn titles(kinship: &Kinship, one: &Trace, other: &Trace, kind: Kind) -> Option<Passage> {
    let title = |all: &[&Sentence]| all.iter().position(|it| it.ground == Ground::Title);
    let (i, j) = (title(&kinship.a.sentences)?, title(&kinship.b.sentences)?);
    let (a, b) = (kinship.a.sentences[i].span, kinship.b.sentences[j].span);
    let is_one = rework::are_titles(kinship, i, j);
    is_one.then(|| passage(kind, one, a, other, b, evidence(kinship, i, j)))
}

/// A stretch of one sentence without any counterpart, where the other text goes on with a sentence that has none either.
fn parting(kinship: &Kinship, bond: &Bond, next: Option<&Bond>, one: &Trace, other: &Trace) -> Option<Passage> {
    let (a, b) = (kinship.a.sentences[bond.i], kinship.b.sentences[bond.j]);
    let common = kinship.common(bond.i, bond.j);
    let after = |all: &[&Sentence], at: usize, taken: Option<usize>| {
        let next = all.get(at + 1).filter(|next| next.block == all[at].block && taken != Some(at + 1));
        next.map(|next| next.span)
    };
    let held =
        |first: bool| common.iter().map(|&(n, m)| if first { a.anchors[n].span } else { b.anchors[m].span }).collect();
    if let Some(b_span) = after(&kinship.b.sentences, bond.j, next.map(|next| next.j))
        && let Some(a_span) = stretch(one, a.words, held(true))
    {
        return Some(passage(Kind::Differs, one, a_span, other, b_span, Vec::new()));
    }
    let a_span = after(&kinship.a.sentences, bond.i, next.map(|next| next.i))?;
    let b_span = stretch(other, b.words, held(false))?;
    Some(passage(Kind::Differs, one, a_span, other, b_span, Vec::new()))
}

/// The longest stretch of words `from..to` that holds no counterpart, from mark to mark where it has any.
fn stretch(trace: &Trace, (from, to): (usize, usize), held: Vec<Span>) -> Option<Span> {
    let free = |n: &usize| !held.iter().any(|span| span.overlaps(trace.words[*n].span));
    let mut best: Option<(usize, usize)> = None;
    let mut at = from;
    while at < to {
        let end = (at..to).find(|n| !free(n)).unwrap_or(to);
        if end - at > best.map_or(0, |(from, to)| to - from) {
            best = Some((at, end));
        }
        at = end + 1;
    }
    let (mut from, mut to) = best?;
    // A clause begins after a mark and ends before one, or before the word that joins the next clause.
    let mark = |n: usize| {
        trace.text[trace.words[n].span.end..trace.words[n + 1].span.start].contains([',', ';', ':', '–', '—'])
    };
    let middle = from + (to - from) / 2;
    from = (from..middle).find(|n| mark(*n)).map_or(from, |n| n + 1);
    to = (middle..to.saturating_sub(1)).rfind(|n| mark(*n)).map_or(to, |n| n + 1);
    to = (middle.max(from)..to).rfind(|n| trace.words[*n].joins).unwrap_or(to);
    (to >= from + STRETCH).then(|| trace.stretch(from, to))
}
