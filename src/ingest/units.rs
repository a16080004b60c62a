//! From a text to the lines it is made of: those of the file, or, where paragraphs were broken to a width, the
//! paragraphs. It knows lengths, blanks and signs, and no word.

use crate::text::Span;

/// A stretch of text without blanks around it, with its first and last line, counted from 1.
pub(crate) type Unit = (Span, (usize, usize));

/// No text broken to a width is wider than this, in code points.
const WIDEST: usize = 120;

/// Words of the longest line that may be half a heading.
const HEADING: usize = 20;

/// So many line ends must have been looked at before a text is taken for broken to a width.
const ENOUGH: usize = 6;

/// Every line of `text` that is not blank, as it stands in the file.
pub(crate) fn lines(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut at = 0;
    for (i, line) in text.split_inclusive('\n').enumerate() {
        let empty = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}');
        let inner = line.trim_matches(empty);
        if !inner.is_empty() {
            let start = at + (line.len() - line.trim_start_matches(empty).len());
            units.push((Span::new(start, start + inner.len()), (i + 1, i + 1)));
        }
        at += line.len();
    }
    units
}

/// The lines, joined into paragraphs where the text was broken to a width, and into one heading where two lines are one.
pub(crate) fn paragraphs(text: &str) -> Vec<Unit> {
    let units = unbroken(text);
    let mut joined: Vec<Unit> = Vec::with_capacity(units.len());
    let mut at = 0;
    while let Some(&(span, (first, last))) = units.get(at) {
        let next = units.get(at + 1).filter(|_| is_heading(text, &units, at));
        joined.push(next.map_or((span, (first, last)), |&(more, (_, last))| (span.join(more), (first, last))));
        at += 1 + usize::from(next.is_some());
    }
    joined
}

/// Whether the line `at` and the one below it are plainly one heading: both short, the first open, nothing else beside them but
/// perhaps a whole paragraph below.
fn is_heading(text: &str, units: &[Unit], at: usize) -> bool {
    let Some([(one, (_, end)), (other, (start, last))]) = units.get(at..at + 2) else { return false };
    let words = |span: &Span| span.of(text).split_whitespace().count();
    let above = at.checked_sub(1).is_none_or(|before| units[before].1.1 + 1 < units[at].1.0);
    let below = units.get(at + 2).is_none_or(|(next, (first, _))| last + 1 < *first || words(next) > 2 * HEADING);
    let goes_on = other.of(text).chars().next();
    let open = match one.of(text).chars().last() {
        Some(';') => goes_on.is_some_and(|c| c.is_alphanumeric() || matches!(c, '«' | '“' | '"')),
        Some(',') => goes_on.is_some_and(char::is_lowercase),
        _ => false,
    };
    let short = (3..=HEADING).contains(&words(one)) && (1..=HEADING).contains(&words(other));
    open && short && end + 1 == *start && above && below && !other.of(text).ends_with([';', ',', ':', '.'])
}

/// The lines, joined into paragraphs where the text was broken to a width.
fn unbroken(text: &str) -> Vec<Unit> {
    let lines = lines(text);
    let Some(width) = width(text, &lines) else { return lines };
    let mut units: Vec<Unit> = Vec::new();
    let mut full = false;
    for (span, (number, _)) in lines {
        match units.last_mut() {
            Some((last, (_, end))) if full && *end + 1 == number => {
                *last = last.join(span);
                *end = number;
            }
            _ => units.push((span, (number, number))),
        }
        full = is_full(span.of(text), next_word(text, span), width);
    }
    units
}

/// The width a text was broken to: nearly every line is so long that the first word of the next would not have fitted.
fn width(text: &str, lines: &[Unit]) -> Option<usize> {
    let length = |s: &Span| s.of(text).chars().count();
    if lines.iter().any(|(s, _)| s.len() > WIDEST * 4) {
        return None;
    }
    let width = lines.iter().map(|(s, _)| length(s)).max().filter(|w| (40..=WIDEST).contains(w))?;
    let inner = lines.windows(2).filter(|pair| pair[0].1.1 + 1 == pair[1].1.0);
    let (mut all, mut full) = (0usize, 0usize);
    for pair in inner {
        all += 1;
        full += usize::from(is_full(pair[0].0.of(text), pair[1].0.of(text), width));
    }
    (all >= ENOUGH && full * 4 >= all * 3).then_some(width)
}

/// What follows `span` on the next line.
fn next_word(text: &str, span: Span) -> &str {
    text[span.end..].trim_start()
}

/// Whether the first word of `next` would not have fitted on `line`.
fn is_full(line: &str, next: &str, width: usize) -> bool {
    let word = next.split(char::is_whitespace).next().unwrap_or("");
    line.chars().count() + 1 + word.chars().take(width).count() > width
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_broken_to_a_width_is_joined() {
        let text = "The river rose again on Monday and the\nmayor of the lower town asked families to\nleave \
            their homes before nightfall, with\nwhat they could carry and no more than\nthat.\n\nThe bridge stayed open to \
            ambulances and\nbuses until six, when a barge broke loose\nand struck the second pier, the harbour\noffice said.\n";
        let units = paragraphs(text);
        assert_eq!(units.iter().map(|u| u.1).collect::<Vec<_>>(), [(1, 5), (7, 10)]);
        assert!(units[1].0.of(text).ends_with("office said."));
    }

    #[test]
    fn a_text_of_one_line_paragraphs_stays() {
        let text = "Short line\nAnother line that is quite a bit longer than the first\nThird\nFourth one\nFifth\nSixth\nSeventh\n";
        assert_eq!(paragraphs(text), lines(text));
        assert_eq!(lines("a\r\n\r\n \u{feff}b"), [(Span::new(0, 1), (1, 1)), (Span::new(9, 10), (3, 3))]);
    }
    #[test]
    fn a_heading_on_two_lines_is_one() {
        let written = |text: &str| paragraphs(text).iter().map(|unit| unit.1).collect::<Vec<_>>();
        let text = "Home\n\nThe bridge of Selm is open ;\nthe mayor promises dams\n\nThe bridge was opened.\n";
        assert_eq!(written(text), [(1, 1), (3, 4), (6, 6)]);
        assert_eq!(written(&text.replace(" ;", ",")), [(1, 1), (3, 4), (6, 6)]);
        assert_eq!(written(&text.replace(" ;", "")), [(1, 1), (3, 3), (4, 4), (6, 6)], "it may be a title and a lead");
        let list = "They ask for\nan end of the war ;\nan end of the tolls ;\na bridge\n";
        assert_eq!(paragraphs(list), lines(list));
        let signed = "By Ana Vidal, Selm,\nMarch 3\n";
        assert_eq!(paragraphs(signed), lines(signed));
    }
}
