//! Texts of one outlet, day, language or group, with their measures taken together.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What puts texts into one group.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
#[serde(rename_all = "lowercase")]
pub enum GroupBy {
    /// Where they appeared.
    #[default]
    Outlet,
    /// The day they were published; the month where the texts have more than 31 days.
    Date,
    /// Their language.
    Lang,
    /// What the input says: `group` of a JSON line, else the folder of the file.
    Group,
}

/// One measure over the texts of a group. The counts themselves are not added up.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct GroupMeasure {
    /// Ids of the articles it was taken in, in the order of the input.
    pub articles: Vec<String>,
    /// The middle count of a text: half of the texts have no more, half no fewer.
    pub median: f64,
    /// The smallest count of a text.
    pub min: usize,
    /// The largest count of a text.
    pub max: usize,
    /// What the rate is of: `per-1000-words`, `share`.
    pub unit: Option<String>,
    /// Of how many words or findings the rate is, over all these texts; `null` where the measure has none.
    pub exposure: Option<usize>,
    /// The rate or share over all these texts, to six significant digits; `null` where they hold too few words or findings.
    pub rate: Option<f64>,
    /// Lower end of the 95 % interval, by texts drawn again; `null` under five texts, and where none has any.
    pub low: Option<f64>,
    /// Upper end of it.
    pub high: Option<f64>,
}

/// Texts of one group and one language.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct GroupRow {
    /// What they have in common: an outlet, a day or month, a language, a name; `null` where the files do not say.
    pub name: Option<String>,
    /// Code of their language: lexicons of two languages are not one ruler; `null` where it cannot be told.
    pub lang: Option<String>,
    /// Ids of the articles, in the order of the input.
    pub articles: Vec<String>,
    /// Measures by id; none where the language is not read, and where the files name no outlet, day or language:
    /// such texts are no group.
    pub measures: BTreeMap<String, GroupMeasure>,
}

/// Texts put into groups.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Debug, PartialEq)]
pub struct Groups {
    /// By what.
    pub by: GroupBy,
    /// The groups in the order of the bytes of their names, those without one last.
    pub rows: Vec<GroupRow>,
}
