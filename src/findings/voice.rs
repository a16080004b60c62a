//! Whose words each stretch of a text is: sorted runs, exactly one voice for each byte.
//!
//! It knows quotations and attributions. A source phrase is the narration's own; so is what an order or a plan
//! reports without marks. Where marks are broken the voice is unclear: shown, never counted.

use super::attribution::grammar::Grammar;
use super::attribution::placed::is_on_trial;
use super::attribution::{Confidence, Draft, Frame, Mode, Stretch};
use super::spoken::Spoken;
use crate::lexicon::rule::Act;
use crate::segment::{Closing, Quotation};
use crate::text::Span;

/// Whose words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// The narration of the text.
    Author,
    /// Words between quotation marks.
    Quoted,
    /// Words a source is said to have said, without marks.
    Reported,
    /// The marks are broken: it cannot be told.
    Unclear,
}

impl Voice {
    /// Its code.
    pub fn name(self) -> &'static str {
        match self {
            Voice::Author => "author",
            Voice::Quoted => "quoted",
            Voice::Reported => "reported",
            Voice::Unclear => "unclear",
        }
    }
}

/// A run of one voice, up to the next run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// First byte.
    pub start: usize,
    /// Whose words.
    pub voice: Voice,
    /// The attribution they belong to.
    pub attribution: Option<usize>,
}

/// Shortest quotation without a source that counts as somebody's words, in words.
pub const OWN_WORDS: u32 = 4;
/// Marks that may stand around a quotation that is all its block says, in tokens.
const AROUND: u32 = 3;

/// The voices of a text: runs by first byte, the first at 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voices {
    runs: Vec<Run>,
}

impl Voices {
    /// Reads the voices of a text of `length` bytes.
    /// In the paragraphs `bare`, marks are perhaps lost.
    pub fn read(grammar: &Grammar, attributions: &[Draft], bare: &[(Stretch, u32)]) -> Voices {
        let segments = grammar.segments;
        let mut layers: Vec<(Span, Voice, Option<usize>)> = Vec::new();
        let span = |s: &super::Stretch| segments.span(s.start, s.end);
        for (i, attribution) in attributions.iter().enumerate() {
            if reports(attribution) && !is_on_trial(grammar, attribution) {
                layers.extend(attribution.content.iter().map(|c| (span(c), Voice::Reported, Some(i))));
            }
        }
        let mut owned = Owners::new(grammar, attributions);
        let quotations: Vec<_> = segments.quotations.iter().map(|it| (it, owned.of(it.span))).collect();
        let spoken = Spoken::read(grammar, quotations.iter().filter(|(_, owner)| owner.is_some()).map(|(it, _)| *it));
        let somebodys = |it: &Quotation| {
            it.words >= OWN_WORDS || stands_alone(grammar, it) || it.words > 0 && spoken.holds(grammar, it)
        };
        for (quotation, owner) in quotations {
            match quotation.closing {
                Closing::Never => layers.push((quotation.span, Voice::Unclear, owner)),
                _ if owner.is_some() || somebodys(quotation) => layers.push((quotation.span, Voice::Quoted, owner)),
                _ => {}
            }
        }
        let unopened = super::damage::unopened(grammar);
        layers.extend(unopened.iter().chain(bare).map(|(s, _)| (span(s), Voice::Unclear, owned.of(span(s)))));
        Voices { runs: flatten(layers) }
    }

    /// The run that holds the byte at `offset`.
    pub fn at(&self, offset: usize) -> Run {
        self.runs[self.runs.partition_point(|r| r.start <= offset).saturating_sub(1)]
    }

    /// The voice of a whole stretch: that of its runs where they agree, else unclear.
    pub fn of(&self, span: Span) -> Run {
        let first = self.at(span.start);
        let last = self.at(span.end.saturating_sub(1).max(span.start));
        if first.voice == last.voice { first } else { Run { voice: Voice::Unclear, ..first } }
    }

    /// Lays `voice`, the words of `attribution`, over those runs in `span` for which `over` holds.
    pub(super) fn lay(&mut self, span: Span, voice: Voice, attribution: Option<usize>, over: impl Fn(&Run) -> bool) {
        let mut laid: Vec<Run> = Vec::with_capacity(self.runs.len() + 2);
        let mut push = |run: Run| match laid.last() {
            Some(last) if (last.voice, last.attribution) == (run.voice, run.attribution) => {}
            _ => laid.push(run),
        };
        for (at, run) in self.runs.iter().enumerate() {
            let end = self.runs.get(at + 1).map_or(usize::MAX, |next| next.start);
            let inside = Span::new(run.start.max(span.start), end.min(span.end));
            if inside.is_empty() || !over(run) {
                push(*run);
                continue;
            }
            if run.start < inside.start {
                push(*run);
            }
            push(Run { start: inside.start, voice, attribution });
            if inside.end < end {
                push(Run { start: inside.end, ..*run });
            }
        }
        self.runs = laid;
    }

    /// All runs, by first byte.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }
}

/// Whether a quotation is all that its block says, as where a heading between two paragraphs lifts out what somebody said:
/// however short, it is no word held at a distance.
fn stands_alone(grammar: &Grammar, quotation: &Quotation) -> bool {
    let (start, end) = grammar.segments.blocks[quotation.block as usize];
    let around = (quotation.open - start) + (end - quotation.end);
    around <= AROUND && (start..quotation.open).chain(quotation.end..end).all(|i| grammar.is_mark(i as usize))
}

/// Whether what stands in the content without marks is the source's and not the narration's.
fn reports(attribution: &Draft) -> bool {
    matches!(attribution.act, Act::Speech | Act::Belief | Act::Evidential)
        && !matches!(attribution.frame, Frame::Noun | Frame::Adverb)
        && attribution.confidence != Confidence::Weak
        && !attribution.is_own
        && attribution.mode != Mode::Damaged
}

/// Finds the attribution in whose words a quotation stands, both lists being sorted.
struct Owners {
    stretches: Vec<Claimed>,
}

/// A content, with what tells whether it can own a quotation.
struct Claimed {
    content: Span,
    attribution: usize,
    cue: Option<Span>,
    spoken: bool,
}

impl Owners {
    fn new(grammar: &Grammar, attributions: &[Draft]) -> Owners {
        let segments = grammar.segments;
        let listed =
            |a: &&(usize, &Draft)| !matches!(a.1.frame, Frame::Noun | Frame::Adverb) && !is_on_trial(grammar, a.1);
        let all: Vec<(usize, &Draft)> = attributions.iter().enumerate().collect();
        let claimed = |attribution: usize, one: &Draft, content: &super::Stretch| Claimed {
            content: segments.span(content.start, content.end),
            attribution,
            cue: one.cue.map(|cue| segments.span(cue.start, cue.end)),
            spoken: one.act == Act::Speech,
        };
        let mut stretches: Vec<Claimed> = all
            .iter()
            .filter(listed)
            .flat_map(|(i, one)| one.content.iter().map(move |content| claimed(*i, one, content)))
            .collect();
        stretches.sort_by_key(|it| (it.content.start, std::cmp::Reverse(it.content.end), it.attribution));
        Owners { stretches }
    }

    /// Whose the marks are: of the contents that hold the quotation the innermost of what is said, not of what is thought. What
    /// the quotation itself says of somebody's words (*“Nobody told us”*) is its speaker's.
    fn of(&mut self, quotation: Span) -> Option<usize> {
        let upto = self.stretches.partition_point(|it| it.content.start < quotation.end);
        let near = || self.stretches[..upto].iter().rev().take(16).filter(|it| it.content.overlaps(quotation));
        let outside = |it: &&Claimed| it.cue.is_none_or(|cue| !quotation.contains(cue));
        let said = near().find(|it| outside(it) && it.spoken);
        said.or_else(|| near().find(outside)).or_else(|| near().next()).map(|it| it.attribution)
    }
}

/// Lays the stretches over the narration; where they overlap, unclear beats quoted beats reported, and of two alike
/// the inner one wins.
fn flatten(layers: Vec<(Span, Voice, Option<usize>)>) -> Vec<Run> {
    let mut edges: Vec<(usize, bool, usize)> = Vec::with_capacity(layers.len() * 2);
    for (i, (span, _, _)) in layers.iter().enumerate() {
        if !span.is_empty() {
            edges.push((span.start, true, i));
            edges.push((span.end, false, i));
        }
    }
    edges.sort_unstable();
    let mut open = std::collections::BTreeSet::new();
    let mut runs = vec![Run { start: 0, voice: Voice::Author, attribution: None }];
    let mut at = 0;
    while at < edges.len() {
        let place = edges[at].0;
        while at < edges.len() && edges[at].0 == place {
            let (_, opens, i) = edges[at];
            let key = (rank(layers[i].1), layers[i].0.start, i);
            if opens {
                open.insert(key);
            } else {
                open.remove(&key);
            }
            at += 1;
        }
        let (voice, attribution) = open.last().map_or((Voice::Author, None), |&(_, _, i)| (layers[i].1, layers[i].2));
        let last = runs[runs.len() - 1];
        if (last.voice, last.attribution) != (voice, attribution) {
            if last.start == place {
                runs.pop();
            }
            runs.push(Run { start: place, voice, attribution });
        }
    }
    runs
}

fn rank(voice: Voice) -> u8 {
    match voice {
        Voice::Author => 0,
        Voice::Reported => 1,
        Voice::Quoted => 2,
        Voice::Unclear => 3,
    }
}
