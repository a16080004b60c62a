//! Files in which a database of the press wrote many articles. Each article becomes a page of its own; what the database put
//! round it keeps its place in the page, as furniture. The lines it is known by stand in the lexicons.

#[cfg(feature = "html")]
mod europresse;
mod layout;
mod parting;
mod pattern;
mod record;

use std::collections::BTreeMap;

pub(crate) use layout::Layout;

use super::dissect;
use super::furniture::PageLexicon;
use super::page::{Origin, Page, Role};

/// The articles in `text`, if a press database wrote it. `name` is the input's: the ids of articles begin with it.
pub(crate) fn articles(name: &str, text: &str, lexicon: &PageLexicon) -> Option<Vec<Page>> {
    let pages = lexicon.press.iter().find_map(|layout| {
        let mut known = 0;
        let mut read = |part: parting::Part| {
            let page = record::read(part, layout, lexicon);
            known += usize::from(page.is_some());
            page.or_else(|| unknown(part.text, lexicon))
        };
        let pages: Vec<Page> = parting::parts(text, layout)?.into_iter().filter_map(&mut read).collect();
        (known > 0).then_some(pages)
    });
    pages.map(|pages| numbered(name, pages))
}

/// The articles in the markup `html`, if a press database wrote it.
#[cfg(feature = "html")]
pub(crate) fn articles_in_markup(name: &str, html: &str, lexicon: &PageLexicon) -> Option<Vec<Page>> {
    europresse::articles(html, lexicon).map(|pages| numbered(name, pages))
}

/// A part of the file that is no article of its layout: read like any text, so that nothing is lost.
fn unknown(text: &str, lexicon: &PageLexicon) -> Option<Page> {
    let (blocks, metadata) = dissect::dissect(text, lexicon);
    let page = Page {
        id: None,
        group: None,
        text: text.to_owned(),
        blocks,
        origin: Origin::Document,
        metadata,
        same: Vec::new(),
    };
    page.has_text().then_some(page)
}

/// Gives each article an id; one whose title and text stood before is left out, and the first one names it.
fn numbered(name: &str, pages: Vec<Page>) -> Vec<Page> {
    let many = pages.len() > 1;
    let mut firsts: BTreeMap<String, usize> = BTreeMap::new();
    let mut kept: Vec<Page> = Vec::new();
    for (i, mut page) in pages.into_iter().enumerate() {
        let id = many.then(|| format!("{name}#{}", i + 1));
        let words = words(&page);
        match firsts.get(&words) {
            Some(&first) => kept[first].same.extend(id),
            None => {
                firsts.insert(words, kept.len());
                page.id = id;
                kept.push(page);
            }
        }
    }
    kept
}

/// Title and text of a page, whatever the blanks.
fn words(page: &Page) -> String {
    let parts = page.blocks.iter().filter(|block| matches!(block.role, Role::Title | Role::Body));
    parts.flat_map(|block| block.span.of(&page.text).split_whitespace()).collect::<Vec<_>>().join(" ")
}
