//! Captions: lines that describe a picture. They are told by their form, by the credit they end with, or by the stroke
//! before their origin; a caption without any of these cannot be told from a sub-heading and is none.

use std::sync::Arc;

use super::line::{LONG, Line};
use super::page::Why;
use crate::lexicon::rule::{LinePlace, Mark};
use crate::text::{Span, initials};

/// No caption has so many words.
const LONGEST: usize = 60;

/// Why a line is a caption, and by which rule; `None` where it is none. `within` says that the line stands inside the text.
pub(crate) fn caption(text: &str, line: &Line, within: bool) -> Option<(Why, Option<Arc<str>>)> {
    if line.words >= LONGEST || names_text(text, line) {
        return None;
    }
    if names_picture(text, line) {
        return Some((Why::PictureCredit, None));
    }
    let fits = |mark: Mark| {
        line.sights.forms.iter().find(|seen| {
            let late = seen.span.start * 3 > line.span.start * 3 + line.span.len() * 2;
            let placed = seen.at != LinePlace::Any || !line.ends;
            seen.mark == mark && placed && (mark == Mark::Caption || (!line.ends && (line.words < LONG || late)))
        })
    };
    if let Some(seen) = fits(Mark::Caption).or_else(|| fits(Mark::ImageCredit)) {
        return Some((Why::Form(seen.mark), Some(seen.rule.clone())));
    }
    (within && !line.ends && (has_stroke(line.span.of(text)) || line.span.of(text).contains('©')))
        .then_some((Why::Stroke, None))
}

/// Whether the line ends with brackets in which a picture's origin stands: a credit form, a picture agency, or an
/// agency after a stroke.
fn names_picture(text: &str, line: &Line) -> bool {
    let written = line.span.of(text).trim_end_matches(['.', ' ']);
    let Some(open) = written.strip_suffix([')', ']']).and_then(|inner| inner.rfind(['(', '['])) else { return false };
    let brackets = Span::new(line.span.start + open, line.span.start + written.len());
    let inside = brackets.of(text);
    if open == 0 || inside.split_whitespace().count() > 14 || signs_off(text, line, brackets) {
        return false;
    }
    // Small letters alone, as at the end of a dispatch, are those who wrote.
    let stroke = inside.contains(['/', '©', '|']) && inside.contains(char::is_uppercase);
    let form = line.sights.forms.iter().any(|s| s.mark == Mark::ImageCredit && brackets.contains(s.span));
    form || line.sights.agencies.iter().any(|a| brackets.contains(a.span) && (a.picture || stroke))
}

/// Whether the line names agencies of texts and nothing else, without a word of pictures, and so is no picture's.
fn names_text(text: &str, line: &Line) -> bool {
    let agencies = &line.sights.agencies;
    let mut forms = line.sights.forms.iter().filter(|seen| seen.mark == Mark::ImageCredit);
    line.only_agency
        && !agencies.iter().any(|a| a.picture)
        && !line.span.of(text).contains('©')
        && forms.all(|seen| agencies.iter().any(|a| a.span.overlaps(seen.span)))
}

/// Whether the `brackets` stand behind a whole sentence and hold agencies and initials alone: *(ats/afp)*, *(AFP/jar)*.
fn signs_off(text: &str, line: &Line, brackets: Span) -> bool {
    let before = text[line.span.start..brackets.start].trim_end();
    let agency = |part: &str| line.sights.agencies.iter().any(|a| !a.picture && a.span.of(text) == part);
    let inside = brackets.of(text).trim_matches(['(', ')', '[', ']']);
    let known = |part: &str| agency(part) || initials::may_be(part);
    before.ends_with(['.', '!', '?', '…', '»', '”', '"']) && inside.split('/').map(str::trim).all(known)
}

/// Whether a stroke with blanks around it stands between at least two words and at least two words.
fn has_stroke(written: &str) -> bool {
    let words = |part: &str| part.split_whitespace().filter(|w| w.contains(char::is_alphabetic)).count();
    match written.rsplit_once(" / ") {
        Some((before, after)) => words(before) >= 2 && words(after) >= 2 && before.matches(" / ").count() == 0,
        None => false,
    }
}
