//! Weight, never colour alone: what is set off here says the same in letters. It knows escape codes and nothing else.

use super::view::Tone;

/// Whether the output understands escape codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Paint {
    /// Whether to use them.
    pub on: bool,
}

impl Paint {
    /// `text` set off by `tone`.
    pub fn tone(self, tone: Tone, text: &str) -> String {
        match tone {
            Tone::Plain => text.to_owned(),
            Tone::Strong => self.wrap("1", text),
            Tone::Faint => self.wrap("2", text),
        }
    }

    /// `text` between the escape code `code` and the one that ends it.
    pub fn wrap(self, code: &str, text: &str) -> String {
        if self.on && !text.is_empty() { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}
