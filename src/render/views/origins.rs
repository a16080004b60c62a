//! One claim in several texts, and the origin each text names for it; in words, without counting origins: two names may be
//! one source.

use crate::contract::{OriginCell, OriginKind, OriginRow, OriginSource};
use crate::render::shelf::Shelf;
use crate::render::view::Part;
use crate::render::width::keep_start;
use crate::render::words::Arg;

/// Columns a quotation may take in a heading.
const ROOM: usize = 56;

/// The claims that several texts make.
pub(super) fn origins(shelf: Shelf<'_>) -> &[OriginRow] {
    shelf.report.comparison.as_ref().and_then(|all| all.origins.as_deref()).unwrap_or(&[])
}

/// The claim with the texts it is in, and the country of all origins where the texts name one only.
pub(super) fn heading(shelf: Shelf, row: &OriginRow) -> String {
    let claim = match row.kind {
        Some(OriginKind::Quotation) => keep_start(&row.claim, ROOM),
        _ => row.claim.clone(),
    };
    let texts: Vec<&str> = row.cells.iter().map(|cell| shelf.label(&cell.article)).collect();
    let args = [("claim", Arg::from(shelf.words.quote(&claim))), ("texts", Arg::from(texts.join(", ")))];
    let said = shelf.words.tell("origin-claim", &args);
    match country(row) {
        Some(country) => {
            let args = [("country", Arg::from(shelf.country(country)))];
            format!("{said} {}", shelf.words.tell("origin-country", &args))
        }
        None => said,
    }
}

/// The country of every origin that is named, if there are two or more and all have the same.
fn country(row: &OriginRow) -> Option<&str> {
    let named: Vec<&OriginSource> = row.cells.iter().flat_map(|cell| &cell.sources).collect();
    let first = named.first()?.country.as_deref()?;
    (named.len() > 1 && named.iter().all(|one| one.country.as_deref() == Some(first))).then_some(first)
}

/// One line an origin, with the places of the texts that name it; texts that name none are together.
pub(super) fn lines(shelf: Shelf, row: &OriginRow) -> Vec<Part> {
    let mut said: Vec<(String, Vec<String>)> = Vec::new();
    for cell in &row.cells {
        let origin = as_written(shelf, row, cell, origin(shelf, cell));
        let places = places(shelf, cell);
        match said.iter_mut().find(|(known, _)| *known == origin) {
            Some((_, all)) => all.push(places),
            None => said.push((origin, vec![places])),
        }
    }
    said.into_iter().map(|(origin, places)| Part::hanging(format!("  {}  ", places.join(", ")), origin)).collect()
}

/// The origin, with the figure as the text writes it where it leaves the figure open (*at least*) and others do not.
fn as_written(shelf: Shelf, row: &OriginRow, cell: &OriginCell, origin: String) -> String {
    let open = |text: &str| !text.starts_with(|c: char| c.is_ascii_digit());
    let figure = row.kind == Some(OriginKind::Figure) && !open(&row.claim);
    match cell.passages.first().filter(|span| figure && open(&span.text)) {
        Some(span) => {
            let args = [("origin", Arg::from(origin)), ("text", Arg::from(shelf.words.quote(&span.text)))];
            shelf.words.tell("origin-as", &args)
        }
        None => origin,
    }
}

/// Where a text makes the claim first.
fn places(shelf: Shelf, cell: &OriginCell) -> String {
    let article = shelf.article(&cell.article);
    let place = article.zip(cell.passages.first()).map(|(article, span)| shelf.place(article, span));
    place.unwrap_or_else(|| shelf.label(&cell.article).to_owned())
}

/// The origin a text names, with whoever passed it on.
fn origin(shelf: Shelf, cell: &OriginCell) -> String {
    if cell.sources.is_empty() {
        return shelf.words.say("origin-unsaid");
    }
    let mut all: Vec<String> = Vec::new();
    for source in &cell.sources {
        let name = source.name.clone().unwrap_or_else(|| shelf.words.say("origin-unnamed"));
        let via: Vec<String> = source.via.iter().map(|id| shelf.agency(id)).collect();
        let named = match via.is_empty() {
            true => name,
            false => {
                let args = [("source", Arg::from(name)), ("relays", Arg::from(via.join(", ")))];
                shelf.words.tell("origin-via", &args)
            }
        };
        if !all.contains(&named) {
            all.push(named);
        }
    }
    all.join(" · ")
}
