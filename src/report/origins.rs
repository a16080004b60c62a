//! Claims that several texts make, with the origin each text names. It knows filled articles and their claims; a text that
//! names no origin has none here, and nothing is said of which text came first.

use std::collections::BTreeMap;

use super::Options;
use super::place::Locator;
use crate::analyzer::{Analysis, Analyzer};
use crate::compare::{self, Matter};
use crate::contract::{
    Article, Attribution, Figure, Link, OriginCell, OriginKind, OriginRow, OriginSource, Passage, Span,
};

/// The claims of one text, set in it.
#[derive(Debug, Clone, Default)]
pub struct Claims {
    matters: Vec<compare::Claim>,
    spans: Vec<Span>,
}

/// Reads the claims of an analysis made by `analyzer`.
pub fn claims(analysis: &Analysis, analyzer: &Analyzer, options: Options) -> Claims {
    let matters = compare::claims(analysis, analyzer);
    let article = &analysis.article;
    let paragraphs = article.paragraphs.iter().map(|p| (p.n, p.span)).collect();
    let at = Locator::new(&article.page.text, paragraphs, options.offsets);
    let spans = matters.iter().map(|claim| at.span(claim.span)).collect();
    Claims { matters, spans }
}

/// One row a claim that two texts or more make; figures at the places of one list of `same` are one claim.
pub(super) fn fill(
    articles: &[Article],
    claims: &[Claims],
    same: &[Vec<(usize, crate::text::Span)>],
) -> Vec<OriginRow> {
    let matters: Vec<Vec<compare::Claim>> = claims.iter().map(|one| one.matters.clone()).collect();
    let mut rows: Vec<OriginRow> =
        compare::gather(&matters, same).iter().map(|common| row(articles, claims, common)).collect();
    let numbers = numbers(articles);
    for row in &mut rows {
        row.elsewhere = elsewhere(row, &numbers);
    }
    rows
}

/// Figures by their number, with the id of their text, in the order of texts and places.
type Numbers<'a> = BTreeMap<u64, Vec<(&'a str, &'a Figure)>>;

fn numbers(articles: &[Article]) -> Numbers<'_> {
    let mut numbers = Numbers::new();
    for article in articles {
        for figure in article.figures.iter().flatten() {
            let Some(value) = figure.value else { continue };
            numbers.entry(value.to_bits()).or_default().push((&article.id, figure));
        }
    }
    numbers
}

/// Where texts outside `row` first write its number, unless it is known to count something else there.
fn elsewhere(row: &OriginRow, numbers: &Numbers) -> Vec<Passage> {
    let all = row.value.and_then(|value| numbers.get(&value.to_bits())).map_or(&[][..], Vec::as_slice);
    let cell = |id: &str| row.cells.iter().find(|cell| cell.article == id);
    let is_ours = |(id, figure): &&(&str, &Figure)| {
        let (start, end) = (figure.span.start, figure.span.end);
        cell(id).is_some_and(|cell| cell.passages.iter().any(|it| it.start < end && start < it.end))
    };
    let counted = all.iter().filter(is_ours).find_map(|(_, figure)| figure.counts.as_deref());
    let may_be = |figure: &Figure| counted.is_none_or(|ours| figure.counts.as_deref().is_none_or(|it| it == ours));
    let apart = all.iter().filter(|(id, figure)| cell(id).is_none() && may_be(figure));
    let mut found: Vec<Passage> = Vec::new();
    for (id, figure) in apart {
        if found.last().is_none_or(|last| last.article != *id) {
            let (article, span, finding) = ((*id).to_owned(), figure.span.clone(), Some(figure.id.clone()));
            found.push(Passage { article, span, finding });
        }
    }
    found
}

fn row(articles: &[Article], claims: &[Claims], common: &compare::Common) -> OriginRow {
    let mut cells: Vec<OriginCell> = Vec::new();
    for &(text, number) in &common.places {
        let article = &articles[text];
        if cells.last().is_none_or(|cell| cell.article != article.id) {
            let (ids, passages, sources) = (Vec::new(), Vec::new(), Vec::new());
            cells.push(OriginCell { article: article.id.clone(), ids, passages, sources });
        }
        let held = claims[text].matters[number].attribution;
        let attribution = held.and_then(|at| article.attributions.as_ref()?.get(at));
        let Some(cell) = cells.last_mut() else { continue };
        cell.passages.push(claims[text].spans[number].clone());
        if let Some(one) = attribution.filter(|one| !cell.ids.contains(&one.id)) {
            cell.ids.push(one.id.clone());
            cell.sources.push(source(article, one));
        }
    }
    let (text, number) = common.places[0];
    let mut roots: Vec<String> = Vec::new();
    for name in cells.iter().flat_map(|cell| &cell.sources).filter_map(|source| source.name.clone()) {
        if !roots.contains(&name) {
            roots.push(name);
        }
    }
    OriginRow {
        claim: claims[text].spans[number].text.clone(),
        roots,
        cells,
        kind: Some(if common.figure { OriginKind::Figure } else { OriginKind::Quotation }),
        value: match &claims[text].matters[number].matter {
            Matter::Figure { digits, .. } => digits.parse().ok(),
            Matter::Quotation(_) => None,
        },
        elsewhere: Vec::new(),
    }
}

/// Kinds of sources that pass others' words on.
const PRESS: [&str; 2] = ["agency", "media"];

fn source(article: &Article, one: &Attribution) -> OriginSource {
    let relay = |relay: &crate::contract::Relay| relay.agency.clone().unwrap_or_else(|| relay.span.text.clone());
    let mut via: Vec<String> = one.via.iter().filter(|it| it.link != Link::Told).map(relay).collect();
    let parent = article.attributions.iter().flatten().find(|other| Some(&other.id) == one.parent.as_ref());
    let press = parent.filter(|it| it.source_kind.as_deref().is_some_and(|kind| PRESS.contains(&kind)));
    via.extend(press.and_then(|it| it.source_name.clone()));
    let unresolved = one.source_kind.as_deref() == Some("pronoun");
    OriginSource {
        name: one.source_name.clone().filter(|_| !unresolved),
        kind: one.source_kind.clone(),
        country: one.country.clone(),
        via,
        attribution: one.id.clone(),
    }
}
