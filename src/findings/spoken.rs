//! What somebody is quoted with, to be known again where the text puts the same words between marks and names nobody: they are
//! still that person's, and no word held at a distance. It knows words in their order, and no meaning.

use std::collections::BTreeMap;

use super::attribution::grammar::Grammar;
use crate::segment::Quotation;

/// Places of one word that are looked at.
const PLACES: usize = 16;

/// Words that somebody is quoted with: between marks without a source they are still that person's, told elsewhere in the text.
#[derive(Default)]
pub(super) struct Spoken<'t> {
    /// Where each word stands in quotations that have a source, the first places.
    places: BTreeMap<&'t str, Vec<u32>>,
}

impl<'t> Spoken<'t> {
    /// Reads the `quotations` that have a source.
    pub(super) fn read<'q>(grammar: &Grammar<'t>, quotations: impl Iterator<Item = &'q Quotation>) -> Self {
        let mut spoken = Spoken::default();
        for i in quotations.flat_map(Quotation::inside) {
            let places = spoken.places.entry(grammar.fold(i as usize)).or_default();
            if places.len() < PLACES {
                places.push(i);
            }
        }
        spoken
    }

    /// Whether the words of `quotation` stand in their order in what somebody is quoted with.
    pub(super) fn holds(&self, grammar: &Grammar, quotation: &Quotation) -> bool {
        let words = quotation.inside();
        let again =
            |at: u32| words.clone().zip(at..).all(|(a, b)| grammar.fold(a as usize) == grammar.fold(b as usize));
        let first = self.places.get(grammar.fold(words.start as usize));
        first.is_some_and(|places| places.iter().any(|&at| at != words.start && again(at)))
    }
}
