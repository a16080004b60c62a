//! Why none of the words that `require` asks for is beside a hit.

use super::{Heard, NOUN, inflected, stands};
use crate::lexicon::inflect::Inflector;
use crate::lexicon::rule::{Neighbours, Side};
use crate::lexicon::term::Piece;
use crate::matching::guard::sentence_of;
use crate::terms::{Sighting, Tongue};
use crate::text::Span;

/// What there is of the words that a rule requires beside its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beside {
    /// None of them is in the sentence.
    Nothing,
    /// One stands further away than the rule looks.
    Far(Span),
    /// One stands on this side, and the rule looks on the other.
    Across(Span, Side),
    /// Another form of this one stands there.
    Inflected(Span, String),
}

impl Heard<'_> {
    /// What there is of the words of `near` in the sentence of `hit`.
    pub(super) fn beside(&self, near: &Neighbours, hit: &Sighting, tongue: &Tongue) -> Beside {
        let segments = self.scratch.segments();
        let (start, end) = (hit.start as usize, hit.end as usize);
        let (first, last) = sentence_of(segments, start);
        let before = (first < start).then(|| (Side::Before, segments.span(first, start)));
        let after = (end < last).then(|| (Side::After, segments.span(end, last)));
        let sides: Vec<(Side, Span)> = before.into_iter().chain(after).collect();
        let looks = |side: Side| near.side == Side::Both || near.side == side;
        let text = &self.analysis.article.page.text;
        let as_it_is = |pieces: &[Piece]| pieces.to_vec();
        for &(side, place) in &sides {
            match stands(text, &near.any, tongue, &as_it_is, false, true, Some(place)) {
                Some(span) if !looks(side) => return Beside::Across(span, side),
                Some(span) if near.within.is_some() => return Beside::Far(span),
                _ => {}
            }
        }
        let language = self.analyzer.lexicon().languages.get(&tongue.code);
        let Some(lines) = language.and_then(|language| language.inflection.get(NOUN)) else { return Beside::Nothing };
        let table = Inflector::new(lines);
        let turn = |pieces: &[Piece]| inflected(pieces, &table);
        let single = |written: &str| written.chars().all(char::is_alphanumeric);
        for &(_, place) in sides.iter().filter(|(side, _)| looks(*side)) {
            for term in near.any.iter().filter(|term| single(&term.written)) {
                let seen = stands(text, std::slice::from_ref(term), tongue, &turn, false, true, Some(place));
                if let Some(span) = seen {
                    return Beside::Inflected(span, format!("{}~", term.written));
                }
            }
        }
        Beside::Nothing
    }
}
