//! What is found besides reported words: words to discuss, agencies, names, figures, indicators, signs of damage.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Span;

/// Who made a finding.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, Default)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// The program.
    #[default]
    Program,
    /// A reader.
    Person,
}

/// What a reader decided about a finding.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Review {
    /// It stands.
    Kept,
    /// It does not.
    Dropped,
    /// The program had not found it.
    Added,
    /// It stands, but otherwise than the program had it.
    Changed,
}

/// Whose words a stretch is.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// The narration's own.
    Author,
    /// A source's, between quotation marks.
    Quoted,
    /// A source's, summarised by the text.
    Reported,
    /// It cannot be told; never counted.
    Unclear,
}

/// In what part of the page a stretch lies.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// The title.
    Title,
    /// The article itself.
    Body,
    /// Beside a picture.
    Caption,
    /// A credit, byline or date.
    Credit,
    /// Page furniture.
    Chrome,
}

/// A word to discuss.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// Id that survives a rerun on the same text.
    pub id: String,
    /// Id of the rule.
    pub rule: String,
    /// Id of the category.
    pub category: String,
    /// 0 listed only, 1 mild, 2 clear, 3 takes a side.
    pub weight: u8,
    /// Whose word it is.
    pub voice: Voice,
    /// In what part of the page.
    pub place: Place,
    /// Id of the attribution it stands in.
    pub attribution: Option<String>,
    /// Whether measures count it.
    pub scored: bool,
    /// Ids of the words to discuss that other texts have in the same passage: of the same rule, or of the same category and
    /// weight where the passage is translated.
    pub shared_with: Vec<String>,
    /// `machine-translation` where the text shows its signs, so that the word may be a program's choice; else `null`. `scored`
    /// does not depend on it.
    pub condition: Option<String>,
    /// Who found it.
    pub origin: Origin,
    /// What a reader decided about it; `null` when nobody has looked.
    pub review: Option<Review>,
    /// Why measures leave it out (`place`, `voice`, `weight`, `draft`, `negated`, `mentioned`, `artefact`, `dropped`); `null` where they count it.
    #[serde(default)]
    pub unscored: Option<String>,
    /// The words of the sentence before it, for words in context.
    #[serde(default)]
    pub before: String,
    /// The words of the sentence after it.
    #[serde(default)]
    pub after: String,
}

/// What an agency's name does where it stands.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum WireRole {
    /// Credits the text.
    Credit,
    /// Is cited in the prose.
    Cited,
    /// Passed on somebody else's words.
    Relay,
    /// Credits a picture.
    Image,
    /// Is what the text is about.
    Topic,
}

/// An agency's name in the page.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Wire {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// Id that survives a rerun on the same text.
    pub id: String,
    /// Id of the agency.
    pub agency: String,
    /// What the name does there.
    pub role: WireRole,
    /// In what part of the page.
    pub place: Place,
    /// Id of the rule that gave the role; `null` where none did.
    #[serde(default)]
    pub rule: Option<String>,
    /// What a reader decided about it; left out when nobody has looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Review>,
}

/// A name or description of an actor.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// Id that survives a rerun on the same text.
    pub id: String,
    /// Id of the actor.
    pub actor: String,
    /// Whose word it is.
    pub voice: Voice,
    /// In what part of the page.
    pub place: Place,
    /// Id of the rule that has a word of it for discussion; `null` where none does.
    pub rule: Option<String>,
    /// The name with the noun it belongs to, as the text has them together; `null` where it stands alone.
    #[serde(default)]
    pub phrase: Option<Span>,
    /// Id of the attribution it stands in.
    #[serde(default)]
    pub attribution: Option<String>,
    /// The country of which the actor is a body (its forces, its government): two lower-case letters of ISO 3166; `null`
    /// for all other actors.
    #[serde(default)]
    pub country: Option<String>,
}

impl Name {
    /// The actor as the text has it: the name, with the noun it belongs to.
    pub fn written(&self) -> &Span {
        self.phrase.as_ref().unwrap_or(&self.span)
    }
}

/// Which of a country's names it is.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum CountryPart {
    /// The country itself.
    Name,
    /// The adjective.
    Adjective,
    /// Its people.
    People,
    /// Its capital.
    Capital,
}

/// A name of a country.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct CountryName {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// Id that survives a rerun on the same text.
    pub id: String,
    /// The country: two lower-case letters of ISO 3166.
    pub country: String,
    /// Which of its names it is.
    pub part: CountryPart,
    /// Whose word it is.
    pub voice: Voice,
    /// In what part of the page.
    pub place: Place,
}

/// A number with what it counts.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct Figure {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// Id that survives a rerun on the same text.
    pub id: String,
    /// The number; `null` where it is words without a value (several hundred).
    pub value: Option<f64>,
    /// What it counts, as written.
    pub unit: Option<String>,
    /// Of which place, time or group it is said, as written.
    pub scope: Option<String>,
    /// Id of the attribution it stands in.
    pub attribution: Option<String>,
    /// Id of what it counts, where the lexicons know it: two words with one id count the same thing.
    #[serde(default)]
    pub counts: Option<String>,
    /// Whether words before it leave it open (*more than*, *about*).
    #[serde(default)]
    pub open: bool,
}

/// Which days of a month are meant.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum MonthPart {
    /// The first ones.
    Start,
    /// Those in its middle.
    Middle,
    /// The last ones.
    End,
}

/// How it is known which day is meant.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum DateReading {
    /// The year is written there with the day or the month.
    Written,
    /// Reckoned from the day of publication that the page states.
    Reckoned,
    /// The file does not say which day it is, or of which year.
    Open,
}

/// A day or a month that a text names.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Where it is written, with the day of the week beside it.
    #[serde(flatten)]
    pub span: Span,
    /// Id that survives a rerun on the same text.
    pub id: String,
    /// `YYYY-MM-DD`; `null` where the file does not say which day it is.
    pub value: Option<String>,
    /// Its place in the calendar as far as the file tells it: `YYYY-MM-DD`, `YYYY-MM`, without a year `--MM-DD` or `--MM`;
    /// `null` for a day of the week that could not be reckoned and for days without a name.
    #[serde(default)]
    pub calendar: Option<String>,
    /// Which days of that month, where the text says so.
    #[serde(default)]
    pub part: Option<MonthPart>,
    /// How it is known.
    pub reading: DateReading,
    /// Id of the attribution it stands in.
    pub attribution: Option<String>,
    /// The words of the line before it.
    #[serde(default)]
    pub before: String,
    /// The words of the line after it.
    #[serde(default)]
    pub after: String,
}

/// Whether the file shows something.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum IndicatorState {
    /// It is in the file.
    Present,
    /// It is not in the file.
    Absent,
    /// The file cannot tell.
    Unknown,
    /// The question does not arise.
    NotApplicable,
}

/// One line of the identity card.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Id of the indicator (`byline`, `date`, `photo-credit` …).
    pub id: String,
    /// Whether the file shows it.
    pub state: IndicatorState,
    /// Where it is seen; where it is absent, the place made for it and left empty.
    pub evidence: Option<Span>,
    /// Id of the rule that saw it, where one did.
    #[serde(default)]
    pub rule: Option<String>,
    /// What it says there: the day as `YYYY-MM-DD`, the agency, the person.
    #[serde(default)]
    pub value: Option<String>,
    /// What is particular about it, as a short code: `empty`, a place made for it and left empty; `publisher`, a byline that
    /// is the name of the outlet or of who holds the page's rights; `newsroom`, a byline of a desk.
    #[serde(default)]
    pub note: Option<String>,
}

/// A sign of damage: machine translation, lost quotation marks, a cut beginning.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Artefact {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// Id that survives a rerun on the same text.
    pub id: String,
    /// What sort of damage, as a short code.
    pub artefact: String,
    /// What may have stood there, where it can be guessed.
    pub guess: Option<String>,
    /// Id of the rule, where one gave it.
    pub rule: Option<String>,
}

impl Loaded {
    /// Whether readers are asked about it: it stands in title, captions or body.
    pub fn is_for_readers(&self) -> bool {
        matches!(self.place, Place::Title | Place::Caption | Place::Body)
    }
}

impl Wire {
    /// Whether readers are asked about it: it stands outside page furniture.
    pub fn is_for_readers(&self) -> bool {
        self.place != Place::Chrome
    }
}
