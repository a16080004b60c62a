//! Noun phrases before and after a verb.
//! It knows word classes and commas; it does not know what the phrase names.

use super::grammar::Grammar;
use super::kind::classify;
use super::stretch::Stretch;
use crate::lexicon::language::WordClass as C;
use crate::matching::Hit;
use crate::terms::tongue::ABBREVIATION;
use crate::text::Kind;
use crate::text::scan::{CAPITAL, OPENS};

/// The kind of sources that are bodies of a state or a trade.
const INSTITUTION: &str = "institution";
/// Longest noun phrase, in tokens; what is longer is not read as one.
const LONGEST: usize = 60;
/// How far before its verb a relative pronoun may stand, in tokens.
const RELATIVE: usize = 8;
/// How far before a coordinator the verb may stand that it joins to another one, in tokens.
const JOINED: usize = 16;

impl Grammar<'_> {
    /// The subject that ends right before token `end`, in a clause that cannot begin before `from`.
    pub fn phrase_before(&self, end: usize, from: usize) -> Option<Stretch> {
        let mut end = end;
        while end > from
            && !self.is_mark(end - 1)
            && !self.is_pronoun(end - 1)
            && (self.is(end - 1, C::Adverb) || self.is_time(end - 1))
            && !(self.token(end - 1).is(CAPITAL) && !self.token(end - 1).is(OPENS) && !self.is_time(end - 1))
        {
            end -= 1;
        }
        while end > from
            && self.is(end - 1, C::Clitic)
            && !self.is_pronoun(end - 1)
            && !self.is(end - 1, C::PronounSelf)
            && !self.is_mark(end - 1)
        {
            end -= 1;
        }
        if end <= from {
            return None;
        }
        let last = end - 1;
        // *his earlier comments*: what is his is a noun.
        if self.is(last, C::Possessive) && !self.is_pronoun(last) {
            return None;
        }
        if self.is_pronoun(last) || self.is(last, C::Relative) || self.is(last, C::PronounSelf) {
            return Some(Stretch::new(last, end));
        }
        // *a plan some believe*: behind a noun an amount is a subject of its own.
        let amount = self.is(last, C::Quantifier) && !self.is_any(last, &[C::Adverb, C::Preposition]);
        if amount && last > from && self.is_open_word(last - 1) && !self.is_name(last - 1) {
            return Some(Stretch::new(last, end));
        }
        if let Some(title) = self.title_before(end, from) {
            return Some(title);
        }
        let (region, clean) = self.region_before(end, from);
        self.subject_of(region, clean)
    }

    /// A short quotation with a capital at the head of its sentence is a title: *« Le Fanal » rapporte que …*.
    fn title_before(&self, end: usize, from: usize) -> Option<Stretch> {
        let q = self.quotation_before(end).filter(|q| q.words <= 4 && q.open as usize == from)?;
        let named = self.token(q.open as usize + 1).is(CAPITAL);
        named.then(|| Stretch::new(q.open as usize, end))
    }

    /// The verbless stretch before `end`, and whether its left edge is that of a clause.
    fn region_before(&self, end: usize, from: usize) -> (Stretch, bool) {
        let low = from.max(end.saturating_sub(LONGEST));
        let (mut at, mut clean) = (end, true);
        while at > low {
            let i = at - 1;
            if self.is_mark(i) {
                if self.is_comma(i)
                    || self.is_bracket(i)
                    || self.opens_sum(i)
                    || matches!(self.written(i), "/" | "%" | "&" | "’" | "'")
                {
                    at = i;
                    continue;
                }
                if self.ends_inner_name(i) {
                    at = i;
                    continue;
                }
                if let Some(q) = self.quotation_before(at).filter(|q| q.words <= 3 && q.open as usize > low)
                    && !(q.open as usize).checked_sub(1).is_some_and(|b| b < low || self.is_mark(b))
                {
                    at = q.open as usize;
                    continue;
                }
                clean = self.is_stop(i) || self.quotation_before(at).is_none();
                break;
            }
            if at + 1 < end && self.is_open_word(at) && self.is_subject_alone(i, low) {
                (at, clean) = (at + 1, false);
                break;
            }
            let demonstrative = i == from && self.is(i, C::Determiner);
            let asks = self.is(i, C::Question)
                && !self.is_any(i, &[C::Relative, C::Determiner, C::Preposition, C::Adverb, C::Subordinator]);
            let after_verb = i > low && self.is_verb(i - 1) && (self.opens_phrase(at) || self.is_pronoun(at));
            let governs = self.is(i, C::Relative) && !self.is_any(i, &[C::Determiner, C::Complementiser]);
            let inner = governs && at < end && self.is(at, C::Determiner);
            if asks || inner || self.is(i, C::Complementiser) && after_verb {
                break;
            }
            // *blinking lights that formed the name Selm, said*: a clause about a noun of the phrase.
            if self.is_comma(end - 1) && self.is(i, C::Complementiser) && !demonstrative && self.is_about(i, low) {
                at = i;
                continue;
            }
            if self.is(i, C::Complementiser)
                && !demonstrative
                && (!self.is_any(i, &[C::Relative, C::Determiner]) || i > low && self.is_open_word(i - 1))
                || self.is(i, C::Subordinator) && !self.is(i, C::Preposition)
            {
                break;
            }
            let infinitive = i > low && self.is(i - 1, C::InfinitiveMark) && !self.is_any(i, &[C::Auxiliary, C::Modal]);
            // *the pier is lost, advocates say*: right before the verb a role is no verb.
            let role = at == end && !self.is_verb(i) && !self.kinds(Stretch::new(i, end)).is_empty();
            if !infinitive && !role && self.is_finite(i) {
                match self.relative_before(i, low) {
                    Some(relative) => {
                        at = relative;
                        continue;
                    }
                    None => {
                        clean = false;
                        let participle = self.is_any(i, &[C::Auxiliary, C::Copula])
                            && at + 1 < end
                            && self.is_open_word(at)
                            && !self.opens_phrase(at);
                        at += usize::from(participle);
                        break;
                    }
                }
            }
            at = i;
        }
        (Stretch::new(at, end), clean)
    }

    /// Whether the word at `i`, which also opens content clauses, opens one about the noun before it whose verb no list knows.
    fn is_about(&self, i: usize, low: usize) -> bool {
        let plain = |i: usize| self.is_open_word(i) && !self.is_mark(i) && !self.is_name(i);
        i > low + 1 && plain(i - 1) && !self.is_finite_cue(i - 1) && plain(i + 1) && self.opens_phrase(i + 2)
    }

    /// Whether token `i` is a pronoun that is nothing but a subject, so that what follows it is a verb: *they watch the gate*.
    pub(super) fn is_subject_alone(&self, i: usize, low: usize) -> bool {
        let pronoun = self.is_pronoun(i) || self.is(i, C::PronounSelf);
        let other = [C::Determiner, C::Clitic, C::Relative, C::Complementiser, C::PronounAny];
        let before = [C::Preposition, C::AddresseePreposition, C::Comment, C::Relative];
        let governed = i > low && (self.is_any(i - 1, &before) || self.is_bracket(i - 1));
        pronoun && !governed && !self.is_hyphenated(i + 1) && !self.is_any(i, &other)
    }

    /// A full stop after a title, an initial or another word cut short ends nothing, nor does one before a mark.
    pub fn ends_inner_name(&self, i: usize) -> bool {
        if self.written(i) != "." || i == 0 || !self.token(i - 1).is(CAPITAL) || self.is_mark(i - 1) {
            return false;
        }
        let initial = self.token(i - 1).end - self.token(i - 1).start == 1;
        let goes_on = i + 1 < self.segments.scan.tokens.len() && (self.is_comma(i + 1) || self.is_bracket(i + 1));
        initial || goes_on || self.bits(i - 1) & ABBREVIATION != 0
    }

    /// The relative pronoun whose clause the verb at `i` belongs to.
    pub fn relative_before(&self, i: usize, low: usize) -> Option<usize> {
        let mut at = i;
        while at > low && i - at < RELATIVE {
            at -= 1;
            if self.is(at, C::Relative) && !self.is_mark(at) {
                return (at > low).then_some(at);
            }
            if self.is(at, C::Complementiser) && self.is(at, C::Determiner) && at > low && self.is_open_word(at - 1) {
                return Some(at);
            }
            if self.opens_object_relative(at, low) {
                return Some(at);
            }
            let group = self.is_any(at, &[C::Clitic, C::Auxiliary, C::Copula, C::Modal, C::Negation, C::Adverb]);
            if !self.is_mark(at) && self.is(at, C::Coordinator) && (at + 1..i).all(|k| self.is_verb_group(k)) {
                return self.joined_verb(at, low).and_then(|verb| self.relative_before(verb, low));
            }
            if self.is_mark(at) || !group && self.is_finite(at) {
                return None;
            }
        }
        None
    }

    /// Whether the word at `i` that also opens content clauses stands for the noun before it: *les élus que le préfet a vus*.
    /// Behind a cue it opens what is said.
    fn opens_object_relative(&self, i: usize, low: usize) -> bool {
        let that = self.is(i, C::Complementiser) && !self.is_any(i, &[C::Determiner, C::Subordinator]);
        let noun = i > low + 1 && self.is_open_word(i - 1) && self.is(i - 2, C::Determiner);
        let cue = |hit: &Hit| self.is_verbal_rule(hit.rule);
        that && noun && self.opens_phrase(i + 1) && !self.cues(low, i).iter().any(cue)
    }

    /// Whether a relative clause opens at token `i`, behind the comma that sets it off: *who …*, *que la ville a vus*.
    pub fn opens_relative(&self, i: usize) -> bool {
        let object = self.is(i, C::Complementiser) && self.opens_phrase(i + 1);
        (self.is(i, C::Relative) || object) && !self.is_mark(i)
    }

    /// Whether token `i` can stand in a verb group before its verb.
    fn is_verb_group(&self, i: usize) -> bool {
        self.is_any(i, &[C::Clitic, C::Auxiliary, C::Copula, C::Modal, C::Negation, C::Adverb])
    }

    /// The verb that the coordinator at `i` joins another one to: *who built the pier and later sold it*.
    fn joined_verb(&self, i: usize, low: usize) -> Option<usize> {
        let near = (low.max(i.saturating_sub(JOINED))..i).rev().take_while(|&k| !self.is_mark(k));
        near.into_iter().find(|&k| self.is_finite(k))
    }

    /// The noun phrase that begins at or shortly after token `at`, up to `to` at most.
    pub fn phrase_after(&self, at: usize, to: usize) -> Option<Stretch> {
        if let Some(q) = self.quotation_at(at).filter(|q| q.is_balanced() && q.words <= 3 && q.end as usize <= to) {
            return self.token(at + 1).is(CAPITAL).then(|| Stretch::new(at, q.end as usize));
        }
        if at >= to || self.is_mark(at) && !self.is_bracket(at) {
            return None;
        }
        if self.is_pronoun(at) {
            return Some(Stretch::new(at, at + 1));
        }
        if !(self.opens_phrase(at) || self.is_open_word(at) || self.is(at, C::Title)) {
            return None;
        }
        let end = self.phrase_end(at, to);
        if end == at {
            return None;
        }
        Some(Stretch::new(at, self.with_apposition(at, end, to)))
    }

    /// Where the noun phrase that begins at `at` ends.
    pub fn phrase_end(&self, at: usize, to: usize) -> usize {
        let mut i = at;
        let mut depth = 0usize;
        while i < to && i - at < LONGEST {
            if self.is_mark(i) {
                let mark = self.written(i);
                match mark {
                    "(" | "[" => depth += 1,
                    ")" | "]" if depth > 0 => depth -= 1,
                    "." if i > at && self.ends_inner_name(i) && i + 1 < to && self.token(i + 1).is(CAPITAL) => {}
                    "’" | "'" | "/" | "&" | "%" => {}
                    _ if depth > 0 && !self.is_stop(i) => {}
                    _ if self.quotation_at(i).is_some_and(|q| q.words <= 3 && i > at && q.end as usize <= to) => {
                        i = self.quotation_at(i).map_or(i, |q| q.end as usize - 1);
                    }
                    _ => break,
                }
            } else if depth == 0 && i > at && self.ends_phrase(i, at, to) {
                break;
            }
            i += 1;
        }
        while i > at && self.is_any(i - 1, &[C::Coordinator, C::Preposition]) && !self.is_name(i - 1) {
            i -= 1;
        }
        i
    }

    fn ends_phrase(&self, i: usize, at: usize, to: usize) -> bool {
        // The first half of a word such as *in-depth* leads nowhere.
        if i + 1 < to && self.is_hyphenated(i + 1) && self.is(i, C::Preposition) && !self.is(i, C::NameParticle) {
            return false;
        }
        if self.is_any(i, &[C::Complementiser, C::Subordinator, C::Relative, C::Negation, C::PronounSelf])
            && !self.is_name(i)
            && !self.is(i, C::NameParticle)
        {
            return true;
        }
        if self.is_finite(i)
            || self.is_pronoun(i)
                && !self.is_any(i, &[C::Determiner])
                && !self.is_any(i - 1, &[C::Preposition, C::NameParticle])
        {
            return true;
        }
        let held = self.is_any(i - 1, &[C::Preposition, C::Determiner, C::NameParticle]) || self.is_owner_sign(i - 1);
        if self.is_time(i) && !held {
            return true;
        }
        if self.is(i, C::Coordinator) {
            return i + 1 >= to
                || !(self.opens_phrase(i + 1) || self.is_open_word(i + 1))
                || self.clause_follows(i + 1, to);
        }
        if self.is(i, C::NameParticle) || self.is(i, C::Determiner) {
            return self.is(i, C::Determiner)
                && !self.is(i, C::NameParticle)
                && !self.is_any(
                    i - 1,
                    &[C::Preposition, C::NameParticle, C::Determiner, C::Coordinator, C::AddresseePreposition],
                );
        }
        if self.is_any(i, &[C::Preposition, C::AddresseePreposition]) {
            // *said Al From, who …*
            if self.is_name(i) && self.is_name(i - 1) && (i + 1 >= to || self.is_mark(i + 1)) {
                return false;
            }
            let named = self.is_name(i - 1) && !self.is_inside_a_body(i, at, to);
            return named
                || self.is(i, C::StatementPlace)
                    && !(i > at && !named && self.is(i, C::PlacePreposition) && self.is_name_ahead(i + 1, to));
        }
        self.is(i, C::Adverb) && !self.is_name(i)
    }

    /// Whether the preposition at `i` stands inside the name of a body: *the State Committee for National Security*.
    fn is_inside_a_body(&self, i: usize, at: usize, to: usize) -> bool {
        let next = i + 1 < to && self.is_name(i + 1) && !self.is_time(i + 1) && !self.is(i, C::PlacePreposition);
        next && {
            let kind = classify(self, Some(Stretch::new(at, i)), None).kind;
            kind.as_deref() == Some(INSTITUTION)
        }
    }

    fn is_name_ahead(&self, i: usize, to: usize) -> bool {
        (i..to.min(i + 2)).any(|k| self.is_name(k) && !self.is_time(k))
    }

    /// Whether a subject and a verb follow at `i`: then what stands before is another clause.
    fn clause_follows(&self, i: usize, to: usize) -> bool {
        (i..to.min(i + 8)).take_while(|&k| !self.is_mark(k)).any(|k| self.is_finite(k))
    }

    /// Skips adverbs and words of time; gives the token after them.
    pub fn skip_time(&self, at: usize, to: usize) -> usize {
        let mut i = at;
        while i < to
            && !self.is_mark(i)
            && (self.is(i, C::Adverb) || self.is_time(i) || self.time_phrase(i, to))
            && (!self.is_name(i) || self.is_time(i))
            && (!self.is_hyphenated(i + 1) || self.is_time(i))
            && !self.is_owner_sign(i + 1)
        {
            i += 1;
        }
        i
    }

    /// *le 5*, *on Monday*: a word that only leads to a time.
    fn time_phrase(&self, i: usize, to: usize) -> bool {
        let next = i + 1;
        next < to
            && self.is_any(i, &[C::Determiner, C::Preposition])
            && (self.is_time(next) || self.token(next).kind == Kind::Number && next + 1 < to && self.is_time(next + 1))
            || self.token(i).kind == Kind::Number && next < to && self.is_time(next)
    }
}
