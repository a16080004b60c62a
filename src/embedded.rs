//! The built-in lexicons: their files as they were written, and what was read of them when the program was built.
//! It knows no rule of reading them; that is the business of [`lexicon`](crate::lexicon).

use include_dir::{Dir, include_dir};

use crate::lexicon::Lexicon;
use crate::lexicon::read::{File, Layer};

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/lexicons");

/// What the build script read of [`FOLDER`] (see `build.rs`).
static PREPARED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicons.bin"));

/// The name of the built-in folder in messages.
pub const ROOT: &str = "lexicons";

/// The built-in files.
pub fn layer() -> Layer<'static> {
    let mut files = Vec::new();
    collect(&FOLDER, &mut files);
    Layer { root: ROOT.to_owned(), files }
}

impl Lexicon {
    /// The built-in lexicons. Taking them out of the program takes some milliseconds: keep the result.
    pub fn embedded() -> Lexicon {
        postcard::from_bytes(PREPARED).expect("the build script wrote it with the same types")
    }
}

fn collect(folder: &Dir<'static>, files: &mut Vec<File<'static>>) {
    for file in folder.files().filter(|file| file.path().extension().is_some_and(|end| end == "toml")) {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.push(File { path, bytes: file.contents().into() });
    }
    folder.dirs().for_each(|folder| collect(folder, files));
}

#[cfg(test)]
mod tests {
    use super::layer;
    use crate::lexicon::Lexicon;
    use crate::lexicon::read::read;

    #[test]
    fn what_was_prepared_is_what_the_files_say() {
        let read = read(&[layer()]).lexicon;
        assert!(read == Lexicon::embedded(), "the prepared lexicons differ from the files");
        assert!(!read.rules.is_empty() && read.languages.len() > 1);
    }
}
