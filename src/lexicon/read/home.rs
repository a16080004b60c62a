//! Where a rule belongs: the language and the family that its file, or its id, says; and whether both, and the folder, agree.

use std::collections::BTreeMap;
use std::ops::Range;

use super::id::{self, Part, What};
use super::shape::{Checker, meant};
use super::value::{Entry, Text};
use crate::lexicon::diagnostic::{Phrase, code, say};
use crate::lexicon::format::Table;
use crate::lexicon::language::{Language, SHARED};
use crate::lexicon::names::Named;
use crate::lexicon::nearest::nearest;
use crate::lexicon::rule::Family;

/// So many letters of a name of a language tell it.
const LETTERS: usize = 3;

/// What a file of rules says of all of them, or an id of its rule.
pub(super) struct Head<'t> {
    pub(super) language: &'t str,
    pub(super) family: Family,
}

/// What the id of a rule says of it.
pub(super) fn of_rule<'t>(
    entry: Entry<'t, '_>,
    place: &Range<usize>,
    languages: &BTreeMap<String, Language>,
    checker: &mut Checker<'_>,
) -> Option<Head<'t>> {
    let Some(id) = entry.text("id") else {
        checker.missing(&say("fault-of-rule"), &["id"], place.clone());
        return None;
    };
    if let Some(fault) = id::fault(id.text) {
        tell(&fault, &id, None, checker);
        return None;
    }
    let (language, family, _) = id::parts(id.text)?;
    check_folder(language, id.at.clone(), checker);
    let part = Range { start: 0, end: language.len() };
    check_language(language, checker.sheet.inside(&id.at, &part), languages, checker);
    Some(Head { language, family: Family::from_name(family)? })
}

/// What the head of a file says of its rules.
pub(super) fn of_file<'t>(
    file: Entry<'t, '_>,
    languages: &BTreeMap<String, Language>,
    checker: &mut Checker<'_>,
) -> Option<Head<'t>> {
    let Some(head) = file.entry("lexicon") else {
        if file.value("lexicon").is_none() {
            checker.missing(&say("fault-of-file"), &["lexicon"], 0..0);
        }
        return None;
    };
    let language = head.text("language")?;
    check_folder(language.text, language.at.clone(), checker);
    check_language(language.text, language.at, languages, checker);
    Some(Head { language: language.text, family: head.named("family")? })
}

/// Rules of one language do not lie in the folder of another.
fn check_folder(language: &str, at: Range<usize>, checker: &mut Checker<'_>) {
    let folder = checker.sheet.folder();
    if !folder.is_empty() && language != folder {
        let label = say("fault-folder-here").with("folder", folder);
        let title = say("fault-rules-folder").with("code", language);
        let help = say("fault-rules-folder-help").with("folder", folder).with("code", language);
        checker.report(code::HEADER, title, at, label, help);
    }
}

/// Whether `written`, which is no code of a language, means this one: its code in capitals or with a country, its name or the first
/// letters of it: `EN`, `en-GB`, `English`, `eng`.
pub(super) fn is_called(language: &Language, written: &str) -> bool {
    let written = written.to_lowercase();
    let of_country = written.split(['-', '_']).next() == Some(language.code.as_str());
    let begins = |name: &String| written.len() >= LETTERS && name.to_lowercase().starts_with(&written);
    of_country || [&language.name.en, &language.name.fr].into_iter().any(begins)
}

/// Rules are of a language that is described. Where the folder is that of a language this is told of the folder.
fn check_language(code: &str, at: Range<usize>, languages: &BTreeMap<String, Language>, checker: &mut Checker<'_>) {
    let is_told_elsewhere = languages.is_empty() || !checker.sheet.folder().is_empty();
    if is_told_elsewhere || code == SHARED || languages.contains_key(code) {
        return;
    }
    let near = languages.values().find(|one| is_called(one, code)).map(|language| language.code.as_str());
    let help = match near {
        Some(near) => meant([near]),
        None => say("fault-language-help").names("names", languages.keys().map(String::as_str).chain([SHARED])),
    };
    let title = say("fault-no-language").with("code", code);
    checker.report(code::NO_LANGUAGE, title, at, say("fault-language-here"), help);
}

/// Checks that an id is well formed and of this file.
pub(super) fn check_id(id: &Text<'_>, head: &Head<'_>, checker: &mut Checker<'_>) {
    // That it is empty is told of every text.
    if id.text.is_empty() {
        return;
    }
    if let Some(fault) = id::fault(id.text) {
        tell(&fault, id, Some(head), checker);
        return;
    }
    let wanted = format!("{}.{}", head.language, head.family.name());
    if let Some((language, family, slug)) = id::parts(id.text)
        && (language != head.language || family != head.family.name())
    {
        let part = if family == head.family.name() { language } else { &id.text[..language.len() + 1 + family.len()] };
        let at = checker.sheet.inside(&id.at, &(0..part.len()));
        // A rule of another family has other keys: another id would not make it one of this file.
        let help = match family == head.family.name() {
            true => say("fault-id-place-help").with("id", format!("{wanted}.{slug}")),
            false => say("fault-id-family-help").with("family", format!("{language}.{family}")),
        };
        checker.report(
            code::ID_PLACE,
            say("fault-id-place").with("id", id.text),
            at,
            say("fault-id-place-here").with("wanted", wanted.as_str()),
            help,
        );
    }
}

/// Says what is wrong in an id, at the part and the sign that are.
fn tell(fault: &id::Fault, id: &Text<'_>, head: Option<&Head<'_>>, checker: &mut Checker<'_>) {
    let written = &id.text[fault.at.clone()];
    let label = label(fault, written);
    let families = || Family::ALL.iter().map(|family| family.name());
    let help = match fault.what {
        What::Family => of_family(written, checker),
        _ => {
            let home = head.map(|head| (head.language, head.family.name()));
            match (id::mended(id.text, home), home) {
                (Some(meant), _) => say("fault-no-id-help").with("id", meant),
                (None, Some((language, family))) => {
                    say("fault-three-parts-help").with("wanted", format!("{language}.{family}"))
                }
                (None, None) => say("fault-headless-help").names("names", families()),
            }
        }
    };
    let at = if fault.at.is_empty() { id.at.clone() } else { checker.sheet.inside(&id.at, &fault.at) };
    checker.report(code::ID_FORM, say("fault-no-id").with("id", id.text), at, label, help);
}

/// What is wrong in an id where `written` stands.
fn label(fault: &id::Fault, written: &str) -> Phrase {
    let part = || match fault.part {
        Part::Language => say("fault-part-language"),
        Part::Family => say("fault-part-family"),
        Part::Slug => say("fault-part-slug"),
    };
    match fault.what {
        What::Parts(1) => say("fault-id-part"),
        What::Parts(count) => say("fault-id-parts").with("count", count.to_string()),
        What::Empty => say("fault-id-empty").of("part", part()),
        What::Capital => say("fault-id-capital").of("part", part()),
        What::Letter => say("fault-id-letter").of("part", part()).with("sign", written),
        What::Hyphen => say("fault-id-hyphen").of("part", part()),
        What::Sign => say("fault-id-sign").of("part", part()).with("sign", written),
        What::Family => say("fault-id-family").with("name", written),
    }
}

/// What is wrong in the form of `id`, if anything is.
#[cfg(feature = "cli")]
pub(crate) fn id_fault(id: &str) -> Option<Phrase> {
    let fault = id::fault(id)?;
    Some(label(&fault, &id[fault.at.clone()]))
}

/// What may be meant by a family that is none.
fn of_family(written: &str, checker: &Checker<'_>) -> Phrase {
    let loaded = Family::Loaded.name();
    if checker.ids.known.get(&Table::Categories).is_some_and(|known| known.contains(written)) {
        return say("fault-family-category").with("category", written).with("family", loaded);
    }
    match nearest(written, Family::NAMES.iter().copied()) {
        Some(near) => meant([near]),
        None => say("fault-families").names("names", Family::NAMES.iter().copied()),
    }
}
