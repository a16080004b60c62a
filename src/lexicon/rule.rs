//! What a rule is, whatever its family: the words it looks for, where it stays silent, why it exists and what proves it.
//! It knows nothing of how rules are read from files or matched in texts.

use super::names::Named as _;
use super::packed::Packed;
use super::term::Term;
use serde::{Deserialize, Serialize};

/// A text for people in both interface languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Prose {
    /// French.
    pub fr: String,
    /// English.
    pub en: String,
}

impl Prose {
    /// The text in the interface language `code`; English for any code but `fr`.
    pub fn get(&self, code: &str) -> &str {
        if code == "fr" { &self.fr } else { &self.en }
    }
}

/// Where a rule or an entry is written, for messages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Origin {
    /// Path of the file, below the lexicon folder.
    pub file: String,
    /// Line of the `id` key, counted from 1.
    pub line: usize,
}

/// What kind of finding a rule leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Family {
    /// Cues: words that tie other words to a source.
    Attribution,
    /// Words to discuss.
    Loaded,
    /// Heads of source phrases.
    Kind,
    /// Page furniture.
    Page,
    /// Forms in which agencies are credited.
    Wire,
    /// Indicators of the identity card.
    Card,
    /// Signs that a program chose the words.
    Condition,
}

impl Family {
    /// Every family, in the order of the documentation.
    pub const ALL: [Family; 7] = [
        Family::Attribution,
        Family::Loaded,
        Family::Kind,
        Family::Page,
        Family::Wire,
        Family::Card,
        Family::Condition,
    ];

    /// The name written in `[lexicon] family` and in rule ids.
    pub fn name(self) -> &'static str {
        match self {
            Family::Attribution => "attribution",
            Family::Loaded => "loaded",
            Family::Kind => "kind",
            Family::Page => "page",
            Family::Wire => "wire",
            Family::Card => "card",
            Family::Condition => "condition",
        }
    }
}

/// How far a rule is trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// Runs, but its hits are never scored.
    Draft,
    /// Runs and counts.
    Stable,
    /// Does not run; its id stays reserved.
    Retired,
}

/// What a later lexicon can switch off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Switched {
    /// A rule.
    Rule,
    /// A news agency.
    Agency,
    /// A category of words to discuss, with the rules of earlier lexicons that are of it.
    Category,
    /// A debate page.
    Debate,
}

/// An entry that is not used because a later lexicon switches it off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Off {
    /// What it is.
    pub what: Switched,
    /// Its id.
    pub id: String,
    /// The category that is switched off, of a rule that goes with it.
    pub with: Option<String>,
    /// The file that says so, as messages name it.
    pub file: String,
    /// The line in the file, counted from 1.
    pub line: usize,
}

impl Off {
    /// What stands for it in a line: its id, behind the name of its table where it is no rule.
    pub fn called(&self) -> String {
        match self.what {
            Switched::Rule => self.id.clone(),
            what => format!("[[{}]] {}", what.name(), self.id),
        }
    }

    /// Where it is switched off: file and line.
    pub fn place(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }
}

/// Which capitals a hit must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum Case {
    /// Any.
    #[default]
    Any,
    /// The first word begins small, or opens a sentence.
    Lower,
    /// The first word begins with a capital.
    Proper,
    /// All capitals.
    Upper,
}

/// On which side of a hit neighbours are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum Side {
    /// Before the hit.
    Before,
    /// After the hit.
    After,
    /// On either side.
    #[default]
    Both,
}

/// Words that must, or must not, stand near a hit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Neighbours {
    /// How many words away at most; `None` means anywhere in the sentence.
    pub within: Option<usize>,
    /// The words or phrases; one is enough.
    pub any: Vec<Term>,
    /// On which side.
    pub side: Side,
}

/// An example sentence with the stretches that stood in braces.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Example {
    /// The sentence without the braces.
    pub text: String,
    /// Byte ranges, in `text`, of what stood in braces.
    pub marked: Vec<(usize, usize)>,
    /// Line of the example in its file, counted from 1.
    pub line: usize,
}

/// What stands in a new rule where a text is to be written.
pub const BLANK: &str = "…";

impl Example {
    /// Whether it is still to be written: it says nothing beside its hits, or holds a hit that is to be written.
    pub fn is_unwritten(&self) -> bool {
        let (mut rest, mut at, mut blank) = (String::new(), 0, false);
        for (start, end) in &self.marked {
            rest.push_str(&self.text[at..*start]);
            blank |= &self.text[*start..*end] == BLANK;
            at = *end;
        }
        rest.push_str(&self.text[at..]);
        let mut words = rest.split_whitespace().peekable();
        blank || (words.peek().is_some() && words.all(|word| word == BLANK))
    }

    /// The sentence as it is written in its file, with the hits in braces.
    pub fn braced(&self) -> String {
        let mut text = self.text.clone();
        for (start, end) in self.marked.iter().rev() {
            text.insert(*end, '}');
            text.insert(*start, '{');
        }
        text
    }
}

/// The proofs a rule carries.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Examples {
    /// Sentences it hits, exactly in the braces.
    pub matches: Vec<Example>,
    /// Sentences it hits in a voice other than narration.
    pub quoted: Vec<Example>,
    /// Sentences it does not hit.
    pub silent: Vec<Example>,
}

/// A second reading of a rule by a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Initials.
    pub by: String,
    /// Day, as `YYYY-MM-DD`.
    pub on: String,
}

/// One rule of any family.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// `<language or shared>.<family>.<slug>`.
    pub id: String,
    /// The language it is for, or `shared`.
    pub language: String,
    /// How far it is trusted.
    pub status: Status,
    /// The id that takes over from a retired rule.
    pub replaced_by: Option<String>,
    /// What it looks for, inflected and ready.
    pub terms: Packed<Vec<Term>>,
    /// Which capitals a hit must have.
    pub case: Case,
    /// Whether accents count nowhere.
    pub fold_all: bool,
    /// One of these must stand near.
    pub require: Packed<Option<Neighbours>>,
    /// None of these may stand near.
    pub forbid: Packed<Option<Neighbours>>,
    /// Longer terms inside which the rule stays silent.
    pub except: Packed<Vec<Term>>,
    /// The reason, for people.
    pub why: Prose,
    /// Id of the source of the reason.
    pub source: Option<String>,
    /// Why it may find nothing in the texts at hand; empty where it has no reason to be rare.
    pub rare: Prose,
    /// Who read it a second time.
    pub reviewed: Vec<Review>,
    /// The proofs.
    pub examples: Packed<Examples>,
    /// What only rules of its family have.
    pub detail: Detail,
    /// Where it is written.
    pub origin: Origin,
}

impl Rule {
    /// Whether it says the same as `other`, wherever both are written; why one may be rare its file can say for it.
    pub fn says_as(&self, other: &Rule) -> bool {
        let lines = |rule: &Rule| {
            let mut examples = (*rule.examples).clone();
            let Examples { matches, quoted, silent } = &mut examples;
            matches.iter_mut().chain(quoted).chain(silent).for_each(|example| example.line = 0);
            Rule { examples: examples.into(), origin: self.origin.clone(), rare: Prose::default(), ..rule.clone() }
        };
        lines(self) == lines(other)
    }

    /// Whether it finds what `other` finds and counts as that does, whatever both say of it.
    pub fn finds_as(&self, other: &Rule) -> bool {
        let near = (&*self.require, &*self.forbid) == (&*other.require, &*other.forbid);
        let terms = (&*self.terms, &*self.except) == (&*other.terms, &*other.except);
        let signs = (self.status, self.case, self.fold_all) == (other.status, other.case, other.fold_all);
        near && terms && signs && self.family() == other.family()
    }

    /// The family, read off the detail.
    pub fn family(&self) -> Family {
        match self.detail {
            Detail::Cue(_) => Family::Attribution,
            Detail::Loaded(_) => Family::Loaded,
            Detail::Kind(_) => Family::Kind,
            Detail::Page(_) => Family::Page,
            Detail::Wire(_) => Family::Wire,
            Detail::Card(_) => Family::Card,
            Detail::Sign(_) => Family::Condition,
        }
    }
}

/// What only rules of one family have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Detail {
    /// A cue.
    Cue(Cue),
    /// A word to discuss.
    Loaded(Loaded),
    /// The head of a source phrase.
    Kind(KindHead),
    /// A mark of page furniture.
    Page(PageForm),
    /// A form in which an agency is credited.
    Wire(WireForm),
    /// An indicator of the identity card.
    Card(CardForm),
    /// A word that a program puts where another stood.
    Sign(SignForm),
}

/// What kind of act a cue reports (after PolNeAR's reading of attribution: speech, but also belief, intention, directive).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Act {
    /// Said, written, announced.
    Speech,
    /// Thought, known, feared.
    Belief,
    /// Planned, hoped, promised.
    Intention,
    /// Ordered, asked, urged.
    Directive,
    /// Declined to say, did not rule out.
    Silence,
    /// Reported without saying by whom.
    Evidential,
}

/// How a cue presents what it introduces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stance {
    /// Neither for nor against.
    Neutral,
    /// As a fact.
    Endorsing,
    /// At a distance.
    Distancing,
    /// With a judgement on the speaking.
    Evaluative,
}

/// A construction in which a cue can stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CueFrame {
    /// S V that …
    Clause,
    /// S V noun phrase.
    Object,
    /// S V to …
    Infinitive,
    /// “…”, V S.
    Incise,
    /// S V “…”.
    Quote,
    /// S V: “…”.
    Colon,
    /// …, adding that …
    Gerund,
    /// According to S, …
    Prep,
    /// The allegation that …
    Noun,
    /// Reportedly.
    Adverb,
    /// A law S calls absurd; as S calls it; judged absurd by S.
    Naming,
}

/// How a verb takes the person spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Addressee {
    /// After a preposition (said to reporters).
    #[default]
    Preposition,
    /// As object (told reporters).
    Object,
}

/// What only cues have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cue {
    /// The kind of act.
    pub act: Act,
    /// How it presents what it introduces.
    pub stance: Stance,
    /// The constructions it can stand in.
    pub frames: Vec<CueFrame>,
    /// How it takes the person spoken to.
    pub addressee: Addressee,
    /// Through what the words came, where the cue itself says it.
    pub channel: Option<String>,
    /// Whether it carries on words already given: whoever spoke goes on.
    pub more: bool,
    /// Whether by it whoever speaks names his own source: *the radio said, citing the police*.
    pub cites: bool,
}

/// What only words to discuss have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Loaded {
    /// Id of a category.
    pub category: String,
    /// 0 listed only, 1 mild, 2 clear, 3 takes a side.
    pub weight: u8,
    /// Advice: what could be written instead.
    pub neutral: Prose,
    /// Whether a hit under a negation is kept.
    pub keep_negated: bool,
    /// Whether a hit that is only mentioned as a word is kept.
    pub keep_mentioned: bool,
    /// Id of the page that gives both sides' words.
    pub debate: Option<String>,
}

/// What only heads of source phrases have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KindHead {
    /// `official security institution agency media document expert witness armed-group party citizen unnamed`.
    pub kind: String,
    /// Through what the words come, where the head says it.
    pub channel: Option<String>,
    /// ISO code of the country whose body the head names by itself (*the Kremlin*).
    pub country: Option<String>,
}

/// What a line of a page is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// The text pauses here.
    Stop,
    /// The text is over here.
    End,
    /// Menus, log-in, sharing.
    Furniture,
    /// Names the author.
    Byline,
    /// Place and date before an agency text.
    Dateline,
    /// Announces a date.
    DateLabel,
    /// Announces how long reading takes.
    ReadingTime,
    /// Describes a picture.
    Caption,
    /// Names where the text is from.
    Credit,
    /// Names where a picture is from.
    ImageCredit,
    /// Licence, republication, appeal.
    Notice,
    /// Points to another text.
    Related,
    /// Is called as outlets are.
    Outlet,
}

/// Where in a line a form must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum LinePlace {
    /// The line is nothing else.
    Whole,
    /// At its start.
    Start,
    /// At its end.
    Finish,
    /// Anywhere.
    #[default]
    Any,
}

/// What only marks of page furniture have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PageForm {
    /// What the line is.
    pub mark: Mark,
    /// Where the form must stand.
    pub at: LinePlace,
}

/// What an agency's name does where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum WireRole {
    /// Credits the text.
    Credit,
    /// Is cited in the prose.
    Cited,
    /// Passed on somebody else's words.
    Relay,
    /// Credits a picture.
    Image,
    /// Is what the text is about.
    Topic,
}

/// Where a credit form must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum WirePlace {
    /// A line with nothing but agencies, marks and the form's words.
    Line,
    /// The last words of a block.
    End,
    /// The first words of a block.
    Open,
    /// Anywhere.
    #[default]
    Any,
}

/// What only credit forms have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WireForm {
    /// What the name does there.
    pub role: WireRole,
    /// Words right before the name, one of them.
    pub before: Vec<Term>,
    /// Words right after the name, one of them.
    pub after: Vec<Term>,
    /// Where it must stand.
    pub at: WirePlace,
    /// How a relay passes words on: `cited`, `carried` or `told`; only with the role `relay`.
    pub link: Option<String>,
    /// Whether it leaves open if a code is an agency's, so that something else has to say so.
    pub weak: bool,
}

/// The `link` of relays that words were told to; such forms count before agencies alone.
pub const TOLD: &str = "told";

/// What only indicators of the identity card have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CardForm {
    /// Id of the indicator.
    pub indicator: String,
    /// Where in a line.
    pub at: LinePlace,
    /// Names of the roles of lines to look at; empty means all.
    pub roles: Vec<String>,
}

/// What only words that a program puts where others stood have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SignForm {
    /// The word that perhaps stood there.
    pub guess: String,
    /// Whether it is a sign only where the text has the guess too, as two orders of one acronym.
    pub twin: bool,
}
