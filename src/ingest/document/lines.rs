//! The paragraphs of a document, written one a line. It knows neither format nor role.

use crate::text::Span;

/// Lines that are being written.
#[derive(Default)]
pub(super) struct Lines {
    /// All lines, each ended by `\n`.
    pub(super) text: String,
    /// Where the first line that is not blank stands, if it is a heading.
    pub(super) heading: Option<Span>,
    /// Paragraphs begun and not ended: one stands inside another where it holds a box of text.
    open: Vec<Paragraph>,
}

#[derive(Default)]
struct Paragraph {
    text: String,
    heading: bool,
}

impl Lines {
    /// Begins a paragraph.
    pub(super) fn begin(&mut self, heading: bool) {
        self.open.push(Paragraph { text: String::new(), heading });
    }

    /// Says that the paragraph is a heading.
    pub(super) fn mark_heading(&mut self) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.heading = true;
        }
    }

    /// Adds text to the paragraph as it stands.
    pub(super) fn push(&mut self, text: &str) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.text.push_str(text);
        }
    }

    /// Adds text in which any run of blanks counts as one, and none at the start of a line.
    pub(super) fn push_loose(&mut self, text: &str) {
        let Some(Paragraph { text: line, .. }) = self.open.last_mut() else { return };
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\r' | '\n' if line.is_empty() || line.ends_with([' ', '\n']) => {}
                ' ' | '\t' | '\r' | '\n' => line.push(' '),
                c => line.push(c),
            }
        }
    }

    /// Ends the paragraph.
    pub(super) fn end(&mut self) {
        let Some(Paragraph { text, heading }) = self.open.pop() else { return };
        let line = text.trim_matches(['\n', ' ']);
        if line.is_empty() {
            return;
        }
        let (start, first) = (self.text.len(), self.text.is_empty());
        self.text.push_str(line);
        if first && heading && !line.contains('\n') {
            self.heading = Some(Span::new(start, self.text.len()));
        }
        self.text.push('\n');
    }
}
