//! *Cadrage* (French for framing) reads several news texts on one event and shows, side by side, who is allowed to
//! speak, which words take sides and in whose voice, and how much of the text is agency copy.

pub mod contract;
pub mod lexicon;
#[cfg(feature = "cli")]
pub mod render;
pub mod text;
