//! What a person sees first: which texts these are, and what is worth looking at. Each slot appears only when the report
//! has something true to put there, and the whole keeps to the lines it is given.

mod block;
mod clusters;
mod identity;
mod names;
mod pair;
mod slots;
mod widely;
mod window;

pub(in crate::render) use self::identity::{kinds, remark};
pub(in crate::render) use self::pair::{credits, heading, source};

use self::block::{Block, fit};
use self::slots::Slot;
use super::{Name, Wish};
use crate::contract::Report;
use crate::render::paint::Paint;
use crate::render::reading;
use crate::render::shelf::Shelf;
use crate::render::terminal::{Screen, lines};
use crate::render::view::{Part, View};
use crate::render::words::Arg;

/// More inputs that could not be read than this are not named.
const UNREAD: usize = 3;

/// The summary of a report.
pub(super) fn build(shelf: Shelf, wish: &Wish) -> View {
    let words = shelf.words;
    let head = vec![Part::heading(head(shelf)), Part::line(words.say("summary-promise")), Part::Blank];
    let identity = identity::parts(shelf, wish);
    let foot = foot(shelf, wish);
    let screen = Screen { width: wish.width.max(80), paint: Paint::default() };
    let taken = [&head, &identity, &foot].into_iter().flatten().map(|part| lines(part, screen).len()).sum::<usize>();
    let left = wish.lines.map_or(usize::MAX, |all| all.saturating_sub(taken));
    let first = [Part::Blank, Part::heading(words.say("summary-first"))];
    let slots = slots::all(shelf);
    let drafts: Vec<Vec<Block>> = slots.iter().map(|(_, slot)| slot(1)).collect();
    // What has no room is named, and that takes lines itself: until there are enough of them.
    let mut taken = 0;
    let (kept, out) = loop {
        let kept = fit(&drafts, left.saturating_sub(taken), first.len(), screen);
        let out = left_out(shelf, &slots, &drafts, &kept);
        let height = out.iter().map(|part| lines(part, screen).len()).sum();
        if height <= taken {
            break (kept, out);
        }
        taken = height;
    };
    let shown = slots.iter().zip(kept).filter(|(_, kept)| kept.contains(&true));
    let mut parts = head;
    parts.extend(identity);
    for (n, ((_, slot), kept)) in shown.enumerate() {
        parts.extend(if n == 0 { first.to_vec() } else { Vec::new() });
        let blocks = slot(n + 1).into_iter().zip(kept);
        parts.extend(blocks.filter(|(_, kept)| *kept).flat_map(|(block, _)| block.parts));
    }
    parts.extend(out);
    parts.extend(foot);
    View { parts, data: identity::data(shelf), ..View::default() }
}

/// What there would be to look at and has no room, by the views that show it.
fn left_out(shelf: Shelf, slots: &[(Name, Slot<'_>)], drafts: &[Vec<Block>], kept: &[Vec<bool>]) -> Option<Part> {
    let out =
        slots.iter().zip(drafts).zip(kept).filter(|((_, draft), kept)| !draft.is_empty() && !kept.contains(&true));
    let out: Vec<Name> = out.map(|(((name, _), _), _)| *name).collect();
    let views: Vec<String> = out.iter().map(|name| shelf.words.code("view", name.code())).collect();
    let codes: Vec<&str> = out.iter().map(|name| name.code()).collect();
    let args = [("views", Arg::from(views.join(" · "))), ("codes", Arg::from(codes.join(",")))];
    (!out.is_empty()).then(|| Part::hanging("  ", shelf.words.tell("summary-left-out", &args)))
}

/// How many texts there are, and whether a person has looked at what was found in them. That they are on one event is said where a
/// person has described it.
pub(in crate::render) fn head(shelf: Shelf) -> String {
    let args = [("n", Arg::from(shelf.articles().len())), ("state", Arg::from(reading::state(shelf)))];
    let key = if shelf.report.event.is_some() { "summary-head-event" } else { "summary-head" };
    shelf.words.tell(key, &args)
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
    parts.extend(reading::control(shelf).map(Part::line));
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
