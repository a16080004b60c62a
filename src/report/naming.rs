//! What each text calls each actor, in whose voice, and whether the texts differ in it.
//! It knows filled articles only. Which name is right is nobody's question here.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::{Article, Name, NamingCell, NamingRow, Place, Voice};
use crate::text::fold::strip;

/// Letters by which two forms of one word may differ at the end.
const ENDING: usize = 2;

/// One row an actor, in the order in which the texts first name them.
pub fn fill(articles: &[Article]) -> Vec<NamingRow> {
    let mut rows: Vec<NamingRow> = Vec::new();
    let mut place: BTreeMap<&str, usize> = BTreeMap::new();
    for article in articles {
        let inside = |name: &&Name| matches!(name.place, Place::Title | Place::Body | Place::Caption);
        for name in article.names.iter().flatten().filter(inside) {
            let row = *place.entry(&name.actor).or_insert_with(|| {
                rows.push(NamingRow { actor: name.actor.clone(), cells: Vec::new(), differs: false });
                rows.len() - 1
            });
            put(&mut rows[row].cells, article, name);
        }
    }
    for row in &mut rows {
        row.differs = differs(&row.cells, articles);
    }
    rows
}

fn put(cells: &mut Vec<NamingCell>, article: &Article, name: &Name) {
    let written = name.written();
    let from = cells.iter().rposition(|cell| cell.article != article.id).map_or(0, |last| last + 1);
    let same = |cell: &NamingCell| is_same(&cell.name, &written.text);
    if let Some(cell) = cells[from..].iter_mut().find(|cell| cell.voice == name.voice && same(cell)) {
        cell.ids.push(name.id.clone());
        cell.rule = cell.rule.take().or_else(|| name.rule.clone());
        return;
    }
    // Somebody's words are shown as they stand, not in the form the text used before.
    let own = |cell: &&NamingCell| name.voice == Voice::Author || strip(&cell.name) == strip(&written.text);
    let known = cells[from..].iter().filter(own).find(|cell| same(cell)).map(|cell| cell.name.clone());
    cells.push(NamingCell {
        article: article.id.clone(),
        name: known.unwrap_or_else(|| written.text.split_whitespace().collect::<Vec<_>>().join(" ")),
        voice: name.voice,
        ids: vec![name.id.clone()],
        first: Some(written.clone()),
        rule: name.rule.clone(),
    });
}

/// Whether two names are forms of one: word by word the same, but for case, accents and an ending.
fn is_same(one: &str, other: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(strip).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    let alike = |a: &String, b: &String| {
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        long.strip_prefix(short.as_str()).is_some_and(|ending| ending.chars().count() <= ENDING)
    };
    one.len() == other.len() && one.iter().zip(&other).all(|(a, b)| alike(a, b))
}

/// Whether two texts of one language have other names for an actor, or one has a word to discuss for it and another none.
/// Names in two languages always differ, and that tells nothing; words that a program may have chosen are no choice of words,
/// so a text with signs of translation is left aside. Every text is held against the first of its language.
fn differs(cells: &[NamingCell], articles: &[Article]) -> bool {
    let mut first: BTreeMap<Option<&str>, &[NamingCell]> = BTreeMap::new();
    let mut discussed: BTreeSet<bool> = BTreeSet::new();
    let article = |id: &str| articles.iter().find(|article| article.id == id);
    let has = |cells: &[NamingCell], name: &str| cells.iter().any(|cell| is_same(&cell.name, name));
    let within = |one: &[NamingCell], other: &[NamingCell]| one.iter().all(|cell| has(other, &cell.name));
    let mut others = false;
    for of_text in cells.chunk_by(|one, other| one.article == other.article) {
        let article = article(&of_text[0].article);
        if article.is_some_and(Article::is_translated) {
            // That it has no word to discuss is known all the same.
            discussed.extend(of_text.iter().all(|cell| cell.rule.is_none()).then_some(false));
            continue;
        }
        let lang = article.and_then(|it| it.lang.as_deref());
        let first = *first.entry(lang).or_insert(of_text);
        others |= !(within(first, of_text) && within(of_text, first));
        discussed.insert(of_text.iter().any(|cell| cell.rule.is_some()));
    }
    others || discussed.len() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_name_are_one() {
        assert!(is_same("soldat valdurien", "Soldats  valduriens") && is_same("Armée", "armees"));
        assert!(!is_same("soldats valduriens", "troupes valduriennes"));
        assert!(!is_same("forces valduriennes", "forces d’occupation valduriennes"));
    }
}
