//! The days and months that one text names, in its title, its body and its captions: those written out, those that the day of
//! publication makes sure, and those that stay as they are written. It knows one text that has been read and the calendar.
//! Years and seasons alone are no days; yesterday and tomorrow, which change their meaning from copy to copy, are left alone.

use super::calendar::{Date, Day};
use super::holding::Holding;
use super::month::{self, Months};
use super::trace::telling;
use crate::analyzer::{Analysis, Analyzer};
use crate::findings::attribution::{Frame, Mode};
use crate::findings::{Attribution, Weekday};
use crate::ingest::{self, MetaOrigin, WrittenDay};
use crate::text::Span;

/// A day and month without a year belong to a year that brings them this near to the day of publication.
const NEAR: u64 = 60;
/// Most names that can lie in one another.
const NESTED: usize = 8;
/// Days of a week.
const WEEK: usize = 7;
/// Most bytes between a day of the week and the day it belongs to: a comma and a blank.
const GAP: usize = 2;

/// How sure it is which day is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// The text writes the year with the day or the month.
    Written,
    /// Reckoned from the day of publication.
    Reckoned,
    /// The file does not say which day, or of which year.
    Open,
}

/// A day or a month where a text names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Where it is written, the day of the week included.
    pub span: Span,
    /// `YYYY-MM-DD`; `None` where the day stays open, and for a month.
    pub value: Option<String>,
    /// Its place in the calendar, as far as it is known; `None` for a day of the week and for days without a name.
    pub date: Option<Date>,
    /// How it was read.
    pub reading: Reading,
    /// Index of the attribution that holds it.
    pub attribution: Option<usize>,
}

/// The days and months that the title, the body and the captions of a text name, by place; none where its language is not read.
pub fn read(analysis: &Analysis, analyzer: &Analyzer) -> Vec<Moment> {
    let Some(findings) = &analysis.findings else { return Vec::new() };
    let article = &analysis.article;
    let stated = article.published.as_ref().filter(|it| it.origin != MetaOrigin::SavedFrom);
    let published = stated.and_then(|it| Day::read(&it.value));
    let language = article.lang.as_deref().and_then(|code| analyzer.lexicon().languages.get(code));
    let names = language.into_iter().flat_map(|it| it.dates.months.iter().flatten());
    let proper = names.clone().next().is_some() && names.clone().all(|name| name.starts_with(char::is_uppercase));
    let holding = Holding::with_wishes(findings);
    let tongue = article.lang.as_deref().and_then(|code| analyzer.tongue(code));
    let names = analysis.names.iter().map(|it| it.span).chain(findings.names.iter().map(|it| it.span));
    let mut names: Vec<Span> = names.collect();
    names.sort_unstable();
    let mut weekdays = findings.weekdays.iter().peekable();
    let mut moments = Vec::new();
    for span in telling(analysis) {
        let days = ingest::days(&article.page.text, span, article.lang.as_deref(), analyzer.page_lexicon());
        let small = |day: &WrittenDay| {
            let written = day.span.of(&article.page.text);
            proper && written.chars().any(char::is_alphabetic) && !written.chars().any(char::is_uppercase)
        };
        for day in days.iter().filter(|day| !small(day)) {
            let mut beside = None;
            while let Some(weekday) = weekdays.next_if(|it| it.span.start < day.span.end) {
                let gap = day.span.start.checked_sub(weekday.span.end);
                beside = gap.filter(|gap| (1..=GAP).contains(gap)).map(|_| weekday);
                if beside.is_none() && weekday.span.end <= day.span.start && weekday.span.start >= span.start {
                    moments.push(lone(weekday, published));
                }
            }
            moments.push(dated(day, beside, published));
        }
        while let Some(weekday) = weekdays.next_if(|it| it.span.start < span.end) {
            if weekday.span.start >= span.start {
                moments.push(lone(weekday, published));
            }
        }
        let taken = |at: Span| {
            let day = days.get(days.partition_point(|day| day.span.end <= at.start));
            let before = &names[..names.partition_point(|it| it.start < at.end)];
            day.is_some_and(|day| day.span.overlaps(at)) || before.iter().rev().take(NESTED).any(|it| it.overlaps(at))
        };
        if let Some(tongue) = tongue {
            let months = Months { text: &article.page.text, dating: &tongue.dating, proper };
            let found = months.read(span).into_iter().filter(|it| !taken(it.span));
            moments.extend(found.map(|it| monthly(&it, published)));
        }
    }
    for moment in &mut moments {
        let holder = holding.holder(moment.span);
        moment.attribution =
            holder.filter(|at| !dates_the_saying(&article.page.text, &findings.attributions[*at], moment.span));
    }
    moments.sort_by_key(|moment| moment.span);
    moments
}

/// Whether a day tells when something was said rather than what: it ends a content that is a noun phrase, not marked as words
/// (*did not rule out strikes at the end of June*).
fn dates_the_saying(text: &str, one: &Attribution, day: Span) -> bool {
    let Some(content) = one.content.iter().find(|content| content.contains(day)) else { return false };
    let last = !text[day.end..content.end].contains(char::is_alphanumeric);
    let after = one.cue.is_some_and(|cue| cue.end <= content.start);
    last && after && one.verbless && one.frame == Frame::Clause && one.mode == Mode::Indirect
}

/// A day of the month, with the day of the week before it.
fn dated(day: &WrittenDay, weekday: Option<&Weekday>, published: Option<(Day, u16)>) -> Moment {
    let span = weekday.map_or(day.span, |weekday| weekday.span.join(day.span));
    if let Some(value) = &day.value {
        let (value, date) = (Some(value.clone()), Date::of_day(value));
        return Moment { span, value, date, reading: Reading::Written, attribution: None };
    }
    let date = day.yearless.map(|(month, day)| Date { year: None, month, day: Some(day), part: None });
    let candidates = published.zip(day.yearless).map(|((near, year), (month, number))| {
        let all = [year.saturating_sub(1), year, year.saturating_add(1)];
        let all = all.into_iter().filter_map(move |year| Day::of(year, month, number));
        let fits = |it: &Day| match weekday {
            Some(weekday) => it.weekday() == weekday.day,
            None => it.apart(near) <= NEAR,
        };
        all.filter(fits).collect::<Vec<Day>>()
    });
    match candidates.as_deref() {
        Some([only]) => reckoned(span, *only),
        _ => open(span, date),
    }
}

/// A day of the week alone: known only where the text says that it is past and it is not that of publication, which could be
/// the same day or a week before.
fn lone(weekday: &Weekday, published: Option<(Day, u16)>) -> Moment {
    let known = published.filter(|_| weekday.past).and_then(|(near, _)| {
        let back = (near.weekday() + WEEK - weekday.day) % WEEK;
        (back > 0).then(|| near.before(back))
    });
    known.map_or_else(|| open(weekday.span, None), |day| reckoned(weekday.span, day))
}

/// A month, or days without a name.
fn monthly(found: &month::Found, published: Option<(Day, u16)>) -> Moment {
    let Some(date) = found.date else { return open(found.span, None) };
    if date.year.is_some() {
        return Moment {
            span: found.span,
            value: None,
            date: Some(date),
            reading: Reading::Written,
            attribution: None,
        };
    }
    let near = published.and_then(|(near, year)| date.in_year_near(near, year, NEAR));
    let reading = if near.is_some() { Reading::Reckoned } else { Reading::Open };
    Moment { span: found.span, value: None, date: near.or(Some(date)), reading, attribution: None }
}

fn reckoned(span: Span, day: Day) -> Moment {
    let value = day.iso();
    Moment { span, date: Date::of_day(&value), value: Some(value), reading: Reading::Reckoned, attribution: None }
}

fn open(span: Span, date: Option<Date>) -> Moment {
    Moment { span, value: None, date, reading: Reading::Open, attribution: None }
}
