//! Where two passages of one language part, word by word: what the one has and the other has not.

use std::ops::Range;

use crate::text::fold::fold;

/// Longer passages than this are not set beside each other word by word.
const WORDS: usize = 400;

/// The words that only the one passage has and those that only the other has, each run of them as bytes.
pub(super) fn difference(one: &str, other: &str) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (a, b) = (words(one), words(other));
    if a.len() > WORDS || b.len() > WORDS {
        return Default::default();
    }
    let met = meetings(a.len(), b.len(), |i, j| a[i].1 == b[j].1);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for (_, (at, _)) in a.iter().enumerate().filter(|(i, _)| met.iter().all(|(met, _)| met != i)) {
        join(&mut ours, at.clone(), one);
    }
    for (_, (at, _)) in b.iter().enumerate().filter(|(j, _)| met.iter().all(|(_, met)| met != j)) {
        join(&mut theirs, at.clone(), other);
    }
    (ours, theirs)
}

/// Which of `a` words are which of `b` words, as many as can be in the order of both.
pub(super) fn meetings(a: usize, b: usize, same: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    // How many words the rests from i and from j have in common, in order.
    let mut common = vec![vec![0_usize; b + 1]; a + 1];
    for i in (0..a).rev() {
        for j in (0..b).rev() {
            common[i][j] = if same(i, j) { common[i + 1][j + 1] + 1 } else { common[i + 1][j].max(common[i][j + 1]) };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut met = Vec::new();
    while i < a && j < b {
        if same(i, j) {
            met.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if common[i + 1][j] >= common[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    met
}

/// The words of a passage, as bytes, with their fold.
pub(super) fn words(text: &str) -> Vec<(Range<usize>, String)> {
    let mut words: Vec<(Range<usize>, String)> = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push((from..at, fold(&text[from..at])));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Adds a word to the run before it where only blanks and apostrophes lie between.
fn join(runs: &mut Vec<Range<usize>>, word: Range<usize>, text: &str) {
    match runs.last_mut() {
        Some(run) if text[run.end..word.start].chars().all(|c| c.is_whitespace() || matches!(c, '’' | '\'' | '-')) => {
            run.end = word.end;
        }
        _ => runs.push(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_parts_two_passages_is_found() {
        let (one, other) = ("Les forces d’occupation ont fermé le pont.", "Les troupes ont fermé le vieux pont.");
        let (ours, theirs) = difference(one, other);
        let cut = |text: &'static str, all: Vec<Range<usize>>| all.into_iter().map(|it| &text[it]).collect::<Vec<_>>();
        assert_eq!(cut(one, ours), ["forces d’occupation"]);
        assert_eq!(cut(other, theirs), ["troupes", "vieux"]);
    }
}
