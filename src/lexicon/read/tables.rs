//! The tables that all languages share: categories, sources, agencies, countries, actors, bodies of countries, units, deeds,
//! meanings, layouts of press databases.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::debates;
use super::id;
use super::off;
use super::rule::USUAL;
use super::shape::Checker;
use super::terms::{self, Forms};
use super::value::{Entry, Text, Value, list, table, text};
use crate::lexicon::diagnostic::{Phrase, code, say};
use crate::lexicon::format::{Field, SHARED, Shape};
use crate::lexicon::names::{Named, SWITCH};
use crate::lexicon::rule::{Origin, Side, Switched};
use crate::lexicon::tables::{
    Actor, Agency, AgencyType, Body, BodyNames, Category, Country, CountryNames, Deed, Meaning, Press, PressSlot,
    Reach, Source, Unit,
};

/// An entry of a shared table.
#[derive(Debug)]
pub(crate) enum Row {
    Category(Category),
    Source(Source),
    Agency(Agency),
    Country(Country),
    Actor(Actor),
    Body(Body),
    Unit(Unit),
    Reach(Reach),
    Deed(Deed),
    Meaning(Meaning),
    Press(Press),
}

/// An entry with its id, and the place of the id.
#[derive(Debug)]
pub(crate) struct Placed {
    /// The name of its table.
    pub(crate) table: &'static str,
    pub(crate) id: String,
    pub(crate) at: Range<usize>,
    /// Nothing where the entry only says that the one of this id is not used.
    pub(crate) row: Option<Row>,
}

/// The keys that hold what an agency is called by in texts; one of them is enough.
const AGENCY_WORDS: [&str; 2] = ["names", "codes"];

/// What shared tables need to know of the languages.
pub(crate) struct Tongues<'l> {
    /// Codes of all languages.
    pub(crate) codes: &'l BTreeSet<String>,
    /// How a language inflects words of a part of speech.
    pub(crate) forms: &'l dyn Fn(&str, &str) -> Option<Forms<'l>>,
}

/// Whether a file holds shared tables; the folder `shared` may hold rules too, and they begin with a head.
pub(crate) fn are_in(file: Entry<'_, '_>) -> bool {
    !debates::is_of_rules(file)
        && SHARED.iter().any(|(name, ..)| file.value(name).is_some_and(|value| text(value).is_none()))
}

/// The ids of one table of a file, before anything is checked.
pub(crate) fn ids<'t>(file: Entry<'t, '_>, name: &str) -> Vec<&'t str> {
    let entries = file.list(name).iter().filter_map(|value| Some(Entry(table(value)?)));
    entries.filter(|entry| !off::is_off(*entry)).filter_map(|entry| Some(entry.text("id")?.text)).collect()
}

/// Reads all tables of a file.
pub(crate) fn read(file: Entry<'_, '_>, tongues: &Tongues<'_>, checker: &mut Checker<'_>) -> Vec<Placed> {
    let mut rows = Vec::new();
    for (key, value) in file.0 {
        let Some((name, fields, each)) = SHARED.iter().find(|(name, ..)| name == key.get_ref()) else {
            if ["rule", "lexicon"].contains(&key.get_ref().as_ref()) {
                let title =
                    say("fault-unknown-key").of("of", say("fault-of-tables")).with("key", key.get_ref().as_ref());
                let (label, help) = (say("fault-unknown-key-here"), say("fault-tables-rule-help"));
                checker.report(code::UNKNOWN_KEY, title, key.span(), label, help);
                continue;
            }
            let known = SHARED.iter().map(|(name, ..)| *name);
            checker.unknown_key(&say("fault-of-tables"), key.get_ref(), key.span(), known);
            continue;
        };
        checker.value(name, value, &Shape::Some(&Shape::Entry));
        for entry in list(value) {
            rows.extend(placed(name, fields, *each, entry, tongues, checker));
        }
    }
    rows
}

fn placed(
    name: &'static str,
    fields: &'static [Field],
    each: Option<Shape>,
    value: &Value<'_>,
    tongues: &Tongues<'_>,
    checker: &mut Checker<'_>,
) -> Option<Placed> {
    let keys = table(value)?;
    let entry = Entry(keys);
    let fields: Vec<&Field> = fields.iter().collect();
    let id = entry.text("id");
    if let Some(id) = &id {
        if off::is_off(entry) {
            if Switched::from_name(name).is_some() {
                return Some(Placed { table: name, id: id.text.to_owned(), at: id.at.clone(), row: None });
            }
            let title = say("fault-not-switched").with("id", id.text);
            let at = entry.value("status").map_or_else(|| id.at.clone(), Value::span);
            let (label, help) = (say("fault-not-switched-here").with("name", name), say("fault-not-switched-help"));
            checker.report(code::UNKNOWN_KEY, title, at, label, help);
            return None;
        }
        if Switched::from_name(name).is_some() && off::told(entry, &Phrase::name(id.text), SWITCH, checker) {
            return None;
        }
    }
    let of = id.as_ref().map_or_else(|| say("fault-of-entry").with("name", name), |id| Phrase::name(id.text));
    checker.keys_and(&of, keys, &value.span(), &fields, &|key| each.filter(|_| tongues.codes.contains(key)));
    let id = id?;
    if !id::is_slug(id.text) {
        checker.no_id(&id);
    }
    // What nothing in a text is called by would never be found.
    if Switched::from_name(name) == Some(Switched::Agency) && AGENCY_WORDS.iter().all(|key| entry.value(key).is_none())
    {
        checker.missing(&of, &AGENCY_WORDS, value.span());
    }
    let origin = Origin { file: checker.sheet.path.clone(), line: checker.sheet.line(id.at.start) };
    let row = row(name, id.text.to_owned(), entry, origin, tongues, checker)?;
    Some(Placed { table: name, id: id.text.to_owned(), at: id.at, row: Some(row) })
}

fn row(
    name: &str,
    id: String,
    entry: Entry<'_, '_>,
    origin: Origin,
    tongues: &Tongues<'_>,
    checker: &mut Checker<'_>,
) -> Option<Row> {
    let owned = |key: &str| entry.text(key).map(|text| text.text.to_owned());
    Some(match name {
        "category" => Row::Category(Category {
            id,
            name: entry.prose("name"),
            definition: entry.printed("definition"),
            reference: owned("reference"),
            origin,
        }),
        "source" => Row::Source(Source {
            id,
            title: entry.prose("title"),
            author: entry.string("author"),
            year: entry.whole("year").and_then(|year| u16::try_from(year).ok()),
            place: entry.string("where"),
            note: entry.printed("note"),
            origin,
        }),
        "agency" => Row::Agency(Agency {
            id,
            name: entry.string("name"),
            names: entry.strings("names"),
            codes: entry.strings("codes"),
            codes_alone: entry.flag("codes_alone"),
            country: owned("country"),
            sort: entry.named::<AgencyType>("type")?,
            origin,
        }),
        "country" => Row::Country(Country { id, names: each(entry, tongues).map(country_names).collect(), origin }),
        "actor" => {
            let mut names = BTreeMap::new();
            for (code, entry) in each(entry, tongues) {
                let terms = terms::read(&entry.texts("names"), usual(tongues, &code), checker);
                names.insert(code, terms);
            }
            Row::Actor(Actor { id, kind: owned("kind")?, names, origin })
        }
        "body" => {
            let mut names = BTreeMap::new();
            for (code, entry) in each(entry, tongues) {
                let terms = terms::read(&entry.texts("names"), usual(tongues, &code), checker);
                names.insert(code, BodyNames { names: terms, country: entry.named::<Side>("country")? });
            }
            let (people, complement) = (entry.flag("people"), entry.flag("complement"));
            Row::Body(Body { id, name: entry.prose("name"), people, complement, names, origin })
        }
        "unit" => Row::Unit(Unit {
            id,
            kind: owned("kind")?,
            wide: entry.flag("wide"),
            names: words(entry, tongues, "names"),
            origin,
        }),
        "reach" => Row::Reach(Reach {
            id,
            open: entry.flag("open"),
            beside: entry.flag("beside"),
            names: words(entry, tongues, "names"),
            after: words(entry, tongues, "after"),
            origin,
        }),
        "deed" => Row::Deed(Deed {
            id,
            name: entry.prose("name"),
            plain: entry.strings("plain"),
            others: entry.strings("others"),
            origin,
        }),
        "meaning" => {
            let asked = entry.text("pos");
            let mut words = BTreeMap::new();
            for code in tongues.codes.iter().filter(|code| entry.value(code).is_some()) {
                let forms = asked.as_ref().map_or(usual(tongues, code), |pos| known(tongues, code, pos, checker));
                words.insert(code.clone(), terms::read(&entry.texts(code), forms, checker));
            }
            Row::Meaning(Meaning { id, words, origin })
        }
        "press" => Row::Press(Press {
            id,
            begin: entry.strings("begin"),
            end: entry.strings("end"),
            body: entry.strings("body"),
            over: entry.strings("over"),
            order: entry.texts("order").iter().filter_map(|slot| PressSlot::from_name(slot.text)).collect(),
            title: entry.strings("title"),
            byline: entry.strings("byline"),
            outlet: entry.strings("outlet"),
            date: entry.strings("date"),
            text: entry.strings("text"),
            aside: entry.strings("aside"),
            length: entry.strings("length"),
            rights: entry.strings("rights"),
            origin,
        }),
        _ => return None,
    })
}

/// How a language inflects names.
fn usual<'l>(tongues: &Tongues<'l>, code: &str) -> Forms<'l> {
    (tongues.forms)(code, USUAL).unwrap_or(Forms::No(USUAL))
}

/// How a language inflects words of the part of speech that an entry names.
fn known<'l>(tongues: &Tongues<'l>, code: &str, pos: &Text<'_>, checker: &mut Checker<'_>) -> Forms<'l> {
    (tongues.forms)(code, pos.text).unwrap_or_else(|| {
        checker.no_table(pos, code, &[]);
        Forms::Unknown
    })
}

/// Plain words by language.
fn words(entry: Entry<'_, '_>, tongues: &Tongues<'_>, key: &str) -> BTreeMap<String, Vec<String>> {
    each(entry, tongues).map(|(code, entry)| (code, entry.strings(key))).collect()
}

/// The keys that are named like languages.
fn each<'t, 'i>(entry: Entry<'t, 'i>, tongues: &Tongues<'_>) -> std::vec::IntoIter<(String, Entry<'t, 'i>)> {
    let keys = tongues.codes.iter().filter_map(move |code| Some((code.clone(), entry.entry(code)?)));
    keys.collect::<Vec<_>>().into_iter()
}

fn country_names((code, entry): (String, Entry<'_, '_>)) -> (String, CountryNames) {
    let names = CountryNames {
        name: entry.string("name"),
        article: entry.string("article"),
        names: entry.strings("names"),
        adjective: entry.strings("adjective"),
        people: entry.strings("people"),
        capital: entry.string("capital"),
    };
    (code, names)
}
