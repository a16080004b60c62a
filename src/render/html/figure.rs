//! The voices along a text, as a drawing: the narration a thin line, summarised words a low block, quoted words a high one,
//! damaged marks an open one; a small open one for somebody who counts among the voices without words of his own, as who
//! refuses to answer. Height and outline tell them apart, so the drawing holds on grey paper.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::anchor::{Passage, part};
use super::table::Bench;
use crate::contract::{Article, Attribution, Voice, VoiceRun, code};
use crate::render::words::Arg;

/// Width of a drawing in its own units.
const WIDTH: usize = 1000;
/// Narrower than this a block could not be seen.
const NARROWEST: f64 = 3.0;
/// The style of a block that stands for no words.
const WORDLESS: &str = "wordless";

/// The voices of one text.
#[derive(Serialize)]
pub(super) struct Strip {
    anchor: String,
    label: String,
    /// What the drawing says, in words.
    said: String,
    width: usize,
    blocks: Vec<Block>,
    /// Whether somebody counts here without words of his own.
    pub(super) wordless: bool,
}

/// A stretch that is not the narration's, or the place of somebody who counts without words of his own.
#[derive(Serialize)]
struct Block {
    voice: String,
    x: String,
    width: String,
    /// Whose words, and where.
    title: String,
    href: Option<String>,
}

/// The passage of speech that the attribution `id` stands in; itself where it counts or stands in none.
fn speaker<'a>(known: &BTreeMap<&str, &'a Attribution>, id: &'a str) -> &'a str {
    let above = |one: &&'a Attribution| one.parent.as_deref().and_then(|id| known.get(id).copied());
    let mut chain = std::iter::successors(known.get(id).copied(), above);
    chain.find(|one| one.claim).map_or(id, |one| one.id.as_str())
}

/// The drawing of a text; nothing where its voices are not known.
pub(super) fn strip(bench: Bench, article: &Article) -> Option<Strip> {
    let runs = article.voices.as_ref()?;
    let (first, last) = (article.paragraphs.first()?.start, article.paragraphs.last()?.end);
    let scale = WIDTH as f64 / last.saturating_sub(first).max(1) as f64;
    let here = |run: &&VoiceRun| run.start >= first && run.end <= last;
    let words = bench.shelf.words;
    let known: BTreeMap<&str, &Attribution> =
        article.attributions.iter().flatten().map(|one| (one.id.as_str(), one)).collect();
    let passage = |id: Option<&str>| id.and_then(|id| bench.anchors.passage(id));
    let block = |voice: String, (start, end): (usize, usize), passage: Option<&Passage>, title: &str| Block {
        voice,
        x: format!("{:.1}", (start - first) as f64 * scale),
        width: format!("{:.1}", ((end - start) as f64 * scale).max(NARROWEST)),
        title: format!("{} {title}", passage.map_or("", |passage| passage.place.as_str())).trim().to_owned(),
        href: passage.and_then(|passage| passage.href.clone()),
    };
    let worded = |run: &VoiceRun| {
        // What somebody is said to think, in another's words, is that other's word here.
        let id = run.attribution.as_deref().map(|id| speaker(&known, id));
        block(code(run.voice), (run.start, run.end), passage(id), &bench.shelf.voice(article, run.voice, id))
    };
    let heard: BTreeSet<&str> =
        runs.iter().filter_map(|run| run.attribution.as_deref()).map(|id| speaker(&known, id)).collect();
    let wordless = |one: &Attribution| {
        let cue = one.cue.as_ref().filter(|cue| cue.start >= first && cue.end <= last)?;
        let args = [("source", Arg::from(bench.shelf.source(one))), ("cue", Arg::from(cue.text.clone()))];
        let told = words.tell("report-strip-told", &args);
        Some(block(WORDLESS.to_owned(), (cue.start, cue.start), passage(Some(&one.id)), &told))
    };
    let silent: Vec<Block> =
        article.claims().filter(|one| !heard.contains(one.id.as_str())).filter_map(wordless).collect();
    let share = |voice: Voice| {
        let length: usize =
            runs.iter().filter(here).filter(|run| run.voice == voice).map(|run| run.end - run.start).sum();
        Arg::from(words.decimal(100.0 * length as f64 / last.saturating_sub(first).max(1) as f64, 0))
    };
    let args = [
        ("label", Arg::from(article.label.clone())),
        ("quoted", share(Voice::Quoted)),
        ("reported", share(Voice::Reported)),
        ("unclear", share(Voice::Unclear)),
    ];
    Some(Strip {
        anchor: part(&article.label),
        label: article.label.clone(),
        said: words.tell("report-strip-said", &args),
        width: WIDTH,
        wordless: !silent.is_empty(),
        blocks: runs.iter().filter(here).map(worded).chain(silent).collect(),
    })
}
