//! A folder on which commands are run, as somebody would who writes rules in it: the program, its files and nothing of the
//! machine's settings.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// A folder of one's own.
pub(crate) struct Desk(TempDir);

impl Desk {
    /// An empty one.
    pub(crate) fn new() -> Desk {
        Desk(TempDir::new().unwrap())
    }

    /// The desk with a file more.
    pub(crate) fn file(self, name: &str, text: &str) -> Desk {
        self.write(name, text);
        self
    }

    /// Writes a file, with the folders it lies in.
    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Where a file of the desk lies.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// How the run ends, what it prints, what it says beside.
    pub(crate) fn run(&self, args: &[&str]) -> (i32, String, String) {
        run_in(self.0.path(), args)
    }
}

/// How a run in `folder` ends, what it prints, what it says beside.
pub(crate) fn run_in(folder: &Path, args: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    let run = command.args(args).current_dir(folder).env_clear().env("LC_ALL", "C").output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (run.status.code().unwrap(), text(run.stdout), text(run.stderr))
}
