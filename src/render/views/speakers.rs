//! Who speaks and who is only named: one mark a passage, persons before camps; the empty cells are the lesson.

use std::collections::BTreeMap;

use crate::contract::{Article, HeardRow, Speaker, SpeakerCell};
use crate::render::shelf::{Shelf, claims};
use crate::render::view::{Cell, Column, Grid, Part, Row, Shape, Tone, View};
use crate::render::words::Arg;

/// More marks than this are written as a number.
const MARKS: usize = 10;

/// The speakers of all texts.
pub(super) fn build(shelf: Shelf) -> View {
    let words = shelf.words;
    let speakers = speakers(shelf);
    let mut rows = Vec::new();
    for group in GROUPS {
        let of_group: Vec<&Speaker> = speakers.iter().filter(|one| self::group(one) == group).collect();
        if !of_group.is_empty() {
            rows.push(separator(shelf, words.code("speakers", group)));
            rows.extend(of_group.iter().map(|one| row(shelf, &name(shelf, one), &one.cells)));
        }
    }
    let camps = camps(shelf, &speakers);
    if camps.len() > 1 {
        let key = if by_camp(shelf) { "speakers-by-camp" } else { "speakers-camps" };
        rows.push(separator(shelf, words.say(key)));
        rows.extend(camps.iter().map(|(name, cells)| row(shelf, name, cells)));
    }
    let mut parts = Vec::new();
    if rows.is_empty() {
        parts.push(Part::line(words.say("none-found")));
    } else {
        parts.push(Part::Grid(Grid { columns: columns(shelf, ""), rows, shape: Shape::Matrix }));
    }
    let named = named_rows(shelf);
    if !named.is_empty() {
        parts.push(Part::Blank);
        let columns = columns(shelf, &words.say("speakers-named"));
        parts.push(Part::Grid(Grid { columns, rows: named, shape: Shape::Matrix }));
        parts.extend(unheard(shelf));
    }
    let arrow = (!heard(shelf).is_empty()).then(|| words.say("speakers-arrow"));
    let land = heard(shelf).iter().any(|row| row.country).then(|| words.say("speakers-land"));
    let notes = std::iter::once(words.say("speakers-note")).chain(arrow).chain(land).collect();
    View { parts, notes, data: data(shelf, &speakers), ..View::default() }
}

/// The groups of rows, in the order in which they are shown.
pub(in crate::render) const GROUPS: [&str; 8] =
    ["persons", "institutions", "armed-groups", "press", "documents", "people", "others", "nameless"];

/// The group of a source, by what the report says it is: a place or a body is no person.
pub(in crate::render) fn group(one: &Speaker) -> &'static str {
    match one.kind.as_deref() {
        _ if one.speaker.is_empty() => "nameless",
        _ if one.person => "persons",
        Some("unnamed" | "pronoun") => "nameless",
        Some("institution" | "official" | "security" | "party") => "institutions",
        Some("armed-group") => "armed-groups",
        Some("agency" | "media") => "press",
        Some("document") => "documents",
        Some("witness" | "expert" | "citizen") => "people",
        _ => "others",
    }
}

/// The name of a row.
fn name(shelf: Shelf, one: &Speaker) -> String {
    if one.speaker.is_empty() {
        return shelf.words.say("speakers-unnamed");
    }
    std::iter::once(&one.speaker).chain(&one.also).map(String::as_str).collect::<Vec<_>>().join(" = ")
}

/// The speakers as compared, or, for a single text, read off its reported words.
pub(in crate::render) fn speakers(shelf: Shelf) -> Vec<Speaker> {
    if let Some(known) = shelf.report.comparison.as_ref().and_then(|all| all.speakers.clone()) {
        return known;
    }
    let mut found: Vec<Speaker> = Vec::new();
    for article in shelf.articles() {
        for one in claims(article) {
            let unresolved = one.source_kind.as_deref() == Some("pronoun");
            let name = one.source_name.as_deref().filter(|_| !unresolved).unwrap_or_default();
            let at = found.iter().position(|speaker| speaker.speaker == name).unwrap_or_else(|| {
                found.push(Speaker {
                    kind: one.source_kind.clone(),
                    country: one.country.clone(),
                    person: one.person,
                    unnamed: one.unnamed,
                    ..Speaker::of(name)
                });
                found.len() - 1
            });
            let cells = &mut found[at].cells;
            match cells.iter_mut().find(|cell| cell.article == article.id) {
                Some(cell) => {
                    cell.count += 1;
                    cell.ids.push(one.id.clone());
                }
                None => cells.push(SpeakerCell { article: article.id.clone(), count: 1, ids: vec![one.id.clone()] }),
            }
        }
    }
    found
}

/// The actors as compared.
pub(in crate::render) fn heard(shelf: Shelf<'_>) -> &[HeardRow] {
    shelf.report.comparison.as_ref().and_then(|all| all.heard.as_deref()).unwrap_or(&[])
}

/// One row an actor: named so often, heard so often.
fn named_rows(shelf: Shelf) -> Vec<Row> {
    heard(shelf)
        .iter()
        .map(|row| {
            let mut cells = vec![Cell::new(shelf.actor(&row.actor)).code(&row.actor)];
            cells.extend(shelf.articles().iter().map(|article| arrow_cell(shelf, row, article)));
            Row::new(cells)
        })
        .collect()
}

fn arrow_cell(shelf: Shelf, row: &HeardRow, article: &Article) -> Cell {
    match row.cells.iter().find(|cell| cell.article == article.id) {
        Some(cell) if !cell.named.is_empty() || !cell.heard.is_empty() => {
            let ids: Vec<String> = cell.named.iter().chain(&cell.heard).cloned().collect();
            Cell::new(arrow(shelf, cell.named.len(), cell.heard.len())).behind(&ids)
        }
        _ => Cell::nothing(),
    }
}

/// For each actor the texts that name it and in which none of its words was found. Countries are left out: to name one is
/// often to name a place.
pub(in crate::render) fn unheard(shelf: Shelf) -> Vec<Part> {
    let rows = heard(shelf).iter().filter(|row| !row.country);
    rows.filter_map(|row| {
        let silent = row.cells.iter().filter(|cell| !cell.named.is_empty() && cell.heard.is_empty());
        let texts: Vec<&str> = silent.map(|cell| shelf.label(&cell.article)).collect();
        let args = [("actor", Arg::from(shelf.actor(&row.actor))), ("texts", Arg::from(texts.join(", ")))];
        (!texts.is_empty()).then(|| Part::line(shelf.words.tell("speakers-unheard", &args)))
    })
    .collect()
}

/// Named so often, heard so often: 6→0.
pub(super) fn arrow(shelf: Shelf, named: usize, heard: usize) -> String {
    format!("{}→{}", shelf.words.whole(named), shelf.words.whole(heard))
}

/// Whether a file puts the actors in camps.
pub(in crate::render) fn by_camp(shelf: Shelf) -> bool {
    shelf.report.event.as_ref().is_some_and(|event| !event.camps.is_empty())
}

/// The camp, group or country a source speaks for, by name.
pub(in crate::render) fn side(shelf: Shelf, one: &Speaker) -> Option<String> {
    let actor = one.actor.as_deref()?;
    if by_camp(shelf) {
        let row = heard(shelf).iter().find(|row| row.actor == actor)?;
        return row.camp.as_deref().map(|camp| shelf.camp(camp));
    }
    Some(shelf.actor(actor))
}

/// Speakers by camp, group or country, in the order in which they first speak.
pub(in crate::render) fn camps(shelf: Shelf, speakers: &[Speaker]) -> Vec<(String, Vec<SpeakerCell>)> {
    let mut order: Vec<String> = Vec::new();
    let mut sums: BTreeMap<String, BTreeMap<String, SpeakerCell>> = BTreeMap::new();
    for one in speakers {
        let Some(name) = side(shelf, one) else { continue };
        if !order.contains(&name) {
            order.push(name.clone());
        }
        let texts = sums.entry(name).or_default();
        for cell in &one.cells {
            let sum = texts.entry(cell.article.clone()).or_insert_with(|| SpeakerCell {
                article: cell.article.clone(),
                count: 0,
                ids: Vec::new(),
            });
            sum.count += cell.count;
            sum.ids.extend(cell.ids.iter().cloned());
        }
    }
    let cells = |name: &String| sums.get(name).map(|texts| texts.values().cloned().collect()).unwrap_or_default();
    order.iter().map(|name| (name.clone(), cells(name))).collect()
}

/// A first column with the title `corner`, then one column a text.
pub(in crate::render) fn columns(shelf: Shelf, corner: &str) -> Vec<Column> {
    let mut columns = vec![Column::new("name", corner)];
    columns.extend(shelf.articles().iter().map(|article| Column::new(article.id.clone(), &article.label)));
    columns
}

fn separator(shelf: Shelf, title: String) -> Row {
    let mut cells = vec![Cell::new(title).tone(Tone::Strong)];
    cells.extend(shelf.articles().iter().map(|_| Cell::new("")));
    Row::new(cells)
}

pub(in crate::render) fn row(shelf: Shelf, name: &str, cells: &[SpeakerCell]) -> Row {
    let mut all = vec![Cell::new(name)];
    all.extend(shelf.articles().iter().map(|article| match cells.iter().find(|cell| cell.article == article.id) {
        Some(cell) if cell.count > 0 => Cell::new(marks(shelf, cell.count)).behind(&cell.ids),
        _ => Cell::nothing(),
    }));
    Row::new(all)
}

fn marks(shelf: Shelf, n: usize) -> String {
    if n <= MARKS { "●".repeat(n) } else { shelf.words.tell("marks", &[("n", Arg::from(n))]) }
}

fn data(shelf: Shelf, speakers: &[Speaker]) -> Grid {
    let keys = [
        "article",
        "id",
        "speaker",
        "also",
        "person",
        "unnamed",
        "kind",
        "country",
        "actor",
        "camp",
        "count",
        "attributions",
    ];
    let camp = |one: &Speaker| {
        let row = heard(shelf).iter().find(|row| Some(&row.actor) == one.actor.as_ref())?;
        row.camp.as_deref()
    };
    let rows = speakers.iter().flat_map(|one| {
        one.cells.iter().map(move |cell| {
            Row::new(vec![
                Cell::new(shelf.label(&cell.article)),
                Cell::new(&cell.article),
                Cell::new(&one.speaker),
                Cell::new(one.also.join("; ")),
                Cell::new(if one.person { "true" } else { "false" }),
                Cell::new(if one.unnamed { "true" } else { "false" }),
                Cell::data(one.kind.as_deref()),
                Cell::data(one.country.as_deref()),
                Cell::data(one.actor.as_deref()),
                Cell::data(camp(one)),
                Cell::number(cell.count as f64),
                Cell::new(cell.ids.join(" ")),
            ])
        })
    });
    Grid { columns: keys.map(Column::data).to_vec(), rows: rows.collect(), shape: Shape::Records }
}
