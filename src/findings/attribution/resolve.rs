//! Whom a source means that does not say it itself: a pronoun, a relative, a role, a surname.
//! It knows the sources read before and the words around; it guesses nobody the text does not bring in.

use super::gender::Genders;
use super::grammar::Grammar;
use super::kind::{BODIES, classify, is_document, is_named};
use super::proper::person_name;
use super::stretch::Stretch;
use super::{Draft, Frame};
use crate::lexicon::language::WordClass as C;
use crate::terms::tongue::NUMBER_WORD;

/// Finds whom pronouns and relatives mean: a relative the phrase before it, a pronoun the last source that fits.
pub fn resolve(grammar: &Grammar, found: &mut [Draft]) {
    let mut roles = None;
    let mut genders = None;
    for i in 0..found.len() {
        let Some(source) = found[i].source.filter(|s| s.len() <= SHORT) else { continue };
        let resolved = if source.len() > 1 {
            if found[i].kind.named { None } else { known_by_role(grammar, &found[..i], source, &mut roles) }
        } else if grammar.is(source.start, C::Relative) && !grammar.is_pronoun(source.start) {
            before_aside(grammar, &found[..i], source.start).or_else(|| antecedent(grammar, source.start))
        } else if grammar.is_pronoun(source.start)
            || found[i].frame == Frame::Prep && grammar.is(source.start, C::Clitic)
        {
            let genders = genders.get_or_insert_with(|| Genders::read(grammar));
            // Who was brought in last is meant: by the sentence before, or by a source before it.
            let spoken = last_fitting(grammar, genders, found, i, source.start);
            let brought = last_subject(grammar, source.start, CHAIN);
            let brought = brought.map(|b| known_by_role(grammar, &found[..i], b, &mut roles).unwrap_or(b));
            let brought = brought.filter(|b| !genders.differ(grammar, *b, source.start));
            let spoken = spoken.filter(|s| s.start >= before_chain(grammar, source.start));
            let later = brought.filter(|b| spoken.is_none_or(|s| s.start < b.start && !same_name(grammar, s, *b)));
            later.or(spoken).or_else(|| carried_on(grammar, &found[..i], &found[i]))
        } else {
            None
        };
        let resolved = resolved.filter(|&meant| !speaks_of_himself(grammar, found, i, meant));
        if let Some(resolved) = resolved {
            let known = classify(grammar, Some(resolved), found[i].rule);
            let same = known.kind.as_deref().is_some_and(|kind| BODIES.contains(&kind)) && found[i].via.is_empty();
            // Who passed on what a body wrote passed on the rest of it.
            if let Some(first) = found[..i].iter().rfind(|one| same && one.source == Some(resolved)) {
                found[i].via = first.via.clone();
            }
            found[i].resolved = Some(resolved);
            found[i].kind = known;
        }
    }
}

/// Whether `meant` would be whoever speaks the quoted words in which the pronoun of `found[i]` stands: of oneself one says *I*.
fn speaks_of_himself(grammar: &Grammar, found: &[Draft], i: usize, meant: Stretch) -> bool {
    let Some(source) = found[i].source else { return false };
    let pronoun = source.len() == 1 && grammar.is_pronoun(source.start);
    let speaker = |one: &Draft| {
        let holds = one.content.iter().any(|content| content.start <= source.start && source.end <= content.end);
        holds && one.resolved.or(one.source).is_some_and(|s| same_name(grammar, s, meant))
    };
    let near = i.saturating_sub(RECENT)..found.len().min(i + RECENT);
    pronoun && grammar.quotation_around(source.start).is_some() && near.filter(|&k| k != i).any(|k| speaker(&found[k]))
}

/// The source of the sentence before, in the same paragraph, where the cue carries on what it said: *he adds* behind a body that
/// spoke, as translations write.
fn carried_on(grammar: &Grammar, before: &[Draft], one: &Draft) -> Option<Stretch> {
    let more = one.rule.and_then(|rule| grammar.cue(rule)).is_some_and(|cue| cue.more);
    let last = before.iter().rev().find(|it| it.parent.is_none() && it.frame != Frame::Noun).filter(|_| more)?;
    let (here, there) = (grammar.sentence(one.first())?, grammar.sentence(last.first())?);
    let next = there.block == here.block && there.end == here.start;
    last.resolved.or(last.source).filter(|s| next && !(s.len() == 1 && grammar.is_pronoun(s.start)))
}

/// Somebody who has just spoken, over what a participle tells of him between two commas: *“…,” says the mayor, reached by telephone, who adds …*.
fn before_aside(grammar: &Grammar, before: &[Draft], relative: usize) -> Option<Stretch> {
    let last = before.iter().rev().take(MEMORY).find(|one| one.source.is_some_and(|s| s.end <= relative))?;
    let source = last.source?;
    let aside = source.end + 1..relative.checked_sub(1)?;
    let set_off = grammar.is_comma(source.end) && grammar.is_comma(aside.end) && aside.len() > 1;
    let plain = |i: usize| !grammar.is_comma(i) && !grammar.is_finite(i);
    let told = set_off && grammar.is_unled(aside.start) && aside.clone().all(plain);
    last.resolved.or(last.source).filter(|_| told)
}

fn antecedent(grammar: &Grammar, relative: usize) -> Option<Stretch> {
    let from = grammar.sentence(relative)?.start as usize;
    let before_comma = |i: usize| i - usize::from(i > from && grammar.is_comma(i - 1));
    let end = before_comma(relative);
    let end = place_before(grammar, end, from).map_or(end, before_comma);
    let phrase = grammar.phrase_before(end, from).filter(|phrase| !grammar.leans_back(phrase.start));
    let phrase = phrase.filter(|phrase| !grammar.goes_on_from_verb(*phrase, from));
    phrase.map(|phrase| somebody_behind(grammar, phrase).unwrap_or(phrase)).or_else(|| {
        // *a question from a young child, who …*: the noun phrase right before.
        let verbless = |i: &usize| !grammar.is_mark(*i) && !grammar.is_finite(*i);
        let article = (from..end).rev().take(NEAR).take_while(verbless).find(|&i| grammar.is(i, C::Determiner))?;
        (article + 1 < end).then(|| Stretch::new(article, end))
    })
}

/// The person whom a phrase that names none before it ends with: *a riposte to the candidate*.
fn somebody_behind(grammar: &Grammar, phrase: Stretch) -> Option<Stretch> {
    let leads = |&i: &usize| grammar.is(i, C::Preposition) && !grammar.is_name(i) && grammar.is(i + 1, C::Determiner);
    let inner = Stretch::new((phrase.start + 1..phrase.end.saturating_sub(1)).rev().find(leads)? + 1, phrase.end);
    let first = (phrase.start..phrase.end).find(|&i| grammar.is(i, C::Preposition)).unwrap_or(phrase.start);
    let nobody = |head: Stretch| grammar.kinds(head).is_empty() && grammar.names(head).is_empty();
    let unnamed = (phrase.start..first).all(|i| !grammar.is_name(i));
    let person = classify(grammar, Some(inner), None).kind.is_some_and(|kind| !BODIES.contains(&kind.as_str()));
    (unnamed && nobody(Stretch::new(phrase.start, first)) && person).then_some(inner)
}

/// Where the preposition stands that leads to a place with the country or state it lies in, right before `end`: *from Selm, Dorland*.
fn place_before(grammar: &Grammar, end: usize, from: usize) -> Option<usize> {
    let start = (from..end).rev().find(|&i| !grammar.is_name(i) && !grammar.is_comma(i))?;
    let commas = (start + 1..end).filter(|&i| grammar.is_comma(i)).count();
    let named = commas == 1 && !grammar.is_comma(start + 1) && start > from;
    (named && grammar.is_any(start, &[C::Preposition, C::PlacePreposition, C::Inside])).then_some(start)
}

/// Tokens looked back for the article of what a relative stands for.
const NEAR: usize = 6;
/// Attributions looked back for whom a role means.
const RECENT: usize = 64;
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
                list.extend(before.filter(|&k| plain(grammar, k)).map(|k| (grammar.fold(k), k, run)));
                let beside =
                    grammar.is_comma(end).then_some(end + 1..count.min(end + 1 + BESIDE)).into_iter().flatten();
                let words = beside.take_while(|&k| !grammar.is_mark(k) || grammar.is_comma(k));
                list.extend(words.filter(|&k| plain(grammar, k)).map(|k| (grammar.fold(k), k, run)));
            }
            i = end;
        }
        let sentences = grammar.segments.sentences.iter();
        list.extend(sentences.filter_map(|sentence| beside_pronoun(grammar, sentence.start as usize)));
        list.sort_unstable_by_key(|(word, at, _)| (*word, *at));
        Roles { list }
    }

    /// The name that last stood beside the role at the end of `phrase`, before it. A name in the phrase must stand there too:
    /// *the Selm mayor* is not *Mira Dahl, the mayor of Harn*.
    fn of(&self, grammar: &Grammar, phrase: Stretch) -> Option<Stretch> {
        let role = phrase.end - 1;
        let word = grammar.fold(role);
        let upto = self.list.partition_point(|(it, at, _)| (*it, *at) < (word, role));
        let names = (phrase.start + 1..role).filter(|&i| grammar.is_name(i));
        let back: Vec<usize> = names.map(|i| role - i).collect();
        let same = |at: usize| back.iter().all(|&n| at >= n && grammar.fold(at - n) == grammar.fold(role - n));
        let (_, at, run) = self.list[..upto].last().filter(|(it, _, run)| *it == word && is_named(grammar, *run))?;
        same(*at).then_some(*run)
    }
}

/// The role a sentence opens with, and whose it is: *Mira Dahl came at noon. A teacher in Harn, she …*.
fn beside_pronoun<'g>(grammar: &Grammar<'g>, start: usize) -> Option<(&'g str, usize, Stretch)> {
    let role = start + usize::from(grammar.is(start, C::Indefinite));
    let comma = (role + 1..role + LEAD).find(|&k| grammar.is_comma(k))?;
    let pronoun = comma + 1;
    if !grammar.is_open_word(role) || !grammar.is_any(pronoun, &[C::PronounMs, C::PronounFs]) {
        return None;
    }
    Some((grammar.fold(role), role, last_subject(grammar, pronoun, CHAIN)?))
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
    let described = |i: usize| plain(grammar, i) || grammar.is_name(i) && i + 1 < source.end;
    if source.len() < 2 || !(source.start + 1..source.end).all(described) {
        return None;
    }
    let same = |role: usize, i: usize| grammar.fold(i) == grammar.fold(role);
    let holds = |s: &Stretch| (source.start + 1..source.end).all(|role| (s.start..s.end).any(|i| same(role, i)));
    let document = is_document(grammar, source);
    let mut earlier = before.iter().rev().take(RECENT).filter_map(|d| Some((d.source?, d.resolved)));
    // A document has no name, but its phrase says whose it is.
    let spoken = earlier.find(|(s, _)| {
        s.end <= source.start && s.len() > source.len() && holds(s) && (document || is_named(grammar, *s))
    });
    let person = |phrase: Stretch| document || person_name(grammar, phrase).is_some();
    let (named, told) = match spoken.map(|(phrase, meant)| meant.unwrap_or(phrase)) {
        Some(phrase) if person(phrase) => (Some(phrase), None),
        told => (None, told),
    };
    named
        .or_else(|| roles.get_or_insert_with(|| Roles::read(grammar)).of(grammar, source))
        .or_else(|| only_one_of_a_kind(grammar, before, source))
        // Somebody who was never named is still the one of that role: *a senior guard … the guard*.
        .or(told)
}

/// *The officer*, where one officer has been named and nobody else of that kind. Only a word for the whole kind calls somebody
/// back (*the prefect* is no mayor), and only a language whose determiners tell one from several can say so.
fn only_one_of_a_kind(grammar: &Grammar, before: &[Draft], source: Stretch) -> Option<Stretch> {
    let language = grammar.lexicon.languages.get(&grammar.tongue.code)?;
    let calls_back = (source.start + 1..source.end).any(|i| grammar.is(i, C::Recall));
    if !calls_back || !language.classes.contains_key(&C::Several) || grammar.is(source.start, C::Several) {
        return None;
    }
    let kind = classify(grammar, Some(source), None).kind.filter(|kind| !BODIES.contains(&kind.as_str()))?;
    // A general holds an office too.
    let akin = |other: &str| other == kind || [other, kind.as_str()].iter().all(|it| OFFICES.contains(it));
    let of_kind = |d: &&Draft| d.kind.named && d.kind.kind.as_deref().is_some_and(akin);
    let mut named = before.iter().rev().take(RECENT).filter(of_kind).filter_map(|d| d.resolved.or(d.source));
    let first = named.next().filter(|s| is_named(grammar, *s))?;
    named.all(|s| same_name(grammar, s, first)).then_some(first)
}

/// Kinds of those who hold an office.
const OFFICES: [&str; 2] = ["official", "security"];
/// Number of attributions looked back for whom a pronoun means.
const MEMORY: usize = 6;

fn last_fitting<'g>(
    grammar: &Grammar<'g>,
    genders: &Genders<'g>,
    found: &[Draft],
    i: usize,
    pronoun: usize,
) -> Option<Stretch> {
    let plural = grammar.is_any(pronoun, &[C::PronounMp, C::PronounFp, C::PronounP])
        && !grammar.is_any(pronoun, &[C::PronounMs, C::PronounFs]);
    let personal = grammar.is_any(pronoun, &[C::PronounMs, C::PronounFs]) && !grammar.is(pronoun, C::PronounAny);
    let block = found[i].block;
    let before = found[..i].iter().rev().take(MEMORY);
    before
        .filter(|a| !(personal && a.source.is_some_and(|s| s.len() == 1 && grammar.is(s.start, C::Relative))))
        .filter(|a| a.parent.is_none_or(|parent| found[parent].is_hollow()))
        .filter(|a| a.block + 2 > block && a.frame != Frame::Noun)
        .filter(|a| !(personal && a.kind.kind.as_deref().is_some_and(|kind| BODIES.contains(&kind))))
        .filter_map(|a| a.resolved.or(a.source))
        .filter(|s| s.end <= pronoun && !(s.len() == 1 && is_pronoun(grammar, s.start)))
        .filter(|s| !called_otherwise(grammar, &found[..i], *s, pronoun))
        .filter(|s| !genders.differ(grammar, *s, pronoun))
        .find(|s| looks_plural(grammar, *s).is_none_or(|p| p == plural))
}

/// Whether token `i` is a pronoun, of whichever person.
fn is_pronoun(grammar: &Grammar, i: usize) -> bool {
    grammar.is_pronoun(i) || grammar.is(i, C::PronounSelf)
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

/// Sentences looked back for whom a chain of pronouns began with.
const CHAIN: usize = 4;
/// Longest phrase that may stand before the subject of a sentence, in tokens: *Asked about the bridge, the general …*.
const LEAD: usize = 16;

/// The person the sentence before begins with, in the same paragraph, where nobody spoke before: *Anna Reis came at noon. She
/// said …*. A pronoun there leads on to the sentence before it.
fn last_subject(grammar: &Grammar, pronoun: usize, chain: usize) -> Option<Stretch> {
    let sentence = grammar.sentence(pronoun)?;
    let before = grammar.sentence((sentence.start as usize).checked_sub(1)?)?;
    if chain == 0 || before.block != sentence.block || grammar.is_any(pronoun, &[C::PronounAny]) {
        return None;
    }
    let (start, end) = (before.start as usize, before.end as usize);
    let comma = (start..end.min(start + LEAD)).find(|&k| grammar.is_comma(k)).map(|k| k + 1);
    let subject = |at: usize| person_at(grammar, pronoun, at, end, chain);
    let opens = grammar.is(start, C::Determiner) || grammar.is_pronoun(start);
    subject(start).or_else(|| comma.filter(|_| !opens).and_then(subject))
}

/// Where the sentence begins before which nobody is meant by the pronoun at `pronoun`: the one before all those that begin with
/// the same pronoun, for whom those before have left open. *The council named Dorn. He was held. He denied it.*
fn before_chain(grammar: &Grammar, pronoun: usize) -> usize {
    let Some(mut sentence) = grammar.sentence(pronoun) else { return 0 };
    let mut chained = false;
    for _ in 0..CHAIN {
        let Some(before) = (sentence.start as usize).checked_sub(1).and_then(|i| grammar.sentence(i)) else { return 0 };
        if before.block != sentence.block {
            return 0;
        }
        if grammar.written(before.start as usize).to_lowercase() != grammar.written(pronoun).to_lowercase() {
            return if chained { before.start as usize } else { 0 };
        }
        (sentence, chained) = (before, true);
    }
    0
}

/// The person the subject at `at` is, if the pronoun may mean one such.
fn person_at(grammar: &Grammar, pronoun: usize, at: usize, end: usize, chain: usize) -> Option<Stretch> {
    if grammar.is(at, C::PronounSelf) {
        return None;
    }
    if grammar.is_pronoun(at) {
        let same = [C::PronounMs, C::PronounFs].iter().any(|&c| grammar.is(at, c) && grammar.is(pronoun, c));
        return same.then(|| last_subject(grammar, at, chain - 1)).flatten();
    }
    let phrase = grammar.phrase_after(at, end)?;
    let part = |k: usize| grammar.is_name(k) || grammar.is(k, C::NameParticle) || grammar.ends_inner_name(k);
    let name_end = (phrase.start..phrase.end).find(|&k| !part(k));
    let run = Stretch::new(phrase.start, name_end.unwrap_or(phrase.end));
    let plural = grammar.is_any(pronoun, &[C::PronounMp, C::PronounFp, C::PronounP]);
    let sort = classify(grammar, Some(phrase), None).kind;
    let is_role = !grammar.is(phrase.start, C::Several) && sort.is_some_and(|kind| !BODIES.contains(&kind.as_str()));
    let one = grammar.is_any(phrase.start, &[C::Determiner, C::Title]);
    if run.is_empty() && !plural && one && phrase.len() <= SHORT && is_role {
        return Some(phrase);
    }
    let acts = grammar.is_verb(run.end) || !grammar.cues(run.end, run.end + 1).is_empty();
    (!run.is_empty() && (run.len() > 1 || acts) && !plural && is_named(grammar, run)).then_some(run)
}

/// Whether one of two phrases holds the last name of the other.
pub(super) fn same_name(grammar: &Grammar, one: Stretch, other: Stretch) -> bool {
    let last = grammar.written(other.end - 1);
    (one.start..one.end).any(|i| grammar.written(i) == last)
}

/// Whether a phrase looks plural, where its first words say so.
fn looks_plural(grammar: &Grammar, phrase: Stretch) -> Option<bool> {
    // What stands beside a name, behind a comma, may be several things of one person.
    let head = (phrase.start..phrase.end).find(|&i| grammar.is_comma(i)).unwrap_or(phrase.end);
    let coordinated = (phrase.start..head).any(|i| grammar.is(i, C::Coordinator) && !grammar.is_mark(i));
    let counted = grammar.bits(phrase.start) & NUMBER_WORD != 0 && !grammar.is(phrase.start, C::Indefinite);
    if coordinated && grammar.is_name(phrase.start) || counted && phrase.len() > 1 {
        return Some(true);
    }
    let named_alone = (phrase.start..phrase.end).all(|i| grammar.is_name(i) || grammar.is(i, C::NameParticle));
    named_alone.then_some(false)
}
