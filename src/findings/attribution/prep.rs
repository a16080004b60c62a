//! Source phrases: *according to S, …*, and the frames that need no verb: nouns, adverbs, a name before a colon.
//! It knows where such a phrase can stand in its sentence and what it then covers.

use super::grammar::Grammar;
use super::kind::{classify, is_document};
use super::relay::{Link, Relay};
use super::stretch::Stretch;
use super::{Confidence, Draft, Frame, Mode, SourceKind};
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::{Act, CueFrame, Stance};
use crate::lexicon::term::Form;
use crate::matching::Hit;
use crate::text::scan::{CAPITAL, ELIDED};

/// Longest name before a colon with what stands beside it, in tokens.
const NAME: usize = 16;
/// Longest complement of a source, in tokens: *the note on the bridges*.
const COMPLEMENT: usize = 16;

impl Grammar<'_> {
    /// Reads *according to S* at `hit` and appends its attribution, or hangs S on another one as a relay.
    pub fn read_prep(&self, hit: Hit, from: usize, to: usize, block: u32, first: usize, found: &mut Vec<Draft>) {
        let (start, at) = (hit.start as usize, hit.end as usize);
        if found[first..].iter().any(|a| a.cue.is_some_and(|c| c.holds(start))) {
            return;
        }
        if at < to && self.is(at, C::Relative) && !self.is_mark(at) {
            found.extend(self.read_relative_source(&hit, at, to, block));
            return;
        }
        // *pour soutenir le chef*: what for, not who says so.
        let acts = self.is(at - 1, C::Purpose) && self.is_bare_infinitive(at);
        let Some(mut source) = self.source_after(at, to).filter(|_| !acts) else { return };
        let initial = self.opens_clause(start, from);
        let nothing_left = (source.end..to).all(|i| self.is_mark(i));
        let subject = self.behind_relative(source.end + 1, to).is_some_and(|i| self.is_finite(i));
        if initial && (nothing_left || subject) {
            // What looked like words beside the name is the clause itself: *according to Lee, the reports concerned …*, or its
            // subject: *according to Lee, the bridge, which is old, stays*.
            source.end = self.phrase_end(source.start, to);
        }
        if initial {
            source.end = self.behind_complement(source, to).unwrap_or(source.end);
        }
        // *“…”, said, according to the site, two guides*: it passes on what is said around it.
        let around = |a: &Draft| {
            let before = a.cue.is_some_and(|cue| cue.end <= start);
            a.frame == Frame::Incise && before && a.source.is_some_and(|s| s.start >= source.end)
        };
        if let Some(spoken) = found[first..].iter_mut().find(|a| around(a)) {
            spoken.via.push(Relay { source, link: Link::Cited });
            return;
        }
        let passes_on = self.is_press(source);
        // *She said, citing low growth, that …*: a reason is no source of what is said around it.
        let named = classify(self, Some(source), None).kind.is_some() || self.is(source.start, C::Clitic);
        let reason = !named && !initial;
        let said_around = |a: &Draft| {
            let inserted = a.content.first().is_some_and(|content| content.start >= source.end);
            a.source.is_some()
                && a.cue.is_some_and(|cue| cue.end <= start)
                && (inserted || self.covers(a, start, source.end, initial))
        };
        if reason && found[first..].iter().any(said_around) {
            return;
        }
        // Who names his own source has spoken himself: the same words once more, in his own. The press carries what it cites.
        let spoken = found[first..].iter().rfind(|a| self.cites(hit.rule) && self.speaks_before(a, start));
        if let Some(content) = spoken.map(|a| a.content.clone()) {
            let cue = Stretch::new(start, at);
            let made = self.make(&hit, Frame::Prep, Some(source), cue, content, Confidence::Medium);
            found.extend(made.map(|made| Draft { block, ..made }));
            return;
        }
        // What somebody plans or orders nobody has said: whoever tells of it speaks for himself.
        let words = |a: &Draft| !matches!(a.act, Act::Intention | Act::Directive);
        let target = found[first..].iter().position(|a| {
            a.source.is_some()
                && words(a)
                && a.frame != Frame::Prep
                && !a.source.is_some_and(|s| s.overlaps(source))
                && self.covers(a, start, source.end, initial)
        });
        if let Some(target) = target.filter(|_| passes_on) {
            let relay = Relay { source, link: Link::Cited };
            found[first + target].via.push(relay);
            return;
        }
        let content = if initial {
            self.content_after_source(source.end, to)
        } else {
            self.content_around(start, source.end, from, to, found, first)
        };
        let cue = Stretch::new(start, at);
        let Some(mut made) = self.make(&hit, Frame::Prep, Some(source), cue, content, Confidence::Medium) else {
            return;
        };
        made.block = block;
        self.relays_in(&mut made, from, to);
        found.push(made);
    }

    /// Whether by the cue of `rule` whoever speaks names his own source.
    pub fn cites(&self, rule: u32) -> bool {
        self.cue(rule).is_some_and(|cue| cue.cites)
    }

    /// Whether somebody who is not the press speaks in `attribution` before `start`.
    fn speaks_before(&self, attribution: &Draft, start: usize) -> bool {
        let before = attribution.cue.is_some_and(|cue| cue.end <= start) && attribution.frame != Frame::Noun;
        before && attribution.act == Act::Speech && attribution.source.is_some_and(|source| !self.is_press(source))
    }

    /// Whether an attribution is what a source phrase at `start` can pass on: the two stand in one clause.
    fn covers(&self, attribution: &Draft, start: usize, end: usize, initial: bool) -> bool {
        let Some(cue) = attribution.cue else { return false };
        let last =
            attribution.content.iter().chain(&attribution.source).map(|s| s.end).max().unwrap_or(cue.end).max(cue.end);
        if initial { cue.start > end } else { last <= start + 1 || attribution.content.iter().any(|c| c.holds(start)) }
    }

    /// The noun phrase after a preposition, with the name that stands beside it.
    fn source_after(&self, at: usize, to: usize) -> Option<Stretch> {
        let mut start = at;
        while start < to && self.is(start, C::Preposition) && !self.is(start, C::Determiner) && start < at + 1 {
            start += 1;
        }
        let alone = start + 1 >= to || self.opens_phrase(start + 1) || !self.is_open_word(start + 1);
        if start < to && self.is(start, C::Clitic) && !self.is(start, C::Determiner) && alone {
            return Some(Stretch::new(start, start + 1));
        }
        let mut phrase = self.phrase_after(start, to).or_else(|| self.phrase_after(at, to))?;
        let plain = self.phrase_end(phrase.start, to);
        let listed = phrase.end + 1 < to && self.is(phrase.end + 1, C::Coordinator);
        if plain < phrase.end && listed {
            phrase.end = plain;
        }
        phrase.start = phrase.start.min(start);
        phrase.end = self.made_by(phrase, to).or_else(|| self.made_when(phrase, to)).unwrap_or(phrase.end);
        Some(phrase)
    }

    /// Where a phrase ends that goes on with a preposition up to the comma before its clause: *Selon la note sur les ponts, …*.
    fn behind_complement(&self, phrase: Stretch, to: usize) -> Option<usize> {
        let at = phrase.end;
        let complement = at < to && self.is_any(at, &[C::Preposition, C::PlacePreposition]) && !self.is_mark(at);
        let comma =
            (at..to.min(at + COMPLEMENT)).find(|&i| self.is_mark(i) || self.is_verb(i)).filter(|_| complement)?;
        let clause = self.is_comma(comma) && (comma + 1..to).any(|i| self.is_finite(i));
        clause.then_some(comma)
    }

    /// Where a document ends that tells who made it: *a study by Ann Veld*, *a survey conducted by Harbour Radio*.
    fn made_by(&self, phrase: Stretch, to: usize) -> Option<usize> {
        let by = phrase.end;
        let agent = by < to && self.is(by, C::Agent) && !self.is_mark(by);
        let document = agent && is_document(self, phrase);
        let maker = document.then(|| self.phrase_after(by + 1, to)).flatten()?;
        self.can_speak(maker).then_some(self.phrase_end(maker.start, to))
    }

    /// Where a document ends that tells when and for whom it was made: *a poll taken on Monday for Harbour Radio, …*.
    fn made_when(&self, phrase: Stretch, to: usize) -> Option<usize> {
        let last = phrase.end.checked_sub(2).filter(|&i| i > phrase.start)?;
        let made = self.is_open_word(last) && self.is_open_word(last + 1) && !self.is_name(last + 1);
        let time = self.skip_time(phrase.end, to);
        let made = made && is_document(self, phrase);
        let detail = made && time > phrase.end && self.is(time, C::Preposition) && !self.is_mark(time);
        let end = (time..to).find(|&i| self.is_mark(i) || self.is_verb(i)).unwrap_or(to);
        (detail && (end >= to || self.is_comma(end) || self.is_stop(end)) && end - time <= COMPLEMENT).then_some(end)
    }

    /// *A rumour according to which …*: the relative pronoun is the source, and stands for the noun before.
    fn read_relative_source(&self, hit: &Hit, at: usize, to: usize, block: u32) -> Option<Draft> {
        let cue = Stretch::new(hit.start as usize, hit.end as usize);
        let content = Stretch::new(at + 1, self.clause_end((at + 1).min(to), to));
        let source = Some(Stretch::new(at, at + 1));
        let mut made = self.make(hit, Frame::Prep, source, cue, vec![content], Confidence::Medium)?;
        made.block = block;
        Some(made)
    }

    /// Whether the phrase at `start` opens its clause: nothing but openers before it.
    fn opens_clause(&self, start: usize, from: usize) -> bool {
        let mut i = start;
        while i > from {
            i -= 1;
            let loose = self.is_mark(i)
                || self.is_any(i, &[C::Coordinator, C::Adverb, C::NotAName, C::Contrast, C::Complementiser])
                || self.is_time(i);
            if !loose {
                return false;
            }
        }
        true
    }

    /// What follows an opening source phrase, over the asides that belong to it.
    fn content_after_source(&self, at: usize, to: usize) -> Vec<Stretch> {
        let mut i = at;
        while i < to && (self.is_comma(i) || self.is_bracket(i) || self.is_colon(i)) {
            let aside = self.relay_at(i + 1, to).map(|r| r.source.end);
            match aside {
                Some(end) if end < to => i = end,
                _ => {
                    i += 1;
                    break;
                }
            }
        }
        if i < to && self.is_comma(i) {
            i += 1;
        }
        i = self.behind_relative(i, to).unwrap_or(i);
        let end = self.clause_end(i + usize::from(i < to), to);
        vec![Stretch::new(i, end)]
    }

    /// Where the words begin behind a relative clause at `at` that tells who the source is: *according to Hydral, which runs
    /// the bridge, it will close*.
    fn behind_relative(&self, at: usize, to: usize) -> Option<usize> {
        let set_off = at > 0 && self.is_comma(at - 1);
        let opens = self.is(at, C::Relative) && !self.is_mark(at) && (set_off || !self.is(at, C::Complementiser));
        let verb = |i: &usize| self.is_finite(*i) || self.is_open_word(*i);
        let comma = (at..to).find(|&i| self.is_comma(i)).filter(|_| opens)?;
        let whole = (at + 1..comma).any(|i| verb(&i)) && (comma + 1..to).any(|i| self.is_finite(i));
        whole.then_some(comma + 1)
    }

    /// What stands around a source phrase inside or at the end of its sentence.
    fn content_around(
        &self,
        start: usize,
        end: usize,
        from: usize,
        to: usize,
        found: &[Draft],
        first: usize,
    ) -> Vec<Stretch> {
        let mut low = from;
        let held = self.quotation_around(start).filter(|q| (q.open as usize) < start && q.end as usize > end);
        if let Some(q) = held {
            low = low.max(q.open as usize + 1);
        }
        for attribution in &found[first..] {
            let frame = attribution.frame;
            let parts = attribution.content.iter().chain(&attribution.source).chain(&attribution.cue);
            let last = parts.map(|part| part.end).max().unwrap_or(low);
            let before = attribution.cue.is_some_and(|c| c.end <= start) && frame == Frame::Prep;
            if before && last <= start {
                low = low.max(last);
            }
        }
        if let Some(semicolon) = (low..start).rev().find(|&i| self.is_the_mark(i, ";")) {
            low = semicolon + 1;
        }
        // *the mayor who, according to Lee, left*: the clause that has just opened is all it covers.
        let opener = start.checked_sub(2).filter(|&i| i >= low && self.is_comma(start - 1) && !self.is_mark(i));
        let opens = opener.is_some_and(|i| self.is_any(i, &[C::Relative, C::Complementiser, C::Subordinator]));
        if opens && self.is_comma(end) && end + 1 < to {
            return vec![Stretch::new(end + 1, self.clause_end(end + 1, to))];
        }
        let before = Stretch::new(low, start);
        let mut content = vec![before];
        let goes_on = end < to && self.is_comma(end) && !self.sibling_follows(end + 1, to);
        let verbal = (before.start..before.end).any(|i| self.is_verb(i))
            || self.quotation_before(self.tidy(before).end).is_some();
        if goes_on && (!verbal || !self.is_any((end + 1).min(to - 1), &[C::Relative, C::Coordinator, C::Subordinator]))
        {
            let rest = Stretch::new(end + 1, self.clause_end(end + 1, to));
            let rest_verbal = (rest.start..rest.end).any(|i| self.is_verb(i));
            if rest_verbal && !self.is_any((end + 1).min(to - 1), &[C::Relative]) {
                content.push(rest);
            }
        } else if end < to && !self.is_mark(end) && !verbal {
            content.push(Stretch::new(end, self.clause_end(end, to)));
        }
        content
    }

    /// Noun and adverb cues: listed, never claims.
    pub fn read_aside(&self, hit: Hit, from: usize, to: usize, block: u32, found: &mut Vec<Draft>) {
        let (start, end) = (hit.start as usize, hit.end as usize);
        let verbal = hit.can_be(Form::Participle) || hit.can_be(Form::Gerund) || hit.can_be(Form::Conditional);
        if verbal && self.is_verbal_rule(hit.rule) {
            return;
        }
        if found.iter().rev().take(6).any(|a| a.cue.is_some_and(|c| c.overlaps(Stretch::new(start, end)))) {
            return;
        }
        // *Her claim that …*: the owner is the source, not a part of the cue.
        let owned = end > start + 1
            && (self.is(start, C::Possessive) || self.token(start).is(ELIDED) && !self.is(start, C::Determiner));
        let start = start + usize::from(owned && self.takes(hit.rule, CueFrame::Noun));
        let cue = Stretch::new(start, end);
        let hedge = start > from
            && self.is(start - 1, C::Determiner)
            && !self.is_any(start - 1, &[C::Complementiser, C::Relative]);
        let made = if let Some(named) = self.read_word_by(&hit, cue, to) {
            Some(named)
        } else if let Some(clause) = self.read_impersonal(&hit, cue, from, to) {
            Some(clause)
        } else if self.takes(hit.rule, CueFrame::Adverb) {
            let body = self.main_clause(start, from, to);
            let parts = vec![Stretch::new(body.start, start), Stretch::new(end, body.end.max(end))];
            // An adverb inside a noun phrase weighs one word of it, and reports nothing: *a seemingly closed road*.
            let confidence = if hedge { Confidence::Weak } else { Confidence::Medium };
            self.make(&hit, Frame::Adverb, None, cue, parts, confidence)
        } else if let Some((source, cue, at)) = self.owner_behind(cue, to) {
            let content = Stretch::new(at, self.clause_end(at + 1, to).min(to));
            self.make(&hit, Frame::Noun, Some(source), cue, vec![content], Confidence::Medium)
        } else {
            let source = self.possessor_before(start, from);
            let (source, end) = match (source, self.author_after(end, to)) {
                (None, Some(author)) => (Some(author), author.end),
                _ => (source, end),
            };
            let that = if self.is(end - 1, C::Complementiser) { end } else { end + 1 };
            if self.is(that - 1, C::Complementiser) && self.is_finite(that) {
                return;
            }
            let stop = self.clause_end(end + 1, to).min(to);
            let stop = self.before_main_verb(end, stop).unwrap_or(stop);
            self.make(&hit, Frame::Noun, source, cue, vec![Stretch::new(end, stop)], Confidence::Medium)
        };
        if let Some(mut made) = made {
            made.block = block;
            found.push(made);
        }
    }

    /// *Was described as a “robbery” by the mayor*: whose word it is the sentence says.
    fn read_word_by(&self, hit: &Hit, cue: Stretch, to: usize) -> Option<Draft> {
        let adverb = self.takes(hit.rule, CueFrame::Adverb);
        let behind = || self.is(cue.end, C::Agent).then(|| self.word_behind_speaker(cue.end + 1, to)).flatten();
        let named = adverb.then(|| self.word_by(cue.end, to).or_else(behind)).flatten();
        let (word, source) = named.filter(|(word, _)| self.holds_quotation(*word))?;
        let made = self.make(hit, Frame::Clause, Some(source), cue, vec![word], Confidence::Medium)?;
        Some(Draft { act: Act::Speech, ..made })
    }

    /// The part of a sentence around `at` that a contrast sets apart: *he is said to be ill, but he came*.
    fn main_clause(&self, at: usize, from: usize, to: usize) -> Stretch {
        let contrast = |&i: &usize| {
            let open = self.quotation_around(i).is_none() && i > from && self.is_comma(i - 1);
            open && self.is(i, C::Contrast) && self.is(i, C::Coordinator) && !self.is_mark(i)
        };
        let verb = |start: usize, end: usize| (start..end).any(|i| self.is_verb(i));
        let left = (from..at).rev().find(contrast).filter(|&i| verb(from, i)).map_or(from, |i| i + 1);
        let right =
            (at..to).find(contrast).filter(|&i| verb(i, to)).map_or_else(|| self.before_stop(from, to), |i| i - 1);
        Stretch::new(left, right)
    }

    /// Where the verb follows whose subject a noun with its complement is: *the announcement of a strike / came late*.
    fn before_main_verb(&self, at: usize, to: usize) -> Option<usize> {
        let clause =
            self.is(at, C::Complementiser) || self.is(at - 1, C::Complementiser) || self.quotation_at(at).is_some();
        let acts = self.opens_infinitive(at) || self.is_bare_infinitive(at);
        let verb = |&i: &usize| {
            self.is_verb(i)
                && !self.is(i - 1, C::InfinitiveMark)
                && !self.is_any(i, &[C::Complementiser])
                && self.relative_before(i, at).is_none()
        };
        let verb = (at + 1..to).take_while(|&i| !self.is_mark(i)).find(verb).filter(|_| !clause && !acts)?;
        // *… and needed a plan*: what joins it to the verb is not part of the noun.
        Some(verb - usize::from(verb > at + 1 && self.is(verb - 1, C::Coordinator)))
    }

    /// *Il paraît que …*, *is said to …*: a sourceless cue with a clause of its own is no mere adverb.
    fn read_impersonal(&self, hit: &Hit, cue: Stretch, from: usize, to: usize) -> Option<Draft> {
        if !self.takes(hit.rule, CueFrame::Adverb) || cue.end >= to {
            return None;
        }
        let rest = |at: usize| Stretch::new(at, self.clause_end(at + 1, to));
        let marked = |at: usize| self.is(at, C::InfinitiveMark) && !self.is_mark(at);
        let passive = self.is_any(cue.start, &[C::Copula, C::Auxiliary]);
        let stance = self.cue(hit.rule).map(|cue| cue.stance);
        let opening = self.skip_time(cue.end, to);
        let content = if self.is(opening, C::Complementiser) && stance == Some(Stance::Distancing) {
            vec![rest(opening)]
        } else if passive && (marked(cue.end) || marked(cue.end - 1)) {
            let subject = self.phrase_before(cue.start, from).filter(|s| !self.is(s.start, C::Relative))?;
            vec![subject, rest(if marked(cue.end) { cue.end } else { cue.end - 1 })]
        } else {
            return None;
        };
        let cue = if marked(cue.end - 1) { Stretch::new(cue.start, cue.end - 1) } else { cue };
        self.make(hit, Frame::Clause, None, cue, content, Confidence::Medium)
    }

    /// The noun phrase whose noun cue it is: *the minister's claim*, *their claim*.
    fn possessor_before(&self, start: usize, from: usize) -> Option<Stretch> {
        let last = start.checked_sub(1).filter(|&i| i >= from)?;
        let owner = (from.max(start.saturating_sub(3))..start).rev().take_while(|&i| !self.is_mark(i));
        if let Some(owner) = owner.into_iter().find(|&i| self.is(i, C::Possessive)) {
            return Some(Stretch::new(owner, owner + 1));
        }
        if self.token(last).is(ELIDED) && last > from && self.is_open_word(last - 1) {
            let phrase = self.phrase_before(last, from)?;
            return Some(Stretch::new(phrase.start, last));
        }
        None
    }

    /// The owner between a noun cue and what it opens, *the promise of Mrs Hovland to build it*: the owner, the noun
    /// without the preposition, and where the words begin.
    fn owner_behind(&self, cue: Stretch, to: usize) -> Option<(Stretch, Stretch, usize)> {
        let governs = |i: usize| self.is(i, C::Preposition) && !self.is_mark(i) && !self.is(i, C::Agent);
        let mark = if cue.len() > 1 && governs(cue.end - 1) { cue.end - 1 } else { cue.end };
        let first = mark + 1;
        let owner = (first < to && governs(mark)).then(|| Stretch::new(first, self.speaker_end(first, to)))?;
        let at = owner.end;
        let opens = at + 1 < to && (self.is(at, C::Complementiser) && !self.is_mark(at) || self.opens_infinitive(at));
        (opens && self.can_speak(owner)).then_some((owner, Stretch::new(cue.start, mark), at))
    }

    /// Who made a claim, behind the noun: *the claim by the mayor that …*.
    fn author_after(&self, at: usize, to: usize) -> Option<Stretch> {
        let author = (at < to && self.is(at, C::Agent)).then(|| self.phrase_after(at + 1, to)).flatten()?;
        self.can_speak(author).then_some(author)
    }

    /// *Name: “…”* at the head of a sentence.
    pub fn read_name_colon(&self, from: usize, to: usize, block: u32, first: usize, found: &mut Vec<Draft>) {
        let limit = to.min(from + NAME);
        let mark = (from..limit).find(|&i| self.is_mark(i) && !self.is_comma(i));
        let Some(colon) = mark.filter(|&i| self.is_colon(i)) else { return };
        let whole = Stretch::new(from, colon);
        let source = if (from..colon).any(|i| self.is_mark(i)) {
            self.phrase_before(colon, from).unwrap_or(whole)
        } else {
            whole
        };
        let Some(q) = (colon + 1 < to).then(|| self.quotation_at(colon + 1)).flatten() else { return };
        let named = (from..colon).any(|i| self.token(i).is(CAPITAL)) && !(from..colon).any(|i| self.is_verb(i));
        if source.is_empty() || !named || q.words < 4 || found[first..].iter().any(|a| a.cue.is_some()) {
            return;
        }
        if !self.names_a_speaker(source) && !self.is_heard(source, found) {
            return;
        }
        found.push(Draft {
            rule: None,
            act: Act::Speech,
            stance: Stance::Neutral,
            frame: Frame::Colon,
            mode: Mode::Direct,
            source: Some(source),
            resolved: None,
            cue: Some(Stretch::new(colon, colon + 1)),
            content: vec![Stretch::new(colon + 1, (q.end as usize).min(to))],
            via: Vec::new(),
            parent: None,
            confidence: Confidence::Medium,
            kind: SourceKind::default(),
            bare: false,
            is_own: false,
            block,
            amended: None,
        });
    }

    /// Whether the single name `source` has spoken before, under this name or a longer one that ends with it: *Dorn: “…”*.
    fn is_heard(&self, source: Stretch, found: &[Draft]) -> bool {
        let same = |phrase: Stretch| {
            let name = super::proper::person_name(self, phrase);
            name.is_some_and(|name| self.fold(name.end - 1) == self.fold(source.start))
        };
        source.len() == 1 && found.iter().filter_map(|draft| draft.source).any(same)
    }

    /// Whether a kind of speaker or the name of a person is in it; what *Word of Place* is, nobody knows.
    fn names_a_speaker(&self, source: Stretch) -> bool {
        let is_capital = |i: usize| self.token(i).is(CAPITAL) && self.is_open_word(i);
        let stands_free = |i: usize| i == source.start || !self.is(i - 1, C::Preposition);
        let begins_name = |i: usize| is_capital(i) && is_capital(i + 1) && stands_free(i);
        !self.kinds(source).is_empty() || (source.start..source.end.saturating_sub(1)).any(begins_name)
    }
}
