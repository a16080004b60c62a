//! A note on method as sections for a page, each with its heading. It knows the note and no lexicon.

use super::annex::{Annex, Reference};
use crate::render::view::{Cell, Column, Fit, Grid, Part, Row, View};
use crate::render::words::Words;

/// The sections, in the order in which a reader needs them.
pub(super) fn sections(annex: &Annex, words: &Words) -> Vec<View> {
    let section = |key: &str, parts: Vec<Part>| View { title: words.say(key), parts, ..View::default() };
    let stamp = [("method-version", &annex.version), ("method-lexicon", &annex.lexicon)];
    let texts = (!annex.texts.is_empty()).then(|| (words.say("method-texts"), annex.texts.join(" · ")));
    let stamp = stamp.map(|(key, value)| (words.say(key), value.clone())).into_iter().chain(texts);
    let checked: Vec<String> =
        annex.reviewed.iter().chain([&annex.control]).chain(&annex.control_kinds).cloned().collect();
    vec![
        section("method-title", vec![Part::Facts(stamp.collect())]),
        section("method-reading", paragraphs(&annex.reading)),
        section("method-definitions", definitions(annex, words)),
        section("method-categories", categories(annex, words)),
        section("method-rules", vec![Part::line(words.say("method-rules-lead")), Part::Grid(rules(annex, words))]),
        section("method-control", paragraphs(&checked)),
        section("method-limits", paragraphs(&annex.limits)),
        section("method-sources", sources(annex, words)),
    ]
}

/// Each line as a paragraph of its own.
fn paragraphs(lines: &[String]) -> Vec<Part> {
    lines.iter().flat_map(|line| [Part::line(line), Part::Blank]).collect()
}

fn definitions(annex: &Annex, words: &Words) -> Vec<Part> {
    let each = annex.definitions.iter().flat_map(|one| {
        let facts = [
            ("method-what", &one.what),
            ("method-example", &one.example),
            ("method-counter", &one.counter_example),
            ("method-aside", &one.not_counted),
        ];
        let facts = facts.map(|(key, value)| (words.say(key), value.clone()));
        [Part::heading(format!("{} ({})", one.name, one.id)), Part::Facts(facts.to_vec())]
    });
    each.collect()
}

fn categories(annex: &Annex, words: &Words) -> Vec<Part> {
    let each = annex.categories.iter().flat_map(|one| {
        let facts = [
            ("method-what", Some(&one.what)),
            ("method-example", one.example.as_ref()),
            ("method-counter", one.counter_example.as_ref()),
            ("method-reference", one.source.as_ref()),
        ];
        let facts = facts.into_iter().filter_map(|(key, value)| Some((words.say(key), value?.clone())));
        [Part::heading(format!("{} ({})", one.name, one.id)), Part::Facts(facts.collect())]
    });
    std::iter::once(Part::line(words.say("method-categories-lead"))).chain(each).collect()
}

fn rules(annex: &Annex, words: &Words) -> Grid {
    let columns = vec![
        Column::new("family", words.say("method-family")),
        Column::new("language", words.say("method-language")),
        Column::new("rules", words.say("method-count")).fit(Fit::Number),
        Column::new("draft", words.say("method-draft")).fit(Fit::Number),
        Column::new("reviewed", words.say("method-reviewed")).fit(Fit::Number),
    ];
    let row = |stock: &super::annex::Stock| {
        let named = [words.code("family", &stock.family), words.code("lang", &stock.language)];
        let counted = [stock.rules, stock.draft, stock.reviewed].map(|n| words.whole(n));
        Row::new(named.into_iter().chain(counted).map(Cell::new).collect())
    };
    Grid { columns, rows: annex.rules.iter().map(row).collect(), ..Grid::default() }
}

fn sources(annex: &Annex, words: &Words) -> Vec<Part> {
    let told = |source: &Reference| {
        let year = source.year.map(|year| year.to_string()).unwrap_or_default();
        let pieces = [source.author.as_str(), &source.title, &year, &source.place];
        let pieces: Vec<&str> = pieces.into_iter().filter(|piece| !piece.is_empty()).collect();
        (source.id.clone(), format!("{}. {}", pieces.join(", "), source.note))
    };
    let all = annex.sources.iter().map(told).collect();
    vec![Part::line(words.say("method-sources-lead")), Part::Facts(all)]
}
