//! Values of the TOML tree, taken out where they have the wanted type. What has another type has been reported before.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::lexicon::names::Named;
use crate::lexicon::rule::Prose;

/// A value with its place.
pub(crate) type Value<'i> = Spanned<DeValue<'i>>;

/// A text with the place of its value in the file, marks included.
#[derive(Debug, Clone)]
pub(crate) struct Text<'t> {
    pub(crate) text: &'t str,
    pub(crate) at: Range<usize>,
}

/// The text of a value, if it is one.
pub(crate) fn text<'t>(value: &'t Value<'_>) -> Option<Text<'t>> {
    value.get_ref().as_str().map(|text| Text { text, at: value.span() })
}

/// The number of a value, if it is a whole one.
pub(crate) fn whole(value: &Value<'_>) -> Option<i64> {
    let number = value.get_ref().as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// The elements of a value, if it is a list; otherwise none.
pub(crate) fn list<'t, 'i>(value: &'t Value<'i>) -> &'t [Value<'i>] {
    match value.get_ref() {
        DeValue::Array(values) => values,
        _ => &[],
    }
}

/// The table of a value, if it is one.
pub(crate) fn table<'t, 'i>(value: &'t Value<'i>) -> Option<&'t DeTable<'i>> {
    match value.get_ref() {
        DeValue::Table(table) => Some(table),
        _ => None,
    }
}

/// The day of a value, as `YYYY-MM-DD`, if it is one.
pub(crate) fn day(value: &Value<'_>) -> Option<String> {
    let written = match value.get_ref() {
        DeValue::Datetime(date) => date.to_string(),
        DeValue::String(text) => text.to_string(),
        _ => return None,
    };
    let well_formed = written.len() == 10
        && written
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    well_formed.then_some(written)
}

/// A table with its keys.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry<'t, 'i>(pub(crate) &'t DeTable<'i>);

impl<'t, 'i> Entry<'t, 'i> {
    /// The value of a key.
    pub(crate) fn value(self, key: &str) -> Option<&'t Value<'i>> {
        self.0.get(key)
    }

    /// The text of a key.
    pub(crate) fn text(self, key: &str) -> Option<Text<'t>> {
        text(self.value(key)?)
    }

    /// The text of a key, owned; empty if there is none.
    pub(crate) fn string(self, key: &str) -> String {
        self.text(key).map_or_else(String::new, |text| text.text.to_owned())
    }

    /// The texts of a list.
    pub(crate) fn texts(self, key: &str) -> Vec<Text<'t>> {
        self.list(key).iter().filter_map(text).collect()
    }

    /// The texts of a list, owned.
    pub(crate) fn strings(self, key: &str) -> Vec<String> {
        self.texts(key).iter().map(|text| text.text.to_owned()).collect()
    }

    /// The elements of a list.
    pub(crate) fn list(self, key: &str) -> &'t [Value<'i>] {
        self.value(key).map_or(&[], list)
    }

    /// The table of a key.
    pub(crate) fn entry(self, key: &str) -> Option<Entry<'t, 'i>> {
        table(self.value(key)?).map(Entry)
    }

    /// The whole number of a key.
    pub(crate) fn whole(self, key: &str) -> Option<i64> {
        whole(self.value(key)?)
    }

    /// Whether a key is `true`.
    pub(crate) fn flag(self, key: &str) -> bool {
        self.value(key).and_then(|value| value.get_ref().as_bool()).unwrap_or(false)
    }

    /// The member that a key names.
    pub(crate) fn named<T: Named>(self, key: &str) -> Option<T> {
        T::from_name(self.text(key)?.text)
    }

    /// The text for people of a key; empty if there is none.
    pub(crate) fn prose(self, key: &str) -> Prose {
        match (self.text(key), self.entry(key)) {
            (Some(both), _) => Prose { fr: both.text.to_owned(), en: both.text.to_owned() },
            (None, Some(each)) => Prose { fr: each.string("fr"), en: each.string("en") },
            (None, None) => Prose::default(),
        }
    }

    /// The text for people of a key as print has it: with the apostrophe of the rest of the screen, whichever was typed.
    pub(crate) fn printed(self, key: &str) -> Prose {
        let set = |text: String| text.replace('\'', "’");
        let Prose { fr, en } = self.prose(key);
        Prose { fr: set(fr), en: set(en) }
    }
}
