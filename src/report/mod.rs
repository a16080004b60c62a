//! From analyses to the contract: bytes become the reader's unit, indices become ids that survive a rerun.
//! It knows analyses and the contract's shape; it finds nothing new and shows nothing.

pub mod article;
pub mod card;
pub mod comparison;
pub mod glossary;
mod place;

use sha2::{Digest, Sha256};

use crate::analyzer::{Analysis, Analyzer};
use crate::contract::{Article, LexiconStamp, Offsets, ReadError, Report, SCHEMA, Tool};

/// What the reader wants of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// The unit of offsets.
    pub offsets: Offsets,
    /// Whether the text itself is wanted.
    pub with_text: bool,
}

/// An analysis with the name of its input.
#[derive(Debug, Clone)]
pub struct Named<'a> {
    /// Id: the path as given, or what the input calls it.
    pub id: String,
    /// The path as given.
    pub path: String,
    /// SHA-256 of the input's bytes, hexadecimal.
    pub sha256: String,
    /// What was found.
    pub analysis: &'a Analysis,
}

/// The report on texts in input order.
pub fn report(analyzer: &Analyzer, named: &[Named], errors: Vec<ReadError>, options: Options) -> Report {
    let mut articles: Vec<Article> =
        named.iter().enumerate().map(|(i, one)| article::fill(analyzer, one, &letter(i), options)).collect();
    tell_apart(&mut articles);
    let comparison = (articles.len() > 1).then(|| comparison::fill(&articles));
    let glossary = glossary::fill(analyzer.lexicon(), &articles);
    Report {
        schema: SCHEMA.to_owned(),
        tool: Tool { version: env!("CARGO_PKG_VERSION").to_owned() },
        lexicon: stamp(analyzer),
        offsets: options.offsets,
        articles,
        comparison,
        errors,
        glossary,
    }
}

/// The stamp of the lexicons in use.
pub fn stamp(analyzer: &Analyzer) -> LexiconStamp {
    LexiconStamp { hash: analyzer.lexicon().hash.clone() }
}

/// The letter of the text with this index: A to Z, then AA, AB ….
pub fn letter(index: usize) -> String {
    let last = char::from(b'A' + (index % 26) as u8);
    if index < 26 { last.to_string() } else { format!("{}{last}", letter(index / 26 - 1)) }
}

/// The second text of the same id gets `#2`, the third `#3`.
fn tell_apart(articles: &mut [Article]) {
    let mut seen: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for article in articles {
        let times = seen.entry(article.id.clone()).or_insert(0);
        *times += 1;
        if *times > 1 {
            article.id = format!("{}#{times}", article.id);
        }
    }
}

/// SHA-256 of `bytes`, hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}
