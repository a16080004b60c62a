//! Sheets for a class: HTML made for paper, one file a sheet, each whole without any other and without a network.
//!
//! They are filled from the contract like every other format and share the one way of writing a value with the report
//! (`html::escape`). What a pupil holds shows nothing of what was found: the text, room to write, questions. What was found
//! stands on the teacher's key alone. Page furniture is on none of them.

mod accord;
mod card;
mod check;
mod choice;
mod couple;
mod desk;
mod difference;
mod doubt;
mod duo;
mod facing;
mod gap;
mod index;
mod key;
mod leaf;
mod piece;
mod plan;
mod pupil;
mod reading;
mod retold;
mod reveal;
mod setting;
mod stretch;
mod teller;
mod text;
mod unsourced;
mod veil;
mod vocabulary;
mod wording;

pub use self::choice::Place;
use self::desk::Desk;
use super::shelf::Shelf;
use crate::contract::{Article, Span};

/// For whom the words of instruction are, and how much is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Level {
    /// Eleven to fifteen years: short instructions with an example, few lines, two passages.
    #[default]
    Middle,
    /// From fifteen years on: more lines, more passages, questions on the voice and on the page itself.
    High,
}

impl Level {
    /// Its code, as it stands in keys of the catalogue.
    pub fn code(self) -> &'static str {
        match self {
            Level::Middle => "middle",
            Level::High => "high",
        }
    }
}

/// A category of words to discuss.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// Its name in the language of the interface.
    pub name: String,
}

/// What a teacher asks of the sheets.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Wish {
    /// For whom they are.
    pub level: Level,
    /// Categories of words to discuss that the key lists and the duo sheet has as blanks; empty for all.
    pub only: Vec<Category>,
    /// Whether what pupils see hides outlets, names of sites and dates of publication.
    pub blind: bool,
    /// The two texts or paragraphs of the duo sheet; none for those that the program picks.
    pub pair: Option<[Place; 2]>,
}

impl Wish {
    /// Whether words to discuss of a category are wanted.
    pub fn admits(&self, category: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|one| one.id == category)
    }
}

/// Which sheet it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The page that leads to all others.
    Index,
    /// A text with room for notes, and an empty grid.
    Pupil,
    /// Two passages with blanks where they part.
    Duo,
    /// The questions of the identity card, to be answered.
    Card,
    /// What the program reads, for the teacher.
    Key,
    /// The two passages for the wall, their differences shown one by one.
    Reveal,
}

impl Kind {
    /// Whether it is made for paper.
    pub fn is_printed(self) -> bool {
        !matches!(self, Kind::Index | Kind::Reveal)
    }
}

/// One sheet, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Which it is.
    pub kind: Kind,
    /// Name of its file, the same in every run on as many texts.
    pub file: String,
    /// The page.
    pub html: String,
}

/// What every sheet bears in its head, so that a later run knows it again.
pub const MARK: &str = "cadrage worksheet";

/// The two passages that a class reads first: those of the duo sheet that say most.
pub(in crate::render) struct First<'r> {
    /// The two texts.
    pub texts: [&'r Article; 2],
    /// Whether they were found to have passages in common.
    pub common: bool,
    /// What is seen, in one sentence.
    pub said: String,
    /// What the files say of their origin.
    pub origin: Vec<String>,
    /// Whether the passages are shown as they are; a name or a claim has its sentence round it.
    pub whole: bool,
    /// One passage of each text, with what is marked in it.
    pub sides: [(Span, Vec<Span>); 2],
}

/// What the duo sheet would show first, if these texts have one.
pub(in crate::render) fn first<'r>(shelf: Shelf<'r>, wish: &'r Wish) -> Option<First<'r>> {
    let couple = couple::couple(&Desk::new(shelf, wish))?;
    let (texts, common, sides) = (couple.texts, couple.tie == "common", couple.first?);
    let whole = !matches!(couple.tie, "named" | "claimed");
    Some(First { texts, common, said: couple.said, origin: couple.origin, whole, sides })
}

/// All sheets of a report, the index first. Without two passages that can be set side by side there is no duo sheet and
/// nothing for the wall, and the index says why.
pub fn sheets(shelf: Shelf, wish: &Wish) -> Vec<Sheet> {
    let desk = Desk::new(shelf, wish);
    let couple = couple::couple(&desk);
    let mut sheets: Vec<Sheet> = shelf.articles().iter().map(|article| pupil::sheet(&desk, article)).collect();
    sheets.extend(couple.as_ref().map(|couple| duo::sheet(&desk, couple)));
    sheets.push(card::sheet(&desk));
    sheets.push(key::sheet(&desk, couple.as_ref()));
    sheets.extend(couple.as_ref().map(|couple| reveal::sheet(&desk, couple)));
    sheets.insert(0, index::sheet(&desk, couple.is_some()));
    sheets
}
