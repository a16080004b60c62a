//! Whether a source is a person with a name: what the phrase says besides the name tells it.
//! It knows the words a language puts before a noun; it knows no names.

use super::article::Filler;
use crate::analyzer::Analysis;
use crate::findings::Attribution;
use crate::lexicon::Lexicon;
use crate::lexicon::language::WordClass;

/// Kinds whose sources are no persons, whatever name stands in their phrase.
const BODIES: [&str; 4] = ["document", "institution", "agency", "media"];
/// The kind of a name without a role.
const PERSON: &str = "person";

/// Kinds that say that nobody is named.
const NAMELESS: [&str; 2] = ["unnamed", "pronoun"];
/// The kind of armed and security forces, and of those who serve in them.
const SECURITY: &str = "security";
/// Kinds of persons known by what they do.
const ROLES: [&str; 4] = ["official", "expert", "witness", "citizen"];

/// Whether the name of a source is a person's: a bare name without an article (*Miller*), or a name inside a longer phrase
/// that says what the person is (*the head of the port, Ana Miller*). A name that is the whole phrase (*the Pentagon*) is
/// that of a body or a group, and one that the text uses as a place's is no person's.
pub(super) fn is_person(filler: &Filler, attribution: &Attribution) -> bool {
    let (lexicon, analysis) = (filler.lexicon, filler.analysis);
    let (Some(name), Some(kind)) = (&attribution.source_name, &attribution.kind.kind) else { return false };
    if !attribution.kind.named || BODIES.contains(&kind.as_str()) {
        return false;
    }
    let text = &analysis.article.page.text;
    let Some(written) = attribution.resolved.or(attribution.source).map(|span| span.of(text)) else { return false };
    let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let lang = analysis.article.lang.as_deref();
    let bare = without_determiner(lexicon, lang, &written);
    // A reader may have written the article too.
    let name = without_determiner(lexicon, lang, name);
    if bare == name {
        let sort = kind == PERSON || is_given(attribution, kind);
        return sort && bare.len() == written.len() && !filler.places.is_place(name);
    }
    // A reader's own words for a source are a name where the text has others.
    (attribution.by_name || attribution.review.is_some()) && !bare.eq_ignore_ascii_case(name)
}

/// Whether a reader has said what a person does who has nothing but a name in the text: it is a person's name still.
fn is_given(attribution: &Attribution, kind: &str) -> bool {
    attribution.review.is_some() && attribution.by_name && (kind == SECURITY || ROLES.contains(&kind))
}

/// Whether nobody is named: a pronoun alone, no source, a person or persons known by a role only. Bodies and documents are
/// named by what they are; so is a group, unless its phrase brings it in as an unknown one (*some officers*).
pub(super) fn is_unnamed(lexicon: &Lexicon, analysis: &Analysis, attribution: &Attribution) -> bool {
    // A reader may have named a source in words that the text does not have.
    let Some(written) = attribution.resolved.or(attribution.source) else {
        return attribution.source_name.is_none() || !attribution.kind.named;
    };
    let kind = attribution.kind.kind.as_deref().unwrap_or_default();
    if NAMELESS.contains(&kind) {
        return true;
    }
    if attribution.kind.named || BODIES.contains(&kind) {
        return false;
    }
    let (lang, phrase) = (analysis.article.lang.as_deref(), written.of(&analysis.article.page.text));
    let unknown = [WordClass::Indefinite, WordClass::Quantifier];
    ROLES.contains(&kind) || unknown.into_iter().any(|class| opens_with(lexicon, lang, phrase, class))
}

/// The words of a class in a language.
fn words<'l>(lexicon: &'l Lexicon, lang: Option<&str>, class: WordClass) -> impl Iterator<Item = &'l String> {
    lang.and_then(|code| lexicon.languages.get(code)?.classes.get(&class)).into_iter().flatten()
}

/// Whether `phrase` begins with a word of the class.
fn opens_with(lexicon: &Lexicon, lang: Option<&str>, phrase: &str, class: WordClass) -> bool {
    words(lexicon, lang, class).any(|word| opens(phrase, word))
}

/// `phrase` without the article it begins with; an article with a capital before another capital is part of a name (*Le Monde*).
pub(super) fn without_article<'p>(lexicon: &Lexicon, lang: Option<&str>, phrase: &'p str) -> &'p str {
    // *Several of them*, *neither of them*: how many speak is no article.
    let many = [WordClass::Indefinite, WordClass::Quantifier, WordClass::Negation, WordClass::Nobody];
    if many.into_iter().any(|class| opens_with(lexicon, lang, phrase, class)) {
        return phrase;
    }
    let bare = without_determiner(lexicon, lang, phrase);
    let is_part = phrase.starts_with(char::is_uppercase) && bare.starts_with(char::is_uppercase);
    if bare.is_empty() || is_part { phrase } else { bare }
}

/// `phrase` without the articles and the like it begins with.
fn without_determiner<'p>(lexicon: &Lexicon, lang: Option<&str>, phrase: &'p str) -> &'p str {
    let mut rest = phrase;
    let opener = |rest: &str| {
        words(lexicon, lang, WordClass::Determiner).filter(|word| opens(rest, word)).max_by_key(|word| word.len())
    };
    while let Some(word) = opener(rest) {
        let skipped = rest.char_indices().nth(word.chars().count()).map_or("", |(at, _)| &rest[at..]);
        rest = skipped.trim_start();
    }
    rest
}

/// Whether `phrase` begins with `word`, as a word of its own or with its apostrophe.
fn opens(phrase: &str, word: &str) -> bool {
    let mut letters = phrase.chars();
    let same = |a: char, b: char| a == b || (a == '’' && b == '\'') || a.to_lowercase().eq(b.to_lowercase());
    let begins = word.chars().all(|b| letters.next().is_some_and(|a| same(a, b)));
    begins && !word.is_empty() && (word.ends_with('\'') || letters.next().is_some_and(|next| next == ' '))
}
