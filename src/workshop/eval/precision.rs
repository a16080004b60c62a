//! How often each rule for words to discuss is right where people marked words: what its author looks at before a rule may
//! count. It knows counts by rule and the lexicons; a rule with few hits is not judged.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::rate::{percent, share};
use super::tally::Row;
use crate::lexicon::Lexicon;
use crate::lexicon::rule::Detail;

/// A rule with fewer hits is not judged.
pub const FEWEST: usize = 5;
/// The share of right hits, of a hundred, that a rule needs to count.
pub const ENOUGH: f64 = 60.0;

/// A rule with its hits.
#[derive(Debug, Clone, PartialEq)]
pub struct Precision<'r> {
    /// Its id.
    pub rule: &'r str,
    /// Its weight; 0 where no rule of the lexicons has the id.
    pub weight: u8,
    /// How many hits.
    pub hits: usize,
    /// How many of them touch a marked word, of a hundred.
    pub right: f64,
}

impl Precision<'_> {
    /// Whether the rule counts and is right too seldom to.
    pub fn is_low(&self) -> bool {
        self.weight > 0 && self.hits >= FEWEST && self.right < ENOUGH
    }
}

/// The rules with enough hits, the least often right first, then those with most hits; and how many have too few.
pub fn precisions<'r>(rows: &'r BTreeMap<String, Row>, lexicon: &Lexicon) -> (Vec<Precision<'r>>, usize) {
    let all = rows.iter().filter(|(_, row)| row.right + row.wrong > 0).map(|(rule, row)| of(rule, row, lexicon));
    let (mut judged, few): (Vec<_>, Vec<_>) = all.partition(|one| one.hits >= FEWEST);
    judged.sort_by(|a, b| a.right.total_cmp(&b.right).then((Reverse(a.hits), a.rule).cmp(&(Reverse(b.hits), b.rule))));
    (judged, few.len())
}

/// Every rule as data.
pub fn json(rows: &BTreeMap<String, Row>, lexicon: &Lexicon) -> Value {
    let row = |(rule, row): (&String, &Row)| {
        let Precision { weight, right, .. } = of(rule, row, lexicon);
        (rule.clone(), json!({ "tp": row.right, "fp": row.wrong, "fn": row.missed, "p": right, "weight": weight }))
    };
    Value::Object(rows.iter().map(row).collect::<Map<String, Value>>())
}

fn of<'r>(rule: &'r str, row: &Row, lexicon: &Lexicon) -> Precision<'r> {
    let hits = row.right + row.wrong;
    let weight = match lexicon.rule(rule).map(|rule| &rule.detail) {
        Some(Detail::Loaded(detail)) => detail.weight,
        _ => 0,
    };
    Precision { rule, weight, hits, right: percent(share(row.right, hits)) }
}
