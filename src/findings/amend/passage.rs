//! What is said, as a person gives it: where the words stand, and what is nested in them now.

use super::{Amendment, stretches};
use crate::findings::attribution::grammar::Grammar;
use crate::findings::attribution::{Draft, Stretch};
use crate::text::{Span, passage};

/// Makes the words that `one` gives the content of `draft`. Of several places that have them one in what was read as said
/// comes first, then one in its paragraph, then the nearest.
pub(super) fn move_to(grammar: &Grammar, draft: &mut Draft, one: &Amendment) {
    let before = draft.content.clone();
    let block = |stretch: Stretch| grammar.sentence(stretch.start).map(|sentence| sentence.block);
    let near = |stretch: Stretch| {
        let said = before.iter().any(|content| content.overlaps(stretch));
        let beside = block(stretch) == Some(draft.block) || before.iter().any(|it| block(*it) == block(stretch));
        (!said, !beside)
    };
    let mut taken: Vec<Span> = Vec::new();
    for words in &one.passage {
        let places = passage::places(grammar.text, words).into_iter();
        let free = places.filter(|place| !taken.iter().any(|other| other.overlaps(*place)));
        let far = |place: &Span| stretches(grammar, *place).first().map_or((true, true), |first| near(*first));
        taken.extend(free.min_by_key(|place| (far(place), place.start.abs_diff(one.span.start))));
    }
    taken.sort_unstable();
    let content: Vec<Stretch> = taken.into_iter().flat_map(|place| stretches(grammar, place)).collect();
    if !content.is_empty() {
        draft.mode = grammar.mode(&content);
        draft.content = content;
    }
}

/// Lays the reported words of `drafts` anew that stood, or stand now, in those of the one `at`, whose content has moved.
pub(super) fn nest(drafts: &mut [Draft], at: usize) {
    for i in (0..drafts.len()).filter(|&i| i != at) {
        let Some(cue) = drafts[i].cue else { continue };
        let is_in = |holder: usize| holds(&drafts[holder], cue) && !holds_cue(&drafts[i], &drafts[holder]);
        let (is_inside, was_inside) = (is_in(at), drafts[i].parent == Some(at));
        let closer = |parent: usize| words(&drafts[at]) < words(&drafts[parent]);
        if is_inside && drafts[i].parent.is_none_or(closer) && !descends(drafts, at, i) {
            drafts[i].parent = Some(at);
        } else if was_inside && !is_inside {
            let others = (0..drafts.len()).filter(|&j| j != i && j != at && is_in(j) && !descends(drafts, j, i));
            drafts[i].parent = others.min_by_key(|&j| words(&drafts[j]));
        }
    }
}

fn holds(draft: &Draft, stretch: Stretch) -> bool {
    draft.content.iter().any(|content| content.contains(stretch))
}

fn holds_cue(draft: &Draft, other: &Draft) -> bool {
    other.cue.is_some_and(|cue| holds(draft, cue))
}

fn words(draft: &Draft) -> usize {
    draft.content.iter().map(|content| content.len()).sum()
}

/// Whether the one `at` is nested in `above`, however deep.
fn descends(drafts: &[Draft], at: usize, above: usize) -> bool {
    let mut parents = std::iter::successors(drafts[at].parent, |&parent| drafts[parent].parent);
    // A chain of parents is never longer than the list.
    parents.by_ref().take(drafts.len()).any(|parent| parent == above)
}
