//! `--pair`: which two texts or paragraphs are set side by side. It knows what was typed and what the texts have.

use super::exit::Stop;
use super::show;
use crate::contract::Report;
use crate::render::sheets::Place;

/// The two places that were typed, if the texts have them.
pub(super) fn two(typed: &str, report: &Report) -> Result<[Place; 2], Stop> {
    let Some(places) = Place::two(typed) else { return Err(Stop::usage("pair-form", &[("what", typed)])) };
    for place in &places {
        if !report.articles.iter().any(|article| place.is_there(article)) {
            return Err(Stop::usage("show-unknown", &[("what", typed), ("known", &show::passages(report))]));
        }
    }
    match report.articles.iter().any(|article| places.iter().all(|place| place.is_in(article))) {
        true => Err(Stop::usage("pair-one-text", &[("what", typed)])),
        false => Ok(places),
    }
}

/// What is said where the two have nothing to be set side by side.
pub(super) fn nothing(typed: &str) -> Stop {
    Stop::usage("pair-nothing", &[("what", typed)])
}
