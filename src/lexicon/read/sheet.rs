//! One file of a lexicon: its text, its lines, and where a letter of a value stands in the file.
//! It knows TOML strings; it knows no key.

use std::collections::BTreeSet;
use std::ops::Range;

/// A file that is being read.
#[derive(Debug)]
pub(crate) struct Sheet<'a> {
    /// Path below the lexicon folder, with `/`.
    pub(crate) path: String,
    /// The file as a person finds it.
    pub(crate) shown: String,
    /// What it says.
    pub(crate) text: &'a str,
    /// Lines whose TOML is broken: what stands there is a guess of the parser, and what seems to be missing from the file may
    /// only be unreadable.
    pub(crate) torn: BTreeSet<usize>,
    lines: Vec<usize>,
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(path: String, shown: String, text: &'a str) -> Self {
        let lines = text.match_indices('\n').map(|(at, _)| at + 1).collect();
        Sheet { path, shown, text, torn: BTreeSet::new(), lines }
    }

    /// The folder: a language, `shared`, or nothing for a file at the top.
    pub(crate) fn folder(&self) -> &str {
        self.path.split_once('/').map_or("", |(folder, _)| folder)
    }

    /// Whether its TOML is broken somewhere.
    pub(crate) fn is_broken(&self) -> bool {
        !self.torn.is_empty()
    }

    /// The line of a byte, counted from 1.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at) + 1
    }

    /// Where a stretch of a string value stands in the file. `value` is the place of the whole value with its marks;
    /// `part` counts bytes of the value as TOML understands it.
    pub(crate) fn inside(&self, value: &Range<usize>, part: &Range<usize>) -> Range<usize> {
        let Some(written) = self.text.get(value.clone()) else { return value.clone() };
        let map = escapes(written);
        let start = map.place(part.start);
        let end = if part.end > part.start { map.place(part.end) } else { start };
        value.start + start..value.start + end
    }
}

/// Where the letters of a written string lie, as pairs of (byte of the value, byte of the writing): between two pairs both
/// run in step.
struct Escapes {
    steps: Vec<(usize, usize)>,
}

impl Escapes {
    fn place(&self, at: usize) -> usize {
        let step = self.steps.partition_point(|(value, _)| *value <= at).saturating_sub(1);
        let (value, written) = self.steps[step];
        written + (at - value)
    }
}

fn escapes(written: &str) -> Escapes {
    let quote = if written.starts_with('\'') { '\'' } else { '"' };
    let triple = [quote; 3].iter().collect::<String>();
    let mut open = if written.starts_with(&triple) && written.len() >= 6 { 3 } else { 1 };
    if open == 3 {
        let rest = &written[3..];
        open += if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) };
    }
    let mut steps = vec![(0, open)];
    if quote == '\'' {
        return Escapes { steps };
    }
    let (mut value, mut at) = (0, open);
    while let Some(letter) = written.get(at..).and_then(|rest| rest.chars().next()) {
        if letter != '\\' {
            value += letter.len_utf8();
            at += letter.len_utf8();
            continue;
        }
        let (digits, meant) = match written.as_bytes().get(at + 1) {
            Some(b'x') => (2, None),
            Some(b'u') => (4, None),
            Some(b'U') => (8, None),
            Some(b' ' | b'\t' | b'\r' | b'\n') => (0, Some(0)),
            _ => (0, Some(1)),
        };
        let from = at + 2;
        at = from + digits;
        value += match meant {
            Some(0) => {
                let blank = written.get(from..).map_or(0, |rest| rest.len() - rest.trim_start().len());
                at += blank;
                0
            }
            Some(length) => length,
            None => written
                .get(from..at)
                .and_then(|code| u32::from_str_radix(code, 16).ok())
                .and_then(char::from_u32)
                .map_or(1, char::len_utf8),
        };
        steps.push((value, at));
    }
    Escapes { steps }
}

#[cfg(test)]
mod tests {
    use super::Sheet;

    /// What stands in the file where the value holds `part`.
    fn found(text: &str, part: std::ops::Range<usize>) -> &str {
        let sheet = Sheet::new(String::new(), String::new(), text);
        &text[sheet.inside(&(0..text.len()), &part)]
    }

    #[test]
    fn letters_are_found_behind_escapes() {
        assert_eq!(found(r#""plain word""#, 6..10), "word");
        assert_eq!(found(r"'literal \(word'", 9..14), "(word");
        assert_eq!(found(r#""\\(a \u00e9t\u00e9""#, 4..9), r"\u00e9t\u00e9");
        assert_eq!(found("\"\"\"\nfirst \\\n   second\"\"\"", 6..12), "second");
    }

    #[test]
    fn lines_count_from_one() {
        let sheet = Sheet::new("fr/a.toml".into(), String::new(), "a\nb\n");
        assert_eq!((sheet.line(0), sheet.line(2), sheet.line(4)), (1, 2, 3));
        assert_eq!(sheet.folder(), "fr");
    }
}
