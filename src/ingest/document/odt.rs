//! OpenDocument: which elements of `content.xml` are text. What was deleted, notes and comments are left out.

use std::collections::BTreeSet;

use super::Content;
use super::archive::Archive;
use super::lines::Lines;
use super::markup::{Met, attribute, text_of, walk};
use crate::ingest::error::ReadErrorKind;

/// What the text of a document is in.
const TEXT: &str = "content.xml";
/// What the properties are in.
const PROPERTIES: &str = "meta.xml";
/// What says how the parts are packed.
const MANIFEST: &str = "META-INF/manifest.xml";
/// The element of a part that is locked.
const LOCKED: &str = "encryption-data";

/// Elements in which nothing is text of the document.
const ASIDE: [&str; 5] =
    ["text:tracked-changes", "text:note", "office:annotation", "office:forms", "text:sequence-decls"];

/// More blanks than this in a row are no layout anybody sees.
const MOST_BLANKS: usize = 80;

/// What the document holds.
pub(super) fn content(archive: &mut Archive<'_>) -> Result<Content, ReadErrorKind> {
    if archive.perhaps(MANIFEST)?.is_some_and(|manifest| manifest.contains(LOCKED)) {
        return Err(ReadErrorKind::Locked);
    }
    let text = archive.part(TEXT)?;
    let title = archive.perhaps(PROPERTIES)?.and_then(|properties| text_of(&properties, "dc:title"));
    let lines = lines(&text).ok_or(ReadErrorKind::Damaged(archive.format))?;
    Ok(Content { lines, title })
}

fn lines(xml: &str) -> Option<Lines> {
    let mut lines = Lines::default();
    let mut titles = BTreeSet::from(["Title".to_owned()]);
    let mut aside = 0usize;
    let whole = walk(xml, |met| match met {
        Met::Open(element) => match element.name().as_ref() {
            name if ASIDE.contains(&name) => aside += 1,
            _ if aside > 0 => {}
            "style:style" if attribute(&element, "style:parent-style-name").is_some_and(|it| titles.contains(&it)) => {
                titles.extend(attribute(&element, "style:name"));
            }
            "text:h" => lines.begin(true),
            "text:p" => lines.begin(attribute(&element, "text:style-name").is_some_and(|it| titles.contains(&it))),
            "text:s" => {
                let count = attribute(&element, "text:c").and_then(|count| count.parse().ok()).unwrap_or(1);
                lines.push(&" ".repeat(count.min(MOST_BLANKS)));
            }
            "text:tab" => lines.push("\t"),
            "text:line-break" => lines.push("\n"),
            _ => {}
        },
        Met::Close(name) => match name.as_str() {
            name if ASIDE.contains(&name) => aside = aside.saturating_sub(1),
            "text:p" | "text:h" if aside == 0 => lines.end(),
            _ => {}
        },
        Met::Text(text) if aside == 0 => lines.push_loose(&text),
        Met::Text(_) => {}
    });
    whole.then_some(lines)
}
