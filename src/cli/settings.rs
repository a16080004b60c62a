//! Files of this program that are no texts: events, marked texts, lexicons. It knows which tables each of them begins with.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use toml::de::DeTable;

/// The ending of all of them.
const ENDING: &str = "toml";
/// Tables that only one sort of file has, with the code of the message that says what to do with it.
const SORTS: [(&str, &str); 11] = [
    ("lexicon", "lexicon-file"),
    ("language", "lexicon-file"),
    ("event", "event-file"),
    ("actor", "event-file"),
    ("camp", "event-file"),
    ("attribution", "gold-file"),
    ("text", "gold-file"),
    ("review", "review-file"),
    ("correction", "review-file"),
    ("audit", "audit-file"),
    ("finding", "audit-file"),
];
/// The code for any other.
const OTHER: &str = "toml-file";

/// What the file `path` is instead of a text; `None` where it may be one, or cannot be opened.
pub(super) fn kind(path: &Path) -> Option<&'static str> {
    if !path.is_file() || path.extension().is_none_or(|ending| ending != ENDING) {
        return None;
    }
    let written = fs::read_to_string(path).ok()?;
    let (tree, _) = DeTable::parse_recoverable(&written);
    let sort = SORTS.iter().find(|(table, _)| tree.get_ref().contains_key(*table));
    Some(sort.map_or(OTHER, |(_, code)| code))
}

/// Whether people wrote the file `path` for this program: decisions, answers, an event, marks, lexicons, a project.
pub(super) fn is_by_hand(path: &Path) -> bool {
    let is_project = path.file_name().is_some_and(|name| name == super::project::FILE);
    is_project || kind(path).is_some_and(|sort| sort != OTHER)
}

/// Endings of pages.
const PAGES: [&str; 2] = ["html", "htm"];
/// What the pages of this program say of themselves in their first bytes.
const GENERATOR: &[u8] = b"<meta name=\"generator\" content=\"cadrage";
/// In so many bytes from the beginning it stands.
const HEAD: u64 = 2048;

/// Whether the file `path` is a report, a sheet or a page for corrections that this program wrote.
pub(super) fn is_own_page(path: &Path) -> bool {
    if path.extension().is_none_or(|ending| PAGES.iter().all(|page| ending != *page)) {
        return false;
    }
    let mut head = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    read.is_ok() && head.windows(GENERATOR.len()).any(|bytes| bytes == GENERATOR)
}
