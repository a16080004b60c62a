//! One card a text: what it is, when, how long, and what is unusual about the file.

use serde::Serialize;

use super::anchor::part;
use crate::contract::Article;
use crate::render::reading;
use crate::render::shelf::Shelf;
use crate::render::views::summary::{kinds, remark};
use crate::render::width::keep_start;
use crate::render::words::Arg;

/// Columns a title may take where there is little room.
const SHORT: usize = 36;

/// What a card says of a text.
#[derive(Serialize)]
pub(super) struct Card {
    /// The letter as part of ids.
    pub anchor: String,
    /// The letter.
    pub label: String,
    /// The outlet, where the file names it.
    pub outlet: Option<String>,
    /// The title, or the first words.
    pub title: String,
    /// Its first words, where there is little room.
    pub short: String,
    /// Whether the title is in the file.
    pub titled: bool,
    /// The language of the text.
    pub lang: Option<String>,
    /// Its name.
    pub language: String,
    /// Whether it can be read.
    pub supported: bool,
    /// The date on the page.
    pub date: Option<String>,
    /// How many words the article has.
    pub words: String,
    /// How much of the page is set aside as its furniture.
    pub aside: Option<String>,
    /// The name of the file: where it lies on somebody's machine is nobody else's business.
    pub path: String,
    /// How much of what was found in it a person has looked at, where one has.
    pub reviewed: Option<String>,
    /// Other files with the same bytes.
    pub same: Option<String>,
    /// What is unusual about the file: a short name and a sentence.
    pub remarks: Vec<(String, String)>,
}

/// The cards, in the order of the texts.
pub(super) fn cards(shelf: Shelf) -> Vec<Card> {
    shelf.articles().iter().map(|article| card(shelf, article)).collect()
}

/// What is said of one text.
pub(super) fn card(shelf: Shelf, article: &Article) -> Card {
    let words = shelf.words;
    let opening = || article.opening.as_ref().map_or(String::new(), |span| span.text.clone());
    let title = article.title.as_ref().map_or_else(opening, |title| title.text.clone());
    let said = |kind: String| (words.code("artefact", &kind), remark(shelf, article, &kind).unwrap_or_default());
    let same = article.same_as.iter().map(|path| file(path)).collect::<Vec<_>>().join(", ");
    let same_args = [("label", Arg::from(article.label.clone())), ("paths", Arg::from(same.clone()))];
    Card {
        anchor: part(&article.label),
        label: article.label.clone(),
        outlet: article.outlet.clone().filter(|name| !name.trim().is_empty()),
        short: keep_start(&title, SHORT),
        title,
        titled: article.title.is_some(),
        lang: article.lang.clone(),
        language: article.lang.as_deref().map_or_else(|| words.say("lang-unknown"), |lang| words.code("lang", lang)),
        supported: article.supported,
        date: article.published.as_ref().map(|published| words.date(&published.value)),
        words: words.count("summary-words-brief", article.words.body),
        aside: shelf.set_aside(article),
        path: file(&article.path).to_owned(),
        reviewed: article.reviewed.as_ref().map(|_| reading::of(words, article)),
        same: (!same.is_empty()).then(|| words.tell("summary-same", &same_args)),
        remarks: kinds(article).into_iter().map(said).collect(),
    }
}

/// The name of a file without its folders.
fn file(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().filter(|name| !name.is_empty()).unwrap_or(path)
}
