//! Actors of the event, wherever they are named, and in whose voice.

use super::attribution::grammar::Grammar;
use super::place::Place;
use super::voice::{Voice, Voices};
use crate::matching::Named;
use crate::text::Span;

/// An actor named somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActorName {
    /// Index of the actor.
    pub actor: u32,
    /// Where.
    pub span: Span,
    /// In whose voice.
    pub voice: Voice,
    /// Where on the page.
    pub place: Place,
}

/// Reads all names of actors, by place.
pub fn find(grammar: &Grammar, voices: &Voices, places: &[Place]) -> Vec<ActorName> {
    let mut block = 0;
    let mut found = Vec::new();
    for naming in &grammar.hits.names {
        let Named::Actor(actor) = naming.named else { continue };
        while grammar.segments.blocks.get(block).is_some_and(|b| b.1 <= naming.start) {
            block += 1;
        }
        let span = grammar.segments.span(naming.start as usize, naming.end as usize);
        let place = places.get(block).copied().unwrap_or(Place::Chrome);
        found.push(ActorName { actor, span, voice: voices.of(span).voice, place });
    }
    found
}
