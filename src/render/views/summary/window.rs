//! A window on a long sentence: as much as fits around the place that matters, from a clause on where one begins near, and
//! without half a quotation.

use std::ops::Range;

use crate::render::width::{keep_start, width};

/// Marks after which a clause may begin.
const CLAUSE: [char; 4] = [',', ';', ':', '–'];
/// Share of the room that stands before the place that matters, at most.
const BEFORE: f64 = 0.55;

/// `text` where it fits in `room` columns, else a part of it that holds `focus`, with an ellipsis where something is left out.
pub(super) fn window(text: &str, focus: Range<usize>, room: usize) -> String {
    let blank = text.len() - text.trim_start().len();
    let text = text.trim();
    if width(text) <= room {
        return text.to_owned();
    }
    let focus = focus.start.saturating_sub(blank).min(text.len())..focus.end.saturating_sub(blank).min(text.len());
    let start = whole(text, focus.clone(), opening(text, focus.start, room));
    let lead = if start > 0 { "… " } else { "" };
    let mut shown = keep_start(&text[start..], room.saturating_sub(width(lead)));
    if let Some(open) = unclosed(&shown).filter(|open| start + open > focus.end) {
        shown.truncate(open);
        shown = format!("{} …", shown.trim_end().trim_end_matches(CLAUSE).trim_end());
    }
    format!("{lead}{shown}")
}

/// Where the window opens: at the clause that begins farthest before `at` within its share of the room, else at a word there.
fn opening(text: &str, at: usize, room: usize) -> usize {
    let share = (room as f64 * BEFORE) as usize;
    let near = |from: &usize| width(&text[*from..at]) <= share;
    if near(&0) {
        return 0;
    }
    let begins: Vec<usize> = text[..at].match_indices(' ').map(|(blank, _)| blank + 1).filter(near).collect();
    let clause = begins.iter().find(|begin| text[..**begin].trim_end().ends_with(CLAUSE));
    clause.or(begins.first()).copied().unwrap_or(at)
}

/// `start`, or the beginning of the quotation that it would cut in two before `focus`; after it, where the focus is outside.
fn whole(text: &str, focus: Range<usize>, start: usize) -> usize {
    let mut open = None;
    for (at, c) in text.char_indices() {
        match c {
            '«' | '“' if open.is_none() => open = Some(at),
            '»' | '”' => {
                let end = at + c.len_utf8();
                if let Some(from) = open.take()
                    && from < start
                    && start < end
                {
                    let rest = text[end..].trim_start_matches([',', '.', ' ', '\u{a0}']);
                    return if end <= focus.start { text.len() - rest.len() } else { from };
                }
            }
            _ => {}
        }
    }
    start
}

/// The last quotation mark that opens and does not close.
fn unclosed(text: &str) -> Option<usize> {
    let open = text.rfind(['«', '“'])?;
    (!text[open..].contains(['»', '”'])).then_some(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_shown_whole() {
        assert_eq!(window(" The bridge is closed. ", 5..11, 40), "The bridge is closed.");
    }

    #[test]
    fn a_window_begins_with_a_clause() {
        let text =
            "After a night of fire on both banks, the head of the [garrison] said little, and went home at once.";
        let at = text.find('[').unwrap();
        assert_eq!(window(text, at..at + 10, 50), "… the head of the [garrison] said little, and…");
    }

    #[test]
    fn no_quotation_is_cut_in_two() {
        let text =
            "He called on Sunday for “the greatest restraint on both sides”, and the head of the [garrison] left.";
        let at = text.find('[').unwrap();
        let shown = window(text, at..at + 10, 60);
        assert_eq!(shown.matches('“').count(), shown.matches('”').count(), "{shown}");
        assert!(shown.contains("[garrison]"), "{shown}");
    }

    #[test]
    fn any_focus_is_in_bounds() {
        let text = "« Été » ".repeat(40);
        for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
            assert!(width(&window(&text, at..at, 30)) <= 60);
        }
    }
}
