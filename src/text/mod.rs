//! The ground floor of text: stretches, words, the fold and its map back, places.
//! It knows characters and bytes; it knows no language and no rule.

pub mod span;

pub use span::Span;
