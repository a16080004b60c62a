//! The amounts a sentence writes: numbers in digits, numbers in words, and words that give an order of magnitude only. It knows
//! the number words of one language; what an amount counts is asked next door.

use super::figure::Sentence;
use super::number;
use crate::text::Span;

/// What stands before the least number that words of an order of magnitude can mean.
pub const ORDER: char = '~';
/// Least written-out number that is a figure.
const LEAST: u64 = 2;
/// Written-out numbers from here on multiply the digits before them.
const SCALE: u64 = 1000;
/// Least written-out number that an article rounds.
const TEN: u64 = 10;
/// Least written-out number that multiplies the one before it.
const HUNDRED: u64 = 100;
/// Most words of an order of magnitude, and of those that stand before one.
const PHRASE: usize = 3;

/// An amount in a sentence, with the words `first..next` that write it.
pub(super) struct Amount {
    pub(super) first: usize,
    pub(super) next: usize,
    pub(super) span: Span,
    /// As in [`super::figure::Figure::digits`].
    pub(super) digits: String,
    /// Whether it is written in words.
    pub(super) written: bool,
    /// Its own words, where they leave it open, folded.
    pub(super) open: Option<String>,
    /// Whether it is a round number with an article.
    pub(super) round: bool,
}

impl Amount {
    /// Whether it is an order of magnitude only.
    pub(super) fn is_order(&self) -> bool {
        self.digits.starts_with(ORDER)
    }

    /// Its value as a number; `None` where its words give none.
    pub(super) fn value(&self) -> Option<f64> {
        self.digits.parse().ok()
    }
}

impl Sentence<'_> {
    /// The amounts in digits, and those written out in words.
    pub(super) fn amounts(&self) -> Vec<Amount> {
        let mut found: Vec<Amount> = Vec::new();
        for number in number::read(self.text, self.span, self.counting) {
            let first = self.words.partition_point(|word| word.span.end <= number.span.start);
            let next = self.words.partition_point(|word| word.span.start < number.span.end);
            let (mut span, mut digits, mut after) = (number.span, number.digits, next);
            if let Some((word, zeros)) = self.words.get(next).and_then(|word| Some((word, self.zeros(&word.folded)?)))
                && self.adjoins(span.end, word.span.start)
            {
                (span, digits, after) = (span.join(word.span), shifted(&digits, zeros), next + 1);
            }
            found.push(Amount { first, next: after, span, digits, written: false, open: None, round: false });
        }
        let (mut at, digits) = (0, found.len());
        while at < self.words.len() {
            // Those in digits stand by place.
            let near = found[..digits].partition_point(|number| number.next <= at);
            let taken = near < digits && found[near].first <= at;
            match if taken { None } else { self.order(at).or_else(|| self.written(at)) } {
                Some(number) => {
                    at = number.next;
                    found.push(number);
                }
                None => at += 1,
            }
        }
        found.sort_by_key(|number| number.span);
        found
    }

    /// How many noughts a word adds to the digits before it.
    fn zeros(&self, word: &str) -> Option<usize> {
        let value = self.counting.value(word).filter(|value| *value >= SCALE)?;
        is_round(value).then(|| value.to_string().len() - 1)
    }

    /// The words `from..to` folded, where nothing but blanks and hyphens is between them.
    pub(super) fn phrase(&self, from: usize, to: usize) -> Option<String> {
        let words = self.words.get(from..to).filter(|words| !words.is_empty())?;
        let one = words.windows(2).all(|pair| self.adjoins(pair[0].span.end, pair[1].span.start));
        one.then(|| words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" "))
    }

    /// Where the words that leave only an order of magnitude of what stands at the word `at` begin.
    fn several(&self, at: usize) -> Option<usize> {
        let ends = |from: &usize| {
            self.phrase(*from, at).is_some_and(|words| self.counting.several.contains(&words))
                && self.adjoins(self.words[at - 1].span.end, self.words[at].span.start)
        };
        (at.saturating_sub(PHRASE)..at).find(ends)
    }

    /// An order of magnitude at the word `at`: *hundreds*, *several thousand*. A word that is a number too is none unless words
    /// before it leave it so; behind a number it counts, and is none.
    fn order(&self, at: usize) -> Option<Amount> {
        let words = (1..=PHRASE).rev().find_map(|many| {
            let least = self.counting.orders.get(&self.phrase(at, at + many)?)?;
            Some((at + many, *least))
        });
        let (next, least) = words?;
        let several = self.several(at);
        let bare = self.counting.value(&self.words[at].folded).is_none() && !self.is_number(at.checked_sub(1));
        if several.is_none() && !bare {
            return None;
        }
        let span = self.words[several.unwrap_or(at)].span.join(self.words[next - 1].span);
        let open = self.phrase(several.unwrap_or(at), next);
        let digits = format!("{ORDER}{least}");
        Some(Amount { first: several.unwrap_or(at), next, span, digits, written: true, open, round: false })
    }

    fn is_number(&self, at: Option<usize>) -> bool {
        let word = at.and_then(|at| self.words.get(at));
        word.is_some_and(|it| {
            self.counting.value(&it.folded).is_some() || it.folded.ends_with(|c: char| c.is_ascii_digit())
        })
    }

    /// Whether the word `at` brings in one thing without saying which.
    fn is_article(&self, at: usize) -> bool {
        let word = &self.words[at].folded;
        self.counting.is_indefinite(word) && !self.counting.several.contains(word)
    }

    /// A number written out from the word `at` on, with an article before it that rounds it.
    fn written(&self, at: usize) -> Option<Amount> {
        let pair = || Some((self.counting.value(&self.phrase(at, at + 2)?)?, at + 2));
        let (mut value, mut next) = pair().or_else(|| Some((self.counting.value(&self.words[at].folded)?, at + 1)))?;
        let mut round = value < LEAST && self.is_article(at);
        // Two thousand, three hundred thousand.
        while let Some(word) = self.words.get(next)
            && self.adjoins(self.words[next - 1].span.end, word.span.start)
            && let Some(times) = self.counting.value(&word.folded).filter(|times| *times >= HUNDRED && is_round(*times))
            && let Some(product) = value.checked_mul(times).filter(|_| value < times)
        {
            (value, next) = (product, next + 1);
        }
        if value < LEAST {
            return None;
        }
        let before = at.checked_sub(1).filter(|n| self.adjoins(self.words[*n].span.end, self.words[at].span.start));
        let article = before.filter(|n| value >= TEN && self.is_article(*n));
        round |= article.is_some();
        let first = article.unwrap_or(at);
        let says = |end: usize| self.phrase(first, end).filter(|words| self.counting.quantifiers.contains(words));
        let open = says(next + 1).or_else(|| says(next));
        let span = self.words[first].span.join(self.words[next - 1].span);
        Some(Amount { first, next, span, digits: value.to_string(), written: true, open, round })
    }
}

/// Whether a number is one with noughts after it.
fn is_round(value: u64) -> bool {
    value.to_string().trim_end_matches('0') == "1"
}

/// Digits with so many noughts more: `1.31` and 9 are `1310000000`.
fn shifted(digits: &str, zeros: usize) -> String {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let (moved, rest) = part.split_at(part.len().min(zeros));
    let noughts = "0".repeat(zeros - moved.len());
    let whole = format!("{whole}{moved}{noughts}");
    let whole = whole.trim_start_matches('0');
    if rest.is_empty() { whole.to_owned() } else { format!("{whole}.{rest}") }
}
