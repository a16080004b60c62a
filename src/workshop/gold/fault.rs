//! What can be wrong in a gold file, with its line. It holds facts; the sentences are in the message catalogue.

use std::fmt;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The file cannot be read; what the system said.
    Unreadable(String),
    /// There is no such file or folder.
    Nowhere,
    /// It is no TOML, or the line no JSON; what the parser said.
    Syntax(String),
    /// A key is not there.
    NoKey(&'static str),
    /// A key holds something that it cannot hold: the key, what stands there.
    BadValue(&'static str, String),
    /// A square bracket opens no mark; what stands behind it.
    BadMark(String),
    /// A mark is never closed; the mark.
    Unclosed(String),
    /// A bracket closes nothing.
    Unopened,
    /// A mark's number has no entry; the number.
    NoEntry(u32),
    /// An entry's number has no mark in the text; the number.
    NoMark(u32),
    /// Two entries have one number; the number.
    Twice(u32),
    /// Two texts have one id; the id.
    IdTwice(String),
    /// A place lies outside the text.
    Outside,
    /// There is no gold file in the folder.
    Nothing,
    /// The file is none of marked texts.
    Unmarked,
}

impl FaultKind {
    /// The name of its sentence in the message catalogue.
    pub fn name(&self) -> &'static str {
        match self {
            FaultKind::Unreadable(_) => "unreadable",
            FaultKind::Nowhere => "nowhere",
            FaultKind::Syntax(_) => "syntax",
            FaultKind::NoKey(_) => "no-key",
            FaultKind::BadValue(..) => "bad-value",
            FaultKind::BadMark(_) => "bad-mark",
            FaultKind::Unclosed(_) => "unclosed",
            FaultKind::Unopened => "unopened",
            FaultKind::NoEntry(_) => "no-entry",
            FaultKind::NoMark(_) => "no-mark",
            FaultKind::Twice(_) => "twice",
            FaultKind::IdTwice(_) => "id-twice",
            FaultKind::Outside => "outside",
            FaultKind::Nothing => "nothing",
            FaultKind::Unmarked => "unmarked",
        }
    }

    /// What it is about: a key, a mark, a number; may be empty.
    pub fn what(&self) -> String {
        match self {
            FaultKind::Unreadable(what)
            | FaultKind::Syntax(what)
            | FaultKind::BadMark(what)
            | FaultKind::Unclosed(what)
            | FaultKind::IdTwice(what) => what.clone(),
            FaultKind::NoKey(key) => (*key).to_owned(),
            FaultKind::BadValue(key, value) => format!("{key} = {value}"),
            FaultKind::NoEntry(n) | FaultKind::NoMark(n) | FaultKind::Twice(n) => n.to_string(),
            FaultKind::Nowhere
            | FaultKind::Unopened
            | FaultKind::Outside
            | FaultKind::Nothing
            | FaultKind::Unmarked => String::new(),
        }
    }
}

/// Something wrong in a gold file, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file as a person named it.
    pub file: String,
    /// The line, from 1; 0 for the file as a whole.
    pub line: usize,
    /// What is wrong.
    pub kind: FaultKind,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {} {}", self.file, self.line, self.kind.name(), self.kind.what())
    }
}

impl std::error::Error for Fault {}
