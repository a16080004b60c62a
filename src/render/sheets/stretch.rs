//! The stretch of a text that is shown of a passage: the passage itself, or with what stands round it. It knows paragraphs and
//! blanks between words; why a passage is shown it does not know.

use std::ops::Range;

use super::desk::Desk;
use super::text::trimmed;
use crate::contract::{Article, Span};

/// Bytes of a paragraph that are shown on each side of a name or a claim.
const CONTEXT: usize = 240;

/// A stretch of a text that is shown.
pub(super) struct Stretch {
    /// Its bytes.
    pub range: Range<usize>,
    /// Where it stands on the sheet of its text.
    pub spot: String,
    /// Whether its paragraph begins before it.
    pub cut_before: bool,
    /// Whether its paragraph goes on behind it.
    pub cut_after: bool,
}

/// The stretch itself.
pub(super) fn exact(desk: &Desk, article: &Article, span: &Span) -> Option<Stretch> {
    let range = trimmed(article.text.as_deref()?, desk.bytes(article, span.start, span.end)?);
    Some(Stretch { range, spot: desk.spot(article, span), cut_before: false, cut_after: false })
}

/// The stretch with what stands round it in its paragraph or its title, cut between words where that is long.
pub(super) fn around(desk: &Desk, article: &Article, span: &Span) -> Option<Stretch> {
    let text = article.text.as_deref()?;
    let here = desk.bytes(article, span.start, span.end)?;
    // A block, not a paragraph: the heading over it is no part of what is said.
    let mut blocks = article.blocks.iter().filter_map(|block| desk.bytes(article, block.start, block.end));
    let holding = blocks.find(|it| it.start <= here.start && here.end <= it.end);
    let all = trimmed(text, holding.unwrap_or(here.clone()));
    let (mut start, mut end) = (all.start, all.end);
    if here.start > start + CONTEXT {
        let words = text[start..here.start].match_indices(' ').map(|(at, _)| start + at + 1);
        start = words.into_iter().find(|at| here.start - at <= CONTEXT).unwrap_or(here.start);
    }
    if here.end + CONTEXT < end {
        let words: Vec<usize> = text[here.end..end].match_indices(' ').map(|(at, _)| here.end + at).collect();
        end = words.into_iter().take_while(|at| at - here.end <= CONTEXT).last().unwrap_or(here.end);
    }
    Some(Stretch {
        cut_before: start > all.start,
        cut_after: end < all.end,
        range: start..end,
        spot: desk.spot(article, span),
    })
}
