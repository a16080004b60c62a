//! Actors whom the texts call differently: the same fact, and which words.

use super::super::loaded::received;
use super::super::naming::{self, Used, cells_of, used};
use super::block::Block;
use super::slots::numbered;
use crate::contract::{NamingRow, Voice};
use crate::render::shelf::{RECEIVED, Shelf};
use crate::render::view::Part;
use crate::render::words::Arg;
use crate::report::first;

/// At most so many actors in the slot of names.
const NAMED: usize = 2;

/// Actors whom the texts call differently: the first name in each text, and one more.
pub(super) fn slot(shelf: Shelf, n: usize) -> Vec<Block> {
    let rows = first::called_differently(naming::rows(shelf));
    let mut lines = rows.iter().take(NAMED).map(|row| {
        let args = [("actor", Arg::from(shelf.actor(&row.actor))), ("names", Arg::from(names_by_text(shelf, row)))];
        Part::hanging("  ", shelf.words.tell("naming-actor", &args))
    });
    let signed = rows.iter().take(NAMED).any(|row| is_received(shelf, row));
    let Some(first) = lines.next() else { return Vec::new() };
    let head = match signed {
        true => shelf.words.tell("summary-naming-received", &[("mark", Arg::from(RECEIVED))]),
        false => shelf.words.say("summary-naming"),
    };
    let first = Block::needed(vec![numbered(n, head), first]);
    let sign = signed.then(|| Block::extra(vec![Part::hanging("  ", received(shelf))]));
    std::iter::once(first).chain(lines.map(|line| Block::extra(vec![line]))).chain(sign).collect()
}

/// Whether a name of an actor holds a word that its text may have received.
fn is_received(shelf: Shelf, row: &NamingRow) -> bool {
    row.cells.iter().any(|cell| naming::is_received(shelf, cell))
}

/// What each text calls an actor: the first name, and the first that holds a word to discuss. Texts with the same names are
/// together.
fn names_by_text(shelf: Shelf, row: &NamingRow) -> String {
    let mut said: Vec<(String, Vec<&str>)> = Vec::new();
    for article in shelf.articles() {
        let all = used(cells_of(row, article));
        let Some((first, rest)) = all.split_first() else { continue };
        let more = rest.iter().find(|used| used.is_discussed());
        let mut names: Vec<String> = [Some(first), more].into_iter().flatten().map(|used| told(shelf, used)).collect();
        // Names that are left out are said to be.
        names.extend((names.len() < all.len()).then(|| "…".to_owned()));
        let names = names.join(", ");
        match said.iter_mut().find(|(known, _)| *known == names) {
            Some((_, texts)) => texts.push(&article.label),
            None => said.push((names, vec![&article.label])),
        }
    }
    let said = said.into_iter().map(|(names, texts)| format!("{}\u{a0}{names}", texts.join(", ")));
    said.collect::<Vec<_>>().join(" · ")
}

/// A name with its voices; one that holds a word to discuss with the source whose word it is, too.
fn told(shelf: Shelf, used: &Used) -> String {
    let said = used.said(shelf);
    let theirs = used.cells.iter().find(|cell| cell.rule.is_some() && cell.voice != Voice::Author);
    match theirs.and_then(|cell| naming::source(shelf, cell)) {
        Some(source) => format!("{said} ({source})"),
        None => said,
    }
}
