//! `completions`: what a shell needs to complete the commands, their options and the values of these. It knows the shells
//! by their generators and nothing of what the commands do.

use clap::CommandFactory;

use super::args::{Cli, Completions};
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::{help, output};

/// Runs the command: the script goes to standard output, its explanations in the interface language.
pub(super) fn run(asked: &Completions, notes: &Notes) -> Result<Exit, Stop> {
    let mut command = help::translate(Cli::command(), &notes.words);
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(asked.shell, &mut command, name, &mut script);
    output::write(&script)?;
    Ok(Exit::Done)
}
