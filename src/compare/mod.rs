//! Several texts at once: which claims and which passages they share, and where each has its claims from.
//! It knows texts that have been read, one by one; it knows neither files nor the screen, and judges nothing.

pub mod align;
pub mod amount;
pub mod anchor;
pub mod calendar;
pub mod claim;
pub mod cluster;
pub mod extent;
pub mod figure;
pub mod holding;
pub mod index;
pub mod keyness;
pub mod kinship;
pub mod mark;
pub mod moment;
pub mod month;
pub mod newcomer;
pub mod number;
pub mod order;
pub mod origin;
pub mod quantity;
pub mod rework;
pub mod run;
pub mod shared;
pub mod shingle;
pub mod stretch;
pub mod trace;

pub use claim::{Claim, Matter, read as claims};
pub use keyness::find as keyness;
pub use newcomer::{Newcomer, find as newcomers};
pub use origin::{Common, gather};
pub use shared::{Alone, Crew, Kind, Passage, Setting, find as shared};
pub use trace::{Trace, read as trace};
