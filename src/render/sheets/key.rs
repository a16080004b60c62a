//! The teacher's key: a proposed reading of every sheet, with its passages, its limits, and a plan of the lesson.

use serde::Serialize;

use super::card::{Around, Card, answered, around};
use super::check::checks;
use super::couple::{Answer, Couple, Round};
use super::desk::{Desk, set};
use super::duo::{asked, questions};
use super::leaf::leaf;
use super::plan::{Step, plan};
use super::reading::{Row, rows, tally};
use super::vocabulary::{Entry, vocabulary};
use super::{Kind, Sheet};
use crate::contract::Article;
use crate::render::reading::control;
use crate::render::words::Arg;

#[derive(Serialize)]
struct Key<'c> {
    reviewed: String,
    plan: Vec<Step>,
    texts: Vec<Text>,
    only: Option<String>,
    vocabulary: Vec<Entry>,
    duo: Option<Duo<'c>>,
    no_duo: String,
    card: Card,
    around: Vec<Around>,
}

#[derive(Serialize)]
struct Text {
    label: String,
    name: String,
    lang: Option<String>,
    tongue: Option<String>,
    title: String,
    outlet: Option<String>,
    day: Option<String>,
    words: String,
    aside: Option<String>,
    read: bool,
    translated: Option<String>,
    rows: Vec<Row>,
    /// How many of the lines of the grid are counted elsewhere, where not all are.
    tally: Option<String>,
    checks: Vec<String>,
}

#[derive(Serialize)]
struct Duo<'c> {
    said: &'c str,
    rounds: &'c [Round],
    answers: &'c [Answer],
    questions: Vec<(String, String)>,
    origin: &'c [String],
    remarks: &'c [String],
    /// Why words can be discussed that the list of words does not hold: their category, and the reason.
    reasons: Vec<(String, String)>,
    /// Blanks that can be put one for the other.
    alike: Vec<String>,
    /// Whether it is known of some blank what stands over against it.
    faced: bool,
    /// Whether something is to be looked for where only one passage has a blank.
    look: bool,
    /// Whether it is to be underlined from whom the texts have what they say.
    underline: bool,
}

/// The sheet.
pub(super) fn sheet(desk: &Desk, couple: Option<&Couple>) -> Sheet {
    let content = Key {
        reviewed: reviewed(desk),
        plan: plan(desk, couple.is_some()),
        texts: desk.shelf.articles().iter().map(|article| text(desk, article)).collect(),
        only: only(desk),
        vocabulary: vocabulary(desk),
        duo: couple.map(|couple| duo(desk, couple)),
        no_duo: no_duo(desk),
        card: answered(desk),
        around: around(desk),
    };
    leaf(desk, Kind::Key, desk.file(Kind::Key, None), &desk.say("sheet-key"), &content)
}

/// Why there is no duo sheet.
pub(super) fn no_duo(desk: &Desk) -> String {
    desk.say(if desk.shelf.articles().len() > 1 { "sheet-no-duo" } else { "sheet-no-duo-one" })
}

/// How much of what was found a person has looked at, and what a drawn sample was worth.
fn reviewed(desk: &Desk) -> String {
    let of = desk.shelf.articles().iter().map(Article::looked_at);
    let (all, seen) = of.fold((0, 0), |(all, seen), (more, looked)| (all + more, seen + looked));
    let state = match seen {
        0 => desk.say("sheet-not-reviewed"),
        n => desk.tell("sheet-reviewed", &[("n", Arg::from(n)), ("all", Arg::from(all))]),
    };
    [Some(state), control(desk.shelf)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn only(desk: &Desk) -> Option<String> {
    let names: Vec<String> = desk.wish.only.iter().map(|one| set(one.name.clone())).collect();
    (!names.is_empty()).then(|| desk.tell("sheet-only", &[("names", Arg::from(names.join(", ")))]))
}

fn text(desk: &Desk, article: &Article) -> Text {
    let opening = || article.opening.as_ref().map_or(String::new(), |span| format!("{} …", span.text));
    Text {
        label: article.label.clone(),
        name: desk.name(article),
        lang: article.lang.clone(),
        tongue: desk.tongue(article),
        title: article.title.as_ref().map_or_else(opening, |title| title.text.clone()),
        outlet: article.outlet.clone().filter(|name| !name.trim().is_empty()),
        day: article.published.as_ref().map(|published| desk.shelf.words.date(&published.value)),
        words: desk.shelf.words.count("summary-words-brief", article.words.body),
        aside: desk.shelf.set_aside(article).map(set),
        read: article.attributions.is_some(),
        translated: desk.translated(article),
        rows: rows(desk, article),
        tally: tally(desk, article),
        checks: checks(desk, article),
    }
}

fn duo<'c>(desk: &Desk, couple: &'c Couple) -> Duo<'c> {
    let answers = asked(couple).map(|kind| desk.code("sheet-duo-hint", kind));
    Duo {
        said: &couple.said,
        rounds: &couple.rounds,
        answers: &couple.answers,
        questions: questions(desk, couple).into_iter().zip(answers).collect(),
        origin: &couple.origin,
        remarks: &couple.remarks,
        reasons: reasons(couple),
        alike: alike(desk, couple),
        faced: couple.answers.iter().any(|answer| answer.facing.is_some()),
        look: couple.asks_to_look(),
        underline: couple.tie == "claimed",
    }
}

/// Blanks whose words are of one language and one rule: to put one for the other is no mistake.
fn alike(desk: &Desk, couple: &Couple) -> Vec<String> {
    let mut kin: Vec<(&Answer, Vec<&Answer>)> = Vec::new();
    for answer in couple.answers.iter().filter(|answer| answer.rule.is_some()) {
        let same = |one: &Answer| one.rule == answer.rule && one.lang == answer.lang;
        match kin.iter_mut().find(|(first, _)| same(first)) {
            Some((_, others)) => others.push(answer),
            None => kin.push((answer, Vec::new())),
        }
    }
    let differ = |(first, others): &(&Answer, Vec<&Answer>)| others.iter().any(|one| one.word != first.word);
    let told = |(first, others): (&Answer, Vec<&Answer>)| {
        let blanks: Vec<String> = std::iter::once(first).chain(others).map(|one| one.n.to_string()).collect();
        desk.tell("sheet-duo-alike", &[("blanks", Arg::from(blanks.join(", ")))])
    };
    kin.into_iter().filter(differ).map(told).collect()
}

/// Why words of the blanks can be discussed that the list of words does not hold, each reason once.
fn reasons(couple: &Couple) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for answer in &couple.answers {
        let (Some(why), Some(category)) = (&answer.why, &answer.category) else { continue };
        if all.iter().all(|(_, known)| known != why) {
            all.push((category.clone(), why.clone()));
        }
    }
    all
}
