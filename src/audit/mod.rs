//! A drawn sample of what was found, to be coded by a person, and what the answers come to.
//!
//! It knows filled articles, chance and intervals, and the format of the file that is coded. It opens no file and shows nothing.

pub mod draw;
pub mod format;
mod read;

use std::collections::BTreeSet;

use crate::contract::{Control, Reach, Sample};
use crate::measures::interval::{round, wilson};
use crate::text::Span;

pub use read::read;

/// What was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Reported words.
    Attribution,
    /// A word to discuss.
    Loaded,
    /// A sentence in which nothing was found.
    Sentence,
}

/// One thing that was drawn, with the answer where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// SHA-256 of the text it was drawn from, in hexadecimal.
    pub text: String,
    /// What it is.
    pub kind: Kind,
    /// Whether the finding is right, or whether the sentence holds something that was missed; `None` without an answer.
    pub answer: Option<bool>,
}

/// A sample as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Hash of the lexicons it was drawn with.
    pub lexicon: String,
    /// How many texts it was drawn from; `None` where it is not written down.
    pub texts: Option<usize>,
    /// What was drawn.
    pub items: Vec<Item>,
    /// Whether somebody has written in it: an answer, understood or not, a note, initials, or anything this program does not
    /// write. It must not be lost.
    pub worked_on: bool,
}

impl Sheet {
    /// Whether somebody has answered anything.
    pub fn is_answered(&self) -> bool {
        self.items.iter().any(|item| item.answer.is_some())
    }

    /// The same with what was drawn from the texts that have one of `hashes`; `None` where nothing was.
    pub fn within(&self, hashes: &BTreeSet<String>) -> Option<Sheet> {
        let items: Vec<Item> = self.items.iter().filter(|item| hashes.contains(&item.text)).cloned().collect();
        (!items.is_empty()).then(|| Sheet { items, ..self.clone() })
    }

    /// Whether it was drawn from just the texts that have `hashes`: from as many, and from no other.
    fn is_of(&self, hashes: &BTreeSet<String>) -> bool {
        self.texts == Some(hashes.len()) && self.items.iter().all(|item| hashes.contains(&item.text))
    }
}

/// What the answers of some sheets come to beside the texts that have `hashes`: only what was drawn from these counts. `None`
/// where nothing was, or nobody has answered anything of it.
pub fn control_of(sheets: &[(String, Sheet)], hashes: &BTreeSet<String>) -> Option<Control> {
    let here: Vec<(String, Sheet)> =
        sheets.iter().filter_map(|(path, sheet)| Some((path.clone(), sheet.within(hashes)?))).collect();
    let drawn: BTreeSet<&str> = here.iter().flat_map(|(_, sheet)| &sheet.items).map(|item| &*item.text).collect();
    let whole = drawn.len() == hashes.len() || sheets.iter().any(|(_, sheet)| sheet.is_of(hashes));
    let reach = (!whole).then_some(Reach { texts: drawn.len(), of: hashes.len() });
    control(&here).map(|control| Control { reach, ..control })
}

/// What the answers of some sheets come to, each with the name of its file; `None` where nobody has answered anything.
pub fn control(sheets: &[(String, Sheet)]) -> Option<Control> {
    let answered: Vec<&(String, Sheet)> = sheets.iter().filter(|(_, sheet)| sheet.is_answered()).collect();
    let (_, first) = answered.first()?;
    let of = |kinds: &[Kind]| {
        let items = answered.iter().flat_map(|(_, sheet)| &sheet.items);
        sample(items.filter(|item| kinds.contains(&item.kind)))
    };
    let alone = |kind: Kind| Some(of(&[kind])).filter(|sample| sample.drawn > 0);
    Some(Control {
        paths: answered.iter().map(|(path, _)| path.clone()).collect(),
        lexicon: answered.iter().all(|(_, one)| one.lexicon == first.lexicon).then(|| first.lexicon.clone()),
        findings: of(&[Kind::Attribution, Kind::Loaded]),
        attributions: alone(Kind::Attribution),
        loaded: alone(Kind::Loaded),
        sentences: of(&[Kind::Sentence]),
        reach: None,
    })
}

/// Only what was answered counts.
fn sample<'i>(items: impl Iterator<Item = &'i Item>) -> Sample {
    let (mut drawn, mut answered, mut yes) = (0, 0, 0);
    for item in items {
        drawn += 1;
        answered += usize::from(item.answer.is_some());
        yes += usize::from(item.answer == Some(true));
    }
    let (low, high) = wilson(yes, answered);
    Sample { drawn, answered, yes, low: round(low), high: round(high) }
}

/// A place that was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Drawn {
    /// Number of the text in the report.
    pub article: usize,
    /// Where it stands, in bytes.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// Number of the finding in its list; of a sentence, in the sentences.
    pub index: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(lexicon: &str, answers: &[(Kind, Option<bool>)]) -> (String, Sheet) {
        let items = answers.iter().map(|&(kind, answer)| Item { text: "t".to_owned(), kind, answer }).collect();
        ("audit.toml".to_owned(), Sheet { lexicon: lexicon.to_owned(), texts: None, items, worked_on: true })
    }

    #[test]
    fn only_answers_count() {
        let (yes, no, open) = (Some(true), Some(false), None);
        let one =
            sheet("a", &[(Kind::Loaded, yes), (Kind::Attribution, no), (Kind::Loaded, open), (Kind::Sentence, no)]);
        let control = control(&[one]).expect("there are answers");
        assert_eq!((control.findings.drawn, control.findings.answered, control.findings.yes), (3, 2, 1));
        assert_eq!((control.sentences.drawn, control.sentences.answered, control.sentences.yes), (1, 1, 0));
        let told = |one: Option<Sample>| one.map(|it| (it.drawn, it.answered, it.yes));
        assert_eq!((told(control.attributions), told(control.loaded)), (Some((1, 1, 0)), Some((2, 1, 1))));
        assert!(control.findings.low < 0.5 && control.findings.high > 0.5);
        assert_eq!(control.lexicon.as_deref(), Some("a"));
    }

    #[test]
    fn without_answers_nothing_is_said() {
        assert_eq!(control(&[sheet("a", &[(Kind::Loaded, None)])]), None);
        let words = control(&[sheet("a", &[(Kind::Loaded, Some(true))])]).expect("there is an answer");
        assert_eq!((words.attributions, words.loaded), (None, Some(words.findings)));
        let two = [sheet("a", &[(Kind::Loaded, Some(true))]), sheet("b", &[(Kind::Loaded, Some(true))])];
        assert_eq!(control(&two).and_then(|it| it.lexicon), None);
    }
}
