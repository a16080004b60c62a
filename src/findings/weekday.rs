//! Days of the week where they are written, and whether the words around one say that it is past: a day right behind a verb
//! of speech in the past is the day on which it was said. It knows no calendar.

use std::collections::BTreeMap;

use super::attribution::Attribution;
use super::attribution::grammar::Grammar;
use super::voice::{Voice, Voices};
use crate::lexicon::language::WordClass as C;
use crate::lexicon::term::Form;
use crate::terms::tongue::WEEKDAY;
use crate::text::Span;
use crate::text::scan::{CAPITAL, ELIDED, OPENS};

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weekday {
    /// Where it is written.
    pub span: Span,
    /// Which it is, Monday being 0.
    pub day: usize,
    /// Whether it is surely the last such day before the text was published.
    pub past: bool,
}

/// Attributions by the place where their cue ends; those without one stand at the head of the text, where none ends.
type Cues<'a> = BTreeMap<usize, Vec<&'a Attribution>>;

/// The days of the week in blocks for which `is_text` holds, by place; parts of names and short forms are left out.
pub fn find(
    grammar: &Grammar,
    attributions: &[Attribution],
    voices: &Voices,
    is_text: impl Fn(u32) -> bool,
) -> Vec<Weekday> {
    let mut found = Vec::new();
    let mut cues = Cues::new();
    for one in attributions {
        cues.entry(one.cue.map_or(0, |cue| cue.end)).or_default().push(one);
    }
    for sentence in grammar.segments.sentences.iter().filter(|it| is_text(it.block)) {
        for i in sentence.start as usize..sentence.end as usize {
            if grammar.bits(i) & WEEKDAY == 0 {
                continue;
            }
            if let Some(day) = named(grammar, i) {
                let span = grammar.token(i).span();
                let narrated = voices.at(span.start).voice == Voice::Author;
                let past = narrated && is_past(grammar, &cues, sentence.start as usize, i);
                found.push(Weekday { span, day, past });
            }
        }
    }
    found
}

/// The day that token `i` names in full, with a capital where the language writes one, and as no part of a longer name.
fn named(grammar: &Grammar, i: usize) -> Option<usize> {
    let language = grammar.lexicon.languages.get(&grammar.tongue.code)?;
    let (written, token) = (grammar.written(i), grammar.token(i));
    let full = |names: &Vec<String>| names.first().is_some_and(|name| name.to_lowercase() == written.to_lowercase());
    let day = language.dates.weekdays.iter().position(full)?;
    let proper = language.dates.weekdays[day].first()?.starts_with(char::is_uppercase);
    let fits = if proper { token.is(CAPITAL) } else { !token.is(CAPITAL) || token.is(OPENS) };
    let beside = |at: usize| proper && grammar.is_name(at) && !grammar.is_time(at);
    let inside = i > 0 && beside(i - 1) || beside(i + 1) && !grammar.is_comma(i + 1);
    (fits && !inside && !grammar.is_hyphenated(i) && !grammar.is_hyphenated(i + 1)).then_some(day)
}

/// Whether a cue in the past ends right before token `i`, of an attribution whose content the day is no part of.
fn is_past(grammar: &Grammar, cues: &Cues, from: usize, i: usize) -> bool {
    let link = i > from && grammar.is(i - 1, C::Preposition);
    let Some(last) = i.checked_sub(1 + usize::from(link)).filter(|&last| last >= from) else { return false };
    let said = |hit: &&crate::matching::Hit| hit.end as usize == last + 1 && hit.can_be(Form::Participle);
    if !grammar.cues(from, last + 1).iter().any(|hit| said(&hit)) || !leaves_off(grammar, i + 1) {
        return false;
    }
    let (end, day) = (grammar.token(last).end as usize, grammar.token(i).span());
    let mut ending = cues.get(&end).into_iter().flatten();
    let cue = ending.find(|one| !one.bare && !one.content.iter().any(|content| content.overlaps(day)));
    let Some(cue) = cue.and_then(|one| one.cue) else { return false };
    let group = (from..=last).filter(|&t| grammar.token(t).start as usize >= cue.start);
    group.into_iter().all(|t| !grammar.is_any(t, &[C::Modal, C::Copula, C::Hearsay, C::InfinitiveMark, C::Negation]))
}

/// Whether what stands at `i` is no part of the day: a mark, a word of time, a name, or a word that opens something else.
fn leaves_off(grammar: &Grammar, i: usize) -> bool {
    const OPENING: [C; 8] = [
        C::Determiner,
        C::Preposition,
        C::Complementiser,
        C::InfinitiveMark,
        C::Relative,
        C::Coordinator,
        C::Subordinator,
        C::Title,
    ];
    let opens = grammar.is_any(i, &OPENING);
    let other = grammar.is_time(i) || grammar.is_name(i) || grammar.is_pronoun(i);
    grammar.is_mark(i) || opens || other && !grammar.token(i).is(ELIDED)
}
