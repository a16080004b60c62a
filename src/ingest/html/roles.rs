//! Roles of a saved page's lines: what the vote took is the text; the title is a heading; around them markup and the
//! forms of the lexicons decide.

use super::walk::{self, Walked, around};
use crate::ingest::furniture::PageLexicon;
use crate::ingest::header::{self, is_about};
use crate::ingest::inside;
use crate::ingest::line::{Line, measure};
use crate::ingest::page::{Block, Meta, MetaOrigin, Metadata, Role, Why};
use crate::ingest::parts::{self, Part};
use crate::ingest::runs;
use crate::ingest::score::score;
use crate::ingest::units;
use crate::lexicon::rule::Mark;
use crate::text::fold::fold;

/// How many lines before the title, or after the text, may name its author, its day or its credit.
const NEAR: usize = 6;

/// Where markup says that nothing of the text stands.
const BESIDE: u32 = around::NAV | around::ASIDE | around::FOOTER | around::FORM;

/// Blocks of a walked page, and the metadata its lines state, given which lines the vote took.
pub(crate) fn label(
    walked: &Walked,
    votes: &[bool],
    stated: &Metadata,
    lexicon: &PageLexicon,
) -> (Vec<Block>, Metadata) {
    let text = walked.text.as_str();
    let lines = measure(text, &units::lines(text), lexicon);
    let first = votes.iter().position(|&v| v).unwrap_or(0);
    let last = votes.iter().rposition(|&v| v).unwrap_or(0);
    let mut page = Labels { text, lines: &lines, walked: &walked.lines, votes, first, last, parts: Vec::new() };
    let title = page.title(stated);
    page.parts = (0..lines.len()).map(|i| page.role(i, title)).collect();
    let metadata = page.metadata(title);
    (parts::blocks(text, &lines, page.parts), metadata)
}

struct Labels<'a> {
    text: &'a str,
    lines: &'a [Line],
    walked: &'a [walk::Line],
    votes: &'a [bool],
    first: usize,
    last: usize,
    parts: Vec<Vec<Part>>,
}

impl Labels<'_> {
    /// The line of the title: the heading that says what the page states as its title, else the last first-level heading
    /// above the end of the text, else a line above the text that says it or shares its words.
    fn title(&self, stated: &Metadata) -> Option<(usize, Why)> {
        let stated = stated.title.as_ref().map(|m| bare(&m.value)).filter(|t| !t.is_empty());
        let says = |i: &usize| {
            let line = bare(self.lines[*i].span.of(self.text));
            self.lines[*i].words >= 2 && stated.as_ref().is_some_and(|t| *t == line || t.starts_with(&line))
        };
        let heading = |i: &usize| self.walked[*i].around & around::H1 != 0 && self.walked[*i].around & BESIDE == 0;
        let above = 0..(self.first + 1).min(self.lines.len());
        let headings: Vec<usize> = (0..=self.last).filter(heading).collect();
        let found = headings.iter().copied().find(says).or_else(|| headings.last().copied());
        if let Some(i) = found {
            return Some((i, Why::Markup("h1")));
        }
        if let Some(i) = above.rev().find(|i| says(i) && self.lines[*i].words >= 3) {
            return Some((i, Why::Markup("title")));
        }
        let known = runs::known(&self.lines[self.first..=self.last]);
        let captions: Vec<bool> =
            self.walked[..self.first].iter().map(|l| l.around & (BESIDE | around::CAPTION) != 0).collect();
        header::title(self.text, self.lines, self.first, &known, &captions)
    }

    fn role(&self, i: usize, title: Option<(usize, Why)>) -> Vec<Part> {
        let (line, around) = (&self.lines[i], self.walked[i].around);
        let whole = |role, why| vec![Part::line(line, role, why, None)];
        if let Some((t, why)) = title {
            if t == i {
                return whole(Role::Title, why);
            }
            if around & BESIDE == 0 && self.is_again(i, t) && self.is_over_prose(i, t) {
                return whole(Role::Title, Why::Again { line: self.lines[t].numbers.0 });
            }
        }
        let inside = (self.first..=self.last).contains(&i);
        let top = title.map_or(self.first, |(t, _)| t.min(self.first)).saturating_sub(NEAR);
        let near = i >= top && i <= self.last + NEAR && around & BESIDE == 0;
        if self.votes[i] {
            return self.taken(i);
        }
        if near && around & around::CAPTION != 0 {
            return whole(Role::Caption, Why::Markup("figcaption"));
        }
        if near && !inside {
            return self.beside(i, title);
        }
        if inside && around & BESIDE == 0 {
            if let Some(part) = inside::furniture(self.text, line, false) {
                return vec![part];
            }
            if self.belongs(i) {
                let part = Part::line(line, Role::Body, Why::Between, None);
                return parts::without_pointers(self.text, line, part);
            }
        }
        vec![inside::rest(line, markup(around).map_or(Why::NoVote, Why::Markup))]
    }

    /// Whether a line says what line `t` says, whatever marks and capitals it is written with.
    fn is_again(&self, i: usize, t: usize) -> bool {
        let said = |i: usize| bare(self.lines[i].span.of(self.text));
        self.lines[i].words >= 2 && said(i) == said(t)
    }

    /// Whether no prose of the text stands above a line, other than its title, line `t`.
    fn is_over_prose(&self, i: usize, t: usize) -> bool {
        (self.first..i).all(|k| !self.votes[k] || !self.lines[k].is_prose() || self.is_again(k, t))
    }

    /// A line that the vote took.
    fn taken(&self, i: usize) -> Vec<Part> {
        let line = &self.lines[i];
        if self.walked[i].around & around::CAPTION != 0 {
            return vec![Part::line(line, Role::Caption, Why::Markup("figcaption"), None)];
        }
        let appeal = || inside::appeal(self.text, self.lines, (self.first, self.last), i);
        match inside::furniture(self.text, line, i == self.last).or_else(appeal) {
            Some(part) => vec![part],
            None => parts::without_pointers(self.text, line, Part::line(line, Role::Body, Why::Vote, None)),
        }
    }

    /// A line right before or after the text: author, day, credit, lead.
    fn beside(&self, i: usize, title: Option<(usize, Why)>) -> Vec<Part> {
        let (line, around) = (&self.lines[i], self.walked[i].around);
        let credit = line.form(&[Mark::Credit]);
        if line.only_agency || credit.is_some() {
            let why = credit.map_or(Why::AgencyLine, |s| Why::Form(s.mark));
            return vec![Part::line(line, Role::Credit, why, credit.map(|s| s.rule.clone()))];
        }
        if is_about(line) {
            let pieces = header::pieces(self.text, line);
            if !pieces.is_empty() {
                return pieces;
            }
        }
        if line.words < 12 && around & around::TIME != 0 {
            return vec![Part::line(line, Role::Date, Why::Markup("time"), None)];
        }
        if line.words < 12 && around & around::AUTHOR != 0 {
            return vec![Part::line(line, Role::Byline, Why::Markup("author"), None)];
        }
        let below = title.is_some_and(|(t, _)| t < i) && i < self.first;
        if below && line.is_prose() && self.few_links(i) && inside::furniture(self.text, line, false).is_none() {
            return vec![Part::line(line, Role::Body, Why::Between, None)];
        }
        vec![inside::rest(line, Why::NoVote)]
    }

    /// Whether a line that the vote left out is prose under an element whose lines it took.
    fn belongs(&self, i: usize) -> bool {
        let parent = self.walked[i].parent;
        let near = i.saturating_sub(3)..(i + 4).min(self.votes.len());
        let beside = near.into_iter().any(|k| self.votes[k] && self.walked[k].parent == parent);
        beside && score(&self.lines[i]) > 0 && self.lines[i].ends && self.few_links(i)
    }

    fn few_links(&self, i: usize) -> bool {
        self.walked[i].linked * 2 < self.lines[i].span.len()
    }

    /// Author and day, as the lines near the text state them.
    fn metadata(&self, title: Option<(usize, Why)>) -> Metadata {
        let meta = |span| Meta::in_text(self.text, span, MetaOrigin::Line);
        let mut metadata = Metadata { title: title.map(|(t, _)| meta(self.lines[t].span)), ..Metadata::default() };
        for (line, parts) in self.lines.iter().zip(&self.parts) {
            for part in parts {
                match part.role {
                    Role::Date if metadata.published.is_none() => {
                        let day = line.dates.iter().find(|d| part.span.contains(d.span));
                        metadata.published = day.map(|d| meta(d.span));
                    }
                    Role::Byline if metadata.byline.is_none() => {
                        let marked = part.why == Why::Markup("author");
                        let name = header::name(self.text, line, part.span).or(marked.then_some(part.span));
                        metadata.byline = name.map(meta);
                    }
                    _ => {}
                }
            }
        }
        metadata
    }
}

/// What markup stands around a line that is no text.
fn markup(around: u32) -> Option<&'static str> {
    const NAMES: [(u32, &str); 6] = [
        (around::NAV, "nav"),
        (around::FOOTER, "footer"),
        (around::ASIDE, "aside"),
        (around::FORM, "form"),
        (around::CAPTION, "figcaption"),
        (around::HEADER, "header"),
    ];
    NAMES.iter().find(|(bit, _)| around & bit != 0).map(|&(_, name)| name)
}

/// The folded letters and digits of a title, with one blank between words.
fn bare(title: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(fold);
    words.collect::<Vec<_>>().join(" ")
}
