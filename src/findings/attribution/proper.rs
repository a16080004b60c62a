//! The proper name in a source's phrase: *the former mayor of Selm Anna Reis*. It knows capitals, given names, titles and what
//! the shared tables name; it does not know who is meant.

use super::gender::given;
use super::grammar::Grammar;
use super::kind::BODIES;
use super::stretch::Stretch;
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::Detail;
use crate::matching::Named;
use crate::text::Token;
use crate::text::scan::{CAPITAL, OPENS};

/// The longest run of capitalised words that is neither country, people, institution nor sentence opener, nor says whose or
/// what the word behind it is: *Former Florida governor Jeb Bush*, *Ryan's office*.
pub(super) fn person_name(grammar: &Grammar, source: Stretch) -> Option<Stretch> {
    let held: Vec<(usize, usize)> = grammar
        .names(source)
        .iter()
        .map(|n| (n.start as usize, n.end as usize))
        .chain(grammar.kinds(source).iter().map(|h| (h.start as usize, h.end as usize)))
        .collect();
    let free = |i: usize| !held.iter().any(|&(a, b)| a <= i && i < b);
    // Behind a place and an agency an article has the capital of a sentence: *SELM (Reuters) - The prefect*.
    let begins_phrase = |i: usize| {
        let small = |next: usize| next >= source.end || !grammar.token(next).is(CAPITAL);
        i == source.start && grammar.is(i, C::Determiner) && small(i + 1)
    };
    // *M. Dane Waters*: between an initial and a surname stands a given name, whatever people is called so.
    let inner = |i: usize| {
        let initial = i >= source.start + 2 && grammar.is_the_mark(i - 1, ".") && grammar.written(i - 2).len() == 1;
        initial && i + 1 < source.end && grammar.is_name(i + 1) && free(i + 1)
    };
    let name = |i: usize| {
        let capital = grammar.is_name(i) && grammar.token(i).is(CAPITAL);
        // *Current and former guards*: the capital of a sentence.
        let opens = grammar.token(i).is(OPENS) && i == source.start && grammar.is(i + 1, C::Coordinator);
        let opens = opens && i + 2 < source.end && grammar.is_open_word(i + 2) && !grammar.token(i + 2).is(CAPITAL);
        capital
            && (free(i) || inner(i))
            && !grammar.is(i, C::Title)
            && !grammar.is_time(i)
            && !begins_phrase(i)
            && !opens
    };
    let (mut best, mut i) = (None::<Stretch>, source.start);
    while i < source.end {
        // What stands beside a name, behind a comma, tells of others too: *Reis, the brother of Ron Dahl*.
        if best.is_some() && grammar.is_comma(i) {
            break;
        }
        if !name(i) {
            i = if grammar.is_the_mark(i, "(") { behind_bracket(grammar, i, source.end) } else { i + 1 };
            continue;
        }
        let mut end = i + 1;
        while end < source.end && (name(end) || end + 1 < source.end && name(end + 1) && joins(grammar, i, end)) {
            end += 1;
        }
        let run = own_words(grammar, Stretch::new(i, end), source);
        let run = run.filter(|&run| !modifies(grammar, run, source.end) && !is_acronym(grammar, run.start));
        best = run.filter(|run| best.is_none_or(|best| run.len() > best.len())).or(best);
        i = end;
    }
    best
}

/// The token behind the bracket that opens at `open`.
fn behind_bracket(grammar: &Grammar, open: usize, end: usize) -> usize {
    (open..end).find(|&i| grammar.is_the_mark(i, ")")).unwrap_or(end)
}

/// The words of a run that are the person's: those behind a preposition are from the first given name on, and before a lone
/// surname the name of a country or a people is a given name: *the minister of Finances Anna Reis*, *German Reis*.
fn own_words(grammar: &Grammar, run: Stretch, source: Stretch) -> Option<Stretch> {
    let first = source.start;
    if run.len() == 1 && run.start == first + 1 && grammar.is_name(first) && is_country(grammar, first) {
        return Some(Stretch::new(first, run.end));
    }
    if !is_governed(grammar, run.start, first) {
        return Some(run);
    }
    let from = (run.start + 1..run.end.saturating_sub(1)).find(|&i| given(grammar, i).is_some());
    from.map(|from| Stretch::new(from, run.end))
}

/// Whether what the name at `at` belongs to stands before it: a preposition, over a title too (*a guard of Mr. Reis*), or the
/// article of a body whose name goes on here (*the Employees International*).
fn is_governed(grammar: &Grammar, at: usize, first: usize) -> bool {
    let capital = |i: usize| grammar.token(i).is(CAPITAL) && !grammar.is_mark(i);
    let Some(before) = at.checked_sub(1).filter(|&i| i >= first) else { return false };
    let title = before - usize::from(before > first && grammar.is_the_mark(before, "."));
    if grammar.is(title, C::Title) {
        return title > first && grammar.is(title - 1, C::Preposition) && !grammar.is(title - 1, C::Title);
    }
    if grammar.is_any(before, &[C::Preposition, C::NameParticle, C::Determiner]) {
        return true;
    }
    let start = (first..at).rev().find(|&i| !capital(i)).map_or(first, |i| i + 1);
    let body = grammar.kinds(Stretch::new(start, at)).iter().any(|hit| hit.end as usize == at);
    body && start > first && grammar.is(start - 1, C::Determiner)
}

/// Whether token `i` names a country or its people.
fn is_country(grammar: &Grammar, i: usize) -> bool {
    grammar.names(Stretch::new(i, i + 1)).iter().any(|name| matches!(name.named, Named::Country(..)))
}

/// Whether token `i` joins two words of the name that begins at `from`: a particle, the full stop of an initial. One that is a
/// preposition too joins a given name to the rest alone.
fn joins(grammar: &Grammar, from: usize, i: usize) -> bool {
    let noble = i == from + 1 && given(grammar, from).is_some();
    let particle = grammar.is(i, C::NameParticle) && (noble || !grammar.is(i, C::Preposition));
    let letter = |token: &Token| token.end - token.start == 1 && token.is(CAPITAL);
    particle || i > 0 && grammar.is_the_mark(i, ".") && letter(grammar.token(i - 1))
}

/// Whether the noun that `run` stands before is what the phrase names: a common noun, a title with a name of its own, or what
/// the owner has.
fn modifies(grammar: &Grammar, run: Stretch, end: usize) -> bool {
    let next = run.end;
    // *Sanders' campaign*
    let owned = ["'", "’"].iter().any(|sign| grammar.is_the_mark(next, sign)) && grammar.is_open_word(next + 1);
    if next >= end || grammar.is_mark(next) {
        return owned && next + 1 < end && !grammar.is_name(next + 1);
    }
    let capital = grammar.token(next).is(CAPITAL);
    let noun = grammar.is_open_word(next) && (!capital || is_body(grammar, next));
    let behind = next + 1 + usize::from(grammar.is_the_mark(next + 1, "."));
    let title = capital && grammar.is(next, C::Title) && behind < end && grammar.is_name(behind);
    grammar.is_owner_sign(next) || noun || title || is_many(grammar, run, end)
}

/// Whether one word with a capital stands before a role at the end of the phrase, without an article, as in headlines: *Shooting Survivors*.
fn is_many(grammar: &Grammar, run: Stretch, end: usize) -> bool {
    let role = grammar
        .kinds(Stretch::new(run.end, end))
        .iter()
        .any(|hit| hit.start as usize == run.end && hit.end as usize == end);
    role && run.len() == 1 && given(grammar, run.start).is_none() && grammar.token(run.end).is(CAPITAL)
}

/// Whether token `i` is of three capitals or more: *FOIA*. Persons are written so only where the given name is not.
fn is_acronym(grammar: &Grammar, i: usize) -> bool {
    let word = grammar.written(i);
    word.chars().count() >= 3 && word.chars().all(|c| c.is_uppercase())
}

/// Whether the word for a kind at token `i` is one for a body: *the Labor Department*.
fn is_body(grammar: &Grammar, i: usize) -> bool {
    grammar.kinds(Stretch::new(i, i + 1)).iter().any(|hit| match &grammar.lexicon.rules[hit.rule as usize].detail {
        Detail::Kind(head) => BODIES.contains(&head.kind.as_str()),
        _ => false,
    })
}
