//! The whole name of somebody whom a text mostly calls by the surname: *Anna Reis came at noon. “No,” Reis said.*
//! It knows given names that one gender alone bears; where two persons share a surname, it says nothing.

use std::collections::BTreeMap;

use super::gender::{given, is_name};
use super::grammar::Grammar;
use super::stretch::Stretch;
use crate::lexicon::language::WordClass as C;

/// The whole names of one text.
pub(super) struct FullNames<'g> {
    /// By surname: every name that ends in it, with its gender.
    known: BTreeMap<&'g str, Vec<(C, String)>>,
}

impl<'g> FullNames<'g> {
    /// Reads the names of the text that begin with a given name.
    pub(super) fn read(grammar: &Grammar<'g>) -> FullNames<'g> {
        let count = grammar.segments.scan.tokens.len();
        let mut known: BTreeMap<&str, Vec<(C, String)>> = BTreeMap::new();
        let mut at = 0;
        while at < count {
            let end = (at..count).find(|&i| !is_name(grammar, i)).unwrap_or(count);
            let first = (at..end).filter(|&i| !grammar.is(i, C::Title)).find_map(|i| Some((i, given(grammar, i)?)));
            if let Some((first, gender)) = first.filter(|(first, _)| first + 1 < end) {
                let whole = written(grammar, Stretch::new(first, end));
                let names = known.entry(grammar.written(end - 1)).or_default();
                if !names.iter().any(|(_, name)| *name == whole) {
                    names.push((gender, whole));
                }
            }
            at = end.max(at) + 1;
        }
        FullNames { known }
    }

    /// The whole name of the person whom `phrase` calls by the surname `name`, if the text gives one alone that can be meant.
    pub(super) fn of(&self, grammar: &Grammar, name: &str, phrase: Stretch) -> Option<String> {
        let told = (phrase.start..phrase.end).find_map(|i| given(grammar, i));
        let names = self.known.get(name)?;
        let mut meant = names.iter().filter(|(gender, _)| told.is_none_or(|told| told == *gender));
        let (_, whole) = meant.next()?;
        (meant.next().is_none() && (names.len() == 1 || told.is_some())).then(|| whole.clone())
    }
}

/// A name with single blanks between its words.
fn written(grammar: &Grammar, name: Stretch) -> String {
    let text = grammar.segments.span(name.start, name.end).of(grammar.text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
