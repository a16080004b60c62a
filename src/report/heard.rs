//! Named and heard: how often each text names an actor, and how often it lets the actor speak.
//! It knows filled articles and the rows of speakers; a text that could not be read has no cell.

use crate::contract::{Article, CountryPart, HeardCell, HeardRow, Place, Speaker};
use crate::lexicon::event::Event;

/// One row an actor: those of the event where a person has described it, else those the texts name, then the countries
/// somebody speaks for.
pub(super) fn fill(articles: &[Article], event: Option<&Event>, speakers: &[Speaker]) -> Vec<HeardRow> {
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
    let cells = |actor: &str, country: bool| {
        let speakers = of_actor(actor);
        read().map(|article| cell(article, actor, country, &speakers)).collect()
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
    let names = article.names.iter().flatten().filter(|name| !country && name.actor == actor && inside(name.place));
    let lands =
        article.countries.iter().flatten().filter(|name| {
            country && name.country == actor && name.part != CountryPart::Adjective && inside(name.place)
        });
    let cells = speakers.iter().flat_map(|one| one.cells.iter().filter(|cell| cell.article == article.id));
    HeardCell {
        article: article.id.clone(),
        named: names.map(|name| name.id.clone()).chain(lands.map(|name| name.id.clone())).collect(),
        heard: cells.flat_map(|cell| cell.ids.iter().cloned()).collect(),
    }
}
