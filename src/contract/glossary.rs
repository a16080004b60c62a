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
    /// Its title; in French and English, with a stroke between them, where it is ours.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// When.
    pub year: Option<u16>,
    /// Where a person finds it.
    pub place: String,
    /// Its title in each interface language; the same in both where it has one of its own.
    #[serde(default)]
    pub titles: Prose,
}

impl Citation {
    /// Its title in the interface language `code`.
    pub fn title_in(&self, code: &str) -> &str {
        Some(self.titles.get(code)).filter(|title| !title.is_empty()).unwrap_or(&self.title)
    }
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
    /// Id of the page that gives each side's words; `null` where there is none.
    #[serde(default)]
    pub debate: Option<String>,
}

/// Words in their usual form, by language code.
pub type Wordings = BTreeMap<String, Vec<String>>;

/// A page on a set of words that are quarrelled about. It takes no side.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq, Default)]
pub struct DebatePage {
    /// Its title.
    pub title: Prose,
    /// What is named, and what each name lets one hear.
    pub about: Prose,
    /// The sides, at least two.
    pub sides: Vec<DebateSide>,
    /// The legal or usual term, where there is one.
    pub usual: Option<UsualTerm>,
    /// What guides for writing say; they need not agree.
    pub guides: Vec<GuideSays>,
}

/// A side with its words.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq, Default)]
pub struct DebateSide {
    /// Who says it so.
    pub who: Prose,
    /// Their words.
    pub terms: Wordings,
    /// Why they say it so.
    pub why: Prose,
}

/// A legal or usual term.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq, Default)]
pub struct UsualTerm {
    /// The words.
    pub terms: Wordings,
    /// Whose term it is.
    pub note: Prose,
}

/// What a guide for writing says.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq, Default)]
pub struct GuideSays {
    /// The guide.
    pub source: Citation,
    /// What it says.
    pub says: Prose,
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
    /// Ids among those of the agencies that are no agencies: others who provide texts.
    #[serde(default)]
    pub providers: Vec<String>,
    /// Ids among those of the agencies that are no agencies: media outlets whose words others take over.
    #[serde(default)]
    pub broadcasters: Vec<String>,
    /// Names of categories by id.
    pub categories: BTreeMap<String, Prose>,
    /// Rules by id.
    pub rules: BTreeMap<String, RuleNote>,
    /// Debate pages that those rules point at, by id.
    #[serde(default)]
    pub debates: BTreeMap<String, DebatePage>,
}
