//! The duo sheet: two aligned passages with blanks, the words to place, three questions.

use serde::Serialize;

use super::couple::{Couple, Round, Word};
use super::desk::Desk;
use super::leaf::leaf;
use super::{Kind, Sheet};

#[derive(Serialize)]
struct Duo<'c> {
    names: [String; 2],
    lead: String,
    task: Option<String>,
    rounds: &'c [Round],
    words: Vec<Word>,
    translated: bool,
    questions: [String; 3],
    lines: usize,
}

/// The sheet.
pub(super) fn sheet(desk: &Desk, couple: &Couple) -> Sheet {
    let title = desk.say("sheet-duo");
    let content = Duo {
        names: couple.texts.map(|article| desk.name(article)),
        lead: desk.code("sheet-duo-lead", couple.tie),
        task: task(desk, couple),
        rounds: &couple.rounds,
        words: couple.words(),
        translated: couple.is_translated(),
        questions: questions(desk, couple),
        lines: desk.amount(3, 4),
    };
    leaf(desk, Kind::Duo, desk.file(Kind::Duo, None), &title, &content)
}

/// What is to be done with the blanks, where there are any.
fn task(desk: &Desk, couple: &Couple) -> Option<String> {
    let fill = (!couple.answers.is_empty()).then(|| desk.code("sheet-duo-task", desk.level()))?;
    let look = couple.asks_to_look().then(|| desk.code("sheet-duo-look", desk.level()));
    Some([Some(fill), look].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// What the three questions ask for: what the passages say otherwise, who says it, and what is beyond them. Where both give one
/// claim, who says it is whose claim it is.
pub(super) fn asked(couple: &Couple) -> [&'static str; 3] {
    match (couple.tie, couple.answers.is_empty()) {
        ("claimed", true) => ["claimed", "voice", "beyond"],
        ("claimed", false) => ["words", "claimed", "beyond"],
        ("chosen", true) => ["chosen", "voice", "beyond"],
        (_, true) => ["same", "voice", "beyond"],
        _ => ["words", "voice", "beyond"],
    }
}

/// The three questions.
pub(super) fn questions(desk: &Desk, couple: &Couple) -> [String; 3] {
    asked(couple).map(|kind| match kind {
        "words" | "voice" | "beyond" => desk.code("sheet-duo-ask", &format!("{kind}-{}", desk.level())),
        _ => desk.code("sheet-duo-ask", kind),
    })
}
