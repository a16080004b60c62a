//! A term: what a rule looks for, as a small pattern over words, already inflected.
//! It knows the term grammar's result, not how words are cut or found in a text.

use serde::{Deserialize, Serialize};

/// What an inflected form is, where the table of its verb says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Form {
    /// No verb, or a form that was written out.
    #[default]
    Plain,
    /// Third person, finite, not conditional.
    Third,
    /// First or second person, finite.
    Other,
    /// Third person conditional.
    Conditional,
    /// Past participle.
    Participle,
    /// Present participle.
    Gerund,
    /// Infinitive.
    Infinitive,
}

/// One way a place of a term can be filled: a written chunk, which may hold apostrophes and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Chunk {
    /// The chunk as it would be written in a text, lower or upper case as in the lexicon.
    pub text: String,
    /// What the form is.
    pub form: Form,
}

/// A place of a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// Exactly one of these chunks.
    One(Vec<Chunk>),
    /// The pieces, or nothing.
    Maybe(Vec<Piece>),
    /// One of these sequences.
    Either(Vec<Vec<Piece>>),
    /// At most so many words, whatever they are.
    Gap(usize),
}

/// A term of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Term {
    /// As it stands in the file.
    pub written: String,
    /// Its places, in order.
    pub pieces: Vec<Piece>,
}
