//! What is marked in a text: who speaks, the verb, what is reported, words to discuss, agencies, names of actors. It knows
//! places and what stands there; how a mark looks is the business of whoever shows it.

use super::shelf::{Shelf, attributions, byte_at, loaded, names, wires};
use crate::contract::{Article, Place, Span, Voice};

/// What a mark is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Who speaks.
    Source,
    /// The verb or word that introduces it.
    Cue,
    /// What is reported.
    Content,
    /// A word to discuss.
    Word {
        /// Whose word it is.
        voice: Voice,
        /// Whether measures count it, or would if the voice were clear.
        counted: bool,
    },
    /// An agency.
    Agency,
    /// A name of an actor.
    Name,
}

impl Sort {
    /// Its code in the catalogue, under `mark-…`; a name has no letter of its own.
    pub fn code(self) -> &'static str {
        match self {
            Sort::Source => "source",
            Sort::Cue => "cue",
            Sort::Content => "content",
            Sort::Word { voice: Voice::Author, .. } => "author",
            Sort::Word { voice: Voice::Quoted, .. } => "quoted",
            Sort::Word { voice: Voice::Reported, .. } => "reported",
            Sort::Word { voice: Voice::Unclear, .. } => "unclear",
            Sort::Agency => "agency",
            Sort::Name => "name",
        }
    }
}

/// A mark on a stretch of bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// First byte.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
    /// What it is on.
    pub sort: Sort,
    /// Ids of the findings it shows.
    pub findings: Vec<String>,
}

/// The marks of a text, the outer before the inner. What stands in page furniture is left out.
pub fn marks(shelf: Shelf, article: &Article, text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut mark = |span: &Span, sort: Sort, finding: &str| {
        let unit = shelf.report.offsets;
        if let (Some(start), Some(end)) = (byte_at(text, span.start, unit), byte_at(text, span.end, unit)) {
            marks.push(Mark { start, end, sort, findings: vec![finding.to_owned()] });
        }
    };
    for one in attributions(article).filter(|one| one.claim) {
        one.content.iter().for_each(|span| mark(span, Sort::Content, &one.id));
        one.source.iter().for_each(|span| mark(span, Sort::Source, &one.id));
        one.cue.iter().for_each(|span| mark(span, Sort::Cue, &one.id));
    }
    for one in loaded(article).filter(|one| one.place != Place::Chrome) {
        let counted = one.scored || one.voice == Voice::Unclear;
        mark(&one.span, Sort::Word { voice: one.voice, counted }, &one.id);
    }
    for one in wires(article).filter(|one| one.place != Place::Chrome) {
        mark(&one.span, Sort::Agency, &one.id);
    }
    for one in names(article).filter(|one| one.place != Place::Chrome) {
        mark(&one.span, Sort::Name, &one.id);
    }
    marks.sort_by(|a, b| a.start.cmp(&b.start).then(b.end.cmp(&a.end)));
    without_repeats(marks)
}

/// The marks without those that stand inside one that says the same: a source of two acts is one source on the page.
fn without_repeats(marks: Vec<Mark>) -> Vec<Mark> {
    let mut kept: Vec<Mark> = Vec::new();
    for mark in marks {
        match kept.iter_mut().rev().find(|one| one.sort == mark.sort && mark.start < one.end) {
            Some(same) => {
                same.end = same.end.max(mark.end);
                same.findings.extend(mark.findings);
            }
            None => kept.push(mark),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_once_is_not_marked_again() {
        let mark = |start, end, sort, id: &str| Mark { start, end, sort, findings: vec![id.to_owned()] };
        let marks = vec![
            mark(0, 8, Sort::Source, "a"),
            mark(0, 8, Sort::Source, "b"),
            mark(2, 4, Sort::Agency, "c"),
            mark(3, 9, Sort::Source, "d"),
            mark(10, 12, Sort::Source, "e"),
        ];
        let kept: Vec<_> =
            without_repeats(marks).into_iter().map(|mark| (mark.start, mark.end, mark.findings.concat())).collect();
        assert_eq!(kept, [(0, 9, "abd".to_owned()), (2, 4, "c".to_owned()), (10, 12, "e".to_owned())]);
    }
}
