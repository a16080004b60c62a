//! Guards: what must and must not stand near a hit, and which capitals it must have.
//! They know one sentence at a time.

use crate::lexicon::rule::{Case, Rule, Side};
use crate::segment::Segments;
use crate::terms::tongue::Near;
use crate::terms::{Sighting, Tongue};
use crate::text::Kind;
use crate::text::scan::{ALL_CAPITALS, CAPITAL, OPENS};

/// Why tokens are no hit of a rule whose term they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// They have other capitals.
    Case,
    /// None of the words that must stand near does.
    Require,
    /// These words stand near, and must not.
    Forbid(Sighting),
}

/// Whether the tokens `start..end` may be a hit of `rule`, as far as capitals and neighbours go.
pub fn allows(segments: &Segments, tongue: &Tongue, rule: &Rule, index: u32, start: usize, end: usize) -> bool {
    refusal(segments, tongue, rule, index, start, end).is_none()
}

/// Why the tokens `start..end` are no hit of `rule`, as far as capitals and neighbours go.
pub fn refusal(
    segments: &Segments,
    tongue: &Tongue,
    rule: &Rule,
    index: u32,
    start: usize,
    end: usize,
) -> Option<Refusal> {
    if !has_case(segments, rule.case, start) {
        return Some(Refusal::Case);
    }
    let guards = tongue.guards.get(&index)?;
    if guards.require.is_some_and(|near| standing_near(segments, tongue, near, start, end).is_none()) {
        return Some(Refusal::Require);
    }
    guards.forbid.and_then(|near| standing_near(segments, tongue, near, start, end)).map(Refusal::Forbid)
}

/// How many words the neighbours asked for and forbidden can make the guards of a hit at `start..end` look at.
pub fn reach(segments: &Segments, tongue: &Tongue, index: u32, start: usize, end: usize) -> usize {
    let Some(guards) = tongue.guards.get(&index) else { return 0 };
    let (first, last) = sentence_of(segments, start);
    let near = [guards.require, guards.forbid].into_iter().flatten();
    let words = near.map(|near| {
        let before = if near.side == Side::After { 0 } else { start - step_back(segments, start, first, near.within) };
        let after = if near.side == Side::Before { 0 } else { step_on(segments, end, last, near.within) - end };
        before + after
    });
    words.sum()
}

fn has_case(segments: &Segments, case: Case, start: usize) -> bool {
    let token = &segments.scan.tokens[start];
    match case {
        Case::Any => true,
        Case::Lower => !token.is(CAPITAL) || token.is(OPENS),
        Case::Proper => token.is(CAPITAL),
        Case::Upper => token.is(ALL_CAPITALS) || (token.is(CAPITAL) && token.end - token.start == 1),
    }
}

/// The first of the terms of `near` that stands in reach of `start..end`, in the same sentence.
fn standing_near(segments: &Segments, tongue: &Tongue, near: Near, start: usize, end: usize) -> Option<Sighting> {
    let tokens = &segments.scan.tokens;
    let (first, last) = sentence_of(segments, start);
    let mut found: Vec<Sighting> = Vec::new();
    if near.side != Side::After {
        let from = step_back(segments, start, first, near.within);
        for at in from..start {
            found.clear();
            tongue.trie.under(near.root, &tokens[at..start], at, &mut found);
            if let Some(seen) = found.last() {
                return Some(*seen);
            }
        }
    }
    if near.side != Side::Before {
        let to = step_on(segments, end, last, near.within);
        for at in end..to {
            found.clear();
            tongue.trie.under(near.root, &tokens[at..last], at, &mut found);
            if let Some(seen) = found.last() {
                return Some(*seen);
            }
        }
    }
    None
}

/// Tokens of the sentence that holds token `i`.
pub fn sentence_of(segments: &Segments, i: usize) -> (usize, usize) {
    let at = segments.sentences.partition_point(|s| s.end as usize <= i);
    segments.sentences.get(at).map_or((i, i + 1), |s| (s.start as usize, s.end as usize))
}

fn step_back(segments: &Segments, start: usize, first: usize, within: Option<usize>) -> usize {
    let Some(mut left) = within else { return first };
    let mut at = start;
    while at > first && left > 0 {
        at -= 1;
        left -= usize::from(segments.scan.tokens[at].kind != Kind::Mark);
    }
    at
}

fn step_on(segments: &Segments, end: usize, last: usize, within: Option<usize>) -> usize {
    let Some(mut left) = within else { return last };
    let mut at = end;
    while at < last && left > 0 {
        left -= usize::from(segments.scan.tokens[at].kind != Kind::Mark);
        at += 1;
    }
    at
}
