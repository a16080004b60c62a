//! Which text of one report is which of the other.

use std::collections::{BTreeMap, BTreeSet};

use super::finding;
use crate::contract::Article;

/// A text of the first report beside the one of the second it is, where there is one.
pub(super) type Pair<'r> = (Option<&'r Article>, Option<&'r Article>);

/// What a text is known by.
type Key = fn(&Article) -> (&str, &str);

/// The texts of both reports, those of `after` in their order, then those that `before` alone has. Texts belong together by
/// their bytes, where one of each report has them or their ids are the same too; then by their id; then by the last part of
/// it, the name of a file whatever folder it lies in, where one of each report has it.
pub(super) fn pairs<'r>(before: &'r [Article], after: &'r [Article]) -> Vec<Pair<'r>> {
    let mut known: BTreeMap<&str, &Article> = BTreeMap::new();
    let keys: [Key; 4] = [|it| (&it.id, &it.sha256), |it| ("", &it.sha256), |it| (&it.id, ""), |it| (name(it), "")];
    for key in keys {
        let taken: BTreeSet<&str> = known.values().map(|old| old.id.as_str()).collect();
        let left = alone(before, key, |it| !taken.contains(it.id.as_str()));
        let found = alone(after, key, |it| !known.contains_key(it.id.as_str()));
        known.extend(found.iter().filter_map(|(key, new)| Some((new.id.as_str(), *left.get(key)?))));
    }
    let taken: BTreeSet<&str> = known.values().map(|old| old.id.as_str()).collect();
    let gone = before.iter().filter(|it| !taken.contains(it.id.as_str())).map(|it| (Some(it), None));
    after.iter().map(|new| (known.get(new.id.as_str()).copied(), Some(new))).chain(gone).collect()
}

/// The free texts of a report by what `key` says of them, where it says it of one alone.
fn alone(articles: &[Article], key: Key, is_free: impl Fn(&Article) -> bool) -> BTreeMap<(&str, &str), &Article> {
    let mut by_key: BTreeMap<_, Vec<&Article>> = BTreeMap::new();
    for article in articles.iter().filter(|it| is_free(it)) {
        by_key.entry(key(article)).or_default().push(article);
    }
    by_key.into_iter().filter(|(_, all)| all.len() == 1).map(|(key, all)| (key, all[0])).collect()
}

/// The last part of an id: a file's name.
fn name(article: &Article) -> &str {
    article.id.rsplit('/').next().unwrap_or(&article.id)
}

/// Whether both are the very same text. Lines of one file have the hash of the whole file; the id of a finding holds the
/// hash of its text alone.
pub(super) fn is_same(old: &Article, new: &Article) -> bool {
    if old.sha256 == new.sha256 {
        return true;
    }
    let ids: BTreeSet<String> = finding::all(old).into_iter().filter_map(|one| one.id).collect();
    let others = finding::all(new);
    let (none, nor_here) = (ids.is_empty(), others.iter().all(|one| one.id.is_none()));
    if none && nor_here {
        return (old.words, &old.opening, &old.title) == (new.words, &new.opening, &new.title);
    }
    others.into_iter().filter_map(|one| one.id).any(|id| ids.contains(&id))
}
