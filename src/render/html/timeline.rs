//! The days that texts name, in order: a table, and a drawing with one line a text. The drawing has only what has a known year,
//! one place a date, in order and not to scale.

use serde::Serialize;

use super::anchor::{Passage, part};
use super::table::{Bench, Table};
use crate::contract::Article;
use crate::render::views::timeline::{self as view, Entry};
use crate::render::words::Arg;

/// Width of a drawing in its own units.
const WIDTH: usize = 1000;
/// Most dates of a drawing, and most that are written under it.
const MOST: usize = 40;
const WRITTEN: usize = 8;
/// Part of its place that a mark takes, in hundredths, and the most it takes in units.
const PART: usize = 80;
const BROADEST: usize = 36;

/// The section.
#[derive(Serialize)]
pub(super) struct Timeline {
    table: Table,
    /// One line a text that has a known date; none where there are fewer than two dates, or too many.
    lines: Vec<Line>,
    width: usize,
    /// Width of a mark.
    broad: usize,
    /// The dates, where they are few enough to be written under their marks.
    ticks: Vec<String>,
    /// First and last date.
    ends: Option<(String, String)>,
}

/// The dates of one text.
#[derive(Serialize)]
struct Line {
    anchor: String,
    label: String,
    /// What the drawing says, in words.
    said: String,
    marks: Vec<Mark>,
}

/// One date of a text.
#[derive(Serialize)]
struct Mark {
    kind: &'static str,
    x: usize,
    title: String,
    href: Option<String>,
}

/// The dates of all texts; nothing where no text names one.
pub(super) fn timeline(bench: Bench, table: Table) -> Option<Timeline> {
    let shelf = bench.shelf;
    let mut known = view::entries(shelf);
    if known.is_empty() {
        return None;
    }
    known.retain(Entry::is_known);
    known.sort_by_key(Entry::order);
    let mut order: Vec<_> = known.iter().map(Entry::order).collect();
    order.dedup();
    let drawn = (2..=MOST).contains(&order.len());
    let said = |entry: &Entry| entry.date(shelf.words).unwrap_or_default();
    let step = WIDTH / order.len().max(1);
    let broad = (step * PART / 100).min(BROADEST);
    let line = |article: &Article| {
        let here: Vec<&Entry> = known.iter().filter(|entry| entry.article().id == article.id).collect();
        let mark = |entry: &&Entry| {
            let passage: Option<&Passage> = entry.id().and_then(|id| bench.anchors.passage(id));
            let written = passage.map_or_else(|| shelf.words.say("date-reading-published"), |it| it.words.clone());
            let place = passage.map_or(article.label.as_str(), |it| it.place.as_str());
            Mark {
                kind: if passage.is_some() { "named" } else { "published" },
                x: order.iter().position(|at| *at == entry.order()).unwrap_or_default() * step + (step - broad) / 2,
                title: format!("{} · {place} {written}", said(entry)),
                href: passage.and_then(|it| it.href.clone()),
            }
        };
        let dates: Vec<String> = here.iter().map(|entry| said(entry)).collect();
        let args = [("label", Arg::from(article.label.clone())), ("dates", Arg::from(dates.join(", ")))];
        Line {
            anchor: part(&article.label),
            label: article.label.clone(),
            said: shelf.words.tell("report-timeline-said", &args),
            marks: here.iter().map(mark).collect(),
        }
    };
    let first = |at: &_| known.iter().find(|entry| entry.order() == *at).map(said).unwrap_or_default();
    let ticks: Vec<String> = order.iter().map(first).collect();
    let all = shelf.articles().iter().map(line);
    let ends = known.first().zip(known.last()).map(|(first, last)| (said(first), said(last)));
    Some(Timeline {
        lines: if drawn { all.filter(|line| !line.marks.is_empty()).collect() } else { Vec::new() },
        width: WIDTH,
        broad,
        ticks: if drawn && order.len() <= WRITTEN { ticks } else { Vec::new() },
        ends: ends.filter(|_| drawn),
        table,
    })
}
