//! The words behind the ids a report uses, so that whoever shows it needs no lexicon.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::{Article, Citation, DebatePage, DebateSide, Glossary, GuideSays, Prose, RuleNote, UsualTerm};
use crate::lexicon::Lexicon;
use crate::lexicon::debate::{Camp, Debate, Guide};
use crate::lexicon::event::{Event, Party};
use crate::lexicon::names::Named as _;
use crate::lexicon::rule::{self, Detail};
use crate::lexicon::tables::AgencyType;
use crate::lexicon::term::{Piece, Term};

/// Gathers the words behind the ids of `articles`, which are on `event` where a person has described it.
pub fn fill(lexicon: &Lexicon, event: Option<&Event>, articles: &[Article]) -> Glossary {
    let mut used = Used::default();
    articles.iter().for_each(|a| used.gather(a));
    let parties = event.map_or(&[][..], |event| &event.parties);
    let bodies = used.bodies.iter().filter_map(|(id, land)| Some((id.clone(), body(lexicon, id, land)?)));
    let named_party = |party: &Party| (party.actor.id.clone(), prose(&party.name));
    let actors = used.actors.iter().filter_map(|id| Some((id.clone(), actor(lexicon, id)?)));
    let of_sort = |sort| used.agencies.iter().filter(|id| is_of(lexicon, id, sort)).cloned().collect();
    Glossary {
        actors: actors.chain(bodies).chain(parties.iter().map(named_party)).collect(),
        camps: event.iter().flat_map(|event| &event.camps).map(|camp| (camp.id.clone(), prose(&camp.name))).collect(),
        countries: used.countries.iter().filter_map(|id| Some((id.clone(), country(lexicon, id)?))).collect(),
        agencies: named(&used.agencies, |id| lexicon.agencies.iter().find(|a| a.id == id).map(|a| a.name.clone())),
        providers: of_sort(AgencyType::Syndication),
        broadcasters: of_sort(AgencyType::Broadcaster),
        categories: named(&used.categories, |id| {
            lexicon.categories.iter().find(|c| c.id == id).map(|c| prose(&c.name))
        }),
        debates: named(&used.debates(lexicon), |id| lexicon.debate(id).map(|page| debate(lexicon, page))),
        rules: named(&used.rules, |id| lexicon.rule(id).map(|r| note(lexicon, r))),
    }
}

/// Whether an agency is listed as one of a sort.
fn is_of(lexicon: &Lexicon, id: &str, sort: AgencyType) -> bool {
    lexicon.agencies.iter().any(|agency| agency.id == id && agency.sort == sort)
}

#[derive(Default)]
struct Used {
    actors: BTreeSet<String>,
    bodies: BTreeMap<String, String>,
    countries: BTreeSet<String>,
    agencies: BTreeSet<String>,
    categories: BTreeSet<String>,
    rules: BTreeSet<String>,
}

impl Used {
    fn gather(&mut self, article: &Article) {
        for a in article.attributions.iter().flatten() {
            self.countries.extend(a.country.clone());
            self.rules.extend(a.rule.clone());
            self.agencies.extend(a.via.iter().filter_map(|v| v.agency.clone()));
        }
        for l in article.loaded.iter().flatten() {
            self.rules.insert(l.rule.clone());
            self.categories.insert(l.category.clone());
        }
        for w in article.wires.iter().flatten() {
            self.agencies.insert(w.agency.clone());
            self.rules.extend(w.rule.clone());
        }
        self.countries.extend(article.countries.iter().flatten().map(|n| n.country.clone()));
        for name in article.names.iter().flatten() {
            match &name.country {
                Some(country) => drop(self.bodies.insert(name.actor.clone(), country.clone())),
                None => drop(self.actors.insert(name.actor.clone())),
            }
        }
        self.rules.extend(article.indicators.iter().flatten().filter_map(|i| i.rule.clone()));
        self.rules.extend(article.condition.iter().flatten().filter_map(|sign| sign.rule.clone()));
        self.rules.extend(article.blocks.iter().filter_map(|b| b.rule.clone()));
    }

    /// The debate pages that the rules point at.
    fn debates(&self, lexicon: &Lexicon) -> BTreeSet<String> {
        self.rules.iter().filter_map(|id| pointed_at(lexicon.rule(id)?)).collect()
    }
}

fn named<T>(ids: &BTreeSet<String>, find: impl Fn(&str) -> Option<T>) -> BTreeMap<String, T> {
    ids.iter().filter_map(|id| Some((id.clone(), find(id)?))).collect()
}

pub(super) fn prose(text: &rule::Prose) -> Prose {
    Prose { fr: text.fr.clone(), en: text.en.clone() }
}

/// The first name an actor has in each language.
fn actor(lexicon: &Lexicon, id: &str) -> Option<Prose> {
    let actor = lexicon.actors.iter().find(|a| a.id == id)?;
    let name = |code: &str| {
        let written = actor.names.get(code).or_else(|| actor.names.values().next()).and_then(|terms| terms.first());
        written.map_or_else(|| id.to_owned(), first_form)
    };
    Some(Prose { fr: name("fr"), en: name("en") })
}

/// The country, and which of its bodies.
fn body(lexicon: &Lexicon, id: &str, land: &str) -> Option<Prose> {
    let body = id.strip_prefix(land)?.strip_prefix('-')?;
    let body = lexicon.bodies.iter().find(|known| known.id == body)?;
    let land = country(lexicon, land)?;
    Some(Prose { fr: format!("{} ({})", land.fr, body.name.fr), en: format!("{} ({})", land.en, body.name.en) })
}

/// The first way a term can be written.
fn first_form(term: &Term) -> String {
    fn words(pieces: &[Piece], out: &mut Vec<String>) {
        for piece in pieces {
            match piece {
                Piece::One(chunks) => out.extend(chunks.first().map(|c| c.text.clone())),
                Piece::Either(ways) => ways.first().into_iter().for_each(|way| words(way, out)),
                Piece::Maybe(_) | Piece::Gap(_) => {}
            }
        }
    }
    let mut out = Vec::new();
    words(&term.pieces, &mut out);
    out.join(" ")
}

fn country(lexicon: &Lexicon, id: &str) -> Option<Prose> {
    let country = lexicon.countries.iter().find(|c| c.id == id)?;
    let name = |code: &str| country.names.get(code).map_or_else(|| id.to_owned(), |n| n.name.clone());
    Some(Prose { fr: name("fr"), en: name("en") })
}

/// The debate page that a rule points at.
fn pointed_at(rule: &rule::Rule) -> Option<String> {
    match &rule.detail {
        Detail::Loaded(detail) => detail.debate.clone(),
        _ => None,
    }
}

/// What a person needs to know of a rule.
pub fn note(lexicon: &Lexicon, rule: &rule::Rule) -> RuleNote {
    RuleNote {
        status: rule.status.name().to_owned(),
        why: prose(&rule.why),
        neutral: match &rule.detail {
            Detail::Loaded(detail) => Some(prose(&detail.neutral)),
            _ => None,
        },
        source: rule.source.as_deref().and_then(|id| citation(lexicon, id)),
        debate: pointed_at(rule),
    }
}

fn citation(lexicon: &Lexicon, id: &str) -> Option<Citation> {
    let source = lexicon.sources.iter().find(|source| source.id == id)?;
    Some(Citation {
        id: source.id.clone(),
        title: match &source.title {
            title if title.fr == title.en => title.en.clone(),
            title => format!("{} / {}", title.fr, title.en),
        },
        titles: prose(&source.title),
        author: source.author.clone(),
        year: source.year,
        place: source.place.clone(),
    })
}

/// A debate page, for people.
pub fn debate(lexicon: &Lexicon, page: &Debate) -> DebatePage {
    let side = |side: &Camp| DebateSide { who: prose(&side.who), terms: side.terms.clone(), why: prose(&side.why) };
    let guide = |guide: &Guide| GuideSays {
        source: citation(lexicon, &guide.source).unwrap_or_else(|| Citation {
            id: guide.source.clone(),
            title: guide.source.clone(),
            ..Citation::default()
        }),
        says: prose(&guide.says),
    };
    DebatePage {
        title: prose(&page.title),
        about: prose(&page.about),
        sides: page.sides.iter().map(side).collect(),
        usual: page.usual.as_ref().map(|usual| UsualTerm { terms: usual.terms.clone(), note: prose(&usual.note) }),
        guides: page.guides.iter().map(guide).collect(),
    }
}
