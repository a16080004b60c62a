//! One file a view. Each turns a report into a [`View`], written once for every format.

mod agencies;
mod attributions;
mod card;
pub(in crate::render) mod chains;
mod clusters;
mod concordance;
mod deeds;
mod figures;
mod groups;
mod keyness;
mod loaded;
pub(in crate::render) mod naming;
pub(in crate::render) mod origins;
mod profile;
mod sentences;
pub(in crate::render) mod shared;
pub(in crate::render) mod speakers;
pub(in crate::render) mod summary;
pub(in crate::render) mod timeline;
pub(in crate::render) mod unread;

pub(crate) use attributions::{first as first_place, kind as reported_kind};
pub(crate) use groups::apart;

use super::reading;
use super::shelf::Shelf;
use super::view::View;

/// The views there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// What a person sees first.
    Summary,
    /// What each text is, in counts.
    Profile,
    /// Who speaks, who is only named.
    Speakers,
    /// Every reported word with its relays.
    Attributions,
    /// What each text calls each actor.
    Naming,
    /// The same quantity in several texts.
    Figures,
    /// Passages in common.
    Shared,
    /// Words to discuss in context.
    Loaded,
    /// The identity card.
    Card,
    /// Agencies and their roles.
    Agencies,
    /// From the first source to the text.
    Chains,
    /// Dates in the texts.
    Timeline,
    /// Words that a text uses more than the others.
    Keyness,
    /// Which texts are tied by passages in common.
    Clusters,
    /// Texts put together by outlet, day, language or group.
    Groups,
    /// Every figure as a sentence.
    Sentences,
}

impl Name {
    /// Every view, in the order in which `all` prints them.
    pub const ALL: [Name; 16] = [
        Name::Summary,
        Name::Profile,
        Name::Speakers,
        Name::Attributions,
        Name::Naming,
        Name::Figures,
        Name::Shared,
        Name::Loaded,
        Name::Card,
        Name::Agencies,
        Name::Chains,
        Name::Timeline,
        Name::Keyness,
        Name::Clusters,
        Name::Groups,
        Name::Sentences,
    ];

    /// Its name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Name::Summary => "summary",
            Name::Profile => "profile",
            Name::Speakers => "speakers",
            Name::Attributions => "attributions",
            Name::Naming => "naming",
            Name::Figures => "figures",
            Name::Shared => "shared",
            Name::Loaded => "loaded",
            Name::Card => "card",
            Name::Agencies => "agencies",
            Name::Chains => "chains",
            Name::Timeline => "timeline",
            Name::Keyness => "keyness",
            Name::Clusters => "clusters",
            Name::Groups => "groups",
            Name::Sentences => "sentences",
        }
    }

    /// The view called `code`.
    pub fn of(code: &str) -> Option<Name> {
        Name::ALL.into_iter().find(|name| name.code() == code)
    }
}

/// How words to discuss are put in one list over all texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// By the rule that lists them.
    Rule,
    /// By the words before them, the nearest first.
    Left,
    /// By the words after them.
    Right,
}

/// What a reader asks of the views.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Wish {
    /// Show what stands in page furniture too.
    pub furniture: bool,
    /// Show acts that are no claims too.
    pub all_acts: bool,
    /// Show measures with rates and intervals too.
    pub rates: bool,
    /// Words to discuss in one list over all texts, in this order; `None` lists them text by text.
    pub sort: Option<Sort>,
    /// What can be done next, each with its command: the last lines of the summary.
    pub again: Vec<String>,
    /// At most so many lines for the summary, counted at `width` columns; `None` where lines do not matter.
    pub lines: Option<usize>,
    /// Columns of the screen.
    pub width: usize,
    /// Letter of the text that the others are set against; `None` sets every two texts side by side.
    pub base: Option<String>,
    /// Passages in common: most pairs of texts to show them of.
    pub pairs: Option<usize>,
}

/// The view `name` of a report.
pub fn build(name: Name, shelf: Shelf, wish: &Wish) -> View {
    let view = match name {
        Name::Summary => summary::build(shelf, wish),
        Name::Profile => profile::build(shelf, wish),
        Name::Speakers => speakers::build(shelf),
        Name::Attributions => attributions::build(shelf, wish),
        Name::Loaded => loaded::build(shelf, wish),
        Name::Card => card::build(shelf),
        Name::Agencies => agencies::build(shelf),
        Name::Chains => chains::build(shelf),
        Name::Naming => naming::build(shelf),
        Name::Shared => shared::build(shelf, wish),
        Name::Figures => figures::build(shelf),
        Name::Keyness => keyness::build(shelf),
        Name::Timeline => timeline::build(shelf),
        Name::Clusters => clusters::build(shelf),
        Name::Groups => groups::build(shelf, wish),
        Name::Sentences => sentences::build(shelf),
    };
    let view = unread::mark(name, shelf, view);
    let title = if name == Name::Summary { String::new() } else { shelf.words.code("view", name.code()) };
    View { name: name.code().to_owned(), title, ..view }
}

/// The view `name` as it is shown by itself: under it what persons have made of the reading, so far as the view does not say
/// it.
pub fn alone(name: Name, shelf: Shelf, wish: &Wish) -> View {
    let mut view = build(name, shelf, wish);
    match name {
        // Words in common are found without anything that a person reviews.
        Name::Summary | Name::Shared | Name::Clusters => {}
        Name::Profile | Name::Sentences => view.notes.extend(reading::control(shelf)),
        _ => view.notes.extend(reading::beside(shelf)),
    }
    view
}
