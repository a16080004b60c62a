//! Where it is not sure whose words a stretch is, although somebody is named: a reading that is weak, or an aside in what is
//! summed up, which the text may have put in. It knows signs between words, and no meaning.

use std::ops::Range;

use super::desk::Desk;
use crate::contract::{Article, Confidence, Mode, Voice};
use crate::render::shelf::attributions;

/// Behind one of these begins what the text may have added.
const ASIDE: [char; 6] = [',', ';', '(', '–', '—', ':'];

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
        Voice::Reported => {
            one.confidence == Confidence::Weak || one.mode == Mode::Damaged || before.contains(ASIDE)
        }
    }
}
