//! What changes when one lexicon takes the place of another: findings that come, go, change their voice, or
//! are told otherwise.

use std::collections::{BTreeMap, BTreeSet};

use super::differ::{self, How as Differs};
use super::firing::{Firing, firings, frames};
use super::list::sort;
use super::reach::{Reach, Room};
use crate::analyzer::{Analysis, Analyzer, Scratch};
use crate::findings::{Place, Voice, WireMention};
use crate::ingest::{How, Page, ReadError};
use crate::lexicon::Lexicon;
use crate::lexicon::names::Named;
use crate::lexicon::rule::{Detail, Example, Examples, Family, Origin, Prose, Review, Rule, Status};
use crate::report::NAME_COLON;
use crate::text::Span;

/// Characters of context on each side.
const CONTEXT: usize = 48;

/// How a finding changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It comes.
    Added,
    /// It goes.
    Removed,
    /// It stays and is in another voice: first, then.
    Voice(Voice, Voice),
    /// It stays, in the same voice, and something else is told of it: first, then.
    Told(Told, Told),
    /// A rule finds it that did not before, and stands aside for the rival, which goes on counting.
    Kept,
}

/// What is told of a finding beside its place and its voice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// What its rule leads to: the category, kind, act, mark, role or indicator.
    pub sort: String,
    /// How heavy it weighs, 0 to 3; `None` for what is no word to discuss.
    pub weight: Option<u8>,
    /// How far its rule is trusted.
    pub status: Status,
    /// Whether it is counted; `None` for what is neither reported words nor a word to discuss.
    pub scored: Option<bool>,
    /// Who is said to have said it; `None` where nothing is reported, or nobody named.
    pub speaker: Option<String>,
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
    /// Whether it is counted, or was where it goes; `None` for what is neither reported words nor a word to discuss.
    pub scored: Option<bool>,
    /// Who is said to have said it, or was where it goes; `None` where nothing is reported, or nobody named.
    pub speaker: Option<String>,
    /// The rule that finds what goes from now on, that found what comes until now, or for which the rule stands aside.
    pub rival: Option<String>,
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
    /// By agency: mentions that come, go or are told otherwise because the entry of the agency differs.
    pub agencies: BTreeMap<String, Vec<Changed>>,
}

/// Two lexicons of which the second is to take the place of the first.
#[derive(Debug)]
pub struct Pair<'a> {
    base: &'a Analyzer,
    head: &'a Analyzer,
    reach: Reach<'a>,
    /// Agencies whose entries differ, by id.
    agencies: BTreeMap<&'a str, Differs>,
}

/// The rule that finds a mention, and its family.
type Finder = (String, Family);

/// Where a rule finds something, by its id.
type Found = (Span, String);

/// Room that one thread reuses from text to text.
#[derive(Debug, Default)]
pub struct Desk {
    base: Scratch,
    head: Scratch,
    room: Room,
}

/// What changes in one text.
#[derive(Debug, Default)]
pub struct Changes {
    /// By id of the rule and place.
    pub rules: Vec<(String, Changed)>,
    /// By id of the agency and place.
    pub agencies: Vec<(String, Changed)>,
}

impl<'a> Pair<'a> {
    /// Only texts that the change can reach are read with both.
    pub fn new(base: &'a Analyzer, head: &'a Analyzer) -> Pair<'a> {
        Pair { base, head, reach: Reach::of(base, head), agencies: differ::agencies(base.lexicon(), head.lexicon()) }
    }

    /// Every text is read with both, whatever changed.
    pub fn in_full(base: &'a Analyzer, head: &'a Analyzer) -> Pair<'a> {
        Pair { base, head, reach: Reach::Every, agencies: differ::agencies(base.lexicon(), head.lexicon()) }
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
            return Changes::default();
        }
        let other = other.unwrap_or_else(|| page.clone());
        let before = self.base.analyze_page(page, how, &mut desk.base);
        let after = self.head.analyze_page(other, how, &mut desk.head);
        let old = placed(&before, firings(&before, &desk.base, self.base.lexicon()));
        let new = placed(&after, firings(&after, &desk.head, self.head.lexicon()));
        let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
        let changes = keys.into_iter().filter_map(|key| {
            let (change, firing) = match (old.get(key), new.get(key)) {
                (None, Some(is)) => (Change::Added, is),
                (Some(was), None) => (Change::Removed, was),
                (Some(was), Some(is)) if was.voice != is.voice => (Change::Voice(was.voice, is.voice), is),
                (Some(was), Some(is)) => {
                    let (before, after) = (told(was, self.base.lexicon()), told(is, self.head.lexicon()));
                    if before == after {
                        return None;
                    }
                    (Change::Told(before, after), is)
                }
                (None, None) => return None,
            };
            let page = &after.article.page.text;
            let rival = match change {
                Change::Added => self.rival(key, &old, &new),
                Change::Removed => self.rival(key, &new, &old),
                Change::Voice(..) | Change::Told(..) | Change::Kept => None,
            };
            Some((key.1.to_owned(), Changed { rival, ..shown(text, page, firing, change) }))
        });
        let mut rules: Vec<(String, Changed)> = changes.collect();
        rules.extend(self.kept(text, &after, desk, &old, &new));
        rules.sort_by(|(rule, one), (other, two)| (one.span, rule).cmp(&(two.span, other)));
        let (agencies, by_agency) = self.agencies(text, &before, &after);
        // What a differing agency brings to a verb is the agency's; what it brings to a form of credit is told of the form.
        rules.retain(|(rule, changed)| !by_agency.contains(&(changed.span, rule.clone())));
        Changes { rules, agencies }
    }
}

impl Pair<'_> {
    /// What rules find with the second lexicon alone and leave to others.
    fn kept(
        &self,
        text: &str,
        after: &Analysis,
        desk: &Desk,
        old: &Placed<'_>,
        new: &Placed<'_>,
    ) -> Vec<(String, Changed)> {
        let id = |analyzer: &Analyzer, rule: u32| analyzer.lexicon().rules[rule as usize].id.clone();
        let was: BTreeSet<(String, Span)> =
            desk.base.aside_at().map(|(lost, _, span)| (id(self.base, lost), span)).collect();
        let mut met = BTreeSet::new();
        let kept = desk.head.aside_at().filter(|(lost, kept, _)| lost != kept).filter_map(|(lost, kept, span)| {
            let (lost, kept) = (id(self.head, lost), id(self.head, kept));
            let key = (span, lost.as_str());
            if was.contains(&(lost.clone(), span)) || old.contains_key(&key) || new.contains_key(&key) {
                return None;
            }
            let mut there = new.iter().filter(|((at, rule), _)| *rule == kept && at.overlaps(span));
            let firing = Firing { span, ..*there.next()?.1 };
            let changed = shown(text, &after.article.page.text, &firing, Change::Kept);
            let is_new = met.insert((lost.clone(), span));
            is_new.then_some((lost, Changed { rival: Some(kept), ..changed }))
        });
        kept.collect()
    }

    /// What changes in mentions of agencies whose entries differ, and the findings of verbs that are these mentions. What forms
    /// of credit find is theirs.
    fn agencies(&self, text: &str, before: &Analysis, after: &Analysis) -> (Vec<(String, Changed)>, BTreeSet<Found>) {
        let (mut changes, mut by_agency) = (Vec::new(), BTreeSet::new());
        if self.agencies.is_empty() {
            return (changes, by_agency);
        }
        let of = |analysis: &Analysis, lexicon: &Lexicon| -> BTreeMap<(Span, String), (WireMention, Option<Finder>)> {
            let all = analysis.wires().iter().map(|wire| {
                let rule = wire.rule.map(|rule| &lexicon.rules[rule as usize]);
                let finder = rule.map(|rule| (rule.id.clone(), rule.family()));
                ((wire.span, lexicon.agencies[wire.agency as usize].id.clone()), (*wire, finder))
            });
            all.filter(|((_, id), _)| self.agencies.contains_key(id.as_str())).collect()
        };
        let (was, is) = (of(before, self.base.lexicon()), of(after, self.head.lexicon()));
        let keys: BTreeSet<&(Span, String)> = was.keys().chain(is.keys()).collect();
        for key in keys {
            let (change, (wire, finder)) = match (was.get(key), is.get(key)) {
                (None, Some(one)) => (Change::Added, one),
                (Some(one), None) => (Change::Removed, one),
                (Some(one), Some(two)) if one.0.role != two.0.role => {
                    let told = |wire: &WireMention| Told {
                        sort: wire.role.name().to_owned(),
                        weight: None,
                        status: Status::Stable,
                        scored: None,
                        speaker: None,
                    };
                    (Change::Told(told(&one.0), told(&two.0)), two)
                }
                _ => continue,
            };
            if let Some((rule, _)) = finder.as_ref().filter(|(_, family)| *family != Family::Wire) {
                by_agency.insert((wire.span, rule.clone()));
            }
            // Nobody asks whose words an agency's name is; that it stands in page furniture is another matter.
            let place = Some(wire.place).filter(|place| *place == Place::Chrome);
            let (voice, scored, speaker) = (Voice::Unclear, None, None);
            let firing = Firing { rule: "", span: wire.span, voice, place, scored, speaker };
            changes.push((key.1.clone(), shown(text, &after.article.page.text, &firing, change)));
        }
        (changes, by_agency)
    }

    /// Agencies whose entries differ, or that one of the lexicons has alone, by id.
    pub fn differing(&self) -> &BTreeMap<&str, Differs> {
        &self.agencies
    }
}

impl Pair<'_> {
    /// The rule of the same family that, on the side `there` alone, finds words of what is found at `key` on the other side
    /// `here` alone: the first of those that find the most of it.
    fn rival(&self, (span, rule): &Key<'_>, there: &Placed<'_>, here: &Placed<'_>) -> Option<String> {
        let family = |id: &str| match self.base.lexicon().rule(id).or_else(|| self.head.lexicon().rule(id)) {
            Some(rule) => Some(rule.family()),
            None => (id == NAME_COLON).then_some(Family::Attribution),
        };
        let own = family(rule)?;
        let shared = |other: &Span| other.end.min(span.end).saturating_sub(other.start.max(span.start));
        let others = there.keys().take_while(|(other, _)| other.start < span.end);
        let others = others.filter(|key| shared(&key.0) > 0 && key.1 != *rule && !here.contains_key(*key));
        let rivals = others.filter(|(_, id)| family(id) == Some(own));
        rivals.min_by_key(|(other, id)| (std::cmp::Reverse(shared(other)), *id)).map(|(_, id)| (*id).to_owned())
    }
}

impl Diff {
    /// Adds a text that was read, with what changes in it.
    pub fn add(&mut self, changes: Changes) {
        self.texts += 1;
        for (rule, changed) in changes.rules {
            self.rules.entry(rule).or_default().push(changed);
        }
        for (agency, changed) in changes.agencies {
            self.agencies.entry(agency).or_default().push(changed);
        }
    }

    /// How often a rule finds what it leaves to another.
    pub fn kept(&self) -> usize {
        self.rules.values().flatten().filter(|changed| changed.change == Change::Kept && !changed.is_aside()).count()
    }

    /// How many findings come, go, change their voice, and are told otherwise, those in page furniture left out.
    pub fn counts(&self) -> (usize, usize, usize, usize) {
        let found: BTreeSet<(&str, Span)> =
            self.rules.values().flatten().map(|changed| (&*changed.text, changed.span)).collect();
        // A mention that a form of credit finds is told of both, and is one.
        let alone = |changed: &&Changed| !found.contains(&(&*changed.text, changed.span));
        let all = || self.rules.values().flatten().chain(self.agencies.values().flatten().filter(alone));
        let told = || all().filter(|changed| !changed.is_aside());
        let of = |is: fn(&Change) -> bool| told().filter(|changed| is(&changed.change)).count();
        (
            of(|change| *change == Change::Added),
            of(|change| *change == Change::Removed),
            of(|change| matches!(change, Change::Voice(..))),
            of(|change| matches!(change, Change::Told(..))),
        )
    }

    /// How many changes stand in page furniture.
    pub fn aside(&self) -> usize {
        let all = self.rules.values().chain(self.agencies.values()).flatten();
        all.filter(|changed| changed.is_aside()).count()
    }
}

/// Rules of both lexicons that differ in what people read of them, their reason, their examples and the like, and in nothing by
/// which they find.
pub fn retold<'l>(old: &Lexicon, new: &'l Lexicon) -> Vec<&'l str> {
    let is_retold = |was: &Rule, is: &Rule| {
        (prose(was, old) != prose(is, new) || proofs(was) != proofs(is)) && bare(was) == bare(is)
    };
    let rules = new.rules.iter().filter(|rule| old.rule(&rule.id).is_some_and(|was| is_retold(was, rule)));
    rules.map(|rule| rule.id.as_str()).collect()
}

/// What people read of a rule of `lexicon`.
fn prose<'l>(
    rule: &'l Rule,
    lexicon: &'l Lexicon,
) -> (&'l Prose, Option<&'l Prose>, Option<&'l String>, Option<&'l Prose>, &'l [Review]) {
    let neutral = if let Detail::Loaded(loaded) = &rule.detail { Some(&loaded.neutral) } else { None };
    (&rule.why, neutral, rule.source.as_ref(), lexicon.rare(rule), &rule.reviewed)
}

/// The examples of a rule as they are written.
fn proofs(rule: &Rule) -> [Vec<String>; 3] {
    let Examples { matches, quoted, silent } = &*rule.examples;
    [matches, quoted, silent].map(|all| all.iter().map(Example::braced).collect())
}

/// The rule without anything that people read of it, and without its place.
fn bare(rule: &Rule) -> Rule {
    let mut bare = Rule {
        why: Prose::default(),
        source: None,
        rare: Prose::default(),
        reviewed: Vec::new(),
        examples: Examples::default().into(),
        origin: Origin::default(),
        ..rule.clone()
    };
    if let Detail::Loaded(loaded) = &mut bare.detail {
        loaded.neutral = Prose::default();
    }
    bare
}

/// What `lexicon` tells of a finding.
fn told(firing: &Firing<'_>, lexicon: &Lexicon) -> Told {
    let rule = lexicon.rule(firing.rule);
    let weight =
        rule.and_then(|rule| if let Detail::Loaded(loaded) = &rule.detail { Some(loaded.weight) } else { None });
    Told {
        // A construction without a cue leads to itself.
        sort: rule.map_or(firing.rule, sort).to_owned(),
        weight,
        status: rule.map_or(Status::Stable, |rule| rule.status),
        scored: firing.scored,
        speaker: firing.speaker.map(str::to_owned),
    }
}

/// Where a rule finds something.
type Key<'l> = (Span, &'l str);

/// Findings by place and rule.
type Placed<'l> = BTreeMap<Key<'l>, Firing<'l>>;

/// What rules found in `analysis`, and with it what constructions without a cue did: a cue can take their place.
fn placed<'l>(analysis: &'l Analysis, fired: Vec<Firing<'l>>) -> Placed<'l> {
    fired.into_iter().chain(frames(analysis)).map(|firing| ((firing.span, firing.rule), firing)).collect()
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
        scored: firing.scored,
        speaker: firing.speaker.map(str::to_owned),
        rival: None,
        before: before[skip..].to_owned(),
        words: span.of(page).to_owned(),
        after: after.chars().take(CONTEXT).collect(),
    }
}
