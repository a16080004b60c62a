//! Entries that differ from one lexicon to another, rules aside: agencies and debate pages that come, go or are changed. Where an
//! entry is written makes no difference.

use std::collections::BTreeMap;

use crate::lexicon::Lexicon;
use crate::lexicon::debate::Debate;
use crate::lexicon::rule::{Origin, Switched};
use crate::lexicon::tables::Agency;

/// How an entry differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// The second lexicon alone has it.
    New,
    /// Both have it, and not alike.
    Changed,
    /// The second lexicon switches it off.
    Off,
    /// The first lexicon alone has it.
    Gone,
}

impl How {
    /// As messages and data name it.
    pub fn name(self) -> &'static str {
        match self {
            How::New => "new",
            How::Changed => "changed",
            How::Off => "off",
            How::Gone => "gone",
        }
    }
}

/// Agencies that differ, by id.
pub fn agencies<'l>(old: &'l Lexicon, new: &'l Lexicon) -> BTreeMap<&'l str, How> {
    let bare = |agency: &Agency| Agency { origin: Origin::default(), ..agency.clone() };
    let id = |agency: &'l Agency| agency.id.as_str();
    entries((&old.agencies, &new.agencies), id, bare, (Switched::Agency, new))
}

/// Debate pages that differ, by id.
pub fn debates<'l>(old: &'l Lexicon, new: &'l Lexicon) -> BTreeMap<&'l str, How> {
    let bare = |page: &Debate| Debate { origin: Origin::default(), ..page.clone() };
    let id = |page: &'l Debate| page.id.as_str();
    entries((&old.debates, &new.debates), id, bare, (Switched::Debate, new))
}

/// The entries of two lists that differ, `bare` taking away what makes no difference.
fn entries<'l, T: PartialEq>(
    (old, new): (&'l [T], &'l [T]),
    id: impl Fn(&'l T) -> &'l str,
    bare: impl Fn(&T) -> T,
    (what, lexicon): (Switched, &Lexicon),
) -> BTreeMap<&'l str, How> {
    let by_id = |all: &'l [T]| -> BTreeMap<&'l str, &'l T> { all.iter().map(|one| (id(one), one)).collect() };
    let (old, new) = (by_id(old), by_id(new));
    let is_off = |id: &str| lexicon.off.iter().any(|off| off.what == what && off.id == id);
    let how = |id: &str| match (old.get(id), new.get(id)) {
        (Some(was), Some(is)) => (bare(was) != bare(is)).then_some(How::Changed),
        (None, _) => Some(How::New),
        (Some(_), None) => Some(if is_off(id) { How::Off } else { How::Gone }),
    };
    old.keys().chain(new.keys()).filter_map(|id| Some((*id, how(id)?))).collect()
}
