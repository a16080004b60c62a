//! The format of the files, as data: which keys there are, what stands in them, and in which order they are written.
//! The reader checks by it, the formatter orders by it, the schema for editors is written from it.

use super::names::{CHANNELS, INDICATORS, KINDS, LINKS, Named, ROLES, STATUSES, SWITCH, UNIT_KINDS};
use super::rule::{Act, Addressee, Case, CueFrame, Family, LinePlace, Mark, Side, Stance, WirePlace, WireRole};
use super::tables::{AgencyType, PressSlot};

/// The version of the format.
pub const SCHEMA: i64 = 1;

/// What stands in a key.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A text that is not empty.
    Text,
    /// A text that may be empty.
    Bare,
    /// A text for people: one string, or a string for each interface language.
    Prose,
    /// A term, in the grammar of terms.
    Term,
    /// Words and marks as they stand, without grammar.
    Plain,
    /// A sentence, with braces or without.
    Sentence,
    /// A whole number, from the first to the second.
    Whole(i64, i64),
    /// `true` or `false`.
    Flag,
    /// A day, as a TOML date or as a text of the same form.
    Day,
    /// One of these names.
    OneOf(&'static [&'static str]),
    /// An id of one of the shared tables.
    IdOf(Table),
    /// A list, not empty.
    List(&'static Shape),
    /// A list that may be empty.
    Some(&'static Shape),
    /// A text, or several of them in a list.
    Texts,
    /// A list of exactly so many.
    Exactly(usize, &'static Shape),
    /// A table with these keys.
    Keys(&'static [Field]),
    /// A table; its keys are looked at elsewhere.
    Entry,
    /// A table with any keys.
    Each(&'static Shape),
    /// A table with a key for each word class.
    Classes,
}

/// A table that ids point into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Categories of words to discuss.
    Categories,
    /// Sources.
    Sources,
    /// Countries.
    Countries,
    /// Debate pages; a folder may have none at all.
    Debates,
}

/// Whether a key must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It must.
    Must,
    /// It may.
    May,
}

/// A key.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// As it is written.
    pub key: &'static str,
    /// What stands in it.
    pub shape: Shape,
    /// Whether it must be there.
    pub need: Need,
    /// The families whose rules have it; empty means all, or that it is no key of a rule.
    pub families: &'static [Family],
    /// What it means, in one line, for editors.
    pub doc: &'static str,
}

/// A key that must be there.
pub(crate) const fn must(key: &'static str, shape: Shape, doc: &'static str) -> Field {
    Field { key, shape, need: Need::Must, families: &[], doc }
}

/// A key that may be there.
pub(crate) const fn may(key: &'static str, shape: Shape, doc: &'static str) -> Field {
    Field { key, shape, need: Need::May, families: &[], doc }
}

const fn only(families: &'static [Family], field: Field) -> Field {
    Field { families, ..field }
}

use Family::{Attribution, Card, Condition, Kind, Loaded, Page, Wire};

const TEXTS: Shape = Shape::Some(&Shape::Text);
const TERMS: Shape = Shape::List(&Shape::Term);
const PLAIN: Shape = Shape::List(&Shape::Plain);
const SENTENCES: Shape = Shape::List(&Shape::Sentence);

/// Keys of `[lexicon]`.
pub const HEADER: &[Field] = &[
    must("schema", Shape::Whole(SCHEMA, SCHEMA), "Version of the format."),
    must("language", Shape::Text, "The language of the rules, or `shared`."),
    must("family", Shape::OneOf(Family::NAMES), "The family of all rules of the file."),
    may(
        "rare",
        Shape::Prose,
        "Why any rule of the file may find nothing in the texts at hand; a rule's own reason goes first.",
    ),
];

/// Keys of `require` and `forbid`.
pub const NEIGHBOURS: &[Field] = &[
    may("within", Shape::Whole(1, 100), "How many words away at most; anywhere in the sentence when left out."),
    must("any", TERMS, "The words; one is enough."),
    may("side", Shape::OneOf(Side::NAMES), "On which side; both when left out."),
];

/// Keys of an entry of `reviewed`.
pub const REVIEW: &[Field] = &[
    must("by", Shape::Text, "Initials of the person who read the rule a second time."),
    must("on", Shape::Day, "The day."),
];

/// Keys of a rule, of all families, in the order in which they are written.
pub const RULE: &[Field] = &[
    must("id", Shape::Text, "`<language or shared>.<family>.<slug>`; never used again for another thing."),
    only(&[Loaded], must("category", Shape::IdOf(Table::Categories), "What the word does.")),
    only(&[Loaded], may("debate", Shape::IdOf(Table::Debates), "The page that gives both sides' words.")),
    only(&[Attribution], must("act", Shape::OneOf(Act::NAMES), "What kind of act the cue reports.")),
    only(&[Attribution], must("stance", Shape::OneOf(Stance::NAMES), "How the cue presents the words.")),
    only(
        &[Attribution],
        must("frames", Shape::List(&Shape::OneOf(CueFrame::NAMES)), "Constructions in which the cue can stand."),
    ),
    only(
        &[Attribution],
        may("addressee", Shape::OneOf(Addressee::NAMES), "`object` when the verb takes the hearer as object."),
    ),
    only(&[Attribution], may("more", Shape::Flag, "`true` for cues that carry on words already given.")),
    only(&[Attribution], may("cites", Shape::Flag, "`true` for cues by which whoever speaks names his own source.")),
    only(&[Kind], must("kind", Shape::OneOf(KINDS), "What sort of source the head names.")),
    only(&[Kind], may("country", Shape::IdOf(Table::Countries), "ISO code of the country whose body the head names.")),
    only(&[Attribution, Kind], may("channel", Shape::OneOf(CHANNELS), "Through what the words came.")),
    only(&[Page], must("mark", Shape::OneOf(Mark::NAMES), "What the line is.")),
    only(&[Card], must("indicator", Shape::OneOf(INDICATORS), "The line of the identity card.")),
    only(&[Condition], must("guess", Shape::Text, "The word that perhaps stood there.")),
    only(&[Condition], may("twin", Shape::Flag, "`true`: a sign only where the text has the guess too.")),
    only(&[Wire], must("role", Shape::OneOf(WireRole::NAMES), "What the agency's name does there.")),
    only(&[Wire], may("link", Shape::OneOf(LINKS), "How a relay passes words on; only with the role `relay`.")),
    only(&[Wire], may("weak", Shape::Flag, "`true`: anybody may be said to do so; a code is no agency for it alone.")),
    only(&[Page, Card], may("at", Shape::OneOf(LinePlace::NAMES), "Where in the line; `any` when left out.")),
    only(&[Wire], may("at", Shape::OneOf(WirePlace::NAMES), "Where the name stands; `any` when left out.")),
    only(&[Card], may("in", Shape::List(&Shape::OneOf(ROLES)), "Roles of lines to look at; all when left out.")),
    must(
        "status",
        Shape::OneOf(STATUSES),
        "`draft`: runs and is listed, counts nowhere. `stable`: runs and counts; needs `why` (or `debate`), `source`, `match` and \
         `no_match`. `retired`: does not run; `replaced_by` names the rule that takes over. `off`, in a folder of one's own and with \
         `id` alone: the built-in rule of this id does not run.",
    ),
    may("replaced_by", Shape::Text, "The rule that takes over from a retired one."),
    only(&[Loaded], must("weight", Shape::Whole(0, 3), "0 listed only, 1 mild, 2 clear, 3 takes a side.")),
    only(&[Attribution, Loaded, Kind, Page, Card, Condition], must("terms", TERMS, "What is looked for.")),
    only(&[Wire], may("before", PLAIN, "Words right before the name, one of them.")),
    only(&[Wire], may("after", PLAIN, "Words right after the name, one of them.")),
    may("pos", Shape::Text, "The table that inflects `word~`; `noun` when left out."),
    may("case", Shape::OneOf(Case::NAMES), "Which capitals a hit must have; `any` when left out."),
    may("fold", Shape::OneOf(&["all"]), "`all`: accents count nowhere."),
    may("require", Shape::Keys(NEIGHBOURS), "One of these must stand near."),
    may("forbid", Shape::Keys(NEIGHBOURS), "None of these may stand near."),
    may("except", TERMS, "Longer terms inside which the rule stays silent."),
    only(&[Loaded], may("negation", Shape::OneOf(&["keep"]), "`keep`: hits under a negation count.")),
    only(&[Loaded], may("mention", Shape::OneOf(&["keep"]), "`keep`: hits that are only mentioned as words count.")),
    may("why", Shape::Prose, "The reason, for people."),
    only(&[Loaded], may("neutral", Shape::Prose, "What could be written instead: advice, never one fixed nation.")),
    may("source", Shape::IdOf(Table::Sources), "Where the reason comes from; `editorial` is our own judgement."),
    may("rare", Shape::Prose, "Why it may find nothing in the texts at hand, and stays."),
    may("reviewed", Shape::List(&Shape::Keys(REVIEW)), "Who read the rule a second time."),
    may("match", SENTENCES, "Sentences it hits, exactly in the {braces}."),
    only(&[Loaded], may("quoted", SENTENCES, "Sentences it hits in a voice other than narration.")),
    may("no_match", SENTENCES, "Sentences it does not hit."),
];

/// Keys of `[language]`.
pub const LANGUAGE: &[Field] = &[
    must("schema", Shape::Whole(SCHEMA, SCHEMA), "Version of the format."),
    must("code", Shape::Text, "Code of the language; the name of its folder."),
    must("name", Shape::Prose, "Its name, for people."),
    may("abbreviations", TEXTS, "A full stop after these ends no sentence."),
    may("elisions", TEXTS, "Words that lose their vowel before an apostrophe, without the apostrophe."),
    may("enclitics", TEXTS, "Endings after an apostrophe that are words of their own."),
    may(
        "infinitives",
        TEXTS,
        "Endings of infinitives, where one can stand right after a verb of speech without any mark.",
    ),
    may("bare_clause", Shape::Flag, "`true`: the word that opens a content clause may be left out."),
    may("quotes", Shape::Some(&Shape::Exactly(2, &Shape::Text)), "Preferred pairs of quotation marks."),
];

/// Keys of `[numbers]`.
pub const NUMBERS: &[Field] = &[
    may("group", Shape::Some(&Shape::Bare), "Marks between groups of three digits."),
    may("decimal", TEXTS, "Marks before the decimals."),
    may("percent", TEXTS, "Words that say what the sign of the hundredth part says."),
    may("words", Shape::Each(&Shape::Whole(0, i64::MAX)), "Written-out numbers and their values."),
    may(
        "orders",
        Shape::Each(&Shape::Whole(10, i64::MAX)),
        "Words of an amount that give no number (*hundreds*), and the least of what they stand for.",
    ),
    may("several", TEXTS, "Words that leave of a round number after them its order of magnitude only (*several*)."),
    may("part_of", TEXTS, "Words between a number and the whole of which it is a part (*190 of the 407*)."),
];

/// Keys of `[dates]`.
pub const DATES: &[Field] = &[
    must("months", Shape::Exactly(12, &Shape::List(&Shape::Text)), "The months with their short forms."),
    must("weekdays", Shape::Exactly(7, &Shape::List(&Shape::Text)), "The days with their short forms, Monday first."),
    may("before", TEXTS, "Words right before a month that stands without its day."),
    may(
        "start",
        TEXTS,
        "Words right before a month that mean its first days; with a hyphen at the end, a part of its word.",
    ),
    may("middle", TEXTS, "The same for the days in its middle."),
    may("end", TEXTS, "The same for its last days."),
    may("around", TEXTS, "Words for days that lie somewhere near, without a name (*in the coming days*)."),
];

/// Keys of `[answers]`.
pub const ANSWERS: &[Field] = &[
    may("yes", TEXTS, "Yes."),
    may("no", TEXTS, "No."),
    may("keep", TEXTS, "A finding is kept."),
    may("drop", TEXTS, "It is set aside."),
    may("change", TEXTS, "It is changed."),
    may("add", TEXTS, "Something is added."),
];

const ENDINGS: Shape = Shape::Some(&Shape::Bare);

/// Keys of a line of an inflection table.
pub const INFLECTION: &[Field] = &[
    must("ends", Shape::Bare, "The ending of the words it is for; the first line that fits wins."),
    may("forms", ENDINGS, "Endings of all forms."),
    may("third", ENDINGS, "Third person, finite, not conditional."),
    may("other", ENDINGS, "First and second persons."),
    may("conditional", ENDINGS, "Third person conditional."),
    may("participle", ENDINGS, "Past participle."),
    may("gerund", ENDINGS, "Present participle."),
    may("infinitive", ENDINGS, "Infinitive."),
];

/// Keys of a file `language.toml`.
pub const LANGUAGE_FILE: &[Field] = &[
    must("language", Shape::Keys(LANGUAGE), "The language."),
    may("numbers", Shape::Keys(NUMBERS), "How numbers are written."),
    may("dates", Shape::Keys(DATES), "How dates are written."),
    may("answers", Shape::Keys(ANSWERS), "What people write in files that are filled in by hand."),
    may("classes", Shape::Classes, "Words by class."),
    may("inflection", Shape::Each(&Shape::Some(&Shape::Keys(INFLECTION))), "Tables of inflection."),
];

/// What switches a category off.
const OFF_CATEGORY: &str =
    "`off`, in a folder of one's own and with `id` alone: the built-in rules of this category do not run.";

/// What switches an agency off.
const OFF_AGENCY: &str =
    "`off`, in a folder of one's own and with `id` alone: the built-in agency of this id is not looked for.";

/// What switches a debate page off.
const OFF_DEBATE: &str =
    "`off`, in a folder of one's own and with `id` alone: the built-in page of this id is not shown.";

/// Keys of `[[category]]`.
pub const CATEGORY: &[Field] = &[
    must("id", Shape::Text, "Its id."),
    may("status", Shape::OneOf(SWITCH), OFF_CATEGORY),
    must("name", Shape::Prose, "Its name on the screen."),
    must("definition", Shape::Prose, "What belongs to it."),
    may("reference", Shape::IdOf(Table::Sources), "The source of the definition."),
];

/// Keys of `[[source]]`.
pub const SOURCE: &[Field] = &[
    must("id", Shape::Text, "Its id."),
    must("title", Shape::Prose, "Its title; in two languages where we gave it ourselves."),
    must("author", Shape::Text, "Who wrote it."),
    may("year", Shape::Whole(1000, 2999), "When."),
    must("where", Shape::Text, "Where a person finds it; what was really read."),
    may("note", Shape::Prose, "What was read of it."),
];

/// Keys of `[[agency]]`.
pub const AGENCY: &[Field] = &[
    must("id", Shape::Text, "Its id."),
    may("status", Shape::OneOf(SWITCH), OFF_AGENCY),
    must("name", Shape::Text, "Its usual name."),
    may("names", TEXTS, "Names that hit anywhere, capitals as written."),
    may("codes", TEXTS, "Codes that hit where a credit stands."),
    may("codes_alone", Shape::Flag, "`true`: the codes hit anywhere."),
    may("country", Shape::IdOf(Table::Countries), "ISO code of its country."),
    must("type", Shape::OneOf(AgencyType::NAMES), "What sort of provider it is."),
];

/// Keys of a country in one language.
pub const COUNTRY_NAMES: &[Field] = &[
    must("name", Shape::Text, "Its usual name."),
    may("article", Shape::Bare, "Its article."),
    may("names", TEXTS, "Other names."),
    may("adjective", TEXTS, "Forms of the adjective."),
    may("people", TEXTS, "Words for its people."),
    may("capital", Shape::Bare, "Its capital."),
];

/// Keys of `[[country]]`, beside one for each language.
pub const COUNTRY: &[Field] = &[must("id", Shape::Text, "ISO 3166 code, two letters, lower case.")];

/// Keys of an actor in one language.
pub const ACTOR_NAMES: &[Field] = &[must("names", TERMS, "Its names.")];

/// Keys of `[[actor]]`, beside one for each language.
pub const ACTOR: &[Field] = &[must("id", Shape::Text, "Its id."), must("kind", Shape::OneOf(KINDS), "Its kind.")];

/// Keys of a body of a country in one language.
pub const BODY_NAMES: &[Field] = &[
    must("names", TERMS, "Its nouns, with words that may belong to them."),
    must("country", Shape::OneOf(Side::NAMES), "On which side of the noun the country's adjective stands."),
];

/// Keys of `[[body]]`, beside one for each language.
pub const BODY: &[Field] = &[
    must("id", Shape::Text, "Its id; after the code of a country it is the id of an actor."),
    must("name", Shape::Prose, "Its name on the screen, which stands in brackets after the country's."),
    may("people", Shape::Flag, "`true`: the country's words for its people are this body's names too."),
    may("complement", Shape::Flag, "`true`: the country's name after a particle makes it too (*the government of …*)."),
];

/// Keys of a unit in one language.
pub const COUNTED_NAMES: &[Field] =
    &[must("names", TEXTS, "Its words, every form of them: the second is its name on the screen, or the only one.")];

/// Keys of the reach of a figure, in one language.
pub const REACH_NAMES: &[Field] = &[
    must("names", TEXTS, "Its words, every form of them."),
    may("after", TEXTS, "Words behind a length of time that belong to it; for an open reach."),
];

/// Keys of `[[unit]]`, beside one for each language.
pub const UNIT: &[Field] = &[
    must("id", Shape::Text, "Its id."),
    must("kind", Shape::OneOf(UNIT_KINDS), "What sort of thing it counts."),
    may("wide", Shape::Flag, "`true`: other units of its kind may be called so too (*people*, *members*)."),
];

/// Keys of `[[reach]]`, beside one for each language.
pub const REACH: &[Field] = &[
    must("id", Shape::Text, "Its id."),
    may("open", Shape::Flag, "`true`: the words stand before a length of time and make it a reach (*in two weeks*)."),
    may("beside", Shape::Flag, "`true`: the words stand right after what is counted (*a day*)."),
];

/// Keys of `[[deed]]`.
pub const DEED: &[Field] = &[
    must("id", Shape::Text, "Its id."),
    must("name", Shape::Prose, "The name that takes no side, which stands beside the words of the texts."),
    must("plain", TEXTS, "Ids of rules for words to discuss, of any language: those closest to the name."),
    must("others", Shape::Some(&Shape::Text), "Ids of rules for words that let one hear more."),
];

/// Keys of `[[press]]`.
pub const PRESS: &[Field] = &[
    must("id", Shape::Text, "Its id."),
    must("begin", TEXTS, "Whole lines with which an article begins: `#` is a number, `@` a code, `*` anything."),
    must("end", TEXTS, "Whole lines with which an article ends."),
    must("body", TEXTS, "Whole lines below which the text stands."),
    must("over", TEXTS, "Whole lines below which the text is over."),
    must("order", Shape::List(&Shape::OneOf(PressSlot::NAMES)), "What the unlabelled lines above the text are."),
    must("title", TEXTS, "Labels of the title."),
    must("byline", TEXTS, "Labels of who wrote it."),
    must("outlet", TEXTS, "Labels of where it appeared."),
    must("date", TEXTS, "Labels of the day."),
    must("text", TEXTS, "Labels of the text."),
    must("aside", TEXTS, "Labels of everything else."),
    must("length", TEXTS, "Whole lines that count words."),
    must("rights", TEXTS, "Whole lines of rights."),
];

/// Words of a meaning in one language.
pub const MEANING_WORDS: Shape = TERMS;

/// Keys of `[[meaning]]`, beside one for each language.
pub const MEANING: &[Field] = &[
    must("id", Shape::Text, "Its id."),
    may("pos", Shape::Text, "The table that inflects `word~` in every language; `noun` when left out."),
];

/// Keys of `[lexicon]` in a file of debate pages.
pub const DEBATES_HEADER: &[Field] = &[
    must("schema", Shape::Whole(SCHEMA, SCHEMA), "Version of the format."),
    must("language", Shape::OneOf(&["shared"]), "Debate pages are of all languages."),
    must("family", Shape::OneOf(&["debates"]), "What stands in the file."),
];

/// Words in their usual form, by language.
const WORDINGS: Shape = Shape::Each(&Shape::List(&Shape::Plain));

/// Keys of `[[debate.side]]`.
pub const SIDE: &[Field] = &[
    must("who", Shape::Prose, "Who says it so; never a living person."),
    must("terms", WORDINGS, "Their words, one to five a language, in their usual form."),
    must("why", Shape::Prose, "Why they say it so, as they would put it themselves."),
];

/// Keys of `[debate.usual]`.
pub const USUAL: &[Field] =
    &[must("terms", WORDINGS, "The legal or usual words."), must("note", Shape::Prose, "Whose words they are.")];

/// Keys of `[[debate.guide]]`.
pub const GUIDE: &[Field] = &[
    must("source", Shape::IdOf(Table::Sources), "A source that was really read."),
    must("says", Shape::Prose, "What it says of the words."),
];

/// Keys of `[[debate]]`.
pub const DEBATE: &[Field] = &[
    must("id", Shape::Text, "Its id; rules point at it with `debate`."),
    may("status", Shape::OneOf(SWITCH), OFF_DEBATE),
    must("title", Shape::Prose, "Its title: the words, side by side."),
    must("about", Shape::Prose, "What is named, and what each name lets one hear, in two to four sentences."),
    must("side", Shape::List(&Shape::Keys(SIDE)), "The sides, at least two, with about as many words each."),
    may("usual", Shape::Keys(USUAL), "The legal or usual term, where there is one."),
    may("guide", Shape::List(&Shape::Keys(GUIDE)), "What guides say; they need not agree."),
];

/// Tables that all languages share, with their keys and what stands in the keys named like languages.
pub const SHARED: &[(&str, &[Field], Option<Shape>)] = &[
    ("category", CATEGORY, None),
    ("source", SOURCE, None),
    ("agency", AGENCY, None),
    ("country", COUNTRY, Some(Shape::Keys(COUNTRY_NAMES))),
    ("actor", ACTOR, Some(Shape::Keys(ACTOR_NAMES))),
    ("body", BODY, Some(Shape::Keys(BODY_NAMES))),
    ("unit", UNIT, Some(Shape::Keys(COUNTED_NAMES))),
    ("reach", REACH, Some(Shape::Keys(REACH_NAMES))),
    ("deed", DEED, None),
    ("meaning", MEANING, Some(MEANING_WORDS)),
    ("press", PRESS, None),
];

/// Keys of `[event]`, in the file of one event.
pub const EVENT: &[Field] =
    &[may("title", Shape::Prose, "What the event is called."), may("date", Shape::Day, "Its day.")];

/// Names of an actor of one event, in one language.
pub const ALIASES: Shape = TERMS;

/// Keys of `[[actor]]` in the file of one event.
pub const EVENT_ACTOR: &[Field] = &[
    must("id", Shape::Text, "Its id; that of a built-in actor takes its place."),
    must("name", Shape::Prose, "Its name on the screen; it is looked for too."),
    may("aliases", Shape::Entry, "Other names, by language: words, or terms."),
    may("kind", Shape::OneOf(KINDS), "Its kind; that of the built-in actor, or `institution`, when left out."),
    may("camp", Shape::Text, "Id of its camp."),
];

/// Keys of `[[camp]]` in the file of one event.
pub const EVENT_CAMP: &[Field] =
    &[must("id", Shape::Text, "Its id."), must("name", Shape::Prose, "Its name on the screen.")];

/// Tables of the file of one event.
pub const EVENT_FILE: &[Field] = &[
    may("event", Shape::Entry, "The event."),
    may("actor", Shape::Some(&Shape::Entry), "Who takes part."),
    may("camp", Shape::Some(&Shape::Entry), "Camps."),
];

/// The keys of a rule of this family, in the order in which they are written.
pub fn rule_fields(family: Family) -> impl Iterator<Item = &'static Field> {
    RULE.iter().filter(move |field| field.families.is_empty() || field.families.contains(&family))
}
