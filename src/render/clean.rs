//! What a text may not do to the screen it is shown on. It knows characters that act instead of standing for a sign.

/// `text` on one line, without control characters (C0, C1) and without marks that turn the direction of writing.
pub fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => {
                if !kept.ends_with(' ') {
                    kept.push(' ');
                }
            }
            _ if acts(c) => {}
            _ => kept.push(c),
        }
    }
    kept
}

/// As [`clean`], keeping line feeds and tabs.
pub fn clean_lines(text: &str) -> String {
    text.chars().filter(|&c| matches!(c, '\n' | '\t') || !acts(c)).collect()
}

fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_turns_are_taken_out() {
        assert_eq!(clean("a\u{1b}[31mb\u{9b}c\u{202e}d"), "a[31mbcd");
        assert_eq!(clean("one\r\ntwo\tthree"), "one two three");
        assert_eq!(clean_lines("one\n\u{7}two"), "one\ntwo");
    }
}
