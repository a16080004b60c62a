//! Views as lines of a terminal. It knows width and paint; it knows nothing of findings.

use super::paint::Paint;
use super::table::lay;
use super::view::{Part, Tone, View};
use super::width::{hang, width};

/// What the terminal allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Columns.
    pub width: usize,
    /// Escape codes.
    pub paint: Paint,
}

/// The lines of one piece of a view.
pub fn lines(part: &Part, screen: Screen) -> Vec<String> {
    let Screen { width: room, paint } = screen;
    match part {
        Part::Heading(text) => hang("", text, room).iter().map(|line| paint.tone(Tone::Strong, line)).collect(),
        Part::Line { lead, text } => hang(lead, text, room),
        Part::Grid(grid) => lay(grid, room, true, paint),
        Part::Bare(grid) => lay(grid, room, false, paint),
        Part::Facts(facts) => facts_lines(facts, screen),
        Part::Blank => vec![String::new()],
    }
}

fn facts_lines(facts: &[(String, String)], Screen { width: room, paint }: Screen) -> Vec<String> {
    let widest = facts.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
    let mut lines = Vec::new();
    for (name, value) in facts {
        let indent = if widest + 2 > room / 2 { 2 } else { widest + 2 };
        let value_lines = hang(&" ".repeat(indent), value, room);
        if indent < widest + 2 {
            lines.push(paint.tone(Tone::Faint, name));
            lines.extend(value_lines);
        } else {
            let mut value_lines = value_lines.into_iter();
            let first = value_lines.next().unwrap_or_default();
            let blanks = " ".repeat(indent - width(name));
            lines
                .push(format!("{}{blanks}{}", paint.tone(Tone::Faint, name), first.trim_start()).trim_end().to_owned());
            lines.extend(value_lines);
        }
    }
    lines
}

/// A whole view with its title and notes.
pub fn page(view: &View, screen: Screen) -> String {
    let mut all: Vec<String> = Vec::new();
    if !view.title.is_empty() {
        all.extend(lines(&Part::Heading(view.title.clone()), screen));
    }
    for part in &view.parts {
        all.extend(lines(part, screen));
    }
    if !view.notes.is_empty() {
        all.push(String::new());
    }
    for note in &view.notes {
        all.extend(hang("", note, screen.width));
    }
    let mut text = all.join("\n");
    text.push('\n');
    text
}
