//! Several texts at once: which claims they share, and where each has them from.
//! It knows texts that have been read, one by one; it knows neither files nor the screen, and judges nothing.

pub mod claim;
pub mod number;
pub mod origin;

pub use claim::{Claim, Matter, read as claims};
pub use origin::{Common, gather};
