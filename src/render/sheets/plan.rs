//! The plan of a lesson of fifty-five minutes: who does what with which sheet. Without a duo sheet its time goes to the grid.

use serde::Serialize;

use super::desk::Desk;
use crate::contract::Article;
use crate::render::words::Arg;

/// A step of the lesson.
#[derive(Serialize)]
pub(super) struct Step {
    minutes: String,
    title: String,
    what: String,
}

/// The step in which the texts are read.
const READ: &str = "read";
/// Names of the steps with their minutes, for younger and for older pupils.
const WITH_DUO: [(&str, usize, usize); 6] =
    [("start", 5, 5), ("read", 15, 12), ("share", 10, 8), ("duo", 13, 15), ("card", 7, 9), ("close", 5, 6)];
const WITHOUT_DUO: [(&str, usize, usize); 5] =
    [("start", 5, 5), ("read", 18, 15), ("share", 15, 15), ("card", 10, 12), ("close", 7, 8)];

/// The steps, each with when it begins and ends.
pub(super) fn plan(desk: &Desk, with_duo: bool) -> Vec<Step> {
    let steps = if with_duo { &WITH_DUO[..] } else { &WITHOUT_DUO[..] };
    let mut from = 0;
    let step = |&(name, middle, high): &(&'static str, usize, usize)| {
        let to = from + desk.amount(middle, high);
        let args = [("from", Arg::from(from)), ("to", Arg::from(to))];
        from = to;
        // What the sheets hide nobody says.
        let blind = if name == "start" && desk.veil.is_on() { "-blind" } else { "" };
        let what = || desk.code("sheet-plan", &format!("{name}{blind}-{}", desk.level()));
        Step {
            minutes: desk.tell("sheet-plan-minutes", &args),
            title: desk.code("sheet-plan-title", name),
            what: match name {
                READ => format!("{} {}", what(), amounts(desk)),
                _ => what(),
            },
        }
    };
    steps.iter().map(step).collect()
}

/// How much there is to read, text by text, and in which language where it is another.
fn amounts(desk: &Desk) -> String {
    let amount = |article: &Article| {
        let words = desk.shelf.words.tell("number", &[("n", Arg::from(article.words.body))]);
        [Some(article.label.clone()), Some(words), desk.tongue(article)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("\u{a0}")
    };
    let texts: Vec<String> = desk.shelf.articles().iter().map(amount).collect();
    desk.tell("sheet-plan-amounts", &[("texts", Arg::from(texts.join(", ")))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_plan_takes_fifty_five_minutes() {
        for steps in [&WITH_DUO[..], &WITHOUT_DUO[..]] {
            assert_eq!(steps.iter().map(|step| step.1).sum::<usize>(), 55);
            assert_eq!(steps.iter().map(|step| step.2).sum::<usize>(), 55);
        }
    }
}
