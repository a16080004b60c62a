//! Gold files on the disk: the only place of this room that opens files.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Document, Fault, FaultKind, jsonl, marked};

/// Endings of gold files.
const ENDINGS: [&str; 2] = ["toml", "jsonl"];
/// Files in a gold folder that hold no text.
const FIGURES: &str = "figures.toml";

/// Reads gold files, or all of a folder's own in the order of their names.
///
/// # Errors
/// Everything that is wrong in any of them.
pub fn open(paths: &[PathBuf]) -> Result<Vec<Document>, Vec<Fault>> {
    let (mut documents, mut faults, mut ids) = (Vec::<Document>::new(), Vec::new(), BTreeSet::new());
    for path in paths {
        match files(path) {
            Ok(files) => {
                let several = path.is_dir();
                let marked = files.into_iter().filter(|file| !several || holds_marks(file)).collect::<Vec<_>>();
                if marked.is_empty() {
                    faults.push(Fault { file: shown(path), line: 0, kind: FaultKind::Nothing });
                }
                for file in marked {
                    match read(&file) {
                        Ok(read) => documents.extend(read),
                        Err(found) => faults.extend(found),
                    }
                }
            }
            Err(fault) => faults.push(fault),
        }
    }
    let twice = documents.iter().find(|document| !ids.insert(document.id.as_str()));
    if let Some(document) = twice {
        faults.push(Fault { file: String::new(), line: 0, kind: FaultKind::IdTwice(document.id.clone()) });
    }
    if faults.is_empty() { Ok(documents) } else { Err(faults) }
}

/// The gold files of a folder; a file is itself.
fn files(path: &Path) -> Result<Vec<PathBuf>, Fault> {
    if !path.exists() {
        return Err(Fault { file: shown(path), line: 0, kind: FaultKind::Nowhere });
    }
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = fs::read_dir(path).map_err(|error| unreadable(path, &error.to_string()))?;
    let is_gold = |path: &PathBuf| {
        let ends = path.extension().is_some_and(|end| ENDINGS.iter().any(|ending| end == *ending));
        ends && path.is_file() && path.file_name().is_some_and(|name| name != FIGURES)
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_gold).collect();
    files.sort();
    Ok(files)
}

/// Whether a file of a folder is to be read: what other files of samples and lexicons hold is no marked text, and no fault.
fn holds_marks(path: &Path) -> bool {
    let Ok(written) = fs::read_to_string(path) else { return true };
    if is_toml(path) { marked::is_one(&written) } else { jsonl::is_one(&written) }
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == ENDINGS[0])
}

fn read(path: &Path) -> Result<Vec<Document>, Vec<Fault>> {
    let written = fs::read_to_string(path).map_err(|error| vec![unreadable(path, &error.to_string())])?;
    let name = shown(path);
    if is_toml(path) {
        if !marked::is_one(&written) {
            return Err(vec![Fault { file: name, line: 0, kind: FaultKind::Unmarked }]);
        }
        return marked::read(&name, &written).map(|document| vec![document]);
    }
    jsonl::read(&name, &written)
}

fn unreadable(path: &Path, what: &str) -> Fault {
    Fault { file: shown(path), line: 0, kind: FaultKind::Unreadable(what.to_owned()) }
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::open;
    use std::path::Path;

    #[test]
    fn every_gold_article_reads() {
        let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("gold");
        let documents = open(&[home.join("open"), home.join("closed")]).unwrap_or_else(|faults| {
            panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        });
        assert_eq!(documents.len(), 24);
        for document in &documents {
            assert!(document.attributions.len() >= 5, "{} has hardly any attribution", document.id);
            assert!(document.attributions.iter().all(|row| !row.cue.is_empty() || !row.content.is_empty()));
            assert!(!document.text.contains(['[', ']']), "{} keeps marks in its text", document.id);
        }
    }
}
