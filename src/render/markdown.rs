//! Views as Markdown. It knows which signs Markdown would read as its own.

use super::clean::clean;
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

/// `text` on one line, with every sign that Markdown or HTML would act on set down as itself.
pub fn escape(text: &str) -> String {
    let text = clean(text);
    let text = text.trim_start();
    let mut safe = String::with_capacity(text.len());
    // What opens a list of numbers: digits, then the mark behind them.
    let number = text.bytes().take_while(u8::is_ascii_digit).count();
    for (n, c) in text.char_indices() {
        let ends_number = n == number && n > 0 && matches!(c, '.' | ')');
        let alone = |rest: &str| rest.is_empty() || rest.starts_with(' ');
        let opens_block = n == 0 && matches!(c, '+' | '-' | '=') || ends_number && alone(&text[n + 1..]);
        // Addresses are words of a text, not links to follow.
        let opens_link = c == ':' && text[n..].starts_with("://") || c == '.' && text[..n].ends_with("www");
        let acts = matches!(c, '\\' | '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '~' | '#' | '&' | '$' | '@');
        if opens_block || opens_link || acts {
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
        assert_eq!(escape("3. May") + &escape(" 12) x") + &escape("3.5"), r"3\. May12\) x3.5");
        assert_eq!(escape("=== #1 &amp; $x$ a@b"), r"\=== \#1 \&amp; \$x\$ a\@b");
        assert_eq!(escape("https://velle.example www.velle.example"), r"https\://velle.example www\.velle.example");
        assert_eq!(escape("    one\n# two\r\n\u{202e}three"), r"one \# two three");
    }

    /// What GitHub's Markdown makes of a table's cell: the words between two pipes that no backslash stands before.
    fn cells(row: &str) -> Vec<String> {
        let mut cells = vec![String::new()];
        let mut signs = row.chars();
        while let Some(c) = signs.next() {
            match c {
                '|' => cells.push(String::new()),
                '\\' => cells.last_mut().unwrap().extend(signs.next()),
                _ => cells.last_mut().unwrap().push(c),
            }
        }
        cells.iter().map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect()
    }

    #[test]
    fn a_row_stays_a_row_whatever_its_words() {
        use super::super::view::{Cell, Column, Row};
        let hostile = ["a|b", "\\|", "x\\", "one\ntwo", "<b>&</b>", "`|`", "=1+1", "\\\\|x"];
        let rows = hostile.iter().map(|text| Row::new(vec![Cell::new(text), Cell::new("end")])).collect();
        let columns = vec![Column::new("a", "a|\n#b"), Column::new("b", "b")];
        let grid = Grid { columns, rows, ..Grid::default() };
        let view = View {
            title: "one\n# two".to_owned(),
            parts: vec![Part::Facts(vec![("name".to_owned(), "a\nb".to_owned())]), Part::Grid(grid)],
            notes: vec!["x\n- y".to_owned()],
            ..View::default()
        };
        let page = page(&view);
        let lines: Vec<&str> = page.lines().collect();
        assert_eq!(lines[..4], [r"## one \# two", "", "- name: a b", ""]);
        assert_eq!(cells(lines[4]), ["a| #b", "b"]);
        for (line, text) in lines[6..].iter().zip(hostile) {
            assert_eq!(cells(line), [text.replace('\n', " "), "end".to_owned()], "{line}");
        }
        assert_eq!(lines[lines.len() - 2..], ["x - y", ""]);
    }

    #[test]
    fn lines_in_a_row_stay_lines() {
        let view = View { parts: vec![Part::line("one"), Part::line("two"), Part::Blank], ..View::default() };
        assert_eq!(page(&view), "one\\\ntwo\n\n");
    }
}
