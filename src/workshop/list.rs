//! Which rules there are.

use crate::lexicon::Lexicon;
use crate::lexicon::names::Named;
use crate::lexicon::rule::{Detail, Family, Rule, Status};

/// What is asked for; what is left out is not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// A language, or `shared`.
    pub language: Option<String>,
    /// A family.
    pub family: Option<Family>,
    /// A status.
    pub status: Option<Status>,
    /// A category, kind, act, mark, role or indicator: what [`Line::sort`] says.
    pub sort: Option<String>,
    /// Something that stands in the id or in a term.
    pub holding: Option<String>,
}

/// A rule in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'l> {
    /// Its id.
    pub id: &'l str,
    /// How far it is trusted.
    pub status: Status,
    /// What it leads to: the category, kind, act, mark, role or indicator.
    pub sort: &'l str,
    /// How heavy it weighs, for words to discuss.
    pub weight: Option<u8>,
    /// Its terms as written.
    pub terms: Vec<&'l str>,
    /// How many examples prove it.
    pub examples: usize,
    /// The file, below the lexicon folder.
    pub file: &'l str,
    /// The line in the file, counted from 1.
    pub line: usize,
}

/// The rules that are asked for, by id.
pub fn list<'l>(lexicon: &'l Lexicon, wanted: &Wanted) -> Vec<Line<'l>> {
    lexicon.rules.iter().filter(|rule| is_wanted(rule, wanted)).map(line).collect()
}

fn is_wanted(rule: &Rule, wanted: &Wanted) -> bool {
    let holds = |text: &String| rule.id.contains(text) || written(rule).any(|term| term.contains(text.as_str()));
    wanted.language.as_ref().is_none_or(|language| *language == rule.language)
        && wanted.family.is_none_or(|family| family == rule.family())
        && wanted.status.is_none_or(|status| status == rule.status)
        && wanted.sort.as_ref().is_none_or(|asked| asked == sort(rule))
        && wanted.holding.as_ref().is_none_or(holds)
}

fn line(rule: &Rule) -> Line<'_> {
    let weight = if let Detail::Loaded(loaded) = &rule.detail { Some(loaded.weight) } else { None };
    let proofs = &rule.examples;
    Line {
        id: &rule.id,
        status: rule.status,
        sort: sort(rule),
        weight,
        terms: written(rule).collect(),
        examples: proofs.matches.len() + proofs.quoted.len() + proofs.silent.len(),
        file: &rule.origin.file,
        line: rule.origin.line,
    }
}

/// What a rule leads to, in one word of its family.
fn sort(rule: &Rule) -> &str {
    match &rule.detail {
        Detail::Cue(cue) => cue.act.name(),
        Detail::Loaded(loaded) => &loaded.category,
        Detail::Kind(head) => &head.kind,
        Detail::Page(form) => form.mark.name(),
        Detail::Wire(form) => form.role.name(),
        Detail::Card(form) => &form.indicator,
    }
}

/// The words of a rule as written: terms, or the words around a name.
fn written(rule: &Rule) -> impl Iterator<Item = &str> {
    let around = match &rule.detail {
        Detail::Wire(form) => [form.before.as_slice(), form.after.as_slice()],
        _ => [&[][..], &[][..]],
    };
    rule.terms.iter().chain(around.into_iter().flatten()).map(|term| term.written.as_str())
}
