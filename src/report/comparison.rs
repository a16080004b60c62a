//! Several texts side by side: who speaks in which, and what each calls the actors.
//! It knows filled articles only; passages in common, figures and origins are not compared yet and stay null.

use super::Claims;
use crate::contract::{Article, Comparison};
use crate::lexicon::event::Event;

/// Sets articles side by side, each with its claims; they are on `event` where a person has described it.
pub fn fill(articles: &[Article], claims: &[Claims], event: Option<&Event>) -> Comparison {
    let speakers = super::speakers::fill(articles, event);
    Comparison {
        summary: None,
        naming: Some(super::naming::fill(articles)),
        figures: None,
        shared: None,
        furniture: None,
        heard: Some(super::heard::fill(articles, event, &speakers)),
        speakers: Some(speakers),
        origins: Some(super::origins::fill(articles, claims)),
    }
}
