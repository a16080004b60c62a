//! One event, as a person describes it in a file: who takes part, under which names, in which camps.
//! Camps come from such a file alone; the lexicons know none. It holds what the file says and applies none of it.

use super::rule::Prose;
use super::tables::Actor;

/// A camp of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Camp {
    /// Its id.
    pub id: String,
    /// Its name on the screen.
    pub name: Prose,
}

/// Somebody who takes part in an event.
#[derive(Debug, Clone, PartialEq)]
pub struct Party {
    /// Its id, its kind, and the names texts give it.
    pub actor: Actor,
    /// Its name on the screen.
    pub name: Prose,
    /// Id of its camp.
    pub camp: Option<String>,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Event {
    /// What it is called.
    pub title: Option<Prose>,
    /// Its day, as `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Who takes part, in the order of the file.
    pub parties: Vec<Party>,
    /// Its camps, in the order of the file.
    pub camps: Vec<Camp>,
}
