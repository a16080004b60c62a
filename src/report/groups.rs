//! Texts of one outlet, day, language or group taken together: their measures, with an interval over texts.
//! It knows filled articles and compares no group with another.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::{Article, GroupBy, GroupMeasure, GroupRow, Groups, Measure};
use crate::measures::interval::round;
use crate::measures::{ENOUGH_FINDINGS, ENOUGH_WORDS, bootstrap};

/// Of more days than this, months are taken.
const MOST_DAYS: usize = 31;
/// Bytes of `YYYY-MM-DD`, and of its month.
const DAY: usize = 10;
const MONTH: usize = 7;
/// The unit of rates.
const PER_THOUSAND: &str = "per-1000-words";

/// Whether a group has no name, so that it comes last; its name; its language.
type Key = (bool, Option<String>, Option<String>);

/// The groups of `articles`.
pub fn fill(articles: &[Article], by: GroupBy) -> Groups {
    let length = if by == GroupBy::Date && days(articles) > MOST_DAYS { MONTH } else { DAY };
    let mut rows: BTreeMap<Key, Vec<&Article>> = BTreeMap::new();
    for article in articles {
        let name = name(article, by, length);
        rows.entry((name.is_none(), name, article.lang.clone())).or_default().push(article);
    }
    let row = |((unknown, name, lang), texts): (Key, Vec<&Article>)| GroupRow {
        name,
        lang,
        articles: texts.iter().map(|article| article.id.clone()).collect(),
        // Texts of which the files do not say where or when they appeared may be of anywhere: they are listed, not measured.
        measures: if unknown && by != GroupBy::Group { BTreeMap::new() } else { measures(&texts) },
    };
    Groups { by, rows: rows.into_iter().map(row).collect() }
}

/// How many days the texts were published on.
fn days(articles: &[Article]) -> usize {
    articles.iter().filter_map(|article| day(article, DAY)).collect::<BTreeSet<_>>().len()
}

/// The day of publication, or the month, as the first bytes of the date say it.
fn day(article: &Article, length: usize) -> Option<&str> {
    article.published.as_ref().and_then(|published| published.value.get(..length))
}

/// The name of the group a text is in; `None` where the file does not say.
fn name(article: &Article, by: GroupBy, length: usize) -> Option<String> {
    let name = match by {
        GroupBy::Outlet => article.outlet.as_deref(),
        GroupBy::Date => day(article, length),
        GroupBy::Lang => article.lang.as_deref(),
        GroupBy::Group => article.group.as_deref(),
    };
    name.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned)
}

/// Every measure that one of `texts` has.
fn measures(texts: &[&Article]) -> BTreeMap<String, GroupMeasure> {
    let mut taken: BTreeMap<&str, Vec<(&Article, &Measure)>> = BTreeMap::new();
    for article in texts {
        for (id, measure) in article.measures.iter().flatten() {
            if measure.count.is_some() {
                taken.entry(id).or_default().push((article, measure));
            }
        }
    }
    taken.into_iter().filter_map(|(id, all)| Some((id.to_owned(), together(&all)?))).collect()
}

/// One measure over several texts; `None` without any.
fn together(all: &[(&Article, &Measure)]) -> Option<GroupMeasure> {
    let mut counts: Vec<usize> = all.iter().filter_map(|(_, measure)| measure.count).collect();
    counts.sort_unstable();
    let (min, max) = (*counts.first()?, *counts.last()?);
    let pairs: Option<Vec<(usize, usize)>> = all.iter().map(|(_, one)| Some((one.count?, one.exposure?))).collect();
    let pairs = pairs.unwrap_or_default();
    let unit = all.first().and_then(|(_, measure)| measure.unit.clone());
    let (count, exposure) = pairs.iter().fold((0, 0), |(n, of), (one, in_one)| (n + one, of + in_one));
    let per_thousand = unit.as_deref() == Some(PER_THOUSAND);
    let is_enough = match per_thousand {
        true => exposure >= ENOUGH_WORDS && count >= ENOUGH_FINDINGS,
        false => exposure >= ENOUGH_FINDINGS,
    };
    let scale = if per_thousand { 1000.0 } else { 1.0 };
    let rate = is_enough.then(|| round(count as f64 / exposure as f64 * scale));
    // Where all texts have the same share, drawing texts again can show no doubt.
    let ends = rate.and_then(|_| bootstrap::pooled(&pairs)).filter(|(low, high)| low < high);
    let ends = ends.map(|(low, high)| (round(low * scale), round(high * scale)));
    Some(GroupMeasure {
        articles: all.iter().map(|(article, _)| article.id.clone()).collect(),
        median: median(&counts),
        min,
        max,
        unit,
        exposure: (!pairs.is_empty()).then_some(exposure),
        rate,
        low: ends.map(|(low, _)| low),
        high: ends.map(|(_, high)| high),
    })
}

/// The middle of numbers in order, or what lies between the two middle ones.
fn median(sorted: &[usize]) -> f64 {
    let half = sorted.len() / 2;
    match sorted.len() % 2 {
        1 => sorted[half] as f64,
        _ => (sorted[half - 1] + sorted[half]) as f64 / 2.0,
    }
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_middle_may_lie_between_two_counts() {
        assert_eq!(median(&[3]), 3.0);
        assert_eq!(median(&[0, 2, 9]), 2.0);
        assert_eq!(median(&[1, 2]), 1.5);
    }
}
