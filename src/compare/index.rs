//! Which texts are worth setting side by side: an index of what each can be known again by, so that not every text meets
//! every other. It knows lists of numbers and which texts may meet; of the pairs it holds those it gives, no others.

use std::collections::BTreeSet;

/// Texts that may share one entry; what more texts have is common stock and tells nothing about two of them.
pub const CROWD: usize = 64;
/// So many entries of the common stock in two texts that stand next to each other in it are more than stock phrases.
const STOCK: u32 = 12;

/// What stands for each text of a set, ready to be asked who has something in common.
pub struct Index<'t> {
    texts: &'t [Vec<u64>],
    entries: Vec<(u64, u32)>,
}

impl<'t> Index<'t> {
    /// An index of `texts`, given the entries of each, each once.
    pub fn new(texts: &'t [Vec<u64>]) -> Index<'t> {
        let numbered = (0u32..).zip(texts).flat_map(|(text, keys)| keys.iter().map(move |key| (*key, text)));
        let mut entries: Vec<(u64, u32)> = numbered.collect();
        entries.sort_unstable();
        entries.dedup();
        // What one text alone has brings it to nobody.
        let mut kept = Vec::with_capacity(entries.len() / 4);
        entries.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 1).for_each(|it| kept.extend(it));
        Index { texts, entries: kept }
    }

    /// The entries that more than [`CROWD`] texts have.
    pub fn stock(&self) -> BTreeSet<u64> {
        let groups = self.entries.chunk_by(|one, other| one.0 == other.0);
        groups.filter(|group| group.len() > CROWD).map(|group| group[0].0).collect()
    }

    /// The pairs of texts, the first before the second, that may `meet` and share `least` entries or more: entries of the
    /// common stock aside. With `stock`, also each two texts that stand next to each other in so much of the common stock
    /// that it can be no stock phrase: what a hundred texts have whole ties them in a chain, not all with all.
    pub fn pairs(&self, least: u32, stock: bool, meet: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        let (mut held, mut chained) = (vec![0u32; self.texts.len()], vec![0u32; self.texts.len()]);
        let mut seen: Vec<usize> = Vec::new();
        for (text, keys) in self.texts.iter().enumerate() {
            for key in keys {
                let from = self.entries.partition_point(|entry| entry.0 < *key);
                let group = self.entries[from..].iter().take_while(|entry| entry.0 == *key);
                let (before, after) = (group.clone().take_while(|entry| (entry.1 as usize) < text), group);
                let crowded = after.take(CROWD + 1).count() > CROWD;
                let mut meet_one = |other: usize, counts: &mut [u32]| {
                    if meet(other, text) {
                        counts[other] += 1;
                        seen.push(other);
                    }
                };
                if !crowded {
                    before.for_each(|entry| meet_one(entry.1 as usize, &mut held));
                } else if stock {
                    let at = from
                        + self.entries[from..].partition_point(|entry| entry.0 == *key && (entry.1 as usize) < text);
                    if at > from {
                        meet_one(self.entries[at - 1].1 as usize, &mut chained);
                    }
                }
            }
            seen.sort_unstable();
            seen.dedup();
            for other in seen.drain(..) {
                if held[other] >= least || chained[other] >= STOCK {
                    pairs.push((other, text));
                }
                (held[other], chained[other]) = (0, 0);
            }
        }
        pairs.sort_unstable();
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(texts: &[Vec<u64>]) -> Vec<(usize, usize)> {
        Index::new(texts).pairs(1, true, |_, _| true)
    }

    #[test]
    fn only_texts_with_something_in_common_meet() {
        let texts = [vec![1, 2, 3], vec![4], vec![2, 3, 9], vec![9, 4]];
        assert_eq!(pairs(&texts), [(0, 2), (1, 3), (2, 3)]);
        assert_eq!(Index::new(&texts).pairs(2, true, |_, _| true), [(0, 2)]);
    }

    #[test]
    fn texts_that_may_not_meet_are_no_pair() {
        let texts = [vec![1], vec![1], vec![1]];
        assert_eq!(Index::new(&texts).pairs(1, true, |one, other| other - one > 1), [(0, 2)]);
    }

    #[test]
    fn what_everybody_has_brings_nobody_together() {
        let texts = vec![vec![7]; CROWD + 1];
        assert!(pairs(&texts).is_empty());
        assert_eq!(Index::new(&texts).stock(), BTreeSet::from([7]));
        assert_eq!(pairs(&vec![vec![7]; 3]).len(), 3);
    }

    #[test]
    fn a_whole_text_that_a_crowd_has_ties_it_in_a_chain() {
        let whole: Vec<u64> = (0..u64::from(STOCK)).collect();
        let found = pairs(&vec![whole; CROWD + 1]);
        let chain: Vec<(usize, usize)> = (0..CROWD).map(|n| (n, n + 1)).collect();
        assert_eq!(found, chain);
    }
}
