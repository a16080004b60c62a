//! A file of rules: its head, and the keys that rules of every family have.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::detail;
use super::example;
use super::home::{self, Head};
use super::id;
use super::marked;
use super::off;
use super::shape::Checker;
use super::terms::{self, Forms};
use super::value::{Entry, Text, Value, day, list, table, text};
use crate::lexicon::diagnostic::{Phrase, code, say};
use crate::lexicon::format::{Field, HEADER, SHARED, Shape, rule_fields};
use crate::lexicon::inflect::Inflector;
use crate::lexicon::language::Language;
use crate::lexicon::names::{Named, STATUSES};
use crate::lexicon::nearest::nearest;
use crate::lexicon::rule::{Case, Example, Examples, Family, Neighbours, Origin, Review, Rule, Side, Status};
use crate::lexicon::term::Term;

/// The table that inflects where a rule names none.
pub(crate) const USUAL: &str = "noun";

/// The inflection tables of one language, by name.
pub(crate) type Inflectors<'l> = BTreeMap<&'l str, Inflector<'l>>;

/// A rule with the places that later checks point at.
#[derive(Debug)]
pub(crate) struct Placed {
    pub(crate) id: String,
    /// Nothing where the entry only says that the rule of this id does not run.
    pub(crate) rule: Option<Rule>,
    /// Where its id stands.
    pub(crate) at: Range<usize>,
    /// Its terms, in order.
    pub(crate) terms: Vec<Range<usize>>,
    /// The id that takes over.
    pub(crate) replaced_by: Option<Range<usize>>,
}

/// Reads all rules of a file. `inflectors` gives the tables of a language, nothing if the language is not one of `languages`.
pub(crate) fn read<'l>(
    file: Entry<'_, '_>,
    languages: &BTreeMap<String, Language>,
    inflectors: &dyn Fn(&str) -> Option<&'l Inflectors<'l>>,
    checker: &mut Checker<'_>,
) -> Vec<Placed> {
    if file.0.is_empty() && !checker.sheet.is_broken() {
        checker.report(code::NO_RULE, say("fault-no-rule"), 0..0, Phrase::none(), say("fault-no-rule-help"));
        return Vec::new();
    }
    let lost = lost(file);
    if let Some(at) = &lost {
        let (label, help) = (say("fault-headless-rule-here"), say("fault-headless-rule-help"));
        checker.report(code::UNKNOWN_KEY, say("fault-headless-rule"), at.clone(), label, help);
    }
    for (key, value) in file.0 {
        match key.get_ref().as_ref() {
            // What stands in no entry is told once.
            "rule" => checker.value("rule", value, &Shape::Some(&Shape::Entry)),
            _ if lost.is_some() => {}
            "lexicon" => checker.value("lexicon", value, &Shape::Keys(HEADER)),
            other => unknown(other, key.span(), value, checker),
        }
    }
    let rules = file.list("rule").iter();
    if file.value("lexicon").is_none() && !file.list("rule").is_empty() {
        // Without a head each rule says by its id what it is of.
        let rules = rules.filter_map(|value| {
            let entry = Entry(table(value)?);
            let head = home::of_rule(entry, &value.span(), languages, checker)?;
            rule(entry, &value.span(), &head, inflectors(head.language), checker)
        });
        return rules.collect();
    }
    // A single table is told above, and so is a rule without its first line, or one whose first line is misspelt.
    let is_elsewhere = |name: &str| elsewhere().any(|table| table == name);
    let is_misspelt = || file.0.keys().any(|key| is_elsewhere(key.get_ref()) || meant(key.get_ref()).is_some());
    if file.value("lexicon").is_none() && (file.entry("rule").is_some() || lost.is_some() || is_misspelt()) {
        return Vec::new();
    }
    let Some(head) = home::of_file(file, languages, checker) else { return Vec::new() };
    let tables = inflectors(head.language);
    rules.filter_map(|value| rule(Entry(table(value)?), &value.span(), &head, tables, checker)).collect()
}

/// The id of a rule that stands in no entry: the line with which it begins is not there.
fn lost(file: Entry<'_, '_>) -> Option<Range<usize>> {
    let id = |entry: Entry<'_, '_>| entry.0.keys().find(|key| key.get_ref() == "id").map(|key| key.span());
    id(file).or_else(|| id(file.entry("lexicon")?))
}

/// What stands at the top of a file of rules.
const TOP: [&str; 2] = ["lexicon", "rule"];

/// What a name that is none of these may be meant for: one of them, else a table of other files.
fn meant(name: &str) -> Option<&'static str> {
    let near = nearest(name, TOP).or_else(|| nearest(name, elsewhere()));
    near.filter(|near| *near != name)
}

/// The tables of files that hold no rules.
fn elsewhere() -> impl Iterator<Item = &'static str> {
    SHARED.iter().map(|(name, ..)| *name).chain([DEBATE])
}

/// The table of debate pages.
const DEBATE: &str = "debate";

/// Reports a key at the top of a file, or an entry, that files of rules have not.
fn unknown(name: &str, at: Range<usize>, value: &Value<'_>, checker: &mut Checker<'_>) {
    if text(value).is_some() || (list(value).is_empty() && table(value).is_none()) {
        return checker.unknown_key(&say("fault-of-file"), name, at, TOP.into_iter());
    }
    if elsewhere().any(|table| table == name) {
        let title = say("fault-shared-entry").with("name", name);
        let help = if name == DEBATE { "fault-shared-entry-page" } else { "fault-shared-entry-help" };
        return checker.report(code::UNKNOWN_KEY, title, at, say("fault-shared-entry-here"), say(help));
    }
    let line = meant(name).map(|near| if near == TOP[0] { format!("[{near}]") } else { format!("[[{near}]]") });
    let help = match line {
        Some(line) => say("fault-missing-line").with("line", line),
        None => say("fault-possible").names("names", ["[lexicon]", "[[rule]]"]),
    };
    let title = say("fault-entry").with("name", name);
    checker.report(code::UNKNOWN_KEY, title, at, say("fault-entry-here"), help);
}

fn rule<'l>(
    entry: Entry<'_, '_>,
    place: &Range<usize>,
    head: &Head<'_>,
    tables: Option<&'l Inflectors<'l>>,
    checker: &mut Checker<'_>,
) -> Option<Placed> {
    let id = entry.text("id");
    let of = id.as_ref().map_or_else(|| say("fault-of-rule"), |id| Phrase::name(id.text));
    let place = id.as_ref().map_or(place, |id| &id.at);
    if let Some(id) = &id {
        home::check_id(id, head, checker);
        let family = id::parts(id.text).and_then(|(_, family, _)| Family::from_name(family));
        if family.is_some_and(|family| family != head.family) {
            // It has the keys of another family: it stands in the wrong file, and each of them would only say so again.
            return None;
        }
        if off::is_off(entry) {
            let (id, at) = (id.text.to_owned(), id.at.clone());
            return Some(Placed { id, rule: None, at, terms: Vec::new(), replaced_by: None });
        }
        if off::told(entry, &of, STATUSES, checker) {
            return None;
        }
    }
    let fields: Vec<&Field> = rule_fields(head.family).collect();
    checker.keys(&of, entry.0, place, &fields);
    let status = entry.named::<Status>("status");
    check_proofs(entry, &of, place, status, checker);
    let replaced_by = check_retired(entry, &of, place, status, checker);

    let forms = forms(entry, head, tables, checker);
    let written = entry.texts("terms");
    let terms = terms::read(&written, forms, checker);
    let except = terms::read(&entry.texts("except"), forms, checker);
    marked::check(&written, forms, tables, checker);
    check_except(&written, &entry.texts("except"), checker);
    let mut neighbours = |key: &str| neighbours(entry.entry(key)?, forms, checker);
    let (require, forbid) = (neighbours("require"), neighbours("forbid"));
    let detail = detail::read(head.family, entry, place, checker);
    let examples = Examples {
        matches: examples(entry, "match", checker),
        quoted: examples(entry, "quoted", checker),
        silent: examples(entry, "no_match", checker),
    };
    let id = id?;
    let rule = Rule {
        id: id.text.to_owned(),
        language: head.language.to_owned(),
        status: status?,
        replaced_by: replaced_by.as_ref().map(|text| text.text.to_owned()),
        terms: terms.into(),
        case: entry.named::<Case>("case").unwrap_or_default(),
        fold_all: entry.text("fold").is_some(),
        require: require.into(),
        forbid: forbid.into(),
        except: except.into(),
        why: entry.printed("why"),
        source: entry.text("source").map(|text| text.text.to_owned()),
        rare: entry.printed("rare"),
        reviewed: reviewed(entry),
        examples: examples.into(),
        detail: detail?,
        origin: Origin { file: checker.sheet.path.clone(), line: checker.sheet.line(id.at.start) },
    };
    let terms = written.into_iter().map(|text| text.at).collect();
    let replaced_by = replaced_by.map(|text| text.at);
    Some(Placed { id: id.text.to_owned(), rule: Some(rule), at: id.at, terms, replaced_by })
}

/// A stable rule gives its reason and its proofs. A debate page is a reason.
fn check_proofs(
    entry: Entry<'_, '_>,
    of: &Phrase,
    place: &Range<usize>,
    status: Option<Status>,
    checker: &mut Checker<'_>,
) {
    if status != Some(Status::Stable) || checker.sheet.is_broken() {
        return;
    }
    let has = |key: &str| entry.value(key).is_some() || (key == "why" && entry.value("debate").is_some());
    let missing: Vec<&str> = ["why", "source", "match", "no_match"].into_iter().filter(|key| !has(key)).collect();
    if !missing.is_empty() {
        let title = say("fault-unproved").of("of", of.clone()).names("names", missing);
        let (label, help) = (say("fault-unproved-here"), say("fault-unproved-help"));
        checker.report(code::UNPROVED, title, place.clone(), label, help);
    }
}

fn check_retired<'t>(
    entry: Entry<'t, '_>,
    of: &Phrase,
    place: &Range<usize>,
    status: Option<Status>,
    checker: &mut Checker<'_>,
) -> Option<Text<'t>> {
    let replaced_by = entry.text("replaced_by");
    match (&replaced_by, status) {
        (None, Some(Status::Retired)) if entry.value("replaced_by").is_none() && !checker.sheet.is_broken() => {
            let title = say("fault-retired").of("of", of.clone());
            let (label, help) = (say("fault-retired-here"), say("fault-retired-help"));
            checker.report(code::RETIRED, title, place.clone(), label, help);
        }
        (Some(text), Some(Status::Draft | Status::Stable)) => {
            let title = say("fault-replaced").of("of", of.clone());
            let (label, help) = (say("fault-replaced-here"), say("fault-replaced-help"));
            checker.report(code::RETIRED, title, text.at.clone(), label, help);
        }
        _ => {}
    }
    replaced_by
}

fn check_except(terms: &[Text<'_>], except: &[Text<'_>], checker: &mut Checker<'_>) {
    let terms: BTreeSet<&str> = terms.iter().map(|text| text.text.trim()).collect();
    for text in except.iter().filter(|text| terms.contains(text.text.trim())) {
        let title = say("fault-excepted").with("term", text.text);
        let (label, help) = (say("fault-excepted-here"), say("fault-excepted-help"));
        checker.report(code::TERM_EXCEPTED, title, text.at.clone(), label, help);
    }
}

fn forms<'l>(
    entry: Entry<'_, '_>,
    head: &Head<'_>,
    tables: Option<&'l Inflectors<'l>>,
    checker: &mut Checker<'_>,
) -> Forms<'l> {
    let asked = entry.text("pos");
    let pos = asked.as_ref().map_or(USUAL, |pos| pos.text);
    match tables.map(|tables| tables.get_key_value(pos)) {
        Some(Some((name, table))) => Forms::By(name, table),
        Some(None) => match asked {
            Some(pos) => {
                let known: Vec<&str> = tables.into_iter().flat_map(BTreeMap::keys).copied().collect();
                checker.no_table(&pos, head.language, &known);
                Forms::Unknown
            }
            None => Forms::No(USUAL),
        },
        None if head.language == "shared" => Forms::No(USUAL),
        None => Forms::Unknown,
    }
}

fn neighbours(entry: Entry<'_, '_>, forms: Forms<'_>, checker: &mut Checker<'_>) -> Option<Neighbours> {
    let any: Vec<Term> = terms::read(&entry.texts("any"), forms, checker);
    let within = entry.whole("within").and_then(|words| usize::try_from(words).ok());
    Some(Neighbours { within, any, side: entry.named::<Side>("side").unwrap_or_default() })
}

fn reviewed(entry: Entry<'_, '_>) -> Vec<Review> {
    let reviews = entry.list("reviewed").iter();
    reviews
        .filter_map(|value| {
            let review = Entry(table(value)?);
            Some(Review { by: review.string("by"), on: day(review.value("on")?)? })
        })
        .collect()
}

fn examples(entry: Entry<'_, '_>, key: &str, checker: &mut Checker<'_>) -> Vec<Example> {
    let mut read = Vec::new();
    for sentence in entry.texts(key) {
        match example::parse(sentence.text, checker.sheet.line(sentence.at.start)) {
            Err(unpaired) => {
                let at = checker.sheet.inside(&sentence.at, &unpaired.at);
                let title = say("fault-braces-pair").with("key", key);
                checker.report(code::BRACES_UNPAIRED, title, at, say(unpaired.what), say("fault-braces-pair-help"));
            }
            Ok(example) if (key == "no_match") != example.marked.is_empty() => {
                let (label, help) = if key == "no_match" {
                    (say("fault-braces-here"), say("fault-braces-help"))
                } else {
                    (say("fault-no-braces-here"), say("fault-no-braces-help"))
                };
                checker.report(code::BRACES, say("fault-braces").with("key", key), sentence.at, label, help);
            }
            Ok(example) => read.push(example),
        }
    }
    read
}
