//! From the first source to the text: who said it, through whom, in the order in which the text names them. An arrow of
//! dots is a step the text implies and does not write out. Whoever words were told to is no step: it stands apart.

use crate::contract::{Act, Article, Attribution, Frame, Link, Place, Relay, Role, Wire, WireRole};
use crate::render::shelf::{Shelf, attributions, wires};
use crate::render::view::{Cell, Column, Fit, Grid, Part, Row, Shape, View};
use crate::render::words::Arg;

use super::attributions::first;
use super::origins::{heading, lines, origins};

/// Sources that pass words on.
const PRESS: [&str; 2] = ["agency", "media"];
/// What stands between a source and the text when the verb alone tells it.
const CHANNELS: [&str; 4] = ["statement", "document", "interview", "social"];

/// One step of a chain.
#[derive(Clone, PartialEq)]
struct Step {
    /// As people read it.
    name: String,
    /// As machines read it, the same in every interface language.
    key: String,
    inferred: bool,
}

impl Step {
    /// A step that has one name for all.
    fn named(name: String) -> Step {
        Step { key: name.clone(), name, inferred: false }
    }

    /// The source of an attribution; nothing for machines where nobody is named.
    fn source(shelf: Shelf, one: &Attribution) -> Step {
        let named = one.source_kind.as_deref() != Some("pronoun");
        let key = one.source_name.clone().filter(|_| named).unwrap_or_default();
        Step { name: shelf.speaker(one), key, inferred: false }
    }
}

/// One way from a source to a text, with the passages that show it.
struct Chain {
    steps: Vec<Step>,
    last_inferred: bool,
    source: Option<Attribution>,
    relays: usize,
    ids: Vec<String>,
    places: Vec<String>,
}

/// A chain as a drawing needs it.
pub(in crate::render) struct Drawing {
    /// Its steps from the source on, each with whether the text only implies how it was reached.
    pub steps: Vec<(String, bool)>,
    /// Whether the text only implies that the last step led to it.
    pub last_inferred: bool,
    /// The passages that show it.
    pub ids: Vec<String>,
    /// Where they are, as people write it.
    pub places: String,
}

/// The chains of a text in the order in which it first shows them.
pub(in crate::render) fn drawings(shelf: Shelf, article: &Article) -> Vec<Drawing> {
    let drawing = |chain: Chain| Drawing {
        steps: chain.steps.into_iter().map(|step| (step.name, step.inferred)).collect(),
        last_inferred: chain.last_inferred,
        ids: chain.ids,
        places: chain.places.join(", "),
    };
    shown(shelf, article).into_iter().map(drawing).collect()
}

/// The chains of all texts.
pub(super) fn build(shelf: Shelf) -> View {
    let words = shelf.words;
    let mut parts = Vec::new();
    for (n, article) in shelf.articles().iter().enumerate() {
        if n > 0 {
            parts.push(Part::Blank);
        }
        parts.push(Part::heading(format!("{}  {}", article.label, shelf.heading(article))));
        if article.attributions.is_none() {
            parts.push(Part::line(words.say("text-not-read")));
            continue;
        }
        let rows: Vec<Row> = shown(shelf, article).iter().map(|chain| row(shelf, article, chain)).collect();
        if rows.is_empty() {
            parts.push(Part::line(words.say("chains-none")));
        } else {
            parts.push(Part::Grid(Grid { columns: columns(shelf), rows, shape: Shape::Records }));
        }
        let direct = told_directly(article).count();
        if direct > 0 {
            parts.push(Part::line(words.count("chains-direct", direct)));
        }
        parts.extend(told_to(shelf, article).into_iter().map(Part::line));
    }
    let common = origins(shelf);
    if !common.is_empty() {
        parts.extend([Part::Blank, Part::heading(words.say("chains-common"))]);
    }
    for row in common {
        parts.push(Part::line(heading(shelf, row)));
        parts.extend(lines(shelf, row, usize::MAX));
    }
    View { parts, notes: vec![words.say("chains-note")], data: data(shelf), ..View::default() }
}

/// The chains as people read them: one that the text writes out in one passage and implies in another is one, and the place
/// where it is implied has the arrow of dots.
fn shown(shelf: Shelf, article: &Article) -> Vec<Chain> {
    let is_implied = |chain: &Chain| chain.steps.iter().any(|step| step.inferred);
    let same = |one: &Chain, other: &Chain| one.steps.iter().map(|it| &it.key).eq(other.steps.iter().map(|it| &it.key));
    let mut all: Vec<Chain> = Vec::new();
    for mut chain in chains(shelf, article) {
        let known = all.iter_mut().find(|it| same(it, &chain) && is_implied(it) != is_implied(&chain));
        let Some(known) = known.filter(|it| it.source.is_some() && chain.source.is_some()) else {
            all.push(chain);
            continue;
        };
        let implied = if is_implied(known) { &mut *known } else { &mut chain };
        implied.places.iter_mut().for_each(|place| *place = format!("{}\u{a0}{place}", arrow(true)));
        if is_implied(known) {
            known.steps = std::mem::take(&mut chain.steps);
        }
        known.ids.append(&mut chain.ids);
        known.places.append(&mut chain.places);
    }
    all
}

/// The chains of a text, each once, in the order in which the text first shows them; the credit is the last.
fn chains(shelf: Shelf, article: &Article) -> Vec<Chain> {
    let mut found: Vec<Chain> = Vec::new();
    for one in attributions(article).filter(|one| passes_on(article, one) && !is_step(article, one)) {
        let steps = steps(shelf, article, one);
        let place = first(one).map_or_else(|| article.label.clone(), |span| shelf.place(article, span));
        match found.iter_mut().find(|chain| chain.steps == steps) {
            Some(chain) => {
                chain.ids.push(one.id.clone());
                if !chain.places.contains(&place) {
                    chain.places.push(place);
                }
            }
            None => found.push(Chain {
                relays: relays(one).count() + usize::from(press_parent(article, one).is_some()),
                steps,
                last_inferred: false,
                source: Some(one.clone()),
                ids: vec![one.id.clone()],
                places: vec![place],
            }),
        }
    }
    for wire in credits(shelf, article) {
        let name = shelf.agency(&wire.agency);
        let place = shelf.place(article, &wire.span);
        match found.iter_mut().find(|chain| chain.source.is_none() && chain.steps[0].name == name) {
            Some(chain) => {
                chain.ids.push(wire.id.clone());
                chain.places.push(place);
            }
            None => found.push(Chain {
                steps: vec![Step::named(name)],
                last_inferred: true,
                source: None,
                relays: 0,
                ids: vec![wire.id.clone()],
                places: vec![place],
            }),
        }
    }
    found
}

/// Credits of the text itself; who provides texts may be named in a notice below it.
fn credits<'a>(shelf: Shelf<'a>, article: &'a Article) -> impl Iterator<Item = &'a Wire> {
    let notice = |wire: &Wire| {
        let mut notices = article.blocks.iter().filter(|block| block.role == Role::Notice);
        notices.any(|block| block.start <= wire.span.start && wire.span.end <= block.end)
    };
    let beside = move |wire: &Wire| wire.place != Place::Chrome || shelf.is_provider(&wire.agency) && notice(wire);
    wires(article).filter(move |wire| wire.role == WireRole::Credit && beside(wire))
}

/// Whether an attribution shows more than a source and the text: a relay, a channel, an agency that speaks for others.
fn passes_on(article: &Article, one: &Attribution) -> bool {
    let press = one.source_kind.as_deref().is_some_and(|kind| PRESS.contains(&kind));
    let document = one.source_kind.as_deref() == Some("document");
    let nested = is_told(one) && press_parent(article, one).is_some();
    nested || one.claim && (press || document || relays(one).next().is_some() || channel(one).is_some())
}

/// Whether all that an outlet or an agency is told to say is what others say in its words: then it is a step of theirs.
fn is_step(article: &Article, one: &Attribution) -> bool {
    let press = one.source_kind.as_deref().is_some_and(|kind| PRESS.contains(&kind));
    let inside = |other: &Attribution| other.parent.as_ref() == Some(&one.id) && is_told(other);
    press && attributions(article).any(inside)
}

/// Whether an attribution tells words, as those do that count.
fn is_told(one: &Attribution) -> bool {
    !matches!(one.act, Act::Intention | Act::Directive) && !matches!(one.frame, Frame::Noun | Frame::Adverb)
}

/// Claims of which the text names nobody between source and text.
fn told_directly(article: &Article) -> impl Iterator<Item = &Attribution> {
    attributions(article).filter(|one| one.claim && !passes_on(article, one))
}

/// Steps between a source and the text: who heard the words is none.
fn relays(one: &Attribution) -> impl Iterator<Item = &Relay> {
    one.via.iter().filter(|relay| relay.link != Link::Told)
}

/// The agency or outlet in whose words an attribution stands.
fn press_parent<'a>(article: &'a Article, one: &Attribution) -> Option<&'a Attribution> {
    let parent = attributions(article).find(|other| Some(&other.id) == one.parent.as_ref())?;
    let kind = parent.source_kind.as_deref()?;
    (PRESS.contains(&kind) && parent.claim).then_some(parent)
}

/// What lies between source and text by the verb alone (*tweeted*) or by what stands beside it (*said in a statement*).
fn channel(one: &Attribution) -> Option<&str> {
    let own = matches!(one.source_kind.as_deref(), Some("document" | "agency" | "media"));
    one.channel.as_deref().filter(|channel| !own && CHANNELS.contains(channel))
}

fn steps(shelf: Shelf, article: &Article, one: &Attribution) -> Vec<Step> {
    let mut steps = vec![Step::source(shelf, one)];
    steps.extend(channel(one).map(|channel| Step {
        name: shelf.words.code("channel", channel),
        key: channel.to_owned(),
        inferred: one.medium.is_none(),
    }));
    let name = |relay: &Relay| relay.agency.as_deref().map_or_else(|| relay.span.text.clone(), |id| shelf.agency(id));
    let step = |relay: &Relay| Step { inferred: is_carried_on(article, one, relay), ..Step::named(name(relay)) };
    steps.extend(relays(one).map(step));
    steps.extend(press_parent(article, one).map(|parent| Step::source(shelf, parent)));
    // Nobody passes words on to themselves: *the paper reported, the paper said*.
    steps.dedup_by(|later, earlier| later.name.to_lowercase() == earlier.name.to_lowercase());
    steps
}

/// Whether a relay is named with other words before these, and goes on for the rest of a document.
fn is_carried_on(article: &Article, one: &Attribution, relay: &Relay) -> bool {
    let names = |it: &&Attribution| it.via.iter().any(|via| via.span.start == relay.span.start);
    attributions(article).find(names).is_some_and(|first| first.id != one.id)
}

/// The chain as it is shown: [statement] → agency → A.
fn drawn(article: &Article, chain: &Chain) -> String {
    let mut text = String::new();
    for (n, step) in chain.steps.iter().enumerate() {
        if n == 0 {
            text.push_str(&format!("[{}]", step.name));
        } else {
            text.push_str(&format!(" {}\u{a0}{}", arrow(step.inferred), step.name));
        }
    }
    format!("{text} {}\u{a0}{}", arrow(chain.last_inferred), article.label)
}

fn arrow(inferred: bool) -> &'static str {
    if inferred { "⇢" } else { "→" }
}

/// Who told whom, and where, as people read it.
pub(in crate::render) fn told_to(shelf: Shelf, article: &Article) -> Vec<String> {
    let said = |(source, listener, place): (String, String, String)| {
        let args = [("source", Arg::from(source)), ("listener", listener.into()), ("place", place.into())];
        shelf.words.tell("chains-told", &args)
    };
    told(shelf, article).into_iter().map(said).collect()
}

/// Who told whom, and where.
fn told(shelf: Shelf, article: &Article) -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    for one in attributions(article).filter(|one| one.claim) {
        for relay in listeners(one) {
            let listener = relay.agency.as_deref().map_or_else(|| relay.span.text.clone(), |id| shelf.agency(id));
            all.push((shelf.speaker(one), listener, shelf.place(article, &relay.span)));
        }
    }
    all
}

/// Whoever the words were told to.
fn listeners(one: &Attribution) -> impl Iterator<Item = &Relay> {
    one.via.iter().filter(|relay| relay.link == Link::Told)
}

fn columns(shelf: Shelf) -> Vec<Column> {
    let title = |key: &str| shelf.words.code("column", key);
    vec![
        Column::new("chain", title("chain")),
        Column::new("passages", title("passages")).fit(Fit::Number),
        Column::new("place", title("place")),
    ]
}

fn row(shelf: Shelf, article: &Article, chain: &Chain) -> Row {
    let drawn = drawn(article, chain);
    let places = chain.places.join(", ");
    let times = shelf.words.whole(chain.ids.len());
    let brief = format!("{drawn} ({times}\u{a0}· {places})");
    let cells = vec![
        Cell::new(&drawn).behind(&chain.ids),
        Cell::new(times).worth(chain.ids.len() as f64).behind(&chain.ids),
        Cell::new(&places).behind(&chain.ids),
    ];
    Row::new(cells).brief(brief)
}

const KEYS: [&str; 11] = [
    "article",
    "article_id",
    "chain",
    "source",
    "source_kind",
    "country",
    "relays",
    "told",
    "inferred",
    "passages",
    "findings",
];

fn data(shelf: Shelf) -> Grid {
    let mut rows = Vec::new();
    for article in shelf.articles() {
        rows.extend(chains(shelf, article).iter().map(|chain| record(article, chain)));
        let only_told = told_directly(article).filter(|one| listeners(one).next().is_some());
        rows.extend(only_told.map(|one| {
            let steps = vec![Step::source(shelf, one)];
            let source = Some(one.clone());
            let ids = vec![one.id.clone()];
            record(article, &Chain { steps, last_inferred: false, source, relays: 0, ids, places: Vec::new() })
        }));
    }
    Grid { columns: KEYS.map(Column::data).to_vec(), rows, shape: Shape::Records }
}

/// One chain for machines; a source that only told somebody is a chain without relays.
fn record(article: &Article, chain: &Chain) -> Row {
    let source = chain.source.as_ref();
    let steps: Vec<&str> = chain.steps.iter().map(|step| step.key.as_str()).collect();
    let told: Vec<&str> = source.into_iter().flat_map(listeners).map(|relay| relay.span.text.as_str()).collect();
    let inferred = chain.last_inferred || chain.steps.iter().any(|step| step.inferred);
    Row::new(vec![
        Cell::new(&article.label),
        Cell::new(&article.id),
        Cell::new(steps.join(" > ")),
        Cell::data(source.and_then(|one| one.source_name.as_deref())),
        Cell::data(source.and_then(|one| one.source_kind.as_deref())),
        Cell::data(source.and_then(|one| one.country.as_deref())),
        Cell::number(chain.relays as f64),
        Cell::new(told.join("; ")),
        Cell::new(if inferred { "true" } else { "false" }),
        Cell::number(chain.ids.len() as f64),
        Cell::new(chain.ids.join(" ")),
    ])
}
