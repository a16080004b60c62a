//! The figures of words to discuss on sentences that people judged and in which they marked words.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::{Value, json};

use super::rate::{of_three, percent, round, share};
use super::reading::Reading;
use super::slip::{Group, Groups, Letters, Sort};
use super::tally::Row;
use crate::contract::Loaded;
use crate::workshop::gold::Document;
use crate::workshop::ground::Ground;

/// How often the two say yes and no.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Verdicts {
    /// Both say yes.
    pub right: usize,
    /// The program alone says yes.
    pub wrong: usize,
    /// People alone say yes.
    pub missed: usize,
    /// Both say no.
    pub neither: usize,
}

impl Verdicts {
    fn add(&mut self, marked: bool, found: bool) {
        match (marked, found) {
            (true, true) => self.right += 1,
            (false, true) => self.wrong += 1,
            (true, false) => self.missed += 1,
            (false, false) => self.neither += 1,
        }
    }

    /// Precision, recall and F1, of a hundred.
    pub fn rate(&self) -> [f64; 3] {
        let (precision, recall, f1) = of_three(self.right, self.wrong, self.missed);
        [precision, recall, f1].map(percent)
    }
}

/// All figures of a collection.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Score {
    /// Sentences: does it take sides? The program says so where it counts a word.
    pub sentences: Verdicts,
    /// Words: does it stand in a marked stretch, in one found?
    pub tokens: Verdicts,
    /// Stretches found.
    pub hits: usize,
    /// Those that touch a marked one.
    pub touching: usize,
    /// Stretches marked.
    pub marked: usize,
    /// Those that one found touches.
    pub touched: usize,
    /// Stretches found, by rule.
    pub rules: BTreeMap<String, Row>,
}

impl Score {
    /// The figures of `documents`, read as `readings`.
    pub fn of(documents: &[Document], readings: &[Reading]) -> Score {
        let mut score = Score::default();
        for (document, reading) in documents.iter().zip(readings) {
            let found: Vec<(&Loaded, Ground)> = scored(reading).collect();
            let touches = |place: &Ground| document.words.iter().any(|marked| marked.touches(place));
            score.sentences.add(document.judged.unwrap_or(false), !found.is_empty());
            for word in words(&document.text) {
                let word = Ground::one(word);
                score.tokens.add(touches(&word), found.iter().any(|(_, place)| place.touches(&word)));
            }
            for (term, place) in &found {
                let row = score.rules.entry(term.rule.clone()).or_default();
                if touches(place) {
                    row.right += 1
                } else {
                    row.wrong += 1
                }
                score.touching += usize::from(touches(place));
            }
            score.hits += found.len();
            score.marked += document.words.len();
            let is_touched = |marked: &&Ground| found.iter().any(|(_, place)| place.touches(marked));
            score.touched += document.words.iter().filter(is_touched).count();
        }
        score
    }

    /// How many sentences there are.
    pub fn all(&self) -> usize {
        let Verdicts { right, wrong, missed, neither } = self.sentences;
        right + wrong + missed + neither
    }

    /// How many of them people found to take sides.
    pub fn positives(&self) -> usize {
        self.sentences.right + self.sentences.missed
    }

    /// The mean of F1 over both answers, of a hundred.
    pub fn macro_f1(&self) -> f64 {
        let Verdicts { right, wrong, missed, neither } = self.sentences;
        round(50.0 * (of_three(right, wrong, missed).2 + of_three(neither, missed, wrong).2), 1)
    }

    /// Precision and recall of stretches, of a hundred.
    pub fn stretches(&self) -> [f64; 2] {
        [share(self.touching, self.hits), share(self.touched, self.marked)].map(percent)
    }

    /// F1 of saying yes to every sentence: without it no figure means anything.
    pub fn always(&self) -> f64 {
        percent(of_three(self.positives(), self.all() - self.positives(), 0).2)
    }

    /// The figures as data.
    pub fn json(&self) -> Value {
        json!({
            "n": self.all(), "positives": self.positives(), "sentence": self.sentences.rate(), "macro": self.macro_f1(),
            "token": self.tokens.rate(), "span": self.stretches(), "flag_all_F1": self.always(), "hits": self.hits,
        })
    }
}

/// The words that count, with their places.
pub(super) fn scored(reading: &Reading) -> impl Iterator<Item = (&Loaded, Ground)> {
    let counted = reading.loaded.iter().filter(|term| term.scored);
    counted.map(|term| (term, Ground::one(term.span.start..term.span.end)))
}

/// Where rules and people differ: words found that nobody marked, words marked and not found.
pub fn slips(documents: &[Document], readings: &[Reading]) -> Vec<Group> {
    let mut groups = Groups::default();
    let nothing = Ground::default();
    for (document, reading) in documents.iter().zip(readings) {
        let text = Letters::of(document);
        let found: Vec<(&Loaded, Ground)> = scored(reading).collect();
        for (term, place) in &found {
            if !document.words.iter().any(|marked| marked.touches(place)) {
                groups.add(Sort::Extra, Some(term.rule.clone()), text.slip(place, &nothing));
            }
        }
        for marked in &document.words {
            if !found.iter().any(|(_, place)| place.touches(marked)) {
                groups.add(Sort::Missed, None, text.slip(marked, &nothing));
            }
        }
    }
    groups.sorted()
}

/// Runs of letters and digits; a hyphen or an apostrophe between two of them does not end a word.
fn words(text: &str) -> Vec<Range<usize>> {
    let letters: Vec<char> = text.chars().collect();
    let is_letter = |at: usize| letters.get(at).is_some_and(|letter| letter.is_alphanumeric());
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let start = at;
        while is_letter(at) || at > start && matches!(letters[at], '-' | '\'' | '’') && is_letter(at + 1) {
            at += 1;
            if at == letters.len() {
                break;
            }
        }
        if at > start {
            found.push(start..at);
        }
        at += usize::from(at == start);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Verdicts, words};

    #[test]
    fn words_keep_what_stands_inside_them() {
        let of = |text: &str| -> Vec<String> {
            let letters: Vec<char> = text.chars().collect();
            words(text).into_iter().map(|run| letters[run].iter().collect()).collect()
        };
        assert_eq!(of("so-called “vice-maire’s” -- 40% l'été-"), ["so-called", "vice-maire’s", "40", "l'été"]);
        assert_eq!(of("a_b c--d"), ["a", "b", "c", "d"]);
        assert_eq!(of(""), [] as [&str; 0]);
    }

    #[test]
    fn verdicts_are_rated() {
        let verdicts = Verdicts { right: 2, wrong: 1, missed: 2, neither: 5 };
        assert_eq!(verdicts.rate(), [66.7, 50.0, 57.1]);
        assert_eq!(Verdicts::default().rate(), [0.0; 3]);
    }
}
