//! Months that a sentence names without a day, with the words for their beginning, middle or end; and days without a name (*in
//! the coming days*). It knows the words of one language; which year is meant is asked next door.
//!
//! A month is read where its year stands behind it, where words for a part of it stand before, or a word that brings months in:
//! a name such as *May* alone is none.

use std::ops::RangeInclusive;

use super::calendar::Date;
use crate::terms::Dating;
use crate::terms::counting::{Word, words};
use crate::text::Span;

/// Most words before a month that belong to it.
const BEFORE: usize = 5;
/// Years a month can be of.
const YEARS: RangeInclusive<u16> = 1800..=2100;

/// A month, or days without a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Where, the words for a part of the month included.
    pub(super) span: Span,
    /// Which month; `None` for days without a name.
    pub(super) date: Option<Date>,
}

/// A text whose months are read.
pub(super) struct Months<'t> {
    pub(super) text: &'t str,
    pub(super) dating: &'t Dating,
    /// Whether the language writes months with a capital.
    pub(super) proper: bool,
}

impl Months<'_> {
    /// What the sentence `span` names, by place.
    pub(super) fn read(&self, span: Span) -> Vec<Found> {
        let words = words(self.text, span);
        let mut found: Vec<Found> = Vec::new();
        for at in 0..words.len() {
            let one = self.month(&words, at).or_else(|| self.around(&words, at));
            found.extend(one.filter(|one| found.last().is_none_or(|last| last.span.end <= one.span.start)));
        }
        found
    }

    fn month(&self, words: &[Word], at: usize) -> Option<Found> {
        let word = &words[at];
        let whole = self.dating.month(&word.folded).map(|month| (None, month));
        let within = || {
            let (part, rest) = self.dating.prefixed(&word.folded)?;
            Some((Some((part, 0)), self.dating.month(rest)?))
        };
        let (inside, (month, short)) = whole.or_else(within)?;
        let (written, behind) = (word.span.of(self.text), &self.text[word.span.end..]);
        let (stopped, behind) = behind.strip_prefix('.').filter(|_| short).map_or((false, behind), |rest| (true, rest));
        if short && !stopped || self.proper != written.contains(char::is_uppercase) || behind.starts_with(['\'', '’'])
        {
            return None;
        }
        let next = words
            .get(at + 1)
            .filter(|next| self.text[word.span.end..next.span.start].trim_matches('.').trim().is_empty());
        let figures = next.filter(|next| next.folded.starts_with(|c: char| c.is_ascii_digit()));
        let year = figures.and_then(|next| next.folded.parse::<u16>().ok()).filter(|year| YEARS.contains(year));
        // What follows makes it a day, or a name.
        if figures.is_some() && year.is_none()
            || self.proper
                && year.is_none()
                && next.is_some_and(|it| it.span.of(self.text).starts_with(char::is_uppercase))
        {
            return None;
        }
        let before: Vec<&str> = self.before(words, at).iter().map(|word| word.folded.as_str()).collect();
        let part = inside.or_else(|| self.dating.part(&before));
        if part.is_none() && year.is_none() && !self.dating.brings_in(&before) {
            return None;
        }
        let first = &words[at - part.map_or(0, |(_, length)| length)];
        let end = figures.filter(|_| year.is_some()).map_or(word.span.end + usize::from(stopped), |it| it.span.end);
        let date = Date { year, month, day: None, part: part.map(|(part, _)| part) };
        Some(Found { span: Span::new(first.span.start, end), date: Some(date) })
    }

    /// The words right before the word `at`, nothing but blanks and apostrophes between them.
    fn before<'w>(&self, words: &'w [Word], at: usize) -> &'w [Word] {
        let mut from = at;
        while from > 0 && at - from < BEFORE && self.adjoin(&words[from - 1], &words[from]) {
            from -= 1;
        }
        &words[from..at]
    }

    fn adjoin(&self, one: &Word, other: &Word) -> bool {
        let between = &self.text[one.span.end..other.span.start];
        between.chars().all(|c| c.is_whitespace() || matches!(c, '\'' | '’'))
    }

    /// The longest words for days without a name that begin at the word `at`.
    fn around(&self, words: &[Word], at: usize) -> Option<Found> {
        let stands = |phrase: &&Vec<String>| {
            let here = words.get(at..at + phrase.len());
            here.is_some_and(|here| {
                here.iter().map(|word| &word.folded).eq(phrase.iter())
                    && here.windows(2).all(|pair| self.adjoin(&pair[0], &pair[1]))
            })
        };
        let phrase = self.dating.around.iter().filter(stands).max_by_key(|phrase| phrase.len())?;
        let span = words[at].span.join(words[at + phrase.len() - 1].span);
        Some(Found { span, date: None })
    }
}
