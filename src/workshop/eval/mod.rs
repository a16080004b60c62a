//! Measuring rules: what the program finds in gold texts beside what people marked in them.
//! It knows counts, shares and where the two differ; the words for it are the terminal's affair.

pub mod alignment;
pub mod loaded;
pub mod precision;
pub mod press;
pub mod rate;
pub mod reading;
pub mod score;
pub mod slip;
pub mod tally;

use super::gold::Document;
use crate::analyzer::{Analyzer, Scratch};
use alignment::Case;
use reading::Reading;

/// What is to be counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// Weak readings, too.
    pub weak: bool,
    /// What counts as a claim alone; of gold that tells acts, its claims are to be found.
    pub claims: bool,
    /// Of gold, this part is to be found; the rest is no error.
    pub subset: Option<String>,
    /// Gold marks only the outermost of nested attributions: what is found inside another is no error.
    pub nested_ok: bool,
}

/// Reads all of `documents`, each as a line of JSON Lines is read.
pub fn read(documents: &[Document], analyzer: &Analyzer) -> Vec<Reading> {
    let mut scratch = Scratch::default();
    documents.iter().map(|document| reading::read(document, analyzer, &mut scratch)).collect()
}

/// Lays what was found beside what is marked, text by text.
pub fn align<'c>(documents: &'c [Document], readings: &'c [Reading], wish: &Wish) -> Vec<Case<'c>> {
    documents.iter().zip(readings).map(|(document, reading)| Case::align(document, reading, wish)).collect()
}
