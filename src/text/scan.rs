//! The word scan: a text cut into words, numbers and marks, each with its fold and its place.
//!
//! It is told which elisions and enclitics a language has and knows nothing else of languages.
//! One pass, linear; the folded words stand one after the other in one string, and each [`Token`] is the map back.

use super::fold::{fold_into, is_apostrophe, is_hyphen, is_word_char};
use super::span::Span;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Kind {
    /// Letters, perhaps with digits.
    Word,
    /// Digits, perhaps with group and decimal marks.
    Number,
    /// Anything else that is not blank.
    Mark,
}

/// The first letter is a capital.
pub const CAPITAL: u8 = 1;
/// All letters are capitals, and there are at least two.
pub const ALL_CAPITALS: u8 = 2;
/// A hyphen joins it to the token before.
pub const AFTER_HYPHEN: u8 = 4;
/// A blank stands before it, or nothing.
pub const AFTER_BLANK: u8 = 8;
/// It holds a character beyond ASCII.
pub const WIDE: u8 = 16;
/// It has lost its vowel before an apostrophe, or is an ending after one.
pub const ELIDED: u8 = 32;
/// It is the first token of a sentence.
pub const OPENS: u8 = 64;

/// A word, number or mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// First byte in the text.
    pub start: u32,
    /// First byte after it.
    pub end: u32,
    /// First byte of its fold.
    pub fold_start: u32,
    /// First byte after its fold.
    pub fold_end: u32,
    /// Number of the word in a vocabulary; 0 where it is not in it.
    pub word: u32,
    /// What it is.
    pub kind: Kind,
    /// How it is written: the bits [`CAPITAL`] and following.
    pub shape: u8,
}

impl Token {
    /// Where it stands in the text.
    pub fn span(&self) -> Span {
        Span { start: self.start as usize, end: self.end as usize }
    }

    /// Whether the shape has `bit`.
    pub fn is(&self, bit: u8) -> bool {
        self.shape & bit != 0
    }
}

/// What a language says of apostrophes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Apostrophes {
    /// Folded words that lose a vowel before an apostrophe, without it.
    pub elisions: Vec<String>,
    /// Folded endings after an apostrophe that are words of their own, without it.
    pub enclitics: Vec<String>,
}

/// A text cut into tokens. Made to be filled again: its room is kept between texts.
#[derive(Debug, Clone, Default)]
pub struct Scan {
    /// The folds, one after the other.
    pub folded: String,
    /// The tokens, in order.
    pub tokens: Vec<Token>,
}

impl Scan {
    /// Forgets the last text, keeping the room.
    pub fn clear(&mut self) {
        self.folded.clear();
        self.tokens.clear();
    }

    /// The fold of `token`.
    pub fn fold_of(&self, token: &Token) -> &str {
        &self.folded[token.fold_start as usize..token.fold_end as usize]
    }

    /// Cuts the stretch `within` of `text` and appends its tokens.
    pub fn read(&mut self, text: &str, within: Span, apostrophes: &Apostrophes) {
        let mut cursor = Cursor { text, at: within.start, end: within.end, apostrophes, blank: true, hyphen: false };
        while cursor.step(self) {}
    }

    fn push(&mut self, text: &str, start: usize, end: usize, kind: Kind, shape: u8) {
        let word = &text[start..end];
        let fold_start = self.folded.len();
        let mut shape = shape;
        if kind == Kind::Mark {
            self.folded.push_str(word);
        } else {
            let bytes = word.as_bytes();
            if bytes.is_ascii() {
                let upper = bytes.iter().filter(|b| b.is_ascii_uppercase()).count();
                if upper > 0 {
                    let letters = bytes.iter().filter(|b| b.is_ascii_alphabetic()).count();
                    shape |= if bytes[0].is_ascii_uppercase() { CAPITAL } else { 0 };
                    shape |= if upper == letters && letters > 1 { ALL_CAPITALS } else { 0 };
                }
                self.folded.push_str(word);
                if upper > 0 {
                    self.folded[fold_start..].make_ascii_lowercase();
                }
            } else {
                shape |= WIDE | capitals(word);
                fold_into(word, shape & CAPITAL != 0 && shape & ALL_CAPITALS == 0, &mut self.folded);
            }
        }
        self.tokens.push(Token {
            start: start as u32,
            end: end as u32,
            fold_start: fold_start as u32,
            fold_end: self.folded.len() as u32,
            word: 0,
            kind,
            shape,
        });
    }
}

fn capitals(word: &str) -> u8 {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let first = letters.next().is_some_and(char::is_uppercase);
    let (mut upper, mut all) = (usize::from(first), 1usize);
    for c in letters {
        all += 1;
        upper += usize::from(c.is_uppercase());
    }
    (if first { CAPITAL } else { 0 }) | (if upper == all && all > 1 { ALL_CAPITALS } else { 0 })
}

struct Cursor<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    apostrophes: &'a Apostrophes,
    blank: bool,
    hyphen: bool,
}

impl Cursor<'_> {
    fn peek(&self, at: usize) -> Option<char> {
        if at >= self.end {
            return None;
        }
        let byte = self.text.as_bytes()[at];
        if byte < 128 { Some(byte as char) } else { self.text[at..].chars().next() }
    }

    /// Takes one token or one blank; false at the end.
    fn step(&mut self, scan: &mut Scan) -> bool {
        let Some(c) = self.peek(self.at) else { return false };
        if c.is_ascii_alphabetic() || (!c.is_ascii_digit() && is_word_char(c)) {
            self.take_word(scan);
        } else if c.is_ascii_digit() {
            self.take_number(scan);
        } else if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}') || c.is_control() {
            self.at += c.len_utf8();
            self.blank = true;
            self.hyphen = false;
        } else {
            self.take_mark(c, scan);
        }
        true
    }

    fn shape(&mut self) -> u8 {
        let shape = if self.blank { AFTER_BLANK } else { 0 } | if self.hyphen { AFTER_HYPHEN } else { 0 };
        self.blank = false;
        self.hyphen = false;
        shape
    }

    /// End of the run of word characters that begins at `at`.
    fn run(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut i = at;
        while i < self.end {
            let b = bytes[i];
            if b.is_ascii_alphanumeric() {
                i += 1;
            } else if b < 128 {
                break;
            } else {
                let c = self.text[i..].chars().next().expect("i lies on a character boundary");
                if !is_word_char(c) {
                    break;
                }
                i += c.len_utf8();
            }
        }
        i
    }

    fn take_word(&mut self, scan: &mut Scan) {
        let start = self.at;
        if let Some(end) = self.acronym(start) {
            let shape = self.shape();
            scan.push(self.text, start, end, Kind::Word, shape);
            self.at = end;
            return;
        }
        let mut end = self.run(start);
        while let Some(mark) = self.peek(end).filter(|&c| is_apostrophe(c)) {
            let after = end + mark.len_utf8();
            let next = self.run(after);
            if self.elides(start, end) {
                let shape = self.shape() | ELIDED;
                scan.push(self.text, start, after, Kind::Word, shape);
                self.at = after;
                return;
            }
            if next == after {
                break;
            }
            if self.encloses(after, next) {
                let shape = self.shape();
                scan.push(self.text, start, end, Kind::Word, shape);
                scan.push(self.text, end, next, Kind::Word, ELIDED);
                self.leave(next);
                return;
            }
            end = next;
        }
        let shape = self.shape();
        scan.push(self.text, start, end, Kind::Word, shape);
        self.leave(end);
    }

    /// Goes on at `end`, over a hyphen that joins two words.
    fn leave(&mut self, end: usize) {
        self.at = end;
        if let Some(c) = self.peek(end).filter(|&c| is_hyphen(c)) {
            let after = end + c.len_utf8();
            if self.peek(after).is_some_and(is_word_char) {
                self.at = after;
                self.hyphen = true;
            }
        }
    }

    /// Letters with a full stop after each, two at least: U.S., O.N.U.
    fn acronym(&self, start: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let (mut i, mut letters) = (start, 0);
        while i + 1 < self.end && bytes[i].is_ascii_uppercase() && bytes[i + 1] == b'.' {
            letters += 1;
            i += 2;
        }
        let whole = letters >= 2 && !self.peek(i).is_some_and(is_word_char);
        whole.then_some(i)
    }

    fn elides(&self, start: usize, end: usize) -> bool {
        end - start <= 9 && self.apostrophes.elisions.iter().any(|e| same_small(e, &self.text[start..end]))
    }

    fn encloses(&self, start: usize, end: usize) -> bool {
        end - start <= 4 && self.apostrophes.enclitics.iter().any(|e| same_small(e, &self.text[start..end]))
    }

    fn take_number(&mut self, scan: &mut Scan) {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut i = start;
        while i < self.end && bytes[i].is_ascii_digit() {
            i += 1;
        }
        let mut first_group = i - start;
        while let Some(mark) = self.peek(i) {
            let after = i + mark.len_utf8();
            let mut j = after;
            while j < self.end && bytes[j].is_ascii_digit() {
                j += 1;
            }
            let blank = matches!(mark, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
            let groups = j - after == 3 && first_group <= 3;
            if (blank && groups) || (matches!(mark, '.' | ',') && j > after) {
                if !groups {
                    first_group = 9;
                }
                i = j;
            } else {
                break;
            }
        }
        let letters = self.run(i);
        let kind = if letters > i { Kind::Word } else { Kind::Number };
        let shape = self.shape();
        scan.push(self.text, start, letters, kind, shape);
        self.leave(letters);
    }

    fn take_mark(&mut self, c: char, scan: &mut Scan) {
        let start = self.at;
        let mut end = start + c.len_utf8();
        if matches!(c, '.' | '\'' | '`' | '*' | '_' | '=' | '-') {
            while self.peek(end) == Some(c) {
                end += c.len_utf8();
            }
        }
        let shape = self.shape();
        scan.push(self.text, start, end, Kind::Mark, shape);
        self.at = end;
    }
}

/// Whether `written` folds to `small`, for short words: first the cheap comparison, then the whole fold.
fn same_small(small: &str, written: &str) -> bool {
    if written.is_ascii() { small.eq_ignore_ascii_case(written) } else { small == super::fold::fold(written) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let french = Apostrophes {
            elisions: ["l", "d", "qu", "n", "s"].map(String::from).to_vec(),
            enclitics: vec!["s".into()],
        };
        let mut scan = Scan::default();
        scan.read(text, Span::new(0, text.len()), &french);
        scan.tokens.iter().map(|t| t.span().of(text).to_string()).collect()
    }

    #[test]
    fn elisions_and_enclitics_are_words() {
        assert_eq!(
            words("L’armée n'a qu’un chef aujourd'hui"),
            ["L’", "armée", "n'", "a", "qu’", "un", "chef", "aujourd'hui"]
        );
        assert_eq!(words("Trump's O'Brien"), ["Trump", "'s", "O'Brien"]);
    }

    #[test]
    fn hyphens_join_and_numbers_hold() {
        assert_eq!(
            words("a-t-il dit, 1 037 soldats (1.037; 3,5)"),
            ["a", "t", "il", "dit", ",", "1 037", "soldats", "(", "1.037", ";", "3,5", ")"]
        );
        assert_eq!(words("U.S. forces… end."), ["U.S.", "forces", "…", "end", "."]);
    }
}
