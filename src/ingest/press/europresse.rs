//! Europresse's export as a saved page: each article in an `article` element, its parts known by their classes.

use scraper::{ElementRef, Node, Selector};

use super::layout::Holds;
use super::record;
use crate::ingest::furniture::PageLexicon;
use crate::ingest::html;
use crate::ingest::page::Page;

/// A class that no other page has, without which nothing is looked for.
const SIGN: &str = "DocPublicationName";

/// Classes of the parts of an article.
const CLASSES: [(&str, Holds); 10] = [
    ("DocPublicationName", Holds::Outlet),
    ("rdp__DocPublicationName", Holds::Outlet),
    ("DocHeader", Holds::Date),
    ("titreArticleVisu", Holds::Title),
    ("rdp__articletitle", Holds::Title),
    ("rdp__subtitle", Holds::Text),
    ("docAuthors", Holds::Byline),
    ("docOcurrContainer", Holds::Text),
    ("DocText", Holds::Text),
    (BELOW_TITLE, Holds::Byline),
];

/// The class of what stands round the title.
const TITLE: &str = "titreArticle";
/// The class of the line of the author; in what stands round the title, of a second title.
const BELOW_TITLE: &str = "sm-margin-bottomNews";

/// Articles deeper than this hold no part that is looked for.
const DEEPEST: usize = 64;

/// The articles in the markup `html`.
pub(super) fn articles(html: &str, lexicon: &PageLexicon) -> Option<Vec<Page>> {
    if !html.contains(SIGN) {
        return None;
    }
    let tree = html::tree(html);
    let selector = Selector::parse("article").expect("the name of an element is a selector");
    let (mut pages, mut known) = (Vec::new(), 0);
    for article in tree.select(&selector) {
        let mut parts = Parts::default();
        parts.visit(article, false, 0);
        let page = record::of_lines(&parts.lines, lexicon);
        known += usize::from(page.is_some());
        let text = || parts.lines.iter().map(|(line, _)| format!("{line}\n")).collect::<String>();
        pages.extend(page.or_else(|| super::unknown(&text(), lexicon)));
    }
    (known > 0).then_some(pages)
}

#[derive(Default)]
struct Parts {
    lines: Vec<(String, Holds)>,
}

impl Parts {
    fn visit(&mut self, element: ElementRef<'_>, in_title: bool, depth: usize) {
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.put(text, Holds::Aside),
                Node::Element(_) => {
                    let Some(part) = ElementRef::wrap(child) else { continue };
                    let in_title = in_title || has(part, TITLE);
                    match holds(part, in_title) {
                        Some(holds) => self.put_all(part, holds),
                        None if depth < DEEPEST && has_parts(part) => self.visit(part, in_title, depth + 1),
                        None if has(part, TITLE) => self.put_all(part, Holds::Title),
                        None => self.put_all(part, Holds::Aside),
                    }
                }
                _ => {}
            }
        }
    }

    fn put_all(&mut self, part: ElementRef<'_>, holds: Holds) {
        for line in html::lines(&part.html()).lines() {
            self.put(line, holds);
        }
    }

    fn put(&mut self, line: &str, holds: Holds) {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if !line.is_empty() {
            self.lines.push((line, holds));
        }
    }
}

fn has(part: ElementRef<'_>, class: &str) -> bool {
    part.value().classes().any(|it| it == class)
}

fn holds(part: ElementRef<'_>, in_title: bool) -> Option<Holds> {
    let (_, holds) = CLASSES.iter().find(|(class, _)| has(part, class))?;
    Some(if in_title && *holds == Holds::Byline { Holds::Text } else { *holds })
}

fn has_parts(part: ElementRef<'_>) -> bool {
    part.descendent_elements().any(|it| CLASSES.iter().any(|(class, _)| has(it, class)))
}
