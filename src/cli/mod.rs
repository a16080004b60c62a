//! The command line: it reads what was typed, opens files, asks the engine, and prints. All that is linguistic stands in
//! the lexicons, all that is said in `locales/`; here is the order of things.

mod annotate;
mod args;
mod audit;
mod batch;
mod brat;
mod browser;
mod category;
mod chosen;
mod compare;
mod completions;
mod corrections;
mod coverage;
mod day;
mod demo;
mod diff;
mod drop;
mod engine;
mod eval;
mod exit;
mod explain;
mod extract;
mod form;
mod held;
mod help;
mod init;
mod inputs;
mod leftovers;
mod lexicons;
mod listing;
mod man;
mod manifest;
mod method;
mod notes;
mod output;
mod pair;
mod progress;
mod project;
mod report;
mod review;
mod rules;
mod runs;
mod screen;
mod seal;
mod settings;
mod shell;
mod shop;
mod show;
mod silence;
mod standoff;
mod stream;
mod trial;
mod usage;
mod walk;
mod workbook;
mod worksheet;

use std::ffi::OsString;

pub use exit::Exit;

use args::{Cli, Command};
use clap::CommandFactory;
use notes::Notes;
use project::Project;

/// Keeps what a library throws while it reads a PDF file off standard error: it is caught and told as a file that cannot be read.
#[cfg(feature = "pdf")]
fn quiet() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |thrown| {
        if !crate::ingest::is_reading_pdf() {
            usual(thrown);
        }
    }));
}

/// Runs the program with what was typed, its own name first, and says how it ended.
pub fn run(typed: impl IntoIterator<Item = OsString>) -> Exit {
    #[cfg(feature = "pdf")]
    quiet();
    let typed: Vec<OsString> = typed.into_iter().collect();
    let project = Project::find(&typed, &Cli::command());
    // The words of the interface are not handed back either (see `Engine`).
    let asked = project.as_ref().ok().and_then(|project| project.as_ref()?.ui());
    let notes: &Notes = Box::leak(Box::new(Notes::new(screen::ui(&typed, asked))));
    let project = match project {
        Ok(project) => project,
        Err(faults) => return notes.project(&faults),
    };
    if let Some(paths) = drop::paths(&typed) {
        return drop::run(&paths, notes);
    }
    let cli = match usage::parse(&typed, project.as_ref(), notes) {
        Ok(cli) => cli,
        Err(exit) => return exit,
    };
    let Cli { command } = cli;
    let behind = project.as_ref().map(|project| project.path.as_path());
    let done = match command {
        Command::Compare(asked) => compare::run(&asked, behind, notes),
        Command::Demo(asked) => demo::run(&asked, behind, notes),
        Command::Extract(asked) => extract::run(&asked, notes),
        Command::Show(asked) => show::run(&asked, notes),
        Command::Annotate(asked) => annotate::run(&asked, notes),
        Command::Explain(asked) => explain::run(&asked, notes),
        Command::Rules(asked) => rules::run(&asked, notes),
        Command::Report(asked) => report::run(&asked, behind, notes),
        Command::Worksheet(asked) => worksheet::run(&asked, notes),
        Command::DiffRuns(asked) => runs::run(&asked, notes),
        Command::Review(asked) => review::run(&asked, notes),
        Command::Audit(asked) => audit::run(&asked, notes),
        Command::Method(asked) => method::run(&asked, notes),
        Command::Completions(asked) => completions::run(&asked, notes),
        Command::Man(asked) => man::run(&asked, notes),
        Command::Init(asked) => init::run(&asked, notes),
    };
    match done {
        Ok(exit) => exit,
        Err(stop) => notes.stop(&stop),
    }
}
