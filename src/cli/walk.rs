//! A folder with all folders below it: the texts of a corpus. It knows names of files and folders, nothing of what is in them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::inputs::{From, Input, is_text, shown, trouble};
use super::{leftovers, settings};
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

/// Whether files of rules lie in `folder`, or in the folders in it.
pub(super) fn holds_rules(folder: &Path) -> bool {
    crate::workshop::folder::open(folder).is_ok_and(|layer| {
        let texts = layer.files.iter().filter_map(|file| std::str::from_utf8(&file.bytes).ok());
        texts.into_iter().any(|text| text.lines().any(|line| line.trim_start().starts_with("[[rule]]")))
    })
}

/// So many files and folders are looked at for texts that nobody asked for.
const LOOKED_AT: usize = 20_000;

/// Texts below a folder that gives only its own.
pub(super) struct Below {
    /// The folder.
    pub(super) of: PathBuf,
    /// A folder in it that has some of them.
    pub(super) such: PathBuf,
    /// How many they are.
    pub(super) texts: usize,
    /// Whether these are all.
    pub(super) is_all: bool,
}

/// The texts in the folders below `folder` that are not `named` themselves; `None` without any. Pages of this program, hidden
/// folders and what browsers save beside a page are no texts.
pub(super) fn unread(folder: &Path, named: &[PathBuf]) -> Option<Below> {
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let named: Vec<PathBuf> = named.iter().map(|path| whole(path)).collect();
    let (mut open, mut seen, mut texts, mut such) = (vec![folder.to_owned()], 0, 0, None);
    while let Some(inner) = open.pop().filter(|_| seen < LOOKED_AT) {
        let mut entries: Vec<fs::DirEntry> = fs::read_dir(&inner).into_iter().flatten().flatten().collect();
        entries.sort_by_key(fs::DirEntry::file_name);
        seen += entries.len();
        let mut folders = Vec::new();
        for entry in entries {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            if name.starts_with('.') {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                // A folder that is named tells of its own.
                if !leftovers::is_named_so(&name) && !named.contains(&whole(&path)) {
                    folders.push(path);
                }
                continue;
            }
            let is_text = inner != folder && is_text(&path) && path.is_file() && !settings::is_own_page(&path);
            if is_text && !named.contains(&whole(&path)) {
                texts += 1;
                such.get_or_insert_with(|| inner.clone());
            }
        }
        open.extend(folders.into_iter().rev());
    }
    Some(Below { of: folder.to_owned(), such: such?, texts, is_all: seen < LOOKED_AT })
}
