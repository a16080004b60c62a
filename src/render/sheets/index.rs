//! The page that leads to all sheets: what each is for, who gets it, and why one may not be there.

use serde::Serialize;

use super::desk::{Desk, set};
use super::key::no_duo;
use super::leaf::leaf;
use super::{Kind, Sheet};

#[derive(Serialize)]
struct Index {
    head: String,
    level: String,
    blind: Option<String>,
    texts: Vec<Text>,
    duo: Option<String>,
    no_duo: String,
    card: String,
    key: String,
    wall: Option<String>,
    unread: Vec<(String, String)>,
}

#[derive(Serialize)]
struct Text {
    file: String,
    name: String,
    lang: Option<String>,
    tongue: Option<String>,
    title: String,
    outlet: Option<String>,
}

/// The page.
pub(super) fn sheet(desk: &Desk, with_duo: bool) -> Sheet {
    let blind = desk.veil.is_on();
    let articles = desk.shelf.articles();
    let texts = articles.iter().map(|article| {
        let opening = || article.opening.as_ref().map_or(String::new(), |span| format!("{} …", span.text));
        Text {
            file: desk.file(Kind::Pupil, Some(article)),
            name: desk.name(article),
            lang: article.lang.clone(),
            tongue: desk.tongue(article),
            title: desk.veil.line(&article.title.as_ref().map_or_else(opening, |title| title.text.clone())),
            outlet: article.outlet.clone().filter(|name| !name.trim().is_empty() && !blind),
        }
    });
    let errors = desk.shelf.report.errors.iter();
    let content = Index {
        head: desk.shelf.words.count("sheet-head", articles.len()),
        level: desk.code("sheet-level", desk.level()),
        blind: blind.then(|| desk.say("sheet-blind")),
        texts: texts.collect(),
        duo: with_duo.then(|| desk.file(Kind::Duo, None)),
        no_duo: no_duo(desk),
        card: desk.file(Kind::Card, None),
        key: desk.file(Kind::Key, None),
        wall: with_duo.then(|| desk.file(Kind::Reveal, None)),
        unread: errors.map(|error| (error.path.clone(), set(desk.shelf.words.code("read", &error.kind)))).collect(),
    };
    leaf(desk, Kind::Index, desk.file(Kind::Index, None), &desk.say("sheet-title"), &content)
}
