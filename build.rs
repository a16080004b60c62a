//! Tells cargo to build again when a lexicon is added or taken away: the files are embedded in the program.

fn main() {
    println!("cargo:rerun-if-changed=lexicons");
}
