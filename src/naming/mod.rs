//! Names beside those that tell sources: countries, and the actors of the texts, each in the words they are given. Where
//! they stand, and in whose voice. It knows names; who speaks is known before, who is called what is compared later.

mod phrase;

use crate::findings::{LoadedTerm, Place, Voice, Voices};
use crate::lexicon::Lexicon;
use crate::lexicon::event::Party;
use crate::lexicon::rule::Detail;
use crate::matching::{Hits, Named};
use crate::segment::Segments;
use crate::terms::{CountryPart, Sighting, Tongue};
use crate::text::Span;

/// How an actor is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// As a group of the lexicons.
    Group,
    /// As somebody who takes part in the event a person has described.
    Party,
    /// As the body of a country, whose id is given.
    Body(String),
}

/// A name of an actor where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Id of the actor.
    pub id: String,
    /// How the actor is known.
    pub known: Known,
    /// The name.
    pub span: Span,
    /// The name with the noun it belongs to, where there is one: *the League's fighters*.
    pub phrase: Option<Span>,
    /// Index of the rule that has a word of it for discussion.
    pub rule: Option<u32>,
    /// In whose voice.
    pub voice: Voice,
    /// Index of the attribution it stands in.
    pub attribution: Option<usize>,
    /// Where on the page.
    pub place: Place,
}

/// A name of a country where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryName {
    /// Id of the country.
    pub id: String,
    /// Where.
    pub span: Span,
    /// In whose voice.
    pub voice: Voice,
    /// Where on the page.
    pub place: Place,
    /// Which of its names.
    pub part: CountryPart,
}

/// A text of which names are read.
pub struct Reader<'r> {
    /// The lexicons.
    pub lexicon: &'r Lexicon,
    /// Its language.
    pub tongue: &'r Tongue,
    /// The text.
    pub text: &'r str,
    /// Its words.
    pub segments: &'r Segments,
    /// What stands in it.
    pub hits: &'r Hits,
    /// Its words to discuss.
    pub loaded: &'r [LoadedTerm],
    /// Whose words each stretch is.
    pub voices: &'r Voices,
    /// The place of each block.
    pub places: &'r [Place],
}

/// Tokens `start..end` that name somebody.
#[derive(Debug, Clone, Copy)]
struct Anchor {
    start: usize,
    end: usize,
    who: Who,
}

/// Whom an anchor names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    /// A group, by its index in the lexicons.
    Group(u32),
    /// Somebody who takes part in the event, by the index in its file.
    Party(u32),
    /// A country, by its index.
    Country(u32, CountryPart),
}

impl Reader<'_> {
    /// Every name of a country.
    pub fn countries(&self) -> Vec<CountryName> {
        let named = self.hits.names.iter().filter_map(|naming| match naming.named {
            Named::Country(i, part) => {
                let span = self.segments.span(naming.start as usize, naming.end as usize);
                let id = self.lexicon.countries[i as usize].id.clone();
                let place = self.place(naming.start as usize);
                Some(CountryName { id, span, voice: self.voices.of(span).voice, place, part })
            }
            _ => None,
        });
        named.collect()
    }

    /// Every name of the groups of the lexicons and of the bodies of countries, by place.
    pub fn actors(&self) -> Vec<Name> {
        let anchors = self.hits.names.iter().filter_map(|naming| {
            let who = match naming.named {
                Named::Actor(i) => Who::Group(i),
                Named::Country(i, part) => {
                    let span = self.segments.span(naming.start as usize, naming.end as usize);
                    Who::Country(i, self.part(i, part, span.of(self.text)))
                }
                Named::Agency(_) | Named::AgencyCode(_) => return None,
            };
            Some(Anchor { start: naming.start as usize, end: naming.end as usize, who })
        });
        self.names(&anchors.collect::<Vec<_>>(), &[])
    }

    /// A word that is an adjective in small letters and a people with a capital is what it is written like.
    fn part(&self, country: u32, part: CountryPart, written: &str) -> CountryPart {
        let names = self.lexicon.countries[country as usize].names.get(&self.tongue.code);
        let is_in = |list: &[String]| list.iter().any(|word| word == written);
        match names.filter(|_| part == CountryPart::Adjective) {
            Some(names) if is_in(&names.people) && !is_in(&names.adjective) => CountryPart::People,
            _ => part,
        }
    }

    /// Every name of the actors of the event: leftmost, then longest, then first in the file.
    pub fn parties(&self, parties: &[Party]) -> Vec<Name> {
        let found = self.tongue.parties.map(|root| self.longest_under(root)).unwrap_or_default();
        let anchors = found.iter().map(|s| Anchor {
            start: s.start as usize,
            end: s.end as usize,
            who: Who::Party(s.outcome.payload),
        });
        self.names(&anchors.collect::<Vec<_>>(), parties)
    }

    /// The terms under a root of their own, leftmost, then longest, then first.
    fn longest_under(&self, root: u32) -> Vec<Sighting> {
        let tokens = &self.segments.scan.tokens;
        let mut found = Vec::new();
        let mut sightings: Vec<Sighting> = Vec::new();
        for &(from, to) in &self.segments.blocks {
            let (mut at, to) = (from as usize, to as usize);
            while at < to {
                sightings.clear();
                self.tongue.trie.under(root, &tokens[at..to], at, &mut sightings);
                let longest = sightings.iter().max_by_key(|s| (s.end, std::cmp::Reverse(s.outcome.payload)));
                match longest.filter(|s| s.end as usize > at) {
                    Some(longest) => {
                        found.push(*longest);
                        at = longest.end as usize;
                    }
                    None => at += 1,
                }
            }
        }
        found
    }

    /// The names that the anchors are, alone or with a noun beside them; a country alone is nobody but its people.
    fn names(&self, anchors: &[Anchor], parties: &[Party]) -> Vec<Name> {
        let nouns = self.tongue.bodies.map(|root| self.longest_under(root)).unwrap_or_default();
        let joined = self.join(anchors, &nouns);
        let outer = |noun: Sighting| self.outermost(noun, &nouns);
        let people = self.lexicon.bodies.iter().position(|body| body.people);
        let names = anchors.iter().zip(joined).filter_map(|(anchor, noun)| {
            let (mut start, mut end) = (anchor.start, anchor.end);
            let noun = noun.map(outer);
            if let Some(noun) = noun {
                (start, end) = (start.min(noun.start as usize), end.max(noun.end as usize));
            }
            let whole = self.segments.span(start, end);
            let (id, known) = match anchor.who {
                Who::Group(i) => (self.lexicon.actors[i as usize].id.clone(), Known::Group),
                Who::Party(i) => (parties[i as usize].actor.id.clone(), Known::Party),
                Who::Country(i, part) => {
                    let alone = people.filter(|_| part == CountryPart::People);
                    let body = noun.map(|noun| noun.outcome.payload as usize).or(alone)?;
                    let country = self.lexicon.countries[i as usize].id.clone();
                    (format!("{country}-{}", self.lexicon.bodies[body].id), Known::Body(country))
                }
            };
            let span = match known {
                Known::Body(_) => whole,
                _ => self.segments.span(anchor.start, anchor.end),
            };
            let run = self.voices.of(whole);
            Some(Name {
                id,
                known,
                span,
                phrase: noun.map(|_| whole),
                rule: self.rule(whole),
                voice: run.voice,
                attribution: run.attribution,
                place: self.place(anchor.start),
            })
        });
        let mut names: Vec<Name> = names.collect();
        names.sort_by_key(|name| name.span.start);
        names
    }

    /// The rule whose word stands in `phrase`: the one that takes a side most clearly, then the first.
    fn rule(&self, phrase: Span) -> Option<u32> {
        let weight = |rule: u32| match &self.lexicon.rules[rule as usize].detail {
            Detail::Loaded(detail) => detail.weight,
            _ => 0,
        };
        let from = self.loaded.partition_point(|term| term.span.start < phrase.start);
        let here = self.loaded[from..].iter().take_while(|term| term.span.start < phrase.end);
        let here = here.filter(|term| term.span.end <= phrase.end);
        let rules =
            here.filter_map(|term| term.rule).map(|rule| (weight(rule), rule)).filter(|(weight, _)| *weight > 0);
        rules.min_by_key(|(weight, _)| std::cmp::Reverse(*weight)).map(|(_, rule)| rule)
    }

    fn place(&self, token: usize) -> Place {
        let block = self.segments.blocks.partition_point(|block| block.1 as usize <= token);
        self.places.get(block).copied().unwrap_or(Place::Chrome)
    }
}
