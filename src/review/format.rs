//! The format of `review.toml`, as data: which keys there are and what stands in them.

use crate::findings::Verdict;
use crate::lexicon::format::{Field, Shape, Table, may, must};
use crate::lexicon::names::{KINDS, Named as _};
use crate::lexicon::rule::WireRole;

/// The version of the format.
pub const SCHEMA: i64 = 1;
/// The name of the file beside the texts.
pub const FILE: &str = "review.toml";
/// The table at the head of the file.
pub const HEAD: &str = "review";
/// The table of one decision.
pub const ENTRY: &str = "correction";

/// What a decision can be about.
pub const OBJECTS: &[&str] = &["attribution", "loaded", "wire"];
/// What can be decided; languages have their own words for it.
pub const VERDICTS: [(&str, Verdict); 4] =
    [("keep", Verdict::Keep), ("drop", Verdict::Drop), ("change", Verdict::Change), ("add", Verdict::Add)];
/// Whose words something can be.
pub const VOICES: &[&str] = &["author", "quoted", "reported", "unclear"];

/// Keys of the file.
pub const REVIEW_FILE: &[Field] = &[
    must(HEAD, Shape::Keys(HEADER), "The head of the file."),
    may(ENTRY, Shape::Some(&Shape::Entry), "The decisions, one table each."),
];

/// Keys of `[review]`.
pub const HEADER: &[Field] =
    &[must("schema", Shape::Whole(SCHEMA, SCHEMA), "Version of the format."), may("note", Shape::Bare, "For people.")];

/// Keys of `[[correction]]`.
pub const CORRECTION: &[Field] = &[
    must("text", Shape::Text, "SHA-256 of the text that offsets point into, in hexadecimal."),
    may("file", Shape::Bare, "The file of the text, for people."),
    must("kind", Shape::OneOf(OBJECTS), "What the decision is about."),
    must("start", Shape::Whole(0, i64::MAX), "First byte of the place."),
    must("end", Shape::Whole(0, i64::MAX), "First byte after it."),
    must("words", Shape::Text, "The words at the place."),
    must("verdict", Shape::Text, "What was decided."),
    may("voice", Shape::OneOf(VOICES), "Whose words they are."),
    may("source", Shape::Text, "Who says it; of reported words."),
    may("source_kind", Shape::OneOf(KINDS), "What sort of source that is."),
    may("passage", Shape::Texts, "What is said, in the words of the text; of reported words."),
    may("category", Shape::IdOf(Table::Categories), "The category of a word to discuss."),
    may("weight", Shape::Whole(0, 3), "The weight of a word to discuss."),
    may("role", Shape::OneOf(WireRole::NAMES), "What an agency's name does there."),
    must("by", Shape::Text, "Initials of the person."),
    may("on", Shape::Day, "The day."),
    may("reason", Shape::Bare, "The reason."),
];
