//! *Cadrage* (French for framing) reads several news texts on one event and shows, side by side, who is allowed to
//! speak, which words take sides and in whose voice, and how much of the text is agency copy.
//!
//! It measures texts. It never grades, never ranks, never says true or false.
//!
//! # The way through
//!
//! An [`Analyzer`](analyzer::Analyzer) holds the lexicons. It is built once, shared by threads, and compiles a language
//! when the first text in it comes; what a text needs while it is read is the caller's
//! [`Scratch`](analyzer::Scratch). What comes out is an [`Analysis`](analyzer::Analysis): the article, what was found in
//! it, and the numbers.
//!
//! ```
//! use cadrage::analyzer::{Analyzer, Scratch};
//! use cadrage::findings::Voice;
//!
//! let text = "The mayor of Velle said that the bridge would stay closed. \
//!             “Our so-called partners have abandoned us,” she told reporters on the bank of the river.";
//! let analyzer = Analyzer::embedded();
//! let analysis = analyzer.analyze(text, &mut Scratch::default());
//! let findings = analysis.findings.expect("the words show that it is English, which the lexicons have");
//!
//! // Who says what.
//! let first = &findings.attributions[0];
//! assert_eq!(first.source.map(|span| span.of(text)), Some("The mayor of Velle"));
//! assert_eq!(first.content[0].of(text), "that the bridge would stay closed");
//!
//! // Whose words each byte is: the narration's, or somebody's.
//! let voice = |words: &str| findings.voices.at(text.find(words).expect("it stands in the text")).voice;
//! assert_eq!(voice("mayor"), Voice::Author);
//! assert_eq!(voice("the bridge would"), Voice::Reported);
//! assert_eq!(voice("so-called"), Voice::Quoted);
//! ```
//!
//! # The rooms
//!
//! From the bytes of a file to what is shown, in the order of the way. A room uses those before it, never those after.
//!
//! - Ground floor: [`text`] cuts words and knows places, [`lexicon`] reads and checks what the lexicons say, [`terms`]
//!   joins the two, [`embedded`] holds the built-in ones.
//! - [`ingest`] gives every line of a page its role, [`article`] reads what the page states of itself.
//! - [`segment`] finds sentences and quotations, [`matching`] the hits of rules.
//! - [`findings`] says who speaks, whose words each stretch is, and only then which words are open to discussion.
//! - [`review`] holds what readers decided about findings; [`naming`] finds countries, and the actors of one event that a person has described.
//! - [`measures`] counts, with intervals; [`compare`] knows a claim again in another text.
//! - [`report`] writes all of it into the [`contract`], which is what renderers, bindings and the JSON have in common.
//! - [`audit`] draws a sample to be coded by hand, and counts the answers.
//! - [`runs`] sets two reports side by side and says what moved.
//! - [`workshop`] serves those who write rules.
//!
//! The core reads no clock, opens no file and starts no thread; the same text gives the same bytes on every machine.
//! The default feature `cli` adds the command line; without it the core is left.

pub mod analyzer;
pub mod article;
pub mod audit;
#[cfg(feature = "cli")]
pub mod cli;
pub mod compare;
pub mod contract;
pub mod embedded;
pub mod findings;
pub mod ingest;
pub mod lexicon;
pub mod matching;
pub mod measures;
pub mod naming;
#[cfg(feature = "cli")]
pub mod render;
pub mod report;
pub mod review;
pub mod runs;
pub mod segment;
pub mod terms;
pub mod text;
pub mod workshop;
