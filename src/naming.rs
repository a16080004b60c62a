//! Names beside those the lexicons have for groups: countries, and the actors of one event. Where they stand, and in whose
//! voice. It knows names; who speaks is known before, who is called what is compared later.

use crate::findings::{Place, Voice, Voices};
use crate::lexicon::Lexicon;
use crate::lexicon::event::Party;
use crate::matching::{Hits, Named};
use crate::segment::Segments;
use crate::terms::{CountryPart, Sighting, Tongue};
use crate::text::Span;

/// A name where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Id of the country or actor.
    pub id: String,
    /// Where.
    pub span: Span,
    /// In whose voice.
    pub voice: Voice,
    /// Where on the page.
    pub place: Place,
}

/// A name of a country where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryName {
    /// Which country, and where.
    pub name: Name,
    /// Which of its names.
    pub part: CountryPart,
}

/// A text of which names are read.
pub struct Reader<'r> {
    /// Its words.
    pub segments: &'r Segments,
    /// Whose words each stretch is.
    pub voices: &'r Voices,
    /// The place of each block.
    pub places: &'r [Place],
}

impl Reader<'_> {
    /// Every name of a country.
    pub fn countries(&self, hits: &Hits, lexicon: &Lexicon) -> Vec<CountryName> {
        let named = hits.names.iter().filter_map(|naming| match naming.named {
            Named::Country(i, part) => {
                let name = self.name(&lexicon.countries[i as usize].id, naming.start as usize, naming.end as usize);
                Some(CountryName { name, part })
            }
            _ => None,
        });
        named.collect()
    }

    /// Every name of an actor of the event: leftmost, then longest, then first in the file.
    pub fn parties(&self, tongue: &Tongue, parties: &[Party]) -> Vec<Name> {
        let Some(root) = tongue.parties else { return Vec::new() };
        let tokens = &self.segments.scan.tokens;
        let mut found = Vec::new();
        for &(from, to) in &self.segments.blocks {
            let (mut at, to) = (from as usize, to as usize);
            while at < to {
                let mut sightings: Vec<Sighting> = Vec::new();
                tongue.trie.under(root, &tokens[at..to], at, &mut sightings);
                let longest = sightings.iter().max_by_key(|s| (s.end, std::cmp::Reverse(s.outcome.payload)));
                let Some(longest) = longest.filter(|s| s.end as usize > at) else {
                    at += 1;
                    continue;
                };
                let id = &parties[longest.outcome.payload as usize].actor.id;
                found.push(self.name(id, at, longest.end as usize));
                at = longest.end as usize;
            }
        }
        found
    }

    fn name(&self, id: &str, start: usize, end: usize) -> Name {
        let span = self.segments.span(start, end);
        let block = self.segments.blocks.partition_point(|block| block.1 as usize <= start);
        let place = self.places.get(block).copied().unwrap_or(Place::Chrome);
        Name { id: id.to_owned(), span, voice: self.voices.of(span).voice, place }
    }
}
