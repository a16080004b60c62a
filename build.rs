//! Reads the built-in lexicons once, when the program is built, with the program's own reader, and leaves them prepared
//! for `src/embedded.rs`. Mistakes in them do not stop the build: `cadrage rules check` tells them.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use lexicon::read::{File, Layer, read};

#[allow(dead_code, unreachable_pub, unused_imports)]
#[path = "src/lexicon/mod.rs"]
mod lexicon;

#[allow(dead_code, unreachable_pub)]
#[path = "src/text"]
mod text {
    pub(crate) mod fold;
    mod span;
    pub(crate) use span::Span;
}

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=lexicons");
    println!("cargo:rerun-if-changed=src/lexicon");
    let home = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("lexicons");
    let mut files = Vec::new();
    collect(&home, &home, &mut files)?;
    let reading = read(&[Layer { root: String::new(), files }]);
    let prepared = postcard::to_allocvec(&reading.lexicon).map_err(io::Error::other)?;
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("lexicons.bin"), prepared)
}

fn collect(home: &Path, folder: &Path, files: &mut Vec<File<'static>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(home, &path, files)?;
        } else if path.extension().is_some_and(|end| end == "toml") {
            let below = path.strip_prefix(home).expect("it was found below").to_string_lossy().replace('\\', "/");
            files.push(File { path: below, bytes: fs::read(&path)?.into() });
        }
    }
    Ok(())
}
