//! Lines of a slot that stand or go together. What a slot cannot do without is set first, slot after slot; what is left of the
//! lines goes to the rest. Nothing is shown of some texts and not of the others.

use crate::render::terminal::{Screen, lines};
use crate::render::view::Part;

/// Some lines of a slot.
pub(super) struct Block {
    /// The lines.
    pub parts: Vec<Part>,
    /// Whether the slot is left out where these do not fit.
    pub needed: bool,
}

impl Block {
    /// Lines a slot is nothing without.
    pub(super) fn needed(parts: Vec<Part>) -> Block {
        Block { parts, needed: true }
    }

    /// Lines that stand where there is room.
    pub(super) fn extra(parts: Vec<Part>) -> Block {
        Block { parts, needed: false }
    }

    fn height(&self, screen: Screen) -> usize {
        self.parts.iter().map(|part| lines(part, screen).len()).sum()
    }
}

/// Which blocks of which slots fit into `room` lines on `screen`: for each slot what is kept of it, in order. `above` lines
/// stand over the first slot.
pub(super) fn fit(slots: &[Vec<Block>], room: usize, above: usize, screen: Screen) -> Vec<Vec<bool>> {
    let mut left = room.saturating_sub(above);
    let mut kept: Vec<Vec<bool>> = slots.iter().map(|blocks| vec![false; blocks.len()]).collect();
    for (slot, kept) in slots.iter().zip(&mut kept) {
        let height: usize = slot.iter().filter(|block| block.needed).map(|block| block.height(screen)).sum();
        if height <= left && !slot.is_empty() {
            left -= height;
            kept.iter_mut().zip(slot).for_each(|(kept, block)| *kept = block.needed);
        }
    }
    for (slot, kept) in slots.iter().zip(&mut kept) {
        let shown = kept.contains(&true);
        for (block, kept) in slot.iter().zip(kept).filter(|(block, _)| shown && !block.needed) {
            let height = block.height(screen);
            *kept = height <= left;
            left -= if *kept { height } else { 0 };
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::paint::Paint;

    fn block(lines: usize, needed: bool) -> Block {
        Block { parts: (0..lines).map(|n| Part::line(n.to_string())).collect(), needed }
    }

    #[test]
    fn what_slots_need_goes_before_what_they_like() {
        let screen = Screen { width: 80, paint: Paint::default() };
        let slots =
            [vec![block(3, true), block(2, false)], vec![block(4, true)], vec![block(9, true), block(1, false)]];
        assert_eq!(fit(&slots, 9, 1, screen), [vec![true, false], vec![true], vec![false, false]]);
        assert_eq!(fit(&slots, 10, 1, screen), [vec![true, true], vec![true], vec![false, false]]);
    }
}
