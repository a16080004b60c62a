//! For whom a source speaks: the group or country its phrase names as the body it belongs to.
//! It knows filled articles only: phrases, and the names that stand in them.

use crate::contract::{Article, Attribution, Span};
use crate::text::alike::are_alike;

/// Kinds of sources that speak for themselves, whatever names stand beside them.
const THEMSELVES: [&str; 5] = ["witness", "expert", "citizen", "agency", "media"];
/// A name farther than this from where its phrase begins, in words, belongs to something else.
const REACH: usize = 8;
/// Words of an apposition at most: *a general, of the border guard*; longer ones tell a story.
const APPOSITION: usize = 6;

/// What a source speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Standing {
    /// Id of the actor, or of the country.
    pub(super) actor: String,
    /// The words of the phrase that are no part of such a name, folded, short ones left out.
    pub(super) rest: Vec<String>,
    /// Whether the phrase is nothing but that name.
    pub(super) itself: bool,
}

/// The first name in a source's phrase, if it stands where the body stands that the source belongs to. Countries count
/// only where no event says who the actors are.
pub(super) fn standing(article: &Article, attribution: &Attribution, countries: bool) -> Option<Standing> {
    let kind = attribution.source_kind.as_deref().unwrap_or_default();
    let phrase = attribution.resolved.as_ref().or(attribution.source.as_ref())?;
    let named = named(article, phrase, countries);
    let at = |words: &str| phrase.text.find(words).unwrap_or(phrase.text.len());
    let (first, actor) = named.first().filter(|(span, _)| near_head(&phrase.text, at(&span.text)))?;
    // Residents whom a person has described as an actor speak as this one, not beside it.
    let opens = phrase.text[..at(&first.text)].split_whitespace().count() <= 1;
    if THEMSELVES.contains(&kind) && (countries || !opens) {
        return None;
    }
    let mut rest = phrase.text.clone();
    for (span, _) in &named {
        rest = rest.replace(&span.text, " ");
    }
    let rest = content_words(&rest);
    let itself = rest.is_empty();
    Some(Standing { actor: (*actor).to_owned(), rest, itself })
}

/// Actors that speak together with the one a phrase names first: *American and Norian troops*. `joining` are the words of the
/// language that join two.
pub(super) fn beside(article: &Article, attribution: &Attribution, countries: bool, joining: &[String]) -> Vec<String> {
    let Some(phrase) = attribution.resolved.as_ref().or(attribution.source.as_ref()) else { return Vec::new() };
    let named = named(article, phrase, countries);
    let mut found = Vec::new();
    let mut rest = phrase.text.as_str();
    for (n, (span, actor)) in named.iter().enumerate() {
        let Some(at) = rest.find(&span.text) else { break };
        let between = rest[..at].trim();
        if n > 0 && !joining.iter().any(|word| between == word) {
            break;
        }
        rest = &rest[at + span.text.len()..];
        if n > 0 {
            found.push((*actor).to_owned());
        }
    }
    found
}

/// The names of actors in a phrase, and of countries where these count, by place.
fn named<'a>(article: &'a Article, phrase: &Span, countries: bool) -> Vec<(&'a Span, &'a str)> {
    let inside = |start: usize, end: usize| phrase.start <= start && end <= phrase.end;
    let actors = article.names.iter().flatten().filter(|name| name.country.is_none());
    let actors = actors.map(|name| (&name.span, name.actor.as_str()));
    let lands = article.countries.iter().flatten().filter(|_| countries);
    let lands = lands.map(|name| (&name.span, name.country.as_str()));
    let mut named: Vec<_> = actors.chain(lands).filter(|(span, _)| inside(span.start, span.end)).collect();
    named.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    named
}

/// Whether what stands at byte `at` of a phrase belongs to its head, or to a short apposition.
fn near_head(phrase: &str, at: usize) -> bool {
    let before = &phrase[..at];
    match before.rfind(',') {
        None => before.split_whitespace().count() <= REACH,
        Some(comma) => {
            let rest = &phrase[comma + 1..];
            rest[..rest.find(',').unwrap_or(rest.len())].split_whitespace().count() <= APPOSITION
        }
    }
}

/// Words of four letters and more, without accents and capitals.
fn content_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4);
    words.map(crate::text::fold::strip).collect()
}

/// Whether two phrases, in two languages, name the same sort of body: every word of one has a cousin in the other.
pub(super) fn are_cousins(one: &[String], other: &[String]) -> bool {
    let mut left: Vec<&String> = other.iter().collect();
    one.len() == other.len()
        && one.iter().all(|word| match left.iter().position(|it| are_alike(word, it)) {
            Some(at) => {
                left.remove(at);
                true
            }
            None => false,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        content_words(text)
    }

    #[test]
    fn the_same_body_in_two_languages_has_cousins_for_words() {
        assert!(are_cousins(&words("ministère de la Défense"), &words("defence ministry")));
        assert!(are_cousins(&words("gouvernement"), &words("government")));
        assert!(are_cousins(&words("ministère de l’Intérieur"), &words("the interior ministry")));
        assert!(!are_cousins(&words("ministère des Affaires étrangères"), &words("defence ministry")));
        assert!(!are_cousins(&words("ministère de l’Intérieur"), &words("ministère de l’Extérieur")));
        assert!(!are_cousins(&words("ministère"), &words("defence ministry")));
    }

    #[test]
    fn a_name_far_from_the_head_is_not_the_body_of_the_source() {
        let at = |phrase: &str, name: &str| near_head(phrase, phrase.find(name).unwrap());
        assert!(at("the spokesman of the League", "League"));
        assert!(at("a general, of the League", "League"));
        assert!(!at("soldiers, who have fought for ten long years against the League", "League"));
        assert!(!at("those who came over the hills at night after a fight with the League", "League"));
    }
}
