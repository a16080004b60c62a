//! The room of those who write rules: checking, listing, beginning, ordering, proving and measuring them.
//! It returns what it found and prints nothing.

#[cfg(feature = "cli")]
pub mod caret;
pub mod check;
pub mod coverage;
pub mod diff;
pub mod differ;
pub mod eval;
pub mod examples;
pub mod excerpt;
pub mod firing;
pub mod fmt;
#[cfg(feature = "cli")]
pub mod folder;
pub mod gold;
pub mod ground;
pub mod list;
pub mod new;
pub mod proof;
pub mod reach;
#[cfg(feature = "cli")]
pub mod revision;
pub mod schema;
pub mod silence;
pub mod stock;
