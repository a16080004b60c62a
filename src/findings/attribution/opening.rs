//! Where the words reported begin and end behind a finite cue: clause, infinitive, question, quotation, colon, object.
//! It knows what can stand between the two; the subject is none of its business.

use super::grammar::Grammar;
use super::stretch::Stretch;
use super::verb::Group;
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::{Act, Addressee, CueFrame};
use crate::lexicon::term::Form;
use crate::terms::tongue::NUMBER_WORD;
use crate::text::Kind;
use crate::text::scan::CAPITAL;

/// Shortest content clause without the word that opens it, in tokens.
const SHORTEST_CLAUSE: usize = 3;
/// A quotation of so many words right after its verb says all that was said.
const WHOLE: u32 = 5;
/// Longest title between quotation marks, in words: *said on “Harbour Radio” that …*.
const TITLE: u32 = 4;
/// How far before its cue the word may stand that *as* explains, in tokens.
const ASKED: usize = 8;
/// Longest part of a list of objects, in tokens.
const LIST: usize = 7;
/// How far after its verb a content clause may begin, in tokens.
const GAP: usize = 26;
/// Most tokens of the place of a saying, before what is asked there.
const PLACED: usize = 8;

impl Grammar<'_> {
    /// Over time, the person spoken to and the place of speech, to where a content would begin.
    pub fn forward_start(&self, group: &Group, at: usize, to: usize) -> usize {
        let object = self.cue(group.hit.rule).is_some_and(|c| c.addressee == Addressee::Object);
        let mut i = if self.bounds_amount(at, to) { at } else { self.skip_time(at, to) };
        i = self.behind_manner(i, to).unwrap_or(i);
        if object && i < to && !self.is_mark(i) && !self.is(i, C::Complementiser) {
            let end = self.phrase_end_before_subject(i, to);
            if end > i
                && (self.opens_phrase(i)
                    || self.is_open_word(i)
                    || self.is_any(i, &[C::Clitic, C::PronounSelf])
                    || self.is_pronoun(i))
            {
                i = self.skip_time(end, to);
            }
        }
        i
    }

    /// Behind one word of several halves that tells how, where no phrase goes on: *said matter-of-factly as …*.
    fn behind_manner(&self, at: usize, to: usize) -> Option<usize> {
        let end = (at + 1..to).find(|&i| !self.is_hyphenated(i)).unwrap_or(to);
        let joined =
            end > at + 2 && self.is_open_word(at) && !self.is_name(at) && self.kinds(Stretch::new(at, end)).is_empty();
        let over = end >= to || self.is_mark(end) || self.is_any(end, &[C::Subordinator, C::Preposition]);
        (joined && over).then_some(end)
    }

    /// Where an object begins behind an aside that tells how or where: *described, in harsh terms, a set of …*.
    fn behind_manner_aside(&self, comma: usize, to: usize) -> Option<usize> {
        let open = comma + 1;
        let placed = self.is_the_mark(comma, ",") && self.is(open, C::Preposition) && !self.is_mark(open);
        let close = (open..to.min(open + PLACED)).find(|&i| self.is_mark(i) || self.is_finite(i)).filter(|_| placed)?;
        let object = close + 1;
        let opens = self.is(object, C::Determiner) && !self.is_any(object, &[C::Preposition, C::Complementiser]);
        (self.is_the_mark(close, ",") && object < to && opens).then_some(object)
    }

    /// Whether an amount follows at `at` behind the words that bound it: *at least 20*.
    fn bounds_amount(&self, at: usize, to: usize) -> bool {
        let bound = |i: &usize| self.is(*i, C::Adverb) && !self.is_time(*i) && !self.is_mark(*i);
        let behind = (at..to).find(|i| !bound(i)).filter(|&i| i > at);
        behind.is_some_and(|i| self.token(i).kind == Kind::Number || self.bits(i) & NUMBER_WORD != 0)
    }

    /// The content after a cue, and whether its beginning is marked.
    pub fn forward_content(&self, group: &Group, at: usize, to: usize) -> Option<(Stretch, bool)> {
        let rule = group.hit.rule;
        let takes = |frame| self.takes(rule, frame);
        let said = self.cue(rule).is_some_and(|c| c.act == Act::Speech);
        let after_hearer = self.addressee_after(at, to).map_or(at, |hearer| hearer.end);
        if (takes(CueFrame::Clause) && said || takes(CueFrame::Infinitive)) && self.is_bare_infinitive(after_hearer) {
            let at = after_hearer;
            return Some((Stretch::new(at, self.clause_end(at + 1, to)), true));
        }
        let asked = at == group.all.end && self.is(at, C::Question) && self.is(at, C::Condition);
        if takes(CueFrame::Clause) && asked && !self.tongue.bare_clause {
            return Some((Stretch::new(at, self.clause_end(at + 1, to)), true));
        }
        let bare_quote = takes(CueFrame::Object) && self.quotation_at(at).is_some();
        let opening = self.marked_opening(
            at,
            to,
            takes(CueFrame::Clause),
            takes(CueFrame::Quote) || bare_quote,
            takes(CueFrame::Colon),
        );
        let bare = takes(CueFrame::Clause) && self.tongue.bare_clause;
        if let Some(opening) = opening
            .filter(|&open| !(bare && self.is_in_a_subject(at, open, to)))
            .filter(|&open| !(takes(CueFrame::Object) && self.is_quoted_object(at, open) || self.is_called(at, open)))
        {
            return Some((self.marked_content(opening, to), true));
        }
        let at = if at < to && at > group.all.end && self.is_comma(at) { at + 1 } else { at };
        // *reported on Monday, based on the count, …*
        if at > group.all.end && self.is_comma(at - 1) && self.is_unled(at) && self.is(at + 1, C::Preposition) {
            return None;
        }
        let at = self.behind_manner_aside(at, to).filter(|_| takes(CueFrame::Object)).unwrap_or(at);
        if at >= to || self.is_mark(at) {
            return None;
        }
        // *s'est dit favorable au projet*: what a state of mind is about.
        let about = group.hit.end - group.hit.start > 1 && self.is(at, C::Preposition) && self.is(at, C::Function);
        if takes(CueFrame::Infinitive) && (self.is(at, C::InfinitiveMark) || about) && !self.is_mark(at) {
            let end = self.clause_end(at + 1, to);
            return (end > at + 1).then(|| (Stretch::new(at, end), false));
        }
        if takes(CueFrame::Clause) && self.opens_question(group, at) {
            return Some((Stretch::new(at, self.clause_end(at + 1, to)), true));
        }
        if takes(CueFrame::Clause)
            && at > group.all.end
            && let Some(open) = self.asked_behind_place(at, to)
        {
            return Some((Stretch::new(open, self.clause_end(open + 1, to)), true));
        }
        let own_words = (self.opens_phrase(at) || self.is_open_word(at) || self.is_pronoun(at))
            && !self.is(at, C::Preposition)
            || self.is(at, C::Determiner)
            || self.is_hyphenated(at + 1) && at + 1 < to
            || self.is(at, C::PronounSelf)
            || self.bounds_amount(at, to)
            || takes(CueFrame::Object)
                && self.is(at, C::Partitive)
                && self.is_open_word(at + 1)
                && !self.is_name(at + 1);
        if takes(CueFrame::Clause) && self.tongue.bare_clause && own_words {
            // *criticises the press, though he …*: an object, where the verb takes one and none stands in what follows.
            let object = self.object_end(at, to);
            let joins = |i: usize| self.is_any(i, &[C::Contrast, C::Coordinator, C::Subordinator]) && !self.is_mark(i);
            let verbless = takes(CueFrame::Object) && joins(object + 1) && !(at..object).any(|i| self.is_finite(i));
            let end = if verbless { object } else { self.clause_end(at, to) };
            if end >= at + SHORTEST_CLAUSE {
                return Some((Stretch::new(at, end), false));
            }
        }
        if takes(CueFrame::Object)
            && !own_words
            && let Some(hearer) = self.addressee_after(at, to)
            && (self.opens_phrase(hearer.end) || self.is(hearer.end, C::Partitive))
        {
            let end = self.object_end(hearer.end, to);
            return (end > hearer.end).then(|| (Stretch::new(hearer.end, end), false));
        }
        if takes(CueFrame::Object) && self.is_told_as(group.all.start, at) {
            return Some((Stretch::new(at, self.object_end(at + 1, to)), false));
        }
        if takes(CueFrame::Object) && own_words {
            let end = self.object_end(at, to);
            return (end > at).then(|| (Stretch::new(at, end), false));
        }
        None
    }

    /// Whether an indirect question opens at `at`. Right behind the verb *who* and *where* stand for no noun, and a
    /// preposition may stand before the word that asks: *knows in which house*.
    fn opens_question(&self, group: &Group, at: usize) -> bool {
        // *told the station when asked about it*: the time of the saying.
        let participle = |i: usize| self.cues(i, i + 1).iter().any(|hit| hit.can_be(Form::Participle));
        let timed = |i: usize| self.is(i, C::Subordinator) && participle(i + 1);
        let asked = |i: usize| self.is(i, C::Question) && !self.is(i, C::Relative) && !timed(i);
        let near = at == group.all.end && !self.is_mark(at);
        let governed = self.is(at, C::Preposition) && !self.is(at, C::AddresseePreposition) && asked(at + 1);
        asked(at) || near && (self.is(at, C::Relative) || governed)
    }

    /// Where an indirect question opens behind the place of the asking at `at`: *asked the mayor during a talk if …*.
    fn asked_behind_place(&self, at: usize, to: usize) -> Option<usize> {
        let asks =
            |i: usize| self.is(i, C::Question) && !self.is_any(i, &[C::Relative, C::Subordinator, C::Determiner]);
        let mut near = (at + 1..to.min(at + PLACED)).take_while(|&i| !self.is_mark(i) && !self.is_verb(i));
        let open = near.find(|&i| self.is(i, C::Condition) || asks(i)).filter(|_| self.is(at, C::StatementPlace))?;
        (self.opens_phrase(open + 1) || self.is_pronoun(open + 1)).then_some(open)
    }

    /// Whether *as* opens what a *what* before the cue at `cue` stands for: *what they describe as a threat*.
    fn is_told_as(&self, cue: usize, at: usize) -> bool {
        let subject = cue.saturating_sub(ASKED)..cue;
        let asked = |i: usize| self.is_any(i, &[C::Question, C::Relative]) && !self.is_mark(i);
        let opened = subject.rev().take_while(|&i| !self.is_mark(i)).any(asked);
        self.is(at, C::Comment)
            && !self.is_mark(at)
            && opened
            && (self.opens_phrase(at + 1) || self.is_open_word(at + 1))
    }

    /// Where an object that begins at `at` ends: at a comma that does not go on with a list, at the latest with its clause.
    pub(super) fn object_end(&self, at: usize, to: usize) -> usize {
        let end = self.clause_end(at, to);
        // *expressed doubts that the plan, if it passed, would hold*: the object has a clause of its own.
        let clause = |&i: &usize| self.is(i, C::Complementiser) && self.is_open_word(i - 1) && self.opens_phrase(i + 1);
        let aside = |i: usize| self.is_comma(i) && self.is(i + 1, C::Condition);
        if let Some(open) = (at + 1..end).take_while(|&i| !self.is_comma(i)).find(clause)
            && (open..end).find(|&i| self.is_comma(i)).is_some_and(aside)
        {
            return end;
        }
        let listed = |comma: usize| {
            // *blames the trade, but the real cause is …*: another clause.
            let verb = |i: usize| self.is_finite(i);
            let cue = |i: usize| self.cues(i, i + 1).iter().any(|hit| hit.can_be(Form::Third));
            let other = self.is_pronoun(comma + 2) || (comma + 2..end).any(|i| verb(i) || cue(i));
            if self.is(comma + 1, C::Contrast) && other {
                return false;
            }
            // *mentioned the dam, and there were questions*
            let opens =
                |i: usize| self.is_pronoun(i) || self.is_any(i, &[C::PronounSelf, C::Preposition, C::StatementPlace]);
            let joined = self.is(comma + 1, C::Coordinator) && !self.is(comma + 2, C::Determiner);
            if joined && (verb(comma + 3) || opens(comma + 2) && (comma + 3..end).any(verb)) {
                return false;
            }
            let near = (comma + 1..end.min(comma + LIST)).take_while(|&i| !self.is_comma(i));
            near.clone().any(|i| self.is(i, C::Coordinator)) || self.is_comma(near.last().map_or(comma + 1, |i| i + 1))
        };
        let open = |i: usize| self.quotation_around(i).is_none_or(|q| (q.open as usize) < at);
        // *called the plan, however, a mistake*: one word between two commas ends nothing.
        let loose = |i: usize| self.is_any(i, &[C::Adverb, C::Contrast, C::NotAName]) && !self.is_mark(i);
        let inserted = |comma: usize| loose(comma + 1) && self.is_comma(comma + 2) && self.opens_phrase(comma + 3);
        let aside = |i: usize| inserted(i) || i > at + 2 && inserted(i - 2);
        (at + 1..end).find(|&i| self.is_comma(i) && open(i) && !listed(i) && !aside(i)).unwrap_or(end)
    }

    /// Whether token `at`, right after a verb of speech, is an infinitive that needs no mark: *dit avoir vu*.
    pub fn is_bare_infinitive(&self, at: usize) -> bool {
        let written = self.written(at);
        let token = self.token(at);
        let ends =
            self.tongue.infinitives.iter().any(|end| written.ends_with(end.as_str()) && written.len() > end.len());
        ends && token.kind == Kind::Word
            && !token.is(CAPITAL)
            && !self.is_time(at)
            && !self.is_any(at, &[C::Adverb, C::Determiner, C::Preposition, C::Quantifier])
    }

    /// Whether the quotation at `open` is only a word or two inside the noun phrase that begins at `at`.
    fn is_quoted_object(&self, at: usize, open: usize) -> bool {
        let words = open > at && (self.is(at, C::Determiner) || self.is_open_word(at) && !self.is_time(at));
        words
            && self.quotation_at(open).is_some_and(|q| q.words <= 6)
            && (at..open).all(|i| !self.is_mark(i) && !self.is(i, C::StatementPlace))
    }

    /// Whether token `i` is a verb of speech right before what it reports: *said it rained*, *said on Monday that …*, *said “…”*.
    pub(super) fn opens_words(&self, i: usize, to: usize) -> bool {
        let next = self.skip_time(i + 1, to);
        let opens = next < to
            && (self.is(next, C::Complementiser)
                || self.is_pronoun(next)
                || self.opens_phrase(next)
                || self.quotation_at(next).is_some());
        let clause = |rule: u32| self.takes(rule, CueFrame::Clause) && self.is_verbal_rule(rule);
        opens && self.cues(i, i + 1).iter().any(|hit| clause(hit.rule) && hit.can_be(Form::Third))
    }

    /// Whether the quotation at `open` is a word or two in a phrase that begins at `at` and has a verb behind it: *the “old” pier was lost*.
    fn is_in_a_subject(&self, at: usize, open: usize, to: usize) -> bool {
        let behind = self.quotation_at(open).map_or(to, |q| self.skip_time(q.end as usize, to));
        let verb = || (behind..to).find(|&i| !self.is_unled(i)).is_some_and(|i| self.is_verb(i));
        self.is(at, C::Determiner) && self.is_quoted_object(at, open) && verb()
    }

    /// Whether the quotation at `open` is the name of what the noun right before it says, at the end of the phrase that begins
    /// at `at`: *ran the fishing club “The Gull”*.
    fn is_called(&self, at: usize, open: usize) -> bool {
        let named = self.quotation_at(open).is_some_and(|q| q.words <= TITLE && self.token(open + 1).is(CAPITAL));
        let noun =
            open > at + 1 && self.is(at, C::Determiner) && !self.is(at, C::Preposition) && self.is_open_word(open - 1);
        let phrase = || (at..open).all(|i| !self.is_mark(i) && !self.is_finite(i) && !self.is(i, C::StatementPlace));
        named && noun && !self.is_time(open - 1) && phrase()
    }

    /// Where a complementiser, a quotation or a colon opens the content after `at`.
    pub fn marked_opening(&self, at: usize, to: usize, clause: bool, quote: bool, colon: bool) -> Option<usize> {
        let limit = to.min(at + GAP);
        let mut commas = 0;
        for i in at..limit {
            if self.is_mark(i) {
                if let Some(q) = self.quotation_at(i) {
                    let behind = self.skip_time(q.end as usize, to);
                    let title = q.words <= TITLE && i > at && self.is(behind, C::Complementiser);
                    if title && clause && behind < limit {
                        return Some(behind);
                    }
                    let near = i <= at + 10 || q.words > 3;
                    return (quote || clause && i > at && self.is(i - 1, C::Complementiser))
                        .then_some(i)
                        .filter(|_| near);
                }
                if self.is_colon(i) {
                    return colon.then_some(i);
                }
                let behind = self.behind_aside(i, limit);
                if let Some(open) = behind.filter(|&open| quote && self.quotation_at(open).is_some()) {
                    return Some(open);
                }
                if let Some(open) = behind.filter(|&open| clause && self.is(open, C::Complementiser)) {
                    return Some(open);
                }
                // *after the talk concluded, Reis stated that …*
                if self.is_comma(i) && i == at && self.subject_and_cue(i + 1, to) {
                    return None;
                }
                if self.is_comma(i) || self.is_bracket(i) {
                    commas += 1;
                    if commas > 3 {
                        return None;
                    }
                    continue;
                }
                return None;
            }
            if i > at
                && self.cues(i, i + 1).iter().any(|h| {
                    self.is_verbal_rule(h.rule)
                        && (h.can_be(Form::Gerund) || h.can_be(Form::Third) && !h.can_be(Form::Participle))
                })
                && !self.is_any(i - 1, &[C::Determiner, C::AddresseePreposition, C::Preposition])
                && !self.is_owner_sign(i - 1)
            {
                return None;
            }
            // *said he was pleased and added, “…”*
            if i > at && self.is(i, C::Coordinator) && self.sibling_follows(i + 1, to) {
                return None;
            }
            let joined = |class| i > 0 && self.is(i - 1, class) && self.is(i, class) && !self.is_mark(i - 1);
            if joined(C::Question) && self.is(i, C::Complementiser) && self.is(i - 1, C::Determiner) {
                return None;
            }
            // *plutôt que de plaider*
            let acts = self.is(i, C::Complementiser) && joined(C::Subordinator) && self.is(i + 1, C::InfinitiveMark);
            let clitic = usize::from(self.is(i + 2, C::Clitic));
            if acts && self.is_bare_infinitive(i + 2 + clitic) {
                return None;
            }
            let that = self.is(i, C::Complementiser) && !(i > at && joined(C::Subordinator));
            if that && i > at && !self.tongue.bare_clause && self.is_object(at, i) {
                return None;
            }
            if that && (i == at || !self.is(i, C::Determiner) || self.opens_late_clause(at, i, to)) {
                return clause.then_some(i);
            }
            let clause_opens = self.is_any(i, &[C::Subordinator, C::Relative]) && !self.is(i, C::Preposition);
            if i > at && (self.is_verb(i) || clause_opens) && !self.is_hyphenated(i) {
                return None;
            }
        }
        None
    }

    /// Whether tokens `at..that` are the verb's object, so that what opens behind it speaks of the object: *writes things that
    /// one regrets*. Where the one spoken to is an object too, `forward_start` has passed over him.
    fn is_object(&self, at: usize, that: usize) -> bool {
        let noun = self.is_open_word(that - 1) && !self.is_name(that - 1);
        // *repeated his charges against the council, which he calls …*
        let set_off = self.is_the_mark(that - 1, ",") && self.is_open_word(at + 1) && !self.is_time(at + 1);
        let noun = noun || set_off;
        let loose = |i: usize| self.is_mark(i) || self.is_time(i) || self.is_any(i, &[C::Adverb, C::StatementPlace]);
        let opens = self.is(at, C::Determiner) && !self.is_any(at, &[C::AddresseePreposition, C::Clitic, C::Adverb]);
        opens && noun && !(at..that - usize::from(set_off)).any(loose)
    }

    /// Where the words begin behind a clause that commas set off from its verb: *said in May, when the road closed, “…”*.
    fn behind_aside(&self, comma: usize, to: usize) -> Option<usize> {
        let opens = (comma + 1..(comma + 3).min(to)).any(|i| self.is_any(i, &[C::Subordinator, C::Relative]));
        let close = (comma + 1..to)
            .find(|&i| self.is_mark(i))
            .filter(|&i| self.is_comma(comma) && opens && self.is_comma(i))?;
        Some(close + 1)
    }

    /// Whether the word at `i`, which could also be a determiner, opens the content over the time, place or hearer that
    /// begins at `at`: *said on Friday in Selm that the road …*.
    fn opens_late_clause(&self, at: usize, i: usize, to: usize) -> bool {
        let next = i + 1;
        let placed = self.is_any(at, &[C::Preposition, C::AddresseePreposition, C::StatementPlace]);
        let aside = placed && !self.bounds_amount(at, to) || self.is_comma(at) || self.is_time(i - 1);
        let held = self.is_any(i - 1, &[C::Preposition, C::Determiner, C::Coordinator]);
        let clause = next < to
            && !self.is_verb(next)
            && (self.opens_phrase(next)
                || self.is_pronoun(next)
                || self.is_open_word(next)
                || self.is_any(next, &[C::PronounSelf, C::Preposition, C::Subordinator]));
        aside && !held && clause
    }

    /// The content that a complementiser, a quotation or a colon opens at `open`.
    fn marked_content(&self, open: usize, to: usize) -> Stretch {
        if self.is_colon(open) {
            let start = open + 1;
            if start < to
                && let Some(q) = self.quotation_at(start)
            {
                return Stretch::new(start, (q.end as usize).min(to));
            }
            // Nothing stands behind the colon: the words are the next paragraph.
            if start >= to
                && let Some(q) = self.quotation_at(to)
            {
                return Stretch::new(to, q.end as usize);
            }
            return Stretch::new(start.min(to), to);
        }
        let start = if self.is(open, C::Complementiser)
            && !self.is_mark(open)
            && open + 1 < to
            && self.quotation_at(open + 1).is_some()
        {
            open + 1
        } else {
            open
        };
        match self.quotation_at(start) {
            Some(q) => {
                let close = (q.end as usize).min(to);
                let rest = self.before_stop(close, to);
                let whole = start == open && q.words >= WHOLE;
                let parted = self.is_comma(close.min(to - 1)) || self.ends_in_comma(q);
                let clause = start > open || !whole && !parted && rest > close;
                let end = if clause && !self.rest_is_frame(close, rest) { self.clause_end(close, to) } else { close };
                Stretch::new(start, end.max(close))
            }
            None => Stretch::new(start, self.clause_end(start + 1, to)),
        }
    }

    /// Whether what follows a quotation belongs to the frame, not to the words reported.
    fn rest_is_frame(&self, at: usize, to: usize) -> bool {
        let source_phrase = self.cues(at, to.min(at + 1)).iter().any(|h| self.takes(h.rule, CueFrame::Prep));
        source_phrase
            || at >= to
            || self.is_comma(at)
            || self.is(at, C::Coordinator) && self.sibling_follows(at + 1, to)
            || self.is(at, C::Subordinator)
    }
}
