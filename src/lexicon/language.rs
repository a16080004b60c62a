//! How a language is written, as data: abbreviations, elisions, marks, numbers, dates, word classes, inflection.
//! It holds what `language.toml` says and applies none of it.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::rule::Prose;

/// The language of rules that hold in all.
pub const SHARED: &str = "shared";

macro_rules! word_classes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// A class of words that frames speak of. The list is closed; a language fills what it has.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[repr(u8)]
        pub enum WordClass { $($(#[$doc])* $variant,)* }

        impl WordClass {
            /// Every class, in the order of the documentation.
            pub const ALL: &'static [WordClass] = &[$(WordClass::$variant,)*];

            /// The key under `[classes]`.
            pub fn name(self) -> &'static str {
                match self { $(WordClass::$variant => $name,)* }
            }

            /// The class as one bit of a set.
            pub fn bit(self) -> u64 {
                1u64 << (self as u8)
            }
        }
    };
}

word_classes! {
    /// The commonest grammatical words: they tell the language, and prose from menus.
    Function = "function",
    /// Articles, possessives, demonstratives.
    Determiner = "determiner",
    /// Determiners that bring in somebody new.
    Indefinite = "indefinite",
    /// Words that leave an amount open.
    Quantifier = "quantifier",
    /// Prepositions.
    Preposition = "preposition",
    /// Words that open a content clause.
    Complementiser = "complementiser",
    /// Words that open an indirect question.
    Question = "question",
    /// Finite auxiliaries of compound tenses.
    Auxiliary = "auxiliary",
    /// Forms of *be*.
    Copula = "copula",
    /// Modal verbs.
    Modal = "modal",
    /// Subject pronouns, masculine singular.
    PronounMs = "pronoun-ms",
    /// Subject pronouns, feminine singular.
    PronounFs = "pronoun-fs",
    /// Subject pronouns, masculine plural.
    PronounMp = "pronoun-mp",
    /// Subject pronouns, feminine plural.
    PronounFp = "pronoun-fp",
    /// Subject pronouns, plural of any gender.
    PronounP = "pronoun-p",
    /// Subject pronouns of any gender and number.
    PronounAny = "pronoun-any",
    /// Subject pronouns of the first and second persons.
    PronounSelf = "pronoun-self",
    /// Relative pronouns.
    Relative = "relative",
    /// Object and reflexive pronouns before the verb.
    Clitic = "clitic",
    /// What may follow a verb and a hyphen.
    Inversion = "inversion",
    /// And, or, but.
    Coordinator = "coordinator",
    /// Words that open a subordinate clause.
    Subordinator = "subordinator",
    /// Negations.
    Negation = "negation",
    /// Adverbs that may stand inside a verb group.
    Adverb = "adverb",
    /// Words of time that may stand between verb and subject.
    Time = "time",
    /// Prepositions before the person spoken to.
    AddresseePreposition = "addressee",
    /// Titles beside a name.
    Title = "title",
    /// Prepositions before a place.
    PlacePreposition = "place-preposition",
    /// The preposition before the agent of a passive.
    Agent = "agent",
    /// The mark before an infinitive.
    InfinitiveMark = "infinitive-mark",
    /// Finite forms of common verbs that are no cues.
    Verb = "verb",
    /// Auxiliaries that mark hearsay.
    Hearsay = "hearsay",
    /// Words that open a condition.
    Condition = "condition",
    /// Words that announce a word as a word.
    Mention = "mention",
    /// Capitalised sentence openers that are no names.
    NotAName = "not-a-name",
    /// Small words inside names.
    NameParticle = "name-particle",
    /// Words that open a new main clause after a comma.
    Contrast = "contrast",
    /// Words after which a document or place of speech stands.
    StatementPlace = "statement-place",
    /// Words that lead to what the words of a source came through: *in* a statement.
    Medium = "medium",
    /// Determiners that name an owner: *his*, *leur*.
    Possessive = "possessive",
    /// Determiners of several, where every determiner says how many there are: *les*, *ces*.
    Several = "several",
    /// Prepositions that also open a noun phrase before an adjective: *de graves problèmes*.
    Partitive = "partitive",
    /// Words that open a comment on the whole sentence: *as the minister said*.
    Comment = "comment",
    /// Verbs that only say how far along the verb behind them is: *went on to deny*.
    Phase = "phase",
    /// Words before an infinitive whose subject is that of the main clause (pour, afin de).
    Purpose = "purpose",
    /// What makes a subject pronoun nobody before an infinitive (suffit, convient, utile).
    Impersonal = "impersonal",
    /// Determiners that point at something named: *ce*, *this*.
    Demonstrative = "demonstrative",
    /// Nouns that call back anybody of their kind: *the officer*, for a general.
    Recall = "recall",
    /// Prepositions that, before a bare name, say that it is a place's: *in*, *near*, *en*.
    Inside = "inside",
    /// Words that open a phrase for nobody: *no*, *nobody*, *aucun*.
    Nobody = "nobody",
    /// Given names that women alone bear.
    NameF = "name-f",
    /// Given names that men alone bear.
    NameM = "name-m",
}

impl WordClass {
    /// The classes whose words are few and make no name for anything: all that is no noun, adjective, name or pronoun.
    pub const CLOSED: [WordClass; 14] = [
        WordClass::Determiner,
        WordClass::Preposition,
        WordClass::Complementiser,
        WordClass::Auxiliary,
        WordClass::Copula,
        WordClass::Modal,
        WordClass::Relative,
        WordClass::Clitic,
        WordClass::Coordinator,
        WordClass::Subordinator,
        WordClass::Negation,
        WordClass::Adverb,
        WordClass::Verb,
        WordClass::Question,
    ];
}

/// One line of an inflection table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Inflection {
    /// The ending of the lemmas it is for; the first line that fits wins.
    pub ends: String,
    /// Endings that replace `ends`, by what the form is.
    pub forms: Vec<(super::term::Form, String)>,
}

/// How numbers are written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Numbers {
    /// Marks between groups of three digits.
    pub group: Vec<String>,
    /// Marks before the decimals.
    pub decimal: Vec<String>,
    /// Words that say what the sign of the hundredth part says.
    pub percent: Vec<String>,
    /// Written-out numbers and their values.
    pub words: BTreeMap<String, u64>,
    /// Words of an amount that give no number, and the least of what they stand for.
    pub orders: BTreeMap<String, u64>,
    /// Words that leave of a round number after them its order of magnitude only.
    pub several: Vec<String>,
    /// Words between a number and the whole of which it is a part (*of the*).
    pub part_of: Vec<String>,
}

/// How dates are written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Dates {
    /// Names of the twelve months, with their short forms.
    pub months: Vec<Vec<String>>,
    /// Names of the seven days, Monday first, with their short forms.
    pub weekdays: Vec<Vec<String>>,
    /// Words right before a month that stands without its day.
    pub before: Vec<String>,
    /// Words right before a month that mean its first days, those in its middle, its last; with a hyphen at the end, a part
    /// of its word.
    pub parts: [Vec<String>; 3],
    /// Words for days that lie somewhere near, without a name.
    pub around: Vec<String>,
}

/// A language, as `language.toml` describes it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Language {
    /// Its code, such as `fr`.
    pub code: String,
    /// Its name, for people.
    pub name: Prose,
    /// Words after which a full stop ends no sentence, without the stop.
    pub abbreviations: Vec<String>,
    /// Words that lose their vowel before an apostrophe, without the apostrophe.
    pub elisions: Vec<String>,
    /// Endings after an apostrophe that are words of their own, without the apostrophe.
    pub enclitics: Vec<String>,
    /// Endings of infinitives, where a language can put one right after a verb of speech without any mark (*dit avoir vu*).
    pub infinitives: Vec<String>,
    /// Preferred pairs of quotation marks.
    pub quotes: Vec<(String, String)>,
    /// Whether the word that opens a content clause may be left out (*he said it rained*).
    pub bare_clause: bool,
    /// Numbers.
    pub numbers: Numbers,
    /// Dates.
    pub dates: Dates,
    /// What people write for the words that files filled in by hand ask for, by these words (*yes*, *keep*).
    pub answers: BTreeMap<String, Vec<String>>,
    /// Words (or several words with blanks) by class.
    pub classes: BTreeMap<WordClass, Vec<String>>,
    /// Inflection tables by `pos`.
    pub inflection: BTreeMap<String, Vec<Inflection>>,
}
