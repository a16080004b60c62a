//! Words to discuss that another text has too, in the same passage. It knows filled articles and the passages they have in
//! common; who had the words first is nobody's question here.

use std::collections::BTreeMap;

use crate::contract::{Article, Loaded, Review, Shared, SharedKind, Span};

/// The words to discuss of one text, with their ids, by where they begin.
type Words<'a> = Vec<(usize, &'a Loaded)>;

/// Tells every word to discuss of `articles` which words of the other texts stand in the same passage. Where a passage is the
/// same, nearly the same or reworked, the words come from one rule; where it is translated, they are of one category and one
/// weight: who turned *armed group* into a stronger word chose it.
pub fn fill(articles: &mut [Article], passages: &[Shared]) {
    for ((article, word), ids) in gather(articles, passages) {
        if let Some(word) = articles[article].loaded.as_mut().and_then(|words| words.get_mut(word)) {
            word.shared_with = ids;
        }
    }
}

/// For a text and a word of it, by their numbers, the ids of the words that other texts have in its place.
fn gather(articles: &[Article], passages: &[Shared]) -> BTreeMap<(usize, usize), Vec<String>> {
    let texts: BTreeMap<&str, usize> = articles.iter().enumerate().map(|(n, one)| (one.id.as_str(), n)).collect();
    let words: Vec<Words> = articles.iter().map(sorted).collect();
    let mut found: BTreeMap<(usize, usize), Vec<String>> = BTreeMap::new();
    for passage in passages.iter().filter(|it| it.kind != SharedKind::Differs) {
        let (Some(&a), Some(&b)) = (texts.get(passage.a.as_str()), texts.get(passage.b.as_str())) else { continue };
        for (i, one) in within(&words[a], &passage.a_span) {
            for (j, other) in within(&words[b], &passage.b_span).filter(|(_, it)| is_kin(one, it, passage.kind)) {
                put(found.entry((a, i)).or_default(), &other.id);
                put(found.entry((b, j)).or_default(), &one.id);
            }
        }
    }
    found
}

fn sorted(article: &Article) -> Words<'_> {
    let mut words: Words =
        article.loaded.iter().flatten().enumerate().filter(|(_, word)| word.review != Some(Review::Dropped)).collect();
    words.sort_by_key(|(_, word)| (word.span.start, word.span.end));
    words
}

/// The words that begin in `passage` and do not run over its end.
fn within<'w, 'a>(words: &'w Words<'a>, passage: &Span) -> impl Iterator<Item = (usize, &'a Loaded)> + use<'w, 'a> {
    let from = words.partition_point(|(_, word)| word.span.start < passage.start);
    let end = passage.end;
    let begun = words[from..].iter().copied().take_while(move |(_, word)| word.span.start < end);
    begun.filter(move |(_, word)| word.span.end <= end)
}

fn is_kin(one: &Loaded, other: &Loaded, kind: SharedKind) -> bool {
    match kind {
        SharedKind::Identical | SharedKind::Near | SharedKind::Reworked => one.rule == other.rule,
        SharedKind::Translated => (&one.category, one.weight) == (&other.category, other.weight),
        SharedKind::Differs => false,
    }
}

fn put(ids: &mut Vec<String>, id: &str) {
    if !ids.iter().any(|known| known == id) {
        ids.push(id.to_owned());
    }
}
