//! From the bytes of a file to a sample with its answers, with every mistake at its place.

use super::format::{ANSWERS, AUDIT_FILE, BY, FINDING, HEAD, MISSED, NOTE, RIGHT, SENTENCE};
use super::{Item, Kind, Sheet};
use crate::lexicon::Lexicon;
use crate::lexicon::diagnostic::{Diagnostic, say};
use crate::lexicon::format::Field;
use crate::lexicon::read::doc::Leaf;
use crate::lexicon::read::shape::{Checker, Ids};
use crate::lexicon::read::value::{Entry, Value, table, text};
use crate::lexicon::read::{File, Layer};

/// Reads a sample, named `shown` in messages, with the answers of the languages of `lexicon`. With a
/// mistake in it the sheet is what could be read; nobody should use it.
pub fn read(shown: &str, bytes: &[u8], lexicon: &Lexicon) -> (Sheet, Vec<Diagnostic>) {
    let mut out = Vec::new();
    let file = File { path: shown.to_owned(), bytes: bytes.into() };
    let Some(leaf) = Leaf::open(0, &Layer::default(), &file, &mut out) else { return (Sheet::default(), out) };
    let doc = leaf.parse(&mut out);
    let ids = Ids::default();
    let fields: Vec<&Field> = AUDIT_FILE.iter().collect();
    let mut checker = Checker { sheet: &doc.sheet, ids: &ids, out: &mut out };
    let entry = doc.entry();
    checker.keys(&say("fault-of-audit"), entry.0, &(0..0), &fields);
    let asked = [(FINDING, RIGHT), (SENTENCE, MISSED)];
    let values = asked.iter().flat_map(|(list, key)| entry.list(list).iter().map(move |value| (value, *key)));
    let items = values.filter_map(|(value, key)| item(value, key, lexicon, &mut checker)).collect();
    let head = entry.entry(HEAD);
    let drawn = head.map(|head| head.string("lexicon")).unwrap_or_default();
    let texts = head.and_then(|head| usize::try_from(head.whole("texts")?).ok());
    // A mistake in a sample is made by a person, whatever was meant.
    let is_sample = [HEAD, FINDING, SENTENCE].iter().any(|key| entry.value(key).is_some());
    let worked_on = is_sample && (!checker.out.is_empty() || is_written_in(entry));
    out.sort_by_key(|one| (one.labels.first().map(|label| label.range.start), one.code));
    (Sheet { lexicon: drawn, texts, items, worked_on }, out)
}

/// Whether anything stands where a person writes.
fn is_written_in(entry: Entry<'_, '_>) -> bool {
    let head = entry.entry(HEAD).into_iter();
    let drawn = [FINDING, SENTENCE].into_iter().flat_map(|list| entry.list(list)).filter_map(table).map(Entry);
    head.chain(drawn).any(|entry| {
        let values = [BY, NOTE, RIGHT, MISSED].into_iter().filter_map(|key| entry.value(key));
        values.into_iter().any(|value| text(value).is_none_or(|text| !text.text.trim().is_empty()))
    })
}

fn item(value: &Value<'_>, key: &str, lexicon: &Lexicon, checker: &mut Checker<'_>) -> Option<Item> {
    let entry = Entry(table(value)?);
    let kind = match entry.text("kind").map(|kind| kind.text) {
        Some("attribution") => Kind::Attribution,
        Some(_) => Kind::Loaded,
        None => Kind::Sentence,
    };
    let written = entry.text(key)?.text;
    let known = ANSWERS.iter().flat_map(|(name, _)| lexicon.answers(name)).chain([""]);
    checker.one_of(key, entry.value(key)?, &known.collect::<Vec<_>>());
    let meant = ANSWERS.iter().find(|(name, _)| lexicon.answers(name).any(|answer| answer == written));
    let answer = meant.map(|(_, answer)| *answer);
    Some(Item { text: entry.string("text").to_ascii_lowercase(), kind, answer })
}
