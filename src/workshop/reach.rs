//! Which texts a change of lexicons can reach: those in which a term of a changed rule stands, or a word that the two
//! lexicons number or class otherwise. It knows two compiled lexicons and the words of a page; it reads no sentence, and
//! where a change is not one of rules with terms of their own it says that every text may differ.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyzer::Analyzer;
use crate::ingest::Page;
use crate::lexicon::Lexicon;
use crate::lexicon::language::SHARED;
use crate::lexicon::rule::{Family, Rule, Status};
use crate::terms::{Payload, Sighting, Tongue, WordId};
use crate::text::Scan;

/// Stands for a word that the other vocabulary does not have.
const NOWHERE: WordId = WordId::MAX;

/// How far a change reaches.
#[derive(Debug)]
pub enum Reach<'a> {
    /// Any text may be read otherwise: a word class, a table, a form of pages or of credits changed.
    Every,
    /// Only texts in which one of these finds something.
    Some(Vec<Watch<'a>>),
}

/// What to look for in texts of one language.
#[derive(Debug)]
pub struct Watch<'a> {
    base: Side<'a>,
    head: Side<'a>,
    /// For every word of the one vocabulary its number in the other.
    twins: Vec<WordId>,
}

/// A language of one of the two lexicons.
#[derive(Debug)]
struct Side<'a> {
    tongue: &'a Tongue,
    /// By payload: whether it is of a changed rule.
    changed: Vec<bool>,
    /// By word: whether a term of a changed rule begins with it.
    opens: Vec<bool>,
}

/// Room that is used again from text to text.
#[derive(Debug, Default)]
pub struct Room {
    scan: Scan,
    words: Vec<WordId>,
    sightings: Vec<Sighting>,
}

impl<'a> Reach<'a> {
    /// How far the change from `base` to `head` reaches.
    pub fn of(base: &'a Analyzer, head: &'a Analyzer) -> Reach<'a> {
        let (old, new) = (base.lexicon(), head.lexicon());
        if !is_same_ground(old, new) {
            return Reach::Every;
        }
        let changed = changed(old, new);
        let rules = || [old, new].into_iter().flat_map(|lexicon| &lexicon.rules).filter(|it| changed.contains(&*it.id));
        // They are looked up by their position, not by a term that stands in the text.
        if rules().any(|rule| matches!(rule.family(), Family::Page | Family::Wire | Family::Card)) {
            return Reach::Every;
        }
        let concerned = |code: &&String| rules().any(|rule| rule.language == **code || rule.language == SHARED);
        let watches = old.languages.keys().filter(concerned).filter_map(|code| {
            let side = |analyzer: &'a Analyzer| Some(Side::new(analyzer.tongue(code)?, analyzer.lexicon(), &changed));
            Some(Watch::new(side(base)?, side(head)?))
        });
        Reach::Some(watches.collect())
    }

    /// Whether `page` may be read otherwise with the one lexicon than with the other.
    pub fn touches(&self, page: &Page, room: &mut Room) -> bool {
        match self {
            Reach::Every => true,
            Reach::Some(watches) => watches.iter().any(|watch| watch.finds(page, room)),
        }
    }
}

/// Whether all that is not a rule, and finds or shapes something in a text, is the same.
fn is_same_ground(old: &Lexicon, new: &Lexicon) -> bool {
    old.languages == new.languages
        && old.agencies == new.agencies
        && old.countries == new.countries
        && old.actors == new.actors
        && old.bodies == new.bodies
        && old.units == new.units
        && old.reaches == new.reaches
}

/// Ids of rules that are in one of the lexicons only, or that find otherwise in the other.
fn changed(old: &Lexicon, new: &Lexicon) -> BTreeSet<String> {
    let by_id = |lexicon: &Lexicon| -> BTreeMap<String, Rule> {
        let running = lexicon.rules.iter().filter(|rule| rule.status != Status::Retired);
        running.map(|rule| (rule.id.clone(), bare(rule))).collect()
    };
    let (old, new) = (by_id(old), by_id(new));
    old.keys().chain(new.keys()).filter(|id| old.get(*id) != new.get(*id)).cloned().collect()
}

/// A rule without what only people read.
fn bare(rule: &Rule) -> Rule {
    Rule {
        replaced_by: None,
        why: Default::default(),
        source: None,
        rare: Default::default(),
        reviewed: Vec::new(),
        examples: Default::default(),
        origin: Default::default(),
        ..rule.clone()
    }
}

impl<'a> Side<'a> {
    fn new(tongue: &'a Tongue, lexicon: &Lexicon, ids: &BTreeSet<String>) -> Side<'a> {
        let is_changed = |payload: &Payload| match payload {
            Payload::Rule(rule) | Payload::Except(rule) => ids.contains(&lexicon.rules[*rule as usize].id),
            _ => false,
        };
        let changed: Vec<bool> = tongue.payloads.iter().map(is_changed).collect();
        let opens = tongue.trie.openers(|payload| changed.get(payload as usize) == Some(&true));
        Side { tongue, changed, opens }
    }

    /// Whether a term of a changed rule stands among the tokens of `scan`, which bear the numbers of this side.
    fn finds(&self, scan: &Scan, sightings: &mut Vec<Sighting>) -> bool {
        let tokens = &scan.tokens;
        (0..tokens.len()).filter(|&at| self.opens[tokens[at].word as usize]).any(|at| {
            sightings.clear();
            self.tongue.trie.begin(tokens, at, 0, sightings);
            sightings.iter().any(|seen| self.changed[seen.outcome.payload as usize])
        })
    }
}

impl<'a> Watch<'a> {
    fn new(base: Side<'a>, head: Side<'a>) -> Watch<'a> {
        let (old, new) = (&base.tongue.vocabulary, &head.tongue.vocabulary);
        let ids: BTreeMap<&str, WordId> = new.written().into_iter().zip(0..).collect();
        let twin = |(id, word): (WordId, &str)| {
            let there = ids.get(word).copied().filter(|&there| old.classes(id) == new.classes(there));
            there.unwrap_or(NOWHERE)
        };
        let twins = (0..).zip(old.written()).map(twin).collect();
        Watch { base, head, twins }
    }

    /// Whether a term of a changed rule stands in `page`, or a word that is another one for the other side.
    fn finds(&self, page: &Page, room: &mut Room) -> bool {
        let Room { scan, words, sightings } = room;
        page.blocks.iter().any(|block| {
            scan.clear();
            scan.read(&page.text, block.span, &self.base.tongue.apostrophes);
            self.base.tongue.vocabulary.number(scan, 0);
            if self.base.finds(scan, sightings) {
                return true;
            }
            words.clear();
            words.extend(scan.tokens.iter().map(|token| self.twins[token.word as usize]));
            self.head.tongue.vocabulary.number(scan, 0);
            scan.tokens.iter().zip(words.iter()).any(|(token, twin)| token.word != *twin)
                || self.head.finds(scan, sightings)
        })
    }
}
