//! *Cadrage* (French for framing) reads several news texts on one event and shows, side by side, who is allowed to
//! speak, which words take sides and in whose voice, and how much of the text is agency copy.

pub mod analyzer;
pub mod article;
#[cfg(feature = "cli")]
pub mod cli;
pub mod contract;
pub mod findings;
pub mod ingest;
pub mod lexicon;
pub mod matching;
pub mod measures;
#[cfg(feature = "cli")]
pub mod render;
pub mod report;
pub mod segment;
pub mod terms;
pub mod text;
pub mod workshop;
