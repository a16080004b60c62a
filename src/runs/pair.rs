//! Which text of one report is which of the other.

use std::collections::{BTreeMap, BTreeSet};

use super::finding;
use crate::contract::Article;

/// A text of the first report beside the one of the second it is, where there is one.
pub(super) type Pair<'r> = (Option<&'r Article>, Option<&'r Article>);

/// The texts of both reports, those of `after` in their order, then those that `before` alone has. Texts belong together by
/// their id; a text whose id is new by its bytes, where no other has them.
pub(super) fn pairs<'r>(before: &'r [Article], after: &'r [Article]) -> Vec<Pair<'r>> {
    let old: BTreeMap<&str, &Article> = before.iter().map(|article| (article.id.as_str(), article)).collect();
    let kept: BTreeSet<&str> = after.iter().map(|it| it.id.as_str()).filter(|id| old.contains_key(id)).collect();
    let free = |articles: &'r [Article]| {
        let mut by_bytes: BTreeMap<&str, Vec<&Article>> = BTreeMap::new();
        for article in articles.iter().filter(|article| !kept.contains(article.id.as_str())) {
            by_bytes.entry(&article.sha256).or_default().push(article);
        }
        by_bytes
    };
    let (free_old, free_new) = (free(before), free(after));
    let moved = |article: &Article| {
        let alone = free_new.get(article.sha256.as_str())?.len() == 1;
        let there = free_old.get(article.sha256.as_str())?;
        (alone && there.len() == 1).then(|| there[0])
    };
    let mut taken = BTreeSet::new();
    let mut pairs: Vec<Pair> = Vec::new();
    for article in after {
        let known = old.get(article.id.as_str()).copied().or_else(|| moved(article));
        taken.extend(known.map(|known| known.id.as_str()));
        pairs.push((known, Some(article)));
    }
    pairs.extend(before.iter().filter(|it| !taken.contains(it.id.as_str())).map(|it| (Some(it), None)));
    pairs
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
