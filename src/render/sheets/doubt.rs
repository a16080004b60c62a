//! Where it is not sure whose words a stretch is, although somebody is named: a reading that is weak, or an aside in what is
//! summed up, which the text may have put in. It knows signs between words, and no meaning.

use std::ops::Range;

use super::desk::Desk;
use crate::contract::{Article, Confidence, Mode, Voice};
use crate::render::shelf::attributions;
use crate::render::words::Arg;

/// Behind one of these and a blank begins what the text may have added.
const ASIDE: [char; 5] = [',', ';', '–', '—', ':'];

/// Why it is not sure whose words a stretch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// Who says it is read with little certainty.
    Reading,
    /// It is sure who is summed up, and not that this word is theirs.
    Aside,
}

impl Doubt {
    /// A voice with the sign of the key, and with who else may have chosen the word.
    pub(super) fn told(doubt: Option<Doubt>, desk: &Desk, voice: String) -> String {
        let key = match doubt {
            None => return voice,
            Some(Doubt::Reading) => "sheet-unsure",
            Some(Doubt::Aside) => "sheet-unsure-aside",
        };
        desk.tell(key, &[("voice", Arg::from(voice))])
    }
}

/// Why it is not sure that the words `at` are those of the source of `attribution`; nothing where it is.
pub(super) fn doubt(
    desk: &Desk,
    article: &Article,
    at: &Range<usize>,
    voice: Voice,
    attribution: Option<&str>,
) -> Option<Doubt> {
    let one = attributions(article).find(|one| Some(one.id.as_str()) == attribution)?;
    let text = article.text.as_deref().unwrap_or_default();
    let mut content = one.content.iter().filter_map(|span| desk.bytes(article, span.start, span.end));
    let begins = content.find(|it| it.start <= at.start && at.start < it.end).map(|it| it.start);
    let before = begins.and_then(|start| text.get(start..at.start)).unwrap_or_default();
    let weak = one.confidence == Confidence::Weak || one.mode == Mode::Damaged;
    match voice {
        Voice::Author | Voice::Unclear => None,
        Voice::Quoted | Voice::Reported if weak => Some(Doubt::Reading),
        Voice::Quoted => None,
        Voice::Reported => has_aside(before).then_some(Doubt::Aside),
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
