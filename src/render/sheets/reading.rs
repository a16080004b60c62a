//! Who speaks in a text, in whose words, and how the text says it knows: the grid of the pupil's sheet, filled.

use serde::Serialize;

use super::desk::{Desk, set};
use crate::contract::{Article, Attribution, Mode};
use crate::render::shelf::claims;
use crate::render::views::first_place;

/// A row of the grid.
#[derive(Serialize)]
pub(super) struct Row {
    spot: String,
    who: String,
    words: String,
    /// Whether the words are the source's own.
    quoted: bool,
    mode: String,
    known: String,
    unsure: bool,
}

/// The rows of a text, in its order.
pub(super) fn rows(desk: &Desk, article: &Article) -> Vec<Row> {
    claims(article).map(|one| row(desk, article, one)).collect()
}

fn row(desk: &Desk, article: &Article, one: &Attribution) -> Row {
    let shelf = desk.shelf;
    let place = one.content.first().or(first_place(one));
    let words = one.content.iter().map(|span| span.text.split_whitespace().collect::<Vec<_>>().join(" "));
    let cue = one.cue.as_ref().map(|cue| shelf.words.quote(cue.text.trim()));
    let channel = one.channel.as_deref().map(|channel| desk.code("channel", channel));
    let relays = Some(shelf.relays(one)).filter(|relays| !relays.is_empty());
    let known: Vec<String> = [cue, channel, relays].into_iter().flatten().map(set).collect();
    Row {
        spot: place.map(|span| desk.spot(article, span)).unwrap_or_default(),
        who: set(shelf.source(one)),
        words: words.collect::<Vec<_>>().join(" … "),
        quoted: one.mode == Mode::Direct,
        mode: desk.code("mode", &crate::contract::code(one.mode)),
        known: if known.is_empty() { desk.say("sheet-known-none") } else { known.join(" · ") },
        unsure: one.confidence == crate::contract::Confidence::Weak,
    }
}
