//! Of many texts, who is heard in most of them and which words to discuss most of them have: a line each, no column a text.

use std::collections::BTreeSet;

use super::super::speakers::speakers;
use super::block::Block;
use super::slots::numbered;
use crate::contract::{Article, Loaded, Speaker, code};
use crate::render::shelf::{Shelf, claims};
use crate::render::view::Part;
use crate::render::words::Arg;
use crate::report::first;

/// Texts named for a word at most; the others are counted.
const TEXTS: usize = 8;

/// How much is reported in all, and the sources that most texts hear.
pub(super) fn voices(shelf: Shelf, n: usize) -> Vec<Block> {
    let (say, articles) = (shelf.words, shelf.articles());
    if articles.iter().all(|article| article.attributions.is_none()) {
        return Vec::new();
    }
    let passages = articles.iter().map(|article| claims(article).count()).sum::<usize>();
    let all = [("passages", Arg::from(passages)), ("texts", Arg::from(articles.len()))];
    let head = say.tell("summary-voices", &[("n", Arg::from(n.to_string()))]);
    let mut parts = vec![Part::line(head), Part::hanging("  ", say.tell("summary-claims-all", &all))];
    let speakers = speakers(shelf);
    let names: Vec<String> = first::widely(&speakers).into_iter().map(|one| heard(shelf, one)).collect();
    if !names.is_empty() {
        let names = Arg::from(names.join(" · "));
        parts.push(Part::hanging("  ", say.tell("summary-widely", &[("names", names)])));
    }
    vec![Block::needed(parts)]
}

/// A source with how many texts hear it, and how often.
fn heard(shelf: Shelf, one: &Speaker) -> String {
    let args = [
        ("name", Arg::from(one.speaker.clone())),
        ("texts", Arg::from(one.cells.len())),
        ("passages", Arg::from(one.passages())),
    ];
    shelf.words.tell("summary-widely-one", &args)
}

/// The words to discuss that most texts have, with the texts and in whose voice.
pub(super) fn words(shelf: Shelf, n: usize) -> Vec<Block> {
    let common = first::common_words(shelf.articles());
    if common.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![numbered(n, shelf.words.say("summary-loaded-widely"))];
    for (word, texts) in common {
        let mut told: Vec<String> = texts.iter().take(TEXTS).map(|(article, all)| said(shelf, article, all)).collect();
        let more = texts.len().saturating_sub(TEXTS);
        told.extend((more > 0).then(|| shelf.words.count("summary-widely-more", more)));
        parts.push(Part::hanging(format!("  {word}  "), told.join(" · ")));
    }
    let note = Part::hanging("  ", shelf.words.say("summary-loaded-unlisted"));
    vec![Block::needed(parts), Block::extra(vec![note])]
}

/// A text with the voices in which it has a word.
fn said(shelf: Shelf, article: &Article, all: &[&Loaded]) -> String {
    let voices: BTreeSet<_> = all.iter().map(|one| one.voice).collect();
    let voices = voices.into_iter().map(|voice| shelf.words.code("voice-letter", &code(voice)));
    format!("{}\u{a0}{}", article.label, voices.collect::<Vec<_>>().join("\u{a0}"))
}
