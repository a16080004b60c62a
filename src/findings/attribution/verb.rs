//! Verb groups: a cue with its auxiliaries, negations and inverted pronoun, and what kind of verb form it makes.
//! It knows one sentence; it knows neither subject nor content.

use super::grammar::Grammar;
use super::stretch::Stretch;
use crate::lexicon::language::WordClass as C;
use crate::lexicon::term::Form;
use crate::matching::Hit;
use crate::text::scan::{CAPITAL, OPENS};

/// What a verb group can do in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Has a subject and a tense.
    Finite,
    /// Adding, saying.
    Gerund,
    /// To say.
    Infinitive,
    /// Is said, was accused.
    Passive,
    /// A participle whose auxiliary is lost.
    Bare,
}

/// A cue with all that belongs to its verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// The cue.
    pub hit: Hit,
    /// The whole group.
    pub all: Stretch,
    /// What it can do.
    pub mood: Mood,
    /// The pronoun that stands after the verb: *a-t-il dit*.
    pub inverted: Option<usize>,
    /// Whether it is negated.
    pub negated: bool,
}

/// How far back an auxiliary may stand from its participle, in tokens.
const REACH: usize = 7;
/// Longest headline, in tokens.
const HEADLINE: usize = 40;
/// How far back two participles may share an auxiliary, in tokens.
const SHARED: usize = 16;

impl Grammar<'_> {
    /// The verb group around `hit` in a sentence that begins at token `from`; nothing where the word is no verb there.
    pub fn group(&self, hit: Hit, from: usize, to: usize) -> Option<Group> {
        let (start, end) = (hit.start as usize, hit.end as usize);
        if self.is_part_of_a_word(start, end, from, to) {
            return None;
        }
        let (end, after_pronoun, after_negation) = self.extend_right(end, to);
        if hit.can_be(Form::Plain) && hit.forms.count_ones() == 1 {
            let all = Stretch::new(start, end);
            return Some(Group { hit, all, mood: Mood::Finite, inverted: after_pronoun, negated: after_negation });
        }
        if hit.can_be(Form::Participle)
            && let Some(found) = self.with_auxiliary(hit, from, end)
        {
            return Some(Group { inverted: found.inverted.or(after_pronoun), ..found });
        }
        if hit.can_be(Form::Gerund) && !(start > from && self.is(start - 1, C::Copula)) {
            let governed = start > from && self.is_any(start - 1, &[C::Determiner]);
            let all = Stretch::new(start, end);
            return (!governed).then_some(Group { hit, all, mood: Mood::Gerund, inverted: None, negated: false });
        }
        let marked = start > from && self.is(start - 1, C::InfinitiveMark);
        if hit.can_be(Form::Infinitive) && (marked || !hit.can_be(Form::Third)) {
            return self.infinitive(hit, (from, to), end);
        }
        if hit.can_be(Form::Participle) && self.is_done_to_the_subject(start, from, to) {
            return None;
        }
        let first_person =
            hit.can_be(Form::Other) && (after_pronoun.is_some() || self.follows_first_person(start, from));
        if hit.can_be(Form::Third) || hit.can_be(Form::Conditional) || hit.can_be(Form::Gerund) || first_person {
            return self.finite(hit, (from, to), end, after_pronoun, after_negation);
        }
        if !hit.can_be(Form::Participle) {
            return None;
        }
        self.bare(hit, from, end).or_else(|| self.second_participle(hit, from, end))
    }

    /// Whether the participle at `at` opens an aside that says what another did to the subject before it: *the mayor, called a liar
    /// by Reis, said …*.
    fn is_done_to_the_subject(&self, at: usize, from: usize, to: usize) -> bool {
        let set_off = at > from + 1 && self.is_comma(at - 1) && self.quotation_before(at - 1).is_none();
        let Some(close) = (at + 1..to).find(|&i| self.is_comma(i)).filter(|_| set_off) else { return false };
        let agent = (at + 1..close).find(|&i| self.is(i, C::Agent) && !self.is_mark(i));
        let doer = agent.and_then(|agent| self.phrase_after(agent + 1, to)).is_some_and(|doer| self.can_speak(doer));
        let verb = (close + 1..to).find(|&i| !self.is(i, C::Adverb));
        doer && verb.is_some_and(|i| self.is_verb(i) || !self.cues(i, i + 1).is_empty())
    }

    /// Whether a finite verb stands at token `i`: of a class that says so, or a cue that surely is one.
    pub fn is_finite(&self, i: usize) -> bool {
        self.is_verb(i) || self.is_finite_cue(i)
    }

    /// Whether a cue that is surely a finite verb stands at token `i`: by its form, or right behind a name.
    pub fn is_finite_cue(&self, i: usize) -> bool {
        self.cues(i, i + 1).iter().any(|h| {
            let past = h.can_be(Form::Participle) && !h.can_be(Form::Infinitive) && self.follows_name(i);
            let other = h.can_be(Form::Participle) && !past || h.can_be(Form::Infinitive);
            let owned = i > 1 && self.is_owner_sign(i - 1) && !self.is_pronoun(i - 2);
            let noun = i > 0 && self.is(i - 1, C::Determiner) || owned;
            h.can_be(Form::Third) && !other && !noun
        })
    }

    /// Whether a name stands right before token `i`, and no agent behind it: *Anna Reis joked about the pier*.
    fn follows_name(&self, i: usize) -> bool {
        let named = i > 0 && self.is_name(i - 1) && !self.is_time(i - 1);
        named && !self.is(i + 1, C::Agent) && self.kinds(Stretch::new(i - 1, i)).is_empty()
    }

    /// Whether hyphens or the signs of markup make the word part of a longer one: *self-described*, *<quote>*.
    fn is_part_of_a_word(&self, start: usize, end: usize, from: usize, to: usize) -> bool {
        let before =
            self.is_hyphenated(start) || start > from && matches!(self.written(start - 1), "<" | "</" | "_" | "=");
        before || end < to && self.is_hyphenated(end) && !self.is(end, C::Inversion)
    }

    /// Over the hyphenated pronoun and the second half of a negation.
    fn extend_right(&self, end: usize, to: usize) -> (usize, Option<usize>, bool) {
        let (mut at, mut pronoun, mut negated) = (end, None, false);
        while at < to && self.is_hyphenated(at) && self.is(at, C::Inversion) {
            pronoun = Some(at);
            at += 1;
        }
        // *claimed without proof that …*: it denies what follows, not the verb.
        if at < to && self.is(at, C::Negation) && !self.is(at, C::Preposition) && !self.is_mark(at) {
            negated = true;
            at += 1;
        }
        (at, pronoun, negated)
    }

    fn with_auxiliary(&self, hit: Hit, from: usize, end: usize) -> Option<Group> {
        let start = hit.start as usize;
        let (mut at, mut inverted, mut negated, mut been) = (start, None, false, false);
        while at > from && start - at < REACH {
            let i = at - 1;
            if self.is_hyphenated(i) && self.is(i, C::Inversion) {
                inverted = inverted.or(Some(i));
            } else if self.is_any(i, &[C::Auxiliary, C::Hearsay]) && !self.is(i, C::Preposition)
                || self.is(i, C::Copula)
            {
                let copula = self.is(i, C::Copula) && !self.is(i, C::Auxiliary);
                let next_is_auxiliary = i > from && (self.is(i - 1, C::Auxiliary) || self.is(i - 1, C::Modal));
                if copula && next_is_auxiliary {
                    been = true;
                } else {
                    return Some(self.close_group(hit, from, i, end, inverted, negated, been || copula));
                }
            } else if been && self.is(i, C::Modal) {
                return Some(self.close_group(hit, from, i, end, inverted, negated, true));
            } else if self.is(i, C::Negation) {
                negated = true;
            } else if !(self.is(i, C::Adverb) || self.is_time(i) && !self.token(i).is(CAPITAL)) || self.is_mark(i) {
                return None;
            }
            at = i;
        }
        None
    }

    #[allow(clippy::too_many_arguments)]
    fn close_group(
        &self,
        hit: Hit,
        from: usize,
        auxiliary: usize,
        end: usize,
        inverted: Option<usize>,
        negated: bool,
        copula: bool,
    ) -> Group {
        let (mut start, mut reflexive, mut negated) = (auxiliary, false, negated);
        while start > from {
            let i = start - 1;
            if self.is(i, C::Negation) {
                negated = true;
            } else if self.is_first_person_subject(i, from) {
                break;
            } else if self.is(i, C::Clitic) && !self.is_mark(i) && !self.is_pronoun(i) {
                reflexive = true;
            } else if !self.is_any(i, &[C::Modal, C::Auxiliary, C::Hearsay]) || self.is(i, C::Preposition) {
                break;
            }
            start = i;
        }
        let mood = if copula && !reflexive { Mood::Passive } else { Mood::Finite };
        Group { hit, all: Stretch::new(start, end), mood, inverted, negated }
    }

    fn finite(
        &self,
        hit: Hit,
        (from, to): (usize, usize),
        end: usize,
        inverted: Option<usize>,
        negated: bool,
    ) -> Option<Group> {
        let mut start = hit.start as usize;
        let mut negated = negated;
        if self.token(start).is(CAPITAL) && !self.token(start).is(OPENS) && !self.is_headline(from, to) {
            return None;
        }
        let mut copula = false;
        while start > from {
            let i = start - 1;
            if self.is_mark(i) {
                break;
            }
            if self.is(i, C::Negation) {
                negated = true;
            } else if self.is_first_person_subject(i, from) {
                break;
            } else if self.is(i, C::Clitic) && !self.is_pronoun(i) {
                let commented = i > from && self.is(i - 1, C::Comment);
                let object = commented || self.follows_subject(i, from) || end < to && self.is(end, C::Complementiser);
                if self.is(i, C::Determiner) && !object {
                    return None;
                }
            } else if self.is(i, C::Determiner) && !self.is_any(i, &[C::Quantifier, C::Adverb]) && !self.is_pronoun(i) {
                return None;
            } else if self.is_any(i, &[C::Auxiliary, C::Modal]) && !self.is(i, C::Preposition) {
            } else if self.is(i, C::Copula) && hit.can_be(Form::Gerund) {
                copula = true;
            } else if self.is(i, C::Preposition)
                && !self.is_any(i, &[C::Adverb, C::Negation])
                && !hit.can_be(Form::Gerund)
            {
                return if start == hit.start as usize && inverted.is_none() && !self.is(i, C::Subordinator) {
                    None
                } else {
                    break_at(hit, start, end, inverted, negated)
                };
            } else if i > from
                && (self.is(i, C::Complementiser) && self.is(i - 1, C::Modal)
                    || self.is(i, C::Adverb) && self.is_any(i - 1, &[C::Auxiliary, C::Modal, C::Negation]))
            {
            } else {
                break;
            }
            start = i;
        }
        if hit.can_be(Form::Gerund) && !copula && !hit.can_be(Form::Third) {
            return None;
        }
        break_at(hit, start, end, inverted, negated)
    }

    /// Whether *I* or *we* stands before the verb at `start`, over what may stand between the two.
    fn follows_first_person(&self, start: usize, from: usize) -> bool {
        let between = |i: usize| self.is_any(i, &[C::Clitic, C::Negation, C::Adverb]) && !self.is(i, C::PronounSelf);
        let subject = (from..start).rev().take(REACH).find(|&i| self.is_mark(i) || !between(i));
        subject.is_some_and(|i| self.is(i, C::PronounSelf))
    }

    /// Whether every open word of the sentence has a capital, as in English headlines: capitals say nothing there.
    fn is_headline(&self, from: usize, to: usize) -> bool {
        let mut open = (from..to.min(from + HEADLINE)).filter(|&i| self.is_open_word(i) && !self.is_hyphenated(i));
        to - from > 3 && open.all(|i| self.token(i).is(CAPITAL))
    }

    /// Whether token `i`, a first person that could also be an object, is the subject: nothing before it could be one.
    fn is_first_person_subject(&self, i: usize, from: usize) -> bool {
        let opens = |before: usize| {
            self.is_mark(before)
                || self.is_any(
                    before,
                    &[C::Complementiser, C::Coordinator, C::Subordinator, C::Adverb, C::Relative, C::Question],
                )
                || self.is_time(before)
        };
        self.is(i, C::PronounSelf) && (i == from || opens(i - 1))
    }

    /// Whether a name stands inside its sentence, where only names have a capital.
    fn is_hard_name(&self, i: usize) -> bool {
        self.token(i).is(CAPITAL) && !self.token(i).is(OPENS)
    }

    fn follows_subject(&self, i: usize, from: usize) -> bool {
        let named = i > from && self.is_name(i - 1) && self.is_hard_name(i - 1);
        let role = i > from && !self.kinds(Stretch::new(i - 1, i)).is_empty();
        named
            || role
            || i > from && (self.is_pronoun(i - 1) || self.is_any(i - 1, &[C::Negation, C::Relative, C::Clitic]))
    }

    /// An infinitive speaks only under a verb that lets its subject speak: *a tenu à préciser*, *would not say*.
    fn infinitive(&self, hit: Hit, (from, to): (usize, usize), end: usize) -> Option<Group> {
        let start = hit.start as usize;
        let all = Stretch::new(start, end);
        let marked = start > from && self.is(start - 1, C::InfinitiveMark);
        if self.modal_before(start, from).is_some() {
            let group = self.finite(hit, (from, to), end, None, false)?;
            return Some(group);
        }
        let led = || self.purpose_before(start, from).or_else(|| self.joined_infinitive(start, from)).is_some();
        (marked || led()).then_some(Group { hit, all, mood: Mood::Infinitive, inverted: None, negated: false })
    }

    /// The modal of the infinitive at `start`, over what may stand between the two: *veut également rappeler*.
    fn modal_before(&self, start: usize, from: usize) -> Option<usize> {
        let between = |i: usize| {
            self.is_any(i, &[C::Adverb, C::Negation, C::Clitic]) && !self.is_any(i, &[C::Coordinator, C::Modal])
        };
        let near = (from.max(start.saturating_sub(REACH))..start).rev();
        // *ne peut que rappeler*: what he cannot but say he says.
        let only = |i: usize| self.is(i, C::Complementiser) && i > from && self.is(i - 1, C::Modal);
        near.into_iter().find(|&i| self.is_mark(i) || !between(i) && !only(i)).filter(|&i| self.is(i, C::Modal))
    }

    /// The word that says what for, before the infinitive at `start`: *pour leur dire*.
    pub fn purpose_before(&self, start: usize, from: usize) -> Option<usize> {
        let near = (from.max(start.saturating_sub(REACH))..start).rev();
        let word = near.into_iter().find(|&i| self.is_mark(i) || self.is(i, C::Purpose) || !self.is(i, C::Clitic))?;
        (self.is(word, C::Purpose) && !self.is_mark(word)).then_some(word)
    }

    /// The infinitive that a coordinator joins the one at `start` to: *venu saluer les pompiers et dire*.
    pub fn joined_infinitive(&self, start: usize, from: usize) -> Option<usize> {
        let joined = start > from && self.is(start - 1, C::Coordinator) && !self.is_mark(start - 1);
        let near = (from.max(start.saturating_sub(SHARED))..start.saturating_sub(1)).rev();
        let same_clause = |i: &usize| !self.is_mark(*i) && !self.is_verb(*i) && !self.is_any(*i, &[C::Relative]);
        near.take_while(same_clause).find(|&i| joined && self.is_bare_infinitive(i))
    }

    /// A participle that shares the auxiliary of the one before « et »: *a réuni ses ministres et dénoncé …*.
    fn second_participle(&self, hit: Hit, from: usize, end: usize) -> Option<Group> {
        let start = hit.start as usize;
        let joined = start > from && self.is(start - 1, C::Coordinator);
        let shared = joined
            && (from..start - 1).rev().take(SHARED).take_while(|&i| !self.is_mark(i)).any(|i| self.is(i, C::Auxiliary));
        let all = Stretch::new(start, end);
        shared.then_some(Group { hit, all, mood: Mood::Finite, inverted: None, negated: false })
    }

    /// A participle without its auxiliary after a name: a sign of machine translation.
    fn bare(&self, hit: Hit, from: usize, end: usize) -> Option<Group> {
        let start = hit.start as usize;
        let named = start > from && self.is_name(start - 1);
        let all = Stretch::new(start, end);
        named.then_some(Group { hit, all, mood: Mood::Bare, inverted: None, negated: false })
    }
}

fn break_at(hit: Hit, start: usize, end: usize, inverted: Option<usize>, negated: bool) -> Option<Group> {
    Some(Group { hit, all: Stretch::new(start, end), mood: Mood::Finite, inverted, negated })
}
