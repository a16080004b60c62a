//! Infinitives that speak: under a verb that lends them its subject, after a word that says what for, inside an inserted cue.
//! It knows where that verb and its subject stand; what is said is `opening`'s.

use super::grammar::Grammar;
use super::stretch::Stretch;
use super::verb::{Group, Mood};
use super::{Confidence, Draft, Frame};
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::{Act, CueFrame};

/// How far before an infinitive the verb that governs it may stand, in tokens.
const GOVERNOR: usize = 6;

impl Grammar<'_> {
    /// An infinitive speaks where another verb lends it its subject: *wanted to stress that …*, *et d'ajouter : …*.
    pub fn read_infinitive(&self, group: &Group, from: usize, to: usize, earlier: &[Draft]) -> Option<Draft> {
        let after = self.forward_start(group, group.all.end, to);
        let mark = group.all.start.checked_sub(1).filter(|&m| m >= from && self.is(m, C::InfinitiveMark))?;
        let phase = mark.checked_sub(1).filter(|&i| i > from && self.is(i, C::Phase));
        let (content, _) = self.forward_content(group, after, to).filter(|(_, sure)| *sure || phase.is_some())?;
        let governor = (from.max(mark.saturating_sub(GOVERNOR))..mark)
            .rev()
            .take_while(|&i| !self.is_mark(i))
            .find(|&i| self.is_finite(i))
            .or(phase)
            .or_else(|| self.unknown_governor(mark, from));
        let narrative = mark > from && self.is(mark - 1, C::Coordinator);
        let source = match governor {
            Some(verb) if !narrative && self.is_led_by_another(verb, mark) => return None,
            Some(verb) if !narrative => self.phrase_before(self.group_start(verb, from), from)?,
            None if narrative => earlier.iter().rev().find_map(|a| a.source)?,
            _ => return None,
        };
        // *Les résultats ne permettent pas de penser que …*
        let negated = (source.end..mark).any(|i| self.is(i, C::Negation) && !self.is(i, C::Clitic));
        if self.up_to_unknown_verb(source) != source || negated {
            return None;
        }
        let own = self.is(source.start, C::PronounSelf);
        let asked = own && !governor.is_some_and(|verb| self.is(verb, C::Modal));
        if asked || self.is(source.start, C::PronounAny) || self.is_nobody(source, mark) {
            return None;
        }
        let quoted =
            self.quotation_at(content.start).is_some() || content.start > 0 && self.is_colon(content.start - 1);
        let frame = if quoted { Frame::Quote } else { Frame::Clause };
        self.make(&group.hit, frame, Some(source), group.all, vec![content], Confidence::Medium)
    }

    /// Whether somebody stands between the verb that governs and the mark: it is he who speaks, or is to speak, *led some allies to ask*.
    fn is_led_by_another(&self, verb: usize, mark: usize) -> bool {
        let other = (verb + 1..mark).find(|&i| self.opens_phrase(i)).map(|start| Stretch::new(start, mark));
        other.is_some_and(|other| self.is_open_word(other.end - 1) && self.can_speak(other))
    }

    /// An unknown verb right between a pronoun or a name and the mark of an infinitive: *he continued to complain*.
    fn unknown_governor(&self, mark: usize, from: usize) -> Option<usize> {
        let verb = mark.checked_sub(1).filter(|&verb| verb > from && self.is_open_word(verb))?;
        (self.is_pronoun(verb - 1) || self.is_name(verb - 1) && !self.is_name(verb)).then_some(verb)
    }

    /// *… pour leur dire que …*, *… avant de conclure que …*, *… et dire que …*: the subject is that of the main clause.
    pub fn read_purpose(&self, group: &Group, from: usize, to: usize) -> Option<Draft> {
        let start = group.all.start;
        let purpose = self.purpose_before(start, from);
        let at = purpose.or_else(|| self.joined_infinitive(start, from))?;
        let spoken = match self.cue(group.hit.rule)?.act {
            Act::Speech => true,
            // What one can insert one can say: *estimer*, not *savoir*.
            Act::Belief => self.takes(group.hit.rule, CueFrame::Incise),
            _ => false,
        };
        let open = self.forward_start(group, group.all.end, to);
        let (content, _) = self.forward_content(group, open, to).filter(|(_, sure)| *sure && spoken)?;
        if self.is(content.start, C::Question) {
            return None;
        }
        let source = self.main_subject(at, from)?;
        let quoted = self.quotation_at(content.start).is_some() || self.is_colon(content.start - 1);
        let frame = if quoted { Frame::Quote } else { Frame::Clause };
        self.make(&group.hit, frame, Some(source), group.all, vec![content], Confidence::Medium)
    }

    /// The subject of the clause an infinitive at `at` belongs to, where that clause tells what somebody did.
    fn main_subject(&self, at: usize, from: usize) -> Option<Stretch> {
        let outside = |i: &usize| self.quotation_around(*i).is_none_or(|q| q.end as usize > at);
        let main = |i: &usize| self.is_finite(*i) && self.relative_before(*i, from).is_none();
        let verb = (from..at).rev().filter(outside).find(main);
        let Some(verb) = verb else {
            return self.opening_subject(from, at);
        };
        let start = self.group_start(verb, from);
        let source = self.phrase_before(start, from)?;
        // Who says what he would like to say has said it.
        let own = self.is(source.start, C::PronounSelf);
        let open = |i: usize| self.is_any(i, &[C::Negation, C::Hearsay, C::Impersonal]) || !own && self.is(i, C::Modal);
        let nobody = source.len() == 1 && self.is_any(source.start, &[C::PronounAny, C::Relative]);
        let told = !(start..(verb + 2).min(at)).any(open) && !nobody && !self.is_nobody(source, at);
        told.then_some(source)
    }

    /// Whether the pronoun stands for nobody before an infinitive at `mark`: *il suffit de dire*, *il est à noter*.
    pub fn is_nobody(&self, source: Stretch, mark: usize) -> bool {
        let impersonal =
            (source.end..mark).any(|i| self.is(i, C::Impersonal) || self.is(i, C::Copula) && i + 1 == mark);
        source.len() == 1 && self.is_pronoun(source.start) && impersonal
    }

    /// *“…”, n'a cessé de répéter la ministre*: the verb before the infinitive belongs to the inserted cue.
    pub fn read_led_incise(&self, group: &Group, from: usize, to: usize) -> Option<Draft> {
        let mark = group.all.start.checked_sub(1).filter(|&i| i > from && self.is(i, C::InfinitiveMark))?;
        let verbal = |i: usize| {
            let led = self.is_open_word(i) && !self.is_name(i) || self.is_verb(i);
            led || self.is_any(i, &[C::Clitic, C::Negation, C::Adverb])
        };
        let low = from.max(mark.saturating_sub(GOVERNOR));
        let start = (low..mark).rev().find(|&i| self.is_mark(i) || !verbal(i))? + 1;
        let set_off = self.is_comma(start - 1) || self.quotation_before(start).is_some();
        let verb = (start..mark).any(|i| self.is_verb(i) || self.is_any(i, &[C::Clitic, C::Negation]));
        if !set_off || !verb {
            return None;
        }
        let led = Group { all: Stretch::new(start, group.all.end), mood: Mood::Finite, ..*group };
        let made = self.read_incise(&led, from, to)?;
        let quoted = made.content.first().is_some_and(|c| self.quotation_before(c.end).is_some());
        quoted.then_some(made)
    }
}
