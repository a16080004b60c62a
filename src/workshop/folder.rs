//! A lexicon folder on the disk: the only place of this room that opens files.

use std::fs;
use std::io;
use std::path::Path;

use crate::lexicon::read::{File, Layer};

/// Reads the `.toml` files of `folder` and of its folders, one level deep, in the order of their paths.
///
/// # Errors
/// The folder, or one of the files, cannot be read.
pub fn open(folder: &Path) -> io::Result<Layer<'static>> {
    let mut files = Vec::new();
    for (name, path) in listed(folder)? {
        if path.is_dir() {
            for (inner, path) in listed(&path)? {
                take(format!("{name}/{inner}"), &path, &mut files)?;
            }
        } else {
            take(name, &path, &mut files)?;
        }
    }
    files.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(Layer { root: folder.to_string_lossy().trim_end_matches(['/', '\\']).replace('\\', "/"), files })
}

fn listed(folder: &Path) -> io::Result<Vec<(String, std::path::PathBuf)>> {
    let entries = fs::read_dir(folder)?;
    entries.map(|entry| entry.map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()))).collect()
}

fn take(name: String, path: &Path, files: &mut Vec<File<'static>>) -> io::Result<()> {
    if path.is_file() && name.ends_with(".toml") {
        files.push(File { path: name, bytes: fs::read(path)?.into() });
    }
    Ok(())
}
