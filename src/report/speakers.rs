//! Who speaks in which text: one row a source, the most heard first.
//! It knows filled articles only. Sources that are only a pronoun, or are not given, share one row without a name.

use std::collections::BTreeMap;

use crate::contract::{Article, Attribution, Speaker, SpeakerCell};

/// Kinds that any other kind tells more than.
const VAGUE: [&str; 2] = ["person", "pronoun"];
/// The kind of a pronoun nobody could be found for.
const PRONOUN: &str = "pronoun";

/// Every source that speaks, the most heard first, then by first appearance; the row without a name is the last one.
pub(super) fn fill(articles: &[Article]) -> Vec<Speaker> {
    let mut rows: Vec<Speaker> = Vec::new();
    let mut place: BTreeMap<String, usize> = BTreeMap::new();
    for article in articles {
        for attribution in article.attributions.iter().flatten().filter(|a| a.claim) {
            let name = name(attribution);
            let row = *place.entry(name.to_lowercase()).or_insert_with(|| {
                rows.push(Speaker { unnamed: true, ..Speaker::of(name) });
                rows.len() - 1
            });
            describe(&mut rows[row], attribution);
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
    rows.sort_by_key(|r| (r.speaker.is_empty(), std::cmp::Reverse(r.cells.iter().map(|c| c.count).sum::<usize>())));
    rows
}

/// The name a source is listed under; nothing for a pronoun nobody could be found for.
fn name(attribution: &Attribution) -> &str {
    match attribution.source_kind.as_deref() {
        Some(PRONOUN) => "",
        _ => attribution.source_name.as_deref().unwrap_or_default(),
    }
}

/// What one more attribution tells of a source: the first thing said of it holds, a name without a role says least.
fn describe(row: &mut Speaker, attribution: &Attribution) {
    let vague = |kind: &Option<String>| kind.as_deref().is_none_or(|kind| VAGUE.contains(&kind));
    if row.kind.is_none() || vague(&row.kind) && !vague(&attribution.source_kind) {
        row.kind.clone_from(&attribution.source_kind);
    }
    if !row.speaker.is_empty() {
        row.country = row.country.take().or_else(|| attribution.country.clone());
        row.person |= attribution.person;
        row.unnamed &= attribution.unnamed;
    }
}
