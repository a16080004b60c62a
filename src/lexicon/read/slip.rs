//! Slips of the hand in TOML: where one is, what it most likely is, and how far nothing can be read because of it.
//! What is found is taken out and the rest is read again, so that one slip is told once and hides no other.

use std::ops::Range;

use toml::de::DeTable;

use super::value_scan::{Kind, is_key, key, scan};
use crate::lexicon::diagnostic::{Phrase, say};
use crate::lexicon::nearest::nearest;

/// So many slips of one file are told.
const MOST: usize = 60;

/// One slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slip {
    /// Where it is.
    pub(super) at: Range<usize>,
    pub(super) label: Phrase,
    pub(super) help: Phrase,
    /// What cannot be read because of it: whole lines.
    pub(super) gone: Range<usize>,
}

/// The slips of a text, in their order, and the text without what they make unreadable: blanks stand in its place.
pub(super) fn slips(text: &str) -> (String, Vec<Slip>) {
    let (mut rest, mut all) = (text.to_owned(), Vec::new());
    while all.len() < MOST
        && let Some((at, told)) = first_error(&rest)
    {
        let slip = slip(&rest, at, &told);
        let is_stuck = rest[slip.gone.clone()].trim().is_empty();
        rest = without(&rest, &slip.gone);
        all.push(slip);
        if is_stuck {
            break;
        }
    }
    (rest, all)
}

/// The first thing that TOML itself finds wrong: where, and in its words.
fn first_error(text: &str) -> Option<(Range<usize>, String)> {
    let (_, errors) = DeTable::parse_recoverable(text);
    let told = errors.iter().map(|error| (error.span().unwrap_or(0..0), error.message().to_owned()));
    told.min_by_key(|(at, _)| at.start)
}

/// The text with blanks in place of `gone`; lines stay lines.
fn without(text: &str, gone: &Range<usize>) -> String {
    let blanks = text[gone.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' });
    [&text[..gone.start], &blanks.collect::<String>(), &text[gone.end..]].concat()
}

/// The slip behind an error.
fn slip(text: &str, at: Range<usize>, told: &str) -> Slip {
    let here = line_at(text, at.start);
    let mut statement = statement_at(text, here.start);
    // A list that is left open takes the next line for its own.
    if statement.start == here.start && here.start > 0 {
        let before = statement_at(text, here.start - 1);
        if let Some((Kind::Open(_), _)) = scan(text, &before) {
            statement = before;
        }
    }
    // A text of several lines that nothing closes is noticed at the end of the file.
    if at.start >= text.trim_end().len() {
        statement = statements(text).find(|one| scan(text, one).is_some()).unwrap_or(statement);
    }
    let head = text[statement.clone()].lines().next().unwrap_or_default();
    let is_first = statement.contains(&here.start) && here.start == statement.start;
    if is_head(head) && is_first {
        let gone = statement.start..next_head(text, statement.end);
        let (label, help) = if told.contains(TWICE) { twice(head.trim()) } else { of_head(head) };
        let indent = head.len() - head.trim_start().len();
        return Slip { at: statement.start + indent..statement.start + head.trim_end().len(), label, help, gone };
    }
    if told.contains(TWICE) {
        let key = text.get(at.clone()).unwrap_or_default();
        let (label, help) = twice(key);
        let gone = if key == "id" { statement.start..next_head(text, statement.end) } else { statement };
        return Slip { at, label, help, gone };
    }
    if let Some((kind, place)) = scan(text, &statement) {
        let key = head.split('=').next().unwrap_or_default().trim();
        let (label, help) = of_value(&kind, key, &text[place.clone()]);
        let gone = reach(text, &statement, &line_at(text, place.start));
        return Slip { at: place, label, help, gone };
    }
    let line = text[here.clone()].trim();
    let is_lost = !is_first && !line.contains('=');
    let (label, help) = match without_equals(line).filter(|_| !text[here.clone()].contains('=')) {
        Some(meant) => (say("fault-toml-equals"), say("fault-missing-line").with("line", meant)),
        None if is_lost => (say("fault-toml-lost"), say("fault-toml-lost-help")),
        None => (say("fault-toml-here").with("told", told), say("fault-toml-help")),
    };
    let gone = reach(text, &statement, &here);
    Slip { at, label, help, gone }
}

/// A part of what TOML says of a key or a table that is given before.
const TWICE: &str = "duplicate";

fn twice(key: &str) -> (Phrase, Phrase) {
    let help = if key == "id" { say("fault-toml-twice-id") } else { say("fault-toml-twice-help") };
    (say("fault-toml-twice").with("key", key), help)
}

/// What is wrong in a line that begins an entry.
fn of_head(line: &str) -> (Phrase, Phrase) {
    let line = line.split('#').next().unwrap_or_default().trim();
    let name = line.trim_matches(|c: char| matches!(c, '[' | ']') || c.is_whitespace());
    let brackets = |c: char| line.matches(c).count().min(2);
    let meant = nearest(name, ENTRIES.iter().copied()).unwrap_or(name);
    let is_name = meant.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')) && !meant.is_empty();
    let help = match is_name {
        true if meant == ENTRIES[0] => say("fault-missing-line").with("line", format!("[{meant}]")),
        true if brackets('[').max(brackets(']')) == 2 => say("fault-missing-line").with("line", format!("[[{meant}]]")),
        true => say("fault-missing-line").with("line", format!("[{meant}]")),
        false => say("fault-toml-head-help"),
    };
    (say("fault-toml-head"), help)
}

/// Heads of files of rules.
const ENTRIES: [&str; 2] = ["lexicon", "rule"];

/// What is to be said of a slip in the value of `key`, and how `written` is mended.
fn of_value(kind: &Kind, key: &str, written: &str) -> (Phrase, Phrase) {
    let line = |line: String| say("fault-missing-line").with("line", line);
    match kind {
        Kind::Inner('\'') => (say("fault-toml-inner"), say("fault-toml-inner-apostrophe")),
        Kind::Inner(_) => (say("fault-toml-inner"), say("fault-toml-inner-help")),
        Kind::Unclosed if written.contains(CURLY) => (say("fault-toml-unclosed"), say("fault-toml-curly")),
        Kind::Unclosed => (say("fault-toml-unclosed"), say("fault-toml-unclosed-help")),
        Kind::Curly => (say("fault-toml-bare"), say("fault-toml-curly")),
        Kind::Comma => (say("fault-toml-comma"), say("fault-toml-comma-help")),
        Kind::KeyComma => (say("fault-toml-comma-key"), say("fault-toml-comma-key-help")),
        Kind::Equals => (say("fault-toml-equals"), line(format!("{written} = \"…\""))),
        Kind::Brace => {
            let pairs = written.trim().trim_end_matches('}').trim_end();
            (say("fault-toml-brace"), line(format!("{key} = {{ {pairs} }}")))
        }
        Kind::Closer => (say("fault-toml-closer"), say("fault-toml-closer-help")),
        Kind::Open('{') => (say("fault-toml-open-table"), say("fault-toml-open-table-help")),
        Kind::Open(_) => (say("fault-toml-open"), say("fault-toml-open-help")),
        Kind::Backslash => (say("fault-toml-backslash"), say("fault-toml-backslash-help")),
        Kind::Bare(depth) => {
            let plain = written.replace(['"', '\''], "");
            let plain = plain.trim();
            let digits = &plain[..plain.find(|c: char| !c.is_ascii_digit()).unwrap_or(plain.len())];
            let value = match plain.to_ascii_lowercase().as_str() {
                // A number that TOML does not know so: *2,5*.
                _ if !digits.is_empty() && plain[digits.len()..].starts_with(',') => digits.to_owned(),
                word @ ("true" | "false") => word.to_owned(),
                _ => format!("\"{plain}\""),
            };
            (say("fault-toml-bare"), line(if *depth == 0 { format!("{key} = {value}") } else { value }))
        }
    }
}

/// Marks that print has and TOML has not.
pub(super) const CURLY: [char; 6] = ['“', '”', '‘', '«', '»', '„'];

/// `key = value`, where a line gives a key and a value without the sign between them.
pub(super) fn without_equals(line: &str) -> Option<String> {
    let key = Some(key(line)).filter(|key| !key.is_empty())?;
    let rest = line[key.len()..].trim_start();
    let value = rest.strip_prefix(':').unwrap_or(rest).trim();
    let is_value = value.starts_with(|c: char| matches!(c, '"' | '\'' | '[' | '{') || c.is_ascii_digit());
    is_value.then(|| format!("{key} = {value}"))
}

/// The lines that have to go for the rest to be read: the one at fault, its statement, its entry, or all that follows.
fn reach(text: &str, statement: &Range<usize>, line: &Range<usize>) -> Range<usize> {
    let is_item = line.start > statement.start;
    let ways =
        [is_item.then(|| line.clone()), Some(statement.clone()), Some(statement.start..next_head(text, statement.end))];
    let is_enough = |way: &Range<usize>| first_error(&without(text, way)).is_none_or(|(at, _)| at.start >= way.end);
    ways.into_iter().flatten().find(is_enough).unwrap_or(statement.start..text.len())
}

/// The line of a byte, its end included.
fn line_at(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.len());
    let start = text.as_bytes()[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let end = text.as_bytes()[at..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |end| at + end + 1);
    start..end
}

/// The lines from the last one before `at` that gives a key or begins an entry to the next such line.
fn statement_at(text: &str, at: usize) -> Range<usize> {
    let begins = |line: &str| gives_key(line) || is_head(line);
    let mut start = line_at(text, at);
    let mut end = start.end;
    while start.start > 0 && !begins(&text[start.clone()]) {
        start = line_at(text, start.start - 1);
    }
    while end < text.len() && !begins(&text[line_at(text, end)]) {
        end = line_at(text, end).end;
    }
    start.start..end
}

/// All statements of a text, in order.
fn statements(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let next = (at < text.len()).then(|| statement_at(text, at))?;
        at = next.end;
        Some(next)
    })
}

/// Where the first line from `at` on stands that begins an entry.
fn next_head(text: &str, at: usize) -> usize {
    let mut line = at;
    while line < text.len() && !is_head(&text[line_at(text, line)]) {
        line = line_at(text, line).end;
    }
    line
}

/// Whether a line begins with a key and the sign behind it.
fn gives_key(line: &str) -> bool {
    let line = line.trim_start();
    let behind = line.trim_start_matches(is_key);
    behind.len() < line.len() && behind.trim_start().starts_with('=')
}

/// Whether a line begins an entry: brackets and a name.
fn is_head(line: &str) -> bool {
    let line = line.trim_start();
    let name = line.trim_start_matches('[');
    name.len() < line.len() && name.trim_start().starts_with(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::slips;

    /// The places of all slips, and what is left of the text.
    fn found(text: &str) -> (Vec<&str>, String) {
        let (rest, slips) = slips(text);
        assert_eq!(rest.len(), text.len());
        (
            slips.iter().map(|slip| &text[slip.at.clone()]).collect(),
            rest.split_whitespace().collect::<Vec<_>>().join(" "),
        )
    }

    #[test]
    fn one_slip_is_one_and_the_rest_is_read() {
        for (text, at, rest) in [
            ("a = \"b \"c\" d\"\ne = 1\n", "\"", "e = 1"),
            ("a = [\"b \"c\".\"]\ne = 1\n", "\"", "e = 1"),
            ("a = { b = \"c \"d\" e\" }\nf = 1\ng = 2\n", "\"", "f = 1 g = 2"),
            ("a = \"b\ne = 1\n", "\"b", "e = 1"),
            ("a = \"b\nc d.\"\ne = 1\n", "\"b", "e = 1"),
            ("a = [\"b\", \"c]\ne = 1\n", "\"c]", "e = 1"),
            ("a = [\"b\"\ne = 1\n[[c]]\nd = 2\n", "[", "e = 1 [[c]] d = 2"),
            ("a = [\n  \"b\",\n  \"c \"d\" e\",\n  \"f\",\n]\ne = 1\n", "\"", "a = [ \"b\", \"f\", ] e = 1"),
            ("a = b c\ne = 1\n", "b c", "e = 1"),
            ("a 1\ne = 1\n", "", "e = 1"),
            ("[a]\nb = 1\nc: 2\ne = 1\n", ":", "[a] b = 1 e = 1"),
            ("a = \"b]\\(\"\ne = 1\n", "\\(", "e = 1"),
            ("a = 1\n[[b]\nc = 1\n[[b]]\nc = 2\n", "[[b]", "a = 1 [[b]] c = 2"),
            ("[[b]]\nid = 1\nc = 1\nid = 2\nc = 2\n[[b]]\nid = 3\n", "id", "[[b]] id = 1 c = 1 [[b]] id = 3"),
            ("a = \"\"\"b\nc = 1\n", "\"\"\"b", "c = 1"),
        ] {
            let (places, left) = found(text);
            assert_eq!((places.len(), left.as_str()), (1, rest), "{text}: {places:?}");
            assert!(
                places[0].starts_with(at) && (at.is_empty() || places[0].trim_end() == at.trim_end()),
                "{text}: {places:?}"
            );
        }
    }

    #[test]
    fn every_slip_is_told() {
        let (places, _) = found("a = \"b \"c\" d\"\ne = 1\nf = g\nh = [\"i\" \"j\"]\n");
        assert_eq!(places, ["\"", "g", "\""]);
        let (places, left) = found("\u{feff}]] = = \u{0}\n\"\n'''\n");
        assert!(!places.is_empty(), "{left}");
    }
}
