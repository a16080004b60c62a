//! A gerund goes on with the subject of what stands before it: *…, adding that …*.
//! It knows where that subject may stand, also before a verb no lexicon knows; what the gerund reports is `opening`'s.

use super::grammar::Grammar;
use super::kind::is_document;
use super::stretch::Stretch;
use super::verb::Group;
use super::{Confidence, Draft, Frame};
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::{Act, CueFrame};
use crate::text::Kind;
use crate::text::scan::{CAPITAL, ELIDED};

/// Tokens in which a content clause comes to its verb.
const CLAUSE: usize = 10;
/// Longest phrase right before its gerund, in tokens.
const OWNER: usize = 10;
/// Longest line of place and day before a text, in tokens.
const DATELINE: usize = 10;
/// How many asides may open a sentence before its subject.
const ASIDES: usize = 3;

impl Grammar<'_> {
    /// The attribution of a gerund, with the subject it continues.
    pub fn read_gerund(&self, group: &Group, from: usize, to: usize, earlier: &[Draft]) -> Option<Draft> {
        if !self.takes(group.hit.rule, CueFrame::Gerund) || self.is_owned(group.all.start, from) {
            return None;
        }
        let after = self.forward_start(group, group.all.end, to);
        let (content, sure) = self.forward_content(group, after, to)?;
        if content.len() < 2 && self.quotation_at(content.start).is_none() {
            return None;
        }
        let content = if sure { content } else { self.before_verb_of_its_noun(group, content, from) };
        let (content, ahead) = self.before_its_subject(group, content, from, to);
        if earlier.iter().any(|a| a.source.is_some_and(|source| source.holds(group.all.start))) {
            return None;
        }
        let owner = self.owner_before(group.all.start, from);
        let led = owner.filter(|o| self.is_brought_in(*o, from) && self.can_speak(*o));
        let document = owner.filter(|o| is_document(self, *o));
        let subject = || self.continued_subject(group.all.start, from, earlier);
        let source = ahead.or(led).or(document.filter(|_| !sure)).or_else(subject).or(owner);
        // *The measures include … and even considering whether …*: who thinks is somebody.
        let thought = self.cue(group.hit.rule)?.act == Act::Belief;
        let thinks = |source: Stretch| self.can_speak(source) || self.is(source.start, C::PronounSelf);
        let told = |source: Stretch| match sure {
            true => !thought || thinks(source),
            false => document == Some(source) || self.says_something(group, source, content, from),
        };
        let confidence = if source.is_some_and(told) { Confidence::Medium } else { Confidence::Weak };
        self.make(&group.hit, Frame::Gerund, source, group.all, vec![content], confidence)
    }

    /// What a gerund right behind a noun is about ends where the verb of that noun follows: *a group calling for stricter rules said …*.
    fn before_verb_of_its_noun(&self, group: &Group, content: Stretch, from: usize) -> Stretch {
        let start = group.all.start;
        let beside =
            start > from && !self.is_mark(start - 1) && !self.is_any(start - 1, &[C::Copula, C::Auxiliary, C::Adverb]);
        let clause =
            |i: &usize| self.is_mark(*i) || self.is_any(*i, &[C::Relative, C::Complementiser, C::Subordinator]);
        let mut inside = (content.start + 1..content.end).take_while(|i| !clause(i));
        let tells = |i: usize| self.is_finite_cue(i) || self.opens_words(i, content.end);
        let verb = inside.find(|&i| tells(i) && !self.is_pronoun(i - 1));
        let end = verb.filter(|_| beside).unwrap_or(content.end);
        Stretch::new(content.start, end)
    }

    /// A gerund that opens its sentence takes the subject behind its words: *Noting that it rained, the mayor left*.
    fn before_its_subject(
        &self,
        group: &Group,
        content: Stretch,
        from: usize,
        to: usize,
    ) -> (Stretch, Option<Stretch>) {
        let opens = (from..self.before_manner(group.all.start, from)).all(|i| self.is_opener(i));
        let commas = (content.start..to).filter(|&i| opens && self.is_comma(i) && self.quotation_around(i).is_none());
        let subject = |comma: usize| {
            let at = comma + 1;
            let pronoun = self.is_pronoun(at).then(|| Stretch::new(at, at + 1));
            let named = || self.opens_phrase(at).then(|| self.speaker_at(at, to)).flatten();
            let listed = |s: &Stretch| {
                let described = (s.start..s.end).any(|i| self.is_comma(i));
                self.is(s.end, C::Coordinator) || self.is_comma(s.end) && !described
            };
            let ahead = pronoun.or_else(named).filter(|s| !listed(s))?;
            Some((Stretch::new(content.start, comma.min(content.end)), Some(ahead)))
        };
        commas.rev().find_map(subject).unwrap_or((content, None))
    }

    /// The token at which what leads to a gerund begins: *tout en estimant*.
    fn before_manner(&self, start: usize, from: usize) -> usize {
        let mark = |i: usize| self.is(i, C::Preposition) && !self.is_mark(i);
        let Some(word) = start.checked_sub(1).filter(|&i| i >= from && mark(i)) else { return start };
        let whole = word.checked_sub(1).filter(|&i| i >= from && self.is(i, C::Determiner) && !self.is_mark(i));
        whole.unwrap_or(word)
    }

    /// The document or the person right before a gerund that tells what it says: *a report saying that …*.
    fn owner_before(&self, start: usize, from: usize) -> Option<Stretch> {
        let low = from.max(start.saturating_sub(OWNER));
        let inside = |i: &usize| !self.is_mark(*i) && !self.is_verb(*i) && !self.is_pronoun(*i);
        let opens = |i: &usize| {
            let free = *i == from || !self.is_any(*i - 1, &[C::Preposition, C::NameParticle]);
            let free = free || self.is_brought_in(Stretch::new(*i, start), from);
            let counted = self.token(*i).kind == Kind::Number && (*i == from || self.is_mark(*i - 1));
            (self.is(*i, C::Determiner) && !self.is(*i, C::Preposition) || counted) && free
        };
        let first = (low..start).rev().take_while(inside).find(opens)?;
        let phrase = Stretch::new(first, start);
        let governed = self.is_any(start - 1, &[C::Preposition, C::Adverb, C::Determiner]) || self.is_name(start - 1);
        (!governed && !self.kinds(phrase).is_empty()).then_some(phrase)
    }

    /// Whether a comma brings the phrase in, with a preposition or without: *…, with one of her notes saying that …*, *…, les gendarmes
    /// craignant que …*.
    fn is_brought_in(&self, phrase: Stretch, from: usize) -> bool {
        let at = phrase.start;
        let led = at >= from + 2 && self.is(at - 1, C::Preposition) && !self.is_mark(at - 1) && self.is_comma(at - 2);
        led || at > from && self.is_comma(at - 1) && self.quotation_before(at - 1).is_none()
    }

    /// Whether the gerund at `start` is a noun that somebody owns: *the paper's reporting*.
    fn is_owned(&self, start: usize, from: usize) -> bool {
        start > from + 1
            && self.token(start - 1).is(ELIDED)
            && !self.is_pronoun(start - 2)
            && !self.is(start - 1, C::Copula)
    }

    /// Whether an unmarked content holds words said: a clause, or what somebody praises or denies behind a comma.
    fn says_something(&self, group: &Group, source: Stretch, content: Stretch, from: usize) -> bool {
        let start = group.all.start;
        let clause = (content.start..content.end.min(content.start + CLAUSE)).any(|i| self.is_verb(i));
        let set_off = start > from && (self.is_comma(start - 1) || self.is(start - 1, C::Agent));
        self.takes(group.hit.rule, CueFrame::Clause) && clause || set_off && self.can_speak(source)
    }

    /// The subject a gerund at `start` continues: that of the last attribution, of the last verb, or of the sentence.
    fn continued_subject(&self, start: usize, from: usize, earlier: &[Draft]) -> Option<Stretch> {
        let before = earlier.iter().rev().find_map(|a| a.source.filter(|s| s.end <= start));
        if let Some(who) = self.inside_relative(start, from) {
            return Some(who);
        }
        let from = self.behind_dateline(from, start);
        let before = before.or_else(|| self.main_speaker(from, start));
        let before = before.map(|source| self.up_to_unknown_verb(source));
        let before = before.or_else(|| self.opening_subject(from, start));
        let before = before.or_else(|| earlier.last().and_then(|a| a.source));
        before.or_else(|| self.leading_name(from, start)).or_else(|| {
            let phrase = self.phrase_after(from, start)?;
            (self.is_comma(phrase.end) && phrase.end + 1 < start && self.can_speak(phrase)).then_some(phrase)
        })
    }

    /// The subject of the first verb between `from` and `to`; where it is nobody, that of a later verb that is somebody. Who stands
    /// in a clause of another verb is not it: *Reis called the idea that Dorn had left absurd, adding …*.
    fn main_speaker(&self, from: usize, to: usize) -> Option<Stretch> {
        let mut low = from;
        let mut first = None;
        let told_of = |s: &Stretch| s.start > from + 1 && self.is(s.start - 1, C::Complementiser);
        while let Some(verb) = self.first_verb(low, to) {
            let subject = self.phrase_before(self.group_start(verb, low), low).filter(|s| !told_of(s));
            if let Some(subject) = subject.filter(|s| self.can_speak(*s) && !self.is_nobody(*s, to)) {
                return Some(subject);
            }
            first = first.or(subject);
            low = verb + 1;
        }
        first.filter(|subject| !self.is_nobody(*subject, to))
    }

    /// The pronoun of the relative clause a gerund at `start` stands in: *the man who began by saying that …*.
    fn inside_relative(&self, start: usize, from: usize) -> Option<Stretch> {
        let near = (from + 1..start).rev().take_while(|&i| !self.is_mark(i));
        let who = near.into_iter().find(|&i| self.is(i, C::Relative) && !self.is(i, C::Complementiser))?;
        let person = self.can_speak(Stretch::new(from, who)) && !self.is_any(who, &[C::Determiner, C::Preposition]);
        person.then(|| Stretch::new(who, who + 1))
    }

    /// Where a sentence begins behind the place it was sent from: *SELM (NWA) — The mayor …*.
    fn behind_dateline(&self, from: usize, to: usize) -> usize {
        let place = |i: usize| {
            self.is_mark(i) || self.token(i).is(CAPITAL) || self.is_time(i) || self.token(i).kind == Kind::Number
        };
        let dash = (from..to.min(from + DATELINE)).find(|&i| self.is_dash(i) || self.is_the_mark(i, "-"));
        dash.filter(|&dash| dash > from && (from..dash).all(place)).map_or(from, |dash| dash + 1)
    }

    /// The name at the head of `phrase`, where a word no lexicon knows and an article follow: *Reis shared a plan*.
    pub(super) fn up_to_unknown_verb(&self, phrase: Stretch) -> Stretch {
        let end = self.names_end(phrase.start, phrase.end);
        let verb = end > phrase.start && end + 1 < phrase.end && self.is_unled(end);
        if verb && self.is(end + 1, C::Determiner) && !self.is(end + 1, C::Preposition) {
            Stretch::new(phrase.start, end)
        } else {
            phrase
        }
    }

    /// The subject of a sentence whose verb no lexicon knows: a pronoun, a name or a role it opens with, over the asides
    /// before it. *The mayor of Selm stiffened his tone, saying …*.
    pub fn opening_subject(&self, from: usize, to: usize) -> Option<Stretch> {
        let mut at = from;
        for _ in 0..=ASIDES {
            at = (at..to).find(|&i| !self.is_opener(i))?;
            if self.is_pronoun(at) {
                return Some(Stretch::new(at, at + 1));
            }
            if self.is_any(at, &[C::Preposition, C::AddresseePreposition, C::Subordinator, C::Relative])
                && !self.is(at, C::Quantifier)
            {
                at = (at..to).find(|&i| self.is_comma(i))? + 1;
                continue;
            }
            if self.opens_phrase(at)
                && let Some(speaker) = self.speaker_at(at, to)
            {
                return Some(speaker);
            }
            // A capital at the head of a sentence is no name before a preposition: *Face aux élus, …*.
            let aside = self.is_name(at) && self.is(at + 1, C::Preposition);
            at = (at..to).find(|&i| aside && self.is_comma(i))? + 1;
        }
        None
    }

    /// Whether token `i` stands before a subject without belonging to it.
    fn is_opener(&self, i: usize) -> bool {
        let loose = self.is_any(i, &[C::Coordinator, C::Adverb, C::Contrast]) || self.is_time(i);
        self.is_mark(i) && self.quotation_at(i).is_none() || loose && !self.is_any(i, &[C::Determiner, C::Title])
    }

    /// The subject that begins at `at` before an unknown verb: a name or a role with what stands behind it.
    fn speaker_at(&self, at: usize, to: usize) -> Option<Stretch> {
        let end = self.speaker_end(at, to);
        let end = if self.is_comma(end) { self.with_apposition(at, end, to) } else { end };
        let governed = end < to && self.is(end, C::Preposition) && !self.is_mark(end);
        let phrase = Stretch::new(at, end);
        (end > at && end < to && !governed && self.can_speak(phrase)).then_some(phrase)
    }

    /// Where the name or the role that begins at `at` ends, with its complements.
    pub fn speaker_end(&self, at: usize, to: usize) -> usize {
        let limit = self.phrase_end(at, to);
        let mut end = self.names_end(at, limit);
        for role in self.kinds(Stretch::new(at, limit)) {
            let joined = end == at || role.start as usize <= end || self.is(end, C::Coordinator);
            if joined && role.end as usize > end {
                end = self.complement_end(self.names_end(role.end as usize, limit), limit);
            }
        }
        end
    }

    /// Where the run of names and titles that begins at `at` ends.
    pub(super) fn names_end(&self, at: usize, to: usize) -> usize {
        let named = |i: usize| match self.is_mark(i) {
            true => i > at && self.ends_inner_name(i),
            false => self.is_name(i) || self.is_any(i, &[C::Title, C::NameParticle]),
        };
        let mut end = (at..to).find(|&i| !named(i)).unwrap_or(to);
        while end > at && self.is(end - 1, C::NameParticle) && !self.is_name(end - 1) {
            end -= 1;
        }
        end
    }

    /// Whether the mark of an infinitive stands at `i` and the infinitive behind it.
    pub fn opens_infinitive(&self, i: usize) -> bool {
        let verb =
            if self.tongue.infinitives.is_empty() { !self.opens_phrase(i + 1) } else { self.is_bare_infinitive(i + 1) };
        self.is(i, C::InfinitiveMark) && !self.is_mark(i) && verb
    }

    /// Where the complements end that begin at `at`: *of the port of Selm*.
    fn complement_end(&self, at: usize, to: usize) -> usize {
        let mut end = at;
        while end < to && self.is(end, C::Preposition) && !self.is_mark(end) && !self.opens_infinitive(end) {
            let head = (end + 1..to).find(|&i| !self.is(i, C::Determiner)).unwrap_or(to);
            let after = self.names_end(head, to).max(head + usize::from(head < to && self.is_open_word(head)));
            if after == head {
                break;
            }
            end = after;
        }
        end
    }
}
