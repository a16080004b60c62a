//! Whether a value has the shape that the format wants, with every mistake at its place.
//! It knows shapes; it knows neither rules nor languages.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::sheet::Sheet;
use super::value::{Text, Value, day, list, table, text, whole};
use crate::lexicon::diagnostic::{Diagnostic, Phrase, code, say};
use crate::lexicon::format::{Field, Need, Shape, Table};
use crate::lexicon::language::WordClass;
use crate::lexicon::nearest::{near, nearest};
use crate::text::fold::strip;

/// The ids that can be pointed at, by table.
#[derive(Default)]
pub(crate) struct Ids {
    /// By table.
    pub(crate) known: BTreeMap<Table, BTreeSet<String>>,
    /// What a screen calls categories, without capitals and accents, with their ids.
    pub(crate) categories: BTreeSet<(String, String)>,
}

impl<const N: usize> From<[(Table, BTreeSet<String>); N]> for Ids {
    fn from(known: [(Table, BTreeSet<String>); N]) -> Ids {
        Ids { known: known.into(), categories: BTreeSet::new() }
    }
}

/// Checks the values of one file.
pub(crate) struct Checker<'c> {
    pub(crate) sheet: &'c Sheet<'c>,
    pub(crate) ids: &'c Ids,
    pub(crate) out: &'c mut Vec<Diagnostic>,
}

impl Checker<'_> {
    /// Reports a mistake at a place of the file, unless the TOML of that line is broken and has been reported.
    pub(crate) fn report(&mut self, code: &'static str, title: Phrase, at: Range<usize>, label: Phrase, help: Phrase) {
        let guessed = self.sheet.is_broken() && at.is_empty();
        if guessed || self.sheet.torn.contains(&self.sheet.line(at.start)) {
            return;
        }
        self.out.push(Diagnostic::new(code, title).at(&self.sheet.shown, at, label).help(help));
    }

    /// Reports an id that is not well formed.
    pub(crate) fn no_id(&mut self, id: &Text<'_>) {
        let title = say("fault-no-id").with("id", id.text);
        let help = match slug(id.text) {
            slug if slug.is_empty() => Phrase::none(),
            slug => say("fault-no-id-help").with("id", slug),
        };
        self.report(code::ID_FORM, title, id.at.clone(), say("fault-no-id-here"), help);
    }

    /// Reports a part of speech without a table in the language of `code`, with the tables that are `known`.
    pub(crate) fn no_table(&mut self, pos: &Text<'_>, code: &str, known: &[&str]) {
        let title = say("fault-pos").with("pos", pos.text);
        let help = match known {
            [] => say("fault-pos-help").with("code", code),
            known => say("fault-possible").names("names", known.iter().copied()),
        };
        self.report(code::UNKNOWN_POS, title, pos.at.clone(), say("fault-pos-here"), help);
    }

    /// Checks a table against its keys. `head` is where the table begins, for keys that are not there.
    pub(crate) fn keys(&mut self, of: &Phrase, entry: &DeTable<'_>, head: &Range<usize>, fields: &[&Field]) {
        self.keys_and(of, entry, head, fields, &|_| None);
    }

    /// The same, where keys beside those of the format may have a shape too.
    pub(crate) fn keys_and(
        &mut self,
        of: &Phrase,
        entry: &DeTable<'_>,
        head: &Range<usize>,
        fields: &[&Field],
        beside: &dyn Fn(&str) -> Option<Shape>,
    ) {
        for (key, value) in entry {
            let field = fields.iter().find(|field| field.key == key.get_ref());
            match field.map(|field| field.shape).or_else(|| beside(key.get_ref())) {
                Some(shape) if field.is_some_and(|field| field.need == Need::Must) && is_bare(value, &shape) => {
                    let help =
                        say("fault-missing-line").with("line", format!("{} = {}", key.get_ref(), sample(&shape)));
                    self.empty(key.get_ref(), value, help);
                }
                Some(shape) => self.value(key.get_ref(), value, &shape),
                None => self.unknown_key(of, key.get_ref(), key.span(), fields.iter().map(|field| field.key)),
            }
        }
        // A key that is only misspelt is told once.
        let names = || fields.iter().map(|field| field.key);
        let strange = entry.keys().filter(|key| !names().any(|name| name == key.get_ref().as_ref()));
        let meant: Vec<&str> = strange.filter_map(|key| nearest(key.get_ref(), names())).collect();
        for field in fields {
            if field.need == Need::Must && !entry.contains_key(field.key) && !meant.contains(&field.key) {
                self.lacking(of, field, head.clone());
            }
        }
    }

    /// Reports a key that is not there, unless the file is broken and it may only be unreadable.
    /// Of several `keys` one is enough.
    pub(crate) fn missing(&mut self, of: &Phrase, keys: &[&str], head: Range<usize>) {
        if !self.sheet.is_broken() {
            let title = say("fault-missing").of("of", of.clone()).either("key", keys.iter().copied());
            let label = say("fault-missing-here").either("key", keys.iter().copied());
            let help = say("fault-missing-help").either("key", keys.iter().copied());
            self.report(code::MISSING_KEY, title, head, label, help);
        }
    }

    /// Reports a key that is not there, with what it looks like.
    fn lacking(&mut self, of: &Phrase, field: &Field, head: Range<usize>) {
        if !self.sheet.is_broken() {
            let title = say("fault-missing").of("of", of.clone()).either("key", [field.key]);
            let label = say("fault-missing-here").either("key", [field.key]);
            let help = match &field.shape {
                Shape::Keys(_) | Shape::Entry | Shape::Each(_) | Shape::Classes => {
                    say("fault-missing-table").with("table", format!("[{}]", field.key))
                }
                Shape::OneOf(names) => {
                    say("fault-missing-one").with("key", field.key).names("names", names.iter().copied())
                }
                shape => say("fault-missing-line").with("line", format!("{} = {}", field.key, sample(shape))),
            };
            self.report(code::MISSING_KEY, title, head, label, help);
        }
    }

    /// Reports a key that the format does not have.
    pub(crate) fn unknown_key<'k>(
        &mut self,
        of: &Phrase,
        key: &str,
        at: Range<usize>,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        let help = match nearest(key, known.clone()) {
            Some(near) => meant([near]),
            None => say("fault-keys").names("names", known),
        };
        let title = say("fault-unknown-key").of("of", of.clone()).with("key", key);
        self.report(code::UNKNOWN_KEY, title, at, say("fault-unknown-key-here"), help);
    }

    /// Checks a value against its shape.
    pub(crate) fn value(&mut self, key: &str, value: &Value<'_>, shape: &Shape) {
        match shape {
            Shape::Text | Shape::Term | Shape::Plain | Shape::Sentence => match text(value) {
                Some(text) if text.text.trim().is_empty() => self.empty(key, value, say("fault-empty-help")),
                Some(_) => {}
                None => self.wrong_type(key, value, say("fault-a-text"), shape),
            },
            Shape::Bare if text(value).is_none() => self.wrong_type(key, value, say("fault-a-text"), shape),
            Shape::Flag if value.get_ref().as_bool().is_none() => self.wrong_type(key, value, flag(), shape),
            Shape::Day if day(value).is_none() => self.wrong_type(key, value, say("fault-a-day"), shape),
            Shape::Entry if table(value).is_none() => self.wrong_type(key, value, say("fault-a-table"), shape),
            Shape::Bare | Shape::Flag | Shape::Day | Shape::Entry => {}
            Shape::Prose => self.prose(key, value),
            Shape::Whole(least, most) => match whole(value) {
                None => self.wrong_type(key, value, say("fault-a-whole-number"), shape),
                Some(number) if (*least..=*most).contains(&number) => {}
                Some(number) => {
                    let title = say("fault-range").with("key", key).with("number", number.to_string());
                    let label = match least == most {
                        true => say("fault-range-only").with("number", least.to_string()),
                        false if *most == i64::MAX => say("fault-range-least").with("least", least.to_string()),
                        false => {
                            say("fault-range-here").with("least", least.to_string()).with("most", most.to_string())
                        }
                    };
                    self.report(code::OUT_OF_RANGE, title, value.span(), label, Phrase::none());
                }
            },
            Shape::OneOf(names) => self.one_of(key, value, names),
            Shape::IdOf(table) => self.id_of(key, value, *table),
            Shape::Texts => match value.get_ref() {
                DeValue::Array(_) => self.list(key, value, &Shape::Text, true),
                _ => self.value(key, value, &Shape::Text),
            },
            Shape::List(inner) => self.list(key, value, inner, true),
            Shape::Some(inner) => self.list(key, value, inner, false),
            Shape::Exactly(count, inner) => {
                self.list(key, value, inner, false);
                let held = list(value).len();
                if matches!(value.get_ref(), DeValue::Array(_)) && held != *count {
                    let title = say("fault-count").with("key", key).with("number", held.to_string());
                    let label = say("fault-count-here").with("number", count.to_string());
                    self.report(code::OUT_OF_RANGE, title, value.span(), label, Phrase::none());
                }
            }
            Shape::Keys(fields) => match table(value) {
                Some(entry) => {
                    let fields: Vec<&Field> = fields.iter().collect();
                    self.keys(&Phrase::name(key), entry, &value.span(), &fields);
                }
                None if self.sheet.text[value.span()].starts_with("[[") => {
                    let title = say("fault-two-heads").with("key", key);
                    let help = say("fault-missing-line").with("line", format!("[{key}]"));
                    self.report(code::WRONG_TYPE, title, value.span(), say("fault-two-heads-here"), help);
                }
                // A list may be meant as the one that the table holds.
                None => match fields.iter().find(|field| matches!(field.shape, Shape::List(_) | Shape::Some(_))) {
                    Some(list) if matches!(value.get_ref(), DeValue::Array(_)) => {
                        let written = self.sheet.text.get(value.span()).unwrap_or_default();
                        let line = format!("{key} = {{ {} = {written} }}", list.key);
                        let help = say("fault-type-help").with("line", line);
                        self.not_wanted(key, value, say("fault-a-small-table"), help);
                    }
                    _ => self.wrong_type(key, value, say("fault-a-small-table"), shape),
                },
            },
            Shape::Each(inner) => match table(value) {
                Some(entry) => entry.iter().for_each(|(key, value)| self.value(key.get_ref(), value, inner)),
                None => self.wrong_type(key, value, say("fault-a-table"), shape),
            },
            Shape::Classes => self.classes(key, value),
        }
    }

    fn classes(&mut self, key: &str, value: &Value<'_>) {
        let Some(entry) = table(value) else {
            return self.wrong_type(key, value, say("fault-a-table"), &Shape::Classes);
        };
        let names = || WordClass::ALL.iter().map(|class| class.name());
        for (class, words) in entry {
            if !names().any(|name| name == class.get_ref()) {
                let help = match nearest(class.get_ref(), names()) {
                    Some(near) => meant([near]),
                    None => say("fault-classes").names("names", names()),
                };
                let title = say("fault-class").with("name", class.get_ref().as_ref());
                self.report(code::UNKNOWN_CLASS, title, class.span(), say("fault-class-here"), help);
            }
            self.value(class.get_ref(), words, &Shape::Some(&Shape::Text));
        }
    }

    fn prose(&mut self, key: &str, value: &Value<'_>) {
        match (text(value), table(value)) {
            (Some(text), _) if text.text.trim().is_empty() => self.empty(key, value, say("fault-empty-help")),
            (Some(_), _) => {}
            (None, Some(entry)) => {
                let one = |key| Field { key, shape: Shape::Text, need: Need::Must, families: &[], doc: "" };
                self.keys(&Phrase::name(key), entry, &value.span(), &[&one("fr"), &one("en")]);
            }
            (None, None) => self.wrong_type(key, value, say("fault-a-prose"), &Shape::Prose),
        }
    }

    fn list(&mut self, key: &str, value: &Value<'_>, inner: &Shape, filled: bool) {
        match value.get_ref() {
            DeValue::Array(values) if values.is_empty() && filled => self.empty(key, value, say("fault-empty-help")),
            DeValue::Array(values) => values.iter().for_each(|value| self.value(key, value, inner)),
            // `[rule]` is one table, `[[rule]]` one of several.
            DeValue::Table(_) if matches!(inner, Shape::Entry | Shape::Keys(_)) => {
                let title = say("fault-one-head").with("key", key);
                let help = say("fault-missing-line").with("line", format!("[[{key}]]"));
                self.report(code::WRONG_TYPE, title, value.span(), say("fault-one-head-here"), help);
            }
            DeValue::Table(_) => self.wrong_type(key, value, say("fault-a-list"), &Shape::Entry),
            // What stands there may be meant as the only one of a list.
            _ => {
                let written = self.sheet.text.get(value.span()).unwrap_or_default();
                let help = say("fault-missing-line").with("line", format!("{key} = [{written}]"));
                self.not_wanted(key, value, say("fault-a-list"), help);
            }
        }
    }

    /// Checks that a value is one of `names`.
    pub(crate) fn one_of(&mut self, key: &str, value: &Value<'_>, names: &[&str]) {
        let Some(name) = text(value) else {
            return self.wrong_type(key, value, say("fault-a-name"), &Shape::OneOf(&[]));
        };
        if names.contains(&name.text) {
            return;
        }
        let names = names.iter().copied();
        let help = match nearest(&name.text.to_lowercase(), names.clone()) {
            Some(near) => meant([near]),
            None => say("fault-possible").names("names", names),
        };
        let title = say("fault-name").with("key", key).with("name", name.text);
        self.report(code::UNKNOWN_NAME, title, name.at, say("fault-name-here"), help);
    }

    fn id_of(&mut self, key: &str, value: &Value<'_>, table: Table) {
        let Some(id) = text(value) else { return self.wrong_type(key, value, say("fault-an-id"), &Shape::Text) };
        let known = self.ids.known.get(&table);
        let has_no_pages = table == Table::Debates && known.is_none_or(BTreeSet::is_empty);
        if has_no_pages || known.is_some_and(|known| known.contains(id.text)) {
            return;
        }
        let (entry, file) = match table {
            Table::Categories => ("category", "shared/categories.toml"),
            Table::Sources => ("source", "shared/sources.toml"),
            Table::Countries => ("country", "shared/countries-*.toml"),
            Table::Debates => ("debate", "shared/debates/*.toml"),
        };
        let names = || known.into_iter().flatten().map(String::as_str);
        let typed = strip(id.text);
        let called = self.ids.categories.iter().filter(|(name, _)| table == Table::Categories && *name == typed);
        let called: Vec<&str> = called.map(|(_, id)| id.as_str()).collect();
        let near = if called.is_empty() { near(id.text, names(), MEANT) } else { called };
        let help = match known.map_or(0, BTreeSet::len) {
            0 => say("fault-no-file").with("file", file),
            _ if near.is_empty() => say("fault-possible-in").names("names", names()),
            _ => say("fault-meant-in").either("meant", near).names("names", names()),
        };
        let help = help.with("entry", entry);
        let title = say("fault-points").with("key", key).with("id", id.text);
        self.report(code::UNKNOWN_ID, title, id.at, say("fault-points-here"), help);
    }

    fn empty(&mut self, key: &str, value: &Value<'_>, help: Phrase) {
        let title = say("fault-empty").with("key", key);
        self.report(code::EMPTY, title, value.span(), say("fault-empty-here"), help);
    }

    fn wrong_type(&mut self, key: &str, value: &Value<'_>, wanted: Phrase, shape: &Shape) {
        let help = match shape {
            Shape::Keys(_) | Shape::Entry | Shape::Each(_) | Shape::Classes => {
                say("fault-type-help").with("line", format!("[{key}]"))
            }
            shape => {
                let line = format!("{key} = {}", unquoted(value, shape).unwrap_or_else(|| sample(shape)));
                say("fault-type-help").with("line", line)
            }
        };
        self.not_wanted(key, value, wanted, help);
    }

    fn not_wanted(&mut self, key: &str, value: &Value<'_>, wanted: Phrase, help: Phrase) {
        let found = match value.get_ref() {
            DeValue::String(_) => say("fault-a-text"),
            DeValue::Integer(_) => say("fault-a-whole-number"),
            DeValue::Float(_) => say("fault-a-decimal"),
            DeValue::Boolean(_) => flag(),
            DeValue::Datetime(_) => say("fault-a-date"),
            DeValue::Array(_) => say("fault-a-plain-list"),
            DeValue::Table(_) => say("fault-a-table"),
        };
        let title = say("fault-type").with("key", key).of("wanted", wanted);
        let label = say("fault-type-here").of("found", found);
        self.report(code::WRONG_TYPE, title, value.span(), label, help);
    }
}

/// Whether nothing stands in a value of this shape.
fn is_bare(value: &Value<'_>, shape: &Shape) -> bool {
    match (value.get_ref(), shape) {
        (DeValue::Array(values), Shape::List(_)) => values.is_empty(),
        (DeValue::String(text), Shape::Text | Shape::Term | Shape::Plain | Shape::Sentence) => text.trim().is_empty(),
        _ => false,
    }
}

/// What a text says that is meant as a value of this shape: a number or a switch in quotation marks.
fn unquoted(value: &Value<'_>, shape: &Shape) -> Option<String> {
    let written = value.get_ref().as_str()?.trim();
    match shape {
        Shape::Whole(least, most) => {
            let number: i64 = written.parse().ok()?;
            (*least..=*most).contains(&number).then(|| number.to_string())
        }
        Shape::Flag => written.parse().ok().map(|is_so: bool| is_so.to_string()),
        _ => None,
    }
}

/// What a value of this shape can look like.
fn sample(shape: &Shape) -> String {
    match shape {
        Shape::Whole(least, most) => least.max(&1).min(most).to_string(),
        Shape::Flag => "true".to_owned(),
        Shape::Day => "2026-12-01".to_owned(),
        Shape::Prose => "{ fr = \"…\", en = \"…\" }".to_owned(),
        Shape::List(inner) | Shape::Some(inner) | Shape::Exactly(_, inner) => format!("[{}]", sample(inner)),
        Shape::Sentence => "\"… {…} …\"".to_owned(),
        Shape::Keys(_) | Shape::Entry | Shape::Each(_) | Shape::Classes => "{ … }".to_owned(),
        Shape::OneOf(_) | Shape::IdOf(_) | Shape::Text | Shape::Texts | Shape::Bare | Shape::Term | Shape::Plain => {
            "\"…\"".to_owned()
        }
    }
}

/// The id that `text` may be meant for: its letters and digits, single hyphens between; nothing where it has other letters.
fn slug(text: &str) -> String {
    if !text.is_ascii() {
        return String::new();
    }
    let parts = text.to_ascii_lowercase();
    let words = parts.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// Ids that a message offers for one that does not exist.
pub(crate) const MEANT: usize = 3;
/// Names that somebody probably meant, for a message.
pub(crate) fn meant<'n>(names: impl IntoIterator<Item = &'n str>) -> Phrase {
    say("fault-meant").either("names", names)
}

/// The two values of a switch.
fn flag() -> Phrase {
    say("fault-a-flag").either("names", ["true", "false"])
}
