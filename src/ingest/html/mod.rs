//! Saved pages with their markup. Our own walk through the tree writes the text, a line a block; an extraction crate
//! votes which lines are the text; the rest get their roles from markup and lexicons; metadata is read on its own.

mod flatten;
mod meta;
mod roles;
mod vote;
mod walk;

use scraper::Html;

use super::dissect;
use super::error::ReadErrorKind;
use super::furniture::PageLexicon;
use super::page::{Origin, Page};
use super::units;
use vote::{Extractor, MainContent};

/// The page that the markup `html` shows.
///
/// # Errors
/// [`ReadErrorKind::Empty`] when it shows no text.
pub(crate) fn page(html: &str, lexicon: &PageLexicon) -> Result<Page, ReadErrorKind> {
    read(html, lexicon, &MainContent)
}

fn read(html: &str, lexicon: &PageLexicon, extractor: &dyn Extractor) -> Result<Page, ReadErrorKind> {
    let flat = flatten::flatten(html);
    let tree = Html::parse_document(&flat);
    let walked = walk::walk(&tree);
    if walked.lines.is_empty() {
        return Err(ReadErrorKind::Empty);
    }
    let mut metadata = meta::metadata(&tree, html);
    let votes = vote::votes(&walked, &extractor.main_lines(&flat));
    let (blocks, found) = match votes {
        Some(votes) => roles::label(&walked, &votes, &metadata, lexicon),
        None => dissect::dissect_units(&walked.text, &units::lines(&walked.text), lexicon),
    };
    metadata.complete(found);
    Ok(Page { id: None, text: walked.text, blocks, origin: Origin::Html, metadata })
}
