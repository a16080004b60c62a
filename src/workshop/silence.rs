//! Why a rule finds nothing where its author expects it to: the nearest cause, of which a remedy can be told.
//! It knows one sentence that was read; it judges no rule.

mod beside;
mod joint;

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::slice::from_ref;

use crate::analyzer::{Analysis, Analyzer, Scratch};
use crate::lexicon::grammar::{self, WIDEST};
use crate::lexicon::inflect::{Inflector, spread};
use crate::lexicon::language::{SHARED, WordClass};
use crate::lexicon::nearest::nearest;
use crate::lexicon::rule::{CueFrame, Detail, Family, Rule, Status};
use crate::lexicon::term::{Chunk, Form, Piece, Term};
use crate::matching::Precedence;
use crate::matching::guard::{Refusal, refusal};
use crate::terms::{Payload, Planter, Sighting, Tongue};
use crate::text::fold::{fold, strip};
use crate::text::{Kind, Scan, Span};

use super::firing::{finds, firings};

pub use beside::Beside;

/// The construction in which a cue would find something that it does not find in its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fitting {
    /// None was tried.
    Untried,
    /// None fits.
    Nothing,
    /// The nearest one that fits.
    One(CueFrame),
}

/// Why a rule finds nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Silence {
    /// The sentence is read in another language, or in none.
    Language(Option<String>),
    /// One of its exceptions holds the words.
    Excepted(Span),
    /// None of the words that `require` names stands near.
    Alone(Beside),
    /// Words that `forbid` names stand near.
    Accompanied(Span),
    /// It asks for other capitals.
    Capitals,
    /// A negation takes the word back.
    Negated,
    /// The word is only mentioned as a word.
    Mentioned,
    /// The words are there, and none of the constructions the cue can stand in.
    Unframed(Fitting),
    /// The words are there; the term has a form of this verb written out.
    WrittenOut(Span, String),
    /// The rule of this index finds them.
    Aside(u32),
    /// They stand in those of the rule of this index, which goes before it, for this reason, and finds nothing there.
    Behind(u32, Precedence),
    /// The words are there, and not where on the line the rule looks for them.
    Elsewhere,
    /// No agency is named.
    NoAgency,
    /// An agency is named, and the words of the form do not stand right beside the name.
    NotBeside,
    /// The words differ by accents.
    Accents(Span),
    /// The words are there in a form that the rule does not have; by this table of inflection they have it: whether the word that
    /// changes is marked already.
    Inflected(Span, String, bool),
    /// The words are there with others between them: so many at a place, of which the term allows for these.
    Apart(Span, usize, Option<usize>),
    /// A mark stands between the words.
    Marked(Span),
    /// A word is written otherwise: as it stands, as the rule has it.
    Spelt(Span, String),
    /// Some of its words are there; this one is not.
    Lacking(String),
    /// All of its words are there, and not one behind the other in its order.
    Mixed,
    /// None of its words is there.
    Absent,
}

/// A sentence that was read, with the room it was read in.
#[derive(Clone, Copy)]
pub struct Heard<'a> {
    /// What it was read with.
    pub analyzer: &'a Analyzer,
    /// What came of it.
    pub analysis: &'a Analysis,
    /// The room that it was the last text in.
    pub scratch: &'a Scratch,
}

/// A language's words stand apart by at most so many others where that is told.
const GAP: usize = 3;
impl Heard<'_> {
    /// Why the rule of this index finds nothing at `place`, or nowhere in the sentence where no place is given. `None` where it
    /// does find something there, or the cause is not known.
    pub fn silence(&self, index: u32, place: Option<Span>, is_hit: impl Fn(Span) -> bool) -> Option<Silence> {
        let rule = &self.analyzer.lexicon().rules[index as usize];
        let lang = self.analysis.article.lang.as_deref();
        if rule.language != SHARED && lang != Some(&*rule.language) {
            return Some(Silence::Language(lang.map(str::to_owned)));
        }
        let tongue = self.analyzer.tongue(lang?)?;
        let near = |span: Span| place.is_none_or(|place| place.overlaps(span));
        let mut seen: Vec<Sighting> = self.sightings(tongue, index).filter(|it| near(self.span(it))).collect();
        seen.sort_by_key(|it| Reverse(it.end - it.start));
        if seen.iter().any(|it| is_hit(self.span(it))) {
            return None;
        }
        match rule.family() {
            Family::Wire => Some(self.form_of_credit(tongue)),
            _ => self.refused(&seen, index, rule, tongue).or_else(|| self.words(rule, tongue, place)),
        }
    }

    /// Rules of words to discuss and of cues whose words stand in the sentence and that find nothing there, each with why, in the
    /// order of places; then those of the `own` rules that words of the sentence come near.
    pub fn silent(&self, own: &BTreeSet<u32>, is_hit: impl Fn(u32, Span) -> bool) -> Vec<(u32, Silence)> {
        let lang = self.analysis.article.lang.as_deref();
        let Some(tongue) = lang.and_then(|lang| self.analyzer.tongue(lang)) else { return Vec::new() };
        let (mut all, mut met) = (Vec::new(), BTreeSet::new());
        for it in &self.scratch.segments().sightings {
            let Payload::Rule(index) = tongue.payloads[it.outcome.payload as usize] else { continue };
            let rule = &self.analyzer.lexicon().rules[index as usize];
            if !matches!(rule.family(), Family::Loaded | Family::Attribution) || !met.insert(index) {
                continue;
            }
            let why = self.silence(index, None, |span| is_hit(index, span));
            // That another rule counts the words is news where a draft is on trial; elsewhere the other rule is shown.
            let is_news =
                |why: &Silence| !matches!(why, Silence::Aside(_) | Silence::Behind(..)) || rule.status == Status::Draft;
            all.extend(why.filter(is_news).map(|why| (index, why)));
        }
        for &index in own.difference(&met) {
            let why = self.silence(index, None, |span| is_hit(index, span));
            let is_far = |why: &Silence| matches!(why, Silence::Absent | Silence::Lacking(_) | Silence::NoAgency);
            let is_near = |why: &Silence| match why {
                Silence::Language(_) => self.is_near_abroad(index),
                why => !is_far(why),
            };
            all.extend(why.filter(is_near).map(|why| (index, why)));
        }
        all
    }

    /// Whether the words of a rule of another language than the sentence's stand in it all the same.
    fn is_near_abroad(&self, index: u32) -> bool {
        let rule = &self.analyzer.lexicon().rules[index as usize];
        let why = self.analyzer.tongue(&rule.language).and_then(|tongue| self.words(rule, tongue, None));
        matches!(why, Some(Silence::Accents(_) | Silence::Inflected(..) | Silence::Elsewhere))
    }

    fn sightings<'s>(&'s self, tongue: &'s Tongue, index: u32) -> impl Iterator<Item = Sighting> + 's {
        let is_ours = move |it: &&Sighting| tongue.payloads[it.outcome.payload as usize] == Payload::Rule(index);
        self.scratch.segments().sightings.iter().filter(is_ours).copied()
    }

    fn span(&self, it: &Sighting) -> Span {
        self.scratch.segments().span(it.start as usize, it.end as usize)
    }

    /// What keeps the rule silent where one of its terms stands.
    fn refused(&self, seen: &[Sighting], index: u32, rule: &Rule, tongue: &Tongue) -> Option<Silence> {
        let segments = self.scratch.segments();
        let place = seen.first().map(|it| self.span(it))?;
        for it in seen {
            let (start, end) = (it.start as usize, it.end as usize);
            let holds = |other: &&Sighting| {
                tongue.payloads[other.outcome.payload as usize] == Payload::Except(index)
                    && other.start <= it.start
                    && other.end >= it.end
            };
            if let Some(other) = segments.sightings.iter().find(holds) {
                return Some(Silence::Excepted(self.span(other)));
            }
            match refusal(segments, tongue, rule, index, start, end) {
                Some(Refusal::Case) => return Some(Silence::Capitals),
                Some(Refusal::Require) => {
                    let beside = rule.require.as_ref().map(|near| self.beside(near, it, tongue));
                    return Some(Silence::Alone(beside.unwrap_or(Beside::Nothing)));
                }
                Some(Refusal::Forbid(near)) => return Some(Silence::Accompanied(self.span(&near))),
                None => {}
            }
        }
        let lexicon = self.analyzer.lexicon();
        let mut pairs = self.scratch.aside_at().zip(self.scratch.precedences(lexicon));
        let aside = pairs.find(|((lost, kept, span), _)| *lost == index && kept != lost && span.overlaps(place));
        if let Some(((_, kept, span), why)) = aside {
            let fired = firings(self.analysis, self.scratch, lexicon);
            let has_found = finds(&fired, &lexicon.rules[kept as usize].id, span);
            return Some(if has_found { Silence::Aside(kept) } else { Silence::Behind(kept, why) });
        }
        Some(match rule.family() {
            Family::Attribution => {
                self.written_out(&seen[0], rule, tongue).unwrap_or(Silence::Unframed(Fitting::Untried))
            }
            Family::Loaded => {
                let start = seen[0].start as usize;
                let before = start.saturating_sub(GAP)..start;
                let is = |class: WordClass| before.clone().any(|i| segments.is(i, class));
                if is(WordClass::Mention) { Silence::Mentioned } else { Silence::Negated }
            }
            Family::Card | Family::Page => Silence::Elsewhere,
            Family::Kind | Family::Wire | Family::Condition => return None,
        })
    }

    /// The verb of which the cue `rule` has a form written out at `it`: of such a one nobody knows which form it is.
    fn written_out(&self, it: &Sighting, rule: &Rule, tongue: &Tongue) -> Option<Silence> {
        let Detail::Cue(cue) = &rule.detail else { return None };
        let is_verb =
            cue.frames.iter().all(|frame| !matches!(frame, CueFrame::Prep | CueFrame::Noun | CueFrame::Adverb));
        if it.outcome.form != Form::Plain || !is_verb {
            return None;
        }
        let language = self.analyzer.lexicon().languages.get(&tongue.code)?;
        let place = self.span(it);
        let words = place.of(&self.analysis.article.page.text);
        let first = words.split_whitespace().next()?;
        let head = Inflector::new(language.inflection.get(VERB)?).head(first)?;
        Some(Silence::WrittenOut(place, head))
    }

    /// What a form of credit does not find beside its words.
    fn form_of_credit(&self, tongue: &Tongue) -> Silence {
        let is_agency = |it: &&Sighting| {
            matches!(tongue.payloads[it.outcome.payload as usize], Payload::Agency(_) | Payload::AgencyCode(_))
        };
        let is_named = self.scratch.segments().sightings.iter().any(|it| is_agency(&it));
        if is_named { Silence::NotBeside } else { Silence::NoAgency }
    }

    /// What keeps the terms of the rule from standing at `place`.
    fn words(&self, rule: &Rule, tongue: &Tongue, place: Option<Span>) -> Option<Silence> {
        let language = self.analyzer.lexicon().languages.get(&tongue.code)?;
        let text = &self.analysis.article.page.text;
        let seek = |pieces: &dyn Fn(&[Piece]) -> Vec<Piece>, loose: bool, marks: bool| {
            stands(text, &rule.terms, tongue, pieces, loose, marks, place)
        };
        let as_it_is = |pieces: &[Piece]| pieces.to_vec();
        // Forms of lines are not among the terms of a language: they are looked for here.
        if rule.family() == Family::Page && seek(&as_it_is, rule.fold_all, true).is_some() {
            return Some(Silence::Elsewhere);
        }
        if !rule.fold_all
            && let Some(span) = seek(&as_it_is, true, true)
        {
            return Some(Silence::Accents(span));
        }
        let mut tables: Vec<&String> = language.inflection.keys().collect();
        tables.sort_by_key(|name| **name != NOUN);
        for name in tables {
            let table = Inflector::new(&language.inflection[name]);
            if let Some(span) = seek(&|pieces| inflected(pieces, &table), true, true) {
                let marked: Vec<Term> = rule.terms.iter().filter_map(|term| reread(term, &table)).collect();
                let is_marked = stands(text, &marked, tongue, &as_it_is, true, true, place).is_some();
                return Some(Silence::Inflected(span, name.clone(), is_marked));
            }
        }
        if let Some(span) = seek(&as_it_is, rule.fold_all, false) {
            return Some(Silence::Marked(span));
        }
        for term in rule.terms.iter() {
            let seek =
                |turn: &dyn Fn(&[Piece]) -> Vec<Piece>| stands(text, from_ref(term), tongue, turn, true, true, place);
            let gap =
                term.pieces.iter().find_map(|piece| if let Piece::Gap(width) = piece { Some(*width) } else { None });
            let wider = gap.into_iter().flat_map(|gap| (1..=GAP).map(move |more| (more, gap + more)));
            let mut wider = wider.filter(|(_, width)| *width <= WIDEST);
            let found = wider.find_map(|(more, width)| Some((seek(&|pieces| widened(pieces, more))?, width)));
            if let Some((span, width)) = found {
                return Some(Silence::Apart(span, width, gap));
            }
        }
        let found = (1..=GAP).find_map(|width| Some((seek(&|pieces| apart(pieces, width), true, true)?, width)));
        if let Some((span, width)) = found {
            return Some(Silence::Apart(span, width, None));
        }
        let tokens = self.scratch.segments().scan.tokens.iter();
        let folds: Vec<(String, Span)> = tokens
            .filter(|token| token.kind != Kind::Mark)
            .map(|token| Span::new(token.start as usize, token.end as usize))
            .map(|span| (strip(span.of(text)), span))
            .collect();
        let tables: Vec<Inflector<'_>> = language.inflection.values().map(|lines| Inflector::new(lines)).collect();
        if let Some((span, term)) = joint::joined(&rule.terms, &folds, &tables, place) {
            return Some(Silence::Spelt(span, term));
        }
        Some(word_by_word(&rule.terms, &folds, place))
    }
}

/// Shorter words look alike by chance.
const TELLING: usize = 4;
/// The table by which words are inflected where a rule names none.
const NOUN: &str = "noun";
/// The table by which verbs are inflected.
const VERB: &str = "verb";

/// Where one of `terms`, its pieces turned by `turn`, stands in `text`: at `place` if one is given.
fn stands(
    text: &str,
    terms: &[Term],
    tongue: &Tongue,
    turn: &dyn Fn(&[Piece]) -> Vec<Piece>,
    loose: bool,
    marks: bool,
    place: Option<Span>,
) -> Option<Span> {
    let mut planter = Planter::new(&tongue.apostrophes);
    for term in terms {
        planter.plant(&Term { written: String::new(), pieces: turn(&term.pieces) }, 0, loose);
    }
    let (trie, words) = planter.freeze();
    let mut scan = Scan::default();
    scan.read(text, Span::new(0, text.len()), &tongue.apostrophes);
    words.freeze().number(&mut scan, 0);
    scan.tokens.retain(|token| marks || token.kind != Kind::Mark);
    let mut seen = Vec::new();
    trie.walk(&scan.tokens, 0, &mut seen);
    let spans = seen.iter().map(|it| {
        let (first, last) = (&scan.tokens[it.start as usize], &scan.tokens[it.end as usize - 1]);
        Span::new(first.start as usize, last.end as usize)
    });
    spans.filter(|span| place.is_none_or(|place| place.overlaps(*span))).max_by_key(|span| span.end - span.start)
}

/// The pieces with all forms of every word by `table`.
fn inflected(pieces: &[Piece], table: &Inflector<'_>) -> Vec<Piece> {
    let of = |piece: &Piece| match piece {
        Piece::One(chunks) => {
            let more = chunks.iter().flat_map(|chunk| table.forms(&chunk.text).unwrap_or_default());
            let mut all: Vec<Chunk> =
                chunks.iter().cloned().chain(more).map(|chunk| Chunk { form: Form::Plain, ..chunk }).collect();
            all.sort();
            all.dedup();
            Piece::One(all)
        }
        Piece::Maybe(inner) => Piece::Maybe(inflected(inner, table)),
        Piece::Either(ways) => Piece::Either(ways.iter().map(|way| inflected(way, table)).collect()),
        Piece::Gap(width) => Piece::Gap(*width),
    };
    pieces.iter().map(of).collect()
}

/// The term as it would be if its rule inflected by `table`.
fn reread(term: &Term, table: &Inflector<'_>) -> Option<Term> {
    let nodes = grammar::parse(&term.written).ok()?;
    Some(Term { written: term.written.clone(), pieces: spread(&nodes, Some(table), &mut Vec::new()) })
}

/// The pieces with room for so many words more where there is room already.
fn widened(pieces: &[Piece], more: usize) -> Vec<Piece> {
    let wider = |piece: &Piece| if let Piece::Gap(width) = piece { Piece::Gap(width + more) } else { piece.clone() };
    pieces.iter().map(wider).collect()
}

/// The pieces with room for `width` words between them.
fn apart(pieces: &[Piece], width: usize) -> Vec<Piece> {
    let mut all = Vec::new();
    for (n, piece) in pieces.iter().enumerate() {
        if n > 0 && !matches!(piece, Piece::Gap(_)) {
            all.push(Piece::Gap(width));
        }
        all.push(piece.clone());
    }
    all
}

/// The word that the sentence lacks, of the term of which it lacks fewest; with the nearest one that is there, if any is near.
fn word_by_word(terms: &[Term], there: &[(String, Span)], place: Option<Span>) -> Silence {
    let is_there = |chunk: &Chunk| {
        let folded = strip(&fold(&chunk.text));
        folded.split(|c: char| !c.is_alphanumeric()).all(|word| there.iter().any(|(other, _)| other == word))
    };
    let mut best: Option<(usize, Vec<Vec<Chunk>>)> = None;
    for term in terms {
        let mut places: Vec<Vec<Chunk>> = Vec::new();
        wanted(&term.pieces, &mut places);
        let lacking: Vec<Vec<Chunk>> = places.iter().filter(|chunks| !chunks.iter().any(is_there)).cloned().collect();
        let have = places.len() - lacking.len();
        let is_nearer =
            |(most, least): &(usize, Vec<Vec<Chunk>>)| (have, Reverse(lacking.len())) > (*most, Reverse(least.len()));
        if !lacking.is_empty() && best.as_ref().is_none_or(is_nearer) {
            best = Some((have, lacking));
        }
    }
    let Some((have, lacking)) = best else { return Silence::Mixed };
    let near: Vec<&(String, Span)> =
        there.iter().filter(|(_, span)| place.is_none_or(|place| place.overlaps(*span))).collect();
    for chunk in lacking.iter().flatten() {
        let word = strip(&chunk.text);
        let long = near.iter().map(|(word, _)| word.as_str()).filter(|other| other.chars().count() >= TELLING);
        if let Some(other) = nearest(&word, long)
            && let Some((_, span)) = near.iter().find(|(word, _)| word == other)
        {
            return Silence::Spelt(*span, chunk.text.clone());
        }
    }
    match lacking.iter().flatten().next() {
        Some(first) if have > 0 => Silence::Lacking(first.text.clone()),
        _ => Silence::Absent,
    }
}

/// The places of a term that must be filled, each with all that can fill it.
fn wanted(pieces: &[Piece], places: &mut Vec<Vec<Chunk>>) {
    for piece in pieces {
        match piece {
            Piece::One(chunks) => places.push(chunks.clone()),
            Piece::Either(ways) => {
                let mut all = Vec::new();
                ways.iter().for_each(|way| wanted(way, &mut all));
                places.push(all.into_iter().flatten().collect());
            }
            Piece::Maybe(_) | Piece::Gap(_) => {}
        }
    }
}
