//! How a language counts, made ready for reading: values of number words, names of months, units and stretches of time, and
//! the grammatical words round a number, each folded once. It knows words; it reads no text.

use std::collections::{BTreeMap, BTreeSet};

use crate::lexicon::Lexicon;
use crate::lexicon::language::{Language, WordClass};
use crate::text::Span;
use crate::text::fold::strip;

/// Signs that say what is counted.
pub const SIGNS: &str = "%€$£°";
/// Least tens that a smaller number may be joined to.
const TENS: u64 = 20;
/// Least number that is more than tens.
const HUNDRED: u64 = 100;

/// A name of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitName {
    /// Its words, folded.
    pub words: Vec<String>,
    /// Id of the unit.
    pub id: String,
    /// What sort of thing it counts.
    pub kind: String,
    /// Whether other units of its kind may be called so too.
    pub wide: bool,
}

/// A name of a stretch of time of which a figure is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReachName {
    /// Its words, folded.
    pub words: Vec<String>,
    /// Id of the stretch.
    pub id: String,
    /// Whether its words only make a length of time that stands after them a stretch.
    pub open: bool,
    /// Whether its words stand right after what is counted.
    pub beside: bool,
}

/// What a language counts with. All words are folded as [`strip`] folds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counting {
    /// Marks between groups of three digits.
    pub groups: Vec<String>,
    /// Marks before the decimals.
    pub decimals: Vec<String>,
    /// Words that say what the sign of the hundredth part says, as they are written.
    pub percent: Vec<String>,
    /// Words that leave an amount open.
    pub quantifiers: BTreeSet<String>,
    /// Units by the first word of their names.
    pub units: BTreeMap<String, Vec<UnitName>>,
    /// Stretches of time by the first word of their names.
    pub reaches: BTreeMap<String, Vec<ReachName>>,
    /// Words behind a length of time that belong to it.
    pub after: BTreeSet<String>,
    /// Words of an amount that give no number, and the least of what they stand for.
    pub orders: BTreeMap<String, u64>,
    /// Words that leave of a round number after them its order of magnitude only.
    pub several: BTreeSet<String>,
    /// Words between a number and the whole of which it is a part: *of the*.
    pub part_of: BTreeSet<String>,
    values: BTreeMap<String, u64>,
    months: BTreeMap<String, usize>,
    weekdays: BTreeMap<String, usize>,
    light: BTreeSet<String>,
    coordinators: BTreeSet<String>,
    indefinite: BTreeSet<String>,
}

impl Counting {
    /// What `language` counts with, in the units and reaches of `lexicon`.
    pub fn compile(lexicon: &Lexicon, language: &Language) -> Counting {
        let classes = |classes: &[WordClass]| {
            let words = classes.iter().filter_map(|class| language.classes.get(class)).flatten();
            words.map(|word| strip(word)).collect()
        };
        let numbers = &language.numbers;
        let mut values = BTreeMap::new();
        for (word, value) in &numbers.words {
            values.entry(strip(word)).or_insert(*value);
        }
        let mut units: BTreeMap<String, Vec<UnitName>> = BTreeMap::new();
        for unit in &lexicon.units {
            for words in unit.names.get(&language.code).into_iter().flatten().map(|name| folded(name)) {
                let Some(first) = words.first().cloned() else { continue };
                let (id, kind) = (unit.id.clone(), unit.kind.clone());
                units.entry(first).or_default().push(UnitName { words, id, kind, wide: unit.wide });
            }
        }
        let behind = lexicon.reaches.iter().filter_map(|reach| reach.after.get(&language.code)).flatten();
        let after = behind.map(|word| strip(word)).collect();
        let mut reaches: BTreeMap<String, Vec<ReachName>> = BTreeMap::new();
        for reach in &lexicon.reaches {
            for words in reach.names.get(&language.code).into_iter().flatten().map(|name| folded(name)) {
                let Some(first) = words.first().cloned() else { continue };
                let name = ReachName { words, id: reach.id.clone(), open: reach.open, beside: reach.beside };
                reaches.entry(first).or_default().push(name);
            }
        }
        Counting {
            groups: numbers.group.clone(),
            decimals: numbers.decimal.clone(),
            percent: numbers.percent.clone(),
            quantifiers: classes(&[WordClass::Quantifier]),
            units,
            reaches,
            after,
            orders: numbers.orders.iter().map(|(words, value)| (strip(words), *value)).collect(),
            several: numbers.several.iter().map(|words| strip(words)).collect(),
            part_of: numbers.part_of.iter().map(|words| strip(words)).collect(),
            values,
            months: places(&language.dates.months),
            weekdays: places(&language.dates.weekdays),
            light: classes(&[WordClass::Function, WordClass::Preposition, WordClass::Determiner]),
            coordinators: classes(&[WordClass::Coordinator]),
            indefinite: classes(&[WordClass::Indefinite]),
        }
    }

    /// The value of a written-out number: a word of the language, or two of them with a hyphen between, tens and what is left.
    pub fn value(&self, word: &str) -> Option<u64> {
        let known = |word: &str| self.values.get(word).copied();
        known(word).or_else(|| {
            let (tens, rest) = word.rsplit_once('-')?;
            let (tens, rest) = (known(tens)?, known(rest)?);
            ((TENS..HUNDRED).contains(&tens) && tens.is_multiple_of(10) && (1..TENS).contains(&rest))
                .then(|| tens + rest)
        })
    }

    /// Which month a word names, January being 0.
    pub fn month(&self, word: &str) -> Option<usize> {
        self.months.get(word).copied()
    }

    /// Which day of the week a word names, Monday being 0.
    pub fn weekday(&self, word: &str) -> Option<usize> {
        self.weekdays.get(word).copied()
    }

    /// Whether a word is one of those between a number and what it counts: *of*, *the*.
    pub fn is_light(&self, word: &str) -> bool {
        self.light.contains(word)
    }

    /// Whether a word brings in something without saying which: *a*, *some*.
    pub fn is_indefinite(&self, word: &str) -> bool {
        self.indefinite.contains(word)
    }

    /// Whether a word joins two clauses.
    pub fn is_coordinator(&self, word: &str) -> bool {
        self.coordinators.contains(word)
    }
}

fn places(names: &[Vec<String>]) -> BTreeMap<String, usize> {
    let mut places = BTreeMap::new();
    for (n, forms) in names.iter().enumerate() {
        forms.iter().for_each(|form| _ = places.entry(strip(bare(form))).or_insert(n));
    }
    places
}

/// A word without the marks around it.
pub fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Words and signs of a phrase, folded.
pub(super) fn folded(phrase: &str) -> Vec<String> {
    words(phrase, Span::new(0, phrase.len())).into_iter().map(|word| word.folded).collect()
}

/// A word, or a sign of money or share, where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Without capitals and accents.
    pub folded: String,
    /// Where.
    pub span: Span,
}

/// The words and signs of `text[within]`; marks fall between them.
pub fn words(text: &str, within: Span) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut open: Option<usize> = None;
    let close = |open: &mut Option<usize>, end: usize, found: &mut Vec<Word>| {
        if let Some(start) = open.take() {
            found.push(Word { folded: strip(&text[start..end]), span: Span::new(start, end) });
        }
    };
    for (at, c) in within.of(text).char_indices().map(|(at, c)| (within.start + at, c)) {
        let hyphen = c == '-' && open.is_some() && text[at + 1..within.end].starts_with(char::is_alphanumeric);
        if c.is_alphanumeric() || hyphen {
            open.get_or_insert(at);
        } else {
            close(&mut open, at, &mut found);
            if SIGNS.contains(c) {
                found.push(Word { folded: c.to_string(), span: Span::new(at, at + c.len_utf8()) });
            }
        }
    }
    close(&mut open, within.end, &mut found);
    found
}
