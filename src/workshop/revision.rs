//! A lexicon folder as it was at a revision of the repository it lies in. It asks `git`; it changes nothing.

use std::process::Command;

use crate::embedded::ROOT;
use crate::lexicon::read::{File, Layer};

/// Reads the folder `lexicons` of the repository at the revision `name`: a branch, a tag, a commit.
///
/// # Errors
/// What `git` says: no repository, no such revision, no such folder; or that there is no `git`.
pub fn open(name: &str) -> Result<Layer<'static>, String> {
    if name.is_empty() || name.starts_with('-') {
        return Err(name.to_owned());
    }
    let listed = ask(&["ls-tree", "-r", "-z", "--name-only", "--full-tree", name, "--", ROOT])?;
    let prefix = format!("{ROOT}/");
    let mut files = Vec::new();
    for path in String::from_utf8_lossy(&listed).split('\0') {
        if let Some(below) = path.strip_prefix(&prefix).filter(|below| below.ends_with(".toml")) {
            let bytes = ask(&["cat-file", "blob", &format!("{name}:{path}")])?;
            files.push(File { path: below.to_owned(), bytes: bytes.into() });
        }
    }
    if files.is_empty() { Err(format!("{name}:{ROOT}")) } else { Ok(Layer { root: format!("{name}:{ROOT}"), files }) }
}

fn ask(what: &[&str]) -> Result<Vec<u8>, String> {
    let run = Command::new("git").args(what).output().map_err(|error| format!("git: {error}"))?;
    if run.status.success() {
        return Ok(run.stdout);
    }
    let told = String::from_utf8_lossy(&run.stderr);
    Err(told.lines().next().unwrap_or_default().to_owned())
}
