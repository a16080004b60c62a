//! Several texts side by side: who speaks in which, and what each calls the actors.
//! It knows filled articles only; passages in common, figures and origins are not compared yet and stay null.

use std::collections::BTreeMap;

use crate::contract::{Article, Attribution, Comparison, NamingCell, NamingRow, Place, Speaker, SpeakerCell};

/// Sets articles side by side.
pub fn fill(articles: &[Article]) -> Comparison {
    Comparison {
        summary: None,
        naming: Some(naming(articles)),
        figures: None,
        shared: None,
        furniture: None,
        speakers: Some(speakers(articles)),
        origins: None,
    }
}

/// Every source that speaks, the most heard first, then by first appearance.
fn speakers(articles: &[Article]) -> Vec<Speaker> {
    let mut rows: Vec<Speaker> = Vec::new();
    let mut place: BTreeMap<String, usize> = BTreeMap::new();
    for article in articles {
        for attribution in article.attributions.iter().flatten().filter(|a| a.claim) {
            let Some(name) = attribution.source_name.clone() else { continue };
            let row = *place.entry(name.to_lowercase()).or_insert_with(|| {
                rows.push(speaker(&name, attribution));
                rows.len() - 1
            });
            rows[row].country = rows[row].country.take().or_else(|| attribution.country.clone());
            let cells = &mut rows[row].cells;
            if cells.last().is_none_or(|c| c.article != article.id) {
                cells.push(SpeakerCell { article: article.id.clone(), count: 0, ids: Vec::new() });
            }
            if let Some(cell) = cells.last_mut() {
                cell.count += 1;
                cell.ids.push(attribution.id.clone());
            }
        }
    }
    rows.sort_by_key(|r| std::cmp::Reverse(r.cells.iter().map(|c| c.count).sum::<usize>()));
    rows
}

fn speaker(name: &str, attribution: &Attribution) -> Speaker {
    Speaker {
        speaker: name.to_owned(),
        cells: Vec::new(),
        kind: attribution.source_kind.clone(),
        country: attribution.country.clone(),
        actor: None,
        person: attribution.named && name.split_whitespace().count() <= 4,
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
