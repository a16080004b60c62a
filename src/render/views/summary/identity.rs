//! The lines of the summary that say which texts these are: title, date, words, and what is unusual about the file.

use std::collections::BTreeSet;

use super::super::Wish;
use crate::contract::{Artefact, Article};
use crate::render::shelf::Shelf;
use crate::render::view::{Cell, Column, Fit, Grid, Part, Row, Shape};
use crate::render::width::{keep_start, width};
use crate::render::words::Arg;

/// More texts than this are named by their number.
const SHOWN: usize = 12;
/// Signs of footnotes, in order.
const SIGNS: [&str; 5] = ["¹", "²", "³", "⁴", "⁵"];
/// Marks of two families are common and cost no certainty worth a footnote.
const MIXED: &str = "mixed-marks";
/// Signs of other damage to quotation marks.
const MARKS: [&str; 3] = ["damaged-marks", "lost-marks", "no-marks"];
/// Columns the outlet or the file may take.
const ORIGIN: usize = 18;

/// The table of texts and its footnotes.
pub(super) fn parts(shelf: Shelf, wish: &Wish) -> Vec<Part> {
    let words = shelf.words;
    let articles = shelf.articles();
    if articles.is_empty() {
        return Vec::new();
    }
    let shown = if wish.lines.is_some() { articles.len().min(SHOWN) } else { articles.len() };
    let notes = notes(shelf, &articles[..shown]);
    let rows = articles[..shown].iter().map(|article| {
        let (heading, date, remarks) = (shelf.heading(article), date(shelf, article), remarks(shelf, article, &notes));
        let whence = whence(shelf, article);
        let mut brief = vec![
            article.label.clone(),
            whence.clone(),
            heading.clone(),
            words.tell("summary-date-brief", &[("date", Arg::from(date.clone()))]),
            words.count("summary-words-brief", article.words.body),
            remarks.clone(),
        ];
        brief.retain(|piece| !piece.is_empty());
        Row::new(vec![
            Cell::new(&article.label),
            Cell::new(whence),
            Cell::new(heading),
            Cell::new(date),
            Cell::new(words.whole(article.words.body)),
            Cell::new(remarks),
        ])
        .brief(brief.join(" · "))
    });
    let title = |key: &str| words.say(key);
    let columns = vec![
        Column::new("label", ""),
        Column::new("source", title("summary-source")).fit(Fit::Whole),
        Column::new("title", title("summary-title")).fit(Fit::KeepStart),
        Column::new("date", title("summary-date")).fit(Fit::Number),
        Column::new("words", title("summary-words")).fit(Fit::Number),
        Column::new("text", "").fit(Fit::Whole),
    ];
    let mut parts = vec![Part::Bare(Grid { columns, rows: rows.collect(), shape: Shape::Records })];
    if articles.len() > shown {
        parts.push(Part::line(words.count("summary-more-texts", articles.len() - shown)));
    }
    parts.extend(notes.iter().zip(SIGNS).map(|(note, sign)| Part::hanging(format!("{sign} "), &note.text)));
    for article in articles.iter().filter(|article| !article.same_as.is_empty()) {
        let same = article.same_as.join(", ");
        let args = [("label", Arg::from(article.label.clone())), ("paths", Arg::from(same))];
        parts.push(Part::line(words.tell("summary-same", &args)));
    }
    parts
}

/// The outlet where the page names it and no other text has it, else the file; by its end where its name is long.
fn whence(shelf: Shelf, article: &Article) -> String {
    let others = || shelf.articles().iter().filter(|other| other.id != article.id);
    let outlet = article.outlet.as_deref().map(str::trim).filter(|name| !name.is_empty());
    if let Some(name) = outlet.filter(|name| others().all(|other| other.outlet.as_deref() != Some(name))) {
        return keep_start(name, ORIGIN);
    }
    let file = article.id.trim_end_matches('/').rsplit('/').next().unwrap_or(&article.id);
    let name = file.rsplit_once('.').map_or(file, |(name, _)| name);
    if width(name) <= ORIGIN {
        return name.to_owned();
    }
    let ends: Vec<char> = name.chars().collect();
    let mut kept = (0..ends.len()).map(|from| ends[from..].iter().collect::<String>());
    let end = kept.find(|end| width(end) < ORIGIN).unwrap_or_default();
    format!("…{end}")
}

fn date(shelf: Shelf, article: &Article) -> String {
    match &article.published {
        Some(published) => shelf.words.date(&published.value),
        None if has_empty_date(article) => shelf.words.say("date-empty"),
        None => shelf.words.say("date-none"),
    }
}

/// Whether the page has a place for its date with nothing in it.
fn has_empty_date(article: &Article) -> bool {
    article.indicators.iter().flatten().any(|one| one.id == "date" && one.note.as_deref() == Some("empty"))
}

/// A footnote: what it is about and what it says.
struct Note {
    about: String,
    text: String,
}

/// One footnote a sort of remark, in the order in which the texts need them.
fn notes(shelf: Shelf, articles: &[Article]) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for article in articles {
        for about in kinds(article) {
            if notes.iter().all(|note| note.about != about) {
                notes.extend(remark(shelf, article, &about).map(|text| Note { about, text }));
            }
        }
    }
    notes
}

/// What is unusual about a file in one of its `kinds`, with the first place that shows it.
pub(in crate::render) fn remark(shelf: Shelf, article: &Article, about: &str) -> Option<String> {
    let key = format!("artefact-note-{about}");
    let args = signs(article, about).next().map(|sign| {
        let place = shelf.place(article, &sign.span).into();
        [("place", place), ("text", shelf.words.quote(sign.span.text.trim()).into())]
    });
    shelf.words.knows(&key).then(|| shelf.words.tell(&key, args.as_ref().map_or(&[], |args| &args[..])))
}

fn signs<'a>(article: &'a Article, about: &'a str) -> impl Iterator<Item = &'a Artefact> {
    article.condition.iter().flatten().filter(move |sign| sign.artefact == about)
}

/// What is unusual about a file, two things at most: signs of damage in the order of the text, a language without lexicons.
pub(in crate::render) fn kinds(article: &Article) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let signs = article.condition.iter().flatten().map(|sign| sign.artefact.clone());
    let mut kinds: Vec<String> = signs.filter(|kind| kind != MIXED && seen.insert(kind.clone())).collect();
    // One remark on quotation marks says where to be careful.
    let mut marks = false;
    kinds.retain(|kind| !MARKS.contains(&kind.as_str()) || !std::mem::replace(&mut marks, true));
    if !article.supported {
        kinds.push(if article.wires.is_some() { "agencies-only" } else { "unsupported" }.to_owned());
    }
    kinds.truncate(2);
    kinds
}

/// The signs of the footnotes about a text; in words where a remark has no footnote.
fn remarks(shelf: Shelf, article: &Article, notes: &[Note]) -> String {
    let said = kinds(article).into_iter().map(|kind| {
        let sign = notes.iter().position(|note| note.about == kind).and_then(|n| SIGNS.get(n));
        sign.map_or_else(|| shelf.words.code("artefact-short", &kind), |sign| (*sign).to_owned())
    });
    said.collect::<Vec<_>>().join("\u{a0}")
}

/// The texts for machines: one row each.
pub(super) fn data(shelf: Shelf) -> Grid {
    let keys = [
        "article",
        "id",
        "path",
        "sha256",
        "lang",
        "outlet",
        "title",
        "published",
        "byline",
        "words_body",
        "words_page",
        "condition",
    ];
    let rows = shelf.articles().iter().map(|article| {
        let wording =
            |wording: &Option<crate::contract::Wording>| Cell::data(wording.as_ref().map(|it| it.text.as_str()));
        Row::new(vec![
            Cell::new(&article.label),
            Cell::new(&article.id),
            Cell::new(&article.path),
            Cell::new(&article.sha256),
            Cell::data(article.lang.as_deref()),
            Cell::data(article.outlet.as_deref()),
            wording(&article.title),
            Cell::day(article.published.as_ref().map(|it| it.value.as_str())),
            wording(&article.byline),
            Cell::number(article.words.body as f64),
            Cell::number(article.words.page as f64),
            Cell::new(kinds(article).join(" ")),
        ])
    });
    Grid { columns: keys.map(Column::data).to_vec(), rows: rows.collect(), shape: Shape::Records }
}
