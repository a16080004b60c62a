//! Agencies: where they are named, and what the name does there.
//!
//! Three facts are kept apart: a credit for the text, a citation in the prose, a credit for a picture.
//! It knows the forms of the lexicon and where attributions have their sources and relays.

mod namesake;

use super::amend::Verdict;
use std::collections::BTreeSet;

use super::attribution::Draft;
use super::attribution::grammar::Grammar;
use super::place::Place;
use crate::lexicon::language::WordClass;
use crate::lexicon::rule::{Detail, Status, TOLD, WireForm, WirePlace, WireRole};
use crate::lexicon::tables::AgencyType;
use crate::matching::{Named, Naming};
use crate::terms::Sighting;
use crate::text::scan::CAPITAL;
use crate::text::{Kind, Span, initials};

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
    /// What a person has decided about it; `None` where nobody has looked.
    pub review: Option<Verdict>,
}

/// The kind of sources that are agencies.
const AGENCY: &str = "agency";
/// The entry for agencies that a text does not name.
const NAMELESS: &str = "unnamed";
/// Longest line about a text: tokens.
const LABEL: usize = 16;
/// Words looked at before an agency's name.
const REACH: usize = 6;

/// A name of an agency as it is read before the rest of the text is known.
struct Reading {
    naming: Naming,
    mention: WireMention,
    /// Whether it is a code that may stand for something else.
    code: bool,
    /// Whether its position makes it an agency.
    sure: bool,
    /// Whether it is a person's or a house's name.
    family: bool,
    /// Whether it is part of another name, or no name.
    part: bool,
}

impl Reading {
    fn is_code(&self) -> bool {
        matches!(self.naming.named, Named::AgencyCode(_))
    }
}

/// Reads all mentions of agencies, by place.
pub fn find(grammar: &Grammar, attributions: &[Draft], places: &[Place]) -> Vec<WireMention> {
    let readings = read(grammar, attributions, places);
    let families: BTreeSet<u32> = readings.iter().filter(|r| r.family).map(|r| r.mention.agency).collect();
    let known: BTreeSet<u32> = readings.iter().filter(|r| r.sure || !r.code).map(|r| r.mention.agency).collect();
    let stands = |one: &&Reading| {
        let agency = &one.mention.agency;
        let shared = one.is_code() && !one.sure && families.contains(agency);
        // A code is an agency's where the text names that agency elsewhere.
        let told = one.code && one.mention.rule.is_some() && is_capital(grammar, &one.naming) && known.contains(agency);
        !one.family && !one.part && !shared && (!one.code || one.sure || told)
    };
    let mut found: Vec<WireMention> = readings.iter().filter(stands).map(|one| one.mention).collect();
    found.extend(described(grammar, attributions, places));
    found.sort_by_key(|mention| mention.span.start);
    found
}

fn read(grammar: &Grammar, attributions: &[Draft], places: &[Place]) -> Vec<Reading> {
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
        if namesake::is_trade_alone(grammar, naming) && namesake::is_title_over(grammar, naming, seat.from, seat.to) {
            continue;
        }
        let (role, rule, sure) = role_of(grammar, naming, &seat, attributions);
        let called = || {
            over_a_title(grammar, naming.start as usize, seat.from).is_some()
                || namesake::past_a_title(grammar, naming.end as usize, seat.to).is_some()
                || namesake::is_inserted(grammar, naming, seat.from)
        };
        let sure = if code { sure && is_written(grammar, agency, naming) || called() } else { sure };
        let open = !sure && seat.place.is_text();
        let family = open && namesake::is_family(grammar, naming, seat.from);
        let part = open && namesake::is_part(grammar, naming, seat.from, seat.to);
        let photo = grammar.lexicon.agencies[agency as usize].sort == AgencyType::Photo;
        let role = if photo && role != WireRole::Topic { WireRole::Image } else { role };
        let span = grammar.segments.span(naming.start as usize, naming.end as usize);
        let mention = WireMention { agency, span, role, place: seat.place, rule, review: None };
        found.push(Reading { naming: *naming, mention, code, sure, family, part });
    }
    found
}

/// Agencies that are only described and say something or pass it on: *the Russian state news agency said*.
fn described(grammar: &Grammar, attributions: &[Draft], places: &[Place]) -> Vec<WireMention> {
    let Some(nameless) = grammar.lexicon.agencies.iter().position(|a| a.id == NAMELESS) else { return Vec::new() };
    let blocks = &grammar.segments.blocks;
    let read = |naming: Naming| {
        let block = blocks.partition_point(|b| b.1 <= naming.start);
        let (&(from, to), &place) = (blocks.get(block)?, places.get(block)?);
        let seat = Seat { from: from as usize, to: to as usize, place };
        if !place.is_text() || namesake::is_title_over(grammar, &naming, seat.from, seat.to) {
            return None;
        }
        let (role, rule, _) = role_of(grammar, &naming, &seat, attributions);
        let span = grammar.segments.span(naming.start as usize, naming.end as usize);
        let speaks = matches!(role, WireRole::Cited | WireRole::Relay);
        speaks.then_some(WireMention { agency: nameless as u32, span, role, place, rule, review: None })
    };
    namesake::trades(grammar, nameless as u32).into_iter().filter_map(read).collect()
}

/// Whether a name is written in capitals alone.
fn is_capital(grammar: &Grammar, naming: &Naming) -> bool {
    let written = grammar.segments.span(naming.start as usize, naming.end as usize).of(grammar.text);
    !written.contains(char::is_lowercase)
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

/// What a name does, by which rule, and whether its position alone makes it an agency.
type Role = (WireRole, Option<u32>, bool);

/// What the name does there.
fn role_of(grammar: &Grammar, naming: &Naming, seat: &Seat, attributions: &[Draft]) -> Role {
    let (start, end) = (naming.start as usize, naming.end as usize);
    if seat.place == Place::Caption {
        return (WireRole::Image, None, true);
    }
    // The longest form says most; of forms as long as each other a stable one before a draft, then one that tells
    // the place in the line, then the first.
    let forms = |wanted: fn(&WireForm) -> bool| {
        let mut best: Option<((usize, bool, bool), Role)> = None;
        for &index in &grammar.tongue.wires {
            let rule = &grammar.lexicon.rules[index as usize];
            let Detail::Wire(form) = &rule.detail else { continue };
            let Some(length) = fits(grammar, index, form, start, end, seat).filter(|_| wanted(form)) else { continue };
            let weight = (length, rule.status == Status::Stable, form.at != WirePlace::Any);
            if best.is_none_or(|(most, _)| weight > most) {
                best = Some((weight, (form.role, Some(index), !form.weak)));
            }
        }
        best.map(|(_, role)| role)
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
            let seen = |(role, _, sure)| (role, attribution.rule, sure);
            let cited_by = || forms(|form| form.role == WireRole::Cited && !form.before.is_empty()).map(seen);
            // Who leads an agency speaks of it, who works for it speaks as it does.
            let leads =
                |form: &WireForm| form.role == WireRole::Topic && !form.before.is_empty() && form.after.is_empty();
            let news = || forms(|form| form.role == WireRole::Cited && form.before.is_empty() && !form.weak).map(seen);
            let known = told.or_else(cited_by).or_else(|| forms(leads)).or_else(news);
            // What is only called after it speaks for itself: *a CNN poll*.
            let called_after = attribution.source.is_some_and(|s| end < s.end) && qualifies(grammar, end);
            let rule = attribution.rule.filter(|_| !called_after);
            return known.unwrap_or((WireRole::Cited, rule, false));
        }
    }
    // Who somebody is says less than a line of credit.
    let in_text = |form: &WireForm| form.role != WireRole::Relay || form.link.as_deref() == Some(TOLD);
    let in_lines = |form: &WireForm| match form.role {
        WireRole::Relay => form.link.as_deref() == Some(TOLD),
        WireRole::Topic => form.before.is_empty(),
        _ => true,
    };
    let plain: fn(&WireForm) -> bool = if seat.place.is_text() { in_text } else { in_lines };
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

/// Whether the word at `end` is a small one that a name before it qualifies.
fn qualifies(grammar: &Grammar, end: usize) -> bool {
    let other = [WordClass::Preposition, WordClass::Relative, WordClass::Coordinator, WordClass::Verb];
    is_word(grammar, end) && !grammar.token(end).is(CAPITAL) && !grammar.is_any(end, &other)
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

/// How many tokens of the block `form` takes up around the name at `start..end`, where it fits.
fn fits(grammar: &Grammar, index: u32, form: &WireForm, start: usize, end: usize, seat: &Seat) -> Option<usize> {
    let guards = grammar.tongue.guards.get(&index).copied().unwrap_or_default();
    let before = match guards.before {
        Some(root) => stands_before(grammar, root, start, seat.from).or_else(|| {
            let labels = form.role == WireRole::Image && form.at == WirePlace::End;
            let mut hand = over_a_hand(grammar, start, seat.from).filter(|_| labels);
            hand.find_map(|edge| stands_before(grammar, root, edge, seat.from))
        }),
        None => Some(start),
    };
    let after = match guards.after {
        Some(root) => stands_after(grammar, root, end, seat.to),
        None => Some(end),
    };
    let (first, last) = (before?, after?);
    let placed = match form.at {
        WirePlace::Any => true,
        WirePlace::Open => {
            let place_and_day =
                (seat.from..first).all(|i| grammar.is_name(i) || grammar.is_time(i) || !is_word(grammar, i));
            only_marks_and_names(grammar, seat.from, first)
                || first <= seat.from + 8 && guards.after.is_some() && place_and_day
        }
        // The hand that took a picture stands after its agency.
        WirePlace::End if form.role == WireRole::Image => {
            let alone = guards.before.is_some() || past_a_name(grammar, end, seat.to).is_none();
            alone
                && (last..seat.to).all(|i| !is_word(grammar, i) || grammar.token(i).is(CAPITAL))
                && seat.to - last <= REACH
        }
        WirePlace::End => only_marks_and_names(grammar, last, seat.to),
        WirePlace::Line => {
            let place = |i: usize| grammar.is_name(i) || grammar.is_time(i) || !is_word(grammar, i);
            let in_a_place = guards.after.is_some() && is_label(grammar, seat) && (last..seat.to).all(place);
            only_marks_and_names(grammar, seat.from, first)
                && (in_a_place || only_marks_and_names(grammar, last, seat.to))
        }
    };
    let whole = if form.at == WirePlace::Line { seat.to - seat.from } else { last - first };
    placed.then_some(whole)
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

/// Steps left over whoever took a picture and where it was stored, one after the other: *Photo: Omar Daoud/Pool/*.
fn over_a_hand(grammar: &Grammar, edge: usize, from: usize) -> impl Iterator<Item = usize> {
    let part = |i: &usize| {
        grammar.token(*i).is(CAPITAL) || grammar.is_mark(*i) && matches!(grammar.written(*i), "/" | "," | "-")
    };
    (from.max(edge.saturating_sub(REACH + 2))..edge).rev().take_while(part)
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
        edge = past_a_name(grammar, edge, to).or_else(|| namesake::past_a_title(grammar, edge, to))?;
    }
    None
}

/// Steps right over a mark, a hyphen or a coordinator and the agency after it: *AFP/dpa)*.
fn past_a_name(grammar: &Grammar, edge: usize, to: usize) -> Option<usize> {
    let joins = |i: usize| grammar.is_mark(i) || grammar.is(i, WordClass::Coordinator);
    let first = (edge..to).find(|i| !joins(*i))?;
    let at = if first > edge && grammar.is(first, WordClass::Determiner) { first + 1 } else { first };
    let names = &grammar.hits.names;
    let name = names.get(names.partition_point(|n| (n.start as usize) < at))?;
    let joined = at > edge || grammar.is_hyphenated(at);
    (joined && name.start as usize == at && is_agency(grammar, name)).then_some(name.end as usize)
}

fn only_marks_and_names(grammar: &Grammar, from: usize, to: usize) -> bool {
    (from..to).all(|i| {
        grammar.token(i).kind == Kind::Mark
            || grammar.is(i, WordClass::Coordinator)
            || initials::stand_at(grammar.text, &grammar.segments.scan.tokens, i)
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
