//! Where it is not sure whose words a stretch is, although somebody is named: a reading that is weak, or an aside in what is
//! summed up, which the text may have put in. It knows signs between words, and no meaning.

use std::ops::Range;

use super::desk::Desk;
use crate::contract::{Article, Confidence, Mode, Voice};
use crate::render::shelf::attributions;

/// Behind one of these and a blank begins what the text may have added.
const ASIDE: [char; 5] = [',', ';', '–', '—', ':'];

/// Whether it is not sure that the words `at` are those of the source of `attribution`.
pub(super) fn is_unsure(
    desk: &Desk,
    article: &Article,
    at: &Range<usize>,
    voice: Voice,
    attribution: Option<&str>,
) -> bool {
    let Some(one) = attributions(article).find(|one| Some(one.id.as_str()) == attribution) else { return false };
    let text = article.text.as_deref().unwrap_or_default();
    let mut content = one.content.iter().filter_map(|span| desk.bytes(article, span.start, span.end));
    let begins = content.find(|it| it.start <= at.start && at.start < it.end).map(|it| it.start);
    let before = begins.and_then(|start| text.get(start..at.start)).unwrap_or_default();
    match voice {
        Voice::Author | Voice::Unclear => false,
        Voice::Quoted => one.confidence == Confidence::Weak || one.mode == Mode::Damaged,
        Voice::Reported => one.confidence == Confidence::Weak || one.mode == Mode::Damaged || has_aside(before),
    }
}

/// Whether an aside begins in these words. A comma in a number opens none.
fn has_aside(words: &str) -> bool {
    let signs = words.match_indices(ASIDE).map(|(at, sign)| at + sign.len());
    words.contains('(') || signs.into_iter().any(|at| words[at..].starts_with(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::has_aside;

    #[test]
    fn an_aside_begins_behind_a_sign_and_not_inside_a_number() {
        assert!(has_aside("that he would leave, ten years after the "));
        assert!(has_aside("que la ville (et sa "));
        assert!(!has_aside("that 2,140 residents of the "));
    }
}
