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

/// Share of a text's words from which on it is in the other as a whole …
const WHOLE: f64 = 0.85;
/// … and from which on some of it is.
const PART: f64 = 0.15;

/// Which share of the words of the body of `trace` lie in `passages`, from 0 to 1, and what it makes the text.
pub fn extent(trace: &Trace, passages: &[Span]) -> (f64, Extent) {
    let body = trace.sentences.iter().filter(|one| one.ground == Ground::Body);
    let words = body.flat_map(|one| &trace.words[one.words.0..one.words.1]);
    let (mut held, mut all) = (0usize, 0usize);
    for word in words {
        all += 1;
        held += usize::from(passages.iter().any(|span| span.contains(word.span)));
    }
    let share = if all == 0 { 0.0 } else { held as f64 / all as f64 };
    let extent = match share {
        share if share >= WHOLE => Extent::Whole,
        share if share >= PART => Extent::Part,
        _ => Extent::None,
    };
    (share, extent)
}
