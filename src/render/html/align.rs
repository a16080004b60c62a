//! Two texts with their passages in common as a drawing: one bar a text, from its first paragraph to its last, and a band from
//! each passage to its counterpart. Filling and outline tell how alike they are, so the drawing holds on grey paper. Which
//! text came first is not in it.

use serde::Serialize;

use super::anchor::part;
use super::table::Bench;
use crate::contract::{Article, Shared, SharedKind, Span, code};
use crate::render::views::shared::pairs;
use crate::render::words::Arg;
use crate::report::pair::Pair;

/// Width of a drawing in its own units.
const WIDTH: f64 = 1000.0;
/// A narrower end of a band could not be seen.
const NARROWEST: f64 = 4.0;
/// Height at which a band leaves the upper bar, and at which it meets the lower one.
const HEIGHTS: (usize, usize) = (10, 70);
/// Fewer passages in common than this are no drawing.
const FEWEST: usize = 2;
/// Most drawings of a page.
const MOST: usize = 6;

/// Two texts, one above the other.
#[derive(Serialize)]
pub(super) struct Aligned {
    anchor: String,
    labels: [String; 2],
    /// What the drawing says, in words.
    said: String,
    bands: Vec<Band>,
}

/// One passage and its counterpart.
#[derive(Serialize)]
struct Band {
    kind: String,
    points: String,
    /// Where both are, and how alike.
    title: String,
    href: Option<String>,
}

/// The pairs of texts with most passages in common, in the order of the texts.
pub(super) fn aligned(bench: Bench) -> Vec<Aligned> {
    let pairs = pairs(bench.shelf, None);
    let mut most: Vec<usize> = (0..pairs.len()).filter(|n| pairs[*n].common() >= FEWEST).collect();
    most.sort_by_key(|n| std::cmp::Reverse(pairs[*n].common()));
    most.truncate(MOST);
    most.sort_unstable();
    let drawn = most.into_iter().map(|n| drawing(bench, &pairs[n]));
    drawn.filter(|it| it.bands.len() >= FEWEST).collect()
}

fn drawing(bench: Bench, pair: &Pair) -> Aligned {
    let bands: Vec<Band> = pair.passages.iter().filter_map(|it| band(bench, pair, it)).collect();
    let args = [
        ("a", Arg::from(pair.a.label.clone())),
        ("b", Arg::from(pair.b.label.clone())),
        ("n", Arg::from(pair.common())),
    ];
    let titles: Vec<&str> = bands.iter().map(|band| band.title.as_str()).collect();
    Aligned {
        anchor: format!("{}-{}", part(&pair.a.label), part(&pair.b.label)),
        labels: [pair.a.label.clone(), pair.b.label.clone()],
        said: format!(
            "{} {}",
            bench.shelf.words.tell("report-aligned-said", &args),
            titles.join(&bench.shelf.words.say("between-items"))
        ),
        bands,
    }
}

fn band(bench: Bench, pair: &Pair, it: &Shared) -> Option<Band> {
    let (above, below) = (ends(pair.a, &it.a_span)?, ends(pair.b, &it.b_span)?);
    let (top, foot) = HEIGHTS;
    let shelf = bench.shelf;
    let likeness = shelf.words.code("likeness", &code(it.kind));
    let place = bench.anchors.place(shelf, pair.a, &it.a_span);
    let args = [
        ("a", Arg::from(place.place.clone())),
        ("b", Arg::from(shelf.place(pair.b, &it.b_span))),
        ("likeness", Arg::from(likeness)),
    ];
    Some(Band {
        // A band is drawn in one of four ways: nobody can tell more apart.
        kind: code(if it.kind == SharedKind::Near { SharedKind::Identical } else { it.kind }),
        points: format!("{:.1},{top} {:.1},{top} {:.1},{foot} {:.1},{foot}", above.0, above.1, below.1, below.0),
        title: shelf.words.tell("report-aligned-band", &args),
        href: place.href,
    })
}

/// Where a stretch begins and ends along its text; nothing outside the paragraphs.
fn ends(article: &Article, span: &Span) -> Option<(f64, f64)> {
    let (first, last) = (article.paragraphs.first()?.start, article.paragraphs.last()?.end);
    let along = |at: usize| at.checked_sub(first).map(|at| at as f64 * WIDTH / (last - first).max(1) as f64);
    let (start, end) = (along(span.start)?, along(span.end)?);
    (end <= WIDTH).then(|| (start.min(WIDTH - NARROWEST), end.max(start + NARROWEST).min(WIDTH)))
}
