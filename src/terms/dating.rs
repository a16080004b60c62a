//! How a language names days that are no day of the month: a month with the words before it, the days around. It knows words,
//! folded once; it reads no text and knows no calendar.

use std::collections::BTreeMap;

use super::counting::{bare, folded};
use crate::lexicon::language::Language;
use crate::text::fold::strip;

/// Which days of a month are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The first ones.
    Start,
    /// Those in its middle.
    Middle,
    /// The last ones.
    End,
}

/// The parts in the order in which a language lists them.
const PARTS: [Part; 3] = [Part::Start, Part::Middle, Part::End];

/// The words a language dates with. All are folded as [`strip`] folds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dating {
    /// Words right before a month that stands without its day.
    pub before: Vec<Vec<String>>,
    /// Words for days that lie somewhere near, without a name.
    pub around: Vec<Vec<String>>,
    months: BTreeMap<String, (u8, bool)>,
    parts: Vec<(Part, Vec<String>)>,
    prefixes: Vec<(Part, String)>,
}

impl Dating {
    /// What `language` dates with.
    pub fn compile(language: &Language) -> Dating {
        let dates = &language.dates;
        let phrases = |words: &[String]| words.iter().map(|it| folded(it)).filter(|it| !it.is_empty()).collect();
        let (mut parts, mut prefixes) = (Vec::new(), Vec::new());
        for (part, words) in PARTS.into_iter().zip(&dates.parts) {
            for word in words {
                match word.strip_suffix('-') {
                    Some(prefix) => prefixes.push((part, strip(prefix))),
                    None => parts.push((part, folded(word))),
                }
            }
        }
        let mut months = BTreeMap::new();
        for (n, name) in (1u8..).zip(&dates.months).flat_map(|(n, names)| names.iter().map(move |name| (n, name))) {
            let short = name.ends_with('.');
            let known = months.entry(strip(bare(name))).or_insert((n, short));
            known.1 &= short;
        }
        Dating { before: phrases(&dates.before), around: phrases(&dates.around), months, parts, prefixes }
    }

    /// Which month a word names, January being 1; and whether it is a short form, which has a full stop behind it.
    pub fn month(&self, word: &str) -> Option<(u8, bool)> {
        self.months.get(word).copied()
    }

    /// The longest words for a part of a month that `words` end with, and how many they are.
    pub fn part(&self, words: &[&str]) -> Option<(Part, usize)> {
        let ends = self.parts.iter().filter(|(_, phrase)| ends_with(words, phrase));
        ends.map(|(part, phrase)| (*part, phrase.len())).max_by_key(|(_, length)| *length)
    }

    /// The part of a month that a word names before its hyphen, and the rest of the word.
    pub fn prefixed<'w>(&self, word: &'w str) -> Option<(Part, &'w str)> {
        let (prefix, rest) = word.split_once('-')?;
        self.prefixes.iter().find(|(_, known)| known == prefix).map(|(part, _)| (*part, rest))
    }

    /// Whether `words` end with words that bring in a month.
    pub fn brings_in(&self, words: &[&str]) -> bool {
        self.before.iter().any(|phrase| ends_with(words, phrase))
    }
}

fn ends_with(words: &[&str], phrase: &[String]) -> bool {
    words.len() >= phrase.len() && words[words.len() - phrase.len()..].iter().eq(phrase)
}
