//! Words that a text joins or parts otherwise than a term: *flash point*, *flashpoint*; *loi-balai*, *lois-balais*.

use crate::lexicon::inflect::Inflector;
use crate::lexicon::term::{Piece, Term};
use crate::text::Span;
use crate::text::fold::{fold, strip};

/// Where the words of one of `terms` stand in `there`, in any form by one of `tables`, joined or parted otherwise; with the term.
pub(super) fn joined(
    terms: &[Term],
    there: &[(String, Span)],
    tables: &[Inflector<'_>],
    place: Option<Span>,
) -> Option<(Span, String)> {
    for term in terms {
        let Some(words) = words(term) else { continue };
        let forms: Vec<Vec<String>> = words.iter().map(|word| forms(word, tables)).collect();
        for first in 0..there.len() {
            let mut letters = String::new();
            for (n, (word, span)) in there[first..].iter().take(words.len() + 1).enumerate() {
                letters.extend(word.chars().filter(|c| c.is_alphanumeric()));
                let whole = Span::new(there[first].1.start, span.end);
                let is_near = place.is_none_or(|place| place.overlaps(whole));
                if n + words.len() > 1 && is_near && spells(&letters, &forms) {
                    return Some((whole, term.written.clone()));
                }
            }
        }
    }
    None
}

/// The words of a term that is nothing but words.
fn words(term: &Term) -> Option<Vec<String>> {
    let mut all = Vec::new();
    for piece in &term.pieces {
        let Piece::One(chunks) = piece else { return None };
        let folded = strip(&fold(&chunks.first()?.text));
        all.extend(folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned));
    }
    (!all.is_empty()).then_some(all)
}

fn forms(word: &str, tables: &[Inflector<'_>]) -> Vec<String> {
    let turned = tables.iter().flat_map(|table| table.forms(word).unwrap_or_default());
    std::iter::once(word.to_owned()).chain(turned.map(|chunk| strip(&fold(&chunk.text)))).collect()
}

/// Whether `letters` are these words one behind the other, each in one of its forms.
fn spells(letters: &str, forms: &[Vec<String>]) -> bool {
    match forms {
        [] => letters.is_empty(),
        [first, rest @ ..] => {
            first.iter().any(|form| letters.strip_prefix(form.as_str()).is_some_and(|left| spells(left, rest)))
        }
    }
}
