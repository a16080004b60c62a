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
    fn only_addresses_of_the_web_are_followed() {
        assert_eq!(address("https://example.org/a"), Some("https://example.org/a"));
        assert_eq!(address("javascript:alert(1)"), None);
        assert_eq!(address("https://example.org/a (read)"), None);
        assert_eq!(address("lexicons/README.md"), None);
    }
}
