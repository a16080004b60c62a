//! Entries that switch one of an earlier lexicon off: an id and a status, nothing else. It knows neither what they switch off nor
//! whether it is there.

use std::ops::Range;

use super::shape::Checker;
use super::value::{Entry, Text, Value, list, table, text};
use crate::lexicon::diagnostic::Phrase;
use crate::lexicon::names::{Named, OFF};
use crate::lexicon::nearest::nearest;
use crate::lexicon::rule::Switched;

/// The key that says so.
const STATUS: &str = "status";

/// Whether an entry only says that the one of its id is not used.
pub(super) fn is_off(entry: Entry<'_, '_>) -> bool {
    entry.text(STATUS).is_some_and(|status| status.text == OFF)
}

/// The status of an entry that has nothing else beside its id, where it is probably meant to switch one off: then no other key is
/// asked for. `statuses` are all that can stand there.
fn misspelt<'e, 't>(entry: Entry<'e, 't>, statuses: &[&'static str]) -> Option<&'e Value<'t>> {
    let has_more = entry.0.keys().any(|key| !["id", STATUS].contains(&key.get_ref().as_ref()));
    let status = entry.value(STATUS).filter(|_| !has_more)?;
    let near = nearest(&text(status)?.text.to_lowercase(), statuses.iter().copied());
    (near == Some(OFF)).then_some(status)
}

/// The name of the key that an entry with nothing else beside its id says so under, where it is a misspelt `status`.
fn misnamed<'e>(entry: Entry<'e, '_>) -> Option<(&'e str, Range<usize>)> {
    let mut others = entry.0.iter().filter(|(key, _)| key.get_ref() != "id");
    let (key, value) = others.next().filter(|_| others.next().is_none())?;
    let is_off = text(value).is_some_and(|value| value.text == OFF);
    let name: &str = key.get_ref();
    (is_off && name != STATUS && nearest(name, [STATUS]).is_some()).then(|| (name, key.span()))
}

/// Says what is wrong in an entry that is probably meant to switch one off, in one message; `statuses` are all that can stand in
/// its `status`. Whether anything is.
pub(super) fn told(entry: Entry<'_, '_>, of: &Phrase, statuses: &[&'static str], checker: &mut Checker<'_>) -> bool {
    if let Some(status) = misspelt(entry, statuses) {
        checker.one_of(STATUS, status, statuses);
        return true;
    }
    let Some((name, at)) = misnamed(entry) else { return false };
    checker.unknown_key(of, name, at, [STATUS].into_iter());
    true
}

/// Whether nothing but such entries stands in a file, and not those of rules alone: then those of all tables may stand in it.
pub(super) fn are_alone_in(file: Entry<'_, '_>) -> bool {
    let is_switch = |value: &Value<'_>| table(value).map(Entry).is_some_and(|it| is_off(it) && it.text("id").is_some());
    let of_switches = |(key, value): (&str, &Value<'_>)| {
        Switched::from_name(key).is_some() && !list(value).is_empty() && list(value).iter().all(is_switch)
    };
    let mut keys = file.0.iter().map(|(key, value)| (key.get_ref().as_ref(), value));
    file.0.keys().any(|key| key.get_ref() != Switched::Rule.name()) && keys.all(of_switches)
}

/// What the entries of such a file switch off.
pub(super) fn read<'t>(file: Entry<'t, '_>) -> Vec<(Switched, Text<'t>)> {
    let tables = Switched::ALL.iter().map(|(what, name)| (*what, file.list(name)));
    let entries = tables.flat_map(|(what, entries)| entries.iter().map(move |entry| (what, entry)));
    entries.filter_map(|(what, entry)| Some((what, Entry(table(entry)?).text("id")?))).collect()
}
