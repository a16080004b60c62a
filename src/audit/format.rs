//! The format of `audit.toml`, as data: which keys there are and what stands in them.

use crate::lexicon::format::{Field, Shape, may, must};

/// The version of the format.
pub const SCHEMA: i64 = 1;
/// The name of the file beside the texts.
pub const FILE: &str = "audit.toml";
/// The table at the head of the file.
pub const HEAD: &str = "audit";
/// The table of one finding.
pub const FINDING: &str = "finding";
/// The table of one sentence.
pub const SENTENCE: &str = "sentence";
/// The key of the answer to a finding.
pub const RIGHT: &str = "right";
/// The key of the answer to a sentence.
pub const MISSED: &str = "missed";
/// The key of the person who answers.
pub const BY: &str = "by";
/// The key of what people write down for themselves.
pub const NOTE: &str = "note";

/// The answers; languages have their own words for them, and nothing is written where nobody has answered.
pub const ANSWERS: [(&str, bool); 2] = [("yes", true), ("no", false)];
/// What a finding can be.
pub const KINDS: &[&str] = &["attribution", "loaded"];

/// Keys of the file.
pub const AUDIT_FILE: &[Field] = &[
    must(HEAD, Shape::Keys(HEADER), "The head of the file."),
    may(FINDING, Shape::Some(&Shape::Keys(FINDINGS)), "What was found, one table each."),
    may(SENTENCE, Shape::Some(&Shape::Keys(SENTENCES)), "Sentences in which nothing was found, one table each."),
];

/// Keys of `[audit]`.
pub const HEADER: &[Field] = &[
    must("schema", Shape::Whole(SCHEMA, SCHEMA), "Version of the format."),
    may("seed", Shape::Whole(0, i64::MAX), "The seed of the draw."),
    must("lexicon", Shape::Bare, "Hash of the lexicons."),
    may("texts", Shape::Whole(0, i64::MAX), "How many texts it was drawn from."),
    may(BY, Shape::Bare, "Initials of the person who answers."),
    may(NOTE, Shape::Bare, "For people."),
];

/// Keys of `[[finding]]`.
pub const FINDINGS: &[Field] = &[
    must("text", Shape::Text, "SHA-256 of the text that offsets point into, in hexadecimal."),
    may("file", Shape::Bare, "The file of the text, for people."),
    must("kind", Shape::OneOf(KINDS), "What was found."),
    must("start", Shape::Whole(0, i64::MAX), "First byte of the place."),
    must("end", Shape::Whole(0, i64::MAX), "First byte after it."),
    may("passage", Shape::Bare, "The sentence."),
    may("says", Shape::Bare, "What the program says of it."),
    must(RIGHT, Shape::Bare, "Whether that is right."),
    may(NOTE, Shape::Bare, "For people."),
];

/// Keys of `[[sentence]]`.
pub const SENTENCES: &[Field] = &[
    must("text", Shape::Text, "SHA-256 of the text that offsets point into, in hexadecimal."),
    may("file", Shape::Bare, "The file of the text, for people."),
    must("start", Shape::Whole(0, i64::MAX), "First byte of the place."),
    must("end", Shape::Whole(0, i64::MAX), "First byte after it."),
    may("passage", Shape::Bare, "The sentence."),
    must(MISSED, Shape::Bare, "Whether it holds something that should have been found."),
    may(NOTE, Shape::Bare, "For people."),
];
