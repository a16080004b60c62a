//! The way from a source to a text as a drawing: one line a chain, its steps from left to right, all of them leading to the
//! letter of the text. A dotted line is a step that the text implies and does not write out.

use serde::Serialize;

use super::anchor::part;
use super::table::Bench;
use crate::contract::Article;
use crate::render::views::chains::{Drawing, drawings, told_to};
use crate::render::width::{keep_start, wrap};
use crate::render::words::Arg;

/// Columns of a line of a step's name, and how many lines it may take.
const ROOM: usize = 18;
const LINES: usize = 3;
/// A step, what lies between two, and the letter of the text, in units of the drawing.
const STEP: usize = 136;
const GAP: usize = 24;
const LETTER: usize = 28;
const HEIGHT: usize = 52;
const LEADING: usize = 15;
const PITCH: usize = 60;
/// More steps than this do not fit on a narrow screen.
const FEW: usize = 2;
/// More texts than this have their chains in the table alone.
const MOST: usize = 12;

/// The chains of one text.
#[derive(Serialize)]
pub(super) struct Chains {
    anchor: String,
    label: String,
    /// What the drawing says, in words.
    said: String,
    width: usize,
    height: usize,
    /// The box with the letter: its left side.
    letter: usize,
    /// Width and height of a step.
    step: usize,
    tall: usize,
    /// Width of the box with the letter.
    broad: usize,
    /// Whether some chain has so many steps that a narrow screen cannot show them in letters one can read.
    long: bool,
    rows: Vec<Row>,
}

/// One chain.
#[derive(Serialize)]
struct Row {
    title: String,
    href: Option<String>,
    steps: Vec<Step>,
    lines: Vec<Line>,
}

/// One step.
#[derive(Serialize)]
struct Step {
    x: usize,
    y: usize,
    words: Vec<Word>,
}

/// One line of a step's name, by its middle and its foot.
#[derive(Serialize)]
struct Word {
    x: usize,
    y: usize,
    text: String,
}

/// A line that leads on.
#[derive(Serialize)]
struct Line {
    x: usize,
    y: usize,
    to: usize,
    inferred: bool,
}

/// The chains of all texts that show any.
pub(super) fn all(bench: Bench) -> Vec<Chains> {
    let articles = bench.shelf.articles();
    articles.iter().filter(|_| articles.len() <= MOST).filter_map(|article| chains(bench, article)).collect()
}

/// Who told whom, and where, in all texts: those are no steps of a chain.
pub(super) fn told(bench: Bench) -> Vec<String> {
    let articles = bench.shelf.articles();
    articles.iter().filter(|_| articles.len() <= MOST).flat_map(|article| told_to(bench.shelf, article)).collect()
}

fn chains(bench: Bench, article: &Article) -> Option<Chains> {
    let found = drawings(bench.shelf, article);
    let most = found.iter().map(|one| one.steps.len()).max()?;
    let letter = most * (STEP + GAP);
    let row = |(n, one): (usize, &Drawing)| row(bench, article, one, n * PITCH + 1, letter);
    let rows: Vec<Row> = found.iter().enumerate().map(row).collect();
    let said: Vec<&str> = rows.iter().map(|row| row.title.as_str()).collect();
    let args = [
        ("label", Arg::from(article.label.clone())),
        ("chains", Arg::from(said.join(&bench.shelf.words.say("between-items")))),
    ];
    Some(Chains {
        anchor: part(&article.label),
        label: article.label.clone(),
        said: bench.shelf.words.tell("report-chains-said", &args),
        width: letter + LETTER + 2,
        height: (rows.len() - 1) * PITCH + HEIGHT + 2,
        letter,
        step: STEP,
        tall: HEIGHT,
        broad: LETTER,
        long: most > FEW,
        rows,
    })
}

/// A chain whose steps end where the letter of the text begins.
fn row(bench: Bench, article: &Article, one: &Drawing, y: usize, letter: usize) -> Row {
    let from = letter - one.steps.len() * (STEP + GAP) + 1;
    let at = |n: usize| from + n * (STEP + GAP);
    let inferred = |n: usize| one.steps.get(n).map_or(one.last_inferred, |step| step.1);
    let line = |n: usize| Line { x: at(n) + STEP, y: y + HEIGHT / 2, to: at(n + 1) - 1, inferred: inferred(n + 1) };
    let names: Vec<&str> = one.steps.iter().map(|step| step.0.as_str()).collect();
    Row {
        title: format!("{} → {} ({})", names.join(" → "), article.label, one.places),
        href: one.ids.first().and_then(|id| bench.anchors.passage(id)).and_then(|passage| passage.href.clone()),
        steps: names.iter().enumerate().map(|(n, name)| step(name, at(n), y)).collect(),
        lines: (0..names.len()).map(line).collect(),
    }
}

fn step(name: &str, x: usize, y: usize) -> Step {
    let mut words = wrap(name, ROOM);
    if words.len() > LINES {
        let rest = words.split_off(LINES - 1).join(" ");
        words.push(keep_start(&rest, ROOM));
    }
    let top = y + HEIGHT / 2 + 5 - (words.len() - 1) * LEADING / 2;
    let word =
        |(n, text): (usize, String)| Word { x: x + STEP / 2, y: top + n * LEADING, text: keep_start(&text, ROOM) };
    Step { x, y, words: words.into_iter().enumerate().map(word).collect() }
}
