//! Where words that a person has copied stand in a text.

use super::span::Span;

/// The places of `written` in `text`, whole words only, by place. Any white space stands for any other, and a straight
/// apostrophe for a curly one: what was selected on a page or typed has not always those of the text.
pub fn places(text: &str, written: &str) -> Vec<Span> {
    let words: Vec<char> = written.split_whitespace().collect::<Vec<_>>().join(" ").chars().map(plain).collect();
    let Some(&first) = words.first() else { return Vec::new() };
    let starts = text.char_indices().filter(|(_, c)| plain(*c) == first).map(|(start, _)| start);
    let whole = |place: &Span| {
        let inside = place.of(text);
        let joins = |one: Option<char>, other: Option<char>| {
            one.is_some_and(char::is_alphanumeric) && other.is_some_and(char::is_alphanumeric)
        };
        !joins(text[..place.start].chars().next_back(), inside.chars().next())
            && !joins(inside.chars().next_back(), text[place.end..].chars().next())
    };
    starts.filter_map(|start| Some(Span::new(start, start + length(&text[start..], &words)?))).filter(whole).collect()
}

/// The bytes at the beginning of `text` that read as `words`.
fn length(text: &str, words: &[char]) -> Option<usize> {
    let mut rest = text.char_indices().peekable();
    for &wanted in words {
        let (_, found) = rest.next().filter(|(_, found)| plain(*found) == wanted)?;
        while found.is_whitespace() && rest.next_if(|(_, next)| next.is_whitespace()).is_some() {}
    }
    Some(rest.peek().map_or(text.len(), |(end, _)| *end))
}

/// A sign as it is compared.
fn plain(c: char) -> char {
    match c {
        '\u{2019}' | '\u{2018}' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copied_words_are_found_whole() {
        let text = "L’été,\u{a0}l’eau\n  monte. L'été encore, étés.";
        let found = |written: &str| places(text, written).iter().map(|place| place.of(text)).collect::<Vec<_>>();
        assert_eq!(found("l'eau monte"), ["l’eau\n  monte"]);
        assert_eq!(found("été"), ["été", "été"]);
        assert_eq!(found("L’été, l’eau"), ["L’été,\u{a0}l’eau"]);
        assert_eq!(found("eau mont"), [""; 0]);
        assert_eq!(found(" "), [""; 0]);
    }
}
