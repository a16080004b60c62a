//! What an input is: plain text, a saved HTML page, or JSON Lines. Content decides first, then the name.

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
}

/// How far into the text markup must begin.
const MARKUP_WITHIN: usize = 4096;

/// What `text`, named `name`, is. Never [`Input::Auto`].
pub fn recognise(name: &str, text: &str) -> Input {
    let ending = name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "jsonl" | "ndjson" => Input::JsonLines,
        _ if opens_markup(text) => Input::Html,
        "html" | "htm" | "xhtml" | "mhtml" if holds_tag(text) => Input::Html,
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
