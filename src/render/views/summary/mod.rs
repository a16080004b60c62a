//! What a person sees first: which texts these are, and what is worth looking at. Each slot appears only when the report
//! has something true to put there, and the whole keeps to the lines it is given.

mod identity;
mod names;
mod slots;

pub(in crate::render) use identity::{kinds, remark};

use super::Wish;
use crate::contract::Report;
use crate::render::paint::Paint;
use crate::render::shelf::Shelf;
use crate::render::terminal::{Screen, lines};
use crate::render::view::{Part, View};
use crate::render::words::Arg;

/// More inputs that could not be read than this are not named.
const UNREAD: usize = 3;

/// The summary of a report.
pub(super) fn build(shelf: Shelf, wish: &Wish) -> View {
    let words = shelf.words;
    let head = vec![
        Part::heading(words.tell("summary-head", &[("n", Arg::from(shelf.articles().len()))])),
        Part::line(words.say("summary-promise")),
        Part::Blank,
    ];
    let identity = identity::parts(shelf, wish);
    let foot = foot(shelf, wish);
    let screen = Screen { width: wish.width.max(80), paint: Paint::default() };
    let taken = [&head, &identity, &foot].into_iter().flatten().map(|part| lines(part, screen).len()).sum::<usize>();
    let mut left = wish.lines.map(|all| all.saturating_sub(taken));
    let mut parts = head;
    parts.extend(identity);
    let mut number = 0;
    for slot in slots::all(shelf) {
        let mut body = slot(number + 1);
        if body.is_empty() {
            continue;
        }
        if number == 0 {
            body.splice(0..0, [Part::Blank, Part::heading(words.say("summary-first"))]);
        }
        if let Some(left) = &mut left {
            fit(&mut body, left, screen);
        }
        if !body.is_empty() {
            number += 1;
            parts.extend(body);
        }
    }
    parts.extend(foot);
    View { parts, data: identity::data(shelf), ..View::default() }
}

/// Takes the lines of a slot off the `left` ones. A slot that does not fit is left out whole, for showing some texts' words
/// and not the others' would be unfair; of one that begins with a table of all texts the table stays.
fn fit(body: &mut Vec<Part>, left: &mut usize, screen: Screen) {
    let height = |parts: &[Part]| parts.iter().map(|part| lines(part, screen).len()).sum::<usize>();
    if height(body) > *left {
        let table = body.iter().position(|part| matches!(part, Part::Bare(_)));
        body.truncate(table.map_or(0, |at| at + 1));
        if height(body) > *left {
            body.clear();
        }
    }
    *left -= height(body);
}

fn foot(shelf: Shelf, wish: &Wish) -> Vec<Part> {
    let Report { articles, errors, .. } = shelf.report;
    let mut parts = vec![Part::Blank];
    if !errors.is_empty() {
        parts.push(Part::line(unread(shelf)));
    }
    if articles.is_empty() {
        return if errors.is_empty() { Vec::new() } else { parts };
    }
    parts.extend(wish.again.iter().map(Part::line));
    parts
}

/// The inputs that could not be read, each with the reason; of many the first ones.
fn unread(shelf: Shelf) -> String {
    let (words, errors) = (shelf.words, &shelf.report.errors);
    let mut inputs: Vec<String> = errors
        .iter()
        .take(UNREAD)
        .map(|error| {
            let place = error.line.map_or_else(|| error.path.clone(), |line| format!("{}:{line}", error.path));
            let args = [("place", Arg::from(place)), ("what", Arg::from(words.code("read", &error.kind)))];
            words.tell("summary-unread-one", &args)
        })
        .collect();
    if errors.len() > UNREAD {
        inputs.push("…".to_owned());
    }
    let args = [("n", Arg::from(errors.len())), ("inputs", Arg::from(inputs.join(", ")))];
    words.tell("summary-unread", &args)
}
