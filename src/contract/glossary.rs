//! The words behind the ids of a report, so that whoever shows it needs no lexicon.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A text for people in both interface languages.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq, Default)]
pub struct Prose {
    /// French.
    pub fr: String,
    /// English.
    pub en: String,
}

impl Prose {
    /// The text in the interface language `code`; English for any code but `fr`.
    pub fn get(&self, code: &str) -> &str {
        if code == "fr" { &self.fr } else { &self.en }
    }
}

/// What a reason rests on.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq, Default)]
pub struct Citation {
    /// Id of the source.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// When.
    pub year: Option<u16>,
    /// Where a person finds it.
    pub place: String,
}

/// What a person needs to know of a rule that fired.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq, Default)]
pub struct RuleNote {
    /// `draft`, `stable` or `retired`.
    pub status: String,
    /// Why the rule exists.
    pub why: Prose,
    /// What could be written instead; `null` where it does not apply.
    pub neutral: Option<Prose>,
    /// What the reason rests on.
    pub source: Option<Citation>,
}

/// The words behind the ids that a report uses; ids that need none are left out.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq, Default)]
pub struct Glossary {
    /// Names of actors by id.
    pub actors: BTreeMap<String, Prose>,
    /// Names of camps by id, where a file describes the event.
    #[serde(default)]
    pub camps: BTreeMap<String, Prose>,
    /// Names of countries by ISO code.
    pub countries: BTreeMap<String, Prose>,
    /// Names of agencies by id.
    pub agencies: BTreeMap<String, String>,
    /// Names of categories by id.
    pub categories: BTreeMap<String, Prose>,
    /// Rules by id.
    pub rules: BTreeMap<String, RuleNote>,
}
