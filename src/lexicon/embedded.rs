//! The built-in lexicons. They are part of the program and checked by its tests.

use std::collections::BTreeSet;

use include_dir::{Dir, include_dir};

use super::Lexicon;
use super::read::{File, Layer, hash, read_part};

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/lexicons");

/// The name of the built-in folder in messages.
pub const ROOT: &str = "lexicons";

/// The built-in files.
pub fn layer() -> Layer<'static> {
    let mut files = Vec::new();
    collect(&FOLDER, &mut files);
    Layer { root: ROOT.to_owned(), files }
}

/// A part of the built-in lexicons that can be read without the others, by another thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The language whose rules it holds; without one, what all languages share, and how each is written.
    pub language: Option<String>,
}

/// The parts; all of them joined are the built-in lexicons.
pub fn parts() -> Vec<Part> {
    let folders: BTreeSet<String> =
        layer().files.iter().filter_map(|file| Some(file.path.split_once('/')?.0.to_owned())).collect();
    let languages = folders.into_iter().filter(|folder| folder != SHARED).map(|folder| Part { language: Some(folder) });
    languages.chain([Part { language: None }]).collect()
}

impl Part {
    /// Reads the part.
    pub fn read(&self) -> Lexicon {
        let wanted = |path: &str| {
            let folder = path.split_once('/').map_or("", |(folder, _)| folder);
            match &self.language {
                Some(language) => folder == language,
                None => folder.is_empty() || folder == SHARED || path.ends_with("/language.toml"),
            }
        };
        read_part(&[layer()], &wanted).lexicon
    }
}

/// Joins the parts, in any order, to what [`Lexicon::embedded`] gives.
pub fn join(parts: impl IntoIterator<Item = Lexicon>) -> Lexicon {
    let mut whole = Lexicon { hash: hash(&[layer()]), ..Lexicon::default() };
    for part in parts {
        whole.languages.extend(part.languages);
        whole.rules.extend(part.rules);
        whole.agencies.extend(part.agencies);
        whole.countries.extend(part.countries);
        whole.actors.extend(part.actors);
        whole.categories.extend(part.categories);
        whole.sources.extend(part.sources);
    }
    whole.rules.sort_by(|left, right| left.id.cmp(&right.id));
    whole
}

/// The folder of what all languages share.
const SHARED: &str = "shared";

fn collect(folder: &Dir<'static>, files: &mut Vec<File<'static>>) {
    for file in folder.files().filter(|file| file.path().extension().is_some_and(|end| end == "toml")) {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.push(File { path, bytes: file.contents().into() });
    }
    folder.dirs().for_each(|folder| collect(folder, files));
}

#[cfg(test)]
mod tests {
    use super::{Part, join, parts};
    use crate::lexicon::Lexicon;

    #[test]
    fn the_parts_are_the_whole() {
        let apart = join(parts().iter().rev().map(Part::read));
        assert!(apart == Lexicon::embedded(), "the joined parts differ from the whole");
        assert!(!apart.rules.is_empty() && parts().len() > 2);
    }
}
