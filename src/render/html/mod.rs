//! The report as one HTML page that needs nothing but itself: no network, no font, no cookie, no clock.
//!
//! It is filled from the contract like every other format. Each file here makes one part of the page out of plain data;
//! what the part looks like stands in `templates/`, and everything that comes from a text goes through `escape` on its
//! way out. Without its script the page is whole: the script only hides, picks, filters and collects.

mod align;
pub(in crate::render) mod anchor;
mod card;
mod chain;
mod escape;
mod figure;
mod method;
mod note;
mod origin;
mod page;
pub(in crate::render) mod pair;
pub(in crate::render) mod policy;
mod speaker;
mod table;
pub(in crate::render) mod template;
mod text;
mod timeline;

pub use page::page;

use crate::render::sheets::Place;
use crate::render::shelf::Shelf;

/// What a report says of itself in its head: by it a later run knows a page it may write anew.
pub const MARK: &str = "cadrage report";

/// What a reader asks of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Wish<'d> {
    /// For a class: marks and answers are hidden until they are asked for.
    pub class: bool,
    /// For publishing: passages and tables without the whole texts.
    pub extracts: bool,
    /// The day to write under the page, `YYYY-MM-DD`; with `None` the browser says how old the file is.
    pub day: Option<&'d str>,
    /// The two texts or paragraphs that stand first; none for those that the program picks.
    pub pair: Option<&'d [Place; 2]>,
}

/// Whether two texts or paragraphs have something to set side by side.
pub fn is_pair(shelf: Shelf, places: &[Place; 2]) -> bool {
    pair::asked(shelf, Some(places), false).is_some()
}
