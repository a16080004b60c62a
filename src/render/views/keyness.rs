//! Words that a text uses more than the others of its language: a set of many texts tells, a few texts do not.

use crate::contract::{KEYNESS_TEXTS, KeyWord};
use crate::render::shelf::Shelf;
use crate::render::view::{Cell, Column, Grid, Part, Row, Shape, View};
use crate::render::words::Arg;

/// At most so many words of a text; the others are in the CSV.
const SHOWN: usize = 8;

/// Text by text, those least likely by chance first.
pub(super) fn build(shelf: Shelf) -> View {
    let words = shelf.words;
    let all = shelf.report.comparison.as_ref().and_then(|all| all.keyness.as_deref());
    let Some(all) = all else {
        let few = words.tell("keyness-few", &[("least", Arg::from(KEYNESS_TEXTS))]);
        return View { parts: vec![Part::line(few)], data: data(shelf, &[]), ..View::default() };
    };
    let mut parts = Vec::new();
    for article in shelf.articles() {
        let of_text: Vec<&KeyWord> = all.iter().filter(|word| word.article == article.id).collect();
        if of_text.is_empty() {
            continue;
        }
        let said = of_text.iter().take(SHOWN).map(|word| {
            let args = [
                ("word", Arg::from(word.first.text.to_lowercase())),
                ("n", word.count.into()),
                ("elsewhere", word.elsewhere.into()),
            ];
            words.tell("keyness-word", &args)
        });
        let mut said: Vec<String> = said.collect();
        said.extend((of_text.len() > SHOWN).then(|| "…".to_owned()));
        parts.push(Part::hanging(format!("{}  ", article.label), said.join(" · ")));
    }
    if parts.is_empty() {
        parts.push(Part::line(words.say("none-found")));
    }
    View { parts, notes: vec![words.say("keyness-note")], data: data(shelf, all), ..View::default() }
}

const KEYS: [&str; 11] = [
    "article",
    "article_id",
    "lang",
    "word",
    "count",
    "words",
    "elsewhere",
    "elsewhere_words",
    "chance",
    "line",
    "paragraph",
];

fn data(shelf: Shelf, all: &[KeyWord]) -> Grid {
    let rows = all.iter().map(|word| {
        let lang = shelf.article(&word.article).and_then(|article| article.lang.as_deref());
        let number = |n: usize| Cell::number(n as f64);
        Row::new(vec![
            Cell::new(shelf.label(&word.article)),
            Cell::new(&word.article),
            Cell::data(lang),
            Cell::new(&word.first.text),
            number(word.count),
            number(word.words),
            number(word.elsewhere),
            number(word.elsewhere_words),
            Cell::number(word.chance),
            number(word.first.line),
            word.first.paragraph.map_or_else(|| Cell::data(None), number),
        ])
    });
    Grid { columns: KEYS.map(Column::data).to_vec(), rows: rows.collect(), shape: Shape::Records }
}
