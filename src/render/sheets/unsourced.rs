//! Words between quotation marks for which a text names nobody at that place: pupils who look for marks find them, so the filled
//! grid has them too.

use super::desk::Desk;
use super::wording::LONGEST;
use crate::contract::{Article, Voice, VoiceRun};
use crate::render::width::keep_ends;

/// Words without a source.
pub(super) struct Unsourced {
    /// Where they begin, in the report's unit of offsets.
    pub start: usize,
    /// Where pupils find them.
    pub spot: String,
    /// The words.
    pub words: String,
}

/// All of one text, by place.
pub(super) fn unsourced(desk: &Desk, article: &Article) -> Vec<Unsourced> {
    let runs = article.voices.iter().flatten();
    let nobodys = runs.filter(|run| run.voice == Voice::Quoted && run.attribution.is_none());
    nobodys.filter_map(|run| placed(desk, article, run)).collect()
}

fn placed(desk: &Desk, article: &Article, run: &VoiceRun) -> Option<Unsourced> {
    let paragraph = article.paragraphs.iter().find(|one| one.start <= run.start && run.end <= one.end)?;
    let text = article.text.as_deref()?.get(desk.bytes(article, run.start, run.end)?)?;
    let words = keep_ends(&text.split_whitespace().collect::<Vec<_>>().join(" "), LONGEST);
    Some(Unsourced { start: run.start, spot: format!("§{}", paragraph.n), words })
}
