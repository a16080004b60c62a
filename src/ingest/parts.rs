//! Parts: a line, or stretches of it, with roles; and how they become the blocks of a page.

use std::sync::Arc;

use super::line::Line;
use super::page::{Block, Role, Why};
use crate::lexicon::rule::Mark;
use crate::text::Span;

/// A stretch of a line with a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// Where; blanks around it are allowed.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) role: Role,
    /// Why.
    pub(crate) why: Why,
    /// The rule that decided.
    pub(crate) rule: Option<Arc<str>>,
}

impl Part {
    /// A whole line.
    pub(crate) fn line(line: &Line, role: Role, why: Why, rule: Option<Arc<str>>) -> Self {
        Part { span: line.span, role, why, rule }
    }
}

/// Cuts pointers to other texts out of a line of the text: in brackets, or at its end after a full stop.
pub(crate) fn without_pointers(text: &str, line: &Line, whole: Part) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut at = line.span.start;
    for seen in line.sights.forms.iter().filter(|s| s.mark == Mark::Related) {
        let bracketed = text[line.span.start..seen.span.start].trim_end().ends_with(['(', '['])
            || seen.span.of(text).starts_with(['(', '[']);
        let cut = if bracketed { brackets(text, line.span, seen.span) } else { tail(text, line.span, seen.span) };
        let Some(cut) = cut.filter(|c| c.start >= at && c.start > line.span.start) else { continue };
        parts.push(Part { span: Span::new(at, cut.start), ..whole.clone() });
        let why = Why::Form(Mark::Related);
        parts.push(Part { span: cut, role: Role::Related, why, rule: Some(seen.rule.clone()) });
        at = cut.end;
    }
    parts.push(Part { span: Span::new(at, line.span.end), ..whole });
    parts
}

/// The brackets around `inner`, where they close in the line and hold no whole paragraph.
fn brackets(text: &str, line: Span, inner: Span) -> Option<Span> {
    let open = text[line.start..inner.end].rfind(['(', '[']).map(|i| line.start + i)?;
    let mut depth = 0usize;
    for (i, c) in text[open..line.end].char_indices().take(600) {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return Some(Span::new(open, open + i + 1));
        }
    }
    None
}

/// From `pointer` to the end of the line, where it follows a full stop and announces what comes.
fn tail(text: &str, line: Span, pointer: Span) -> Option<Span> {
    let before = text[line.start..pointer.start]
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '>' | '»' | '→' | '-' | '–'));
    let after = text[pointer.end..line.end].trim_start();
    let announced = after.starts_with([':', '>', '–', '|', '→']);
    let short = after.split_whitespace().take(31).count() <= 30;
    (before.ends_with(['.', '!', '?', '…']) && announced && short).then_some(Span::new(pointer.start, line.end))
}

/// The parts of all lines as blocks: without blanks around them, without parts that hold no letter or digit when their
/// line has others, sorted.
pub(crate) fn blocks(text: &str, lines: &[Line], parts: Vec<Vec<Part>>) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(lines.len());
    for (line, parts) in lines.iter().zip(parts) {
        let several = parts.len() > 1;
        let from = blocks.len();
        for part in parts {
            let written = part.span.of(text);
            let inner = written.trim();
            if inner.is_empty() {
                continue;
            }
            let start = part.span.start + (written.len() - written.trim_start().len());
            let span = Span::new(start, start + inner.len());
            let mute = several && !inner.contains(char::is_alphanumeric);
            if mute && blocks.len() > from {
                let last: &mut Block = blocks.last_mut().expect("a block of this line was pushed");
                last.span = last.span.join(span);
                continue;
            }
            let (line_start, line_end) = line.numbers;
            blocks.push(Block { span, role: part.role, line_start, line_end, why: part.why, rule: part.rule });
        }
    }
    mark_repeated(text, &mut blocks);
    blocks
}

/// A caption that an earlier one says word for word, as pages for several widths hold it twice, only repeats it.
fn mark_repeated(text: &str, blocks: &mut [Block]) {
    let mut seen: Vec<(&str, usize)> = Vec::new();
    for block in blocks.iter_mut().filter(|block| block.role == Role::Caption) {
        let written = block.span.of(text);
        match seen.iter().find(|(known, _)| *known == written) {
            Some((_, line)) => block.why = Why::Again { line: *line },
            None => seen.push((written, block.line_start)),
        }
    }
}
