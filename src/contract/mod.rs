//! The JSON contract `cadrage/1`: the only thing renderers, bindings and the JSON Schema see.
//!
//! It knows the shape of what was found and nothing of how it was found or how it is shown. Two promises hold in every
//! field: a key that is not built yet is `null`, and an empty list means *looked for, none found*. Keys are added, never
//! renamed, retyped or dropped.

mod article;
mod attribution;
mod comparison;
mod finding;
mod glossary;
mod group;
mod page;
mod place;
mod report;

pub use article::{Address, Article, Measure, Published, Reviewed, TRANSLATED, VoiceRun, Words};
pub use attribution::{Act, Attribution, Confidence, Frame, Link, Mode, Relay};
pub use comparison::{
    CLUSTER_TEXTS, Cluster, ClusterCredit, ClusterTie, Comparison, DeedCell, DeedRow, FigureCell, FigureRow,
    FigureState, HeardCell, HeardRow, KEYNESS_TEXTS, KeyWord, NamingCell, NamingRow, Newcomer, NewcomerCell,
    OriginCell, OriginKind, OriginRow, OriginSource, Passage, Shared, SharedKind, Speaker, SpeakerCell, SummaryItem,
};
pub use finding::{
    Artefact, CountryName, CountryPart, DateReading, Dated, Figure, Indicator, IndicatorState, Loaded, MonthPart, Name,
    Origin, Place, Review, Voice, Wire, WireRole,
};
pub use glossary::{Citation, DebatePage, DebateSide, Glossary, GuideSays, Prose, RuleNote, UsualTerm, Wordings};
pub use group::{GroupBy, GroupMeasure, GroupRow, Groups};
pub use page::{Block, Paragraph, Role, Wording};
pub use place::{Offsets, Span};
pub use report::{Control, EventStamp, LexiconStamp, Line, Reach, ReadError, Report, SCHEMA, Sample, Tool};

/// The code under which a value of an enum stands in JSON (`author`, `not-applicable`).
pub fn code<T: serde::Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// The JSON Schema of [`Report`], as it is committed under `docs/`: indented, with a line feed at the end.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Report);
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema holds nothing that JSON cannot");
    text.push('\n');
    text
}
