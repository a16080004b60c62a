//! Who speaks in a text, in whose words, and how the text says it knows: the grid of the pupil's sheet, filled.

use serde::Serialize;

use super::desk::{Desk, set};
use crate::contract::{Article, Attribution, Mode};
use crate::render::shelf::claims;
use crate::render::views::first_place;
use crate::text::fold::fold;

/// The kind of a source for whom only a pronoun stands.
const PRONOUN: &str = "pronoun";

/// A row of the grid: a source, with what it first says and where else it speaks.
#[derive(Serialize)]
pub(super) struct Row {
    spot: String,
    /// The other places where it speaks.
    also: Vec<String>,
    who: String,
    words: String,
    /// Whether the words are the source's own.
    quoted: bool,
    mode: String,
    known: String,
    unsure: bool,
}

/// The rows of a text, one a source, in the order in which they first speak. A pronoun for which nobody was found stands for
/// itself alone.
pub(super) fn rows(desk: &Desk, article: &Article) -> Vec<Row> {
    let mut sources: Vec<(String, Vec<&Attribution>)> = Vec::new();
    for one in claims(article) {
        let name = fold(&desk.shelf.source(one));
        let known = sources.iter_mut().find(|(known, _)| *known == name).filter(|_| is_told(one));
        match known {
            Some((_, all)) => all.push(one),
            None => sources.push((name, vec![one])),
        }
    }
    sources.iter().map(|(_, all)| row(desk, article, all)).collect()
}

/// Whether it is known who speaks.
fn is_told(one: &Attribution) -> bool {
    one.source_name.is_some() && one.source_kind.as_deref() != Some(PRONOUN)
}

/// Where it is said.
fn spot(desk: &Desk, article: &Article, one: &Attribution) -> String {
    let place = one.content.first().or(first_place(one));
    place.map(|span| desk.spot(article, span)).unwrap_or_default()
}

/// The row of a source that speaks in `all`, at least once.
fn row(desk: &Desk, article: &Article, all: &[&Attribution]) -> Row {
    let shelf = desk.shelf;
    let one = all[0];
    let words = one.content.iter().map(|span| span.text.split_whitespace().collect::<Vec<_>>().join(" "));
    let cue = one.cue.as_ref().map(|cue| shelf.words.quote(cue.text.trim()));
    let mut known: Vec<String> = cue.map(set).into_iter().collect();
    let mut also = Vec::new();
    for it in all {
        let channel = it.channel.as_deref().map(|channel| desk.code("channel", channel));
        let relays = Some(shelf.relays(it)).filter(|relays| !relays.is_empty());
        for way in [channel, relays].into_iter().flatten().map(set) {
            if !known.contains(&way) {
                known.push(way);
            }
        }
        also.push(spot(desk, article, it));
    }
    also.dedup();
    let spot = also.remove(0);
    Row {
        spot,
        also,
        who: set(shelf.source(one)),
        words: words.collect::<Vec<_>>().join(" … "),
        quoted: one.mode == Mode::Direct,
        mode: desk.code("mode", &crate::contract::code(one.mode)),
        known: if known.is_empty() { desk.say("sheet-known-none") } else { known.join(" · ") },
        unsure: all.iter().any(|one| one.confidence == crate::contract::Confidence::Weak),
    }
}
