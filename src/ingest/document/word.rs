//! Office Open XML: which elements of `word/document.xml` are text. Insertions that somebody proposed are text, deletions and
//! hidden runs are not; footnotes, comments and headers stand in other parts and are not opened.

use std::collections::BTreeSet;

use super::Content;
use super::archive::Archive;
use super::lines::Lines;
use super::markup::{Met, attribute, text_of, walk};
use crate::ingest::error::ReadErrorKind;

/// What the text of a document is in.
const TEXT: &str = "word/document.xml";
/// What the styles are in.
const STYLES: &str = "word/styles.xml";
/// What the properties are in.
const PROPERTIES: &str = "docProps/core.xml";

/// Elements in which nothing is text: what was deleted, what was moved elsewhere, what is there for older programs.
const ASIDE: [&str; 3] = ["w:del", "w:moveFrom", "mc:Fallback"];

/// What the document holds.
pub(super) fn content(archive: &mut Archive<'_>) -> Result<Content, ReadErrorKind> {
    let text = archive.part(TEXT)?;
    let headings = archive.perhaps(STYLES)?.map(|styles| headings(&styles)).unwrap_or_default();
    let title = archive.perhaps(PROPERTIES)?.and_then(|properties| text_of(&properties, "dc:title"));
    let lines = lines(&text, &headings).ok_or(ReadErrorKind::Damaged(archive.format))?;
    Ok(Content { lines, title })
}

/// Ids of the styles that are titles and headings: ids are in the language of the program, names are not.
fn headings(styles: &str) -> BTreeSet<String> {
    let (mut style, mut found) = (None, BTreeSet::new());
    walk(styles, |met| match met {
        Met::Open(element) if element.name().as_ref() == "w:style" => style = attribute(&element, "w:styleId"),
        Met::Open(element) if element.name().as_ref() == "w:name" => {
            let name = attribute(&element, "w:val").unwrap_or_default().to_ascii_lowercase();
            if name == "title" || name.starts_with("heading") {
                found.extend(style.take());
            }
        }
        _ => {}
    });
    found
}

fn lines(xml: &str, headings: &BTreeSet<String>) -> Option<Lines> {
    let mut lines = Lines::default();
    let (mut aside, mut in_text, mut hidden, mut in_run) = (0usize, false, false, false);
    let whole = walk(xml, |met| match met {
        Met::Open(element) => match element.name().as_ref() {
            name if ASIDE.contains(&name) => aside += 1,
            _ if aside > 0 => {}
            "w:p" => lines.begin(false),
            "w:pStyle" if attribute(&element, "w:val").is_some_and(|id| headings.contains(&id)) => lines.mark_heading(),
            "w:outlineLvl" if attribute(&element, "w:val").is_some_and(|level| level != "9") => lines.mark_heading(),
            "w:r" => (in_run, hidden) = (true, false),
            "w:vanish" if in_run => {
                hidden = attribute(&element, "w:val").is_none_or(|value| !matches!(value.as_str(), "0" | "false"));
            }
            "w:t" => in_text = true,
            _ if hidden || !in_run => {}
            "w:tab" => lines.push("\t"),
            "w:br" | "w:cr" => lines.push("\n"),
            "w:noBreakHyphen" => lines.push("\u{2011}"),
            _ => {}
        },
        Met::Close(name) => match name.as_str() {
            name if ASIDE.contains(&name) => aside = aside.saturating_sub(1),
            _ if aside > 0 => {}
            "w:p" => lines.end(),
            "w:r" => in_run = false,
            "w:t" => in_text = false,
            _ => {}
        },
        Met::Text(text) if in_text && aside == 0 && !hidden => lines.push(&text),
        Met::Text(_) => {}
    });
    whole.then_some(lines)
}
