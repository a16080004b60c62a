//! From what was typed to what is asked: the default command, aliases, and messages for slips of the hand.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches};

use super::args::Cli;
use super::exit::Exit;
use super::help;
use super::notes::Notes;
use super::project::Project;
use crate::lexicon::nearest::nearest;
use crate::render::words::Arg;

/// The command that is meant where none is typed.
const DEFAULT: &str = "compare";

/// What is asked, or how the run ends because nothing can be.
pub(super) fn parse(typed: &[OsString], project: Option<&Project>, notes: &Notes) -> Result<Cli, Exit> {
    let mut command = help::translate(Cli::command(), &notes.words);
    let mut arranged = arrange(typed, &command);
    // A project has texts: then no word at all means them, too.
    if arranged.len() == 1 && project.is_some_and(Project::has_texts) {
        arranged.push(OsString::from(DEFAULT));
    }
    let asked = named(&arranged, &command);
    let positions = positions(&arranged, 1 + asked.len(), &command);
    let arranged = match project {
        Some(project) if !asked.is_empty() => project.complete(arranged, &asked, positions, &command),
        _ => arranged,
    };
    let matches = command.try_get_matches_from_mut(arranged);
    let parsed = matches.and_then(|matches| Cli::from_arg_matches(&matches));
    parsed.map_err(|error| {
        // What was read as a path may have been meant as a command.
        let slip = typed.get(1).filter(|word| asked == [DEFAULT] && !Path::new(word).exists());
        match slip.and_then(|word| nearest_command(word).filter(|meant| *word != meant.as_str())) {
            Some(meant) if error.kind() == ErrorKind::UnknownArgument => {
                let name = typed[1].to_string_lossy().into_owned();
                notes.say(&notes.words.tell("usage-unknown", &[("name", Arg::from(name)), ("value", Arg::from(""))]));
                notes.say(&notes.words.tell("usage-meant", &[("name", Arg::from(meant))]));
                Exit::Usage
            }
            _ => explain(&error, &asked, notes),
        }
    })
}

/// The commands that are typed, one inside the other, by their chief names.
fn named(arranged: &[OsString], command: &clap::Command) -> Vec<String> {
    let (mut inner, mut names) = (command, Vec::new());
    for word in arranged.iter().skip(1).filter_map(|word| word.to_str()) {
        let Some(next) = inner.find_subcommand(word) else { break };
        names.push(next.get_name().to_owned());
        inner = next;
    }
    names
}

/// Puts the command first: the one that is typed, wherever it stands among options, or the default one.
fn arrange(typed: &[OsString], command: &clap::Command) -> Vec<OsString> {
    let mut arranged = typed.to_vec();
    if arranged.is_empty() {
        arranged.push(OsString::from("cadrage"));
    }
    let valued = valued_options(command);
    let mut at = 1;
    while at < arranged.len() {
        match arranged[at].to_str() {
            Some("--") => break,
            // Help of no command in particular, in whatever language of the interface.
            Some("-h" | "--help" | "-V" | "--version") if is_only_ui(&arranged[1..at]) => {
                arranged.drain(1..at);
                return arranged;
            }
            Some(word) if word.starts_with('-') && word != "-" => {
                at += if valued.iter().any(|option| option == word) { 2 } else { 1 };
            }
            Some(word) if is_command(command, word) => {
                arranged[1..=at].rotate_right(1);
                let inner = command.find_subcommand(&arranged[1]).filter(|inner| inner.has_subcommands());
                return match inner {
                    Some(inner) => arrange_inner(arranged, inner),
                    None => arranged,
                };
            }
            _ => break,
        }
    }
    if arranged.len() > 1 {
        arranged.insert(1, OsString::from(DEFAULT));
    }
    arranged
}

/// Whether nothing is typed but the language of the interface.
fn is_only_ui(typed: &[OsString]) -> bool {
    match typed {
        [] => true,
        [both] => both.to_str().is_some_and(|both| both.starts_with("--ui=")),
        [option, _] => option == "--ui",
        _ => false,
    }
}

/// Puts the command inside a command, whose options may stand before it, right behind that one.
fn arrange_inner(mut arranged: Vec<OsString>, outer: &clap::Command) -> Vec<OsString> {
    let valued = valued_options(outer);
    let mut at = 2;
    while let Some(word) = arranged.get(at).and_then(|word| word.to_str()) {
        if is_command(outer, word) {
            arranged[2..=at].rotate_right(1);
            break;
        }
        if !word.starts_with('-') || word == "--" {
            // It may be a slip of the hand for a command: what stands before it is no reason to say otherwise.
            if word != "--" {
                arranged[2..=at].rotate_right(1);
            }
            break;
        }
        at += if valued.iter().any(|option| option == word) { 2 } else { 1 };
    }
    arranged
}

/// How many of the words from `first` on are arguments without a name.
fn positions(arranged: &[OsString], first: usize, command: &clap::Command) -> usize {
    let valued = valued_options(command);
    let (mut at, mut count, mut open) = (first, 0, true);
    while let Some(word) = arranged.get(at) {
        let option = word.to_str().filter(|word| open && word.starts_with('-') && *word != "-");
        match option {
            Some("--") => open = false,
            Some(word) => at += usize::from(valued.iter().any(|option| option == word)),
            None => count += 1,
        }
        at += 1;
    }
    count
}

/// Whether `word` names a command, in any language.
pub(super) fn is_command(command: &clap::Command, word: &str) -> bool {
    command.get_subcommands().any(|sub| sub.get_name() == word || sub.get_all_aliases().any(|alias| alias == word))
}

/// The options of the commands `asked`, as they are typed.
fn options(asked: &[String]) -> Vec<String> {
    let whole = Cli::command();
    let inner = asked.iter().try_fold(&whole, |command, name| command.find_subcommand(name));
    let longs = inner.into_iter().flat_map(clap::Command::get_arguments).filter_map(clap::Arg::get_long);
    longs.map(|long| format!("--{long}")).collect()
}

/// The command somebody probably meant by `word`.
pub(super) fn nearest_command(word: &OsStr) -> Option<String> {
    let command = Cli::command();
    let names: Vec<&str> =
        command.get_subcommands().flat_map(|sub| [sub.get_name()].into_iter().chain(sub.get_all_aliases())).collect();
    nearest(word.to_str()?, names).map(str::to_owned)
}

/// Every option that takes a value, as it is typed.
fn valued_options(command: &clap::Command) -> Vec<String> {
    let inner = command.get_subcommands().flat_map(|sub| std::iter::once(sub).chain(sub.get_subcommands()));
    let args = inner.flat_map(clap::Command::get_arguments);
    args.filter(|arg| arg.get_action().takes_values())
        .flat_map(|arg| {
            let long = arg.get_long().map(|long| format!("--{long}"));
            long.into_iter().chain(arg.get_short().map(|short| format!("-{short}")))
        })
        .collect()
}

/// Says what clap found wrong with the commands `asked`, in the interface language where the catalogue has a sentence for it.
fn explain(error: &clap::Error, asked: &[String], notes: &Notes) -> Exit {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let _ = error.print();
        return Exit::Done;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        || error.kind() == ErrorKind::MissingSubcommand
    {
        let mut command = help::translate(Cli::command(), &notes.words);
        command.build();
        let inner = asked.iter().fold(&mut command, |command, name| {
            command.find_subcommand_mut(name).expect("it was found under this name before")
        });
        notes.print(&inner.render_help().to_string());
        return Exit::Usage;
    }
    let context = |kind: ContextKind| {
        error.get(kind).map(|value| match value {
            // Of commands, which have names in two languages, the nearest stands last.
            ContextValue::Strings(many) if kind == ContextKind::SuggestedSubcommand => {
                many.last().cloned().unwrap_or_default()
            }
            ContextValue::Strings(many) => many.join(", "),
            other => other.to_string(),
        })
    };
    let argument = context(ContextKind::InvalidArg).unwrap_or_default();
    let (key, name, value) = match error.kind() {
        ErrorKind::UnknownArgument => ("usage-unknown", argument, String::new()),
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_some_and(|value| !value.is_empty()) => {
            ("usage-value", argument, context(ContextKind::InvalidValue).unwrap_or_default())
        }
        ErrorKind::ValueValidation => ("usage-value", argument, context(ContextKind::InvalidValue).unwrap_or_default()),
        ErrorKind::InvalidSubcommand => {
            ("usage-unknown", context(ContextKind::InvalidSubcommand).unwrap_or_default(), String::new())
        }
        ErrorKind::MissingRequiredArgument => ("usage-lacks", argument, String::new()),
        ErrorKind::ArgumentConflict => ("usage-conflict", argument, context(ContextKind::PriorArg).unwrap_or_default()),
        _ => {
            let _ = error.print();
            return Exit::Usage;
        }
    };
    let is_option = error.kind() == ErrorKind::UnknownArgument;
    notes.say(&notes.words.tell(key, &[("name", Arg::from(name.as_str())), ("value", Arg::from(value))]));
    if let Some(meant) = whole_part(&name, asked).filter(|_| is_option) {
        notes.say(&notes.words.tell("usage-meant", &[("name", Arg::from(meant))]));
        return help_with(asked, notes);
    }
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(meant) = meant.into_iter().find_map(context) {
        notes.say(&notes.words.tell("usage-meant", &[("name", Arg::from(meant))]));
    } else if let Some(known) = context(ContextKind::ValidValue) {
        notes.say(&notes.words.tell("usage-known", &[("names", Arg::from(known))]));
    } else {
        let longs = options(asked);
        if let Some(meant) = nearest(&name, longs.iter().map(String::as_str)).filter(|_| is_option) {
            notes.say(&notes.words.tell("usage-meant", &[("name", Arg::from(meant))]));
        }
    }
    help_with(asked, notes)
}

/// Says where the commands `asked` are explained.
fn help_with(asked: &[String], notes: &Notes) -> Exit {
    let asked = [&["cadrage".to_owned()][..], asked].concat().join(" ");
    notes.say(&notes.words.tell("usage-help", &[("command", Arg::from(asked))]));
    Exit::Usage
}

/// The option that is the last of several words of which `name` is made: `--ui` of `--lang-ui`.
fn whole_part(name: &str, asked: &[String]) -> Option<String> {
    let (_, last) = name.strip_prefix("--")?.rsplit_once('-')?;
    options(asked).into_iter().find(|option| option.strip_prefix("--") == Some(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arranged(words: &[&str]) -> Vec<String> {
        let typed: Vec<OsString> = words.iter().map(OsString::from).collect();
        arrange(&typed, &Cli::command()).into_iter().map(|word| word.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn compare_is_meant_where_no_command_is_typed() {
        assert_eq!(arranged(&["cadrage", "a.txt"]), ["cadrage", "compare", "a.txt"]);
        assert_eq!(arranged(&["cadrage", "--ui", "fr", "a.txt"]), ["cadrage", "compare", "--ui", "fr", "a.txt"]);
        assert_eq!(arranged(&["cadrage", "-"]), ["cadrage", "compare", "-"]);
    }

    #[test]
    fn commands_are_found_behind_options_and_paths_are_not_commands() {
        assert_eq!(arranged(&["cadrage", "--ui", "fr", "montrer", "A6"]), ["cadrage", "montrer", "--ui", "fr", "A6"]);
        let checked = ["cadrage", "regles", "check", "--ui", "fr", "mine"];
        assert_eq!(arranged(&["cadrage", "--ui", "fr", "regles", "check", "mine"]), checked);
        assert_eq!(arranged(&["cadrage", "regles", "--ui", "fr", "check", "mine"]), checked);
        assert_eq!(arranged(&["cadrage", "rules", "--ui", "fr"]), ["cadrage", "rules", "--ui", "fr"]);
        assert_eq!(arranged(&["cadrage", "./show"]), ["cadrage", "compare", "./show"]);
        assert_eq!(arranged(&["cadrage", "--", "show"]), ["cadrage", "compare", "--", "show"]);
    }

    #[test]
    fn help_in_a_language_is_help_of_no_command() {
        assert_eq!(arranged(&["cadrage", "--ui", "fr", "--help"]), ["cadrage", "--help"]);
        assert_eq!(arranged(&["cadrage", "--ui=fr", "-h"]), ["cadrage", "-h"]);
        let asked = ["cadrage", "--format", "csv", "--help"];
        assert_eq!(arranged(&asked), ["cadrage", "compare", "--format", "csv", "--help"]);
    }

    #[test]
    fn a_slip_of_the_hand_is_understood() {
        assert_eq!(nearest_command(OsStr::new("comparrer")).as_deref(), Some("comparer"));
        assert_eq!(nearest_command(OsStr::new("anotate")).as_deref(), Some("annotate"));
        assert_eq!(nearest_command(OsStr::new("articles")), None);
    }
}
