//! From whom two passages have the claim that both give: the words for it that stand in the passage, and where the text says
//! who is meant when it says so elsewhere. It points at words; whether two sources are one it does not know.

use super::desk::{Desk, set};
use super::stretch::Stretch;
use crate::contract::{Article, Attribution, OriginCell, Span};
use crate::render::shelf::attributions;
use crate::render::views::origins::origin;
use crate::render::words::Arg;

/// From whom a passage has what it gives.
pub(super) struct Teller {
    /// What is to be underlined, for the key.
    pub said: String,
    /// Where the text says elsewhere who is meant, for those who hold the passage alone.
    pub note: Option<String>,
}

/// From whom the passage `shown` has the claim of `cell`.
pub(super) fn teller(desk: &Desk, cell: &OriginCell, shown: &Stretch) -> Option<Teller> {
    let article = desk.shelf.article(&cell.article)?;
    let sources = cell.sources.iter().filter_map(|source| {
        attributions(article).find(|one| one.id == source.attribution).filter(|one| is_here(desk, article, one, shown))
    });
    let here: Vec<&Attribution> = sources.collect();
    let (mut said, mut notes) = (Vec::new(), Vec::<String>::new());
    for one in &here {
        let written = one.source.as_ref().filter(|span| is_inside(desk, article, span, shown));
        let named = one.resolved.as_ref().filter(|span| !is_inside(desk, article, span, shown));
        let outside = named.or(one.source.as_ref().filter(|_| written.is_none()));
        let relays = one.via.iter().map(|relay| &relay.span).filter(|span| is_inside(desk, article, span, shown));
        let words: Vec<String> = written.into_iter().chain(relays).map(|span| quoted(desk, span)).collect();
        let place = outside.map(|span| {
            let args = [("words", Arg::from(quoted(desk, span))), ("spot", Arg::from(desk.spot(article, span)))];
            notes.push(desk.tell("sheet-teller-note", &args));
            desk.tell("sheet-teller-elsewhere", &args)
        });
        let told = match (words.is_empty(), place) {
            (false, None) => words.join(", "),
            (false, Some(place)) => format!("{} ({place})", words.join(", ")),
            (true, Some(place)) => place,
            (true, None) => continue,
        };
        if !said.contains(&told) {
            said.push(told);
        }
    }
    notes.dedup();
    if said.is_empty() {
        let key = if cell.sources.is_empty() { "sheet-teller-none" } else { "sheet-teller-beyond" };
        said.push(desk.tell(key, &[("origin", Arg::from(set(origin(desk.shelf, cell))))]));
    }
    let args = [("label", Arg::from(article.label.clone())), ("origin", Arg::from(said.join(" · ")))];
    Some(Teller { said: desk.tell("sheet-claim-origin", &args), note: (!notes.is_empty()).then(|| notes.join(" ")) })
}

/// Whether somebody is heard in the passage.
fn is_here(desk: &Desk, article: &Article, one: &Attribution, shown: &Stretch) -> bool {
    one.content.iter().chain(&one.cue).chain(&one.source).any(|span| is_inside(desk, article, span, shown))
}

fn is_inside(desk: &Desk, article: &Article, span: &Span, shown: &Stretch) -> bool {
    desk.bytes(article, span.start, span.end)
        .is_some_and(|at| shown.range.start <= at.start && at.end <= shown.range.end)
}

fn quoted(desk: &Desk, span: &Span) -> String {
    desk.shelf.words.quote(&span.text.split_whitespace().collect::<Vec<_>>().join(" "))
}
