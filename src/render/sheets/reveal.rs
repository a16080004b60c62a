//! The page for the wall: two passages in large type, their differences hidden at first and shown one by one.

use serde::Serialize;

use super::couple::{Answer, Couple, Round};
use super::desk::Desk;
use super::duo::asked;
use super::leaf::leaf;
use super::{Kind, Sheet};

#[derive(Serialize)]
struct Wall<'c> {
    rounds: Vec<Slide<'c>>,
    last: Vec<String>,
    question: String,
}

#[derive(Serialize)]
struct Slide<'c> {
    round: &'c Round,
    /// Whose words the differences are: the word, its language, where it stands, and the voice.
    voices: Vec<(String, Option<String>, String, String)>,
}

/// The page.
pub(super) fn sheet(desk: &Desk, couple: &Couple) -> Sheet {
    let slide = |round| Slide { round, voices: voices(desk, couple, round) };
    let content = Wall {
        rounds: couple.rounds.iter().map(slide).collect(),
        last: couple.origin.iter().map(|line| desk.veil.line(line)).collect(),
        question: desk.code("sheet-wall-ask", if asked(couple)[1] == "claimed" { "common" } else { couple.tie }),
    };
    leaf(desk, Kind::Reveal, desk.file(Kind::Reveal, None), &desk.say("sheet-wall"), &content)
}

/// Whose words to discuss the blanks of a round hold.
fn voices(desk: &Desk, couple: &Couple, round: &Round) -> Vec<(String, Option<String>, String, String)> {
    let numbers = round.numbers();
    let here = |answer: &&Answer| answer.category.is_some() && numbers.contains(&answer.n);
    let said = |answer: &Answer| {
        (answer.word.clone(), answer.lang.clone(), answer.place.clone(), desk.veil.line(&answer.voice))
    };
    couple.answers.iter().filter(here).map(said).collect()
}
