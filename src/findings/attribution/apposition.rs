//! What stands beside a name: a role, an age, a description between commas, and the comma that was left out.
//! It knows word classes, names and commas; where the subject begins is `phrase`'s business.

use super::grammar::Grammar;
use super::stretch::Stretch;
use crate::lexicon::language::WordClass as C;
use crate::matching::Named;
use crate::text::Kind;

/// Longest phrase read as an apposition, in tokens.
pub(super) const APPOSITION: usize = 16;

impl Grammar<'_> {
    /// A bare name before two descriptions is the head of both: *Anna Reis, a teacher, living in Selm, said*.
    pub(super) fn named_head(&self, before: &[Stretch], head: Option<Stretch>) -> Option<usize> {
        let name = *before.last()?;
        (head.is_some() && self.is_bare_name(name)).then_some(name.start)
    }

    /// Whether `part` is a name and nothing else.
    fn is_bare_name(&self, part: Stretch) -> bool {
        let name = |i: usize| self.is_name(i) && !self.is_time(i) || self.is(i, C::NameParticle);
        !part.is_empty() && (part.start..part.end).all(name)
    }

    /// Whether `part` only tells an age: *Anna Reis, 49, a teacher*, « 49 ans ».
    pub(super) fn is_age(&self, part: Stretch) -> bool {
        let number = |i: usize| self.token(i).kind == Kind::Number;
        (1..=2).contains(&part.len()) && (part.start..part.end).any(number) && !self.is_time(part.end - 1)
    }

    /// The whole name that opens the sentence before a role whose second comma was left out: *Anna Reis, the mayor said*.
    pub(super) fn name_left_open(&self, before: &[Stretch], role: Stretch) -> Option<Stretch> {
        let [name] = before else { return None };
        let definite = self.is(role.start, C::Determiner) && !self.is_any(role.start, &[C::Indefinite, C::Several]);
        let person = self.kinds(role).first().is_some_and(|hit| hit.start as usize <= role.start + 2);
        let place = self.names(*name).iter().any(|it| matches!(it.named, Named::Country(..)));
        (name.len() > 1 && self.is_bare_name(*name) && definite && person && !place).then_some(*name)
    }

    /// Whether `phrase` can stand beside a head before it: a name, a title, or an indefinite description.
    pub(super) fn stands_beside(&self, phrase: Stretch) -> bool {
        self.opens_phrase(phrase.start) || self.is_open_word(phrase.start)
    }

    /// Takes in a verbless apposition between commas: *Anna Reis, a teacher,*.
    pub fn with_apposition(&self, at: usize, end: usize, to: usize) -> usize {
        if end >= to || !self.is_the_mark(end, ",") {
            return end;
        }
        let start = end + 1;
        if self.relay_at(start, to).is_some() {
            return end;
        }
        let Some(stop) = (start..to.min(start + APPOSITION + 6))
            .find(|&i| self.is_the_mark(i, ",") || self.is_stop(i) && !self.ends_inner_name(i))
            .or((to <= start + APPOSITION).then_some(to))
        else {
            return end;
        };
        let part = Stretch::new(start, stop);
        let verbless = !(part.start..part.end).any(|i| {
            self.is_finite(i) || self.is_any(i, &[C::Relative, C::Complementiser, C::Subordinator, C::Negation])
        });
        let described = (at..end).any(|i| self.is_name(i)) && (self.opens_phrase(start) || self.is_open_word(start));
        let named = self.is_name(start) && part.len() <= 6;
        let listed = stop < to && self.is_the_mark(stop, ",") && !described && !named;
        if part.is_empty() || part.len() > APPOSITION || !verbless || listed || !(described || named) {
            end
        } else {
            stop
        }
    }
}
