//! An output of `compare`, read again. Keys it does not know are left alone.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use serde::Deserialize;

use crate::cli::inputs::{shown, trouble};
use crate::cli::manifest;
use crate::contract::{ReadError, Report, SCHEMA};

/// What stands for standard input.
const STDIN: &str = "-";

/// The least that tells what a file is.
#[derive(Deserialize)]
struct Head {
    schema: String,
}

/// The report in the file `path`.
pub(super) fn report(path: &Path) -> Result<Report, ReadError> {
    let name = shown(path);
    let bytes = bytes(path, &name).map_err(|error| {
        let kind = match error.kind() {
            io::ErrorKind::NotFound => "missing",
            _ if path.is_dir() => "is-folder",
            _ => "unreadable",
        };
        trouble(&name, kind, &error.to_string())
    })?;
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let wrong = |kind: &str, error: &serde_json::Error| ReadError {
        line: Some(error.line()).filter(|line| *line > 0),
        ..trouble(&name, kind, &error.to_string())
    };
    if is_lines(bytes) {
        return Err(trouble(&name, "run-lines", "one text a line"));
    }
    match serde_json::from_slice::<Head>(bytes) {
        Ok(head) if head.schema == manifest::SCHEMA => Err(trouble(&name, "run-manifest", &head.schema)),
        Ok(head) if head.schema != SCHEMA => Err(trouble(&name, "run-schema", &head.schema)),
        Ok(_) => serde_json::from_slice(bytes).map_err(|error| wrong("run-other", &error)),
        Err(error) if error.is_data() => Err(wrong("run-other", &error)),
        Err(error) => Err(wrong("run-broken", &error)),
    }
}

fn bytes(path: &Path, name: &str) -> io::Result<Vec<u8>> {
    if name != STDIN {
        return fs::read(path);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether it is what `--format jsonl` writes: every line a whole answer.
fn is_lines(bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.iter().all(u8::is_ascii_whitespace));
    let is_line = |line: &[u8]| {
        let line: Result<serde_json::Map<String, serde_json::Value>, _> = serde_json::from_slice(line);
        line.is_ok_and(|line| line.contains_key("schema") && !line.contains_key("articles"))
    };
    lines.next().is_some_and(is_line)
}
