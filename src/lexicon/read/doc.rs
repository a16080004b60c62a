//! A file on its way from bytes to a tree, with what TOML itself finds wrong in it.

use std::cell::OnceCell;

use toml::Spanned;
use toml::de::DeTable;

use super::sheet::Sheet;
use super::slip::slips;
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
    /// The text without what slips make unreadable, where there are any.
    rest: OnceCell<String>,
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
            Ok(text) => Some(Leaf { layer: number, path: &file.path, shown, text, rest: OnceCell::new() }),
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
    pub(crate) fn parse<'s>(&'s self, out: &mut Vec<Diagnostic>) -> Doc<'s> {
        let mut sheet = Sheet::new(self.path.to_owned(), self.shown.clone(), self.text);
        let (tree, errors) = DeTable::parse_recoverable(self.text);
        if errors.is_empty() {
            return Doc { layer: self.layer, sheet, tree };
        }
        let (rest, slips) = slips(self.text);
        for slip in slips {
            let told = Diagnostic::new(code::SYNTAX, say("fault-toml")).at(&sheet.shown, slip.at, slip.label);
            out.push(told.help(slip.help));
            let lines = sheet.line(slip.gone.start)..=sheet.line(slip.gone.end.saturating_sub(1).max(slip.gone.start));
            sheet.torn.extend(lines);
        }
        let (tree, _) = DeTable::parse_recoverable(self.rest.get_or_init(|| rest));
        Doc { layer: self.layer, sheet, tree }
    }
}

impl<'a> Doc<'a> {
    /// The keys at the top.
    pub(crate) fn entry(&self) -> Entry<'_, 'a> {
        Entry(self.tree.get_ref())
    }
}
