//! Several texts side by side: who speaks in which, and what each calls the actors.
//! It knows filled articles, with what was kept of their texts; figures are not compared yet and stay null.

use super::Claims;
use crate::compare::Trace;
use crate::contract::{Article, Comparison, Offsets};
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
        naming: Some(super::naming::fill(articles)),
        figures: None,
        shared,
        furniture,
        heard: Some(super::heard::fill(articles, event, &speakers)),
        speakers: Some(speakers),
        origins: Some(super::origins::fill(articles, claims)),
    }
}
