//! Edges being planted: one table for all nodes, so that a hundred thousand of them are two blocks of memory.
//! It knows numbers, and nothing of what they stand for.

use super::vocabulary::WordId;

/// Slots from the start: a language has some hundred thousand edges, and growing moves them all.
const ROOM: usize = 1 << 18;

/// A step from one node to another, over a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) from: u32,
    pub(super) word: WordId,
    pub(super) to: u32,
}

/// Edges in the order in which they were put, found by node and word.
#[derive(Debug, Clone, Default)]
pub(super) struct Edges {
    pub(super) list: Vec<Edge>,
    /// Places in `list`, from 1; 0 is free. A power of two long.
    slots: Vec<u32>,
}

impl Edges {
    /// Puts `edge` unless one leads from its node over its word already; gives where the standing one leads.
    pub(super) fn put(&mut self, edge: Edge) -> u32 {
        if self.slots.len() < (self.list.len() + 1) * 2 {
            self.grow();
        }
        let slot = self.slot(edge.from, edge.word);
        if self.slots[slot] != 0 {
            return self.list[self.slots[slot] as usize - 1].to;
        }
        self.list.push(edge);
        self.slots[slot] = self.list.len() as u32;
        edge.to
    }

    /// The slot of such an edge, or the free one where it belongs.
    fn slot(&self, from: u32, word: WordId) -> usize {
        let mask = self.slots.len() - 1;
        let key = (u64::from(from) << 32 | u64::from(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut at = (key >> 32) as usize & mask;
        while let Some(edge) = self.slots[at].checked_sub(1).map(|place| self.list[place as usize]) {
            if (edge.from, edge.word) == (from, word) {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(ROOM)];
        for place in 0..self.list.len() {
            let slot = self.slot(self.list[place].from, self.list[place].word);
            self.slots[slot] = place as u32 + 1;
        }
    }
}

/// Items put on one shelf a node, in their order.
pub(super) struct Shelves<'a, T> {
    items: &'a [T],
    ends: Vec<u32>,
    order: Vec<u32>,
}

/// Sorts `items` by the node that `node` tells, by counting.
pub(super) fn shelve<T>(nodes: usize, items: &[T], node: impl Fn(&T) -> u32) -> Shelves<'_, T> {
    let mut ends = vec![0u32; nodes + 1];
    items.iter().for_each(|item| ends[node(item) as usize + 1] += 1);
    for i in 1..ends.len() {
        ends[i] += ends[i - 1];
    }
    let mut order = vec![0u32; items.len()];
    // Every shelf is filled from its beginning; its beginning moves to its end on the way.
    for (place, item) in items.iter().enumerate() {
        let at = &mut ends[node(item) as usize];
        order[*at as usize] = place as u32;
        *at += 1;
    }
    Shelves { items, ends, order }
}

impl<T> Shelves<'_, T> {
    /// The items of `node`, in the order in which they came.
    pub(super) fn of(&self, node: usize) -> impl Iterator<Item = &T> {
        let from = node.checked_sub(1).map_or(0, |before| self.ends[before]) as usize;
        self.order[from..self.ends[node] as usize].iter().map(|&place| &self.items[place as usize])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edge_is_put_once() {
        let mut edges = Edges::default();
        for word in 1..1_000 {
            assert_eq!(edges.put(Edge { from: word % 7, word, to: word }), word);
        }
        for word in 1..1_000 {
            assert_eq!(edges.put(Edge { from: word % 7, word, to: 5_000 }), word);
        }
        assert_eq!(edges.list.len(), 999);
    }

    #[test]
    fn shelves_keep_the_order() {
        let items = [(2, 'a'), (0, 'b'), (2, 'c'), (3, 'd')];
        let shelves = shelve(4, &items, |item| item.0);
        let on = |node| shelves.of(node).map(|item| item.1).collect::<String>();
        assert_eq!([on(0), on(1), on(2), on(3)], ["b", "", "ac", "d"]);
    }
}
