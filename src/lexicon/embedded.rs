//! The built-in lexicons. They are part of the program and checked by its tests.

use include_dir::{Dir, include_dir};

use super::read::{File, Layer};

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/lexicons");

/// The name of the built-in folder in messages.
pub const ROOT: &str = "lexicons";

/// The built-in files.
pub fn layer() -> Layer<'static> {
    let mut files = Vec::new();
    collect(&FOLDER, &mut files);
    Layer { root: ROOT.to_owned(), files }
}

fn collect(folder: &Dir<'static>, files: &mut Vec<File<'static>>) {
    for file in folder.files().filter(|file| file.path().extension().is_some_and(|end| end == "toml")) {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.push(File { path, bytes: file.contents().into() });
    }
    folder.dirs().for_each(|folder| collect(folder, files));
}
