//! What of one text can be known again in another: its sentences, its words as numbers, what survives a translation.
//! It knows one text that has been read; where it is like another is asked next door.

use std::collections::BTreeSet;

use super::anchor::{self, Anchor};
use super::figure::Figure;
use super::number;
use crate::analyzer::{Analysis, Analyzer, place};
use crate::findings::{Place, Voice};
use crate::lexicon::language::WordClass;
use crate::lexicon::rule::Detail;
use crate::naming::Known;
use crate::terms::{Meanings, Tongue};
use crate::text::fold::strip;
use crate::text::scan::{CAPITAL, OPENS};
use crate::text::{Apostrophes, Kind, Scan, Span};

/// Classes of words that say little of what a sentence tells.
const GRAMMAR: [WordClass; 13] = [
    WordClass::Function,
    WordClass::Determiner,
    WordClass::Quantifier,
    WordClass::Preposition,
    WordClass::Complementiser,
    WordClass::Question,
    WordClass::Auxiliary,
    WordClass::Copula,
    WordClass::Modal,
    WordClass::Relative,
    WordClass::Clitic,
    WordClass::Coordinator,
    WordClass::Subordinator,
];

/// A word where it stands. Two words with one key are the same word, whatever their capitals and accents; so are two
/// ways of writing one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// What it is.
    pub key: u64,
    /// Where.
    pub span: Span,
    /// Whether it is a word of its own weight: no grammatical word, no name, no number, no day.
    pub telling: bool,
    /// Whether it joins two clauses.
    pub joins: bool,
}

/// Which part of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// Its title.
    Title,
    /// Its body.
    Body,
    /// What stands around the text.
    Furniture,
}

/// A sentence; in a language that is not read, a whole block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Where.
    pub span: Span,
    /// Number of its block.
    pub block: u32,
    /// In which part of the page.
    pub ground: Ground,
    /// Its words: `start..end` in [`Trace::words`].
    pub words: (usize, usize),
    /// What in it survives a translation.
    pub anchors: Vec<Anchor>,
}

/// A word to discuss: where it stands, and the id of its category.
pub type Discussed = (Span, String);

/// What of one text can be known again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trace {
    /// The page's text.
    pub text: String,
    /// Code of its language, where it is known.
    pub lang: Option<String>,
    /// The day it is dated, counted from a fixed one; `None` where the file gives none.
    pub day: Option<i32>,
    /// Its sentences, by place; captions, bylines and credits are left out.
    pub sentences: Vec<Sentence>,
    /// Their words, by place.
    pub words: Vec<Word>,
    /// Its scored words to discuss, by place.
    pub discussed: Vec<Discussed>,
    /// Its figures, by place.
    pub figures: Vec<Figure>,
    /// Its numbered paragraphs.
    pub paragraphs: Vec<(usize, Span)>,
}

impl Trace {
    /// The sentence that holds the word number `word`.
    pub fn sentence_of(&self, word: usize) -> Option<&Sentence> {
        let at = self.sentences.partition_point(|sentence| sentence.words.1 <= word);
        self.sentences.get(at).filter(|sentence| sentence.words.0 <= word)
    }

    /// Everything between the words `from..to`, which must not be empty.
    pub fn stretch(&self, from: usize, to: usize) -> Span {
        Span::new(self.words[from].span.start, self.words[to - 1].span.end)
    }
}

/// Reads what of an analysis made by `analyzer` can be known again.
pub fn read(analysis: &Analysis, analyzer: &Analyzer) -> Trace {
    let article = &analysis.article;
    let text = &article.page.text;
    let tongue = article.lang.as_deref().and_then(|code| analyzer.tongue(code));
    let mut reader = Reader {
        text,
        tongue,
        meanings: article.lang.as_deref().and_then(|code| analyzer.meanings(code)),
        ids: ids(analysis, analyzer),
        quoted: quoted(analysis),
        names: BTreeSet::new(),
        scan: Scan::default(),
    };
    let mut trace = Trace {
        text: text.clone(),
        lang: article.lang.clone(),
        day: article.published.as_ref().and_then(|published| day(&published.value)),
        discussed: discussed(analysis, analyzer),
        figures: super::figure::read(analysis, analyzer),
        paragraphs: article.paragraphs.iter().map(|p| (p.n, p.span)).collect(),
        ..Trace::default()
    };
    let sentences: Vec<(Span, u32, Ground)> = sentences(analysis);
    let body = sentences.iter().filter(|(.., ground)| *ground == Ground::Body);
    body.for_each(|(span, ..)| reader.learn(*span));
    for (span, block, ground) in sentences {
        let from = trace.words.len();
        let anchors = reader.read(span, &mut trace.words);
        trace.sentences.push(Sentence { span, block, ground, words: (from, trace.words.len()), anchors });
    }
    trace
}

/// The sentences of titles, bodies and page furniture; whole blocks where sentences are not known.
pub(super) fn sentences(analysis: &Analysis) -> Vec<(Span, u32, Ground)> {
    let blocks = &analysis.article.page.blocks;
    let ground = |block: u32| {
        let block = blocks.get(block as usize)?;
        match if block.is_repeated() { Place::Chrome } else { place(block.role) } {
            Place::Title => Some(Ground::Title),
            Place::Body => Some(Ground::Body),
            Place::Chrome => Some(Ground::Furniture),
            Place::Caption | Place::Credit => None,
        }
    };
    let whole = || (0u32..).zip(blocks).map(|(n, block)| (block.span, n)).collect();
    let cut = if analysis.findings.is_some() { analysis.sentences.clone() } else { whole() };
    cut.into_iter().filter_map(|(span, block)| Some((span, block, ground(block)?))).collect()
}

/// The sentences of titles, bodies and captions: where a text tells something of its own.
pub(super) fn telling(analysis: &Analysis) -> Vec<Span> {
    let blocks = &analysis.article.page.blocks;
    let tells = |block: u32| {
        let block = blocks.get(block as usize).filter(|block| !block.is_repeated());
        block.is_some_and(|block| matches!(place(block.role), Place::Title | Place::Body | Place::Caption))
    };
    analysis.sentences.iter().filter(|(_, block)| tells(*block)).map(|(span, _)| *span).collect()
}

/// Names of countries and actors with the ids under which all languages have them, by place.
fn ids(analysis: &Analysis, analyzer: &Analyzer) -> Vec<(Span, String)> {
    let lexicon = analyzer.lexicon();
    let countries = analysis.countries.iter().map(|one| (one.span, one.id.clone()));
    let actors = analysis.findings.iter().flat_map(|findings| &findings.names);
    let actors = actors.map(|one| (one.span, lexicon.actors[one.actor as usize].id.clone()));
    let parties = analysis.names.iter().filter(|one| one.known == Known::Party);
    let parties = parties.map(|one| (one.span, one.id.clone()));
    let mut ids: Vec<(Span, String)> = countries.chain(actors).chain(parties).collect();
    ids.sort_by(|one, other| (one.0.start, other.0.end, &one.1).cmp(&(other.0.start, one.0.end, &other.1)));
    ids
}

fn quoted(analysis: &Analysis) -> Vec<Span> {
    let Some(findings) = &analysis.findings else { return Vec::new() };
    let (runs, end) = (findings.voices.runs(), analysis.article.page.text.len());
    let until = |n: usize| runs.get(n + 1).map_or(end, |next| next.start);
    let quoted = runs.iter().enumerate().filter(|(_, run)| run.voice == Voice::Quoted);
    quoted.map(|(n, run)| Span::new(run.start, until(n))).collect()
}

fn discussed(analysis: &Analysis, analyzer: &Analyzer) -> Vec<Discussed> {
    let rules = &analyzer.lexicon().rules;
    let found = analysis.findings.iter().flat_map(|findings| &findings.loaded).filter(|one| one.unscored.is_none());
    found
        .filter_map(|one| match &rules.get(one.rule? as usize)?.detail {
            Detail::Loaded(detail) => Some((one.span, detail.category.clone())),
            _ => None,
        })
        .collect()
}

/// A text whose sentences are read one by one.
struct Reader<'t> {
    text: &'t str,
    tongue: Option<&'t Tongue>,
    meanings: Option<&'t Meanings>,
    ids: Vec<(Span, String)>,
    quoted: Vec<Span>,
    names: BTreeSet<String>,
    scan: Scan,
}

impl Reader<'_> {
    fn cut(&mut self, span: Span) {
        self.scan.clear();
        let plain = Apostrophes::default();
        self.scan.read(self.text, span, self.tongue.map_or(&plain, |tongue| &tongue.apostrophes));
        if let Some(tongue) = self.tongue {
            tongue.vocabulary.number(&mut self.scan, 0);
        }
    }

    /// Notes the words that bear a capital where they need none: they are names at the head of a sentence too.
    fn learn(&mut self, span: Span) {
        self.cut(span);
        let words = self.scan.tokens.iter().filter(|token| token.kind == Kind::Word).skip(1);
        let named = words.filter(|token| token.is(CAPITAL) && !token.is(OPENS));
        let named: Vec<String> = named.map(|token| strip(self.scan.fold_of(token))).collect();
        self.names.extend(named);
    }

    /// The words of a sentence, and what in it survives a translation.
    fn read(&mut self, span: Span, words: &mut Vec<Word>) -> Vec<Anchor> {
        self.cut(span);
        let counting = self.tongue.map(|tongue| &tongue.counting);
        let numbers = counting.map_or_else(Vec::new, |counting| number::read(self.text, span, counting));
        let grammar = GRAMMAR.iter().fold(0, |bits, class| bits | class.bit());
        let mut anchors: Vec<Anchor> = Vec::new();
        let mut first = true;
        for token in self.scan.tokens.iter().filter(|token| token.kind != Kind::Mark) {
            let at = token.span();
            let quoted = self.quoted.iter().any(|run| run.contains(at));
            if let Some(number) = numbers.iter().find(|number| number.span.overlaps(at)) {
                if words.last().is_none_or(|last| last.span != number.span) {
                    words.push(Word { key: key(&number.digits), span: number.span, telling: false, joins: false });
                    anchors.push(Anchor::number(&number.digits, number.span));
                }
                continue;
            }
            let folded = strip(self.scan.fold_of(token));
            let opens = std::mem::replace(&mut first, false);
            let id = self.ids.iter().find(|(name, _)| name.overlaps(at));
            let classes = self.tongue.map_or(0, |tongue| tongue.vocabulary.classes(token.word));
            let (light, joins) = (classes & grammar != 0, classes & WordClass::Coordinator.bit() != 0);
            let anchor = match (id, counting) {
                (Some((name, id)), _) => Some(Anchor::known(id, *name)),
                (None, Some(counting)) => {
                    let named = token.is(CAPITAL) && (!opens || self.names.contains(&folded));
                    let meanings = self.meanings.map_or(&[][..], |meanings| meanings.of(&folded));
                    anchor::read(&folded, at, named, meanings, counting).filter(|one| !light || one.is_dated())
                }
                (None, None) => Some(Anchor::stem(&folded, at)),
            };
            let telling = anchor.as_ref().is_some_and(Anchor::is_stem);
            words.push(Word { key: key(&folded), span: at, telling, joins });
            if let Some(anchor) = anchor.filter(|one| anchors.last().is_none_or(|last| last.span != one.span)) {
                anchors.push(Anchor { quoted, ..anchor });
            }
        }
        anchors
    }
}

/// The number of the day that `YYYY-MM-DD` begins with, in the calendar of today without end either way.
fn day(written: &str) -> Option<i32> {
    let mut parts = written.get(..10)?.split('-').map(|part| part.parse::<i32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    // Years begin in March, so that the day that comes and goes is their last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(365 * year + leaps + (153 * month + 2) / 5 + day)
}

/// A number for a folded word, the same in every run and on every machine.
pub fn key(folded: &str) -> u64 {
    folded.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let between = |one: &str, other: &str| day(other).unwrap() - day(one).unwrap();
        assert_eq!(between("2024-02-28", "2024-03-01"), 2);
        assert_eq!(between("2023-02-28", "2023-03-01"), 1);
        assert_eq!(between("2025-12-31", "2026-01-01T08:00"), 1);
        assert_eq!(between("2025-01-01", "2026-01-01"), 365);
        assert_eq!(between("1999-07-14", "2000-07-14"), 366);
        assert_eq!((day("hier"), day("2026-03"), day("é026-03-0é")), (None, None, None));
    }
}
