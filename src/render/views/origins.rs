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
pub(in crate::render) fn origins(shelf: Shelf<'_>) -> &[OriginRow] {
    shelf.report.comparison.as_ref().and_then(|all| all.origins.as_deref()).unwrap_or(&[])
}

/// The claim with the texts it is in, and the country of all origins where the texts name one only.
pub(in crate::render) fn heading(shelf: Shelf, row: &OriginRow) -> String {
    let claim = match row.kind {
        Some(OriginKind::Quotation) => keep_start(&row.claim, ROOM),
        _ => row.value.map_or_else(|| row.claim.clone(), |value| figure(shelf, &row.claim, value)),
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

/// One line an origin, of `room` columns at most, with the places of the texts that name it; texts that name none are
/// together.
pub(super) fn lines(shelf: Shelf, row: &OriginRow, room: usize) -> Vec<Part> {
    let mut said: Vec<(String, Vec<String>)> = Vec::new();
    for cell in &row.cells {
        let origin = as_written(shelf, row, cell, origin(shelf, cell));
        let places = places(shelf, cell);
        match said.iter_mut().find(|(known, _)| *known == origin) {
            Some((_, all)) => all.push(places),
            None => said.push((origin, vec![places])),
        }
    }
    let line = |(origin, places): (String, Vec<String>)| {
        Part::hanging(format!("  {}  ", places.join(", ")), keep_start(&origin, room))
    };
    said.into_iter().map(line).collect()
}

/// A figure with its number as the interface writes numbers; the words around it stay the text's.
fn figure(shelf: Shelf, claim: &str, value: f64) -> String {
    let (before, after) = around(claim);
    format!("{before}{}{after}", shelf.words.tell("number", &[("n", Arg::from(value))]))
}

/// What stands before and after the number of a figure. Marks between digits belong to the number.
fn around(figure: &str) -> (&str, &str) {
    let Some(start) = figure.find(|c: char| c.is_ascii_digit()) else { return (figure, "") };
    let mut end = start;
    let mut rest = figure[start..].char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let joins = !c.is_alphanumeric() && rest.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if !c.is_ascii_digit() && !joins {
            break;
        }
        end = start + at + c.len_utf8();
    }
    (&figure[..start], &figure[end..])
}

/// The origin, with the figure as the text writes it where its words are not those that head the claim.
fn as_written(shelf: Shelf, row: &OriginRow, cell: &OriginCell, origin: String) -> String {
    let words = |text: &str| {
        let (before, after) = around(text);
        format!("{} {}", before.trim(), after.trim()).to_lowercase()
    };
    let other = |text: &str| row.kind == Some(OriginKind::Figure) && words(text) != words(&row.claim);
    match cell.passages.first().filter(|span| other(&span.text)) {
        Some(span) => {
            let args = [("origin", Arg::from(origin)), ("text", Arg::from(shelf.words.quote(&span.text)))];
            shelf.words.tell("origin-as", &args)
        }
        None => origin,
    }
}

/// Where a text makes the claim first.
pub(in crate::render) fn places(shelf: Shelf, cell: &OriginCell) -> String {
    let article = shelf.article(&cell.article);
    let place = article.zip(cell.passages.first()).map(|(article, span)| shelf.place(article, span));
    place.unwrap_or_else(|| shelf.label(&cell.article).to_owned())
}

/// The origin a text names, with whoever passed it on.
pub(in crate::render) fn origin(shelf: Shelf, cell: &OriginCell) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_ends_where_its_digits_do() {
        assert_eq!(around("2.140 habitants"), ("", " habitants"));
        assert_eq!(around("au moins 2\u{202f}140 personnes"), ("au moins ", " personnes"));
        assert_eq!(around("3,5 % de plus"), ("", " % de plus"));
        assert_eq!(around("nombre de 2 140"), ("nombre de ", ""));
        assert_eq!(around("beaucoup"), ("beaucoup", ""));
    }
}
