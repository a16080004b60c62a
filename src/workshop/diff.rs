//! What changes when one lexicon takes the place of another: findings that come, go, or change their voice.

use std::collections::{BTreeMap, BTreeSet};

use super::firing::firings;
use crate::analyzer::{Analyzer, Scratch};
use crate::findings::Voice;
use crate::ingest::{How, ReadError};
use crate::text::Span;

/// Characters of context on each side.
const CONTEXT: usize = 48;

/// How a finding changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It comes.
    Added,
    /// It goes.
    Removed,
    /// It stays and is in another voice: first, then.
    Voice(Voice, Voice),
}

/// A finding that changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Changed {
    /// The text: its name, with its number where one file holds several.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// How it changes.
    pub change: Change,
    /// The words right before.
    pub before: String,
    /// The words found.
    pub words: String,
    /// The words right after.
    pub after: String,
}

/// All changes, by id of the rule, in the order of the texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diff {
    /// How many texts were read.
    pub texts: usize,
    /// By rule.
    pub rules: BTreeMap<String, Vec<Changed>>,
}

impl Diff {
    /// Reads an input with both lexicons and adds what differs.
    ///
    /// # Errors
    /// What cannot be read, from the reading with the second one.
    pub fn add(
        &mut self,
        (base, head): (&Analyzer, &Analyzer),
        (name, bytes): (&str, &[u8]),
        how: &How,
        (one, two): (&mut Scratch, &mut Scratch),
    ) -> Result<(), Vec<ReadError>> {
        let mut unread = Vec::new();
        // A page's roles are the lexicons' affair too, so each reads the bytes; the text they read is the same.
        let pages = |analyzer: &Analyzer| crate::ingest::read(name, bytes, how, analyzer.page_lexicon());
        let (olds, news) = (pages(base), pages(head));
        let several = news.len() > 1;
        for (number, (before, after)) in olds.into_iter().zip(news).enumerate() {
            let (before, after) = match (before, after) {
                (Ok(before), Ok(after)) => (before, after),
                (_, Err(error)) | (Err(error), _) => {
                    unread.push(error);
                    continue;
                }
            };
            let before = base.analyze_page(before, how, one);
            let after = head.analyze_page(after, how, two);
            let text = if several { format!("{name}:{}", number + 1) } else { name.to_owned() };
            self.texts += 1;
            let old = placed(firings(&before, one, base.lexicon()));
            let new = placed(firings(&after, two, head.lexicon()));
            for key in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
                let change = match (old.get(key), new.get(key)) {
                    (None, Some(_)) => Change::Added,
                    (Some(_), None) => Change::Removed,
                    (Some(was), Some(is)) if was != is => Change::Voice(*was, *is),
                    _ => continue,
                };
                let page = &after.article.page.text;
                self.rules.entry(key.1.clone()).or_default().push(shown(&text, page, key.0, change));
            }
        }
        if unread.is_empty() { Ok(()) } else { Err(unread) }
    }

    /// How many findings come, go, and change their voice.
    pub fn counts(&self) -> (usize, usize, usize) {
        let of = |is: fn(&Change) -> bool| self.rules.values().flatten().filter(|changed| is(&changed.change)).count();
        (
            of(|change| *change == Change::Added),
            of(|change| *change == Change::Removed),
            of(|change| matches!(change, Change::Voice(..))),
        )
    }
}

/// Findings by place and rule.
fn placed(fired: Vec<super::firing::Firing<'_>>) -> BTreeMap<(Span, String), Voice> {
    fired.into_iter().map(|firing| ((firing.span, firing.rule.to_owned()), firing.voice)).collect()
}

fn shown(text: &str, page: &str, span: Span, change: Change) -> Changed {
    let before = page.get(..span.start).unwrap_or_default();
    let after = page.get(span.end..).unwrap_or_default();
    let skip = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    Changed {
        text: text.to_owned(),
        span,
        change,
        before: before[skip..].to_owned(),
        words: span.of(page).to_owned(),
        after: after.chars().take(CONTEXT).collect(),
    }
}
