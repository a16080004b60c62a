//! The header of a tag-less page: which line is the title, which lines say it again, and how a line that holds an
//! author, a day and a reading time comes apart. A title that is not in the file is not made up.

use super::dates::DateSeen;
use super::line::Line;
use super::page::{Role, Why};
use super::parts::Part;
use super::runs::overlap;
use super::score::is_furniture;
use super::seams::seams;
use crate::lexicon::rule::Mark;
use crate::text::Span;

/// Letters of a word that has a capital in a headline.
const LONG_WORD: usize = 4;

/// Such words in the shortest line that is seen to be a headline by its capitals.
const SHORTEST_HEADLINE: usize = 4;

/// How many lines before the text are looked at for its title.
const WINDOW: usize = 15;

/// Hundredths of its content words that a title shares with the text at least.
const SHARED: u8 = 50;

/// The same where it is the first line of the page.
const SHARED_TOP: u8 = 20;

/// A shorter first line is the name of a site rather than a title, in words.
const SHORTEST_TOP: usize = 5;

/// A title as good as the best but for so many hundredths is taken when it comes first.
const NEAR: u8 = 15;

/// The title above line `opening`, and why; `known` are the content words of the text, `captions` the lines that are captions.
pub(crate) fn title(
    text: &str,
    lines: &[Line],
    opening: usize,
    known: &[bool],
    captions: &[bool],
) -> Option<(usize, Why)> {
    let from = opening.saturating_sub(WINDOW);
    let able = |i: usize| may_be_title(text, &lines[i]) && !captions[i];
    let shares: Vec<(usize, u8)> =
        (from..opening).filter(|&i| able(i)).map(|i| (i, overlap(&lines[i], known))).collect();
    let best = shares.iter().map(|&(_, s)| s).max().unwrap_or(0);
    // The topmost line of all that is no furniture needs to share less.
    let top = (0..opening).find(|&i| !is_furniture(&lines[i]) && !is_about(&lines[i]) && !lines[i].ruled);
    let topmost = shares
        .first()
        .filter(|&&(i, s)| Some(i) == top && s >= SHARED_TOP && !lines[i].ends && lines[i].words >= SHORTEST_TOP);
    if let Some(&(i, shared)) = topmost {
        // It may be the masthead: then a line that shares as much stands right above author and day.
        let over_byline =
            |i: usize| !lines[i].ends && lines[i + 1..].iter().find(|it| it.words > 0).is_some_and(is_about);
        let below = shares.iter().skip(1).find(|&&(i, s)| over_byline(i) && s >= SHARED_TOP && s + NEAR >= shared);
        let &(i, shared) = below.unwrap_or(&(i, shared));
        return Some((i, Why::Overlap { shared }));
    }
    if best >= SHARED {
        let (i, shared) = shares.iter().copied().find(|&(_, s)| s >= SHARED && s + NEAR >= best)?;
        return Some((i, Why::Overlap { shared }));
    }
    let above = (from..opening).rev().find(|&i| !captions[i] && !is_about(&lines[i]) && !is_furniture(&lines[i]))?;
    let first = above < 3 || shares.iter().any(|&(i, s)| i == above && s >= 20);
    (able(above) && first && lines[above].words <= 30).then_some((above, Why::Above))
}

/// Whether nearly every word of a line has a capital, as in English headlines, though the line ends as a sentence does.
pub(crate) fn is_headline_case(written: &str) -> bool {
    let letters = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() >= LONG_WORD;
    let small = |word: &str| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase);
    let long: Vec<&str> = written.split_whitespace().filter(letters).collect();
    long.len() >= SHORTEST_HEADLINE && long.iter().copied().filter(|word| small(word)).count() <= long.len() / 6
}

/// Whether the line says who, when or how long, instead of what.
pub(crate) fn is_about(line: &Line) -> bool {
    let marks = [Mark::Byline, Mark::DateLabel, Mark::ReadingTime];
    line.only_date
        || line.only_agency
        || (!line.ends && line.form(&marks).is_some())
        || (line.words < 12 && !line.ends && !line.dates.is_empty())
}

fn may_be_title(text: &str, line: &Line) -> bool {
    let written = line.span.of(text);
    let crumbs = written.matches(['»', '›', '>', '|', '•']).count();
    let quoted = written.matches('«').count() == written.matches('»').count();
    let breaks = [Mark::Stop, Mark::End, Mark::Notice, Mark::Related];
    (3..=40).contains(&line.words)
        && !line.truncated
        && !line.item
        && !line.ruled
        && !is_about(line)
        && !is_furniture(line)
        && line.form(&breaks).is_none()
        && (crumbs < 2 || quoted)
}

/// Where the line says the title again: all of it, all of it among other words, or its beginning and an ellipsis.
pub(crate) fn again(text: &str, line: &Line, title: Span) -> Option<Span> {
    let (written, title) = (line.span.of(text), title.of(text));
    if let Some(at) = written.find(title).filter(|_| line.words < 60) {
        return Some(Span::new(line.span.start + at, line.span.start + at + title.len()));
    }
    if !line.truncated || line.words > 40 {
        return None;
    }
    let starts = std::iter::once(line.span.start).chain(seams(text, line.span));
    let blank = |c: char| matches!(c, '.' | '…') || c.is_whitespace();
    starts.map(|at| Span::new(at, line.span.end)).find(|rest| {
        let shown = rest.of(text).trim_end_matches(blank);
        shown.chars().filter(|c| *c == ' ').count() >= 2 && title.starts_with(shown)
    })
}

/// A line of the header in parts: author, day, the rest. One part, without a role of its own, where it says neither.
pub(crate) fn pieces(text: &str, line: &Line) -> Vec<Part> {
    let mut anchors: Vec<(usize, Role, Why, Option<std::sync::Arc<str>>)> = Vec::new();
    let form = |mark: Mark| line.sights.forms.iter().find(|s| s.mark == mark && !s.inner);
    let date = line.dates.first();
    if let Some(label) = form(Mark::DateLabel) {
        let why = if date.is_some() { Why::Form(Mark::DateLabel) } else { Why::DateEmpty };
        anchors.push((label.span.start, Role::Date, why, Some(label.rule.clone())));
    }
    if let Some(byline) = form(Mark::Byline) {
        let start =
            if byline.at == crate::lexicon::rule::LinePlace::Finish { line.span.start } else { byline.span.start };
        anchors.push((start, Role::Byline, Why::Form(Mark::Byline), Some(byline.rule.clone())));
    }
    if let Some(time) = form(Mark::ReadingTime) {
        let start = number_before(text, line.span.start, time.span.start);
        anchors.push((start, Role::Chrome, Why::Form(Mark::ReadingTime), Some(time.rule.clone())));
    }
    if let Some(DateSeen { span, .. }) = date {
        let labelled = anchors.iter().any(|a| a.1 == Role::Date && a.0 <= span.start);
        if !labelled {
            anchors.push((span.start, Role::Date, Why::DateSeen, None));
        }
        let last = line.dates.last().map_or(span.end, |d| d.span.end);
        if !anchors.iter().any(|a| a.0 >= last && a.0 < last + 4) && last < line.span.end {
            anchors.push((last, Role::Chrome, Why::RestOfLine, None));
        }
    }
    if anchors.is_empty() {
        return Vec::new();
    }
    anchors.sort_by_key(|a| a.0);
    anchors.dedup_by_key(|a| a.0);
    if anchors[0].0 > line.span.start {
        anchors.insert(0, (line.span.start, Role::Chrome, Why::RestOfLine, None));
    }
    let ends: Vec<usize> = anchors.iter().skip(1).map(|a| a.0).chain([line.span.end]).collect();
    let parts = anchors.into_iter().zip(ends);
    let made = parts.map(|((start, role, why, rule), end)| Part { span: Span::new(start, end), role, why, rule });
    made.map(|part| credited(line, part)).collect()
}

/// What is left of a line that says who and when, and names an agency, credits it: *4 March – Harbour Post with NWA*.
fn credited(line: &Line, part: Part) -> Part {
    let rest = part.role == Role::Chrome && part.why == Why::RestOfLine;
    let names = line.sights.agencies.iter().any(|agency| !agency.picture && part.span.contains(agency.span));
    if rest && names { Part { role: Role::Credit, why: Why::AgencyLine, ..part } } else { part }
}

/// The name in a byline: what is left without the form and the marks around it.
pub(crate) fn name(text: &str, line: &Line, part: Span) -> Option<Span> {
    let form = line.sights.forms.iter().find(|s| s.mark == Mark::Byline && part.contains(s.span))?;
    let starts = form.span.start < part.start + 4;
    let rest = if starts { Span::new(form.span.end, part.end) } else { part };
    let mute = |c: char| !c.is_alphanumeric() && !matches!(c, ')' | '.');
    let inner = rest.of(text).trim_start_matches(|c: char| !c.is_alphanumeric()).trim_end_matches(mute);
    let start = rest.of(text).find(inner).map(|i| rest.start + i)?;
    (!inner.is_empty()).then_some(Span::new(start, start + inner.len()))
}

/// The start of the number that stands right before `at`, or `at`.
fn number_before(text: &str, from: usize, at: usize) -> usize {
    let before = text[from..at].trim_end();
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    if digits == 0 { at } else { from + before.len() - digits }
}
