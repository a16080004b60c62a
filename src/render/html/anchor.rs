//! Where on the page a finding can be seen: in its text where that is shown, else in the notes on the text. It knows every
//! finding by its id, so that a figure anywhere can open its passages.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::contract::{Article, Span};
use crate::render::shelf::{Shelf, attributions, loaded, names, wires};
use crate::render::views::first_place;
use crate::render::width::keep_start;

/// Columns a passage may take where it stands in a list.
const ROOM: usize = 72;

/// A passage as a list of passages names it.
#[derive(Serialize, Clone, Debug)]
pub(super) struct Passage {
    /// Where on the page; `None` where only its words can be given.
    pub href: Option<String>,
    /// Where in the texts, as people write it.
    pub place: String,
    /// Its words, the first of them.
    pub words: String,
    /// The language of the words.
    pub lang: Option<String>,
}

/// Every finding with where it can be seen.
pub(super) struct Anchors<'a> {
    shown: &'a BTreeSet<String>,
    passages: BTreeMap<String, Passage>,
    articles: BTreeMap<String, String>,
    /// Where titles and paragraphs are on the page, by their names as people write them.
    spots: BTreeMap<String, String>,
}

/// The letter of a text as part of an id; letters and digits only.
pub(in crate::render) fn part(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' }).collect()
}

/// Id of the place in the text where a finding is marked.
pub(super) fn seen(article: &Article, finding: &str) -> String {
    format!("f-{}-{}", part(&article.label), part(finding))
}

/// Id of the note on a finding.
pub(super) fn noted(article: &Article, finding: &str) -> String {
    format!("x-{}-{}", part(&article.label), part(finding))
}

/// The id on the page of the paragraph or title that holds a stretch.
pub(super) fn spot(article: &Article, span: &Span) -> Option<String> {
    let title = article.title.as_ref().and_then(|title| title.span.as_ref());
    if title.is_some_and(|title| title.start <= span.start && span.end <= title.end) {
        return Some(format!("p-{}-t", part(&article.label)));
    }
    span.paragraph.map(|n| format!("p-{}-{n}", part(&article.label)))
}

impl<'a> Anchors<'a> {
    /// Looks up every finding; `shown` has the ids that the texts on the page bear, `notes` those of the notes.
    pub(super) fn new(shelf: Shelf, shown: &'a BTreeSet<String>, notes: &BTreeSet<String>) -> Anchors<'a> {
        let mut all = Anchors { shown, passages: BTreeMap::new(), articles: BTreeMap::new(), spots: BTreeMap::new() };
        for article in shelf.articles() {
            let paragraph = |n| Span { paragraph: Some(n), ..Span::default() };
            let title = article.title.as_ref().and_then(|title| title.span.clone());
            for span in article.paragraphs.iter().map(|one| paragraph(one.n)).chain(title) {
                if let Some(id) = spot(article, &span).filter(|id| shown.contains(id)) {
                    all.spots.insert(shelf.place(article, &span), format!("#{id}"));
                }
            }
            let mut add = |id: &str, span: &Span, words: &str| {
                let ids = [(seen(article, id), shown), (noted(article, id), notes)];
                let href = ids.into_iter().find(|(id, known)| known.contains(id)).map(|(id, _)| format!("#{id}"));
                let words = shelf.words.quote(&keep_start(words.trim(), ROOM));
                let place = all.place(shelf, article, span);
                let passage = Passage { href: href.or(place.href), words, ..place };
                all.passages.entry(id.to_owned()).or_insert(passage);
                all.articles.entry(id.to_owned()).or_insert_with(|| article.id.clone());
            };
            for one in attributions(article) {
                let words = one.content.first().or(one.source.as_ref()).or(one.cue.as_ref());
                if let (Some(place), Some(words)) = (first_place(one), words) {
                    add(&one.id, place, &words.text);
                }
            }
            loaded(article).for_each(|one| add(&one.id, &one.span, &one.span.text));
            wires(article).for_each(|one| add(&one.id, &one.span, &one.span.text));
            names(article).for_each(|one| add(&one.id, one.written(), &one.written().text));
            article.condition.iter().flatten().for_each(|one| add(&one.id, &one.span, &one.span.text));
            let figures = article.figures.iter().flatten().map(|one| (&one.id, &one.span));
            let dates = article.dates.iter().flatten().map(|one| (&one.id, &one.span));
            let countries = article.countries.iter().flatten().map(|one| (&one.id, &one.span));
            for (id, span) in figures.chain(dates).chain(countries) {
                let passage = all.place(shelf, article, span);
                all.passages.entry(id.clone()).or_insert(passage);
                all.articles.entry(id.clone()).or_insert_with(|| article.id.clone());
            }
        }
        all
    }

    /// The passage of a finding.
    pub(super) fn passage(&self, id: &str) -> Option<&Passage> {
        self.passages.get(id)
    }

    /// A stretch of a text that is no finding: its paragraph, where that is on the page.
    pub(super) fn place(&self, shelf: Shelf, article: &Article, span: &Span) -> Passage {
        let known = spot(article, span).filter(|id| self.shown.contains(id));
        Passage {
            href: known.map(|id| format!("#{id}")),
            place: shelf.place(article, span),
            words: shelf.words.quote(&keep_start(span.text.trim(), ROOM)),
            lang: article.lang.clone(),
        }
    }

    /// The place that `text` begins with, where that is on the page: its address, its name, and what follows.
    pub(super) fn begins<'t>(&self, text: &'t str) -> Option<(&str, &'t str, &'t str)> {
        let ends = text.match_indices([' ', ',']).map(|(at, _)| at).chain([text.len()]).take(3);
        let known = ends.filter_map(|end| Some((self.spots.get(&text[..end])?.as_str(), &text[..end], &text[end..])));
        known.last()
    }

    /// The passages of some findings, those that the report knows.
    pub(super) fn passages(&self, ids: &[String]) -> Vec<Passage> {
        ids.iter().filter_map(|id| self.passage(id).cloned()).collect()
    }

    /// Id of the article that a finding is in.
    pub(super) fn article(&self, id: &str) -> Option<&str> {
        self.articles.get(id).map(String::as_str)
    }
}
