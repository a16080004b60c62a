//! One passage, or one finding, with all that is known about it.

use super::shelf::{Shelf, attributions, cut, loaded, names, wires};
use super::view::{Part, View};
use super::views::{first_place, reported_kind};
use super::words::Arg;
use crate::contract::{Artefact, Article, Attribution, Citation, Loaded, Name, Place, Review, Span, Wire, code};

/// What can be shown of a finding: names with values.
pub(super) type Facts = Vec<(String, String)>;

/// The passage `A6`, or the finding whose id is `what` or begins with it; nothing where the report has none.
pub fn show(shelf: Shelf, what: &str) -> Option<View> {
    passage(shelf, what).or_else(|| finding(shelf, what))
}

/// The letters of a text and, where one is named, the number of its paragraph: `A6`, `a6`, `A§6`; `A` is the text.
pub fn place(what: &str) -> Option<(&str, Option<usize>)> {
    let digits = what.find(|c: char| c.is_ascii_digit()).unwrap_or(what.len());
    let label = what[..digits].trim_end().trim_end_matches('§').trim();
    let n = if digits < what.len() { Some(what[digits..].trim().parse().ok()?) } else { None };
    (!label.is_empty() && label.chars().all(char::is_alphabetic)).then_some((label, n))
}

/// The sixth paragraph of text A for `A6`.
fn passage(shelf: Shelf, what: &str) -> Option<View> {
    let (label, n) = place(what)?;
    let n = n?;
    let article = shelf.articles().iter().find(|article| article.label.eq_ignore_ascii_case(label))?;
    let paragraph = article.paragraphs.iter().find(|paragraph| paragraph.n == n)?;
    let mut parts = Vec::new();
    if let Some(text) = &article.text {
        // The heading over a paragraph stands for itself.
        let mut pieces: Vec<(usize, usize)> =
            article.blocks.iter().filter(|it| it.paragraph == Some(n)).map(|it| (it.start, it.end)).collect();
        if pieces.is_empty() {
            pieces.push((paragraph.start, paragraph.end));
        }
        for (at, (start, end)) in pieces.into_iter().enumerate() {
            parts.extend((at > 0).then_some(Part::Blank));
            parts.push(Part::line(cut(text, start, end, shelf.report.offsets).trim()));
        }
    }
    let here = |span: &Span| span.paragraph == Some(n);
    let mut found = 0;
    let mut add = |title: String, facts: Facts| {
        found += 1;
        parts.extend([Part::Blank, Part::heading(title), Part::Facts(facts)]);
    };
    for one in attributions(article).filter(|one| one.content.iter().chain(&one.source).chain(&one.cue).any(here)) {
        add(
            shelf.words.say("show-attribution"),
            ruled(shelf, attribution_facts(shelf, article, one), one.rule.as_deref()),
        );
    }
    for one in loaded(article).filter(|one| here(&one.span)) {
        add(shelf.words.say("show-loaded"), ruled(shelf, loaded_facts(shelf, article, one), Some(&one.rule)));
    }
    for one in wires(article).filter(|one| here(&one.span)) {
        add(shelf.words.say("show-wire"), ruled(shelf, wire_facts(shelf, article, one), one.rule.as_deref()));
    }
    if found == 0 {
        parts.extend([Part::Blank, Part::line(shelf.words.say("show-nothing"))]);
    }
    let title = format!("{} §{n}  {}", article.label, shelf.heading(article));
    Some(View { name: "show".to_owned(), title, parts, ..View::default() })
}

/// A finding by its id, or the beginning of it; what a reader has set aside can be opened too, and says so.
fn finding(shelf: Shelf, id: &str) -> Option<View> {
    let mut found: Vec<(String, String, Facts)> = Vec::new();
    let fits = |known: &str| known == id || id.len() >= 4 && known.starts_with(id);
    for article in shelf.articles() {
        for one in article.attributions.iter().flatten().filter(|one| fits(&one.id)) {
            found.push((
                one.id.clone(),
                shelf.words.say("show-attribution"),
                ruled(shelf, attribution_facts(shelf, article, one), one.rule.as_deref()),
            ));
        }
        for one in article.loaded.iter().flatten().filter(|one| fits(&one.id)) {
            found.push((
                one.id.clone(),
                shelf.words.say("show-loaded"),
                ruled(shelf, loaded_facts(shelf, article, one), Some(&one.rule)),
            ));
        }
        for one in article.wires.iter().flatten().filter(|one| fits(&one.id)) {
            found.push((
                one.id.clone(),
                shelf.words.say("show-wire"),
                ruled(shelf, wire_facts(shelf, article, one), one.rule.as_deref()),
            ));
        }
        for one in names(article).filter(|one| fits(&one.id)) {
            found.push((
                one.id.clone(),
                shelf.words.say("show-name"),
                ruled(shelf, name_facts(shelf, article, one), one.rule.as_deref()),
            ));
        }
        for one in article.condition.iter().flatten().filter(|one| fits(&one.id)) {
            let facts = ruled(shelf, artefact_facts(shelf, article, one), one.rule.as_deref());
            found.push((one.id.clone(), shelf.words.say("show-artefact"), facts));
        }
    }
    // The very id wins over those that only begin with it; several of those are no answer.
    let at = found.iter().position(|(known, ..)| known == id).or((found.len() == 1).then_some(0))?;
    let (_, title, facts) = found.swap_remove(at);
    Some(View { name: "show".to_owned(), title, parts: vec![Part::Facts(facts)], ..View::default() })
}

fn named(shelf: Shelf, key: &str, value: String) -> (String, String) {
    (shelf.words.code("fact", key), super::clean::clean(&value))
}

fn place_facts(shelf: Shelf, article: &Article, id: &str, span: &Span) -> Facts {
    let at = [
        ("place", Arg::from(shelf.place(article, span))),
        ("path", Arg::from(article.path.clone())),
        ("line", Arg::from(span.line.to_string())),
        ("column", Arg::from(span.column.to_string())),
    ];
    vec![
        named(shelf, "words", shelf.words.quote(span.text.trim())),
        named(shelf, "place", shelf.words.tell("fact-where", &at)),
        named(shelf, "id", id.to_owned()),
    ]
}

/// What is known of reported words, but for its rule.
pub(super) fn attribution_facts(shelf: Shelf, article: &Article, one: &Attribution) -> Facts {
    let words = shelf.words;
    let mut facts =
        first_place(one).map_or_else(Vec::new, |span| place_facts(shelf, article, &one.id, span).split_off(1));
    let quoted = |span: &Span| words.quote(span.text.trim());
    let spans = |spans: &[Span]| spans.iter().map(quoted).collect::<Vec<_>>().join(" … ");
    let mut add = |key: &str, value: Option<String>| {
        facts.extend(value.filter(|value| !value.is_empty()).map(|value| named(shelf, key, value)));
    };
    let (added, changed) = (one.review == Some(Review::Added), one.review == Some(Review::Changed));
    let by_reader = (added || changed) && one.source_name.is_some();
    let none = if by_reader { "source-by-reader" } else { "source-none" };
    add("source", Some(one.source.as_ref().map_or_else(|| words.say(none), quoted)));
    add("resolved", one.resolved.as_ref().map(quoted));
    add("who", one.source_name.clone());
    add("sort", one.source_kind.as_deref().map(|kind| words.code("kind", kind)));
    add("country", one.country.as_deref().map(|country| shelf.country(country)));
    add("institution", one.institution.clone());
    add("channel", one.channel.as_deref().map(|channel| words.code("channel", channel)));
    add("cue", one.cue.as_ref().map(quoted));
    add("stance", one.stance.as_deref().map(|stance| words.code("stance", stance)));
    add("content", Some(spans(&one.content)));
    add("relays", Some(shelf.relays(one)));
    add("mode", Some(reported_kind(shelf, one)));
    // How firmly the program reads a construction says nothing of what a reader found.
    add("frame", (!added).then(|| words.code("frame", &code(one.frame))));
    add("confidence", (!added).then(|| words.code("confidence", &code(one.confidence))));
    add("claim", (!one.claim).then(|| words.say("fact-no-claim")));
    add("evidence", one.evidence.as_deref().map(|evidence| words.code("evidence", evidence)));
    add("review", one.review.map(|review| words.code("review", &code(review))));
    facts
}

/// What is known of a word to discuss, but for its rule.
pub(super) fn loaded_facts(shelf: Shelf, article: &Article, one: &Loaded) -> Facts {
    let words = shelf.words;
    let mut facts = place_facts(shelf, article, &one.id, &one.span);
    let context = format!("{}[{}]{}", one.before, one.span.text, one.after);
    let mut add = |key: &str, value: Option<String>| {
        facts.extend(value.filter(|value| !value.is_empty()).map(|value| named(shelf, key, value)));
    };
    add("context", (!one.before.is_empty() || !one.after.is_empty()).then(|| context.trim().to_owned()));
    add("voice", Some(shelf.voice(article, one.voice, one.attribution.as_deref())));
    add("category", Some(shelf.category(&one.category)));
    add("weight", Some(words.code("weight", &one.weight.to_string())));
    add("part", (one.place != Place::Body).then(|| words.code("in", &code(one.place))));
    add("counted", (!one.scored).then(|| words.code("unscored", one.unscored.as_deref().unwrap_or("unsaid"))));
    let elsewhere = shelf.elsewhere(article, one);
    add("shared", (!elsewhere.is_empty()).then(|| words.tell("shared-with", &[("texts", Arg::from(elsewhere))])));
    add("condition", one.condition.as_deref().map(|condition| words.code("condition-remark", condition)));
    add("review", one.review.map(|review| words.code("review", &code(review))));
    facts
}

/// What is known of a name, but for its rule.
fn name_facts(shelf: Shelf, article: &Article, one: &Name) -> Facts {
    let mut facts = place_facts(shelf, article, &one.id, one.written());
    facts.push(named(shelf, "who", shelf.actor(&one.actor)));
    facts.push(named(shelf, "voice", shelf.voice(article, one.voice, one.attribution.as_deref())));
    facts.push(named(shelf, "part", shelf.words.code("in", &code(one.place))));
    facts
}

/// What is known of an agency, but for its rule.
pub(super) fn wire_facts(shelf: Shelf, article: &Article, one: &Wire) -> Facts {
    let mut facts = place_facts(shelf, article, &one.id, &one.span);
    facts.push(named(shelf, "agency", shelf.agency(&one.agency)));
    facts.push(named(shelf, "role", shelf.words.code("wire", &code(one.role))));
    facts.extend(one.review.map(|review| named(shelf, "review", shelf.words.code("review", &code(review)))));
    facts.push(named(shelf, "part", shelf.words.code("in", &code(one.place))));
    facts
}

/// What is known of a sign of damage.
pub(super) fn artefact_facts(shelf: Shelf, article: &Article, one: &Artefact) -> Facts {
    let mut facts = place_facts(shelf, article, &one.id, &one.span);
    facts.push(named(shelf, "sort", shelf.words.code("artefact", &one.artefact)));
    facts.extend(one.guess.as_ref().map(|guess| named(shelf, "guess", guess.clone())));
    facts
}

/// What is known of a finding, then of the rule that fired.
fn ruled(shelf: Shelf, mut facts: Facts, rule: Option<&str>) -> Facts {
    facts.extend(rule_facts(shelf, rule));
    facts
}

/// The rule with its reason, what could be written instead, and what the reason rests on.
fn rule_facts(shelf: Shelf, rule: Option<&str>) -> Facts {
    let Some(id) = rule else { return Vec::new() };
    let mut facts = vec![named(shelf, "rule", id.to_owned())];
    let Some(note) = shelf.glossary().rules.get(id) else { return facts };
    let ui = shelf.words.ui().code();
    let mut add = |key: &str, value: String| {
        if !value.is_empty() {
            facts.push(named(shelf, key, value));
        }
    };
    add("why", note.why.get(ui).to_owned());
    add("neutral", note.neutral.as_ref().map(|neutral| neutral.get(ui).to_owned()).unwrap_or_default());
    if let Some(source) = &note.source {
        add("reference", cite(source, ui));
    }
    facts
}

/// A source in one line, in the interface language `ui`: author, title, year, place.
pub fn cite(source: &Citation, ui: &str) -> String {
    let year = source.year.map(|year| year.to_string()).unwrap_or_default();
    let pieces = [source.author.as_str(), source.title_in(ui), &year, &source.place];
    pieces.into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(", ")
}
