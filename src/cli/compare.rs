//! `compare`: several texts on one event side by side. The default command.

use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use super::args::{Common, Compare, Format, Shown};
use super::engine::Engine;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::output::file::{Desk, Sort};
use super::{batch, brat, corrections, manifest, output, shell, stream, usage, workbook};
use crate::compare::Setting;
use crate::contract::Report;
use crate::lexicon::Lexicon;
use crate::lexicon::rule::Status;
use crate::render;
use crate::render::shelf::{attributions, claims, loaded};
use crate::render::views::{self, Name};
use crate::render::words::Arg;
use crate::report;

/// Longest list of paths that the last line of a summary repeats, in characters.
const REPEATED: usize = 48;

/// Runs the command, with the project file `project` behind it.
pub(super) fn run(asked: &Compare, project: Option<&Path>, notes: &Notes) -> Result<Exit, Stop> {
    several(&asked.paths, &asked.shown, &asked.common, project, notes)
}

/// Reads `paths` and prints what was asked of them.
pub(super) fn several(
    paths: &[PathBuf],
    shown: &Shown,
    common: &Common,
    project: Option<&Path>,
    notes: &Notes,
) -> Result<Exit, Stop> {
    let names = output::asked(shown)?;
    let desk = Desk { inputs: paths, force: shown.force };
    shown.manifest.iter().try_for_each(|path| desk.clear(path, Sort::Manifest))?;
    let stand_off = if shown.format == Format::Brat { Some(brat::folder(shown)?) } else { None };
    let counting = stand_off.map(|_| brat::counting(common));
    let common = counting.as_ref().unwrap_or(common);
    let engine =
        Engine::new(corrections::analyzer(paths, common, notes)?, common, shown.with_text || stand_off.is_some());
    let lines_of_passages = shown.format == Format::Jsonl && names == [Name::Shared];
    if shown.format == Format::Jsonl && !lines_of_passages {
        if shown.manifest.is_some() {
            return Err(Stop::usage("manifest-stream", &[]));
        }
        if shown.by.is_some() {
            return Err(Stop::usage("by-stream", &[]));
        }
        let Some(path) = output::target(shown, output::REPORT) else {
            return stream::run(paths, &engine, common, notes, BufWriter::new(io::stdout().lock()));
        };
        let into = desk.open(&path, Sort::Data)?;
        let exit = stream::run(paths, &engine, common, notes, BufWriter::new(into))?;
        output::tell_written(&path, notes);
        return Ok(exit);
    }
    let only_passages =
        names.iter().all(|name| matches!(name, Name::Shared | Name::Clusters)) && shown.format != Format::Json;
    let engine = if only_passages { engine.passages() } else { engine.traced() };
    let mut report = batch::read_in(paths, &engine, common, Setting { window: shown.window }, notes)?;
    if let (Some(by), Some(comparison)) = (output::grouped(shown, &names), &mut report.comparison) {
        let groups = comparison.groups.insert(report::groups(&report.articles, by));
        // On the screen and as Markdown it stands in the table.
        if !matches!(shown.format, Format::Table | Format::Markdown) {
            views::apart(&notes.words, groups).iter().for_each(|told| notes.say(told));
        }
    }
    if shown.by.is_some() && shown.format != Format::Json && !names.contains(&Name::Groups) {
        notes.say(&notes.words.say("by-unshown"));
    }
    hint(&report, notes);
    if common.lexicons.is_some() {
        tell_drafts(&report, engine.analyzer.lexicon(), notes);
    }
    if report.articles.is_empty() && !matches!(shown.format, Format::Json | Format::Csv) {
        return Ok(Exit::Unread);
    }
    if let Some(path) = &shown.manifest {
        manifest::write(path, &report, engine.analyzer.corrections(), project, desk, notes)?;
    }
    if let Some(folder) = stand_off {
        brat::write(&report, folder, engine.analyzer.lexicon(), notes)?;
        return Ok(ended(&report));
    }
    if lines_of_passages {
        let passages = report.comparison.iter().flat_map(|all| all.shared.iter().flatten());
        let lines: String = passages.map(render::line).collect();
        match output::target(shown, Name::Shared.code()) {
            Some(path) => output::store(vec![(path, lines.into_bytes())], desk, notes)?,
            None => output::write(lines.as_bytes())?,
        }
        return Ok(ended(&report));
    }
    if shown.format == Format::Xlsx {
        workbook::write(&report, &names, shown, common, engine.analyzer.lexicon(), desk, notes)?;
        return Ok(ended(&report));
    }
    // What a project file says is read again by itself.
    let own = if project.is_none() { shell::own(common, notes) } else { String::new() };
    output::print(&report, &names, shown, common, again(&report, paths, &own, notes), desk, notes)?;
    Ok(ended(&report))
}

/// How a run ends that made `report`.
pub(super) fn ended(report: &Report) -> Exit {
    if report.errors.is_empty() { Exit::Done } else { Exit::Unread }
}

/// Where something is not there, perhaps a command was meant.
fn hint(report: &Report, notes: &Notes) {
    for error in report.errors.iter().filter(|error| error.kind == "missing") {
        if let Some(meant) = usage::nearest_command(error.path.as_ref()) {
            notes.say(&notes.words.tell("usage-meant", &[("name", Arg::from(meant))]));
        }
    }
}

/// Says what rules of one's own found that are on trial: nothing of it stands in the summary.
fn tell_drafts(report: &Report, lexicon: &Lexicon, notes: &Notes) {
    let known = Lexicon::embedded();
    let is_draft = |id: &str| {
        let is = |lexicon: &Lexicon| lexicon.rule(id).is_some_and(|rule| rule.status == Status::Draft);
        is(lexicon) && !is(&known)
    };
    let found = report.articles.iter().flat_map(|article| {
        let words = loaded(article).map(|one| &*one.rule);
        words.chain(attributions(article).filter_map(|one| one.rule.as_deref()))
    });
    let found = found.filter(|id| is_draft(id)).count();
    if found > 0 {
        notes.say(&notes.words.count("drafts-found", found));
    }
}

/// What can be done next: a passage of this report worth opening, and all of it, each with the command; `own` is what it needs to
/// have the same rules.
fn again(report: &Report, paths: &[PathBuf], own: &str, notes: &Notes) -> Vec<String> {
    let passage = report.articles.iter().find_map(|article| {
        let words = loaded(article).filter(|one| one.scored).find_map(|one| one.span.paragraph);
        let said = || claims(article).flat_map(|one| &one.content).find_map(|span| span.paragraph);
        let first = || article.paragraphs.first().map(|paragraph| paragraph.n);
        words.or_else(said).or_else(first).map(|n| format!("{}{n}", article.label))
    });
    // What is repeated must be right when it is copied.
    let paths = shell::paths(paths.iter().map(PathBuf::as_path), notes);
    let paths = if paths.chars().count() > REPEATED { notes.words.say("command-paths") } else { paths };
    let paths = format!("{paths}{own}");
    let passage = passage.unwrap_or_else(|| "A1".to_owned());
    let args = [("passage", Arg::from(passage.clone())), ("paths", Arg::from(paths))];
    let (show, all) = (notes.words.tell("command-show", &args), notes.words.tell("command-all", &args));
    vec![
        notes.words.tell("summary-passage", &[("passage", Arg::from(passage)), ("command", Arg::from(show))]),
        notes.words.tell("summary-all", &[("command", Arg::from(all))]),
    ]
}
