//! A lexicon folder on the disk: the only place of this room that opens its files.

use std::fs;
use std::io;
use std::path::Path;

use crate::lexicon::read::{File, Layer};

/// How many folders deep files are looked for: a language or `shared`, and the folders in it.
const DEPTH: usize = 2;

/// Reads the `.toml` files of `folder` and of the folders in it, two levels deep, in the order of their paths.
///
/// # Errors
/// The folder, or one of the files, cannot be read.
pub fn open(folder: &Path) -> io::Result<Layer<'static>> {
    let mut files = Vec::new();
    collect(folder, "", DEPTH, &mut files)?;
    files.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(Layer { root: folder.to_string_lossy().trim_end_matches(['/', '\\']).replace('\\', "/"), files })
}

fn collect(folder: &Path, below: &str, depth: usize, files: &mut Vec<File<'static>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            if depth > 0 {
                collect(&path, &format!("{name}/"), depth - 1, files)?;
            }
        } else if name.ends_with(".toml") && path.is_file() {
            files.push(File { path: name, bytes: fs::read(&path)?.into() });
        }
    }
    Ok(())
}
