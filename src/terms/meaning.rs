//! What words can stand for in every language: a sentence and its translation are known again by it where no word of the one
//! looks like a word of the other. It knows single words; which of its meanings a word has in a sentence it does not know.

use std::collections::BTreeMap;

use crate::lexicon::Lexicon;
use crate::lexicon::term::Piece;
use crate::text::fold::strip;

/// The meanings of the words of one language, by the words folded as [`strip`] folds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meanings {
    of: BTreeMap<String, Vec<u32>>,
}

impl Meanings {
    /// Those of the language `code`; a meaning is its place in the lexicon.
    pub fn compile(lexicon: &Lexicon, code: &str) -> Meanings {
        let mut of: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (n, meaning) in (0u32..).zip(lexicon.meanings.iter()) {
            let pieces = meaning.words.get(code).into_iter().flatten().flat_map(|term| &term.pieces);
            let chunks = pieces.filter_map(|piece| match piece {
                Piece::One(chunks) => Some(chunks),
                _ => None,
            });
            for chunk in chunks.flatten() {
                let known = of.entry(strip(&chunk.text)).or_default();
                if known.last() != Some(&n) {
                    known.push(n);
                }
            }
        }
        Meanings { of }
    }

    /// What the folded `word` can stand for, in order.
    pub fn of(&self, word: &str) -> &[u32] {
        self.of.get(word).map_or(&[], Vec::as_slice)
    }
}
