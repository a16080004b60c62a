//! Whose the rules are that are listed, where a folder of one's own is read upon those of the program.

use std::collections::BTreeSet;
use std::path::Path;

use crate::cli::args::Common;
use crate::lexicon::Lexicon;
use crate::lexicon::rule::{Off, Switched};
use crate::lexicon::tables::Agency;
use crate::render::words::{Arg, Words};
use crate::workshop::list::{Wanted, agencies, list};

/// The lexicons in use, beside those of the program alone.
pub(super) struct Own<'l> {
    /// All that is in use.
    pub(super) lexicon: &'l Lexicon,
    /// The folder or file that is read upon the lexicons of the program.
    pub(super) folder: Option<&'l Path>,
    known: Option<Lexicon>,
}

impl<'l> Own<'l> {
    /// What `common` asks for beside the lexicons of the program.
    pub(super) fn of(lexicon: &'l Lexicon, common: &'l Common) -> Own<'l> {
        let folder = common.lexicons.as_deref();
        Own { lexicon, folder, known: folder.map(|_| Lexicon::embedded()) }
    }

    /// Whether the rule is one's own, takes the place of one of the program or is a copy of it; nothing for those of the program.
    pub(super) fn mark(&self, id: &str, words: &Words) -> String {
        let (Some(known), Some(rule)) = (&self.known, self.lexicon.rule(id)) else { return String::new() };
        match known.rule(id) {
            None => words.say("own-new"),
            Some(built_in) if built_in == rule => String::new(),
            Some(built_in) if built_in.says_as(rule) => words.say("own-copy"),
            Some(_) => words.say("own-changed"),
        }
    }

    /// What of the program is asked for and switched off, each in a line with where. Of rules that go with their category the
    /// category is named.
    pub(super) fn off(&self, wanted: &Wanted, words: &Words) -> Vec<String> {
        let Some(known) = self.known.as_ref().filter(|_| !self.lexicon.off.is_empty()) else { return Vec::new() };
        let rules = list(known, wanted).into_iter().filter_map(|line| self.lexicon.off(line.id));
        let gone: BTreeSet<&str> = rules.map(|off| off.with.as_deref().unwrap_or(&off.id)).collect();
        let holding = wanted.holding.as_deref();
        let named: Vec<&Agency> = holding.map(|text| agencies(known, text)).unwrap_or_default();
        let is_asked = |off: &Off| match (off.what, holding) {
            _ if gone.contains(off.id.as_str()) => true,
            (Switched::Rule, _) => false,
            (Switched::Agency, Some(_)) => named.iter().any(|agency| agency.id == off.id),
            (_, Some(text)) => off.id == text,
            (_, None) => *wanted == Wanted::default(),
        };
        let asked = self.lexicon.off.iter().filter(|off| off.with.is_none() && is_asked(off));
        asked
            .map(|off| {
                words.tell("rules-listed-off", &[("id", Arg::from(off.called())), ("place", off.place().into())])
            })
            .collect()
    }
}
