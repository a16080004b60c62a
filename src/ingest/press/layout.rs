//! How a press database lays an article out, ready to be looked for. It knows labels and lines, no article.

use super::pattern::Pattern;
use crate::lexicon::tables::{Press, PressSlot};
use crate::text::Span;

/// What stands behind a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    Title,
    Byline,
    Outlet,
    Date,
    Text,
    Aside,
}

/// How a label is told.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Label {
    /// A few capitals, with blanks behind them or alone in the line; what follows down to the next one belongs to it.
    Code(String),
    /// It ends with a colon; what it announces stands behind it, or in the next line.
    Colon(String),
    /// It is a line of its own; what it announces is the next line.
    Alone(Pattern),
    /// It is the whole line and announces nothing.
    Whole(Pattern),
}

/// A label seen in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seen {
    /// What it announces.
    pub(crate) holds: Holds,
    /// Where that stands in the line, perhaps empty.
    pub(crate) value: Span,
    /// Whether the lines below belong to it too: all of them down to the next label.
    pub(crate) all_below: bool,
    /// Whether the next line belongs to it.
    pub(crate) next_below: bool,
}

/// A layout.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    begin: Vec<Pattern>,
    end: Vec<Pattern>,
    body: Vec<Pattern>,
    over: Vec<Pattern>,
    length: Vec<Pattern>,
    rights: Vec<Pattern>,
    labels: Vec<(Label, Holds)>,
    /// What the unlabelled lines above the text are.
    pub(crate) order: Vec<PressSlot>,
}

impl Layout {
    /// Makes what the lexicons say of a layout ready.
    pub(crate) fn new(press: &Press) -> Layout {
        let lines = |written: &[String]| written.iter().map(|line| Pattern::new(line)).collect();
        let labels = [
            (&press.title, Holds::Title),
            (&press.byline, Holds::Byline),
            (&press.outlet, Holds::Outlet),
            (&press.date, Holds::Date),
            (&press.text, Holds::Text),
            (&press.aside, Holds::Aside),
        ];
        let labels = labels.into_iter().flat_map(|(all, holds)| all.iter().map(move |it| (Label::new(it), holds)));
        Layout {
            begin: lines(&press.begin),
            end: lines(&press.end),
            body: lines(&press.body),
            over: lines(&press.over),
            length: lines(&press.length),
            rights: lines(&press.rights),
            labels: labels.collect(),
            order: press.order.clone(),
        }
    }

    /// Whether articles begin with a line of their own.
    pub(crate) fn has_begin(&self) -> bool {
        !self.begin.is_empty()
    }

    /// Whether an article begins with the line.
    pub(crate) fn begins(&self, line: &str) -> bool {
        any(&self.begin, line)
    }

    /// Whether an article ends with the line.
    pub(crate) fn ends(&self, line: &str) -> bool {
        any(&self.end, line)
    }

    /// Whether the text stands below the line.
    pub(crate) fn opens_body(&self, line: &str) -> bool {
        any(&self.body, line)
    }

    /// Whether the text is over above the line.
    pub(crate) fn closes_body(&self, line: &str) -> bool {
        any(&self.over, line)
    }

    /// Whether the line counts words.
    pub(crate) fn counts_words(&self, line: &str) -> bool {
        any(&self.length, line)
    }

    /// Whether the line is one of rights.
    pub(crate) fn holds_rights(&self, line: &str) -> bool {
        any(&self.rights, line)
    }

    /// The label at the start of `line`.
    pub(crate) fn label(&self, line: &str) -> Option<Seen> {
        self.labels.iter().find_map(|(label, holds)| label.seen(line, *holds))
    }
}

fn any(patterns: &[Pattern], line: &str) -> bool {
    patterns.iter().any(|pattern| pattern.fits(line))
}

impl Label {
    fn new(written: &str) -> Label {
        let is_code = written.len() <= 3 && written.bytes().all(|byte| byte.is_ascii_uppercase());
        match () {
            () if is_code => Label::Code(written.to_owned()),
            () if written.contains('*') => Label::Whole(Pattern::new(written)),
            () if written.ends_with(':') => Label::Colon(written.to_lowercase()),
            () => Label::Alone(Pattern::new(written)),
        }
    }

    fn seen(&self, line: &str, holds: Holds) -> Option<Seen> {
        let whole = line.len();
        let at = |from: usize| Span::new(from, whole);
        match self {
            Label::Code(code) => {
                let rest = line.strip_prefix(code.as_str())?;
                let set_off = rest.is_empty() || rest.starts_with('\t') || rest.starts_with("  ");
                let value = at(whole - rest.trim_start().len());
                set_off.then_some(Seen { holds, value, all_below: true, next_below: false })
            }
            Label::Colon(label) => {
                let end = prefix(line, label)?;
                let value = at(whole - line[end..].trim_start().len());
                Some(Seen { holds, value, all_below: false, next_below: value.is_empty() })
            }
            Label::Alone(pattern) => {
                pattern.fits(line).then(|| Seen { holds, value: at(whole), all_below: false, next_below: true })
            }
            Label::Whole(pattern) => {
                pattern.fits(line).then(|| Seen { holds, value: at(whole), all_below: false, next_below: false })
            }
        }
    }
}

/// Where `line` goes on behind `label`, which is in small letters; any blank is as good as another.
fn prefix(line: &str, label: &str) -> Option<usize> {
    let mut letters = line.char_indices();
    for wanted in label.chars() {
        let (_, c) = letters.next()?;
        let same = c.to_lowercase().eq([wanted]) || (c.is_whitespace() && wanted.is_whitespace());
        if !same {
            return None;
        }
    }
    Some(letters.next().map_or(line.len(), |(at, _)| at))
}
