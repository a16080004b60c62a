//! What pupils are not shown when they are to judge the text alone: names of outlets and of sites, and the day of
//! publication. It knows the names that the files give and the look of an address, and no language: days inside the story
//! stay, for texts are compared by them.

use std::ops::Range;

use super::desk::Desk;
use crate::contract::{Article, Link, Span};
use crate::render::shelf::{Shelf, claims, indicators};
use crate::text::address::is_address;

/// A first word up to so many signs may be an article (*The*, *Les*): the name is known without it too.
const SHORT: usize = 4;
/// What stands for a hidden name where there is no room for a bar.
const HIDDEN: &str = "[…]";
/// The line that gives place and day of sending.
const DATELINE: &str = "dateline";

/// The names that are hidden; none where nothing is.
#[derive(Default)]
pub(super) struct Veil {
    on: bool,
    /// Names, longer ones first, each with whether capitals must be as written.
    names: Vec<(String, bool)>,
}

impl Veil {
    /// A veil over the outlets of all texts.
    pub(super) fn over(shelf: Shelf) -> Veil {
        let mut names: Vec<(String, bool)> = Vec::new();
        for outlet in shelf.articles().iter().filter_map(|article| article.outlet.as_deref()) {
            let outlet = outlet.trim();
            names.push((outlet.to_owned(), false));
            if let Some((first, rest)) = outlet.split_once([' ', '’', '\'', '\u{a0}'])
                && first.chars().count() <= SHORT
                && rest.starts_with(char::is_uppercase)
            {
                names.push((rest.trim().to_owned(), true));
            }
            // A text may shorten a long name by its last word.
            if let Some((start, _)) = outlet.rsplit_once([' ', '\u{a0}'])
                && start.contains([' ', '\u{a0}'])
            {
                names.push((start.trim().to_owned(), true));
            }
        }
        // Where the file names no outlet, the one that the title says had the words may be it.
        let nameless = shelf.articles().iter().filter(|article| article.outlet.is_none());
        names.extend(nameless.flat_map(told_in_title).map(|name| (name.trim().to_owned(), true)));
        names.retain(|(name, _)| name.chars().count() > 1);
        names.sort_by(|one, other| other.0.len().cmp(&one.0.len()).then_with(|| one.cmp(other)));
        names.dedup();
        Veil { on: true, names }
    }

    /// Whether anything is hidden.
    pub(super) fn is_on(&self) -> bool {
        self.on
    }

    /// Which bytes of `text` are hidden, in their order.
    pub(super) fn hidden(&self, text: &str) -> Vec<Range<usize>> {
        if !self.on {
            return Vec::new();
        }
        let mut found = self.named(text);
        let begins = text.split_inclusive(char::is_whitespace).scan(0, |at, token| {
            *at += token.len();
            Some((*at - token.len(), token))
        });
        for (at, token) in begins {
            let core = token.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
            if is_address(core) {
                let start = at + token.find(core).unwrap_or(0);
                found.push(start..start + core.len());
            }
        }
        found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        found
    }

    fn named(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let (mut last, mut from) = (' ', 0);
        for (at, c) in text.char_indices() {
            let begins = c.is_alphanumeric() && !last.is_alphanumeric() && last != '-' && at >= from;
            last = c;
            let name = begins.then(|| self.names.iter().find_map(|(name, exact)| reach(&text[at..], name, *exact)));
            if let Some(length) = name.flatten() {
                found.push(at..at + length);
                from = at + length;
            }
        }
        found
    }

    /// The stretches of a whole text that are hidden: names, addresses, the day of publication and the line of sending.
    pub(super) fn over_article(&self, desk: &Desk, article: &Article) -> Vec<Range<usize>> {
        if !self.on {
            return Vec::new();
        }
        let day = article.published.iter().filter_map(|it| it.span.as_ref());
        let sent = indicators(article).filter(|it| it.id == DATELINE).filter_map(|it| it.evidence.as_ref());
        let mut all: Vec<Range<usize>> =
            day.chain(sent).filter_map(|span| desk.bytes(article, span.start, span.end)).collect();
        all.extend(article.text.iter().flat_map(|text| self.hidden(text)));
        all
    }

    /// A line with what is hidden left out.
    pub(super) fn line(&self, text: &str) -> String {
        let (mut kept, mut from) = (String::new(), 0);
        for range in self.hidden(text).into_iter() {
            if range.start >= from {
                kept.push_str(&text[from..range.start]);
                kept.push_str(HIDDEN);
                from = range.end;
            }
        }
        kept + &text[from..]
    }
}

/// To whom the title of a text says words were told, as written.
fn told_in_title(article: &Article) -> impl Iterator<Item = &str> {
    let title = |span: &Span| article.title.as_ref().is_some_and(|title| title.text.contains(span.text.trim()));
    let relays = claims(article)
        .filter(|one| one.cue.as_ref().is_some_and(|cue| cue.paragraph.is_none()))
        .flat_map(|one| &one.via);
    relays.filter(move |relay| relay.link == Link::Told && title(&relay.span)).map(|relay| relay.span.text.as_str())
}

/// How far `name` reaches at the beginning of `text`, if it stands there as whole words.
fn reach(text: &str, name: &str, exact: bool) -> Option<usize> {
    let plain = |c: char| match c {
        '\u{a0}' | '\u{202f}' | '\n' => ' ',
        '’' => '\'',
        c => c,
    };
    let same = |a: char, b: char| {
        let (a, b) = (plain(a), plain(b));
        a == b || !exact && a.to_lowercase().eq(b.to_lowercase())
    };
    let mut signs = text.char_indices();
    for wanted in name.chars() {
        let (_, c) = signs.next()?;
        if !same(c, wanted) {
            return None;
        }
    }
    match signs.next() {
        None => Some(text.len()),
        Some((_, c)) if c.is_alphanumeric() || c == '-' => None,
        Some((at, _)) => Some(at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn veil(names: &[(&str, bool)]) -> Veil {
        Veil { on: true, names: names.iter().map(|(name, exact)| ((*name).to_owned(), *exact)).collect() }
    }

    #[test]
    fn names_are_hidden_as_whole_words_and_addresses_as_a_whole() {
        let veil = veil(&[("L’Écho du Lac", false), ("Écho du Lac", true)]);
        assert_eq!(veil.line("L'écho du lac, à l’Écho du Lac."), "[…], à […].");
        assert_eq!(veil.line("Écrire à poste@echo-du-lac.example, ou @Echo."), "Écrire à […], ou […].");
        assert_eq!(veil.line("voir www.lac.example/pont ?"), "voir […] ?");
        assert_eq!(
            veil.line("Les échos du lac, 2.140 habitants, etc. U.S. troops"),
            "Les échos du lac, 2.140 habitants, etc. U.S. troops"
        );
    }

    #[test]
    fn without_a_veil_nothing_is_hidden() {
        assert_eq!(Veil::default().line("www.lac.example"), "www.lac.example");
    }
}
