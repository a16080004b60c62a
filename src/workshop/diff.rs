//! What changes when one lexicon takes the place of another: findings that come, go, or change their voice.

use std::collections::{BTreeMap, BTreeSet};

use super::firing::{Firing, firings};
use super::reach::{Reach, Room};
use crate::analyzer::{Analyzer, Scratch};
use crate::findings::{Place, Voice};
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
    /// Whose words it is, or was where it goes.
    pub voice: Voice,
    /// Where on its page it stands, or stood where it goes; `None` for rules that say what a line is.
    pub place: Option<Place>,
    /// The words right before.
    pub before: String,
    /// The words found.
    pub words: String,
    /// The words right after.
    pub after: String,
}

impl Changed {
    /// Whether it stands in page furniture and is of a rule that looks for words of a text: nothing hangs on it.
    pub fn is_aside(&self) -> bool {
        self.place == Some(Place::Chrome)
    }
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
            let (change, firing) = match (old.get(key), new.get(key)) {
                (None, Some(is)) => (Change::Added, is),
                (Some(was), None) => (Change::Removed, was),
                (Some(was), Some(is)) if was.voice != is.voice => (Change::Voice(was.voice, is.voice), is),
                _ => return None,
            };
            Some((key.1.to_owned(), shown(text, &after.article.page.text, firing, change)))
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

    /// How many findings come, go, and change their voice, those in page furniture left out.
    pub fn counts(&self) -> (usize, usize, usize) {
        let told = || self.rules.values().flatten().filter(|changed| !changed.is_aside());
        let of = |is: fn(&Change) -> bool| told().filter(|changed| is(&changed.change)).count();
        (
            of(|change| *change == Change::Added),
            of(|change| *change == Change::Removed),
            of(|change| matches!(change, Change::Voice(..))),
        )
    }

    /// How many changes stand in page furniture.
    pub fn aside(&self) -> usize {
        self.rules.values().flatten().filter(|changed| changed.is_aside()).count()
    }
}

/// Findings by place and rule.
fn placed(fired: Vec<Firing<'_>>) -> BTreeMap<(Span, &str), Firing<'_>> {
    fired.into_iter().map(|firing| ((firing.span, firing.rule), firing)).collect()
}

fn shown(text: &str, page: &str, firing: &Firing<'_>, change: Change) -> Changed {
    let span = firing.span;
    let before = page.get(..span.start).unwrap_or_default();
    let after = page.get(span.end..).unwrap_or_default();
    let skip = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    Changed {
        text: text.to_owned(),
        span,
        change,
        voice: firing.voice,
        place: firing.place,
        before: before[skip..].to_owned(),
        words: span.of(page).to_owned(),
        after: after.chars().take(CONTEXT).collect(),
    }
}
