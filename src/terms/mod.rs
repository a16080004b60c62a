//! Where the two ground floors meet: the lexicons' terms over the text's words.
//! It knows words, their classes and where terms stand; it knows no page, no sentence and no finding.

pub mod counting;
pub mod dating;
mod edges;
pub mod meaning;
pub mod tongue;
pub mod trie;
pub mod vocabulary;

pub use counting::Counting;
pub use dating::{Dating, Part};
pub use meaning::Meanings;
pub use tongue::{CountryPart, Payload, Tongue};
pub use trie::{Outcome, Planter, Sighting, Trie};
pub use vocabulary::{Gatherer, Vocabulary, WordId};
