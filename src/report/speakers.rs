//! Who speaks in which text: one row a source, the most heard first.
//! It knows filled articles only. Sources that are only a pronoun, or are not given, share one row without a name.

use std::collections::{BTreeMap, BTreeSet};

use super::person::without_article;
use super::standing::{Standing, are_cousins, standing};
use crate::contract::{Article, Attribution, Speaker, SpeakerCell};
use crate::lexicon::Lexicon;
use crate::lexicon::event::Event;

/// Kinds that any other kind tells more than.
const VAGUE: [&str; 2] = ["person", "pronoun"];
/// The kind of sources that are written.
const DOCUMENT: &str = "document";
/// Kinds that a country has.
const STATE: [&str; 3] = ["official", "security", "institution"];
/// The kind of a pronoun nobody could be found for.
const PRONOUN: &str = "pronoun";

/// A row with what tells whether another is the same body.
struct Row {
    speaker: Speaker,
    standing: Option<Standing>,
    langs: BTreeSet<String>,
}

/// Every source that speaks, the most heard first, then by first appearance; the row without a name is the last one.
/// Sources speak for the actors of `event`, or else for groups and countries.
pub(super) fn fill(articles: &[Article], lexicon: &Lexicon, event: Option<&Event>) -> Vec<Speaker> {
    let mut rows: Vec<Row> = Vec::new();
    let mut place: BTreeMap<String, usize> = BTreeMap::new();
    for article in articles {
        for attribution in article.attributions.iter().flatten().filter(|a| a.claim) {
            // A reader may write a source with its article, as the text has it; the program lists it without.
            let name = match attribution.review {
                Some(_) => without_article(lexicon, article.lang.as_deref(), name(attribution)),
                None => name(attribution),
            };
            // A document that is only called one is another in every text.
            let bare = attribution.source_kind.as_deref() == Some(DOCUMENT) && !name.contains(char::is_whitespace);
            let key = if bare { format!("{name}\n{}", article.id) } else { name.to_owned() };
            // One text keeps the accents of a name, another drops them.
            let key = if attribution.person { crate::text::fold::strip(&key) } else { key.to_lowercase() };
            let row = *place.entry(key).or_insert_with(|| {
                let speaker = Speaker { unnamed: true, ..Speaker::of(name) };
                rows.push(Row { speaker, standing: None, langs: BTreeSet::new() });
                rows.len() - 1
            });
            let row = &mut rows[row];
            describe(&mut row.speaker, attribution);
            row.langs.extend(article.lang.clone());
            if row.standing.is_none() && !name.is_empty() {
                row.standing = standing(article, attribution, event.is_none());
                // Whoever holds an office or bears arms for a country speaks for it, however far off the phrase says so.
                let land = attribution.country.clone().filter(|_| event.is_none() && is_of_a_country(attribution));
                row.speaker.actor = row.standing.as_ref().map(|it| it.actor.clone()).or(land);
            }
            hear(&mut row.speaker.cells, &article.id, std::slice::from_ref(&attribution.id));
        }
    }
    rows.iter_mut().for_each(|row| stand(row, event));
    let mut speakers: Vec<Speaker> = join(rows, articles).into_iter().map(|row| row.speaker).collect();
    speakers.sort_by_key(|one| (one.speaker.is_empty(), std::cmp::Reverse(one.passages())));
    speakers
}

/// A source that is nothing but the name of an actor is that actor, and no person unless its kind says so.
fn stand(row: &mut Row, event: Option<&Event>) {
    let Some(standing) = row.standing.as_ref().filter(|it| it.itself) else { return };
    let party = event.and_then(|event| event.parties.iter().find(|party| party.actor.id == standing.actor));
    row.speaker.person = false;
    if row.speaker.kind.as_deref().is_none_or(|kind| VAGUE.contains(&kind)) {
        row.speaker.kind = party.map(|party| party.actor.kind.clone()).or(row.speaker.kind.take());
    }
}

/// Adds attributions to the cell of an article.
fn hear(cells: &mut Vec<SpeakerCell>, article: &str, ids: &[String]) {
    match cells.iter_mut().find(|cell| cell.article == article) {
        Some(cell) => {
            cell.count += ids.len();
            cell.ids.extend_from_slice(ids);
        }
        None => cells.push(SpeakerCell { article: article.to_owned(), count: ids.len(), ids: ids.to_vec() }),
    }
}

/// One row for a body that texts name differently: a country by its name or its capital, a ministry in two languages.
fn join(rows: Vec<Row>, articles: &[Article]) -> Vec<Row> {
    let mut joined: Vec<Row> = Vec::new();
    for row in rows {
        let Some(first) = joined.iter_mut().find(|first| are_one(first, &row)) else {
            joined.push(row);
            continue;
        };
        for cell in &row.speaker.cells {
            hear(&mut first.speaker.cells, &cell.article, &cell.ids);
        }
        let order = |cell: &SpeakerCell| articles.iter().position(|article| article.id == cell.article);
        first.speaker.cells.sort_by_key(order);
        first.speaker.also.push(row.speaker.speaker);
        first.langs.extend(row.langs);
    }
    joined
}

/// Whether two rows are one body: it speaks for the same actor, is of the same kind, and what its phrase says besides is
/// nothing, or the same in another language.
fn are_one(one: &Row, other: &Row) -> bool {
    let (Some(a), Some(b)) = (&one.standing, &other.standing) else { return false };
    let same = a.actor == b.actor && one.speaker.kind == other.speaker.kind;
    let body = |row: &Row| !row.speaker.person && !row.speaker.unnamed;
    let other_tongue = one.langs.is_disjoint(&other.langs) && are_cousins(&a.rest, &b.rest);
    same && body(one) && body(other) && (a.itself && b.itself || other_tongue)
}

/// The name a source is listed under; nothing for a pronoun nobody could be found for.
fn name(attribution: &Attribution) -> &str {
    match attribution.source_kind.as_deref() {
        Some(PRONOUN) => "",
        _ => attribution.source_name.as_deref().unwrap_or_default(),
    }
}

/// Whether a source is of a sort that a country has.
fn is_of_a_country(attribution: &Attribution) -> bool {
    attribution.source_kind.as_deref().is_some_and(|kind| STATE.contains(&kind))
}

/// What one more attribution tells of a source: the first thing said of it holds, a name without a role says least.
fn describe(row: &mut Speaker, attribution: &Attribution) {
    let vague = |kind: &Option<String>| kind.as_deref().is_none_or(|kind| VAGUE.contains(&kind));
    if row.kind.is_none() || vague(&row.kind) && !vague(&attribution.source_kind) {
        row.kind.clone_from(&attribution.source_kind);
    }
    if !row.speaker.is_empty() {
        row.country = row.country.take().or_else(|| attribution.country.clone());
        row.person |= attribution.person;
        row.unnamed &= attribution.unnamed;
    }
}
