//! Quotation marks, paired per paragraph with a stack, damaged pairs recovered and reported.
//!
//! It knows the families of marks and where blanks stand; it knows no language and not who speaks.
//! Linear in the number of marks: each is pushed and popped at most once.

use crate::text::scan::AFTER_BLANK;
use crate::text::{Kind, Span, Token};

/// How a quotation is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closing {
    /// By the mark that fits.
    Matched,
    /// By a mark of another family.
    Mismatched,
    /// By the next paragraph, which opens with a mark again.
    Continued,
    /// Not at all: it ends with the paragraph.
    Never,
}

/// A stretch between quotation marks, marks included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// Token of the opening mark.
    pub open: u32,
    /// First token after the quotation; the closing mark is the one before it, where there is one.
    pub end: u32,
    /// Where it stands, marks included.
    pub span: Span,
    /// How it is closed.
    pub closing: Closing,
    /// How many quotations it lies in.
    pub depth: u32,
    /// Words inside.
    pub words: u32,
    /// Number of its block.
    pub block: u32,
}

impl Quotation {
    /// Whether both marks are there, whatever their family.
    pub fn is_balanced(&self) -> bool {
        matches!(self.closing, Closing::Matched | Closing::Mismatched)
    }

    /// Tokens between the marks.
    pub fn inside(&self) -> std::ops::Range<u32> {
        let close = if self.is_balanced() { 1 } else { 0 };
        self.open + 1..(self.end - close).max(self.open + 1)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Guillemet,
    Angle,
    Double,
    Straight,
    Single,
    Twin,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hand {
    Opens,
    Closes,
    Either,
}

fn mark(text: &str) -> Option<(Family, Hand)> {
    Some(match text {
        "«" => (Family::Guillemet, Hand::Opens),
        "»" => (Family::Guillemet, Hand::Closes),
        "‹" => (Family::Angle, Hand::Opens),
        "›" => (Family::Angle, Hand::Closes),
        "„" | "‟" => (Family::Double, Hand::Opens),
        "“" => (Family::Double, Hand::Opens),
        "”" => (Family::Double, Hand::Closes),
        "\"" | "＂" => (Family::Straight, Hand::Either),
        "''" | "``" => (Family::Twin, Hand::Either),
        "‘" | "‚" => (Family::Single, Hand::Opens),
        "’" | "'" => (Family::Single, Hand::Either),
        _ => return None,
    })
}

struct Open {
    family: Family,
    quotation: usize,
}

/// Pairs the marks of one block, tokens `from..to`, and appends its quotations by opening mark.
///
/// Closing marks that no quotation waits for go to `strays`; the first mark of a block may only continue a quotation.
pub fn pair(
    text: &str,
    tokens: &[Token],
    (from, to, block): (usize, usize, u32),
    out: &mut Vec<Quotation>,
    strays: &mut Vec<u32>,
) {
    let first = out.len();
    let mut stack: Vec<Open> = Vec::new();
    let mut words = 0u32;
    let mut words_at = Vec::new();
    let mut drop = Vec::new();
    for i in from..to {
        let token = &tokens[i];
        if token.kind != Kind::Mark {
            words += 1;
            continue;
        }
        let Some((family, hand)) = mark(token.span().of(text)) else { continue };
        let touches_next = i + 1 < to && tokens[i + 1].start == token.end;
        let closes = match hand {
            Hand::Closes => true,
            Hand::Opens => {
                family == Family::Double
                    && !touches_word(tokens, i, to)
                    && stack.iter().rev().take(4).any(|o| o.family == family)
                    && (i + 1 == to || tokens[i + 1].kind == Kind::Mark || !touches_next)
            }
            Hand::Either => closes_straight(text, tokens, (i, to), family, &stack),
        };
        if closes {
            if let Some(at) = partner(&stack, family) {
                for lost in stack.drain(at + 1..) {
                    lose(&lost, i, tokens, words - words_at[lost.quotation - first], &mut drop, out);
                }
                let open = stack.pop().expect("at lies in the stack");
                let closing = if open.family == family { Closing::Matched } else { Closing::Mismatched };
                let q = &mut out[open.quotation];
                q.end = i as u32 + 1;
                q.span.end = token.end as usize;
                q.closing = closing;
                q.words = words - words_at[open.quotation - first];
            } else if hand == Hand::Closes && i > from {
                strays.push(i as u32);
            }
            continue;
        }
        if family == Family::Single && !(token.is(AFTER_BLANK) || follows_mark(tokens, i, from)) {
            continue;
        }
        if !touches_next && matches!(family, Family::Single | Family::Straight | Family::Twin) && i + 1 == to {
            continue;
        }
        stack.push(Open { family, quotation: out.len() });
        words_at.push(words);
        out.push(Quotation {
            open: i as u32,
            end: to as u32,
            span: Span::new(token.start as usize, tokens[to - 1].end as usize),
            closing: Closing::Never,
            depth: (stack.len() - 1) as u32,
            words: 0,
            block,
        });
    }
    for open in &stack {
        lose(open, to, tokens, words - words_at[open.quotation - first], &mut drop, out);
    }
    forget(drop, first, out);
}

/// An opening that found no partner before token `end`: a lone ‘ or ' was an apostrophe, the rest is damaged.
fn lose(open: &Open, end: usize, tokens: &[Token], words: u32, drop: &mut Vec<usize>, out: &mut [Quotation]) {
    if open.family == Family::Single {
        drop.push(open.quotation);
        return;
    }
    let q = &mut out[open.quotation];
    q.end = end as u32;
    q.span.end = tokens[end - 1].end as usize;
    q.words = words;
}

/// Drops what turned out to be no quotation; what lay in it lies less deep then.
fn forget(mut drop: Vec<usize>, first: usize, out: &mut Vec<Quotation>) {
    if drop.is_empty() {
        return;
    }
    drop.sort_unstable();
    let mut kept = first;
    for i in first..out.len() {
        if drop.binary_search(&i).is_err() {
            out[kept] = out[i];
            kept += 1;
        }
    }
    out.truncate(kept);
    let mut around: Vec<u32> = Vec::new();
    for quotation in &mut out[first..] {
        while around.last().is_some_and(|&end| end <= quotation.open) {
            around.pop();
        }
        quotation.depth = around.len() as u32;
        around.push(quotation.end);
    }
}

/// Which opening a closing mark of `family` closes: the last of its family, else the last of another kind of
/// double mark; a single mark closes nothing but its own.
fn partner(stack: &[Open], family: Family) -> Option<usize> {
    let depth = stack.len();
    let near = depth.saturating_sub(4);
    (near..depth).rev().find(|&i| stack[i].family == family).or_else(|| {
        if family == Family::Single {
            return None;
        }
        (near..depth).rev().find(|&i| stack[i].family != Family::Single)
    })
}

fn touches_word(tokens: &[Token], i: usize, to: usize) -> bool {
    i + 1 < to && tokens[i + 1].start == tokens[i].end && tokens[i + 1].kind != Kind::Mark
}

fn follows_mark(tokens: &[Token], i: usize, from: usize) -> bool {
    i > from && tokens[i - 1].kind == Kind::Mark
}

fn closes_straight(text: &str, tokens: &[Token], (i, to): (usize, usize), family: Family, stack: &[Open]) -> bool {
    let open = stack.iter().rev().take(4).any(|o| o.family == family);
    if family == Family::Single {
        return open && !touches_word(tokens, i, to);
    }
    let other = stack.last().is_some_and(|o| matches!(o.family, Family::Double | Family::Guillemet));
    let before_blank = !touches_word(tokens, i, to);
    let after_text = !tokens[i].is(AFTER_BLANK);
    match (open, after_text, before_blank) {
        (true, true, _) => true,
        (true, false, true) => true,
        (true, false, false) => false,
        // Between a word and a blank it closes, even where its opening is lost.
        (false, true, true) => other || family != Family::Twin,
        // What a comma touches opens nothing.
        (false, false, true) => {
            i + 1 < to && tokens[i + 1].start == tokens[i].end && tokens[i + 1].span().of(text) == ","
        }
        (false, _, _) => false,
    }
}

/// Marks quotations left open at the end of a block as continued where the next block opens with the same mark.
pub fn continue_over_blocks(text: &str, tokens: &[Token], blocks: &[(u32, u32)], quotations: &mut [Quotation]) {
    for q in quotations.iter_mut().filter(|q| q.closing == Closing::Never) {
        let Some(&(next, end)) = blocks.get(q.block as usize + 1) else { continue };
        let same = |t: &Token| t.span().of(text) == tokens[q.open as usize].span().of(text);
        let again = next < end && same(&tokens[next as usize]);
        let closing = next < end && mark(tokens[next as usize].span().of(text)).is_some_and(|(_, h)| h == Hand::Closes);
        if again || closing {
            q.closing = Closing::Continued;
        }
    }
}

/// Drops the closing marks that belong to a quotation the block before left open: one damage is told once.
pub fn claim_strays(blocks: &[(u32, u32)], quotations: &[Quotation], strays: &mut Vec<u32>) {
    let open: std::collections::BTreeSet<u32> =
        quotations.iter().filter(|q| !q.is_balanced()).map(|q| q.block + 1).collect();
    strays.retain(|&stray| {
        let block = blocks.partition_point(|&(from, _)| from <= stray).saturating_sub(1);
        !open.contains(&(block as u32))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Apostrophes, Scan};

    fn read(text: &str) -> Vec<(String, Closing, u32)> {
        let mut scan = Scan::default();
        scan.read(text, Span::new(0, text.len()), &Apostrophes::default());
        let mut out = Vec::new();
        pair(text, &scan.tokens, (0, scan.tokens.len(), 0), &mut out, &mut Vec::new());
        out.iter().map(|q| (q.span.of(text).to_string(), q.closing, q.depth)).collect()
    }

    #[test]
    fn pairs_nest_and_mixed_pairs_are_told() {
        use Closing::*;
        assert_eq!(read("« a “b” c » d"), [("« a “b” c »".into(), Matched, 0), ("“b”".into(), Matched, 1)]);
        assert_eq!(read("“a b » c"), [("“a b »".into(), Mismatched, 0)]);
        assert_eq!(read("“1,037 men fled “. He"), [("“1,037 men fled “".into(), Matched, 0)]);
    }

    #[test]
    fn straight_marks_go_by_their_blanks() {
        use Closing::*;
        assert_eq!(read("\"a b\", he said. \"c\""), [("\"a b\"".into(), Matched, 0), ("\"c\"".into(), Matched, 0)]);
        assert_eq!(read("the soldiers' pay"), []);
        assert_eq!(read("the bridge holds \", he said"), []);
        assert_eq!(read("« a"), [("« a".into(), Never, 0)]);
    }
}
