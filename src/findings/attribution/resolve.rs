//! Whom a source means that does not say it itself: a pronoun, a relative, a role, a surname.
//! It knows the sources read before and the words around; it guesses nobody the text does not bring in.

use super::grammar::Grammar;
use super::kind::{BODIES, classify, is_named};
use super::stretch::Stretch;
use super::{Draft, Frame};
use crate::lexicon::language::WordClass as C;

/// Finds whom pronouns and relatives mean: a relative the phrase before it, a pronoun the last source that fits.
pub fn resolve(grammar: &Grammar, found: &mut [Draft]) {
    let mut roles = None;
    for i in 0..found.len() {
        let Some(source) = found[i].source.filter(|s| s.len() <= SHORT) else { continue };
        let resolved = if source.len() > 1 {
            if found[i].kind.named { None } else { known_by_role(grammar, &found[..i], source, &mut roles) }
        } else if grammar.is(source.start, C::Relative) && !grammar.is_pronoun(source.start) {
            antecedent(grammar, source.start)
        } else if grammar.is_pronoun(source.start) {
            // Who was brought in last is meant: by the sentence before, or by a source before it.
            let spoken = last_fitting(grammar, found, i, source.start);
            let brought = last_subject(grammar, source.start);
            let later = brought.filter(|b| spoken.is_none_or(|s| s.start < b.start && !same_name(grammar, s, *b)));
            later.or(spoken)
        } else {
            None
        };
        if let Some(resolved) = resolved {
            let known = classify(grammar, Some(resolved), found[i].rule);
            found[i].resolved = Some(resolved);
            found[i].kind = known;
        }
    }
}

fn antecedent(grammar: &Grammar, relative: usize) -> Option<Stretch> {
    let from = grammar.sentence(relative)?.start as usize;
    let end = if relative > from && grammar.is_comma(relative - 1) { relative - 1 } else { relative };
    grammar.phrase_before(end, from)
}

/// Longest phrase that only names a role, in tokens.
const SHORT: usize = 3;
/// Words between a name and the role beside it at most: *Maren Dahl, 34, a teacher*.
const BESIDE: usize = 5;

/// The names that stand beside words which may be roles: *the teacher Maren Dahl*, *Maren Dahl, a teacher*.
struct Roles<'g> {
    /// Folded word, its token, the name; sorted.
    list: Vec<(&'g str, usize, Stretch)>,
}

impl<'g> Roles<'g> {
    fn read(grammar: &Grammar<'g>) -> Roles<'g> {
        let name = |k: usize| grammar.is_name(k) && !grammar.is_time(k);
        let count = grammar.segments.scan.tokens.len();
        let (mut list, mut i) = (Vec::new(), 0);
        while i < count {
            if !name(i) {
                i += 1;
                continue;
            }
            let end = (i..count).find(|&k| !name(k) && !grammar.is(k, C::NameParticle)).unwrap_or(count);
            let run = Stretch::new(i, end);
            if run.len() > 1 {
                let before = i.checked_sub(1).map(|k| k - usize::from(k > 0 && grammar.is_comma(k)));
                list.extend(before.filter(|&k| plain(grammar, k)).map(|k| (fold(grammar, k), k, run)));
                let beside =
                    grammar.is_comma(end).then_some(end + 1..count.min(end + 1 + BESIDE)).into_iter().flatten();
                let words = beside.take_while(|&k| !grammar.is_mark(k) || grammar.is_comma(k));
                list.extend(words.filter(|&k| plain(grammar, k)).map(|k| (fold(grammar, k), k, run)));
            }
            i = end;
        }
        list.sort_unstable_by_key(|(word, at, _)| (*word, *at));
        Roles { list }
    }

    /// The name that last stood beside the role at token `role`, before it.
    fn of(&self, grammar: &Grammar, role: usize) -> Option<Stretch> {
        let word = fold(grammar, role);
        let upto = self.list.partition_point(|(it, at, _)| (*it, *at) < (word, role));
        self.list[..upto].last().filter(|(it, _, run)| *it == word && is_named(grammar, *run)).map(|(_, _, run)| *run)
    }
}

fn fold<'g>(grammar: &Grammar<'g>, i: usize) -> &'g str {
    grammar.segments.scan.fold_of(grammar.token(i))
}

fn plain(grammar: &Grammar, i: usize) -> bool {
    grammar.is_open_word(i) && !grammar.is_name(i)
}

/// *The general*, once a general has been named: the last named source whose phrase holds the same role, or the name that
/// stood beside the role anywhere before.
fn known_by_role<'g>(
    grammar: &Grammar<'g>,
    before: &[Draft],
    source: Stretch,
    roles: &mut Option<Roles<'g>>,
) -> Option<Stretch> {
    if !grammar.is(source.start, C::Determiner) || grammar.is(source.start, C::Indefinite) {
        return None;
    }
    if source.len() < 2 || !(source.start + 1..source.end).all(|i| plain(grammar, i)) {
        return None;
    }
    let same = |role: usize, i: usize| fold(grammar, i) == fold(grammar, role);
    let holds = |s: &Stretch| (source.start + 1..source.end).all(|role| (s.start..s.end).any(|i| same(role, i)));
    let mut earlier = before.iter().rev().take(64).filter_map(|d| d.source).filter(|s| s.end <= source.start);
    let spoken = earlier.find(|s| s.len() > source.len() && holds(s) && is_named(grammar, *s));
    spoken.or_else(|| roles.get_or_insert_with(|| Roles::read(grammar)).of(grammar, source.end - 1))
}

/// Number of attributions looked back for whom a pronoun means.
const MEMORY: usize = 6;

fn last_fitting(grammar: &Grammar, found: &[Draft], i: usize, pronoun: usize) -> Option<Stretch> {
    let plural = grammar.is_any(pronoun, &[C::PronounMp, C::PronounFp, C::PronounP])
        && !grammar.is_any(pronoun, &[C::PronounMs, C::PronounFs]);
    let personal = grammar.is_any(pronoun, &[C::PronounMs, C::PronounFs]) && !grammar.is(pronoun, C::PronounAny);
    let block = found[i].block;
    let before = found[..i].iter().rev().take(MEMORY);
    before
        .filter(|a| !(personal && a.source.is_some_and(|s| s.len() == 1 && grammar.is(s.start, C::Relative))))
        .filter(|a| a.block + 2 > block && a.parent.is_none() && a.frame != Frame::Noun)
        .filter(|a| !(personal && a.kind.kind.as_deref().is_some_and(|kind| BODIES.contains(&kind))))
        .filter_map(|a| a.resolved.or(a.source))
        .filter(|s| s.end <= pronoun && !(s.len() == 1 && grammar.is_pronoun(s.start)))
        .filter(|s| !called_otherwise(grammar, &found[..i], *s, pronoun))
        .find(|s| looks_plural(grammar, *s).is_none_or(|p| p == plural))
}

/// Whether the source was called by a pronoun of the other gender before.
fn called_otherwise(grammar: &Grammar, before: &[Draft], source: Stretch, pronoun: usize) -> bool {
    let (he, she) = (grammar.is(pronoun, C::PronounMs), grammar.is(pronoun, C::PronounFs));
    let other = match (he, she) {
        (true, false) => C::PronounFs,
        (false, true) => C::PronounMs,
        _ => return false,
    };
    let called =
        before.iter().rev().take(MEMORY * 2).filter(|d| d.resolved.is_some_and(|r| same_name(grammar, r, source)));
    called.filter_map(|d| d.source).any(|s| s.len() == 1 && grammar.is(s.start, other))
}

/// The person the sentence before begins with, in the same paragraph, where nobody spoke before: *Anna Reis came at noon. She
/// said …*.
fn last_subject(grammar: &Grammar, pronoun: usize) -> Option<Stretch> {
    let sentence = grammar.sentence(pronoun)?;
    let before = grammar.sentence((sentence.start as usize).checked_sub(1)?)?;
    if before.block != sentence.block || grammar.is_any(pronoun, &[C::PronounAny]) {
        return None;
    }
    let phrase = grammar.phrase_after(before.start as usize, before.end as usize)?;
    let name_end = (phrase.start..phrase.end).find(|&k| !grammar.is_name(k) && !grammar.is(k, C::NameParticle));
    let run = Stretch::new(phrase.start, name_end.unwrap_or(phrase.end));
    let plural = grammar.is_any(pronoun, &[C::PronounMp, C::PronounFp, C::PronounP]);
    let sort = classify(grammar, Some(phrase), None).kind;
    if run.is_empty() && !plural && phrase.len() <= SHORT && sort.is_some_and(|kind| !BODIES.contains(&kind.as_str())) {
        return Some(phrase);
    }
    let acts = grammar.is_verb(run.end) || !grammar.cues(run.end, run.end + 1).is_empty();
    (!run.is_empty() && (run.len() > 1 || acts) && !plural && is_named(grammar, run)).then_some(run)
}

/// Whether one of two phrases holds the last name of the other.
fn same_name(grammar: &Grammar, one: Stretch, other: Stretch) -> bool {
    let last = grammar.written(other.end - 1);
    (one.start..one.end).any(|i| grammar.written(i) == last)
}

/// Whether a phrase looks plural, where its first words say so.
fn looks_plural(grammar: &Grammar, phrase: Stretch) -> Option<bool> {
    let coordinated = (phrase.start..phrase.end).any(|i| grammar.is(i, C::Coordinator) && !grammar.is_mark(i));
    if coordinated && grammar.is_name(phrase.start) {
        return Some(true);
    }
    let named_alone = (phrase.start..phrase.end).all(|i| grammar.is_name(i) || grammar.is(i, C::NameParticle));
    named_alone.then_some(false)
}
