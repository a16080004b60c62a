//! A decision as it is written to a file of them. It knows the keys; why something was decided is others' business.

use std::collections::BTreeMap;

use serde::Serialize;
use toml::Value;

use crate::findings::{Amendment, Object, Verdict};
use crate::lexicon::names::Named as _;
use crate::review::format::{SCHEMA, VERDICTS};
use crate::review::{Correction, Corrections};
use crate::text::Span;

/// What is decided: it stands.
pub(super) const KEEP: &str = "keep";
/// It does not.
pub(super) const DROP: &str = "drop";
/// It stands otherwise.
pub(super) const CHANGE: &str = "change";
/// It is new.
pub(super) const ADD: &str = "add";

/// The place that a decision is on: the text's fingerprint, what it is about, and where.
pub(super) type Place = (String, Object, Span);

/// The file as it is written.
#[derive(Serialize)]
pub(super) struct File {
    review: Head,
    correction: Vec<Decision>,
}

#[derive(Serialize)]
struct Head {
    schema: i64,
}

impl File {
    pub(super) fn new(correction: Vec<Decision>) -> File {
        File { review: Head { schema: SCHEMA }, correction }
    }
}

/// What is said of a finding besides the verdict.
#[derive(Serialize, Default, Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) voice: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) source_kind: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) passage: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) weight: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<String>,
}

impl Said {
    /// The same, where `later` says nothing else.
    pub(super) fn under(self, later: Said) -> Said {
        Said {
            voice: later.voice.or(self.voice),
            source: later.source.or(self.source),
            source_kind: later.source_kind.or(self.source_kind),
            passage: if later.passage.is_empty() { self.passage } else { later.passage },
            category: later.category.or(self.category),
            weight: later.weight.or(self.weight),
            role: later.role.or(self.role),
        }
    }
}

/// One decision.
#[derive(Serialize, Clone, Debug)]
pub(super) struct Decision {
    text: String,
    file: String,
    kind: &'static str,
    start: usize,
    end: usize,
    words: String,
    verdict: &'static str,
    #[serde(flatten)]
    said: Said,
    by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<Value>,
    #[serde(skip_serializing_if = "String::is_empty")]
    reason: String,
}

impl Decision {
    /// A decision of `by` on the `words` at `place` in the text of `file`.
    pub(super) fn new(place: &Place, words: &str, file: &str, verdict: &'static str, said: Said, by: &str) -> Decision {
        let (text, object, span) = place;
        Decision {
            text: text.clone(),
            file: file.to_owned(),
            kind: kind(*object),
            start: span.start,
            end: span.end,
            words: words.to_owned(),
            verdict,
            said,
            by: by.to_owned(),
            on: None,
            reason: String::new(),
        }
    }

    /// The decision with what `by` says now besides; what has been added stays added.
    pub(super) fn otherwise(self, said: Said, by: &str) -> Decision {
        Decision {
            verdict: if self.verdict == ADD { ADD } else { CHANGE },
            said: self.said.under(said),
            by: by.to_owned(),
            on: None,
            reason: String::new(),
            ..self
        }
    }

    /// A decision that was made before, as it was.
    fn again(one: &Correction) -> Decision {
        let day = |on: &str| on.parse().map_or_else(|_| Value::String(on.to_owned()), Value::Datetime);
        Decision {
            on: (!one.on.is_empty()).then(|| day(&one.on)),
            reason: one.reason.clone(),
            ..Decision::new(&place(one), &one.words, &one.file, verdict(&one.amendment), said(&one.amendment), &one.by)
        }
    }
}

/// Decisions that were made before, until something is known of what they are about.
#[derive(Default)]
pub(super) struct Earlier(BTreeMap<Place, Correction>);

impl Earlier {
    /// What holds among `all`: of two decisions on one place the later one.
    pub(super) fn new(all: &Corrections) -> Earlier {
        Earlier(all.all().iter().map(|one| (place(one), one.clone())).collect())
    }

    /// Takes out the decision on `place`; else, where what is said in `extent` was added, the one that added it.
    pub(super) fn take(&mut self, place: &Place, extent: Option<Span>) -> Option<(Place, Decision)> {
        if let Some((place, one)) = self.0.remove_entry(place) {
            return Some((place, Decision::again(&one)));
        }
        let extent = extent?;
        let adds = |(at, one): &(&Place, &Correction)| {
            (&at.0, at.1) == (&place.0, place.1) && one.amendment.verdict == Verdict::Add && at.2.contains(extent)
        };
        let found = self.0.iter().find(adds).map(|(at, _)| at.clone())?;
        self.0.remove_entry(&found).map(|(place, one)| (place, Decision::again(&one)))
    }

    /// What is left, but for the places that are decided upon now.
    pub(super) fn left(self, decided: &BTreeMap<Place, Decision>) -> impl Iterator<Item = Decision> {
        let left = self.0.into_iter().filter(|(place, _)| !decided.contains_key(place));
        left.map(|(_, one)| Decision::again(&one))
    }
}

fn place(one: &Correction) -> Place {
    (one.text.clone(), one.amendment.object, one.amendment.span)
}

fn kind(object: Object) -> &'static str {
    match object {
        Object::Attribution => "attribution",
        Object::Loaded => "loaded",
        Object::Wire => "wire",
    }
}

fn verdict(one: &Amendment) -> &'static str {
    VERDICTS.iter().find(|(_, verdict)| *verdict == one.verdict).map_or(KEEP, |(name, _)| name)
}

fn said(one: &Amendment) -> Said {
    Said {
        voice: one.voice.map(|voice| voice.name().to_owned()),
        source: one.source.clone(),
        source_kind: one.sort.clone(),
        passage: one.passage.clone(),
        category: one.category.clone(),
        weight: one.weight,
        role: one.role.map(|role| role.name().to_owned()),
    }
}
