//! A set of texts with its labels, read by the program.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cadrage::analyzer::{Analysis, Analyzer, Scratch};
use cadrage::compare::{self, Passage, Trace};
use cadrage::ingest::How;
use cadrage::text::Span;
use serde::Deserialize;

/// A line about a text.
#[derive(Debug, Deserialize)]
pub(crate) struct Text {
    pub(crate) file: String,
    pub(crate) lang: String,
    pub(crate) class: String,
    pub(crate) document: Option<String>,
}

/// Two sentences that are one.
#[derive(Debug, Deserialize)]
pub(crate) struct Pair {
    pub(crate) a: String,
    pub(crate) b: String,
    pub(crate) a_text: String,
    pub(crate) b_text: String,
    pub(crate) kind: String,
}

/// A mention of an agency.
#[derive(Debug, Deserialize)]
pub(crate) struct Mention {
    pub(crate) file: String,
    pub(crate) text: String,
    pub(crate) nth: usize,
    pub(crate) agency: String,
    pub(crate) role: String,
}

/// The labels of a set as they are written.
#[derive(Debug, Deserialize)]
pub(crate) struct Labels {
    pub(crate) text: Vec<Text>,
    pub(crate) pair: Vec<Pair>,
    pub(crate) agency: Vec<Mention>,
}

/// A set: what is labelled, and what the program reads.
pub(crate) struct Set {
    pub(crate) name: String,
    pub(crate) labels: Labels,
    pub(crate) analyses: Vec<Analysis>,
    pub(crate) traces: Vec<Trace>,
    pub(crate) passages: Vec<Passage>,
}

impl Set {
    /// The number of the text in `file`.
    pub(crate) fn at(&self, file: &str) -> usize {
        self.labels.text.iter().position(|text| text.file == file).unwrap_or_else(|| panic!("{}: no {file}", self.name))
    }

    pub(crate) fn text(&self, at: usize) -> &str {
        &self.analyses[at].article.page.text
    }

    /// Where `words` stand in the text number `at`: exactly once.
    pub(crate) fn find(&self, at: usize, words: &str) -> Span {
        let text = self.text(at);
        let start = text.find(words).unwrap_or_else(|| panic!("{}, {at}: no {words}", self.name));
        Span::new(start, start + words.len())
    }

    /// Where the `nth` whole word `words` stands.
    pub(crate) fn nth(&self, mention: &Mention) -> Span {
        let text = self.text(self.at(&mention.file));
        let whole = |at: &usize| {
            let (before, after) = (text[..*at].chars().next_back(), text[at + mention.text.len()..].chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        };
        let mut places = text.match_indices(&mention.text).map(|(at, _)| at).filter(whole);
        let start = places.nth(mention.nth - 1).unwrap_or_else(|| panic!("{}: {mention:?}", self.name));
        Span::new(start, start + mention.text.len())
    }
}

fn read(folder: &Path, analyzer: &Analyzer) -> Set {
    let labels = fs::read_to_string(folder.join("labels.toml")).expect("a set has labels");
    let labels: Labels = toml::from_str(&labels).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut scratch = Scratch::default();
    let mut analyses: Vec<Analysis> = Vec::new();
    for text in &labels.text {
        let bytes = fs::read(folder.join(&text.file)).expect("a set has its texts");
        let mut read = analyzer.analyze_bytes(&text.file, &bytes, &How::default(), &mut scratch);
        analyses.push(read.remove(0).expect("the text can be read"));
    }
    let traces: Vec<Trace> = analyses.iter().map(|one| compare::trace(one, analyzer)).collect();
    let passages = compare::shared(&traces).shared;
    let name = folder.file_name().expect("a folder has a name").to_string_lossy().into_owned();
    Set { name, labels, analyses, traces, passages }
}

/// The sets of a part, by name.
pub(crate) fn open(part: &Path, analyzer: &Analyzer) -> BTreeMap<String, Set> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(part).expect("the part is there").map(|it| it.unwrap().path()).collect();
    folders.sort();
    let sets = folders.iter().map(|folder| read(folder, analyzer));
    sets.map(|set| (set.name.clone(), set)).collect()
}
