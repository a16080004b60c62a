//! What is said beside the sentence, not in it: *as the minister said*, and the words between a relative pronoun and its
//! verb, *a bridge the minister says is closed*. It knows where such an insertion begins and ends.

use super::grammar::Grammar;
use super::stretch::Stretch;
use super::verb::{Group, Mood};
use super::{Confidence, Draft, Frame};
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::{Act, Addressee, CueFrame};

/// Longest subject of a comment, in tokens.
const SUBJECT: usize = 14;
/// Longest subject inside a relative clause, in tokens.
const INNER: usize = 6;

impl Grammar<'_> {
    /// *As the minister said, …*; *comme l'a dit la ministre*: a comment on the whole sentence, with nothing of its own.
    pub fn read_comment(&self, group: &Group, from: usize, to: usize) -> Option<Draft> {
        if !self.takes(group.hit.rule, CueFrame::Incise) && !self.takes(group.hit.rule, CueFrame::Clause) {
            return None;
        }
        let opener = |i: usize| i > from && self.is(i - 1, C::Comment) && !self.is_mark(i - 1);
        let before_group = (from..group.all.start).rev().find(|&i| !self.is(i, C::Clitic)).map_or(from, |i| i + 1);
        let (source, open, end) = if group.inverted.is_none() && opener(before_group) {
            let source = self.phrase_after(self.skip_time(group.all.end, to), to)?;
            (source, before_group - 1, source.end)
        } else {
            let source = self.comment_subject(group, from)?;
            // *As she criticised Trump*: who is behind the verb was not spoken to.
            let object = self.is_name(group.all.end) && self.cue(group.hit.rule)?.addressee != Addressee::Object;
            (source, source.start - 1, self.tail_end(group, to).filter(|_| !object)?)
        };
        if !self.can_speak(source) {
            return None;
        }
        let stop = self.skip_time(end, to);
        let close = (stop..to).find(|&i| self.is_comma(i) || self.is_bracket(i) || self.is_stop(i)).unwrap_or(to);
        let aside = stop >= to || self.is_mark(stop) || self.is_any(stop, &[C::Preposition, C::StatementPlace]);
        let set_off = open == from || self.is_mark(open - 1) || self.is_any(open - 1, &[C::Coordinator, C::Adverb]);
        if !aside || !set_off || (stop..close).any(|i| self.is_verb(i) || self.quotation_at(i).is_some()) {
            return None;
        }
        let before = Stretch::new(from, open);
        let mut content = vec![before];
        if close < to && !self.is_stop(close) {
            content.push(Stretch::new(close + 1, self.clause_end((close + 1).min(to), to)));
        }
        self.make(&group.hit, Frame::Incise, Some(source), group.all, content, Confidence::Medium)
    }

    /// The subject between the word that opens a comment and its verb: *as the minister said*.
    fn comment_subject(&self, group: &Group, from: usize) -> Option<Stretch> {
        let low = from.max(group.all.start.saturating_sub(SUBJECT));
        let comment = |i: &usize| self.is(*i, C::Comment) && !self.is_mark(*i);
        let open = (low..group.all.start).rev().find(comment)?;
        let source = self.phrase_before(group.all.start, open + 1).filter(|s| s.start == open + 1)?;
        let commas = (source.start..source.end).filter(|&i| self.is_comma(i)).count();
        (commas == 0 || self.is_comma(group.all.start - 1)).then_some(source)
    }

    /// *A bridge the minister says is closed*, *what she said was a mistake*: a subject and its cue right before the verb
    /// of the clause they are set into. Languages that cannot leave out the word before a content clause have no such thing.
    pub fn read_inside_clause(&self, group: &Group, from: usize, to: usize) -> Option<Draft> {
        let act = self.cue(group.hit.rule)?.act;
        let at = group.all.end;
        let gap = at < to && self.is_verb(at) && !self.is_mark(at) && !self.is_time(at);
        if !self.tongue.bare_clause
            || !gap
            || group.mood != Mood::Finite
            || !self.takes(group.hit.rule, CueFrame::Clause)
            || !matches!(act, Act::Speech | Act::Belief)
        {
            return None;
        }
        let source = self.inner_subject(group.all.start, from)?;
        let before = source.start.checked_sub(1).filter(|&i| i >= from)?;
        let relative = self.is_any(before, &[C::Relative, C::Complementiser]) && !self.is_mark(before);
        let governed = before > from && !self.is_mark(before - 1) && !self.is(before - 1, C::Coordinator);
        let asked = self.is(before, C::Question) && governed;
        if !(relative || asked || self.is_open_word(before)) {
            return None;
        }
        let end = self.clause_end(at + 1, to);
        let set_off = relative && before > from && self.is_comma(before - 1);
        let close = (at + 1..end).find(|&i| set_off && self.is_comma(i)).unwrap_or(end);
        let mut content = vec![Stretch::new(at, close)];
        if relative {
            content.insert(0, Stretch::new(before, before + 1));
        }
        self.make(&group.hit, Frame::Clause, Some(source), group.all, content, Confidence::Medium)
    }

    /// The subject right before the cue at `end`: a pronoun, a name, or what the nearest determiner opens.
    pub fn inner_subject(&self, end: usize, from: usize) -> Option<Stretch> {
        let last = end.checked_sub(1).filter(|&i| i >= from && !self.is_mark(i))?;
        if self.is_pronoun(last) || self.is(last, C::PronounSelf) {
            return Some(Stretch::new(last, end));
        }
        let named = |i: usize| (self.is_name(i) || self.is_any(i, &[C::Title, C::NameParticle])) && !self.is_mark(i);
        let low = from.max(end.saturating_sub(INNER));
        let start = (low..end).rev().find(|&i| !named(i)).map_or(low, |i| i + 1);
        let article = start > from
            && self.is(start - 1, C::Determiner)
            && !self.is_any(start - 1, &[C::Relative, C::Complementiser]);
        if start < end {
            return Some(Stretch::new(start - usize::from(article), end));
        }
        let opens = |i: &usize| self.is(*i, C::Determiner) && !self.is_any(*i, &[C::Relative, C::Complementiser]);
        let start = (low..end).rev().take_while(|&i| !self.is_mark(i) && !self.is(i, C::Preposition)).find(opens)?;
        let phrase = Stretch::new(start, end);
        (phrase.len() > 1 && self.can_speak(phrase)).then_some(phrase)
    }
}
