//! Every figure as a sentence that can be put into another text: what was counted and in what, how sure it is, in which text,
//! by which version and with which lexicons. It knows measures and draws no conclusion from them.

use std::collections::BTreeMap;

use super::groups;
use crate::contract::{Article, GroupBy, GroupMeasure, GroupRow, Measure};
use crate::render::reading;
use crate::render::shelf::Shelf;
use crate::render::view::{Cell, Column, Grid, Part, Row, Shape, View};
use crate::render::words::{Arg, Words};

/// Digits of the lexicon's hash that a sentence gives.
const HASH: usize = 8;
/// The unit of shares.
const SHARE: &str = "share";
/// Texts of a group that a sentence names by their letters; of more it says how many they are.
const LISTED: usize = 12;
/// What a row is about.
const TEXT: &str = "text";
const GROUP: &str = "group";

/// One sentence, and what it is about.
struct Said {
    kind: &'static str,
    article: String,
    id: String,
    group: Option<String>,
    lang: Option<String>,
    measure: String,
    sentence: String,
    passages: Vec<String>,
}

/// The sentences of all texts in their order, then those of the groups.
pub(super) fn build(shelf: Shelf) -> View {
    let mut parts = Vec::new();
    let mut all = Vec::new();
    let mut shown = |heading: String, said: Vec<Said>| {
        parts.push(Part::heading(heading));
        for one in said {
            parts.extend([Part::line(&one.sentence), Part::Blank]);
            all.push(one);
        }
    };
    for article in shelf.articles() {
        shown(format!("{}  {}", article.label, shelf.heading(article)), of_text(shelf, article));
    }
    if let Some(found) = groups::groups(shelf) {
        let letters = groups::letters(shelf);
        // Texts that are no group have no figure together.
        for row in found.rows.iter().filter(|row| row.name.is_some() || !row.measures.is_empty()) {
            let heading = groups::heading(shelf.words, found.by, row, &letters);
            shown(heading, of_group(shelf, found.by, row, &letters));
        }
    }
    let state = reading::sentence(shelf.words, &shelf.articles().iter().collect::<Vec<_>>());
    let note = shelf.words.tell("sentence-note", &[("state", Arg::from(state))]);
    View { parts, notes: vec![note], data: data(all), ..View::default() }
}

/// A sentence on `articles` with who made it behind it, and who has read it again.
fn signed(shelf: Shelf, articles: &[&Article], about: String, said: String) -> String {
    let hash = &shelf.report.lexicon.hash;
    let args = [
        ("about", Arg::from(about)),
        ("figure", Arg::from(said)),
        ("version", Arg::from(shelf.report.tool.version.clone())),
        ("lexicon", Arg::from(hash.get(..HASH).unwrap_or(hash).to_owned())),
    ];
    if !reading::has_any(articles) {
        return shelf.words.tell("sentence-signed", &args);
    }
    let state = ("state", Arg::from(reading::in_full(shelf.words, articles)));
    shelf.words.tell("sentence-signed-reviewed", &args.into_iter().chain([state]).collect::<Vec<_>>())
}

fn of_text(shelf: Shelf, article: &Article) -> Vec<Said> {
    let words = shelf.words;
    let outlet = article.outlet.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let outlet = outlet.map_or_else(|| words.say("report-outlet-none"), str::to_owned);
    let date = article.published.as_ref().map(|it| words.date(&it.value));
    let date = date.unwrap_or_else(|| words.say("sentence-no-date"));
    let args = [("label", Arg::from(article.label.clone())), ("outlet", outlet.into()), ("date", date.into())];
    let about = words.tell("sentence-text", &args);
    let said = |measure: &str, said: String, passages: &[String]| Said {
        kind: TEXT,
        article: article.label.clone(),
        id: article.id.clone(),
        group: None,
        lang: article.lang.clone(),
        measure: measure.to_owned(),
        sentence: signed(shelf, &[article], about.clone(), said),
        passages: passages.to_vec(),
    };
    let Some(measures) = &article.measures else { return vec![said("", words.say("sentence-unread"), &[])] };
    measures.iter().filter_map(|(id, one)| Some(said(id, counted(words, id, one)?, &one.passages))).collect()
}

/// What a measure says of a text; `None` where the file cannot tell.
fn counted(words: &Words, id: &str, one: &Measure) -> Option<String> {
    let count = one.count?;
    let is_share = one.unit.as_deref() == Some(SHARE);
    let named = ("measure", Arg::from(words.code("measure-name", id)));
    let exposure = one.exposure.unwrap_or_default();
    if is_share && exposure == 0 {
        return Some(words.tell("sentence-no-claims", &[named]));
    }
    let of = words.count(if is_share { "sentence-of-claims" } else { "sentence-of-words" }, exposure);
    let own = format!("sentence-measure-{id}");
    let key = if words.knows(&own) { own.as_str() } else { "sentence-measure" };
    let said = words.tell(key, &[("n", Arg::from(count)), ("of", Arg::from(of)), named]);
    let number = |n: f64| Arg::from(words.decimal(if is_share { n * 100.0 } else { n }, 0));
    Some(match (one.shown, one.value, one.low, one.high) {
        (true, Some(value), Some(low), Some(high)) => {
            let key = if is_share { "sentence-share" } else { "sentence-rate" };
            let args =
                [("figure", said.into()), ("value", number(value)), ("low", number(low)), ("high", number(high))];
            words.tell(key, &args)
        }
        _ if count == 0 => said,
        _ => words.tell("sentence-count-alone", &[("figure", said.into())]),
    })
}

fn of_group(shelf: Shelf, by: GroupBy, row: &GroupRow, letters: &BTreeMap<&str, &str>) -> Vec<Said> {
    let words = shelf.words;
    let name = groups::name(words, by, row);
    let listed = row.articles.len() <= LISTED;
    let key = if listed { "sentence-group" } else { "sentence-group-many" };
    let args = [
        ("group", Arg::from(name.clone())),
        ("lang", groups::lang(words, row).into()),
        ("n", row.articles.len().into()),
        ("texts", groups::labels(&row.articles, letters, ", ").into()),
    ];
    let about = words.tell(key, &args);
    let articles: Vec<&Article> = shelf.articles().iter().filter(|one| row.articles.contains(&one.id)).collect();
    let said = |(id, measure): (&String, &GroupMeasure)| Said {
        kind: GROUP,
        article: String::new(),
        id: String::new(),
        group: Some(row.name.clone().unwrap_or_else(|| name.clone())),
        lang: row.lang.clone(),
        measure: id.clone(),
        sentence: signed(shelf, &articles, about.clone(), together(words, id, measure)),
        passages: Vec::new(),
    };
    row.measures.iter().map(said).collect()
}

/// What a measure says of a group.
fn together(words: &Words, id: &str, measure: &GroupMeasure) -> String {
    let named = Arg::from(words.code("measure-name", id));
    if measure.max == 0 {
        return words.tell("sentence-group-none", &[("measure", named)]);
    }
    let args = [
        ("measure", named),
        ("median", groups::middle(words, measure).into()),
        ("range", groups::range(words, measure).into()),
    ];
    let said = ("figure", words.tell("sentence-group-measure", &args).into());
    match (groups::rate(words, measure), groups::between(words, measure)) {
        (Some(rate), Some(ends)) => {
            words.tell("sentence-group-between", &[said, ("rate", rate.into()), ("ends", ends.into())])
        }
        (Some(rate), None) => words.tell("sentence-group-rate", &[said, ("rate", rate.into())]),
        (None, _) => words.tell("sentence-group-alone", &[said]),
    }
}

const KEYS: [&str; 7] = ["kind", "article", "article_id", "group", "lang", "measure", "sentence"];

fn data(all: Vec<Said>) -> Grid {
    let rows = all.into_iter().map(|one| {
        Row::new(vec![
            Cell::new(one.kind),
            Cell::new(one.article),
            Cell::new(one.id),
            Cell::data(one.group.as_deref()),
            Cell::data(one.lang.as_deref()),
            Cell::new(one.measure),
            Cell::new(one.sentence).behind(&one.passages),
        ])
    });
    Grid { columns: KEYS.map(Column::data).to_vec(), rows: rows.collect(), shape: Shape::Records }
}
