//! A lexicon folder on the disk: the only place of this room that opens its files.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::lexicon::read::{File, Layer};

/// How names of files of rules end.
const ENDING: &str = ".toml";
/// What an editor may put behind.
const TEXT: &str = ".txt";

/// How many folders deep files are looked for: a language or `shared`, and the folders in it.
const DEPTH: usize = 2;

/// The folder of what no language owns; a file in it is read otherwise than one of rules.
const SHARED: &str = "shared";
/// The file that makes a folder a language.
const LANGUAGE: &str = "language.toml";

/// Reads the `.toml` files of `folder` and of the folders in it, two levels deep, in the order of their paths; or one file
/// alone.
///
/// # Errors
/// The folder, or one of the files, cannot be read.
pub fn open(folder: &Path) -> io::Result<Layer<'static>> {
    if folder.is_file() {
        let home = home(folder);
        let path = shown(folder.strip_prefix(home).unwrap_or(folder));
        return Ok(Layer { root: shown(home), files: vec![File { path, bytes: fs::read(folder)?.into() }] });
    }
    let mut files = Vec::new();
    collect(folder, "", DEPTH, &mut files)?;
    files.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(Layer { root: shown(folder), files })
}

/// Files of `folder`, which is one or a file, that are called as an editor calls a text, with the names under which they would
/// be read as rules.
pub fn misnamed(folder: &Path) -> Vec<(PathBuf, PathBuf)> {
    let mut all = Vec::new();
    gather(folder, DEPTH, &mut all);
    all.sort();
    all
}

fn gather(path: &Path, depth: usize, all: &mut Vec<(PathBuf, PathBuf)>) {
    if path.is_file() {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let small = name.to_ascii_lowercase();
        let stem = small.strip_suffix(TEXT).unwrap_or(&small).strip_suffix(ENDING);
        if let Some(stem) = stem.filter(|_| !name.ends_with(ENDING)) {
            all.push((path.to_owned(), path.with_file_name(format!("{}{ENDING}", &name[..stem.len()]))));
        }
    } else {
        let entries = fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
        entries.filter(|path| depth > 0 || path.is_file()).for_each(|path| gather(&path, depth.saturating_sub(1), all));
    }
}

/// The lexicon folder of a file: the one that holds `shared` or a language; for rules the folder they lie in does as well.
fn home(file: &Path) -> &Path {
    let shared = file.ancestors().skip(1).find(|folder| folder.file_name().is_some_and(|name| name == SHARED));
    let described = || file.parent().filter(|_| file.file_name().is_some_and(|name| name == LANGUAGE));
    let inner = shared.or_else(described).unwrap_or(file);
    inner.parent().unwrap_or(Path::new(""))
}

/// A path as messages name it.
fn shown(path: &Path) -> String {
    path.to_string_lossy().trim_end_matches(['/', '\\']).replace('\\', "/")
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
        } else if name.ends_with(ENDING) && path.is_file() {
            files.push(File { path: name, bytes: fs::read(&path)?.into() });
        }
    }
    Ok(())
}
