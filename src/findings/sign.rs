//! Signs that a program chose words of a text: words that stand where others stood, one acronym in two orders, a scrap of a
//! sentence between two full stops, sentences torn in two. It knows word classes and the look-alikes of the lexicons. It never knows that a program
//! did it: a person can write any of them, so few of them say nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::Findings;
use super::attribution::grammar::Grammar;
use super::attribution::{Attribution, Draft, Frame, Stretch};
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::Detail;
use crate::segment::Sentence;
use crate::terms::tongue::ABBREVIATION;
use crate::text::scan::{AFTER_BLANK, CAPITAL};
use crate::text::{Kind, Span};

/// Fewest signs of different sorts that are shown: one alone can be a slip, a quotation or a habit of a region.
pub const LEAST: usize = 2;
/// In longer texts, one sign more for each so many words: a long text has room for slips.
pub const WORDS_PER_SIGN: usize = 600;
/// Fewest words of a text for each sentence that goes on in small letters.
const WORDS_PER_TORN: usize = 40;
/// Most words of a scrap.
const SCRAP: usize = 3;
/// Fewest letters of a word whose full stop surely ends a sentence.
const WHOLE_WORD: u32 = 4;

/// What a sign is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A word that stands where another perhaps stood.
    LookAlike,
    /// Words between two full stops that make no sentence.
    Scrap,
    /// What goes on in small letters after a full stop, as where one sentence was made two.
    Torn,
    /// Subject before verb behind a quotation, in a language that turns them round there: *« … », il a dit*.
    Straight,
}

/// A sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub sort: Sort,
    /// Index of its rule; a scrap has none.
    pub rule: Option<u32>,
}

/// The signs in blocks for which `is_text` holds, by place, however few they are, in a text with these `attributions`.
pub fn find(grammar: &Grammar, attributions: &[Draft], is_text: impl Fn(u32) -> bool) -> Vec<Sign> {
    let segments = grammar.segments;
    let mut all = Vec::new();
    // A guess is looked for once, however often its rule hits.
    let mut twins: BTreeMap<u32, bool> = BTreeMap::new();
    for hit in &grammar.hits.signs {
        let Detail::Sign(form) = &grammar.lexicon.rules[hit.rule as usize].detail else { continue };
        let here = grammar.sentence(hit.start as usize).is_some_and(|sentence| is_text(sentence.block));
        let mut twin = || *twins.entry(hit.rule).or_insert_with(|| has_twin(grammar, &form.guess));
        if here && (!form.twin || twin()) {
            let span = segments.span(hit.start as usize, hit.end as usize);
            all.push(Sign { span, sort: Sort::LookAlike, rule: Some(hit.rule) });
        }
    }
    let scraps = segments.sentences.iter().filter(|it| is_text(it.block)).flat_map(|it| scraps(grammar, it));
    all.extend(scraps.map(|(it, sort)| Sign { span: segments.span(it.start, it.end), sort, rule: None }));
    let turns =
        grammar.lexicon.languages.get(&grammar.tongue.code).is_some_and(|it| it.classes.contains_key(&C::Inversion));
    let straight =
        attributions.iter().filter(|one| turns && is_text(one.block)).filter_map(|one| straight(grammar, one));
    all.extend(straight.map(|it| Sign { span: segments.span(it.start, it.end), sort: Sort::Straight, rule: None }));
    all.sort_by_key(|sign| (sign.span.start, sign.span.end));
    all
}

/// Whether `signs` and the participles of `attributions` that lost their auxiliary are enough to be shown, in a text of `words`
/// words. A rule counts once, so does an order of words, scraps count once and never alone; but a text in which more than one sentence goes on in small
/// letters after a full stop, and not so many that whoever wrote it does without capitals, was not written so.
pub fn tell(signs: &[Sign], attributions: &[Attribution], words: usize) -> bool {
    let rules: BTreeSet<u32> = signs.iter().filter_map(|sign| sign.rule).collect();
    let lost = attributions.iter().filter(|one| one.bare).count();
    let straight = usize::from(signs.iter().any(|sign| sign.sort == Sort::Straight));
    let chosen = rules.len() + lost + straight;
    let torn = signs.iter().filter(|sign| matches!(sign.sort, Sort::Scrap | Sort::Torn)).count();
    let told = torn >= LEAST && torn * WORDS_PER_TORN <= words;
    let scraps = usize::from(chosen > 0 && signs.iter().any(|sign| sign.sort == Sort::Scrap));
    chosen + if told { torn } else { scraps } >= LEAST.max(words / WORDS_PER_SIGN)
}

/// Whether a report of a text of `words` words says that it shows signs of translation: enough of them, or a participle that lost
/// its auxiliary, which is shown by itself.
pub fn are_told(findings: &Findings, words: usize) -> bool {
    findings.attributions.iter().any(|one| one.bare && one.cue.is_some())
        || tell(&findings.signs, &findings.attributions, words)
}

/// Whether the text has the word `guess` too, written so.
fn has_twin(grammar: &Grammar, guess: &str) -> bool {
    grammar.segments.scan.tokens.iter().any(|token| token.span().of(grammar.text) == guess)
}

/// Subject and verb right behind the comma after a quotation, in this order. A name that a relative clause or an apposition
/// belongs to opens a sentence of its own.
fn straight(grammar: &Grammar, one: &Draft) -> Option<Stretch> {
    let (source, cue, first) = (one.source?, one.cue?, *one.content.first()?);
    let quoted = grammar.quotation_before(first.end).is_some_and(|q| q.open as usize == first.start);
    let behind = grammar.is_comma(first.end) && source.start == first.end + 1 && cue.start == source.end;
    let inserted = matches!(one.frame, Frame::Incise | Frame::Quote);
    (inserted && quoted && behind).then(|| Stretch::new(source.start, cue.end))
}

/// In a sentence, what stands after a full stop and begins small: a scrap where it has no verb and is over after a few words.
fn scraps(grammar: &Grammar, sentence: &Sentence) -> Vec<(Stretch, Sort)> {
    let (from, to) = (sentence.start as usize, sentence.end as usize);
    let after_stop = |i: usize| {
        let word = grammar.token(i - 1);
        let whole = word.kind == Kind::Word && !word.is(CAPITAL) && word.end - word.start >= WHOLE_WORD;
        grammar.is_the_mark(i, ".") && whole && grammar.bits(i - 1) & ABBREVIATION == 0
    };
    let scrap = |stop: usize| {
        let start = stop + 1;
        let words = (start..to.min(start + SCRAP + 1)).take_while(|&i| is_scrap_word(grammar, i)).count();
        let end = start + words;
        let over = end == to || grammar.is_the_mark(end, ".") && end + 1 == to;
        let first = grammar.token(start);
        let set_off = first.kind == Kind::Word && first.is(AFTER_BLANK) && !first.is(CAPITAL);
        let scrap = over && (1..=SCRAP).contains(&words);
        let stop = (start..to).find(|&i| grammar.is_the_mark(i, ".")).unwrap_or(to);
        let found =
            if scrap { (Stretch::new(start, end), Sort::Scrap) } else { (Stretch::new(start, stop), Sort::Torn) };
        (set_off && start < stop).then_some(found)
    };
    (from + 1..to).filter(|&i| after_stop(i)).filter_map(scrap).collect()
}

/// A word that no sentence needs: neither verb, cue, pronoun nor number.
fn is_scrap_word(grammar: &Grammar, i: usize) -> bool {
    let plain = grammar.token(i).kind == Kind::Word && !grammar.is_verb(i) && !grammar.is_pronoun(i);
    plain && grammar.cues(i, i + 1).is_empty()
}
