//! A file on its way from bytes to a tree, with what TOML itself finds wrong in it.

use toml::Spanned;
use toml::de::DeTable;

use super::sheet::Sheet;
use super::value::Entry;
use super::{File, Layer};
use crate::lexicon::diagnostic::{Diagnostic, Phrase, code, say};

/// A file that is text.
pub(crate) struct Leaf<'a> {
    layer: usize,
    path: &'a str,
    /// The file as a person finds it.
    pub(crate) shown: String,
    text: &'a str,
}

/// A file with its tree.
pub(crate) struct Doc<'a> {
    /// The number of its layer.
    pub(crate) layer: usize,
    pub(crate) sheet: Sheet<'a>,
    tree: Spanned<DeTable<'a>>,
}

impl<'a> Leaf<'a> {
    /// The file as text; nothing if it is no UTF-8.
    pub(crate) fn open(
        number: usize,
        layer: &Layer<'_>,
        file: &'a File<'_>,
        out: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let shown = layer.shown(file);
        match std::str::from_utf8(&file.bytes) {
            Ok(text) => Some(Leaf { layer: number, path: &file.path, shown, text }),
            Err(error) => {
                let at = error.valid_up_to();
                let line = file.bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
                let title = say("fault-utf8").with("line", line.to_string());
                let told = Diagnostic::new(code::ENCODING, title).at(&shown, at..at, Phrase::none());
                out.push(told.help(say("fault-utf8-help")));
                None
            }
        }
    }

    /// The folder: a language, `shared`, or nothing for a file at the top.
    pub(crate) fn folder(&self) -> &'a str {
        self.path.split_once('/').map_or("", |(folder, _)| folder)
    }

    /// Whether it describes a language.
    pub(crate) fn is_language(&self) -> bool {
        self.path.rsplit('/').next() == Some("language.toml")
    }

    /// Whether it is of no language: only there tables stand.
    pub(crate) fn is_shared(&self) -> bool {
        !self.is_language() && matches!(self.folder(), "" | "shared")
    }

    /// The tree, as far as it can be read.
    pub(crate) fn parse(&self, out: &mut Vec<Diagnostic>) -> Doc<'a> {
        let (tree, errors) = DeTable::parse_recoverable(self.text);
        let mut sheet = Sheet::new(self.path.to_owned(), self.shown.clone(), self.text);
        for error in &errors {
            let at = error.span().unwrap_or(0..0);
            // One slip can break a line in several ways; the first is the one to mend.
            if sheet.torn.insert(sheet.line(at.start)) {
                let line = self.text.get(..at.start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
                let line = self.text[line..].lines().next().unwrap_or_default();
                let label = say("fault-toml-here").with("told", error.message());
                let told = Diagnostic::new(code::SYNTAX, say("fault-toml")).at(&sheet.shown, at, label);
                let key = if is_curly(line) { "fault-toml-curly" } else { "fault-toml-help" };
                out.push(told.help(say(key)));
            }
        }
        Doc { layer: self.layer, sheet, tree }
    }
}

/// Whether a value on this line begins with a curly quotation mark, or an angled one.
fn is_curly(line: &str) -> bool {
    let mut values = line.split(['=', '[', ',']).skip(1);
    values.any(|value| value.trim_start().starts_with(['“', '”', '‘', '’', '«', '„']))
}

impl<'a> Doc<'a> {
    /// The keys at the top.
    pub(crate) fn entry(&self) -> Entry<'_, 'a> {
        Entry(self.tree.get_ref())
    }
}
