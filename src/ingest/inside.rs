//! Lines that stand inside the text and are not the text: captions, pointers, notices, advertisements, credits.

use std::sync::Arc;

use super::caption::caption;
use super::line::{LONG, Line};
use super::page::{Role, Why};
use super::parts::Part;
use super::runs::{known, overlap};
use super::score::{FURNITURE, breaks, is_furniture};
use crate::lexicon::rule::Mark;

/// From so many words on, a line is no appeal.
const SPEECH: usize = 80;

/// An appeal shares fewer hundredths of its content words with the text.
const STRANGE: u8 = 25;

/// What `line` is if it is not the text; `last` says that it is the last line of the text.
pub(crate) fn furniture(text: &str, line: &Line, last: bool) -> Option<Part> {
    let glued = || (!last).then(|| glued_credit(text, line)).flatten();
    if let Some((why, rule)) = caption(text, line, true).or_else(glued) {
        return Some(Part::line(line, Role::Caption, why, rule));
    }
    if line.ruled {
        return Some(Part::line(line, Role::Chrome, Why::Ruled, None));
    }
    if line.only_agency {
        return Some(Part::line(line, Role::Credit, Why::AgencyLine, None));
    }
    let marks = [Mark::Credit, Mark::Related, Mark::Notice, Mark::Stop, Mark::End, Mark::DateLabel];
    let short = [Mark::Byline, Mark::ReadingTime, Mark::Furniture];
    let is_label = !line.ends && line.words < LONG;
    if let Some(seen) = line.form(&marks).or_else(|| line.form(&short).filter(|_| is_label)) {
        return Some(Part::line(line, role_of(seen.mark), Why::Form(seen.mark), Some(seen.rule.clone())));
    }
    if line.only_date {
        return Some(Part::line(line, Role::Date, Why::DateSeen, None));
    }
    // The last line may say who the site is before it asks for something.
    let asks = |seen: &&super::furniture::Seen| seen.mark == Mark::Notice && seen.inner;
    if let Some(seen) = line.sights.forms.iter().find(asks).filter(|_| last && line.words < LONG) {
        return Some(Part::line(line, Role::Notice, Why::Form(seen.mark), Some(seen.rule.clone())));
    }
    (line.only_furniture && line.words < LONG).then(|| Part::line(line, Role::Chrome, Why::Form(Mark::Furniture), None))
}

/// Line `i` as an appeal, where it stands between two lines that are no text and asks for something in the middle of its prose,
/// in words that the rest of the text, lines `first` to `last`, hardly has. What it quotes, somebody says in the text.
pub(crate) fn appeal(text: &str, lines: &[Line], (first, last): (usize, usize), i: usize) -> Option<Part> {
    let line = &lines[i];
    let seen = line.sights.forms.iter().find(|seen| seen.mark == Mark::Notice)?;
    let apart = |n: Option<usize>| n.and_then(|n| lines.get(n)).is_some_and(|it| breaks(it) || is_furniture(it));
    let quotes = line.span.of(text).contains(['«', '»', '“', '”', '"']);
    if line.words >= SPEECH || quotes || !apart(i.checked_sub(1)) || !apart(i.checked_add(1)) {
        return None;
    }
    let rest = [lines.get(first..i), lines.get(i + 1..=last)].map(Option::unwrap_or_default).concat();
    (overlap(line, &known(&rest)) < STRANGE)
        .then(|| Part::line(line, Role::Notice, Why::Form(seen.mark), Some(seen.rule.clone())))
}

/// What a line outside the text is: a notice or a pointer by its form, else furniture, for the reason `why` if no better
/// one is seen.
pub(crate) fn rest(line: &Line, why: Why) -> Part {
    let marks = [Mark::Notice, Mark::Related, Mark::End, Mark::Stop];
    match line.form(&marks).or_else(|| line.form(&FURNITURE)) {
        Some(seen) => {
            let role = match role_of(seen.mark) {
                role @ (Role::Notice | Role::Related) => role,
                _ => Role::Chrome,
            };
            Part::line(line, role, Why::Form(seen.mark), Some(seen.rule.clone()))
        }
        None if line.ruled => Part::line(line, Role::Chrome, Why::Ruled, None),
        None => Part::line(line, Role::Chrome, why, None),
    }
}

/// A caption whose agency is glued to its full stop.
fn glued_credit(text: &str, line: &Line) -> Option<(Why, Option<Arc<str>>)> {
    let agency = line.sights.agencies.last().filter(|a| a.span.end == line.span.end)?;
    let glued = text[line.span.start..agency.span.start].ends_with(['.', '!', '?', '»', '"', '”']);
    (glued && line.words < 60).then_some((Why::PictureCredit, None))
}

/// The role of a line that is what a form says.
pub(crate) fn role_of(mark: Mark) -> Role {
    match mark {
        Mark::Stop | Mark::End | Mark::Furniture | Mark::ReadingTime | Mark::Outlet => Role::Chrome,
        Mark::Byline | Mark::Dateline => Role::Byline,
        Mark::DateLabel => Role::Date,
        Mark::Caption | Mark::ImageCredit => Role::Caption,
        Mark::Credit => Role::Credit,
        Mark::Notice => Role::Notice,
        Mark::Related => Role::Related,
    }
}
