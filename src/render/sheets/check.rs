//! What a reader of a text could check: figures that the text gives itself, sources without a name, signs of damage. These
//! are questions; none of them says that anything is wrong.

use super::desk::{Desk, set};
use crate::contract::Article;
use crate::render::shelf::claims;
use crate::render::views::first_place;
use crate::render::views::summary::{kinds, remark};
use crate::render::words::Arg;

/// More of one sort than this are not listed.
const MOST: usize = 4;

/// Suggestions for one text, each a sentence.
pub(super) fn checks(desk: &Desk, article: &Article) -> Vec<String> {
    let shelf = desk.shelf;
    let mut all = Vec::new();
    let figures = article.figures.iter().flatten();
    let own = figures.filter(|one| one.attribution.is_none() && one.value.is_some() && one.unit.is_some());
    let own: Vec<String> = own
        .filter(|one| one.span.paragraph.is_some())
        .map(|one| format!("{} ({})", shelf.words.quote(one.span.text.trim()), desk.spot(article, &one.span)))
        .take(MOST)
        .collect();
    if !own.is_empty() {
        all.push(desk.tell("sheet-check-figures", &[("figures", Arg::from(own.join(", ")))]));
    }
    let mut unnamed: Vec<String> = Vec::new();
    for one in claims(article).filter(|one| one.unnamed) {
        let spot = first_place(one).map(|span| desk.spot(article, span)).unwrap_or_default();
        let said = format!("{} ({spot})", set(shelf.source(one)));
        if !unnamed.contains(&said) {
            unnamed.push(said);
        }
    }
    unnamed.truncate(MOST);
    if !unnamed.is_empty() {
        all.push(desk.tell("sheet-check-unnamed", &[("sources", Arg::from(unnamed.join(", ")))]));
    }
    all.extend(kinds(article).iter().filter_map(|kind| remark(shelf, article, kind)).map(set));
    all
}
