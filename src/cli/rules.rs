//! `rules`: the room of those who write rules, on the terminal. What is done is done by the workshop; here it is shown.

use std::path::PathBuf;

use super::args::{Rules, RulesAsked, RulesCommand, RulesList};
use super::coverage;
use super::diff;
use super::eval;
use super::exit::{Exit, Stop};
use super::form;
use super::lexicons;
use super::notes::Notes;
use super::output;
use super::screen::screen;
use super::trial;
use crate::lexicon::Lexicon;
use crate::render::terminal;
use crate::render::view::{Cell, Column, Fit, Grid, Part, Row, Shape, View};
use crate::render::words::Arg;
use crate::workshop::list::{Wanted, list as listed};
use crate::workshop::new::{Refusal, new as skeleton};
use crate::workshop::{check, schema};

/// Runs the command.
pub(super) fn run(asked: &Rules, notes: &Notes) -> Result<Exit, Stop> {
    match &asked.what {
        RulesCommand::Check(asked) => check_all(asked, notes),
        RulesCommand::List(asked) => list(asked, notes),
        RulesCommand::New(asked) => new(asked, notes),
        RulesCommand::Fmt(asked) => form::run(asked, notes),
        RulesCommand::Schema(_) => Ok(output::write(schema::schema().as_bytes()).map(|()| Exit::Done)?),
        RulesCommand::Test(asked) => trial::run(asked, notes),
        RulesCommand::Coverage(asked) => coverage::run(asked, notes),
        RulesCommand::Diff(asked) => diff::run(asked, notes),
        RulesCommand::Eval(asked) => eval::run(asked, notes),
    }
}

/// Shows every mistake in the lexicons; errors make them invalid, warnings do not.
fn check_all(asked: &RulesAsked, notes: &Notes) -> Result<Exit, Stop> {
    let typed: Vec<PathBuf> = asked.what.iter().map(PathBuf::from).collect();
    let layers = lexicons::layers(&asked.common, &typed)?;
    let found = check::check(&layers);
    lexicons::show(&found, &layers, true, &asked.common, notes);
    let built_in = if asked.common.no_builtin { Lexicon::default() } else { Lexicon::embedded() };
    let own = asked.common.lexicons.iter().chain(&typed);
    for (path, layer) in own.zip(layers.iter().skip(usize::from(!asked.common.no_builtin))) {
        let rules = found.of(layer).count();
        let taken = found.of(layer).filter(|rule| built_in.rule(&rule.id).is_some());
        let taken: Vec<&str> = taken.map(|rule| rule.id.as_str()).collect();
        let path = path.to_string_lossy().into_owned();
        let args = [
            ("path", Arg::from(path)),
            ("files", layer.files.len().into()),
            ("rules", rules.into()),
            ("taken", taken.len().into()),
            ("names", taken.join(", ").into()),
        ];
        notes.say(&notes.words.tell("rules-checked-own", &args));
    }
    let args = [
        ("rules", Arg::from(found.lexicon.rules.len())),
        ("errors", Arg::from(found.errors())),
        ("warnings", Arg::from(found.warnings())),
    ];
    notes.say(&notes.words.tell("rules-checked", &args));
    Ok(if found.errors() > 0 { Exit::Lexicon } else { Exit::Done })
}

/// Lists rules; what is typed behind must stand in the id or in a term.
fn list(asked: &RulesList, notes: &Notes) -> Result<Exit, Stop> {
    let words = &notes.words;
    let lexicon = lexicons::load(&asked.common, notes)?;
    let wanted = Wanted { holding: asked.holding.clone(), unreviewed: asked.unreviewed, ..Wanted::default() };
    let holds = |term: &&str| asked.holding.as_ref().is_some_and(|asked| term.contains(asked.as_str()));
    let rows: Vec<Row> = listed(&lexicon, &wanted)
        .into_iter()
        .map(|line| {
            // Terms are cut at the edge of the screen: those that were looked for come first.
            let (asked, others): (Vec<&str>, Vec<&str>) = line.terms.into_iter().partition(holds);
            Row::new(vec![Cell::new(line.id), Cell::new(line.sort), Cell::new([asked, others].concat().join(", "))])
        })
        .collect();
    let notes = vec![words.count("rules-listed", rows.len())];
    if rows.is_empty() {
        let view = View { parts: notes.into_iter().map(Part::line).collect(), ..View::default() };
        return Ok(output::write(terminal::page(&view, screen(&asked.common)).as_bytes()).map(|()| Exit::Done)?);
    }
    let columns = vec![
        Column::new("rule", words.say("fact-rule")).fit(Fit::Whole),
        Column::new("sort", words.say("fact-sort")).fit(Fit::Whole),
        Column::new("terms", words.say("fact-terms")).fit(Fit::KeepStart),
    ];
    let grid = Grid { columns, rows, shape: Shape::Records };
    let view = View { parts: vec![Part::Grid(grid)], notes, ..View::default() };
    output::write(terminal::page(&view, screen(&asked.common)).as_bytes())?;
    Ok(Exit::Done)
}

/// Prints the beginning of a rule, and says which file it belongs in.
fn new(asked: &RulesAsked, notes: &Notes) -> Result<Exit, Stop> {
    let lexicon = lexicons::load(&asked.common, notes)?;
    let Some(id) = asked.what.first() else { return Err(Stop::usage("rules-new-what", &[])) };
    let begun = skeleton(id, &lexicon).map_err(|refusal| {
        let key = match refusal {
            Refusal::Id => "rules-new-id",
            Refusal::Family => "rules-new-family",
            Refusal::Taken => "rules-new-taken",
        };
        Stop::usage(key, &[("id", id)])
    })?;
    notes.say(&notes.words.tell("rules-new-file", &[("file", Arg::from(begun.file))]));
    notes.print(&format!("{}\n", begun.head));
    output::write(begun.rule.as_bytes())?;
    Ok(Exit::Done)
}
