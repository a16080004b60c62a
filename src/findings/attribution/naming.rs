//! Names and judgements in somebody's words, set into a sentence that is not his: *a law the mayor calls absurd*, *a plan judged
//! absurd by the mayor*, *as the prefecture calls it*. It knows where the word stands that the source chose.

use super::grammar::Grammar;
use super::stretch::Stretch;
use super::verb::{Group, Mood};
use super::{Confidence, Draft, Frame};
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::CueFrame;
use crate::lexicon::term::Form;
use crate::matching::Hit;

/// Longest name or judgement, in tokens.
const NAME: usize = 8;

impl Grammar<'_> {
    /// The word that the source of `group` uses, set into a comment or a relative clause.
    pub fn read_naming(&self, group: &Group, from: usize, to: usize) -> Option<Draft> {
        if group.mood != Mood::Finite || !self.takes(group.hit.rule, CueFrame::Naming) {
            return None;
        }
        self.read_name_before(group, from, to).or_else(|| self.read_relative_name(group, from, to))
    }

    /// *Judged absurd by the mayor*, *called a “robbery” by the mayor*: the word stands between the participle, the end of `cue`, and who
    /// says so.
    pub fn read_named_by(&self, hit: &Hit, cue: Stretch, to: usize) -> Option<Draft> {
        let (word, source) = self.word_by(cue.end, to)?;
        let names = self.takes(hit.rule, CueFrame::Naming)
            || self.takes(hit.rule, CueFrame::Object) && self.holds_quotation(word);
        (names && hit.can_be(Form::Participle)).then(|| self.named(hit, source, cue, word)).flatten()
    }

    /// *The plan, described by the mayor as a “theft”, …*: a participle beside its noun, who says so, and the word.
    pub(super) fn read_described(&self, hit: &Hit, cue: Stretch, to: usize) -> Option<Draft> {
        let described = self.is(cue.end, C::Agent) && hit.can_be(Form::Participle);
        let object = described && self.takes(hit.rule, CueFrame::Object);
        let (word, source) = object.then(|| self.word_behind_speaker(cue.end + 1, to)).flatten()?;
        self.named(hit, source, cue, word)
    }

    /// Whether a quotation opens in `word`.
    pub(super) fn holds_quotation(&self, word: Stretch) -> bool {
        (word.start..word.end).any(|i| self.quotation_at(i).is_some())
    }

    /// The word that stands from `start` on, and who uses it, behind the mark of an agent: *a “robbery” by the mayor*.
    pub(super) fn word_by(&self, start: usize, to: usize) -> Option<(Stretch, Stretch)> {
        let outside = |i: usize| self.quotation_around(i).is_none() && self.quotation_at(i).is_none();
        let by = |i: usize| self.is(i, C::Agent) && !self.is_mark(i) && outside(i);
        let agent = (start + 1..to.min(start + NAME)).find(|&i| by(i))?;
        let loose = |i: usize| outside(i) && (self.is_comma(i) || self.is_stop(i) || self.is_verb(i));
        let source = self.phrase_after(agent + 1, to).filter(|source| self.can_speak(*source))?;
        (!(start..agent).any(loose)).then(|| (Stretch::new(start, agent), source))
    }

    /// The word that stands behind who uses it, who is named at `at`: *by the mayor of “theft”*, *by the mayor as a theft*.
    pub(super) fn word_behind_speaker(&self, at: usize, to: usize) -> Option<(Stretch, Stretch)> {
        let whole = self.phrase_after(at, to)?;
        let quoted = |i: usize| self.holds_quotation(Stretch::new(i + 1, to.min(i + 4).max(i + 1)));
        let leads = |&i: &usize| {
            let word = !self.is_mark(i) && !self.is_name(i);
            word && (self.is(i, C::Comment) || self.is(i, C::Preposition) && quoted(i))
        };
        let open = (whole.start + 1..to.min(whole.end + 1)).find(leads)?;
        let source = Some(Stretch::new(whole.start, open)).filter(|source| self.can_speak(*source))?;
        Some((Stretch::new(open, self.object_end(open + 1, to)), source))
    }

    /// *The “surge”, as the prefecture calls it*: the word stands before the comment.
    fn read_name_before(&self, group: &Group, from: usize, to: usize) -> Option<Draft> {
        let comment = |i: usize| i > from && self.is(i - 1, C::Comment) && !self.is_mark(i - 1);
        let start = (from..group.hit.start as usize).rev().find(|&i| !self.is(i, C::Clitic)).map_or(from, |i| i + 1);
        let object = start < group.hit.start as usize;
        let (source, open, end) = if object && comment(start) {
            let source = self.phrase_after(group.all.end, to)?;
            (source, start - 1, source.end)
        } else {
            let source = self.phrase_before(start, from).filter(|source| comment(source.start))?;
            let behind = group.all.end;
            let called = self.is(behind, C::Clitic) || self.is_pronoun(behind);
            (source, source.start - 1, if object { behind } else { called.then_some(behind + 1)? })
        };
        let closed = end >= to || self.is_mark(end);
        let before = if self.is_comma(open.checked_sub(1)?) { open - 1 } else { open };
        let quoted = self.quotation_before(before).map(|q| Stretch::new(q.open as usize, q.end as usize));
        let somebody = self.can_speak(source) || self.is(source.start, C::Determiner);
        let word = quoted.or_else(|| self.phrase_before(before, from)).filter(|_| closed && somebody)?;
        self.named(&group.hit, source, group.all, word)
    }

    /// *A law the mayor calls absurd*: the word stands behind the verb of the relative clause.
    fn read_relative_name(&self, group: &Group, from: usize, to: usize) -> Option<Draft> {
        let inner = self.tongue.bare_clause.then(|| self.inner_subject(group.all.start, from)).flatten();
        let source = inner.or_else(|| self.phrase_before(group.all.start, from))?;
        let before = source.start.checked_sub(1).filter(|&i| i >= from && !self.is_mark(i))?;
        let relative = self.is_any(before, &[C::Relative, C::Complementiser]);
        let zero = self.tongue.bare_clause && self.is_open_word(before) && self.opens_phrase(source.start);
        let noun = !relative || before > from && self.is_open_word(before - 1);
        let closes = |word: &Stretch| word.end >= to || self.is_mark(word.end) || self.is_verb(word.end);
        let at = group.all.end;
        let quoted = self.quotation_at(at).or_else(|| self.quotation_at(at + 1).filter(|_| self.is(at, C::Determiner)));
        let quoted = quoted.filter(|_| at < to && relative);
        let closed = |word: &Stretch| closes(word) || quoted.is_some_and(|q| self.ends_in_comma(q));
        let word = quoted.map(|q| Stretch::new(at, q.end as usize)).or_else(|| self.word_behind(at, to));
        let noun = noun || quoted.is_some() && self.is_comma(before - 1);
        let word = word.filter(|word| noun && (relative || zero) && closed(word))?;
        self.named(&group.hit, source, group.all, word)
    }

    /// *Le maire juge absurde ce plan*: the judgement stands before what is judged.
    pub fn read_judgement(&self, group: &Group, from: usize, to: usize) -> Option<Draft> {
        if !self.takes(group.hit.rule, CueFrame::Naming) {
            return None;
        }
        let word = self.word_behind(group.all.end, to)?;
        let object = word.end;
        let judged = object < to && !self.is_mark(object) && self.is(object, C::Determiner) && word.len() <= 2;
        let (source, _) = self.subject(group, from, &[]).filter(|_| judged)?;
        let content = Stretch::new(word.start, self.clause_end(object, to));
        self.named(&group.hit, source.filter(|source| self.can_speak(*source))?, group.all, content)
    }

    /// The adjective at `at`, with the words that go with it, up to the next closed word.
    fn word_behind(&self, at: usize, to: usize) -> Option<Stretch> {
        let word = |i: usize| !self.is_mark(i) && (self.is_open_word(i) || self.is(i, C::Adverb)) && !self.is_verb(i);
        let end = (at..to.min(at + NAME)).find(|&i| !word(i)).unwrap_or(to.min(at + NAME));
        let plain = end > at && !self.is_name(at) && !self.opens_phrase(at);
        (plain && (at..end).any(|i| self.is_open_word(i))).then(|| Stretch::new(at, end))
    }

    fn named(&self, hit: &Hit, source: Stretch, cue: Stretch, word: Stretch) -> Option<Draft> {
        self.make(hit, Frame::Clause, Some(source), cue, vec![word], Confidence::Medium)
    }
}
