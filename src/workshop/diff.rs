//! What changes when one lexicon takes the place of another: findings that come, go, or change their voice.

use std::collections::{BTreeMap, BTreeSet};

use super::firing::firings;
use super::reach::{Reach, Room};
use crate::analyzer::{Analyzer, Scratch};
use crate::findings::Voice;
use crate::ingest::{How, Page, ReadError};
use crate::text::Span;

/// Characters of context on each side.
const CONTEXT: usize = 48;

/// How a finding changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It comes.
    Added,
    /// It goes.
    Removed,
    /// It stays and is in another voice: first, then.
    Voice(Voice, Voice),
}

/// A finding that changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Changed {
    /// The text: its name, with its number where one file holds several.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// How it changes.
    pub change: Change,
    /// The words right before.
    pub before: String,
    /// The words found.
    pub words: String,
    /// The words right after.
    pub after: String,
}

/// All changes, by id of the rule, in the order of the texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diff {
    /// How many texts were read.
    pub texts: usize,
    /// By rule.
    pub rules: BTreeMap<String, Vec<Changed>>,
}

/// Two lexicons of which the second is to take the place of the first.
#[derive(Debug)]
pub struct Pair<'a> {
    base: &'a Analyzer,
    head: &'a Analyzer,
    reach: Reach<'a>,
}

/// Room that one thread reuses from text to text.
#[derive(Debug, Default)]
pub struct Desk {
    base: Scratch,
    head: Scratch,
    room: Room,
}

/// What changes in one text, by id of the rule and place.
pub type Changes = Vec<(String, Changed)>;

impl<'a> Pair<'a> {
    /// Only texts that the change can reach are read with both.
    pub fn new(base: &'a Analyzer, head: &'a Analyzer) -> Pair<'a> {
        Pair { base, head, reach: Reach::of(base, head) }
    }

    /// Every text is read with both, whatever changed.
    pub fn in_full(base: &'a Analyzer, head: &'a Analyzer) -> Pair<'a> {
        Pair { base, head, reach: Reach::Every }
    }

    /// The pages of an input, as each of the lexicons reads them; a page's roles are the lexicons' affair too. Without a
    /// second one both read the first.
    pub fn pages(&self, name: &str, bytes: &[u8], how: &How) -> Vec<Result<(Page, Option<Page>), ReadError>> {
        let read = |analyzer: &Analyzer| crate::ingest::read(name, bytes, how, analyzer.page_lexicon());
        match &self.reach {
            Reach::Some(_) => read(self.head).into_iter().map(|page| Ok((page?, None))).collect(),
            Reach::Every => {
                let pages = read(self.base).into_iter().zip(read(self.head));
                pages.map(|(before, after)| after.and_then(|after| Ok((before?, Some(after))))).collect()
            }
        }
    }

    /// What changes in a text of the name `text`.
    pub fn compare(&self, text: &str, (page, other): (Page, Option<Page>), how: &How, desk: &mut Desk) -> Changes {
        if !self.reach.touches(&page, &mut desk.room) {
            return Vec::new();
        }
        let other = other.unwrap_or_else(|| page.clone());
        let before = self.base.analyze_page(page, how, &mut desk.base);
        let after = self.head.analyze_page(other, how, &mut desk.head);
        let old = placed(firings(&before, &desk.base, self.base.lexicon()));
        let new = placed(firings(&after, &desk.head, self.head.lexicon()));
        let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
        let changes = keys.into_iter().filter_map(|key| {
            let change = match (old.get(key), new.get(key)) {
                (None, Some(_)) => Change::Added,
                (Some(_), None) => Change::Removed,
                (Some(was), Some(is)) if was != is => Change::Voice(*was, *is),
                _ => return None,
            };
            Some((key.1.clone(), shown(text, &after.article.page.text, key.0, change)))
        });
        changes.collect()
    }
}

impl Diff {
    /// Adds a text that was read, with what changes in it.
    pub fn add(&mut self, changes: Changes) {
        self.texts += 1;
        for (rule, changed) in changes {
            self.rules.entry(rule).or_default().push(changed);
        }
    }

    /// How many findings come, go, and change their voice.
    pub fn counts(&self) -> (usize, usize, usize) {
        let of = |is: fn(&Change) -> bool| self.rules.values().flatten().filter(|changed| is(&changed.change)).count();
        (
            of(|change| *change == Change::Added),
            of(|change| *change == Change::Removed),
            of(|change| matches!(change, Change::Voice(..))),
        )
    }
}

/// Findings by place and rule.
fn placed(fired: Vec<super::firing::Firing<'_>>) -> BTreeMap<(Span, String), Voice> {
    fired.into_iter().map(|firing| ((firing.span, firing.rule.to_owned()), firing.voice)).collect()
}

fn shown(text: &str, page: &str, span: Span, change: Change) -> Changed {
    let before = page.get(..span.start).unwrap_or_default();
    let after = page.get(span.end..).unwrap_or_default();
    let skip = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    Changed {
        text: text.to_owned(),
        span,
        change,
        before: before[skip..].to_owned(),
        words: span.of(page).to_owned(),
        after: after.chars().take(CONTEXT).collect(),
    }
}
