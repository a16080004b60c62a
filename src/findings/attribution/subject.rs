//! Who a finite verb belongs to: the noun phrase before it, the head of a relative clause that a comma closes, or the subject it
//! shares with a verb before.

use super::Draft;
use super::grammar::Grammar;
use super::stretch::Stretch;
use super::verb::Group;
use crate::lexicon::language::WordClass as C;
use crate::lexicon::term::Form;
use crate::segment::Quotation;

/// How far before a comma the verb may stand whose subject the verb after the comma shares, in tokens.
const NEAR: usize = 8;
/// Most words of a quotation that can be part of a phrase.
const TITLED: u32 = 3;

impl Grammar<'_> {
    /// The subject of a finite group, and whether it is its own (not shared with a verb before).
    pub fn subject(&self, group: &Group, from: usize, earlier: &[Draft]) -> Option<(Option<Stretch>, bool)> {
        let start = (from..group.all.start).rev().find(|&i| !self.is_between_verbs(i)).map_or(from, |i| i + 1);
        if start == from {
            return None;
        }
        let reaches = |head: &Stretch| self.phrase_before(group.all.start, from).is_none_or(|p| p.start > head.start);
        if let Some(head) = self.head_of_relative(start, from).filter(reaches) {
            return Some((Some(head), true));
        }
        if let Some(head) = self.before_dashes(start, from) {
            return Some((Some(head), true));
        }
        if self.is(start - 1, C::Coordinator) && !self.is_mark(start - 1)
            || self.is_comma(start - 1) && self.shares_subject(start - 1, from)
        {
            // Behind a comma the verb is the main clause's again: *the mayor, who sells boats, and says …*.
            let resumed = start >= from + 2 && self.is_comma(start - 2);
            let inner = |s: &Stretch| s.len() == 1 && self.is(s.start, C::Relative) && !self.is_pronoun(s.start);
            let shared = earlier.iter().rev().find_map(|a| {
                a.source.filter(|s| s.end <= start && a.cue.is_some_and(|c| c.end <= start) && !(resumed && inner(s)))
            });
            let shared = shared.or_else(|| {
                let from = self.inner_clause(from, start);
                let verb = self.first_verb(from, start);
                let unknown = || self.leading_name(from, start).or_else(|| self.opening_subject(from, start));
                verb.and_then(|verb| self.phrase_before(verb, from)).or_else(unknown)
            });
            return shared.map(|s| (Some(s), false));
        }
        let phrase = self.phrase_before(group.all.start, from)?;
        // *It is wise to doubt*, *That it rained shows …*: no noun stands there.
        let whole = self.is(phrase.start, C::Complementiser) && !self.is(phrase.start, C::Determiner);
        if phrase.len() > 1 && (whole || self.is(group.all.start - 1, C::InfinitiveMark)) {
            return None;
        }
        // *She called the plan a robbery*: what could be a noun stands in the object of the verb before.
        let hit = group.hit;
        let noun = group.all.len() == 1
            && !hit.can_be(Form::Participle)
            && (hit.can_be(Form::Third) || hit.can_be(Form::Infinitive));
        let object = phrase.start >= from + 2
            && self.is_subject_alone(phrase.start - 2, from)
            && self.is_open_word(phrase.start - 1);
        (!noun || !object).then_some((Some(phrase), true))
    }

    /// Who stands before an aside between two dashes that closes right before the verb at `end`: *the cook — a friend some call a saint —
    /// said*.
    fn before_dashes(&self, end: usize, from: usize) -> Option<Stretch> {
        let close = end.checked_sub(1).filter(|&i| i > from && self.is_dash(i))?;
        let open = (from + 1..close).rev().find(|&i| self.is_dash(i))?;
        let head = self.phrase_before(open, from)?;
        (self.can_speak(head) || self.is(head.start, C::Determiner)).then_some(head)
    }

    /// Where the clause begins that a verb at `at` goes on with: behind the last word that opens a clause, where no comma parts
    /// the two: *it came up when Reis spoke of the coat and asked whether …*.
    fn inner_clause(&self, from: usize, at: usize) -> usize {
        let opens = |i: usize| self.is(i, C::Subordinator) && !self.is(i, C::Preposition) && !self.is_mark(i);
        let verb = |i: usize| self.is_verb(i) || self.is_open_word(i) && !self.opens_phrase(i);
        let near = (from..at).rev().take_while(|&i| !self.is_comma(i) || verb(i + 1));
        near.into_iter().find(|&i| opens(i) && i + 1 < at && self.opens_phrase(i + 1)).map_or(from, |i| i + 1)
    }

    /// The head before the relative clauses that a comma closes right before the verb at `end`: *the council, which does all
    /// that the law lets it do, fears …*.
    pub(super) fn head_of_relative(&self, end: usize, from: usize) -> Option<Stretch> {
        // The comma may stand inside the marks of a title: *Dorn, who played in “The Pier,” left*.
        let titled = self.quotation_before(end).is_some_and(|q| self.ends_in_comma(q));
        let last = end.checked_sub(1 + usize::from(titled)).filter(|&i| i > from && self.is_comma(i))?;
        let mut close = last;
        loop {
            let comma = (from + 1..close).rev().find(|&i| self.is_comma(i) && self.quotation_around(i).is_none())?;
            let joined = self.is(comma + 1, C::Coordinator);
            let part = comma + 1 + usize::from(joined);
            let relative = self.opens_relative(part) && part + 2 <= close;
            // *Reis, who served under Dorn, the last mayor, cast …*: what the clause ends in may be described once.
            let described = || close == last && self.opens_phrase(part) && !(part..close).any(|i| self.is_finite(i));
            if !relative && (joined || !described()) {
                return None;
            }
            if relative && !joined {
                let head = self.phrase_before(comma, from).filter(|head| head.len() > 1 || self.is_name(head.start))?;
                return Some(Stretch::new(head.start, end - usize::from(!titled)));
            }
            close = comma;
        }
    }

    /// Whether token `i` is an adverb that may stand between a coordinator and its verb: *but now says*.
    fn is_between_verbs(&self, i: usize) -> bool {
        let adverb = self.is(i, C::Adverb) && !self.is_any(i, &[C::Coordinator, C::Determiner, C::Negation, C::Time]);
        adverb && !self.is_mark(i) && !self.is_name(i) && !self.is_pronoun(i)
    }

    /// The name a clause begins with, over an aside before it: what follows is a verb no lexicon knows.
    pub fn leading_name(&self, from: usize, to: usize) -> Option<Stretch> {
        let named = |i: usize| (self.is_name(i) || self.is_any(i, &[C::Title, C::NameParticle])) && !self.is_mark(i);
        let starts = std::iter::once(from).chain((from..to).filter(|&i| self.is_comma(i)).map(|i| i + 1));
        let runs = starts.map(|start| Stretch::new(start, (start..to).find(|&i| !named(i)).unwrap_or(to)));
        let led =
            |run: &Stretch| run.end < to && self.is_open_word(run.end) && (run.start..run.end).any(|i| self.is_name(i));
        runs.filter(led).max_by_key(|run| run.start)
    }

    /// A verb right after a comma with no noun phrase between: the subject stands before another verb.
    fn shares_subject(&self, comma: usize, from: usize) -> bool {
        let low = from.max(comma.saturating_sub(NEAR));
        let main = |i: usize| {
            let infinitive = i > from && self.is(i - 1, C::InfinitiveMark);
            self.is_verb(i) && !infinitive && self.relative_before(i, from).is_none()
        };
        (low..comma).rev().take_while(|&i| !self.is_mark(i)).any(main)
    }

    /// Whether a quotation before the cue at `at` is a word or two in a phrase that goes on: *“Ted Dahl” campaign pins*.
    fn is_part_of_a_phrase(&self, q: &Quotation, at: usize) -> bool {
        let (open, end) = (q.open as usize, q.end as usize);
        let inside = end >= open + 2 && !self.is_mark(end - 2) && q.words <= TITLED;
        inside && end < at && open > 0 && !self.is_mark(open - 1) && self.is_open_word(end)
    }

    /// The end of the last quotation before `at`, for a subject cannot begin before it.
    pub(super) fn quotation_floor(&self, at: usize, from: usize) -> usize {
        let list = &self.segments.quotations;
        let upto = list.partition_point(|q| (q.open as usize) < at);
        list[..upto]
            .iter()
            .rev()
            .take(8)
            .filter(|q| !self.is_part_of_a_phrase(q, at))
            .map(|q| q.end as usize)
            .filter(|&end| end <= at && end > from)
            .max()
            .unwrap_or(from)
    }
}
