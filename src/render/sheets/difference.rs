//! Where two passages of one language part, word by word: what the one has and the other has not.

use std::ops::Range;

use super::setting::{SHORTEST, are_kin};
use crate::text::fold::fold;

/// Longer passages than this are not set beside each other word by word.
const WORDS: usize = 400;
/// Digits between two signs of a long number.
const THOUSAND: usize = 3;

/// The words that only the one passage has and those that only the other has, each run of them as bytes.
pub(super) fn difference(one: &str, other: &str) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (a, b) = (words(one), words(other));
    if a.len() > WORDS || b.len() > WORDS {
        return Default::default();
    }
    // A word in another form is the same word.
    let kin = |i: usize, j: usize| {
        a[i].1.chars().count().min(b[j].1.chars().count()) >= SHORTEST && are_kin(&a[i].1, &b[j].1)
    };
    let met = meetings(a.len(), b.len(), |i, j| a[i].1 == b[j].1 || kin(i, j));
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

/// The words of a passage, as bytes, with their fold. A number is one word, and the same one however its thousands are set apart.
pub(super) fn words(text: &str) -> Vec<(Range<usize>, String)> {
    let mut words: Vec<(Range<usize>, String)> = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) if !is_inside_number(&text[from..at], &text[at..]) => {
                let word: String = fold(&text[from..at]);
                let is_number = word.starts_with(|c: char| c.is_ascii_digit());
                let kept = |c: &char| !is_number || c.is_alphanumeric();
                words.push((from..at, word.chars().filter(kept).collect()));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Whether what follows a sign goes on with the number before it.
fn is_inside_number(before: &str, rest: &str) -> bool {
    let mut behind = rest.chars();
    let apart = behind.next().is_some_and(|c| matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}'));
    let digits = behind.take_while(char::is_ascii_digit).count();
    let whole = !before.is_empty() && before.chars().all(|c| c.is_ascii_digit() || !c.is_alphanumeric());
    whole && apart && digits == THOUSAND
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
        let (ours, theirs) = difference("le Nord des talibans", "le nord des taliban");
        assert_eq!((ours, theirs), (vec![], vec![]), "capitals and endings part nothing");
        let (ours, theirs) = difference("les 2.140 habitants", "les 2\u{202f}140 habitants");
        assert_eq!((ours, theirs), (vec![], vec![]), "a number is one word, however it is written");
    }
}
