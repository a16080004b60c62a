//! One text with its marks: letters in brackets, so that the marks survive any terminal, copy and paper.

use super::clean::clean;
use super::paint::Paint;
use super::shelf::{Shelf, attributions, byte_at, loaded, wires};
use super::width::{hang, wrap};
use super::words::Words;
use crate::contract::{Article, Paragraph, Place, Span, Voice, code};

/// A mark on a stretch of bytes.
struct Mark {
    start: usize,
    end: usize,
    open: String,
    close: &'static str,
}

/// The text with its marks and their legend; nothing where the report does not carry the text.
pub fn annotate(shelf: Shelf, article: &Article, room: usize, paint: Paint) -> Option<String> {
    let text = article.text.as_deref()?;
    let marks = marks(shelf, article, text);
    let mut lines: Vec<String> = Vec::new();
    let heading = format!("{}  {}", article.label, clean(&shelf.heading(article)));
    lines.extend(wrap(&heading, room).iter().map(|line| paint.wrap("1", line)));
    lines.extend(wrap(&shelf.words.say("annotate-unreviewed"), room));
    lines.push(String::new());
    let margin = article.paragraphs.last().map_or(0, |last| last.n.to_string().len()) + 3;
    for paragraph in &article.paragraphs {
        let number = format!("§{}", paragraph.n);
        let lead = format!("{number}{}", " ".repeat(margin.saturating_sub(number.chars().count())));
        let marked = marked(text, paragraph, &marks, shelf)?;
        lines.extend(painted(hang(&lead, &clean(&marked), room), paint));
        lines.push(String::new());
    }
    lines.extend(legend(shelf.words, room));
    Some(lines.join("\n") + "\n")
}

fn marks(shelf: Shelf, article: &Article, text: &str) -> Vec<Mark> {
    let words = shelf.words;
    let tag = |key: &str| format!("[{}\u{a0}", words.code("mark", key));
    let mut marks = Vec::new();
    let mut mark = |span: &Span, open: String, close: &'static str| {
        let unit = shelf.report.offsets;
        if let (Some(start), Some(end)) = (byte_at(text, span.start, unit), byte_at(text, span.end, unit)) {
            marks.push(Mark { start, end, open, close });
        }
    };
    for one in attributions(article).filter(|one| one.claim) {
        one.content.iter().for_each(|span| mark(span, "‹".to_owned(), "›"));
        one.source.iter().for_each(|span| mark(span, tag("source"), "]"));
        one.cue.iter().for_each(|span| mark(span, tag("cue"), "]"));
    }
    for one in loaded(article).filter(|one| one.place != Place::Chrome) {
        let letter = tag(&code(one.voice));
        // What no measure counts has a small letter; an unclear voice has its own sign.
        let counted = one.scored || one.voice == Voice::Unclear;
        mark(&one.span, if counted { letter } else { letter.to_lowercase() }, "]");
    }
    for one in wires(article).filter(|one| one.place != Place::Chrome) {
        mark(&one.span, tag("agency"), "]");
    }
    marks.sort_by(|a, b| a.start.cmp(&b.start).then(b.end.cmp(&a.end)));
    without_repeats(marks)
}

/// The marks without those that stand inside one that says the same: a source of two acts is one source on the page.
fn without_repeats(marks: Vec<Mark>) -> Vec<Mark> {
    let mut kept: Vec<Mark> = Vec::new();
    for mark in marks {
        match kept.iter_mut().rev().find(|one| one.open == mark.open && mark.start < one.end) {
            Some(same) => same.end = same.end.max(mark.end),
            None => kept.push(mark),
        }
    }
    kept
}

/// The paragraph with every mark that touches it set into its words.
fn marked(text: &str, paragraph: &Paragraph, marks: &[Mark], shelf: Shelf) -> Option<String> {
    let unit = shelf.report.offsets;
    let (start, end) = (byte_at(text, paragraph.start, unit)?, byte_at(text, paragraph.end, unit)?);
    let mut out = String::new();
    let inside: Vec<&Mark> = marks.iter().filter(|mark| mark.start < end && start < mark.end).collect();
    for (at, c) in text.get(start..end)?.char_indices().map(|(at, c)| (at + start, c)) {
        // What ends here closes before anything opens, the innermost first.
        for mark in inside.iter().rev().filter(|mark| mark.end == at) {
            out.push_str(mark.close);
        }
        for mark in inside.iter().filter(|mark| mark.start.max(start) == at) {
            out.push_str(&mark.open);
        }
        out.push(c);
    }
    for mark in inside.iter().rev().filter(|mark| mark.end >= end) {
        out.push_str(mark.close);
    }
    Some(out)
}

/// Brackets and their letters in bold; what the letters say is not changed.
fn painted(lines: Vec<String>, paint: Paint) -> Vec<String> {
    if !paint.on {
        return lines;
    }
    let paint_line = |line: String| {
        let mut out = String::new();
        let mut rest = line.as_str();
        while let Some(at) = rest.find('[') {
            let (before, from) = rest.split_at(at);
            let tag: String = from.chars().take_while(|&c| c != '\u{a0}' && c != ' ').collect();
            out.push_str(before);
            out.push_str(&paint.wrap("1;4", &tag));
            rest = &from[tag.len()..];
        }
        out.push_str(rest);
        out
    };
    lines.into_iter().map(paint_line).collect()
}

/// What the letters mean.
fn legend(words: &Words, room: usize) -> Vec<String> {
    ["annotate-legend", "annotate-light"].iter().flat_map(|key| wrap(&words.say(key), room)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_once_is_not_marked_again() {
        let mark = |start, end, open: &str| Mark { start, end, open: open.to_owned(), close: "]" };
        let marks = vec![mark(0, 8, "[S"), mark(0, 8, "[S"), mark(2, 4, "[A"), mark(3, 9, "[S"), mark(10, 12, "[S")];
        let kept: Vec<_> = without_repeats(marks).into_iter().map(|mark| (mark.start, mark.end, mark.open)).collect();
        let one = |start, end, open: &str| (start, end, open.to_owned());
        assert_eq!(kept, [one(0, 9, "[S"), one(2, 4, "[A"), one(10, 12, "[S")]);
    }
}
