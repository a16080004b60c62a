//! A name and the noun it belongs to: *Harbour troops*, *the troops of the Harbour League*. Which nouns there are, and on
//! which side an adjective stands, is the lexicons' business; a noun belongs to one name, the nearest.

use super::{Anchor, Reader, Who};
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::Side;
use crate::terms::{CountryPart, Sighting};
use crate::text::Kind;
use crate::text::scan::{AFTER_HYPHEN, CAPITAL, ELIDED};

/// Epithets that may stand between a noun and the adjective after it; complements are part of the listed nouns, because
/// the adjective may belong to them alone (*soldiers hit by … strikes*).
const AFTER: usize = 2;
/// Nouns that may stand before a noun and its country, each the next one's.
const CHAIN: usize = 3;
/// Words that may stand between the adjective and the noun after it.
const BEFORE: usize = 1;

impl Reader<'_> {
    /// For each anchor the noun it belongs to, if there is one.
    pub(super) fn join(&self, anchors: &[Anchor], nouns: &[Sighting]) -> Vec<Option<Sighting>> {
        let mut joined: Vec<Option<Sighting>> = vec![None; anchors.len()];
        for noun in nouns {
            let body = &self.lexicon.bodies[noun.outcome.payload as usize];
            let Some(names) = body.names.get(&self.tongue.code) else { continue };
            let next = anchors.partition_point(|anchor| anchor.start < noun.end as usize);
            let before = next.checked_sub(1).filter(|&i| {
                names.country != Side::After && joined[i].is_none() && self.stands_before(&anchors[i], noun)
            });
            let after = (next < anchors.len()).then_some(next).filter(|&i| {
                names.country != Side::Before && self.stands_after(noun, &anchors[i])
                    || self.is_complement(noun, &anchors[i], body.complement)
            });
            if let Some(i) = before.or(after) {
                joined[i] = Some(*noun);
            }
        }
        joined
    }

    /// The noun that names whom the noun and its country belong to: *soldiers of the army of the … government* are soldiers. One
    /// that says who is at the head (*officials of the army*) is part of the phrase and leaves the inner one its body.
    pub(super) fn outermost(&self, noun: Sighting, nouns: &[Sighting]) -> Sighting {
        let mut whole = noun;
        for _ in 0..CHAIN {
            let before = nouns.partition_point(|other| other.end <= whole.start);
            let Some(outer) = before.checked_sub(1).map(|i| nouns[i]).filter(|it| self.is_owned(it, &whole)) else {
                break;
            };
            let heads = |noun: &Sighting| self.lexicon.bodies[noun.outcome.payload as usize].complement;
            let outcome = if heads(&outer) && !heads(&whole) { whole.outcome } else { outer.outcome };
            whole = Sighting { start: outer.start, end: whole.end, outcome };
        }
        whole
    }

    /// Whether nothing but a particle and perhaps an article stands between a noun and the next.
    fn is_owned(&self, outer: &Sighting, inner: &Sighting) -> bool {
        let (end, start) = (outer.end as usize, inner.start as usize);
        end < start
            && self.is_one_block(end, start)
            && self.segments.is(end, C::NameParticle)
            && (end + 1..start).all(|i| self.segments.is(i, C::Determiner) && !self.is_mark(i))
    }

    /// *Harbour troops*, *the Harbour's troops*, *US troops*; a place before a noun (*in the Harbour troops …*) is none.
    fn stands_before(&self, anchor: &Anchor, noun: &Sighting) -> bool {
        let start = noun.start as usize;
        if anchor.end > start || !self.is_one_block(anchor.start, start) {
            return false;
        }
        let tokens = &self.segments.scan.tokens;
        let owned = tokens[anchor.end..start].first().is_some_and(|token| token.is(ELIDED));
        let fits = match anchor.who {
            Who::Country(_, CountryPart::Adjective) | Who::Group(_) | Who::Party(_) => true,
            Who::Country(_, CountryPart::Name | CountryPart::Capital) => owned || self.is_initials(anchor),
            Who::Country(_, CountryPart::People) => owned,
        };
        let between = anchor.end + usize::from(owned)..start;
        fits && between.len() <= BEFORE
            && between.clone().all(|i| self.is_epithet(i))
            && !tokens[start].is(AFTER_HYPHEN)
    }

    /// The adjective after the noun, with epithets of the noun between.
    fn stands_after(&self, noun: &Sighting, anchor: &Anchor) -> bool {
        let end = noun.end as usize;
        let small = |i: usize| !self.segments.scan.tokens[i].is(CAPITAL);
        let fits = match anchor.who {
            Who::Country(_, CountryPart::Adjective) | Who::Group(_) | Who::Party(_) => true,
            Who::Country(..) => false,
        };
        fits && self.is_one_block(end, anchor.start)
            && anchor.start - end <= AFTER
            && (end..anchor.start).all(|i| small(i) && self.is_epithet(i))
            && !self.segments.scan.tokens[anchor.start].is(AFTER_HYPHEN)
    }

    /// A particle, perhaps an article, and the name right after the noun: *troops of the Harbour League*.
    fn is_complement(&self, noun: &Sighting, anchor: &Anchor, of_countries: bool) -> bool {
        let end = noun.end as usize;
        let fits = match anchor.who {
            Who::Country(_, CountryPart::Name | CountryPart::Capital) => of_countries,
            Who::Country(..) => false,
            Who::Group(_) | Who::Party(_) => true,
        };
        fits && end < anchor.start
            && self.is_one_block(end, anchor.start)
            && self.segments.is(end, C::NameParticle)
            && (end + 1..anchor.start).all(|i| self.segments.is(i, C::Determiner) && !self.is_mark(i))
    }

    fn is_one_block(&self, one: usize, other: usize) -> bool {
        let block = |i: usize| self.segments.blocks.partition_point(|block| block.1 as usize <= i);
        block(one) == block(other)
    }

    fn is_mark(&self, i: usize) -> bool {
        self.segments.scan.tokens[i].kind == Kind::Mark
    }

    /// Whether the name is written in capitals alone, as initials are.
    fn is_initials(&self, anchor: &Anchor) -> bool {
        let scan = &self.segments.scan;
        let words = scan.tokens[anchor.start..anchor.end].iter().filter(|token| token.kind == Kind::Word);
        words.clone().all(|token| token.is(crate::text::scan::ALL_CAPITALS) || token.end - token.start == 1)
            && words.clone().all(|token| token.is(CAPITAL))
    }

    /// Whether token `i` can be an epithet: a word of no closed class that is no cue and no part of a compound.
    fn is_epithet(&self, i: usize) -> bool {
        let token = &self.segments.scan.tokens[i];
        token.kind == Kind::Word
            && !token.is(AFTER_HYPHEN)
            && !self.segments.is(i, C::NameParticle)
            && !C::CLOSED.iter().any(|&class| self.segments.is(i, class))
            && !self.hits.cues.iter().any(|cue| cue.tokens().contains(&i))
    }
}
