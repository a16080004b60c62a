//! Cues that stand behind or inside the words reported: *“…”, says S*, *…, S says*. It knows where such a cue, its subject and both
//! halves of the words can stand.

use super::grammar::Grammar;
use super::kind::head_end;
use super::stretch::Stretch;
use super::verb::{Group, Mood};
use super::{Confidence, Draft, Frame};
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::{Addressee, CueFrame};
use crate::lexicon::term::Form;
use crate::matching::Hit;
use crate::text::scan::ELIDED;

/// How far behind a quotation its cue may stand, in tokens.
const BESIDE: usize = 30;
/// Most words of a title.
const TITLE: u32 = 4;
/// Longest aside inside an insertion, in tokens.
const ASIDE: usize = 14;

impl Grammar<'_> {
    /// “…”, V S: the content stands before, the subject after or inside the verb group.
    pub fn read_incise(&self, group: &Group, from: usize, to: usize) -> Option<Draft> {
        if !self.takes(group.hit.rule, CueFrame::Incise) || group.mood == Mood::Bare {
            return None;
        }
        let hearer = self.cue(group.hit.rule).is_some_and(|c| c.addressee == Addressee::Object);
        // *“…,” Reis said about all the talk*
        let about = self.is(group.all.end, C::Preposition) && !self.is_mark(group.all.end);
        if (hearer || about) && group.inverted.is_none() && self.read_tail(group, from, to).is_some() {
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
                let quoted = self.stands_by_quotation(group, before, source, from);
                if !quoted
                    && (self.says_nothing(group, before, source)
                        || self.is_rather_an_object(group, before, source, from))
                {
                    return None;
                }
                // *Reis told the radio in a talk that …*: what is told stands behind whoever hears it.
                let opens = |i: usize| self.is(i, C::Complementiser);
                let told = hearer && !quoted && (source.end..to).take_while(|&i| !self.is_mark(i)).any(opens);
                if told || self.clause_continues(source.end, to) || !quoted && !self.phrase_closes(source.end, to) {
                    return None;
                }
                (source, source.end)
            }
        };
        let mut content = vec![before];
        self.take_second_stretch(end, to, &before, false, &mut content);
        self.make(&group.hit, Frame::Incise, Some(source), group.all, content, Confidence::Strong)
    }

    /// Whether the cue stands in a quotation or behind one. The title of a work at the end of an aside is nobody's words: *Veld, of “The Boat,”
    /// posted the clip*.
    fn stands_by_quotation(&self, group: &Group, before: Stretch, source: Stretch, from: usize) -> bool {
        let around = self.quotation_around(group.all.start).is_some_and(|q| q.open as usize >= from);
        let ends = self.quotation_before(before.end);
        let title = ends.is_some_and(|q| {
            q.words <= TITLE && q.open as usize > before.start || q.open as usize > from && self.is_title(q)
        });
        let somebody = || self.opens_with_name(source) || self.can_be_somebody(source);
        around || ends.is_some() && (!title || self.can_speak(source) && somebody())
    }

    /// Whether what stands behind the verb is nobody who can speak, and rather its object, or what stands before it no words.
    fn says_nothing(&self, group: &Group, before: Stretch, source: Stretch) -> bool {
        let idle = || {
            let object = self.takes(group.hit.rule, CueFrame::Object) || group.negated;
            object || source.len() == 1 || self.is_mere_aside(before)
        };
        !self.leads_with_somebody(source) && idle()
    }

    /// Whether somebody speaks in a phrase, and nothing before him leads to him: in *talk of the mayor* and in *under rules the mayor* he only
    /// stands beside another noun. Behind an article the head may be a role no lexicon knows: *a shopper in Selm*.
    fn leads_with_somebody(&self, phrase: Stretch) -> bool {
        let led = self.is(phrase.start, C::Preposition) && !self.is_any(phrase.start, &[C::Determiner, C::Adverb]);
        let head = Stretch::new(phrase.start, head_end(self, phrase));
        let somebody = if self.is(phrase.start, C::Determiner) { phrase } else { head };
        !led && self.can_speak(somebody)
    }

    /// Whether a phrase says that it is somebody: a role, a name, a pronoun. What a verb denies or confirms is not.
    pub fn can_speak(&self, phrase: Stretch) -> bool {
        let named = (phrase.start..phrase.end).any(|i| self.is_name(i) || self.is(i, C::Title));
        named || self.is_pronoun(phrase.start) || !self.kinds(phrase).is_empty() || !self.names(phrase).is_empty()
    }

    /// Whether the verb right behind an aside is that of the subject before it, and what follows its object: *Paul Dorn, who is third in the
    /// polls, stressed roads and schools*.
    fn is_rather_an_object(&self, group: &Group, before: Stretch, source: Stretch, from: usize) -> bool {
        let named = self.opens_with_name(source);
        let dash = group.all.start > from && self.is_dash(group.all.start - 1);
        let aside = || self.head_of_relative(group.all.start, from).is_some();
        !named && (dash || self.is_made_by(source, before) || !self.can_be_somebody(source) && aside())
    }

    /// Whether something new follows the verb, and nothing but a name with what stands beside it comes before it: *Reis, along with Ada
    /// Dorn, a painter, wrote a long study*.
    fn is_made_by(&self, source: Stretch, before: Stretch) -> bool {
        let new = self.is(source.start, C::Indefinite) && self.is(source.start, C::Determiner);
        let name = self.names_end(before.start, before.end);
        let alone = name > before.start && self.is_comma(name);
        new && alone && !(before.start..before.end).any(|i| self.is_finite(i))
    }

    /// Whether a name, with a title or without, or a pronoun opens the phrase.
    fn opens_with_name(&self, phrase: Stretch) -> bool {
        let titled = self.is(phrase.start, C::Title) && self.is_name(phrase.start + 1);
        self.is_name(phrase.start) || self.is_pronoun(phrase.start) || titled
    }

    /// Whether the head of the phrase says that it is somebody: a role before any word that is none, *school funding* is not.
    fn can_be_somebody(&self, phrase: Stretch) -> bool {
        let closes = |end: usize| end >= phrase.end || !self.is_open_word(end);
        let head = head_end(self, phrase);
        self.kinds(phrase).iter().any(|kind| kind.start as usize <= head && closes(kind.end as usize))
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
        let cue = |i: usize| self.cues(i, i + 1).iter().any(|hit| hit.can_be(Form::Third));
        let verbal = (from..open).any(|i| self.is_verb(i) || self.is(i, C::Relative) && cue(i + 1));
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
        // *“…,” she said, and “…”*
        let straight = self.is(open, C::Coordinator) && !self.is_mark(open) && self.quotation_at(open + 1).is_some();
        let open = open + usize::from(straight && open + 1 < to);
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
        // *said Mike Reis, head of the fire service, as …*: what he is stands beside his name.
        let role = || self.is_unled_role(at) && !(at..to).take_while(|&i| !self.is_comma(i)).any(|i| self.is_finite(i));
        at < to
            && !role()
            && !self.is_any(at, &[C::Coordinator, C::Subordinator, C::Relative, C::Contrast])
            && (at..to).any(|i| self.is_verb(i))
    }

    /// Whether a role without an article stands at `at`, with what it is over behind it: *head of the fire service*.
    fn is_unled_role(&self, at: usize) -> bool {
        let role = self.is_open_word(at) && !self.is_name(at) && !self.kinds(Stretch::new(at, at + 1)).is_empty();
        role && self.is_any(at + 1, &[C::Preposition, C::NameParticle])
    }

    /// …, S V. at the sentence's end, or right after a quotation: *“…”, he said*.
    pub fn read_tail(&self, group: &Group, from: usize, to: usize) -> Option<Draft> {
        if !self.takes(group.hit.rule, CueFrame::Incise) && !self.takes(group.hit.rule, CueFrame::Quote) {
            return None;
        }
        let floor = self.quotation_floor(group.all.start, from);
        let head = self.head_of_relative(group.all.start, floor).filter(|head| self.can_speak(*head));
        let spoken = || self.phrase_before(group.all.start, from);
        let mut source = head.or_else(|| self.behind_quotation(group.all.start, floor)).or_else(spoken)?;
        source.start = source.start.max(floor);
        if source.start >= source.end || self.is(source.end - 1, C::Coordinator) {
            return None;
        }
        if source.len() == 1 && self.is(source.start, C::Relative) {
            return None;
        }
        let after = self.tail_end(group, to).or_else(|| self.end_behind_quotation(group, source, to))?;
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
        if !quoted && !self.leads_with_somebody(source) && !self.is(source.start, C::PronounSelf) {
            return None;
        }
        // *the town freed Veld, a contractor accused of fraud*: what is said of somebody beside his name.
        let beside = source.start >= from + 2 && self.is_comma(source.start - 1) && self.is_name(source.start - 2);
        if !quoted && beside && self.is(source.start, C::Indefinite) && !self.takes(group.hit.rule, CueFrame::Incise) {
            return None;
        }
        let mut stretches = vec![content];
        self.take_second_stretch(after, to, &content, inserted, &mut stretches);
        if !quoted && stretches.len() == 1 && (self.is_mere_aside(content) || self.is_subordinate(content)) {
            return None;
        }
        let mut made = self.make(&group.hit, Frame::Incise, Some(source), group.all, stretches, Confidence::Strong)?;
        made.bare = group.mood == Mood::Bare;
        Some(made)
    }

    /// The end of a sentence whose source stands right behind a quotation that a comma ends, where nothing in the rest opens other words:
    /// *“…,” Reis told the show Meet the Town on Sunday*.
    fn end_behind_quotation(&self, group: &Group, source: Stretch, to: usize) -> Option<usize> {
        let q = self.quotation_before(source.start).filter(|q| self.ends_in_comma(q))?;
        let opens = |i: usize| {
            self.is(i, C::Complementiser) || self.quotation_at(i).is_some() || self.is_colon(i) || self.is_comma(i)
        };
        (q.words > TITLE && !(group.all.end..to).any(opens)).then(|| self.before_stop(group.all.end, to))
    }

    /// Somebody right behind a quotation that a comma ends, over what stands beside him to the cue at `at`: *“…,” Reis, after a pause, said*,
    /// *“…,” Veld, the man who founded the club, wrote*.
    fn behind_quotation(&self, at: usize, floor: usize) -> Option<Stretch> {
        let q = self.quotation_before(floor).filter(|q| self.ends_in_comma(q))?;
        let long = q.words > TITLE && floor < at && self.opens_phrase(floor);
        let phrase = long.then(|| self.phrase_after(floor, at)).flatten().filter(|phrase| self.can_speak(*phrase))?;
        let rest = phrase.end..at;
        let described = self.is_comma(phrase.end) && self.is_comma(at - 1);
        let set_off = rest.len() > 1 && (described || (phrase.start..at).any(|i| self.is(i, C::Relative)));
        let cue = |hit: &&Hit| self.is_verbal_rule(hit.rule) && hit.can_be(Form::Third);
        let verb = |i: usize| self.is_finite_cue(i) || self.cues(i, i + 1).iter().any(|hit| cue(&hit));
        let own = rest.clone().any(|i| verb(i) && self.relative_before(i, floor).is_none());
        (set_off && !own && at - floor <= BESIDE).then_some(phrase)
    }

    /// Whether nothing stands in `content` but what opens a clause: *but in the evening, without news, …*.
    fn is_mere_aside(&self, content: Stretch) -> bool {
        let verb = |i: usize| self.is_finite(i) || self.token(i).is(ELIDED) && self.is(i, C::Clitic);
        let opener = |i: usize| {
            self.is_mark(i) || self.is_any(i, &[C::Coordinator, C::Adverb, C::Contrast, C::NotAName]) || self.is_time(i)
        };
        let parts: Vec<Stretch> = self.parts(content).into_iter().filter(|part| !part.is_empty()).collect();
        let participle = |i: usize| self.cues(i, i + 1).iter().any(|hit| hit.can_be(Form::Participle));
        let aside = |(n, part): (usize, &Stretch)| {
            let head = (part.start..part.end).find(|&i| !opener(i) || self.is_any(i, &[C::Preposition, C::Determiner]));
            let placed = |i| self.is_any(i, &[C::Preposition, C::PlacePreposition]) && !self.is(i, C::Determiner);
            // *at the resort, now called …*
            head.is_none_or(|i| placed(i) || n > 0 && participle(i))
        };
        !(content.start..content.end).any(verb) && parts.iter().enumerate().all(aside)
    }

    /// Whether `content` is nothing but a clause that says when or why: *But when she was asked about the dam, …*.
    fn is_subordinate(&self, content: Stretch) -> bool {
        let opener = |i: usize| self.is_mark(i) || self.is_any(i, &[C::Coordinator, C::Contrast]);
        let Some(first) = (content.start..content.end).find(|&i| !opener(i)) else { return false };
        let opens = self.is(first, C::Subordinator) && !self.is_any(first, &[C::Preposition, C::Adverb, C::Determiner]);
        let verb = |i: usize| self.is_finite(i);
        opens && !(first..content.end).any(|i| self.is_comma(i) && (i + 1..content.end).any(verb))
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
            loose && !self.is_finite(i) && !self.is_pronoun(i)
        })
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
        // *has added $24 to his fortune*: a sum ends nothing.
        let sum = i + 1 < to && self.opens_sum(i);
        (i >= to || self.is_mark(i) && !sum || self.is(i, C::Coordinator)).then_some(i)
    }
}
