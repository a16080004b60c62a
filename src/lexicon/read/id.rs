//! The form of ids, and what is wrong with one that has not got it.

use std::ops::Range;

use crate::lexicon::names::Named;
use crate::lexicon::rule::Family;
use crate::text::fold::strip;

/// Whether `id` is made of lower-case letters, digits and single hyphens inside.
pub(crate) fn is_slug(id: &str) -> bool {
    !id.is_empty()
        && id
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// The three parts of a rule's id: language, family, slug; nothing if it is not well formed.
pub(crate) fn parts(id: &str) -> Option<(&str, &str, &str)> {
    let mut parts = id.split('.');
    let all = (parts.next()?, parts.next()?, parts.next()?);
    let well_formed = parts.next().is_none() && is_slug(all.0) && is_slug(all.1) && is_slug(all.2);
    well_formed.then_some(all)
}

/// A part of a rule's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Language,
    Family,
    Slug,
}

/// What is wrong in the form of a rule's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// It has so many parts.
    Parts(usize),
    /// A part is empty.
    Empty,
    /// A capital letter.
    Capital,
    /// A letter that is none of a to z.
    Letter,
    /// A hyphen at an edge, or beside another.
    Hyphen,
    /// Another sign.
    Sign,
    /// The second part names no family.
    Family,
}

/// What is wrong with a rule's id: in which part, and in which bytes of the id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) what: What,
    pub(crate) part: Part,
    pub(crate) at: Range<usize>,
}

/// The first thing that is wrong with the id of a rule, if anything is.
pub(crate) fn fault(id: &str) -> Option<Fault> {
    let count = id.split('.').count();
    if count != 3 {
        return Some(Fault { what: What::Parts(count), part: Part::Slug, at: 0..id.len() });
    }
    let mut start = 0;
    for (part, text) in [Part::Language, Part::Family, Part::Slug].into_iter().zip(id.split('.')) {
        if let Some((what, at)) = fault_of_part(part, text) {
            return Some(Fault { what, part, at: start + at.start..start + at.end });
        }
        start += text.len() + 1;
    }
    None
}

fn fault_of_part(part: Part, text: &str) -> Option<(What, Range<usize>)> {
    if text.is_empty() {
        return Some((What::Empty, 0..0));
    }
    for (at, c) in text.char_indices() {
        let what = match c {
            'a'..='z' | '0'..='9' => continue,
            '-' if at > 0 && at + 1 < text.len() && !text[..at].ends_with('-') => continue,
            '-' => What::Hyphen,
            _ if c.is_uppercase() => What::Capital,
            _ if c.is_alphabetic() => What::Letter,
            _ => What::Sign,
        };
        return Some((what, at..at + c.len_utf8()));
    }
    (part == Part::Family && Family::from_name(text).is_none()).then_some((What::Family, 0..text.len()))
}

/// The id that is probably meant, in the file of `home` (language and family) if there is one: the words of it, in small
/// letters without accents.
pub(crate) fn mended(id: &str, home: Option<(&str, &str)>) -> Option<String> {
    let plain = strip(id);
    let words: Vec<&str> = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let (language, family, slug) = match home {
        Some((language, family)) => {
            let rest = words.strip_prefix(&[language]).unwrap_or(&words);
            (language, family, rest.strip_prefix(&[family]).unwrap_or(rest))
        }
        None => {
            let (language, rest) = words.split_first()?;
            let (family, slug) = rest.split_first()?;
            (*language, Family::from_name(family)?.name(), slug)
        }
    };
    (!slug.is_empty() && plain.is_ascii()).then(|| format!("{language}.{family}.{}", slug.join("-")))
}

#[cfg(test)]
mod tests {
    use super::{Part, What, fault, mended, parts};

    #[test]
    fn ids_have_three_parts() {
        assert_eq!(parts("fr.loaded.occupation-forces"), Some(("fr", "loaded", "occupation-forces")));
        for bad in ["fr.loaded", "fr.loaded.Été", "fr.loaded.a--b", "fr.loaded.a.b", "fr.loaded.-a", "", ".."] {
            assert_eq!(parts(bad), None, "{bad}");
            assert!(fault(bad).is_some(), "{bad}");
        }
        assert_eq!(fault("fr.loaded.occupation-forces"), None);
    }

    #[test]
    fn a_fault_is_told_at_its_place() {
        for (id, what, part, at) in [
            ("fr.loaded", What::Parts(2), Part::Slug, "fr.loaded"),
            ("Fr.loaded.a", What::Capital, Part::Language, "F"),
            ("fr.mots.a", What::Family, Part::Family, "mots"),
            ("fr.loaded.a-été", What::Letter, Part::Slug, "é"),
            ("fr.loaded.a_b", What::Sign, Part::Slug, "_"),
            ("fr.loaded.a--b", What::Hyphen, Part::Slug, "-"),
            ("fr..a", What::Empty, Part::Family, ""),
        ] {
            let found = fault(id).expect(id);
            assert_eq!((found.what, found.part, &id[found.at]), (what, part, at), "{id}");
        }
    }

    #[test]
    fn the_id_that_is_meant_has_the_same_words() {
        let home = Some(("fr", "loaded"));
        for (id, meant) in [
            ("fr.loaded.De_Mèche", "fr.loaded.de-meche"),
            ("fr-loaded-a", "fr.loaded.a"),
            ("loaded.a.b", "fr.loaded.a-b"),
            ("a", "fr.loaded.a"),
        ] {
            assert_eq!(mended(id, home).as_deref(), Some(meant), "{id}");
        }
        assert_eq!(mended("EN.Loaded.foo bar", None).as_deref(), Some("en.loaded.foo-bar"));
        assert_eq!((mended("foo", None), mended("fr.loaded", home)), (None, None));
    }
}
