//! Where one article of a press database's file ends and the next begins. It knows the lines between articles, nothing of what
//! stands in one.

use super::layout::Layout;

/// So many words below the last article are a line of the database, and no article.
const SHORT: usize = 60;

/// The part of a file that one article takes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part<'t> {
    /// Its lines.
    pub(crate) text: &'t str,
    /// What of it surely stands above the article, in bytes.
    pub(crate) above: usize,
    /// Whether it is the first part of the file, in which a page of the database can stand above the article.
    pub(crate) first: bool,
}

/// The parts of `text`; `None` where no line of the layout stands in it.
pub(crate) fn parts<'t>(text: &'t str, layout: &Layout) -> Option<Vec<Part<'t>>> {
    let mut cuts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if layout.has_begin() && layout.begins(line) {
            cuts.push(at);
        } else if !layout.has_begin() && layout.ends(line) {
            cuts.push(at + line.len());
        }
        at += line.len();
    }
    let (first, last) = (*cuts.first()?, *cuts.last()?);
    if layout.has_begin() {
        // What stands above the first article belongs to no other.
        let ends = cuts.iter().skip(1).copied().chain([text.len()]);
        let begins = std::iter::once(0).chain(cuts.iter().skip(1).copied());
        let parts = begins.zip(ends).enumerate();
        let above = |i: usize| if i == 0 { first } else { 0 };
        return Some(
            parts.map(|(i, (from, to))| Part { text: &text[from..to], above: above(i), first: i == 0 }).collect(),
        );
    }
    let begins = std::iter::once(0).chain(cuts.iter().copied());
    let mut parts: Vec<Part> =
        begins.zip(&cuts).map(|(from, &to)| Part { text: &text[from..to], above: 0, first: from == 0 }).collect();
    // What stands below the last line that ends an article may be one that has none.
    if text[last..].split_whitespace().nth(SHORT).is_some() {
        parts.push(Part { text: &text[last..], above: 0, first: false });
    } else if let Some(part) = parts.last_mut() {
        let from = cuts.len().checked_sub(2).map_or(0, |before| cuts[before]);
        part.text = &text[from..];
    }
    Some(parts)
}
