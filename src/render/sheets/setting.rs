//! Names that set nothing apart: those of the place where everything happens, which all texts have, and those that the other
//! passage has in a form that can be known again. It knows letters; what a name stands for it does not know.

use std::ops::Range;

use super::desk::Desk;
use super::difference::words;
use crate::contract::{Article, Span};
use crate::text::alike::are_alike;
use crate::text::fold::strip;

/// Letters of the shortest word that can be known again in another form.
pub(super) const SHORTEST: usize = 4;
/// Letters that are enough for the beginning of a longer word (*Afghan*, *Afghanistan*).
const BEGINNING: usize = 5;

/// Whether two words look like one, in two forms or two languages.
pub(super) fn are_kin(one: &str, other: &str) -> bool {
    let (one, other) = (strip(one), strip(other));
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    one == other
        || short.len() >= SHORTEST && are_alike(short, long)
        || short.len() >= BEGINNING && long.starts_with(&**short)
}

/// Whether the words `at` of a text are a name that the passage `there` of another text has too, or every text.
pub(super) fn is_setting(desk: &Desk, article: &Article, at: &Range<usize>, there: (&Article, &Span)) -> bool {
    let blank = article.text.as_deref().and_then(|text| text.get(at.clone())).unwrap_or_default();
    let names: Vec<&str> = words(blank).into_iter().map(|(at, _)| &blank[at]).collect();
    let is_name = |word: &&str| word.starts_with(char::is_uppercase);
    if !names.first().is_some_and(is_name) || !names.last().is_some_and(is_name) {
        return false;
    }
    let has = |text: &str| {
        let known: Vec<Range<usize>> = words(text).into_iter().map(|(at, _)| at).collect();
        names.iter().all(|name| known.iter().any(|at| are_kin(name, &text[at.clone()])))
    };
    let (other, span) = there;
    let passage = desk.bytes(other, span.start, span.end);
    let passage = passage.and_then(|at| other.text.as_deref()?.get(at)).unwrap_or_default();
    let texts = desk.shelf.articles();
    let elsewhere = texts.iter().filter(|one| one.id != article.id).map(|one| one.text.as_deref().unwrap_or_default());
    has(passage) || texts.len() > 2 && elsewhere.into_iter().all(has)
}

#[cfg(test)]
mod tests {
    use super::are_kin;

    #[test]
    fn a_name_is_known_again_in_another_form_and_language() {
        for (one, other) in [("Agency", "agence"), ("Amrian", "amrien"), ("Harnia", "Harniastan"), ("État", "etat")] {
            assert!(are_kin(one, other), "{one} {other}");
        }
        for (one, other) in [("Monday", "monde"), ("Nord", "north"), ("de", "des"), ("June", "jeudi")] {
            assert!(!are_kin(one, other), "{one} {other}");
        }
    }
}
