//! The identity card: each indicator present with its place, not in the file, beyond what the file can tell, or not
//! applicable. Good practice and its lack are told in the same way.

use super::article::Filler;
use crate::analyzer::is_bare;
use crate::contract::{Indicator, IndicatorState as State, Span};
use crate::findings::{Findings, Place};
use crate::ingest::Role;
use crate::lexicon::names::INDICATORS;
use crate::lexicon::rule::{Detail, WireRole};
use crate::text;

/// Indicators that stand beside a text and are lost when only the text is copied.
const BESIDE: [&str; 5] = ["title", "outlet", "byline", "date", "dateline"];

/// The identity card of a text.
pub(super) fn fill(filler: &Filler, findings: &Findings) -> Vec<Indicator> {
    let names = ["title", "outlet", "byline", "date", "agency-credit"].into_iter();
    let rest =
        INDICATORS.iter().copied().filter(|n| !matches!(*n, "title" | "outlet" | "byline" | "date" | "agency-credit"));
    names.chain(rest).map(|name| read(filler, findings, name)).collect()
}

fn read(filler: &Filler, findings: &Findings, name: &str) -> Indicator {
    let (evidence, rule) = evidence(filler, findings, name);
    let state = match &evidence {
        Seen::There(_) => State::Present,
        Seen::No if BESIDE.contains(&name) && is_bare(&filler.analysis.article.page) => State::Unknown,
        Seen::No if name == "photo-credit" && !has_caption(filler) => State::NotApplicable,
        Seen::No => State::Absent,
    };
    let evidence = match evidence {
        Seen::There(span) => span,
        Seen::No => None,
    };
    Indicator { id: name.to_owned(), state, evidence, rule }
}

enum Seen {
    There(Option<Span>),
    No,
}

fn evidence(filler: &Filler, findings: &Findings, name: &str) -> (Seen, Option<String>) {
    let article = &filler.analysis.article;
    let at = |span: Option<text::Span>| Seen::There(span.map(|s| filler.at.span(s)));
    let metadata = match name {
        "title" => article.title.as_ref().map(|t| at(t.span)),
        "outlet" => article.outlet.as_ref().map(|_| at(None)),
        "byline" => article.byline.as_ref().map(|_| at(article.page.of_role(Role::Byline).next().map(|b| b.span))),
        "date" => article.published.as_ref().map(|p| at(p.span)),
        "agency-credit" => credit(findings).map(|span| at(Some(span))),
        "photo-credit" => picture(findings).map(|span| at(Some(span))),
        _ => None,
    };
    if let Some(seen) = metadata {
        return (seen, None);
    }
    for hit in &findings.card {
        let Detail::Card(form) = &filler.lexicon.rules[hit.rule as usize].detail else { continue };
        let role = article.page.blocks.get(hit.block).map_or(Role::Chrome, |b| b.role);
        let looked_at = form.roles.is_empty() || form.roles.iter().any(|r| r == role.name());
        if form.indicator == name && looked_at && !matches!(name, "title" | "outlet" | "date") {
            return (at(Some(hit.span)), Some(filler.lexicon.rules[hit.rule as usize].id.clone()));
        }
    }
    (Seen::No, None)
}

fn credit(findings: &Findings) -> Option<text::Span> {
    findings.wires.iter().find(|w| w.role == WireRole::Credit && w.place != Place::Chrome).map(|w| w.span)
}

fn picture(findings: &Findings) -> Option<text::Span> {
    findings.wires.iter().find(|w| w.role == WireRole::Image && w.place != Place::Chrome).map(|w| w.span)
}

fn has_caption(filler: &Filler) -> bool {
    filler.analysis.article.page.of_role(Role::Caption).next().is_some()
}
