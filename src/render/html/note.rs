//! The notes on a text: every finding with all that is known about it, and the rule that fired.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::anchor::{noted, part, seen};
use super::method::rule_id;
use super::table::EXTRACT;
use crate::contract::{Article, Loaded, Place, Span, code};
use crate::render::passage::{Facts, artefact_facts, attribution_facts, loaded_facts, wire_facts};
use crate::render::shelf::{Shelf, attributions, is_received, loaded, wires};
use crate::render::views::first_place;
use crate::render::width::keep_start;

/// What stands at the head of a note already.
const ELSEWHERE: [&str; 5] = ["words", "place", "id", "content", "context"];

/// A finding with what is known about it.
#[derive(Serialize)]
pub(super) struct Note {
    /// Its id on the page.
    pub id: String,
    /// Id of the place in the text where it is marked; `None` where no text on the page shows it.
    pub seen: Option<String>,
    /// What sort of finding.
    title: String,
    /// Where.
    place: String,
    /// The words it is about.
    words: String,
    /// Their language.
    lang: Option<String>,
    /// Voice and category, where it is a word to discuss.
    voice: Option<String>,
    category: Option<String>,
    /// What is known, by name.
    facts: Facts,
    /// The rule that fired.
    pub rule: Option<String>,
    /// The rule's id on the page, where the report knows the rule.
    rule_id: Option<String>,
}

/// The notes on one text.
#[derive(Serialize)]
pub(super) struct Notes {
    anchor: String,
    label: String,
    /// The notes, in the order of the text.
    pub all: Vec<Note>,
}

/// What filters and letters need to know of a word to discuss.
pub(super) struct Sort {
    /// Whose word it is.
    pub voice: String,
    /// Its category.
    pub category: String,
    /// Whether the text may not have chosen it: another text has the passage too, or a program may have translated it.
    pub received: bool,
}

/// Every word to discuss by its id.
pub(super) type Sorts = BTreeMap<String, Sort>;

/// Every word to discuss of a report.
pub(super) fn sorts(shelf: Shelf) -> Sorts {
    let sort =
        |one: &Loaded| Sort { voice: code(one.voice), category: one.category.clone(), received: is_received(one) };
    shelf.articles().iter().flat_map(loaded).map(|one| (one.id.clone(), sort(one))).collect()
}

/// The notes on a text, in its order, those on page furniture left out; with `extracts`, long passages lose their end.
pub(super) fn notes(shelf: Shelf, article: &Article, sorts: &Sorts, extracts: bool) -> Notes {
    let spared = ELSEWHERE.map(|key| shelf.words.code("fact", key));
    let (mut all, mut known) = (Vec::new(), BTreeSet::new());
    let mut add = |key: &str, id: &str, span: &Span, words: String, facts: Facts, rule: Option<&str>| {
        let listed = rule.filter(|rule| shelf.glossary().rules.contains_key(*rule));
        let note = Note {
            id: noted(article, id),
            seen: Some(seen(article, id)),
            title: shelf.words.say(key),
            place: shelf.place(article, span),
            words: if extracts { keep_start(&words, EXTRACT) } else { words },
            lang: article.lang.clone(),
            voice: sorts.get(id).map(|sort| sort.voice.clone()),
            category: sorts.get(id).map(|sort| sort.category.clone()),
            facts: facts.into_iter().filter(|(name, _)| !spared.contains(name)).collect(),
            rule: rule.map(str::to_owned),
            rule_id: listed.map(rule_id),
        };
        if known.insert(note.id.clone()) {
            all.push((span.start, note));
        }
    };
    for one in attributions(article).filter(|one| one.claim) {
        if let Some(span) = one.content.first().or(first_place(one)) {
            let said = one.content.iter().map(|span| span.text.trim()).collect::<Vec<_>>().join(" … ");
            add("show-attribution", &one.id, span, said, attribution_facts(shelf, article, one), one.rule.as_deref());
        }
    }
    for one in loaded(article).filter(|one| one.place != Place::Chrome) {
        let context = format!("{}[{}]{}", one.before, one.span.text, one.after).trim().to_owned();
        add("show-loaded", &one.id, &one.span, context, loaded_facts(shelf, article, one), Some(&one.rule));
    }
    for one in wires(article).filter(|one| one.place != Place::Chrome) {
        add(
            "show-wire",
            &one.id,
            &one.span,
            one.span.text.clone(),
            wire_facts(shelf, article, one),
            one.rule.as_deref(),
        );
    }
    for one in article.condition.iter().flatten() {
        add(
            "show-artefact",
            &one.id,
            &one.span,
            one.span.text.clone(),
            artefact_facts(shelf, article, one),
            one.rule.as_deref(),
        );
    }
    all.sort_by_key(|(start, _): &(usize, Note)| *start);
    Notes {
        anchor: part(&article.label),
        label: article.label.clone(),
        all: all.into_iter().map(|(_, note)| note).collect(),
    }
}
