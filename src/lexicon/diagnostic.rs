//! What is wrong in a lexicon, where, and how to mend it. It knows neither the terminal nor colours.

use std::ops::Range;

use crate::text::Span;

/// How much a diagnostic weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The lexicon cannot be used as it stands.
    Error,
    /// It can, but somebody should look.
    Warning,
}

/// What is to be said: a message of the catalogue with what it speaks of. A message without a name is its only part.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phrase {
    /// The name of the message; empty where nothing is said, or words that need no message.
    pub key: &'static str,
    /// What stands in it, by name.
    pub parts: Vec<(&'static str, Part)>,
}

/// What stands in a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Words of a file or of the format, as they are.
    Words(String),
    /// A message inside the message.
    Phrase(Phrase),
    /// Names of the format, one after the other.
    Names(Vec<String>),
    /// Names of which one is meant.
    Either(Vec<String>),
}

/// The message `key`.
pub fn say(key: &'static str) -> Phrase {
    Phrase { key, parts: Vec::new() }
}

impl Phrase {
    /// Nothing.
    pub fn none() -> Phrase {
        Phrase::default()
    }

    /// Words that are the same in every language.
    pub fn plain(words: impl Into<String>) -> Phrase {
        Phrase::none().with("words", words)
    }

    /// A name of the format, marked as one.
    pub fn name(name: &str) -> Phrase {
        Phrase::plain(format!("`{name}`"))
    }

    /// The same about `words`.
    pub fn with(self, name: &'static str, words: impl Into<String>) -> Phrase {
        self.and(name, Part::Words(words.into()))
    }

    /// The same with another message inside.
    pub fn of(self, name: &'static str, phrase: Phrase) -> Phrase {
        self.and(name, Part::Phrase(phrase))
    }

    /// The same with names one after the other.
    pub fn names<N: Into<String>>(self, name: &'static str, names: impl IntoIterator<Item = N>) -> Phrase {
        self.and(name, Part::Names(names.into_iter().map(Into::into).collect()))
    }

    /// The same with names of which one is meant.
    pub fn either<N: Into<String>>(self, name: &'static str, names: impl IntoIterator<Item = N>) -> Phrase {
        self.and(name, Part::Either(names.into_iter().map(Into::into).collect()))
    }

    /// Whether nothing is said.
    pub fn is_none(&self) -> bool {
        self.key.is_empty() && self.parts.is_empty()
    }

    fn and(mut self, name: &'static str, part: Part) -> Phrase {
        self.parts.push((name, part));
        self
    }
}

/// A place in a file, with what is to be said there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// The file as a person finds it: the folder as it was named, and the path below it.
    pub file: String,
    /// Bytes of the file.
    pub range: Span,
    /// What is to be said there; may be nothing.
    pub text: Phrase,
}

/// One thing that is wrong in a lexicon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// One of [`code::ALL`]; documented in `docs/diagnostics.md`.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub title: Phrase,
    /// Where; the first place is the chief one.
    pub labels: Vec<Label>,
    /// How to mend it; may be nothing.
    pub help: Phrase,
}

impl Diagnostic {
    /// A diagnostic without a place; the letter of the code says how much it weighs.
    pub fn new(code: &'static str, title: Phrase) -> Self {
        let severity = if code.starts_with('W') { Severity::Warning } else { Severity::Error };
        Diagnostic { code, severity, title, labels: Vec::new(), help: Phrase::none() }
    }

    /// The same with one more place.
    pub fn at(mut self, file: &str, range: Range<usize>, text: Phrase) -> Self {
        let range = Span::new(range.start, range.end);
        self.labels.push(Label { file: file.to_owned(), range, text });
        self
    }

    /// An id that is given twice, at `again` and before that at `first`, each in its file.
    pub fn twice(id: &str, again: (&str, Range<usize>), first: (&str, Range<usize>)) -> Self {
        let told = Diagnostic::new(code::ID_TWICE, say("fault-twice").with("id", id));
        told.at(again.0, again.1, say("fault-twice-again"))
            .at(first.0, first.1, say("fault-twice-first"))
            .help(say("fault-twice-help"))
    }

    /// The same with advice.
    pub fn help(mut self, help: Phrase) -> Self {
        self.help = help;
        self
    }
}

/// The codes. A code is never used again for another mistake.
pub mod code {
    /// The file is no TOML.
    pub const SYNTAX: &str = "E001";
    /// The file is no UTF-8.
    pub const ENCODING: &str = "E002";
    /// A key that the format does not have.
    pub const UNKNOWN_KEY: &str = "E003";
    /// A key that must be there is not.
    pub const MISSING_KEY: &str = "E004";
    /// A value of another type than the key wants.
    pub const WRONG_TYPE: &str = "E005";
    /// The head of the file disagrees with its folder, or with this version of the format.
    pub const HEADER: &str = "E006";
    /// The folder of a language has no `language.toml`.
    pub const NO_LANGUAGE: &str = "E007";
    /// An id that is not well formed.
    pub const ID_FORM: &str = "E010";
    /// An id that belongs into another file.
    pub const ID_PLACE: &str = "E011";
    /// An id that is given twice.
    pub const ID_TWICE: &str = "E012";
    /// A retired rule that names no rule in its place.
    pub const RETIRED: &str = "E013";
    /// A name that is not in the closed list of its key.
    pub const UNKNOWN_NAME: &str = "E020";
    /// An id that no table has.
    pub const UNKNOWN_ID: &str = "E021";
    /// A `pos` without a table in `language.toml`.
    pub const UNKNOWN_POS: &str = "E022";
    /// A class of words that frames do not know.
    pub const UNKNOWN_CLASS: &str = "E023";
    /// A number, or a count, out of its range.
    pub const OUT_OF_RANGE: &str = "E030";
    /// A text or a list with nothing in it.
    pub const EMPTY: &str = "E031";
    /// A term that breaks the grammar of terms.
    pub const TERM_GRAMMAR: &str = "E032";
    /// A term that its own rule excepts.
    pub const TERM_EXCEPTED: &str = "E033";
    /// A marked word that no line of its table inflects.
    pub const NO_ENDING: &str = "E034";
    /// An example whose braces do not say what is hit.
    pub const BRACES: &str = "E040";
    /// An example whose braces do not pair.
    pub const BRACES_UNPAIRED: &str = "E041";
    /// A stable rule without its reason or its proofs.
    pub const UNPROVED: &str = "E042";
    /// A term that two rules of one family look for.
    pub const TERM_TWICE: &str = "W001";
    /// A debate page that gives one side more room than another.
    pub const ONE_SIDED: &str = "W002";
    /// A text that is still the template's.
    pub const UNWRITTEN: &str = "W003";
    /// A language without grammatical words.
    pub const NO_FUNCTION: &str = "W004";
    /// A word to discuss on trial without a reason.
    pub const UNREASONED: &str = "W005";
    /// A file with nothing in it.
    pub const NO_RULE: &str = "W006";
    /// A file that is named for one language and has rules of another.
    pub const FILE_LANGUAGE: &str = "W007";
    /// A word is marked for inflection and is already a form of another one.
    pub const MARKED_FORM: &str = "W008";

    /// Every code, in order.
    pub const ALL: &[&str] = &[
        SYNTAX,
        ENCODING,
        UNKNOWN_KEY,
        MISSING_KEY,
        WRONG_TYPE,
        HEADER,
        NO_LANGUAGE,
        ID_FORM,
        ID_PLACE,
        ID_TWICE,
        RETIRED,
        UNKNOWN_NAME,
        UNKNOWN_ID,
        UNKNOWN_POS,
        UNKNOWN_CLASS,
        OUT_OF_RANGE,
        EMPTY,
        TERM_GRAMMAR,
        TERM_EXCEPTED,
        NO_ENDING,
        BRACES,
        BRACES_UNPAIRED,
        UNPROVED,
        TERM_TWICE,
        ONE_SIDED,
        UNWRITTEN,
        NO_FUNCTION,
        UNREASONED,
        NO_RULE,
        FILE_LANGUAGE,
        MARKED_FORM,
    ];
}
