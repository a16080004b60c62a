//! `rules`: the room of those who write rules, on the terminal. What is done is done by the workshop; here it is shown.

use std::fs;

use super::args::{Rules, RulesAsked, RulesCommand, RulesList};
use super::coverage;
use super::diff;
use super::eval;
use super::exit::{Exit, Stop};
use super::lexicons;
use super::notes::Notes;
use super::output;
use super::screen::screen;
use crate::analyzer::Analyzer;
use crate::lexicon::rule::Rule;
use crate::render::clean::clean_lines;
use crate::render::terminal;
use crate::render::view::{Cell, Column, Fit, Grid, Part, Row, Shape, View};
use crate::render::words::{Arg, Words};
use crate::workshop::examples::{self, Breach, Trial};
use crate::workshop::list::{Wanted, list as listed};
use crate::workshop::new::{Refusal, new as skeleton};
use crate::workshop::proof::Bench;
use crate::workshop::{check, fmt, schema};

/// Runs the command.
pub(super) fn run(asked: &Rules, notes: &Notes) -> Result<Exit, Stop> {
    match &asked.what {
        RulesCommand::Check(asked) => check_all(asked, notes),
        RulesCommand::List(asked) => list(asked, notes),
        RulesCommand::New(asked) => new(asked, notes),
        RulesCommand::Fmt(asked) => format(asked, notes),
        RulesCommand::Schema(_) => Ok(output::write(schema::schema().as_bytes()).map(|()| Exit::Done)?),
        RulesCommand::Test(asked) => prove(asked, notes),
        RulesCommand::Coverage(asked) => coverage::run(asked, notes),
        RulesCommand::Diff(asked) => diff::run(asked, notes),
        RulesCommand::Eval(asked) => eval::run(asked, notes),
    }
}

/// Shows every mistake in the lexicons; errors make them invalid, warnings do not.
fn check_all(asked: &RulesAsked, notes: &Notes) -> Result<Exit, Stop> {
    let mut common = asked.common.clone();
    if let Some(folder) = asked.what.first() {
        common.lexicons = Some(folder.into());
    }
    let layers = lexicons::layers(&common)?;
    let found = check::check(&layers);
    lexicons::show(&found, &layers, true, &common, notes);
    let args = [
        ("rules", Arg::from(found.lexicon.rules.len())),
        ("errors", Arg::from(found.errors())),
        ("warnings", Arg::from(found.warnings())),
    ];
    notes.say(&notes.words.tell("rules-checked", &args));
    Ok(if found.errors() > 0 { Exit::Lexicon } else { Exit::Done })
}

/// Tries the examples of all rules, or of those whose ids are typed behind or begin with what is typed.
fn prove(asked: &RulesAsked, notes: &Notes) -> Result<Exit, Stop> {
    let words = &notes.words;
    let analyzer = Analyzer::new(lexicons::load(&asked.common, notes)?);
    let wanted = |id: &str| asked.what.is_empty() || asked.what.iter().any(|what| id.starts_with(what.as_str()));
    let rules: Vec<&Rule> = analyzer.lexicon().rules.iter().filter(|rule| wanted(&rule.id)).collect();
    if rules.is_empty() {
        return Err(Stop::usage("rules-test-none", &[("what", asked.what.join(" ").as_str())]));
    }
    let mut bench = Bench::new(&analyzer);
    let trials = examples::examine(rules.iter().copied(), &mut |rule, text| bench.find(rule, text));
    let failed: Vec<&Trial> = trials.iter().filter(|trial| !trial.holds()).collect();
    let mut page = String::new();
    for trial in &failed {
        page.push_str(&told(trial, asked.why, words));
    }
    output::write(page.as_bytes())?;
    let args =
        [("rules", Arg::from(rules.len())), ("examples", Arg::from(trials.len())), ("failed", Arg::from(failed.len()))];
    notes.say(&words.tell("rules-tested", &args));
    Ok(if failed.is_empty() { Exit::Done } else { Exit::Failed })
}

/// An example that is not as promised: where it is written, the sentence, what differs; with `why` all that was hit.
fn told(trial: &Trial, why: bool, words: &Words) -> String {
    let text = trial.example.text.as_str();
    let part = |start: usize, end: usize| words.quote(text.get(start..end).unwrap_or_default());
    let mut lines = vec![format!("{}:{} {} {}", trial.file, trial.example.line, trial.rule, trial.promise.key())];
    lines.push(format!("  {text}"));
    lines.extend(trial.breaches.iter().map(|breach| {
        let (key, start, end) = match *breach {
            Breach::Missed(start, end) => ("rules-test-missed", start, end),
            Breach::Unmarked(start, end) => ("rules-test-unmarked", start, end),
            Breach::Narrated(start, end) => ("rules-test-narrated", start, end),
        };
        format!("  {}", words.tell(key, &[("text", part(start, end).into())]))
    }));
    if why {
        let hits = trial
            .hits
            .iter()
            .map(|&(start, end, voice)| format!("{} ({})", part(start, end), words.code("voice", voice)));
        let hits: Vec<String> = hits.collect();
        let hits = if hits.is_empty() { words.say("none-short") } else { hits.join(", ") };
        lines.push(format!("  {}", words.tell("rules-test-hits", &[("hits", hits.into())])));
        lines.push(format!("  {}", words.tell("rules-test-explain", &[("sentence", text.into())])));
    }
    format!("{}\n\n", clean_lines(&lines.join("\n")))
}

/// Lists rules; what is typed behind must stand in the id or in a term.
fn list(asked: &RulesList, notes: &Notes) -> Result<Exit, Stop> {
    let words = &notes.words;
    let lexicon = lexicons::load(&asked.common, notes)?;
    let wanted = Wanted { holding: asked.holding.clone(), unreviewed: asked.unreviewed, ..Wanted::default() };
    let rows: Vec<Row> = listed(&lexicon, &wanted)
        .into_iter()
        .map(|line| Row::new(vec![Cell::new(line.id), Cell::new(line.sort), Cell::new(line.terms.join(", "))]))
        .collect();
    let notes = vec![words.count("rules-listed", rows.len())];
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
    notes.say(&notes.words.tell("rules-new-file", &[("file", Arg::from(begun.file)), ("head", Arg::from(begun.head))]));
    output::write(begun.rule.as_bytes())?;
    Ok(Exit::Done)
}

/// Puts lexicon files, or all files of a lexicon folder, into their one order.
fn format(asked: &RulesAsked, notes: &Notes) -> Result<Exit, Stop> {
    let mut paths = Vec::new();
    for what in &asked.what {
        let path = std::path::PathBuf::from(what);
        if path.is_dir() {
            paths.extend(lexicons::open(&path)?.files.into_iter().map(|file| path.join(file.path)));
        } else {
            paths.push(path);
        }
    }
    if paths.is_empty() {
        return Err(Stop::usage("rules-fmt-what", &[]));
    }
    let mut exit = Exit::Done;
    for path in paths {
        let shown = path.to_string_lossy().into_owned();
        let before = fs::read_to_string(&path)
            .map_err(|error| Stop::usage("lexicons-unreadable", &[("path", &shown), ("error", &error.to_string())]))?;
        match fmt::format(&before) {
            Ok(after) if after == before => {}
            Ok(after) => {
                fs::write(&path, after)?;
                notes.say(&notes.words.tell("note-written", &[("path", Arg::from(shown))]));
            }
            Err(fmt::NotToml) => {
                notes.say(&notes.words.tell("rules-fmt-not-toml", &[("path", Arg::from(shown))]));
                exit = Exit::Lexicon;
            }
        }
    }
    Ok(exit)
}
