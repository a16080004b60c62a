//! Figures as tables: a row a measure, or a row a rule, act, construction or kind.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::lexicon::Lexicon;
use crate::render::view::{Cell, Column, Fit, Grid, Part, Row as Line, Shape};
use crate::render::words::{Arg, Words};
use crate::workshop::eval::precision::{FEWEST, precisions};
use crate::workshop::eval::score::Score;
use crate::workshop::eval::tally::{By, Row, UNTOLD};
use crate::workshop::eval::{loaded, press};

/// The figures of the texts of one language.
pub(super) fn score(score: &Score, lang: Option<&str>, words: &Words) -> Vec<Part> {
    let args = [
        ("lang", Arg::from(lang.map_or_else(|| words.say("lang-unknown"), |lang| words.code("lang", lang)))),
        ("texts", Arg::from(score.documents)),
        ("marked", Arg::from(score.marked)),
        ("found", Arg::from(score.found)),
    ];
    let rows = score.rates.iter().map(|(measure, rate)| {
        let name = Cell::new(words.code("eval-measure", measure.name())).code(measure.name());
        let figures = [rate.precision, rate.recall, rate.f1].map(|figure| number(figure, 1, words));
        Line::new([vec![name], figures.to_vec()].concat())
    });
    let share = &score.share;
    let together = share.correlation.map_or_else(|| words.say("none-short"), |r| words.decimal(r, 3));
    let lines = [
        words.tell("eval-source-acc", &[("value", words.decimal(score.source_accuracy, 1).into())]),
        words.tell(
            "eval-share",
            &[
                ("r", together.into()),
                ("error", words.decimal(100.0 * share.error, 1).into()),
                ("marked", words.decimal(100.0 * share.marked, 1).into()),
                ("found", words.decimal(100.0 * share.found, 1).into()),
            ],
        ),
    ];
    let mut parts = vec![Part::heading(words.tell("eval-head", &args))];
    parts.push(table(rows.collect(), words));
    parts.extend(lines.iter().map(Part::line));
    parts.push(Part::Blank);
    parts
}

/// The figures of words to discuss on sentences that people judged.
pub(super) fn loaded(score: &loaded::Score, words: &Words) -> Vec<Part> {
    let args =
        [("sentences", Arg::from(score.all())), ("judged", score.positives().into()), ("hits", score.hits.into())];
    let [touching, touched] = score.stretches();
    let rows = vec![
        row("eval-loaded-sentence", &score.sentences.rate(), words),
        row("eval-loaded-token", &score.tokens.rate(), words),
        row("eval-loaded-span", &[touching, touched], words),
    ];
    let both =
        [("macro", Arg::from(words.decimal(score.macro_f1(), 1))), ("always", words.decimal(score.always(), 1).into())];
    vec![
        Part::heading(words.tell("eval-loaded-head", &args)),
        table(rows, words),
        Part::line(words.tell("eval-loaded-macro", &both)),
        Part::Blank,
    ]
}

/// The figures on press texts that two people read.
pub(super) fn press(score: &press::Score, words: &Words) -> Vec<Part> {
    let [precision, recall, strong] = score.words();
    let rows = vec![
        row("eval-press-attributions", &score.attributions(), words),
        row("eval-press-loaded", &[precision, recall], words),
    ];
    let args = [
        ("found", Arg::from(score.found)),
        ("agreed", score.agreed.into()),
        ("words", score.words_found.into()),
        ("both", score.words_agreed.into()),
    ];
    let rest = [
        ("strong", Arg::from(words.decimal(strong, 1))),
        ("of", score.strong.into()),
        ("voice", words.decimal(score.voice(), 1).into()),
        ("voices", score.voices.into()),
    ];
    vec![
        Part::heading(words.tell("eval-press-head", &args)),
        table(rows, words),
        Part::line(words.tell("eval-press-rest", &rest)),
        Part::Blank,
    ]
}

/// How often each rule is right, the least often first.
pub(super) fn precision(rules: &BTreeMap<String, Row>, lexicon: &Lexicon, words: &Words) -> Vec<Part> {
    let (judged, few) = precisions(rules, lexicon);
    let rows = judged.iter().map(|one| {
        let mut cells = vec![Cell::new(one.rule)];
        cells.push(number(f64::from(one.weight), 0, words));
        cells.push(number(one.hits as f64, 0, words));
        cells.push(number(one.right, 1, words));
        cells.push(Cell::new(if one.is_low() { words.say("eval-low") } else { String::new() }));
        Line::new(cells)
    });
    let columns = vec![
        Column::new("rule", words.code("eval-by", "rule")).fit(Fit::Whole),
        Column::new("weight", words.code("fact", "weight")).fit(Fit::Number),
        Column::new("hits", words.say("coverage-hits")).fit(Fit::Number),
        Column::new("right", words.say("eval-precision")).fit(Fit::Number),
        Column::new("remark", words.say("column-remark")),
    ];
    let rows: Vec<Line> = rows.collect();
    let mut parts = Vec::new();
    if !rows.is_empty() {
        parts.push(Part::Grid(Grid { columns, rows, shape: Shape::Records }));
    }
    if few > 0 {
        parts.push(Part::line(words.tell("eval-few", &[("n", Arg::from(few)), ("least", FEWEST.into())])));
    }
    parts.push(Part::Blank);
    parts
}

fn row(key: &str, figures: &[f64], words: &Words) -> Line {
    let mut cells = vec![Cell::new(words.say(key))];
    cells.extend(figures.iter().map(|figure| number(*figure, 1, words)));
    cells.resize_with(4, || Cell::new(""));
    Line::new(cells)
}

/// Rows of precision, recall and F1.
fn table(rows: Vec<Line>, words: &Words) -> Part {
    let columns = vec![
        Column::new("measure", words.say("eval-measure")).fit(Fit::Whole),
        Column::new("precision", words.say("eval-precision")).fit(Fit::Number),
        Column::new("recall", words.say("eval-recall")).fit(Fit::Number),
        Column::new("f1", words.say("eval-f1")).fit(Fit::Number),
    ];
    Part::Grid(Grid { columns, rows, shape: Shape::Records })
}

fn number(figure: f64, digits: usize, words: &Words) -> Cell {
    Cell::new(words.decimal(figure, digits)).worth(figure)
}

/// Right, wrong and missed, the rows with most differences first.
pub(super) fn tally(rows: &BTreeMap<String, Row>, by: By, words: &Words) -> Vec<Part> {
    let mut sorted: Vec<(&String, &Row)> = rows.iter().collect();
    sorted.sort_by_key(|(name, row)| (std::cmp::Reverse(row.wrong + row.missed), *name));
    let family = match by {
        By::Rule => "rule",
        By::Act => "act",
        By::Frame => "frame",
        By::Kind => "kind",
    };
    let shown = sorted.into_iter().map(|(name, row)| {
        let name = if name == UNTOLD { words.say(untold(by)) } else { words.code(family, name) };
        let counts = [row.right, row.wrong, row.missed].map(|n| Cell::new(words.whole(n)).worth(n as f64));
        Line::new([vec![Cell::new(name)], counts.to_vec()].concat())
    });
    let columns = vec![
        Column::new("what", words.code("eval-by", family)).fit(Fit::Whole),
        Column::new("right", words.say("eval-right")).fit(Fit::Number),
        Column::new("wrong", words.say("eval-wrong")).fit(Fit::Number),
        Column::new("missed", words.say("eval-missed-short")).fit(Fit::Number),
    ];
    vec![Part::Grid(Grid { columns, rows: shown.collect(), shape: Shape::Records }), Part::Blank]
}

/// What stands for rows that bear no name.
fn untold(by: By) -> &'static str {
    match by {
        By::Rule => "eval-no-rule",
        By::Act | By::Frame | By::Kind => "eval-untold",
    }
}

/// A row as data.
pub(super) fn row_json(row: Row) -> Value {
    json!({ "tp": row.right, "fp": row.wrong, "fn": row.missed })
}
