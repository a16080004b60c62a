//! Words that a text uses more than chance lets expect from the other texts of its language. It needs many texts: of a few,
//! every text has words of its own. It counts words; what a word means, and whether it is to be discussed, it does not know.

use std::collections::BTreeMap;

use super::trace::{Ground, Trace, Word};
use crate::measures::chance::{at_least, holm};
use crate::text::Span;

/// A word must stand so often in a text.
const OFTEN: usize = 3;
/// The chance that all words told together may have of being an accident.
const LEVEL: f64 = 0.05;

/// A word that a text uses more than the others.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyWord {
    /// Number of the text.
    pub text: usize,
    /// Where it first stands.
    pub first: Span,
    /// How often it stands in the text.
    pub count: usize,
    /// Of how many words.
    pub words: usize,
    /// How often it stands in the other texts of the language.
    pub elsewhere: usize,
    /// Of how many words.
    pub elsewhere_words: usize,
    /// How likely so many or more are here, if it stood in all texts alike.
    pub chance: f64,
}

/// How often each word stands in a text, and where first.
type Counts = BTreeMap<u64, (usize, Span)>;

/// The words of every text, those least likely by chance first; `None` where no language has `fewest` texts.
pub fn find(traces: &[Trace], fewest: usize) -> Option<Vec<KeyWord>> {
    let mut by_lang: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (text, trace) in traces.iter().enumerate() {
        if let Some(lang) = &trace.lang {
            by_lang.entry(lang).or_default().push(text);
        }
    }
    by_lang.retain(|_, texts| texts.len() >= fewest);
    let found = by_lang.values().flat_map(|texts| of_language(traces, texts));
    (!by_lang.is_empty()).then(|| {
        let mut found: Vec<KeyWord> = found.collect();
        found.sort_by(|a, b| (a.text, a.chance).partial_cmp(&(b.text, b.chance)).unwrap_or(std::cmp::Ordering::Equal));
        found
    })
}

fn of_language(traces: &[Trace], texts: &[usize]) -> Vec<KeyWord> {
    let counts: Vec<Counts> = texts.iter().map(|&text| count(&traces[text])).collect();
    let sizes: Vec<usize> = counts.iter().map(|counts| counts.values().map(|(n, _)| n).sum()).collect();
    let all: usize = sizes.iter().sum();
    let mut together: BTreeMap<u64, usize> = BTreeMap::new();
    for (key, (n, _)) in counts.iter().flatten() {
        *together.entry(*key).or_default() += n;
    }
    let mut tried = Vec::new();
    for ((&text, counts), &words) in texts.iter().zip(&counts).zip(&sizes) {
        for (key, &(count, first)) in counts.iter().filter(|(_, (count, _))| *count >= OFTEN) {
            let everywhere = together[key];
            let chance = at_least(count, everywhere, words as f64 / all as f64);
            let elsewhere = everywhere - count;
            tried.push(KeyWord { text, first, count, words, elsewhere, elsewhere_words: all - words, chance });
        }
    }
    let chances: Vec<f64> = tried.iter().map(|word| word.chance).collect();
    let kept = holm(&chances, chances.len(), LEVEL);
    kept.into_iter().map(|at| tried[at].clone()).collect()
}

/// The telling words of title and body.
fn count(trace: &Trace) -> Counts {
    let mut counts = Counts::new();
    let read = trace.sentences.iter().filter(|sentence| sentence.ground != Ground::Furniture);
    let words = read.flat_map(|sentence| &trace.words[sentence.words.0..sentence.words.1]);
    for Word { key, span, .. } in words.filter(|word| word.telling) {
        counts.entry(*key).or_insert((0, *span)).0 += 1;
    }
    counts
}
