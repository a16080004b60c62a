//! Attributions: who is said to have said, thought, wanted or kept silent about what, and through whom.
//!
//! The scheme source–cue–content is that of Pareti (PARC 3.0, 2016) and PolNeAR (Newell et al., 2018). Frames are
//! constructions over word classes: they hold no word of any language. Nested attributions keep their parent.

pub mod apposition;
mod channel;
pub mod clause;
pub mod comment;
pub mod content;
pub mod follow;
pub mod frame;
pub mod fullname;
pub mod gender;
pub mod gerund;
pub mod grammar;
pub mod hearer;
mod incise;
pub mod infinitive;
mod inserted;
pub mod kind;
pub mod naming;
pub mod opening;
pub mod phrase;
pub mod placed;
pub mod prep;
pub mod proper;
mod region;
pub mod relay;
pub mod resolve;
pub mod stretch;
mod subject;
pub mod verb;

use super::amend::Amended;
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::{Act, Stance};
use grammar::Grammar;
pub use kind::SourceKind;
pub use placed::{Attribution, PlacedRelay};
pub use relay::{Link, Relay};
pub use stretch::Stretch;

/// The construction an attribution was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frame {
    /// According to S, ….
    Prep,
    /// …, says S.
    Incise,
    /// S says that ….
    Clause,
    /// S says: ….
    Colon,
    /// S says “…”.
    Quote,
    /// …, adding that ….
    Gerund,
    /// The claim that ….
    Noun,
    /// Reportedly ….
    Adverb,
    /// Words of somebody without any cue.
    Free,
}

/// How close the reported words are to the words said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// All between quotation marks.
    Direct,
    /// Partly between quotation marks.
    Mixed,
    /// Without quotation marks.
    Indirect,
    /// Between marks that are lost or never close.
    Damaged,
}

/// How sure the frame is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Marks or a content clause, and a source.
    Strong,
    /// A source and a frame that is rarely wrong.
    Medium,
    /// Anything less; listed, never counted.
    Weak,
}

/// One attribution, in tokens: what frames make, before it is set in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Index of the cue's rule; `None` for a frame without a cue word (a colon).
    pub rule: Option<u32>,
    /// What is reported.
    pub act: Act,
    /// How the cue presents it.
    pub stance: Stance,
    /// The construction.
    pub frame: Frame,
    /// How close to the words said.
    pub mode: Mode,
    /// The source as written.
    pub source: Option<Stretch>,
    /// What a pronoun stands for.
    pub resolved: Option<Stretch>,
    /// The cue.
    pub cue: Option<Stretch>,
    /// What is attributed, in stretches.
    pub content: Vec<Stretch>,
    /// Who passed it on, the nearest to the source first.
    pub via: Vec<Relay>,
    /// The attribution it is nested in.
    pub parent: Option<usize>,
    /// How sure the frame is.
    pub confidence: Confidence,
    /// What sort of source.
    pub kind: SourceKind,
    /// Whether the participle stood without its auxiliary, a sign of machine translation.
    pub bare: bool,
    /// Whether its source is the text itself: *I think that …* outside all quotation marks.
    pub is_own: bool,
    /// Block it begins in.
    pub block: u32,
    /// What a person has made of it; `None` where nobody has looked.
    pub amended: Option<Amended>,
}

impl Draft {
    /// Whether it counts as a claim in the default tables: words, beliefs, silences and evidentials in frames other
    /// than noun and adverb, and a directive only when it holds a quotation.
    pub fn is_claim(&self) -> bool {
        if matches!(self.frame, Frame::Noun | Frame::Adverb) {
            return false;
        }
        match self.act {
            Act::Speech | Act::Belief | Act::Silence | Act::Evidential => true,
            Act::Directive => matches!(self.mode, Mode::Direct | Mode::Mixed),
            Act::Intention => false,
        }
    }

    /// Whether it only says how sure its sentence is (*seemed*, *reportedly*): nobody's words, and it takes none away from anybody.
    pub fn is_hollow(&self) -> bool {
        self.source.is_none() && self.frame == Frame::Adverb
    }

    /// First token of everything that belongs to it.
    pub fn first(&self) -> usize {
        let parts = self.source.iter().chain(&self.cue).chain(&self.content);
        parts.map(|s| s.start).min().unwrap_or(0)
    }
}

/// Finds the attributions of all sentences for which `reads` holds, by place.
pub fn find(grammar: &Grammar, reads: impl Fn(u32) -> bool) -> Vec<Draft> {
    let mut found = Vec::new();
    let mut next_cue = 0;
    let cues = &grammar.hits.cues;
    for (n, sentence) in grammar.segments.sentences.iter().enumerate() {
        let (from, to) = (sentence.start as usize, sentence.end as usize);
        while next_cue < cues.len() && (cues[next_cue].start as usize) < from {
            next_cue += 1;
        }
        if !reads(sentence.block) {
            continue;
        }
        let has_cue = cues.get(next_cue).is_some_and(|c| (c.start as usize) < to);
        let before = found.len();
        if has_cue {
            grammar.read_sentence(from, to, sentence.block, &mut found);
        }
        say_once(&mut found, before);
        leave_to_next(&mut found[before..]);
        end_before_sources(grammar, &mut found[before..]);
        end_before_incises(grammar, &mut found[before..]);
        grammar.pass_on(&mut found, before);
        grammar.read_name_colon(from, to, sentence.block, before, &mut found);
        grammar.follow(n, &mut found, before);
    }
    grammar.nest(&mut found);
    for attribution in &mut found {
        attribution.mode = grammar.mode(&attribution.content);
        attribution.kind = kind::classify(grammar, attribution.source, attribution.rule);
        attribution.is_own = grammar.speaks_itself(attribution);
        if grammar.is_said(attribution) {
            attribution.act = Act::Speech;
        }
    }
    resolve::resolve(grammar, &mut found);
    tell_once(grammar, &mut found);
    for attribution in &mut found {
        grammar.tell_channel(attribution);
    }
    sort(&mut found);
    found
}

/// The same words of one source under its name and under a pronoun beside it are one attribution, that of the name: *he warned,
/// “…,” Reis told the radio*. Of two pronouns the first stays.
fn tell_once(grammar: &Grammar, found: &mut Vec<Draft>) {
    let name = |one: &Draft| one.resolved.or(one.source);
    let pronoun = |one: &Draft| one.source.is_some_and(|source| source.len() == 1 && grammar.is_pronoun(source.start));
    let again = |i: usize, k: usize| {
        let (one, other) = (&found[i], &found[k]);
        let same = name(one).zip(name(other)).is_some_and(|(a, b)| resolve::same_name(grammar, a, b));
        let words = one.block == other.block && one.content == other.content;
        words && same && one.resolved.is_some() && pronoun(one) && (k < i || !pronoun(other))
    };
    let beside = |i: usize| [i.checked_sub(1), Some(i + 1).filter(|&k| k < found.len())].into_iter().flatten();
    let gone: Vec<bool> = (0..found.len()).map(|i| beside(i).any(|k| again(i, k))).collect();
    let mut kept = 0..;
    let places: Vec<Option<usize>> = gone.iter().map(|gone| if *gone { None } else { kept.next() }).collect();
    let mut stays = gone.iter().map(|gone| !gone);
    found.retain(|_| stays.next().unwrap_or(true));
    for one in found {
        one.parent = one.parent.and_then(|parent| places[parent]);
    }
}

/// Two cues in a row that one source has for the same words are one attribution, that of the nearer cue: *he laughed and said, “…”*.
fn say_once(found: &mut Vec<Draft>, first: usize) {
    let gap = |one: &Draft| {
        let (cue, words) = (one.cue?, one.content.first()?);
        Some(words.start.saturating_sub(cue.end).max(cue.start.saturating_sub(words.end)))
    };
    let same = |one: &Draft, other: &Draft| {
        one.source.is_some() && one.source == other.source && one.content == other.content && !one.content.is_empty()
    };
    for one in found.split_off(first) {
        match found[first..].last_mut().filter(|last| same(last, &one)) {
            Some(last) if gap(&one) < gap(last) => *last = one,
            Some(_) => {}
            None => found.push(one),
        }
    }
}

/// What a second cue of the same source opens is no second piece of the first one: *“…,” Dorn said before adding: “…”*.
fn leave_to_next(found: &mut [Draft]) {
    for n in 1..found.len() {
        let (earlier, rest) = found.split_at_mut(n);
        let later = rest[0].content.as_slice();
        for one in earlier.iter_mut().rev().take(4).filter(|one| one.source.is_some() && one.source == rest[0].source) {
            let again = one.content.len() > 1 && later.len() == 1 && one.content.last() == later.first();
            one.content.truncate(one.content.len() - usize::from(again));
        }
    }
}

/// A content that would end inside the source of another ends before it: *he said it rained, and Bo Alver of Selm and Jim Phill backed
/// the plan*.
fn end_before_sources(grammar: &Grammar, found: &mut [Draft]) {
    let sources: Vec<Stretch> = found.iter().filter_map(|one| one.source).collect();
    for content in found.iter_mut().flat_map(|one| &mut one.content) {
        let cut = sources.iter().find(|s| content.start + 1 < s.start && s.start < content.end && content.end < s.end);
        if let Some(source) = cut {
            let joined = (content.start + 1..source.start)
                .rev()
                .find(|&i| !grammar.is(i, C::Coordinator) && !grammar.is_comma(i));
            content.end = joined.map_or(source.start, |i| i + 1);
        }
    }
}

/// A content ends before the source that is inserted at its end: *the mayor said the pier would close, the Gazette reported*.
fn end_before_incises(grammar: &Grammar, found: &mut [Draft]) {
    let incises = found.iter().filter(|one| one.frame == Frame::Incise);
    let places: Vec<(usize, usize)> = incises.filter_map(|one| Some((one.source?.start, one.cue?.end))).collect();
    for content in found.iter_mut().flat_map(|one| &mut one.content) {
        let is_over =
            |end: usize| end <= content.end && !(end..content.end).any(|i| grammar.is_mark(i) || grammar.is_finite(i));
        let inserted = places.iter().find(|(start, end)| content.start + 1 < *start && is_over(*end));
        if let Some((start, _)) = inserted {
            content.end = start - usize::from(grammar.quotation_before(*start).is_none());
        }
    }
}

/// Sorts by place; parents follow their attributions.
pub(super) fn sort(found: &mut Vec<Draft>) {
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|&i| (found[i].first(), found[i].cue.map_or(0, |c| c.start), i));
    let mut place = vec![0; found.len()];
    for (new, &old) in order.iter().enumerate() {
        place[old] = new;
    }
    let mut sorted: Vec<Draft> = order.iter().map(|&i| found[i].clone()).collect();
    for attribution in &mut sorted {
        attribution.parent = attribution.parent.map(|p| place[p]);
    }
    *found = sorted;
}
