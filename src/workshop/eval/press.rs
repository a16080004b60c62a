//! The figures on press texts that two people read: right is what either has, to be found is what both have.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::loaded::scored;
use super::rate::{of_hundred, round};
use super::reading::{Found, Reading};
use super::slip::{Group, Groups, Letters, Sort};
use super::tally::{Row, knowing};
use crate::contract::{Loaded, code};
use crate::workshop::gold::{Document, Labelled, Reader, Word};
use crate::workshop::ground::Ground;

/// Contents at least so alike make two rows with touching cues one.
const ALIKE: f64 = 0.3;
/// Contents at least so alike make two rows one whatever their cues.
const ALONE: f64 = 0.5;
/// The strength of a word that takes a side.
const STRONG: i64 = 3;

/// All figures of a collection.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Score {
    /// Attributions found.
    pub found: usize,
    /// Those that either reader has.
    pub right: usize,
    /// Attributions that both readers have.
    pub agreed: usize,
    /// Those that were found.
    pub met: usize,
    /// The same for words to discuss.
    pub words_found: usize,
    /// Those that either reader has.
    pub words_right: usize,
    /// Words that both readers have.
    pub words_agreed: usize,
    /// Those that were found.
    pub words_met: usize,
    /// Of the words that both have, those that take a side.
    pub strong: usize,
    /// Those that were found.
    pub strong_met: usize,
    /// Words found on whose voice both readers agree.
    pub voices: usize,
    /// Those that the program gives the same voice.
    pub voices_right: usize,
    /// Words found, by rule; right is what either reader has.
    pub rules: BTreeMap<String, Row>,
}

impl Score {
    /// The figures of `documents`, read as `readings`.
    pub fn of(documents: &[Document], readings: &[Reading]) -> Score {
        let mut score = Score::default();
        for (document, reading) in documents.iter().zip(readings) {
            let sheet = Sheet::of(document, reading);
            score.found += sheet.found.len();
            score.right += sheet.right.len();
            score.agreed += sheet.agreed.len();
            score.met += sheet.met.len();
            score.add_words(document, reading);
        }
        score
    }

    fn add_words(&mut self, document: &Document, reading: &Reading) {
        let (one, two) = readers(document);
        let found: Vec<(&Loaded, Ground)> = scored(reading).collect();
        let touch = |term: &(&Loaded, Ground), word: &Word| term.1.touches(&word.place);
        let first: BTreeMap<usize, usize> = pair(&found, &one.words, touch).into_iter().collect();
        let second: BTreeMap<usize, usize> = pair(&found, &two.words, touch).into_iter().collect();
        let both = pair(&one.words, &two.words, |a, b| a.place.touches(&b.place));
        let agreed: Vec<&Word> = both.into_iter().map(|(i, _)| &one.words[i]).collect();
        let strong: Vec<&Word> =
            agreed.iter().filter(|word| word.strength.is_some_and(|strength| strength >= STRONG)).copied().collect();
        let met = |words: &[&Word]| pair(words, &found, |word, term| word.place.touches(&term.1)).len();
        self.words_found += found.len();
        let right: BTreeSet<&usize> = first.keys().chain(second.keys()).collect();
        self.words_right += right.len();
        for (at, (term, _)) in found.iter().enumerate() {
            let row = self.rules.entry(term.rule.clone()).or_default();
            if right.contains(&at) { row.right += 1 } else { row.wrong += 1 }
        }
        self.words_agreed += agreed.len();
        self.words_met += met(&agreed);
        self.strong += strong.len();
        self.strong_met += met(&strong);
        for (at, x) in &first {
            let Some(y) = second.get(at) else { continue };
            let voice = &one.words[*x].voice;
            if *voice == two.words[*y].voice {
                self.voices += 1;
                self.voices_right += usize::from(voice.as_deref() == Some(&*code(found[*at].0.voice)));
            }
        }
    }

    /// Precision, recall and F1 of attributions, of a hundred.
    pub fn attributions(&self) -> [f64; 3] {
        let (precision, recall) = (of_hundred(self.right, self.found), of_hundred(self.met, self.agreed));
        let both = precision + recall;
        [precision, recall, if both > 0.0 { round(2.0 * precision * recall / both, 1) } else { 0.0 }]
    }

    /// Precision and recall of words to discuss, and recall of those that take a side, of a hundred.
    pub fn words(&self) -> [f64; 3] {
        [
            of_hundred(self.words_right, self.words_found),
            of_hundred(self.words_met, self.words_agreed),
            of_hundred(self.strong_met, self.strong),
        ]
    }

    /// How often the voice is right, of a hundred.
    pub fn voice(&self) -> f64 {
        of_hundred(self.voices_right, self.voices)
    }

    /// The figures as data.
    pub fn json(&self) -> Value {
        let ([precision, recall, f1], [words_precision, words_recall, strong]) = (self.attributions(), self.words());
        json!({
            "attributions": { "p": precision, "r": recall, "f1": f1, "predicted": self.found, "agreed": self.agreed },
            "loaded": {
                "p": words_precision, "r": words_recall, "strength3": strong, "of": self.strong,
                "predicted": self.words_found, "agreed": self.words_agreed,
            },
            "voice": { "right": self.voice(), "of": self.voices },
        })
    }
}

/// The attributions of a text, paired with those of its readers.
struct Sheet<'s> {
    found: Vec<&'s Found>,
    /// Those found that either reader has.
    right: BTreeSet<usize>,
    /// Those that both readers have, as the first one marked them.
    agreed: Vec<&'s Labelled>,
    /// Those of the agreed that were found.
    met: BTreeSet<usize>,
}

impl<'s> Sheet<'s> {
    fn of(document: &'s Document, reading: &'s Reading) -> Sheet<'s> {
        let (one, two) = readers(document);
        let counts = |found: &&Found| !found.weak && !found.nested && found.claim;
        let found: Vec<&Found> = reading.attributions.iter().filter(counts).collect();
        let answers = |found: &&Found, row: &Labelled| are_one(row_of(found), row_of_marked(row));
        let firsts = pair(&found, &one.attributions, answers);
        let right = firsts.into_iter().chain(pair(&found, &two.attributions, answers)).map(|(i, _)| i).collect();
        let both = pair(&one.attributions, &two.attributions, |a, b| are_one(row_of_marked(a), row_of_marked(b)));
        let agreed: Vec<&Labelled> = both.into_iter().map(|(i, _)| &one.attributions[i]).collect();
        let met = pair(&agreed, &found, |row, found| are_one(row_of_marked(row), row_of(found)));
        let met = met.into_iter().map(|(i, _)| i).collect();
        Sheet { found, right, agreed, met }
    }
}

/// Where rules and both readers differ, attributions and words to discuss together.
pub fn slips(documents: &[Document], readings: &[Reading]) -> Vec<Group> {
    let mut groups = Groups::default();
    let nothing = Ground::default();
    for (document, reading) in documents.iter().zip(readings) {
        let text = Letters::of(document);
        let sheet = Sheet::of(document, reading);
        for (_, found) in sheet.found.iter().enumerate().filter(|(at, _)| !sheet.right.contains(at)) {
            groups.add(Sort::Extra, Some(found.rule.clone()), text.slip(&found.cue, &found.content));
        }
        for (_, row) in sheet.agreed.iter().enumerate().filter(|(at, _)| !sheet.met.contains(at)) {
            groups.add(Sort::Missed, knowing(row, reading).map(str::to_owned), text.slip(&row.cue, &row.content));
        }
        let (one, two) = readers(document);
        for (term, place) in scored(reading) {
            if !one.words.iter().chain(&two.words).any(|word| word.place.touches(&place)) {
                groups.add(Sort::Extra, Some(term.rule.clone()), text.slip(&place, &nothing));
            }
        }
        let both = pair(&one.words, &two.words, |a, b| a.place.touches(&b.place));
        for (at, _) in both {
            let place = &one.words[at].place;
            if !scored(reading).any(|(_, found)| found.touches(place)) {
                groups.add(Sort::Missed, None, text.slip(place, &nothing));
            }
        }
    }
    groups.sorted()
}

/// The two readers; one who is not there marked nothing.
fn readers(document: &Document) -> (&Reader, &Reader) {
    static NOBODY: Reader = Reader { attributions: Vec::new(), words: Vec::new() };
    (document.readers.first().unwrap_or(&NOBODY), document.readers.get(1).unwrap_or(&NOBODY))
}

/// Source, cue and content.
type Parts<'p> = (&'p Ground, &'p Ground, &'p Ground);

fn row_of(found: &Found) -> Parts<'_> {
    (&found.source, &found.cue, &found.content)
}

fn row_of_marked(row: &Labelled) -> Parts<'_> {
    (&row.source, &row.cue, &row.content)
}

/// Whether two rows are one: their cues touch and contents are alike or sources touch; or contents are alike alone, and
/// the sources do not say otherwise.
fn are_one(left: Parts<'_>, right: Parts<'_>) -> bool {
    let alike = left.2.likeness(right.2);
    let sources = left.0.touches(right.0);
    let silent = left.0.is_empty() || right.0.is_empty();
    left.1.touches(right.1) && (alike >= ALIKE || sources) || alike >= ALONE && (sources || silent)
}

/// For each of the left, in order, the first of the right that is one with it and not taken.
fn pair<A, B>(left: &[A], right: &[B], are_one: impl Fn(&A, &B) -> bool) -> Vec<(usize, usize)> {
    let mut taken = vec![false; right.len()];
    let mut pairs = Vec::new();
    for (i, one) in left.iter().enumerate() {
        if let Some(j) = (0..right.len()).find(|&j| !taken[j] && are_one(one, &right[j])) {
            taken[j] = true;
            pairs.push((i, j));
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::{are_one, pair};
    use crate::workshop::ground::Ground;

    #[test]
    fn the_first_that_fits_is_taken() {
        assert_eq!(pair(&[3, 3, 4], &[4, 3, 3], |a, b| a == b), [(0, 1), (1, 2), (2, 0)]);
        assert_eq!(pair(&[3, 3], &[3], |a, b| a == b), [(0, 0)]);
    }

    #[test]
    fn rows_are_one_by_cue_or_by_content() {
        let of = |run: std::ops::Range<usize>| Ground::one(run);
        let (she, he, says, adds) = (of(0..3), of(50..52), of(4..8), of(60..64));
        let (all, half, other, none) = (of(10..30), of(10..20), of(70..80), Ground::default());
        assert!(are_one((&she, &says, &all), (&she, &says, &other)));
        assert!(!are_one((&she, &says, &all), (&he, &says, &other)));
        assert!(are_one((&she, &says, &all), (&he, &says, &half)));
        assert!(are_one((&she, &says, &all), (&none, &adds, &half)));
        assert!(!are_one((&she, &says, &all), (&he, &adds, &all)));
    }
}
