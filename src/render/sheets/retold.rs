//! Two passages of one language that tell the same in each its own words: they give one figure, or quote the same, and have
//! enough words in common besides. It knows the sentences round a claim, and words that look alike.

use super::choice::Among;
use super::desk::Desk;
use super::difference::words;
use super::setting::{SHORTEST, are_kin};
use super::stretch::{Stretch, sentence};
use crate::contract::{Article, Offsets, OriginCell, OriginRow, Span};
use crate::render::views::origins::origins;

/// Fewest words that two sentences have in common.
const FEWEST: usize = 6;
/// The part of the words of the shorter one that they are at least: one in so many.
const PART: usize = 3;

/// No more texts than these are set side by side for one claim.
const MOST: usize = 12;

/// A sentence of a text.
pub(super) struct Told<'r> {
    /// The text.
    pub article: &'r Article,
    /// The sentence.
    pub span: Span,
    /// What is shown: the same.
    pub stretch: Stretch,
}

/// The two sentences with most words in common that are `apart`, and the claim that both give; in the order of their texts. Texts
/// without signs of translation go first: words of a program are nobody's choice.
pub(super) fn retold<'r>(
    desk: &Desk<'r>,
    among: Among,
    apart: impl Fn(&Told, &Told) -> bool,
) -> Option<(&'r OriginRow, [Told<'r>; 2])> {
    let mut best = None;
    for row in origins(desk.shelf) {
        let cell = |cell: &OriginCell| {
            let article = desk.shelf.article(&cell.article).filter(|one| among.admits(desk, one))?;
            told(desk, article, cell.passages.iter().find(|span| span.paragraph.is_some())?)
        };
        let mut told: Vec<Told<'r>> = row.cells.iter().filter_map(cell).take(MOST).collect();
        let Some((rank, one, other)) = nearest(&told, &apart) else { continue };
        if best.as_ref().is_none_or(|(most, _, _)| rank > *most) {
            let second = told.swap_remove(other);
            let first = told.swap_remove(one);
            best = Some((rank, row, [first, second]));
        }
    }
    best.map(|(_, row, told)| (row, told))
}

/// The sentence round a claim.
fn told<'r>(desk: &Desk<'r>, article: &'r Article, claim: &Span) -> Option<Told<'r>> {
    let stretch = sentence(desk, article, claim)?;
    let text = article.text.as_deref()?.get(stretch.range.clone())?;
    let at = desk.bytes(article, claim.start, claim.end)?;
    let long = |words: &str| match desk.shelf.report.offsets {
        Offsets::Bytes => words.len(),
        Offsets::Chars => words.chars().count(),
        Offsets::Utf16 => words.encode_utf16().count(),
    };
    let (before, behind) = (&text[..at.start - stretch.range.start], &text[at.end - stretch.range.start..]);
    let (start, end) = (claim.start - long(before), claim.end + long(behind));
    Some(Told { article, span: Span { start, end, text: text.to_owned(), ..claim.clone() }, stretch })
}

/// How many of two texts show no sign of translation, and how many words their sentences have in common.
type Rank = (usize, usize);

/// The two of one language that rank highest among those that are `apart`, and which they are, the first text's before the
/// other's.
fn nearest(told: &[Told], apart: impl Fn(&Told, &Told) -> bool) -> Option<(Rank, usize, usize)> {
    let pairs = (0..told.len()).flat_map(|one| (one + 1..told.len()).map(move |other| (one, other)));
    let ranked = pairs.filter_map(|(n, m)| {
        let (one, other) = (&told[n], &told[m]);
        if one.article.lang != other.article.lang || !apart(one, other) {
            return None;
        }
        let common = common(&one.span.text, &other.span.text)?;
        let own = [one, other].into_iter().filter(|it| !it.article.is_translated()).count();
        Some(((own, common), n, m))
    });
    ranked.max_by_key(|(rank, n, m)| (*rank, std::cmp::Reverse((*n, *m))))
}

/// How many words of weight two sentences have in common, where these are enough.
fn common(one: &str, other: &str) -> Option<usize> {
    let telling = |text: &str| -> Vec<String> {
        let mut words: Vec<String> = words(text).into_iter().map(|(_, word)| word).collect();
        words.retain(|word| word.chars().count() >= SHORTEST || word.contains(char::is_numeric));
        words.sort();
        words.dedup();
        words
    };
    let (ours, theirs) = (telling(one), telling(other));
    let common = ours.iter().filter(|word| theirs.iter().any(|it| are_kin(word, it))).count();
    (common >= FEWEST && common * PART >= ours.len().min(theirs.len())).then_some(common)
}

#[cfg(test)]
mod tests {
    use super::common;

    #[test]
    fn two_sentences_tell_the_same_where_they_have_enough_words_in_common() {
        let one = "Selon la mairie de Selm, 40 bateaux ont transporté les habitants de la rive gauche dimanche.";
        let other = "Dimanche, 40 bateaux de la mairie ont pris à leur bord les habitants de la rive gauche.";
        assert_eq!(common(one, other), Some(7));
        assert_eq!(common(one, "Le prix du billet atteint 40 couronnes."), None);
    }
}
