//! The ground floor of words: everything the lexicons say, read with positions and checked, as plain types.
//! It knows TOML and the term grammar; it knows no text and finds nothing.

pub mod debate;
pub mod diagnostic;
pub mod event;
pub mod format;
pub mod grammar;
pub mod inflect;
pub mod language;
pub mod lint;
pub mod names;
pub mod nearest;
pub mod packed;
pub mod read;
pub mod rule;
pub mod tables;
pub mod term;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use debate::Debate;
use diagnostic::Diagnostic;
use language::Language;
use packed::Packed;
use read::{File, Layer};
use rule::{Off, Prose, Rule, Switched};
use tables::{Actor, Agency, Body, Category, Country, Deed, Meaning, Press, Reach, Source, Unit};

/// All lexicons in use: the built-in ones, those of a folder, or both.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Lexicon {
    /// Languages by code.
    pub languages: BTreeMap<String, Language>,
    /// Rules of all families, by id, retired ones included.
    pub rules: Vec<Rule>,
    /// What is switched off, by sort and id. Only categories are among the others nevertheless: rules of the same folder may be of them.
    pub off: Vec<Off>,
    /// News agencies, by id.
    pub agencies: Vec<Agency>,
    /// Countries, by id.
    pub countries: Vec<Country>,
    /// Groups that take part in events, by id.
    pub actors: Vec<Actor>,
    /// Bodies every country has, by id.
    pub bodies: Vec<Body>,
    /// What figures count, by id.
    pub units: Vec<Unit>,
    /// Of what stretch of time figures are said, by id.
    pub reaches: Vec<Reach>,
    /// What is done or happens, under all its words, by id.
    pub deeds: Vec<Deed>,
    /// What words of several languages can stand for, by id.
    pub meanings: Packed<Vec<Meaning>>,
    /// How press databases write articles into one file, by id.
    pub press: Vec<Press>,
    /// Categories of words to discuss, in the order of their file.
    pub categories: Vec<Category>,
    /// Sources, by id.
    pub sources: Vec<Source>,
    /// Pages on sets of words that are fought over, by id.
    pub debates: Vec<Debate>,
    /// Why rules may find nothing in the texts at hand, by the file they are written in.
    pub rare: BTreeMap<String, Prose>,
    /// Hash of everything that was read: twelve hexadecimal digits.
    pub hash: String,
}

impl Lexicon {
    /// Reads and checks files given as (path below the lexicon folder, text): nothing is opened, nothing else is used.
    pub fn read(sources: &[(&str, &str)]) -> (Lexicon, Vec<Diagnostic>) {
        let files = sources.iter().map(|(path, text)| File { path: (*path).to_owned(), bytes: text.as_bytes().into() });
        let layer = Layer { root: String::new(), files: files.collect() };
        let mut reading = read::read(&[layer]);
        let warnings = lint::lint(&reading);
        reading.diagnostics.extend(warnings);
        (reading.lexicon, reading.diagnostics)
    }

    /// Why `rule` may find nothing in the texts at hand: its own reason, else that of its file.
    pub fn rare<'l>(&'l self, rule: &'l Rule) -> Option<&'l Prose> {
        let reasons = [Some(&rule.rare), self.rare.get(&rule.origin.file)];
        reasons.into_iter().flatten().find(|reason| !reason.en.is_empty())
    }

    /// The debate page with this id.
    pub fn debate(&self, id: &str) -> Option<&Debate> {
        let found = self.debates.binary_search_by(|debate| debate.id.as_str().cmp(id)).ok()?;
        self.debates.get(found)
    }

    /// Everything that may be written for `word` in a file that is filled in by hand: itself, then what languages call it.
    pub fn answers<'l>(&'l self, word: &'l str) -> impl Iterator<Item = &'l str> {
        let called = self.languages.values().filter_map(|language| language.answers.get(word));
        std::iter::once(word).chain(called.flatten().map(String::as_str))
    }

    /// What switches the entry with this id off.
    pub fn off(&self, id: &str) -> Option<&Off> {
        self.off.iter().find(|off| off.id == id)
    }

    /// Whether the category with this id is switched off.
    pub fn lacks_category(&self, id: &str) -> bool {
        self.off.iter().any(|off| off.what == Switched::Category && off.id == id)
    }

    /// The rule with this id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        let found = self.rules.binary_search_by(|rule| rule.id.as_str().cmp(id)).ok()?;
        self.rules.get(found)
    }
}
