//! Two reports side by side: what moved because texts are others, and what moved in the very same texts because rules or
//! program are, and what moved by readers' corrections. It knows the contract and nothing of how anything is found or shown.

mod finding;
mod pair;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::contract::{Article, Report};
pub use finding::{Finding, Kind, Word};

/// Which program and lexicons made a report.
#[derive(Serialize, Clone, Debug, PartialEq, Eq)]
pub struct Maker {
    /// Version of the program.
    pub version: String,
    /// Hash of the lexicons.
    pub lexicon: String,
}

/// How a text of one report stands to the other report.
#[derive(Serialize, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// The very same text is in both.
    Same,
    /// A text of the same name is in both, and its words are others.
    Changed,
    /// Only the second report has it.
    New,
    /// Only the first report has it.
    Gone,
}

/// What happened to a finding.
#[derive(Serialize, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// Only the second report has it.
    Added,
    /// Only the first report has it.
    Removed,
    /// Both have it, and say something else of it.
    Changed,
}

/// Why a finding moved.
#[derive(Serialize, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Cause {
    /// The text is the same: rules, program or options are others.
    Rules,
    /// A reader's decision is followed in one report and not, or otherwise, in the other.
    Readers,
    /// The text is another.
    Texts,
}

/// A finding that is not the same in both reports.
#[derive(Serialize, Clone, Debug, PartialEq)]
pub struct Move {
    /// What happened to it.
    pub change: Change,
    /// Why.
    pub by: Cause,
    /// The finding, as the report says that has it; the second one where both do.
    #[serde(flatten)]
    pub finding: Finding,
    /// What is said of it otherwise, by its key: before, after.
    pub differs: BTreeMap<&'static str, (String, String)>,
}

/// One text, and what moved in it.
#[derive(Serialize, Clone, Debug, PartialEq)]
pub struct Text {
    /// How it stands to the other report.
    pub state: State,
    /// Its id, in the second report where both have it.
    pub id: String,
    /// Its id in the first report, where it is another.
    pub was: Option<String>,
    /// Its letter, in the second report where both have it.
    pub label: String,
    /// How many findings of each kind: before, after.
    pub counts: BTreeMap<Kind, (usize, usize)>,
    /// What moved, in the order of the text; empty for texts of one report only.
    pub moves: Vec<Move>,
}

/// Two reports side by side.
#[derive(Serialize, Clone, Debug, PartialEq)]
pub struct Runs {
    /// Who made the first one.
    pub before: Maker,
    /// Who made the second one.
    pub after: Maker,
    /// The texts: those of the second report in its order, then those that only the first one has.
    pub texts: Vec<Text>,
}

impl Runs {
    /// The texts of a state.
    pub fn of(&self, state: State) -> impl Iterator<Item = &Text> {
        self.texts.iter().filter(move |text| text.state == state)
    }
}

/// Sets two reports side by side.
pub fn compare(before: &Report, after: &Report) -> Runs {
    let maker = |report: &Report| Maker { version: report.tool.version.clone(), lexicon: report.lexicon.hash.clone() };
    let makers = (maker(before), maker(after));
    let mut texts = Vec::new();
    for pair in pair::pairs(&before.articles, &after.articles) {
        texts.push(match pair {
            (Some(old), Some(new)) => {
                let mut text = both(old, new);
                if makers.0 == makers.1 {
                    follow(&mut text, old.reviewed != new.reviewed);
                }
                text
            }
            (Some(only), None) => alone(only, State::Gone),
            (None, Some(only)) => alone(only, State::New),
            (None, None) => continue,
        });
    }
    let (before, after) = makers;
    Runs { before, after, texts }
}

/// Where program and lexicons are the same, what moved in the same text follows from what readers decided in it, be it `read`
/// otherwise or one of the moves: words that are nobody's any more are the narration's.
fn follow(text: &mut Text, read: bool) {
    if text.state != State::Same || !read && text.moves.iter().all(|one| one.by != Cause::Readers) {
        return;
    }
    text.moves.iter_mut().for_each(|one| one.by = Cause::Readers);
}

fn alone(article: &Article, state: State) -> Text {
    let mut counts: BTreeMap<Kind, (usize, usize)> = BTreeMap::new();
    for one in finding::all(article) {
        let (before, after) = counts.entry(one.kind).or_default();
        *(if state == State::Gone { before } else { after }) += 1;
    }
    Text { state, id: article.id.clone(), was: None, label: article.label.clone(), counts, moves: Vec::new() }
}

fn both(old: &Article, new: &Article) -> Text {
    let state = if pair::is_same(old, new) { State::Same } else { State::Changed };
    let (before, after) = (finding::all(old), finding::all(new));
    let mut counts: BTreeMap<Kind, (usize, usize)> = BTreeMap::new();
    before.iter().for_each(|one| counts.entry(one.kind).or_default().0 += 1);
    after.iter().for_each(|one| counts.entry(one.kind).or_default().1 += 1);
    Text {
        state,
        id: new.id.clone(),
        was: (old.id != new.id).then(|| old.id.clone()),
        label: new.label.clone(),
        counts,
        moves: moves(before, after, (&finding::dropped(old), &finding::dropped(new)), state),
    }
}

/// What is not alike in `before` and `after`. In the same text findings are known again by their place, in a text that was
/// changed by their words.
fn moves(before: Vec<Finding>, after: Vec<Finding>, dropped: (&[Finding], &[Finding]), state: State) -> Vec<Move> {
    let aside = |all: &[Finding]| all.iter().map(|one| one.key(state)).collect::<BTreeSet<_>>();
    let (dropped_before, dropped_after) = (aside(dropped.0), aside(dropped.1));
    // What moved in a text that is another moved with it, whatever readers have said of the one before.
    let by = |readers: bool| match (state, readers) {
        (State::Same, true) => Cause::Readers,
        (State::Same, false) => Cause::Rules,
        _ => Cause::Texts,
    };
    let mut left: BTreeMap<_, Vec<Finding>> = BTreeMap::new();
    for one in before {
        left.entry(one.key(state)).or_default().push(one);
    }
    let mut unmatched = Vec::new();
    for one in after {
        let known = left.get_mut(&one.key(state));
        let equal = known.and_then(|all| all.iter().position(|other| other.said == one.said).map(|at| all.remove(at)));
        if equal.is_none() {
            unmatched.push(one);
        }
    }
    let mut moves = Vec::new();
    for one in unmatched {
        let known = left.get_mut(&one.key(state)).filter(|all| !all.is_empty());
        moves.push(match known.map(|all| all.remove(0)) {
            Some(other) => {
                let by = by(other.word.of_weight() != one.word.of_weight());
                Move { change: Change::Changed, by, differs: other.differs(&one), finding: one }
            }
            None => {
                let by = by(one.word.is_added() || dropped_before.contains(&one.key(state)));
                Move { change: Change::Added, by, differs: BTreeMap::new(), finding: one }
            }
        });
    }
    let gone = left.into_values().flatten();
    moves.extend(gone.map(|one| {
        let by = by(one.word.is_added() || dropped_after.contains(&one.key(state)));
        Move { change: Change::Removed, by, differs: BTreeMap::new(), finding: one }
    }));
    moves.sort_by(|a, b| {
        let place = |one: &Move| (one.finding.line, one.finding.column, one.finding.kind, one.change);
        place(a).cmp(&place(b))
    });
    moves
}
