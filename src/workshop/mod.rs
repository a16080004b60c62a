//! The room of those who write rules: checking, listing, beginning, ordering and proving them.
//! It returns what it found and prints nothing.

#[cfg(feature = "cli")]
pub mod caret;
