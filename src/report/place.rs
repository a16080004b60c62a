//! Spans of the contract: offsets in the wanted unit, lines, columns, paragraphs; and the ids of findings.

use sha2::{Digest, Sha256};

use crate::contract::{Offsets, Span};
use crate::text::{self, Places};

/// A text ready to have places named in it.
pub(super) struct Locator<'t> {
    text: &'t str,
    places: Places<'t>,
    paragraphs: Vec<(usize, text::Span)>,
    unit: Offsets,
    seed: String,
}

impl<'t> Locator<'t> {
    /// Indexes `text`; `paragraphs` are its numbered ones, in order.
    pub(super) fn new(text: &'t str, paragraphs: Vec<(usize, text::Span)>, unit: Offsets) -> Self {
        let digest = Sha256::digest(text.as_bytes());
        let seed = digest.iter().take(8).map(|b| format!("{b:02x}")).collect();
        Locator { text, places: Places::new(text), paragraphs, unit, seed }
    }

    /// A byte offset in the wanted unit.
    pub(super) fn offset(&self, byte: usize) -> usize {
        match self.unit {
            Offsets::Bytes => byte,
            Offsets::Chars => self.places.chars(byte),
            Offsets::Utf16 => self.places.utf16(byte),
        }
    }

    /// The span of the contract for a stretch of bytes.
    pub(super) fn span(&self, span: text::Span) -> Span {
        Span {
            start: self.offset(span.start),
            end: self.offset(span.end),
            text: span.of(self.text).to_owned(),
            line: self.places.line(span.start),
            column: self.places.column(span.start),
            paragraph: self.paragraph(span.start),
        }
    }

    /// The number of the paragraph that holds `byte`.
    pub(super) fn paragraph(&self, byte: usize) -> Option<usize> {
        let at = self.paragraphs.partition_point(|(_, s)| s.start <= byte);
        let (n, span) = self.paragraphs.get(at.checked_sub(1)?)?;
        (byte <= span.end).then_some(*n)
    }

    /// An id that survives a rerun: text, kind and place make it.
    pub(super) fn id(&self, kind: &str, span: text::Span, extra: &str) -> String {
        let key = format!("{}|{kind}|{}|{}|{extra}", self.seed, span.start, span.end);
        let digest = Sha256::digest(key.as_bytes());
        let hash: String = digest.iter().take(4).map(|b| format!("{b:02x}")).collect();
        format!("{}{hash}", kind.chars().next().unwrap_or('x'))
    }

    /// The words right before and after a stretch, at most `most` characters each, within one line. A word that does not
    /// fit whole is left out.
    pub(super) fn around(&self, span: text::Span, most: usize) -> (String, String) {
        // No farther than one character beyond, which tells whether a word is cut: a line may be the whole text.
        let before = &self.text[..span.start];
        let before = &before[before.char_indices().rev().nth(most).map_or(0, |(at, _)| at)..];
        let before = &before[before.rfind('\n').map_or(0, |i| i + 1)..];
        let after = &self.text[span.end..];
        let after = &after[..after.char_indices().nth(most).map_or(after.len(), |(at, c)| at + c.len_utf8())];
        let after = &after[..after.find('\n').unwrap_or(after.len())];
        (last_words(before, most).to_owned(), first_words(after, most).to_owned())
    }
}

/// The end of `text`, at most `most` characters, from where a word begins.
fn last_words(text: &str, most: usize) -> &str {
    let Some((skip, _)) = text.char_indices().rev().nth(most) else { return text };
    match text[skip..].find(char::is_whitespace) {
        Some(blank) => text[skip + blank..].trim_start(),
        None => "",
    }
}

/// The beginning of `text`, at most `most` characters, to where a word ends.
fn first_words(text: &str, most: usize) -> &str {
    let Some((stop, next)) = text.char_indices().nth(most) else { return text };
    match text[..stop + next.len_utf8()].rfind(char::is_whitespace) {
        Some(blank) => text[..blank].trim_end(),
        None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contexts_end_where_words_end() {
        assert_eq!(last_words("the old harbour wall", 12), "harbour wall");
        assert_eq!(last_words("the old harbour wall", 11), "wall");
        assert_eq!(last_words("wall", 11), "wall");
        assert_eq!(first_words(" in the harbour today", 15), " in the harbour");
        assert_eq!(first_words(" in the harbour today", 14), " in the");
        assert_eq!(first_words("incommensurable", 5), "");
        assert_eq!(last_words("incommensurable", 5), "");
        assert_eq!(first_words("été à l’eau", 5), "été à");
    }
}
