//! What a reader of a text could check: figures that the text gives itself, sources without a name, signs of damage. These
//! are questions; none of them says that anything is wrong.

use super::desk::{Desk, set};
use crate::contract::{Article, Figure, Span, Voice};
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
    let own = own.filter(|one| one.span.paragraph.is_some());
    let (unsure, own): (Vec<&Figure>, Vec<&Figure>) = own.partition(|one| is_unclear(article, &one.span));
    for (key, figures) in [("sheet-check-figures", own), ("sheet-check-figures-unsure", unsure)] {
        let said =
            |one: &&Figure| format!("{} ({})", shelf.words.quote(one.span.text.trim()), desk.spot(article, &one.span));
        let figures: Vec<String> = figures.iter().map(said).take(MOST).collect();
        if !figures.is_empty() {
            all.push(desk.tell(key, &[("figures", Arg::from(figures.join(", ")))]));
        }
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

/// Whether a stretch lies where marks of a quotation were lost, so that nobody can be named whose words it is.
fn is_unclear(article: &Article, span: &Span) -> bool {
    let mut unclear = article.voices.iter().flatten().filter(|run| run.voice == Voice::Unclear);
    unclear.any(|run| run.start < span.end && span.start < run.end)
}
