//! The project file, `cadrage.toml`: texts and options that stand behind what is typed. It is looked for in the folder the
//! program runs in and in those above it. It knows options by their long names and what each takes; what is typed wins.

use std::any::TypeId;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::demo::PREFIX;
use super::inputs::{STDIN, shown};
use crate::lexicon::nearest::nearest;

/// The name of the file.
pub(super) const FILE: &str = "cadrage.toml";
/// Words with which it is left aside: because somebody says so, or because only help is wanted.
const ASIDE: [&str; 5] = ["--no-project", "-h", "--help", "-V", "--version"];
/// The key for texts that are read where no path is typed.
const TEXTS: &str = "texts";
/// The table for options of every command that has them.
const OPTIONS: &str = "options";
/// The positional argument that texts stand for.
const PATHS: &str = "paths";

/// A project file that can be used.
#[derive(Debug, Default)]
pub(super) struct Project {
    /// Where it lies.
    pub(super) path: PathBuf,
    texts: Vec<String>,
    /// Options with the command they are for, in the order of the file; `None` for all that have them.
    options: Vec<(Option<String>, String, Vec<String>)>,
}

/// Something in a project file that cannot be read: the message and what it speaks of.
#[derive(Debug)]
pub(super) struct Fault {
    at: usize,
    /// File and line.
    pub(super) place: String,
    /// The message's key in the catalogue.
    pub(super) key: &'static str,
    /// The word it is about.
    pub(super) name: String,
    /// What was probably meant, or what can stand there.
    pub(super) meant: String,
}

impl Project {
    /// Where the project file of this folder lies: here, or in the nearest folder above.
    pub(super) fn here() -> Option<PathBuf> {
        let here = env::current_dir().ok()?;
        let found = here.ancestors().map(|folder| folder.join(FILE)).find(|path| path.is_file())?;
        let steps = here.strip_prefix(found.parent()?).ok()?.components().count();
        Some(std::iter::repeat_n("..", steps).collect::<PathBuf>().join(FILE))
    }

    /// The project behind what is typed, if there is one and nobody leaves it aside.
    pub(super) fn find(typed: &[OsString], command: &clap::Command) -> Result<Option<Project>, Vec<Fault>> {
        if typed.iter().take_while(|word| *word != "--").any(|word| ASIDE.iter().any(|aside| word == aside)) {
            return Ok(None);
        }
        let Some(path) = Project::here() else { return Ok(None) };
        match fs::read(&path) {
            Ok(bytes) => Project::read(path, &bytes, command).map(Some),
            Err(error) => {
                let place = shown(&path);
                Err(vec![Fault {
                    at: 0,
                    place,
                    key: "project-unreadable",
                    name: error.to_string(),
                    meant: String::new(),
                }])
            }
        }
    }

    fn read(path: PathBuf, bytes: &[u8], command: &clap::Command) -> Result<Project, Vec<Fault>> {
        let text = String::from_utf8_lossy(bytes);
        let (tree, errors) = DeTable::parse_recoverable(&text);
        let mut reader = Reader { path: &path, text: &text, command, faults: Vec::new() };
        for error in &errors {
            let at = error.span().map_or(0, |span| span.start);
            reader.fault(at, "project-syntax", error.message(), "");
        }
        let (mut texts, mut options) = (Vec::new(), Vec::new());
        for (key, value) in tree.get_ref() {
            match (key.get_ref().as_ref(), value.get_ref()) {
                (TEXTS, _) => {
                    texts = reader.several(TEXTS, value).into_iter().map(|text| beside(&path, &text)).collect()
                }
                (OPTIONS, DeValue::Table(table)) => options.extend(reader.options(None, table)),
                (name, DeValue::Table(table)) if command.find_subcommand(name).is_some() => {
                    options.extend(reader.options(Some(name), table));
                }
                (name, _) => {
                    let commands = command.get_subcommands().map(clap::Command::get_name);
                    let known: Vec<&str> = [TEXTS, OPTIONS].into_iter().chain(commands).collect();
                    let meant = nearest(name, known.iter().copied()).map_or_else(|| known.join(", "), str::to_owned);
                    reader.fault(key.span().start, "project-key", name, &meant);
                }
            }
        }
        reader.faults.sort_by_key(|fault| fault.at);
        if reader.faults.is_empty() { Ok(Project { path, texts, options }) } else { Err(reader.faults) }
    }

    /// Whether it names texts.
    pub(super) fn has_texts(&self) -> bool {
        !self.texts.is_empty()
    }

    /// The interface language it asks for.
    pub(super) fn ui(&self) -> Option<&str> {
        let (.., values) = self.options.iter().find(|(command, name, _)| command.is_none() && name == "ui")?;
        values.first().map(String::as_str)
    }

    /// Puts behind `arranged`, whose first words name the program and `asked`, what it does not say itself. `positions` is how
    /// many of its words are arguments without a name.
    pub(super) fn complete(
        &self,
        mut arranged: Vec<OsString>,
        asked: &[String],
        positions: usize,
        command: &clap::Command,
    ) -> Vec<OsString> {
        let Some(node) = asked.iter().try_fold(command, |node, name| node.find_subcommand(name)) else {
            return arranged;
        };
        let mut added = Vec::new();
        // What is said for one command wins over what is said for all.
        let own = self.options.iter().filter(|(of, ..)| of.is_some() && of.as_ref() == asked.first());
        for (_, name, values) in own.chain(self.options.iter().filter(|(of, ..)| of.is_none())) {
            let Some(arg) = node.get_arguments().find(|arg| arg.get_long() == Some(name)) else { continue };
            if is_typed(arg, &arranged) || is_typed(arg, &added) {
                continue;
            }
            if arg.get_action().takes_values() {
                let is_path = arg.get_value_parser().type_id() == TypeId::of::<PathBuf>();
                let value = |value: &String| if is_path { beside(&self.path, value) } else { value.clone() };
                added.extend(values.iter().map(|it| OsString::from(format!("--{name}={}", value(it)))));
            } else if values.first().is_some_and(|value| value == "true") {
                added.push(OsString::from(format!("--{name}")));
            }
        }
        let at = (1 + asked.len()).min(arranged.len());
        let lacks = node.get_positionals().position(|arg| arg.get_id() == PATHS).is_some_and(|at| positions <= at);
        if lacks {
            arranged.extend(self.texts.iter().map(OsString::from));
        }
        arranged.splice(at..at, added);
        arranged
    }
}

/// Whether `arg` stands among the words `typed`.
fn is_typed(arg: &clap::Arg, typed: &[OsString]) -> bool {
    let long = arg.get_long().map(|long| format!("--{long}")).unwrap_or_default();
    let short = arg.get_short().map(|short| format!("-{short}"));
    let words = typed.iter().map(|word| word.to_string_lossy()).take_while(|word| word != "--");
    words.into_iter().any(|word| {
        let is_short = || short.as_ref().is_some_and(|short| word.starts_with(short) && !word.starts_with("--"));
        word == long || word.strip_prefix(&long).is_some_and(|rest| rest.starts_with('=')) || is_short()
    })
}

/// A path of the project file as it is seen from where the program runs. Standard input and samples lie nowhere.
fn beside(project: &Path, path: &str) -> String {
    match project.parent() {
        Some(folder) if path != STDIN && !path.starts_with(PREFIX) => shown(&folder.join(path)),
        _ => path.to_owned(),
    }
}

struct Reader<'r> {
    path: &'r Path,
    text: &'r str,
    command: &'r clap::Command,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, at: usize, key: &'static str, name: &str, meant: &str) {
        let line = self.text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
        let place = format!("{}:{line}", shown(self.path));
        self.faults.push(Fault { at, place, key, name: name.to_owned(), meant: meant.to_owned() });
    }

    /// The options of `table`, for one command or for all.
    fn options(&mut self, of: Option<&str>, table: &DeTable<'_>) -> Vec<(Option<String>, String, Vec<String>)> {
        let mut options = Vec::new();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let commands = match of {
                Some(of) => self.command.find_subcommand(of).into_iter().collect::<Vec<_>>(),
                None => self.command.get_subcommands().collect(),
            };
            let args: Vec<&clap::Arg> = commands.iter().flat_map(|command| command.get_arguments()).collect();
            let longs: Vec<&str> = args.iter().filter_map(|arg| arg.get_long()).collect();
            let Some(arg) = args.iter().find(|arg| arg.get_long() == Some(name)) else {
                let meant = nearest(name, longs).unwrap_or_default().to_owned();
                let told = if meant.is_empty() { "project-option" } else { "project-option-meant" };
                self.fault(key.span().start, told, name, &meant);
                continue;
            };
            let values = match (arg.get_action().takes_values(), value.get_ref()) {
                (false, DeValue::Boolean(flag)) => vec![flag.to_string()],
                (false, _) => {
                    self.fault(value.span().start, "project-flag", name, "");
                    continue;
                }
                (true, _) => self.several(name, value),
            };
            options.push((of.map(str::to_owned), name.to_owned(), values));
        }
        options
    }

    /// A text or a number, or a list of them.
    fn several(&mut self, name: &str, value: &Spanned<DeValue<'_>>) -> Vec<String> {
        match value.get_ref() {
            DeValue::String(text) => vec![text.to_string()],
            DeValue::Integer(number) => vec![number.to_string()],
            DeValue::Array(values) => values.iter().flat_map(|value| self.several(name, value)).collect(),
            _ => {
                self.fault(value.span().start, "project-value", name, "");
                Vec::new()
            }
        }
    }
}
