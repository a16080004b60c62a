//! Gold: texts in which people marked who says what, before any rule was measured on them.
//! It knows the two ways in which they are written; what a rule finds in them is the affair of `eval`.

pub mod fault;
pub mod jsonl;
pub mod marked;
#[cfg(feature = "cli")]
pub mod shelf;

use super::ground::Ground;

pub use fault::{Fault, FaultKind};

/// A text with what people marked in it. All places are code points, counted from 0.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// Its id, one of its own in a collection.
    pub id: String,
    /// The language it is written in, where the file says so.
    pub lang: Option<String>,
    /// The text, without marks.
    pub text: String,
    /// Who is said to have said what.
    pub attributions: Vec<Labelled>,
    /// Whether people found that the text takes sides, where they were asked.
    pub judged: Option<bool>,
    /// The words they marked, in their order, where they were asked.
    pub words: Vec<Ground>,
    /// What each of several readers marked, where each is kept apart.
    pub readers: Vec<Reader>,
}

/// An attribution as people marked it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Labelled {
    /// Who is said to say it; empty where the text names nobody.
    pub source: Ground,
    /// The words that attribute; empty where there are none.
    pub cue: Ground,
    /// What is attributed.
    pub content: Ground,
    /// What the source is said to do, by the codes of the contract, where it is told.
    pub act: Option<String>,
    /// How much stands in the source's own words: `direct mixed indirect free`.
    pub mode: Option<String>,
    /// What sort of source, where it is told; `none` where the text names nobody.
    pub kind: Option<String>,
    /// The part of the collection that it belongs to, where it has parts.
    pub subset: Option<String>,
    /// Who passed the words on.
    pub via: Vec<String>,
}

/// What one of several readers marked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reader {
    /// Who is said to have said what.
    pub attributions: Vec<Labelled>,
    /// Words to discuss.
    pub words: Vec<Word>,
}

/// A word to discuss as a reader marked it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Word {
    /// Where it stands.
    pub place: Ground,
    /// Whose word it is, by the codes of the contract.
    pub voice: Option<String>,
    /// 1 mild, 2 clear, 3 takes a side.
    pub strength: Option<i64>,
}

/// The language that several documents have in common; `None` where they differ or do not say.
pub fn language(documents: &[Document]) -> Option<&str> {
    let first = documents.first()?.lang.as_deref()?;
    documents.iter().all(|document| document.lang.as_deref() == Some(first)).then_some(first)
}
