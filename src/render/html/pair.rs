//! The strongest observation, as a pair of passages: what two texts have in common and where they part; without passages in
//! common, two names of one actor; without those, one claim told twice. Nothing is concluded from it.

use serde::Serialize;

use super::anchor::spot;
use crate::contract::{Article, NamingCell, NamingRow, Offsets, OriginCell, OriginRow, Span};
use crate::render::shelf::{Shelf, byte_at};
use crate::render::views::{naming as names, origins, shared, summary};
use crate::render::width::{keep_end, keep_start};
use crate::render::words::Arg;
use crate::report::pair::closest;

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

/// The pair worth looking at first, if there is one.
pub(super) fn pair(shelf: Shelf, extracts: bool) -> Option<Pair> {
    common(shelf, extracts).or_else(|| named(shelf, extracts)).or_else(|| claimed(shelf, extracts))
}

fn common(shelf: Shelf, extracts: bool) -> Option<Pair> {
    let pairs = shared::pairs(shelf, None);
    let pair = closest(&pairs)?;
    let example = pair.example()?;
    let unit = shelf.report.offsets;
    let side = |article: &Article, span: &Span, marks: &[Span]| Side {
        pieces: shared::pieces(span, marks, unit).into_iter().map(|(text, alone)| (text.to_owned(), alone)).collect(),
        source: summary::source(article, marks),
        ..Side::at(shelf, article, span, extracts)
    };
    let parting = pair.parting();
    let parting = parting.map(|it| vec![side(pair.a, &it.a_span, &[]), side(pair.b, &it.b_span, &[])]);
    Some(Pair {
        said: summary::heading(shelf, pair),
        sides: vec![side(pair.a, &example.a_span, &example.a_marks), side(pair.b, &example.b_span, &example.b_marks)],
        parting: parting.unwrap_or_default(),
        credits: Some(summary::credits(shelf, pair)),
        open: Some(shelf.words.say("summary-whence")),
    })
}

/// Two of the texts `among` which an actor is called differently; one of the names has a word to discuss where any has.
pub(in crate::render) fn naming<'r>(
    shelf: Shelf<'r>,
    among: impl Fn(&Article) -> bool,
) -> Option<(&'r NamingRow, [&'r NamingCell; 2])> {
    let position = |id: &str| shelf.articles().iter().position(|article| article.id == id);
    let is_among = |cell: &&NamingCell| position(&cell.article).is_some_and(|n| among(&shelf.articles()[n]));
    let two = |row: &'r NamingRow| {
        let cells = || row.cells.iter().filter(is_among);
        let one = cells().find(|cell| cell.rule.is_some()).or_else(|| cells().next())?;
        let differs = |cell: &&NamingCell| cell.article != one.article && cell.rule.is_none() && cell.name != one.name;
        let mut cells = [one, cells().find(differs)?];
        cells.sort_by_key(|cell| position(&cell.article));
        Some((row, cells))
    };
    let rows = || names::rows(shelf).iter().filter(|row| row.differs && row.texts() > 1);
    let discussed = |row: &&NamingRow| row.cells.iter().filter(is_among).any(|cell| cell.rule.is_some());
    rows().filter(discussed).find_map(two).or_else(|| rows().find_map(two))
}

fn named(shelf: Shelf, extracts: bool) -> Option<Pair> {
    let (row, cells) = naming(shelf, |_| true)?;
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

/// One claim in two of the texts `among` which it is looked for.
pub(in crate::render) fn claim<'r>(
    shelf: Shelf<'r>,
    among: impl Fn(&Article) -> bool,
) -> Option<(&'r OriginRow, [&'r OriginCell; 2])> {
    let placed = |cell: &&OriginCell| shelf.article(&cell.article).is_some_and(&among) && !cell.passages.is_empty();
    origins::origins(shelf).iter().find_map(|row| {
        let mut cells = row.cells.iter().filter(placed);
        Some((row, [cells.next()?, cells.next()?]))
    })
}

fn claimed(shelf: Shelf, extracts: bool) -> Option<Pair> {
    let (row, cells) = claim(shelf, |_| true)?;
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
