//! Verb and subject that are set into the words of a source: *the bridge, said the mayor, is old*. It knows commas and verbs
//! around them, and not who may speak.

use super::grammar::Grammar;
use super::stretch::Stretch;
use super::verb::Group;
use crate::lexicon::language::WordClass as C;

/// Shortest verbless phrase that an inserted cue may stand behind, in tokens: *the price of bread, says Reis, is …*.
const PHRASE: usize = 4;

impl Grammar<'_> {
    /// Whether a single comma stands between a subject and the cue at `at`: it sets the cue off with the subject behind it,
    /// *the price of bread, says Reis, is …*.
    pub(super) fn is_set_off(&self, at: usize, from: usize) -> bool {
        let subject = || self.phrase_before(at, from).filter(|p| p.start <= from + 1 && p.len() >= PHRASE);
        let plain = |p: Stretch| !(p.start..at - 1).any(|i| self.is_comma(i) || self.is_verb(i));
        at > from && self.is_comma(at - 1) && subject().is_some_and(plain)
    }

    /// Whether verb and subject stand between two commas and the sentence goes on with its verb: *the bridge, said the mayor, is old*.
    pub(super) fn is_inserted(&self, group: &Group, from: usize, to: usize) -> bool {
        let start = group.all.start;
        let source = self.phrase_after(group.all.end, to).filter(|source| self.can_speak(*source));
        let Some(close) = source.map(|source| source.end).filter(|&end| self.is_comma(end)) else { return false };
        let verb = (close + 1..to).find(|&i| !self.is(i, C::Adverb));
        let plain = !(from..start).any(|i| self.is_verb(i));
        start > from && self.is_comma(start - 1) && plain && verb.is_some_and(|i| self.is_verb(i) && !self.is_mark(i))
    }
}
