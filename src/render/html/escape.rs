//! The one way by which words of a text reach the page. It knows the signs that HTML would act on, and leaves out what acts on
//! a screen without being seen.

use crate::render::clean::clean_lines;

/// `text` as the words of an element or the value of an attribute between double quotes.
pub(super) fn escape(text: &str) -> String {
    let text = clean_lines(text);
    let mut safe = String::with_capacity(text.len() + text.len() / 16);
    let mut signs = text.chars().peekable();
    let mut last = ' ';
    while let Some(c) = signs.next() {
        match c {
            // A line does not break between a sign and its word.
            ' ' if last == '«' || matches!(signs.peek(), Some('»' | '§' | ':' | ';' | '!' | '?')) => {
                safe.push('\u{202f}')
            }
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(c),
        }
        last = c;
    }
    safe
}

/// `text` as running words: its numbers in groups of three figures stay on one line. Its signs stay what they are, so that it is
/// found and copied as it is written.
pub(super) fn running(text: &str) -> String {
    let safe = escape(text);
    let mut set = String::with_capacity(safe.len());
    let mut from = 0;
    while let Some((start, end)) = grouped(&safe, from) {
        set.push_str(&safe[from..start]);
        set.push_str("<span class=\"num\">");
        set.push_str(&safe[start..end]);
        set.push_str("</span>");
        from = end;
    }
    set.push_str(&safe[from..]);
    set
}

/// The next number from `from` on that is written in groups with blanks between them: one to three figures, then threes.
fn grouped(text: &str, from: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let figures = |at: usize| bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut at = from;
    while at < bytes.len() {
        let first = figures(at);
        let mut end = at + first;
        while (1..=3).contains(&first) && bytes.get(end) == Some(&b' ') && figures(end + 1) == 3 {
            end += 4;
        }
        if end > at + first {
            return Some((at, end));
        }
        at += first.max(1);
    }
    None
}

/// The address in `place`, if it is one of the web that can be followed without harm.
pub(super) fn address(place: &str) -> Option<&str> {
    let begins = |scheme: &str| place.get(..scheme.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(scheme));
    let whole = !place.contains(|c: char| c.is_whitespace() || c.is_control());
    ((begins("https://") || begins("http://")) && whole).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_becomes_markup() {
        assert_eq!(escape("<b a='\"'>&\u{202e}\0</b>"), "&lt;b a=&#39;&quot;&#39;&gt;&amp;&lt;/b&gt;");
    }

    #[test]
    fn marks_stay_with_their_words() {
        assert_eq!(escape("« oui » : a b"), "«\u{202f}oui\u{202f}»\u{202f}: a b");
    }

    #[test]
    fn the_figures_of_a_number_stay_together() {
        let kept = |text: &str| running(text).replace("<span class=\"num\">", "[").replace("</span>", "]");
        assert_eq!(kept("les 1 037 soldats et 12 500 000 francs"), "les [1 037] soldats et [12 500 000] francs");
        assert_eq!(kept("en 2021 150 soldats, 3 12 et 1 0375"), "en 2021 150 soldats, 3 12 et 1 0375");
        assert_eq!(kept("'1 037' < 2 000"), "&#39;[1 037]&#39; &lt; [2 000]");
    }

    #[test]
    fn only_addresses_of_the_web_are_followed() {
        assert_eq!(address("https://example.org/a"), Some("https://example.org/a"));
        assert_eq!(address("javascript:alert(1)"), None);
        assert_eq!(address("https://example.org/a (read)"), None);
        assert_eq!(address("lexicons/README.md"), None);
    }
}
