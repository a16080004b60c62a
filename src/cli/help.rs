//! Help in the interface language: every sentence of it comes from the catalogue.

use crate::render::words::{Ui, Words};
use crate::text::fold::strip;

/// Options about the texts of a call: a command that reads none has no use for them.
const TEXTS: &[&str] = &["input", "lang", "max_size", "jobs"];
/// Options about readers' decisions.
const DECISIONS: &[&str] = &["review", "no_review"];
/// Where offsets and the actors of an event play no part.
const EVENT: &[&str] = &["event", "offsets"];
/// Options about the lexicons of a call.
const LEXICONS: &[&str] = &["lexicons", "no_builtin"];
/// Options about the screen.
const SCREEN: &[&str] = &["width", "color"];

/// Options that are accepted everywhere and change nothing for a command: its help does not show them.
const IDLE: [(&str, &[&[&str]]); 15] = [
    ("check", &[TEXTS, DECISIONS, EVENT, &["why"]]),
    ("list", &[TEXTS, DECISIONS, EVENT]),
    ("test", &[TEXTS, DECISIONS, EVENT, &["width"]]),
    ("new", &[TEXTS, DECISIONS, EVENT, SCREEN, &["why"]]),
    ("fmt", &[TEXTS, DECISIONS, EVENT, LEXICONS, SCREEN]),
    ("schema", &[TEXTS, DECISIONS, EVENT, LEXICONS, SCREEN, &["what", "why"]]),
    ("coverage", &[DECISIONS, EVENT, &["jobs"]]),
    ("diff", &[DECISIONS, EVENT, LEXICONS]),
    ("eval", &[TEXTS, DECISIONS, EVENT]),
    ("diff-runs", &[TEXTS, DECISIONS, EVENT, LEXICONS]),
    ("explain", &[DECISIONS, EVENT, &["input", "max_size", "jobs"]]),
    ("annotate", &[&["offsets"]]),
    ("review", &[&["offsets"]]),
    ("audit", &[DECISIONS, &["offsets"]]),
    ("method", &[EVENT, SCREEN]),
];

/// `command` with its help, and that of all below it, in the interface language.
pub(super) fn translate(command: clap::Command, words: &Words) -> clap::Command {
    under("", command, words)
}

/// The same of a command that is typed behind `parent`.
fn under(parent: &str, command: clap::Command, words: &Words) -> clap::Command {
    let name = command.get_name().to_owned();
    let idle = IDLE.iter().find(|(command, _)| *command == name).map_or(&[][..], |(_, options)| options);
    let is_idle = |id: &str| idle.iter().any(|options| options.contains(&id));
    let about = words.say(&format!("help-{name}"));
    let after = format!("help-{name}-after");
    let mut command = command
        .about(about)
        .disable_help_flag(true)
        .help_template(format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}", words.say("help-usage")))
        .subcommand_value_name(words.say("value-command"))
        .subcommand_help_heading(words.say("help-heading-commands"))
        .arg(
            clap::Arg::new("help")
                .short('h')
                .long("help")
                .action(clap::ArgAction::Help)
                .help(words.say("arg-help"))
                .help_heading(words.say("help-heading-options")),
        );
    if words.knows(&after) {
        command = command.after_help(words.say(&after));
    }
    let ids: Vec<String> =
        command.get_arguments().map(|arg| arg.get_id().to_string()).filter(|id| id != "help").collect();
    let positions: Vec<String> = command.get_positionals().map(|arg| arg.get_id().to_string()).collect();
    for id in ids {
        command = command.mut_arg(&id, |arg| {
            let heading = if arg.is_positional() { "help-heading-arguments" } else { "help-heading-options" };
            let values = arg.get_possible_values();
            let values = values.iter().filter(|value| !value.is_hide_set()).map(|value| value.get_name().to_owned());
            let values = values.collect::<Vec<_>>().join("|");
            let takes_values = arg.get_action().takes_values();
            let arg = if is_idle(&id) { arg.hide(true) } else { arg };
            let arg = if takes_values && !values.is_empty() { arg.value_name(values) } else { arg };
            let arg = if takes_values { name_values(arg, &name, words) } else { arg };
            let arg = if takes_values { arg.hide_possible_values(true).hide_default_value(true) } else { arg };
            // What stands first is shown first, whatever its name.
            let arg = if let Some(place) = positions.iter().position(|position| *position == id) {
                arg.display_order(place)
            } else {
                arg
            };
            let (own, shared) =
                (format!("arg-{name}-{}", id.replace('_', "-")), format!("arg-{}", id.replace('_', "-")));
            let help = if words.knows(&own) { words.say(&own) } else { words.say(&shared) };
            arg.help(help).help_heading(words.say(heading))
        });
    }
    if command.get_name() == "cadrage" {
        command = command.override_usage(words.say("help-usage-cadrage")).disable_version_flag(true).arg(
            clap::Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version)
                .help(words.say("arg-version"))
                .help_heading(words.say("help-heading-options")),
        );
    }
    let french = french_name(&command, words);
    if let Some(usage) = french.as_deref().and_then(|own| usage(&command, &[parent, own].join(" "))) {
        command = command.override_usage(usage);
    }
    let typed = [parent, french.as_deref().unwrap_or(command.get_name())].join(" ");
    let typed = typed.trim().to_owned();
    let subs: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for sub in subs {
        command = command.mut_subcommand(&sub, |sub| under(&typed, sub, words));
    }
    command
}

/// The French name of a command where the interface is French: its first alias, with the accents of those that differ from it
/// in nothing else.
fn french_name(command: &clap::Command, words: &Words) -> Option<String> {
    let mut aliases = command.get_all_aliases().filter(|_| words.ui() == Ui::Fr);
    let first = aliases.next()?;
    Some(aliases.filter(|other| strip(other) == strip(first)).last().unwrap_or(first).to_owned())
}

/// How `command` is typed as `own`; none where it is typed in several ways.
fn usage(command: &clap::Command, own: &str) -> Option<String> {
    let typed = command.clone().render_usage().to_string();
    let (_, rest) = typed.split_once(command.get_name()).filter(|_| !typed.contains('\n'))?;
    Some(format!("{own}{rest}"))
}

/// What stands for the value of `arg` of `command`, in the interface language where the catalogue has a word for it.
fn name_values(arg: clap::Arg, command: &str, words: &Words) -> clap::Arg {
    let own = format!("value-{command}-{}", arg.get_id());
    if words.knows(&own) {
        return arg.value_name(words.say(&own));
    }
    let named = arg.get_value_names().and_then(|names| names.first()).map(|name| {
        let key = format!("value-{}", name.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-"));
        if words.knows(&key) { words.say(&key) } else { name.to_string() }
    });
    match named {
        Some(name) => arg.value_name(name),
        None => arg,
    }
}
