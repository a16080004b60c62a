//! From blocks to segments: words with their classes, quotations, sentences.
//!
//! It knows how a language writes; it knows no rule, no source and no voice. Roles were given before: what is page
//! furniture never opens a quotation in the body.

pub mod quote;
pub mod sentence;

use crate::lexicon::language::WordClass;
use crate::terms::{Payload, Sighting, Tongue};
use crate::text::{Scan, Span};

pub use quote::{Closing, Quotation};
pub use sentence::Sentence;

/// A text cut up. Made to be filled again: its room is kept between texts.
#[derive(Debug, Clone, Default)]
pub struct Segments {
    /// Words, numbers and marks of all blocks, in order.
    pub scan: Scan,
    /// Class bits of each token.
    pub classes: Vec<u64>,
    /// Tokens of each block, `start..end`.
    pub blocks: Vec<(u32, u32)>,
    /// Sentences, in order.
    pub sentences: Vec<Sentence>,
    /// Quotations, by opening mark.
    pub quotations: Vec<Quotation>,
    /// Closing marks that close nothing, in order.
    pub strays: Vec<u32>,
    /// Every place where a term of the lexicons stands.
    pub sightings: Vec<Sighting>,
}

impl Segments {
    /// Cuts the `blocks` of `text`, filling this value anew.
    pub fn read(&mut self, text: &str, blocks: &[Span], tongue: &Tongue) {
        self.scan.clear();
        self.blocks.clear();
        self.sentences.clear();
        self.quotations.clear();
        self.strays.clear();
        self.sightings.clear();
        for &block in blocks {
            let start = self.scan.tokens.len();
            self.scan.read(text, block, &tongue.apostrophes);
            self.blocks.push((start as u32, self.scan.tokens.len() as u32));
        }
        tongue.vocabulary.number(&mut self.scan, 0);
        self.sight(tongue);
        self.classify(tongue);
        for (i, &(from, to)) in self.blocks.iter().enumerate() {
            let (from, to) = (from as usize, to as usize);
            if from == to {
                continue;
            }
            let first = self.quotations.len();
            let place = (from, to, i as u32);
            quote::pair(text, &self.scan.tokens, place, &mut self.quotations, &mut self.strays);
            let quotations = &self.quotations[first..];
            sentence::cut(text, &mut self.scan.tokens, &self.classes, place, quotations, &mut self.sentences);
        }
        quote::continue_over_blocks(text, &self.scan.tokens, &self.blocks, &mut self.quotations);
        quote::claim_strays(&self.blocks, &self.quotations, &mut self.strays);
    }

    fn sight(&mut self, tongue: &Tongue) {
        for &(from, to) in &self.blocks {
            let tokens = &self.scan.tokens[from as usize..to as usize];
            tongue.trie.walk(tokens, from as usize, &mut self.sightings);
        }
    }

    fn classify(&mut self, tongue: &Tongue) {
        self.classes.clear();
        self.classes.extend(self.scan.tokens.iter().map(|t| tongue.vocabulary.classes(t.word)));
        for sighting in &self.sightings {
            if let Payload::Class(class) = tongue.payloads[sighting.outcome.payload as usize] {
                self.classes[sighting.start as usize..sighting.end as usize].iter_mut().for_each(|c| *c |= class.bit());
            }
        }
    }

    /// Whether token `i` belongs to `class`.
    pub fn is(&self, i: usize, class: WordClass) -> bool {
        self.classes[i] & class.bit() != 0
    }

    /// Where tokens `start..end` stand in the text.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let tokens = &self.scan.tokens;
        if start >= end || end > tokens.len() {
            return Span::default();
        }
        Span::new(tokens[start].start as usize, tokens[end - 1].end as usize)
    }
}
