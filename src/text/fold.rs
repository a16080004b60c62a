//! The fold: how a written word becomes the key it is looked up by.
//!
//! Capitals become small and, only on capitals, accents fall (État and Etat are one word, péché and pêche are not);
//! œ and æ come apart; soft hyphens vanish; a letter and its combining accent become one letter.
//! It knows no language.

use unicode_normalization::char::{compose, decompose_canonical, is_combining_mark};

/// Appends the fold of `word` to `out`.
///
/// With `keep_first` the accent of a capital first letter stays: « À » gives « à », so that it is not taken for « a ».
pub fn fold_into(word: &str, keep_first: bool, out: &mut String) {
    let start = out.len();
    for c in word.chars() {
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        } else {
            fold_char(c, keep_first && out.len() == start, start, out);
        }
    }
}

fn fold_char(c: char, keep: bool, start: usize, out: &mut String) {
    match c {
        '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' => {}
        '’' | 'ʼ' | '‘' | '´' => out.push('\''),
        'œ' | 'Œ' => out.push_str("oe"),
        'æ' | 'Æ' => out.push_str("ae"),
        'ß' => out.push_str("ss"),
        _ if is_combining_mark(c) => combine(c, start, out),
        _ if c.is_uppercase() && !keep => push_bare(c, out),
        _ => out.extend(c.to_lowercase()),
    }
}

/// Joins a combining accent to the letter before it. The accent of what was a capital stays: the capital is gone by now.
fn combine(mark: char, start: usize, out: &mut String) {
    if out.len() > start
        && let Some(last) = out.pop()
    {
        match compose(last, mark) {
            Some(joined) => out.push(joined),
            None => out.push(last),
        }
    }
}

fn push_bare(c: char, out: &mut String) {
    let mut base = None;
    decompose_canonical(c, |part| {
        if base.is_none() && !is_combining_mark(part) {
            base = Some(part);
        }
    });
    out.extend(base.unwrap_or(c).to_lowercase());
}

/// The fold of `word`, as a new string.
pub fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_into(word, false, &mut out);
    out
}

/// The fold of `word` with every accent gone, on small letters too.
pub fn strip(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in fold(word).chars() {
        if c.is_ascii() { out.push(c) } else { push_bare(c, &mut out) }
    }
    out
}

/// Whether `c` belongs to the word it stands in.
pub fn is_word_char(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        // Two whole ranges spare most letters and marks of European texts the search in the Unicode tables.
        '×' | '÷' => false,
        '\u{c0}'..='\u{24f}' => true,
        '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{ad}' => true,
        '\u{2000}'..='\u{205f}' => false,
        _ => c.is_alphanumeric() || is_combining_mark(c),
    }
}

/// Whether `c` may be the apostrophe inside a word.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '´')
}

/// Whether `c` may be the hyphen inside a word.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_fall_on_capitals_only() {
        assert_eq!(fold("État"), "etat");
        assert_eq!(fold("état"), "état");
        assert_eq!(fold("Œuvre"), "oeuvre");
        assert_eq!(fold("l’a\u{ad}mi"), "l'ami");
        assert_eq!(fold("e\u{301}te\u{301}"), "été");
        assert_eq!(strip("pêché"), "peche");
    }

    #[test]
    fn short_ways_agree_with_the_tables() {
        let slow = |c: char| {
            c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}')
        };
        for c in '\0'..='\u{ffff}' {
            assert_eq!(is_word_char(c), slow(c), "{c:?}");
        }
    }

    #[test]
    fn a_kept_first_letter_keeps_its_accent() {
        let mut out = String::new();
        fold_into("À", true, &mut out);
        assert_eq!(out, "à");
    }
}
