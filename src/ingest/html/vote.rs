//! The vote: an extraction crate says which text is the main text, and its lines are found again among ours.
//! It votes; it writes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use scraper::Html;
use trafilatura::{ExtractionFocus, HtmlDateMode, Options};

use super::walk::{Walked, walk};
use crate::text::fold::fold;

/// How many words in a row are compared where a line was changed by the extraction.
const SHINGLE: usize = 4;

/// Votes for fewer words than this are no votes.
const FEWEST_WORDS: usize = 40;

/// Something that takes the main text out of a page.
pub(crate) trait Extractor {
    /// The lines of the main text, in order; none when nothing was found.
    fn main_lines(&self, html: &str) -> Vec<String>;
}

/// The extraction by the crate `trafilatura`, set to leave out rather than to take too much. Its guess of the date is
/// off, because it asks the clock.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MainContent;

impl Extractor for MainContent {
    fn main_lines(&self, html: &str) -> Vec<String> {
        let mut options = Options::default();
        options.focus = ExtractionFocus::FavorPrecision;
        options.html_date_mode = HtmlDateMode::Disabled;
        options.enable_fallback = true;
        options.exclude_comments = true;
        let found = catch_unwind(AssertUnwindSafe(|| trafilatura::extract(html, &options)));
        let Ok(Ok(found)) = found else { return Vec::new() };
        walk(&Html::parse_fragment(&found.content_html)).text.lines().map(str::to_owned).collect()
    }
}

/// Which of the walked lines the extraction took; `None` where it took too little to count.
pub(crate) fn votes(walked: &Walked, taken: &[String]) -> Option<Vec<bool>> {
    let ours: Vec<Vec<String>> = walked.lines.iter().map(|l| words(l.span.of(&walked.text))).collect();
    let theirs: Vec<Vec<String>> = taken.iter().map(|line| words(line)).collect();
    let mut votes = vec![false; ours.len()];
    let mut places: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for (i, line) in ours.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
        places.entry(line).or_default().push(i);
    }
    let mut next = 0;
    for line in &theirs {
        let Some(places) = places.get(line.as_slice()) else { continue };
        if let Some(&place) = places.get(places.partition_point(|&p| p < next)) {
            votes[place] = true;
            next = place + 1;
        }
    }
    let shingles: BTreeSet<&[String]> = theirs.iter().flat_map(|line| line.windows(SHINGLE)).collect();
    for (i, line) in ours.iter().enumerate().filter(|(_, line)| line.len() >= 2 * SHINGLE) {
        let all = line.len() + 1 - SHINGLE;
        let known = line.windows(SHINGLE).filter(|s| shingles.contains(s)).count();
        votes[i] |= known * 10 >= all * 8 && !places[line.as_slice()].iter().any(|&p| votes[p]);
    }
    let count: usize = ours.iter().zip(&votes).filter(|(_, v)| **v).map(|(line, _)| line.len()).sum();
    (count >= FEWEST_WORDS).then_some(votes)
}

/// The folded words of a line.
fn words(line: &str) -> Vec<String> {
    line.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(fold).collect()
}
