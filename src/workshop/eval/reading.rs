//! What the program finds in a gold text, in code points. It goes the way that a line of JSON Lines goes and judges nothing.

use serde_json::json;

use crate::analyzer::{Analyzer, Scratch};
use crate::contract::{self, Act, Confidence, Loaded, Mode, Offsets, Span};
use crate::ingest::{How, Input};
use crate::report::{self, Options};
use crate::workshop::gold::Document;
use crate::workshop::ground::Ground;

/// What is found in one text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// Who says what.
    pub attributions: Vec<Found>,
    /// Cues that rules know, whether a construction was read round them or not, with the ids of the rules.
    pub cues: Vec<(String, Ground)>,
    /// Words to discuss, places in code points.
    pub loaded: Vec<Loaded>,
}

/// An attribution as the program reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Who is said to say it.
    pub source: Ground,
    /// The words that attribute.
    pub cue: Ground,
    /// What is attributed.
    pub content: Ground,
    /// What the source is said to do.
    pub act: Act,
    /// How much stands in the source's own words.
    pub mode: Mode,
    /// Code of the construction.
    pub frame: String,
    /// What sort of source; `None` where that is not known.
    pub kind: Option<String>,
    /// Id of the rule.
    pub rule: String,
    /// Whether the reading is weak.
    pub weak: bool,
    /// Whether it counts as a claim, were it not weak.
    pub claim: bool,
    /// Whether it stands inside another.
    pub nested: bool,
}

/// Reads `document`.
pub fn read(document: &Document, analyzer: &Analyzer, scratch: &mut Scratch) -> Reading {
    let line = json!({ "id": document.id, "lang": document.lang, "text": document.text }).to_string();
    let how = How { input: Input::JsonLines, ..How::default() };
    let analyses = analyzer.analyze_bytes(&document.id, line.as_bytes(), &how, scratch);
    let Some(Ok(analysis)) = analyses.into_iter().next() else { return Reading::default() };
    let options = Options { offsets: Offsets::Chars, with_text: false };
    let article = report::article(&analysis, analyzer, options);
    let places = crate::text::Places::new(&analysis.article.page.text);
    let cue = |(rule, span): (u32, crate::text::Span)| {
        let place = Ground::one(places.chars(span.start)..places.chars(span.end));
        (analyzer.lexicon().rules[rule as usize].id.clone(), place)
    };
    Reading {
        attributions: article.attributions.unwrap_or_default().into_iter().map(found).collect(),
        cues: if analysis.findings.is_some() { scratch.cues().map(cue).collect() } else { Vec::new() },
        loaded: article.loaded.unwrap_or_default(),
    }
}

fn found(read: contract::Attribution) -> Found {
    let claim = is_claim(&read);
    Found {
        source: ground(read.source.iter()),
        cue: ground(read.cue.iter()),
        content: ground(read.content.iter()),
        act: read.act,
        mode: read.mode,
        frame: contract::code(read.frame),
        kind: read.source_kind,
        rule: read.rule.unwrap_or_default(),
        weak: read.confidence == Confidence::Weak,
        claim,
        nested: read.parent.is_some(),
    }
}

fn ground<'s>(spans: impl Iterator<Item = &'s Span>) -> Ground {
    Ground::of(spans.map(|span| span.start..span.end))
}

/// Whether an attribution counts as a claim by act, construction and mode, however firm the reading is.
fn is_claim(read: &contract::Attribution) -> bool {
    let is_said = match read.act {
        Act::Speech | Act::Belief | Act::Silence | Act::Evidential => true,
        Act::Directive => matches!(read.mode, Mode::Direct | Mode::Mixed),
        Act::Intention => false,
    };
    is_said && !matches!(read.frame, contract::Frame::Noun | contract::Frame::Adverb)
}
