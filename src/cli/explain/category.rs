//! A category of words to discuss: what belongs to it, and where its rules are listed.

use super::off_line;
use crate::lexicon::Lexicon;
use crate::lexicon::tables::Category;
use crate::render::clean::clean;
use crate::render::view::{Part, View};
use crate::render::words::{Arg, Words};
use crate::text::fold::strip;
use crate::workshop::list::{Wanted, list};

/// The category that is called so: by its id, else by its name in one of the languages of the interface.
pub(super) fn category<'l>(lexicon: &'l Lexicon, asked: &str) -> Option<&'l Category> {
    let named = |one: &&Category| ["fr", "en"].iter().any(|ui| strip(one.name.get(ui)) == strip(asked));
    let all = || lexicon.categories.iter();
    all().find(|one| one.id == asked).or_else(|| all().find(named))
}

/// Its page.
pub(super) fn view(lexicon: &Lexicon, one: &Category, words: &Words) -> View {
    let ui = words.ui().code();
    let source = one.reference.as_ref().and_then(|id| lexicon.sources.iter().find(|source| source.id == *id));
    let rules = list(lexicon, &Wanted { sort: Some(one.id.clone()), ..Wanted::default() }).len();
    let rules = words.tell("explain-category-rules", &[("n", Arg::from(rules)), ("id", Arg::from(&*one.id))]);
    let facts = [
        ("status", lexicon.off(&one.id).map(|off| off_line(off, words)).unwrap_or_default()),
        ("definition", one.definition.get(ui).to_owned()),
        ("reference", source.map(|source| source.title.get(ui).to_owned()).unwrap_or_default()),
        ("file", format!("{}:{}", one.origin.file, one.origin.line)),
        ("rules", rules),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    let facts = facts.map(|(key, value)| (words.code("fact", key), clean(&value))).collect();
    let title = words.tell("explain-category", &[("name", Arg::from(one.name.get(ui))), ("id", Arg::from(&*one.id))]);
    View { name: "explain".to_owned(), title, parts: vec![Part::Facts(facts)], ..View::default() }
}
