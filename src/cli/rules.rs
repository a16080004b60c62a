//! `rules`: the room of those who write rules. What is checked is checked by the lexicon; here it is shown.

use super::args::{Rules, RulesAsked, RulesCommand};
use super::exit::{Exit, Stop};
use super::lexicons;
use super::notes::Notes;
use super::output;
use super::screen::screen;
use crate::lexicon::diagnostic::Severity;
use crate::render::terminal;
use crate::render::view::{Cell, Column, Fit, Grid, Part, Row, Shape, View};
use crate::render::words::Arg;

/// Runs the command.
pub(super) fn run(asked: &Rules, notes: &Notes) -> Result<Exit, Stop> {
    match &asked.what {
        RulesCommand::Check(asked) => check(asked, notes),
        RulesCommand::List(asked) => list(asked, notes),
        RulesCommand::Test(_) => Err(Stop::not_built("rules test")),
        RulesCommand::New(_) => Err(Stop::not_built("rules new")),
        RulesCommand::Fmt(_) => Err(Stop::not_built("rules fmt")),
        RulesCommand::Schema(_) => Err(Stop::not_built("rules schema")),
        RulesCommand::Coverage(_) => Err(Stop::not_built("rules coverage")),
        RulesCommand::Diff(_) => Err(Stop::not_built("rules diff")),
        RulesCommand::Eval(_) => Err(Stop::not_built("rules eval")),
    }
}

/// Shows every mistake in the lexicons; errors make them invalid, warnings do not.
fn check(asked: &RulesAsked, notes: &Notes) -> Result<Exit, Stop> {
    let mut common = asked.common.clone();
    if let Some(folder) = asked.what.first() {
        common.lexicons = Some(folder.into());
    }
    let found = lexicons::find(&common)?;
    for diagnostic in &found.reading.diagnostics {
        found.print(diagnostic, &common, notes);
    }
    let errors = found.errors();
    let warnings = found.reading.diagnostics.iter().filter(|one| one.severity == Severity::Warning).count();
    let args = [
        ("rules", Arg::from(found.reading.lexicon.rules.len())),
        ("errors", Arg::from(errors)),
        ("warnings", Arg::from(warnings)),
    ];
    notes.say(&notes.words.tell("rules-checked", &args));
    Ok(if errors > 0 { Exit::Lexicon } else { Exit::Done })
}

/// Lists rules; words typed behind must stand in the id.
fn list(asked: &RulesAsked, notes: &Notes) -> Result<Exit, Stop> {
    let words = &notes.words;
    let lexicon = lexicons::load(&asked.common, notes)?;
    let wanted = lexicon.rules.iter().filter(|rule| asked.what.iter().all(|piece| rule.id.contains(piece.as_str())));
    let rows: Vec<Row> = wanted
        .map(|rule| {
            let terms = rule.terms.iter().map(|term| term.written.as_str()).collect::<Vec<_>>().join(", ");
            Row::new(vec![Cell::new(&rule.id), Cell::new(terms)])
        })
        .collect();
    let n = rows.len();
    let columns = vec![
        Column::new("rule", words.say("fact-rule")),
        Column::new("terms", words.say("fact-terms")).fit(Fit::KeepStart),
    ];
    let grid = Grid { columns, rows, shape: Shape::Records };
    let view = View { parts: vec![Part::Grid(grid)], notes: vec![words.count("rules-listed", n)], ..View::default() };
    output::write(terminal::page(&view, screen(&asked.common)).as_bytes())?;
    Ok(Exit::Done)
}
