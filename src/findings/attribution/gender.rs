//! Whether *he* or *she* can mean a person with a name: by the given name, or by the one that stands before the same surname
//! elsewhere in the text. It knows given names that one gender alone bears; of all others it says nothing.

use std::collections::BTreeMap;

use super::grammar::Grammar;
use super::stretch::Stretch;
use crate::lexicon::language::WordClass as C;

/// The surnames of one text whose given names tell by which pronoun a person is meant.
pub struct Genders<'g> {
    /// By surname; `None` where two persons of both genders bear it.
    known: BTreeMap<&'g str, Option<C>>,
}

impl<'g> Genders<'g> {
    /// Reads the names of the text.
    pub fn read(grammar: &Grammar<'g>) -> Genders<'g> {
        let count = grammar.segments.scan.tokens.len();
        let mut known: BTreeMap<&str, Option<C>> = BTreeMap::new();
        let mut at = 0;
        while at < count {
            let end = (at..count).find(|&i| !is_name(grammar, i)).unwrap_or(count);
            if let Some(gender) = (at + 1 < end).then(|| given(grammar, at)).flatten() {
                let one = known.entry(grammar.written(end - 1)).or_insert(Some(gender));
                *one = one.filter(|it| *it == gender);
            }
            at = end.max(at) + 1;
        }
        Genders { known }
    }

    /// Whether `pronoun` is of the other gender than the person whom `phrase` names.
    pub fn differ(&self, grammar: &Grammar<'g>, phrase: Stretch, pronoun: usize) -> bool {
        let gender = match (grammar.is(pronoun, C::PronounMs), grammar.is(pronoun, C::PronounFs)) {
            (true, false) => C::NameM,
            (false, true) => C::NameF,
            _ => return false,
        };
        self.of(grammar, phrase).is_some_and(|it| it != gender)
    }

    /// The gender of the person a phrase names, before any preposition or comma.
    fn of(&self, grammar: &Grammar<'g>, phrase: Stretch) -> Option<C> {
        let stops = |i: &usize| grammar.is_mark(*i) || grammar.is(*i, C::Preposition) && !is_name(grammar, *i);
        let head = phrase.start..(phrase.start..phrase.end).find(stops).unwrap_or(phrase.end);
        let from = head.clone().find(|&i| is_name(grammar, i))?;
        let end = (from..head.end).find(|&i| !is_name(grammar, i)).unwrap_or(head.end);
        let own = (end > from + 1 || grammar.is(from, C::Title)).then(|| given(grammar, from)).flatten();
        own.or_else(|| self.known.get(grammar.written(end - 1)).copied().flatten())
    }
}

pub(super) fn is_name(grammar: &Grammar, i: usize) -> bool {
    (grammar.is_name(i) || grammar.is(i, C::NameParticle)) && !grammar.is_time(i)
}

/// Which gender alone bears the given name at token `i`.
pub(super) fn given(grammar: &Grammar, i: usize) -> Option<C> {
    match (grammar.is(i, C::NameF), grammar.is(i, C::NameM)) {
        (true, false) => Some(C::NameF),
        (false, true) => Some(C::NameM),
        _ => None,
    }
}
