//! The ground floor of words: everything the lexicons say, read with positions and checked, as plain types.
//! It knows TOML and the term grammar; it knows no text and finds nothing.

pub mod language;
pub mod rule;
pub mod tables;
pub mod term;

use std::collections::BTreeMap;

use language::Language;
use rule::Rule;
use tables::{Actor, Agency, Category, Country, Source};

/// All lexicons in use: the built-in ones, those of a folder, or both.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lexicon {
    /// Languages by code.
    pub languages: BTreeMap<String, Language>,
    /// Rules of all families, by id, retired ones included.
    pub rules: Vec<Rule>,
    /// News agencies, by id.
    pub agencies: Vec<Agency>,
    /// Countries, by id.
    pub countries: Vec<Country>,
    /// Groups that take part in events, by id.
    pub actors: Vec<Actor>,
    /// Categories of words to discuss, in the order of their file.
    pub categories: Vec<Category>,
    /// Sources, by id.
    pub sources: Vec<Source>,
    /// Hash of everything that was read: twelve hexadecimal digits.
    pub hash: String,
}
