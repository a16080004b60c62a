//! What each text calls what is done or happens, in whose voice: to flee, to take refuge, to cross the border. It knows
//! filled articles and the sets of rules whose words can stand for one thing; which word is right is nobody's question here.

use std::collections::{BTreeMap, BTreeSet};

use super::glossary::prose;
use crate::contract::{Article, DeedCell, DeedRow, Loaded, Place, Review};
use crate::lexicon::Lexicon;
use crate::lexicon::tables::Deed;
use crate::text::fold::strip;

/// Letters by which two forms of one word may differ at the end, where the one is the beginning of the other.
const ENDING: usize = 3;
/// Else they have more than so many tenths of the longer in common at the beginning.
const STEM: usize = 6;

/// One row a set that some text has a word of, in the order of their ids.
pub(super) fn fill(articles: &[Article], lexicon: &Lexicon) -> Vec<DeedRow> {
    let rows = lexicon.deeds.iter().map(|deed| row(deed, articles));
    rows.filter(|row| !row.cells.is_empty()).collect()
}

fn row(deed: &Deed, articles: &[Article]) -> DeedRow {
    let plain: BTreeSet<&str> = deed.plain.iter().map(String::as_str).collect();
    let others: BTreeSet<&str> = deed.others.iter().map(String::as_str).collect();
    let mut cells = Vec::new();
    for article in articles {
        let from = cells.len();
        let inside = |word: &&Loaded| {
            matches!(word.place, Place::Title | Place::Body | Place::Caption) && word.review != Some(Review::Dropped)
        };
        for word in article.loaded.iter().flatten().filter(inside) {
            let is_plain = plain.contains(word.rule.as_str());
            if is_plain || others.contains(word.rule.as_str()) {
                put(&mut cells, from, article, word, is_plain);
            }
        }
    }
    let differs = differs(&cells, articles);
    DeedRow { deed: deed.id.clone(), name: prose(&deed.name), cells, differs }
}

/// Counts a word of the last text, whose cells begin at `from`.
fn put(cells: &mut Vec<DeedCell>, from: usize, article: &Article, word: &Loaded, plain: bool) {
    let same = |cell: &DeedCell| cell.rule == word.rule && is_same(&cell.name, &word.span.text);
    if let Some(cell) = cells[from..].iter_mut().find(|cell| cell.voice == word.voice && same(cell)) {
        cell.ids.push(word.id.clone());
        return;
    }
    let known = cells[from..].iter().find(|cell| same(cell)).map(|cell| cell.name.clone());
    cells.push(DeedCell {
        article: article.id.clone(),
        name: known.unwrap_or_else(|| word.span.text.split_whitespace().collect::<Vec<_>>().join(" ")),
        voice: word.voice,
        ids: vec![word.id.clone()],
        first: word.span.clone(),
        rule: word.rule.clone(),
        plain,
    });
}

/// Whether two words are forms of one: they begin alike, word by word.
fn is_same(one: &str, other: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(strip).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    one.len() == other.len() && one.iter().zip(&other).all(|(a, b)| are_forms(a, b))
}

fn are_forms(a: &str, b: &str) -> bool {
    // A pronoun that lost its vowel is no part of the verb: *s'enfuient*, *enfuis*.
    let bare = |word| str::rsplit(word, ['\'', '’']).next().unwrap_or(word);
    let (a, b) = (bare(a), bare(b));
    let (short, long) = if a.chars().count() <= b.chars().count() { (a, b) } else { (b, a) };
    let length = long.chars().count();
    let common = short.chars().zip(long.chars()).take_while(|(a, b)| a == b).count();
    let whole = common == short.chars().count();
    whole && length - common <= ENDING || common * 10 > length * STEM
}

/// Whether two texts of one language first use words of different rules, texts with signs of translation left aside.
fn differs(cells: &[DeedCell], articles: &[Article]) -> bool {
    let mut first: BTreeMap<Option<&str>, BTreeSet<&str>> = BTreeMap::new();
    for of_text in cells.chunk_by(|one, other| one.article == other.article) {
        let article = articles.iter().find(|article| article.id == of_text[0].article);
        if !article.is_some_and(Article::is_translated) {
            first.entry(article.and_then(|it| it.lang.as_deref())).or_default().insert(&of_text[0].rule);
        }
    }
    first.values().any(|rules| rules.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::is_same;

    #[test]
    fn forms_of_one_verb_are_one() {
        assert!(is_same("fui", "fuient") && is_same("traversé la frontière", "traversent la frontière"));
        assert!(is_same("s’enfuient", "enfuis") && is_same("Exode", "exodes") && is_same("s'enfuit", "s'enfuient"));
        assert!(!is_same("révolte", "révolution") && !is_same("émeutes", "manifestations"));
        assert!(!is_same("traversé la frontière", "traversé"));
    }
}
