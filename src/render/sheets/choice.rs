//! Which texts, and which of their paragraphs, are set side by side: those that a teacher names, else texts in the language of
//! the class, else any. It knows no difference between two passages.

use std::ops::Range;

use super::desk::Desk;
use super::text::trimmed;
use crate::contract::{Article, Role, Shared, Span};
use crate::render::passage::place;
use crate::report::pair::Pair;

/// A text that a teacher names, or one of its paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The letters of the text, as typed.
    pub label: String,
    /// The number of the paragraph; none where the text as a whole is named.
    pub paragraph: Option<usize>,
}

impl Place {
    /// Two places with a comma between them, as in `A§2,B§1`, `a2,b1` or `A,B`; nothing where it is something else.
    pub fn two(typed: &str) -> Option<[Place; 2]> {
        let (one, other) = typed.split_once(',')?;
        let read =
            |typed: &str| place(typed.trim()).map(|(label, paragraph)| Place { label: label.to_owned(), paragraph });
        Some([read(one)?, read(other)?])
    }

    /// Whether this text, or a paragraph of it, is named.
    pub fn is_in(&self, article: &Article) -> bool {
        article.label.eq_ignore_ascii_case(&self.label)
    }

    /// Whether the text has what is named.
    pub fn is_there(&self, article: &Article) -> bool {
        self.is_in(article) && self.paragraph.is_none_or(|n| article.paragraphs.iter().any(|one| one.n == n))
    }

    fn holds(&self, span: &Span) -> bool {
        self.paragraph.is_none() || span.paragraph == self.paragraph
    }
}

/// The texts that are looked at.
#[derive(Clone, Copy)]
pub(super) enum Among<'w> {
    /// Those in the language of the interface.
    Home,
    /// All.
    All,
    /// These two, and where they are named these paragraphs.
    These(&'w [Place; 2]),
}

impl Among<'_> {
    /// Whether a text is one of them.
    pub(super) fn admits(self, desk: &Desk, article: &Article) -> bool {
        match self {
            Among::Home => !desk.is_foreign(article),
            Among::All => true,
            Among::These(places) => places.iter().any(|place| place.is_in(article)),
        }
    }

    /// The letters of the text that stands first, where somebody said so.
    pub(super) fn first(&self) -> Option<&str> {
        match self {
            Among::These([one, _]) => Some(&one.label),
            _ => None,
        }
    }

    /// Whether two passages stand where they are looked for.
    pub(super) fn holds(self, it: &Shared) -> bool {
        match self {
            Among::These([one, other]) => one.holds(&it.a_span) && other.holds(&it.b_span),
            _ => true,
        }
    }
}

/// The body of paragraph `n`, without the heading over it.
pub(super) fn paragraph(desk: &Desk, article: &Article, n: usize) -> Option<(Span, Range<usize>)> {
    let text = article.text.as_deref()?;
    let here = article.blocks.iter().filter(|block| block.paragraph == Some(n));
    let block = here.max_by_key(|block| (block.role == Role::Body, block.end - block.start))?;
    let range = trimmed(text, desk.bytes(article, block.start, block.end)?);
    let span = Span {
        start: block.start,
        end: block.end,
        text: text[range.clone()].to_owned(),
        line: block.line_start,
        column: 1,
        paragraph: Some(n),
    };
    (!range.is_empty()).then_some((span, range))
}

/// What two paragraphs have in common.
pub(super) struct Common {
    /// What only the one has, and what only the other has.
    pub marks: [Vec<Span>; 2],
    /// The words by which their passages were known to say the same.
    pub evidence: Vec<String>,
}

/// What the passages in common of two paragraphs say of them; nothing where they have none in common.
pub(super) fn within(pair: &Pair, spans: &[Span; 2]) -> Option<Common> {
    let inside = |whole: &Span, part: &Span| whole.start <= part.start && part.end <= whole.end;
    let here = pair.passages.iter().filter(|it| inside(&spans[0], &it.a_span) && inside(&spans[1], &it.b_span));
    let here: Vec<&Shared> = here.collect();
    let all = |marks: fn(&Shared) -> &Vec<Span>| here.iter().flat_map(|it| marks(it).clone()).collect();
    let evidence = here.iter().flat_map(|it| it.evidence.clone()).collect();
    (!here.is_empty()).then(|| Common { marks: [all(|it| &it.a_marks), all(|it| &it.b_marks)], evidence })
}
