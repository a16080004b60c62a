//! What can go wrong while reading an input, with the place and what a person can do about it.
//! It holds facts; the sentences are in the message catalogue.

use std::fmt;

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadErrorKind {
    /// The file could not be opened or read; what the system said.
    Unreadable(String),
    /// It is larger than allowed; both in bytes.
    TooLarge {
        /// How large it is.
        bytes: u64,
        /// How large it may be.
        most: u64,
    },
    /// It is no text; the format it looks like, where that is known.
    Binary(Option<&'static str>),
    /// It holds no text at all.
    Empty,
    /// The program was built without the reader of saved HTML pages.
    NoHtml,
    /// The program was built without the reader of web archives and of documents.
    NoDocuments,
    /// The program was built without the reader of PDF files.
    NoPdf,
    /// It is a PDF file of pictures, without a text in it.
    NoWords,
    /// It is locked with a password.
    Locked,
    /// It is broken, or not what its name says; the format it was read as.
    Damaged(&'static str),
    /// It is a web archive without a page.
    NoPage,
    /// It was said to come from a press database, and no article of one is in it.
    NoPress,
    /// A line of JSON Lines is no JSON object; what the parser said.
    BadJson(String),
    /// A line of JSON Lines has neither of the keys that hold a text.
    NoText,
    /// A key of a line of JSON Lines holds another type of value than it must.
    BadValue(&'static str),
}

impl ReadErrorKind {
    /// The name written in results.
    pub fn name(&self) -> &'static str {
        match self {
            ReadErrorKind::Unreadable(_) => "unreadable",
            ReadErrorKind::TooLarge { .. } => "too-large",
            ReadErrorKind::Binary(_) => "binary",
            ReadErrorKind::Empty => "empty",
            ReadErrorKind::NoHtml => "no-html",
            ReadErrorKind::NoDocuments => "no-documents",
            ReadErrorKind::NoPdf => "no-pdf",
            ReadErrorKind::NoWords => "no-words",
            ReadErrorKind::Locked => "locked",
            ReadErrorKind::Damaged(_) => "damaged",
            ReadErrorKind::NoPage => "no-page",
            ReadErrorKind::NoPress => "no-press",
            ReadErrorKind::BadJson(_) => "bad-json",
            ReadErrorKind::NoText => "no-text",
            ReadErrorKind::BadValue(_) => "bad-value",
        }
    }

    /// What a person can do about it.
    pub fn remedy(&self) -> Remedy {
        match self {
            ReadErrorKind::Unreadable(_) => Remedy::CheckPath,
            ReadErrorKind::TooLarge { .. } => Remedy::RaiseLimit,
            ReadErrorKind::Binary(_) => Remedy::SaveAsText,
            ReadErrorKind::Empty | ReadErrorKind::NoText | ReadErrorKind::NoWords => Remedy::GiveText,
            ReadErrorKind::NoHtml | ReadErrorKind::NoDocuments | ReadErrorKind::NoPdf | ReadErrorKind::NoPage => {
                Remedy::SaveAsText
            }
            ReadErrorKind::Locked => Remedy::Unlock,
            ReadErrorKind::NoPress => Remedy::ReadAsText,
            ReadErrorKind::Damaged(_) => Remedy::SaveAgain,
            ReadErrorKind::BadJson(_) | ReadErrorKind::BadValue(_) => Remedy::MendLine,
        }
    }
}

/// What a person can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remedy {
    /// See whether the path is right and may be read.
    CheckPath,
    /// Allow larger inputs.
    RaiseLimit,
    /// Save it as plain text or HTML.
    SaveAsText,
    /// Put a text there.
    GiveText,
    /// Mend the line.
    MendLine,
    /// Save it without a password.
    Unlock,
    /// Save it again, or as text.
    SaveAgain,
    /// Have it read as an ordinary text.
    ReadAsText,
}

impl Remedy {
    /// The name of its sentence in the message catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Remedy::CheckPath => "check-path",
            Remedy::RaiseLimit => "raise-limit",
            Remedy::SaveAsText => "save-as-text",
            Remedy::GiveText => "give-text",
            Remedy::MendLine => "mend-line",
            Remedy::Unlock => "unlock",
            Remedy::SaveAgain => "save-again",
            Remedy::ReadAsText => "read-as-text",
        }
    }
}

/// An input, or a line of one, that could not be read. The rest goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// Name of the input.
    pub name: String,
    /// Line, counted from 1, where the input has several records.
    pub line: Option<usize>,
    /// What went wrong.
    pub kind: ReadErrorKind,
}

impl ReadError {
    /// An error of the whole input.
    pub fn of(name: &str, kind: ReadErrorKind) -> Self {
        ReadError { name: name.to_string(), line: None, kind }
    }

    /// An error of one line.
    pub fn at(name: &str, line: usize, kind: ReadErrorKind) -> Self {
        ReadError { name: name.to_string(), line: Some(line), kind }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.name, self.kind.name()),
            None => write!(f, "{}: {}", self.name, self.kind.name()),
        }
    }
}

impl std::error::Error for ReadError {}
