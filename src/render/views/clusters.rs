//! Texts tied by passages in common, with days and credits beside. Two observations; nothing is concluded from both.

use crate::contract::{Article, CLUSTER_TEXTS, Cluster};
use crate::render::shelf::Shelf;
use crate::render::view::{Cell, Column, Grid, Part, Row, Shape, View};
use crate::render::words::Arg;

/// Texts whose titles a list gives on the screen; of more the letters alone.
const TITLED: usize = 5;

/// The clusters of a report.
pub(super) fn clusters(shelf: Shelf<'_>) -> &[Cluster] {
    shelf.report.comparison.as_ref().and_then(|it| it.clusters.as_deref()).unwrap_or(&[])
}

/// Whether a set is so large that its clusters come before what sets every text beside every other.
pub(super) fn instead(shelf: Shelf) -> bool {
    shelf.articles().len() > CLUSTER_TEXTS
}

/// All clusters.
pub(super) fn build(shelf: Shelf) -> View {
    let words = shelf.words;
    let found = clusters(shelf);
    let mut parts = Vec::new();
    let mut notes = Vec::new();
    if shelf.report.comparison.is_none() {
        parts.push(Part::line(words.say("shared-one-text")));
    } else if found.is_empty() {
        parts.push(Part::line(words.say("clusters-none")));
    } else {
        parts.extend(found.iter().flat_map(|it| lines(shelf, it)));
        parts.push(Part::line(untied(shelf)));
        notes.extend([words.say("clusters-note"), words.say("shared-order")]);
    }
    View { parts, notes, data: data(shelf), ..View::default() }
}

/// The letters of texts, separated by commas.
fn letters(shelf: Shelf, ids: &[String]) -> Arg<'static> {
    let letters: Vec<&str> = ids.iter().map(|id| shelf.label(id)).collect();
    Arg::from(letters.join(", "))
}

/// What is said of one cluster, its texts first.
fn lines(shelf: Shelf, it: &Cluster) -> Vec<Part> {
    let mut parts = vec![Part::heading(heading(shelf, it))];
    let articles: Vec<&Article> = it.articles.iter().filter_map(|id| shelf.article(id)).collect();
    for article in articles.iter().take(TITLED) {
        parts.push(Part::hanging(format!("  {}  ", article.label), shelf.heading(article)));
    }
    if articles.len() > TITLED {
        parts.push(Part::hanging("  ", "…"));
    }
    parts.extend([days(shelf, it), ties(shelf, it), credits(shelf, it)].map(|line| Part::hanging("  ", line)));
    parts
}

/// How many texts, and which.
pub(super) fn heading(shelf: Shelf, it: &Cluster) -> String {
    let n = ("n", Arg::from(it.articles.len()));
    shelf.words.tell("cluster-texts", &[n, ("texts", letters(shelf, &it.articles))])
}

/// The span of the days that the files give.
pub(super) fn days(shelf: Shelf, it: &Cluster) -> String {
    let words = shelf.words;
    let days = match (&it.first, &it.last) {
        (Some(first), Some(last)) if first == last => {
            words.tell("cluster-day", &[("day", Arg::from(words.date(first)))])
        }
        (Some(first), Some(last)) => words
            .tell("cluster-days", &[("first", Arg::from(words.date(first))), ("last", Arg::from(words.date(last)))]),
        _ => return words.say("cluster-no-day"),
    };
    match it.undated {
        0 => days,
        n => format!("{days} · {}", words.count("cluster-undated", n)),
    }
}

/// The tie with most in common.
fn ties(shelf: Shelf, it: &Cluster) -> String {
    let most = it.ties.iter().rev().max_by(|a, b| a.a_share.max(a.b_share).total_cmp(&b.a_share.max(b.b_share)));
    let Some(tie) = most else { return String::new() };
    let percent = |share: f64| Arg::from(shelf.words.decimal(100.0 * share, 0));
    shelf.words.tell(
        "cluster-tie",
        &[
            ("a", Arg::from(shelf.label(&tie.a).to_owned())),
            ("b", Arg::from(shelf.label(&tie.b).to_owned())),
            ("ashare", percent(tie.a_share)),
            ("bshare", percent(tie.b_share)),
        ],
    )
}

/// The credits seen in the files, and the texts in whose files none is seen.
pub(super) fn credits(shelf: Shelf, it: &Cluster) -> String {
    let words = shelf.words;
    let mut said: Vec<String> = it
        .credits
        .iter()
        .map(|one| {
            let args = [("agencies", Arg::from(shelf.agency(&one.agency))), ("label", letters(shelf, &one.articles))];
            words.tell("shared-credit", &args)
        })
        .collect();
    if !it.uncredited.is_empty() {
        said.push(words.tell("shared-no-credit", &[("label", letters(shelf, &it.uncredited))]));
    }
    said.join(" · ")
}

/// How many texts are in no cluster.
pub(super) fn untied(shelf: Shelf) -> String {
    let tied: usize = clusters(shelf).iter().map(|it| it.articles.len()).sum();
    shelf.words.count("clusters-untied", shelf.articles().len().saturating_sub(tied))
}

const KEYS: [&str; 10] =
    ["cluster", "texts", "article", "id", "published", "share", "tied_to", "credits", "first", "last"];

/// One row a text of a cluster; `share` is the largest share of its body in common with one other text.
fn data(shelf: Shelf) -> Grid {
    let row = |n: usize, it: &Cluster, id: &String| {
        let mut share = 0.0f64;
        let mut tied: Vec<&str> = Vec::new();
        for tie in it.ties.iter().filter(|tie| tie.a == *id || tie.b == *id) {
            let (own, other) = if tie.a == *id { (tie.a_share, &tie.b) } else { (tie.b_share, &tie.a) };
            share = share.max(own);
            tied.push(shelf.label(other));
        }
        let credits = it.credits.iter().filter(|one| one.articles.contains(id)).map(|one| one.agency.as_str());
        let published = shelf.article(id).and_then(|article| article.published.as_ref());
        Row::new(vec![
            Cell::number(n as f64 + 1.0),
            Cell::number(it.articles.len() as f64),
            Cell::new(shelf.label(id)),
            Cell::new(id),
            Cell::day(published.map(|it| it.value.as_str())),
            Cell::share(share),
            Cell::new(tied.join(" ")),
            Cell::new(credits.collect::<Vec<_>>().join(" ")),
            Cell::day(it.first.as_deref()),
            Cell::day(it.last.as_deref()),
        ])
    };
    let all = clusters(shelf).iter().enumerate();
    let rows = all.flat_map(|(n, it)| it.articles.iter().map(move |id| row(n, it, id))).collect();
    Grid { columns: KEYS.map(Column::data).to_vec(), rows, shape: Shape::Records }
}
