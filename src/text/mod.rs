//! The ground floor of text: stretches, words, the fold and its map back, places.
//! It knows characters and bytes; it knows no language and no rule.

pub mod address;
pub mod alike;
pub mod cover;
pub mod fold;
pub mod initials;
pub mod passage;
pub mod places;
pub mod scan;
pub mod span;

pub use cover::Cover;
pub use places::Places;
pub use scan::{Apostrophes, Kind, Scan, Token};
pub use span::Span;
