//! From hits to findings: attributions first, then whose words each stretch is, then everything else.
//! It knows the whole text; it measures nothing and prints nothing.

pub mod amend;
pub mod attribution;
pub mod card;
pub mod cut;
pub mod damage;
pub mod loaded;
pub mod name;
pub mod place;
pub mod sign;
mod spoken;
pub mod voice;
pub mod weekday;
pub mod wire;

pub use amend::{Amendment, Dropped, Object, Verdict};
pub use attribution::{Attribution, Stretch};
pub use card::CardHit;
pub use damage::{Damage, Fault};
pub use loaded::LoadedTerm;
pub use name::ActorName;
pub use place::Place;
pub use sign::{Sign, Sort};
pub use voice::{Voice, Voices};
pub use weekday::Weekday;
pub use wire::WireMention;

use std::collections::BTreeSet;

use attribution::grammar::Grammar;

use crate::text::Span;

/// All that was found in a text, each list by place.
#[derive(Debug, Clone, PartialEq)]
pub struct Findings {
    /// Reported words.
    pub attributions: Vec<Attribution>,
    /// Whose words each stretch is.
    pub voices: Voices,
    /// Words to discuss.
    pub loaded: Vec<LoadedTerm>,
    /// Agencies.
    pub wires: Vec<WireMention>,
    /// Names of actors.
    pub names: Vec<ActorName>,
    /// Forms of the identity card.
    pub card: Vec<CardHit>,
    /// Where the text's quotation marks do not pair as they should.
    pub damaged: Vec<Damage>,
    /// What may show that a program chose words; shown only where [`sign::tell`] says that there are enough.
    pub signs: Vec<Sign>,
    /// What the beginning of the body points back at, where it is not in the text.
    pub cut: Option<Span>,
    /// Days of the week.
    pub weekdays: Vec<Weekday>,
    /// What a person has dropped: it stands in none of the lists above.
    pub dropped: Dropped,
    /// How many count only since a person's word on others is followed, and bear none themselves.
    pub freed: usize,
}

impl Findings {
    /// Reads the findings of a text whose blocks stand at `places`.
    pub fn read(grammar: &Grammar, places: &[Place]) -> Findings {
        Findings::amended(grammar, places, &[]).0
    }

    /// The same with a person's word on some of them; and which amendments have found what they are about.
    pub fn amended(grammar: &Grammar, places: &[Place], amendments: &[Amendment]) -> (Findings, Vec<bool>) {
        let is_text = |block: u32| places.get(block as usize).is_some_and(|p| p.is_text());
        let mut met = vec![false; amendments.len()];
        let mut drafts = attribution::find(grammar, is_text);
        let aside = match amendments.is_empty() {
            true => Vec::new(),
            false => amend::attributions(grammar, &mut drafts, amendments, &mut met),
        };
        let bare = damage::unmarked(grammar, &drafts);
        let mut voices = Voices::read(grammar, &drafts, &bare);
        amend::content(grammar, &drafts, &mut voices);
        let mut loaded = loaded::find(grammar, &voices, places);
        let mut dropped = Dropped { attributions: attribution::placed::place(grammar, &aside), ..Dropped::default() };
        if !amendments.is_empty() {
            let asked = (amendments, &mut met[..]);
            dropped.loaded = amend::words(grammar, &drafts, &mut voices, places, &mut loaded, asked);
        }
        let mut wires = wire::find(grammar, &drafts, places);
        dropped.wires = amend::wires(&mut wires, amendments, &mut met);
        let mut attributions = attribution::placed::place(grammar, &drafts);
        let names = name::find(grammar, &voices, places);
        let card = card::find(grammar);
        let damaged = damage::find(grammar, &bare, is_text);
        damage::doubt(&mut attributions, &damaged);
        let signs = sign::find(grammar, &drafts, is_text);
        let weekdays = weekday::find(grammar, &attributions, &voices, is_text);
        let cut = cut::find(grammar, &attributions, places);
        let mut found = Findings {
            attributions,
            voices,
            loaded,
            wires,
            names,
            card,
            damaged,
            signs,
            cut,
            weekdays,
            dropped,
            freed: 0,
        };
        if !amendments.is_empty() {
            let known = Findings::read(grammar, places).counted();
            found.freed = found.counted().difference(&known).count();
        }
        (found, met)
    }

    /// The places of what counts and bears no person's word.
    fn counted(&self) -> BTreeSet<(Object, Span)> {
        let seat = |one: &Attribution| one.cue.or(one.content.first().copied()).or(one.source);
        let said = self.attributions.iter().filter(|one| one.claim && one.review.is_none());
        let said = said.filter_map(|one| Some((Object::Attribution, seat(one)?)));
        let words = self.loaded.iter().filter(|word| word.place.is_text() && word.review.is_none());
        said.chain(words.map(|word| (Object::Loaded, word.span))).collect()
    }
}
