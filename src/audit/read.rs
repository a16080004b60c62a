//! From the bytes of a file to a sample with its answers, with every mistake at its place.

use super::format::{AUDIT_FILE, FINDING, HEAD, MISSED, RIGHT, SENTENCE};
use super::{Item, Kind, Sheet};
use crate::lexicon::diagnostic::Diagnostic;
use crate::lexicon::format::Field;
use crate::lexicon::read::doc::Leaf;
use crate::lexicon::read::shape::{Checker, Ids};
use crate::lexicon::read::value::{Entry, Value, table};
use crate::lexicon::read::{File, Layer};

/// Reads a sample, named `shown` in messages. With a mistake in it the sheet is what could be read; nobody should use it.
pub fn read(shown: &str, bytes: &[u8]) -> (Sheet, Vec<Diagnostic>) {
    let mut out = Vec::new();
    let file = File { path: shown.to_owned(), bytes: bytes.into() };
    let Some(leaf) = Leaf::open(0, &Layer::default(), &file, &mut out) else { return (Sheet::default(), out) };
    let doc = leaf.parse(&mut out);
    let ids = Ids::new();
    let fields: Vec<&Field> = AUDIT_FILE.iter().collect();
    let mut checker = Checker { sheet: &doc.sheet, ids: &ids, out: &mut out };
    let entry = doc.entry();
    checker.keys("the file of an audit", entry.0, &(0..0), &fields);
    let findings = entry.list(FINDING).iter().filter_map(|value| item(value, RIGHT));
    let sentences = entry.list(SENTENCE).iter().filter_map(|value| item(value, MISSED));
    let items = findings.chain(sentences).collect();
    let head = entry.entry(HEAD);
    let lexicon = head.map(|head| head.string("lexicon")).unwrap_or_default();
    let texts = head.and_then(|head| usize::try_from(head.whole("texts")?).ok());
    out.sort_by_key(|one| (one.labels.first().map(|label| label.range.start), one.code));
    (Sheet { lexicon, texts, items }, out)
}

fn item(value: &Value<'_>, key: &str) -> Option<Item> {
    let entry = Entry(table(value)?);
    let kind = match entry.text("kind").map(|kind| kind.text) {
        Some("attribution") => Kind::Attribution,
        Some(_) => Kind::Loaded,
        None => Kind::Sentence,
    };
    let answer = match entry.text(key)?.text {
        "yes" | "oui" => Some(true),
        "no" | "non" => Some(false),
        _ => None,
    };
    Some(Item { text: entry.string("text").to_ascii_lowercase(), kind, answer })
}
