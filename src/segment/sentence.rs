//! Sentences: where they end, never inside a balanced quotation and never across a block.
//! It knows marks, capitals and the language's abbreviations; it knows no rule.

use super::quote::Quotation;
use crate::lexicon::language::WordClass;
use crate::terms::tongue::ABBREVIATION;
use crate::text::scan::{AFTER_BLANK, CAPITAL, OPENS};
use crate::text::{Kind, Token};

/// A sentence: tokens `start..end` of one block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// First token.
    pub start: u32,
    /// First token after it.
    pub end: u32,
    /// Number of its block.
    pub block: u32,
}

/// Words of a quotation above which sentences may end inside it.
const LONG_QUOTATION: u32 = 120;

/// Tokens after which a sentence ends even without a mark: frames may look at all of a sentence for each of its cues.
const LONGEST: usize = 1_000;

/// Cuts tokens `from..to` of a block into sentences and marks the first word of each with [`OPENS`].
///
/// `quotations` are those of the block, by opening mark.
pub fn cut(
    text: &str,
    tokens: &mut [Token],
    classes: &[u64],
    (from, to, block): (usize, usize, u32),
    quotations: &[Quotation],
    out: &mut Vec<Sentence>,
) {
    let mut start = from;
    let mut shut = from;
    let mut next_quote = 0;
    let mut i = from;
    while i < to {
        while next_quote < quotations.len() && quotations[next_quote].open as usize <= i {
            let q = &quotations[next_quote];
            if q.is_balanced() && q.words <= LONG_QUOTATION {
                shut = shut.max(q.end as usize);
            }
            next_quote += 1;
        }
        let mut cut_at = None;
        if i + 1 == shut && i + 1 < to {
            cut_at = ends_after_quotation(text, tokens, i, to).then_some(i + 1);
        } else if i >= shut && tokens[i].kind == Kind::Mark {
            let opening = quotations.get(next_quote).map_or(to, |q| q.open as usize);
            cut_at = end_at(text, tokens, classes, i, (from, to), opening);
        }
        if cut_at.is_none() && i + 1 >= start + LONGEST && i + 1 >= shut && i + 1 < to {
            cut_at = Some(i + 1);
        }
        if let Some(end) = cut_at {
            push(tokens, start, end, block, out);
            start = end;
            i = end;
            continue;
        }
        i += 1;
    }
    if start < to {
        push(tokens, start, to, block, out);
    }
}

fn push(tokens: &mut [Token], start: usize, end: usize, block: u32, out: &mut Vec<Sentence>) {
    if let Some(word) = tokens[start..end].iter_mut().find(|t| t.kind != Kind::Mark) {
        word.shape |= OPENS;
    }
    out.push(Sentence { start: start as u32, end: end as u32, block });
}

fn is_stop(mark: &str) -> bool {
    matches!(mark.as_bytes().first(), Some(b'.' | b'!' | b'?')) || mark.starts_with('…')
}

/// Whether the quotation that ends with token `i` ends its sentence: a stop inside it, a new sentence after it.
fn ends_after_quotation(text: &str, tokens: &[Token], i: usize, to: usize) -> bool {
    let inner = i.checked_sub(1).map(|b| tokens[b].span().of(text)).unwrap_or("");
    is_stop(inner) && i + 1 < to && opens(text, &tokens[i + 1])
}

fn opens(text: &str, token: &Token) -> bool {
    if token.kind == Kind::Mark {
        return matches!(token.span().of(text), "«" | "“" | "\"" | "''" | "``" | "‘" | "—" | "–" | "(" | "[");
    }
    token.is(CAPITAL) || token.kind == Kind::Number
}

/// Where the sentence ends if the mark at `i` ends it; the next quotation begins with the token `opening`.
fn end_at(
    text: &str,
    tokens: &[Token],
    classes: &[u64],
    i: usize,
    (from, to): (usize, usize),
    opening: usize,
) -> Option<usize> {
    let mark = tokens[i].span().of(text);
    if !is_stop(mark) {
        return None;
    }
    let mut end = i + 1;
    while end < to.min(opening) && !tokens[end].is(AFTER_BLANK) && is_tail(tokens[end].span().of(text)) {
        end += 1;
    }
    if end == to {
        return Some(end);
    }
    if mark == "." && i > from && !ends_after_word(tokens, classes, i, end) {
        return None;
    }
    opens(text, &tokens[end]).then_some(end)
}

fn is_tail(mark: &str) -> bool {
    is_stop(mark) || matches!(mark, ")" | "]" | "»" | "”" | "\"" | "’" | "'")
}

/// Whether a full stop after the word before `i` can end a sentence: no abbreviation, no initial, no number part.
fn ends_after_word(tokens: &[Token], classes: &[u64], i: usize, next: usize) -> bool {
    let (word, glued) = (&tokens[i - 1], !tokens[next].is(AFTER_BLANK));
    let length = word.end - word.start;
    if glued {
        return word.kind == Kind::Word && length >= 4 && tokens[next].is(CAPITAL) && !word.is(CAPITAL);
    }
    if word.kind == Kind::Mark || word.kind == Kind::Number {
        return true;
    }
    let abbreviation = classes[i - 1] & ABBREVIATION != 0;
    let initial = length == 1 && word.is(CAPITAL);
    // *in Selm, Calif. The town …*: an article with a capital opens a sentence, but behind a title (*M. Le Sorva*).
    let article = classes[next] & WordClass::Determiner.bit() != 0 && tokens[next].is(CAPITAL);
    let opens = article && tokens[next].end - tokens[next].start > 1 && classes[i - 1] & WordClass::Title.bit() == 0;
    (opens || !abbreviation) && !initial
}
