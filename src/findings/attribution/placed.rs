//! Attributions set in the text: tokens become bytes, sources get the name they are listed under.
//! It knows one text; who speaks across texts is compared elsewhere.

use std::collections::BTreeSet;

use super::fullname::{FullNames, is_titled};
use super::gender::given;
use super::grammar::Grammar;
use super::proper::person_name;
use super::stretch::Stretch;
use super::{Confidence, Draft, Frame, Link, Mode, SourceKind};
use crate::findings::amend::Verdict;
use crate::lexicon::language::WordClass as C;
use crate::lexicon::rule::{Act, Stance, Status};
use crate::matching::Named;
use crate::text::Span;

/// A relay, set in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedRelay {
    /// Where it is named.
    pub span: Span,
    /// How it had the words.
    pub link: Link,
    /// Its kind, where it is known.
    pub kind: Option<String>,
    /// Index of the agency it is.
    pub agency: Option<u32>,
}

/// One attribution, set in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// Index of the cue's rule; `None` for a frame without a cue word.
    pub rule: Option<u32>,
    /// What is reported.
    pub act: Act,
    /// How the cue presents it.
    pub stance: Stance,
    /// The construction.
    pub frame: Frame,
    /// How close to the words said.
    pub mode: Mode,
    /// The source as written.
    pub source: Option<Span>,
    /// What a pronoun stands for.
    pub resolved: Option<Span>,
    /// The name the source is listed under in this text.
    pub source_name: Option<String>,
    /// Whether that name is a proper name in the phrase, and not the phrase.
    pub by_name: bool,
    /// The cue.
    pub cue: Option<Span>,
    /// What is attributed.
    pub content: Vec<Span>,
    /// Who passed it on, the nearest to the source first.
    pub via: Vec<PlacedRelay>,
    /// The attribution it is nested in.
    pub parent: Option<usize>,
    /// How sure the frame is.
    pub confidence: Confidence,
    /// What sort of source.
    pub kind: SourceKind,
    /// Where the text names what the words came through.
    pub medium: Option<Span>,
    /// The institution, as written.
    pub institution: Option<Span>,
    /// Whether a participle stood without its auxiliary.
    pub bare: bool,
    /// Whether what is reported is a noun phrase, without a verb of its own.
    pub verbless: bool,
    /// Whether it counts in the default tables; what the text says itself does not.
    pub claim: bool,
    /// What a person has decided about it; `None` where nobody has looked.
    pub review: Option<Verdict>,
}

/// Sets `drafts` in the text.
pub fn place(grammar: &Grammar, drafts: &[Draft]) -> Vec<Attribution> {
    let span = |s: Stretch| grammar.segments.span(s.start, s.end);
    let called = called_by_pronoun(grammar, drafts);
    let names = labels(grammar, drafts, &called);
    let placed = drafts.iter().zip(names).map(|(draft, Label { name: source_name, by_name, borne })| Attribution {
        kind: match borne || is_somebody(grammar, draft, source_name.as_deref(), &called) {
            true => draft.kind.clone(),
            false => SourceKind { kind: None, ..draft.kind.clone() },
        },
        rule: draft.rule,
        act: draft.act,
        stance: draft.stance,
        frame: draft.frame,
        mode: draft.mode,
        source: draft.source.map(span),
        resolved: draft.resolved.map(span),
        source_name,
        by_name,
        cue: draft.cue.map(span),
        content: draft.content.iter().map(|&c| span(c)).collect(),
        via: draft.via.iter().map(|r| relay(grammar, r)).collect(),
        parent: draft.parent,
        confidence: draft.confidence,
        medium: draft.kind.medium.map(span),
        institution: draft.kind.institution.map(span),
        bare: draft.bare,
        verbless: draft.content.iter().all(|content| !holds_clause(grammar, *content)),
        claim: draft.amended.as_ref().is_some_and(|it| it.counts)
            || draft.is_claim()
                && draft.confidence != Confidence::Weak
                && !is_nested(grammar, drafts, draft)
                && !draft.is_own
                && !is_on_trial(grammar, draft)
                && !is_nobodys(grammar, draft),
        review: draft.amended.as_ref().map(|it| it.verdict),
    });
    placed.collect()
}

/// The words of the names that *he* and *she* stand for.
fn called_by_pronoun<'t>(grammar: &Grammar<'t>, drafts: &[Draft]) -> BTreeSet<&'t str> {
    let personal = |i: usize| grammar.is_any(i, &[C::PronounMs, C::PronounFs]) && !grammar.is(i, C::PronounAny);
    let by_pronoun = |draft: &&Draft| draft.source.is_some_and(|s| s.len() == 1 && personal(s.start));
    let meant = drafts.iter().filter(by_pronoun).filter_map(|draft| draft.resolved);
    meant.flat_map(|name| (name.start..name.end).map(|i| grammar.written(i))).collect()
}

/// Whether a source that is a single name and nothing else is a person for all that the text says: it has the whole name, a
/// title or a given name, or *he* or *she* for it. Of any other, *EgyptAir said*, it cannot be told.
fn is_somebody(grammar: &Grammar, draft: &Draft, name: Option<&str>, called: &BTreeSet<&str>) -> bool {
    let alone = draft.source.filter(|source| source.len() == 1 && super::kind::is_person(&draft.kind));
    let (Some(source), Some(name), None) = (alone, name, &draft.amended) else { return true };
    name.contains(' ') || called.contains(name) || given(grammar, source.start).is_some()
}

/// Whether the rule of its cue is a draft: it is listed, counts nowhere and gives nobody a word.
pub(in crate::findings) fn is_on_trial(grammar: &Grammar, draft: &Draft) -> bool {
    draft.rule.is_some_and(|rule| grammar.lexicon.rules[rule as usize].status == Status::Draft)
}

/// Whether it stands in the words of another that counts for itself; one on trial takes nothing out of any count.
fn is_nested(grammar: &Grammar, drafts: &[Draft], draft: &Draft) -> bool {
    let above = |draft: &&Draft| draft.parent.map(|parent| &drafts[parent]);
    std::iter::successors(above(&draft), above).any(|parent| !is_on_trial(grammar, parent) && !parent.is_hollow())
}

/// Whether the text says that nobody said it: *no witness said that …*.
fn is_nobodys(grammar: &Grammar, draft: &Draft) -> bool {
    let Some(source) = draft.source else { return false };
    let before = source.start.checked_sub(1).filter(|&i| !grammar.is_mark(i));
    [Some(source.start), before].into_iter().flatten().any(|i| grammar.is(i, C::Nobody))
}

/// Whether a content is a clause: a word that brings one in stands first, or a verb somewhere.
fn holds_clause(grammar: &Grammar, content: Stretch) -> bool {
    grammar.is(content.start, C::Complementiser) || (content.start..content.end).any(|i| grammar.is_finite(i))
}

fn relay(grammar: &Grammar, relay: &super::Relay) -> PlacedRelay {
    let kind = super::kind::classify(grammar, Some(relay.source), None).kind;
    let agency = grammar.names(relay.source).iter().find_map(|n| match n.named {
        Named::Agency(i) => Some(i),
        Named::AgencyCode(i) if grammar.agency_alone(i) => Some(i),
        _ => None,
    });
    PlacedRelay { span: grammar.segments.span(relay.source.start, relay.source.end), link: relay.link, kind, agency }
}

/// What a source is listed under.
struct Label {
    /// A person's longest name in the text, else the phrase without its article.
    name: Option<String>,
    /// Whether it is a proper name.
    by_name: bool,
    /// Whether persons with a whole name bear it, be it one or several.
    borne: bool,
}

/// What the sources are listed under.
fn labels(grammar: &Grammar, drafts: &[Draft], called: &BTreeSet<&str>) -> Vec<Label> {
    let phrase = |draft: &Draft| draft.resolved.or(draft.source);
    let short: Vec<Option<(String, bool)>> =
        drafts.iter().map(|draft| label(grammar, phrase(draft)?, &draft.kind)).collect();
    let spoken = short.iter().zip(drafts).filter_map(|(short, draft)| {
        let (name, _) = short.as_ref().filter(|(_, person)| *person)?;
        Some((name.as_str(), phrase(draft)?))
    });
    let mut names = FullNames::of_sources(grammar, spoken);
    let both: Vec<Option<Joint>> =
        drafts.iter().map(|draft| joint(grammar, phrase(draft)?).filter(|_| !speaks_for_many(&draft.kind))).collect();
    // Who speaks alone under a single name somewhere, and is a person there.
    let alone = short.iter().zip(drafts).zip(&both).filter_map(|((short, draft), both)| {
        let (name, _) = short.as_ref().filter(|(_, person)| *person && both.is_none())?;
        is_somebody(grammar, draft, Some(name), called).then_some(&**name)
    });
    let alone: BTreeSet<&str> = alone.collect();
    let mut listed = Vec::with_capacity(drafts.len());
    for ((draft, short), both) in drafts.iter().zip(&short).zip(&both) {
        let together = both.as_ref().and_then(|both| both.named(grammar, &mut names, &alone));
        let person = short.as_ref().is_some_and(|(_, person)| *person);
        let name = short.as_ref().map(|(name, _)| name.clone());
        let longer = name.as_deref().zip(phrase(draft)).filter(|_| person);
        let longer = longer.and_then(|(name, at)| names.of(name, Some(at)));
        let typed = draft.amended.as_ref().and_then(|it| it.name.clone());
        // A reader's surname joins the whole name; what has more words is listed as it was written.
        let surname = typed.as_deref().filter(|name| !name.contains(char::is_whitespace));
        let whole = surname.and_then(|name| names.of(name, None));
        let borne = name.as_deref().is_some_and(|name| names.knows(name));
        listed.push(Label { name: whole.or(typed).or(together).or(longer).or(name), by_name: person, borne });
    }
    listed
}

/// The name in a source phrase, and whether it is a person's.
fn label(grammar: &Grammar, source: Stretch, sort: &SourceKind) -> Option<(String, bool)> {
    let names = grammar.names(source);
    // *Harbour Post columnist Ada Veld*: who works for a house and is called by a given name is no house.
    let role = |run: &Stretch| {
        let named = run.len() > 1 && given(grammar, run.start).is_some();
        named && grammar.kinds(source).iter().any(|kind| kind.end as usize == run.start)
    };
    if let Some(run) = person_name(grammar, source).filter(|run| !speaks_for_many(sort) || role(run)) {
        return Some((grammar.segments.span(run.start, run.end).of(grammar.text).to_string(), true));
    }
    let alone = names
        .iter()
        .find(|n| matches!(n.named, Named::Agency(_)) && n.end as usize - n.start as usize + 4 >= source.len());
    if let Some(name) = alone {
        return Some((
            grammar.segments.span(name.start as usize, name.end as usize).of(grammar.text).to_string(),
            false,
        ));
    }
    let mut start = source.start;
    while start + 1 < source.end && grammar.is(start, C::Determiner) && !grammar.is(start + 1, C::Preposition) {
        start += 1;
    }
    let text = grammar.segments.span(start, before_description(grammar, start, source.end)).of(grammar.text);
    (!text.is_empty()).then(|| (text.split_whitespace().collect::<Vec<_>>().join(" "), false))
}

/// The names of two who speak as one, with the word between: *Anna Veld and the mayor Tom Dorn*, *Veld and Dorn*.
struct Joint {
    /// The phrase of the first, and the name in it.
    one: (Stretch, Stretch),
    and: usize,
    /// The same of the second.
    other: (Stretch, Stretch),
}

impl Joint {
    /// Both names, the whole ones where the text has them; nothing where one of the two is a single name of which the text does
    /// not say that it is a person's: nobody speaks `alone` by it, and no title stands before it.
    fn named(&self, grammar: &Grammar, names: &mut FullNames, alone: &BTreeSet<&str>) -> Option<String> {
        let mut whole = |(phrase, name): (Stretch, Stretch)| {
            let written = grammar.segments.span(name.start, name.end).of(grammar.text);
            let is_known = name.len() > 1 || alone.contains(written) || is_titled(grammar, name.start);
            names.of(written, Some(phrase)).filter(|_| name.len() == 1).or_else(|| is_known.then(|| written.to_owned()))
        };
        Some(format!("{} {} {}", whole(self.one)?, grammar.written(self.and), whole(self.other)?))
    }
}

/// The names of two persons who speak as one.
fn joint(grammar: &Grammar, source: Stretch) -> Option<Joint> {
    let comma = (source.start..source.end).find(|&i| grammar.is_comma(i)).unwrap_or(source.end);
    let joins = |&i: &usize| grammar.is(i, C::Coordinator) && !grammar.is_mark(i) && !grammar.is_name(i);
    let and = (source.start + 1..comma).find(joins)?;
    let (one, other) = (Stretch::new(source.start, and), Stretch::new(and + 1, comma));
    Some(Joint { one: (one, person_name(grammar, one)?), and, other: (other, person_name(grammar, other)?) })
}

/// Where a phrase ends that goes on to describe, behind a comma, what it has named: *a guard, who asked …*, *the Wharf, a club of
/// sailors*.
fn before_description(grammar: &Grammar, start: usize, end: usize) -> usize {
    let beside = |i: usize| {
        grammar.is_unled(i) || grammar.opens_relative(i) || grammar.is(i, C::Indefinite) && grammar.is(i, C::Determiner)
    };
    (start + 1..end)
        .find(|&i| grammar.is_comma(i) && i + 1 < end && (grammar.is_dash(i) || beside(i + 1)))
        .unwrap_or(end)
}

/// Whether the head of the phrase is a document or a body: its name is the phrase, not a name inside it.
fn speaks_for_many(sort: &SourceKind) -> bool {
    matches!(sort.kind.as_deref(), Some("document" | "institution" | "agency" | "media"))
}
