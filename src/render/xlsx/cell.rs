//! One value in one cell: words as words whatever they look like, numbers as numbers, and days as days where they are whole
//! ones. It knows what XML and spreadsheet programs refuse.

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Url, Worksheet, XlsxError};

use crate::render::formula::is_formula;

/// Stands where words were cut.
const CUT: &str = "…";

/// How cells look.
pub(super) struct Inks {
    pub(super) head: Format,
    pub(super) title: Format,
    pub(super) text: Format,
    quoted: Format,
    number: Format,
    share: Format,
    day: Format,
    link: Format,
    linked_quoted: Format,
    linked_number: Format,
}

impl Inks {
    pub(super) fn new() -> Inks {
        let plain = || Format::new().set_align(FormatAlign::Top);
        let wrapped = || plain().set_text_wrap();
        Inks {
            head: wrapped().set_bold(),
            title: plain().set_bold(),
            text: wrapped(),
            quoted: wrapped().set_quote_prefix(),
            number: plain(),
            share: plain().set_num_format("0.0%"),
            day: plain().set_num_format("yyyy-mm-dd"),
            link: wrapped().set_hyperlink(),
            linked_quoted: wrapped().set_hyperlink().set_quote_prefix(),
            linked_number: plain().set_hyperlink(),
        }
    }
}

/// What a cell is to hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Held<'a> {
    Words(&'a str),
    Day(&'a str),
    Number(f64),
    Share(f64),
}

/// A cell of a sheet.
#[derive(Clone, Copy)]
pub(super) struct At {
    pub(super) row: u32,
    pub(super) column: u16,
}

/// Writes `held`, leading to `link` where there is one. Words longer than `most` UTF-16 units are cut; whether they were is
/// handed back.
pub(super) fn write(
    sheet: &mut Worksheet,
    at: At,
    held: Held,
    link: Option<&str>,
    inks: &Inks,
    most: usize,
) -> Result<bool, XlsxError> {
    let At { row, column } = at;
    if let Some(link) = link {
        // What the cell holds is written over the link's own words.
        sheet.write_url_with_format(row, column, Url::new(link).set_text(CUT), &inks.link)?;
    }
    match held {
        Held::Number(n) => {
            let ink = if link.is_some() { &inks.linked_number } else { &inks.number };
            sheet.write_number_with_format(row, column, n, ink)?;
        }
        Held::Share(n) => drop(sheet.write_number_with_format(row, column, n, &inks.share)?),
        Held::Words(text) | Held::Day(text) => {
            if let (Held::Day(_), Some(day)) = (held, day(text)) {
                sheet.write_datetime_with_format(row, column, &day, &inks.day)?;
                return Ok(false);
            }
            let (text, was_cut) = fitting(text, most);
            // Words must not become a formula when somebody opens the cell to change it.
            let ink = match (link, is_formula(&text)) {
                (Some(_), true) => &inks.linked_quoted,
                (Some(_), false) => &inks.link,
                (None, true) => &inks.quoted,
                (None, false) => &inks.text,
            };
            sheet.write_string_with_format(row, column, text, ink)?;
            return Ok(was_cut);
        }
    }
    Ok(false)
}

/// The day that `text` is, where it is a whole one that spreadsheet programs know.
fn day(text: &str) -> Option<ExcelDateTime> {
    let shape = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    if text.len() != 10 || !text.bytes().enumerate().all(shape) {
        return None;
    }
    let (year, month, day) = (text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?);
    // Before March 1900 spreadsheet programs count days of their own.
    (year > 1900).then(|| ExcelDateTime::from_ymd(year, month, day).ok()).flatten()
}

/// `text` without what XML forbids, at most `most` UTF-16 units long, with a mark where it was cut; and whether it was.
fn fitting(text: &str, most: usize) -> (String, bool) {
    let allowed = |c: &char| matches!(c, '\t' | '\n') || !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let kept: String = text.chars().filter(allowed).collect();
    if kept.encode_utf16().count() <= most {
        return (kept, false);
    }
    let room = most.saturating_sub(CUT.encode_utf16().count());
    let mut long = 0;
    let fits = |c: &char| {
        long += c.len_utf16();
        long <= room
    };
    (kept.chars().take_while(fits).chain(CUT.chars()).collect(), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_between_signs_and_say_so() {
        assert_eq!(fitting("abc", 3), ("abc".to_owned(), false));
        assert_eq!(fitting("abcd", 3), ("ab…".to_owned(), true));
        assert_eq!(fitting("😀😀😀", 4), ("😀…".to_owned(), true));
        assert_eq!(fitting("a\u{0}b\u{1b}c\u{ffff}\n", 9), ("abc\n".to_owned(), false));
    }

    #[test]
    fn only_whole_days_are_days() {
        assert!(day("2024-02-29").is_some());
        for no in ["2023-02-29", "2024-13-01", "2024-10", "1898-02-01", "2024-1-001", "2024-10-14T08:00", "é024-10-1"]
        {
            assert!(day(no).is_none(), "{no}");
        }
    }
}
