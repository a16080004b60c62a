//! Agencies: where they are named, and what the name does there.
//!
//! Three facts are kept apart: a credit for the text, a citation in the prose, a credit for a picture.
//! It knows the forms of the lexicon and where attributions have their sources and relays.

use super::attribution::Draft;
use super::attribution::grammar::Grammar;
use super::place::Place;
use crate::lexicon::language::WordClass;
use crate::lexicon::rule::{Detail, TOLD, WireForm, WirePlace, WireRole};
use crate::lexicon::tables::AgencyType;
use crate::matching::{Named, Naming};
use crate::terms::Sighting;
use crate::text::scan::CAPITAL;
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

/// The kind of sources that are agencies.
const AGENCY: &str = "agency";
/// Longest line about a text: tokens.
const LABEL: usize = 16;
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
        let called = || over_a_title(grammar, naming.start as usize, seat.from).is_some();
        if code && !(sure && is_written(grammar, agency, naming) || called()) {
            continue;
        }
        let photo = grammar.lexicon.agencies[agency as usize].sort == AgencyType::Photo;
        let role = if photo && role != WireRole::Topic { WireRole::Image } else { role };
        let span = grammar.segments.span(naming.start as usize, naming.end as usize);
        found.push(WireMention { agency, span, role, place: seat.place, rule });
    }
    found
}

/// Whether a code is written as its agency writes it, or in capitals: *Ana* is no *ANA*.
fn is_written(grammar: &Grammar, agency: u32, naming: &Naming) -> bool {
    let written = grammar.segments.span(naming.start as usize, naming.end as usize).of(grammar.text);
    let codes = &grammar.lexicon.agencies[agency as usize].codes;
    codes.iter().any(|code| code == written) || !written.contains(char::is_lowercase)
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
    let forms = |wanted: fn(&WireForm) -> bool| {
        let found =
            grammar.tongue.wires.iter().filter_map(|&index| match &grammar.lexicon.rules[index as usize].detail {
                Detail::Wire(form) if wanted(form) && fits(grammar, index, form, start, end, seat) => {
                    Some((form.role, index))
                }
                _ => None,
            });
        found.map(|(role, index)| (role, Some(index), true)).next()
    };
    for attribution in near(attributions, start) {
        if attribution.via.iter().any(|v| v.source.holds(start)) {
            let cited = forms(|form| form.role == WireRole::Cited && !form.before.is_empty());
            return cited.unwrap_or((WireRole::Relay, attribution.rule, true));
        }
        if attribution.source.is_some_and(|s| s.holds(start)) {
            let told = forms(|form| form.role == WireRole::Relay && form.link.as_deref() == Some(TOLD));
            let hears = attribution.source.is_some_and(|s| s.start < start && is_addressed(grammar, start, s.start));
            let told = told.or_else(|| hears.then_some((WireRole::Relay, attribution.rule, true)));
            // What says or writes may be anybody with that name; what others go by is an agency.
            let cited = || forms(|form| form.role == WireRole::Cited && !form.before.is_empty());
            let cited = || cited().map(|(role, ..)| (role, attribution.rule, true));
            return told.or_else(cited).unwrap_or((WireRole::Cited, attribution.rule, false));
        }
    }
    let plain = |form: &WireForm| match form.role {
        WireRole::Relay => form.link.as_deref() == Some(TOLD),
        role => role != WireRole::Topic,
    };
    if let Some(found) = forms(plain) {
        return found;
    }
    if let Some(index) = credit_in_label(grammar, start, seat) {
        return (WireRole::Credit, Some(index), true);
    }
    if seat.place == Place::Credit && seat.to - seat.from <= 24 {
        return (WireRole::Credit, None, true);
    }
    let last = forms(|form| form.role == WireRole::Topic).or_else(|| forms(|form| form.role == WireRole::Relay));
    last.unwrap_or((WireRole::Topic, None, false))
}

/// Whether the words before an agency's name, not before `from`, make it the one who hears: *to AFP*, « à l'AFP ».
fn is_addressed(grammar: &Grammar, start: usize, from: usize) -> bool {
    let mut at = over_a_title(grammar, start, from).unwrap_or(start);
    if at > from && grammar.is(at - 1, WordClass::Determiner) {
        at -= 1;
    }
    at > from && grammar.is(at - 1, WordClass::AddresseePreposition)
}

/// The form of a line of credit that stands before the name in a line about the text, whatever else is in it.
fn credit_in_label(grammar: &Grammar, start: usize, seat: &Seat) -> Option<u32> {
    let stands = |index: &&u32| {
        let Detail::Wire(form) = &grammar.lexicon.rules[**index as usize].detail else { return false };
        let root = grammar.tongue.guards.get(*index).and_then(|guards| guards.before);
        form.role == WireRole::Credit
            && form.at == WirePlace::Line
            && root.is_some_and(|root| stands_before(grammar, root, start, seat.from).is_some())
    };
    if is_label(grammar, seat) { grammar.tongue.wires.iter().find(stands).copied() } else { None }
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
        // The hand that took a picture stands after its agency.
        WirePlace::End if form.role == WireRole::Image => {
            past_a_name(grammar, end, seat.to).is_none()
                && (last..seat.to).all(|i| !is_word(grammar, i) || grammar.token(i).is(CAPITAL))
                && seat.to - last <= REACH
        }
        WirePlace::End => only_marks_and_names(grammar, last, seat.to),
        WirePlace::Line => {
            only_marks_and_names(grammar, seat.from, first) && only_marks_and_names(grammar, last, seat.to)
        }
    }
}

/// Whether a block is a line about the text, such as a byline, and no sentence: short, without a mark that ends one.
fn is_label(grammar: &Grammar, seat: &Seat) -> bool {
    let ends =
        |i: usize| grammar.segments.span(i, i + 1).of(grammar.text).ends_with(['.', '!', '?', '…', '»', '”', '"']);
    seat.to - seat.from <= LABEL && seat.from < seat.to && !ends(seat.to - 1)
}

/// The first token of words under `root` that end before `start`, other agencies, an article and what an agency is called between.
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
        let determined = edge > from && grammar.is(edge - 1, WordClass::Determiner);
        let over = over_a_name(grammar, edge, from).or_else(|| over_a_title(grammar, edge, from));
        edge = over.or_else(|| determined.then(|| edge - 1))?;
    }
    None
}

/// Steps left over what an agency is called before its name: *the German news agency*, « l'agence allemande ».
fn over_a_title(grammar: &Grammar, edge: usize, from: usize) -> Option<usize> {
    let low = from.max(edge.saturating_sub(REACH));
    let is_agency = |rule: u32| match &grammar.lexicon.rules[rule as usize].detail {
        Detail::Kind(head) => head.kind == AGENCY,
        _ => false,
    };
    let stretch = super::Stretch::new(low, edge);
    let title = grammar.kinds(stretch).iter().rfind(|hit| is_agency(hit.rule))?;
    let plain = (title.end as usize..edge).all(|i| is_word(grammar, i));
    let mut start = title.start as usize;
    let countries = grammar.names(super::Stretch::new(low, start));
    if let Some(country) = countries.iter().rfind(|name| name.end as usize == start) {
        start = country.start as usize;
    }
    (plain && start < edge).then_some(start)
}

/// Steps left over a mark, a hyphen or a coordinator and the agency before it: *avec AFP et Reuters*.
fn over_a_name(grammar: &Grammar, edge: usize, from: usize) -> Option<usize> {
    let mut at = edge;
    while at > from && (grammar.is_mark(at - 1) || grammar.is(at - 1, WordClass::Coordinator)) {
        at -= 1;
    }
    let names = &grammar.hits.names;
    let name = names.get(names.partition_point(|n| (n.end as usize) < at))?;
    let joined = at < edge || edge > from && grammar.is_hyphenated(edge);
    (joined && name.end as usize == at && is_agency(grammar, name)).then_some(name.start as usize)
}

/// The last token of words under `root` that begin right after `end`, other agencies and marks between.
fn stands_after(grammar: &Grammar, root: u32, end: usize, to: usize) -> Option<usize> {
    let tokens = &grammar.segments.scan.tokens;
    let mut edge = end;
    for _ in 0..4 {
        let mut sightings: Vec<Sighting> = Vec::new();
        grammar.tongue.trie.under(root, &tokens[edge..to], edge, &mut sightings);
        if let Some(last) = sightings.iter().map(|s| s.end as usize).max() {
            return Some(last);
        }
        edge = past_a_name(grammar, edge, to)?;
    }
    None
}

/// Steps right over a mark, a hyphen or a coordinator and the agency after it: *AFP/dpa)*.
fn past_a_name(grammar: &Grammar, edge: usize, to: usize) -> Option<usize> {
    let joins = |i: usize| grammar.is_mark(i) || grammar.is(i, WordClass::Coordinator);
    let at = (edge..to).find(|i| !joins(*i))?;
    let names = &grammar.hits.names;
    let name = names.get(names.partition_point(|n| (n.start as usize) < at))?;
    let joined = at > edge || grammar.is_hyphenated(at);
    (joined && name.start as usize == at && is_agency(grammar, name)).then_some(name.end as usize)
}

fn only_marks_and_names(grammar: &Grammar, from: usize, to: usize) -> bool {
    (from..to).all(|i| {
        grammar.token(i).kind == Kind::Mark
            || grammar.is(i, WordClass::Coordinator)
            || grammar
                .names(super::Stretch::new(i.saturating_sub(REACH), i + 1))
                .iter()
                .any(|n| n.start as usize <= i && i < n.end as usize && is_agency(grammar, n))
    })
}

fn is_agency(grammar: &Grammar, naming: &Naming) -> bool {
    match naming.named {
        Named::Agency(_) => true,
        Named::AgencyCode(agency) => is_written(grammar, agency, naming),
        _ => false,
    }
}

fn is_word(grammar: &Grammar, i: usize) -> bool {
    grammar.token(i).kind == Kind::Word
}
