//! Words that a text uses more than the others, set in their texts.

use std::collections::BTreeMap;

use super::place::Locator;
use crate::compare::{self, Trace};
use crate::contract::{Article, KEYNESS_TEXTS, KeyWord, Offsets};
use crate::measures::interval::round;

/// The words of every text; `None` where too few texts are of one language.
pub(super) fn fill(articles: &[Article], traces: &[Trace], offsets: Offsets) -> Option<Vec<KeyWord>> {
    let found = compare::keyness(traces, KEYNESS_TEXTS)?;
    let mut at: BTreeMap<usize, Locator> = BTreeMap::new();
    let words = found.into_iter().map(|word| {
        let trace = &traces[word.text];
        let locator =
            at.entry(word.text).or_insert_with(|| Locator::new(&trace.text, trace.paragraphs.clone(), offsets));
        KeyWord {
            article: articles[word.text].id.clone(),
            first: locator.span(word.first),
            count: word.count,
            words: word.words,
            elsewhere: word.elsewhere,
            elsewhere_words: word.elsewhere_words,
            chance: round(word.chance),
        }
    });
    Some(words.collect())
}
