//! From analyses to the contract: bytes become the reader's unit, indices become ids that survive a rerun.
//! It knows analyses and the contract's shape; it finds nothing new and shows nothing. Ids of texts, letters and paths
//! belong to whoever reads the inputs.

mod article;
mod card;
mod clusters;
mod comparison;
mod deeds;
mod figures;
pub mod first;
mod glossary;
mod groups;
mod heard;
mod keyness;
mod naming;
mod newcomers;
mod origins;
pub mod pair;
mod person;
mod place;
mod practice;
mod received;
mod shared;
mod speakers;
mod standing;
mod whereabouts;

pub use article::{ADDED, NAME_COLON, ORPHAN_FRAGMENT, SCARE_QUOTES, STRAIGHT_ORDER, fill as article};
pub use comparison::{fill as comparison, fill_shared as passages, fill_with as comparison_with};
pub use glossary::{debate, fill as glossary, note};
pub use groups::fill as groups;
pub use naming::fill as naming;
pub use origins::{Claims, claims};
pub use received::fill as received;

use crate::contract::{EventStamp, Offsets, Prose};
use crate::lexicon::event::Event;

/// What the reader wants of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// The unit of offsets.
    pub offsets: Offsets,
    /// Whether the text itself is wanted.
    pub with_text: bool,
}

/// The event, read from the file `path`, as the report names it.
pub fn event(event: &Event, path: &str) -> EventStamp {
    EventStamp {
        path: path.to_owned(),
        title: event.title.as_ref().map(|title| Prose { fr: title.fr.clone(), en: title.en.clone() }),
        date: event.date.clone(),
        actors: event.parties.iter().map(|party| party.actor.id.clone()).collect(),
        camps: event.camps.iter().map(|camp| camp.id.clone()).collect(),
    }
}
