//! The frames of a finite cue: subject and content clause, quotation, object; the inserted cue; the cue at the end.
//! It knows where subject and content stand in each.

use std::ops::Range;

use super::grammar::Grammar;
use super::stretch::Stretch;
use super::verb::{Group, Mood};
use super::{Confidence, Draft, Frame};
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::{Act, Addressee, CueFrame};
use crate::lexicon::term::Form;
use crate::matching::Hit;
use crate::segment::Quotation;
use crate::text::scan::{CAPITAL, ELIDED};

/// How far before a comma the verb may stand whose subject the verb after the comma shares, in tokens.
const NEAR: usize = 8;
/// Longest aside inside an insertion, in tokens.
const ASIDE: usize = 14;
/// Most words of a quotation that can be part of a phrase.
const TITLED: u32 = 3;
/// Tokens in which a content clause comes to its verb.
const CLAUSE: usize = 10;

impl Grammar<'_> {
    /// “…”, V S: the content stands before, the subject after or inside the verb group.
    pub fn read_incise(&self, group: &Group, from: usize, to: usize) -> Option<Draft> {
        if !self.takes(group.hit.rule, CueFrame::Incise) || group.mood == Mood::Bare {
            return None;
        }
        let hearer = self.cue(group.hit.rule).is_some_and(|c| c.addressee == Addressee::Object);
        if hearer && group.inverted.is_none() && self.read_tail(group, from, to).is_some() {
            return None;
        }
        let inserted = group.inverted.is_some() && group.all.end < to && self.is_comma(group.all.end);
        let set_off = inserted || self.is_set_off(group.all.start, from) || self.is_inserted(group, from, to);
        let before = self.content_before(group.all.start, from, set_off)?;
        let after = group.all.end;
        let (source, end) = match group.inverted {
            Some(pronoun) => (Stretch::new(pronoun, pronoun + 1), after),
            None => {
                let at = self.skip_to_subject(after, to);
                if at < to && self.is(at, C::Complementiser) {
                    return None;
                }
                let source = self.phrase_after(at, to)?;
                let quoted =
                    self.quotation_before(before.end).is_some() || self.quotation_around(group.all.start).is_some();
                if !quoted && self.takes(group.hit.rule, CueFrame::Object) && !self.can_speak(source) {
                    return None;
                }
                if !quoted && !self.can_speak(source) && self.is_mere_aside(before) {
                    return None;
                }
                if self.clause_continues(source.end, to) || !quoted && !self.phrase_closes(source.end, to) {
                    return None;
                }
                (source, source.end)
            }
        };
        let mut content = vec![before];
        self.take_second_stretch(end, to, &before, false, &mut content);
        self.make(&group.hit, Frame::Incise, Some(source), group.all, content, Confidence::Strong)
    }

    /// Whether a phrase says that it is somebody: a role, a name, a pronoun. What a verb denies or confirms is not.
    pub fn can_speak(&self, phrase: Stretch) -> bool {
        let named = (phrase.start..phrase.end).any(|i| self.is_name(i) || self.is(i, C::Title));
        named || self.is_pronoun(phrase.start) || !self.kinds(phrase).is_empty() || !self.names(phrase).is_empty()
    }

    /// Whether an inserted cue is over at `at`: the sentence ends, or a mark closes the insertion.
    fn phrase_closes(&self, at: usize, to: usize) -> bool {
        let mut i = self.skip_time(at, to);
        if i < to && self.is_any(i, &[C::StatementPlace, C::Preposition, C::Relative]) && !self.is_mark(i) {
            i = (i..to).find(|&k| self.is_comma(k) || self.is_stop(k)).unwrap_or(to);
        }
        i >= to || self.is_mark(i)
    }

    /// After the inserted subject a verb or a content clause may not follow: then it was no insertion.
    fn clause_continues(&self, at: usize, to: usize) -> bool {
        let i = self.skip_time(at, to);
        i < to && !self.is_mark(i) && (self.is(i, C::Complementiser) || self.is_verb(i) && !self.is(i, C::Relative))
    }

    /// Over time and the person spoken to, to where a subject after the verb would begin.
    fn skip_to_subject(&self, at: usize, to: usize) -> usize {
        let mut i = self.skip_time(at, to);
        if let Some(behind) = self.inner_aside(i, to) {
            return behind;
        }
        if i < to && self.is(i, C::StatementPlace) && !self.is_mark(i) {
            let comma = (i..to.min(i + 14)).find(|&k| self.is_comma(k));
            if let Some(comma) = comma.filter(|&c| c + 1 < to && self.opens_phrase(c + 1)) {
                return comma + 1;
            }
        }
        for _ in 0..2 {
            if let Some(addressee) = self.addressee_after(i, to) {
                let next = self.skip_time(addressee.end, to);
                if next < to && !self.is_mark(next) && (self.opens_phrase(next) || self.is_open_word(next)) {
                    i = next;
                }
            }
        }
        i
    }

    /// Where the subject begins behind an aside set into the insertion: *“…”, said, according to the site, two guides*.
    fn inner_aside(&self, comma: usize, to: usize) -> Option<usize> {
        let open = comma + 1;
        let source = |hit: &Hit| self.takes(hit.rule, CueFrame::Prep);
        let placed = self.is_time(open) || self.is_any(open, &[C::StatementPlace, C::PlacePreposition]);
        let aside = self.is_the_mark(comma, ",") && (placed || self.cues(open, open + 1).iter().any(source));
        let close = (open..to.min(open + ASIDE)).find(|&i| self.is_mark(i) || self.is_verb(i))?;
        let behind = close + 1;
        let subject = behind < to && self.opens_phrase(behind) && self.before_stop(behind, to) <= behind + ASIDE;
        (aside && self.is_the_mark(close, ",") && subject).then_some(behind)
    }

    /// What is reported before an inserted cue that begins at `at`: the quotation that ends there, or the clause.
    fn content_before(&self, at: usize, from: usize, inserted: bool) -> Option<Stretch> {
        if at <= from {
            return self.asked_before(from);
        }
        let from = self.inside_bracket(from, at);
        let outside = self.is_comma(at - 1);
        let inside = at >= from + 2 && self.quotation_before(at).is_some() && self.is_comma(at - 2);
        let comma = outside || inside;
        let end = if outside { at - 1 } else { at };
        if outside
            && !inserted
            && self.quotation_before(end).is_none()
            && self
                .phrase_before(at, from)
                .is_some_and(|p| p.start <= from + 1 && !(p.start..p.end).any(|i| self.is_verb(i)))
            && !self.is(self.sentence_body(from, end), C::PronounSelf)
        {
            return None;
        }
        if let Some(q) = self.quotation_before(end) {
            let open = q.open as usize;
            let bare = q.words > 3 || open == from || (open > from && self.is_stop(open - 1));
            if bare {
                return Some(Stretch::new(self.quoted_clause_start(open, from), end));
            }
        }
        if let Some(q) = self.quotation_around(at).filter(|q| (q.open as usize) < at) {
            let start = (q.open as usize + 1).max(from);
            return outside
                .then(|| Stretch::new(if start == q.open as usize + 1 { q.open as usize } else { start }, end));
        }
        if self.is_stray_close(at - 1) {
            return Some(Stretch::new(self.sentence_body(from, at - 1), at - 1));
        }
        if !comma || end < from + 1 || end < from + 2 && !inserted {
            return None;
        }
        let verbal =
            inserted || (from..end).any(|i| self.is_verb(i)) || self.quotation_before(end).is_some() || end - from >= 5;
        // *Strike: what drivers, managers and passengers say*: the question is the speakers' object, not their words.
        let asks = (from..end).rev().find(|&i| self.is(i, C::Question) && !self.is(i, C::Subordinator));
        let asks = asks.filter(|&i| !self.is(i, C::Relative) || i == from || self.is_colon(i - 1));
        let answered = asks.is_none_or(|at| self.is_pronoun(at + 1) || (at..end).any(|i| self.is_verb(i)));
        (verbal && answered).then(|| Stretch::new(self.sentence_body(from, end), end))
    }

    /// The first token behind a bracket that opens between `from` and `at` and does not close: *(19 of them, Reis says)*.
    fn inside_bracket(&self, from: usize, at: usize) -> usize {
        let open = (from..at).rev().find(|&i| self.is_bracket(i)).filter(|&i| matches!(self.written(i), "(" | "["));
        open.map_or(from, |i| i + 1)
    }

    /// Whether token `i` closes a quotation that opens nowhere in its paragraph: its beginning is lost.
    fn is_stray_close(&self, i: usize) -> bool {
        let closes = self.tongue.quotes.iter().any(|(_, close)| close == self.written(i)) || self.written(i) == "\"";
        self.is_mark(i) && closes && self.quotation_before(i + 1).is_none() && self.quotation_at(i).is_none()
    }

    /// A quotation that ends in a question or an exclamation right before the sentence: *“Why?” Anna Reis asked.*
    fn asked_before(&self, from: usize) -> Option<Stretch> {
        let q = self.quotation_before(from)?;
        let last = self.written(q.inside().end.checked_sub(1)? as usize);
        let same_block = self.sentence(q.open as usize)?.block == self.sentence(from)?.block;
        (same_block && !last.starts_with('.')).then(|| Stretch::new(q.open as usize, q.end as usize))
    }

    /// A quotation that only ends a sentence begun outside it: the content begins with the sentence.
    fn quoted_clause_start(&self, open: usize, from: usize) -> usize {
        let lead = open.saturating_sub(from);
        let verbal = (from..open).any(|i| self.is_verb(i));
        if lead > 0 && verbal && !(from..open).any(|i| self.is_stop(i) || self.is_colon(i)) {
            self.sentence_body(from, open)
        } else {
            open
        }
    }

    /// The first token of a sentence's own words, over what a coordinator or a mark opens.
    fn sentence_body(&self, from: usize, to: usize) -> usize {
        let mut i = from;
        while i < to && self.is_mark(i) && self.quotation_at(i).is_none() {
            i += 1;
        }
        i
    }

    /// After an inserted cue the reported words may go on: *“…,” he said, “…”*.
    fn take_second_stretch(&self, end: usize, to: usize, first: &Stretch, resumed: bool, content: &mut Vec<Stretch>) {
        let mut i = end;
        while i < to && !self.is_comma(i) && !self.is_stop(i) && self.quotation_at(i).is_none() {
            if i > end + 14 {
                return;
            }
            i += 1;
        }
        if i >= to {
            return;
        }
        let open = if self.is_comma(i) || self.is_stop(i) || self.is_colon(i) { i + 1 } else { i };
        // *“…,” she said, and, “…”*
        let joined = self.is(open, C::Coordinator) && !self.is_mark(open) && self.is_comma(open + 1);
        let open = if joined && self.quotation_at(open + 2).is_some() { open + 2 } else { open };
        if let Some(q) = (open < to).then(|| self.quotation_at(open)).flatten() {
            if q.words > 2 {
                content.push(Stretch::new(open, (q.end as usize).min(to)));
            }
            return;
        }
        let quoted = self.quotation_before(first.end).is_some();
        let inside = self.quotation_around(first.start).filter(|q| q.end as usize > end);
        if let Some(q) = inside {
            content.push(Stretch::new(open, (q.end as usize).min(to)));
        } else if !quoted && self.is_comma(i) && !self.sibling_follows(open, to) && (resumed || self.goes_on(open, to))
        {
            content.push(Stretch::new(open, self.clause_end(open, to)));
        }
    }

    /// Whether an indirect content goes on after the inserted cue: a verb follows, and no participle opens an aside.
    fn goes_on(&self, at: usize, to: usize) -> bool {
        at < to
            && !self.is_any(at, &[C::Coordinator, C::Subordinator, C::Relative, C::Contrast])
            && (at..to).any(|i| self.is_verb(i))
    }

    /// S V that …, S V “…”, S V: …, S V noun phrase: the content stands after.
    pub fn read_forward(&self, group: &Group, from: usize, to: usize, earlier: &[Draft]) -> Option<Draft> {
        let (source, own) = match group.inverted {
            Some(pronoun) => (Some(Stretch::new(pronoun, pronoun + 1)), true),
            None => self.subject(group, from, earlier)?,
        };
        let after = self.forward_start(group, group.all.end, to);
        let (content, sure) = self.forward_content(group, after, to).filter(|(content, _)| !content.is_empty())?;
        let content = self.within_its_clause(content, source, from);
        let relative = self.is_any(content.start, &[C::Complementiser]) && self.is_verb(content.start + 1);
        let clause = (content.start..content.end.min(content.start + CLAUSE)).any(|i| self.is_verb(i));
        let object = |a: &Draft| a.content.first().is_some_and(|c| c.start == group.all.start);
        let noun = source.is_some_and(|phrase| self.ends_in_owner(phrase)) || earlier.iter().any(object);
        if noun && !own_verb(&group.hit) {
            return None;
        }
        if (!sure && !clause || relative) && source.is_some_and(|phrase| self.is_rather_a_noun(group, phrase)) {
            return None;
        }
        if source.is_some_and(|phrase| self.is_named_only(group, phrase, content, from..to)) {
            return None;
        }
        let frame = match () {
            () if self.is(content.start, C::Complementiser) => Frame::Clause,
            () if content.start > 0 && self.is_colon(content.start - 1) => Frame::Colon,
            () if self.quotation_at(content.start).is_some() => Frame::Quote,
            () => Frame::Clause,
        };
        let bare = group.mood == Mood::Bare;
        if bare && frame == Frame::Clause && !self.is(content.start, C::Complementiser) {
            return None;
        }
        let act = self.cue(group.hit.rule)?.act;
        let (wish, said) = (act == Act::Intention, act == Act::Speech);
        let nobody = |s: Stretch| !self.can_speak(s) || s.len() == 1 && self.is(s.start, C::Relative);
        let confidence = match (sure, own) {
            // What is wanted by nobody in particular is hardly reported from anybody.
            (false, _) if wish && source.is_some_and(nobody) => Confidence::Weak,
            // A law that calls something into question has said nothing.
            (false, _) if !clause && source.is_some_and(|s| self.stands_for_a_thing(s, from)) => Confidence::Weak,
            // Who did not praise a plan has said nothing of it.
            (false, _) if group.negated && said && !clause => Confidence::Weak,
            (true, true) if !bare => Confidence::Strong,
            (false, false) if source.is_none() => Confidence::Weak,
            _ => Confidence::Medium,
        };
        let mut made = self.make(&group.hit, frame, source, group.all, vec![content], confidence)?;
        made.bare = bare;
        Some(made)
    }

    /// Whether the relative pronoun stands for what cannot speak: *a reform that questions the bill*.
    fn stands_for_a_thing(&self, source: Stretch, from: usize) -> bool {
        let relative = source.len() == 1 && self.is(source.start, C::Relative) && !self.is_pronoun(source.start);
        let end = source.start - usize::from(source.start > from && self.is_comma(source.start - 1));
        relative && self.phrase_before(end, from).is_some_and(|head| !self.can_speak(head))
    }

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
                let verb = self.first_verb(from, start);
                verb.map_or_else(|| self.leading_name(from, start), |verb| self.phrase_before(verb, from))
            });
            return shared.map(|s| (Some(s), false));
        }
        let phrase = self.phrase_before(group.all.start, from)?;
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

    /// The head before the relative clauses that a comma closes right before the verb at `end`: *the council, which does all
    /// that the law lets it do, fears …*.
    fn head_of_relative(&self, end: usize, from: usize) -> Option<Stretch> {
        let mut close = end.checked_sub(1).filter(|&i| i > from && self.is_comma(i))?;
        loop {
            let comma = (from + 1..close).rev().find(|&i| self.is_comma(i) && self.quotation_around(i).is_none())?;
            let joined = self.is(comma + 1, C::Coordinator);
            let relative = comma + 1 + usize::from(joined);
            if !self.opens_relative(relative) || relative + 2 > close {
                return None;
            }
            if !joined {
                let head = self.phrase_before(comma, from).filter(|head| head.len() > 1)?;
                return Some(Stretch::new(head.start, end - 1));
            }
            close = comma;
        }
    }

    /// Whether token `i` is an adverb that may stand between a coordinator and its verb: *but now says*.
    fn is_between_verbs(&self, i: usize) -> bool {
        let adverb = self.is(i, C::Adverb) && !self.is_any(i, &[C::Coordinator, C::Determiner, C::Negation, C::Time]);
        adverb && !self.is_mark(i) && !self.is_name(i) && !self.is_pronoun(i)
    }

    /// In a clause that opens its sentence the words end with it: *after Reis said that it rained, they left*.
    fn within_its_clause(&self, content: Stretch, source: Option<Stretch>, from: usize) -> Stretch {
        let opener = source.and_then(|s| s.start.checked_sub(1)).filter(|&i| i >= from && self.is(i, C::Subordinator));
        let first =
            opener.is_some_and(|i| (from..i).all(|k| self.is_mark(k) || self.is_any(k, &[C::Adverb, C::Coordinator])));
        let main = |i: &usize| {
            let next = *i + 1;
            let subject = self.opens_phrase(next) || self.is_pronoun(next) || self.is(next, C::PronounSelf);
            self.is_comma(*i) && subject && self.quotation_around(*i).is_none()
        };
        // In a relative clause they end where the verb of the main clause follows: *the mayor, whose aides say that …, left*.
        let relative = source.and_then(|s| s.start.checked_sub(1)).filter(|&i| i > from && self.is(i, C::Relative));
        let resumed = |i: &usize| {
            let next = (*i + 1..content.end).find(|&k| !self.is_any(k, &[C::Clitic, C::Negation]) || self.is_verb(k));
            let verb = next.is_some_and(|k| self.is_verb(k) || self.is_finite_cue(k));
            self.is_comma(*i) && verb && self.quotation_around(*i).is_none()
        };
        if relative.is_some_and(|i| self.is_comma(i - 1))
            && let Some(comma) = (content.start..content.end).find(resumed)
        {
            return Stretch::new(content.start, comma);
        }
        if first && content.start > from && self.is_comma(content.start - 1) {
            return Stretch::new(content.start, content.start);
        }
        let end = (content.start..content.end).find(main).filter(|_| first).unwrap_or(content.end);
        Stretch::new(content.start, end)
    }

    /// Whether `phrase` ends in its owner's sign: what follows is what he has, *the editor's note*.
    fn ends_in_owner(&self, phrase: Stretch) -> bool {
        let last = phrase.end - 1;
        self.is_owner_sign(last) && last > phrase.start && !self.is_pronoun(last - 1)
    }

    /// Whether the participle only tells the name of somebody or something new: *a play called “The Boat”*. Where somebody who
    /// can speak and the quotation are all there is in the sentence, it is their verb: *a guide shouted “Never”*.
    fn is_named_only(&self, group: &Group, phrase: Stretch, content: Stretch, sentence: Range<usize>) -> bool {
        let capital = |i: usize| self.token(i).is(CAPITAL);
        let title = self.quotation_at(content.start).is_some_and(|q| q.words <= 4 && capital(q.open as usize + 1));
        let right = content.start == group.all.end && group.all.len() == 1 && group.hit.can_be(Form::Participle);
        if !title || !right || !self.takes(group.hit.rule, CueFrame::Object) {
            return false;
        }
        if !self.can_speak(phrase) {
            return true;
        }
        let article = (phrase.start..phrase.end).rev().find(|&i| self.is(i, C::Determiner));
        let over = self.quotation_at(content.start).map_or(sentence.end, |q| q.end as usize);
        let is_all = phrase.start == sentence.start && (over..sentence.end).all(|i| self.is_mark(i));
        article.is_some_and(|i| self.is(i, C::Indefinite) && !(is_all && i == phrase.start))
    }

    /// Whether the cue behind `phrase` is rather its noun: *Anna's harsh remarks*, *a federal judge*. The present of a
    /// verb does not stand so unless somebody who can speak stands between.
    fn is_rather_a_noun(&self, group: &Group, phrase: Stretch) -> bool {
        let hit = group.hit;
        let present = hit.can_be(Form::Third) && !hit.can_be(Form::Participle) && group.all.len() == 1;
        if !present || self.is(group.all.start, C::Auxiliary) {
            return false;
        }
        let owner = (phrase.start..phrase.end).rev().find(|&i| self.token(i).is(ELIDED) && i > phrase.start);
        let owned = owner.is_some_and(|owner| !self.can_speak(Stretch::new(owner + 1, phrase.end)));
        let indefinite = self.is(phrase.start, C::Indefinite) && !self.is(phrase.start, C::Quantifier);
        let base = hit.can_be(Form::Infinitive);
        let enclitic = owner.is_some_and(|owner| !self.is_any(owner, &[C::Determiner, C::Preposition, C::Clitic]));
        // *helps the loud questions of the crowd*: behind a verb no lexicon knows, an article opens its object.
        let inner =
            |&i: &usize| self.is(i, C::Determiner) && !self.is_any(i, &[C::Preposition, C::Clitic, C::NameParticle]);
        let object =
            (phrase.start + 1..phrase.end).rev().find(inner).filter(|&i| self.follows_unknown_verb(i, phrase.start));
        let object = object.is_some_and(|i| !self.can_speak(Stretch::new(i, phrase.end)));
        enclitic && owned || indefinite && base || object
    }

    /// Whether the article at `i` stands right behind a word that can only be a verb between `from` and it.
    fn follows_unknown_verb(&self, i: usize, from: usize) -> bool {
        let loose = |k: usize| {
            self.is_any(k, &[C::Determiner, C::Quantifier]) && !self.is_any(k, &[C::Preposition, C::Coordinator])
        };
        let before = (from..i).rev().find(|&k| !loose(k)).filter(|&k| k > from);
        before.is_some_and(|k| {
            self.is_open_word(k) && !self.is_name(k) && !self.is_mark(k) && !self.is_any(k, &[C::Title, C::Preposition])
        })
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

    /// …, S V. at the sentence's end, or right after a quotation: *“…”, he said*.
    pub fn read_tail(&self, group: &Group, from: usize, to: usize) -> Option<Draft> {
        if !self.takes(group.hit.rule, CueFrame::Incise) && !self.takes(group.hit.rule, CueFrame::Quote) {
            return None;
        }
        let mut source = self.phrase_before(group.all.start, from)?;
        let floor = self.quotation_floor(group.all.start, from);
        source.start = source.start.max(floor);
        if source.start >= source.end || self.is(source.end - 1, C::Coordinator) {
            return None;
        }
        if source.len() == 1 && self.is(source.start, C::Relative) {
            return None;
        }
        let after = self.tail_end(group, to)?;
        let inserted = after < to
            && self.is_comma(after)
            && (self.resumes(source, after + 1, to)
                || after == self.skip_time(group.all.end, to) && self.is_mere_opener(from, source.start));
        let content = self.content_before(source.start, from, inserted).or_else(|| {
            // What looked like a head with an apposition is the end of the reported words and the source.
            let comma = (source.start..source.end).rev().find(|&i| self.is_comma(i))?;
            let last = Stretch::new(comma + 1, source.end);
            source = Some(last).filter(|s| self.opens_phrase(s.start) && self.can_speak(*s))?;
            self.content_before(source.start, from, inserted)
        })?;
        let quoted = self.quotation_before(content.end).is_some() || self.quotation_around(group.all.start).is_some();
        if !quoted && !self.can_speak(source) && !self.is(source.start, C::PronounSelf) {
            return None;
        }
        let mut stretches = vec![content];
        self.take_second_stretch(after, to, &content, inserted, &mut stretches);
        if !quoted && stretches.len() == 1 && self.is_mere_aside(content) {
            return None;
        }
        let mut made = self.make(&group.hit, Frame::Incise, Some(source), group.all, stretches, Confidence::Strong)?;
        made.bare = group.mood == Mood::Bare;
        Some(made)
    }

    /// Whether nothing stands in `content` but what opens a clause: *but in the evening, without news, …*.
    fn is_mere_aside(&self, content: Stretch) -> bool {
        let verb =
            |i: usize| self.is_verb(i) || self.is_finite_cue(i) || self.token(i).is(ELIDED) && self.is(i, C::Clitic);
        let opener = |i: usize| {
            self.is_mark(i) || self.is_any(i, &[C::Coordinator, C::Adverb, C::Contrast, C::NotAName]) || self.is_time(i)
        };
        let mut parts = self.parts(content).into_iter().filter(|part| !part.is_empty());
        let aside = |part: Stretch| {
            let head = (part.start..part.end).find(|&i| !opener(i) || self.is_any(i, &[C::Preposition, C::Determiner]));
            head.is_none_or(|i| self.is_any(i, &[C::Preposition, C::PlacePreposition]) && !self.is(i, C::Determiner))
        };
        !(content.start..content.end).any(verb) && parts.all(aside)
    }

    /// Whether the reported words go on at `at`, after an inserted *S V*. Between commas it says so by itself: *the
    /// bridge, she said, stays closed*.
    fn resumes(&self, source: Stretch, at: usize, to: usize) -> bool {
        let set_off = source.start > 0 && self.is_comma(source.start - 1);
        let rest = self.before_stop(at, to);
        let aside = self.is_any(at, &[C::Coordinator, C::Subordinator, C::Relative, C::Contrast, C::Preposition]);
        self.goes_on(at, to) || set_off && rest > at + 1 && !aside && !self.sibling_follows(at, to)
    }

    /// Whether nothing but adverbs and coordinators stands before the comma at which an insertion begins, so that the
    /// words reported can only follow: *And so, she said, while …*.
    fn is_mere_opener(&self, from: usize, at: usize) -> bool {
        let Some(comma) = at.checked_sub(1).filter(|&i| i > from && self.is_comma(i)) else { return false };
        (from..comma).all(|i| {
            let loose = self.is_any(i, &[C::Adverb, C::Coordinator, C::Contrast, C::Function]) || self.is_time(i);
            loose && !self.is_verb(i) && !self.is_finite_cue(i) && !self.is_pronoun(i)
        })
    }

    /// Whether a quotation before the cue at `at` is a word or two in a phrase that goes on: *“Ted Dahl” campaign pins*.
    fn is_part_of_a_phrase(&self, q: &Quotation, at: usize) -> bool {
        let (open, end) = (q.open as usize, q.end as usize);
        let inside = end >= open + 2 && !self.is_mark(end - 2) && q.words <= TITLED;
        inside && end < at && open > 0 && !self.is_mark(open - 1) && self.is_open_word(end)
    }

    /// The end of the last quotation before `at`, for a subject cannot begin before it.
    fn quotation_floor(&self, at: usize, from: usize) -> usize {
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

    /// Whether the cue can be the last of its sentence or insertion; gives the token where it is over.
    pub fn tail_end(&self, group: &Group, to: usize) -> Option<usize> {
        let mut i = self.forward_start(group, group.all.end, to);
        if let Some(addressee) = self.addressee_after(i, to) {
            i = addressee.end;
        } else if i < to && self.is_name(i) {
            i = self.phrase_end(i, to);
        }
        i = self.skip_time(i, to);
        if i < to && self.is_any(i, &[C::StatementPlace, C::Preposition, C::Subordinator]) && !self.is_mark(i) {
            let stop = (i..to)
                .find(|&k| self.is_comma(k) || self.is_stop(k) || self.quotation_at(k).is_some() || self.is_colon(k));
            i = stop.unwrap_or(to);
        }
        (i >= to || self.is_mark(i) || self.is(i, C::Coordinator)).then_some(i)
    }
}

/// Whether the word at `hit` can only be a verb's past.
fn own_verb(hit: &Hit) -> bool {
    hit.can_be(Form::Participle) && !hit.can_be(Form::Infinitive)
}
