//! How a run can end.

use std::io;

/// How a run ended; the number is what the shell sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Done, whatever was found.
    Done = 0,
    /// A check failed.
    Failed = 1,
    /// The command was not understood.
    Usage = 2,
    /// A lexicon is invalid.
    Lexicon = 3,
    /// An input could not be read; the others were.
    Unread = 4,
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        std::process::ExitCode::from(exit as u8)
    }
}

/// Why a run ends before its end.
#[derive(Debug)]
pub(super) enum Stop {
    /// What was asked cannot be done: a key of the catalogue, with arguments.
    Usage {
        /// The message.
        key: &'static str,
        /// Its arguments.
        args: Vec<(&'static str, String)>,
    },
    /// It was said already.
    Said(Exit),
    /// A file or folder cannot be written.
    File {
        /// Its path.
        path: String,
        /// Why.
        error: io::Error,
    },
    /// Nothing can be written any more to standard output.
    Io(io::Error),
}

impl Stop {
    /// What was asked cannot be done.
    pub(super) fn usage(key: &'static str, args: &[(&'static str, &str)]) -> Stop {
        Stop::Usage { key, args: args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect() }
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Stop::Io(error)
    }
}
