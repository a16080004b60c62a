//! A folder with all folders below it: the texts of a corpus. It knows names of files and folders, nothing of what is in them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::inputs::{From, Input, is_text, shown, trouble};
use super::leftovers;
use crate::contract::ReadError;

/// The texts of `folder` and of all folders below it, in the order of the bytes of their paths. Hidden files and folders are
/// left out, and what browsers save beside a page; links to folders are not followed.
pub(super) fn below(folder: &Path, name: &str) -> Vec<Result<Input, ReadError>> {
    let (mut texts, mut closed) = (Vec::new(), Vec::new());
    walk(folder, &mut texts, &mut closed);
    let unreadable =
        |(path, error): (PathBuf, io::Error)| Err(trouble(&shown(&path), "unreadable", &error.to_string()));
    if texts.is_empty() && closed.is_empty() {
        return vec![Err(trouble(name, "folder-bare", "no text in this folder or below"))];
    }
    let mut named: Vec<(String, PathBuf)> = texts.into_iter().map(|path| (shown(&path), path)).collect();
    named.sort();
    let texts = named.into_iter().map(|(name, path)| Ok(Input { name, from: From::File(path) }));
    closed.into_iter().map(unreadable).chain(texts).collect()
}

fn walk(folder: &Path, texts: &mut Vec<PathBuf>, closed: &mut Vec<(PathBuf, io::Error)>) {
    let entries = match fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
        Ok(entries) => entries,
        Err(error) => return closed.push((folder.to_owned(), error)),
    };
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if name.starts_with('.') {
            continue;
        }
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            if !leftovers::is_named_so(&name) {
                walk(&path, texts, closed);
            }
        } else if is_text(&path) && path.is_file() {
            texts.push(path);
        }
    }
}
