//! Words of commands that are shown to be copied: whatever a file is called, a shell must take its name as one word and run
//! nothing of it. It knows two ways of quoting, and no command.

use std::path::Path;

use super::args::Common;
use super::inputs::shown;
use super::notes::Notes;
use crate::render::clean::clean;

/// A way of quoting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shell {
    /// Single quotes, within which nothing is read but their end.
    #[cfg_attr(windows, allow(dead_code))]
    Posix,
    /// Double quotes, within which cmd still reads variables and PowerShell still runs commands.
    #[cfg_attr(not(windows), allow(dead_code))]
    Windows,
}

/// The one in which what is shown here is copied.
#[cfg(not(windows))]
const HERE: Shell = Shell::Posix;
/// The one in which what is shown here is copied.
#[cfg(windows)]
const HERE: Shell = Shell::Windows;

impl Shell {
    /// Whether a word of such characters needs no quotes.
    fn takes(self, c: char) -> bool {
        c.is_alphanumeric()
            || match self {
                Shell::Posix => "./_-:+@%,".contains(c),
                Shell::Windows => "./_-:+\\".contains(c),
            }
    }

    /// Whether such a character can be quoted.
    fn quotes(self, c: char) -> bool {
        // PowerShell takes typographic marks for its own.
        self == Shell::Posix || !"\"%!$`“”„".contains(c)
    }

    /// `word` as one word, whatever is in it; `None` where that cannot be.
    fn word(self, word: &str) -> Option<String> {
        // What a screen leaves out cannot be copied from it.
        if word.contains(char::REPLACEMENT_CHARACTER) || clean(word) != word {
            return None;
        }
        if !word.is_empty() && word.chars().all(|c| self.takes(c)) {
            return Some(word.to_owned());
        }
        match self {
            Shell::Posix => Some(format!("'{}'", word.replace('\'', "'\\''"))),
            // A backslash would keep the mark behind it from closing.
            Shell::Windows if word.ends_with('\\') => None,
            Shell::Windows => word.chars().all(|c| self.quotes(c)).then(|| format!("\"{word}\"")),
        }
    }
}

/// `path` as it can be copied into a command, or the word that stands for any path.
pub(super) fn path(path: &Path, notes: &Notes) -> String {
    file(&shown(path), notes)
}

/// The same for a path that is written with `/`.
pub(super) fn file(path: &str, notes: &Notes) -> String {
    typed(path).unwrap_or_else(|| notes.words.say("command-path"))
}

/// What a command needs to have the rules of one's own that are read here: nothing, or `--lexicons` with a blank before it.
pub(super) fn own(common: &Common, notes: &Notes) -> String {
    let alone = if common.no_builtin { " --no-builtin" } else { "" };
    let folder = common.lexicons.as_deref();
    folder.map_or_else(String::new, |folder| format!(" --lexicons {}{alone}", path(folder, notes)))
}

/// All of `paths`, or the words that stand for any.
pub(super) fn paths<'p>(paths: impl IntoIterator<Item = &'p Path>, notes: &Notes) -> String {
    let all: Option<Vec<String>> = paths.into_iter().map(|path| typed(&shown(path))).collect();
    all.map_or_else(|| notes.words.say("command-paths"), |all| all.join(" "))
}

/// Words as they can be copied into a command; dots where that cannot be.
pub(super) fn words(words: &str) -> String {
    HERE.word(words).unwrap_or_else(|| "…".to_owned())
}

/// A path that is not taken for an option.
fn typed(path: &str) -> Option<String> {
    let is_option = path.starts_with('-') && path.len() > 1;
    HERE.word(&if is_option { format!("./{path}") } else { path.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::Shell::{Posix, Windows};
    use super::typed;

    #[test]
    fn plain_names_stay_as_they_are() {
        for (shell, name) in [(Posix, "pages/été-2.txt"), (Posix, "demo:ligne-7"), (Windows, "C:\\pages\\a.txt")] {
            assert_eq!(shell.word(name).as_deref(), Some(name));
        }
    }

    #[test]
    fn a_shell_reads_nothing_of_a_name() {
        for (name, told) in [
            ("a b.txt", "'a b.txt'"),
            ("$(touch x)`y`\"z\".txt", "'$(touch x)`y`\"z\".txt'"),
            ("l'eau.txt", "'l'\\''eau.txt'"),
            ("a\\b", "'a\\b'"),
            ("~", "'~'"),
            ("", "''"),
        ] {
            assert_eq!(Posix.word(name).as_deref(), Some(told));
        }
        assert_eq!(typed("-rf.txt").as_deref(), Some("./-rf.txt"));
        assert_eq!(typed("-").as_deref(), Some("-"));
    }

    #[test]
    fn what_cannot_be_quoted_is_not_shown() {
        assert_eq!(Windows.word("a b & c;d.txt").as_deref(), Some("\"a b & c;d.txt\""));
        for name in ["100 %.txt", "$(x).txt", "a`b", "so!.txt", "“a” b", "C:\\my pages\\", "a \"b\""] {
            assert_eq!(Windows.word(name), None, "{name}");
        }
        for name in ["a\nb", "a\u{1b}[2Jb", "a\u{202e}b", "a\u{fffd}b"] {
            assert_eq!((Posix.word(name), Windows.word(name)), (None, None), "{name:?}");
        }
    }
}
