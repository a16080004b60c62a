//! Places: from a byte offset to line, column, code points and UTF-16 units.
//! One index over a text, built in one pass; each question looks at a bounded stretch.

/// How many bytes lie between two counted places.
const STEP: usize = 512;

/// An index of a text by lines and by counted places.
#[derive(Debug, Clone)]
pub struct Places<'t> {
    text: &'t str,
    lines: Vec<usize>,
    counted: Vec<(usize, usize)>,
}

impl<'t> Places<'t> {
    /// Indexes `text`. Lines end at `\n`.
    pub fn new(text: &'t str) -> Self {
        let (mut lines, mut counted) = (vec![0], Vec::with_capacity(text.len() / STEP + 1));
        let (mut chars, mut units) = (0, 0);
        for (i, b) in text.bytes().enumerate() {
            if i % STEP == 0 {
                counted.push((chars, units));
            }
            chars += usize::from(b & 0xC0 != 0x80);
            units += usize::from(b & 0xC0 != 0x80) + usize::from(b >= 0xF0);
            if b == b'\n' {
                lines.push(i + 1);
            }
        }
        Places { text, lines, counted }
    }

    fn count(&self, byte: usize) -> (usize, usize) {
        let byte = byte.min(self.text.len());
        let step = (byte / STEP).min(self.counted.len().saturating_sub(1));
        let Some(&(mut chars, mut units)) = self.counted.get(step) else { return (0, 0) };
        for &b in &self.text.as_bytes()[step * STEP..byte] {
            chars += usize::from(b & 0xC0 != 0x80);
            units += usize::from(b & 0xC0 != 0x80) + usize::from(b >= 0xF0);
        }
        (chars, units)
    }

    /// Code points before `byte`.
    pub fn chars(&self, byte: usize) -> usize {
        self.count(byte).0
    }

    /// UTF-16 units before `byte`.
    pub fn utf16(&self, byte: usize) -> usize {
        self.count(byte).1
    }

    /// The line of `byte`, counted from 1.
    pub fn line(&self, byte: usize) -> usize {
        self.lines.partition_point(|&start| start <= byte)
    }

    /// The column of `byte` in code points, counted from 1.
    pub fn column(&self, byte: usize) -> usize {
        self.chars(byte) - self.chars(self.lines[self.line(byte) - 1]) + 1
    }

    /// Number of lines; a text that ends with `\n` has no empty line after it.
    pub fn lines(&self) -> usize {
        let last = *self.lines.last().expect("there is always a first line");
        self.lines.len() - usize::from(last == self.text.len() && last > 0)
    }
}
