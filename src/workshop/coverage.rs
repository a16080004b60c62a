//! Which rules are of use in texts: how often each fires, in whose words, what keeps the others silent, and which of them
//! cost most. Work is counted, not timed, so that two runs say the same.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::firing::{finds, firings};
use crate::analyzer::{Analysis, Analyzer, Scratch};
use crate::findings::{Place, Voice};
use crate::lexicon::Lexicon;
use crate::lexicon::language::SHARED;
use crate::lexicon::rule::{Rule, Status};
use crate::measures::interval::round;

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
    /// Where nobody reads whose words they are: in lines of the page, and in languages of which agencies alone are known.
    pub voiceless: usize,
    /// In page furniture, where nothing is counted.
    pub chrome: usize,
    /// In how many neutral texts.
    pub neutral: usize,
    /// How often it stood aside for another rule that found the words, by the id of that one.
    pub aside: BTreeMap<String, usize>,
    /// How often it stood aside for another rule that found nothing there either, by the id of that one.
    pub idle: BTreeMap<String, usize>,
    /// Places where a term of it stands, whatever came of them, and words that its guards can have looked at there: what it
    /// costs beside the one walk over the text that all rules share.
    pub work: usize,
}

/// What is to be said of a rule beside its numbers; the first that holds is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// It fires in a neutral text.
    Neutral,
    /// It fires nowhere, and stood aside for another rule.
    Aside,
    /// Its words always stand in those of another rule, which finds nothing there either.
    Behind,
    /// It never fires and says why that may be.
    Rare,
    /// It never fires.
    Never,
    /// It fires in quoted words alone.
    Quoted,
}

impl Remark {
    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Remark::Neutral => "neutral",
            Remark::Aside => "aside",
            Remark::Behind => "behind",
            Remark::Rare => "rare",
            Remark::Never => "never",
            Remark::Quoted => "quoted",
        }
    }
}

impl Cover {
    /// How often it fired.
    pub fn all(&self) -> usize {
        self.author + self.quoted + self.reported + self.unclear + self.voiceless + self.chrome
    }

    /// How often it stood aside, for rules of which [`Cover::mostly_for`] is one.
    pub fn stood_aside(&self) -> usize {
        let rules = if self.aside.is_empty() { &self.idle } else { &self.aside };
        rules.values().sum()
    }

    /// The rule for which it stood aside most often, of those that found the words if there are any.
    pub fn mostly_for(&self) -> Option<&str> {
        let rules = if self.aside.is_empty() { &self.idle } else { &self.aside };
        rules.iter().max_by_key(|(id, n)| (**n, std::cmp::Reverse(*id))).map(|(id, _)| id.as_str())
    }

    /// What is to be said of it.
    pub fn remark(&self, rule: &Rule, lexicon: &Lexicon) -> Option<Remark> {
        match self.all() {
            _ if self.neutral > 0 => Some(Remark::Neutral),
            0 if !self.aside.is_empty() => Some(Remark::Aside),
            0 if !self.idle.is_empty() && lexicon.rare(rule).is_none() => Some(Remark::Behind),
            0 if lexicon.rare(rule).is_some() => Some(Remark::Rare),
            0 => Some(Remark::Never),
            all => (all == self.quoted).then_some(Remark::Quoted),
        }
    }
}

/// The cover of every running rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// How many texts were read.
    pub texts: usize,
    /// How many of them are in each language.
    pub languages: BTreeMap<String, usize>,
    /// By id.
    pub rules: BTreeMap<String, Cover>,
}

impl Coverage {
    /// A coverage of no text yet.
    pub fn new(lexicon: &Lexicon) -> Coverage {
        let running = lexicon.rules.iter().filter(|rule| rule.status != Status::Retired);
        Coverage {
            texts: 0,
            languages: BTreeMap::new(),
            rules: running.map(|rule| (rule.id.clone(), Cover::default())).collect(),
        }
    }

    /// Counts a text that `analyzer` read last with `scratch`.
    pub fn add(&mut self, analysis: &Analysis, scratch: &Scratch, analyzer: &Analyzer) {
        let lexicon = analyzer.lexicon();
        self.texts += 1;
        if let Some(code) = &analysis.article.lang {
            *self.languages.entry(code.clone()).or_default() += 1;
        }
        let fired = firings(analysis, scratch, lexicon);
        let is_read = analysis.findings.is_some();
        for firing in &fired {
            let Some(cover) = self.rules.get_mut(firing.rule) else { continue };
            match firing.voice {
                _ if firing.place == Some(Place::Chrome) => cover.chrome += 1,
                _ if firing.place.is_none() || !is_read => cover.voiceless += 1,
                Voice::Author => cover.author += 1,
                Voice::Quoted => cover.quoted += 1,
                Voice::Reported => cover.reported += 1,
                Voice::Unclear => cover.unclear += 1,
            }
        }
        let tongue = analysis.article.lang.as_deref().and_then(|code| analyzer.tongue(code));
        let Some(tongue) = tongue else { return };
        for (rule, words) in scratch.places(tongue) {
            if let Some(cover) = self.rules.get_mut(&lexicon.rules[rule as usize].id) {
                cover.work += 1 + words;
            }
        }
        for (rule, other, span) in scratch.aside_at().filter(|(rule, other, _)| rule != other) {
            let id = |rule: u32| &lexicon.rules[rule as usize].id;
            if let Some(cover) = self.rules.get_mut(id(rule)) {
                let has_found = finds(&fired, id(other), span);
                let rules = if has_found { &mut cover.aside } else { &mut cover.idle };
                *rules.entry(id(other).clone()).or_default() += 1;
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

    /// Whether a text was read that a rule looks into: one of its language, or any for a rule of all.
    pub fn is_met(&self, rule: &Rule) -> bool {
        rule.language == SHARED || self.languages.contains_key(&rule.language)
    }

    /// Rules that never fire and have no reason not to, neither their own nor their file's.
    pub fn unexplained<'c>(&'c self, lexicon: &'c Lexicon) -> impl Iterator<Item = &'c str> {
        let never = self.rules.iter().filter(|(id, cover)| {
            lexicon.rule(id).is_some_and(|rule| cover.remark(rule, lexicon) == Some(Remark::Never))
        });
        never.map(|(id, _)| id.as_str())
    }

    /// Those of them of which a text in their language was read: what keeps them silent is in the texts.
    pub fn failing<'c>(&'c self, lexicon: &'c Lexicon) -> impl Iterator<Item = &'c str> {
        self.unexplained(lexicon).filter(|id| lexicon.rule(id).is_some_and(|rule| self.is_met(rule)))
    }

    /// The share of each rule in the work of all that are left in it, the largest first; rules without any are left out.
    pub fn shares(&self) -> Vec<(&str, f64)> {
        let all: usize = self.rules.values().map(|cover| cover.work).sum();
        let mut worked: Vec<(&String, &Cover)> = self.rules.iter().filter(|(_, cover)| cover.work > 0).collect();
        worked.sort_by_key(|(id, cover)| (std::cmp::Reverse(cover.work), *id));
        worked.into_iter().map(|(id, cover)| (id.as_str(), cover.work as f64 / all as f64)).collect()
    }

    /// The numbers as data.
    pub fn json(&self, lexicon: &Lexicon) -> Value {
        let shares: BTreeMap<&str, f64> = self.shares().into_iter().collect();
        let rules = self.rules.iter().filter_map(|(id, cover)| {
            let rule = lexicon.rule(id)?;
            let told = json!({
                "author": cover.author, "quoted": cover.quoted, "reported": cover.reported, "unclear": cover.unclear,
                "voiceless": cover.voiceless, "chrome": cover.chrome,
                "neutral": cover.neutral, "aside": cover.aside, "idle": cover.idle,
                "remark": cover.remark(rule, lexicon).map(Remark::name),
                "rare": lexicon.rare(rule).map(|reason| &reason.en),
                "work": round(shares.get(id.as_str()).copied().unwrap_or_default()),
            });
            Some((id.clone(), told))
        });
        json!({ "texts": self.texts, "languages": self.languages, "rules": rules.collect::<serde_json::Map<String, Value>>() })
    }
}
