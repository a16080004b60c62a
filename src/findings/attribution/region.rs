//! The noun phrase in a verbless region before a verb: asides, appositions, times and openers taken off. It knows commas and word
//! classes; where the region begins, `phrase` knows.

use super::apposition::APPOSITION;
use super::grammar::Grammar;
use super::stretch::Stretch;
use crate::lexicon::language::WordClass as C;
use crate::lexicon::term::Form;
use crate::terms::tongue::NUMBER_WORD;
use crate::text::Kind;
use crate::text::scan::{CAPITAL, OPENS};

/// Longest phrase of time before a subject, in tokens.
const TIMED: usize = 5;

impl Grammar<'_> {
    /// The noun phrase in a verbless region before a verb: the last one, with the head it stands beside.
    pub(super) fn subject_of(&self, region: Stretch, clean: bool) -> Option<Stretch> {
        let parts = self.parts(region);
        let inside = self.is_closed_by_title(region);
        let closed = inside || self.is_comma(region.end.checked_sub(1)?);
        let (mut beside, mut aside) = (closed, false);
        let mut bound = parts.len();
        for (n, &part) in parts.iter().enumerate().rev() {
            if part.is_empty() || n >= bound {
                continue;
            }
            // *Reis, the chairman, this past week announced*
            if n > 0 && n + 1 == parts.len() && self.is_when(part) {
                (beside, aside) = (true, true);
                continue;
            }
            let edge = clean || n > 0;
            // *At a rally in Selm, Ohio, she said*: the second name says where the first one is.
            if closed && n > 0 && self.lies_around(part, parts[n - 1]) {
                aside = true;
                continue;
            }
            let lone = part.len() == 1 && (self.is(part.start, C::Clitic) || self.is_pronoun(part.start));
            let loose = self.is_any(part.start, &[C::Adverb, C::NotAName]) && !self.is(part.start, C::Question);
            let adverb = loose && !self.opens_phrase(part.start) && !self.is(part.start, C::Relative);
            // *Veld, who, after a pause, said*
            if closed && aside && part.len() == 1 && self.is(part.start, C::Relative) {
                return Some(part);
            }
            if closed && n > 0 && (lone || adverb || self.opens_aside(part.start)) {
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
                // *Reis, facing a hard race in Selm, a river town, said*: a name beside what stands in an aside.
                Some(_) if closed && self.unled_aside(&parts[..n]).is_some() => {
                    bound = self.unled_aside(&parts[..n])?;
                    aside = true;
                }
                Some(phrase) if closed && !edge && !self.is_led(phrase.start) => return None,
                // *Spurns offer, blasts critics*: a verb with the capital of its headline.
                Some(phrase)
                    if closed
                        && n == 0
                        && self.opens_headline(phrase)
                        && parts[1..].iter().all(|part| part.is_empty()) =>
                {
                    return None;
                }
                // *In praising Reis, hints …*: a name inside what opens a sentence is not its subject.
                Some(phrase)
                    if closed
                        && n == 0
                        && phrase.start > part.start
                        && self.opens_aside(part.start)
                        && parts[1..].iter().all(|part| part.is_empty()) =>
                {
                    return None;
                }
                Some(phrase) => {
                    let before = (0..n).rev().find(|&k| !self.is_age(parts[k]) || k == 0);
                    let before = before.filter(|_| beside && phrase.start == part.start && self.stands_beside(phrase));
                    // *Reis, along with Ada Dorn, a painter, said*: who is beside whom the aside tells.
                    let before = before.map(|k| if k > 0 && self.opens_aside(parts[k].start) { k - 1 } else { k });
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

    /// Whether the only capital of the phrase is that of its sentence, and nothing in it says that it is somebody.
    fn opens_headline(&self, phrase: Stretch) -> bool {
        let small = |i: usize| !self.token(i).is(CAPITAL) && !self.opens_phrase(i);
        let bare = phrase.len() > 1 && (phrase.start + 1..phrase.end).all(small);
        let opens = self.token(phrase.start).is(OPENS) && self.is_open_word(phrase.start);
        bare && opens && self.kinds(phrase).is_empty() && self.names(phrase).is_empty()
    }

    /// Whether `part` tells nothing but a time: *this past week*.
    fn is_when(&self, part: Stretch) -> bool {
        let loose = |i: usize| {
            self.is_time(i) || self.is_any(i, &[C::Determiner, C::Adverb, C::Preposition]) && !self.is_mark(i)
        };
        self.is_time(part.end - 1) && !self.is_name(part.start) && (part.start..part.end).all(loose)
    }

    /// The last of `parts` but the first, where it begins with a word that leads no noun phrase and names no role: a participle.
    fn unled_aside(&self, parts: &[Stretch]) -> Option<usize> {
        let last = parts.len().checked_sub(1).filter(|&k| k > 0)?;
        let part = parts[last];
        let unled = !part.is_empty() && self.is_unled(part.start);
        (unled && part.len() > 1).then_some(last)
    }

    /// Whether an open word stands at token `i` that leads no noun phrase and names no role: a participle, a verb no list knows.
    pub(super) fn is_unled(&self, i: usize) -> bool {
        self.is_open_word(i) && !self.is_led(i)
    }

    /// Whether a noun phrase begins at token `i`: an article, a name, a role.
    fn is_led(&self, i: usize) -> bool {
        self.opens_phrase(i)
            || self.is_pronoun(i)
            || !self.kinds(Stretch::new(i, i + 1)).is_empty()
            || self.token(i).is(CAPITAL)
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
        title.is_some_and(|q| self.ends_in_comma(q))
    }

    fn starts_after_coordinator(&self, phrase: Stretch) -> bool {
        phrase.start > 0 && self.is(phrase.start - 1, C::Coordinator)
    }

    /// The last of `parts` that begins a relative clause without coming to its verb.
    fn open_clause(&self, parts: &[Stretch]) -> Option<usize> {
        let verbless = |part: Stretch| !(part.start..part.end).any(|i| self.is_finite(i));
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
        // *an article that Dorn said was lost*
        if demonstrative && start + 1 < phrase.end && self.names_end(start + 1, phrase.end) == phrase.end {
            return Some(Stretch::new(start + 1, phrase.end));
        }
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
        let nobody = |i: usize| counted && !self.can_speak(Stretch::new(phrase.start, i));
        // *The row grew last week after Reis said*: what is so long before it is another clause, with a verb no list knows.
        let clause = |i: usize| {
            let told = (phrase.start + 1..i).any(|k| self.is(k, C::InfinitiveMark) || self.is_time(k));
            told && !self.is(i, C::Comment)
        };
        let opener = opener.filter(|&i| nobody(i) || clause(i));
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
        // *As the former mayor left*: the article stands before what describes the role.
        let described = (phrase.start + least..start).rev().find(|&i| !self.is_unled(i));
        let whole = described.filter(|&i| self.is(i, C::Determiner) && !self.is_name(start));
        Some(Stretch::new(whole.unwrap_or(start), phrase.end))
    }
}
