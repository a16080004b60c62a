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

    /// *Judged absurd by the mayor*: the word stands between the participle, the end of `cue`, and who says so.
    pub fn read_named_by(&self, hit: &Hit, cue: Stretch, to: usize) -> Option<Draft> {
        if !self.takes(hit.rule, CueFrame::Naming) || !hit.can_be(Form::Participle) {
            return None;
        }
        let start = cue.end;
        let agent = (start + 1..to.min(start + NAME)).find(|&i| self.is(i, C::Agent) && !self.is_mark(i))?;
        let word = Stretch::new(start, agent);
        let loose = |i: usize| self.is_comma(i) || self.is_stop(i) || self.is_verb(i);
        let source = self.phrase_after(agent + 1, to).filter(|source| self.can_speak(*source))?;
        let whole = !(word.start..word.end).any(loose);
        whole.then(|| self.named(hit, source, cue, word)).flatten()
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
        let word = self.word_behind(group.all.end, to).filter(|word| noun && (relative || zero) && closes(word))?;
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
