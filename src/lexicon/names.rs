//! How the closed lists are written in the files: one name for each member of an enumeration.
//! It knows the spelling of the format and nothing of what the members do.

use super::rule::{
    Act, Addressee, Case, CueFrame, Family, LinePlace, Mark, Side, Stance, Status, Switched, WirePlace, WireRole,
};
use super::tables::{AgencyType, PressSlot};

/// A closed list of the format: every member has one written name.
pub trait Named: Sized + Copy + PartialEq + 'static {
    /// Every member with its name, in the order of the documentation.
    const ALL: &'static [(Self, &'static str)];
    /// The names alone, in the same order.
    const NAMES: &'static [&'static str];

    /// The name as written in the files.
    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(member, _)| *member == self).map_or("", |(_, name)| name)
    }

    /// The member with this name, if there is one.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, written)| *written == name).map(|(member, _)| *member)
    }
}

macro_rules! names {
    ($($list:ident: $($member:ident = $name:literal)*;)*) => {
        $(impl Named for $list {
            const ALL: &'static [(Self, &'static str)] = &[$(($list::$member, $name),)*];
            const NAMES: &'static [&'static str] = &[$($name,)*];
        })*
    };
}

names! {
    Family: Attribution = "attribution" Loaded = "loaded" Kind = "kind" Page = "page" Wire = "wire" Card = "card"
        Condition = "condition";
    Status: Draft = "draft" Stable = "stable" Retired = "retired";
    Switched: Rule = "rule" Agency = "agency" Category = "category" Debate = "debate";
    Case: Any = "any" Lower = "lower" Proper = "proper" Upper = "upper";
    Side: Before = "before" After = "after" Both = "both";
    Act: Speech = "speech" Belief = "belief" Intention = "intention" Directive = "directive" Silence = "silence"
        Evidential = "evidential";
    Stance: Neutral = "neutral" Endorsing = "endorsing" Distancing = "distancing" Evaluative = "evaluative";
    CueFrame: Clause = "clause" Object = "object" Infinitive = "infinitive" Incise = "incise" Quote = "quote"
        Colon = "colon" Gerund = "gerund" Prep = "prep" Noun = "noun" Adverb = "adverb"
        Naming = "naming";
    Addressee: Preposition = "preposition" Object = "object";
    Mark: Stop = "stop" End = "end" Furniture = "furniture" Byline = "byline" Dateline = "dateline"
        DateLabel = "date-label" ReadingTime = "reading-time" Caption = "caption" Credit = "credit"
        ImageCredit = "image-credit" Notice = "notice" Related = "related" Outlet = "outlet";
    LinePlace: Whole = "whole" Start = "start" Finish = "finish" Any = "any";
    WireRole: Credit = "credit" Cited = "cited" Relay = "relay" Image = "image" Topic = "topic";
    WirePlace: Line = "line" End = "end" Open = "open" Any = "any";
    AgencyType: Agency = "agency" Broadcaster = "broadcaster" Syndication = "syndication" Photo = "photo";
    PressSlot: Title = "title" Byline = "byline" Outlet = "outlet" Date = "date" Length = "length" Rights = "rights";
}

/// What stands in `status` of an entry of an earlier lexicon that is not to be used at all.
pub const OFF: &str = "off";

/// What can stand in `status`: how far a rule is trusted, or [`OFF`].
pub const STATUSES: &[&str] = &["draft", "stable", "retired", OFF];

/// What can stand in `status` of an entry that is no rule.
pub const SWITCH: &[&str] = &[OFF];

/// Kinds of source, for heads of source phrases and for actors.
pub const KINDS: &[&str] = &[
    "official",
    "security",
    "institution",
    "agency",
    "media",
    "document",
    "expert",
    "witness",
    "armed-group",
    "party",
    "citizen",
    "unnamed",
];

/// Through what words can come.
pub const CHANNELS: &[&str] = &["statement", "document", "interview", "social", "agency"];

/// How a relay passes words on.
pub const LINKS: &[&str] = &["cited", "carried", "told"];

/// Indicators of the identity card.
pub const INDICATORS: &[&str] = &[
    "byline",
    "dateline",
    "date",
    "correction-notice",
    "republication-notice",
    "licence-notice",
    "original-link",
    "translation-notice",
    "photo-credit",
    "document-link",
    "appeal-money",
    "newsletter",
    "share-plea",
    "adblock-plea",
    "adverts-income",
    "genre-label",
    "template-placeholder",
    "contact",
    "agency-status",
];

/// What sorts of things units count: people, what happens to them, things, ground, lengths, money, time, shares.
pub const UNIT_KINDS: &[&str] = &["people", "harm", "thing", "place", "measure", "money", "time", "share"];

/// Roles of the blocks of a page.
pub const ROLES: &[&str] = &["body", "title", "byline", "date", "caption", "credit", "notice", "related", "chrome"];
