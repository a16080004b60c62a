//! The figures of attributions, over all texts together: cues, contents, sources, whole rows, and what share of each
//! text stands in somebody's words.

use serde_json::{Map, Value, json};

use super::alignment::Case;
use super::rate::{Counts, Rate, correlation, percent, round};
use super::reading::Found;
use crate::workshop::gold::Labelled;
use crate::workshop::ground::Ground;

/// Contents and sources at least so alike are the same, in the usual measure.
const ALIKE: f64 = 0.3;
/// Contents at least so alike are the same, in the strict one.
const CLOSE: f64 = 0.8;

/// A measure of attributions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The cues share a character.
    Cue,
    /// The cues are the same.
    CueExact,
    /// The contents are alike: what both hold is three tenths of what either holds.
    Content30,
    /// The same, eight tenths.
    Content80,
    /// The contents are the same.
    ContentExact,
    /// The sources are alike: three tenths.
    Source30,
    /// Cue, content and source at once.
    Triple,
    /// Characters inside attributed content.
    Token,
}

impl Measure {
    /// All of them, in the order they are shown.
    pub const ALL: [Measure; 8] = [
        Measure::Cue,
        Measure::CueExact,
        Measure::Content30,
        Measure::Content80,
        Measure::ContentExact,
        Measure::Source30,
        Measure::Triple,
        Measure::Token,
    ];

    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Measure::Cue => "cue",
            Measure::CueExact => "cue_exact",
            Measure::Content30 => "content30",
            Measure::Content80 => "content80",
            Measure::ContentExact => "content_exact",
            Measure::Source30 => "source30",
            Measure::Triple => "triple",
            Measure::Token => "token",
        }
    }

    /// Whether an attribution with these parts is measured at all.
    fn asks(self, source: &Ground, cue: &Ground, content: &Ground) -> bool {
        match self {
            Measure::Cue | Measure::CueExact => !cue.is_empty(),
            Measure::Content30 | Measure::Content80 | Measure::ContentExact => !content.is_empty(),
            Measure::Source30 => !source.is_empty(),
            Measure::Triple | Measure::Token => true,
        }
    }

    /// Whether one found is right by one marked.
    fn holds(self, marked: &Labelled, found: &Found) -> bool {
        match self {
            Measure::Cue => marked.cue.touches(&found.cue),
            Measure::CueExact => !marked.cue.is_empty() && marked.cue == found.cue,
            Measure::Content30 => are_alike(&marked.content, &found.content),
            Measure::Content80 => marked.content.likeness(&found.content) >= CLOSE,
            Measure::ContentExact => !marked.content.is_empty() && marked.content == found.content,
            Measure::Source30 => are_alike(&marked.source, &found.source),
            Measure::Triple | Measure::Token => {
                let nobody = marked.source.is_empty() && found.source.is_empty();
                Measure::Cue.holds(marked, found)
                    && Measure::Content30.holds(marked, found)
                    && (nobody || Measure::Source30.holds(marked, found))
            }
        }
    }
}

/// Whether two grounds are the same in the usual measure.
pub(super) fn are_alike(one: &Ground, other: &Ground) -> bool {
    one.likeness(other) >= ALIKE
}

/// What share of each text stands in somebody's words, by the program beside gold.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Share {
    /// How closely the two go together over the texts; `None` where one does not vary.
    pub correlation: Option<f64>,
    /// How far apart they are on average.
    pub error: f64,
    /// The mean share in gold, from 0 to 1.
    pub marked: f64,
    /// The mean share by the program.
    pub found: f64,
}

/// All figures of a collection.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// How many texts.
    pub documents: usize,
    /// How many attributions are marked.
    pub marked: usize,
    /// How many were found.
    pub found: usize,
    /// The measures, in their order.
    pub rates: Vec<(Measure, Rate)>,
    /// Of sources marked, the share found, where the content was; of a hundred.
    pub source_accuracy: f64,
    /// The shares of text.
    pub share: Share,
}

impl Score {
    /// The figures of all texts together.
    pub fn of(cases: &[Case<'_>]) -> Score {
        let rate = |measure: Measure| {
            let mut all = Counts::default();
            cases.iter().for_each(|case| all.add(counts(measure, case)));
            (measure, all.rate())
        };
        Score {
            documents: cases.len(),
            marked: cases.iter().map(|case| case.document.attributions.len()).sum(),
            found: cases.iter().map(|case| case.listed).sum(),
            rates: Measure::ALL.into_iter().map(rate).collect(),
            source_accuracy: source_accuracy(cases),
            share: share(cases),
        }
    }

    /// One of its rates.
    pub fn rate(&self, measure: Measure) -> Rate {
        self.rates.iter().find(|(own, _)| *own == measure).map(|(_, rate)| *rate).unwrap_or_default()
    }

    /// The figures as data.
    pub fn json(&self) -> Value {
        let mut all = Map::new();
        for (measure, rate) in &self.rates {
            all.insert(measure.name().to_owned(), json!([rate.precision, rate.recall, rate.f1]));
        }
        let Share { correlation, error, marked, found } = self.share;
        all.insert("source_acc".to_owned(), json!(self.source_accuracy));
        all.insert("share".to_owned(), json!({ "r": correlation, "mae": error, "gold": marked, "pred": found }));
        all.insert("n".to_owned(), json!({ "docs": self.documents, "gold": self.marked, "pred": self.found }));
        Value::Object(all)
    }
}

fn counts(measure: Measure, case: &Case<'_>) -> Counts {
    if measure == Measure::Token {
        return letters(case);
    }
    let mut counts = Counts::default();
    for (x, row) in case.document.attributions.iter().enumerate() {
        if case.wanted[x] && measure.asks(&row.source, &row.cue, &row.content) {
            counts.marked += 1;
            counts.met += usize::from(case.answer[x].is_some_and(|y| measure.holds(row, case.found[y])));
        }
    }
    for (y, row) in case.found.iter().enumerate() {
        if measure.asks(&row.source, &row.cue, &row.content) {
            counts.found += 1;
            let is_right = |x: usize| measure.holds(&case.document.attributions[x], row);
            counts.right += usize::from(case.meant[y].is_some_and(is_right));
        }
    }
    counts
}

/// What is attributed in a text, by gold and by the program.
fn attributed(case: &Case<'_>) -> (Ground, Ground) {
    let marked = Ground::joined(case.document.attributions.iter().map(|row| &row.content));
    (marked, Ground::joined(case.found.iter().map(|row| &row.content)))
}

fn letters(case: &Case<'_>) -> Counts {
    let (marked, found) = attributed(case);
    let both = marked.shared(&found);
    Counts { found: found.size(), right: both, marked: marked.size(), met: both }
}

fn source_accuracy(cases: &[Case<'_>]) -> f64 {
    let (mut all, mut right) = (0, 0);
    for (row, found) in cases.iter().flat_map(Case::pairs) {
        if !row.source.is_empty() && are_alike(&row.content, &found.content) {
            all += 1;
            right += usize::from(are_alike(&row.source, &found.source));
        }
    }
    percent(right as f64 / all.max(1) as f64)
}

fn share(cases: &[Case<'_>]) -> Share {
    let part = |ground: Ground, case: &Case<'_>| {
        let all = case.document.text.chars().count().max(1);
        ground.size() as f64 / all as f64
    };
    let (mut marked, mut found) = (Vec::new(), Vec::new());
    for case in cases {
        let (ours, theirs) = attributed(case);
        marked.push(part(ours, case));
        found.push(part(theirs, case));
    }
    let n = cases.len().max(1) as f64;
    let mean = |series: &[f64]| round(series.iter().sum::<f64>() / n, 3);
    let apart: Vec<f64> = marked.iter().zip(&found).map(|(a, b)| (a - b).abs()).collect();
    Share {
        correlation: correlation(&marked, &found).map(|r| round(r, 3)),
        error: mean(&apart),
        marked: mean(&marked),
        found: mean(&found),
    }
}
