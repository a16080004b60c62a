//! What belongs in a note on method, in the interface language: read off the lexicons in use and the catalogue. It knows no
//! text that was analysed and no form in which it is printed.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Checked;
use crate::contract::Article;
use crate::lexicon::Lexicon;
use crate::lexicon::rule::{Detail, Rule, Status};
use crate::lexicon::tables::{Category, Source};
use crate::render::reading::{kinds, line};
use crate::render::words::Words;

/// All that is counted or marked, by its id, with the key of its name. Those of measures are the ids of the contract.
const DEFINED: [(&str, &str); 21] = [
    ("attributions", "measure-attributions"),
    ("attributions-direct", "measure-attributions-direct"),
    ("attributions-mixed", "measure-attributions-mixed"),
    ("attributions-named", "measure-attributions-named"),
    ("attributions-relayed", "measure-attributions-relayed"),
    ("loaded-author", "measure-loaded-author"),
    ("loaded-quoted", "measure-loaded-quoted"),
    ("loaded-reported", "measure-loaded-reported"),
    ("unclear", "voice-unclear"),
    ("source", "report-mark-source"),
    ("sources", "profile-sources"),
    ("unnamed", "profile-unnamed"),
    ("kind", "method-kind"),
    ("cue", "report-mark-cue"),
    ("content", "report-mark-content"),
    ("agency", "report-mark-agency"),
    ("naming", "view-naming"),
    ("shared", "view-shared"),
    ("figures", "view-figures"),
    ("card", "view-card"),
    ("condition", "profile-condition"),
];
/// How texts are read, one key a paragraph.
const READING: [&str; 4] = ["report-method-reading", "report-method-voices", "report-method-words", "method-rates"];
/// What the figures do not say, one key a line.
const LIMITS: [&str; 7] = [
    "report-limit-found",
    "report-limit-file",
    "report-limit-language",
    "report-limit-truth",
    "method-limit-irony",
    "method-limit-speaker",
    "method-limit-lists",
];

/// Signs of the hash of a text that are shown.
const HASH: usize = 12;

/// A note on method.
#[derive(Serialize)]
pub(super) struct Annex {
    pub(super) version: String,
    pub(super) lexicon: String,
    pub(super) language: String,
    /// The texts that were read, each by its letter, its file and the first signs of its hash.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) texts: Vec<String>,
    pub(super) reading: Vec<String>,
    pub(super) definitions: Vec<Defined>,
    pub(super) categories: Vec<Sort>,
    pub(super) rules: Vec<Stock>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reviewed: Option<String>,
    pub(super) control: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) control_kinds: Option<String>,
    pub(super) limits: Vec<String>,
    pub(super) sources: Vec<Reference>,
}

/// Something that is counted or marked.
#[derive(Serialize)]
pub(super) struct Defined {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) what: String,
    pub(super) example: String,
    pub(super) counter_example: String,
    pub(super) not_counted: String,
}

/// A category of words to discuss. The examples are proofs of its first rule in the interface language that
/// has both, and that counts where any does.
#[derive(Serialize)]
pub(super) struct Sort {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) what: String,
    pub(super) example: Option<String>,
    pub(super) counter_example: Option<String>,
    pub(super) source: Option<String>,
}

/// How many rules of one family there are for one language; retired ones are left out.
#[derive(Serialize, Default)]
pub(super) struct Stock {
    pub(super) family: String,
    pub(super) language: String,
    pub(super) rules: usize,
    pub(super) draft: usize,
    pub(super) reviewed: usize,
}

/// A source that something in the lexicons rests on.
#[derive(Serialize)]
pub(super) struct Reference {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) author: String,
    pub(super) year: Option<u16>,
    pub(super) place: String,
    pub(super) note: String,
}

/// A text as it can be known again: *A selm.txt (0123456789ab)*.
fn named(article: &Article) -> String {
    let hash: String = article.sha256.chars().take(HASH).collect();
    format!("{} {} ({hash})", article.label, article.path)
}

/// The note on the method of `lexicon`, with what persons have made of the reading it is put beside.
pub(super) fn annex(lexicon: &Lexicon, checked: Checked, words: &Words) -> Annex {
    let ui = words.ui().code();
    let used = used(lexicon);
    let cited = lexicon.sources.iter().filter(|source| used.contains(source.id.as_str()));
    Annex {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        lexicon: lexicon.hash.clone(),
        language: ui.to_owned(),
        texts: checked.texts.iter().map(named).collect(),
        reading: READING.iter().map(|key| words.say(key)).collect(),
        definitions: DEFINED.iter().map(|(id, name)| defined(id, name, words)).collect(),
        categories: lexicon.categories.iter().map(|category| sort(category, lexicon, ui)).collect(),
        rules: stock(lexicon),
        reviewed: checked.state.map(str::to_owned),
        control: match (checked.control, checked.state) {
            (Some(control), _) => line(control, &lexicon.hash, words),
            (None, Some(_)) => words.say("method-control-none"),
            // Without texts nobody knows what was drawn from them, and where it lies.
            (None, None) => words.say("method-control-nowhere"),
        },
        control_kinds: checked.control.and_then(|control| kinds(control, words)),
        limits: LIMITS.iter().map(|key| words.say(key)).collect(),
        sources: cited.map(|source| reference(source, ui)).collect(),
    }
}

fn defined(id: &str, name: &str, words: &Words) -> Defined {
    Defined {
        id: id.to_owned(),
        name: words.say(name),
        what: words.code("method-what", id),
        example: words.code("method-example", id),
        counter_example: words.code("method-counter", id),
        not_counted: words.code("method-aside", id),
    }
}

fn sort(category: &Category, lexicon: &Lexicon, ui: &str) -> Sort {
    let weight = |rule: &Rule| match &rule.detail {
        Detail::Loaded(detail) if detail.category == category.id => Some(detail.weight),
        _ => None,
    };
    let stable = lexicon.rules.iter().filter(|rule| rule.status == Status::Stable && rule.language == ui);
    let proofs = stable.filter_map(|rule| {
        let is_listed = weight(rule)? == 0;
        let examples = &rule.examples;
        Some((is_listed, examples.matches.first()?.braced(), examples.silent.first()?.braced()))
    });
    // A rule that only lists words is an example where no other is there.
    let proof = proofs.min_by_key(|(is_listed, ..)| *is_listed).map(|(_, hit, silent)| (hit, silent));
    let (example, counter_example) = proof.unzip();
    Sort {
        id: category.id.clone(),
        name: category.name.get(ui).to_owned(),
        what: category.definition.get(ui).to_owned(),
        example,
        counter_example,
        source: category.reference.clone(),
    }
}

fn stock(lexicon: &Lexicon) -> Vec<Stock> {
    let mut all: BTreeMap<(_, &str), Stock> = BTreeMap::new();
    for rule in lexicon.rules.iter().filter(|rule| rule.status != Status::Retired) {
        let stock = all.entry((rule.family(), rule.language.as_str())).or_default();
        rule.family().name().clone_into(&mut stock.family);
        stock.language.clone_from(&rule.language);
        stock.rules += 1;
        stock.draft += usize::from(rule.status == Status::Draft);
        stock.reviewed += usize::from(!rule.reviewed.is_empty());
    }
    all.into_values().collect()
}

/// Ids of the sources behind rules that run, categories and debates.
fn used(lexicon: &Lexicon) -> BTreeSet<&str> {
    let rules = lexicon.rules.iter().filter(|rule| rule.status != Status::Retired);
    let rules = rules.filter_map(|rule| rule.source.as_deref());
    let categories = lexicon.categories.iter().filter_map(|category| category.reference.as_deref());
    let guides = lexicon.debates.iter().flat_map(|page| &page.guides).map(|guide| guide.source.as_str());
    rules.chain(categories).chain(guides).collect()
}

fn reference(source: &Source, ui: &str) -> Reference {
    Reference {
        id: source.id.clone(),
        title: source.title.get(ui).to_owned(),
        author: source.author.clone(),
        year: source.year,
        place: source.place.clone(),
        note: source.note.get(ui).to_owned(),
    }
}
