//! Who speaks, in short: one mark a passage, a row a camp, country or group where the report knows several, else a row a sort
//! of source; who is named and not heard; and the voices along each text.

use serde::Serialize;

use super::figure::{Strip, strip};
use super::table::{Bench, Rows};
use crate::contract::{Speaker, SpeakerCell};
use crate::render::view::{Grid, Part, Row, Shape};
use crate::render::views::{Name, speakers as view, unread};

/// The sort of sources that pass on what others say.
const PRESS: &str = "press";

/// Who speaks.
#[derive(Serialize)]
pub(super) struct Speakers {
    /// What the rows are.
    by: String,
    /// The rows; none where nobody speaks.
    rows: Option<Rows>,
    /// What an open cell means, where there are any.
    unread: Option<String>,
    /// Actors that are named in texts in which none of their words was found.
    unheard: Vec<String>,
    /// One drawing a text.
    strips: Vec<Strip>,
    /// Whether some drawing shows a voice without words.
    wordless: bool,
}

/// The speakers of all texts.
pub(super) fn speakers(bench: Bench) -> Speakers {
    let shelf = bench.shelf;
    let all = view::speakers(shelf);
    let camps = view::camps(shelf, &all);
    let (key, mut named) = match (camps.len() > 1, view::by_camp(shelf)) {
        (true, true) => ("speakers-by-camp", camps),
        (true, false) => ("speakers-camps", camps),
        (false, _) => ("report-speakers-by-sort", by_sort(bench, &all)),
    };
    if key != "report-speakers-by-sort" {
        // Agencies and media speak for no country, and are known all the same.
        let rest = all.iter().filter(|one| view::side(shelf, one).is_none());
        let (press, rest): (Vec<&Speaker>, Vec<&Speaker>) = rest.partition(|one| view::group(one) == PRESS);
        named.push((shelf.words.code("speakers", PRESS), sum(&press)));
        named.push((shelf.words.say("report-speakers-rest"), sum(&rest)));
    }
    let rows: Vec<Row> = named
        .iter()
        .filter(|(_, cells)| !cells.is_empty())
        .map(|(name, cells)| view::row(shelf, name, cells))
        .collect();
    let mut grid = Grid { columns: view::columns(shelf, ""), rows, shape: Shape::Matrix };
    let unread = unread::doubt(Name::Speakers, shelf, [&mut grid]);
    let said = |part| match part {
        Part::Line { text, .. } => Some(text),
        _ => None,
    };
    let strips: Vec<Strip> = shelf.articles().iter().filter_map(|article| strip(bench, article)).collect();
    Speakers {
        by: shelf.words.say(key),
        rows: (!grid.rows.is_empty()).then(|| bench.rows(&grid)),
        unread,
        unheard: view::unheard(shelf).into_iter().filter_map(said).collect(),
        wordless: strips.iter().any(|it| it.wordless),
        strips,
    }
}

fn by_sort(bench: Bench, all: &[Speaker]) -> Vec<(String, Vec<SpeakerCell>)> {
    let of_sort = |sort: &str| {
        let these: Vec<&Speaker> = all.iter().filter(|one| view::group(one) == sort).collect();
        (bench.shelf.words.code("speakers", sort), sum(&these))
    };
    view::GROUPS.into_iter().map(of_sort).collect()
}

/// The passages of several speakers, text by text.
fn sum(speakers: &[&Speaker]) -> Vec<SpeakerCell> {
    let mut all: Vec<SpeakerCell> = Vec::new();
    for cell in speakers.iter().flat_map(|one| &one.cells) {
        match all.iter_mut().find(|sum| sum.article == cell.article) {
            Some(sum) => {
                sum.count += cell.count;
                sum.ids.extend(cell.ids.iter().cloned());
            }
            None => all.push(cell.clone()),
        }
    }
    all
}
