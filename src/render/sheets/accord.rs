//! What two passages without common words still have in common: figures of one thing, and words quoted in both. It knows what the
//! report says of all texts, and looks only inside the two passages.

use super::desk::Desk;
use super::difference::words;
use super::setting::{SHORTEST, are_kin};
use crate::contract::{Article, Figure, OriginKind, Span};
use crate::render::shelf::loaded;
use crate::render::views::origins;
use crate::render::words::Arg;
use crate::report::SCARE_QUOTES;

/// What holds of the two passages, each a sentence.
pub(super) fn accord(desk: &Desk, texts: [&Article; 2], spans: &[Span; 2]) -> Vec<String> {
    let found = [
        ("sheet-chosen-figures", figures(desk, texts, spans)),
        ("sheet-chosen-quotations", quotations(desk, texts, spans)),
        ("sheet-chosen-words", discussed(desk, texts, spans)),
    ];
    found
        .into_iter()
        .filter(|(_, found)| !found.is_empty())
        .map(|(key, found)| desk.tell(key, &[("list", Arg::from(found.join("\u{a0}; ")))]))
        .collect()
}

/// The figures of one thing in both, side by side.
fn figures(desk: &Desk, texts: [&Article; 2], spans: &[Span; 2]) -> Vec<String> {
    let rows = desk.shelf.report.comparison.iter().filter_map(|all| all.figures.as_deref()).flatten();
    let found = rows.filter_map(|row| {
        let here = |n: usize| -> Option<Span> {
            let cell = row.cells.iter().find(|cell| cell.article == texts[n].id)?;
            let known = |figure: &&Figure| cell.ids.contains(&figure.id) && holds(&spans[n], &figure.span);
            texts[n].figures.iter().flatten().find(known).map(|figure| figure.span.clone())
        };
        Some(beside(desk, texts, [here(0)?, here(1)?]))
    });
    found.collect()
}

/// The words that both give between quotation marks.
fn quotations(desk: &Desk, texts: [&Article; 2], spans: &[Span; 2]) -> Vec<String> {
    let rows = origins::origins(desk.shelf).iter().filter(|row| row.kind == Some(OriginKind::Quotation));
    let found = rows.filter_map(|row| {
        let here = |n: usize| -> Option<Span> {
            let cell = row.cells.iter().find(|cell| cell.article == texts[n].id)?;
            cell.passages.iter().find(|span| holds(&spans[n], span)).cloned()
        };
        Some(beside(desk, texts, [here(0)?, here(1)?]))
    });
    found.collect()
}

/// The words to discuss of one rule that both have, the first ones of each.
fn discussed(desk: &Desk, texts: [&Article; 2], spans: &[Span; 2]) -> Vec<String> {
    let here = |n: usize| loaded(texts[n]).filter(move |one| holds(&spans[n], &one.span) && one.rule != SCARE_QUOTES);
    let mut rules: Vec<&str> = Vec::new();
    let found = here(0).filter_map(|one| {
        let other = here(1).find(|other| other.rule == one.rule).filter(|_| !rules.contains(&one.rule.as_str()))?;
        rules.push(&one.rule);
        Some(beside(desk, texts, [one.span.clone(), other.span.clone()]))
    });
    found.collect()
}

/// Whether the two passages have a word in common that is not short, in some form.
pub(super) fn have_words(spans: &[Span; 2]) -> bool {
    let long = |span: &Span| -> Vec<String> {
        let all = words(&span.text).into_iter().map(|(_, word)| word);
        all.filter(|word| word.chars().count() >= SHORTEST).collect()
    };
    let others = long(&spans[1]);
    long(&spans[0]).iter().any(|word| others.iter().any(|other| are_kin(word, other)))
}

fn holds(whole: &Span, part: &Span) -> bool {
    whole.start <= part.start && part.end <= whole.end
}

fn beside(desk: &Desk, texts: [&Article; 2], spans: [Span; 2]) -> String {
    let said = |n: usize| {
        let words = spans[n].text.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{}\u{a0}{}", texts[n].label, desk.shelf.words.quote(&words))
    };
    format!("{}, {}", said(0), said(1))
}
