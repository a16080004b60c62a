//! Passages in common, set in their texts. It knows filled articles and what was kept of each text; credits stand elsewhere,
//! and nothing is concluded from both.

use std::collections::BTreeMap;

use super::place::Locator;
use crate::compare::shared::Found;
use crate::compare::{Kind, Passage, Trace};
use crate::contract::{Article, Offsets, Shared, SharedKind};
use crate::text::Span;

/// The passages in common of titles and bodies, and those of page furniture.
pub(super) fn fill(
    articles: &[Article],
    traces: &[Trace],
    found: &Found,
    offsets: Offsets,
) -> (Vec<Shared>, Vec<Shared>) {
    let all = || found.shared.iter().chain(&found.furniture);
    let mut needed: BTreeMap<usize, Locator> = BTreeMap::new();
    for text in all().flat_map(|passage| [passage.a, passage.b]) {
        let trace = &traces[text];
        needed.entry(text).or_insert_with(|| Locator::new(&trace.text, trace.paragraphs.clone(), offsets));
    }
    let set = |passages: &[Passage]| passages.iter().map(|it| shared(articles, traces, &needed, it)).collect();
    (set(&found.shared), set(&found.furniture))
}

fn shared(articles: &[Article], traces: &[Trace], at: &BTreeMap<usize, Locator>, it: &Passage) -> Shared {
    let (a, b) = (&at[&it.a], &at[&it.b]);
    let evidence = it.evidence.iter().map(|(one, other)| {
        let (one, other) = (one.of(&traces[it.a].text), other.of(&traces[it.b].text));
        if one == other { one.to_owned() } else { format!("{one} = {other}") }
    });
    let marks = |at: &Locator, spans: &[Span]| spans.iter().map(|span| at.span(*span)).collect();
    Shared {
        a: articles[it.a].id.clone(),
        b: articles[it.b].id.clone(),
        kind: match it.kind {
            Kind::Identical => SharedKind::Identical,
            Kind::Near => SharedKind::Near,
            Kind::Reworked => SharedKind::Reworked,
            Kind::Translated => SharedKind::Translated,
            Kind::Differs => SharedKind::Differs,
        },
        a_span: a.span(it.a_span),
        b_span: b.span(it.b_span),
        evidence: evidence.collect(),
        a_marks: marks(a, &it.a_marks),
        b_marks: marks(b, &it.b_marks),
    }
}
