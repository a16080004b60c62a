//! The value of a key read sign by sign, as far as it is TOML. It knows texts, lists and small tables; it knows no key.

use std::ops::Range;

use super::slip::{CURLY, without_equals};

/// What is wrong in a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A mark inside a text that ends it; which mark.
    Inner(char),
    /// A text whose second mark is not on the line.
    Unclosed,
    /// A text between marks of print.
    Curly,
    /// Two values without a comma between them.
    Comma,
    /// A key of a small table without a comma before it.
    KeyComma,
    /// A key of a small table without the sign behind it.
    Equals,
    /// A small table without the brace that opens it.
    Brace,
    /// A bracket that closes nothing.
    Closer,
    /// A bracket that nothing closes; which one.
    Open(char),
    /// A text without marks; inside so many brackets.
    Bare(usize),
    /// A backslash before a sign that it does not go with.
    Backslash,
}

/// The first thing that is wrong in the value that stands in the lines of `statement`, and where.
pub(super) fn scan(text: &str, statement: &Range<usize>) -> Option<(Kind, Range<usize>)> {
    let line = &text[statement.clone()];
    let value = line.find('=')? + 1;
    Scan { text: &text[..statement.end], at: statement.start + value, open: Vec::new(), is_full: false }.run()
}

struct Scan<'t> {
    /// The file up to the end of the statement.
    text: &'t str,
    at: usize,
    /// Brackets that are open.
    open: Vec<(usize, char)>,
    /// Whether a value stands there, behind which only a comma or a bracket may follow.
    is_full: bool,
}

impl Scan<'_> {
    fn run(mut self) -> Option<(Kind, Range<usize>)> {
        while let Some(c) = self.text[self.at..].chars().next() {
            let here = self.at;
            match c {
                '\n' if self.open.is_empty() => return None,
                '#' => self.at = self.line_end(),
                ',' | '=' => self.step(c, false),
                '[' | '{' => {
                    self.open.push((here, c));
                    self.step(c, false);
                }
                ']' | '}' => {
                    if self.open.pop().is_none() {
                        return Some((Kind::Closer, here..here + 1));
                    }
                    self.step(c, true);
                }
                _ if c.is_whitespace() => self.at += c.len_utf8(),
                '"' | '\'' if self.is_full => {
                    return Some((Kind::Comma, here..here + 1)).filter(|_| !self.open.is_empty());
                }
                '"' | '\'' => {
                    if let Some(wrong) = self.string(c) {
                        return Some(wrong);
                    }
                }
                _ if CURLY.contains(&c) => return Some((Kind::Curly, here..self.bare_end())),
                _ => {
                    let end = self.bare_end();
                    let word = self.text[here..end].trim();
                    let is_key = self.open.last().is_some_and(|(_, open)| *open == '{')
                        && word.contains('=')
                        && !word.starts_with('=');
                    if is_key {
                        self.at = here + word.find('=').unwrap_or_default();
                        continue;
                    }
                    if self.open.last().is_some_and(|(_, open)| *open == '{') && without_equals(word).is_some() {
                        return Some((Kind::Equals, here..here + key(word).len()));
                    }
                    if self.open.is_empty() && word[key(word).len()..].trim_start().starts_with('=') {
                        return Some((Kind::Brace, here..here + word.len()));
                    }
                    if !is_plain(word) {
                        return Some((Kind::Bare(self.open.len()), here..here + word.len()));
                    }
                    self.at = end;
                    self.is_full = true;
                }
            }
        }
        self.open.first().map(|(at, c)| (Kind::Open(*c), *at..*at + 1))
    }

    fn step(&mut self, c: char, is_full: bool) {
        self.at += c.len_utf8();
        self.is_full = is_full;
    }

    fn line_end(&self) -> usize {
        self.text[self.at..].find('\n').map_or(self.text.len(), |end| self.at + end)
    }

    /// Where a value without marks ends.
    fn bare_end(&self) -> usize {
        let rest = &self.text[self.at..self.line_end()];
        let end = if self.open.is_empty() { rest.find('#') } else { rest.find([',', ']', '}', '#']) };
        self.at + rest[..end.unwrap_or(rest.len())].trim_end().len()
    }

    /// Reads a text between `mark`s.
    fn string(&mut self, mark: char) -> Option<(Kind, Range<usize>)> {
        let open = self.at;
        let triple = [mark; 3].iter().collect::<String>();
        if self.text[open..].starts_with(&triple) {
            let Some(length) = self.text[open + 3..].find(&triple) else {
                return Some((Kind::Unclosed, open..self.text.trim_end().len()));
            };
            self.at = open + length + 6;
            self.is_full = true;
            return None;
        }
        let end = self.line_end();
        let mut letters = self.text[open + 1..end].char_indices();
        let mut close = None;
        while let Some((at, c)) = letters.next() {
            match c {
                '\\' if mark == '"' => match letters.next() {
                    Some((_, 'b' | 'e' | 'f' | 'n' | 'r' | 't' | '\\' | '"' | 'x' | 'u' | 'U')) => {}
                    Some((_, other)) => {
                        let at = open + 1 + at;
                        return Some((Kind::Backslash, at..at + 1 + other.len_utf8()));
                    }
                    None => {}
                },
                _ if c == mark => {
                    close = Some(open + 1 + at);
                    break;
                }
                _ => {}
            }
        }
        let Some(close) = close else {
            return Some((Kind::Unclosed, open..open + self.text[open..end].trim_end().len()));
        };
        self.at = close + 1;
        self.is_full = true;
        let rest = &self.text[self.at..end];
        let next = rest.trim_start().chars().next();
        let is_over = next.is_none_or(|c| matches!(c, ',' | ']' | '}' | '#' | '='));
        let is_next_text = rest.starts_with(char::is_whitespace) && next == Some(mark) && !self.open.is_empty();
        if is_over || is_next_text {
            return None;
        }
        // *{ fr = "…" en = "…" }*: the next key begins without a comma.
        let key = key(rest.trim_start());
        let begins = rest.starts_with(char::is_whitespace)
            && rest.trim_start()[key.len()..].trim_start().starts_with('=')
            && self.open.last().is_some_and(|(_, open)| *open == '{');
        if begins && !key.is_empty() {
            let at = self.at + rest.len() - rest.trim_start().len();
            return Some((Kind::KeyComma, at..at + key.len()));
        }
        // A comma right before a mark, and marks that do not pair: the text was to end before the comma.
        let inner = &self.text[open + 1..close];
        let is_odd = self.text[open..end].matches(mark).count() % 2 == 1;
        match inner.trim_end().strip_suffix(',') {
            Some(text) if is_odd => Some((Kind::Unclosed, open..open + 1 + text.len())),
            _ => Some((Kind::Inner(mark), close..close + 1)),
        }
    }
}

/// The key that `text` begins with; nothing where it begins with none.
pub(super) fn key(text: &str) -> &str {
    &text[..text.len() - text.trim_start_matches(is_key).len()]
}

/// Whether a key can hold `c`.
pub(super) fn is_key(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')
}

/// Whether `word` is a value without marks: a number, a day, true or false.
fn is_plain(word: &str) -> bool {
    let number = word.trim_start_matches(['+', '-']);
    let is_number = number.starts_with(|c: char| c.is_ascii_digit())
        && number
            .chars()
            .all(|c| c.is_ascii_hexdigit() || matches!(c, '_' | '.' | ':' | '-' | '+' | 'T' | 'Z' | 'x' | 'o'));
    is_number || matches!(word, "true" | "false" | "inf" | "nan")
}
