//! Files that are written, by one rule: what lies at a place already stays, unless it is a page or another file that says of
//! itself that this program made it for the same purpose, holds the same bytes, or `--force` was typed. A text that is read
//! is never written over, and neither is what people write for this program. It knows the marks of such files, and nothing else of what is in them.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::cli::args::Reading;
use crate::cli::exit::Stop;
use crate::cli::inputs::{self, shown};
use crate::cli::{manifest, settings};
use crate::render::{html, review, sheets};

/// In so many bytes from its beginning a file says what it is.
const HEAD: u64 = 2048;

/// What a file is for. One that can be made again from the texts gives way to a newer one of its sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Sort {
    /// The event as a page.
    Report,
    /// A page of a review.
    Review,
    /// A sheet for a class.
    Sheet,
    /// What a run was made of.
    Manifest,
    /// A page of the manual.
    Manual,
    /// Anything else: tables and data of one run are not those of another, and bear no mark.
    Data,
}

impl Sort {
    /// What a file of this sort has in its first bytes.
    fn mark(self) -> Option<String> {
        let page = |name: &str| format!("<meta name=\"generator\" content=\"{name}\">");
        match self {
            Sort::Report => Some(page(html::MARK)),
            Sort::Review => Some(page(review::MARK)),
            Sort::Sheet => Some(page(sheets::MARK)),
            Sort::Manifest => Some(manifest::SCHEMA.to_owned()),
            Sort::Manual => Some(format!("\"{} ", env!("CARGO_PKG_NAME"))),
            Sort::Data => None,
        }
    }

    /// Whether the file `path` says of itself that it is of this sort.
    pub(in crate::cli) fn is_of(self, path: &Path) -> bool {
        let Some(mark) = self.mark() else { return false };
        let mut head = Vec::new();
        let read = fs::File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
        read.is_ok() && head.windows(mark.len()).any(|bytes| bytes == mark.as_bytes())
    }
}

/// The desk on which files are laid: what is read there, and whether others may be written over.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) struct Desk<'d> {
    /// The paths that are read.
    pub(in crate::cli) inputs: &'d [PathBuf],
    /// Whether somebody asked to write over whatever is there.
    pub(in crate::cli) force: bool,
}

impl Desk<'_> {
    /// Whether `path` can be written; nothing is. Asked before any work is done, it spares a run.
    pub(in crate::cli) fn clear(&self, path: &Path, sort: Sort) -> Result<(), Stop> {
        let Ok(there) = path.symlink_metadata() else { return Ok(()) };
        if self.reads(path) {
            return Err(Stop::usage("output-is-input", &[("path", &shown(path))]));
        }
        if settings::is_by_hand(path) {
            return Err(Stop::usage("output-by-hand", &[("path", &shown(path))]));
        }
        let leads = fs::metadata(path).unwrap_or(there);
        // A terminal, a pipe or nothing at all: there is nothing to lose.
        let keeps = leads.is_file() || leads.is_symlink();
        if self.force || !keeps || sort.is_of(path) {
            return Ok(());
        }
        Err(Stop::usage("output-there", &[("path", &shown(path))]))
    }

    /// Writes one file.
    pub(in crate::cli) fn write(&self, path: &Path, sort: Sort, bytes: &[u8]) -> Result<(), Stop> {
        if holds(path, bytes) {
            return Ok(());
        }
        self.clear(path, sort)?;
        write(path, bytes)
    }

    /// Opens one file for what is written bit by bit, with the folders it is in.
    pub(in crate::cli) fn open(&self, path: &Path, sort: Sort) -> Result<fs::File, Stop> {
        self.clear(path, sort)?;
        path.parent().map_or(Ok(()), folder)?;
        fs::File::create(path).map_err(|error| unwritten(path, error))
    }

    /// Writes several files and the folders they are in, or none.
    pub(in crate::cli) fn write_all<B: AsRef<[u8]>>(&self, files: &[(PathBuf, B)], sort: Sort) -> Result<(), Stop> {
        let others = || files.iter().filter(|(path, bytes)| !holds(path, bytes.as_ref()));
        others().try_for_each(|(path, _)| self.clear(path, sort))?;
        for (path, bytes) in others() {
            path.parent().map_or(Ok(()), folder)?;
            write(path, bytes.as_ref())?;
        }
        Ok(())
    }

    /// Whether `path` is one of the texts that are read, under whatever name.
    fn reads(&self, path: &Path) -> bool {
        let Ok(there) = path.canonicalize() else { return false };
        let texts = inputs::expand(self.inputs, Reading::Auto).inputs.into_iter().flatten();
        texts.filter_map(|input| input.path()?.canonicalize().ok()).any(|known| known == there)
    }
}

/// Whether `path` holds these bytes already.
pub(in crate::cli) fn holds(path: &Path, bytes: &[u8]) -> bool {
    let long = fs::metadata(path).is_ok_and(|data| data.is_file() && data.len() == bytes.len() as u64);
    long && fs::read(path).is_ok_and(|there| there == bytes)
}

/// Writes a file that nothing is lost by; a failure names it.
pub(in crate::cli) fn write(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    fs::write(path, bytes).map_err(|error| unwritten(path, error))
}

/// Makes a folder and those it is in; a failure names it.
pub(in crate::cli) fn folder(path: &Path) -> Result<(), Stop> {
    fs::create_dir_all(path).map_err(|error| unwritten(path, error))
}

/// Why `path` could not be written.
pub(in crate::cli) fn unwritten(path: &Path, error: io::Error) -> Stop {
    Stop::File { path: shown(path), error }
}
