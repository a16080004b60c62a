//! From hits to findings: attributions first, then whose words each stretch is, then everything else.
//! It knows the whole text; it measures nothing and prints nothing.

pub mod attribution;

pub use attribution::{Attribution, Stretch};
