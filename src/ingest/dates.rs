//! Days written in a line: with a month's name in any language of the lexicons, or in figures.
//! It says where a day is written and which it is; it does not know what the day is for.

use super::furniture::PageLexicon;
use crate::text::scan::{AFTER_BLANK, AFTER_HYPHEN};
use crate::text::{Kind, Scan, Span, Token};

/// A day of the calendar, or the two days that figures can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Day {
    /// Year, month, day.
    Known(u16, u8, u8),
    /// Two figures and a year; which is the month depends on the language.
    Either(u8, u8, u16),
    /// Month and day without a year.
    Yearless(u8, u8),
}

impl Day {
    /// The day as `YYYY-MM-DD`, where it can be said.
    pub(crate) fn iso(self, day_first: bool) -> Option<String> {
        let (year, month, day) = match self {
            Day::Known(year, month, day) => (year, month, day),
            Day::Either(a, b, year) if a == b => (year, a, b),
            Day::Either(day, month, year) if month <= 12 && (day_first || day > 12) => (year, month, day),
            Day::Either(month, day, year) if month <= 12 && day > 12 => (year, month, day),
            _ => return None,
        };
        is_day(year, month, day).then(|| format!("{year:04}-{month:02}-{day:02}"))
    }
}

/// A day seen in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DateSeen {
    /// Where it is written.
    pub(crate) span: Span,
    /// Which day it is.
    pub(crate) day: Day,
}

/// Whether there is such a day.
pub fn is_day(year: u16, month: u8, day: u8) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=last).contains(&day)
}

/// Every day written in `tokens`, in order, none inside another.
pub(crate) fn find(text: &str, tokens: &[Token], lexicon: &PageLexicon) -> Vec<DateSeen> {
    let mut seen: Vec<DateSeen> = Vec::new();
    for i in 0..tokens.len() {
        let here = match tokens[i].kind {
            Kind::Word => lexicon.month(&tokens[i]).and_then(|month| named(text, tokens, i, month, lexicon)),
            _ => None,
        };
        let here = here.or_else(|| if tokens[i].kind == Kind::Mark { None } else { figures(text, tokens, i) });
        if let Some(date) = here.filter(|d| seen.last().is_none_or(|last| last.span.end <= d.span.start)) {
            seen.push(date);
        }
    }
    seen
}

/// The day around the month's name at `i`.
fn named(text: &str, tokens: &[Token], i: usize, month: u8, lexicon: &PageLexicon) -> Option<DateSeen> {
    let before = i.checked_sub(1).and_then(|p| day_at_end(text, &tokens[p]));
    let before = before.or_else(|| {
        let link = i.checked_sub(1).filter(|&p| lexicon.function_bits(&tokens[p]) != 0)?;
        day_at_end(text, &tokens[link.checked_sub(1)?])
    });
    let is = |at: usize, mark: &str| tokens.get(at).is_some_and(|t| t.span().of(text) == mark);
    let mut next = i + 1 + usize::from(is(i + 1, "."));
    if let Some((day, start)) = before {
        next += usize::from(is(next, ","));
        let year = tokens.get(next).and_then(|t| year_at_start(text, t));
        let end = year.map_or(tokens[i].end as usize, |(_, end)| end);
        return Some(DateSeen { span: Span::new(start, end), day: whole(year.map(|y| y.0), month, day) });
    }
    let token = tokens.get(next)?;
    let start = tokens[i].start as usize;
    if let Some((day, year)) = token.span().of(text).split_once(',') {
        let (day, year) = (figure(day, 1..=31)?, figure(year, 1800..=2100)?);
        return Some(DateSeen { span: Span::new(start, token.end as usize), day: Day::Known(year, month, day as u8) });
    }
    let (day, end) = day_at_start(text, token)?;
    next += 1;
    next += usize::from(is(next, ","));
    let year = tokens.get(next).and_then(|t| year_at_start(text, t));
    let end = year.map_or(end, |(_, end)| end);
    Some(DateSeen { span: Span::new(start, end), day: whole(year.map(|y| y.0), month, day) })
}

fn whole(year: Option<u16>, month: u8, day: u8) -> Day {
    year.map_or(Day::Yearless(month, day), |year| Day::Known(year, month, day))
}

fn figure(digits: &str, range: std::ops::RangeInclusive<u16>) -> Option<u16> {
    let plain = !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit());
    if plain { digits.parse().ok().filter(|n| range.contains(n)) } else { None }
}

/// The day in a token such as `6`, `1er`, `6th`, or glued to a name before it; and where it begins.
fn day_at_end(text: &str, token: &Token) -> Option<(u8, usize)> {
    let written = token.span().of(text);
    let digits = written.bytes().rev().take_while(u8::is_ascii_digit).count();
    let start = token.end as usize - digits;
    if digits > 0 {
        return figure(&written[written.len() - digits..], 1..=31).map(|d| (d as u8, start));
    }
    let (day, _) = day_at_start(text, token)?;
    Some((day, token.start as usize))
}

/// The day at the start of a token, and where it ends.
fn day_at_start(text: &str, token: &Token) -> Option<(u8, usize)> {
    let written = token.span().of(text);
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    let ordinal = written[digits..].chars().count() <= 2 && written[digits..].chars().all(char::is_alphabetic);
    let day = figure(&written[..digits], 1..=31).filter(|_| ordinal && digits <= 2)?;
    Some((day as u8, token.end as usize))
}

/// The year at the start of a token, perhaps with a name glued to it, and where it ends.
fn year_at_start(text: &str, token: &Token) -> Option<(u16, usize)> {
    let written = token.span().of(text);
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    let year = figure(&written[..digits], 1800..=2100).filter(|_| digits == 4)?;
    Some((year, token.start as usize + 4))
}

/// A day in figures that begins with the token at `i`.
fn figures(text: &str, tokens: &[Token], i: usize) -> Option<DateSeen> {
    let first = tokens[i];
    let start = first.start as usize;
    let dotted: Vec<&str> = first.span().of(text).split('.').collect();
    if let [a, b, c] = dotted[..] {
        return ordered(a, b, c).map(|day| DateSeen { span: first.span(), day });
    }
    let part = |at: usize| tokens.get(at).filter(|t| t.kind != Kind::Mark && !t.is(AFTER_BLANK)).map(|t| t.span());
    let stroke = |at: usize| tokens.get(at).is_some_and(|t| !t.is(AFTER_BLANK) && t.span().of(text) == "/");
    let hyphen = |at: usize| tokens.get(at).is_some_and(|t| t.is(AFTER_HYPHEN));
    let (b, c) = if stroke(i + 1) && stroke(i + 3) {
        (part(i + 2)?, part(i + 4)?)
    } else if hyphen(i + 1) && hyphen(i + 2) {
        (part(i + 1)?, part(i + 2)?)
    } else {
        return None;
    };
    let last = c.of(text);
    let digits = last.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &last[digits..];
    if !(rest.is_empty() || rest.starts_with(['T', 't'])) {
        return None;
    }
    let day = ordered(first.span().of(text), b.of(text), &last[..digits])?;
    Some(DateSeen { span: Span::new(start, c.start + digits), day })
}

/// Three figures as a day: the year first, or last.
fn ordered(a: &str, b: &str, c: &str) -> Option<Day> {
    if a.len() == 4 {
        let (year, month, day) = (figure(a, 1800..=2100)?, figure(b, 1..=12)? as u8, figure(c, 1..=31)? as u8);
        return Some(Day::Known(year, month, day));
    }
    if c.len() != 4 || a.len() > 2 || b.len() > 2 {
        return None;
    }
    Some(Day::Either(figure(a, 1..=31)? as u8, figure(b, 1..=31)? as u8, figure(c, 1800..=2100)?))
}

/// A day written in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenDay {
    /// Where.
    pub span: Span,
    /// `YYYY-MM-DD`, where day, month and year are written and sure.
    pub value: Option<String>,
    /// Month and day, where no year is written.
    pub yearless: Option<(u8, u8)>,
}

/// The days written in `span` of `text`, which is in the language `lang`, by place.
pub fn days(text: &str, span: Span, lang: Option<&str>, lexicon: &PageLexicon) -> Vec<WrittenDay> {
    let day_first = lexicon.tongues.iter().any(|t| Some(t.code.as_str()) == lang && t.day_first);
    let mut scan = Scan::default();
    lexicon.read(text, span, &mut scan);
    let seen = find(text, &scan.tokens, lexicon).into_iter();
    seen.map(|it| {
        let yearless = if let Day::Yearless(month, day) = it.day { Some((month, day)) } else { None };
        WrittenDay { span: it.span, value: it.day.iso(day_first), yearless }
    })
    .collect()
}

/// The day that `value` states, as `YYYY-MM-DD`: a stamp, or a day written out. In figures such as 6/7/2021 the language
/// `lang` says which is the day; where it does not, the day stays unknown.
pub fn day(value: &str, lang: Option<&str>, lexicon: &PageLexicon) -> Option<String> {
    let day_first = lexicon.tongues.iter().any(|t| Some(t.code.as_str()) == lang && t.day_first);
    stamp(value).or_else(|| {
        let mut scan = Scan::default();
        lexicon.read(value, Span::new(0, value.len()), &mut scan);
        find(value, &scan.tokens, lexicon).iter().find_map(|d| d.day.iso(day_first))
    })
}

/// The day that a stamp such as `2021-07-06T09:30:00Z` begins with.
pub(crate) fn stamp(value: &str) -> Option<String> {
    let head = value.trim().get(..10)?;
    let mut parts = head.split('-');
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    match ordered(a, b, c)? {
        day @ Day::Known(..) => day.iso(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::testing;

    fn days(text: &str) -> Vec<(String, Option<String>)> {
        let lexicon = testing::lexicon();
        let mut scan = Scan::default();
        lexicon.read(text, Span::new(0, text.len()), &mut scan);
        let found = find(text, &scan.tokens, lexicon);
        found.iter().map(|d| (d.span.of(text).to_string(), d.day.iso(true))).collect()
    }

    fn one(text: &str, written: &str, iso: Option<&str>) {
        assert_eq!(days(text), [(written.to_string(), iso.map(String::from))], "{text}");
    }

    #[test]
    fn named_months_in_both_orders() {
        one("mardi 6 juillet 2021 à 10h", "6 juillet 2021", Some("2021-07-06"));
        one("1er août 2020", "1er août 2020", Some("2020-08-01"));
        one("July 6, 2021", "July 6, 2021", Some("2021-07-06"));
        one("the 6th of July 2021", "6th of July 2021", Some("2021-07-06"));
        one("Jan. 31st 2021", "Jan. 31st 2021", Some("2021-01-31"));
        one("le 6 juillet", "6 juillet", None);
        assert_eq!(days("en juillet 2021"), []);
    }

    #[test]
    fn days_glued_to_their_neighbours() {
        one("REDACTION6 juillet 2021Monde", "6 juillet 2021", Some("2021-07-06"));
    }

    #[test]
    fn days_in_figures() {
        one("06/07/2021", "06/07/2021", Some("2021-07-06"));
        one("2021-07-06T10:00", "2021-07-06", Some("2021-07-06"));
        one("6.7.2021", "6.7.2021", Some("2021-07-06"));
        one("31/02/2021", "31/02/2021", None);
        assert_eq!(days("1.037 soldats, 24/7, 2021"), []);
        assert_eq!(Day::Either(6, 7, 2021).iso(false), None);
        assert_eq!(Day::Either(7, 16, 2021).iso(false).as_deref(), Some("2021-07-16"));
    }

    #[test]
    fn stamps() {
        assert_eq!(stamp("2021-07-06T09:30:00Z").as_deref(), Some("2021-07-06"));
        assert_eq!(stamp("06-07-2021"), None);
        assert_eq!(stamp("2021-13-06"), None);
    }
}
