//! Words to discuss: where they stand, in whose voice, and whether they are scored.
//! A word only mentioned as a word, or negated, is not listed unless its rule says so.

use super::Findings;
use super::amend::Verdict;
use super::attribution::grammar::Grammar;
use super::place::Place;
use super::voice::{Run, Voice, Voices};
use crate::lexicon::Lexicon;
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::{Detail, Status};
use crate::matching::Hit;
use crate::segment::Quotation;
use crate::text::Span;
use crate::text::scan::CAPITAL;

/// Why a word to discuss is listed but not scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unscored {
    /// Its weight is 0.
    Weight,
    /// Its rule is a draft.
    Draft,
    /// It stands in credit lines or page furniture.
    Place,
    /// It cannot be told whose word it is.
    Unclear,
}

/// A word to discuss.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LoadedTerm {
    /// Index of its rule; `None` for one to three words between marks without a source.
    pub rule: Option<u32>,
    /// Where it stands.
    pub span: Span,
    /// Whose word it is.
    pub voice: Voice,
    /// The attribution it belongs to.
    pub attribution: Option<usize>,
    /// Where on the page.
    pub place: Place,
    /// Why it is not scored; `None` means that it is.
    pub unscored: Option<Unscored>,
    /// Index of the category that a person gave it; `None` means that of its rule.
    pub category: Option<u16>,
    /// The weight that a person gave it; `None` means that of its rule.
    pub weight: Option<u8>,
    /// What a person has decided about it; `None` where nobody has looked.
    pub review: Option<Verdict>,
}

/// All that decides whether a word is scored.
pub(super) struct Standing {
    pub(super) weight: u8,
    pub(super) stable: bool,
    pub(super) place: Place,
    pub(super) voice: Voice,
}

impl Standing {
    /// The weight of `rule`, and whether it is stable; what no rule found has no weight of its own.
    pub(super) fn of(lexicon: &Lexicon, rule: Option<u32>) -> (u8, bool) {
        let rule = rule.map(|rule| &lexicon.rules[rule as usize]);
        match rule.map(|rule| (&rule.detail, rule.status)) {
            Some((Detail::Loaded(detail), status)) => (detail.weight, status == Status::Stable),
            _ => (0, true),
        }
    }

    /// Why the word is not scored; `None` means that it is.
    pub(super) fn unscored(&self) -> Option<Unscored> {
        match () {
            () if self.weight == 0 => Some(Unscored::Weight),
            () if !self.stable => Some(Unscored::Draft),
            () if !self.place.is_text() => Some(Unscored::Place),
            () if self.voice == Voice::Unclear => Some(Unscored::Unclear),
            () => None,
        }
    }
}

/// A word that a person adds.
pub(super) fn added(span: Span, run: Run, place: Place) -> LoadedTerm {
    term(None, span, run, place, Some(Unscored::Weight))
}

/// Words before a hit in which a negation takes it back.
const NEGATION: usize = 3;
/// Words of a cue up to its negation.
const CUE: usize = 3;
/// Words before a hit in which *the word …* only mentions it.
const MENTION: usize = 2;
/// Longest quotation without a source that is a word held at a distance, in words.
const SCARE: u32 = 3;

/// Reads all words to discuss, by place.
pub fn find(grammar: &Grammar, voices: &Voices, places: &[Place]) -> Vec<LoadedTerm> {
    let mut found = Vec::new();
    let mut block = 0;
    for hit in &grammar.hits.loaded {
        let Detail::Loaded(detail) = &grammar.lexicon.rules[hit.rule as usize].detail else { continue };
        if !detail.keep_negated && is_negated(grammar, hit) || !detail.keep_mentioned && is_mentioned(grammar, hit) {
            continue;
        }
        while grammar.segments.blocks.get(block).is_some_and(|b| b.1 <= hit.start) {
            block += 1;
        }
        let place = places.get(block).copied().unwrap_or(Place::Chrome);
        let span = grammar.segments.span(hit.start as usize, hit.end as usize);
        let run = voices.of(span);
        let stable = grammar.lexicon.rules[hit.rule as usize].status == Status::Stable;
        let standing = Standing { weight: detail.weight, stable, place, voice: run.voice };
        found.push(term(Some(hit.rule), span, run, place, standing.unscored()));
    }
    find_scare_quotes(grammar, voices, places, &mut found);
    found.sort_by_key(|t| (t.span, t.rule));
    found
}

fn term(rule: Option<u32>, span: Span, run: Run, place: Place, unscored: Option<Unscored>) -> LoadedTerm {
    let (voice, attribution) = (run.voice, run.attribution);
    LoadedTerm { rule, span, voice, attribution, place, unscored, category: None, weight: None, review: None }
}

/// Words a negation right before takes back. Some negations are also quantities (*plus de*): those do not count; nor do
/// those of a cue, which deny what somebody does (*did not rule out*) and not what it is about.
fn is_negated(grammar: &Grammar, hit: &Hit) -> bool {
    let start = hit.start as usize;
    let from = grammar.sentence(start).map_or(start, |s| s.start as usize);
    (from.max(start.saturating_sub(NEGATION))..start)
        .rev()
        .take_while(|&i| !grammar.is_mark(i) && !grammar.is_verb(i) || grammar.is(i, C::Copula))
        .filter(|&i| grammar.is(i, C::Negation) && !grammar.is_any(i, &[C::Quantifier, C::Determiner, C::Adverb]))
        .any(|i| !grammar.cues((i + 1).saturating_sub(CUE), i + 1).iter().any(|cue| cue.tokens().contains(&i)))
}

fn is_mentioned(grammar: &Grammar, hit: &Hit) -> bool {
    let start = hit.start as usize;
    (start.saturating_sub(MENTION + 1)..start).any(|i| grammar.is(i, C::Mention))
}

/// The category of words between marks that no rule finds.
pub const SCARE_QUOTES: &str = "scare-quotes";

/// One to three small words between marks without a source: held at a distance, and the narration's own.
fn find_scare_quotes(grammar: &Grammar, voices: &Voices, places: &[Place], found: &mut Vec<LoadedTerm>) {
    if grammar.lexicon.lacks_category(SCARE_QUOTES) {
        return;
    }
    let hits = found.len();
    for quotation in &grammar.segments.quotations {
        let place = places.get(quotation.block as usize).copied().unwrap_or(Place::Chrome);
        if !place.is_text() || !holds_at_a_distance(grammar, quotation) {
            continue;
        }
        let run = voices.of(quotation.span);
        if run.voice == Voice::Author && !holds_another(found, hits, quotation.span) {
            found.push(term(None, quotation.span, run, place, Some(Unscored::Weight)));
        }
    }
}

/// Words to discuss that are looked back at from a quotation: one on trial can stand around some others.
const AROUND: usize = 16;

/// Whether one of the first `hits` terms, or the last after them, lies in `span`: both parts are sorted, the second one
/// without overlaps.
fn holds_another(found: &[LoadedTerm], hits: usize, span: Span) -> bool {
    let before = found[..hits].partition_point(|t| t.span.start < span.end);
    let near = found[..before].iter().rev().take(AROUND).chain(found[hits..].last());
    near.into_iter().any(|t| t.span.overlaps(span))
}

fn holds_at_a_distance(grammar: &Grammar, quotation: &Quotation) -> bool {
    let inside = quotation.inside();
    let small = |i: u32| !grammar.token(i as usize).is(CAPITAL);
    quotation.is_balanced()
        && (1..=SCARE).contains(&quotation.words)
        && inside.clone().all(small)
        && !(quotation.open > 0 && grammar.is(quotation.open as usize - 1, C::Mention))
}

impl Findings {
    /// The words to discuss in `voice` that are scored.
    pub fn scored(&self, voice: Voice) -> impl Iterator<Item = &LoadedTerm> {
        self.loaded.iter().filter(move |t| t.voice == voice && t.unscored.is_none())
    }
}
