//! What is worth looking at first, one slot a question. A slot without an answer is empty.

use std::collections::BTreeSet;

use super::super::agencies::credited;
use super::super::loaded::spoken;
use super::super::origins::{heading, lines, origins};
use super::super::shared::{closest, credit, marked, pairs};
use super::super::speakers::{arrow, columns, heard, speakers};
use super::names;
use crate::contract::{Article, Loaded, OriginRow, Place, Speaker, Voice, Wire, WireRole};
use crate::render::shelf::{Shelf, claims, loaded, wires};
use crate::render::view::{Cell, Grid, NOTHING, Part, Row, Shape};
use crate::render::width::keep_start;
use crate::render::words::Arg;

/// A slot, given the number it would bear.
type Slot<'a> = Box<dyn Fn(usize) -> Vec<Part> + 'a>;

/// At most so many actors in the slot of voices.
const ACTORS: usize = 4;
/// More sources that speak equally often than this are not named.
const LEVEL: usize = 3;
/// Columns a passage may take.
const ROOM: usize = 48;
/// Words shown on each side of a bracket.
const AROUND: usize = 2;
/// Columns an origin may take.
const ORIGIN: usize = 66;
/// At most so many words to discuss a text.
const WORDS: usize = 3;

/// The slots in the order of the summary.
pub(super) fn all(shelf: Shelf) -> Vec<Slot> {
    vec![
        Box::new(move |n| shared(shelf, n)),
        Box::new(move |n| claims_in_common(shelf, n)),
        Box::new(move |n| voices(shelf, n)),
        Box::new(move |n| names::slot(shelf, n)),
        Box::new(move |n| words(shelf, n)),
        Box::new(move |n| loudest(shelf, n)),
        Box::new(move |n| agencies(shelf, n)),
    ]
}

/// A line with the number of its slot.
pub(super) fn numbered(n: usize, text: String) -> Part {
    Part::hanging(format!("{n} "), text)
}

/// The two texts with most passages in common, one of those passages with what only one side has, one place where the texts
/// part, and beside it the credits seen.
fn shared(shelf: Shelf, n: usize) -> Vec<Part> {
    let pairs = pairs(shelf, None);
    let Some(pair) = closest(&pairs) else { return Vec::new() };
    let mut parts = vec![numbered(n, pair.said(shelf))];
    if let Some(example) = pair.example() {
        let sides = [(pair.a, &example.a_span, &example.a_marks), (pair.b, &example.b_span, &example.b_marks)];
        // A side without a bracket has nothing to show that the other does not say.
        let any = sides.iter().any(|(_, _, marks)| !marks.is_empty());
        parts.extend(sides.into_iter().filter(|(_, _, marks)| !any || !marks.is_empty()).map(
            |(article, span, marks)| {
                let text = excerpt(&marked(span, marks, shelf.report.offsets));
                Part::hanging(format!("  {}  ", shelf.place(article, span)), shelf.words.quote(&text))
            },
        ));
    }
    if let Some(parting) = pair.parting() {
        let said = |article: &Article, span: &crate::contract::Span| {
            format!("{} {}", article.label, shelf.words.quote(&keep_start(span.text.trim(), ROOM)))
        };
        let args =
            [("one", Arg::from(said(pair.a, &parting.a_span))), ("other", Arg::from(said(pair.b, &parting.b_span)))];
        parts.push(Part::hanging("  ", shelf.words.tell("summary-same-place", &args)));
    }
    parts.push(Part::hanging("  ", format!("{} · {}", credit(shelf, pair.a), credit(shelf, pair.b))));
    parts.push(Part::hanging("  ", shelf.words.say("summary-which-first")));
    parts
}

/// A few words round each bracket of a passage; the beginning of one that has none.
fn excerpt(text: &str) -> String {
    let pieces: Vec<&str> = text.split(' ').collect();
    let marked: Vec<usize> = (0..pieces.len()).filter(|&n| pieces[n].contains(['[', ']'])).collect();
    if marked.is_empty() {
        return keep_start(text.trim(), ROOM);
    }
    let mut shown: Vec<&str> = Vec::new();
    for (n, piece) in pieces.iter().enumerate() {
        if marked.iter().any(|at| at.abs_diff(n) <= AROUND) {
            shown.push(piece);
        } else if shown.last() != Some(&"…") {
            shown.push("…");
        }
    }
    shown.join(" ")
}

/// A claim that most texts make, with the origin each names: one of those for which some text names any.
fn claims_in_common(shelf: Shelf, n: usize) -> Vec<Part> {
    let mut parts = Vec::new();
    let all = origins(shelf);
    let most = all.first().map_or(0, |row| row.cells.len());
    let told = |row: &&OriginRow| row.cells.len() == most && row.cells.iter().any(|cell| !cell.sources.is_empty());
    if let Some(row) = all.iter().find(told).or(all.first()) {
        parts.push(numbered(n, heading(shelf, row)));
        parts.extend(lines(shelf, row, ORIGIN));
    }
    parts
}

/// Reported words, and actors that are named but not heard.
fn voices(shelf: Shelf, n: usize) -> Vec<Part> {
    let say = shelf.words;
    let articles = shelf.articles();
    if articles.iter().all(|article| article.attributions.is_none()) {
        return Vec::new();
    }
    let row = |name: String, cell: &dyn Fn(&Article) -> String| {
        let mut cells = vec![Cell::new(format!("\u{a0}\u{a0}{name}"))];
        cells.extend(articles.iter().map(|article| Cell::new(cell(article))));
        Row::new(cells)
    };
    let count = |n: usize| if n == 0 { say.say("none-short") } else { say.whole(n) };
    let mut rows = vec![row(say.say("summary-claims"), &|article| count(claims(article).count()))];
    let unheard = heard(shelf)
        .iter()
        .filter(|row| !row.country && row.cells.iter().any(|cell| !cell.named.is_empty() && cell.heard.is_empty()));
    rows.extend(unheard.take(ACTORS).map(|one| {
        row(say.tell("summary-named", &[("actor", shelf.actor(&one.actor).into())]), &|article| match one
            .cells
            .iter()
            .find(|cell| cell.article == article.id)
        {
            Some(cell) if cell.named.len() + cell.heard.len() > 0 => arrow(shelf, cell.named.len(), cell.heard.len()),
            _ => NOTHING.to_owned(),
        })
    }));
    let key = if rows.len() > 1 { "summary-voices-named" } else { "summary-voices" };
    let title = say.tell(key, &[("n", Arg::from(n.to_string()))]);
    vec![Part::Bare(Grid { columns: columns(shelf, &title), rows, shape: Shape::Matrix })]
}

/// The source or sources each text lets speak most, one line a text; texts in which none stands out are named first.
fn loudest(shelf: Shelf, n: usize) -> Vec<Part> {
    let (words, speakers) = (shelf.words, speakers(shelf));
    let most: Vec<(&Article, usize, Vec<String>)> = shelf
        .articles()
        .iter()
        .map(|article| {
            let (times, names) = most_heard(shelf, &speakers, article);
            (article, times, names)
        })
        .collect();
    let speaking = || most.iter().filter(|(article, ..)| claims(article).next().is_some());
    let stands_out = |times: usize, names: &[String]| times > 1 && names.len() <= LEVEL;
    let lines: Vec<Part> = speaking()
        .filter(|(_, times, names)| stands_out(*times, names))
        .map(|(article, times, names)| {
            let args = [
                ("name", Arg::from(names[0].clone())),
                ("names", Arg::from(names.join(", "))),
                ("voices", Arg::from(names.len())),
                ("times", Arg::from(*times)),
                ("all", Arg::from(claims(article).count())),
            ];
            let key = if names.len() == 1 { "summary-most-one" } else { "summary-most-tie" };
            Part::hanging(format!("  {}  ", article.label), words.tell(key, &args))
        })
        .collect();
    if lines.is_empty() {
        return lines;
    }
    let none = speaking().filter(|(_, times, names)| !stands_out(*times, names));
    let none: Vec<&str> = none.map(|(article, ..)| article.label.as_str()).collect();
    let lead = match none.is_empty() {
        true => words.say("summary-most"),
        false => words.tell("summary-most-but", &[("texts", Arg::from(none.join(", ")))]),
    };
    std::iter::once(numbered(n, lead)).chain(lines).collect()
}

/// How often the sources heard most speak in a text, and who they are. A source nobody names is said to be one; pronouns
/// nobody could be found for may be several persons and are no voice.
fn most_heard(shelf: Shelf, speakers: &[Speaker], article: &Article) -> (usize, Vec<String>) {
    let here = |one: &Speaker| one.cells.iter().filter(|cell| cell.article == article.id).map(|cell| cell.count).sum();
    let known = speakers.iter().filter(|one| !one.speaker.is_empty());
    let heard: Vec<(&Speaker, usize)> = known.map(|one| (one, here(one))).collect();
    let most = heard.iter().map(|(_, times)| *times).max().unwrap_or(0);
    let names = heard.iter().filter(|(_, times)| most > 0 && *times == most).map(|(one, _)| match one.unnamed {
        true => shelf.words.tell("summary-unnamed", &[("source", Arg::from(one.speaker.clone()))]),
        false => name_in(article, one),
    });
    (most, names.collect())
}

/// What a text itself calls a source.
fn name_in(article: &Article, one: &Speaker) -> String {
    let cell = one.cells.iter().find(|cell| cell.article == article.id);
    let said = cell.and_then(|cell| claims(article).find(|it| cell.ids.contains(&it.id)));
    said.and_then(|it| it.source_name.clone()).unwrap_or_else(|| one.speaker.clone())
}

/// The words to discuss of each text that take a side most clearly, in the order of the text, with the voice.
fn words(shelf: Shelf, n: usize) -> Vec<Part> {
    let articles = shelf.articles();
    let first = |article| -> Vec<&Loaded> {
        let mut kept: Vec<&Loaded> = Vec::new();
        for one in loaded(article).filter(|one| one.scored || one.voice == Voice::Unclear && one.weight > 0) {
            let same = |other: &&Loaded| other.span.text.to_lowercase() == one.span.text.to_lowercase();
            if matches!(one.place, Place::Title | Place::Body | Place::Caption) && !kept.iter().any(same) {
                kept.push(one);
            }
        }
        kept.sort_by_key(|one| std::cmp::Reverse(one.weight));
        kept
    };
    if articles.iter().all(|article| first(article).is_empty()) {
        return Vec::new();
    }
    let mut parts = vec![numbered(n, shelf.words.say("summary-loaded"))];
    for article in articles {
        let all = first(article);
        let mut said: Vec<String> = all.iter().take(WORDS).map(|one| spoken(shelf, one)).collect();
        if said.is_empty() {
            said.push(shelf.words.say("none-short"));
        } else if all.len() > WORDS {
            said.push("…".to_owned());
        }
        parts.push(Part::hanging(format!("  {}  ", article.label), said.join(" · ")));
    }
    parts.push(Part::hanging("  ", shelf.words.say("summary-loaded-unlisted")));
    parts
}

/// Agencies credited and cited, text by text.
fn agencies(shelf: Shelf, n: usize) -> Vec<Part> {
    let articles = shelf.articles();
    if articles.iter().all(|article| wires(article).all(|wire| wire.place == Place::Chrome)) {
        return Vec::new();
    }
    let mut parts = vec![numbered(n, shelf.words.say("summary-agencies"))];
    let roles: [(&str, &[WireRole]); 3] = [
        ("summary-credited", &[WireRole::Credit]),
        ("summary-cited", &[WireRole::Cited, WireRole::Relay]),
        ("summary-images", &[WireRole::Image]),
    ];
    for (key, roles) in roles {
        let texts: Vec<String> = articles.iter().filter_map(|article| in_roles(shelf, article, roles)).collect();
        if !texts.is_empty() {
            parts.push(Part::hanging("  ", shelf.words.tell(key, &[("texts", Arg::from(texts.join(" · ")))])));
        }
        let uncredited = articles.iter().filter(|article| article.wires.is_some() && !credited(article));
        let uncredited: Vec<&str> = uncredited.map(|article| article.label.as_str()).collect();
        if roles.contains(&WireRole::Credit) && !uncredited.is_empty() {
            let texts = Arg::from(uncredited.join(", "));
            parts.push(Part::hanging("  ", shelf.words.tell("agencies-no-credit", &[("texts", texts)])));
        }
    }
    parts
}

/// A text with the agencies that stand in one of `roles`, outside the page's furniture.
fn in_roles(shelf: Shelf, article: &Article, roles: &[WireRole]) -> Option<String> {
    let here = |wire: &&Wire| roles.contains(&wire.role) && wire.place != Place::Chrome;
    let mut names: Vec<String> = wires(article).filter(here).map(|wire| shelf.agency(&wire.agency)).collect();
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    (!names.is_empty()).then(|| format!("{}\u{a0}{}", article.label, names.join(", ")))
}
