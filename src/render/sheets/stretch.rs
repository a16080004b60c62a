//! The stretch of a text that is shown of a passage: the passage itself, or with what stands round it. It knows paragraphs and
//! blanks between words; why a passage is shown it does not know.

use std::ops::Range;

use super::desk::Desk;
use super::text::trimmed;
use crate::contract::{Article, Span};

/// Bytes of a paragraph that are shown on each side of a name or a claim.
const CONTEXT: usize = 240;
/// A sentence goes on so far at most before it is cut between two words.
const LONGEST: usize = 480;
/// Letters of the shortest word whose full stop surely ends a sentence: shorter ones may be cut short (*Gen.*, *M.*, *art. 4*).
const WHOLE_WORD: usize = 4;

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
    let text = article.text.as_deref()?;
    let range = trimmed(text, desk.bytes(article, span.start, span.end)?);
    let all = holding(desk, article, &range).map_or(range.clone(), |all| trimmed(text, all));
    let ends = ends(&text[all.clone()]);
    let is_cut = |at: usize| at > all.start && at < all.end && !ends.contains(&(at - all.start));
    let last = text[all.start..range.start].trim_end().len() + all.start;
    Some(Stretch {
        cut_before: is_cut(last),
        cut_after: is_cut(range.end),
        range: range.clone(),
        spot: desk.spot(article, span),
    })
}

/// The stretch with what stands round it in its paragraph or its title, in whole sentences; cut between words where one of them
/// is long.
pub(super) fn around(desk: &Desk, article: &Article, span: &Span) -> Option<Stretch> {
    let text = article.text.as_deref()?;
    let here = desk.bytes(article, span.start, span.end)?;
    let all = trimmed(text, holding(desk, article, &here).unwrap_or(here.clone()));
    let range = within(text, &all, &here);
    Some(Stretch {
        cut_before: range.start > all.start && !begins(text, &all).contains(&range.start),
        cut_after: range.end < all.end && !ends(&text[all.clone()]).contains(&(range.end - all.start)),
        range,
        spot: desk.spot(article, span),
    })
}

/// The sentence that holds a stretch, and nothing round it.
pub(super) fn sentence(desk: &Desk, article: &Article, span: &Span) -> Option<Stretch> {
    let text = article.text.as_deref()?;
    let here = desk.bytes(article, span.start, span.end)?;
    let all = trimmed(text, holding(desk, article, &here)?);
    let start = begins(text, &all).into_iter().rfind(|at| *at <= here.start)?;
    let end = ends(&text[all.clone()]).into_iter().map(|at| all.start + at).find(|at| *at >= here.end)?;
    Some(Stretch { range: start..end, spot: desk.spot(article, span), cut_before: false, cut_after: false })
}

/// The block round a stretch. Not its paragraph: the heading over it is no part of what is said.
fn holding(desk: &Desk, article: &Article, here: &Range<usize>) -> Option<Range<usize>> {
    let mut blocks = article.blocks.iter().filter_map(|block| desk.bytes(article, block.start, block.end));
    blocks.find(|it| it.start <= here.start && here.end <= it.end)
}

/// What of `all` is shown round `here`.
fn within(text: &str, all: &Range<usize>, here: &Range<usize>) -> Range<usize> {
    let mut words = text[all.start..here.start].match_indices(' ').map(|(at, _)| all.start + at + 1);
    let near = |at: &usize, most: usize| *at <= here.start && here.start - at <= most;
    let begins = begins(text, all);
    let start = begins.iter().copied().find(|at| near(at, CONTEXT));
    let start = start.or_else(|| begins.iter().copied().rfind(|at| near(at, LONGEST)));
    let start = start.or_else(|| words.find(|at| near(at, CONTEXT))).unwrap_or(here.start);
    let words: Vec<usize> = text[here.end..all.end].match_indices(' ').map(|(at, _)| here.end + at).collect();
    let near = |at: &usize, most: usize| *at >= here.end && at - here.end <= most;
    let ends: Vec<usize> = ends(&text[all.clone()]).into_iter().map(|at| all.start + at).collect();
    let end = ends.iter().copied().rfind(|at| near(at, CONTEXT));
    let end = end.or_else(|| ends.iter().copied().find(|at| near(at, LONGEST)));
    let end = end.or_else(|| words.into_iter().rfind(|at| near(at, CONTEXT))).unwrap_or(here.end);
    start..end
}

/// Where sentences of `all` begin.
fn begins(text: &str, all: &Range<usize>) -> Vec<usize> {
    let behind = |at: usize| at + (text[at..all.end].len() - text[at..all.end].trim_start().len());
    let ends = ends(&text[all.clone()]).into_iter().map(|at| behind(all.start + at));
    [all.start].into_iter().chain(ends.filter(|at| *at < all.end)).collect()
}

/// Where sentences of a block end: behind a full stop and the marks that close with it, before a blank and a capital; and where
/// the block does.
fn ends(block: &str) -> Vec<usize> {
    let closes = |c: char| matches!(c, '»' | '”' | '"' | '’' | ')' | '\u{a0}' | '\u{202f}');
    let opens = |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '«' | '“' | '"' | '‘');
    let stops = block.char_indices().filter_map(|(at, c)| {
        let word = block[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let letters = word.chars().count();
        let (whole, small) = (letters == 0 || letters >= WHOLE_WORD, letters > 1 && !word.contains(char::is_uppercase));
        let marks = block[at + c.len_utf8()..].trim_start_matches(closes);
        let next = marks.trim_start();
        let ends = match c {
            '!' | '?' | '…' => true,
            '.' => whole || small && !next.starts_with(|c: char| c.is_ascii_digit()),
            _ => false,
        };
        (ends && next.starts_with(opens) && marks.starts_with(char::is_whitespace)).then_some(block.len() - marks.len())
    });
    stops.chain([block.len()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_cut_between_sentences_where_it_can_be() {
        let text = "Le pont est fermé. « Il tiendra », dit M. Arn. Il rouvrira mardi ! La garde veille.";
        let cut =
            |all: Vec<usize>| all.into_iter().map(|at| text[..at].rsplit(' ').next().unwrap()).collect::<Vec<_>>();
        assert_eq!(cut(ends(text)), ["fermé.", "!", "veille."]);
        let long = format!("{text} {}", "Un mot encore et la phrase finit là. ".repeat(40));
        let all = 0..long.trim_end().len();
        let at = long.find("garde").expect("it is there");
        let shown = &long[within(&long, &all, &(at..at + 5))];
        assert!(shown.starts_with("Le pont") && shown.ends_with("finit là."), "{shown}");
    }
}
