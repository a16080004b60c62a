//! Reported words: who says what, with which verb, through whom.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Origin, Review, Span};

/// What the source is said to do.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// Says, writes, announces.
    Speech,
    /// Thinks, knows, fears.
    Belief,
    /// Plans, hopes, promises.
    Intention,
    /// Orders, asks, urges.
    Directive,
    /// Declines to say, does not rule out.
    Silence,
    /// Is reported without saying by whom.
    Evidential,
}

/// The construction that ties words to a source.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Frame {
    /// According to S, …
    Prep,
    /// “…”, says S.
    Incise,
    /// S says that …
    Clause,
    /// S: “…”.
    Colon,
    /// S says “…”.
    Quote,
    /// …, adding that …
    Gerund,
    /// The claim that …
    Noun,
    /// S's “…”.
    Adjective,
    /// Reportedly.
    Adverb,
    /// Free speech in the wake of an attribution before.
    Free,
}

/// How much of the content stands in the source's own words.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// All of it is quoted.
    Direct,
    /// Some of it is quoted.
    Mixed,
    /// None of it is quoted.
    Indirect,
    /// Quotation marks are broken, so it cannot be told.
    Damaged,
}

/// How firmly the reading stands.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// A clear construction and a clear source.
    Strong,
    /// One of the two is clear.
    Medium,
    /// Neither is.
    Weak,
}

/// How a relay took part.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Link {
    /// The text cites it.
    Cited,
    /// The words were said to it.
    Told,
    /// It carried the words.
    Carried,
}

/// One step between a source and the text.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Relay {
    /// Where the text names it.
    #[serde(flatten)]
    pub span: Span,
    /// What sort of relay, by the kinds of `kind` rules (`agency`, `media`, `official` …); `null` when unknown.
    pub kind: Option<String>,
    /// Id of the agency, where it is a known one.
    pub agency: Option<String>,
    /// How it took part.
    pub link: Link,
}

/// Words tied to a source.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct Attribution {
    /// Id that survives a rerun on the same text.
    pub id: String,
    /// What the source is said to do.
    pub act: Act,
    /// The construction.
    pub frame: Frame,
    /// How much of the content is quoted.
    pub mode: Mode,
    /// The source as written (he, who, the statement); `null` where the text gives none.
    pub source: Option<Span>,
    /// The source's name for tables: resolved, without title or article; `null` where it cannot be told.
    pub source_name: Option<String>,
    /// What sort of source, by the kinds of `kind` rules; `null` when unknown.
    pub source_kind: Option<String>,
    /// Whether the source has a proper name.
    pub named: bool,
    /// Through what the words came (`statement`, `document`, `interview`, `social`, `agency`); `null` when unsaid.
    pub channel: Option<String>,
    /// Where the text names that beside the cue (*in a statement*); `null` where cue or source say it.
    #[serde(default)]
    pub medium: Option<Span>,
    /// The institution the source speaks for, as written; `null` when unsaid.
    pub institution: Option<String>,
    /// Country of the source: two lower-case letters of ISO 3166; `null` when unsaid.
    pub country: Option<String>,
    /// What the source phrase stands for, where it is a pronoun or a shortened name.
    pub resolved: Option<Span>,
    /// The verb group or preposition that ties words and source.
    pub cue: Option<Span>,
    /// How the cue presents the words: `neutral`, `endorsing`, `distancing`, `evaluative`; `null` without a cue.
    pub stance: Option<String>,
    /// What is said, in the order of the text.
    pub content: Vec<Span>,
    /// Relays between source and text, the nearest to the source first.
    pub via: Vec<Relay>,
    /// Id of the attribution that holds this one.
    pub parent: Option<String>,
    /// How firmly the reading stands.
    pub confidence: Confidence,
    /// Id of the rule that fired; `null` where a construction alone did.
    pub rule: Option<String>,
    /// What decided the reading, as a short code; `null` where nothing is recorded.
    pub evidence: Option<String>,
    /// Who found it.
    pub origin: Origin,
    /// What a reader decided about it; `null` when nobody has looked.
    pub review: Option<Review>,
    /// Whether it counts as a claim in tables and measures by default.
    #[serde(default)]
    pub claim: bool,
    /// Whether `source_name` is the name of a person, or those of two who speak as one, not that of a place, a body, a group or a document.
    #[serde(default)]
    pub person: bool,
    /// Whether the words come from somebody who is not named: a pronoun nobody could be found for, a role without a name, or
    /// no source at all. Bodies, groups and documents are named by what they are.
    #[serde(default)]
    pub unnamed: bool,
}

impl Attribution {
    /// Where a reader's decision knows it by: the cue, else what is said, else who says it.
    pub fn seat(&self) -> Option<&Span> {
        self.cue.as_ref().or(self.content.first()).or(self.source.as_ref())
    }

    /// Whether somebody passed the words on; whoever was told them did not.
    pub fn is_relayed(&self) -> bool {
        self.via.iter().any(|relay| relay.link != Link::Told)
    }

    /// Whether readers are asked about it: it counts, or is part of reported words that do.
    pub fn is_for_readers(&self) -> bool {
        self.claim || self.parent.is_some()
    }
}
