//! What is to be read: files, folders, standard input, embedded samples, each opened only when its turn comes.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::args::Reading;
use super::notes::Notes;
use super::{demo, leftovers, settings, walk};
use crate::contract::ReadError;
use crate::render::words::Arg;

/// Endings of files that a folder gives.
const ENDINGS: [&str; 9] = ["txt", "html", "htm", "jsonl", "mhtml", "mht", "docx", "odt", "pdf"];
/// What stands for standard input.
pub(super) const STDIN: &str = "-";

/// One input, not opened yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Input {
    /// Its name: the path as given, with `/`.
    pub(super) name: String,
    /// Where its bytes are.
    pub(super) from: From,
}

/// Where the bytes of an input are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum From {
    /// A file.
    File(PathBuf),
    /// Standard input.
    Stdin,
    /// A sample inside the program.
    Embedded(&'static [u8]),
}

/// What paths name.
pub(super) struct Found {
    /// The inputs in order, and what cannot be found.
    pub(super) inputs: Vec<Result<Input, ReadError>>,
    /// Folders that browsers left beside pages, and their pages: nothing in them is read.
    left: BTreeMap<PathBuf, PathBuf>,
    /// Pages that this program wrote, among the texts they are about.
    own: Vec<String>,
    /// Texts in the folders below those that are read.
    below: Vec<walk::Below>,
}

impl Found {
    /// The inputs, once what is not read of all that was named has been said.
    pub(super) fn told(self, notes: &Notes) -> Vec<Result<Input, ReadError>> {
        if let Some((folder, page)) = self.left.iter().next() {
            let names = [("folder", Arg::from(shown(folder))), ("page", Arg::from(shown(page)))];
            let count = [("n", Arg::from(self.left.len()))];
            notes.say(&notes.words.tell("note-left-over", &[names.as_slice(), count.as_slice()].concat()));
        }
        if let Some(first) = self.own.first() {
            let args = [("n", Arg::from(self.own.len())), ("path", first.as_str().into())];
            notes.say(&notes.words.tell("note-own-page", &args));
        }
        if let Some(first) = self.below.first() {
            let n: usize = self.below.iter().map(|below| below.texts).sum();
            let (of, such) = (shown(&first.of), shown(&first.such));
            let is_all = self.below.iter().all(|below| below.is_all);
            let args = [("n", Arg::from(n)), ("all", if is_all { "yes" } else { "no" }.into())];
            let names = [("folder", Arg::from(of)), ("such", such.into())];
            notes.say(&notes.words.tell("note-below", &[args.as_slice(), names.as_slice()].concat()));
        }
        self.inputs
    }
}

/// The inputs that `paths` name. A folder gives its own texts. A file of this program that is no text is told as such, and what
/// a browser left beside a page is set aside, unless `asked` says what the inputs are.
pub(super) fn expand(paths: &[PathBuf], asked: Reading) -> Found {
    let below = paths.iter().filter(|path| path.is_dir()).filter_map(|path| walk::unread(path, paths)).collect();
    Found { below, ..opened(paths, asked, folder) }
}

/// The same, where a folder gives the texts of all folders below it too.
pub(super) fn expand_deep(paths: &[PathBuf], asked: Reading) -> Found {
    opened(paths, asked, walk::below)
}

/// What the texts of a folder are: its path and its name.
type Opening = fn(&Path, &str) -> Vec<Result<Input, ReadError>>;

fn opened(paths: &[PathBuf], asked: Reading, folder: Opening) -> Found {
    let (mut inputs, mut left) = (Vec::new(), BTreeMap::new());
    for path in paths {
        let name = shown(path);
        if let Some((folder, page)) = leftovers::around(path).filter(|_| asked == Reading::Auto) {
            left.insert(folder.to_owned(), page);
            continue;
        }
        if name == STDIN {
            inputs.push(Ok(Input { name, from: From::Stdin }));
        } else if let Some(set) = name.strip_prefix(demo::PREFIX) {
            match demo::files(set) {
                Some(files) => inputs.extend(files.into_iter().map(Ok)),
                None => inputs.push(Err(trouble(&name, "missing", "no such sample set"))),
            }
        } else if path.is_dir() {
            let texts = folder(path, &name);
            match texts.iter().all(Result::is_err) && walk::holds_rules(path) {
                true => inputs.push(Err(trouble(&name, "rules-folder", "a folder of rules, no texts"))),
                false => inputs.extend(texts),
            }
        } else if let Some(kind) = settings::kind(path).filter(|_| asked == Reading::Auto) {
            inputs.push(Err(trouble(&name, kind, "a TOML file of this program, no text")));
        } else if path.exists() {
            inputs.push(Ok(Input { name, from: From::File(path.clone()) }));
        } else {
            inputs.push(Err(trouble(&name, "missing", "no such file or folder")));
        }
    }
    if let Some(folder) = left.keys().next().filter(|_| inputs.is_empty()) {
        inputs.push(Err(trouble(&shown(folder), "left-over", "saved by a browser beside a page")));
    }
    let mut own = Vec::new();
    if asked == Reading::Auto {
        inputs.retain(|input| {
            let page = input.as_ref().ok().filter(|input| input.path().is_some_and(settings::is_own_page));
            own.extend(page.map(|input| input.name.clone()));
            page.is_none()
        });
        if let Some(name) = own.first().filter(|_| inputs.is_empty()) {
            inputs.push(Err(trouble(name, "own-page", "a page that this program wrote")));
        }
    }
    Found { inputs, left, own, below: Vec::new() }
}

/// A folder's own texts in the order of their bytes.
fn folder(path: &Path, name: &str) -> Vec<Result<Input, ReadError>> {
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) => return vec![Err(trouble(name, "unreadable", &error.to_string()))],
    };
    let mut found: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| is_text(path) && path.is_file()).collect();
    found.sort_by(|a, b| a.as_os_str().as_encoded_bytes().cmp(b.as_os_str().as_encoded_bytes()));
    if found.is_empty() {
        return vec![Err(trouble(name, "folder-empty", "no text in this folder"))];
    }
    found.into_iter().map(|path| Ok(Input { name: shown(&path), from: From::File(path) })).collect()
}

/// Whether a folder gives the file `path`, by its ending.
pub(super) fn is_text(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// A path as reports name it.
pub(super) fn shown(path: &Path) -> String {
    let name = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '\\' { name.replace('\\', "/") } else { name.into_owned() }
}

/// Something that cannot be read.
pub(super) fn trouble(path: &str, kind: &str, message: &str) -> ReadError {
    ReadError { path: path.to_owned(), line: None, kind: kind.to_owned(), message: message.to_owned() }
}

impl Input {
    /// Reads all bytes, unless there are more than `most`.
    pub(super) fn bytes(&self, most: u64) -> Result<Vec<u8>, ReadError> {
        let unreadable = |error: std::io::Error| {
            let kind = if error.kind() == std::io::ErrorKind::NotFound { "missing" } else { "unreadable" };
            trouble(&self.name, kind, &error.to_string())
        };
        let mut bytes = Vec::new();
        let limit = most.saturating_add(1);
        match &self.from {
            From::Embedded(bytes) => return Ok(bytes.to_vec()),
            From::Stdin => std::io::stdin().lock().take(limit).read_to_end(&mut bytes),
            From::File(path) => fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)),
        }
        .map_err(unreadable)?;
        if bytes.len() as u64 > most {
            return Err(trouble(&self.name, "too-large", &format!("more than {most} bytes")));
        }
        Ok(bytes)
    }

    /// Its file, where it is one.
    pub(super) fn path(&self) -> Option<&Path> {
        match &self.from {
            From::File(path) => Some(path),
            From::Stdin | From::Embedded(_) => None,
        }
    }

    /// Whether its name or `asked` says that it is JSON Lines.
    pub(super) fn is_lines(&self, asked: crate::ingest::Input) -> bool {
        use crate::ingest::Input as Kind;
        asked == Kind::JsonLines || asked == Kind::Auto && self.name.ends_with(".jsonl")
    }
}
