//! Which rules are meant by what is typed behind a command: beginnings of ids, folders and files of lexicons.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use super::args::Common;
use super::exit::Stop;
use super::lexicons;
use super::notes::Notes;
use crate::lexicon::Lexicon;
use crate::lexicon::nearest::near;
use crate::lexicon::rule::{Off, Rule};

/// Names of rules that are offered where one is unknown.
pub(super) const MEANT: usize = 3;

/// Which rules are meant.
pub(super) struct Chosen {
    /// Rules of folders of one's own, those of `--lexicons` too.
    own: BTreeSet<String>,
    /// Where each rule of an own folder is written, as messages name the file.
    homes: BTreeMap<String, String>,
    /// The first folder or file of one's own.
    folder: Option<PathBuf>,
    /// Beginnings of ids that are typed.
    starts: Vec<String>,
    /// Rules of the folders and files that are typed; `None` where there are none.
    brought: Option<BTreeSet<String>>,
}

/// The lexicons that are asked for, those of typed folders and files too, and which of their rules are meant: all of them
/// where nothing is typed.
pub(super) fn read(typed: &[String], common: &Common, notes: &Notes) -> Result<(Lexicon, Chosen), Stop> {
    let (paths, starts): (Vec<&String>, Vec<&String>) = typed.iter().partition(|what| Path::new(what).exists());
    let paths: Vec<PathBuf> = paths.into_iter().map(PathBuf::from).collect();
    let starts: Vec<String> = starts.into_iter().cloned().collect();
    let folder = paths.first().or(common.lexicons.as_ref()).cloned();
    let (lexicon, chosen) = if paths.is_empty() && common.lexicons.is_none() {
        (
            lexicons::load(common, notes)?,
            Chosen { own: BTreeSet::new(), homes: BTreeMap::new(), folder, starts, brought: None },
        )
    } else {
        let layers = lexicons::layers(common, &paths, notes)?;
        let found = lexicons::valid(&layers, common, notes)?;
        let own = &layers[layers.len() - paths.len()..];
        let ids = || own.iter().flat_map(|layer| found.of(layer)).map(|rule| rule.id.clone());
        let added = layers.iter().skip(usize::from(!common.no_builtin));
        let all = added.flat_map(|layer| found.of(layer)).map(|rule| rule.id.clone()).collect();
        let brought = (!paths.is_empty()).then(|| ids().collect());
        let homes = found.lexicon.rules.iter().map(|rule| rule.id.clone()).zip(found.homes.iter().cloned()).collect();
        (lexicons::known(found.lexicon, common)?, Chosen { own: all, homes, folder, starts, brought })
    };
    match chosen.starts.iter().find(|start| !lexicon.rules.iter().any(|rule| rule.id.starts_with(start.as_str()))) {
        Some(lost) => Err(unknown(lost, &lexicon)),
        None => Ok((lexicon, chosen)),
    }
}

impl Chosen {
    /// Whether `rule` is meant.
    pub(super) fn means(&self, rule: &Rule) -> bool {
        let all = self.starts.is_empty() && self.brought.is_none();
        all || self.starts.iter().any(|start| rule.id.starts_with(start.as_str()))
            || self.brought.as_ref().is_some_and(|ids| ids.contains(&rule.id))
    }

    /// Ids of the rules that stand in folders of one's own, upon the lexicons of the program.
    pub(super) fn own(&self) -> &BTreeSet<String> {
        &self.own
    }

    /// The first folder or file of one's own.
    pub(super) fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// The file of `rule`, from where the program runs if it is known.
    pub(super) fn home<'c>(&'c self, rule: &'c Rule) -> &'c str {
        self.homes.get(&rule.id).unwrap_or(&rule.origin.file)
    }
}

/// Whether a folder, or a file of rules, is there.
fn is_lexicon(path: &Path) -> bool {
    path.is_dir() || path.extension().is_some_and(|end| end == "toml")
}

/// The usage error that says what is switched off, and where.
pub(super) fn stopped(off: &Off) -> Stop {
    match &off.with {
        None => Stop::usage("rule-off", &[("id", &off.id), ("place", &off.place())]),
        Some(category) => {
            Stop::usage("rule-off-with", &[("id", &off.id), ("place", &off.place()), ("category", category)])
        }
    }
}

/// Why nothing can be done with `what`, which begins no id; with the rules that may be meant.
fn unknown(what: &str, lexicon: &Lexicon) -> Stop {
    if let Some(folder) = lexicons::neighbour(Path::new(what)).filter(|near| is_lexicon(Path::new(near))) {
        return Stop::usage("rules-test-none-folder", &[("what", what), ("meant", &folder)]);
    }
    // No id has such signs.
    if what.contains(['/', '\\']) || what.ends_with(".toml") {
        return lexicons::unopened(what, &io::ErrorKind::NotFound.into());
    }
    if let Some(off) = lexicon.off(what) {
        return stopped(off);
    }
    let meant = near(what, lexicon.rules.iter().map(|rule| rule.id.as_str()), MEANT);
    match meant.is_empty() {
        true => Stop::usage("rules-test-none", &[("what", what)]),
        false => Stop::usage("rules-test-none-meant", &[("what", what), ("meant", &meant.join(", "))]),
    }
}
