//! A language made ready for reading: its words, classes and all terms of all its rules, compiled once.
//! It knows what can be found in a text of the language; it finds nothing itself.

use std::collections::BTreeMap;

use super::counting::Counting;
use super::dating::Dating;
use super::trie::{Planter, Trie};
use super::vocabulary::Vocabulary;
use crate::lexicon::Lexicon;
use crate::lexicon::event::Party;
use crate::lexicon::language::{Language, WordClass};
use crate::lexicon::rule::{Detail, Family, Neighbours, Rule, Side, Status, TOLD, WireRole};
use crate::text::Apostrophes;
use crate::text::fold::{fold, is_apostrophe};

/// Bit of words that name a month.
pub const MONTH: u64 = 1 << 59;
/// Bit of words that name a day of the week.
pub const WEEKDAY: u64 = 1 << 60;
/// Bit of written-out numbers.
pub const NUMBER_WORD: u64 = 1 << 61;
/// Bit of words after which a full stop ends no sentence.
pub const ABBREVIATION: u64 = 1 << 62;
/// Bit of words that can announce who passed the words on.
pub const RELAY: u64 = 1 << 63;
/// The classes have the bits below these.
const _: () = assert!(WordClass::ALL.len() <= 59);

/// Which of a country's names was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CountryPart {
    /// The country itself.
    Name,
    /// The adjective.
    Adjective,
    /// Its people.
    People,
    /// Its capital.
    Capital,
}

/// What a term in the trie stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payload {
    /// A term of the rule with this index.
    Rule(u32),
    /// A longer term inside which that rule is silent.
    Except(u32),
    /// Several words that together belong to a class.
    Class(WordClass),
    /// A name of the agency with this index.
    Agency(u32),
    /// A code of the agency with this index.
    AgencyCode(u32),
    /// A country.
    Country(u32, CountryPart),
    /// An actor.
    Actor(u32),
}

/// A compiled set of neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    /// Root of their terms in the trie.
    pub root: u32,
    /// How many words away at most; `None` means anywhere in the sentence.
    pub within: Option<usize>,
    /// On which side.
    pub side: Side,
}

/// What must and must not stand near the hits of a rule, and the words before and after an agency.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Guards {
    /// One of these must stand near.
    pub require: Option<Near>,
    /// None of these may.
    pub forbid: Option<Near>,
    /// Root of the words right before an agency's name.
    pub before: Option<u32>,
    /// Root of the words right after it.
    pub after: Option<u32>,
}

/// A language, compiled.
#[derive(Debug, Clone)]
pub struct Tongue {
    /// Its code.
    pub code: String,
    /// What it says of apostrophes.
    pub apostrophes: Apostrophes,
    /// Its words.
    pub vocabulary: Vocabulary,
    /// Its terms.
    pub trie: Trie,
    /// What the terms stand for, by the payload of their sightings.
    pub payloads: Vec<Payload>,
    /// Guards of rules, by rule index.
    pub guards: BTreeMap<u32, Guards>,
    /// Pairs of quotation marks the language prefers.
    pub quotes: Vec<(String, String)>,
    /// Indices of its rules for agencies.
    pub wires: Vec<u32>,
    /// Whether its own rules are all for pages, agencies and what these are called, so that nothing else can be looked for.
    pub agencies_only: bool,
    /// Whether it may leave out the word that opens a content clause.
    pub bare_clause: bool,
    /// Endings of infinitives that need no mark after a verb of speech.
    pub infinitives: Vec<String>,
    /// What it counts with.
    pub counting: Counting,
    /// What it dates with.
    pub dating: Dating,
    /// Root of the names of the actors of one event; their payload is the actor's index.
    pub parties: Option<u32>,
    /// Root of the nouns of bodies that countries have; their payload is the body's index.
    pub bodies: Option<u32>,
}

impl Tongue {
    /// Compiles `language` with its own and the shared rules of `lexicon`, page furniture left out.
    pub fn compile(lexicon: &Lexicon, language: &Language) -> Tongue {
        Tongue::compile_for(lexicon, language, &[])
    }

    /// The same with the names of the actors of one event.
    pub fn compile_for(lexicon: &Lexicon, language: &Language, parties: &[Party]) -> Tongue {
        let apostrophes = apostrophes(language);
        let mut builder =
            Builder { planter: Planter::new(&apostrophes), payloads: Vec::new(), guards: BTreeMap::new() };
        builder.classes(language);
        builder.dates(language);
        let mut wires = Vec::new();
        let mut agencies_only = true;
        for (index, rule) in lexicon.rules.iter().enumerate() {
            let ours = rule.language == language.code || rule.language == "shared";
            if !ours || rule.status == Status::Retired || rule.family() == Family::Page {
                continue;
            }
            if rule.family() == Family::Wire {
                wires.push(index as u32);
            } else {
                // What an agency is called before its name belongs to agencies.
                agencies_only &= rule.language != language.code || rule.family() == Family::Kind;
            }
            builder.rule(index as u32, rule);
        }
        builder.tables(lexicon, &language.code);
        let parties = builder.parties(parties, &language.code);
        let bodies = builder.bodies(lexicon, &language.code);
        let Builder { planter, payloads, guards } = builder;
        let (trie, words) = planter.freeze();
        Tongue {
            code: language.code.clone(),
            vocabulary: words.freeze(),
            trie,
            payloads,
            guards,
            quotes: language.quotes.clone(),
            wires,
            agencies_only,
            bare_clause: language.bare_clause,
            infinitives: language.infinitives.clone(),
            counting: Counting::compile(lexicon, language),
            dating: Dating::compile(language),
            parties,
            bodies,
            apostrophes: apostrophes.clone(),
        }
    }
}

/// What `language` says of apostrophes, folded.
pub fn apostrophes(language: &Language) -> Apostrophes {
    let bare = |words: &[String]| words.iter().map(|w| fold(w).trim_matches(is_apostrophe).to_string()).collect();
    Apostrophes { elisions: bare(&language.elisions), enclitics: bare(&language.enclitics) }
}

struct Builder<'a> {
    planter: Planter<'a>,
    payloads: Vec<Payload>,
    guards: BTreeMap<u32, Guards>,
}

impl Builder<'_> {
    fn payload(&mut self, payload: Payload) -> u32 {
        self.payloads.push(payload);
        (self.payloads.len() - 1) as u32
    }

    fn classes(&mut self, language: &Language) {
        for (&class, words) in &language.classes {
            let payload = self.payload(Payload::Class(class));
            for word in words {
                self.classify(word, class.bit(), Some(payload));
            }
        }
        for word in &language.abbreviations {
            self.classify(word, ABBREVIATION, None);
        }
    }

    fn classify(&mut self, written: &str, bits: u64, phrase: Option<u32>) {
        let ids = self.planter.cut(written);
        let spaced = written.contains(|c: char| c.is_whitespace() || is_apostrophe(c) || c == '-');
        match (ids.as_slice(), phrase) {
            ([only], _) => self.planter.words.classify(*only, bits),
            ([first, _dot], _) if !spaced => self.planter.words.classify(*first, bits),
            (_, Some(payload)) => self.planter.plant_phrase(written, payload),
            ([first, ..], None) => self.planter.words.classify(*first, bits),
            _ => {}
        }
    }

    fn dates(&mut self, language: &Language) {
        for names in &language.dates.months {
            names.iter().for_each(|name| self.classify(name, MONTH, None));
        }
        for names in &language.dates.weekdays {
            names.iter().for_each(|name| self.classify(name, WEEKDAY, None));
        }
        for word in language.numbers.words.keys() {
            let ids = self.planter.cut(word);
            if let [only] = ids.as_slice() {
                self.planter.words.classify(*only, NUMBER_WORD);
            }
        }
    }

    fn rule(&mut self, index: u32, rule: &Rule) {
        let payload = self.payload(Payload::Rule(index));
        for term in rule.terms.iter() {
            self.planter.plant(term, payload, rule.fold_all);
        }
        if !rule.except.is_empty() {
            let payload = self.payload(Payload::Except(index));
            for term in rule.except.iter() {
                self.planter.plant(term, payload, rule.fold_all);
            }
        }
        let mut guards = Guards {
            require: rule.require.as_ref().map(|n| self.near(n, rule.fold_all)),
            forbid: rule.forbid.as_ref().map(|n| self.near(n, rule.fold_all)),
            ..Guards::default()
        };
        if let Detail::Wire(form) = &rule.detail {
            guards.before = self.under(&form.before);
            guards.after = self.under(&form.after);
            let announces = form.role == WireRole::Relay && form.link.as_deref() != Some(TOLD);
            if let Some(root) = guards.before.filter(|_| announces) {
                self.planter.classify_first(root, RELAY);
            }
        }
        if guards != Guards::default() {
            self.guards.insert(index, guards);
        }
    }

    fn near(&mut self, neighbours: &Neighbours, loose: bool) -> Near {
        let root = self.planter.root();
        for term in &neighbours.any {
            self.planter.plant_under(root, term, 0, loose);
        }
        Near { root, within: neighbours.within, side: neighbours.side }
    }

    fn under(&mut self, terms: &[crate::lexicon::term::Term]) -> Option<u32> {
        if terms.is_empty() {
            return None;
        }
        let root = self.planter.root();
        for term in terms {
            self.planter.plant_under(root, term, 0, false);
        }
        Some(root)
    }

    fn parties(&mut self, parties: &[Party], code: &str) -> Option<u32> {
        let root = (!parties.is_empty()).then(|| self.planter.root())?;
        for (i, party) in parties.iter().enumerate() {
            let terms = party.actor.names.get(code).into_iter().flatten();
            terms.for_each(|term| self.planter.plant_under(root, term, i as u32, false));
        }
        Some(root)
    }

    fn bodies(&mut self, lexicon: &Lexicon, code: &str) -> Option<u32> {
        let root = (!lexicon.bodies.is_empty()).then(|| self.planter.root())?;
        for (i, body) in lexicon.bodies.iter().enumerate() {
            let terms = body.names.get(code).map_or(&[][..], |it| &it.names);
            terms.iter().for_each(|term| self.planter.plant_under(root, term, i as u32, false));
        }
        Some(root)
    }

    fn tables(&mut self, lexicon: &Lexicon, code: &str) {
        for (i, agency) in lexicon.agencies.iter().enumerate() {
            let name = self.payload(Payload::Agency(i as u32));
            agency.names.iter().for_each(|n| self.planter.plant_phrase(n, name));
            let short = self.payload(Payload::AgencyCode(i as u32));
            agency.codes.iter().for_each(|n| self.planter.plant_phrase(n, short));
        }
        for (i, country) in lexicon.countries.iter().enumerate() {
            let Some(names) = country.names.get(code) else { continue };
            let mut plant = |part, words: &mut dyn Iterator<Item = &String>| {
                let payload = self.payload(Payload::Country(i as u32, part));
                words.filter(|w| !w.is_empty()).for_each(|w| self.planter.plant_phrase(w, payload));
            };
            plant(CountryPart::Name, &mut std::iter::once(&names.name).chain(&names.names));
            plant(CountryPart::Adjective, &mut names.adjective.iter());
            plant(CountryPart::People, &mut names.people.iter());
            plant(CountryPart::Capital, &mut std::iter::once(&names.capital));
        }
        for (i, actor) in lexicon.actors.iter().enumerate() {
            let Some(terms) = actor.names.get(code) else { continue };
            let payload = self.payload(Payload::Actor(i as u32));
            terms.iter().for_each(|term| self.planter.plant(term, payload, false));
        }
    }
}
