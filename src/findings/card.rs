//! The identity card: which forms of the lexicon stand on the page, each with its place.
//! Whether an indicator is present, not in the file or beyond what the file can tell is decided with the article.

use super::attribution::grammar::Grammar;
use crate::lexicon::rule::{Detail, LinePlace};
use crate::text::{Kind, Span};

/// A form of the identity card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardHit {
    /// Index of its rule.
    pub rule: u32,
    /// Where it stands.
    pub span: Span,
    /// Number of its block.
    pub block: usize,
}

/// Reads all forms of the identity card, by place.
pub fn find(grammar: &Grammar) -> Vec<CardHit> {
    let mut found = Vec::new();
    let mut block = 0;
    for hit in &grammar.hits.cards {
        let Detail::Card(form) = &grammar.lexicon.rules[hit.rule as usize].detail else { continue };
        while grammar.segments.blocks.get(block).is_some_and(|b| b.1 <= hit.start) {
            block += 1;
        }
        let Some(&(from, to)) = grammar.segments.blocks.get(block) else { continue };
        let free = |a: usize, b: usize| (a..b).all(|i| grammar.token(i).kind == Kind::Mark);
        let starts = free(from as usize, hit.start as usize);
        let ends = free(hit.end as usize, to as usize);
        let fits = match form.at {
            LinePlace::Any => true,
            LinePlace::Start => starts,
            LinePlace::Finish => ends,
            LinePlace::Whole => starts && ends,
        };
        if fits {
            let span = grammar.segments.span(hit.start as usize, hit.end as usize);
            found.push(CardHit { rule: hit.rule, span, block });
        }
    }
    found
}
