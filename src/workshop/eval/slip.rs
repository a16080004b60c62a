//! Where gold and program differ, one thing after the other, in groups that are worth a look together.

use std::collections::BTreeMap;
use std::ops::Range;

use super::alignment::Case;
use super::reading::Found;
use super::score::are_alike;
use super::tally::{agrees, knowing};
use crate::workshop::gold::{Document, Labelled};
use crate::workshop::ground::Ground;

/// Characters of context on each side.
const CONTEXT: usize = 48;
/// Characters that are shown of a source or a content.
const SHOWN: usize = 60;

/// How the two differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// Found, and nobody marked it.
    Extra,
    /// Marked, and not found.
    Missed,
    /// Found with a source or a content that is not the one marked.
    Otherwise,
}

/// A part of an attribution that was read otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who says it.
    Source,
    /// What is said.
    Content,
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// Id of the text.
    pub document: String,
    /// The words right before the cue.
    pub before: String,
    /// The cue, or the beginning of the content where there is none.
    pub cue: String,
    /// The words right after it.
    pub after: String,
    /// What was read otherwise: the part, what is marked, what was read.
    pub parts: Vec<(Part, String, String)>,
}

/// Differences of one sort that have a rule in common, or the words of a cue that no rule knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// How they differ.
    pub sort: Sort,
    /// Id of the rule; `None` where no rule knows the cue.
    pub rule: Option<String>,
    /// The cue in small letters, where no rule knows it.
    pub cue: String,
    /// The differences, in the order of the texts.
    pub slips: Vec<Slip>,
}

/// All differences: by sort, the larger groups first.
pub fn slips(cases: &[Case<'_>]) -> Vec<Group> {
    let mut groups = Groups::default();
    for case in cases {
        let text = Letters::of(case.document);
        let mut add = |sort, rule, cue: &Ground, content: &Ground, parts| {
            groups.add(sort, rule, Slip { parts, ..text.slip(cue, content) });
        };
        for (y, found) in case.found.iter().enumerate() {
            let rule = Some(found.rule.clone());
            match case.meant[y].map(|x| &case.document.attributions[x]) {
                None => add(Sort::Extra, rule, &found.cue, &found.content, Vec::new()),
                Some(marked) => {
                    let parts = parts(marked, found, &text);
                    if !parts.is_empty() {
                        add(Sort::Otherwise, rule, &found.cue, &found.content, parts);
                    }
                }
            }
        }
        for (x, marked) in case.document.attributions.iter().enumerate() {
            if case.wanted[x] && case.answer[x].is_none() {
                let rule = knowing(marked, case.reading).map(str::to_owned);
                add(Sort::Missed, rule, &marked.cue, &marked.content, Vec::new());
            }
        }
    }
    groups.sorted()
}

/// Differences that are being gathered.
#[derive(Default)]
pub(super) struct Groups(BTreeMap<(Sort, Option<String>, String), Vec<Slip>>);

impl Groups {
    /// Adds a difference of a rule, or of a cue that no rule knows.
    pub(super) fn add(&mut self, sort: Sort, rule: Option<String>, slip: Slip) {
        let words = if rule.is_none() { slip.cue.to_lowercase() } else { String::new() };
        self.0.entry((sort, rule, words)).or_default().push(slip);
    }

    /// By sort, the larger groups first.
    pub(super) fn sorted(self) -> Vec<Group> {
        let group = |((sort, rule, cue), slips)| Group { sort, rule, cue, slips };
        let mut groups: Vec<Group> = self.0.into_iter().map(group).collect();
        groups.sort_by_key(|group| (group.sort, std::cmp::Reverse(group.slips.len())));
        groups
    }
}

fn parts(marked: &Labelled, found: &Found, text: &Letters<'_>) -> Vec<(Part, String, String)> {
    let mut parts = Vec::new();
    let nobody = marked.source.is_empty() && found.source.is_empty();
    if !nobody && !are_alike(&marked.source, &found.source) {
        parts.push((Part::Source, text.shown(&marked.source), text.shown(&found.source)));
    }
    if !agrees(marked, found) {
        parts.push((Part::Content, text.shown(&marked.content), text.shown(&found.content)));
    }
    parts
}

/// A text by its letters.
pub(super) struct Letters<'d> {
    document: &'d str,
    letters: Vec<char>,
}

impl<'d> Letters<'d> {
    /// The letters of a gold text.
    pub(super) fn of(document: &'d Document) -> Letters<'d> {
        Letters { document: &document.id, letters: document.text.chars().collect() }
    }

    fn words(&self, run: Range<usize>) -> String {
        let run = run.start.min(self.letters.len())..run.end.min(self.letters.len());
        self.letters[run].iter().map(|letter| if *letter == '\n' { ' ' } else { *letter }).collect()
    }

    /// The difference at a cue, or at the beginning of a content without one.
    pub(super) fn slip(&self, cue: &Ground, content: &Ground) -> Slip {
        let first = cue.runs().first().or(content.runs().first()).cloned().unwrap_or(0..0);
        let place = if cue.is_empty() { first.start..first.end.min(first.start + SHOWN) } else { first };
        Slip {
            document: self.document.to_owned(),
            before: self.words(place.start.saturating_sub(CONTEXT)..place.start),
            after: self.words(place.end..place.end + CONTEXT),
            cue: self.words(place),
            parts: Vec::new(),
        }
    }

    /// The words of a ground, cut in the middle where they are many.
    fn shown(&self, ground: &Ground) -> String {
        let words: Vec<String> = ground.runs().iter().map(|run| self.words(run.clone())).collect();
        let words: Vec<char> = words.join(" … ").chars().collect();
        if words.len() <= SHOWN {
            return words.into_iter().collect();
        }
        let (head, tail) = (&words[..SHOWN / 2], &words[words.len() - SHOWN / 2..]);
        format!("{} … {}", head.iter().collect::<String>().trim_end(), tail.iter().collect::<String>().trim_start())
    }
}
