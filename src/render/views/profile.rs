//! What each text is, in counts. Never a ranking: the order is that of the input.

use std::collections::{BTreeMap, BTreeSet};

use super::Wish;
use crate::contract::{Article, Attribution, Measure, Mode, code};
use crate::render::reading;
use crate::render::shelf::{Shelf, attributions, claims};
use crate::render::view::{Cell, Column, Grid, Part, Row, Shape, View};
use crate::render::words::{Arg, Words};

/// One line of the profile: its key and what it says of a text.
type Line = (&'static str, fn(Shelf, &Article) -> Cell);

const LINES: [Line; 11] = [
    ("title", |shelf, article| Cell::new(shelf.heading(article)).code(title(article))),
    ("lang", |shelf, article| lang(shelf.words, article)),
    ("condition", |shelf, article| condition(shelf.words, article)),
    ("words_body", |shelf, article| number(shelf.words, article.words.body)),
    ("words_page", |shelf, article| number(shelf.words, article.words.page)),
    ("claims", |shelf, article| read(article, || counted(shelf.words, claims(article)))),
    ("modes", |shelf, article| modes(shelf.words, article)),
    ("sources", |shelf, article| read(article, || sources(shelf, article))),
    ("unnamed", |shelf, article| read(article, || counted(shelf.words, claims(article).filter(|one| one.unnamed)))),
    ("relayed", |shelf, article| {
        read(article, || counted(shelf.words, claims(article).filter(|one| one.is_relayed())))
    }),
    ("silent", |shelf, article| read(article, || silent(shelf.words, article))),
];

/// The profile of every text.
pub(super) fn build(shelf: Shelf, wish: &Wish) -> View {
    let words = shelf.words;
    let mut columns = vec![Column::new("article", "")];
    columns.extend(shelf.articles().iter().map(|article| Column::new(article.id.clone(), &article.label)));
    let mut rows: Vec<Row> = LINES
        .iter()
        .map(|(key, say)| {
            let mut cells = vec![Cell::new(words.code("profile", key)).code(*key)];
            cells.extend(shelf.articles().iter().map(|article| say(shelf, article)));
            Row::new(cells)
        })
        .collect();
    let measures: BTreeSet<&String> =
        shelf.articles().iter().flat_map(|article| article.measures.iter().flatten().map(|(id, _)| id)).collect();
    let counted = rows.len();
    rows.extend(measures.into_iter().map(|id| {
        let mut cells = vec![Cell::new(words.code("measure", id)).code(id.clone())];
        cells.extend(shelf.articles().iter().map(|article| {
            article
                .measures
                .as_ref()
                .and_then(|all| all.get(id))
                .map_or_else(|| Cell::new("–").code(""), |one| measured(words, one))
        }));
        Row::new(cells)
    }));
    // For programs it is there always, and behind all that was there before it.
    let mut looked_at = vec![Cell::new(words.code("profile", "reviewed")).code("reviewed")];
    looked_at.extend(shelf.articles().iter().map(|article| reviewed(words, article)));
    rows.push(Row::new(looked_at));
    let mut of = vec![Cell::new(words.code("profile", "words_counted")).code("words_counted")];
    of.extend(shelf.articles().iter().map(|article| number(words, article.words.counted)));
    rows.push(Row::new(of));
    let grid = Grid { columns, rows, shape: Shape::Matrix };
    let mut data = grid.turned();
    data.columns.insert(1, Column::new("id", ""));
    for (row, article) in data.rows.iter_mut().zip(shelf.articles()) {
        row.cells[0] = Cell::new(&article.label);
        row.cells.insert(1, Cell::new(&article.id));
    }
    let mut notes = vec![words.say("profile-note")];
    let mut shown = grid;
    let (of, looked_at) = (shown.rows.pop(), shown.rows.pop());
    if !wish.rates {
        // Totals of words to discuss would rank by eye; they are shown on request, with their intervals.
        shown.rows.truncate(counted);
    } else {
        shown.rows.splice(counted..counted, of);
        notes.push(words.say("profile-rates-note"));
    }
    if shelf.articles().iter().any(|article| article.reviewed.is_some()) {
        shown.rows.splice(counted..counted, looked_at);
    }
    View { parts: vec![Part::Grid(shown)], notes, data, ..View::default() }
}

/// How much of what was found a person has looked at.
fn reviewed(words: &Words, article: &Article) -> Cell {
    let (all, n) = article.looked_at();
    let code = if article.reviewed.is_some() { format!("{n}/{all}") } else { String::new() };
    Cell::new(reading::of(words, article)).code(code)
}

fn title(article: &Article) -> String {
    article.title.as_ref().map(|title| title.text.clone()).unwrap_or_default()
}

fn lang(words: &Words, article: &Article) -> Cell {
    let Some(lang) = &article.lang else { return Cell::new(words.say("lang-unknown")).code("") };
    let name = words.code("lang", lang);
    let text = match (article.supported, &article.wires) {
        (true, _) => name,
        (false, Some(_)) => words.tell("lang-agencies-only", &[("lang", Arg::from(name))]),
        (false, None) => words.tell("lang-not-read", &[("lang", Arg::from(name))]),
    };
    Cell::new(text).code(lang.clone())
}

fn condition(words: &Words, article: &Article) -> Cell {
    let Some(signs) = &article.condition else { return Cell::new("–").code("") };
    let mut kinds: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for sign in signs {
        kinds.entry(&sign.artefact).or_default().push(sign.id.clone());
    }
    if kinds.is_empty() {
        return Cell::new(words.say("condition-none")).code("");
    }
    let said = kinds.iter().map(|(kind, ids)| {
        words.tell("condition-places", &[("kind", words.code("artefact", kind).into()), ("n", ids.len().into())])
    });
    let codes = kinds.iter().map(|(kind, ids)| format!("{kind}:{}", ids.len())).collect::<Vec<_>>().join(" ");
    let ids: Vec<String> = kinds.values().flatten().cloned().collect();
    Cell::new(said.collect::<Vec<_>>().join(", ")).code(codes).behind(&ids)
}

fn number(words: &Words, n: usize) -> Cell {
    Cell::new(words.whole(n)).worth(n as f64)
}

/// What is counted in a text; nothing where nothing was looked for.
fn read(article: &Article, counted: impl FnOnce() -> Cell) -> Cell {
    if article.attributions.is_some() { counted() } else { Cell::nothing() }
}

/// How many passages, with what they are.
fn counted<'a>(words: &Words, all: impl Iterator<Item = &'a Attribution>) -> Cell {
    let ids: Vec<String> = all.map(|one| one.id.clone()).collect();
    count(words, ids.len()).behind(&ids)
}

/// A count; zero is said in words.
fn count(words: &Words, n: usize) -> Cell {
    let text = if n == 0 { words.say("none-found") } else { words.whole(n) };
    Cell::new(text).worth(n as f64)
}

fn modes(words: &Words, article: &Article) -> Cell {
    let of = |mode: Mode| claims(article).filter(|one| one.mode == mode).count();
    let modes = [Mode::Direct, Mode::Mixed, Mode::Indirect, Mode::Damaged];
    let found: Vec<(Mode, usize)> = modes.into_iter().map(|mode| (mode, of(mode))).filter(|(_, n)| *n > 0).collect();
    if found.is_empty() {
        return Cell::new("–").code("");
    }
    let said = found.iter().map(|(mode, n)| words.count(&format!("modes-{}", code(mode)), *n));
    let codes = found.iter().map(|(mode, n)| format!("{}:{n}", code(mode))).collect::<Vec<_>>().join(" ");
    Cell::new(said.collect::<Vec<_>>().join(", ")).code(codes)
}

fn sources(shelf: Shelf, article: &Article) -> Cell {
    let names: BTreeSet<String> = claims(article)
        .filter(|one| one.source.is_some() || one.source_name.is_some())
        // A pronoun nobody could be found for may be any of the others.
        .filter(|one| one.source_kind.as_deref() != Some("pronoun"))
        .map(|one| shelf.source(one).to_lowercase())
        .collect();
    count(shelf.words, names.len())
}

/// Paragraphs in which nobody is given the word.
fn silent(words: &Words, article: &Article) -> Cell {
    let heard: BTreeSet<usize> = attributions(article)
        .filter(|one| one.claim)
        .flat_map(|one| one.content.iter().chain(&one.source).filter_map(|span| span.paragraph))
        .collect();
    let silent = article.paragraphs.iter().filter(|paragraph| !heard.contains(&paragraph.n)).count();
    let args = [("n", Arg::from(silent)), ("total", Arg::from(article.paragraphs.len()))];
    Cell::new(words.tell("n-of-total", &args)).worth(silent as f64)
}

/// A measure: the count alone, or with its value and interval where they hold.
fn measured(words: &Words, one: &Measure) -> Cell {
    let Some(count) = one.count else { return Cell::new("?").code("") };
    let text = match (one.shown, one.value, one.low, one.high) {
        (true, Some(value), Some(low), Some(high)) => {
            // Shares lie between 0 and 1 and are shown as percentages; rates are whole numbers.
            let (scale, key) = if high <= 1.0 { (100.0, "measure-share") } else { (1.0, "measure-rate") };
            let whole = |x: f64| Arg::from(words.decimal(x * scale, 0));
            words.tell(key, &[("n", count.into()), ("value", whole(value)), ("low", whole(low)), ("high", whole(high))])
        }
        _ if count == 0 => words.say("none-found"),
        _ => words.whole(count),
    };
    Cell::new(text).worth(count as f64).behind(&one.passages)
}
