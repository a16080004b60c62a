//! Who speaks in a text, in whose words, and how the text says it knows: the grid of the pupil's sheet, filled with every passage
//! of speech that a pupil may find, source by source.

use serde::Serialize;

use super::desk::{Desk, set};
use super::wording::wording;
use crate::contract::{Act, Artefact, Article, Attribution, Confidence, Mode};
use crate::render::shelf::attributions;
use crate::render::views::first_place;
use crate::render::width::{keep_ends, keep_start};
use crate::text::fold::fold;

/// The kind of a source for whom only a pronoun stands.
const PRONOUN: &str = "pronoun";
/// Words that are somebody's and stand without marks.
const NO_MARKS: &str = "no-marks";
/// Columns of these words.
const UNMARKED: usize = 90;
/// Columns of a source as the text writes it.
const WRITTEN: usize = 40;

/// A source with the passages in which it speaks.
#[derive(Serialize)]
pub(super) struct Row {
    who: String,
    passages: Vec<Passage>,
}

/// What a source says in one place.
#[derive(Serialize)]
struct Passage {
    spot: String,
    /// The source as it is written there.
    source: Option<String>,
    /// The words that announce what is said.
    cue: Option<String>,
    words: String,
    mode: String,
    /// By which way, and through whom.
    ways: Vec<String>,
    unsure: bool,
}

/// The rows of a text, one a source, in the order in which they first speak. A pronoun for which nobody was found stands for
/// itself alone.
pub(super) fn rows(desk: &Desk, article: &Article) -> Vec<Row> {
    let mut found: Vec<&Attribution> = attributions(article).filter(|one| is_speech(article, one)).collect();
    found.sort_by_key(|one| first_place(one).map_or(usize::MAX, |span| span.start));
    let mut sources: Vec<(String, Row)> = Vec::new();
    for one in found {
        let name = desk.shelf.source(one);
        let known = sources.iter_mut().find(|(known, _)| *known == fold(&name)).filter(|_| is_told(one));
        let passage = passage(desk, article, one);
        match known {
            Some((_, row)) => row.passages.push(passage),
            None => sources.push((fold(&name), Row { who: set(name), passages: vec![passage] })),
        }
    }
    let unmarked = article.condition.iter().flatten().filter(|sign| sign.artefact == NO_MARKS);
    let nobody: Vec<Passage> = unmarked.map(|sign| nobodys(desk, article, sign)).collect();
    let nobody = (!nobody.is_empty()).then(|| Row { who: desk.say("source-none"), passages: nobody });
    sources.into_iter().map(|(_, row)| row).chain(nobody).collect()
}

/// Words in the first person without marks between two quotations: a pupil takes them for speech, and who speaks is not said.
fn nobodys(desk: &Desk, article: &Article, sign: &Artefact) -> Passage {
    Passage {
        spot: desk.spot(article, &sign.span),
        source: None,
        cue: None,
        words: keep_ends(&sign.span.text.split_whitespace().collect::<Vec<_>>().join(" "), UNMARKED),
        mode: desk.code("artefact", NO_MARKS),
        ways: Vec::new(),
        unsure: true,
    }
}

/// Whether somebody is heard whom a pupil may underline: what counts as a claim, and what somebody else says or asks in words that
/// are summed up.
fn is_speech(article: &Article, one: &Attribution) -> bool {
    let holder = || attributions(article).find(|it| Some(&it.id) == one.parent.as_ref());
    let said = matches!(one.act, Act::Speech | Act::Directive) && one.source.is_some() && !one.content.is_empty();
    one.claim || said && holder().is_none_or(|it| it.mode == Mode::Indirect && it.source_name != one.source_name)
}

/// Whether it is known who speaks.
fn is_told(one: &Attribution) -> bool {
    one.source_name.is_some() && one.source_kind.as_deref() != Some(PRONOUN)
}

fn passage(desk: &Desk, article: &Article, one: &Attribution) -> Passage {
    let shelf = desk.shelf;
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let place = one.content.first().or(first_place(one));
    let channel = one.channel.as_deref().map(|channel| desk.code("channel", channel));
    let relays = Some(shelf.relays(one)).filter(|relays| !relays.is_empty());
    Passage {
        spot: place.map(|span| desk.spot(article, span)).unwrap_or_default(),
        source: one.source.as_ref().map(|span| keep_start(&plain(&span.text), WRITTEN)),
        cue: one.cue.as_ref().map(|cue| plain(&cue.text)),
        words: wording(desk, article, one),
        mode: desk.code("mode", &crate::contract::code(one.mode)),
        ways: channel.into_iter().chain(relays).map(set).collect(),
        unsure: one.confidence == Confidence::Weak || one.mode == Mode::Damaged,
    }
}
