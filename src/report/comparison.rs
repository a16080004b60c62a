//! Several texts side by side: who speaks in which, and what each calls the actors.
//! It knows filled articles, with what was kept of their texts; what is compared over texts themselves needs a trace of each.

use super::Claims;
use crate::compare::shared::{Alone, Crew, Setting, find_with};
use crate::compare::{Trace, quantity};
use crate::contract::{Article, Comparison, Offsets};
use crate::lexicon::Lexicon;
use crate::lexicon::event::Event;

/// Sets articles, read with `lexicon`, side by side, each with its claims and its trace; they are on `event` where a person has described it.
/// Without a trace for every article nothing is said of passages in common.
pub fn fill(
    articles: &[Article],
    claims: &[Claims],
    traces: &[Trace],
    lexicon: &Lexicon,
    event: Option<&Event>,
    offsets: Offsets,
) -> Comparison {
    fill_with(articles, claims, traces, lexicon, event, offsets, Setting::default(), &Alone)
}

/// The same, with passages in common looked for as `setting` says by `crew`.
#[allow(clippy::too_many_arguments, reason = "all that is known of a set, each once")]
pub fn fill_with(
    articles: &[Article],
    claims: &[Claims],
    traces: &[Trace],
    lexicon: &Lexicon,
    event: Option<&Event>,
    offsets: Offsets,
    setting: Setting,
    crew: &dyn Crew,
) -> Comparison {
    let found = (traces.len() == articles.len()).then(|| find_with(traces, setting, crew));
    let (shared, furniture) = found.as_ref().map(|it| super::shared::fill(articles, traces, it, offsets)).unzip();
    let quantities = found.as_ref().map(|it| quantity::gather(traces, &it.shared));
    let figures = quantities.as_ref().map(|all| super::figures::fill(articles, all, lexicon));
    let same = quantity::same(quantities.as_deref().unwrap_or_default(), traces);
    let clusters = found.as_ref().map(|it| super::clusters::fill(articles, traces, &it.shared));
    let speakers = super::speakers::fill(articles, lexicon, event);
    let compared = Comparison {
        summary: None,
        naming: Some(super::naming::fill(articles)),
        figures,
        shared,
        furniture,
        deeds: Some(super::deeds::fill(articles, lexicon)),
        keyness: found.is_some().then(|| super::keyness::fill(articles, traces, offsets)).flatten(),
        newcomers: found.is_some().then(|| super::newcomers::fill(articles, traces, offsets)),
        heard: Some(super::heard::fill(articles, event, &speakers, lexicon)),
        speakers: Some(speakers),
        origins: Some(super::origins::fill(articles, claims, &same)),
        clusters,
        groups: None,
    };
    Comparison { summary: Some(super::first::fill(articles, &compared)), ..compared }
}

/// Sets articles side by side by their passages in common alone: everything else is left open. For sets of thousands.
pub fn fill_shared(
    articles: &[Article],
    traces: &[Trace],
    offsets: Offsets,
    setting: Setting,
    crew: &dyn Crew,
) -> Comparison {
    let found = find_with(traces, setting, crew);
    let (shared, furniture) = super::shared::fill(articles, traces, &found, offsets);
    Comparison {
        summary: None,
        naming: None,
        figures: None,
        shared: Some(shared),
        furniture: Some(furniture),
        speakers: None,
        origins: None,
        heard: None,
        deeds: None,
        keyness: None,
        newcomers: None,
        clusters: Some(super::clusters::fill(articles, traces, &found.shared)),
        groups: None,
    }
}
