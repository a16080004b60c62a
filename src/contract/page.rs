//! The page dissected: blocks with their roles, paragraphs, and single lines such as the title.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Span;

/// What a block of the page is.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A paragraph of the article.
    Body,
    /// The article's title, subtitle or standfirst.
    Title,
    /// Names who wrote it.
    Byline,
    /// Says when it appeared.
    Date,
    /// Describes a picture.
    Caption,
    /// Says where text or picture come from.
    Credit,
    /// Licence, republication, appeal for money.
    Notice,
    /// Points to other texts.
    Related,
    /// The rest of the page: menus, log-in, sharing.
    Chrome,
}

/// A stretch of the page with one role; a line can hold several.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub role: Role,
    /// First position, from 0, in the report's unit of offsets.
    pub start: usize,
    /// First position after the block.
    pub end: usize,
    /// First line, from 1.
    pub line_start: usize,
    /// Last line, from 1, itself included.
    pub line_end: usize,
    /// Number of the paragraph it is, from 1; `null` where it is none.
    #[serde(default)]
    pub paragraph: Option<usize>,
    /// Why it has its role, as a short code (`tag`, `lexicon`, `run`, `metadata` …); `null` where nothing is recorded.
    #[serde(default)]
    pub why: Option<String>,
    /// Id of the lexicon rule that gave the role; `null` where none did.
    #[serde(default)]
    pub rule: Option<String>,
}

/// A paragraph of the article.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its number, from 1, in the order of the text.
    pub n: usize,
    /// First position, from 0, in the report's unit of offsets.
    pub start: usize,
    /// First position after it.
    pub end: usize,
}

/// Words with the place they were read at, such as a title or a byline.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The words.
    pub text: String,
    /// Where they stand; `null` when they come from metadata, not from the text.
    pub span: Option<Span>,
}
