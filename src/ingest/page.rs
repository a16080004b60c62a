//! The page: a decoded text cut into blocks, each with the role it plays and the reason for it.
//! Nothing is deleted, only labelled. It holds what was seen; how it is seen stands in the rooms beside it.

use std::sync::Arc;

use crate::lexicon::rule::Mark;
use crate::text::Span;

/// What a block is to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The text a reader came for.
    Body,
    /// The title, wherever the page repeats it.
    Title,
    /// Names who wrote it.
    Byline,
    /// Says when it was published, or announces that it would say so.
    Date,
    /// Describes a picture.
    Caption,
    /// Names the agency or text it comes from.
    Credit,
    /// Licence, republication, appeal.
    Notice,
    /// Points to another text.
    Related,
    /// Everything else: menus, teasers, sharing, footers.
    Chrome,
}

impl Role {
    /// Every role, in the order of the documentation.
    pub const ALL: [Role; 9] = [
        Role::Body,
        Role::Title,
        Role::Byline,
        Role::Date,
        Role::Caption,
        Role::Credit,
        Role::Notice,
        Role::Related,
        Role::Chrome,
    ];

    /// The name written in results and in lexicons.
    pub fn name(self) -> &'static str {
        match self {
            Role::Body => "body",
            Role::Title => "title",
            Role::Byline => "byline",
            Role::Date => "date",
            Role::Caption => "caption",
            Role::Credit => "credit",
            Role::Notice => "notice",
            Role::Related => "related",
            Role::Chrome => "chrome",
        }
    }
}

/// Why a block has its role. It becomes words elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The input says that all of it is body.
    Given,
    /// Its line stands in the main run of prose; `score` is the line's own, in hundredths (below 0: it alone does not look like prose).
    Run {
        /// Hundredths; lines above 0 look like prose.
        score: i32,
    },
    /// It stands apart from the main run and shares so many hundredths of its words with it.
    Cohesion {
        /// Hundredths.
        shared: u8,
    },
    /// It stands outside the main run.
    Outside {
        /// Hundredths; lines above 0 look like prose.
        score: i32,
    },
    /// A form of the lexicon stands in it; the block names the rule.
    Form(Mark),
    /// It shares so many hundredths of its content words with the body.
    Overlap {
        /// Hundredths.
        shared: u8,
    },
    /// It is the first line, without a full stop, right above the body.
    Above,
    /// It says again what line `line` says.
    Again {
        /// Counted from 1.
        line: usize,
    },
    /// A date stands in it.
    DateSeen,
    /// A date is announced and does not follow.
    DateEmpty,
    /// Agencies are named and nothing else is said.
    AgencyLine,
    /// It ends with brackets that name where a picture is from.
    PictureCredit,
    /// Something and its origin, set apart by a stroke, without a full stop.
    Stroke,
    /// Other parts of its line have roles of their own.
    RestOfLine,
    /// It is a row of marks.
    Ruled,
    /// The markup says so; the name of the element or attribute.
    Markup(&'static str),
    /// The main-content vote took it.
    Vote,
    /// The vote left it out, but it is prose between lines that were taken, under the same element.
    Between,
    /// The vote left it out.
    NoVote,
    /// The layout of a press database's file says so.
    Layout,
}

/// A stretch of the page with one role. It is a line, a part of a line, or several lines that were one paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without blanks around it.
    pub span: Span,
    /// What it is.
    pub role: Role,
    /// First line, counted from 1; lines end at `\n`.
    pub line_start: usize,
    /// Last line, inclusive.
    pub line_end: usize,
    /// Why it is that.
    pub why: Why,
    /// Id of the lexicon rule that decided, where one did.
    pub rule: Option<Arc<str>>,
}

impl Block {
    /// Whether it only repeats another block, such as a second title line.
    pub fn is_repeated(&self) -> bool {
        matches!(self.why, Why::Again { .. })
    }
}

/// How the page's text came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// The text of the input, byte for byte after decoding.
    Plain,
    /// Written by our walk through the markup.
    Html,
    /// A body handed over as such.
    Body,
    /// Written from the paragraphs of a document, a line each.
    Document,
}

/// Where a value of the metadata was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MetaOrigin {
    /// Given with the input.
    Input,
    /// A JSON-LD script.
    JsonLd,
    /// An OpenGraph property.
    OpenGraph,
    /// Another `meta` or `link` element, or an attribute of the root.
    Meta,
    /// An element of the page.
    Element,
    /// The comment a browser leaves in a saved page.
    SavedFrom,
    /// A line of the text.
    Line,
    /// The properties of a document.
    Document,
}

impl MetaOrigin {
    /// The name written in results.
    pub fn name(self) -> &'static str {
        match self {
            MetaOrigin::Input => "input",
            MetaOrigin::JsonLd => "json-ld",
            MetaOrigin::OpenGraph => "opengraph",
            MetaOrigin::Meta => "meta",
            MetaOrigin::Element => "element",
            MetaOrigin::SavedFrom => "saved-from",
            MetaOrigin::Line => "line",
            MetaOrigin::Document => "document",
        }
    }
}

/// A value with the place it was read at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The value as written there.
    pub value: String,
    /// What kind of place.
    pub origin: MetaOrigin,
    /// Where in the page's text, when it stands there.
    pub span: Option<Span>,
}

impl Meta {
    /// A value that does not stand in the text.
    pub fn beside(value: impl Into<String>, origin: MetaOrigin) -> Self {
        Meta { value: value.into(), origin, span: None }
    }

    /// A value that stands in the text.
    pub fn in_text(text: &str, span: Span, origin: MetaOrigin) -> Self {
        Meta { value: span.of(text).to_string(), origin, span: Some(span) }
    }
}

/// What the input says about its text. A value nobody states is `None`; nothing is guessed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Metadata {
    /// Title.
    pub title: Option<Meta>,
    /// Day of publication, as written.
    pub published: Option<Meta>,
    /// Who wrote it.
    pub byline: Option<Meta>,
    /// Where it appeared.
    pub outlet: Option<Meta>,
    /// Address.
    pub url: Option<Meta>,
    /// Language code.
    pub lang: Option<Meta>,
}

impl Metadata {
    /// Takes from `other` what is not known yet.
    pub fn complete(&mut self, other: Metadata) {
        let pairs = [
            (&mut self.title, other.title),
            (&mut self.published, other.published),
            (&mut self.byline, other.byline),
            (&mut self.outlet, other.outlet),
            (&mut self.url, other.url),
            (&mut self.lang, other.lang),
        ];
        for (mine, theirs) in pairs {
            if mine.is_none() {
                *mine = theirs;
            }
        }
    }
}

/// A decoded text cut into blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The id the input gives it, if any.
    pub id: Option<String>,
    /// The group the input puts it in, if any.
    pub group: Option<String>,
    /// The text that all offsets point into.
    pub text: String,
    /// Sorted, disjoint, on character boundaries; together they cover every line that is not blank.
    pub blocks: Vec<Block>,
    /// How the text came about.
    pub origin: Origin,
    /// What the input says about it.
    pub metadata: Metadata,
    /// Ids of other pages of the input with the very same title and text, which are not given themselves.
    pub same: Vec<String>,
}

impl Page {
    /// Whether it was read by the layout of a press database.
    pub(crate) fn is_of_press(&self) -> bool {
        self.blocks.iter().any(|block| block.why == Why::Layout)
    }

    /// Whether any of it is body.
    pub(crate) fn has_text(&self) -> bool {
        self.of_role(Role::Body).next().is_some()
    }

    /// The blocks of one role, in order.
    pub fn of_role(&self, role: Role) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(move |b| b.role == role)
    }
}
