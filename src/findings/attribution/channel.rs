//! Through what words came, where the sentence says it beside the cue: *said in a statement*, *a déclaré dans un communiqué*.
//! It knows where such a circumstance stands; which words are a statement or an interview the lexicons say.

use super::Draft;
use super::grammar::Grammar;
use super::stretch::Stretch;
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::Detail;

/// Most words between the preposition and its noun: *in a short written statement*.
const BETWEEN: usize = 4;

impl Grammar<'_> {
    /// Reads the channel that stands behind cue, hearer or source of `one`, where neither cue nor source says one.
    pub(super) fn tell_channel(&self, one: &mut Draft) {
        let Some(cue) = one.cue.filter(|_| one.kind.channel.is_none()) else { return };
        let Some(to) = self.sentence(cue.start).map(|sentence| sentence.end as usize) else { return };
        let behind = one.source.filter(|source| source.start >= cue.end).map(|source| source.end);
        let hearer = self.told(cue, to).map(|hearer| hearer.end);
        let mut places = [Some(cue.end), hearer, behind].into_iter().flatten();
        if let Some((medium, channel)) = places.find_map(|at| self.channel_at(at, to)) {
            (one.kind.medium, one.kind.channel) = (Some(medium), Some(channel));
        }
    }

    /// The noun that names a channel, and which one it is, where `at` leads to it: *Monday in a statement*.
    fn channel_at(&self, at: usize, to: usize) -> Option<(Stretch, String)> {
        let aside = self.skip_time(at, to);
        let from = if self.is_comma(aside) { self.skip_time(aside + 1, to) } else { aside };
        let noun = (from..to).find(|&i| !self.is(i, C::Medium)).filter(|&noun| noun > from)?;
        let phrase = Stretch::new(noun, to.min(noun + BETWEEN));
        let (hit, channel) = self.kinds(phrase).iter().find_map(|hit| Some((hit, self.channel_of(hit.rule)?)))?;
        let medium = Stretch::new(hit.start as usize, hit.end as usize);
        let near = (noun..medium.start).all(|i| self.is(i, C::Determiner) || self.is_open_word(i));
        near.then(|| (medium, channel.to_owned()))
    }

    fn channel_of(&self, rule: u32) -> Option<&str> {
        match &self.lexicon.rules[rule as usize].detail {
            Detail::Kind(head) => head.channel.as_deref(),
            _ => None,
        }
    }
}
