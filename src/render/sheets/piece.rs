//! Words of a text cut in pieces: what is shown, what pupils have to find, what is hidden from them.

use std::ops::Range;

use serde::Serialize;

/// A piece of a passage.
#[derive(Serialize, Clone, Debug, PartialEq, Eq)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Piece {
    /// Words as they stand.
    Words {
        /// The words.
        text: String,
    },
    /// Words that a pupil puts back.
    Gap {
        /// The words.
        text: String,
        /// The number of the blank.
        n: usize,
    },
    /// Words that name a site or a day of publication.
    Veil,
}

/// A blank: which bytes of the text, and its number.
pub(super) type Gap = (Range<usize>, usize);

/// The bytes `range` of `text` in pieces. Where a blank and what is hidden overlap, it is hidden.
pub(super) fn pieces(text: &str, range: Range<usize>, gaps: &[Gap], veils: &[Range<usize>]) -> Vec<Piece> {
    let hidden = veils.iter().map(|veil| (veil.clone(), None));
    let asked = gaps.iter().map(|(gap, n)| (gap.clone(), Some(*n)));
    let mut cuts: Vec<(Range<usize>, Option<usize>)> = hidden.chain(asked).collect();
    cuts.sort_by_key(|(cut, n)| (cut.start, n.is_some(), cut.end));
    let mut pieces = Vec::new();
    let mut from = range.start;
    let words = |from: usize, to: usize| text.get(from..to).unwrap_or_default().to_owned();
    for (cut, n) in cuts {
        let (start, end) = (cut.start.max(range.start), cut.end.min(range.end));
        if start < from || start >= end {
            continue;
        }
        pieces.push(Piece::Words { text: words(from, start) });
        pieces.push(n.map_or(Piece::Veil, |n| Piece::Gap { text: words(start, end), n }));
        from = end;
    }
    pieces.push(Piece::Words { text: words(from, range.end) });
    pieces.retain(|piece| !matches!(piece, Piece::Words { text } if text.is_empty()));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_wins_over_a_blank() {
        let text = "Le pont du Courrier";
        let name = 11..19;
        let veils = std::slice::from_ref(&name);
        let cut = pieces(text, 0..text.len(), &[(3..7, 1), (8..19, 2)], veils);
        let words = |text: &str| Piece::Words { text: text.to_owned() };
        let gap = |text: &str, n| Piece::Gap { text: text.to_owned(), n };
        assert_eq!(cut, [words("Le "), gap("pont", 1), words(" "), gap("du Courrier", 2)]);
        let cut = pieces(text, 0..text.len(), &[(name.clone(), 1)], veils);
        assert_eq!(cut, [words("Le pont du "), Piece::Veil]);
    }
}
