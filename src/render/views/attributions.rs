//! Every reported word with its source, its relays and its kind, one text after the other.

use super::Wish;
use crate::contract::{Article, Attribution, Span, code};
use crate::render::shelf::{Shelf, attributions};
use crate::render::view::{Cell, Column, Grid, Part, Row, Shape, View};
use crate::render::words::Arg;

/// The ledger of reported words.
pub(super) fn build(shelf: Shelf, wish: &Wish) -> View {
    let words = shelf.words;
    let mut parts = Vec::new();
    let mut aside = 0;
    for (n, article) in shelf.articles().iter().enumerate() {
        if n > 0 {
            parts.push(Part::Blank);
        }
        parts.push(Part::heading(format!("{}  {}", article.label, shelf.heading(article))));
        let rows: Vec<Row> = attributions(article)
            .filter(|one| wish.all_acts || one.claim)
            .map(|one| row(shelf, article, one))
            .collect();
        // What a rule on trial finds is no act of the text yet.
        aside += attributions(article).filter(|one| !wish.all_acts && !one.claim && !is_on_trial(shelf, one)).count();
        if rows.is_empty() {
            let key = if article.attributions.is_some() { "none-found" } else { "text-not-read" };
            parts.push(Part::line(words.say(key)));
        } else {
            parts.push(Part::Grid(Grid { columns: columns(shelf), rows, shape: Shape::Records }));
        }
    }
    let mut notes = Vec::new();
    if aside > 0 {
        notes.push(words.count("attributions-aside", aside));
    }
    View { parts, notes, data: data(shelf), ..View::default() }
}

fn columns(shelf: Shelf) -> Vec<Column> {
    let title = |key: &str| shelf.words.code("column", key);
    ["place", "source", "relays", "kind", "content"].into_iter().map(|key| Column::new(key, title(key))).collect()
}

fn row(shelf: Shelf, article: &Article, one: &Attribution) -> Row {
    let place = first(one).map(|span| shelf.place(article, span)).unwrap_or_else(|| article.label.clone());
    let source = shelf.source(one);
    let relays = shelf.relays(one);
    let mut kind = kind(shelf, one);
    if is_on_trial(shelf, one) {
        kind = format!("{kind} ({})", shelf.words.code("status", DRAFT));
    }
    let content = one.content.iter().map(|span| span.text.trim()).collect::<Vec<_>>().join(" … ");
    let mut brief: Vec<&str> = vec![&place, &source, &relays, &kind, &content];
    brief.retain(|piece| !piece.is_empty());
    let brief = brief.join(" · ");
    let ids = std::slice::from_ref(&one.id);
    let cells = [&place, &source, &relays, &kind, &content].map(|text| Cell::new(text).behind(ids));
    Row::new(cells.to_vec()).brief(brief)
}

/// The status of rules on trial.
const DRAFT: &str = "draft";

/// Whether the rule that finds it is a draft.
fn is_on_trial(shelf: Shelf, one: &Attribution) -> bool {
    let rule = one.rule.as_deref().and_then(|id| shelf.glossary().rules.get(id));
    rule.is_some_and(|rule| rule.status == DRAFT)
}

/// How the words are given, with the act where it is not plain speech: summarised, not ruled out.
pub(crate) fn kind(shelf: Shelf, one: &Attribution) -> String {
    let mode = shelf.words.code("mode", &code(one.mode));
    match code(one.act).as_str() {
        "speech" => mode,
        act => {
            shelf.words.tell("mode-act", &[("mode", Arg::from(mode)), ("act", Arg::from(shelf.words.code("act", act)))])
        }
    }
}

/// The earliest place of an attribution.
pub(crate) fn first(one: &Attribution) -> Option<&Span> {
    one.source.iter().chain(&one.cue).chain(&one.content).min_by_key(|span| span.start)
}

const KEYS: [&str; 32] = [
    "article",
    "article_id",
    "id",
    "line",
    "paragraph",
    "act",
    "frame",
    "mode",
    "source",
    "source_name",
    "source_kind",
    "named",
    "channel",
    "institution",
    "country",
    "resolved",
    "cue",
    "stance",
    "content",
    "via",
    "parent",
    "confidence",
    "rule",
    "claim",
    "review",
    "start",
    "end",
    "content_line",
    "content_paragraph",
    "pieces",
    "cue_start",
    "cue_end",
];

fn data(shelf: Shelf) -> Grid {
    let text = |span: &Option<Span>| Cell::data(span.as_ref().map(|span| span.text.as_str()));
    let rows = shelf.articles().iter().flat_map(|article| {
        attributions(article).map(move |one| {
            let at = first(one);
            let number = |n: Option<usize>| n.map_or_else(|| Cell::data(None), |n| Cell::number(n as f64));
            let (content, cue) = (one.content.first(), one.cue.as_ref());
            // A spreadsheet would take two numbers with a hyphen for a day.
            let pieces = one.content.iter().map(|span| format!("{}..{}", span.start, span.end));
            let via = one.via.iter().map(|relay| format!("{} ({})", relay.span.text, code(relay.link)));
            Row::new(vec![
                Cell::new(&article.label),
                Cell::new(&article.id),
                Cell::new(&one.id),
                number(at.map(|span| span.line)),
                number(at.and_then(|span| span.paragraph)),
                Cell::new(code(one.act)),
                Cell::new(code(one.frame)),
                Cell::new(code(one.mode)),
                text(&one.source),
                Cell::data(one.source_name.as_deref()),
                Cell::data(one.source_kind.as_deref()),
                Cell::new(if one.named { "true" } else { "false" }),
                Cell::data(one.channel.as_deref()),
                Cell::data(one.institution.as_deref()),
                Cell::data(one.country.as_deref()),
                text(&one.resolved),
                text(&one.cue),
                Cell::data(one.stance.as_deref()),
                Cell::new(one.content.iter().map(|span| span.text.as_str()).collect::<Vec<_>>().join(" … ")),
                Cell::new(via.collect::<Vec<_>>().join(" > ")),
                Cell::data(one.parent.as_deref()),
                Cell::new(code(one.confidence)),
                Cell::data(one.rule.as_deref()),
                Cell::new(if one.claim { "true" } else { "false" }),
                Cell::data(one.review.map(code).as_deref()),
                number(one.content.iter().map(|span| span.start).min()),
                number(one.content.iter().map(|span| span.end).max()),
                number(content.map(|span| span.line)),
                number(content.and_then(|span| span.paragraph)),
                Cell::new(pieces.collect::<Vec<_>>().join(" ")),
                number(cue.map(|cue| cue.start)),
                number(cue.map(|cue| cue.end)),
            ])
        })
    });
    Grid { columns: KEYS.map(Column::data).to_vec(), rows: rows.collect(), shape: Shape::Records }
}
