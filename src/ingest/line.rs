//! A line of a tag-less page and what can be seen in it, before anything is decided.
//! A line may be several lines of the file, where a paragraph was broken to a width.

use std::collections::BTreeMap;

use super::dates::{self, DateSeen};
use super::furniture::{PageLexicon, Seen, Sights};
use super::seams::seams;
use crate::lexicon::rule::{LinePlace, Mark};
use crate::text::scan::ALL_CAPITALS;
use crate::text::{Kind, Scan, Span, Token, initials};

/// From this many words on, a line is prose or a list, no label.
pub(crate) const LONG: usize = 25;

/// How far into a line, in bytes, something glued before a form may reach.
const SEAM: usize = 24;

/// How many letters of a word count when words are compared, so that its endings do not.
const STEM: usize = 6;

/// A line and its features.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    /// Without blanks around it.
    pub(crate) span: Span,
    /// First and last line in the file, counted from 1.
    pub(crate) numbers: (usize, usize),
    /// Words and numbers.
    pub(crate) words: usize,
    /// Words that are grammatical words of some language.
    pub(crate) functions: usize,
    /// It ends as a sentence does.
    pub(crate) ends: bool,
    /// It ends with an ellipsis.
    pub(crate) truncated: bool,
    /// It begins as an item of a list does.
    pub(crate) item: bool,
    /// It is a row of marks.
    pub(crate) ruled: bool,
    /// It says a day and nothing else.
    pub(crate) only_date: bool,
    /// Words of menus and buttons, and nothing else.
    pub(crate) only_furniture: bool,
    /// It names agencies and nothing else.
    pub(crate) only_agency: bool,
    /// An earlier or later line says the same.
    pub(crate) repeated: bool,
    /// Days written in it.
    pub(crate) dates: Vec<DateSeen>,
    /// Forms of the lexicons in it.
    pub(crate) sights: Sights,
    /// Its content words, by number.
    pub(crate) content: Vec<u32>,
}

impl Line {
    /// A form with one of `marks` that decides over the whole line. In prose, one that may stand anywhere must open
    /// the line or be seen twice; in long prose no form counts but one that opens it.
    pub(crate) fn form(&self, marks: &[Mark]) -> Option<&Seen> {
        self.sights.forms.iter().find(|seen| {
            let opens = (seen.first || seen.span.start < self.span.start + SEAM) && self.words < 80;
            let twice = || self.sights.forms.iter().any(|s| s.mark == seen.mark && !s.span.overlaps(seen.span));
            let fits = match seen.at {
                LinePlace::Any => (seen.first && self.words < 80) || !self.is_prose() || (self.words < 80 && twice()),
                LinePlace::Finish => self.words < LONG && seen.mark != Mark::Related,
                LinePlace::Start | LinePlace::Whole => opens,
            };
            fits && !seen.inner && marks.contains(&seen.mark)
        })
    }

    /// Whether it reads as a sentence of prose.
    pub(crate) fn is_prose(&self) -> bool {
        (self.ends && self.words >= 12 && !self.truncated) || self.words >= 40
    }
}

/// Reads all lines of `text` that are not blank. `units` are their stretches and numbers.
pub(crate) fn measure(text: &str, units: &[(Span, (usize, usize))], lexicon: &PageLexicon) -> Vec<Line> {
    let mut reader = Reader { text, lexicon, scan: Scan::default(), stems: BTreeMap::new() };
    let mut lines: Vec<Line> = units.iter().map(|&(span, numbers)| reader.read(span, numbers)).collect();
    let mut same: BTreeMap<&str, usize> = BTreeMap::new();
    for line in &lines {
        *same.entry(line.span.of(text)).or_default() += 1;
    }
    for line in &mut lines {
        line.repeated = same[line.span.of(text)] > 1;
    }
    lines
}

struct Reader<'a> {
    text: &'a str,
    lexicon: &'a PageLexicon,
    scan: Scan,
    stems: BTreeMap<String, u32>,
}

impl Reader<'_> {
    fn read(&mut self, span: Span, numbers: (usize, usize)) -> Line {
        let written = span.of(self.text);
        self.scan.clear();
        self.lexicon.read(self.text, span, &mut self.scan);
        let words = self.scan.tokens.iter().filter(|t| t.kind != Kind::Mark).count();
        let functions = self.scan.tokens.iter().filter(|t| self.lexicon.function_bits(t) != 0).count();
        let content = self.content();
        let seams = if words < 2 * LONG { seams(self.text, span) } else { Vec::new() };
        if !seams.is_empty() {
            self.scan.clear();
            let mut at = span.start;
            for &seam in seams.iter().chain([&span.end]) {
                self.lexicon.read(self.text, Span::new(at, seam), &mut self.scan);
                at = seam;
            }
        }
        let tokens = &self.scan.tokens;
        let sights = self.lexicon.look(self.text, tokens, &seams);
        let dates = if words < 2 * LONG { dates::find(self.text, tokens, self.lexicon) } else { Vec::new() };
        let mut line = Line { span, numbers, words, functions, content, dates, ..Line::default() };
        (line.ends, line.truncated) = ending(written);
        line.item = is_item(written);
        line.ruled = is_ruled(written);
        line.only_date = !dates_leave(&line, &sights, tokens, self.text, self.lexicon) && words < 16;
        line.only_furniture = words < 2 * LONG && only_furniture(&sights, tokens);
        line.only_agency = words < 12 && only_agency(self.text, &sights, tokens);
        line.sights = sights;
        line
    }

    /// The content words of the scanned line, as numbers that stand for their first letters.
    fn content(&mut self) -> Vec<u32> {
        let mut content = Vec::new();
        for token in &self.scan.tokens {
            let word = self.scan.fold_of(token);
            let letters = word.chars().count();
            if token.kind != Kind::Word || letters < 4 || self.lexicon.function_bits(token) != 0 {
                continue;
            }
            let cut = word.char_indices().nth(STEM).map_or(word.len(), |(i, _)| i);
            let next = self.stems.len() as u32;
            let id = match self.stems.get(&word[..cut]) {
                Some(&id) => id,
                None => *self.stems.entry(word[..cut].to_string()).or_insert(next),
            };
            content.push(id);
        }
        content
    }
}

/// Whether the line ends as a sentence does, and whether with an ellipsis. Brackets after the sentence do not count.
fn ending(written: &str) -> (bool, bool) {
    let stops = |text: &str| {
        let closing = |c: char| matches!(c, '"' | '”' | '»' | '’' | '\'' | ')' | ']' | '*') || c.is_whitespace();
        let bare = text.trim_end_matches(closing);
        (bare.ends_with(['.', '!', '?', '…', '。', '؟']), bare.ends_with('…') || bare.ends_with(".."))
    };
    let whole = stops(written);
    match written.strip_suffix([')', ']']).and_then(|inner| inner.rfind(['(', '['])) {
        Some(open) if !whole.0 => stops(&written[..open]),
        _ => whole,
    }
}

/// Whether the line begins with the mark or the number of a list.
fn is_item(written: &str) -> bool {
    let rest = written.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < written.len() && rest.starts_with(['.', ')']);
    let marked = written.starts_with(['•', '·', '▪', '◦', '‣', '*', '–', '-', '►', '→', '⇒']);
    let mark = if numbered {
        &rest[1..]
    } else {
        written.trim_start_matches(|c: char| !c.is_alphanumeric() && !c.is_whitespace())
    };
    (numbered || marked) && mark.starts_with(char::is_whitespace)
}

/// Whether the line is a row of marks.
fn is_ruled(written: &str) -> bool {
    let mut marks = 0;
    written.chars().filter(|c| !c.is_whitespace()).all(|c| {
        marks += 1;
        !c.is_alphanumeric()
    }) && marks >= 3
}

/// Whether something is left of a line with a date in it, once the date and what goes with dates is taken away.
fn dates_leave(line: &Line, sights: &Sights, tokens: &[Token], text: &str, lexicon: &PageLexicon) -> bool {
    let labels = || sights.forms.iter().filter(|s| matches!(s.mark, Mark::DateLabel | Mark::ReadingTime));
    let taken = |t: &Token| {
        line.dates.iter().any(|d| d.span.overlaps(t.span()))
            || labels().any(|s| s.span.contains(t.span()))
            || t.span().of(text).starts_with(|c: char| c.is_ascii_digit()) && t.end - t.start <= 6
            || lexicon.is_weekday(t)
            || lexicon.function_bits(t) != 0
            || (t.is(ALL_CAPITALS) && t.end - t.start <= 4)
    };
    line.dates.is_empty() || tokens.iter().any(|t| t.kind != Kind::Mark && !taken(t))
}

/// Whether every word belongs to a menu or a button.
fn only_furniture(sights: &Sights, tokens: &[Token]) -> bool {
    let mut known = false;
    tokens.iter().filter(|t| t.kind == Kind::Word).all(|t| {
        known = true;
        sights.furniture.iter().any(|s| s.contains(t.span()))
    }) && known
}

/// Whether agencies are named and nothing but marks, initials and the words of credits stands beside them.
fn only_agency(text: &str, sights: &Sights, tokens: &[Token]) -> bool {
    let credits = || sights.forms.iter().filter(|s| s.mark == Mark::Credit).map(|s| s.span);
    let known = |i: usize| {
        let t = &tokens[i];
        let spans = sights.agencies.iter().map(|a| a.span).chain(sights.wire_words.iter().copied()).chain(credits());
        t.kind == Kind::Mark || spans.into_iter().any(|s| s.contains(t.span())) || initials::stand_at(text, tokens, i)
    };
    sights.agencies.iter().any(|a| !a.picture) && (0..tokens.len()).all(known)
}
