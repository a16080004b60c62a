//! Passages in common, side by side, with what only one of them has between brackets. Two observations stand beside each
//! other, the credit seen in a file and the passages in common; nothing is concluded from both.

use super::agencies::names_a_credit;
use std::collections::BTreeSet;

use super::Wish;
use super::clusters::{self, instead};
use crate::contract::{Article, Offsets, Place, Shared, Span, WireRole, code};
use crate::render::shelf::{Shelf, byte_at, wires};
use crate::render::view::{Cell, Column, Grid, Part, Row, Shape, Tone, View};
use crate::render::words::Arg;
use crate::report::pair::{self, Pair};

/// The pairs of texts that share passages, in the order of the texts. With `base`, only those of the text so lettered.
pub(in crate::render) fn pairs<'r>(shelf: Shelf<'r>, base: Option<&str>) -> Vec<Pair<'r>> {
    let all = shelf.report.comparison.as_ref().and_then(|it| it.shared.as_deref()).unwrap_or(&[]);
    pair::pairs(shelf.articles(), all, base)
}

/// The words of a passage in pieces, each with whether only this passage has it.
pub(in crate::render) fn pieces<'s>(span: &'s Span, marks: &[Span], unit: Offsets) -> Vec<(&'s str, bool)> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for mark in marks.iter().filter(|mark| mark.start >= span.start) {
        let at = |offset: usize| byte_at(&span.text, offset - span.start, unit);
        if let (Some(start), Some(end)) = (at(mark.start), at(mark.end))
            && from <= start
            && start <= end
        {
            pieces.extend([(&span.text[from..start], false), (&span.text[start..end], true)]);
            from = end;
        }
    }
    pieces.push((&span.text[from..], false));
    pieces.retain(|(text, _)| !text.is_empty());
    pieces
}

/// The words of a passage, with what only it has between brackets.
pub(super) fn marked(span: &Span, marks: &[Span], unit: Offsets) -> String {
    let bracket = |(text, alone): (&str, bool)| if alone { format!("[{text}]") } else { text.to_owned() };
    pieces(span, marks, unit).into_iter().map(bracket).collect()
}

/// Whether a credit is seen in the file of a text: one line.
fn credit(shelf: Shelf, article: &Article) -> String {
    let label = ("label", Arg::from(article.label.clone()));
    if article.wires.is_none() {
        return shelf.words.tell("shared-unknown", &[label]);
    }
    let credits = wires(article).filter(|wire| wire.role == WireRole::Credit && wire.place != Place::Chrome);
    let mut seen = BTreeSet::new();
    let names: Vec<String> =
        credits.map(|wire| shelf.agency(&wire.agency)).filter(|name| seen.insert(name.clone())).collect();
    match names.is_empty() {
        true if names_a_credit(shelf, article) => shelf.words.tell("shared-credit-beside", &[label]),
        true => shelf.words.tell("shared-no-credit", &[label]),
        false => shelf.words.tell("shared-credit", &[label, ("agencies", Arg::from(names.join(", ")))]),
    }
}

/// All passages in common, pair by pair.
pub(super) fn build(shelf: Shelf, wish: &Wish) -> View {
    let words = shelf.words;
    let base = wish.base.as_deref();
    let mut pairs = pairs(shelf, base);
    let left = wish.pairs.map_or(0, |most| keep_closest(&mut pairs, most));
    let known = |label: &str| shelf.articles().iter().any(|article| article.label.eq_ignore_ascii_case(label));
    let mut parts = Vec::new();
    if let Some(label) = base.filter(|label| !known(label)) {
        parts.push(Part::line(words.tell("shared-base-unknown", &[("label", Arg::from(label.to_owned()))])));
    } else if pairs.is_empty() {
        let compared = shelf.report.comparison.as_ref().is_some_and(|it| it.shared.is_some());
        parts.push(Part::line(words.say(if compared { "shared-none" } else { "shared-one-text" })));
    }
    if instead(shelf) && base.is_none() && !pairs.is_empty() {
        parts.extend(clusters::build(shelf).parts);
        parts.push(Part::Blank);
    }
    for (n, pair) in pairs.iter().enumerate() {
        if n > 0 {
            parts.push(Part::Blank);
        }
        let args = [
            ("a", Arg::from(pair.a.label.clone())),
            ("b", Arg::from(pair.b.label.clone())),
            ("n", Arg::from(pair.common())),
        ];
        parts.push(Part::heading(words.tell("shared-pair", &args)));
        parts.push(Part::line(credit(shelf, pair.a)));
        parts.push(Part::line(credit(shelf, pair.b)));
        let columns = vec![
            Column::new("a", &pair.a.label),
            Column::new("b", &pair.b.label),
            Column::new("likeness", words.code("column", "likeness")),
        ];
        let rows = pair.passages.iter().map(|it| row(shelf, pair, it)).collect();
        parts.push(Part::Grid(Grid { columns, rows, shape: Shape::Records }));
    }
    let mut notes = Vec::new();
    if !pairs.is_empty() {
        notes.extend([words.say("shared-note"), words.say("shared-order")]);
    }
    if left > 0 {
        notes.push(words.count("shared-most", left));
    }
    let furniture = shelf.report.comparison.as_ref().and_then(|it| it.furniture.as_ref()).map_or(0, Vec::len);
    if furniture > 0 {
        notes.push(words.count("shared-furniture", furniture));
    }
    View { parts, notes, data: data(shelf, &pairs), ..View::default() }
}

/// Keeps the pairs with most passages in common, in their order, and says how many are left out.
fn keep_closest(pairs: &mut Vec<Pair>, most: usize) -> usize {
    let all = pairs.len();
    let mut ranked: Vec<usize> = (0..all).collect();
    ranked.sort_by_key(|n| std::cmp::Reverse(pairs[*n].common()));
    let kept: BTreeSet<usize> = ranked.into_iter().take(most).collect();
    let mut n = 0..;
    pairs.retain(|_| n.next().is_some_and(|n| kept.contains(&n)));
    all - pairs.len()
}

fn row(shelf: Shelf, pair: &Pair, it: &Shared) -> Row {
    let unit = shelf.report.offsets;
    let passage = |article: &Article, span: &Span, marks: &[Span]| {
        format!("{} {}", shelf.place(article, span), shelf.words.quote(marked(span, marks, unit).trim()))
    };
    Row::new(vec![
        Cell::new(passage(pair.a, &it.a_span, &it.a_marks)),
        Cell::new(passage(pair.b, &it.b_span, &it.b_marks)),
        Cell::new(shelf.words.code("likeness", &code(it.kind))).tone(Tone::Faint),
    ])
}

const KEYS: [&str; 15] = [
    "a",
    "a_id",
    "b",
    "b_id",
    "kind",
    "a_paragraph",
    "a_start",
    "a_end",
    "a_text",
    "b_paragraph",
    "b_start",
    "b_end",
    "b_text",
    "evidence",
    "marked",
];

fn data(shelf: Shelf, pairs: &[Pair]) -> Grid {
    let rows = pairs.iter().flat_map(|pair| {
        pair.passages.iter().map(move |it| {
            let n = |n: usize| Cell::number(n as f64);
            let paragraph = |span: &Span| span.paragraph.map_or_else(|| Cell::data(None), n);
            let marks: Vec<String> = [(pair.a, &it.a_marks), (pair.b, &it.b_marks)]
                .into_iter()
                .flat_map(|(article, marks)| marks.iter().map(move |mark| format!("{}: {}", article.label, mark.text)))
                .collect();
            Row::new(vec![
                Cell::new(&pair.a.label),
                Cell::new(&pair.a.id),
                Cell::new(&pair.b.label),
                Cell::new(&pair.b.id),
                Cell::new(code(it.kind)),
                paragraph(&it.a_span),
                n(it.a_span.start),
                n(it.a_span.end),
                Cell::new(marked(&it.a_span, &it.a_marks, shelf.report.offsets)),
                paragraph(&it.b_span),
                n(it.b_span.start),
                n(it.b_span.end),
                Cell::new(marked(&it.b_span, &it.b_marks, shelf.report.offsets)),
                Cell::new(it.evidence.join(" | ")),
                Cell::new(marks.join(" | ")),
            ])
        })
    });
    Grid { columns: KEYS.map(Column::data).to_vec(), rows: rows.collect(), shape: Shape::Records }
}
