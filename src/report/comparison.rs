//! Several texts side by side: who speaks in which, and what each calls the actors.
//! It knows filled articles, with what was kept of their texts; figures are not compared yet and stay null.

use super::Claims;
use crate::compare::Trace;
use crate::contract::{Article, Comparison, NamingCell, NamingRow, Offsets, Place};
use crate::lexicon::event::Event;

/// Sets articles side by side, each with its claims and its trace; they are on `event` where a person has described it.
/// Without a trace for every article nothing is said of passages in common.
pub fn fill(
    articles: &[Article],
    claims: &[Claims],
    traces: &[Trace],
    event: Option<&Event>,
    offsets: Offsets,
) -> Comparison {
    let (shared, furniture) = match traces.len() == articles.len() {
        true => Some(super::shared::fill(articles, traces, offsets)).unzip(),
        false => (None, None),
    };
    let speakers = super::speakers::fill(articles, event);
    Comparison {
        summary: None,
        naming: Some(naming(articles)),
        figures: None,
        shared,
        furniture,
        heard: Some(super::heard::fill(articles, event, &speakers)),
        speakers: Some(speakers),
        origins: Some(super::origins::fill(articles, claims)),
    }
}

/// What each text calls each actor, in whose voice.
fn naming(articles: &[Article]) -> Vec<NamingRow> {
    let mut rows: Vec<NamingRow> = Vec::new();
    for article in articles {
        let inside = |p: Place| matches!(p, Place::Title | Place::Body | Place::Caption);
        for name in article.names.iter().flatten().filter(|n| inside(n.place)) {
            let row = match rows.iter().position(|r| r.actor == name.actor) {
                Some(row) => row,
                None => {
                    rows.push(NamingRow { actor: name.actor.clone(), cells: Vec::new() });
                    rows.len() - 1
                }
            };
            let cells = &mut rows[row].cells;
            let written = name.span.text.to_lowercase();
            let same = cells
                .iter_mut()
                .find(|c| c.article == article.id && c.voice == name.voice && c.name.to_lowercase() == written);
            match same {
                Some(cell) => cell.ids.push(name.id.clone()),
                None => cells.push(NamingCell {
                    article: article.id.clone(),
                    name: name.span.text.clone(),
                    voice: name.voice,
                    ids: vec![name.id.clone()],
                }),
            }
        }
    }
    rows
}
