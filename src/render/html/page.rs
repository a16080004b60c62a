//! The page as a whole: what stands on it, in which order it is made, and which words of the interface it needs.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::Value;
use serde::Serialize;

use super::Wish;
use super::align::{Aligned, aligned};
use super::anchor::Anchors;
use super::card::{Card, cards};
use super::chain::{self, Chains};
use super::method::{Method, debates, method};
use super::note::{Notes, notes, sorts};
use super::origin::{Origin, origins};
use super::pair::{Pair, pair};
use super::policy::policy;
use super::speaker::{Speakers, speakers};
use super::table::{Bench, Table};
use super::template::fill;
use super::text::{Setter, Text};
use super::timeline::{Timeline, timeline};
use crate::contract::{Voice, code};
use crate::render::reading;
use crate::render::shelf::{Shelf, loaded};
use crate::render::views::summary::head;
use crate::render::views::{self, Name};
use crate::render::words::Arg;

const STYLE: &str = include_str!("page.css");
/// Most pairs of texts whose passages in common stand on the page; what a class or a reader looks at is never so many.
const PAIRS: usize = 40;
const SCRIPT: &str = include_str!("page.js");
/// The tables, in the order of the page. What the texts are called side by side has a place of its own.
const TABLES: [Name; 9] = [
    Name::Speakers,
    Name::Attributions,
    Name::Loaded,
    Name::Shared,
    Name::Figures,
    Name::Chains,
    Name::Agencies,
    Name::Card,
    Name::Profile,
];

/// All that the templates are filled with.
#[derive(Serialize)]
struct Page {
    ui: &'static str,
    mark: &'static str,
    policy: String,
    style: Value,
    script: Value,
    say: BTreeMap<String, String>,
    letters: BTreeMap<&'static str, String>,
    class: bool,
    extracts: bool,
    title: String,
    head: String,
    day: Option<String>,
    promise: String,
    unread: Vec<(String, String)>,
    cards: Vec<Card>,
    pair: Option<Pair>,
    speakers: Speakers,
    aligned: Vec<Aligned>,
    origins: Vec<Origin>,
    chains: Vec<Chains>,
    /// Whom words were told to, and where.
    told: Vec<String>,
    naming: Option<Table>,
    timeline: Option<Timeline>,
    texts: Vec<Text>,
    notes: Vec<Notes>,
    voices: Vec<(String, String)>,
    categories: Vec<(String, String)>,
    tables: Vec<Table>,
    method: Method,
    debates: Vec<Table>,
    foot: String,
    made: Option<String>,
    /// How the interface language writes a day, for the script.
    form: String,
    /// What is said of readers' corrections, and of a drawn sample.
    checked: Vec<String>,
}

/// The report as one HTML page.
pub fn page(shelf: Shelf, wish: Wish) -> String {
    let words = shelf.words;
    let sorts = sorts(shelf);
    let mut noted: Vec<Notes> =
        shelf.articles().iter().map(|article| notes(shelf, article, &sorts, wish.extracts)).collect();
    let ids: BTreeSet<String> = noted.iter().flat_map(|of| &of.all).map(|note| note.id.clone()).collect();
    let mut setter = Setter { shelf, sorts: &sorts, notes: &ids, shown: BTreeSet::new() };
    let shown = shelf.articles().iter().filter(|_| !wish.extracts);
    let texts: Vec<Text> = shown.map(|article| setter.set(article)).collect();
    for note in noted.iter_mut().flat_map(|of| &mut of.all) {
        note.seen = note.seen.take().filter(|id| setter.shown.contains(id));
    }
    let anchors = Anchors::new(shelf, &setter.shown, &ids);
    let bench = Bench { shelf, anchors: &anchors, sorts: &sorts, extracts: wish.extracts };
    let table = |name: Name| {
        bench.table(views::build(name, shelf, &views::Wish { width: 120, pairs: Some(PAIRS), ..Default::default() }))
    };
    let event = shelf.report.event.as_ref();
    let head = head(shelf);
    let title = event.and_then(|event| event.title.as_ref()).map(|title| title.get(words.ui().code()).to_owned());
    let stamp = [
        ("version", Arg::from(shelf.report.tool.version.clone())),
        ("hash", Arg::from(shelf.report.lexicon.hash.clone())),
    ];
    let method = method(shelf, &noted);
    fill(&Page {
        ui: words.ui().code(),
        mark: super::MARK,
        policy: policy(STYLE, Some(SCRIPT)),
        style: Value::from_safe_string(STYLE.to_owned()),
        script: Value::from_safe_string(SCRIPT.to_owned()),
        say: words.all("report-").into_iter().map(|(key, said)| (key.replace('-', "_"), said)).collect(),
        letters: words.all("mark-"),
        class: wish.class,
        extracts: wish.extracts,
        title: title
            .unwrap_or_else(|| words.say(if shelf.articles().len() > 1 { "report-title" } else { "report-title-one" })),
        head,
        day: event.and_then(|event| event.date.as_ref()).map(|day| words.date(day)),
        promise: words.say("summary-promise"),
        unread: shelf.report.errors.iter().map(|error| unread(shelf, error)).collect(),
        cards: cards(shelf),
        pair: pair(shelf, wish),
        speakers: speakers(bench),
        aligned: aligned(bench),
        origins: origins(bench),
        chains: chain::all(bench),
        told: chain::told(bench),
        naming: views::naming::has_any(shelf).then(|| table(Name::Naming)),
        timeline: timeline(bench, table(Name::Timeline)),
        texts,
        notes: noted,
        voices: voices(shelf),
        categories: categories(shelf),
        tables: TABLES.into_iter().map(table).collect(),
        method,
        debates: debates(bench),
        foot: words.tell("report-foot", &stamp),
        form: words.date_form(),
        made: wish.day.map(|day| words.tell("report-made", &[("day", Arg::from(words.date(day)))])),
        checked: reading::beside(shelf),
    })
}

/// An input that could not be read, and why.
fn unread(shelf: Shelf, error: &crate::contract::ReadError) -> (String, String) {
    let place = error.line.map_or_else(|| error.path.clone(), |line| format!("{}:{line}", error.path));
    (place, shelf.words.code("read", &error.kind))
}

/// The voices in which words to discuss stand, with their names.
fn voices(shelf: Shelf) -> Vec<(String, String)> {
    let all = [Voice::Author, Voice::Quoted, Voice::Reported, Voice::Unclear];
    let here = |voice: &Voice| shelf.articles().iter().flat_map(loaded).any(|one| one.voice == *voice);
    all.into_iter().filter(here).map(|voice| (code(voice), shelf.words.code("voice", &code(voice)))).collect()
}

/// The categories of words to discuss, by name.
fn categories(shelf: Shelf) -> Vec<(String, String)> {
    let ids: BTreeSet<&str> = shelf.articles().iter().flat_map(loaded).map(|one| one.category.as_str()).collect();
    let mut all: Vec<(String, String)> = ids.into_iter().map(|id| (id.to_owned(), shelf.category(id))).collect();
    all.sort_by(|one, other| one.1.cmp(&other.1));
    all
}
