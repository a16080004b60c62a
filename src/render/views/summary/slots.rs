//! What is worth looking at first, one slot a question. A slot without an answer is empty.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Name;
use super::super::agencies::{is_told, names_a_credit};
use super::super::clusters::instead;
use super::super::figures;
use super::super::loaded::{received, spoken};
use super::super::origins::{heading, lines, origins};
use super::super::speakers::{arrow, columns, heard, speakers};
use super::block::Block;
use super::{clusters, names, pair, widely};
use crate::contract::{Article, FigureCell, OriginRow, Place, Wire, WireRole};
use crate::render::shelf::{RECEIVED, Shelf, claims, is_received, wires};
use crate::render::view::{Cell, Grid, NOTHING, Part, Row, Shape};
use crate::render::words::Arg;
use crate::report::first;

/// A slot, given the number it would bear.
pub(super) type Slot<'a> = Box<dyn Fn(usize) -> Vec<Block> + 'a>;

/// At most so many actors in the slot of voices.
const ACTORS: usize = 2;
/// Columns an origin may take.
const ORIGIN: usize = 140;

/// The slots in the order of the summary, each with the view that shows all of it.
pub(super) fn all(shelf: Shelf) -> Vec<(Name, Slot)> {
    let many = instead(shelf);
    vec![
        match many {
            true => (Name::Clusters, Box::new(move |n| clusters::slot(shelf, n))),
            false => (Name::Shared, Box::new(move |n| pair::slot(shelf, n))),
        },
        (Name::Chains, Box::new(move |n| claims_in_common(shelf, n))),
        // A column a text would be a matrix too wide to read.
        (Name::Speakers, Box::new(move |n| if many { widely::voices(shelf, n) } else { voices(shelf, n) })),
        (Name::Naming, Box::new(move |n| names::slot(shelf, n))),
        (Name::Loaded, Box::new(move |n| if many { widely::words(shelf, n) } else { words(shelf, n) })),
        (Name::Agencies, Box::new(move |n| agencies(shelf, n))),
    ]
}

/// A line with the number of its slot.
pub(super) fn numbered(n: usize, text: String) -> Part {
    Part::hanging(format!("{n} "), text)
}

/// A claim that several texts make, with the origin each names: first of all one for which some text names any.
fn claims_in_common(shelf: Shelf, n: usize) -> Vec<Block> {
    let Some(row) = first::claim(origins(shelf)) else { return Vec::new() };
    let mut parts = vec![numbered(n, heading(shelf, row))];
    parts.extend(lines(shelf, row, ORIGIN));
    std::iter::once(Block::needed(parts)).chain(other_values(shelf, row).map(|line| Block::extra(vec![line]))).collect()
}

/// What texts without the number of `row` write for the same quantity, with the stretch of time they say it of; the heading names
/// the texts that have the number, so it is said that this is another.
fn other_values<'a>(shelf: Shelf<'a>, row: &'a OriginRow) -> impl Iterator<Item = Part> + 'a {
    let places = || row.cells.iter().flat_map(|cell| cell.passages.iter().map(move |span| (&cell.article, span)));
    let here = move |cell: &FigureCell| {
        let article = shelf.article(&cell.article);
        let figures = cell.ids.iter().filter_map(move |id| figures::find(article?, id));
        figures.into_iter().any(|one| {
            places().any(|(id, span)| *id == cell.article && one.span.start < span.end && span.start < one.span.end)
        })
    };
    let quantity = figures::rows(shelf).iter().find(|it| row.value.is_some() && it.cells.iter().any(here));
    let apart = |cell: &&FigureCell| row.cells.iter().all(|known| known.article != cell.article);
    quantity.into_iter().flat_map(|it| &it.cells).filter(apart).filter_map(move |cell| {
        let article = shelf.article(&cell.article)?;
        let first = figures::find(article, cell.ids.first()?)?;
        let figure = ("figure", Arg::from(figures::said(shelf, article, cell)));
        let line = shelf.words.tell("summary-other-value", &[figure]);
        Some(Part::hanging(format!("  {}  ", shelf.place(article, &first.span)), line))
    })
}

/// Reported words, the source heard most, and actors that a text names more than once and does not let speak.
fn voices(shelf: Shelf, n: usize) -> Vec<Block> {
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
    let count = |article: &Article| match claims(article).count() {
        0 if article.attributions.is_none() => say.say("unread-short"),
        0 => say.say("none-short"),
        n => say.whole(n),
    };
    let mut rows = vec![row(say.say("summary-claims"), &count)];
    let loudest = loudest(shelf);
    if !loudest.is_empty() {
        rows.push(row(say.say("summary-loudest"), &|article| match loudest.get(&article.id) {
            Some((times, names)) => vec![say.whole(*times); names.len()].join("+"),
            None => NOTHING.to_owned(),
        }));
    }
    let unheard: Vec<Row> = first::unheard(heard(shelf))
        .take(ACTORS)
        .map(|one| {
            row(say.tell("summary-named", &[("actor", shelf.actor(&one.actor).into())]), &|article| match one
                .cells
                .iter()
                .find(|cell| cell.article == article.id)
            {
                Some(cell) if cell.named.len() + cell.heard.len() > 0 => {
                    arrow(shelf, cell.named.len(), cell.heard.len())
                }
                _ => NOTHING.to_owned(),
            })
        })
        .collect();
    let key = if unheard.is_empty() { "summary-voices" } else { "summary-voices-named" };
    rows.extend(unheard);
    let title = say.tell(key, &[("n", Arg::from(n.to_string()))]);
    let mut parts = vec![Part::Bare(Grid { columns: columns(shelf, &title), rows, shape: Shape::Matrix })];
    if !loudest.is_empty() {
        let named = articles.iter().filter_map(|article| Some((article, &loudest.get(&article.id)?.1)));
        let named = named.map(|(article, names)| format!("{}\u{a0}{}", article.label, names.join(", ")));
        let names = Arg::from(named.collect::<Vec<_>>().join(" · "));
        parts.push(Part::hanging("  ", say.tell("summary-loudest-note", &[("names", names)])));
    }
    vec![Block::needed(parts)]
}

/// By text, how often the source heard most speaks and who it is, two where two are level; texts in which none stands out
/// are not there. A source nobody names is said to be one.
fn loudest(shelf: Shelf) -> BTreeMap<String, (usize, Vec<String>)> {
    let speakers = speakers(shelf);
    let most = shelf.articles().iter().filter_map(|article| {
        let (times, level) = first::loudest(article, &speakers);
        let names = level.into_iter().map(|one| match one.unnamed {
            true => shelf.words.tell("summary-unnamed", &[("source", Arg::from(one.speaker.clone()))]),
            false => first::name_in(article, one).to_owned(),
        });
        let names: Vec<String> = names.collect();
        (!names.is_empty()).then(|| (article.id.clone(), (times, names)))
    });
    most.collect()
}

/// The words to discuss of each text with the voice: those of its title, then those that take a side most clearly.
fn words(shelf: Shelf, n: usize) -> Vec<Block> {
    let articles = shelf.articles();
    if articles.iter().all(|article| first::words(article).is_empty()) {
        return Vec::new();
    }
    let signed = articles.iter().any(|article| first::words(article).into_iter().take(first::WORDS).any(is_received));
    // What the sign means is said in the heading too, for a sign that nothing explains accuses.
    let head = match signed {
        true => shelf.words.tell("summary-loaded-received", &[("mark", Arg::from(RECEIVED))]),
        false => shelf.words.say("summary-loaded"),
    };
    let mut parts = vec![numbered(n, head)];
    for article in articles {
        let all = first::words(article);
        let mut said: Vec<String> = all.iter().take(first::WORDS).map(|one| spoken(shelf, one)).collect();
        if said.is_empty() {
            said.push(shelf.words.say(if article.loaded.is_some() { "none-short" } else { "unread-short" }));
        } else if all.len() > first::WORDS {
            said.push("…".to_owned());
        }
        parts.push(Part::hanging(format!("  {}  ", article.label), said.join(" · ")));
    }
    let note = Part::hanging("  ", shelf.words.say("summary-loaded-unlisted"));
    let mut blocks = vec![Block::needed(parts), Block::extra(vec![note])];
    blocks.extend(signed.then(|| Block::extra(vec![Part::hanging("  ", received(shelf))])));
    blocks
}

/// Agencies credited and cited, text by text.
fn agencies(shelf: Shelf, n: usize) -> Vec<Block> {
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
        let uncredited = articles.iter().filter(|article| article.wires.is_some() && !names_a_credit(shelf, article));
        let uncredited: Vec<&str> = uncredited.map(|article| article.label.as_str()).collect();
        if roles.contains(&WireRole::Credit) && !uncredited.is_empty() {
            let texts = Arg::from(uncredited.join(", "));
            parts.push(Part::hanging("  ", shelf.words.tell("agencies-no-credit", &[("texts", texts)])));
        }
    }
    vec![Block::needed(parts)]
}

/// A text with the agencies that stand in one of `roles`, outside the page's furniture.
fn in_roles(shelf: Shelf, article: &Article, roles: &[WireRole]) -> Option<String> {
    let named = |wire: &&Wire| roles.contains(&wire.role) && wire.place != Place::Chrome;
    let here = |wire: &&Wire| named(wire) && !is_told(article, wire);
    let mut names: Vec<String> = wires(article).filter(here).map(|wire| shelf.agency(&wire.agency)).collect();
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    (!names.is_empty()).then(|| format!("{}\u{a0}{}", article.label, names.join(", ")))
}
