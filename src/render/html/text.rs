//! The texts as they are in the files, block by block, with marks set into their words. Nothing is left out: what is page
//! furniture is folded away with its role.

use std::collections::BTreeSet;

use serde::Serialize;

use super::anchor::{noted, part, seen, spot};
use super::card::{Card, card};
use super::note::Sorts;
use crate::contract::{Article, Block, Role, Span, code};
use crate::render::mark::{Mark, Sort, marks};
use crate::render::shelf::{RECEIVED, Shelf, byte_at, cut};

/// Height of a bar of voices in its own units.
const HEIGHT: usize = 1000;

/// A text with its marks.
#[derive(Serialize)]
pub(super) struct Text {
    /// What it is.
    card: Card,
    /// Whether its title is one of the blocks.
    headed: bool,
    /// Its blocks; none where the report does not carry the text.
    blocks: Vec<Shown>,
}

/// A block, or several of furniture folded into one.
#[derive(Serialize, Default)]
struct Shown {
    kind: &'static str,
    id: Option<String>,
    n: Option<usize>,
    role: String,
    pieces: Vec<Piece>,
    bar: Vec<Stretch>,
    folded: Vec<(String, String)>,
}

/// A stretch of a bar of voices.
#[derive(Serialize)]
struct Stretch {
    voice: String,
    y: usize,
    height: usize,
}

/// A piece of a marked block.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Piece {
    /// Words of the text.
    Words { text: String },
    /// A place others point at.
    Anchor { id: String },
    /// A mark begins, or goes on after another has ended inside it.
    Open(Box<Opening>),
    /// The innermost mark ends.
    Close { sign: Option<&'static str> },
}

#[derive(Serialize)]
struct Opening {
    sort: &'static str,
    light: bool,
    id: Option<String>,
    letter: Option<String>,
    href: Option<String>,
    label: String,
    voice: Option<String>,
    category: Option<String>,
}

/// Sets the marks of texts into their words, and remembers which ids the page bears.
pub(super) struct Setter<'a> {
    /// The report.
    pub shelf: Shelf<'a>,
    /// Voice and category of words to discuss, by id.
    pub sorts: &'a Sorts,
    /// Ids of the notes.
    pub notes: &'a BTreeSet<String>,
    /// The ids given so far.
    pub shown: BTreeSet<String>,
}

impl Setter<'_> {
    /// A text, marked.
    pub(super) fn set(&mut self, article: &Article) -> Text {
        let mut blocks: Vec<Shown> = Vec::new();
        if let Some(text) = article.text.as_deref() {
            let marks = marks(self.shelf, article, text);
            for block in &article.blocks {
                if !matches!(block.role, Role::Chrome | Role::Related | Role::Notice) {
                    blocks.extend(self.shown(article, text, block, &marks));
                    continue;
                }
                let words = cut(text, block.start, block.end, self.shelf.report.offsets).trim().to_owned();
                if words.is_empty() {
                    continue;
                }
                let line = (self.shelf.words.code("role", &code(block.role)), words);
                match blocks.last_mut().filter(|last| last.kind == "folded") {
                    Some(last) => last.folded.push(line),
                    None => blocks.push(Shown { kind: "folded", folded: vec![line], ..Shown::default() }),
                }
            }
        }
        Text { card: card(self.shelf, article), headed: blocks.iter().any(|block| block.kind == "title"), blocks }
    }

    fn shown(&mut self, article: &Article, text: &str, block: &Block, marks: &[Mark]) -> Option<Shown> {
        let unit = self.shelf.report.offsets;
        let (start, end) = (byte_at(text, block.start, unit)?, byte_at(text, block.end, unit)?);
        if text.get(start..end)?.trim().is_empty() {
            return None;
        }
        let place = Span { start: block.start, end: block.end, paragraph: block.paragraph, ..Span::default() };
        let holds_title = article
            .title
            .as_ref()
            .and_then(|title| title.span.as_ref())
            .is_some_and(|title| block.role == Role::Title && block.start <= title.start && title.end <= block.end);
        let id = if holds_title { Some(format!("p-{}-t", part(&article.label))) } else { spot(article, &place) };
        let id = id.filter(|id| self.shown.insert(id.clone()));
        Some(Shown {
            kind: match block.role {
                Role::Body => "body",
                Role::Title => "title",
                _ => "aside",
            },
            // A heading inside the text belongs to the paragraph after it; the number stands once.
            n: block.paragraph.filter(|_| id.is_some()),
            id,
            role: self.shelf.words.code("role", &code(block.role)),
            pieces: self.pieces(article, text, (start, end), marks),
            bar: bar(article, block),
            folded: Vec::new(),
        })
    }

    /// The words from `start` to `end` with the marks that touch them, each closed inside those that hold it.
    fn pieces(&mut self, article: &Article, text: &str, (start, end): (usize, usize), all: &[Mark]) -> Vec<Piece> {
        let inside: Vec<&Mark> = all.iter().filter(|mark| mark.start < end && start < mark.end).collect();
        let ends = inside.iter().flat_map(|mark| [mark.start.max(start), mark.end.min(end)]).chain([start, end]);
        let edges: BTreeSet<usize> = ends.filter(|&at| text.is_char_boundary(at)).collect();
        let mut pieces = Vec::new();
        let mut open: Vec<&Mark> = Vec::new();
        let mut from = start;
        for at in edges {
            if from < at {
                pieces.push(Piece::Words { text: text[from..at].to_owned() });
                from = at;
            }
            if let Some(first) = open.iter().position(|mark| mark.end.min(end) <= at) {
                let closed = open.split_off(first);
                pieces.extend(closed.iter().rev().map(|mark| Piece::Close {
                    sign: (mark.sort == Sort::Content && mark.end <= at).then_some("›"),
                }));
                for mark in closed.into_iter().filter(|mark| mark.end.min(end) > at) {
                    pieces.push(Piece::Open(Box::new(self.opening(article, mark, false))));
                    open.push(mark);
                }
            }
            for mark in inside.iter().filter(|mark| mark.start.max(start) == at && mark.end > at) {
                let begins = mark.start >= start;
                pieces.push(Piece::Open(Box::new(self.opening(article, mark, begins))));
                open.push(mark);
                if begins {
                    pieces.extend(self.others(article, mark));
                }
            }
        }
        pieces
    }

    /// A mark where it begins, or where it only goes on.
    fn opening(&mut self, article: &Article, mark: &Mark, begins: bool) -> Opening {
        let words = self.shelf.words;
        let sort = mark.sort.code();
        let finding = mark.findings.first().map_or("", String::as_str);
        let known = self.sorts.get(finding);
        let letter = match mark.sort {
            Sort::Content => Some("‹".to_owned()),
            Sort::Name => None,
            Sort::Word { counted: false, .. } => Some(words.code("mark", sort).to_lowercase()),
            _ => Some(words.code("mark", sort)),
        };
        let sign = if known.is_some_and(|sort| sort.received) { RECEIVED } else { "" };
        let id = seen(article, finding);
        let note = noted(article, finding);
        Opening {
            sort,
            light: matches!(mark.sort, Sort::Word { counted: false, .. }),
            id: (begins && self.shown.insert(id.clone())).then_some(id),
            letter: letter.filter(|_| begins).map(|letter| format!("{letter}{sign}")),
            href: self.notes.contains(&note).then(|| format!("#{note}")),
            label: words.code("report-mark", sort),
            voice: known.map(|sort| sort.voice.clone()),
            category: known.map(|sort| sort.category.clone()),
        }
    }

    /// Places for the other findings that a mark shows.
    fn others(&mut self, article: &Article, mark: &Mark) -> Vec<Piece> {
        let ids = mark.findings.iter().skip(1).map(|finding| seen(article, finding));
        ids.filter(|id| self.shown.insert(id.clone())).map(|id| Piece::Anchor { id }).collect()
    }
}

/// The voices of a block from top to bottom.
fn bar(article: &Article, block: &Block) -> Vec<Stretch> {
    let length = block.end.saturating_sub(block.start).max(1);
    let along = |at: usize| at.clamp(block.start, block.end).saturating_sub(block.start) * HEIGHT / length;
    let runs = article.voices.iter().flatten().filter(|run| run.start < block.end && block.start < run.end);
    let stretch = |run: &crate::contract::VoiceRun| Stretch {
        voice: code(run.voice),
        y: along(run.start),
        height: along(run.end) - along(run.start),
    };
    runs.map(stretch).collect()
}
