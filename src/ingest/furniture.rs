//! What all lexicons together know of pages: forms of page furniture, names of agencies, the words that make prose,
//! the names of months. Compiled once, for every language at a time, because a page is dissected before its language is known.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::press::Layout;
use crate::lexicon::Lexicon;
use crate::lexicon::language::{Language, WordClass};
use crate::lexicon::rule::{
    Case, Detail, LinePlace, Mark, Neighbours, Rule, Side, Status, WireForm, WirePlace, WireRole,
};
use crate::lexicon::tables::{Agency, AgencyType};
use crate::lexicon::term::{Chunk, Form as Inflected, Piece, Term};
use crate::terms::{Planter, Sighting, Trie, Vocabulary, WordId};
use crate::text::fold::fold;
use crate::text::scan::{ALL_CAPITALS, CAPITAL, OPENS};
use crate::text::{Apostrophes, Kind, Scan, Span, Token};

/// How many languages' grammatical words can be told apart.
const MOST_LANGUAGES: usize = 64;

/// How many sightings before and after one are asked for words that must, or must not, stand near.
const AROUND: usize = 64;

/// A form of page furniture.
#[derive(Debug, Clone)]
struct Furniture {
    at: LinePlace,
    case: Case,
    rule: Arc<str>,
    require: Option<(Option<usize>, Side)>,
    forbid: Option<(Option<usize>, Side)>,
}

/// What a planted term stands for.
#[derive(Debug, Clone)]
enum Plant {
    /// A form that says what its line is.
    Form(usize, Mark),
    /// A form of the identity card, with the index of its rule.
    Card(usize, u32),
    Require(usize),
    Forbid(usize),
    Except(usize),
    Agency {
        written: String,
        picture: bool,
    },
    WireWord,
}

/// A form of the lexicon seen in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    /// What the form says the line is.
    pub(crate) mark: Mark,
    /// Where it must stand, and stands.
    pub(crate) at: LinePlace,
    /// The stretch it covers.
    pub(crate) span: Span,
    /// Whose form it is.
    pub(crate) rule: Arc<str>,
    /// It opens brackets or a sentence inside the line.
    pub(crate) inner: bool,
    /// Nothing but marks stands before it in the line.
    pub(crate) first: bool,
}

/// A form of the identity card seen in a line, in whichever language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardSeen {
    /// Index of its rule in the lexicon.
    pub rule: u32,
    /// The stretch it covers.
    pub span: Span,
}

/// An agency's name seen in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AgencySeen {
    /// The stretch it covers.
    pub(crate) span: Span,
    /// Whether the agency provides pictures only.
    pub(crate) picture: bool,
}

/// Everything seen in a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Sights {
    /// Forms of page furniture that stand where they must.
    pub(crate) forms: Vec<Seen>,
    /// Words of menus and buttons, wherever they stand.
    pub(crate) furniture: Vec<Span>,
    /// Names of agencies.
    pub(crate) agencies: Vec<AgencySeen>,
    /// Words that stand beside an agency's name in a credit.
    pub(crate) wire_words: Vec<Span>,
}

/// A language, as far as pages are concerned.
#[derive(Debug, Clone)]
pub(crate) struct Tongue {
    /// Its code.
    pub(crate) code: String,
    /// Whether 6/7 is the sixth of July there. Languages that write decimals after a comma put the day first;
    /// of the others nothing is known, and such dates are not read.
    pub(crate) day_first: bool,
    /// The letters beyond ASCII that its words are written with.
    pub(crate) letters: BTreeSet<char>,
}

/// The lexicons compiled for reading pages.
#[derive(Debug, Clone)]
pub struct PageLexicon {
    pub(crate) apostrophes: Apostrophes,
    pub(crate) tongues: Vec<Tongue>,
    pub(crate) press: Vec<Layout>,
    words: Vocabulary,
    trie: Trie,
    forms: Vec<Furniture>,
    plants: Vec<Plant>,
    months: BTreeMap<WordId, u8>,
    weekdays: BTreeMap<WordId, u8>,
}

impl PageLexicon {
    /// Compiles what `lexicon` says of pages.
    pub fn new(lexicon: &Lexicon) -> Self {
        let apostrophes = all_apostrophes(lexicon.languages.values());
        let mut maker = Maker { planter: Planter::new(&apostrophes), forms: Vec::new(), plants: Vec::new() };
        let kept = (0u32..).zip(&lexicon.rules).filter(|(_, rule)| rule.status != Status::Retired);
        for (index, rule) in kept {
            match &rule.detail {
                Detail::Page(form) => maker.plant_form(rule, form.at, |n| Plant::Form(n, form.mark)),
                Detail::Card(form) => maker.plant_form(rule, form.at, |n| Plant::Card(n, index)),
                Detail::Wire(form) => maker.plant_wire(form),
                _ => {}
            }
        }
        for agency in &lexicon.agencies {
            maker.plant_agency(agency);
        }
        let (mut months, mut weekdays, mut tongues) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        for (i, language) in lexicon.languages.values().take(MOST_LANGUAGES).enumerate() {
            maker.classify(language, 1 << i);
            maker.number(&language.dates.months, &mut months);
            maker.number(&language.dates.weekdays, &mut weekdays);
            let day_first = language.numbers.decimal.first().is_some_and(|mark| mark == ",");
            tongues.push(Tongue { code: language.code.clone(), day_first, letters: letters(language) });
        }
        let Maker { planter, forms, plants } = maker;
        let (trie, words) = planter.freeze();
        let press = lexicon.press.iter().map(Layout::new).collect();
        PageLexicon { words: words.freeze(), trie, forms, plants, months, weekdays, tongues, press, apostrophes }
    }

    /// Cuts `span` of `text` into numbered tokens and appends them to `scan`.
    pub(crate) fn read(&self, text: &str, span: Span, scan: &mut Scan) {
        let from = scan.tokens.len();
        scan.read(text, span, &self.apostrophes);
        self.words.number(scan, from);
    }

    /// The languages, one bit each, in which the token is a grammatical word.
    pub(crate) fn function_bits(&self, token: &Token) -> u64 {
        self.words.classes(token.word)
    }

    /// The month that the token names, counted from 1.
    pub(crate) fn month(&self, token: &Token) -> Option<u8> {
        self.months.get(&token.word).copied()
    }

    /// Whether the token names a day of the week.
    pub(crate) fn is_weekday(&self, token: &Token) -> bool {
        self.weekdays.contains_key(&token.word)
    }

    /// Everything of a page that stands in the tokens of one line. `seams` are the places inside the line where two
    /// texts were glued together: what follows one stands at a start, what goes before one at an end.
    pub(crate) fn look(&self, text: &str, tokens: &[Token], seams: &[usize]) -> Sights {
        let mut found = Vec::new();
        self.trie.walk(tokens, 0, &mut found);
        let mut sights = Sights::default();
        for (i, sighting) in found.iter().enumerate() {
            let around = &found[i.saturating_sub(AROUND)..(i + AROUND).min(found.len())];
            let span = tokens[sighting.start as usize].span().join(tokens[sighting.end as usize - 1].span());
            match &self.plants[sighting.outcome.payload as usize] {
                Plant::Form(form, mark) => {
                    let Furniture { at, rule, .. } = &self.forms[*form];
                    if *mark == Mark::Furniture {
                        sights.furniture.push(span);
                    }
                    let Some(inner) = self.holds(text, *form, sighting, around, tokens, seams) else { continue };
                    let first = tokens[..sighting.start as usize].iter().take(AROUND).all(|t| t.kind == Kind::Mark);
                    sights.forms.push(Seen { mark: *mark, at: *at, span, rule: rule.clone(), inner, first });
                }
                Plant::Agency { written, picture } if same_blanks(written, span.of(text)) => {
                    sights.agencies.push(AgencySeen { span, picture: *picture });
                }
                Plant::WireWord => sights.wire_words.push(span),
                _ => {}
            }
        }
        sights
    }

    /// The forms of the identity card, of all languages, in the block of a page that stands at `span`.
    pub fn cards(&self, text: &str, span: Span) -> Vec<CardSeen> {
        let mut scan = Scan::default();
        self.read(text, span, &mut scan);
        let (tokens, mut found) = (&scan.tokens, Vec::new());
        self.trie.walk(tokens, 0, &mut found);
        let mut cards = Vec::new();
        for (i, sighting) in found.iter().enumerate() {
            let Plant::Card(form, rule) = self.plants[sighting.outcome.payload as usize] else { continue };
            let around = &found[i.saturating_sub(AROUND)..(i + AROUND).min(found.len())];
            let inner = self.holds(text, form, sighting, around, tokens, &[]);
            if inner.is_some_and(|inner| !inner || self.forms[form].at == LinePlace::Any) {
                let span = tokens[sighting.start as usize].span().join(tokens[sighting.end as usize - 1].span());
                cards.push(CardSeen { rule, span });
            }
        }
        cards
    }

    /// Whether a form counts at a sighting, and if so whether it opens brackets or a sentence inside the line.
    fn holds(
        &self,
        text: &str,
        form: usize,
        at: &Sighting,
        all: &[Sighting],
        tokens: &[Token],
        seams: &[usize],
    ) -> Option<bool> {
        let Furniture { at: place, case, require, forbid, .. } = &self.forms[form];
        let first = &tokens[at.start as usize];
        let right_case = match case {
            Case::Any => true,
            Case::Lower => !first.is(CAPITAL) || first.is(OPENS) || at.start == 0,
            Case::Proper => first.is(CAPITAL),
            Case::Upper => tokens[at.start as usize..at.end as usize]
                .iter()
                .all(|t| t.kind != Kind::Word || t.is(ALL_CAPITALS) || (t.is(CAPITAL) && t.end - t.start == 1)),
        };
        let inner = stands(text, *place, at, tokens, seams).filter(|_| right_case)?;
        let near = |wanted: &dyn Fn(&Plant) -> bool, within: Option<usize>, side: Side| {
            all.iter().filter(|s| wanted(&self.plants[s.outcome.payload as usize])).any(|s| {
                let (before, after) = (s.end <= at.start, s.start >= at.end);
                let gap = if before { at.start - s.end } else { s.start.saturating_sub(at.end) } as usize;
                let side_fits = match side {
                    Side::Before => before,
                    Side::After => after,
                    Side::Both => before || after,
                };
                side_fits && within.is_none_or(|most| gap < most)
            })
        };
        let required = |p: &Plant| matches!(p, Plant::Require(f) if *f == form);
        let forbidden = |p: &Plant| matches!(p, Plant::Forbid(f) if *f == form);
        let excepted = all.iter().any(|s| {
            matches!(self.plants[s.outcome.payload as usize], Plant::Except(f) if f == form)
                && s.start <= at.start
                && at.end <= s.end
        });
        let holds = !excepted
            && require.is_none_or(|(within, side)| near(&required, within, side))
            && !forbid.is_some_and(|(within, side)| near(&forbidden, within, side));
        holds.then_some(inner)
    }
}

/// Whether a sighting stands where its form must stand in a line, and if so whether it opens
/// brackets or a sentence inside the line.
fn stands(text: &str, place: LinePlace, at: &Sighting, tokens: &[Token], seams: &[usize]) -> Option<bool> {
    let (start, end) = (at.start as usize, at.end as usize);
    let mute = |t: &Token| t.kind == Kind::Mark;
    let bare = |t: &Token| t.kind != Kind::Word;
    let (first, last) = (&tokens[start], &tokens[end - 1]);
    let opens = || tokens[..start].iter().all(mute) || seams.contains(&(first.start as usize));
    let closes = || tokens[end..].iter().all(mute) || seams.contains(&(last.end as usize));
    let bracket = |t: &Token| matches!(t.span().of(text), "(" | "[");
    let stop = |t: &Token| matches!(t.span().of(text), "." | "!" | "?" | "…" | ">");
    let inner = bracket(first) || start.checked_sub(1).is_some_and(|p| bracket(&tokens[p]) || stop(&tokens[p]));
    match place {
        LinePlace::Any => Some(inner),
        LinePlace::Start if opens() => Some(false),
        LinePlace::Start => inner.then_some(true),
        LinePlace::Finish => closes().then_some(false),
        LinePlace::Whole => (tokens[..start].iter().all(bare) && tokens[end..].iter().all(bare)).then_some(false),
    }
}

/// Whether the two are written the same, whatever the blanks and apostrophes.
fn same_blanks(name: &str, written: &str) -> bool {
    let plain = |c: char| if crate::text::fold::is_apostrophe(c) { '\'' } else { c };
    let letters = |s: &'_ str| s.chars().filter(|c| !c.is_whitespace()).map(plain).collect::<Vec<_>>();
    name == written || letters(name) == letters(written)
}

fn all_apostrophes<'a>(languages: impl Iterator<Item = &'a Language>) -> Apostrophes {
    let mut all = Apostrophes::default();
    for language in languages {
        all.elisions.extend(language.elisions.iter().map(|e| fold(e)));
        all.enclitics.extend(language.enclitics.iter().map(|e| fold(e)));
    }
    for list in [&mut all.elisions, &mut all.enclitics] {
        list.sort();
        list.dedup();
    }
    all
}

/// The letters beyond ASCII in everything the language says of its own words.
fn letters(language: &Language) -> BTreeSet<char> {
    let dates = language.dates.months.iter().chain(&language.dates.weekdays);
    let endings = language.inflection.values().flatten().flat_map(|line| line.forms.iter().map(|(_, form)| form));
    let words = language.classes.values().chain(dates).flatten().chain(endings);
    words.flat_map(|w| fold(w).chars().filter(|c| !c.is_ascii()).collect::<Vec<_>>()).collect()
}

struct Maker<'a> {
    planter: Planter<'a>,
    forms: Vec<Furniture>,
    plants: Vec<Plant>,
}

impl Maker<'_> {
    fn plant(&mut self, term: &Term, plant: Plant, loose: bool) {
        self.plants.push(plant);
        self.planter.plant(term, self.plants.len() as u32 - 1, loose);
    }

    fn plant_form(&mut self, rule: &Rule, at: LinePlace, plant: impl Fn(usize) -> Plant) {
        let form = self.forms.len();
        let reach = |n: &Option<Neighbours>| n.as_ref().map(|n| (n.within, n.side));
        self.forms.push(Furniture {
            at,
            case: rule.case,
            rule: Arc::from(rule.id.as_str()),
            require: reach(&rule.require),
            forbid: reach(&rule.forbid),
        });
        for term in rule.terms.iter() {
            self.plant(term, plant(form), rule.fold_all);
        }
        for term in rule.except.iter() {
            self.plant(term, Plant::Except(form), rule.fold_all);
        }
        for term in rule.require.iter().flat_map(|n| &n.any) {
            self.plant(term, Plant::Require(form), rule.fold_all);
        }
        for term in rule.forbid.iter().flat_map(|n| &n.any) {
            self.plant(term, Plant::Forbid(form), rule.fold_all);
        }
    }

    /// Words beside an agency's name where nothing else stands.
    fn plant_wire(&mut self, form: &WireForm) {
        if form.role == WireRole::Credit && matches!(form.at, WirePlace::Line | WirePlace::End) {
            for term in form.before.iter().chain(&form.after) {
                self.plant(term, Plant::WireWord, false);
            }
        }
    }

    fn plant_agency(&mut self, agency: &Agency) {
        for written in agency.names.iter().chain(&agency.codes).chain([&agency.name]) {
            let chunks = written.split_whitespace().map(|c| Chunk { text: c.to_string(), form: Inflected::Plain });
            let pieces = chunks.map(|c| Piece::One(vec![c])).collect();
            let picture = agency.sort == AgencyType::Photo;
            let term = Term { written: written.clone(), pieces };
            self.plant(&term, Plant::Agency { written: written.clone(), picture }, false);
        }
    }

    fn classify(&mut self, language: &Language, bit: u64) {
        for word in language.classes.get(&WordClass::Function).into_iter().flatten() {
            if !word.contains(char::is_whitespace) {
                let id = self.planter.words.intern(&fold(word));
                self.planter.words.classify(id, bit);
            }
        }
    }

    fn number(&mut self, lists: &[Vec<String>], into: &mut BTreeMap<WordId, u8>) {
        for (i, names) in lists.iter().enumerate() {
            for name in names {
                let id = self.planter.words.intern(&fold(name.trim_end_matches('.')));
                into.insert(id, i as u8 + 1);
            }
        }
    }
}
