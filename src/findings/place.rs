//! Where on its page a finding stands, in the five places that tables know.

/// A place on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The title.
    Title,
    /// The text itself.
    Body,
    /// The words under a picture.
    Caption,
    /// Credit, byline and date lines.
    Credit,
    /// Page furniture.
    Chrome,
}

impl Place {
    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Place::Title => "title",
            Place::Body => "body",
            Place::Caption => "caption",
            Place::Credit => "credit",
            Place::Chrome => "chrome",
        }
    }

    /// Whether attributions are read there, and findings there can be scored.
    pub fn is_text(self) -> bool {
        matches!(self, Place::Title | Place::Body | Place::Caption)
    }
}
