//! The plan of a lesson of fifty-five minutes: who does what with which sheet. Without a duo sheet its time goes to the grid.

use serde::Serialize;

use super::desk::Desk;
use crate::render::words::Arg;

/// A step of the lesson.
#[derive(Serialize)]
pub(super) struct Step {
    minutes: String,
    title: String,
    what: String,
}

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
        Step {
            minutes: desk.tell("sheet-plan-minutes", &args),
            title: desk.code("sheet-plan-title", name),
            what: desk.code("sheet-plan", &format!("{name}{blind}-{}", desk.level())),
        }
    };
    steps.iter().map(step).collect()
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
