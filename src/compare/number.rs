//! Numbers written in digits, as the language of a text writes them. It knows digits, marks and dates; it knows no unit.
//! Years, days of a month, hours with a colon and parts of longer signs are no numbers here.

use crate::terms::Counting;
use crate::terms::counting::bare;
use crate::text::Span;
use crate::text::fold::strip;

/// A number where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Where.
    pub span: Span,
    /// Its digits without marks between groups, a point before decimals: `1037`, `3.5`.
    pub digits: String,
}

impl Number {
    /// Whether it says enough to be the same claim wherever it stands: three digits or more besides the noughts at its end.
    pub fn is_specific(&self) -> bool {
        is_specific(&self.digits)
    }
}

/// Whether digits say enough to be the same claim wherever they stand.
pub fn is_specific(digits: &str) -> bool {
    digits.trim_end_matches('0').chars().filter(char::is_ascii_digit).count() >= 3
}

/// More digits than these are the number of an account or of a message, not of anything counted.
const MOST: usize = 15;

/// Every number of `text[within]`, by place.
pub fn read(text: &str, within: Span, counting: &Counting) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = within.start;
    while let Some(step) = text[at..within.end].find(|c: char| c.is_ascii_digit()) {
        let start = at + step;
        let (end, digits) = number(text, start, within.end, counting);
        at = end;
        let counts = digits.len() <= MOST;
        if counts && is_free(text, start, end) && !is_date(text, start, end, &digits, counting) {
            found.push(Number { span: Span::new(start, end), digits });
        }
    }
    found
}

/// The number that begins at `start`: its end and its digits.
fn number(text: &str, start: usize, stop: usize, counting: &Counting) -> (usize, String) {
    let run = |from: usize| text[from..stop].find(|c: char| !c.is_ascii_digit()).map_or(stop, |n| from + n);
    let mut end = run(start);
    let mut digits = text[start..end].to_owned();
    if digits.len() <= 3 {
        while let Some(from) =
            text[end..stop].chars().next().filter(|c| groups(*c, counting)).map(|c| end + c.len_utf8())
        {
            let to = run(from);
            if to - from != 3 {
                break;
            }
            digits.push_str(&text[from..to]);
            end = to;
        }
    }
    let mark = counting.decimals.iter().find(|mark| !mark.is_empty() && text[end..stop].starts_with(mark.as_str()));
    if let Some(from) = mark.map(|mark| end + mark.len()) {
        let to = run(from);
        if to > from {
            digits = format!("{digits}.{}", &text[from..to]);
            end = to;
        }
    }
    (end, digits)
}

/// Whether `mark` may stand between groups of three digits; all narrow and fixed blanks are blanks.
fn groups(mark: char, counting: &Counting) -> bool {
    let plain = if mark.is_whitespace() && mark != '\n' { ' ' } else { mark };
    counting.groups.iter().any(|group| group.chars().eq([plain]))
}

/// Whether nothing is joined to the number that makes it a part of something else.
fn is_free(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let mut after = text[end..].chars();
    let (next, then) = (after.next(), after.next());
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '/' | ':' | '.' | ',' | '-' | '–' | '#' | '_');
    let joined = match next {
        Some(c) if c.is_alphanumeric() || matches!(c, '/' | '_') => true,
        Some(':' | '-' | '–' | '.' | ',') => then.is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    };
    !before.is_some_and(joins) && !joined
}

/// Whether it is a year, or stands beside the name of a month.
fn is_date(text: &str, start: usize, end: usize, digits: &str, counting: &Counting) -> bool {
    let year = digits.bytes().all(|b| b.is_ascii_digit()) && end - start == 4 && ("1000".."2101").contains(&digits);
    let month = |word: Option<&str>| word.is_some_and(|word| counting.month(&strip(bare(word))).is_some());
    let (last, next) = (text[..start].split_whitespace().next_back(), text[end..].split_whitespace().next());
    year || (digits.len() <= 2 && (month(next) || month(last)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn numbers(code: &str, text: &str) -> Vec<String> {
        let lexicon = Lexicon::embedded();
        let found = read(text, Span::new(0, text.len()), &Counting::compile(&lexicon, &lexicon.languages[code]));
        found.into_iter().map(|number| number.digits).collect()
    }

    #[test]
    fn one_number_is_written_in_many_ways() {
        for text in ["1 037 gens", "1\u{a0}037 gens", "1\u{202f}037 gens", "1.037 gens", "1037 gens."] {
            let wanted: &[&str] = if text.starts_with("1037") { &[] } else { &["1037"] };
            assert_eq!(numbers("fr", text), wanted, "{text}");
        }
        assert_eq!(numbers("en", "some 1,037 people, 12.5 km, 1,234,567 votes."), ["1037", "12.5", "1234567"]);
        assert_eq!(numbers("fr", "3,5 % de 20 000"), ["3.5", "20000"]);
    }

    #[test]
    fn dates_hours_and_signs_are_no_numbers() {
        assert_eq!(numbers("fr", "le 11 septembre 2021, 14/10/2024, 8:10, M23, 20e, 2019-2020"), Vec::<String>::new());
        assert_eq!(numbers("en", "on July 5, the 20th, in 1999"), Vec::<String>::new());
    }
}
