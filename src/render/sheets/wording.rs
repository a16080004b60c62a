//! The words of a source in one place: what stands between quotation marks, as a pupil copies it, or what the text makes of it
//! where nothing does. Only very long ones are cut, in the middle, so that both ends can be found.

use super::desk::Desk;
use crate::contract::{Article, Attribution, Mode, Voice};
use crate::render::width::keep_ends;

/// Columns of what stands between quotation marks: a paragraph, which is compared with what a pupil has copied.
pub(super) const QUOTED: usize = 600;
/// Columns of what is summed up: no pupil copies it.
const SUMMED: usize = 160;

/// The words.
pub(super) fn wording(desk: &Desk, article: &Article, one: &Attribution) -> String {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let quoted = if one.mode == Mode::Mixed { quoted(desk, article, one) } else { Vec::new() };
    let words: Vec<String> = match quoted.is_empty() {
        true => one.content.iter().map(|span| plain(&span.text)).collect(),
        false => quoted.iter().map(|text| plain(text)).collect(),
    };
    let room = if one.mode == Mode::Indirect { SUMMED } else { QUOTED };
    keep_ends(&words.join(" … "), room)
}

/// What of it stands between quotation marks.
fn quoted<'t>(desk: &Desk, article: &'t Article, one: &Attribution) -> Vec<&'t str> {
    let text = article.text.as_deref().unwrap_or_default();
    let content = one.content.iter().filter_map(|span| desk.bytes(article, span.start, span.end));
    let content: Vec<_> = content.collect();
    let runs = article.voices.iter().flatten().filter(|run| run.voice == Voice::Quoted);
    let runs = runs.filter_map(|run| desk.bytes(article, run.start, run.end));
    let inside = runs.filter(|run| content.iter().any(|it| it.start < run.end && run.start < it.end));
    inside.filter_map(|run| text.get(run)).collect()
}
