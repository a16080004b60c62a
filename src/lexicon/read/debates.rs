//! A file of debate pages: its head, and the pages.

use std::collections::BTreeMap;
use std::ops::Range;

use super::id;
use super::off;
use super::shape::Checker;
use super::value::{Entry, Value, list, table, text};
use crate::lexicon::debate::{Camp, Debate, Guide, Usual, Wordings};
use crate::lexicon::diagnostic::{Phrase, code, say};
use crate::lexicon::format::{DEBATE, DEBATES_HEADER, Field, Shape};
use crate::lexicon::names::SWITCH;
use crate::lexicon::rule::{Family, Origin};

/// Fewest sides of a quarrel.
const SIDES: usize = 2;

/// A page with its id.
#[derive(Debug)]
pub(crate) struct Placed {
    pub(crate) id: String,
    /// Nothing where the entry only says that the page of this id is not used.
    pub(crate) debate: Option<Debate>,
    /// Where its id stands.
    pub(crate) at: Range<usize>,
}

/// Whether a file holds debate pages, and its head is not that of rules.
pub(crate) fn are_in(file: Entry<'_, '_>) -> bool {
    file.value("debate").is_some() && !is_of_rules(file)
}

/// Whether a file begins as one of rules does: its head names a family of rules.
pub(crate) fn is_of_rules(file: Entry<'_, '_>) -> bool {
    file.entry("lexicon").is_some_and(|head| head.named::<Family>("family").is_some())
}

/// Reads all pages of a file.
pub(crate) fn read(file: Entry<'_, '_>, checker: &mut Checker<'_>) -> Vec<Placed> {
    for (key, value) in file.0 {
        match key.get_ref().as_ref() {
            "lexicon" => checker.value("lexicon", value, &Shape::Keys(DEBATES_HEADER)),
            "debate" => checker.value("debate", value, &Shape::Some(&Shape::Entry)),
            other => checker.unknown_key(&say("fault-of-file"), other, key.span(), ["lexicon", "debate"].into_iter()),
        }
    }
    if file.value("lexicon").is_none() {
        checker.missing(&say("fault-of-file"), &["lexicon"], 0..0);
    }
    file.list("debate").iter().filter_map(|value| page(value, checker)).collect()
}

fn page(value: &Value<'_>, checker: &mut Checker<'_>) -> Option<Placed> {
    let entry = Entry(table(value)?);
    let fields: Vec<&Field> = DEBATE.iter().collect();
    let id = entry.text("id");
    if let Some(id) = &id {
        if off::is_off(entry) {
            return Some(Placed { id: id.text.to_owned(), debate: None, at: id.at.clone() });
        }
        if off::told(entry, &Phrase::name(id.text), SWITCH, checker) {
            return None;
        }
    }
    let of = id.as_ref().map_or_else(|| say("fault-of-debate"), |id| Phrase::name(id.text));
    let place = id.as_ref().map_or_else(|| value.span(), |id| id.at.clone());
    checker.keys(&of, entry.0, &place, &fields);
    let id = id?;
    if !id::is_slug(id.text) {
        checker.no_id(&id);
    }
    let sides: Vec<Camp> = entry.list("side").iter().filter_map(|side| Some(camp(Entry(table(side)?)))).collect();
    if sides.len() < SIDES && !entry.list("side").is_empty() {
        let title = say("fault-sides").of("of", of);
        let (label, help) = (say("fault-sides-here"), say("fault-sides-help"));
        checker.report(code::OUT_OF_RANGE, title, id.at.clone(), label, help);
    }
    let usual = entry.entry("usual").map(|usual| Usual { terms: wordings(usual), note: usual.printed("note") });
    let guides = entry.list("guide").iter().filter_map(|guide| {
        let guide = Entry(table(guide)?);
        Some(Guide { source: guide.string("source"), says: guide.printed("says") })
    });
    let debate = Debate {
        id: id.text.to_owned(),
        title: entry.printed("title"),
        about: entry.printed("about"),
        sides,
        usual,
        guides: guides.collect(),
        origin: Origin { file: checker.sheet.path.clone(), line: checker.sheet.line(id.at.start) },
    };
    Some(Placed { id: id.text.to_owned(), debate: Some(debate), at: id.at })
}

fn camp(side: Entry<'_, '_>) -> Camp {
    Camp { who: side.prose("who"), terms: wordings(side), why: side.printed("why") }
}

/// The words of `terms`, by language.
fn wordings(entry: Entry<'_, '_>) -> Wordings {
    let Some(tongues) = entry.entry("terms") else { return BTreeMap::new() };
    let words = |words| list(words).iter().filter_map(text).map(|word| word.text.to_owned()).collect();
    tongues.0.iter().map(|(code, own)| (code.get_ref().to_string(), words(own))).collect()
}
