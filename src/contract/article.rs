//! One text with all that was found in it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Artefact, Attribution, Block, CountryName, Dated, Figure, Indicator, Loaded, Name, Paragraph, Review, Span, Voice,
    Wire, Wording,
};

/// The date a text gives itself, with where it was read.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The date as `YYYY-MM-DD`, with a time behind it where the page gives one.
    pub value: String,
    /// Where it was read, as a short code (`text`, `json-ld`, `opengraph`, `saved-from`, `input` …).
    pub origin: String,
    /// Where it stands in the text; `null` for metadata.
    pub span: Option<Span>,
}

/// Where a page says that it was published.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The address as written there.
    pub value: String,
    /// Where it was read, as a short code (`saved-from`, `meta`, `opengraph`, `json-ld`, `input`).
    pub origin: String,
}

/// A stretch of the page that is not the narration's. Where no stretch lies, the text speaks itself.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq)]
pub struct VoiceRun {
    /// First position, from 0, in the report's unit of offsets.
    pub start: usize,
    /// First position after it.
    pub end: usize,
    /// Whose words it is; never `author`.
    pub voice: Voice,
    /// Id of the attribution they belong to; `null` where no source is given.
    pub attribution: Option<String>,
}

/// Numbers of words: tokens between white space that hold a letter or digit.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Words {
    /// In the article, without title, captions, credits and links cut out.
    pub body: usize,
    /// In the whole page.
    pub page: usize,
    /// In title, captions and article together, where findings count: rates are of these.
    #[serde(default)]
    pub counted: usize,
    /// Sentences of the article, headings inside it left out; `null` where its language is not read.
    #[serde(default)]
    pub sentences: Option<usize>,
}

/// One measure of one text.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct Measure {
    /// How many were counted; `null` where the file cannot tell.
    pub count: Option<usize>,
    /// In how many of `unit` it was counted.
    pub exposure: Option<usize>,
    /// What the exposure counts (`words`, `attributions`, `paragraphs` …).
    pub unit: Option<String>,
    /// The rate or share, to six significant digits; `null` for a plain count.
    pub value: Option<f64>,
    /// Lower end of the 95 % interval.
    pub low: Option<f64>,
    /// Upper end of the 95 % interval.
    pub high: Option<f64>,
    /// Whether text and count are large enough for the value to be shown beside the count.
    pub shown: bool,
    /// Ids of the findings it counts.
    pub passages: Vec<String>,
}

/// One text.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct Article {
    /// The path as given with `/`, or the `id` of its JSON line; the second of the same name ends in `#2`.
    pub id: String,
    /// Its letter, in the order of the input: A … Z, AA ….
    pub label: String,
    /// The path as given; `-` for standard input.
    pub path: String,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// Code of the language of the text; `null` where it cannot be told.
    pub lang: Option<String>,
    /// Whether there are lexicons for that language; where they know its agencies and nothing else this is `false`, and
    /// `wires` is all that is filled.
    pub supported: bool,
    /// The outlet's name, where the file gives it.
    pub outlet: Option<String>,
    /// The title, where the file gives it.
    pub title: Option<Wording>,
    /// The date, where the file gives it.
    pub published: Option<Published>,
    /// Who wrote it, where the file says so.
    pub byline: Option<Wording>,
    /// Numbers of words.
    pub words: Words,
    /// The text that offsets point into: always for HTML, else on request.
    pub text: Option<String>,
    /// The page cut into blocks, in the order of the text.
    pub blocks: Vec<Block>,
    /// The paragraphs of title and body.
    pub paragraphs: Vec<Paragraph>,
    /// Reported words.
    pub attributions: Option<Vec<Attribution>>,
    /// Words to discuss.
    pub loaded: Option<Vec<Loaded>>,
    /// Stretches that are not the narration's, in the order of the text, none over another.
    #[serde(default)]
    pub voices: Option<Vec<VoiceRun>>,
    /// Agencies; `null` where no lexicon knows how the language names them.
    pub wires: Option<Vec<Wire>>,
    /// Names of actors.
    pub names: Option<Vec<Name>>,
    /// Names of countries, their adjectives, peoples and capitals.
    #[serde(default)]
    pub countries: Option<Vec<CountryName>>,
    /// Figures.
    pub figures: Option<Vec<Figure>>,
    /// Days that the title and the body name.
    #[serde(default)]
    pub dates: Option<Vec<Dated>>,
    /// The identity card.
    pub indicators: Option<Vec<Indicator>>,
    /// Signs of damage.
    pub condition: Option<Vec<Artefact>>,
    /// Measures by id.
    pub measures: Option<BTreeMap<String, Measure>>,
    /// The first words of the body, at most twelve, for texts whose title is not in the file.
    #[serde(default)]
    pub opening: Option<Span>,
    /// Where the page says that it was published; `null` where it does not.
    #[serde(default)]
    pub address: Option<Address>,
    /// Paths of other inputs with the very same bytes, analysed here once; ids of other articles of one file with the same title
    /// and text.
    #[serde(default)]
    pub same_as: Vec<String>,
    /// The group the input puts it in: `group` of its JSON line, else the last folder of its path; `null` without either.
    #[serde(default)]
    pub group: Option<String>,
    /// How much of what was found readers have looked at; left out where nobody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<Reviewed>,
}

/// How much of what was found in a text readers have looked at.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq, Eq, Default)]
pub struct Reviewed {
    /// Findings that bear a reader's decision: kept, changed, dropped or added.
    pub looked: usize,
    /// Findings there are to look at, as the page of a review shows them: reported words that count as claims or are part of
    /// others, words to discuss in title, captions and body, agencies outside page furniture, and all that bears a decision.
    /// Two findings of one kind at one place are one.
    pub findings: usize,
    /// Initials of those who decided.
    pub by: Vec<String>,
    /// Findings that count only since decisions on others freed them, and that nobody has read.
    #[serde(default)]
    pub freed: usize,
}

/// The sign of damage that a program may have translated the text and chosen its words.
pub const TRANSLATED: &str = "machine-translation";

impl Article {
    /// How many findings there are to look at, and how many of them bear a reader's decision. It is the number of places that
    /// the page of a review shows: two findings at one place are decided together.
    pub fn looked_at(&self) -> (usize, usize) {
        let said = self.attributions.iter().flatten();
        let said = said.filter_map(|one| Some((0, one.seat()?, one.is_for_readers(), one.review.is_some())));
        let words = self.loaded.iter().flatten();
        let words = words.map(|one| (1, &one.span, one.is_for_readers(), one.review.is_some()));
        let wires = self.wires.iter().flatten();
        let wires = wires.map(|one| (2, &one.span, one.is_for_readers(), one.review.is_some()));
        let mut places: BTreeMap<(u8, usize, usize), bool> = BTreeMap::new();
        for (kind, span, counts, looked) in said.chain(words).chain(wires) {
            if counts || looked {
                *places.entry((kind, span.start, span.end)).or_default() |= looked;
            }
        }
        (places.len(), places.values().filter(|looked| **looked).count())
    }

    /// Reported words nobody has dropped.
    pub fn told(&self) -> impl Iterator<Item = &Attribution> {
        self.attributions.iter().flatten().filter(|one| one.review != Some(Review::Dropped))
    }

    /// Reported words that count as claims.
    pub fn claims(&self) -> impl Iterator<Item = &Attribution> {
        self.told().filter(|one| one.claim)
    }

    /// Words to discuss nobody has dropped.
    pub fn discussed(&self) -> impl Iterator<Item = &Loaded> {
        self.loaded.iter().flatten().filter(|one| one.review != Some(Review::Dropped))
    }

    /// Agencies named in the page that nobody has dropped.
    pub fn agencies(&self) -> impl Iterator<Item = &Wire> {
        self.wires.iter().flatten().filter(|one| one.review != Some(Review::Dropped))
    }

    /// Whether the text shows signs of translation by a program.
    pub fn is_translated(&self) -> bool {
        self.condition.iter().flatten().any(|sign| sign.artefact == TRANSLATED)
    }
}
