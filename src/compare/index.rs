//! Which texts are worth setting side by side: an index of what each can be known again by, so that not every text meets
//! every other. It knows lists of numbers.

use std::collections::BTreeMap;

/// Texts that may share one entry; what more texts have tells nothing about two of them.
const CROWD: usize = 64;

/// Pairs of texts, the first before the second, with the number of entries both have.
pub type Pairs = BTreeMap<(usize, usize), usize>;

/// The pairs of texts that share entries, given the entries of each text, each once.
pub fn pairs(texts: &[Vec<u64>]) -> Pairs {
    let mut entries: Vec<(u64, usize)> =
        texts.iter().enumerate().flat_map(|(text, keys)| keys.iter().map(move |key| (*key, text))).collect();
    entries.sort_unstable();
    entries.dedup();
    let mut pairs = Pairs::new();
    for group in entries.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() <= CROWD) {
        for (n, (_, one)) in group.iter().enumerate() {
            for (_, other) in &group[n + 1..] {
                *pairs.entry((*one, *other)).or_default() += 1;
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_texts_with_something_in_common_meet() {
        let found = pairs(&[vec![1, 2, 3], vec![4], vec![2, 3, 9], vec![9, 4]]);
        let found: Vec<_> = found.into_iter().collect();
        assert_eq!(found, [((0, 2), 2), ((1, 3), 1), ((2, 3), 1)]);
    }

    #[test]
    fn what_everybody_has_brings_nobody_together() {
        assert!(pairs(&vec![vec![7]; CROWD + 1]).is_empty());
        assert_eq!(pairs(&vec![vec![7]; 3]).len(), 3);
    }
}
