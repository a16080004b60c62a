//! Of many texts, those tied by passages in common: which, over which days, and the credits seen beside.

use super::super::clusters::{clusters, credits, days, heading, untied};
use super::block::Block;
use super::slots::numbered;
use crate::render::shelf::Shelf;
use crate::render::view::Part;
use crate::render::words::Arg;

/// At most so many clusters.
const SHOWN: usize = 4;

/// The slot: the largest clusters, and how many there are besides.
pub(super) fn slot(shelf: Shelf, n: usize) -> Vec<Block> {
    let found = clusters(shelf);
    if found.is_empty() {
        return Vec::new();
    }
    let words = shelf.words;
    let head = numbered(n, words.tell("summary-clusters", &[("n", Arg::from(found.len()))]));
    let mut blocks = Vec::new();
    for (at, it) in found.iter().take(SHOWN).enumerate() {
        let mut parts = if at == 0 { vec![head.clone()] } else { Vec::new() };
        parts.extend(
            [heading(shelf, it), format!("{} · {}", days(shelf, it), credits(shelf, it))]
                .map(|line| Part::hanging("  ", line)),
        );
        blocks.push(if at == 0 { Block::needed(parts) } else { Block::extra(parts) });
    }
    let rest = [untied(shelf), words.say("summary-whence"), words.say("summary-clusters-all")];
    blocks.push(Block::needed(vec![Part::hanging("  ", rest.join(" "))]));
    blocks
}
