//! A file on its way from bytes to a tree, with what TOML itself finds wrong in it.

use std::collections::BTreeSet;
use std::ops::Range;

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
        let starts: BTreeSet<usize> = errors.iter().map(|error| sheet.line(start_of(error))).collect();
        // A list that is never closed takes all that follows for its own: nothing can be told of that.
        let mut open = None;
        for error in &errors {
            let at = error.span().unwrap_or(0..0);
            let here = sheet.line(at.start);
            let list = open_list(self.text, at.start);
            let begins = list.as_ref().map(|list| sheet.line(list.start));
            open = open.or(begins);
            // What is wrong on the line of the list says more than that the list is open.
            let is_told = begins.map_or(open.is_some_and(|line| line < here), |line| starts.contains(&line));
            if !is_told && sheet.torn.insert(begins.unwrap_or(here)) {
                let label = match &list {
                    Some(_) => say("fault-toml-open"),
                    None => say("fault-toml-here").with("told", error.message()),
                };
                let at = list.unwrap_or(at);
                let line = self.text.get(..at.start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
                let line = self.text[line..].lines().next().unwrap_or_default();
                let told = Diagnostic::new(code::SYNTAX, say("fault-toml")).at(&sheet.shown, at, label);
                let key = if is_curly(line) { "fault-toml-curly" } else { "fault-toml-help" };
                out.push(told.help(say(key)));
            }
            // One slip can break a line in several ways; the first is the one to mend.
            sheet.torn.insert(here);
        }
        Doc { layer: self.layer, sheet, tree }
    }
}

/// Where an error of TOML begins.
fn start_of(error: &toml::de::Error) -> usize {
    error.span().map_or(0, |span| span.start)
}

/// The bracket of a list that is still open before the line of `at`, where that line gives a key: the slip is in the list.
fn open_list(text: &str, at: usize) -> Option<Range<usize>> {
    let mut start = text.get(..at)?.rfind('\n')? + 1;
    let end = start;
    if !gives_key(&text[start..]) {
        return None;
    }
    while start > 0 {
        start = text[..start - 1].rfind('\n').map_or(0, |end| end + 1);
        if gives_key(&text[start..]) {
            return first_open(&text[start..end]).map(|open| start + open..start + open + 1);
        }
    }
    None
}

/// Whether a line begins with a key and the sign behind it.
fn gives_key(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default().trim_start();
    let behind = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    behind.len() < line.len() && behind.trim_start().starts_with('=')
}

/// The first bracket that nothing closes. A string ends with its line at the latest; of text over several lines nothing is said.
fn first_open(text: &str) -> Option<usize> {
    if text.contains("\"\"\"") || text.contains("'''") {
        return None;
    }
    let (mut open, mut quote, mut escaped) = (Vec::new(), None, false);
    let mut remark = false;
    for (at, c) in text.char_indices() {
        match c {
            '\n' => (quote, remark, escaped) = (None, false, false),
            _ if remark => {}
            _ if escaped => escaped = false,
            '\\' if quote == Some('"') => escaped = true,
            '"' | '\'' if quote.is_none() => quote = Some(c),
            _ if quote == Some(c) => quote = None,
            _ if quote.is_some() => {}
            '#' => remark = true,
            '[' | '{' => open.push(at),
            ']' | '}' => drop(open.pop()),
            _ => {}
        }
    }
    open.first().copied()
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
