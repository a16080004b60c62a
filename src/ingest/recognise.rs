//! What an input is: plain text, a saved HTML page, JSON Lines, a web archive, a document. Content decides first, then the
//! name.

use serde_json::Value;

/// What an input is, or is to be taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Input {
    /// To be found out.
    #[default]
    Auto,
    /// Plain text, perhaps a whole page copied as text.
    Text,
    /// A saved page with its markup.
    Html,
    /// One JSON object a line.
    JsonLines,
    /// A web archive that a browser saved: a page with all that belongs to it in one MIME message.
    Mhtml,
    /// A document of a word processor, Office Open XML.
    Docx,
    /// A document of a word processor, OpenDocument.
    Odt,
    /// A PDF file.
    Pdf,
    /// The export of a press database: many articles in one text, page or document.
    Press,
}

impl Input {
    /// Whether it has to be unpacked before it is text.
    pub(crate) fn is_packed(self) -> bool {
        matches!(self, Input::Mhtml | Input::Docx | Input::Odt | Input::Pdf)
    }
}

/// How far into the text markup must begin.
const MARKUP_WITHIN: usize = 4096;

/// How far into the bytes the headers of a MIME message are looked at.
const HEADERS_WITHIN: usize = 8192;

/// The first bytes of a ZIP file.
const ZIP: &[u8] = b"PK\x03\x04";
/// The first bytes of a PDF file.
const PDF: &[u8] = b"%PDF-";
/// The first bytes of a compound file, in which a document locked with a password is put.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";
/// The stream of a compound file that holds a locked document.
const LOCKED: &str = "EncryptedPackage";

/// What `bytes`, named `name`, have to be unpacked as; `None` where they are no package of a known sort.
pub(crate) fn package(name: &str, bytes: &[u8]) -> Option<Input> {
    let holds = |wanted: &[u8]| bytes.windows(wanted.len()).any(|part| part == wanted);
    if bytes.starts_with(ZIP) {
        let is_odt = bytes[..bytes.len().min(256)].windows(17).any(|part| part == b"opendocument.text");
        return match ending(name).as_str() {
            _ if is_odt => Some(Input::Odt),
            _ if holds(b"word/document.xml") => Some(Input::Docx),
            "docx" => Some(Input::Docx),
            "odt" => Some(Input::Odt),
            _ => None,
        };
    }
    if bytes.starts_with(COMPOUND) {
        let wide: Vec<u8> = LOCKED.encode_utf16().flat_map(u16::to_le_bytes).collect();
        return holds(&wide).then_some(Input::Docx);
    }
    if bytes.starts_with(PDF) {
        return Some(Input::Pdf);
    }
    is_archive(bytes).then_some(Input::Mhtml)
}

/// Whether the bytes begin with the headers of a MIME message that holds a page.
fn is_archive(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEADERS_WITHIN)];
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let (mut version, mut page) = (false, false);
    for line in head.split(|&byte| byte == b'\n') {
        let line = line.trim_ascii_end().to_ascii_lowercase();
        match line.first() {
            None => break,
            Some(b' ' | b'\t') => continue,
            Some(_) => {}
        }
        let Some(colon) = line.iter().position(|&byte| byte == b':') else { return false };
        let (header, value) = (&line[..colon], line[colon + 1..].trim_ascii());
        if header.iter().any(|byte| !byte.is_ascii_alphanumeric() && *byte != b'-') {
            return false;
        }
        version |= header == b"mime-version";
        page |= header == b"content-type" && (value.starts_with(b"multipart/") || value.starts_with(b"text/html"));
    }
    version && page
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

/// What `text`, named `name`, is. Never [`Input::Auto`].
pub fn recognise(name: &str, text: &str) -> Input {
    match ending(name).as_str() {
        "jsonl" | "ndjson" => Input::JsonLines,
        _ if opens_markup(text) => Input::Html,
        "html" | "htm" | "xhtml" | "mhtml" | "mht" if holds_tag(text) => Input::Html,
        _ if is_record(text) => Input::JsonLines,
        _ => Input::Text,
    }
}

/// Whether the text begins as a document of markup does.
fn opens_markup(text: &str) -> bool {
    let mut rest = text.trim_start();
    while let Some(after) = rest.strip_prefix("<!--").or(rest.strip_prefix("<?")) {
        let Some(end) = after.find('>') else { return false };
        rest = after[end + 1..].trim_start();
    }
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| starts_small(rest, tag))
}

fn starts_small(text: &str, start: &str) -> bool {
    text.len() >= start.len() && text.as_bytes()[..start.len()].eq_ignore_ascii_case(start.as_bytes())
}

/// Whether a tag stands in the first bytes.
fn holds_tag(text: &str) -> bool {
    let head = &text.as_bytes()[..text.len().min(MARKUP_WITHIN)];
    head.windows(2).any(|pair| pair[0] == b'<' && (pair[1].is_ascii_alphabetic() || pair[1] == b'!'))
}

/// Whether the first line is a JSON object with a text in it.
fn is_record(text: &str) -> bool {
    let Some(line) = text.lines().find(|l| !l.trim().is_empty()).filter(|l| l.trim_start().starts_with('{')) else {
        return false;
    };
    match serde_json::from_str::<Value>(line) {
        Ok(value) => value.get("text").or(value.get("html")).is_some_and(Value::is_string),
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides_before_the_name() {
        assert_eq!(recognise("a.txt", "<!-- saved --><!DOCTYPE HTML><p>Bonjour"), Input::Html);
        assert_eq!(recognise("a.html", "Bonjour, 3 < 4."), Input::Text);
        assert_eq!(recognise("a.html", "<p>Bonjour"), Input::Html);
        assert_eq!(recognise("-", "{\"text\": \"Bonjour\"}\n"), Input::JsonLines);
        assert_eq!(recognise("a.txt", "{\"name\": 1}\n"), Input::Text);
        assert_eq!(recognise("a.jsonl", "broken"), Input::JsonLines);
        assert_eq!(recognise("<html.txt", ""), Input::Text);
    }
}
