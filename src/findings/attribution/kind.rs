//! What sort of source speaks: the head of its phrase, its name, its institution and country; and whom a pronoun means.
//! It knows the lexicons' kinds and the shared tables; it never guesses a camp.

use super::Draft;
use super::grammar::Grammar;
use super::proper::person_name;
use super::stretch::Stretch;
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::Detail;
use crate::matching::Named;
use crate::terms::CountryPart;
use crate::text::scan::{CAPITAL, OPENS};

/// What is known of a source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceKind {
    /// `official security institution agency media document expert witness armed-group party citizen unnamed`, or
    /// `person` for a name without a role, `pronoun` where it could not be resolved; `None` without a source.
    pub kind: Option<String>,
    /// Through what the words came.
    pub channel: Option<String>,
    /// Where the text names the channel beside the cue; `None` where cue or source say it.
    pub medium: Option<Stretch>,
    /// Whether a proper name stands in it.
    pub named: bool,
    /// The institution, as written.
    pub institution: Option<Stretch>,
    /// ISO code of the country its phrase names.
    pub country: Option<String>,
}

/// Kinds that a pronoun for a person does not stand for.
pub(super) const BODIES: [&str; 4] = ["document", "institution", "agency", "media"];
/// Kinds of single persons with a function.
const PERSONAL: [&str; 5] = ["official", "security", "expert", "witness", "citizen"];
/// The kind of sources that are written.
const DOCUMENT: &str = "document";
/// The kind of a name without a role.
const PERSON: &str = "person";
/// The kind of a pronoun nobody could be found for.
const PRONOUN: &str = "pronoun";

/// Whether the head of the phrase is something written.
pub(super) fn is_document(grammar: &Grammar, source: Stretch) -> bool {
    classify(grammar, Some(source), None).kind.as_deref() == Some(DOCUMENT)
}

/// Reads the sort of source off its phrase.
pub fn classify(grammar: &Grammar, source: Option<Stretch>, rule: Option<u32>) -> SourceKind {
    let mut known = SourceKind { channel: rule.and_then(|r| grammar.cue(r)?.channel.clone()), ..SourceKind::default() };
    let Some(source) = source else { return known };
    let head_end = head_end(grammar, source);
    let hits = grammar.kinds(source);
    for (n, hit) in hits.iter().enumerate() {
        let Detail::Kind(head) = &grammar.lexicon.rules[hit.rule as usize].detail else { continue };
        if hit.start as usize > head_end {
            continue;
        }
        if head.kind == "institution" && known.institution.is_none() && known.kind.is_none() {
            known.institution = Some(Stretch::new(hit.start as usize, hit.end as usize));
        }
        let later = hits.get(n + 1).map_or(source.end, |next| next.start as usize);
        let described = BODIES.contains(&head.kind.as_str()) && describes(grammar, source, hit.end as usize, later);
        if known.kind.is_none() && !described {
            known.kind = Some(head.kind.clone());
        }
        known.channel = known.channel.or_else(|| head.channel.clone());
        known.country = known.country.or_else(|| head.country.clone());
    }
    for name in grammar.names(source) {
        match name.named {
            Named::Agency(_) | Named::AgencyCode(_) if describes(grammar, source, name.end as usize, source.end) => {}
            Named::Agency(_) => known.kind = Some("agency".into()),
            Named::AgencyCode(i) if grammar.agency_alone(i) => known.kind = Some("agency".into()),
            Named::Actor(i) if known.kind.is_none() => {
                known.kind = Some(grammar.lexicon.actors[i as usize].kind.clone())
            }
            // *German Ortega*: a given name.
            Named::Country(..) if person_name(grammar, source).is_some_and(|run| run.holds(name.start as usize)) => {}
            Named::Country(i, part) => {
                let country = &grammar.lexicon.countries[i as usize];
                known.country = known.country.or_else(|| Some(country.id.clone()));
                let alone = name.end as usize == source.end && source.len() <= 2;
                if known.kind.is_none() && alone && matches!(part, CountryPart::Name | CountryPart::Capital) {
                    known.kind = Some("institution".into());
                    known.institution = Some(source);
                }
            }
            _ => {}
        }
    }
    known.named = is_named(grammar, source);
    let pronoun = source.len() == 1 && (grammar.is_pronoun(source.start) || grammar.is(source.start, C::Relative));
    // Of a person the place or the body of the function is no name: *the mayor of Selm*.
    if known.kind.as_deref().is_some_and(|kind| PERSONAL.contains(&kind)) {
        known.named &= person_name(grammar, source).is_some();
    }
    if known.kind.is_none() {
        known.kind = if pronoun {
            Some(PRONOUN.into())
        } else if known.named
            && person_name(grammar, Stretch::new(source.start, head_end.max(source.start + 1))).is_some()
        {
            Some(PERSON.into())
        } else {
            None
        };
    }
    known
}

/// Whether a word for a kind that ends at `at` only says whose or what the head behind it is: *the State Department inspector*,
/// *the radio's Anna Reis*, *Anna Reis, a council member*. `next` is where the next such word begins.
fn describes(grammar: &Grammar, source: Stretch, at: usize, next: usize) -> bool {
    let noun = |i: usize| grammar.is_open_word(i) && !grammar.is_mark(i);
    let beside = next < source.end && (at..next).all(noun);
    let owner = at + 1 < source.end && grammar.is_owner_sign(at) && grammar.is_name(at + 1);
    let behind_name = (source.start..at).any(|i| grammar.is_comma(i)) && grammar.is_name(source.start);
    beside || owner || behind_name && at < source.end && noun(at) && !grammar.is_name(at)
}

/// Whether `sort` is a single person's.
pub(in crate::findings) fn is_person(sort: &SourceKind) -> bool {
    sort.kind.as_deref() == Some(PERSON)
}

/// The token at which the complements of a source phrase begin: its head stands before.
pub(super) fn head_end(grammar: &Grammar, source: Stretch) -> usize {
    let counted =
        grammar.is(source.start, C::Quantifier) || grammar.token(source.start).kind == crate::text::Kind::Number;
    let inner = (source.start + 1..source.end).find(|&i| {
        let complement = grammar.is_any(i, &[C::Preposition, C::NameParticle]) && !grammar.is_name(i);
        // What a relative clause says of the source is not what it is: *Waters, whose group …*.
        complement && !grammar.is_name(i - 1) || grammar.is_comma(i) && grammar.opens_relative(i + 1)
    });
    if counted { source.end } else { inner.unwrap_or(source.end) }
}

/// Whether a proper name stands in `source` that is neither a country nor a people.
pub(in crate::findings) fn is_named(grammar: &Grammar, source: Stretch) -> bool {
    let names = grammar.names(source);
    // The capital of a sentence is no name where a common noun goes on: *Exit polls*.
    let opener = |i: usize| {
        let noun = i + 1 < source.end && grammar.is_open_word(i + 1) && !grammar.token(i + 1).is(CAPITAL);
        grammar.token(i).is(OPENS) && noun && !names.iter().any(|n| n.start as usize == i)
    };
    (source.start..source.end).any(|i| {
        grammar.is_name(i)
            && !grammar.is(i, C::Title)
            && !opener(i)
            && !names.iter().any(|n| {
                matches!(n.named, Named::Country(_, CountryPart::Adjective | CountryPart::People))
                    && n.start as usize <= i
                    && i < n.end as usize
            })
    })
}

impl Grammar<'_> {
    /// Whether the text itself speaks in `attribution`: a first or second person outside all quotation marks.
    pub fn speaks_itself(&self, attribution: &Draft) -> bool {
        let own =
            |s: Stretch| s.len() == 1 && self.is(s.start, C::PronounSelf) && self.quotation_around(s.start).is_none();
        attribution.source.is_some_and(own)
    }
}
