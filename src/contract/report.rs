//! The whole answer to one call, and one line of the streamed answer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Article, Comparison, Glossary, Offsets, Prose, Reviewed};

/// The name and version of the contract, in every report.
pub const SCHEMA: &str = "cadrage/1";

/// The program that made the report.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// Its version.
    pub version: String,
}

/// The lexicons in use.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct LexiconStamp {
    /// Hash of everything that was read: twelve hexadecimal digits.
    pub hash: String,
}

/// The event the texts are on, as a person described it.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct EventStamp {
    /// The file as given.
    pub path: String,
    /// What the event is called; `null` when unsaid.
    pub title: Option<Prose>,
    /// Its day, as `YYYY-MM-DD`; `null` when unsaid.
    pub date: Option<String>,
    /// Ids of the actors, in the order of the file.
    pub actors: Vec<String>,
    /// Ids of the camps, in the order of the file.
    pub camps: Vec<String>,
}

/// An input, or a line of one, that could not be read.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The path as given.
    pub path: String,
    /// Line, from 1, where it is a line of JSON Lines.
    pub line: Option<usize>,
    /// What sort of trouble, as a short code (`missing`, `unreadable`, `too-large`, `empty`, `folder-empty`, `bad-line` …).
    pub kind: String,
    /// What was wrong, in English, for logs.
    pub message: String,
}

/// The whole answer to one call.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct Report {
    /// `cadrage/1`.
    pub schema: String,
    /// The program.
    pub tool: Tool,
    /// The lexicons.
    pub lexicon: LexiconStamp,
    /// The unit of every `start` and `end`.
    pub offsets: Offsets,
    /// The texts, in the order of the input.
    pub articles: Vec<Article>,
    /// The texts side by side; `null` for one text.
    pub comparison: Option<Comparison>,
    /// Inputs that could not be read.
    pub errors: Vec<ReadError>,
    /// The words behind the ids.
    #[serde(default)]
    pub glossary: Glossary,
    /// The event as a person described it in a file; `null` without one.
    #[serde(default)]
    pub event: Option<EventStamp>,
    /// What persons found when they coded a drawn sample of findings and sentences; left out where nobody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub control: Option<Control>,
    /// How much of all texts together readers have looked at; left out where nobody has decided anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<Reviewed>,
}

impl Report {
    /// How much of all `articles` together readers have looked at, texts without a decision too; `None` where nobody has decided
    /// anything.
    pub fn reviewed_of(articles: &[Article]) -> Option<Reviewed> {
        let mut all = Reviewed::default();
        for article in articles {
            let (findings, looked) = article.looked_at();
            (all.findings, all.looked) = (all.findings + findings, all.looked + looked);
            all.freed += article.reviewed.as_ref().map_or(0, |it| it.freed);
            for by in article.reviewed.iter().flat_map(|it| &it.by) {
                if !all.by.contains(by) {
                    all.by.push(by.clone());
                }
            }
        }
        articles.iter().any(|article| article.reviewed.is_some()).then_some(all)
    }
}

/// What persons found in a drawn sample.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct Control {
    /// The files with the answers.
    pub paths: Vec<String>,
    /// Hash of the lexicons the sample was drawn with; `null` where several samples differ in it.
    pub lexicon: Option<String>,
    /// Findings: how many are right.
    pub findings: Sample,
    /// Reported words among the findings; left out where none was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributions: Option<Sample>,
    /// Words to discuss among the findings; left out where none was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loaded: Option<Sample>,
    /// Sentences without any finding: in how many one was missed.
    pub sentences: Sample,
    /// From how many of the texts it was drawn; left out where it was drawn from all of them, or no texts are at hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach: Option<Reach>,
}

/// From how many of some texts a sample was drawn.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Texts that something was drawn from.
    pub texts: usize,
    /// All texts of the report.
    pub of: usize,
}

/// A drawn sample with the answers of those who coded it.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Default)]
pub struct Sample {
    /// How many were drawn.
    pub drawn: usize,
    /// How many of them were answered.
    pub answered: usize,
    /// How many of those with yes.
    pub yes: usize,
    /// Lower end of the 95 % interval of the share of yes, from 0 to 1.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// One line of the streamed answer: an article with the head of a report.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct Line {
    /// `cadrage/1`.
    pub schema: String,
    /// The lexicons.
    pub lexicon: LexiconStamp,
    /// The unit of every `start` and `end`.
    pub offsets: Offsets,
    /// The text.
    #[serde(flatten)]
    pub article: Article,
}
