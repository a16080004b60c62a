//! A text cut at its beginning: its first sentence points back at a document that neither title nor sentence has named.
//! It knows word classes and heads of sources; a file whose beginning is whole can look so, hence the question mark on screen.

use super::attribution::Attribution;
use super::attribution::grammar::Grammar;
use super::place::Place;
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::Detail;
use crate::text::Span;

/// Heads that an opening line does not point at before it names them; people and places are often brought in so.
const DOCUMENT: &str = "document";

/// What the first sentence of the body points back at: a demonstrative and the head of a document that speaks.
pub fn find(grammar: &Grammar, attributions: &[Attribution], places: &[Place]) -> Option<Span> {
    let at = |block: u32, place: Place| places.get(block as usize) == Some(&place);
    let sentence = grammar.segments.sentences.iter().find(|it| at(it.block, Place::Body))?;
    let (from, to) = (sentence.start as usize, sentence.end as usize);
    let points = |head: usize| head > from && grammar.is(head - 1, C::Demonstrative);
    let mut heads = grammar.hits.kinds.iter().filter(|hit| (from..to).contains(&(hit.start as usize)));
    let hit = heads.find(|hit| {
        let form = &grammar.lexicon.rules[hit.rule as usize].detail;
        matches!(form, Detail::Kind(head) if head.kind == DOCUMENT) && points(hit.start as usize)
    })?;
    let span = grammar.segments.span(hit.start as usize - 1, hit.end as usize);
    let speaks = attributions.iter().any(|one| one.source.is_some_and(|source| source.overlaps(span)));
    let word = grammar.token(hit.start as usize).word;
    let named = (0..hit.start as usize).any(|i| word != 0 && grammar.token(i).word == word);
    let titled = (to..grammar.segments.scan.tokens.len())
        .any(|i| grammar.token(i).word == word && grammar.sentence(i).is_some_and(|it| at(it.block, Place::Title)));
    (speaks && !named && !titled).then_some(span)
}
