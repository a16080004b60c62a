//! Words to discuss, each in its context and never without its voice. They are listed, not added up.

use super::{Wish, concordance};
use crate::contract::{Article, Loaded, Place, code};
use crate::render::shelf::{RECEIVED, Shelf, attributions, is_received, loaded};
use crate::render::view::{Cell, Column, Fit, Grid, Part, Row, Shape, Tone, View};
use crate::render::words::Arg;

/// The words to discuss of all texts, in the order of the texts.
pub(super) fn build(shelf: Shelf, wish: &Wish) -> View {
    let words = shelf.words;
    let shown = |one: &&Loaded| wish.furniture || one.place != Place::Chrome;
    let mut parts = Vec::new();
    let mut hidden = 0;
    if let Some(sort) = wish.sort {
        let parts = concordance::parts(shelf, sort, shown);
        let notes = vec![words.say(concordance::note(sort)), words.say("loaded-note"), words.say("loaded-unlisted")];
        return View { parts, notes, data: data(shelf, wish), ..View::default() };
    }
    for (n, article) in shelf.articles().iter().enumerate() {
        if n > 0 {
            parts.push(Part::Blank);
        }
        parts.push(Part::heading(format!("{}  {}", article.label, shelf.heading(article))));
        let rows: Vec<Row> = loaded(article)
            .filter(shown)
            .filter(|one| !is_only_listed(one))
            .map(|one| row(shelf, article, one))
            .collect();
        let listed: Vec<String> =
            loaded(article).filter(shown).filter(is_only_listed).map(|one| spoken(shelf, one)).collect();
        hidden += loaded(article).filter(|one| !shown(one)).count();
        if rows.is_empty() {
            let key = if article.loaded.is_some() { "loaded-none" } else { "text-not-read" };
            parts.push(Part::line(words.say(key)));
        } else {
            parts.push(Part::Grid(Grid { columns: columns(shelf), rows, shape: Shape::Records }));
        }
        if !listed.is_empty() {
            let listed = [("words", Arg::from(listed.join(" · ")))];
            parts.push(Part::line(words.tell("loaded-listed", &listed)));
        }
    }
    let mut notes = vec![words.say("loaded-note"), words.say("loaded-unlisted")];
    if shelf.articles().iter().flat_map(loaded).filter(is_only_listed).any(is_received) {
        notes.push(received(shelf));
    }
    if hidden > 0 {
        notes.push(words.count("loaded-furniture", hidden));
    }
    View { parts, notes, data: data(shelf, wish), ..View::default() }
}

/// Words that the list notes and no measure counts, such as names given to the event.
fn is_only_listed(one: &&Loaded) -> bool {
    one.weight == 0 && one.place != Place::Chrome
}

/// A word with its voice and its place, in the shortest form; with a sign where the text may have received it.
pub(super) fn spoken(shelf: Shelf, one: &Loaded) -> String {
    let voice = shelf.words.code("voice-letter", &code(one.voice));
    let place = match one.span.paragraph {
        Some(n) if one.place == Place::Body => format!("§{n}"),
        _ => shelf.words.code("in", &code(one.place)),
    };
    let sign = if is_received(one) { RECEIVED } else { "" };
    format!("{}{sign} {voice}\u{a0}{place}", one.span.text)
}

/// What the sign of words that a text may have received means.
pub(super) fn received(shelf: Shelf) -> String {
    shelf.words.tell("received-note", &[("mark", Arg::from(RECEIVED))])
}

/// The columns of words in context.
pub(super) fn columns(shelf: Shelf) -> Vec<Column> {
    let title = |key: &str| shelf.words.code("column", key);
    vec![
        Column::new("place", title("place")),
        Column::new("voice", title("voice")),
        Column::new("left", title("left")).fit(Fit::KeepEnd),
        Column::new("word", title("word")),
        Column::new("right", title("right")).fit(Fit::KeepStart),
        Column::new("remark", title("remark")),
    ]
}

/// One word in its context.
pub(super) fn row(shelf: Shelf, article: &Article, one: &Loaded) -> Row {
    let place = shelf.place(article, &one.span);
    let voice = shelf.voice(article, one.voice, one.attribution.as_deref());
    let remark = remark(shelf, article, one);
    let (before, after) = (near_end(&one.before), near_start(&one.after));
    let mut brief = vec![place.clone(), voice.clone(), format!("{before}[{}]{after}", one.span.text).trim().to_owned()];
    brief.push(remark.clone());
    brief.retain(|piece| !piece.is_empty());
    let ids = std::slice::from_ref(&one.id);
    let cells = vec![
        Cell::new(place).behind(ids),
        Cell::new(voice).behind(ids),
        Cell::new(before.trim()).behind(ids).tone(Tone::Faint),
        Cell::new(&one.span.text).behind(ids).tone(Tone::Strong),
        Cell::new(after.trim()).behind(ids).tone(Tone::Faint),
        Cell::new(remark).behind(ids),
    ];
    Row::new(cells).brief(brief.join(" · "))
}

/// Words of context on each side at most, so that a long sentence does not drown the word.
const CONTEXT: usize = 8;

pub(super) fn near_end(text: &str) -> String {
    match text.trim_end().rmatch_indices(' ').nth(CONTEXT - 1) {
        Some((at, _)) => format!("…{}", &text[at + 1..]),
        None => text.to_owned(),
    }
}

pub(super) fn near_start(text: &str) -> String {
    let blanks = text.len() - text.trim_start().len();
    match text[blanks..].match_indices(' ').nth(CONTEXT - 1) {
        Some((at, _)) => format!("{}…", &text[..blanks + at]),
        None => text.to_owned(),
    }
}

/// Category, place when not the body, and all that takes the word away from the text's own choice.
fn remark(shelf: Shelf, article: &Article, one: &Loaded) -> String {
    let words = shelf.words;
    let mut remarks = vec![shelf.category(&one.category)];
    if one.place != Place::Body {
        remarks.push(words.code("in", &code(one.place)));
    }
    if !one.scored {
        remarks.push(words.code("unscored", one.unscored.as_deref().unwrap_or("unsaid")));
    }
    let elsewhere = shelf.elsewhere(article, one);
    if !elsewhere.is_empty() {
        remarks.push(words.tell("shared-with", &[("texts", Arg::from(elsewhere))]));
    }
    if let Some(condition) = &one.condition {
        remarks.push(words.code("condition-remark", condition));
    }
    remarks.retain(|remark| !remark.is_empty());
    remarks.join(", ")
}

const KEYS: [&str; 23] = [
    "article",
    "article_id",
    "id",
    "line",
    "column",
    "paragraph",
    "start",
    "end",
    "text",
    "before",
    "after",
    "rule",
    "category",
    "weight",
    "voice",
    "place",
    "attribution",
    "source",
    "scored",
    "unscored",
    "shared_with",
    "condition",
    "review",
];

fn data(shelf: Shelf, wish: &Wish) -> Grid {
    let mut all: Vec<(&Article, &Loaded)> = shelf
        .articles()
        .iter()
        .flat_map(|article| loaded(article).map(move |one| (article, one)))
        .filter(|(_, one)| wish.furniture || one.place != Place::Chrome)
        .collect();
    if let Some(sort) = wish.sort {
        concordance::sort(&mut all, sort);
    }
    let rows = all.into_iter().map(|(article, one)| {
        let speaker = one.attribution.as_ref().and_then(|id| attributions(article).find(|said| said.id == *id));
        let n = |n: usize| Cell::number(n as f64);
        Row::new(vec![
            Cell::new(&article.label),
            Cell::new(&article.id),
            Cell::new(&one.id),
            n(one.span.line),
            n(one.span.column),
            one.span.paragraph.map_or_else(|| Cell::data(None), n),
            n(one.span.start),
            n(one.span.end),
            Cell::new(&one.span.text),
            Cell::new(one.before.trim()),
            Cell::new(one.after.trim()),
            Cell::new(&one.rule),
            Cell::new(&one.category),
            n(usize::from(one.weight)),
            Cell::new(code(one.voice)),
            Cell::new(code(one.place)),
            Cell::data(one.attribution.as_deref()),
            Cell::data(speaker.and_then(|said| said.source_name.as_deref())),
            Cell::new(if one.scored { "true" } else { "false" }),
            Cell::data(one.unscored.as_deref()),
            Cell::new(one.shared_with.join(" ")),
            Cell::data(one.condition.as_deref()),
            Cell::data(one.review.map(code).as_deref()),
        ])
    });
    Grid { columns: KEYS.map(Column::data).to_vec(), rows: rows.collect(), shape: Shape::Records }
}
