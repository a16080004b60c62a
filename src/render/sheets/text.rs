//! A text as a pupil holds it: its title, its paragraphs with their numbers, captions and credits where they stand. What is
//! page furniture is left out, and so is everything that was found.

use std::ops::Range;

use serde::Serialize;

use super::desk::Desk;
use super::piece::{Piece, pieces};
use crate::contract::{Article, Block, Role};
use crate::text::fold::fold;

/// A paragraph, a title, or a line beside the text.
#[derive(Serialize)]
pub(super) struct Par {
    kind: &'static str,
    n: Option<usize>,
    pieces: Vec<Piece>,
}

/// Why a block is the line of a day, without a day in it.
const EMPTY: &str = "date-empty";

/// Whether a block is part of what pupils hold. A line made for a day and left empty is not.
pub(super) fn is_shown(desk: &Desk, block: &Block) -> bool {
    match block.role {
        _ if block.why.as_deref() == Some(EMPTY) => false,
        Role::Body | Role::Title | Role::Caption | Role::Credit => true,
        // Who wrote it, and when, tells the site.
        Role::Byline | Role::Date => !desk.veil.is_on(),
        Role::Chrome | Role::Related | Role::Notice => false,
    }
}

/// Whether a line beside the text stood in it before, word for word: it is read once.
pub(super) fn is_repeated(desk: &Desk, article: &Article, block: &Block) -> bool {
    let words = |block: &Block| -> Vec<String> {
        let text = article.text.as_deref().zip(desk.bytes(article, block.start, block.end));
        text.map_or_else(Vec::new, |(text, at)| said(&text[at]))
    };
    let mut earlier = article.blocks.iter().take_while(|it| it.start < block.start);
    matches!(block.role, Role::Caption | Role::Credit) && {
        let here = words(block);
        earlier.any(|it| it.role == block.role && words(it) == here)
    }
}

/// The words of a line, as they are compared.
fn said(line: &str) -> Vec<String> {
    line.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).map(fold).collect()
}

/// The paragraphs of a text, in its order; its title first where only the head of the file gives it.
pub(super) fn paragraphs(desk: &Desk, article: &Article) -> Vec<Par> {
    let Some(text) = article.text.as_deref() else { return Vec::new() };
    let veils = desk.veil.over_article(desk, article);
    let title = article.title.as_ref();
    let headline = title.and_then(|title| title.span.as_ref());
    let mut all = Vec::new();
    if let Some(title) = title.filter(|title| title.span.is_none()) {
        all.push(Par { kind: "headline", n: None, pieces: whole(desk, &title.text) });
    }
    let mut last = None;
    let shown = article.blocks.iter().filter(|block| is_shown(desk, block) && !is_repeated(desk, article, block));
    let shown: Vec<&Block> = shown.collect();
    for (place, block) in shown.iter().enumerate() {
        let Some(range) = desk.bytes(article, block.start, block.end).map(|range| trimmed(text, range)) else {
            continue;
        };
        if range.is_empty() {
            continue;
        }
        let holds_title = headline.is_some_and(|title| block.start <= title.start && title.end <= block.end);
        // A title that the page says twice is read once.
        let (here, there) = (said(&text[range.clone()]), title.map_or_else(Vec::new, |title| said(&title.text)));
        let is_again = here == there || is_beginning(&text[range.clone()], &here, &there);
        if block.role == Role::Title && !holds_title && headline.is_some() && is_again {
            continue;
        }
        // A line of a paragraph that goes on in another line is the heading over it.
        let goes_on = |next: &&&Block| next.paragraph == block.paragraph && next.line_start > block.line_end;
        let over = shown.get(place + 1).filter(goes_on).is_some();
        let kind = match block.role {
            Role::Body if over => "subhead",
            Role::Body => "body",
            Role::Title if holds_title => "headline",
            Role::Title if block.paragraph.is_some() || last.is_some() => "subhead",
            Role::Title => "standfirst",
            _ => "aside",
        };
        // The number stands once, beside what is said and not beside the heading over it.
        let n = block.paragraph.filter(|_| block.paragraph != last && !over);
        last = if over { last } else { block.paragraph.or(last) };
        all.push(Par { kind, n, pieces: pieces(text, range, &[], &veils) });
    }
    all
}

/// Whether a line is the title cut short: its first words with signs that more follows; the last one may be cut.
fn is_beginning(line: &str, here: &[String], title: &[String]) -> bool {
    let is_cut = line.trim_end().ends_with(['…']) || line.trim_end().ends_with("...");
    let Some(((last, first), next)) = here.split_last().zip(title.get(here.len().saturating_sub(1))) else {
        return false;
    };
    is_cut && title.starts_with(first) && next.starts_with(&**last)
}

/// Words that stand in no text, with what is hidden of them.
fn whole(desk: &Desk, words: &str) -> Vec<Piece> {
    pieces(words, 0..words.len(), &[], &desk.veil.hidden(words))
}

/// The range without the blanks at its ends.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (words.len() - words.trim_start().len());
    start..start + words.trim().len()
}
