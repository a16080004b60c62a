//! `man`: the help of every command as a page of the manual, one file each. What the pages say is what `--help` says.

use std::io;
use std::path::PathBuf;

use clap::CommandFactory;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use super::args::{Cli, Manual};
use super::exit::{Exit, Stop};
use super::help;
use super::notes::Notes;
use super::output::file::{Desk, Sort};
use crate::render::words::{Arg, Words};

/// Begins the line of a heading.
const HEADING: &str = ".SH ";
/// The headings that the generator writes of its own, and their names in the catalogue.
const HEADINGS: [(&str, &str); 4] = [
    ("NAME", "man-name"),
    ("SYNOPSIS", "man-synopsis"),
    ("DESCRIPTION", "man-description"),
    ("VERSION", "man-version"),
];

/// Runs the command. Pages of an earlier run are written anew.
pub(super) fn run(asked: &Manual, notes: &Notes) -> Result<Exit, Stop> {
    let mut command = help::translate(Cli::command(), &notes.words);
    command.build();
    let version = format!("{} {}", command.get_name(), env!("CARGO_PKG_VERSION"));
    let mut pages = Vec::new();
    collect(command, &version, &notes.words, &mut pages)?;
    let pages: Vec<(PathBuf, String)> = pages.into_iter().map(|(file, page)| (asked.output.join(file), page)).collect();
    Desk { inputs: &[], force: asked.force }.write_all(&pages, Sort::Manual)?;
    let path = Arg::from(asked.output.to_string_lossy().into_owned());
    notes.say(&notes.words.tell("man-written", &[("n", Arg::from(pages.len())), ("path", path)]));
    Ok(Exit::Done)
}

/// The pages of `command` and of all below it, by the names of their files.
fn collect(
    command: clap::Command,
    version: &str,
    words: &Words,
    pages: &mut Vec<(String, String)>,
) -> Result<(), io::Error> {
    let below: Vec<clap::Command> = command.get_subcommands().filter(|sub| !sub.is_hide_set()).cloned().collect();
    let examples = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let man = Man::new(command.after_help(None::<&str>)).source(version);
    pages.push((man.get_filename(), page(&man, &examples, words)?));
    below.into_iter().try_for_each(|sub| collect(sub, version, words, pages))
}

/// A page with its headings in the interface language, and the notes below it line by line as the help has them.
fn page(man: &Man, notes: &str, words: &Words) -> Result<String, io::Error> {
    let mut bytes = Vec::new();
    man.render(&mut bytes)?;
    let written = String::from_utf8(bytes).map_err(io::Error::other)?;
    let mut page: String = written.lines().map(|line| format!("{}\n", heading(line, words))).collect();
    if !notes.is_empty() {
        page.push_str(&format!("{HEADING}{}\n.nf\n", words.say("man-notes")));
        for line in notes.lines() {
            page.push_str(&Roff::new().text([roman(line)]).to_roff());
        }
        page.push_str(".fi\n");
    }
    Ok(page)
}

/// A line, in the words of the catalogue where it is a heading.
fn heading(line: &str, words: &Words) -> String {
    let Some(said) = line.strip_prefix(HEADING) else { return line.to_owned() };
    let said = said.trim_matches('"').trim();
    let own = HEADINGS.iter().find(|(name, _)| *name == said).map(|(_, key)| words.say(key));
    format!("{HEADING}{}", own.unwrap_or_else(|| said.to_uppercase()))
}
