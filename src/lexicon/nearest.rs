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

/// The candidates that may be meant by `written`, at most `most`: those a slip of the hand away, all equally near; else those
/// that share most of its words. Of ids with dots the last part is what somebody means, in the language and family written
/// before it, if any.
pub fn near<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    let (kin, shared) = kin(written, &candidates);
    let is_whole = shared > 0 && shared == words(parts(written).1).count();
    // Where every word of it is there, only a lesser slip is nearer.
    let limit = if is_whole { SLIP } else { (parts(written).1.chars().count() / 3).max(SLIP) };
    let far = candidates.iter().map(|candidate| (distance(written, candidate), *candidate));
    let mut slips: Vec<(usize, &str)> = far.filter(|(distance, _)| *distance <= limit).collect();
    slips.sort_unstable();
    let least = slips.first().map(|(far, _)| *far);
    let slips: Vec<&str> = slips.into_iter().take_while(|(far, _)| Some(*far) == least).map(|(_, name)| name).collect();
    let mut meant = if slips.is_empty() { kin } else { slips };
    meant.truncate(most);
    meant
}

/// Words shorter than this say nothing.
const TELLING: usize = 4;
/// Slips that two words may lie apart and be one.
const SLIP: usize = 1;

/// Of `candidates`, in order, those that share most words with `written`, and how many.
fn kin<'a>(written: &str, candidates: &[&'a str]) -> (Vec<&'a str>, usize) {
    let (home, slug) = parts(written);
    let is_one = |word: &str, other: &str| word.chars().next() == other.chars().next() && distance(word, other) <= SLIP;
    let shared = |candidate: &str| {
        let own = words(parts(candidate).1);
        words(slug).filter(|word| own.clone().any(|other| is_one(word, other))).count()
    };
    let at_home = candidates.iter().filter(|candidate| home.is_empty() || parts(candidate).0 == home);
    let told: Vec<(usize, &str)> = at_home.map(|candidate| (shared(candidate), *candidate)).collect();
    let most = told.iter().map(|(shared, _)| *shared).max().unwrap_or(0);
    let mut kin: Vec<&str> = told.into_iter().filter(|(n, _)| *n == most && most > 0).map(|(_, name)| name).collect();
    kin.sort_unstable();
    (kin, most)
}

/// What stands before the last dot, and what follows it.
fn parts(id: &str) -> (&str, &str) {
    id.rsplit_once('.').unwrap_or(("", id))
}

/// The words of a name that say something.
fn words(name: &str) -> impl Iterator<Item = &str> + Clone {
    name.split('-').filter(|word| word.chars().count() >= TELLING)
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
    use super::{near, nearest};

    #[test]
    fn one_slip_is_forgiven() {
        let keys = ["terms", "weight", "why", "match", "no_match"];
        assert_eq!(nearest("wieght", keys), Some("weight"));
        assert_eq!(nearest("term", keys), Some("terms"));
        assert_eq!(nearest("nomatch", keys), Some("no_match"));
    }

    #[test]
    fn names_that_share_a_word_may_be_meant() {
        let ids = ["contested-label", "honorific-label", "insult", "event-naming"];
        assert_eq!(near("contested-lable", ids, 3), ["contested-label"]);
        assert_eq!(near("labels", ids, 3), ["contested-label", "honorific-label"]);
        assert_eq!(near("naming-event", ids, 3), ["event-naming"]);
        assert_eq!(near("propaganda", ids, 3), [""; 0]);
        let rules = ["en.loaded.puppet-regime", "en.loaded.regale", "en.wire.bracket", "fr.loaded.regime-words"];
        assert_eq!(near("en.loaded.regime", rules, 3), ["en.loaded.puppet-regime"]);
        assert_eq!(near("regime", rules, 3), ["en.loaded.puppet-regime", "fr.loaded.regime-words"]);
        assert_eq!(near("en.loaded.pupet-regime", rules, 3), ["en.loaded.puppet-regime"]);
        assert_eq!(near("racket", rules, 3), [""; 0]);
        assert_eq!(near("en.loaded.xylo", rules, 3), [""; 0]);
    }

    #[test]
    fn another_word_is_not() {
        assert_eq!(nearest("colour", ["terms", "weight", "why"]), None);
        assert_eq!(nearest("", ["terms"]), None);
    }
}
