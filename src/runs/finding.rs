//! A finding of any kind as two reports can be held against each other: where it is, its words, and what is said of it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::State;
use crate::contract::{Article, Attribution, Origin, Review, Span, code};

/// What sort of finding.
#[derive(Serialize, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Reported words.
    Attribution,
    /// A word to discuss.
    Loaded,
    /// An agency's name.
    Wire,
    /// A name of an actor.
    Name,
    /// A figure.
    Figure,
    /// A day or month.
    Date,
    /// A line of the identity card.
    Card,
    /// A sign of damage.
    Condition,
}

impl Kind {
    /// Its code, as it is written.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Attribution => "attribution",
            Kind::Loaded => "loaded",
            Kind::Wire => "wire",
            Kind::Name => "name",
            Kind::Figure => "figure",
            Kind::Date => "date",
            Kind::Card => "card",
            Kind::Condition => "condition",
        }
    }
}

/// What a reader has said of a finding, and whether it is the reader's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Word {
    /// What was decided.
    pub review: Option<Review>,
    /// Who found it.
    pub origin: Option<Origin>,
}

impl Word {
    /// The word without a decision that leaves everything as the program found it.
    pub(super) fn of_weight(self) -> Word {
        Word { review: self.review.filter(|review| *review != Review::Kept), ..self }
    }

    /// Whether a reader has added it.
    pub(super) fn is_added(self) -> bool {
        self.review == Some(Review::Added) || self.origin == Some(Origin::Person)
    }
}

/// A finding.
#[derive(Serialize, Clone, Debug, PartialEq)]
pub struct Finding {
    /// What sort.
    pub kind: Kind,
    /// Its id; a line of the card has none that holds its text.
    pub id: Option<String>,
    /// The line it begins on, from 1; 0 where it has no place.
    pub line: usize,
    /// The column, from 1; 0 where it has no place.
    pub column: usize,
    /// The paragraph, where it is in one.
    pub paragraph: Option<usize>,
    /// Its words; for a line of the card its id.
    pub words: String,
    /// What is said of it, in codes.
    pub said: BTreeMap<&'static str, String>,
    /// What a reader has said of it.
    #[serde(skip)]
    pub word: Word,
}

impl Finding {
    /// By what it is known again in a text of the given state: kind and words, and in the same text its place.
    pub(super) fn key(&self, state: State) -> (Kind, usize, usize, String) {
        let (line, column) = match (state, self.kind) {
            (State::Same, kind) if kind != Kind::Card => (self.line, self.column),
            _ => (0, 0),
        };
        (self.kind, line, column, self.words.clone())
    }

    /// What is said otherwise of `other`.
    pub(super) fn differs(&self, other: &Finding) -> BTreeMap<&'static str, (String, String)> {
        let keys = self.said.keys().chain(other.said.keys());
        let value = |of: &Finding, key: &str| of.said.get(key).cloned().unwrap_or_default();
        let both = keys.map(|key| (*key, (value(self, key), value(other, key))));
        both.filter(|(_, (was, is))| was != is).collect()
    }
}

/// Every finding of a text, kind by kind. What a reader has set aside is no finding any more.
pub(super) fn all(article: &Article) -> Vec<Finding> {
    let mut all: Vec<Finding> = decided(article).into_iter().filter(|one| !is_dropped(one)).collect();
    all.extend(others(article));
    all
}

/// What a reader has set aside in a text.
pub(super) fn dropped(article: &Article) -> Vec<Finding> {
    decided(article).into_iter().filter(is_dropped).collect()
}

fn is_dropped(one: &Finding) -> bool {
    one.word.review == Some(Review::Dropped)
}

/// Findings of the kinds that readers decide about, with what was set aside.
fn decided(article: &Article) -> Vec<Finding> {
    let mut all = Vec::new();
    let whose = speakers(article);
    let told = |one: Finding, review: Option<Review>, origin: Option<Origin>| {
        let word = Word { review, origin };
        Finding { word, ..one }
    };
    for one in article.attributions.iter().flatten() {
        let found = one.seat().map(|span| at(Kind::Attribution, &one.id, span, said_of(one)));
        all.extend(found.map(|found| told(found, one.review, Some(one.origin))));
    }
    for one in article.loaded.iter().flatten() {
        let said = [
            ("rule", one.rule.clone()),
            ("category", one.category.clone()),
            ("weight", one.weight.to_string()),
            ("voice", code(one.voice)),
            ("scored", one.scored.to_string()),
            ("source", whose(one.attribution.as_deref())),
        ];
        all.push(told(at(Kind::Loaded, &one.id, &one.span, said.into()), one.review, Some(one.origin)));
    }
    for one in article.wires.iter().flatten() {
        let said = [("agency", one.agency.clone()), ("wire", code(one.role))];
        all.push(told(at(Kind::Wire, &one.id, &one.span, said.into()), one.review, None));
    }
    all
}

/// Findings of all other kinds.
fn others(article: &Article) -> Vec<Finding> {
    let mut all = Vec::new();
    let whose = speakers(article);
    for one in article.names.iter().flatten() {
        let source = whose(one.attribution.as_deref());
        let said = [("actor", one.actor.clone()), ("voice", code(one.voice)), ("source", source)];
        all.push(at(Kind::Name, &one.id, &one.span, said.into()));
    }
    for one in article.figures.iter().flatten() {
        let value = one.value.map(|value| value.to_string()).unwrap_or_default();
        let source = whose(one.attribution.as_deref());
        let said = [("value", value), ("counts", one.counts.clone().unwrap_or_default()), ("source", source)];
        all.push(at(Kind::Figure, &one.id, &one.span, said.into()));
    }
    for one in article.dates.iter().flatten() {
        let source = whose(one.attribution.as_deref());
        let said = [("value", one.calendar.clone().unwrap_or_default()), ("source", source)];
        all.push(at(Kind::Date, &one.id, &one.span, said.into()));
    }
    for one in article.condition.iter().flatten() {
        all.push(at(Kind::Condition, &one.id, &one.span, [("artefact", one.artefact.clone())].into()));
    }
    for one in article.indicators.iter().flatten() {
        let said = [("card", code(one.state)), ("value", one.value.clone().unwrap_or_default())];
        let place = one.evidence.as_ref();
        all.push(Finding {
            kind: Kind::Card,
            id: None,
            line: place.map_or(0, |span| span.line),
            column: place.map_or(0, |span| span.column),
            paragraph: place.and_then(|span| span.paragraph),
            words: one.id.clone(),
            said: said.into(),
            word: Word::default(),
        });
    }
    all
}

fn at(kind: Kind, id: &str, span: &Span, said: BTreeMap<&'static str, String>) -> Finding {
    Finding {
        kind,
        id: Some(id.to_owned()),
        line: span.line,
        column: span.column,
        paragraph: span.paragraph,
        words: span.text.clone(),
        said,
        word: Word::default(),
    }
}

/// In whose words a finding stands, by the id of the reported words that hold it; nobody's where none do.
fn speakers(article: &Article) -> impl Fn(Option<&str>) -> String {
    let all = article.attributions.iter().flatten();
    let names: BTreeMap<&str, String> = all.map(|one| (one.id.as_str(), source(one))).collect();
    move |id| id.and_then(|id| names.get(id)).cloned().unwrap_or_default()
}

/// Whose words reported words are, by name or as written.
fn source(one: &Attribution) -> String {
    let written = || one.source.as_ref().map(|span| span.text.clone());
    one.source_name.clone().or_else(written).unwrap_or_default()
}

fn said_of(one: &Attribution) -> BTreeMap<&'static str, String> {
    let via = one.via.iter().map(|relay| relay.agency.clone().unwrap_or_else(|| relay.span.text.clone()));
    let content = one.content.iter().map(|span| span.text.as_str()).collect::<Vec<_>>().join(" … ");
    [
        ("rule", one.rule.clone().unwrap_or_default()),
        ("act", code(one.act)),
        ("mode", code(one.mode)),
        ("source", source(one)),
        ("sort", one.source_kind.clone().unwrap_or_default()),
        ("claim", one.claim.to_string()),
        ("via", via.collect::<Vec<_>>().join(" > ")),
        ("content", content),
    ]
    .into()
}
