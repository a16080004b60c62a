//! The first room: from bytes to pages.
//!
//! It decodes, recognises what the input is, and labels every line or part of a line with the role it plays: body,
//! title, byline, date, caption, credit, notice, related, chrome. It deletes nothing, opens no file and finds nothing.

mod caption;
mod dates;
mod decode;
mod dissect;
#[cfg(feature = "documents")]
mod document;
mod error;
mod furniture;
mod header;
#[cfg(feature = "html")]
mod html;
mod inside;
mod language;
mod line;
mod masthead;
#[cfg(feature = "documents")]
mod mhtml;
mod page;
mod parts;
#[cfg(feature = "pdf")]
mod pdf;
mod press;
mod recognise;
mod records;
mod runs;
mod score;
mod seams;
#[cfg(test)]
pub(crate) mod testing;
mod units;

pub use dates::{WrittenDay, day, days, is_day};
pub use decode::decode;
pub use error::{ReadError, ReadErrorKind, Remedy};
pub use furniture::{CardSeen, PageLexicon};
pub use language::{grammatical_words, language};
pub use page::{Block, Meta, MetaOrigin, Metadata, Origin, Page, Role, Why};
#[cfg(feature = "pdf")]
pub use pdf::is_reading_pdf;
pub use recognise::{Input, recognise};

use crate::text::Span;

/// How many bytes what is packed in an input may have when nothing else is said.
const MOST_UNPACKED: u64 = 50_000_000;

/// How an input is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct How {
    /// What it is.
    pub input: Input,
    /// Language code of the texts; `None` to find out.
    pub lang: Option<String>,
    /// How many bytes may be unpacked of an input that is packed, such as a document; `None` for fifty million.
    pub most: Option<u64>,
}

impl How {
    /// How many bytes may be unpacked of an input.
    fn most(&self) -> u64 {
        self.most.unwrap_or(MOST_UNPACKED)
    }

    /// Whether the articles of a press database are looked for.
    fn may_be_press(&self) -> bool {
        matches!(self.input, Input::Auto | Input::Press)
    }
}

/// Reads the input `name` into pages: one for a text or a saved page, one a line for JSON Lines.
/// What cannot be read is an error beside the pages that can.
pub fn read(name: &str, bytes: &[u8], how: &How, lexicon: &PageLexicon) -> Vec<Result<Page, ReadError>> {
    let package = match how.input {
        Input::Auto | Input::Press => recognise::package(name, bytes),
        told => Some(told).filter(|told| told.is_packed()),
    };
    let pages = match package {
        Some(input) => packed(input, bytes, how, lexicon).map(|page| parted(name, how, page, lexicon)),
        None => {
            let text = match decode(bytes) {
                Ok(text) => text,
                Err(kind) => return vec![Err(ReadError::of(name, kind))],
            };
            let input = match how.input {
                Input::Auto | Input::Press => recognise(name, &text),
                told => told,
            };
            match input {
                Input::JsonLines => return records::records(name, &text, lexicon),
                Input::Html => match markup_articles(name, &text, how, lexicon) {
                    Some(pages) => Ok(pages),
                    None => saved(&text, lexicon).map(|page| parted(name, how, page, lexicon)),
                },
                _ => Ok(match how.may_be_press().then(|| press::articles(name, &text, lexicon)).flatten() {
                    Some(pages) => pages,
                    None => vec![plain(text.into_owned(), lexicon)],
                }),
            }
        }
    };
    let found = |pages: &Vec<Page>| how.input != Input::Press || pages.iter().any(Page::is_of_press);
    let pages = pages.and_then(|pages| if found(&pages) { Ok(pages) } else { Err(ReadErrorKind::NoPress) });
    let filled = |page: Page| if page.blocks.is_empty() { Err(ReadErrorKind::Empty) } else { Ok(page) };
    match pages {
        Ok(pages) => pages.into_iter().map(|page| filled(page).map_err(|kind| ReadError::of(name, kind))).collect(),
        Err(kind) => vec![Err(ReadError::of(name, kind))],
    }
}

/// The articles of a press database in a page that was unpacked or walked through; else the page itself.
fn parted(name: &str, how: &How, page: Page, lexicon: &PageLexicon) -> Vec<Page> {
    let articles = how.may_be_press().then(|| press::articles(name, &page.text, lexicon)).flatten();
    articles.unwrap_or_else(|| vec![page])
}

/// The articles of a press database that the markup itself sets apart.
#[cfg(feature = "html")]
fn markup_articles(name: &str, html: &str, how: &How, lexicon: &PageLexicon) -> Option<Vec<Page>> {
    how.may_be_press().then(|| press::articles_in_markup(name, html, lexicon)).flatten()
}

/// The same, in a program without the reader of markup.
#[cfg(not(feature = "html"))]
fn markup_articles(_: &str, _: &str, _: &How, _: &PageLexicon) -> Option<Vec<Page>> {
    None
}

/// A saved page.
#[cfg(feature = "html")]
fn saved(html: &str, lexicon: &PageLexicon) -> Result<Page, ReadErrorKind> {
    html::page(html, lexicon)
}

/// A saved page, in a program without the reader of markup.
#[cfg(not(feature = "html"))]
fn saved(_: &str, _: &PageLexicon) -> Result<Page, ReadErrorKind> {
    Err(ReadErrorKind::NoHtml)
}

/// A page that is packed: in a web archive, in a document.
fn packed(input: Input, bytes: &[u8], how: &How, lexicon: &PageLexicon) -> Result<Page, ReadErrorKind> {
    if input == Input::Pdf { written(bytes, lexicon) } else { unpacked(input, bytes, how.most(), lexicon) }
}

#[cfg(feature = "documents")]
fn unpacked(input: Input, bytes: &[u8], most: u64, lexicon: &PageLexicon) -> Result<Page, ReadErrorKind> {
    match input {
        Input::Mhtml => mhtml::page(bytes, lexicon),
        Input::Odt => document::odt(bytes, most, lexicon),
        _ => document::docx(bytes, most, lexicon),
    }
}

#[cfg(not(feature = "documents"))]
fn unpacked(_: Input, _: &[u8], _: u64, _: &PageLexicon) -> Result<Page, ReadErrorKind> {
    Err(ReadErrorKind::NoDocuments)
}

#[cfg(feature = "pdf")]
fn written(bytes: &[u8], lexicon: &PageLexicon) -> Result<Page, ReadErrorKind> {
    pdf::page(bytes, lexicon)
}

#[cfg(not(feature = "pdf"))]
fn written(_: &[u8], _: &PageLexicon) -> Result<Page, ReadErrorKind> {
    Err(ReadErrorKind::NoPdf)
}

/// A page of plain text, dissected.
fn plain(text: String, lexicon: &PageLexicon) -> Page {
    let (blocks, metadata) = dissect::dissect(&text, lexicon);
    Page { id: None, group: None, text, blocks, origin: Origin::Plain, metadata, same: Vec::new() }
}

/// The forms of page furniture that stand in `line`, with the ids of their rules.
pub(crate) fn forms(line: &str, lexicon: &PageLexicon) -> Vec<(std::sync::Arc<str>, Span)> {
    let lines = line::measure(line, &units::lines(line), lexicon);
    lines.iter().flat_map(|line| line.sights.forms.iter().map(|seen| (seen.rule.clone(), seen.span))).collect()
}

/// A page of one line that is all body.
pub(crate) fn line(text: &str) -> Page {
    body(text.replace('\n', " "))
}

/// A page that is all body, a block a line.
pub(crate) fn body(text: String) -> Page {
    let block = |(span, (line_start, line_end)): units::Unit| Block {
        span,
        role: Role::Body,
        line_start,
        line_end,
        why: Why::Given,
        rule: None,
    };
    let blocks = units::lines(&text).into_iter().map(block).collect();
    Page { id: None, group: None, text, blocks, origin: Origin::Body, metadata: Metadata::default(), same: Vec::new() }
}
