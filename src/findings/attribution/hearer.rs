//! The person spoken to: *told the radio that …*, *a demandé au port d'aider la ville*. It knows which preposition leads to
//! whoever hears, and where the phrase ends so that subject or request can follow.

use super::grammar::Grammar;
use super::stretch::Stretch;
use crate::lexicon::language::WordClass as C;
use crate::matching::Named;
use crate::text::scan::CAPITAL;

impl Grammar<'_> {
    /// The person spoken to, after a preposition: the whole phrase, and the token after it.
    pub fn addressee_after(&self, at: usize, to: usize) -> Option<Stretch> {
        if at + 1 >= to || !self.is(at, C::AddresseePreposition) {
            return None;
        }
        let mut start = at + 1;
        while start < to
            && self.is(start, C::AddresseePreposition)
            && self.is(at, C::AddresseePreposition)
            && start - at < 3
            && !self.opens_phrase(start)
        {
            start += 1;
        }
        let end = self.agency_end(start, to).unwrap_or_else(|| self.phrase_end_before_subject(start, to));
        // What is asked of whoever is spoken to begins here: *demander au maire d'aider le port*.
        let asked = |i: usize| {
            let object = self.is_mark(i + 2) || self.is_any(i + 2, &[C::Determiner, C::Clitic, C::Preposition]);
            !self.tongue.infinitives.is_empty() && self.opens_infinitive(i) && object
        };
        let end = (start + 1..end).find(|&i| asked(i)).unwrap_or(end);
        (end > start).then(|| Stretch::new(start, end))
    }

    /// Where the name of an agency ends that begins at `start`, over its article.
    fn agency_end(&self, start: usize, to: usize) -> Option<usize> {
        let first = start + usize::from(self.is(start, C::Determiner));
        let names = self.names(Stretch::new(first, (first + 1).min(to)));
        let agency = |n: &&crate::matching::Naming| matches!(n.named, Named::Agency(_) | Named::AgencyCode(_));
        names.iter().find(agency).map(|n| n.end as usize)
    }

    /// A phrase after which the subject may follow: it ends where a new determiner or title opens the next one.
    pub fn phrase_end_before_subject(&self, at: usize, to: usize) -> usize {
        let end = self.phrase_end(at, to);
        (at + 1..end)
            .find(|&i| {
                let held = self.is_any(
                    i - 1,
                    &[
                        C::Preposition,
                        C::NameParticle,
                        C::Determiner,
                        C::Coordinator,
                        C::AddresseePreposition,
                        C::Title,
                    ],
                );
                // *the former mayor*: a title in small letters without an article goes on.
                let title = self.is(i, C::Title) && (self.token(i).is(CAPITAL) || !self.is_open_word(i - 1));
                let opens = (self.is(i, C::Determiner) || title) && !self.is(i, C::NameParticle);
                let titled = self.is_name(i) && self.is(i, C::Title) && self.is_name(i - 1);
                let free = !held && !titled && !self.is_mark(i - 1);
                free && opens
            })
            .unwrap_or(end)
    }
}
