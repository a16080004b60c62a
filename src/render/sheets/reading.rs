//! Who speaks in a text, in whose words, and how the text says it knows: the grid of the pupil's sheet, filled with every passage
//! of speech that a pupil may find, source by source.

use serde::Serialize;

use super::desk::{Desk, set};
use super::unsourced::{Unsourced, unsourced};
use super::vocabulary::unsure_words;
use super::wording::{LONGEST, wording};
use crate::contract::{Act, Artefact, Article, Attribution, Confidence, Mode, Span, Voice};
use crate::render::shelf::attributions;
use crate::render::views::{first_place, reported_kind as kind};
use crate::render::width::{keep_ends, keep_start};
use crate::render::words::Arg;
use crate::text::fold::fold;

/// The kind of a source for whom only a pronoun stands.
const PRONOUN: &str = "pronoun";
/// Words that are somebody's and stand without marks.
const NO_MARKS: &str = "no-marks";
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
    /// Words to discuss in it that the text itself may have added.
    doubted: Vec<String>,
}

/// The rows of a text, one a source, in the order in which they first speak. A pronoun for which nobody was found stands for
/// itself alone.
pub(super) fn rows(desk: &Desk, article: &Article) -> Vec<Row> {
    let mut found = speech(article);
    found.sort_by_key(|one| place(one).map_or(usize::MAX, |span| span.start));
    let mut sources: Vec<(String, usize, Row)> = Vec::new();
    for one in found {
        let name = desk.shelf.source(one);
        let known = sources.iter_mut().find(|(known, ..)| *known == fold(&name)).filter(|_| is_told(one));
        let passage = passage(desk, article, one);
        let start = place(one).map_or(usize::MAX, |span| span.start);
        match known {
            Some((.., row)) => row.passages.push(passage),
            None => sources.push((fold(&name), start, Row { who: set(name), passages: vec![passage] })),
        }
    }
    let bare = unmarked(article).map(|sign| (sign.span.start, nobodys(desk, article, sign)));
    let marked = unsourced(desk, article).into_iter().map(|one| (one.start, quoted_by_nobody(desk, one)));
    let mut nobody: Vec<(usize, Passage)> = bare.chain(marked).collect();
    nobody.sort_by_key(|(start, _)| *start);
    if let Some(first) = nobody.first().map(|(start, _)| *start) {
        let passages = nobody.into_iter().map(|(_, passage)| passage).collect();
        sources.push((String::new(), first, Row { who: desk.say("source-none"), passages }));
    }
    sources.sort_by_key(|(_, start, _)| *start);
    sources.into_iter().map(|(.., row)| row).collect()
}

/// How many lines the grid of a text has, and how many of them tables and figures count, where these are two numbers; and what the
/// others are.
pub(super) fn tally(desk: &Desk, article: &Article) -> Option<String> {
    let (told, bare, marked) = (speech(article), unmarked(article).count(), unsourced(desk, article).len());
    let others: Vec<_> = told.iter().filter(|one| !one.claim).collect();
    let orders = others.iter().any(|one| one.act == Act::Directive);
    let nested = others.iter().any(|one| one.act != Act::Directive);
    let sorts = [(orders, "orders"), (nested, "nested"), (bare > 0, "unmarked"), (marked > 0, "unsourced")];
    let sorts: Vec<String> =
        sorts.into_iter().filter(|(is, _)| *is).map(|(_, sort)| desk.code("sheet-key-other", sort)).collect();
    let (lines, counted) = (told.len() + bare + marked, told.len() - others.len());
    let args = [("n", Arg::from(lines)), ("counted", Arg::from(counted)), ("others", Arg::from(sorts.join(", ")))];
    (lines != counted).then(|| desk.tell("sheet-key-tally", &args))
}

/// The passages in which somebody is heard.
pub(super) fn speech(article: &Article) -> Vec<&Attribution> {
    attributions(article).filter(|one| is_speech(article, one)).collect()
}

/// Where words stand without marks that are somebody's.
fn unmarked(article: &Article) -> impl Iterator<Item = &Artefact> {
    article.condition.iter().flatten().filter(|sign| sign.artefact == NO_MARKS)
}

/// Where a source is heard: its words, else what announces them.
fn place(one: &Attribution) -> Option<&Span> {
    one.content.first().or(first_place(one))
}

/// Words in the first person without marks between two quotations: a pupil takes them for speech, and who speaks is not said.
fn nobodys(desk: &Desk, article: &Article, sign: &Artefact) -> Passage {
    Passage {
        spot: desk.spot(article, &sign.span),
        source: None,
        cue: None,
        words: keep_ends(&sign.span.text.split_whitespace().collect::<Vec<_>>().join(" "), LONGEST),
        mode: uncounted(desk, &desk.code("artefact", NO_MARKS)),
        ways: Vec::new(),
        unsure: true,
        doubted: Vec::new(),
    }
}

/// Words between marks for which the text names nobody there.
fn quoted_by_nobody(desk: &Desk, one: Unsourced) -> Passage {
    let mode = uncounted(desk, &desk.code("mode", &crate::contract::code(Mode::Direct)));
    let (ways, doubted) = Default::default();
    Passage { spot: one.spot, source: None, cue: None, words: one.words, mode, ways, unsure: false, doubted }
}

/// How words are given, with the sign of a line that no table counts.
fn uncounted(desk: &Desk, mode: &str) -> String {
    desk.tell("sheet-key-uncounted", &[("mode", Arg::from(mode))])
}

/// Whether somebody is heard whom a pupil may underline: what counts as a claim, and what somebody else says or asks in words that
/// are summed up.
fn is_speech(article: &Article, one: &Attribution) -> bool {
    let holder = || attributions(article).find(|it| Some(&it.id) == one.parent.as_ref());
    let said = matches!(one.act, Act::Speech | Act::Directive) && one.source.is_some() && !one.content.is_empty();
    let is_summed_up = |it: &Attribution| match it.mode {
        Mode::Indirect => true,
        Mode::Mixed => !is_quoted(article, one),
        _ => false,
    };
    one.claim || said && holder().is_none_or(|it| is_summed_up(it) && it.source_name != one.source_name)
}

/// Whether the words that announce something stand between quotation marks: then it is no more than a part of what is quoted.
fn is_quoted(article: &Article, one: &Attribution) -> bool {
    let mut quoted = article.voices.iter().flatten().filter(|run| run.voice == Voice::Quoted);
    let is_in = |span: &Span| quoted.any(|run| run.start < span.end && span.start < run.end);
    one.cue.as_ref().or(one.source.as_ref()).is_some_and(is_in)
}

/// Whether it is known who speaks.
fn is_told(one: &Attribution) -> bool {
    one.source_name.is_some() && one.source_kind.as_deref() != Some(PRONOUN)
}

fn passage(desk: &Desk, article: &Article, one: &Attribution) -> Passage {
    let shelf = desk.shelf;
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let channel = one.channel.as_deref().map(|channel| desk.code("channel", channel));
    let relays = Some(shelf.relays(one)).filter(|relays| !relays.is_empty());
    Passage {
        spot: place(one).map(|span| desk.spot(article, span)).unwrap_or_default(),
        source: one.source.as_ref().map(|span| keep_start(&plain(&span.text), WRITTEN)),
        cue: one.cue.as_ref().map(|cue| plain(&cue.text)),
        words: wording(desk, article, one),
        mode: if one.claim { kind(shelf, one) } else { uncounted(desk, &kind(shelf, one)) },
        ways: channel.into_iter().chain(relays).map(set).collect(),
        unsure: one.confidence == Confidence::Weak || one.mode == Mode::Damaged,
        doubted: unsure_words(desk, article, &one.id),
    }
}
