//! Sentences of a wire and of another text that are one, as marked and as the program has them.

use std::collections::BTreeSet;

use cadrage::compare::{Kind, Passage};
use cadrage::text::Span;

use super::rate::Rate;
use super::set::{Pair, Set};

/// Sentences of one language and of two, each with what the program has of them; and a line for each slip.
#[derive(Default)]
pub(crate) struct Score {
    pub(crate) same: Rate,
    pub(crate) translated: Rate,
    pub(crate) slips: Vec<String>,
}

/// Bytes of `sentence` that lie in one of `spans`.
fn covered(sentence: Span, spans: impl Iterator<Item = Span>) -> usize {
    let mut parts: Vec<Span> = spans.filter(|span| span.overlaps(sentence)).collect();
    parts.sort();
    let (mut sum, mut at) = (0, sentence.start);
    for part in parts {
        let (from, to) = (part.start.max(at), part.end.min(sentence.end));
        sum += to.saturating_sub(from);
        at = at.max(to);
    }
    sum
}

/// Whether passages that touch both sentences cover half of either.
fn found(passages: &[&Passage], a: Span, b: Span) -> bool {
    let both: Vec<&&Passage> = passages.iter().filter(|it| meets(it, a, b)).collect();
    let (ours, theirs) = (covered(a, both.iter().map(|it| it.a_span)), covered(b, both.iter().map(|it| it.b_span)));
    2 * ours >= a.len() && 2 * theirs >= b.len()
}

/// Whether a passage sets something of `a` beside something of `b`: where it holds several sentences, their order tells.
fn meets(it: &Passage, a: Span, b: Span) -> bool {
    if !it.a_span.overlaps(a) || !it.b_span.overlaps(b) {
        return false;
    }
    let place = |span: Span, within: Span| {
        let (from, to) = (span.start.max(within.start), span.end.min(within.end));
        let share = |at: usize| (at - within.start) as f64 / within.len() as f64;
        (share(from), share(to))
    };
    let ((from, to), (start, end)) = (place(a, it.a_span), place(b, it.b_span));
    2.0 * (to.min(end) - from.max(start)) >= (to - from).min(end - start)
}

/// The sentences of a text that nobody marked, as the program cuts them.
fn others(set: &Set, text: usize, marked: &BTreeSet<Span>) -> Vec<Span> {
    use cadrage::compare::trace::Ground;
    let sentences = set.traces[text].sentences.iter().filter(|one| one.ground != Ground::Furniture);
    sentences.map(|one| one.span).filter(|span| !marked.iter().any(|other| other.overlaps(*span))).collect()
}

/// Counts the sentences of `set`.
pub(crate) fn score(set: &Set) -> Score {
    let mut score = Score::default();
    let wire = set.labels.text.iter().position(|text| text.class == "wire").expect("a set has a wire");
    let of_wire: BTreeSet<Span> = set.labels.pair.iter().map(|pair| set.find(wire, &pair.a_text)).collect();
    let ours: Vec<Span> = of_wire.iter().copied().chain(others(set, wire, &of_wire)).collect();
    for (at, text) in set.labels.text.iter().enumerate().filter(|(at, _)| *at != wire) {
        let pairs: Vec<(&Pair, Span, Span)> = set
            .labels
            .pair
            .iter()
            .filter(|pair| pair.b == text.file)
            .map(|pair| {
                assert_eq!(pair.a, set.labels.text[wire].file, "{}", set.name);
                (pair, set.find(wire, &pair.a_text), set.find(at, &pair.b_text))
            })
            .collect();
        let of_text: BTreeSet<Span> = pairs.iter().map(|(.., b)| *b).collect();
        let theirs: Vec<Span> = of_text.iter().copied().chain(others(set, at, &of_text)).collect();
        let turned: Vec<Passage> = set.passages.iter().filter_map(|it| turn(it, wire, at)).collect();
        let passages: Vec<&Passage> = turned.iter().filter(|it| it.kind != Kind::Differs).collect();
        let mut rate = Rate { marked: pairs.len(), ..Rate::default() };
        let place = format!("{}/{}", set.name, text.file);
        for (pair, a, b) in &pairs {
            let is = found(&passages, *a, *b);
            rate.found += usize::from(is);
            if !is {
                score.slips.push(format!("{place}: missed {}\n    {}\n    {}", pair.kind, pair.a_text, pair.b_text));
            }
        }
        for &a in &ours {
            for &b in theirs.iter().filter(|b| found(&passages, a, **b)) {
                let is = pairs.iter().any(|(_, one, other)| (*one, *other) == (a, b));
                rate.given += 1;
                rate.right += usize::from(is);
                if !is {
                    let (one, other) = (a.of(set.text(wire)), b.of(set.text(at)));
                    score.slips.push(format!("{place}: extra\n    {one}\n    {other}"));
                }
            }
        }
        match text.lang == set.labels.text[wire].lang {
            true => score.same.add(rate),
            false => score.translated.add(rate),
        }
    }
    score
}

/// A passage of these two texts, the wire's side first.
fn turn(it: &Passage, wire: usize, text: usize) -> Option<Passage> {
    if (it.a, it.b) == (wire, text) {
        return Some(it.clone());
    }
    let turned = || Passage { a: it.b, b: it.a, a_span: it.b_span, b_span: it.a_span, ..it.clone() };
    ((it.a, it.b) == (text, wire)).then(turned)
}
