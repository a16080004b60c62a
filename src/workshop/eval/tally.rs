//! Right, wrong and missed, row by row: per rule, act, construction or kind of source.

use std::collections::BTreeMap;

use super::alignment::Case;
use super::reading::{Found, Reading};
use super::score::are_alike;
use crate::contract::code;
use crate::workshop::gold::Labelled;

/// What rows are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// The rule; a miss is told under the rule that knows its cue.
    Rule,
    /// What the source is said to do.
    Act,
    /// The construction; gold does not tell it, so misses have none.
    Frame,
    /// The sort of source.
    Kind,
}

/// Stands for what is not told.
pub const UNTOLD: &str = "";

/// A row of a tally.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Row {
    /// Found, and marked so.
    pub right: usize,
    /// Found, and not marked so.
    pub wrong: usize,
    /// Marked so, and not found.
    pub missed: usize,
}

/// The tally of all texts, by what rows are told apart by.
pub fn tally(cases: &[Case<'_>], by: By) -> BTreeMap<String, Row> {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    for case in cases {
        for (y, found) in case.found.iter().enumerate() {
            let marked = case.meant[y].map(|x| &case.document.attributions[x]);
            let is_right = marked.is_some_and(|marked| agrees(marked, found) && says_the_same(by, marked, found));
            let row = rows.entry(of_found(by, found)).or_default();
            if is_right { row.right += 1 } else { row.wrong += 1 }
        }
        for (x, marked) in case.document.attributions.iter().enumerate().filter(|(x, _)| case.wanted[*x]) {
            let found = case.answer[x].map(|y| case.found[y]);
            if !found.is_some_and(|found| agrees(marked, found) && says_the_same(by, marked, found)) {
                rows.entry(of_marked(by, marked, case.reading)).or_default().missed += 1;
            }
        }
    }
    rows
}

/// Whether one found is the one marked: their contents are alike, or, where one has none, their cues touch.
pub(super) fn agrees(marked: &Labelled, found: &Found) -> bool {
    if marked.content.is_empty() || found.content.is_empty() {
        return marked.cue.touches(&found.cue);
    }
    are_alike(&marked.content, &found.content)
}

/// Whether both bear the same label; a label that gold does not tell is no difference.
fn says_the_same(by: By, marked: &Labelled, found: &Found) -> bool {
    match by {
        By::Rule | By::Frame => true,
        By::Act => marked.act.as_ref().is_none_or(|act| *act == code(found.act)),
        By::Kind => marked.kind.as_ref().is_none_or(|kind| *kind == of_found(by, found)),
    }
}

fn of_found(by: By, found: &Found) -> String {
    match by {
        By::Rule => found.rule.clone(),
        By::Act => code(found.act),
        By::Frame => found.frame.clone(),
        By::Kind if found.source.is_empty() => "none".to_owned(),
        By::Kind => found.kind.clone().unwrap_or_default(),
    }
}

fn of_marked(by: By, marked: &Labelled, reading: &Reading) -> String {
    let told = match by {
        By::Rule => knowing(marked, reading).map(str::to_owned),
        By::Act => marked.act.clone(),
        By::Frame => None,
        By::Kind => marked.kind.clone(),
    };
    told.unwrap_or_else(|| UNTOLD.to_owned())
}

/// The rule that knows the cue of a marked attribution, whether it was read or not.
pub(super) fn knowing<'r>(marked: &Labelled, reading: &'r Reading) -> Option<&'r str> {
    let known = reading.cues.iter().filter(|(_, place)| place.touches(&marked.cue));
    known.max_by_key(|(_, place)| (place.shared(&marked.cue), std::cmp::Reverse(place.size()))).map(|(rule, _)| &**rule)
}
