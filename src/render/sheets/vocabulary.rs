//! The words to discuss of all texts, rule by rule: which words, where and in whose voice, why one can discuss them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::desk::{Desk, set};
use super::doubt::{Doubt, doubt};
use crate::contract::{Article, Loaded, Place};
use crate::render::shelf::{is_received, loaded};
use crate::report::SCARE_QUOTES;
use crate::text::fold::fold;

/// The category of ordinary names of an event, which are compared and not counted.
const EVENT_NAMING: &str = "event-naming";

/// The words of one rule.
#[derive(Serialize)]
pub(super) struct Entry {
    category: String,
    words: Vec<Word>,
    places: Vec<Found>,
    why: String,
    neutral: Option<String>,
}

#[derive(Serialize, PartialEq)]
struct Word {
    text: String,
    lang: Option<String>,
}

/// Places of one text in one voice.
#[derive(Serialize)]
struct Found {
    label: String,
    spots: Vec<Spot>,
    voice: String,
}

#[derive(Serialize, PartialEq)]
struct Spot {
    place: String,
    received: bool,
}

/// The words to discuss, in the order of the texts: those that are counted and those held between quotation marks without a
/// source, for older pupils the listed ones too.
pub(super) fn vocabulary(desk: &Desk) -> Vec<Entry> {
    let mut order: Vec<&str> = Vec::new();
    let mut rules: BTreeMap<&str, Vec<(&Article, &Loaded)>> = BTreeMap::new();
    for article in desk.shelf.articles() {
        for one in loaded(article).filter(|one| is_listed(desk, one)) {
            if !rules.contains_key(one.rule.as_str()) {
                order.push(&one.rule);
            }
            rules.entry(&one.rule).or_default().push((article, one));
        }
    }
    order.into_iter().filter_map(|rule| entry(desk, rule, rules.get(rule)?)).collect()
}

fn is_listed(desk: &Desk, one: &Loaded) -> bool {
    desk.wish.admits(&one.category)
        && one.place != Place::Chrome
        && (one.scored || desk.amount(0, 1) > 0 || !is_light(one) || one.rule == SCARE_QUOTES)
}

/// Whether it is listed and no more: its weight is none.
fn is_light(one: &Loaded) -> bool {
    one.weight == 0
}

fn entry(desk: &Desk, rule: &str, found: &[(&Article, &Loaded)]) -> Option<Entry> {
    let shelf = desk.shelf;
    let ui = shelf.words.ui().code();
    let note = shelf.glossary().rules.get(rule);
    let (mut words, mut places) = (Vec::new(), Vec::<Found>::new());
    for (article, one) in found {
        let text = one.span.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let word = Word { text, lang: article.lang.clone() };
        if words.iter().all(|known: &Word| fold(&known.text) != fold(&word.text)) {
            words.push(word);
        }
        put(&mut places, desk, article, one);
    }
    Some(Entry {
        category: set(shelf.category(&found.first()?.1.category)),
        words,
        places,
        why: why(desk, rule),
        neutral: note.and_then(|note| note.neutral.as_ref()).map(|it| set(it.get(ui).to_owned())),
    })
}

/// Why one can discuss the words of a rule: its own reason, else what the page says of the debate that it belongs to. Words that
/// stand between quotation marks without a source have no rule of the lexicons.
fn why(desk: &Desk, rule: &str) -> String {
    if rule == SCARE_QUOTES {
        return desk.say("sheet-scare-quotes");
    }
    let (glossary, ui) = (desk.shelf.glossary(), desk.shelf.words.ui().code());
    let Some(note) = glossary.rules.get(rule) else { return String::new() };
    let page = note.debate.as_ref().and_then(|id| glossary.debates.get(id));
    let reasons = [Some(&note.why), page.map(|page| &page.about)];
    let why = reasons.into_iter().flatten().map(|it| it.get(ui)).find(|why| !why.is_empty());
    set(why.unwrap_or_default().to_owned())
}

/// Why one can discuss a word that the list does not hold: what the report compares and does not count.
pub(super) fn beside_list(desk: &Desk, one: &Loaded) -> Option<String> {
    let said = match one.category.as_str() {
        EVENT_NAMING => desk.say("sheet-duo-why-event-naming"),
        _ => why(desk, &one.rule),
    };
    (!is_listed(desk, one) && !said.is_empty()).then_some(said)
}

/// The listed words to discuss in what `attribution` sums up that the text itself may have added, as it writes them.
pub(super) fn unsure_words(desk: &Desk, article: &Article, attribution: &str) -> Vec<String> {
    let here = loaded(article).filter(|one| one.attribution.as_deref() == Some(attribution) && is_listed(desk, one));
    let is_aside = |one: &&Loaded| {
        let at = desk.bytes(article, one.span.start, one.span.end);
        at.and_then(|at| doubt(desk, article, &at, one.voice, Some(attribution))) == Some(Doubt::Aside)
    };
    here.filter(is_aside).map(|one| one.span.text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// Adds where a word stands to the places of its text and voice.
fn put(places: &mut Vec<Found>, desk: &Desk, article: &Article, one: &Loaded) {
    let at = desk.bytes(article, one.span.start, one.span.end);
    let doubt = at.and_then(|at| doubt(desk, article, &at, one.voice, one.attribution.as_deref()));
    let voice = Doubt::told(doubt, desk, desk.voice(article, one.voice, one.attribution.as_deref()));
    let spot = Spot { place: desk.spot(article, &one.span), received: is_received(one) };
    let is_here = |it: &&mut Found| it.label == article.label && it.voice == voice;
    match places.iter_mut().find(is_here) {
        Some(known) if known.spots.contains(&spot) => {}
        Some(known) => known.spots.push(spot),
        None => places.push(Found { label: article.label.clone(), spots: vec![spot], voice }),
    }
}
