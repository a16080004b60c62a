//! Several texts side by side: who speaks in which, and what each calls the actors.
//! It knows filled articles only; passages in common, figures and origins are not compared yet and stay null.

use super::Claims;
use crate::contract::{Article, Comparison, NamingCell, NamingRow, Place};
use crate::lexicon::event::Event;

/// Sets articles side by side, each with its claims; they are on `event` where a person has described it.
pub fn fill(articles: &[Article], claims: &[Claims], event: Option<&Event>) -> Comparison {
    let speakers = super::speakers::fill(articles, event);
    Comparison {
        summary: None,
        naming: Some(naming(articles)),
        figures: None,
        shared: None,
        furniture: None,
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
