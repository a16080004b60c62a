//! What is said beside the data: notes and troubles, on standard error, in the interface language.

use std::io::{self, Write};

use super::exit::{Exit, Stop};
use super::project::Fault;
use crate::contract::ReadError;
use crate::render::clean::clean;
use crate::render::words::{Arg, Ui, Words};

/// The voice on standard error.
pub(super) struct Notes {
    /// The words of the interface.
    pub(super) words: Words,
    hushed: bool,
}

impl Notes {
    /// A voice that speaks `ui`.
    pub(super) fn new(ui: Ui) -> Notes {
        Notes { words: Words::new(ui), hushed: false }
    }

    /// A voice that says nothing more, for what is read a second time.
    pub(super) fn hushed(&self) -> Notes {
        Notes { words: Words::new(self.words.ui()), hushed: true }
    }

    /// Says one line. A standard error that is closed is no reason to stop.
    pub(super) fn say(&self, line: &str) {
        if !self.hushed {
            let _ = writeln!(io::stderr().lock(), "cadrage: {}", clean(line));
        }
    }

    /// Says several lines as they are.
    pub(super) fn print(&self, text: &str) {
        if !self.hushed {
            let _ = write!(io::stderr().lock(), "{text}");
        }
    }

    /// What could not be read, and what a person can do about it.
    pub(super) fn unread(&self, error: &ReadError) {
        self.say(&unread(&self.words, error));
    }

    /// Says what is wrong in a project file; nothing goes on with half of one.
    pub(super) fn project(&self, faults: &[Fault]) -> Exit {
        for fault in faults {
            let args = [
                ("place", Arg::from(fault.place.as_str())),
                ("name", fault.name.as_str().into()),
                ("meant", fault.meant.as_str().into()),
            ];
            self.say(&self.words.tell(fault.key, &args));
        }
        self.say(&self.words.say("project-aside"));
        Exit::Usage
    }

    /// Why the system did not do what it was asked for; in its own words where the catalogue has none.
    fn why(&self, error: &io::Error) -> String {
        use io::ErrorKind::{IsADirectory, NotADirectory, NotFound, PermissionDenied, ReadOnlyFilesystem, StorageFull};
        let kind = match error.kind() {
            NotFound => "nowhere",
            PermissionDenied => "denied",
            IsADirectory => "folder",
            NotADirectory => "no-folder",
            ReadOnlyFilesystem => "read-only",
            StorageFull => "full",
            _ => return error.to_string(),
        };
        self.words.code("io", kind)
    }

    /// Says why the run ends, and how.
    pub(super) fn stop(&self, stop: &Stop) -> Exit {
        match stop {
            Stop::Usage { key, args } => {
                let args: Vec<(&str, Arg)> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
                self.say(&self.words.tell(key, &args));
                Exit::Usage
            }
            Stop::Said(exit) => *exit,
            Stop::File { path, error } => {
                let args = [("path", Arg::from(path.as_str())), ("error", self.why(error).into())];
                self.say(&self.words.tell("cannot-write", &args));
                Exit::Failed
            }
            Stop::Io(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
            Stop::Io(error) => {
                self.say(&self.words.tell("cannot-print", &[("error", self.why(error).into())]));
                Exit::Failed
            }
        }
    }
}

/// A trouble in one line: where, what, and what to do about it.
pub(super) fn unread(words: &Words, error: &ReadError) -> String {
    let place = error.line.map_or_else(|| error.path.clone(), |line| format!("{}:{line}", error.path));
    let what = words.code("read", &error.kind);
    let remedy = words.code("remedy", &error.kind);
    let remedy = if remedy == error.kind { String::new() } else { remedy };
    words.tell("unread", &[("place", place.into()), ("what", what.into()), ("remedy", remedy.into())])
}
