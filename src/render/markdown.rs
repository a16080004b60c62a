//! Views as Markdown. It knows which signs Markdown would read as its own.

use super::view::{Audience, Fit, Grid, Part, View};

/// A whole view: a heading, tables, lines, notes.
pub fn page(view: &View) -> String {
    let mut text = String::new();
    if !view.title.is_empty() {
        text.push_str(&format!("## {}\n\n", escape(&view.title)));
    }
    for (n, part) in view.parts.iter().enumerate() {
        match part {
            Part::Heading(heading) => text.push_str(&format!("### {}\n\n", escape(heading))),
            Part::Line { lead, text: words } => {
                let lead = escape(lead.trim());
                let space = if lead.is_empty() { "" } else { " " };
                // A backslash at the end of a line is Markdown's line break.
                let goes_on = matches!(view.parts.get(n + 1), Some(Part::Line { .. }));
                text.push_str(&format!("{lead}{space}{}{}", escape(words), if goes_on { "\\\n" } else { "\n\n" }));
            }
            Part::Grid(grid) | Part::Bare(grid) => text.push_str(&table(grid)),
            Part::Facts(facts) => {
                for (name, value) in facts {
                    text.push_str(&format!("- {}: {}\n", escape(name), escape(value)));
                }
                text.push('\n');
            }
            Part::Blank => {}
        }
    }
    for note in &view.notes {
        text.push_str(&format!("{}\n\n", escape(note)));
    }
    text
}

fn table(grid: &Grid) -> String {
    let grid = grid.seen_by(Audience::People);
    if grid.rows.is_empty() {
        return String::new();
    }
    let mut text = line(grid.columns.iter().map(|column| escape(&column.title)));
    let rules = grid.columns.iter().map(|column| match column.fit {
        Fit::Number | Fit::KeepEnd => "---:".to_owned(),
        Fit::Wrap | Fit::KeepStart | Fit::Whole => "---".to_owned(),
    });
    text.push_str(&line(rules));
    for row in &grid.rows {
        text.push_str(&line(row.cells.iter().map(|cell| escape(&cell.text))));
    }
    text.push('\n');
    text
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

/// `text` with every sign that Markdown or HTML would act on set down as itself.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for (n, c) in text.char_indices() {
        let opens_block = n == 0 && matches!(c, '#' | '+' | '-');
        if opens_block || matches!(c, '\\' | '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '~') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_becomes_markup() {
        assert_eq!(escape("a|b <script> [x](y) *z*"), r"a\|b \<script\> \[x\](y) \*z\*");
        assert_eq!(escape("- 3"), r"\- 3");
    }

    #[test]
    fn lines_in_a_row_stay_lines() {
        let view = View { parts: vec![Part::line("one"), Part::line("two"), Part::Blank], ..View::default() };
        assert_eq!(page(&view), "one\\\ntwo\n\n");
    }
}
