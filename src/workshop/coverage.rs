//! Which rules are of use in texts: how often each fires, in whose words, and what keeps the others silent.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::firing::firings;
use crate::analyzer::{Analysis, Scratch};
use crate::findings::Voice;
use crate::lexicon::Lexicon;
use crate::lexicon::rule::{Rule, Status};

/// How often a rule fired.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cover {
    /// In the narration.
    pub author: usize,
    /// In quoted words.
    pub quoted: usize,
    /// In summarised words.
    pub reported: usize,
    /// Where it cannot be told whose words they are.
    pub unclear: usize,
    /// In how many neutral texts.
    pub neutral: usize,
    /// How often it stood aside for another rule, by the id of that one.
    pub aside: BTreeMap<String, usize>,
}

/// What is to be said of a rule beside its numbers; the first that holds is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// It fires in a neutral text.
    Neutral,
    /// It always stands aside for a longer term.
    Aside,
    /// It never fires and says why that may be.
    Rare,
    /// It never fires.
    Never,
    /// It fires in quotations alone.
    Quoted,
}

impl Remark {
    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Remark::Neutral => "neutral",
            Remark::Aside => "aside",
            Remark::Rare => "rare",
            Remark::Never => "never",
            Remark::Quoted => "quoted",
        }
    }
}

impl Cover {
    /// How often it fired.
    pub fn all(&self) -> usize {
        self.author + self.quoted + self.reported + self.unclear
    }

    /// The rule for which it stood aside most often.
    pub fn mostly_for(&self) -> Option<&str> {
        self.aside.iter().max_by_key(|(id, n)| (**n, std::cmp::Reverse(*id))).map(|(id, _)| id.as_str())
    }

    /// What is to be said of it.
    pub fn remark(&self, rule: &Rule) -> Option<Remark> {
        match self.all() {
            _ if self.neutral > 0 => Some(Remark::Neutral),
            0 if !self.aside.is_empty() => Some(Remark::Aside),
            0 if !rule.rare.en.is_empty() => Some(Remark::Rare),
            0 => Some(Remark::Never),
            all => (all == self.quoted).then_some(Remark::Quoted),
        }
    }

    /// The numbers as data.
    pub fn json(&self, rule: &Rule) -> Value {
        json!({
            "author": self.author, "quoted": self.quoted, "reported": self.reported, "unclear": self.unclear,
            "neutral": self.neutral, "aside": self.aside, "remark": self.remark(rule).map(Remark::name),
            "rare": (!rule.rare.en.is_empty()).then_some(&rule.rare.en),
        })
    }
}

/// The cover of every running rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// How many texts were read.
    pub texts: usize,
    /// By id.
    pub rules: BTreeMap<String, Cover>,
}

impl Coverage {
    /// A coverage of no text yet.
    pub fn new(lexicon: &Lexicon) -> Coverage {
        let running = lexicon.rules.iter().filter(|rule| rule.status != Status::Retired);
        Coverage { texts: 0, rules: running.map(|rule| (rule.id.clone(), Cover::default())).collect() }
    }

    /// Counts a text that was read last with `scratch`.
    pub fn add(&mut self, analysis: &Analysis, scratch: &Scratch, lexicon: &Lexicon) {
        self.texts += 1;
        for firing in firings(analysis, scratch, lexicon) {
            let Some(cover) = self.rules.get_mut(firing.rule) else { continue };
            match firing.voice {
                Voice::Author => cover.author += 1,
                Voice::Quoted => cover.quoted += 1,
                Voice::Reported => cover.reported += 1,
                Voice::Unclear => cover.unclear += 1,
            }
        }
        if analysis.findings.is_none() {
            return;
        }
        for (rule, other) in scratch.aside().iter().filter(|(rule, other)| rule != other) {
            let id = |rule: u32| &lexicon.rules[rule as usize].id;
            if let Some(cover) = self.rules.get_mut(id(*rule)) {
                *cover.aside.entry(id(*other).clone()).or_default() += 1;
            }
        }
    }

    /// Counts a text in which words to discuss that count should stay silent.
    pub fn add_neutral(&mut self, analysis: &Analysis, lexicon: &Lexicon) {
        let Some(findings) = &analysis.findings else { return };
        let counted = findings.loaded.iter().filter(|term| term.unscored.is_none()).filter_map(|term| term.rule);
        let mut ids: Vec<&str> = counted.map(|rule| lexicon.rules[rule as usize].id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        for id in ids {
            if let Some(cover) = self.rules.get_mut(id) {
                cover.neutral += 1;
            }
        }
    }
}
