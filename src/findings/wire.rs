//! Agencies: where they are named, and what the name does there.
//!
//! Three facts are kept apart: a credit for the text, a citation in the prose, a credit for a picture.
//! It knows the forms of the lexicon and where attributions have their sources and relays.

use super::attribution::Draft;
use super::attribution::grammar::Grammar;
use super::place::Place;
use crate::lexicon::rule::{Detail, WireForm, WirePlace, WireRole};
use crate::lexicon::tables::AgencyType;
use crate::matching::{Named, Naming};
use crate::terms::Sighting;
use crate::text::{Kind, Span};

/// An agency named somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WireMention {
    /// Index of the agency.
    pub agency: u32,
    /// Where it is named.
    pub span: Span,
    /// What the name does.
    pub role: WireRole,
    /// Where on the page.
    pub place: Place,
    /// Index of the rule that says so.
    pub rule: Option<u32>,
}

/// Words looked at before an agency's name.
const REACH: usize = 6;

/// Reads all mentions of agencies, by place.
pub fn find(grammar: &Grammar, attributions: &[Draft], places: &[Place]) -> Vec<WireMention> {
    let mut found = Vec::new();
    let mut block = 0;
    for naming in &grammar.hits.names {
        let (agency, code) = match naming.named {
            Named::Agency(i) => (i, false),
            Named::AgencyCode(i) => (i, !grammar.agency_alone(i)),
            _ => continue,
        };
        while grammar.segments.blocks.get(block).is_some_and(|b| b.1 <= naming.start) {
            block += 1;
        }
        let Some(&(from, to)) = grammar.segments.blocks.get(block) else { continue };
        let seat =
            Seat { from: from as usize, to: to as usize, place: places.get(block).copied().unwrap_or(Place::Chrome) };
        let (role, rule, sure) = role_of(grammar, naming, &seat, attributions);
        if code && !sure {
            continue;
        }
        let photo = grammar.lexicon.agencies[agency as usize].sort == AgencyType::Photo;
        let role = if photo && role != WireRole::Topic { WireRole::Image } else { role };
        let span = grammar.segments.span(naming.start as usize, naming.end as usize);
        found.push(WireMention { agency, span, role, place: seat.place, rule });
    }
    found
}

/// The block a name stands in.
struct Seat {
    from: usize,
    to: usize,
    place: Place,
}

/// What the name does, by which rule, and whether its position alone makes it an agency.
fn role_of(grammar: &Grammar, naming: &Naming, seat: &Seat, attributions: &[Draft]) -> (WireRole, Option<u32>, bool) {
    let (start, end) = (naming.start as usize, naming.end as usize);
    if seat.place == Place::Caption {
        return (WireRole::Image, None, true);
    }
    for attribution in near(attributions, start) {
        if attribution.via.iter().any(|v| v.source.holds(start)) {
            return (WireRole::Relay, attribution.rule, true);
        }
        if attribution.source.is_some_and(|s| s.holds(start)) {
            return (WireRole::Cited, attribution.rule, false);
        }
    }
    for &index in &grammar.tongue.wires {
        let Detail::Wire(form) = &grammar.lexicon.rules[index as usize].detail else { continue };
        if form.role != WireRole::Relay && fits(grammar, index, form, start, end, seat) {
            return (form.role, Some(index), true);
        }
    }
    if seat.place == Place::Credit && seat.to - seat.from <= 24 {
        return (WireRole::Credit, None, true);
    }
    (WireRole::Topic, None, false)
}

fn near(attributions: &[Draft], token: usize) -> impl Iterator<Item = &Draft> {
    let at = attributions.partition_point(|a| a.first() <= token);
    attributions[at.saturating_sub(10)..(at + 4).min(attributions.len())].iter()
}

fn fits(grammar: &Grammar, index: u32, form: &WireForm, start: usize, end: usize, seat: &Seat) -> bool {
    let guards = grammar.tongue.guards.get(&index).copied().unwrap_or_default();
    let before = match guards.before {
        Some(root) => stands_before(grammar, root, start, seat.from),
        None => Some(start),
    };
    let after = match guards.after {
        Some(root) => stands_after(grammar, root, end, seat.to),
        None => Some(end),
    };
    let (Some(first), Some(last)) = (before, after) else { return false };
    match form.at {
        WirePlace::Any => true,
        WirePlace::Open => {
            let place_and_day =
                (seat.from..first).all(|i| grammar.is_name(i) || grammar.is_time(i) || !is_word(grammar, i));
            only_marks_and_names(grammar, seat.from, first)
                || first <= seat.from + 8 && guards.after.is_some() && place_and_day
        }
        WirePlace::End => only_marks_and_names(grammar, last, seat.to),
        WirePlace::Line => {
            only_marks_and_names(grammar, seat.from, first) && only_marks_and_names(grammar, last, seat.to)
        }
    }
}

/// The first token of words under `root` that end right before `start`, other agencies and marks between.
fn stands_before(grammar: &Grammar, root: u32, start: usize, from: usize) -> Option<usize> {
    let tokens = &grammar.segments.scan.tokens;
    let mut edge = start;
    for _ in 0..4 {
        let low = from.max(edge.saturating_sub(REACH));
        for at in low..edge {
            let mut sightings: Vec<Sighting> = Vec::new();
            grammar.tongue.trie.under(root, &tokens[at..edge], at, &mut sightings);
            if sightings.iter().any(|s| s.end as usize == edge) {
                return Some(at);
            }
        }
        edge = over_a_name(grammar, edge, from)?;
    }
    None
}

/// Steps left over a mark or a coordinator and the agency before it: *avec AFP et Reuters*.
fn over_a_name(grammar: &Grammar, edge: usize, from: usize) -> Option<usize> {
    let mut at = edge;
    while at > from && (grammar.is_mark(at - 1) || grammar.is(at - 1, crate::lexicon::language::WordClass::Coordinator))
    {
        at -= 1;
    }
    let names = &grammar.hits.names;
    let name = names.get(names.partition_point(|n| (n.end as usize) < at))?;
    (at < edge && name.end as usize == at && is_agency(name)).then_some(name.start as usize)
}

fn stands_after(grammar: &Grammar, root: u32, end: usize, to: usize) -> Option<usize> {
    let tokens = &grammar.segments.scan.tokens;
    let mut sightings: Vec<Sighting> = Vec::new();
    grammar.tongue.trie.under(root, &tokens[end..to], end, &mut sightings);
    sightings.iter().map(|s| s.end as usize).max()
}

fn only_marks_and_names(grammar: &Grammar, from: usize, to: usize) -> bool {
    (from..to).all(|i| {
        grammar.token(i).kind == Kind::Mark
            || grammar.is(i, crate::lexicon::language::WordClass::Coordinator)
            || grammar
                .names(super::Stretch::new(i.saturating_sub(REACH), i + 1))
                .iter()
                .any(|n| n.start as usize <= i && i < n.end as usize && is_agency(n))
    })
}

fn is_agency(naming: &Naming) -> bool {
    matches!(naming.named, Named::Agency(_) | Named::AgencyCode(_))
}

fn is_word(grammar: &Grammar, i: usize) -> bool {
    grammar.token(i).kind == Kind::Word
}
