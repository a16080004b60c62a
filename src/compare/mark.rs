//! Where two passages in common part: names, figures, days and words to discuss that only one of them has. It knows the two
//! passages; it does not know which words stand for which.

use super::anchor::{Anchor, Sort, are_cousins};
use super::trace::Trace;
use crate::text::Span;
use crate::text::fold::strip;

/// What only the one has, and what only the other has, by place.
pub fn differences(a: &Trace, a_span: Span, b: &Trace, b_span: Span) -> (Vec<Span>, Vec<Span>) {
    (only(a, a_span, b, b_span), only(b, b_span, a, a_span))
}

fn only(ours: &Trace, span: Span, theirs: &Trace, other: Span) -> Vec<Span> {
    let known: Vec<&Anchor> = anchors(theirs, other).collect();
    let missing =
        anchors(ours, span).filter(|one| !one.is_stem() && !known.iter().any(|it| are_one((ours, one), (theirs, it))));
    let mut marks: Vec<Span> = missing.map(|one| one.span).collect();
    let inside = |it: &&(Span, String)| span.contains(it.0);
    for (at, category) in ours.discussed.iter().filter(inside) {
        if !theirs.discussed.iter().any(|(place, same)| other.contains(*place) && same == category) {
            marks.push(*at);
        }
    }
    marks.sort();
    join(marks, &ours.text)
}

fn anchors(trace: &Trace, span: Span) -> impl Iterator<Item = &Anchor> {
    let from = trace.sentences.partition_point(|one| one.span.end <= span.start);
    let sentences = trace.sentences[from..].iter().take_while(move |one| one.span.start < span.end);
    sentences.flat_map(|one| &one.anchors).filter(move |one| span.contains(one.span))
}

/// Whether two things are one; a name may be a plain word in another language, alike (*Afghan*, *afghane*) or not (*Nord*,
/// *northern*).
fn are_one((ours, one): (&Trace, &Anchor), (theirs, other): (&Trace, &Anchor)) -> bool {
    let plain = |sort: Sort| matches!(sort, Sort::Name | Sort::Stem);
    let cousins = || are_cousins(&strip(one.span.of(&ours.text)), &strip(other.span.of(&theirs.text)));
    let meant = || one.meanings.iter().any(|meaning| other.meanings.contains(meaning));
    one.sort == other.sort && one.key == other.key || plain(one.sort) && plain(other.sort) && (cousins() || meant())
}

/// Marks that touch or are a blank apart are one.
fn join(marks: Vec<Span>, text: &str) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for mark in marks {
        match joined.last_mut() {
            Some(last) if mark.start <= last.end || text[last.end..mark.start].trim().is_empty() => {
                last.end = last.end.max(mark.end);
            }
            _ => joined.push(mark),
        }
    }
    joined
}
