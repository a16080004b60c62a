//! The first room: from bytes to pages.
//!
//! It decodes, recognises what the input is, and labels every line or part of a line with the role it plays: body,
//! title, byline, date, caption, credit, notice, related, chrome. It deletes nothing, opens no file and finds nothing.

mod decode;
mod error;
mod furniture;
mod page;
mod recognise;

pub use decode::decode;
pub use error::{ReadError, ReadErrorKind, Remedy};
pub use furniture::PageLexicon;
pub use page::{Block, Meta, MetaOrigin, Metadata, Origin, Page, Role, Why};
pub use recognise::{Input, recognise};

use crate::text::Span;

/// How an input is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct How {
    /// What it is.
    pub input: Input,
    /// Language code of the texts; `None` to find out.
    pub lang: Option<String>,
}

/// Reads the input `name` into pages: one for a text or a saved page, one a line for JSON Lines.
/// What cannot be read is an error beside the pages that can.
pub fn read(name: &str, bytes: &[u8], how: &How, _lexicon: &PageLexicon) -> Vec<Result<Page, ReadError>> {
    let text = match decode(bytes) {
        Ok(text) => text,
        Err(kind) => return vec![Err(ReadError::of(name, kind))],
    };
    let _ = (how, recognise(name, &text));
    vec![Ok(body(text.into_owned()))]
}

/// A page that is all body, a block a line.
pub(crate) fn body(text: String) -> Page {
    let mut blocks = Vec::new();
    let mut at = 0;
    for (i, line) in text.split_inclusive('\n').enumerate() {
        let inner = line.trim();
        if !inner.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            let span = Span::new(start, start + inner.len());
            blocks.push(Block {
                span,
                role: Role::Body,
                line_start: i + 1,
                line_end: i + 1,
                why: Why::Given,
                rule: None,
            });
        }
        at += line.len();
    }
    Page { id: None, text, blocks, origin: Origin::Plain, metadata: Metadata::default() }
}
