//! Whether a value has the shape that the format wants, with every mistake at its place.
//! It knows shapes; it knows neither rules nor languages.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::sheet::Sheet;
use super::value::{Value, day, list, table, text, whole};
use crate::lexicon::diagnostic::{Diagnostic, code};
use crate::lexicon::format::{Field, Need, Shape, Table};
use crate::lexicon::language::WordClass;
use crate::lexicon::nearest::{near, nearest};

/// The ids that can be pointed at, by table.
pub(crate) type Ids = BTreeMap<Table, BTreeSet<String>>;

/// Checks the values of one file.
pub(crate) struct Checker<'c> {
    pub(crate) sheet: &'c Sheet<'c>,
    pub(crate) ids: &'c Ids,
    pub(crate) out: &'c mut Vec<Diagnostic>,
}

impl Checker<'_> {
    /// Reports a mistake at a place of the file, unless the TOML of that line is broken and has been reported.
    pub(crate) fn report(&mut self, code: &'static str, title: String, at: Range<usize>, label: &str, help: &str) {
        let guessed = self.sheet.is_broken() && at.is_empty();
        if guessed || self.sheet.torn.contains(&self.sheet.line(at.start)) {
            return;
        }
        self.out.push(Diagnostic::new(code, title).at(&self.sheet.shown, at, label).help(help));
    }

    /// Checks a table against its keys. `head` is where the table begins, for keys that are not there.
    pub(crate) fn keys(&mut self, of: &str, entry: &DeTable<'_>, head: &Range<usize>, fields: &[&Field]) {
        self.keys_and(of, entry, head, fields, &|_| None);
    }

    /// The same, where keys beside those of the format may have a shape too.
    pub(crate) fn keys_and(
        &mut self,
        of: &str,
        entry: &DeTable<'_>,
        head: &Range<usize>,
        fields: &[&Field],
        beside: &dyn Fn(&str) -> Option<Shape>,
    ) {
        for (key, value) in entry {
            let field = fields.iter().find(|field| field.key == key.get_ref());
            match field.map(|field| field.shape).or_else(|| beside(key.get_ref())) {
                Some(shape) => self.value(key.get_ref(), value, &shape),
                None => self.unknown_key(of, key.get_ref(), key.span(), fields.iter().map(|field| field.key)),
            }
        }
        for field in fields {
            if field.need == Need::Must && !entry.contains_key(field.key) {
                self.missing(of, field.key, head.clone());
            }
        }
    }

    /// Reports a key that is not there, unless the file is broken and it may only be unreadable.
    pub(crate) fn missing(&mut self, of: &str, key: &str, head: Range<usize>) {
        if !self.sheet.is_broken() {
            self.report(code::MISSING_KEY, format!("{of} has no `{key}`"), head, &format!("`{key}` goes in here"), "");
        }
    }

    /// Reports a key that the format does not have.
    pub(crate) fn unknown_key<'k>(
        &mut self,
        of: &str,
        key: &str,
        at: Range<usize>,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        let help = match nearest(key, known.clone()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("its keys are {}", listed(known)),
        };
        self.report(code::UNKNOWN_KEY, format!("{of} has no key `{key}`"), at, "unknown key", &help);
    }

    /// Checks a value against its shape.
    pub(crate) fn value(&mut self, key: &str, value: &Value<'_>, shape: &Shape) {
        match shape {
            Shape::Text | Shape::Term | Shape::Plain | Shape::Sentence => match text(value) {
                Some(text) if text.text.trim().is_empty() => self.empty(key, value),
                Some(_) => {}
                None => self.wrong_type(key, value, "a text"),
            },
            Shape::Bare if text(value).is_none() => self.wrong_type(key, value, "a text"),
            Shape::Flag if value.get_ref().as_bool().is_none() => self.wrong_type(key, value, "`true` or `false`"),
            Shape::Day if day(value).is_none() => self.wrong_type(key, value, "a day such as 2026-12-01"),
            Shape::Entry if table(value).is_none() => self.wrong_type(key, value, "a table"),
            Shape::Bare | Shape::Flag | Shape::Day | Shape::Entry => {}
            Shape::Prose => self.prose(key, value),
            Shape::Whole(least, most) => match whole(value) {
                None => self.wrong_type(key, value, "a whole number"),
                Some(number) if (*least..=*most).contains(&number) => {}
                Some(number) => {
                    let range = if least == most { format!("{least}") } else { format!("{least} to {most}") };
                    let title = format!("`{key}` is {number}");
                    self.report(code::OUT_OF_RANGE, title, value.span(), &format!("{range} is possible"), "");
                }
            },
            Shape::OneOf(names) => self.one_of(key, value, names),
            Shape::IdOf(table) => self.id_of(key, value, *table),
            Shape::List(inner) => self.list(key, value, inner, true),
            Shape::Some(inner) => self.list(key, value, inner, false),
            Shape::Exactly(count, inner) => {
                self.list(key, value, inner, false);
                let held = list(value).len();
                if matches!(value.get_ref(), DeValue::Array(_)) && held != *count {
                    let title = format!("a list of `{key}` holds {held}");
                    self.report(code::OUT_OF_RANGE, title, value.span(), &format!("{count} are wanted"), "");
                }
            }
            Shape::Keys(fields) => match table(value) {
                Some(entry) => {
                    let fields: Vec<&Field> = fields.iter().collect();
                    self.keys(&format!("`{key}`"), entry, &value.span(), &fields);
                }
                None => self.wrong_type(key, value, "a table `{ … }`"),
            },
            Shape::Each(inner) => match table(value) {
                Some(entry) => entry.iter().for_each(|(key, value)| self.value(key.get_ref(), value, inner)),
                None => self.wrong_type(key, value, "a table"),
            },
            Shape::Classes => self.classes(key, value),
        }
    }

    fn classes(&mut self, key: &str, value: &Value<'_>) {
        let Some(entry) = table(value) else { return self.wrong_type(key, value, "a table") };
        let names = || WordClass::ALL.iter().map(|class| class.name());
        for (class, words) in entry {
            if !names().any(|name| name == class.get_ref()) {
                let help = match nearest(class.get_ref(), names()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("the classes are {}", listed(names())),
                };
                let title = format!("there is no word class `{}`", class.get_ref());
                self.report(code::UNKNOWN_CLASS, title, class.span(), "unknown class", &help);
            }
            self.value(class.get_ref(), words, &Shape::Some(&Shape::Text));
        }
    }

    fn prose(&mut self, key: &str, value: &Value<'_>) {
        match (text(value), table(value)) {
            (Some(text), _) if text.text.trim().is_empty() => self.empty(key, value),
            (Some(_), _) => {}
            (None, Some(entry)) => {
                let one = |key| Field { key, shape: Shape::Text, need: Need::Must, families: &[], doc: "" };
                self.keys(&format!("`{key}`"), entry, &value.span(), &[&one("fr"), &one("en")]);
            }
            (None, None) => self.wrong_type(key, value, "a text, or `{ fr = \"…\", en = \"…\" }`"),
        }
    }

    fn list(&mut self, key: &str, value: &Value<'_>, inner: &Shape, filled: bool) {
        match value.get_ref() {
            DeValue::Array(values) if values.is_empty() && filled => self.empty(key, value),
            DeValue::Array(values) => values.iter().for_each(|value| self.value(key, value, inner)),
            _ => self.wrong_type(key, value, "a list `[ … ]`"),
        }
    }

    /// Checks that a value is one of `names`.
    pub(crate) fn one_of(&mut self, key: &str, value: &Value<'_>, names: &[&str]) {
        let Some(name) = text(value) else { return self.wrong_type(key, value, "a name") };
        if names.contains(&name.text) {
            return;
        }
        let names = names.iter().copied();
        let help = match nearest(name.text, names.clone()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("possible: {}", listed(names)),
        };
        self.report(
            code::UNKNOWN_NAME,
            format!("`{key}` cannot be `{}`", name.text),
            name.at,
            "not in the list",
            &help,
        );
    }

    fn id_of(&mut self, key: &str, value: &Value<'_>, table: Table) {
        let Some(id) = text(value) else { return self.wrong_type(key, value, "an id") };
        let known = self.ids.get(&table);
        let has_no_pages = table == Table::Debates && known.is_none_or(BTreeSet::is_empty);
        if has_no_pages || known.is_some_and(|known| known.contains(id.text)) {
            return;
        }
        let file = match table {
            Table::Categories => "shared/categories.toml",
            Table::Sources => "shared/sources.toml",
            Table::Countries => "shared/countries-*.toml",
            Table::Debates => "shared/debates/*.toml",
        };
        let names = || known.into_iter().flatten().map(String::as_str);
        let meant = near(id.text, names(), MEANT);
        let help = match known.map_or(0, BTreeSet::len) {
            0 => format!("this lexicon has no {file}; the built-in lexicons have it, read them too"),
            _ if !meant.is_empty() => format!("did you mean {}? The ids are in {file}", alternatives(&meant)),
            all if all <= FEW => format!("possible: {}; they are in {file}", listed(names())),
            _ => format!("the ids are in {file}"),
        };
        self.report(code::UNKNOWN_ID, format!("`{key}` points at `{}`", id.text), id.at, "no such id", &help);
    }

    fn empty(&mut self, key: &str, value: &Value<'_>) {
        self.report(
            code::EMPTY,
            format!("`{key}` holds nothing"),
            value.span(),
            "empty",
            "fill it or leave the key out",
        );
    }

    fn wrong_type(&mut self, key: &str, value: &Value<'_>, wanted: &str) {
        let found = match value.get_ref() {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number with decimals",
            DeValue::Boolean(_) => "`true` or `false`",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.report(code::WRONG_TYPE, format!("`{key}` wants {wanted}"), value.span(), &format!("this is {found}"), "");
    }
}

/// Ids that a message offers for one that does not exist.
pub(crate) const MEANT: usize = 3;
/// So many ids are all named.
const FEW: usize = 30;

/// Names to choose from, for a message.
pub(crate) fn alternatives(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        _ => names.concat(),
    }
}

/// Names one after the other, for a message.
pub(crate) fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" ")
}
