//! Quotation marks that do not pair as they should: opened and never closed, closed and never opened, closed by a mark of
//! another family. Whose words stand there is not certain, so what was read across them is less sure.

use super::attribution::grammar::Grammar;
use super::attribution::{Attribution, Confidence, Stretch};
use crate::segment::Closing;
use crate::text::Span;

/// What is wrong with the marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A quotation opens and does not close in its paragraph.
    Unclosed,
    /// A mark closes what nothing opened.
    Unopened,
    /// A quotation closes with a mark of another family than it opened with.
    Mixed,
}

impl Fault {
    /// Its code in results.
    pub fn name(self) -> &'static str {
        match self {
            Fault::Unclosed => "damaged-marks",
            Fault::Unopened => "lost-marks",
            Fault::Mixed => "mixed-marks",
        }
    }
}

/// A place where the marks are damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damage {
    /// From the opening mark to where the quotation is taken to end; what may be quoted and the mark, where none opens.
    pub span: Span,
    /// What is wrong.
    pub fault: Fault,
}

/// The damage in blocks for which `is_text` holds, by place.
pub fn find(grammar: &Grammar, is_text: impl Fn(u32) -> bool) -> Vec<Damage> {
    let segments = grammar.segments;
    let fault = |closing: Closing| match closing {
        Closing::Never => Some(Fault::Unclosed),
        Closing::Mismatched => Some(Fault::Mixed),
        Closing::Matched | Closing::Continued => None,
    };
    let quotations = segments.quotations.iter().filter(|q| is_text(q.block));
    let mut all: Vec<Damage> =
        quotations.filter_map(|q| Some(Damage { span: q.span, fault: fault(q.closing)? })).collect();
    let strays = unopened(grammar).into_iter().filter(|(_, block)| is_text(*block));
    all.extend(strays.map(|(s, _)| Damage { span: segments.span(s.start, s.end), fault: Fault::Unopened }));
    all.sort_by_key(|damage| (damage.span.start, damage.span.end));
    all
}

/// What may be quoted before each mark that closes nothing: its sentence up to it, from the last quotation on; with its block.
pub fn unopened(grammar: &Grammar) -> Vec<(Stretch, u32)> {
    let segments = grammar.segments;
    let before = |stray: usize| {
        let sentence = grammar.sentence(stray)?;
        let upto = segments.quotations.partition_point(|q| (q.open as usize) < stray);
        let shut = segments.quotations[..upto].iter().rev().take(8).map(|q| q.end as usize).find(|&end| end <= stray);
        let start = (sentence.start as usize).max(shut.unwrap_or(0));
        Some((Stretch::new(start.min(stray), stray + 1), sentence.block))
    };
    segments.strays.iter().filter_map(|&stray| before(stray as usize)).collect()
}

/// Nothing read across damaged marks is strong: whose words they are is there, where they begin or end is not certain.
pub fn doubt(attributions: &mut [Attribution], damaged: &[Damage]) {
    for attribution in attributions.iter_mut().filter(|it| it.confidence == Confidence::Strong) {
        let across = |span: &Span| {
            let from = damaged.partition_point(|damage| damage.span.start < span.end);
            damaged[..from].iter().rev().take(16).any(|damage| damage.span.overlaps(*span))
        };
        if attribution.content.iter().any(across) {
            attribution.confidence = Confidence::Medium;
        }
    }
}
