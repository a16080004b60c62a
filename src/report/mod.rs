//! From analyses to the contract: bytes become the reader's unit, indices become ids that survive a rerun.
//! It knows analyses and the contract's shape; it finds nothing new and shows nothing. Ids of texts, letters and paths
//! belong to whoever reads the inputs.

mod article;
mod card;
mod comparison;
mod glossary;
mod person;
mod place;
mod speakers;

pub use article::{NAME_COLON, SCARE_QUOTES, fill as article};
pub use comparison::fill as comparison;
pub use glossary::{fill as glossary, note};

use crate::contract::Offsets;

/// What the reader wants of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// The unit of offsets.
    pub offsets: Offsets,
    /// Whether the text itself is wanted.
    pub with_text: bool,
}
