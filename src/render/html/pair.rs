//! The strongest observation, as a pair of passages: what two texts have in common and where they part; without passages in
//! common, two names of one actor; without those, one claim told twice. Nothing is concluded from it.

use serde::Serialize;

use super::Wish;
use super::anchor::spot;
use crate::contract::{Article, NamingCell, Offsets, OriginCell, Shared, Span};
use crate::render::sheets::{self, Place};
use crate::render::shelf::{Shelf, byte_at};
use crate::render::views::{naming as names, origins, shared, summary};
use crate::render::width::{keep_end, keep_start};
use crate::render::words::Arg;
use crate::report::pair::{Pair as Two, closest};

/// Columns of context on each side of a name or a claim.
const CONTEXT: usize = 150;

/// Two passages side by side.
#[derive(Serialize)]
pub(super) struct Pair {
    /// What is seen, in one sentence.
    said: String,
    /// The passages.
    sides: Vec<Side>,
    /// The first place where two texts part that otherwise follow each other.
    parting: Vec<Side>,
    /// What the files say of their origin.
    credits: Option<String>,
    /// What the files do not say.
    open: Option<String>,
}

/// One passage of a pair.
#[derive(Serialize)]
struct Side {
    place: String,
    href: Option<String>,
    lang: Option<String>,
    /// Whose words a word to discuss in it is, where it is not the narration's.
    source: Option<String>,
    /// Whether they are in another language than the page's: a reader may put them in their own words.
    foreign: bool,
    /// The words, with whether only this side has them.
    pieces: Vec<(String, bool)>,
}

/// The pair worth looking at first, if there is one: for a class, or where somebody says which, the one of the duo sheet; else the
/// one that the summary begins with.
pub(super) fn pair(shelf: Shelf, wish: Wish) -> Option<Pair> {
    let extracts = wish.extracts;
    let asked = || asked(shelf, wish.pair, extracts);
    let chosen = if wish.class || wish.pair.is_some() { asked() } else { None };
    chosen.or_else(|| common(shelf, extracts)).or_else(|| named(shelf, extracts)).or_else(|| claimed(shelf, extracts))
}

/// The two passages of the duo sheet.
pub(super) fn asked(shelf: Shelf, places: Option<&[Place; 2]>, extracts: bool) -> Option<Pair> {
    let wish = sheets::Wish { pair: places.cloned(), ..Default::default() };
    let first = sheets::first(shelf, &wish)?;
    let side = |n: usize| {
        let (article, (span, marks)) = (first.texts[n], &first.sides[n]);
        match marks.is_empty() && !first.whole {
            true => Side::around(shelf, article, span, extracts),
            false => Side::marked(shelf, article, span, marks, extracts),
        }
    };
    let [a, b] = first.texts;
    let pairs = shared::pairs(shelf, Some(&a.label));
    let pair = pairs.iter().find(|pair| first.common && pair.a.id == a.id && pair.b.id == b.id);
    let mut origin = first.origin.iter().cloned();
    Some(Pair {
        sides: vec![side(0), side(1)],
        parting: pair.map_or_else(Vec::new, |pair| parting(shelf, pair, extracts)),
        said: first.said,
        credits: origin.next(),
        open: origin.next(),
    })
}

fn common(shelf: Shelf, extracts: bool) -> Option<Pair> {
    let pairs = shared::pairs(shelf, None);
    let pair = closest(&pairs)?;
    let example = pair.example()?;
    let side = |article: &Article, span: &Span, marks: &[Span]| Side::marked(shelf, article, span, marks, extracts);
    Some(Pair {
        said: summary::heading(shelf, pair),
        sides: vec![side(pair.a, &example.a_span, &example.a_marks), side(pair.b, &example.b_span, &example.b_marks)],
        parting: parting(shelf, pair, extracts),
        credits: Some(summary::credits(shelf, pair)),
        open: Some(shelf.words.say("summary-whence")),
    })
}

/// The first place where two texts part.
fn parting(shelf: Shelf, pair: &Two, extracts: bool) -> Vec<Side> {
    let sides = |it: &Shared| vec![(pair.a, it.a_span.clone()), (pair.b, it.b_span.clone())];
    let sides = pair.parting().map_or_else(Vec::new, sides);
    sides.into_iter().map(|(article, span)| Side::at(shelf, article, &span, extracts)).collect()
}

fn named(shelf: Shelf, extracts: bool) -> Option<Pair> {
    let (row, cells) = names::differing(shelf, |_| true)?;
    let side =
        |cell: &NamingCell| Some(Side::around(shelf, shelf.article(&cell.article)?, cell.first.as_ref()?, extracts));
    Some(Pair {
        said: shelf.words.tell("report-pair-named", &[("actor", Arg::from(shelf.actor(&row.actor)))]),
        sides: vec![side(cells[0])?, side(cells[1])?],
        parting: Vec::new(),
        credits: None,
        open: None,
    })
}

fn claimed(shelf: Shelf, extracts: bool) -> Option<Pair> {
    let (row, cells) = origins::told(shelf, |_| true)?;
    let side =
        |cell: &OriginCell| Some(Side::around(shelf, shelf.article(&cell.article)?, cell.passages.first()?, extracts));
    Some(Pair {
        said: origins::heading(shelf, row),
        sides: vec![side(cells[0])?, side(cells[1])?],
        parting: Vec::new(),
        credits: None,
        open: None,
    })
}

impl Side {
    fn at(shelf: Shelf, article: &Article, span: &Span, extracts: bool) -> Side {
        Side {
            place: shelf.place(article, span),
            href: spot(article, span).filter(|_| !extracts && article.text.is_some()).map(|id| format!("#{id}")),
            lang: article.lang.clone(),
            source: None,
            foreign: article.lang.as_deref().is_some_and(|lang| lang != shelf.words.ui().code()),
            pieces: vec![(span.text.clone(), false)],
        }
    }

    /// The words of `span`, with what only they have.
    fn marked(shelf: Shelf, article: &Article, span: &Span, marks: &[Span], extracts: bool) -> Side {
        let pieces = shared::pieces(span, marks, shelf.report.offsets);
        Side {
            pieces: pieces.into_iter().map(|(text, alone)| (text.to_owned(), alone)).collect(),
            source: summary::source(article, marks),
            ..Side::at(shelf, article, span, extracts)
        }
    }

    /// The words of `span` with what stands round them in their paragraph.
    fn around(shelf: Shelf, article: &Article, span: &Span, extracts: bool) -> Side {
        let unit = shelf.report.offsets;
        let (before, after) = context(article, span, unit).unwrap_or_default();
        Side {
            pieces: vec![
                (beside(keep_end(before, CONTEXT), before.ends_with(char::is_whitespace), false), false),
                (span.text.clone(), true),
                (beside(keep_start(after, CONTEXT), after.starts_with(char::is_whitespace), true), false),
            ],
            ..Side::at(shelf, article, span, extracts)
        }
    }
}

/// Shortened words with the blank that parted them from the passage: before them, or after.
fn beside(kept: String, blank: bool, first: bool) -> String {
    match (blank, first) {
        (false, _) => kept,
        (true, true) => format!(" {}", kept.trim_start()),
        (true, false) => format!("{} ", kept.trim_end()),
    }
}

/// What stands in the paragraph before and after a stretch.
fn context<'a>(article: &'a Article, span: &Span, unit: Offsets) -> Option<(&'a str, &'a str)> {
    let text = article.text.as_deref()?;
    let paragraph = article.paragraphs.iter().find(|one| Some(one.n) == span.paragraph)?;
    let at = |place: usize| byte_at(text, place, unit);
    let before = text.get(at(paragraph.start)?..at(span.start)?)?;
    Some((before, text.get(at(span.end)?..at(paragraph.end)?)?))
}
