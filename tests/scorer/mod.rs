//! Measures what the program reads against what a careful reader marked. It knows spans and rows, not where they are from.

use cadrage::analyzer::Analysis;
use cadrage::findings::Attribution;
use cadrage::findings::attribution::Confidence;
use cadrage::text::Span;

/// Words reported, as a reader marked them.
pub(crate) struct Row {
    /// How the row is listed.
    pub(crate) label: String,
    pub(crate) source: Option<Span>,
    pub(crate) cue: Option<Span>,
    pub(crate) content: Option<Span>,
    /// Whether somebody passed the words on.
    pub(crate) relay: bool,
}

/// How the program's rows agree with the reader's.
#[derive(Default)]
pub(crate) struct Score {
    pub(crate) found: usize,
    pub(crate) marked: usize,
    pub(crate) read: usize,
    pub(crate) relays: usize,
    pub(crate) relays_marked: usize,
    /// What differs, a line each.
    pub(crate) differs: Vec<String>,
}

impl Score {
    pub(crate) fn add(&mut self, other: Score) {
        self.found += other.found;
        self.marked += other.marked;
        self.read += other.read;
        self.relays += other.relays;
        self.relays_marked += other.relays_marked;
        self.differs.extend(other.differs);
    }

    /// The harmonic mean of precision and recall.
    pub(crate) fn f1(&self) -> f64 {
        2.0 * self.found as f64 / (self.read + self.marked).max(1) as f64
    }
}

fn shared(a: Span, b: Span) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// A cue counts where it shares a byte, a source where it shares three tenths of the reader's.
fn agrees(row: &Row, read: &Attribution) -> bool {
    let cue = row.cue.is_none_or(|c| read.cue.is_some_and(|r| shared(c, r) > 0));
    let source = row.source.is_none_or(|s| read.source.is_some_and(|r| 10 * shared(s, r) >= 3 * s.len()));
    cue && source
}

/// Counts the claims of `analysis` in `places` against `rows`. Nested rows and those of the title may agree with a
/// row and are never too many; a row with neither source nor cue only says that its content is nobody's error.
pub(crate) fn score(name: &str, analysis: &Analysis, rows: &[Row], title_counts: bool) -> Score {
    let text = &analysis.article.page.text;
    let title = analysis.article.title.as_ref().and_then(|t| t.span);
    let found = analysis.findings.as_ref().expect("the language is known");
    let listed: Vec<&Attribution> = found.attributions.iter().filter(|a| counts(a)).collect();
    let mut used = vec![false; listed.len()];
    let mut score = Score::default();
    let (free, rows): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|r| r.cue.is_none() && r.source.is_none());
    for row in rows {
        score.marked += 1;
        let Some(at) = (0..listed.len()).find(|&i| !used[i] && agrees(row, listed[i])) else {
            score.differs.push(format!("{name}: missed   {}", row.label));
            continue;
        };
        used[at] = true;
        score.found += 1;
        score.read += 1;
        if row.relay {
            score.relays_marked += 1;
            score.relays += usize::from(!listed[at].via.is_empty());
            if listed[at].via.is_empty() {
                score.differs.push(format!("{name}: no relay {}", row.label));
            }
        }
    }
    for (i, read) in listed.iter().enumerate().filter(|(_, a)| a.parent.is_none()) {
        let place = read.cue.or(read.source).unwrap_or_default();
        let of_title = title.is_some_and(|t| t.overlaps(place)) && !title_counts;
        let nobodys = free.iter().any(|f| f.content.is_some_and(|c| read.content.iter().any(|r| r.overlaps(c))));
        if used[i] || of_title || nobodys {
            continue;
        }
        score.read += 1;
        let said = |s: Option<Span>| s.map_or("–", |s| s.of(text));
        let line = format!("{name}: extra    {} / {} ({:?})", said(read.source), said(read.cue), read.frame);
        score.differs.push(line);
    }
    score
}

/// Whether the program counts it as a claim, nested ones included.
fn counts(a: &Attribution) -> bool {
    use cadrage::findings::attribution::{Frame, Mode};
    use cadrage::lexicon::rule::Act;
    let act = match a.act {
        Act::Speech | Act::Belief | Act::Silence | Act::Evidential => true,
        Act::Directive => matches!(a.mode, Mode::Direct | Mode::Mixed),
        Act::Intention => false,
    };
    act && !matches!(a.frame, Frame::Noun | Frame::Adverb) && a.confidence != Confidence::Weak
}
