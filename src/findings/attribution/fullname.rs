//! The whole name of somebody whom a text mostly calls by the surname: *Anna Reis came at noon. “No,” Reis said.*
//! It knows who speaks under a whole name, then which given names stand before a surname; a form of address tells one from another,
//! and where two persons can be meant, it says nothing.

use std::collections::BTreeMap;

use super::gender::{given, is_name};
use super::grammar::Grammar;
use super::stretch::Stretch;
use crate::lexicon::language::WordClass as C;

/// Tokens looked back for which of two namesakes a paragraph has named.
const BACK: usize = 256;

/// A whole name, and the gender that its given name tells.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Whole {
    name: String,
    gender: Option<C>,
}

/// The whole names of one text.
pub(super) struct FullNames<'g> {
    grammar: &'g Grammar<'g>,
    /// Of those who speak: by what such a name ends in.
    spoken: BTreeMap<String, Vec<Whole>>,
    /// Of all others, by surname; read when first asked for.
    told: Option<BTreeMap<&'g str, Vec<Whole>>>,
}

impl<'g> FullNames<'g> {
    /// Knows the names that sources are called by, each with its phrase.
    pub(super) fn of_sources<'n>(
        grammar: &'g Grammar<'g>,
        names: impl Iterator<Item = (&'n str, Stretch)>,
    ) -> FullNames<'g> {
        let mut spoken: BTreeMap<String, Vec<Whole>> = BTreeMap::new();
        for (name, phrase) in names.filter(|(name, _)| name.contains(' ')) {
            let first = first(name);
            let at = (phrase.start..phrase.end).find(|&i| grammar.written(i) == first);
            let whole = Whole { name: name.to_owned(), gender: at.and_then(|at| given(grammar, at)) };
            for (blank, _) in name.match_indices(' ') {
                add(spoken.entry(name[blank + 1..].to_owned()).or_default(), whole.clone());
            }
        }
        FullNames { grammar, spoken, told: None }
    }

    /// Whether anybody with a whole name bears `name`.
    pub(super) fn knows(&mut self, name: &str) -> bool {
        let grammar = self.grammar;
        self.spoken.contains_key(name) || self.told.get_or_insert_with(|| read(grammar)).contains_key(name)
    }

    /// The whole name of the person whom `phrase` calls by the surname `name`, if one alone can be meant.
    pub(super) fn of(&mut self, name: &str, phrase: Option<Stretch>) -> Option<String> {
        let grammar = self.grammar;
        let address = phrase.and_then(|phrase| (phrase.start..phrase.end).find_map(|i| given(grammar, i)));
        // *Dahl, the brother of Ron Dahl*: who is named beside somebody is another.
        let beside = phrase.map(|phrase| written(grammar, phrase)).unwrap_or_default();
        let fits = |whole: &Whole| {
            let addressed = address.is_none_or(|told| whole.gender.is_none_or(|gender| gender == told));
            addressed && !beside.contains(&whole.name)
        };
        let one = |list: &[Whole]| {
            let meant: Vec<&Whole> = list.iter().filter(|whole| fits(whole)).collect();
            // Of namesakes the one is meant whom the paragraph has just named.
            let last = || {
                meant
                    .iter()
                    .filter_map(|whole| Some((just_named(grammar, &whole.name, phrase?)?, *whole)))
                    .max_by_key(|(at, _)| *at)
            };
            let whole = if let [whole] = meant[..] { Some(whole) } else { last().map(|(_, whole)| whole) };
            whole.map(|whole| whole.name.clone())
        };
        if let Some(spoken) = self.spoken.get(name).filter(|list| list.iter().any(fits)) {
            return one(spoken);
        }
        one(self.told.get_or_insert_with(|| read(grammar)).get(name)?)
    }
}

/// Where `name` stands last before `phrase` in the same paragraph, not too far back.
fn just_named(grammar: &Grammar, name: &str, phrase: Stretch) -> Option<usize> {
    let block = grammar.segments.blocks.get(grammar.sentence(phrase.start)?.block as usize)?;
    let from = phrase.start.saturating_sub(BACK).max(block.0 as usize);
    grammar.segments.span(from, phrase.start).of(grammar.text).rfind(name)
}

/// The first word of a name.
fn first(name: &str) -> &str {
    name.split(' ').next().unwrap_or_default()
}

/// Adds a name; of two that begin and end alike the longer one holds: *Donald J. Dahl*, *Donald Dahl*. Of two of which one ends in
/// the other the shorter one does: before it stands what the person is, *Star Anna Dahl*.
fn add(list: &mut Vec<Whole>, whole: Whole) {
    let ends = |long: &str, short: &str| long.strip_suffix(short).is_some_and(|before| before.ends_with(' '));
    if list.iter().any(|one| ends(&whole.name, &one.name)) {
        return;
    }
    list.retain(|one| !ends(&one.name, &whole.name));
    match list.iter_mut().find(|one| first(&one.name) == first(&whole.name)) {
        Some(one) if one.name.len() >= whole.name.len() => {}
        Some(one) => *one = whole,
        None => list.push(whole),
    }
}

/// The names of the text that begin with a given name of one gender alone, or that a title brings in.
fn read<'g>(grammar: &'g Grammar<'g>) -> BTreeMap<&'g str, Vec<Whole>> {
    let count = grammar.segments.scan.tokens.len();
    let mut known: BTreeMap<&str, Vec<Whole>> = BTreeMap::new();
    let mut at = 0;
    while at < count {
        let end = (at..count).find(|&i| !is_name(grammar, i)).unwrap_or(count);
        let plain = |i: &usize| !grammar.is(*i, C::Title);
        let first = (at..end).filter(plain).find_map(|i| Some((i, Some(given(grammar, i)?))));
        let first = first.or_else(|| is_titled(grammar, at).then_some((at, None)));
        if let Some((first, gender)) = first.filter(|(first, _)| first + 1 < end) {
            let name = written(grammar, Stretch::new(first, end));
            add(known.entry(grammar.written(end - 1)).or_default(), Whole { name, gender });
        }
        at = end.max(at) + 1;
    }
    known
}

/// Whether a title stands before the name at `at`, cut short or not: *Gov. Reis*.
pub(super) fn is_titled(grammar: &Grammar, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let short = before > 0 && grammar.is_the_mark(before, ".");
    grammar.is(before - usize::from(short), C::Title)
}

/// A name with single blanks between its words.
fn written(grammar: &Grammar, name: Stretch) -> String {
    let text = grammar.segments.span(name.start, name.end).of(grammar.text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
