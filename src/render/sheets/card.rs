//! The identity card, empty: what to look for on each text, and a cell a text to write in what is seen.

use serde::Serialize;

use super::desk::Desk;
use super::leaf::leaf;
use super::{Kind, Sheet};
use crate::contract::{Article, Indicator, IndicatorState, Span};
use crate::render::shelf::indicators;
use crate::render::width::keep_start;
use crate::render::words::Arg;

/// What can be looked for on the pupils' sheets, where one of them shows it; everything else has to be looked for on the page itself.
const ON_SHEETS: [&str; 13] = [
    "title",
    "outlet",
    "byline",
    "date",
    "dateline",
    "agency-credit",
    "provider-credit",
    "photo-credit",
    "document-link",
    "relay-named",
    "agency-status",
    "person-named",
    "figure-scope",
];
/// What says that a text was published elsewhere: told to the teacher with whatever else stands around the texts.
const ELSEWHERE: [&str; 2] = ["republication-notice", "original-link"];
/// The question of whose a picture is.
const PHOTO: &str = "photo-credit";
/// What is hidden from pupils who are to judge the text alone.
const VEILED: [&str; 4] = ["outlet", "byline", "date", "dateline"];
/// Columns of what is quoted from the page around a text.
const QUOTED: usize = 90;
/// Texts side by side in one table.
const ACROSS: usize = 6;

/// The questions with room for answers, or with answers.
#[derive(Serialize)]
pub(super) struct Card {
    tables: Vec<Table>,
}

#[derive(Serialize)]
struct Table {
    heads: Vec<Head>,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Head {
    label: String,
    name: String,
}

#[derive(Serialize)]
struct Group {
    title: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    question: String,
    ask: String,
    cells: Vec<String>,
}

/// What is seen on the page around a text, and on no sheet.
#[derive(Serialize)]
pub(super) struct Around {
    ask: String,
    name: String,
    words: String,
    lang: Option<String>,
    line: String,
}

#[derive(Serialize)]
struct Empty {
    lead: String,
    /// What it means that one cannot know, and of which texts nothing but the article was kept.
    open: String,
    card: Card,
    /// What the signs do not say, and where the page itself can be read.
    after: String,
}

/// The sheet.
pub(super) fn sheet(desk: &Desk) -> Sheet {
    let lead = desk.code("sheet-card-lead", desk.level());
    let content = Empty { lead, open: open(desk), card: card(desk, |_, _| String::new()), after: after(desk) };
    leaf(desk, Kind::Card, desk.file(Kind::Card, None), &desk.say("sheet-card"), &content)
}

/// What the signs do not say; that the key quotes what stands around a text only where it does.
fn after(desk: &Desk) -> String {
    let quoted = (!around(desk).is_empty()).then(|| desk.say("sheet-card-after-around"));
    quoted.into_iter().chain([desk.say("sheet-card-after")]).collect::<Vec<_>>().join(" ")
}

/// What a pupil cannot know, and why.
fn open(desk: &Desk) -> String {
    let bare = desk.shelf.articles().iter().filter(|article| is_bare(article));
    let bare: Vec<&str> = bare.map(|article| article.label.as_str()).collect();
    let blind = desk.shelf.articles().iter().filter(|article| !is_bare(article) && has_no_pictures(article));
    let blind: Vec<&str> = blind.map(|article| article.label.as_str()).collect();
    let mut open = desk.say("sheet-card-open");
    for (key, labels) in [("sheet-card-open-bare", bare), ("sheet-card-open-pictures", blind)] {
        if !labels.is_empty() {
            let texts = Arg::from(labels.join(", "));
            open = desk.tell(key, &[("open", Arg::from(open)), ("n", Arg::from(labels.len())), ("texts", texts)]);
        }
    }
    open
}

/// Whether the file of a text kept no picture, so that nobody can know who took it.
fn has_no_pictures(article: &Article) -> bool {
    indicators(article).any(|one| one.id == PHOTO && one.state == IndicatorState::Unknown)
}

/// Whether the file of a text holds nothing but the article: then nothing that stands around one is known not to be there.
fn is_bare(article: &Article) -> bool {
    let mut around = indicators(article).filter(|one| !ON_SHEETS.contains(&one.id.as_str())).peekable();
    around.peek().is_some() && around.all(|one| matches!(one.state, IndicatorState::Unknown | IndicatorState::Present))
}

/// The card with the answers the program gives.
pub(super) fn answered(desk: &Desk) -> Card {
    card(desk, |article, id| answer(desk, article, id))
}

/// What stands on the page around a text, quoted: no sheet holds it. Of what pupils are not asked only what a sheet could have
/// shown, and what says that a text comes from elsewhere.
pub(super) fn around(desk: &Desk) -> Vec<Around> {
    let mut ids: Vec<&str> = groups(desk).into_iter().flat_map(|(_, ids)| ids).collect();
    let told = |id: &&str| ELSEWHERE.contains(id) || ON_SHEETS.contains(id) && is_around(desk, id);
    let beside = all(desk).into_iter().filter(told);
    let beside: Vec<&str> = beside.filter(|id| !ids.contains(id)).collect();
    ids.extend(beside);
    let quoted = |id: &&str, article: &Article| {
        let one = indicators(article).find(|one| one.id == *id && one.state == IndicatorState::Present)?;
        let span = one.evidence.as_ref().filter(|span| !is_held(desk, article, one, span))?;
        Some(Around {
            ask: desk.code("sheet-ask", id),
            name: desk.name(article),
            words: keep_start(&span.text.split_whitespace().collect::<Vec<_>>().join(" "), QUOTED),
            lang: article.lang.clone(),
            line: desk.tell("sheet-in-line", &[("n", Arg::from(span.line.to_string()))]),
        })
    };
    ids.iter().flat_map(|id| desk.shelf.articles().iter().filter_map(move |article| quoted(id, article))).collect()
}

fn card(desk: &Desk, cell: impl Fn(&Article, &str) -> String) -> Card {
    let groups = groups(desk);
    let table = |articles: &[Article]| Table {
        heads: articles.iter().map(|it| Head { label: it.label.clone(), name: desk.name(it) }).collect(),
        groups: groups
            .iter()
            .map(|(key, ids)| Group {
                title: desk.say(key),
                rows: ids
                    .iter()
                    .map(|id| Row {
                        question: desk.code("indicator", id),
                        ask: desk.code("sheet-ask", id),
                        cells: articles.iter().map(|article| cell(article, id)).collect(),
                    })
                    .collect(),
            })
            .collect(),
    };
    Card { tables: desk.shelf.articles().chunks(ACROSS).map(table).collect() }
}

/// All questions that pupils may be asked.
fn all<'r>(desk: &Desk<'r>) -> Vec<&'r str> {
    let mut all: Vec<&str> = Vec::new();
    for one in desk.shelf.articles().iter().flat_map(indicators) {
        if !all.contains(&one.id.as_str()) {
            all.push(&one.id);
        }
    }
    all.retain(|id| !desk.veil.is_on() || !VEILED.contains(id));
    all
}

/// The questions by where they are answered.
fn groups<'r>(desk: &Desk<'r>) -> Vec<(&'static str, Vec<&'r str>)> {
    let open = |id: &str| {
        let mut states = desk.shelf.articles().iter().flat_map(indicators).filter(|one| one.id == id);
        states.all(|one| one.state == IndicatorState::Unknown)
    };
    let asked = |id: &&str| ON_SHEETS.contains(id) && !is_around(desk, id) && !open(id);
    let (sheets, pages): (Vec<&str>, Vec<&str>) = all(desk).into_iter().partition(asked);
    let mut groups = vec![("sheet-card-on-sheets", sheets)];
    if desk.amount(0, 1) > 0 {
        groups.push(("sheet-card-on-pages", pages));
    }
    groups.retain(|(_, ids)| !ids.is_empty());
    groups
}

/// Whether something is seen around texts alone, and on no sheet: then no pupil can find it there.
fn is_around(desk: &Desk, id: &str) -> bool {
    let mut seen = desk.shelf.articles().iter().filter_map(|article| {
        let one = indicators(article).find(|one| one.id == id && one.state == IndicatorState::Present)?;
        Some(one.evidence.as_ref().is_none_or(|span| is_held(desk, article, one, span)))
    });
    seen.next().is_some_and(|first| !first && seen.all(|held| !held))
}

/// What the program reads for one question.
fn answer(desk: &Desk, article: &Article, id: &str) -> String {
    let Some(one) = indicators(article).find(|one| one.id == id) else { return String::new() };
    match one.state {
        IndicatorState::Present => present(desk, article, one),
        // Pupils have three signs: who looks for it does not find it.
        IndicatorState::NotApplicable => desk.say("sheet-card-needless"),
        state => desk.code("card", &crate::contract::code(state)),
    }
}

/// Whether the sheet of the text shows what is seen: in the text, or over it.
fn is_held(desk: &Desk, article: &Article, one: &Indicator, span: &Span) -> bool {
    desk.holds(article, span) || desk.heads(article).contains(&one.id.as_str())
}

/// Where it is seen; a place that pupils do not hold is said to be on the page around the text.
fn present(desk: &Desk, article: &Article, one: &Indicator) -> String {
    let heads = || desk.heads(article).contains(&one.id.as_str());
    let seen = |spot: String| desk.tell("sheet-card-seen", &[("spot", Arg::from(spot))]);
    let Some(span) = &one.evidence else {
        return if heads() { seen(desk.say("sheet-in-over")) } else { desk.say("sheet-card-seen-file") };
    };
    let spot = match desk.holds(article, span) {
        true => desk.spot(article, span),
        false if is_held(desk, article, one, span) => desk.say("sheet-in-over"),
        false if ON_SHEETS.contains(&one.id.as_str()) && !is_around(desk, &one.id) => {
            return desk.say("sheet-card-seen-beside");
        }
        false => return desk.say("sheet-card-seen-page"),
    };
    seen(spot)
}
