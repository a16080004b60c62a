//! The words behind the ids of a report, taken from the lexicons: only those that the report uses.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::{Article, Citation, Comparison, Glossary, Prose, RuleNote};
use crate::lexicon::Lexicon;
use crate::lexicon::rule::{self, Detail, Rule, Status};

/// The words behind every id in `articles` and `comparison`.
pub(super) fn gather(lexicon: &Lexicon, articles: &[Article], comparison: Option<&Comparison>) -> Glossary {
    let mut used = Used::default();
    articles.iter().for_each(|article| used.article(article));
    if let Some(comparison) = comparison {
        used.comparison(comparison);
    }
    let names = |names: &BTreeMap<String, String>| Prose {
        fr: names.get("fr").or(names.values().next()).cloned().unwrap_or_default(),
        en: names.get("en").or(names.values().next()).cloned().unwrap_or_default(),
    };
    let actors = lexicon.actors.iter().filter(|one| used.actors.contains(one.id.as_str())).map(|one| {
        let first = one.names.iter().filter_map(|(code, terms)| Some((code.clone(), terms.first()?.written.clone())));
        (one.id.clone(), names(&first.collect()))
    });
    let countries = lexicon.countries.iter().filter(|one| used.countries.contains(one.id.as_str())).map(|one| {
        let usual = one.names.iter().map(|(code, names)| (code.clone(), names.name.clone()));
        (one.id.clone(), names(&usual.collect()))
    });
    let agencies = lexicon.agencies.iter().filter(|one| used.agencies.contains(one.id.as_str()));
    let categories = lexicon.categories.iter().filter(|one| used.categories.contains(one.id.as_str()));
    let rules = used.rules.iter().filter_map(|id| Some(((*id).to_owned(), note(lexicon, lexicon.rule(id)?))));
    Glossary {
        actors: actors.collect(),
        countries: countries.collect(),
        agencies: agencies.map(|one| (one.id.clone(), one.name.clone())).collect(),
        categories: categories.map(|one| (one.id.clone(), prose(&one.name))).collect(),
        rules: rules.collect(),
    }
}

/// What a person needs to know of `rule`.
pub(super) fn note(lexicon: &Lexicon, rule: &Rule) -> RuleNote {
    let neutral = match &rule.detail {
        Detail::Loaded(detail) => Some(prose(&detail.neutral)).filter(|neutral| *neutral != Prose::default()),
        _ => None,
    };
    let source = rule.source.as_ref().map(|id| {
        let known = lexicon.sources.iter().find(|source| source.id == *id);
        known.map_or_else(
            || Citation { id: id.clone(), ..Citation::default() },
            |source| Citation {
                id: id.clone(),
                title: source.title.clone(),
                author: source.author.clone(),
                year: source.year,
                place: source.place.clone(),
            },
        )
    });
    RuleNote { status: status(rule.status).to_owned(), why: prose(&rule.why), neutral, source }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Draft => "draft",
        Status::Stable => "stable",
        Status::Retired => "retired",
    }
}

fn prose(prose: &rule::Prose) -> Prose {
    Prose { fr: prose.fr.clone(), en: prose.en.clone() }
}

/// Ids that a report uses.
#[derive(Default)]
struct Used<'a> {
    actors: BTreeSet<&'a str>,
    countries: BTreeSet<&'a str>,
    agencies: BTreeSet<&'a str>,
    categories: BTreeSet<&'a str>,
    rules: BTreeSet<&'a str>,
}

impl<'a> Used<'a> {
    fn article(&mut self, article: &'a Article) {
        for one in article.attributions.iter().flatten() {
            self.countries.extend(one.country.as_deref());
            self.rules.extend(one.rule.as_deref());
            self.agencies.extend(one.via.iter().filter_map(|relay| relay.agency.as_deref()));
        }
        for one in article.loaded.iter().flatten() {
            self.categories.insert(&one.category);
            self.rules.insert(&one.rule);
        }
        for one in article.wires.iter().flatten() {
            self.agencies.insert(&one.agency);
            self.rules.extend(one.rule.as_deref());
        }
        self.actors.extend(article.names.iter().flatten().map(|one| one.actor.as_str()));
        self.rules.extend(article.names.iter().flatten().filter_map(|one| one.rule.as_deref()));
        self.rules.extend(article.indicators.iter().flatten().filter_map(|one| one.rule.as_deref()));
        self.rules.extend(article.condition.iter().flatten().filter_map(|one| one.rule.as_deref()));
        self.rules.extend(article.blocks.iter().filter_map(|block| block.rule.as_deref()));
    }

    fn comparison(&mut self, comparison: &'a Comparison) {
        self.actors.extend(comparison.naming.iter().flatten().map(|row| row.actor.as_str()));
        for speaker in comparison.speakers.iter().flatten() {
            self.actors.extend(speaker.actor.as_deref());
            self.countries.extend(speaker.country.as_deref());
        }
    }
}
