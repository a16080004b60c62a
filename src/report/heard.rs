//! Named and heard: how often each text names an actor, and how often it lets the actor speak.
//! It knows filled articles and the rows of speakers; a text that could not be read has no cell.

use super::standing::{beside, standing};
use crate::contract::{Article, CountryName, CountryPart, HeardCell, HeardRow, Name, Place, Speaker};
use crate::lexicon::Lexicon;
use crate::lexicon::event::Event;
use crate::lexicon::language::WordClass;

/// One row an actor: those of the event where a person has described it, else those the texts name, then the countries
/// somebody speaks for.
pub(super) fn fill(
    articles: &[Article],
    event: Option<&Event>,
    speakers: &[Speaker],
    lexicon: &Lexicon,
) -> Vec<HeardRow> {
    let ids: Vec<(String, bool)> = match event {
        Some(event) => event.parties.iter().map(|party| (party.actor.id.clone(), false)).collect(),
        None => {
            let named = articles.iter().flat_map(|article| article.names.iter().flatten());
            let named = named.filter(|name| name.country.is_none());
            let actors = first_of_each(named.filter(|name| inside(name.place)).map(|name| name.actor.as_str()));
            let lands = articles.iter().flat_map(|article| article.countries.iter().flatten());
            let heard = |id: &&str| speakers.iter().any(|one| one.actor.as_deref() == Some(*id));
            let lands = first_of_each(lands.map(|name| name.country.as_str()).filter(heard));
            actors.map(|id| (id, false)).chain(lands.map(|id| (id, true))).collect()
        }
    };
    let read = || articles.iter().filter(|article| article.attributions.is_some());
    let of_actor = |actor: &str| speakers.iter().filter(|one| one.actor.as_deref() == Some(actor)).collect::<Vec<_>>();
    let together: Vec<Vec<(String, String)>> =
        read().map(|article| together(article, event.is_none(), lexicon)).collect();
    let cells = |actor: &str, country: bool| {
        let speakers = of_actor(actor);
        let joint = |n: usize| together[n].iter().filter(|(one, _)| one == actor).map(|(_, id)| id.clone());
        let cell = |(n, article)| {
            let mut cell = cell(article, actor, country, &speakers);
            cell.heard.extend(joint(n));
            cell
        };
        read().enumerate().map(cell).collect()
    };
    let row = |(actor, country): (String, bool)| HeardRow {
        cells: cells(&actor, country),
        camp: event.and_then(|event| {
            event.parties.iter().find(|party| party.actor.id == actor).and_then(|party| party.camp.clone())
        }),
        actor,
        country,
    };
    ids.into_iter().map(row).collect()
}

/// Actors that speak together with another one, each with the id of what they say.
fn together(article: &Article, countries: bool, lexicon: &Lexicon) -> Vec<(String, String)> {
    let lang = article.lang.as_deref().and_then(|code| lexicon.languages.get(code));
    let joining = lang.and_then(|lang| lang.classes.get(&WordClass::Coordinator)).map_or(&[][..], Vec::as_slice);
    let claims = article.attributions.iter().flatten().filter(|one| one.claim);
    let claims = claims.filter_map(|one| Some((one, standing(article, one, countries)?)));
    let joint = claims.flat_map(|(one, first)| {
        let others = beside(article, one, countries, joining).into_iter().filter(move |id| *id != first.actor);
        others.map(|id| (id, one.id.clone()))
    });
    joint.collect()
}

/// Each id once, in the order of first appearance.
fn first_of_each<'i>(ids: impl Iterator<Item = &'i str>) -> impl Iterator<Item = String> {
    let mut seen: Vec<String> = Vec::new();
    for id in ids {
        if !seen.iter().any(|known| known == id) {
            seen.push(id.to_owned());
        }
    }
    seen.into_iter()
}

fn inside(place: Place) -> bool {
    matches!(place, Place::Title | Place::Body | Place::Caption)
}

fn cell(article: &Article, actor: &str, country: bool, speakers: &[&Speaker]) -> HeardCell {
    let of_actor = |name: &&Name| match country {
        // Its forces and its government, whatever word stands for them.
        true => name.country.as_deref() == Some(actor),
        false => name.actor == actor,
    };
    let names: Vec<&Name> =
        article.names.iter().flatten().filter(|name| of_actor(name) && inside(name.place)).collect();
    let within = |land: &CountryName| {
        names.iter().map(|name| name.written()).any(|it| it.start <= land.span.start && land.span.end <= it.end)
    };
    let lands = article.countries.iter().flatten().filter(|name| {
        let own = country && name.country == actor && name.part != CountryPart::Adjective;
        own && inside(name.place) && !within(name)
    });
    let cells = speakers.iter().flat_map(|one| one.cells.iter().filter(|cell| cell.article == article.id));
    HeardCell {
        article: article.id.clone(),
        named: names.iter().map(|name| name.id.clone()).chain(lands.map(|name| name.id.clone())).collect(),
        heard: cells.flat_map(|cell| cell.ids.iter().cloned()).collect(),
    }
}
