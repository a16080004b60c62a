//! Quotation marks that do not pair as they should: opened and never closed, closed and never opened, closed by a mark of
//! another family. Whose words stand there is not certain, so what was read across them is less sure.

use super::attribution::grammar::Grammar;
use super::attribution::{Attribution, Confidence, Draft, Stretch};
use super::voice::OWN_WORDS;
use crate::lexicon::language::WordClass;
use crate::segment::Closing;
use crate::text::Span;
use crate::text::scan::{ALL_CAPITALS, CAPITAL};

/// Paragraphs after one without marks among which the quotation goes on.
const NEAR: usize = 2;

/// What is wrong with the marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A quotation opens and does not close in its paragraph.
    Unclosed,
    /// A mark closes what nothing opened.
    Unopened,
    /// A quotation closes with a mark of another family than it opened with.
    Mixed,
    /// A word has letters that stand for the bytes of another one: *MarÃ­a*.
    Letters,
    /// Between two quotations a paragraph speaks in the first person without marks.
    Bare,
}

impl Fault {
    /// Its code in results.
    pub fn name(self) -> &'static str {
        match self {
            Fault::Unclosed => "damaged-marks",
            Fault::Unopened => "lost-marks",
            Fault::Mixed => "mixed-marks",
            Fault::Bare => "no-marks",
            Fault::Letters => "broken-letters",
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

/// The damage in blocks for which `is_text` holds, by place; `bare` are the paragraphs that [`unmarked`] found.
pub fn find(grammar: &Grammar, bare: &[(Stretch, u32)], is_text: impl Fn(u32) -> bool) -> Vec<Damage> {
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
    let bare = bare.iter().filter(|(_, block)| is_text(*block));
    all.extend(bare.map(|(s, _)| Damage { span: segments.span(s.start, s.end), fault: Fault::Bare }));
    let blocks = segments.blocks.iter().enumerate().filter(|(block, _)| is_text(*block as u32));
    all.extend(blocks.flat_map(|(_, &(from, to))| garbled(grammar.text, segments.span(from as usize, to as usize))));
    all.sort_by_key(|damage| (damage.span.start, damage.span.end));
    all
}

/// The words of `block` in which UTF-8 was once read as a Latin alphabet: a letter that opens two bytes there, and a sign that only
/// goes on with them, or a control sign that no text has.
fn garbled(text: &str, block: Span) -> impl Iterator<Item = Damage> + use<'_> {
    let written = block.of(text);
    let words = written.split_whitespace().map(move |word| {
        let start = block.start + (word.as_ptr() as usize - written.as_ptr() as usize);
        (word, Span::new(start, start + word.len()))
    });
    let broken = |word: &str| {
        let next = word.chars().skip(1);
        let control = word.chars().any(|c| matches!(c, '\u{80}'..='\u{9f}'));
        control
            || word
                .chars()
                .zip(next)
                .any(|pair| matches!(pair, ('\u{c2}' | '\u{c3}', '\u{80}'..='\u{bf}') | ('â', '€')))
    };
    words.filter(move |(word, _)| broken(word)).map(|(_, span)| Damage { span, fault: Fault::Letters })
}

/// Paragraphs that open in the first or second person, without any mark and any source, between two in which somebody is
/// quoted: their marks may be lost. Where the two are quoted by different names, whose words stand between is nobody's guess.
pub fn unmarked(grammar: &Grammar, drafts: &[Draft]) -> Vec<(Stretch, u32)> {
    let segments = grammar.segments;
    let mut heard: Vec<Option<&Draft>> = vec![None; segments.blocks.len()];
    drafts.iter().filter(|draft| draft.is_claim()).for_each(|draft| heard[draft.block as usize] = Some(draft));
    let mut marks = vec![false; segments.blocks.len()];
    let mut quoted = marks.clone();
    for quotation in &segments.quotations {
        marks[quotation.block as usize] = true;
        quoted[quotation.block as usize] |= quotation.words >= OWN_WORDS;
    }
    segments
        .strays
        .iter()
        .filter_map(|&stray| grammar.sentence(stray as usize))
        .for_each(|s| marks[s.block as usize] = true);
    let speaks = |block: usize| heard.get(block).copied().flatten();
    // An acronym at the end of a phrase is that of a body, which a person can speak for.
    let name = |draft: &Draft| {
        let last = draft.resolved.or(draft.source)?.end.checked_sub(1)?;
        let token = grammar.token(last);
        (token.is(CAPITAL) && !token.is(ALL_CAPITALS)).then(|| token.span().of(grammar.text))
    };
    let is_bare = |block: usize| {
        let (start, end) = segments.blocks[block];
        let opens = start < end && grammar.is(start as usize, WordClass::PronounSelf);
        let near = (block + 1..=block + NEAR).find(|&next| quoted.get(next) == Some(&true) && speaks(next).is_some());
        let (Some(before), Some(after)) = (speaks(block - 1), near.and_then(speaks)) else { return false };
        let other = name(before).zip(name(after)).is_some_and(|(one, other)| one != other);
        opens && !marks[block] && speaks(block).is_none() && quoted[block - 1] && speaks(block + 1).is_some() && !other
    };
    let bare = (1..segments.blocks.len()).filter(|&block| is_bare(block));
    bare.map(|block| {
        let (start, end) = segments.blocks[block];
        (Stretch::new(start as usize, end as usize), block as u32)
    })
    .collect()
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
    // A broken letter says nothing about whose words these are.
    let damaged: Vec<Damage> = damaged.iter().filter(|damage| damage.fault != Fault::Letters).copied().collect();
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
