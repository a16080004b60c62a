//! How much of a text it has in common with another. It knows one text and the passages found; it says nothing of where they
//! come from.

use super::trace::{Ground, Trace};
use crate::text::Span;

/// How much of a text another has too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// Nothing worth the name.
    None,
    /// Some of it.
    Part,
    /// All of it, or nearly.
    Whole,
}

/// Share of a text's words from which on some of it is in the other.
pub const PART: f64 = 0.15;
/// Fewest words of a sentence that says something of its own.
const WORDS: usize = 5;

/// How much of a text is in another.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// Which share of the words of its body lie in passages in common, from 0 to 1.
    pub share: f64,
    /// Its sentences that have no counterpart, by place.
    pub left: Vec<Span>,
    /// What both make it.
    pub extent: Extent,
}

/// How much of the body of `trace` lies in passages in common: the whole of it where no sentence is left. A sentence at a place
/// where the texts only part (`parted`) is not left.
pub fn extent(trace: &Trace, common: &[Span], parted: &[Span]) -> Shares {
    let (mut held, mut all, mut left) = (0usize, 0usize, Vec::new());
    for sentence in trace.sentences.iter().filter(|one| one.ground == Ground::Body) {
        let words = &trace.words[sentence.words.0..sentence.words.1];
        let inside = |spans: &[Span]| words.iter().filter(|word| spans.iter().any(|it| it.contains(word.span))).count();
        let (here, there) = (inside(common), inside(parted));
        (held, all) = (held + here, all + words.len());
        let ends = !sentence.span.of(&trace.text).trim_end().ends_with(char::is_alphanumeric);
        if ends && words.len() >= WORDS && 2 * here.max(there) < words.len() {
            left.push(sentence.span);
        }
    }
    let share = if all == 0 { 0.0 } else { held as f64 / all as f64 };
    let extent = match share {
        share if share < PART => Extent::None,
        _ if left.is_empty() => Extent::Whole,
        _ => Extent::Part,
    };
    Shares { share, left, extent }
}
