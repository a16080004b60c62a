//! The name somebody probably meant. It knows letters and no format.

/// The candidate nearest to `written`, if one is near enough to be a slip of the hand:
/// at most a third of the letters added, dropped, changed or swapped.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (written.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (distance(written, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many single slips (a letter added, dropped, changed, or two neighbours swapped) lie between two words.
fn distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            let mut best = (last[j] + usize::from(a != b)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == right[j - 1] && left[i - 1] == *b {
                best = best.min(before_last[j - 1] + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[right.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn one_slip_is_forgiven() {
        let keys = ["terms", "weight", "why", "match", "no_match"];
        assert_eq!(nearest("wieght", keys), Some("weight"));
        assert_eq!(nearest("term", keys), Some("terms"));
        assert_eq!(nearest("nomatch", keys), Some("no_match"));
    }

    #[test]
    fn another_word_is_not() {
        assert_eq!(nearest("colour", ["terms", "weight", "why"]), None);
        assert_eq!(nearest("", ["terms"]), None);
    }
}
