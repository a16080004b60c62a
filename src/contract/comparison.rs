//! Several texts side by side.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Groups, Prose, Span, Voice};

/// A stretch of one of the compared texts.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Id of the article.
    pub article: String,
    /// Where in it.
    pub span: Span,
    /// Id of the finding it belongs to, where there is one.
    #[serde(default)]
    pub finding: Option<String>,
}

/// One thing worth looking at first.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct SummaryItem {
    /// What sort of thing: `pair` two texts that follow each other (a passage of each, then where they part), above twelve texts
    /// `cluster`; `claim` one that several texts make; `heard-most` the source heard most in a text; `only-named` an actor that
    /// texts name more than once and do not let speak (both up to twelve texts); `heard-widely` above them, a source heard in
    /// several texts; `names` an actor whom texts call differently; `words` to discuss in a
    /// text; `credit` an agency credited in a text.
    pub kind: String,
    /// The passages that show it.
    pub passages: Vec<Passage>,
    /// Ids of the articles it is about.
    #[serde(default)]
    pub articles: Vec<String>,
    /// Id or words of what it is about (an actor, an agency, a figure as written).
    #[serde(default)]
    pub subject: Option<String>,
    /// How many, where it is a count.
    #[serde(default)]
    pub count: Option<usize>,
    /// Out of how many.
    #[serde(default)]
    pub total: Option<usize>,
}

/// What one text calls an actor, in one voice.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct NamingCell {
    /// Id of the article.
    pub article: String,
    /// The name as the text first writes it, in whatever voice.
    pub name: String,
    /// Whose word it is.
    pub voice: Voice,
    /// Ids of the names counted.
    pub ids: Vec<String>,
    /// Where it is first written.
    #[serde(default)]
    pub first: Option<Span>,
    /// Id of the rule that has a word of it for discussion; `null` where none does.
    #[serde(default)]
    pub rule: Option<String>,
}

/// What the texts call one actor.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct NamingRow {
    /// Id of the actor.
    pub actor: String,
    /// The names, texts in the order of the input, names in the order of the text.
    pub cells: Vec<NamingCell>,
    /// Whether texts of one language call it differently, or one text has a word to discuss for it and another has none.
    #[serde(default)]
    pub differs: bool,
}

impl NamingRow {
    /// In how many texts the actor is named.
    pub fn texts(&self) -> usize {
        self.cells.chunk_by(|one, other| one.article == other.article).count()
    }
}

/// One word of one text for what is done or happens, in one voice.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct DeedCell {
    /// Id of the article.
    pub article: String,
    /// The word as the text first writes it, in whatever voice.
    pub name: String,
    /// Whose word it is.
    pub voice: Voice,
    /// Ids of the words to discuss that are counted.
    pub ids: Vec<String>,
    /// Where it is first written.
    pub first: Span,
    /// Id of the rule whose word it is.
    pub rule: String,
    /// Whether the rule is one whose words are closest to the name that takes no side.
    pub plain: bool,
}

/// What the texts call one thing that is done or happens.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct DeedRow {
    /// Id of the set of words.
    pub deed: String,
    /// The name that takes no side.
    pub name: Prose,
    /// The words, texts in the order of the input, words in the order of the text.
    pub cells: Vec<DeedCell>,
    /// Whether texts of one language first use words of different rules for it. A text with signs of translation is left
    /// aside.
    pub differs: bool,
}

/// So many texts of one language are needed to tell which words one of them uses more than the others.
pub const KEYNESS_TEXTS: usize = 20;

/// A word that one text uses more than chance lets expect from the other texts of its language. Names, numbers and
/// grammatical words are left out.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct KeyWord {
    /// Id of the article.
    pub article: String,
    /// Where it first stands, in whatever form.
    pub first: Span,
    /// How often it stands in the text.
    pub count: usize,
    /// Of how many such words.
    pub words: usize,
    /// How often it stands in the other texts.
    pub elsewhere: usize,
    /// Of how many such words.
    pub elsewhere_words: usize,
    /// How likely so many or more are in this text if the word stood in all of them alike, from 0 to 1.
    pub chance: f64,
}

/// A name that several texts have and no list knows.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct Newcomer {
    /// The name, as the first text writes it at its longest.
    pub name: String,
    /// The texts that have it, in their order.
    pub cells: Vec<NewcomerCell>,
}

/// Such a name in one text.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct NewcomerCell {
    /// Id of the article.
    pub article: String,
    /// How often it stands there, whole or by its last word.
    pub count: usize,
    /// Where it first stands at its longest.
    pub first: Span,
    /// What the text calls who bears it, where it lets them speak: each phrase once, as written there.
    #[serde(default)]
    pub described: Vec<Span>,
}

/// How a figure in one text stands to that of most texts.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
#[serde(rename_all = "kebab-case")]
pub enum FigureState {
    /// The same value.
    #[default]
    Same,
    /// The same number, once exact and once as a bound (*more than*).
    OtherBound,
    /// Another value, said of another stretch of time.
    OtherScope,
    /// Another value.
    OtherValue,
}

impl FigureState {
    /// Its code, as it is written.
    pub fn code(self) -> &'static str {
        match self {
            FigureState::Same => "same",
            FigureState::OtherBound => "other-bound",
            FigureState::OtherScope => "other-scope",
            FigureState::OtherValue => "other-value",
        }
    }
}

/// A figure in one text.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct FigureCell {
    /// Id of the article.
    pub article: String,
    /// Ids of the figures.
    pub ids: Vec<String>,
    /// How they stand to those of most texts.
    #[serde(default)]
    pub state: FigureState,
    /// Ids of figures of the same text that add up to it; empty where none are known to.
    #[serde(default)]
    pub parts: Vec<String>,
}

/// One quantity in several texts.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// What is counted, as first written; empty where no text says it.
    pub quantity: String,
    /// How the texts stand to each other: `same`, `other-scope` or `other-value`.
    pub state: String,
    /// One cell for each text that has it.
    pub cells: Vec<FigureCell>,
    /// What is counted, in both interface languages, each unit once; the texts may call one thing by several. Empty where the
    /// lexicons know none.
    #[serde(default)]
    pub units: Vec<Prose>,
}

/// How two passages resemble each other.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum SharedKind {
    /// The same words.
    Identical,
    /// Nearly the same words.
    Near,
    /// The same passage with other words.
    Reworked,
    /// The same passage in another language.
    Translated,
    /// The same place in two aligned texts, with other content.
    Differs,
}

/// A passage two texts have in common.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct Shared {
    /// Id of one article.
    pub a: String,
    /// Id of the other.
    pub b: String,
    /// How the passages resemble each other.
    pub kind: SharedKind,
    /// Where in the one.
    pub a_span: Span,
    /// Where in the other.
    pub b_span: Span,
    /// What they have in common, as short pieces of text; `one = other` where the two write it otherwise.
    pub evidence: Vec<String>,
    /// Names, figures, days and words to discuss that only the one passage has.
    #[serde(default)]
    pub a_marks: Vec<Span>,
    /// Those that only the other passage has.
    #[serde(default)]
    pub b_marks: Vec<Span>,
}

/// How often one source speaks in one text.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct SpeakerCell {
    /// Id of the article.
    pub article: String,
    /// How many reported words.
    pub count: usize,
    /// Ids of the attributions.
    pub ids: Vec<String>,
}

/// One source over all texts.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// Its name; empty for the one row of sources that are only a pronoun or are not given.
    pub speaker: String,
    /// One cell for each text in which it speaks.
    pub cells: Vec<SpeakerCell>,
    /// What sort of source, by the kinds of `kind` rules; `null` when unknown.
    #[serde(default)]
    pub kind: Option<String>,
    /// Country: two lower-case letters of ISO 3166; `null` when unsaid.
    #[serde(default)]
    pub country: Option<String>,
    /// Id of the actor it is or speaks for, where known.
    #[serde(default)]
    pub actor: Option<String>,
    /// Whether it is a person, or two who speak as one.
    #[serde(default)]
    pub person: bool,
    /// Whether no text names it: a role without a name, a pronoun, no source.
    #[serde(default)]
    pub unnamed: bool,
    /// Other names of the same body, in the order of the texts.
    #[serde(default)]
    pub also: Vec<String>,
}

impl Speaker {
    /// How many passages of all texts are its own.
    pub fn passages(&self) -> usize {
        self.cells.iter().map(|cell| cell.count).sum()
    }

    /// A source of which nothing but the name is known, and no cell yet.
    pub fn of(name: &str) -> Speaker {
        Speaker {
            speaker: name.to_owned(),
            cells: Vec::new(),
            kind: None,
            country: None,
            actor: None,
            person: false,
            unnamed: false,
            also: Vec::new(),
        }
    }
}

/// How often one text names an actor, and how often it lets it speak.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct HeardCell {
    /// Id of the article.
    pub article: String,
    /// Ids of the names.
    pub named: Vec<String>,
    /// Ids of the attributions.
    pub heard: Vec<String>,
}

/// One actor over all texts: named here, heard there.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct HeardRow {
    /// Id of the actor; for a country, two lower-case letters of ISO 3166.
    pub actor: String,
    /// Whether it is a country: to name one is often to name a place.
    pub country: bool,
    /// Id of its camp, where a file describes the event.
    pub camp: Option<String>,
    /// One cell for each text that could be read, those without either included.
    pub cells: Vec<HeardCell>,
}

/// An origin a text names for a claim.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct OriginSource {
    /// Its name; `null` where it is only a pronoun.
    pub name: Option<String>,
    /// What sort of source, by the kinds of `kind` rules; `null` when unknown.
    pub kind: Option<String>,
    /// Its country: two lower-case letters of ISO 3166; `null` when unsaid.
    pub country: Option<String>,
    /// Who passed it on, the nearest to the source first: ids of agencies, or names as written.
    pub via: Vec<String>,
    /// Id of the attribution.
    pub attribution: String,
}

/// Where one text has a claim from.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct OriginCell {
    /// Id of the article.
    pub article: String,
    /// Ids of the attributions.
    pub ids: Vec<String>,
    /// Where the text makes the claim.
    #[serde(default)]
    pub passages: Vec<Span>,
    /// The origins it names; empty where it makes the claim in its own words.
    #[serde(default)]
    pub sources: Vec<OriginSource>,
}

/// What sort of claim it is.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum OriginKind {
    /// A number with what it counts.
    Figure,
    /// Words between quotation marks.
    Quotation,
}

/// One claim and the sources it goes back to.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct OriginRow {
    /// The claim, as first written.
    pub claim: String,
    /// The sources it goes back to, as the texts name them; several names may be one source.
    pub roots: Vec<String>,
    /// One cell for each text that has it.
    pub cells: Vec<OriginCell>,
    /// What sort of claim it is.
    #[serde(default)]
    pub kind: Option<OriginKind>,
    /// The number, where it is a figure.
    #[serde(default)]
    pub value: Option<f64>,
    /// Where other texts first write the same number, of the same sort of thing as far as is known: too little around it is
    /// common to take it for the same claim, or to say that it is not.
    #[serde(default)]
    pub elsewhere: Vec<Passage>,
}

/// Two texts of a cluster with enough in common to tie them.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct ClusterTie {
    /// Id of the one article.
    pub a: String,
    /// Id of the other.
    pub b: String,
    /// Which share of the words of the body of `a` lies in passages in common with `b`, from 0 to 1.
    pub a_share: f64,
    /// The same for `b`.
    pub b_share: f64,
}

/// An agency that files of a cluster credit.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct ClusterCredit {
    /// Id of the agency.
    pub agency: String,
    /// Ids of the articles whose files credit it.
    pub articles: Vec<String>,
}

/// Texts tied by passages in common, each to another of them. The credits seen stand beside and tie nothing.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Ids of the articles, in the order of the input.
    pub articles: Vec<String>,
    /// The ties, by their articles: two texts with 15 % of the body of either in passages in common.
    pub ties: Vec<ClusterTie>,
    /// The first day any of the files gives, as `YYYY-MM-DD`; `null` where none gives one.
    pub first: Option<String>,
    /// The last such day.
    pub last: Option<String>,
    /// How many of the files give no date.
    pub undated: usize,
    /// Agencies credited in the files, in the order of the articles.
    pub credits: Vec<ClusterCredit>,
    /// Ids of the articles whose files were searched for a credit and hold none.
    pub uncredited: Vec<String>,
}

/// Of more texts than this, clusters are shown in place of what sets every text beside every other.
pub const CLUSTER_TEXTS: usize = 12;

/// Several texts side by side.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What to look at first.
    pub summary: Option<Vec<SummaryItem>>,
    /// What each text calls each actor.
    pub naming: Option<Vec<NamingRow>>,
    /// The same quantity in several texts.
    pub figures: Option<Vec<FigureRow>>,
    /// Passages in common in titles and bodies.
    pub shared: Option<Vec<Shared>>,
    /// Passages in common in page furniture.
    pub furniture: Option<Vec<Shared>>,
    /// Who speaks, and where.
    pub speakers: Option<Vec<Speaker>>,
    /// Where claims come from.
    pub origins: Option<Vec<OriginRow>>,
    /// Who is named, and who is heard.
    #[serde(default)]
    pub heard: Option<Vec<HeardRow>>,
    /// What each text calls what is done or happens.
    #[serde(default)]
    pub deeds: Option<Vec<DeedRow>>,
    /// Words that a text uses more than the others; `null` where fewer than twenty texts are of one language.
    #[serde(default)]
    pub keyness: Option<Vec<KeyWord>>,
    /// Names in several texts that no list knows, whoever or whatever bears them.
    #[serde(default)]
    pub newcomers: Option<Vec<Newcomer>>,
    /// Texts tied by passages in common, the largest cluster first; texts tied to none are in no cluster.
    #[serde(default)]
    pub clusters: Option<Vec<Cluster>>,
    /// Texts of one outlet, day, language or group taken together; `null` where nobody asked for it.
    #[serde(default)]
    pub groups: Option<Groups>,
}
