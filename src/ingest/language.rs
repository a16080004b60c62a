//! The language of a text, told by its grammatical words. It knows the languages of the lexicons; of a text in any
//! other language it says nothing.

use super::furniture::PageLexicon;
use crate::text::scan::{CAPITAL, WIDE};
use crate::text::{Kind, Scan, Span};

/// How many bytes of a text are read.
const ENOUGH: usize = 1 << 16;

/// So many hundredths of all words must be grammatical words of the language …
const SHARE: usize = 25;

/// … and so many hundredths of the words of up to three small letters, which in any language are nearly all grammatical.
const SHORT: usize = 65;

/// In so many hundredths of the words that begin small there may be letters the language does not have.
const STRANGE: usize = 3;

/// The code of the language in which the stretches `spans` of `text` are written, if the lexicons have it.
pub fn language(text: &str, spans: impl IntoIterator<Item = Span>, lexicon: &PageLexicon) -> Option<String> {
    let count = lexicon.tongues.len();
    let (mut all, mut short) = (0usize, 0usize);
    let (mut hits, mut short_hits) = (vec![0usize; count], vec![0usize; count]);
    let (mut small, mut strange) = (0usize, vec![0usize; count]);
    let mut scan = Scan::default();
    let mut left = ENOUGH;
    for span in spans {
        let span = first(text, span, left);
        left -= span.len();
        scan.clear();
        lexicon.read(text, span, &mut scan);
        for token in scan.tokens.iter().filter(|t| t.kind == Kind::Word) {
            let is_short = token.fold_end - token.fold_start <= 3 && !token.is(CAPITAL);
            all += 1;
            short += usize::from(is_short);
            if !token.is(CAPITAL) {
                small += 1;
                let wide = || scan.fold_of(token).chars().filter(|c| !c.is_ascii());
                for (count, tongue) in strange.iter_mut().zip(&lexicon.tongues).filter(|_| token.is(WIDE)) {
                    *count += usize::from(wide().any(|c| c.is_alphabetic() && !tongue.letters.contains(&c)));
                }
            }
            let bits = lexicon.function_bits(token);
            for i in (0..count).filter(|i| bits & (1 << i) != 0) {
                hits[i] += 1;
                short_hits[i] += usize::from(is_short);
            }
        }
    }
    let best = (0..count).rev().max_by_key(|&i| hits[i])?;
    let own = strange[best] < 2 || strange[best] * 100 <= small * STRANGE;
    let enough = own && all > 0 && hits[best] * 100 >= all * SHARE && short_hits[best] * 100 >= short * SHORT;
    enough.then(|| lexicon.tongues[best].code.clone())
}

/// How many words of `text` are grammatical words of the language `code`.
pub fn grammatical_words(text: &str, code: &str, lexicon: &PageLexicon) -> usize {
    let Some(bit) = lexicon.tongues.iter().position(|tongue| tongue.code == code) else { return 0 };
    let mut scan = Scan::default();
    lexicon.read(text, first(text, Span::new(0, text.len()), ENOUGH), &mut scan);
    let is_word = |token: &&crate::text::Token| token.kind == Kind::Word;
    scan.tokens.iter().filter(is_word).filter(|token| lexicon.function_bits(token) & (1 << bit) != 0).count()
}

/// The first `most` bytes of a span.
fn first(text: &str, span: Span, most: usize) -> Span {
    let mut end = span.end.min(span.start + most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    Span::new(span.start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::testing;

    fn told(text: &str) -> Option<String> {
        language(text, [Span::new(0, text.len())], testing::lexicon())
    }

    #[test]
    fn grammatical_words_tell_the_language() {
        assert_eq!(told("Le préfet a dit que la route est fermée à cause de la neige.").as_deref(), Some("fr"));
        assert_eq!(told("The mayor said that the road was closed by the snow.").as_deref(), Some("en"));
    }

    #[test]
    fn other_languages_are_left_open() {
        for text in [
            "El alcalde dijo que la carretera está cerrada por la nieve y que no hay heridos en el pueblo.",
            "Der Bürgermeister sagte, die Straße sei wegen des Schnees gesperrt, verletzt wurde niemand.",
            "Il sindaco ha detto che la strada è chiusa per la neve e che non ci sono feriti in paese.",
            "O prefeito disse que a estrada está fechada por causa da neve e que não há feridos na vila.",
            "",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
