//! Noun phrases before and after a verb.
//! It knows word classes and commas; it does not know what the phrase names.

use super::apposition::APPOSITION;
use super::grammar::Grammar;
use super::kind::classify;
use super::stretch::Stretch;
use crate::lexicon::language::WordClass as C;
use crate::lexicon::term::Form;
use crate::matching::Hit;
use crate::terms::tongue::{ABBREVIATION, NUMBER_WORD};
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
/// Longest phrase of time before a subject, in tokens.
const TIMED: usize = 5;

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
                    || matches!(self.written(i), "/" | "%" | "&" | "’" | "'" | "€" | "$" | "£")
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
            if !infinitive && (self.is_verb(i) || self.is_finite_cue(i)) {
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
            if self.is_mark(at) || !group && (self.is_verb(at) || self.is_finite_cue(at)) {
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
        near.into_iter().find(|&k| self.is_verb(k) || self.is_finite_cue(k))
    }

    /// The noun phrase in a verbless region before a verb: the last one, with the head it stands beside.
    fn subject_of(&self, region: Stretch, clean: bool) -> Option<Stretch> {
        let parts = self.parts(region);
        let inside = self.is_closed_by_title(region);
        let closed = inside || self.is_comma(region.end.checked_sub(1)?);
        let (beside, mut aside) = (closed, false);
        for (n, &part) in parts.iter().enumerate().rev() {
            if part.is_empty() {
                continue;
            }
            let edge = clean || n > 0;
            // *At a rally in Selm, Ohio, she said*: the second name says where the first one is.
            if closed && n > 0 && self.lies_around(part, parts[n - 1]) {
                aside = true;
                continue;
            }
            let lone = part.len() == 1 && (self.is(part.start, C::Clitic) || self.is_pronoun(part.start));
            if closed && n > 0 && (lone || self.opens_aside(part.start)) {
                aside = true;
                continue;
            }
            match self.trim(part, edge) {
                // What another verb left before the comma is that verb's object, not a subject.
                Some(phrase) if closed && !edge && !self.starts_after_coordinator(phrase) => return None,
                // An unknown verb in a relative clause of several parts: the head stands before the clause.
                Some(phrase)
                    if closed && !self.opens_phrase(phrase.start) && self.open_clause(&parts[..n]).is_some() =>
                {
                    let clause = self.open_clause(&parts[..n])?;
                    let head = self.trim(parts[clause - 1], clean || clause > 1)?;
                    return Some(Stretch::new(head.start, region.end - usize::from(!inside)));
                }
                Some(phrase) => {
                    let before = (0..n).rev().find(|&k| !self.is_age(parts[k]) || k == 0);
                    let before = before.filter(|_| beside && phrase.start == part.start && self.stands_beside(phrase));
                    let head = before
                        .and_then(|k| self.trim(parts[k], clean || k > 0))
                        .filter(|h| h.len() <= APPOSITION && self.names_somebody(*h));
                    // *The mayor, called a liar by Reis,*: what was done to somebody is no part of who it is.
                    let done = |i: usize| self.cues(i, i + 1).iter().any(|hit| hit.can_be(Form::Participle));
                    if let Some(head) = head.filter(|_| closed && done(phrase.start)) {
                        return Some(head);
                    }
                    let head = head.or_else(|| self.name_left_open(&parts[..n], phrase).filter(|_| clean && !closed));
                    let end = if aside { phrase.end } else { region.end - usize::from(closed && !inside) };
                    let start = head.map_or(phrase.start, |h| h.start);
                    let start = self.named_head(&parts[..before.unwrap_or_default()], head).unwrap_or(start);
                    return Some(Stretch::new(start, if n + 1 == parts.len() || beside { end } else { phrase.end }));
                }
                None if beside => continue,
                None => return None,
            }
        }
        None
    }

    /// Whether `part` is nothing but a name, and `before`, which is nobody, ends in the name of a place.
    fn lies_around(&self, part: Stretch, before: Stretch) -> bool {
        let named = |i: usize| self.is_name(i) && !self.is_time(i);
        let bare = part.len() <= 4 && (part.start..part.end).all(|i| named(i) || self.is_the_mark(i, "."));
        let first = (before.start..before.end).rev().find(|&i| !named(i)).map_or(before.start, |i| i + 1);
        let place = first > before.start && first < before.end && self.is(first - 1, C::PlacePreposition);
        bare && place && self.kinds(part).is_empty() && !self.opens_phrase(before.start)
    }

    /// The region cut at its commas and dashes, brackets skipped.
    pub fn parts(&self, region: Stretch) -> Vec<Stretch> {
        let (mut parts, mut start, mut depth) = (Vec::new(), region.start, 0usize);
        for i in region.start..region.end {
            if self.is_bracket(i) {
                let opens = matches!(self.written(i), "(" | "[");
                depth = if opens { depth + 1 } else { depth.saturating_sub(1) };
            } else if depth == 0 && self.is_comma(i) && !(i + 2 == region.end && self.is_closed_by_title(region)) {
                parts.push(Stretch::new(start, i));
                start = i + 1;
            }
        }
        parts.push(Stretch::new(start, region.end));
        parts
    }

    /// Whether the comma that closes `region` stands inside the marks of a title: *the star of “The Boat,” said*.
    fn is_closed_by_title(&self, region: Stretch) -> bool {
        let title = self.quotation_before(region.end).filter(|q| q.words <= 4 && q.open as usize > region.start);
        title.is_some_and(|q| self.is_comma(q.inside().end.saturating_sub(1) as usize))
    }

    fn starts_after_coordinator(&self, phrase: Stretch) -> bool {
        phrase.start > 0 && self.is(phrase.start - 1, C::Coordinator)
    }

    /// The last of `parts` that begins a relative clause without coming to its verb.
    fn open_clause(&self, parts: &[Stretch]) -> Option<usize> {
        let verbless = |part: Stretch| !(part.start..part.end).any(|i| self.is_verb(i) || self.is_finite_cue(i));
        let last = (1..parts.len()).rev().find(|&k| !parts[k].is_empty() && self.is(parts[k].start, C::Relative))?;
        parts[last..].iter().all(|&part| verbless(part)).then_some(last)
    }

    fn names_somebody(&self, phrase: Stretch) -> bool {
        (phrase.start..phrase.end).any(|i| self.is_name(i))
            || !self.kinds(phrase).is_empty()
            || self.is(phrase.start, C::Determiner)
    }

    /// Takes off what stands before the noun phrase in a part: openers, adverbs, a phrase of time or place.
    fn trim(&self, part: Stretch, clean: bool) -> Option<Stretch> {
        let mut start = part.start;
        if start < part.end
            && self.is_any(start, &[C::Relative, C::Subordinator])
            && !self.is_name(start)
            && !self.is_any(start, &[C::Determiner, C::Preposition])
        {
            return None;
        }
        while start < part.end && (!self.is_name(start) || self.is_time(start)) && !self.is_pronoun(start) {
            let loose = self.is_any(start, &[C::Coordinator, C::Adverb, C::NotAName, C::Contrast])
                || self.is_time(start) && !self.is_owner_sign(start + 1)
                || self.is_mark(start);
            let whole = self.is_hyphenated(start + 1) && start + 1 < part.end;
            let counted = self.is_any(start, &[C::Determiner, C::Quantifier]) || self.bits(start) & NUMBER_WORD != 0;
            if !loose || whole || counted || self.opens_aside(start) && !self.is_time(start) {
                break;
            }
            start += 1;
        }
        if start >= part.end {
            return None;
        }
        let phrase = self.behind_time(Stretch::new(start, part.end));
        let phrase = self.behind_opener(phrase);
        if let Some(after) = self.after_coordinator(phrase, clean && !self.opens_aside(start)) {
            return Some(after);
        }
        if self.opens_aside(start) {
            let partitive =
                clean && start == part.start && self.is(start, C::Partitive) && self.is_open_word(start + 1);
            return self.late_phrase(phrase).or_else(|| partitive.then_some(phrase));
        }
        let demonstrative = self.is(start, C::Complementiser) && self.is(start, C::Determiner);
        if !demonstrative
            && self.is_any(
                start,
                &[
                    C::Relative,
                    C::Complementiser,
                    C::Subordinator,
                    C::Verb,
                    C::Auxiliary,
                    C::Copula,
                    C::Modal,
                    C::Negation,
                    C::Question,
                ],
            )
            && !self.is_name(start)
        {
            return None;
        }
        Some(phrase)
    }

    /// The noun phrase behind a word that also opens clauses, where nobody stands before it: *returned 43,100 last year after the
    /// report showed …*.
    fn behind_opener(&self, phrase: Stretch) -> Stretch {
        let opener = |&i: &usize| self.is(i, C::Subordinator) && self.is(i, C::Preposition) && self.opens_phrase(i + 1);
        let opener = (phrase.start + 1..phrase.end.saturating_sub(1)).rev().find(opener);
        let counted = self.token(phrase.start).kind == Kind::Number;
        let opener = opener.filter(|&i| counted && !self.can_speak(Stretch::new(phrase.start, i)));
        opener.map_or(phrase, |i| Stretch::new(i + 1, phrase.end))
    }

    /// The noun phrase behind one that tells a time and stands without a comma: *Next week the mayor*, « Ce matin le maire ».
    fn behind_time(&self, phrase: Stretch) -> Stretch {
        let definite = |i: usize| self.is(i, C::Determiner) && !self.is_any(i, &[C::Indefinite, C::Preposition]);
        let next =
            (phrase.start + 1..phrase.end.min(phrase.start + TIMED)).rfind(|&i| definite(i) && self.is_time(i - 1));
        let alone = |next: &usize| {
            !(phrase.start..*next).any(|i| self.is_mark(i) || self.is_name(i) || self.is(i, C::Preposition))
        };
        next.filter(alone).map_or(phrase, |start| Stretch::new(start, phrase.end))
    }

    /// A preposition opens an aside, unless it is also an article (des, du) or an amount.
    fn opens_aside(&self, i: usize) -> bool {
        self.is_any(i, &[C::Preposition, C::PlacePreposition]) && !self.is_any(i, &[C::Determiner, C::Quantifier])
    }

    /// Where the left edge is not a clause's, what stands before « et » belongs to something else.
    fn after_coordinator(&self, phrase: Stretch, clean: bool) -> Option<Stretch> {
        if clean {
            return None;
        }
        let at = (phrase.start..phrase.end.saturating_sub(1)).rev().find(|&i| {
            self.is(i, C::Coordinator) && !self.is_mark(i) && (self.opens_phrase(i + 1) || self.is_open_word(i + 1))
        })?;
        Some(Stretch::new(at + 1, phrase.end))
    }

    /// The noun phrase behind a phrase of time or place without a comma: *In April President Smith*.
    fn late_phrase(&self, phrase: Stretch) -> Option<Stretch> {
        let least = if self.is(phrase.start, C::Subordinator) { 1 } else { 2 };
        let start = (phrase.start + least..phrase.end).rev().find(|&i| {
            let before = i - 1;
            // Of a word that also opens clauses, what follows may be the subject: *after Reis said that …*.
            let opens_clause = least == 1 && before == phrase.start;
            let held = !opens_clause
                && self.is_any(before, &[C::Preposition, C::Determiner, C::NameParticle, C::Title, C::Coordinator])
                || self.is_hyphenated(i)
                || self.is_mark(before)
                || !opens_clause && (self.is_name(before) && self.is_name(i) && !self.is_time(before));
            !held && (self.is_any(i, &[C::Determiner, C::Title]) || self.is_name(i))
        })?;
        Some(Stretch::new(start, phrase.end))
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
        if self.is_verb(i)
            || self.is_finite_cue(i)
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
        (i..to.min(i + 8)).take_while(|&k| !self.is_mark(k)).any(|k| self.is_verb(k) || self.is_finite_cue(k))
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
