//! What a reader of a text could check: figures that the text gives itself, sources without a name, signs of damage. These
//! are questions; none of them says that anything is wrong.

use super::desk::{Desk, set};
use super::difference::words;
use super::reading::speech;
use super::setting::are_kin;
use crate::contract::{Artefact, Article, Attribution, Figure, Span, TRANSLATED, Voice};
use crate::render::shelf::claims;
use crate::render::views::first_place;
use crate::render::views::summary::{kinds, remark};
use crate::render::words::Arg;
use crate::report::{ORPHAN_FRAGMENT, STRAIGHT_ORDER};

/// More figures than this are not listed; how many there are is said.
const FIGURES: usize = 8;
/// More of another sort than this are not listed.
const MOST: usize = 4;
/// The kind of a source of whom the text says no more.
const UNTOLD: &str = "unnamed";
/// Letters of the shortest word that tells sources apart.
const TELLING: usize = 4;

/// Suggestions for one text, each a sentence.
pub(super) fn checks(desk: &Desk, article: &Article) -> Vec<String> {
    let shelf = desk.shelf;
    let mut all = Vec::new();
    let figures = article.figures.iter().flatten();
    let own = figures.filter(|one| one.attribution.is_none() && one.unit.is_some() && !is_part(article, one));
    let heard = speech(article);
    let is_heard = |span: &Span| {
        let mut content = heard.iter().flat_map(|one| &one.content);
        content.any(|it| it.start <= span.start && span.end <= it.end)
    };
    // What the grid gives to somebody, an order for one, is not the text's own.
    let own = own.filter(|one| one.span.paragraph.is_some() && !is_heard(&one.span));
    let (unsure, own): (Vec<&Figure>, Vec<&Figure>) = own.partition(|one| is_unclear(article, &one.span));
    for (key, figures) in [("sheet-check-figures", own), ("sheet-check-figures-unsure", unsure)] {
        let said =
            |one: &&Figure| format!("{} ({})", shelf.words.quote(one.span.text.trim()), desk.spot(article, &one.span));
        let more = figures.len().saturating_sub(FIGURES);
        let mut figures: Vec<String> = figures.iter().map(said).take(FIGURES).collect();
        if more > 0 {
            figures.push(desk.tell("sheet-check-more", &[("n", Arg::from(more))]));
        }
        if !figures.is_empty() {
            all.push(desk.tell(key, &[("figures", Arg::from(figures.join(", ")))]));
        }
    }
    let unnamed = claims(article).filter(|one| one.unnamed);
    let (perhaps, unnamed): (Vec<_>, Vec<_>) = unnamed.partition(|one| may_be_named(article, one));
    for (key, sources) in [("sheet-check-unnamed", unnamed), ("sheet-check-unnamed-here", perhaps)] {
        // Each source once, with all its places.
        let mut listed: Vec<(String, Vec<String>)> = Vec::new();
        for one in sources {
            let spot = first_place(one).map(|span| desk.spot(article, span)).unwrap_or_default();
            let source = set(shelf.source(one));
            match listed.iter_mut().find(|(known, _)| *known == source) {
                Some((_, spots)) if spots.contains(&spot) => {}
                Some((_, spots)) => spots.push(spot),
                None => listed.push((source, vec![spot])),
            }
        }
        listed.truncate(MOST);
        let listed: Vec<String> =
            listed.iter().map(|(source, spots)| format!("{source} ({})", spots.join(", "))).collect();
        if !listed.is_empty() {
            all.push(desk.tell(key, &[("sources", Arg::from(listed.join(", ")))]));
        }
    }
    let told = |kind: &String| match kind == TRANSLATED {
        true => translated(desk, article),
        false => remark(shelf, article, kind),
    };
    all.extend(kinds(article).iter().filter_map(told).map(set));
    all
}

/// The signs of translation by a program, each with what makes it one.
fn translated(desk: &Desk, article: &Article) -> Option<String> {
    let mut fresh: Vec<&Artefact> = Vec::new();
    for sign in article.condition.iter().flatten().filter(|sign| sign.artefact == TRANSLATED) {
        // Of one rule, and of one sort without a rule, one sign tells what all tell.
        if fresh.iter().all(|one| one.rule != sign.rule) {
            fresh.push(sign);
        }
    }
    let said = |sign: &&Artefact| {
        let why = match (sign.guess.as_deref(), sign.rule.as_deref()) {
            (Some(guess), _) => desk.tell("sheet-sign-guess", &[("guess", Arg::from(desk.shelf.words.quote(guess)))]),
            (_, Some(ORPHAN_FRAGMENT)) => desk.say("sheet-sign-scrap"),
            (_, Some(STRAIGHT_ORDER)) => desk.say("sheet-sign-straight"),
            _ => desk.say("sheet-sign-bare"),
        };
        format!("{} ({}{why})", desk.shelf.words.quote(sign.span.text.trim()), desk.spot(article, &sign.span))
    };
    let said: Vec<String> = fresh.iter().map(said).collect();
    (!said.is_empty()).then(|| desk.tell("sheet-check-signs", &[("signs", Arg::from(said.join(", ")))]))
}

/// Whether a figure is a part of another one, or says over what time another was counted.
fn is_part(article: &Article, one: &Figure) -> bool {
    let holds = |other: &Figure| {
        let (inner, outer) = (&one.span, &other.span);
        let inside = outer.start <= inner.start
            && inner.end <= outer.end
            && (inner.start, inner.end) != (outer.start, outer.end);
        let scope = other.scope.as_deref().unwrap_or_default();
        inside || inner.paragraph == outer.paragraph && scope.contains(inner.text.trim())
    };
    article.figures.iter().flatten().any(|other| other.id != one.id && holds(other))
}

/// Whether the text names somebody who may be the source without a name: a person of its kind, or one presented with a word of
/// its own where the kind is not told.
fn may_be_named(article: &Article, unnamed: &Attribution) -> bool {
    let told = unnamed.source_name.as_deref().unwrap_or_default();
    let presented = |one: &Attribution| {
        let words_of = one.source.as_ref().map_or("", |span| &span.text);
        let long = words(told).into_iter().filter(|(_, word)| word.chars().count() >= TELLING);
        long.into_iter().any(|(_, word)| words(words_of).iter().any(|(_, other)| are_kin(&word, other)))
    };
    claims(article).filter(|one| one.named && one.person).any(|one| match unnamed.source_kind.as_deref() {
        None | Some(UNTOLD) => presented(one),
        kind => one.source_kind.as_deref() == kind && (one.country.is_none() || one.country == unnamed.country),
    })
}

/// Whether a stretch lies where marks of a quotation were lost, so that nobody can be named whose words it is.
fn is_unclear(article: &Article, span: &Span) -> bool {
    let mut unclear = article.voices.iter().flatten().filter(|run| run.voice == Voice::Unclear);
    unclear.any(|run| run.start < span.end && span.start < run.end)
}
