//! What is worth looking at first, one kind of thing after the other: two texts that follow each other, a claim of several texts
//! with its origins, who is heard most and who is only named, an actor with several names, words to discuss, agencies credited.
//! It chooses among what was compared and says nothing of its own; how much of it is shown is the renderer's business.

use std::collections::BTreeMap;

use super::pair::{closest, pairs};
use crate::contract::{
    Article, CLUSTER_TEXTS, Cluster, Comparison, HeardRow, Loaded, NamingRow, OriginRow, Passage, Place, Span, Speaker,
    SummaryItem, Voice, WireRole,
};

/// A source heard less often does not stand out.
const OFTEN: usize = 3;
/// More sources that speak equally often than this do not stand out.
const LEVEL: usize = 2;
/// At most so many actors of a kind, and so many clusters.
const FEW: usize = 2;
/// At most so many sources of very many texts.
const VOICES: usize = 5;
/// Of very many texts, so many at least have a word that is told as common to them.
const WIDE: usize = 3;
/// At most so many words to discuss of very many texts.
const COMMON: usize = 5;
/// At most so many words to discuss a text.
pub const WORDS: usize = 3;

/// What to look at first among `articles` that are compared so.
pub(super) fn fill(articles: &[Article], compared: &Comparison) -> Vec<SummaryItem> {
    let clusters = compared.clusters.as_deref().unwrap_or(&[]);
    let many = articles.len() > CLUSTER_TEXTS;
    let mut items = match many {
        true => clusters.iter().take(FEW).map(|one| cluster(one, articles.len())).collect(),
        false => following(articles, compared).into_iter().collect::<Vec<_>>(),
    };
    let origins = compared.origins.as_deref().unwrap_or(&[]);
    items.extend(claim(origins).map(|row| claimed(row, articles.len())));
    // Who is heard in each of very many texts is a table; what is looked at first is who is heard in many of them.
    if !many {
        let speakers = compared.speakers.as_deref().unwrap_or(&[]);
        items.extend(articles.iter().flat_map(|article| heard_most(article, speakers)));
        let heard = compared.heard.as_deref().unwrap_or(&[]);
        items.extend(unheard(heard).take(FEW).map(|row| only_named(articles, row)));
    } else {
        let speakers = compared.speakers.as_deref().unwrap_or(&[]);
        items.extend(widely(speakers).into_iter().map(|one| heard_widely(one, articles.len())));
    }
    let naming = compared.naming.as_deref().unwrap_or(&[]);
    items.extend(called_differently(naming).into_iter().take(FEW).map(called));
    items.extend(articles.iter().filter_map(words_of));
    items.extend(articles.iter().flat_map(credits));
    items
}

/// A claim that several texts make: first of all one for which some text names an origin.
pub fn claim(rows: &[OriginRow]) -> Option<&OriginRow> {
    let told = |row: &OriginRow| row.cells.iter().any(|cell| !cell.sources.is_empty());
    rows.iter().rev().max_by_key(|row| (told(row), row.cells.len()))
}

/// The sources heard most in a text, one or two that are level, with how often; none where none stands out. Pronouns nobody could
/// be found for may be several persons and are no voice.
pub fn loudest<'s>(article: &Article, speakers: &'s [Speaker]) -> (usize, Vec<&'s Speaker>) {
    let here = |one: &Speaker| one.cells.iter().filter(|cell| cell.article == article.id).map(|cell| cell.count).sum();
    let known = speakers.iter().filter(|one| !one.speaker.is_empty());
    let heard: Vec<(&Speaker, usize)> = known.map(|one| (one, here(one))).collect();
    let most = heard.iter().map(|(_, times)| *times).max().unwrap_or(0);
    let level: Vec<&Speaker> = heard.into_iter().filter(|(_, times)| *times == most).map(|(one, _)| one).collect();
    if most >= OFTEN && level.len() <= LEVEL { (most, level) } else { (0, Vec::new()) }
}

/// The sources with a name that are heard in most of many texts, with the most passages first where as many texts hear them.
pub fn widely(speakers: &[Speaker]) -> Vec<&Speaker> {
    // A function without a name, *candidate*, is somebody else in another text.
    let named = |one: &Speaker| !one.unnamed && one.speaker.contains(char::is_uppercase);
    let known = |one: &&Speaker| named(one) && one.cells.len() > 1;
    let mut wide: Vec<&Speaker> = speakers.iter().filter(known).collect();
    wide.sort_by_key(|one| std::cmp::Reverse((one.cells.len(), one.passages())));
    wide.truncate(VOICES);
    wide
}

/// A word to discuss that several texts have: as it is written first, and where each text has it.
pub type CommonWord<'a> = (&'a str, Vec<(&'a Article, Vec<&'a Loaded>)>);

/// The words to discuss that most of many texts have; of those in as many texts first what takes a side most clearly.
pub fn common_words(articles: &[Article]) -> Vec<CommonWord<'_>> {
    let mut found: BTreeMap<String, CommonWord> = BTreeMap::new();
    for article in articles {
        let counted = |one: &&Loaded| one.scored && matches!(one.place, Place::Title | Place::Body | Place::Caption);
        for one in article.discussed().filter(counted) {
            let (_, texts) = found.entry(one.span.text.to_lowercase()).or_insert((&one.span.text, Vec::new()));
            match texts.last_mut().filter(|(known, _)| known.id == article.id) {
                Some((_, places)) => places.push(one),
                None => texts.push((article, vec![one])),
            }
        }
    }
    let mut words: Vec<CommonWord> = found.into_values().filter(|(_, texts)| texts.len() >= WIDE).collect();
    let weight = |texts: &[(&Article, Vec<&Loaded>)]| texts.iter().flat_map(|(_, all)| all).map(|one| one.weight).max();
    words.sort_by_key(|(_, texts)| std::cmp::Reverse((texts.len(), weight(texts))));
    words.truncate(COMMON);
    words
}

/// What a text itself calls a source; the name it is listed under where that is not known.
pub fn name_in<'a>(article: &'a Article, one: &'a Speaker) -> &'a str {
    let cell = one.cells.iter().find(|cell| cell.article == article.id);
    let said = cell.and_then(|cell| article.claims().find(|it| cell.ids.contains(&it.id)));
    said.and_then(|it| it.source_name.as_deref()).unwrap_or(&one.speaker)
}

/// Actors that a text names more than once and does not let speak; no countries.
pub fn unheard(rows: &[HeardRow]) -> impl Iterator<Item = &HeardRow> {
    rows.iter().filter(|row| !row.country && row.cells.iter().any(|cell| cell.named.len() > 1 && cell.heard.is_empty()))
}

/// Actors whom the texts call differently: first those with a word to discuss among their names, then those with most names.
pub fn called_differently(rows: &[NamingRow]) -> Vec<&NamingRow> {
    let distinct = |row: &NamingRow| {
        let names = row.cells.iter().map(|cell| cell.name.to_lowercase());
        names.collect::<std::collections::BTreeSet<_>>().len()
    };
    let mut rows: Vec<&NamingRow> = rows.iter().filter(|row| row.differs && row.texts() > 1).collect();
    rows.sort_by_key(|row| {
        let discussed = row.cells.iter().any(|cell| cell.rule.is_some());
        std::cmp::Reverse((discussed, distinct(row), row.texts()))
    });
    rows
}

/// The words to discuss of a text, each once: those of its title, then those that take a side most clearly.
pub fn words(article: &Article) -> Vec<&Loaded> {
    let mut kept: Vec<&Loaded> = Vec::new();
    for one in article.discussed().filter(|one| one.scored || one.voice == Voice::Unclear && one.weight > 0) {
        let same = |other: &&Loaded| other.span.text.to_lowercase() == one.span.text.to_lowercase();
        if matches!(one.place, Place::Title | Place::Body | Place::Caption) && !kept.iter().any(same) {
            kept.push(one);
        }
    }
    kept.sort_by_key(|one| (one.place != Place::Title, std::cmp::Reverse(one.weight)));
    kept
}

fn item(kind: &str, passages: Vec<Passage>) -> SummaryItem {
    let mut articles: Vec<String> = passages.iter().map(|one| one.article.clone()).collect();
    articles.dedup();
    SummaryItem { kind: kind.to_owned(), passages, articles, subject: None, count: None, total: None }
}

fn passage(article: &str, span: &Span, finding: Option<&str>) -> Passage {
    Passage { article: article.to_owned(), span: span.clone(), finding: finding.map(str::to_owned) }
}

/// The largest clusters stand for pairs where there are many texts.
fn cluster(one: &Cluster, texts: usize) -> SummaryItem {
    let (articles, count) = (one.articles.clone(), Some(one.articles.len()));
    SummaryItem { articles, count, total: Some(texts), ..item("cluster", Vec::new()) }
}

/// The two texts with most in common: a passage of both sides, then the first place where they part.
fn following(articles: &[Article], compared: &Comparison) -> Option<SummaryItem> {
    let pairs = pairs(articles, compared.shared.as_deref()?, None);
    let pair = closest(&pairs)?;
    let sides = pair.example().into_iter().chain(pair.parting());
    let both =
        |it: &crate::contract::Shared| [passage(&pair.a.id, &it.a_span, None), passage(&pair.b.id, &it.b_span, None)];
    let sentences = pair.followed();
    let count = if sentences > 0 { sentences } else { pair.common() };
    Some(SummaryItem {
        articles: vec![pair.a.id.clone(), pair.b.id.clone()],
        count: Some(count),
        total: Some(pair.a.words.sentences.unwrap_or(0).max(count)),
        ..item("pair", sides.flat_map(both).collect())
    })
}

fn claimed(row: &OriginRow, texts: usize) -> SummaryItem {
    let places = row.cells.iter().flat_map(|cell| {
        let held = cell.ids.first().map(String::as_str);
        cell.passages.iter().take(1).map(move |span| passage(&cell.article, span, held))
    });
    let (subject, count) = (Some(row.claim.clone()), Some(row.cells.len()));
    SummaryItem { subject, count, total: Some(texts), ..item("claim", places.collect()) }
}

/// One item a source that stands out in a text, with the passages where it speaks.
fn heard_most<'a>(article: &'a Article, speakers: &'a [Speaker]) -> impl Iterator<Item = SummaryItem> + 'a {
    let (times, level) = loudest(article, speakers);
    level.into_iter().map(move |one| {
        let ids: Vec<&String> = one.cells.iter().filter(|it| it.article == article.id).flat_map(|it| &it.ids).collect();
        let spoken = article.claims().filter(|it| ids.contains(&&it.id));
        let at = spoken.filter_map(|it| {
            let span = it.content.first().or(it.cue.as_ref())?;
            Some(passage(&article.id, span, Some(&it.id)))
        });
        let (subject, total) = (Some(name_in(article, one).to_owned()), Some(article.claims().count()));
        SummaryItem { subject, count: Some(times), total, ..item("heard-most", at.collect()) }
    })
}

/// A source with the texts that hear it.
fn heard_widely(one: &Speaker, texts: usize) -> SummaryItem {
    let articles = one.cells.iter().map(|cell| cell.article.clone()).collect();
    let (subject, count) = (Some(one.speaker.clone()), Some(one.passages()));
    SummaryItem { articles, subject, count, total: Some(texts), ..item("heard-widely", Vec::new()) }
}

/// An actor with the places where texts name it that do not let it speak.
fn only_named(articles: &[Article], row: &HeardRow) -> SummaryItem {
    let silent = row.cells.iter().filter(|cell| cell.named.len() > 1 && cell.heard.is_empty());
    let places = silent.filter_map(|cell| Some((articles.iter().find(|it| it.id == cell.article)?, cell)));
    let named = places.flat_map(|(article, cell)| {
        let names = article.names.iter().flatten().filter(|name| cell.named.contains(&name.id));
        names.map(|name| passage(&article.id, &name.span, Some(&name.id)))
    });
    let passages: Vec<Passage> = named.collect();
    let (subject, count) = (Some(row.actor.clone()), Some(passages.len()));
    SummaryItem { subject, count, ..item("only-named", passages) }
}

fn called(row: &NamingRow) -> SummaryItem {
    let first = row
        .cells
        .iter()
        .filter_map(|cell| Some(passage(&cell.article, cell.first.as_ref()?, cell.ids.first().map(String::as_str))));
    SummaryItem { subject: Some(row.actor.clone()), ..item("names", first.collect()) }
}

fn words_of(article: &Article) -> Option<SummaryItem> {
    let all = words(article);
    let first = all.iter().take(WORDS).map(|one| passage(&article.id, &one.span, Some(&one.id)));
    (!all.is_empty()).then(|| SummaryItem { count: Some(all.len()), ..item("words", first.collect()) })
}

/// The agencies credited in a text, page furniture left out, each once.
fn credits(article: &Article) -> Vec<SummaryItem> {
    let mut items: Vec<SummaryItem> = Vec::new();
    for one in article.agencies().filter(|one| one.role == WireRole::Credit && one.place != Place::Chrome) {
        if items.iter().all(|known| known.subject.as_ref() != Some(&one.agency)) {
            let at = passage(&article.id, &one.span, Some(&one.id));
            items.push(SummaryItem { subject: Some(one.agency.clone()), ..item("credit", vec![at]) });
        }
    }
    items
}
