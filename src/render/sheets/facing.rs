//! What the other passage has where one has a blank: its own blank, words, or what only a reader can find. That there is
//! nothing it never says: a passage can hold in other words what no rule knows again. It compares words and their order; it
//! knows no meaning but that of the words which the program found to answer each other.

use std::collections::BTreeSet;
use std::ops::Range;

use super::difference::{meetings, words};
use super::piece::Gap;
use super::setting::{SHORTEST, are_kin};
use crate::text::fold::fold;

/// Longer passages than this are not set beside each other word by word.
const WORDS: usize = 400;
/// More words than this are no answer to one blank.
const MOST: usize = 8;
/// In another language a place is known where no more words than this part the blank from words that answer each other.
const NEAR: usize = 2;

/// One of two passages that are set side by side.
pub(super) struct Passage<'t> {
    /// Its words.
    pub text: &'t str,
    /// Where it begins in its text, in bytes.
    pub start: usize,
    /// Its blanks.
    pub gaps: &'t [Gap],
}

/// What stands over against a blank.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Facing {
    /// The blank of this number.
    Blank(usize),
    /// These words.
    Words(String),
    /// These words of another language, or what stands beside them.
    Around(String),
    /// The blank of this number, the only one of its sort that is left in the other passage.
    Left(usize),
    /// No word was known again.
    Open,
}

/// What `theirs` has where `mine` has the blank `gap`. `known` are pairs of words, ours first, that answer each other; in one
/// language equal words do, and the order of both passages is the same.
pub(super) fn facing(
    mine: &Passage,
    gap: &Range<usize>,
    theirs: &Passage,
    known: &[(&str, &str)],
    one_language: bool,
) -> Facing {
    let (ours, others) = (words(mine.text), words(theirs.text));
    if ours.len() > WORDS || others.len() > WORDS {
        return Facing::Open;
    }
    let known: BTreeSet<(String, String)> = known.iter().map(|(a, b)| (fold(a), fold(b))).collect();
    let answers = |i: usize, j: usize| known.contains(&(ours[i].1.clone(), others[j].1.clone()));
    let in_gap = |i: &usize| ours[*i].0.start + mine.start < gap.end && gap.start < ours[*i].0.end + mine.start;
    let inside: Vec<usize> = (0..ours.len()).filter(in_gap).collect();
    let (Some(&first), Some(&last)) = (inside.first(), inside.last()) else { return Facing::Open };
    let span = |mut found: Vec<usize>| Some(*found.first()?..found.pop()? + 1);
    let among = |is: &dyn Fn(usize, usize) -> bool| {
        span((0..others.len()).filter(|&j| inside.iter().any(|&i| is(i, j))).collect()).filter(|_| !one_language)
    };
    // Words that look like one in two languages are told last; short ones look alike by chance.
    let kin = |i: usize, j: usize| {
        let (mine, theirs) = (&mine.text[ours[i].0.clone()], &theirs.text[others[j].0.clone()]);
        mine.chars().count() >= SHORTEST && are_kin(mine, theirs)
    };
    let region = if let Some(region) = among(&answers).or_else(|| among(&kin)) {
        let is_said = |j: usize| inside.iter().any(|&i| ours[i].1 == others[j].1);
        let ends: Vec<usize> = others.iter().map(|(at, _)| at.end).collect();
        region.start..whole_phrase(theirs.text, &ends, region.end, is_said)
    } else {
        let same = |i: usize, j: usize| ours[i].1 == others[j].1 || answers(i, j);
        let met = meetings(ours.len(), others.len(), same);
        let before = met.iter().rev().find(|(i, _)| *i < first);
        let after = met.iter().find(|(i, _)| *i > last);
        let region = before.map_or(0, |(_, j)| j + 1)..after.map_or(others.len(), |(_, j)| *j);
        // Two languages order their words each in its own way.
        let near = |(i, _): &(usize, usize)| (*i).abs_diff(if *i < first { first } else { last }) <= NEAR + 1;
        let known = match (before, after) {
            (Some(before), Some(after)) => near(before) && near(after),
            (Some(one), None) | (None, Some(one)) => near(one) && region.is_empty(),
            (None, None) => false,
        };
        if met.is_empty() || !one_language && !known {
            return Facing::Open;
        }
        region
    };
    if region.is_empty() {
        return Facing::Open;
    }
    let at = others[region.start].0.start..others[region.end - 1].0.end;
    let over = |(it, _): &&Gap| it.start < at.end + theirs.start && at.start + theirs.start < it.end;
    match theirs.gaps.iter().find(over) {
        Some((_, n)) => Facing::Blank(*n),
        None if region.len() > MOST => Facing::Open,
        None => {
            let words = theirs.text[at].split_whitespace().collect::<Vec<_>>().join(" ");
            if one_language { Facing::Words(words) } else { Facing::Around(words) }
        }
    }
}

/// Where a phrase ends that goes on behind the word before `end` with another word of the blank (*sauver* … *la vie*): at the
/// next sign, where that is near, so that what is said otherwise is in it. `ends` are the ends of all words.
fn whole_phrase(text: &str, ends: &[usize], end: usize, is_said: impl Fn(usize) -> bool) -> usize {
    let near = |from: usize| from..ends.len().min(from + NEAR + 1);
    let Some(last) = near(end).rfind(|&j| is_said(j)) else { return end };
    let is_stop = |j: &usize| {
        let behind = text[ends[*j]..].trim_start();
        !behind.starts_with(char::is_alphanumeric) && !behind.starts_with(['’', '\'', '-'])
    };
    (last..ends.len().min(last + NEAR + 1)).find(is_stop).unwrap_or(last) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(one: &str, blank: &str, other: &str, known: &[(&str, &str)], one_language: bool) -> Facing {
        let at = one.find(blank).expect("the blank is in the passage");
        let passage = |text| Passage { text, start: 0, gaps: &[] };
        facing(&passage(one), &(at..at + blank.len()), &passage(other), known, one_language)
    }

    #[test]
    fn in_one_language_the_words_between_equal_words_answer() {
        let (one, other) = ("Les forces d’occupation ont fermé le vieux pont.", "Les troupes ont fermé le pont.");
        assert_eq!(found(one, "forces d’occupation", other, &[], true), Facing::Words("troupes".to_owned()));
        assert_eq!(found(other, "troupes", one, &[], true), Facing::Words("forces d’occupation".to_owned()));
        assert_eq!(found(one, "vieux", other, &[], true), Facing::Open);
        let blanks = [(4..11, 7)];
        let theirs = Passage { text: other, start: 0, gaps: &blanks };
        assert_eq!(facing(&Passage { text: one, start: 0, gaps: &[] }, &(4..24), &theirs, &[], true), Facing::Blank(7));
    }

    #[test]
    fn a_phrase_that_goes_on_with_a_word_of_the_blank_answers_as_a_whole() {
        let one = "Ils sont partis pour sauver leur vie après la chute du pont.";
        let of = |other| found(one, "sauver leur vie", other, &[], false);
        let whole = Facing::Around("sauver la vie de soldats".to_owned());
        assert_eq!(of("La garde est partie afin de sauver la vie de soldats, dit le maire."), whole);
        let whole = Facing::Around("sauver la vie".to_owned());
        assert_eq!(of("Afin de sauver la vie des hommes et des femmes de la rive, la garde part."), whole);
        assert_eq!(of("La garde veut sauver le pont de la ville."), Facing::Around("sauver".to_owned()));
    }

    #[test]
    fn in_two_languages_a_place_is_known_between_two_words_that_answer_each_other() {
        let one = "Nuit d’enfer : le commandant des forces d’occupation en Amrie a fermé le pont dimanche.";
        let other = "After a night of fire the commander of the troops in Amria has closed the bridge.";
        let known = [("Nuit", "night"), ("commandant", "commander"), ("Amrie", "Amria"), ("pont", "bridge")];
        let of = |blank| found(one, blank, other, &known, false);
        assert_eq!(of("Nuit d’enfer"), Facing::Around("night".to_owned()));
        assert_eq!(of("forces d’occupation"), Facing::Around("of the troops in".to_owned()));
        assert_eq!(of("dimanche"), Facing::Open);
        assert_eq!(of("a fermé"), Facing::Around("has closed the".to_owned()));
        assert_eq!(
            found("Le chef des gardes a dit hier soir à ses hommes que le pont", "gardes", other, &known, false),
            Facing::Open
        );
        assert_eq!(found(other, "fire", one, &[("bridge", "pont")], false), Facing::Open);
        let (one, other) = ("said the Khovan News Agency on Monday", "selon l’agence de presse publique Khovan");
        assert_eq!(found(one, "News Agency", other, &[], false), Facing::Around("agence".to_owned()));
    }
}
