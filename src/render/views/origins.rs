//! One claim in several texts, and the origin each text names for it; in words, without counting origins: two names may be
//! one source.

use crate::contract::{Article, OriginCell, OriginKind, OriginRow, OriginSource, Passage};
use crate::render::shelf::Shelf;
use crate::render::view::Part;
use crate::render::width::{keep_start, width};
use crate::render::words::Arg;

/// Columns a quotation may take in a heading.
const ROOM: usize = 56;

/// The claims that several texts make.
pub(in crate::render) fn origins(shelf: Shelf<'_>) -> &[OriginRow] {
    shelf.report.comparison.as_ref().and_then(|all| all.origins.as_deref()).unwrap_or(&[])
}

/// One claim in two of the texts `among` which it is looked for.
pub(in crate::render) fn told<'r>(
    shelf: Shelf<'r>,
    among: impl Fn(&Article) -> bool,
) -> Option<(&'r OriginRow, [&'r OriginCell; 2])> {
    let placed = |cell: &&OriginCell| shelf.article(&cell.article).is_some_and(&among) && !cell.passages.is_empty();
    origins(shelf).iter().find_map(|row| {
        let mut cells = row.cells.iter().filter(placed);
        Some((row, [cells.next()?, cells.next()?]))
    })
}

/// The claim with the texts it is in, and the country of all origins where the texts name one only. A figure that the texts
/// do not write alike is a number only.
pub(in crate::render) fn heading(shelf: Shelf, row: &OriginRow) -> String {
    [Some(what(shelf, row)), elsewhere(shelf, row), of_one_country(shelf, row)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The claim with the texts it is in, without a word on whom they have it from.
pub(in crate::render) fn bare_heading(shelf: Shelf, row: &OriginRow) -> String {
    [Some(what(shelf, row)), elsewhere(shelf, row)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn what(shelf: Shelf, row: &OriginRow) -> String {
    let texts: Vec<&str> = row.cells.iter().map(|cell| shelf.label(&cell.article)).collect();
    let texts = ("texts", Arg::from(texts.join(", ")));
    match row.value.filter(|_| row.kind != Some(OriginKind::Quotation)) {
        Some(value) if !is_one_thing(row) => {
            let number = shelf.words.tell("number", &[("n", Arg::from(value))]);
            shelf.words.tell("origin-number", &[("number", Arg::from(number)), texts])
        }
        _ => {
            let claim = shelf.words.quote(&keep_start(&row.claim, ROOM));
            shelf.words.tell("origin-claim", &[("claim", Arg::from(claim)), texts])
        }
    }
}

/// The country of all origins, where the texts name one only.
fn of_one_country(shelf: Shelf, row: &OriginRow) -> Option<String> {
    country(row).map(|country| {
        let named: Vec<&str> =
            row.cells.iter().filter(|cell| !cell.sources.is_empty()).map(|cell| shelf.label(&cell.article)).collect();
        let args = [("country", Arg::from(shelf.country(country))), ("texts", Arg::from(named.join(", ")))];
        shelf.words.tell(if named.len() < row.cells.len() { "origin-country-some" } else { "origin-country" }, &args)
    })
}

/// Where else the number of `row` stands, without being known for the same claim.
fn elsewhere(shelf: Shelf, row: &OriginRow) -> Option<String> {
    let place = |it: &Passage| Some(shelf.place(shelf.article(&it.article)?, &it.span));
    let places: Vec<String> = row.elsewhere.iter().filter_map(place).collect();
    let args = [("places", Arg::from(places.join(", ")))];
    (!places.is_empty()).then(|| shelf.words.tell("origin-elsewhere", &args))
}

/// Whether all texts write the same words around the number.
fn is_one_thing(row: &OriginRow) -> bool {
    let beside = |text: &str| {
        let (before, after) = around(text);
        format!("{} {}", before.trim(), after.trim()).to_lowercase()
    };
    row.cells.iter().flat_map(|cell| &cell.passages).all(|span| beside(&span.text) == beside(&row.claim))
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
        let told = origin(shelf, cell);
        let full = as_written(shelf, row, cell, told.clone());
        // The figure as written is not worth a second line.
        let origin = if width(&told) <= room / 2 && width(&full) > room / 2 { told } else { full };
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

/// The origin, with the figure as the text writes it where the texts do not all write it alike.
fn as_written(shelf: Shelf, row: &OriginRow, cell: &OriginCell, origin: String) -> String {
    let apart = row.kind == Some(OriginKind::Figure) && !is_one_thing(row);
    let mut written: Vec<&str> = Vec::new();
    for span in cell.passages.iter().filter(|_| apart).take(shown(cell)) {
        if !written.contains(&span.text.as_str()) {
            written.push(&span.text);
        }
    }
    if written.is_empty() {
        return origin;
    }
    let args = [("origin", Arg::from(origin)), ("text", Arg::from(written.join(", ")))];
    shelf.words.tell("origin-as", &args)
}

/// Where a text makes the claim: the first place, and each other one where it names several sources.
pub(in crate::render) fn places(shelf: Shelf, cell: &OriginCell) -> String {
    let Some(article) = shelf.article(&cell.article) else { return shelf.label(&cell.article).to_owned() };
    let mut places: Vec<String> = Vec::new();
    for place in cell.passages.iter().take(shown(cell)).map(|span| shelf.place(article, span)) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    if places.is_empty() { article.label.clone() } else { places.join(", ") }
}

/// How many of the passages are shown: all where the text names several sources, else the first.
fn shown(cell: &OriginCell) -> usize {
    if cell.sources.len() > 1 { cell.passages.len() } else { 1 }
}

/// The origin a text names, with whoever passed it on.
pub(in crate::render) fn origin(shelf: Shelf, cell: &OriginCell) -> String {
    if cell.sources.is_empty() {
        return shelf.words.say("origin-unsaid");
    }
    let mut all: Vec<String> = Vec::new();
    for source in &cell.sources {
        // A name in a language that is not the reader's is somebody's words.
        let own = shelf.article(&cell.article).is_some_and(|it| it.lang.as_deref() == Some(shelf.words.ui().code()));
        let written = |name: &String| if own { name.clone() } else { shelf.words.quote(name) };
        let name = source.name.as_ref().map_or_else(|| shelf.words.say("origin-unnamed"), written);
        let via: Vec<String> = source.via.iter().map(|id| proper(&shelf.agency(id)).to_owned()).collect();
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

/// The name in how a text presents an agency: the longest run of words that begin with a capital; all of it where none does.
fn proper(agency: &str) -> &str {
    let mut longest = agency;
    let mut best = 0;
    let mut from = None;
    for piece in agency.split(' ') {
        let start = piece.as_ptr() as usize - agency.as_ptr() as usize;
        from = if piece.starts_with(char::is_uppercase) { from.or(Some(start)) } else { None };
        let run = from.map(|from| &agency[from..start + piece.len()]);
        if let Some(run) = run.filter(|run| run.len() > best) {
            (best, longest) = (run.len(), run);
        }
    }
    longest
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
    #[test]
    fn an_agency_goes_by_its_name() {
        assert_eq!(proper("l’agence de presse publique Valinfo"), "Valinfo");
        assert_eq!(proper("the state-run News of Valdur agency"), "Valdur");
        assert_eq!(proper("une agence"), "une agence");
        assert_eq!(proper("Agence France-Presse"), "Agence France-Presse");
    }
}
