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

/// The label that says what kind of text it is: words that name the parts of a site too.
const GENRE: &str = "genre-label";
/// Blocks above the title among which such a label speaks of the text.
const ABOVE: usize = 3;

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
        "outlet" => {
            article.outlet.as_ref().map(|_| at(article.page.metadata.outlet.as_ref().and_then(|meta| meta.span)))
        }
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
        let looked_at = looked_at && (name != GENRE || role != Role::Chrome || is_beside(filler, hit.block));
        if form.indicator == name && looked_at && !matches!(name, "title" | "outlet" | "date") {
            return (at(Some(hit.span)), Some(filler.lexicon.rules[hit.rule as usize].id.clone()));
        }
    }
    (Seen::No, None)
}

/// Whether a block stands by the text: not far above its title, or before its end.
fn is_beside(filler: &Filler, block: usize) -> bool {
    let blocks = &filler.analysis.article.page.blocks;
    let is_text = |role: Role| matches!(role, Role::Title | Role::Body);
    let first = blocks.iter().position(|it| is_text(it.role) && !it.is_repeated());
    let last = blocks.iter().rposition(|it| it.role == Role::Body);
    first.zip(last).is_some_and(|(first, last)| block + ABOVE >= first && block <= last)
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
