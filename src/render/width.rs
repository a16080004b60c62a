//! How wide words are and where a line may break. It knows columns of a terminal; it knows no table.

use unicode_width::UnicodeWidthStr;

/// Columns a text takes on a terminal.
pub fn width(text: &str) -> usize {
    text.width()
}

/// Cuts `text` at the blanks a line may break at: not inside a number, not between a mark and its word.
pub fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(' ') {
        let (before, after) = (&text[start..at], &text[at + 1..]);
        if before.is_empty() {
            start = at + 1;
        } else if !holds_together(before, after) {
            found.push(before);
            start = at + 1;
        }
    }
    if start < text.len() {
        found.push(&text[start..]);
    }
    found
}

fn holds_together(before: &str, after: &str) -> bool {
    let (Some(last), Some(first)) = (before.chars().last(), after.chars().next()) else { return false };
    (last.is_ascii_digit() && first.is_ascii_digit())
        || matches!(last, '«' | '“' | '§' | '‹')
        || matches!(first, '»' | '”' | '›' | '%')
        || (matches!(first, ':' | ';' | '!' | '?') && !after[first.len_utf8()..].starts_with(char::is_alphanumeric))
}

/// Width of the widest piece that cannot be broken.
pub fn widest_piece(text: &str) -> usize {
    pieces(text).into_iter().map(width).max().unwrap_or(0)
}

/// `text` in lines of at most `room` columns; a piece that is wider has a line to itself and stays whole.
pub fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces(text) {
        match lines.last_mut() {
            Some(line) if width(line) + 1 + width(piece) <= room => {
                line.push(' ');
                line.push_str(piece);
            }
            _ => lines.push(piece.to_owned()),
        }
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// `text` wrapped with `first` before the first line and as many blanks before the others.
pub fn hang(first: &str, text: &str, room: usize) -> Vec<String> {
    let indent = " ".repeat(width(first));
    let inner = room.saturating_sub(indent.len()).max(1);
    let lines = wrap(text, inner).into_iter().enumerate();
    lines.map(|(n, line)| format!("{}{line}", if n == 0 { first } else { &indent })).collect()
}

/// The first words of `text` that fit into `room`, with an ellipsis where some are left out.
pub fn keep_start(text: &str, room: usize) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for piece in pieces(text) {
        if width(&kept) + width(piece) + 1 + usize::from(!kept.is_empty()) > room {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(piece);
    }
    if kept.is_empty() {
        // A first word that is too long is cut: its beginning says more than an ellipsis.
        for letter in text.chars() {
            kept.push(letter);
            if width(&kept) + 1 > room {
                kept.pop();
                break;
            }
        }
    }
    kept.push('…');
    kept
}

/// The last words of `text` that fit into `room`, with an ellipsis where some are left out.
pub fn keep_end(text: &str, room: usize) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for piece in pieces(text).into_iter().rev() {
        if width(&kept) + width(piece) + 1 + usize::from(!kept.is_empty()) > room {
            break;
        }
        kept = if kept.is_empty() { piece.to_owned() } else { format!("{piece} {kept}") };
    }
    format!("…{kept}")
}

/// `text` in at most about `room` columns, cut between words in its middle, so that it is known by both its ends.
pub fn keep_ends(text: &str, room: usize) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let (start, end) = (keep_start(text, room * 3 / 5), keep_end(text, room * 2 / 5));
    let end = end.trim_start_matches('…').trim_start();
    format!("{} … {end}", start.trim_end_matches('…').trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_nowhere_else() {
        assert_eq!(wrap("le chef de 1 037 soldats", 11), ["le chef de", "1 037", "soldats"]);
        assert_eq!(pieces("il a dit : « oui »"), ["il", "a", "dit :", "« oui »"]);
        assert_eq!(wrap("incommensurablement", 5), ["incommensurablement"]);
        assert_eq!(wrap("", 5), [""]);
    }

    #[test]
    fn shortened_texts_keep_whole_words() {
        assert_eq!(keep_start("one two three", 9), "one two…");
        assert_eq!(keep_end("one two three", 10), "…two three");
        assert_eq!(keep_end("one two three", 9), "…three");
        assert_eq!(keep_start("short", 9), "short");
        assert_eq!(keep_start("interminable words", 9), "intermin…");
    }

    #[test]
    fn hanging_lines_are_indented() {
        assert_eq!(hang("A  ", "one two three", 10), ["A  one two", "   three"]);
    }
}
