//! Debate pages: what the quarrel about a set of words is, with the words of each side. They say nothing of who is right.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::rule::{Origin, Prose};

/// Words in their usual form, by language code.
pub type Wordings = BTreeMap<String, Vec<String>>;

/// A page on a set of words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debate {
    /// Its id; rules point at it.
    pub id: String,
    /// Its title.
    pub title: Prose,
    /// What is named, and what each name lets one hear.
    pub about: Prose,
    /// The sides, at least two.
    pub sides: Vec<Camp>,
    /// The legal or usual term, where there is one.
    pub usual: Option<Usual>,
    /// What guides for writing say; they need not agree.
    pub guides: Vec<Guide>,
    /// Where it is written.
    pub origin: Origin,
}

/// A side with its words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Camp {
    /// Who says it so.
    pub who: Prose,
    /// Their words.
    pub terms: Wordings,
    /// Why they say it so.
    pub why: Prose,
}

/// A legal or usual term.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usual {
    /// The words.
    pub terms: Wordings,
    /// Whose term it is.
    pub note: Prose,
}

/// What a guide says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// Id of a source.
    pub source: String,
    /// What it says.
    pub says: Prose,
}

impl Debate {
    /// How many words each side has in the language `code`, in the order of the sides.
    pub fn counts(&self, code: &str) -> Vec<usize> {
        self.sides.iter().map(|side| side.terms.get(code).map_or(0, Vec::len)).collect()
    }
}
