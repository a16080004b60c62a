//! The page on which a person reads findings again: each with its sentence, what is decided about it, and what the program
//! has missed. It shows what the program reads by itself; earlier decisions are its state.
//!
//! Like the report it needs nothing but itself. Without its script it is a list to read: to decide and to save needs the
//! script, which hands the decisions over as a file and sends nothing.

mod data;
mod passage;

use std::collections::{BTreeMap, BTreeSet};

use minijinja::Value;
use serde::Serialize;

use self::data::data;
use self::passage::{Piece, pieces};
use super::html::anchor::part;
use super::html::policy::policy;
use super::html::template::render;
use super::shelf::Shelf;
use super::words::Arg;
use crate::contract::{Article, Attribution, Loaded, Report, Review, Role, Voice, Wire, WireRole, code};
use crate::findings::Object;
use crate::review::{Correction, fingerprint};
use crate::text::Span;

/// By this a page in a file is known as one of these.
pub const MARK: &str = "cadrage-review";
const STYLE: &str = include_str!("review.css");
const SCRIPT: &str = include_str!("review.js");
const TEMPLATES: [(&str, &str); 2] =
    [("review.html", include_str!("templates/review.html")), ("bits.html", include_str!("templates/bits.html"))];

/// What is read again.
#[derive(Clone, Copy)]
pub struct Table<'a> {
    /// The report of what the program reads by itself, with its texts, in bytes.
    pub shelf: Shelf<'a>,
    /// The sentences of every text, by place.
    pub sentences: &'a [Vec<Span>],
    /// The same texts with what was decided followed, where anything was: it has what there is to look at.
    pub followed: Option<&'a Report>,
    /// What was decided before.
    pub decided: &'a [Correction],
    /// Every category of words to discuss: id and name.
    pub categories: &'a [(String, String)],
}

/// All that the template is filled with.
#[derive(Serialize)]
struct Page {
    ui: &'static str,
    mark: &'static str,
    policy: String,
    style: Value,
    script: Value,
    data: Value,
    say: BTreeMap<String, String>,
    head: String,
    texts: Vec<Text>,
    voices: Vec<(String, String)>,
    roles: Vec<(String, String)>,
    categories: Vec<(String, String)>,
}

#[derive(Serialize)]
struct Text {
    anchor: String,
    label: String,
    title: String,
    lang: Option<String>,
    file: String,
    findings: Vec<Finding>,
    sources: Vec<String>,
    blocks: Vec<Block>,
}

/// A finding to be decided upon.
#[derive(Serialize)]
struct Finding {
    id: String,
    kind: &'static str,
    name: String,
    place: String,
    pieces: Vec<Piece>,
    /// What the program says of it, each with its name.
    facts: Vec<(String, String)>,
}

/// A piece of the page that findings can stand in.
#[derive(Serialize)]
struct Block {
    n: Option<usize>,
    words: String,
}

/// The page.
pub fn page(table: Table) -> String {
    let words = table.shelf.words;
    let roles = [WireRole::Credit, WireRole::Cited, WireRole::Relay, WireRole::Image, WireRole::Topic].map(code);
    let voices = [Voice::Author, Voice::Quoted, Voice::Reported, Voice::Unclear].map(code);
    render(
        &TEMPLATES,
        &Page {
            ui: words.ui().code(),
            mark: MARK,
            policy: policy(STYLE, Some(SCRIPT)),
            style: Value::from_safe_string(STYLE.to_owned()),
            script: Value::from_safe_string(SCRIPT.to_owned()),
            data: Value::from_safe_string(data(table)),
            say: words.all("relire-").into_iter().map(|(key, said)| (key.replace('-', "_"), said)).collect(),
            head: words.tell("relire-head", &[("n", Arg::from(table.shelf.articles().len()))]),
            texts: table.shelf.articles().iter().zip(table.sentences).map(|(one, cut)| text(table, one, cut)).collect(),
            voices: voices.into_iter().map(|id| (id.clone(), words.code("voice", &id))).collect(),
            roles: roles.into_iter().map(|id| (id.clone(), words.code("wire", &id))).collect(),
            categories: table.categories.to_vec(),
        },
    )
}

/// The findings of a text that are decided upon, by place: those that every report counts as there to look at. Where something
/// is decided already these are known only where that is followed: a dropped finding frees others, and takes others with it.
/// Each is shown as the program reads it by itself, where it finds it there.
fn findings<'a>(table: Table<'a>, article: &'a Article) -> Vec<Found<'a>> {
    let followed = table.followed.and_then(|report| report.articles.iter().find(|one| one.id == article.id));
    let hash = fingerprint(article.text.as_deref().unwrap_or_default());
    let decided = table.decided.iter().filter(|one| one.text == hash).map(|one| &one.amendment);
    let decided: BTreeSet<(Object, Span)> = decided.map(|one| (one.object, one.span)).collect();
    // What a person has added is among the decisions, and so is what the program finds at another place by now.
    let is_elsewhere = |found: &Found| {
        let review = found.review();
        review == Some(Review::Added) || (review.is_some() && !decided.contains(&found.key()))
    };
    let asked = |found: &Found| (found.is_for_readers() || found.review().is_some()) && !is_elsewhere(found);
    let counted: Vec<Found> = self::all(followed.unwrap_or(article)).filter(asked).collect();
    let keys: BTreeSet<(Object, Span)> = counted.iter().map(Found::key).collect();
    let mut all: Vec<Found> = self::all(article).filter(|found| keys.contains(&found.key())).collect();
    let known: BTreeSet<(Object, Span)> = all.iter().map(Found::key).collect();
    all.extend(counted.into_iter().filter(|found| !known.contains(&found.key())));
    all.sort_by_key(Found::place);
    all
}

/// All that is found in a text.
fn all(article: &Article) -> impl Iterator<Item = Found<'_>> {
    let place = |span: &crate::contract::Span| Span::new(span.start, span.end);
    let said = article.attributions.iter().flatten();
    let said = said.filter_map(move |one| Some(Found::Said(place(one.seat()?), one)));
    let words = article.loaded.iter().flatten().map(move |one| Found::Word(place(&one.span), one));
    let wires = article.wires.iter().flatten().map(move |one| Found::Wire(place(&one.span), one));
    said.chain(words).chain(wires)
}

/// A finding of either sort, with the place it is known by.
enum Found<'a> {
    Said(Span, &'a Attribution),
    Word(Span, &'a Loaded),
    Wire(Span, &'a Wire),
}

impl<'a> Found<'a> {
    fn place(&self) -> Span {
        match self {
            Found::Said(span, _) | Found::Word(span, _) | Found::Wire(span, _) => *span,
        }
    }

    fn object(&self) -> Object {
        match self {
            Found::Said(..) => Object::Attribution,
            Found::Word(..) => Object::Loaded,
            Found::Wire(..) => Object::Wire,
        }
    }

    /// By what a decision knows it.
    fn key(&self) -> (Object, Span) {
        (self.object(), self.place())
    }

    fn is_for_readers(&self) -> bool {
        match self {
            Found::Said(_, one) => one.is_for_readers(),
            Found::Word(_, one) => one.is_for_readers(),
            Found::Wire(_, one) => one.is_for_readers(),
        }
    }

    /// What was decided about it, in a report that follows decisions.
    fn review(&self) -> Option<Review> {
        match self {
            Found::Said(_, one) => one.review,
            Found::Word(_, one) => one.review,
            Found::Wire(_, one) => one.review,
        }
    }

    /// What is said, where it is reported words.
    fn passage(&self) -> &'a [crate::contract::Span] {
        match self {
            Found::Said(_, one) => &one.content,
            Found::Word(..) | Found::Wire(..) => &[],
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Found::Said(..) => "attribution",
            Found::Word(..) => "loaded",
            Found::Wire(..) => "wire",
        }
    }
}

fn text(table: Table, article: &Article, sentences: &[Span]) -> Text {
    let shelf = table.shelf;
    let written = article.text.as_deref().unwrap_or_default();
    let show = |(n, found): (usize, Found)| finding(shelf, article, written, sentences, (n, &found));
    let mut sources: Vec<String> =
        article.attributions.iter().flatten().filter_map(|one| one.source_name.clone()).collect();
    sources.sort();
    sources.dedup();
    let opening = || article.opening.as_ref().map_or(String::new(), |span| format!("{} …", span.text));
    Text {
        anchor: part(&article.label),
        label: article.label.clone(),
        title: article.title.as_ref().map_or_else(opening, |title| title.text.clone()),
        lang: article.lang.clone(),
        file: article.path.clone(),
        findings: findings(table, article).into_iter().enumerate().map(show).collect(),
        sources,
        blocks: blocks(article)
            .map(|block| Block {
                n: block.paragraph,
                words: written.get(block.start..block.end).unwrap_or_default().to_owned(),
            })
            .collect(),
    }
}

/// The blocks that findings can stand in.
fn blocks(article: &Article) -> impl Iterator<Item = &crate::contract::Block> {
    article.blocks.iter().filter(|block| matches!(block.role, Role::Title | Role::Body | Role::Caption))
}

/// In whose words, other than the narration's, the stretches of `content` stand, by place, each voice once.
fn voices(article: &Article, content: &[crate::contract::Span]) -> Vec<Voice> {
    let runs = article.voices.as_deref().unwrap_or(&[]);
    let mut heard: Vec<Voice> = Vec::new();
    for span in content {
        let from = runs.partition_point(|run| run.end <= span.start);
        for run in runs[from..].iter().take_while(|run| run.start < span.end) {
            if !heard.contains(&run.voice) {
                heard.push(run.voice);
            }
        }
    }
    heard
}

fn finding(shelf: Shelf, article: &Article, text: &str, sentences: &[Span], (n, found): (usize, &Found)) -> Finding {
    let words = shelf.words;
    let at = found.place();
    let span = match found {
        Found::Said(_, one) => one.seat(),
        Found::Word(_, one) => Some(&one.span),
        Found::Wire(_, one) => Some(&one.span),
    };
    let voice = |voice: Voice| words.code("voice", &code(voice));
    let facts = match found {
        Found::Said(_, one) => {
            let mut facts = vec![("relire-source", shelf.source(one))];
            let heard: Vec<String> = voices(article, &one.content).into_iter().map(voice).collect();
            // What somebody wants or keeps silent about stands in nobody's words.
            facts.extend((!heard.is_empty()).then(|| ("relire-voice", heard.join(", "))));
            facts
        }
        Found::Word(_, one) => {
            vec![("relire-voice", voice(one.voice)), ("relire-category", shelf.category(&one.category))]
        }
        Found::Wire(_, one) => {
            let role = words.code("wire", &code(one.role));
            vec![("relire-agency", shelf.agency(&one.agency)), ("relire-role", role)]
        }
    };
    Finding {
        id: format!("f-{}-{n}", part(&article.label)),
        kind: found.kind(),
        name: words.code("relire-kind", found.kind()),
        place: span.map_or_else(String::new, |span| shelf.place(article, span)),
        pieces: pieces(words, text, sentences, at, found),
        facts: facts.into_iter().map(|(key, said)| (words.say(key), said)).collect(),
    }
}
