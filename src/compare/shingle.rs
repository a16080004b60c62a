//! Runs of five words as numbers, and the few of them that stand for a text in an index. It knows numbers of words and
//! nothing of what they say.

use super::trace::Word;

/// Words of one shingle.
pub const WORDS: usize = 5;
/// Shingles of which one is kept: a common run of `WORDS + WINDOW - 1` words is sure to be found.
pub const WINDOW: usize = 4;

/// One number for each run of [`WORDS`] words, by the place of its first word.
pub fn shingles(words: &[Word]) -> Vec<u64> {
    let join = |hash: u64, word: &Word| (hash ^ word.key).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    words.windows(WORDS).map(|run| run.iter().fold(0x51_7c_c1, join)).collect()
}

/// The least of every [`WINDOW`] shingles in a row, the last of equal ones: sorted, each once.
pub fn fingerprints(shingles: &[u64]) -> Vec<u64> {
    let mut kept: Vec<u64> = match shingles.len() {
        0 => Vec::new(),
        1..WINDOW => shingles.iter().min().copied().into_iter().collect(),
        _ => shingles.windows(WINDOW).filter_map(|window| window.iter().min().copied()).collect(),
    };
    kept.sort_unstable();
    kept.dedup();
    kept
}

/// Which share of the shingles of one text another has too, from 0 to 1; both lists sorted, each value once.
pub fn containment(one: &[u64], other: &[u64]) -> f64 {
    let held = one.iter().filter(|value| other.binary_search(value).is_ok()).count();
    if one.is_empty() { 0.0 } else { held as f64 / one.len() as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::trace::key;
    use crate::text::Span;

    fn words(text: &str) -> Vec<Word> {
        let word = |word: &str| Word { key: key(word), span: Span::default(), telling: true, joins: false };
        text.split(' ').map(word).collect()
    }

    #[test]
    fn eight_words_in_common_leave_a_fingerprint_in_both() {
        let common = "one two three four five six seven eight";
        for (before, after) in [("a", "b c"), ("d e f g", "h"), ("i j", "k l m n o p")] {
            let one = fingerprints(&shingles(&words(&format!("{before} {common} {after}"))));
            let other = fingerprints(&shingles(&words(&format!("x y z {common} v w"))));
            assert!(one.iter().any(|value| other.contains(value)), "{before} {after}");
        }
    }

    #[test]
    fn containment_is_not_the_same_both_ways() {
        let mut short = shingles(&words("one two three four five six"));
        let mut long = shingles(&words("one two three four five six seven eight nine ten"));
        short.sort_unstable();
        long.sort_unstable();
        assert_eq!((containment(&short, &long), containment(&long, &short)), (1.0, 2.0 / 6.0));
        assert_eq!(containment(&[], &long), 0.0);
    }
}
