//! A marked article: a TOML file whose text carries the marks in square brackets, and an entry for each number.
//! `[2s …]` is the source of attribution 2, `[2c …]` its cue, `[2t …]` what is attributed; marks nest.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Document, Fault, FaultKind, Labelled};
use crate::lexicon::names::{KINDS, Named};
use crate::lexicon::rule::Act;
use crate::workshop::ground::Ground;

/// How much of the content can stand in the source's own words.
const MODES: &[&str] = &["direct", "mixed", "indirect", "free"];
/// Kinds of source that gold has beside those of rules: a company, a person of no role, nobody.
const MORE_KINDS: &[&str] = &["company", "person", "none"];

/// A part of an attribution: source, cue, content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Source,
    Cue,
    Content,
}

/// The stretches of one attribution, by part.
#[derive(Debug, Default)]
struct Stretches {
    line: usize,
    source: Vec<Range<usize>>,
    cue: Vec<Range<usize>>,
    content: Vec<Range<usize>>,
}

/// Whether `written` is, or is meant to be, a marked article: it has a text, or says at least which article it is. What is no
/// TOML may be one.
pub fn is_one(written: &str) -> bool {
    let Ok(tree) = DeTable::parse(written) else { return true };
    let is_text = |key: &str| tree.get_ref().get(key).is_some_and(|value| value.get_ref().as_str().is_some());
    is_text("text") || is_text("id")
}

/// Reads the article `written` in the file `name`.
///
/// # Errors
/// Everything that is wrong in it, in the order of lines.
pub fn read(name: &str, written: &str) -> Result<Document, Vec<Fault>> {
    let mut faults = Faults { file: name, written, found: Vec::new() };
    let tree = match DeTable::parse(written) {
        Ok(tree) => tree,
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            faults.add(at, FaultKind::Syntax(error.message().to_owned()));
            return Err(faults.found);
        }
    };
    let table = tree.get_ref();
    let id = faults.text(table, "id", 0);
    let lang = faults.text(table, "lang", 0);
    let (text, mut marks) = match table.get("text") {
        Some(value) => marked(value, &mut faults),
        None => {
            faults.add(0, FaultKind::NoKey("text"));
            Default::default()
        }
    };
    let mut attributions = BTreeMap::new();
    let entries = table.get("attribution").and_then(|value| value.get_ref().as_array());
    for entry in entries.into_iter().flatten() {
        let Some((n, labels)) = labels(entry, &mut faults) else { continue };
        let at = entry.span().start;
        if attributions.contains_key(&n) {
            faults.add(at, FaultKind::Twice(n));
            continue;
        }
        match marks.remove(&n) {
            Some(own) => drop(attributions.insert(n, laid(own, labels))),
            None => faults.add(at, FaultKind::NoMark(n)),
        }
    }
    for (n, own) in marks.into_iter().filter(|(n, _)| !attributions.contains_key(n)) {
        faults.found.push(Fault { file: name.to_owned(), line: own.line, kind: FaultKind::NoEntry(n) });
    }
    if !faults.found.is_empty() {
        faults.found.sort_by_key(|fault| fault.line);
        return Err(faults.found);
    }
    let attributions = attributions.into_values().collect();
    Ok(Document { id, lang: Some(lang), text, attributions, ..Document::default() })
}

/// The labels of an attribution with its stretches.
fn laid(own: Stretches, labels: Labelled) -> Labelled {
    Labelled { source: Ground::of(own.source), cue: Ground::of(own.cue), content: Ground::of(own.content), ..labels }
}

/// What an entry says, beside its number.
fn labels(entry: &Spanned<DeValue<'_>>, faults: &mut Faults<'_>) -> Option<(u32, Labelled)> {
    let at = entry.span().start;
    let DeValue::Table(keys) = entry.get_ref() else { return None };
    let number = keys.get("n").and_then(|value| value.get_ref().as_integer());
    let n = number.and_then(|number| number.as_str().parse().ok());
    if n.is_none() {
        faults.add(at, FaultKind::NoKey("n"));
    }
    let mut one_of = |key: &'static str, known: &[&[&str]]| {
        let value = faults.text(keys, key, at);
        if !value.is_empty() && !known.iter().any(|names| names.contains(&value.as_str())) {
            let place = keys.get(key).map_or(at, |value| value.span().start);
            faults.add(place, FaultKind::BadValue(key, value.clone()));
        }
        Some(value)
    };
    let act = one_of("act", &[Act::NAMES]);
    let mode = one_of("mode", &[MODES]);
    let kind = one_of("kind", &[KINDS, MORE_KINDS]);
    let via = keys.get("via").and_then(|value| value.get_ref().as_array());
    let via = via.into_iter().flatten().filter_map(|name| name.get_ref().as_str().map(str::to_owned)).collect();
    Some((n?, Labelled { act, mode, kind, via, ..Labelled::default() }))
}

/// A mark whose end has not come yet.
struct Open<'t> {
    /// What it is; empty for a bracket that is no mark.
    tags: Vec<(u32, Part)>,
    /// Code points of the text before it.
    start: usize,
    line: usize,
    /// The tags as written.
    written: &'t str,
}

/// The text without its marks, and what the marks say.
fn marked(value: &Spanned<DeValue<'_>>, faults: &mut Faults<'_>) -> (String, BTreeMap<u32, Stretches>) {
    let Some(written) = value.get_ref().as_str() else {
        faults.add(value.span().start, FaultKind::NoKey("text"));
        return Default::default();
    };
    let first = faults.first_line(value.span());
    let mut text = String::with_capacity(written.len());
    let mut marks: BTreeMap<u32, Stretches> = BTreeMap::new();
    let mut open: Vec<Open<'_>> = Vec::new();
    let (mut at, mut line, mut length) = (0, first, 0);
    while let Some(letter) = written[at..].chars().next() {
        let rest = &written[at + letter.len_utf8()..];
        at += letter.len_utf8();
        match letter {
            '[' => match tags(rest) {
                Some((tags, used)) => {
                    open.push(Open { tags, start: length, line, written: rest[..used].trim_end() });
                    at += used;
                    line += rest[..used].matches('\n').count();
                }
                None => {
                    faults.add_line(line, FaultKind::BadMark(beginning(rest)));
                    // Its closing bracket is no second fault.
                    open.push(Open { tags: Vec::new(), start: length, line, written: "" });
                }
            },
            ']' => match open.pop() {
                Some(Open { tags, start, line: since, .. }) => {
                    for (n, part) in tags {
                        let own = marks.entry(n).or_insert_with(|| Stretches { line: since, ..Stretches::default() });
                        match part {
                            Part::Source => own.source.push(start..length),
                            Part::Cue => own.cue.push(start..length),
                            Part::Content => own.content.push(start..length),
                        }
                    }
                }
                None => faults.add_line(line, FaultKind::Unopened),
            },
            _ => {
                text.push(letter);
                length += 1;
                line += usize::from(letter == '\n');
            }
        }
    }
    for mark in open.into_iter().filter(|mark| !mark.tags.is_empty()) {
        faults.add_line(mark.line, FaultKind::Unclosed(format!("[{}", mark.written)));
    }
    text.truncate(text.trim_end().len());
    (text, marks)
}

/// The tags right behind an opening bracket and how many bytes they take with the blank after them.
fn tags(rest: &str) -> Option<(Vec<(u32, Part)>, usize)> {
    let mut tags = Vec::new();
    let mut at = 0;
    loop {
        let digits = rest[at..].bytes().take_while(u8::is_ascii_digit).count();
        let n = rest[at..at + digits].parse().ok()?;
        let part = match rest[at + digits..].chars().next()? {
            's' => Part::Source,
            'c' => Part::Cue,
            't' => Part::Content,
            _ => return None,
        };
        tags.push((n, part));
        at += digits + 1;
        match rest[at..].chars().next()? {
            blank if blank.is_whitespace() => return Some((tags, at + blank.len_utf8())),
            next if next.is_ascii_digit() => {}
            _ => return None,
        }
    }
}

/// The first characters of a text, to name a place.
fn beginning(text: &str) -> String {
    text.chars().take_while(|letter| *letter != '\n').take(12).collect()
}

/// What was found wrong in a file so far.
struct Faults<'f> {
    file: &'f str,
    written: &'f str,
    found: Vec<Fault>,
}

impl Faults<'_> {
    /// The line of a byte of the file.
    fn line(&self, at: usize) -> usize {
        self.written.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
    }

    /// The line that the first character of a text stands on; a line feed right behind the marks is no part of it.
    fn first_line(&self, span: Range<usize>) -> usize {
        let raw = self.written.get(span.clone()).unwrap_or_default();
        let inner = raw.trim_start_matches(['\'', '"']);
        self.line(span.start) + usize::from(raw.len() - inner.len() >= 3 && inner.starts_with(['\n', '\r']))
    }

    fn add(&mut self, at: usize, kind: FaultKind) {
        self.add_line(self.line(at), kind);
    }

    fn add_line(&mut self, line: usize, kind: FaultKind) {
        self.found.push(Fault { file: self.file.to_owned(), line, kind });
    }

    /// The text of a key that must be there; empty where it is not.
    fn text(&mut self, table: &DeTable<'_>, key: &'static str, at: usize) -> String {
        let text = table.get(key).and_then(|value| value.get_ref().as_str());
        if text.is_none() {
            self.add(at, FaultKind::NoKey(key));
        }
        text.unwrap_or_default().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{FaultKind, read};
    use crate::workshop::gold::Document;
    use crate::workshop::ground::Ground;

    fn article(text: &str, numbers: &[u32]) -> String {
        let head = format!("id = \"x\"\nlang = \"fr\"\ntext = '''\n{text}\n'''\n");
        let entry =
            |n: &u32| format!("[[attribution]]\nn = {n}\nact = \"speech\"\nmode = \"indirect\"\nkind = \"official\"\n");
        head + &numbers.iter().map(entry).collect::<String>()
    }

    fn words(document: &Document, ground: &Ground) -> Vec<String> {
        let letters: Vec<char> = document.text.chars().collect();
        ground.runs().iter().map(|run| letters[run.clone()].iter().collect()).collect()
    }

    #[test]
    fn marks_nest_and_are_shared() {
        let text =
            "Élue\n\n[1s2s L'élue] [1c affirme] que [1t [3s le maire] [3c a dit] [3t non]], [2c jugeant] « [2t été] ».";
        let document = read("x.toml", &article(text, &[1, 2, 3])).expect("the marks pair");
        assert_eq!(document.text, "Élue\n\nL'élue affirme que le maire a dit non, jugeant « été ».");
        let [one, two, three] = &document.attributions[..] else { panic!("three attributions") };
        assert_eq!(words(&document, &one.content), ["le maire a dit non"]);
        assert_eq!(words(&document, &three.content), ["non"]);
        assert_eq!((words(&document, &one.source), &one.source), (vec!["L'élue".to_owned()], &two.source));
        assert_eq!(words(&document, &two.content), ["été"]);
    }

    #[test]
    fn a_cue_may_have_two_stretches() {
        let document = read("x.toml", &article("[1t « Non »], [1c a-t]-[1s elle] [1c dit].", &[1])).expect("it reads");
        assert_eq!(words(&document, &document.attributions[0].cue), ["a-t", "dit"]);
    }

    #[test]
    fn every_fault_has_its_line() {
        let text = "Titre [sic]\n\n[1s Le maire [1c dit] [1t non].\n\n[7c Selon] lui]].";
        let found = read("x.toml", &article(text, &[1, 1, 4])).expect_err("five things are wrong");
        let told: Vec<(usize, &str, String)> =
            found.iter().map(|fault| (fault.line, fault.kind.name(), fault.kind.what())).collect();
        let of = |line, name, what: &str| (line, name, what.to_owned());
        assert_eq!(
            told,
            [
                of(4, "bad-mark", "sic]"),
                of(8, "unopened", ""),
                of(8, "no-entry", "7"),
                of(15, "twice", "1"),
                of(20, "no-mark", "4"),
            ]
        );
        let unclosed = read("x.toml", &article("A.\n\n[1s2s Le maire [1c dit]", &[1])).expect_err("it is never closed");
        assert_eq!((unclosed[0].line, &unclosed[0].kind), (6, &FaultKind::Unclosed("[1s2s".to_owned())));
    }

    #[test]
    fn labels_come_from_closed_lists() {
        let written = article("[1c Selon] lui", &[1]).replace("\"speech\"", "\"shout\"").replace("lang = \"fr\"\n", "");
        let found = read("x.toml", &written).expect_err("two labels are wrong");
        let kinds: Vec<FaultKind> = found.into_iter().map(|fault| fault.kind).collect();
        assert_eq!(kinds, [FaultKind::NoKey("lang"), FaultKind::BadValue("act", "shout".to_owned())]);
        assert!(matches!(read("x.toml", "id = ").expect_err("no TOML")[0].kind, FaultKind::Syntax(_)));
    }
}
