//! The tables all languages share: agencies, countries, actors, categories, sources.
//! It holds facts with their ids and knows no rule.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::rule::{Origin, Prose, Side};
use super::term::Term;

/// What sort of provider an agency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AgencyType {
    /// A news agency.
    Agency,
    /// A broadcaster or title credited like one.
    Broadcaster,
    /// A syndication service.
    Syndication,
    /// A picture agency: never the source of a text.
    Photo,
}

/// A news agency, or a provider credited like one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agency {
    /// Its id.
    pub id: String,
    /// Its usual name.
    pub name: String,
    /// Names that hit anywhere, capitals as written.
    pub names: Vec<String>,
    /// Codes that hit in a credit position.
    pub codes: Vec<String>,
    /// Whether the codes hit anywhere.
    pub codes_alone: bool,
    /// ISO code of its country, lower case.
    pub country: Option<String>,
    /// What sort of provider it is.
    pub sort: AgencyType,
    /// Where it is written.
    pub origin: Origin,
}

/// What a language calls a country and its people.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CountryNames {
    /// Usual name.
    pub name: String,
    /// Its article, or nothing.
    pub article: String,
    /// Other names.
    pub names: Vec<String>,
    /// Forms of the adjective.
    pub adjective: Vec<String>,
    /// Words for its people.
    pub people: Vec<String>,
    /// Its capital.
    pub capital: String,
}

/// A country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Country {
    /// ISO 3166 code, two letters, lower case.
    pub id: String,
    /// Its names, by language code.
    pub names: BTreeMap<String, CountryNames>,
    /// Where it is written.
    pub origin: Origin,
}

/// A group that takes part in events.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// Its id.
    pub id: String,
    /// Its kind, as for heads of source phrases.
    pub kind: String,
    /// Its names, by language code.
    pub names: BTreeMap<String, Vec<Term>>,
    /// Where it is written.
    pub origin: Origin,
}

/// Nouns of a body in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BodyNames {
    /// The nouns, with words that may belong to them.
    pub names: Vec<Term>,
    /// On which side of the noun the country's adjective stands.
    pub country: Side,
}

/// What figures count, under its words in every language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its id.
    pub id: String,
    /// What sort of thing it counts.
    pub kind: String,
    /// Whether other units of its kind may be called so too.
    pub wide: bool,
    /// Its words by language code, every form of them; the second, or the only one, is its name on the screen.
    pub names: BTreeMap<String, Vec<String>>,
    /// Where it is written.
    pub origin: Origin,
}

/// Of what stretch of time a figure is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// Its id.
    pub id: String,
    /// Whether its words only make a length of time that stands after them a reach.
    pub open: bool,
    /// Whether its words stand right after what is counted.
    pub beside: bool,
    /// Its words by language code, every form of them.
    pub names: BTreeMap<String, Vec<String>>,
    /// Words behind a length of time that belong to it, by language code.
    pub after: BTreeMap<String, Vec<String>>,
    /// Where it is written.
    pub origin: Origin,
}

/// What a country has one of, so that country and noun together name an actor: its forces, its government.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// Its id.
    pub id: String,
    /// Its name on the screen.
    pub name: Prose,
    /// Whether the words for a country's people are its names too.
    pub people: bool,
    /// Whether the country's name after a particle makes it too.
    pub complement: bool,
    /// Its nouns, by language code.
    pub names: BTreeMap<String, BodyNames>,
    /// Where it is written.
    pub origin: Origin,
}

/// What words of several languages can stand for, so that a sentence is known again in another language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Meaning {
    /// Its id.
    pub id: String,
    /// Its words by language code, inflected; one word each.
    pub words: BTreeMap<String, Vec<Term>>,
    /// Where it is written.
    pub origin: Origin,
}

/// What is done or happens, under all the words that texts choose between.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    /// Its id.
    pub id: String,
    /// The name that takes no side.
    pub name: Prose,
    /// Ids of the rules whose words are closest to that name.
    pub plain: Vec<String>,
    /// Ids of the rules whose words let one hear more.
    pub others: Vec<String>,
    /// Where it is written.
    pub origin: Origin,
}

/// What the unlabelled lines above an article are, in the file of a press database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PressSlot {
    /// The title.
    Title,
    /// Who wrote it; it may be left out.
    Byline,
    /// Where it appeared.
    Outlet,
    /// When; it may be left out.
    Date,
    /// How many words it has; it may be left out.
    Length,
    /// Everything down to the line of rights; it may be left out.
    Rights,
}

/// How a press database writes articles into one file. Lists of whole lines hold patterns: `#` is a number, `@` a code, `*`
/// anything.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Press {
    /// Its id.
    pub id: String,
    /// Whole lines with which an article begins.
    pub begin: Vec<String>,
    /// Whole lines with which an article ends.
    pub end: Vec<String>,
    /// Whole lines below which the text stands.
    pub body: Vec<String>,
    /// Whole lines below which the text is over.
    pub over: Vec<String>,
    /// What the unlabelled lines above the text are, in this order.
    pub order: Vec<PressSlot>,
    /// Labels of the title.
    pub title: Vec<String>,
    /// Labels of who wrote it.
    pub byline: Vec<String>,
    /// Labels of where it appeared.
    pub outlet: Vec<String>,
    /// Labels of the day.
    pub date: Vec<String>,
    /// Labels of the text.
    pub text: Vec<String>,
    /// Labels of everything else.
    pub aside: Vec<String>,
    /// Whole lines that count words.
    pub length: Vec<String>,
    /// Whole lines of rights.
    pub rights: Vec<String>,
    /// Where it is written.
    pub origin: Origin,
}

/// A category of words to discuss.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// Its id, one of a closed list.
    pub id: String,
    /// Its name on the screen.
    pub name: Prose,
    /// What belongs to it.
    pub definition: Prose,
    /// Id of the source of the definition.
    pub reference: Option<String>,
    /// Where it is written.
    pub origin: Origin,
}

/// A guide, a study or a dictionary that a rule rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Its title, the same in both languages where it has one of its own.
    pub title: Prose,
    /// Who wrote it.
    pub author: String,
    /// When.
    pub year: Option<u16>,
    /// Where a person finds it.
    pub place: String,
    /// What was read of it.
    pub note: Prose,
    /// Where it is written.
    pub origin: Origin,
}
