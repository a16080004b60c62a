//! What a text shows of its own craft: a relay it names, a person with a name who speaks, a figure with its scope, an agency
//! said to be a state's. It is read off the text alone, so that a text without its page shows it too; whether it is well
//! done is not said.

use super::article::Filler;
use super::card::{Seen, counts};
use crate::contract::IndicatorState as State;
use crate::findings::{Attribution, Findings, Place, WireMention};
use crate::lexicon::rule::WireRole;
use crate::text::Span;

/// The indicators read off the text itself, in the order of the card.
pub(super) const INSIDE: [&str; 4] = ["relay-named", "agency-status", "person-named", "figure-scope"];

/// The kind of sources that are agencies.
const AGENCY: &str = "agency";
/// Bytes between a form and the agency it speaks of.
const BESIDE: usize = 40;
/// Bytes before a form in which the name of an agency near it begins.
const LONGEST: usize = 240;

/// What the text shows of the indicator `name`; else whether the question arises.
pub(super) fn find(filler: &Filler, findings: &Findings, name: &str) -> Result<Seen, State> {
    let (seen, arises) = match name {
        "relay-named" => (relay(filler, findings), !findings.attributions.is_empty()),
        // Which agencies are a state's no list here says: what is told is whether the text says it of any it has words from.
        "agency-status" => (status(filler, findings), agencies(filler, findings).next().is_some()),
        "person-named" => (person(filler, findings), !findings.attributions.is_empty()),
        _ => {
            let text = &filler.analysis.article.page.text;
            let scoped = filler.figures.iter().find_map(|one| Some((one.span, one.reach.as_ref()?.span)));
            (scoped.map(|(at, reach)| Seen::at(at, Some(reach.of(text).to_owned()))), !filler.figures.is_empty())
        }
    };
    seen.ok_or(if arises { State::Absent } else { State::NotApplicable })
}

/// Who is said to have passed words on, or to have been told them; else an agency that the text has words from.
fn relay(filler: &Filler, findings: &Findings) -> Option<Seen> {
    let relay = findings.attributions.iter().flat_map(|one| &one.via).next();
    let named = |agency: u32| filler.lexicon.agencies[agency as usize].name.clone();
    let written = |span: Span| span.of(&filler.analysis.article.page.text).to_owned();
    let via = relay.map(|via| (via.span, via.agency.map_or_else(|| written(via.span), named)));
    let cited = || {
        let mut wires = findings.wires.iter();
        let wire = wires.find(|wire| wire.role == WireRole::Cited && wire.place != Place::Chrome)?;
        Some((wire.span, named(wire.agency)))
    };
    let (span, name) = via.or_else(cited)?;
    Some(Seen::at(span, Some(name)))
}

/// Whether an agency brings words of the text.
fn brings(wire: &WireMention) -> bool {
    matches!(wire.role, WireRole::Cited | WireRole::Relay | WireRole::Credit) && wire.place != Place::Chrome
}

/// What the text says of whose an agency is, beside its name.
fn status(filler: &Filler, findings: &Findings) -> Option<Seen> {
    let text = &filler.analysis.article.page.text;
    let forms = findings.card.iter().filter(|hit| counts(filler, hit, INSIDE[1]));
    let mut agencies: Vec<(Span, String)> = agencies(filler, findings).collect();
    agencies.sort_by_key(|(at, _)| *at);
    let mut pairs = forms.filter_map(|hit| {
        // Only what begins about here can be near.
        let first = agencies.partition_point(|(at, _)| at.start + LONGEST < hit.span.start);
        let mut about = agencies[first..].iter().take_while(|(at, _)| at.start <= hit.span.end + BESIDE);
        about.find(|(at, _)| is_near(text, hit.span, *at)).map(|(_, name)| (hit, name.clone()))
    });
    let (hit, name) = pairs.next()?;
    Some(Seen { rule: Some(hit.rule), ..Seen::at(hit.span, Some(name)) })
}

/// The agencies that bring words of the text, with their names: those of the lexicons, then whoever is called one.
fn agencies<'f>(filler: &'f Filler, findings: &'f Findings) -> impl Iterator<Item = (Span, String)> + 'f {
    let listed = findings.wires.iter().filter(|wire| brings(wire));
    let listed = listed.map(|wire| (wire.span, filler.lexicon.agencies[wire.agency as usize].name.clone()));
    let written = |span: Span| (span, span.of(&filler.analysis.article.page.text).to_owned());
    let is_one = |kind: &Option<String>| kind.as_deref() == Some(AGENCY);
    let relays = findings.attributions.iter().flat_map(|one| &one.via).filter(move |via| is_one(&via.kind));
    let sources = findings.attributions.iter().filter(move |one| is_one(&one.kind.kind)).filter_map(|one| one.source);
    listed.chain(relays.map(|via| via.span).chain(sources).map(written))
}

/// Whether two places of one line are close to each other, or one.
fn is_near(text: &str, one: Span, other: Span) -> bool {
    let (from, to) = (one.end.min(other.end), one.start.max(other.start));
    from >= to || to - from <= BESIDE && !text[from..to].contains('\n')
}

/// The first person with a name whose words the text reports.
fn person(filler: &Filler, findings: &Findings) -> Option<Seen> {
    let named = |one: &&Attribution| one.claim && super::person::is_person(filler, one);
    findings
        .attributions
        .iter()
        .filter(named)
        .find_map(|one| Some(Seen::at(one.resolved.or(one.source)?, Some(one.source_name.clone()?))))
}
