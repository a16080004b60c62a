//! Seams: places inside a line where two texts were glued together when a page was copied, as in
//! `HomeWorld`, `NEWSROOMBy`, `Desk6` or `end.Next`. It knows letters and marks and no word.

use crate::text::Span;

/// Every seam inside `span` of `text`, in order.
pub(crate) fn seams(text: &str, span: Span) -> Vec<usize> {
    let written = span.of(text);
    let mut seams = Vec::new();
    let mut letters = written.char_indices().peekable();
    let (mut before, mut last) = (None, None);
    while let Some((i, c)) = letters.next() {
        let next = letters.peek().map(|&(_, c)| c);
        if let Some(p) = last
            && parts(before, p, c, next)
        {
            seams.push(span.start + i);
        }
        before = last;
        last = Some(c);
    }
    seams
}

/// Whether a seam lies between `p` and `c`; `before` stands before `p` and `next` after `c`.
fn parts(before: Option<char>, p: char, c: char, next: Option<char>) -> bool {
    let small = |c: Option<char>| c.is_some_and(char::is_lowercase);
    let stop = matches!(p, '.' | '!' | '?' | '»' | '”');
    if p.is_lowercase() && c.is_uppercase() {
        return true;
    }
    if p.is_uppercase() && c.is_uppercase() && small(next) {
        return before.is_some_and(|b| b.is_uppercase());
    }
    if p.is_alphabetic() && c.is_ascii_digit() {
        return before.is_some_and(char::is_alphabetic);
    }
    if p.is_ascii_digit() && c.is_uppercase() {
        return small(next);
    }
    stop && c.is_uppercase() && small(before) | matches!(before, Some(')' | '"' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> String {
        let mut out = String::new();
        let mut at = 0;
        for seam in seams(text, Span::new(0, text.len())) {
            out.push_str(&text[at..seam]);
            out.push('|');
            at = seam;
        }
        out + &text[at..]
    }

    #[test]
    fn glued_texts_come_apart() {
        assert_eq!(cut("HomeWorldRain: a river rises"), "Home|World|Rain: a river rises");
        assert_eq!(cut("NEWSROOMBy NEWSROOM6 July 2021Storms"), "NEWSROOM|By NEWSROOM|6 July 2021|Storms");
        assert_eq!(cut("dans le port.AFP"), "dans le port.|AFP");
    }

    #[test]
    fn ordinary_writing_stays_whole() {
        for text in ["U.S. troops, the A320 and B2 visas", "L'État, l'ONU et l'UE", "10h30, 3e édition, H1N1"] {
            assert_eq!(cut(text), text);
        }
    }
}
