//! Texts put together by outlet, day, language or group: what a text of each has in the middle, at least and at most, and
//! what all of them have together. Groups stand by their names and are not set against each other.

use std::collections::BTreeMap;

use super::Wish;
use crate::contract::{GroupBy, GroupMeasure, GroupRow, Groups, code};
use crate::render::shelf::Shelf;
use crate::render::view::{Cell, Column, Fit, Grid, Part, Row, Shape, View};
use crate::render::words::{Arg, Words};

/// How ids of measures of words to discuss begin: lists them apart, as the profile does.
const LISTED: &str = "loaded";
/// The unit of shares.
const SHARE: &str = "share";

/// The groups of a report; `None` where nobody asked for them.
pub(super) fn groups(shelf: Shelf<'_>) -> Option<&Groups> {
    shelf.report.comparison.as_ref().and_then(|it| it.groups.as_ref())
}

/// The letters of texts by their ids.
pub(super) fn letters(shelf: Shelf<'_>) -> BTreeMap<&str, &str> {
    shelf.articles().iter().map(|article| (article.id.as_str(), article.label.as_str())).collect()
}

/// All groups.
pub(super) fn build(shelf: Shelf, wish: &Wish) -> View {
    let words = shelf.words;
    let Some(found) = groups(shelf) else {
        let parts = vec![Part::line(words.say("groups-none"))];
        return View { parts, data: Grid { columns: columns(), ..Grid::default() }, ..View::default() };
    };
    let letters = letters(shelf);
    let mut parts = Vec::new();
    for row in &found.rows {
        if !parts.is_empty() {
            parts.push(Part::Blank);
        }
        parts.push(Part::heading(heading(words, found.by, row, &letters)));
        let shown = |id: &str| wish.rates || !id.starts_with(LISTED);
        let rows: Vec<Row> = row
            .measures
            .iter()
            .filter(|(id, _)| shown(id))
            .map(|(id, measure)| line(words, id, measure, &letters))
            .collect();
        if rows.is_empty() {
            parts.push(Part::line(match row.name {
                None if found.by != GroupBy::Group => {
                    words.tell("groups-apart", &[("remedy", Arg::from(remedy(words, found.by)))])
                }
                _ => words.say("groups-unread"),
            }));
        } else {
            let title = |key: &str| words.code("column", key);
            let columns = vec![
                Column::new("measure", title("measure")),
                Column::new("median", title("median")).fit(Fit::Number),
                Column::new("range", title("range")).fit(Fit::Number),
                Column::new("rate", title("rate")),
                Column::new("texts", title("texts")),
            ];
            parts.push(Part::Grid(Grid { columns, rows, shape: Shape::Records }));
        }
    }
    let mut notes = vec![words.say("groups-note"), words.say("groups-doubt")];
    if !wish.rates {
        notes.push(words.say("groups-listed"));
    }
    View { parts, notes, data: data(found, shelf, &letters), ..View::default() }
}

/// How many texts are in no group, and what can be done, for tables that have no room for it; `None` where all are in one.
pub(crate) fn apart(words: &Words, groups: &Groups) -> Option<String> {
    let apart = || groups.rows.iter().filter(|row| row.name.is_none() && groups.by != GroupBy::Group);
    let n = apart().map(|row| row.articles.len()).sum::<usize>();
    let (name, remedy) = (name(words, groups.by, apart().next()?), remedy(words, groups.by));
    Some(words.tell("groups-beside", &[("n", Arg::from(n)), ("name", name.into()), ("remedy", remedy.into())]))
}

/// How a text says what group it is in.
fn remedy(words: &Words, by: GroupBy) -> String {
    words.code("groups-remedy", &code(by))
}

/// The name of a group; what is not known in words, as elsewhere.
pub(super) fn name(words: &Words, by: GroupBy, row: &GroupRow) -> String {
    match (&row.name, by) {
        (Some(name), GroupBy::Date) => words.date(name),
        (Some(name), GroupBy::Lang) => words.code("lang", name),
        (Some(name), GroupBy::Outlet | GroupBy::Group) => name.clone(),
        (None, GroupBy::Outlet) => words.say("groups-no-outlet"),
        (None, GroupBy::Date) => words.say("groups-no-date"),
        (None, GroupBy::Lang) => words.say("groups-no-lang"),
        (None, GroupBy::Group) => words.say("groups-no-name"),
    }
}

/// The language of a group.
pub(super) fn lang(words: &Words, row: &GroupRow) -> String {
    row.lang.as_deref().map_or_else(|| words.say("groups-no-lang"), |lang| words.code("lang", lang))
}

/// A group with its language where that is not its name, and its texts.
pub(super) fn heading(words: &Words, by: GroupBy, row: &GroupRow, letters: &BTreeMap<&str, &str>) -> String {
    let lang = lang(words, row);
    let texts = ("texts", Arg::from(labels(&row.articles, letters, ", ")));
    let args = [("name", name(words, by, row).into()), ("lang", lang.into()), ("n", row.articles.len().into()), texts];
    words.tell(if by == GroupBy::Lang { "groups-heading-lang" } else { "groups-heading" }, &args)
}

/// The letters of `ids`.
pub(super) fn labels(ids: &[String], letters: &BTreeMap<&str, &str>, between: &str) -> String {
    ids.iter().map(|id| *letters.get(id.as_str()).unwrap_or(&id.as_str())).collect::<Vec<_>>().join(between)
}

/// One measure of a group.
fn line(words: &Words, id: &str, measure: &GroupMeasure, letters: &BTreeMap<&str, &str>) -> Row {
    let named = words.code("measure-name", id);
    let (median, range) = match measure.max {
        0 => (words.say("none-found"), String::new()),
        _ => (middle(words, measure), range(words, measure)),
    };
    let rate = match (rate(words, measure).filter(|_| measure.max > 0), between(words, measure)) {
        (Some(rate), Some(ends)) => words.tell("groups-rate-between", &[("rate", rate.into()), ("ends", ends.into())]),
        (rate, _) => rate.unwrap_or_default(),
    };
    let texts = labels(&measure.articles, letters, ", ");
    Row::new([named, median, range, rate, texts].map(Cell::new).to_vec())
}

/// The middle count: a whole number, or one with a half.
pub(super) fn middle(words: &Words, measure: &GroupMeasure) -> String {
    words.decimal(measure.median, usize::from(measure.median.fract() != 0.0))
}

/// From the smallest to the largest count.
pub(super) fn range(words: &Words, measure: &GroupMeasure) -> String {
    match measure.min == measure.max {
        true => words.whole(measure.min),
        false => words.tell(
            "groups-range",
            &[("low", words.whole(measure.min).into()), ("high", words.whole(measure.max).into())],
        ),
    }
}

/// What the texts have together; `None` where they hold too little.
pub(super) fn rate(words: &Words, measure: &GroupMeasure) -> Option<String> {
    let key = if measure.unit.as_deref() == Some(SHARE) { "groups-share" } else { "groups-rate" };
    Some(words.tell(key, &[("value", number(words, measure, measure.rate?))]))
}

/// The ends of its interval; `None` where there is none.
pub(super) fn between(words: &Words, measure: &GroupMeasure) -> Option<String> {
    let ends = [("low", number(words, measure, measure.low?)), ("high", number(words, measure, measure.high?))];
    Some(words.tell("groups-range", &ends))
}

/// A rate as a whole number, a share as a percentage.
fn number(words: &Words, measure: &GroupMeasure, n: f64) -> Arg<'static> {
    let scale = if measure.unit.as_deref() == Some(SHARE) { 100.0 } else { 1.0 };
    Arg::from(words.decimal(n * scale, 0))
}

const KEYS: [&str; 15] = [
    "by",
    "group",
    "lang",
    "measure",
    "texts",
    "median",
    "min",
    "max",
    "unit",
    "exposure",
    "rate",
    "low",
    "high",
    "articles",
    "article_ids",
];

fn columns() -> Vec<Column> {
    KEYS.map(Column::data).to_vec()
}

/// One row a measure of a group. The smallest and the largest count lead to the passages of a text that has them.
fn data(found: &Groups, shelf: Shelf, letters: &BTreeMap<&str, &str>) -> Grid {
    let by = code(found.by);
    let places: BTreeMap<&str, usize> =
        shelf.articles().iter().enumerate().map(|(n, article)| (article.id.as_str(), n)).collect();
    let counted = |id: &str, measure: &GroupMeasure, count: usize| {
        let taken = measure.articles.iter().filter_map(|article| shelf.articles().get(*places.get(article.as_str())?));
        let mut taken = taken.filter_map(|article| article.measures.as_ref()?.get(id));
        let ids = taken.find(|one| one.count == Some(count)).map(|one| one.passages.clone()).unwrap_or_default();
        Cell::number(count as f64).behind(&ids)
    };
    let mut rows = Vec::new();
    for row in &found.rows {
        if row.measures.is_empty() {
            rows.push(unmeasured(&by, row, letters));
        }
        for (id, measure) in &row.measures {
            let is_share = measure.unit.as_deref() == Some(SHARE);
            let number = |n: Option<f64>| match n {
                Some(n) if is_share => Cell::share(n),
                Some(n) => Cell::number(n),
                None => Cell::data(None),
            };
            rows.push(Row::new(vec![
                Cell::new(&by),
                Cell::data(row.name.as_deref()),
                Cell::data(row.lang.as_deref()),
                Cell::new(id),
                Cell::number(measure.articles.len() as f64),
                Cell::number(measure.median),
                counted(id, measure, measure.min),
                counted(id, measure, measure.max),
                Cell::data(measure.unit.as_deref()),
                measure.exposure.map_or_else(|| Cell::data(None), |n| Cell::number(n as f64)),
                number(measure.rate),
                number(measure.low),
                number(measure.high),
                Cell::new(labels(&measure.articles, letters, " ")),
                Cell::new(measure.articles.join("; ")),
            ]));
        }
    }
    Grid { columns: columns(), rows, shape: Shape::Records }
}

/// The texts of a group in which nothing is measured: they are in the table all the same.
fn unmeasured(by: &str, row: &GroupRow, letters: &BTreeMap<&str, &str>) -> Row {
    let cell = |key: &str| match key {
        "by" => Cell::new(by),
        "group" => Cell::data(row.name.as_deref()),
        "lang" => Cell::data(row.lang.as_deref()),
        "texts" => Cell::number(row.articles.len() as f64),
        "articles" => Cell::new(labels(&row.articles, letters, " ")),
        "article_ids" => Cell::new(row.articles.join("; ")),
        _ => Cell::data(None),
    };
    Row::new(KEYS.map(cell).to_vec())
}
