//! Where something stands: offsets in the unit the reader chose, and the line a person finds it on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The unit of every `start` and `end` in a report.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, Default)]
#[serde(rename_all = "lowercase")]
pub enum Offsets {
    /// UTF-8 bytes.
    #[default]
    Bytes,
    /// Unicode code points, as in Python.
    Chars,
    /// UTF-16 code units, as in JavaScript and Java.
    Utf16,
}

/// A stretch of an article's text.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq, Default)]
pub struct Span {
    /// First position, from 0, in the report's unit of offsets.
    pub start: usize,
    /// First position after the stretch; never smaller than `start`.
    pub end: usize,
    /// The words that stand there, exactly as in the text.
    pub text: String,
    /// Line of the file, from 1; lines end at a line feed.
    pub line: usize,
    /// Column in that line, from 1, in code points whatever the unit of offsets.
    pub column: usize,
    /// Number of the paragraph, from 1; `null` outside title and body.
    pub paragraph: Option<usize>,
}
