//! One text with its marks: letters in brackets, so that the marks survive any terminal, copy and paper.

use std::collections::BTreeSet;

use super::clean::clean;
use super::mark::{Mark, Sort, marks};
use super::paint::Paint;
use super::reading;
use super::shelf::{RECEIVED, Shelf, byte_at, is_received, loaded};
use super::width::{hang, wrap};
use super::words::{Arg, Words};
use crate::contract::{Article, Loaded, Paragraph, Place};

/// A mark as brackets.
struct Bracket {
    start: usize,
    end: usize,
    open: String,
    close: &'static str,
}

/// The text with its marks and their legend; nothing where the report does not carry the text.
pub fn annotate(shelf: Shelf, article: &Article, room: usize, paint: Paint) -> Option<String> {
    let text = article.text.as_deref()?;
    let marks = brackets(shelf, article, text);
    let mut lines: Vec<String> = Vec::new();
    let heading = format!("{}  {}", article.label, clean(&shelf.heading(article)));
    lines.extend(wrap(&heading, room).iter().map(|line| paint.wrap("1", line)));
    lines.extend(wrap(&reading::sentence(shelf.words, &[article]), room));
    lines.push(String::new());
    let margin = article.paragraphs.last().map_or(0, |last| last.n.to_string().len()) + 3;
    for paragraph in &article.paragraphs {
        let number = format!("§{}", paragraph.n);
        let lead = format!("{number}{}", " ".repeat(margin.saturating_sub(number.chars().count())));
        let marked = marked(text, paragraph, &marks, shelf)?;
        lines.extend(painted(hang(&lead, &clean(&marked), room), paint));
        lines.push(String::new());
    }
    lines.extend(legend(shelf.words, article, room));
    Some(lines.join("\n") + "\n")
}

fn brackets(shelf: Shelf, article: &Article, text: &str) -> Vec<Bracket> {
    let known: BTreeSet<&str> = received(article).map(|one| one.id.as_str()).collect();
    let bracket = |mark: Mark| {
        let sign = if mark.findings.iter().any(|id| known.contains(id.as_str())) { RECEIVED } else { "" };
        let letter = format!("[{}{sign}\u{a0}", shelf.words.code("mark", mark.sort.code()));
        let (open, close) = match mark.sort {
            Sort::Content => ("‹".to_owned(), "›"),
            // What no measure counts has a small letter; an unclear voice has its own sign.
            Sort::Word { counted: false, .. } => (letter.to_lowercase(), "]"),
            _ => (letter, "]"),
        };
        Bracket { start: mark.start, end: mark.end, open, close }
    };
    marks(shelf, article, text).into_iter().filter(|mark| mark.sort != Sort::Name).map(bracket).collect()
}

/// The paragraph with every mark that touches it set into its words.
fn marked(text: &str, paragraph: &Paragraph, marks: &[Bracket], shelf: Shelf) -> Option<String> {
    let unit = shelf.report.offsets;
    let (start, end) = (byte_at(text, paragraph.start, unit)?, byte_at(text, paragraph.end, unit)?);
    let mut out = String::new();
    let inside: Vec<&Bracket> = marks.iter().filter(|mark| mark.start < end && start < mark.end).collect();
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

/// What the letters and signs mean.
fn legend(words: &Words, article: &Article, room: usize) -> Vec<String> {
    let mut said = vec![words.say("annotate-legend"), words.say("annotate-light")];
    if received(article).next().is_some() {
        said.push(words.tell("annotate-received", &[("mark", Arg::from(RECEIVED))]));
    }
    said.iter().flat_map(|line| wrap(line, room)).collect()
}

/// The words to discuss that the text may have received, as far as they are marked.
fn received(article: &Article) -> impl Iterator<Item = &Loaded> {
    loaded(article).filter(|one| one.place != Place::Chrome && is_received(one))
}
