//! `method`: how the figures are made, to be put beside them: definitions, rules, limits and sources, as Markdown or JSON.

mod annex;
mod page;

use super::args::{Method, MethodFormat};
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::{lexicons, output, shop};
use crate::lexicon::Lexicon;
use crate::render::markdown;
use crate::render::view::View;
use crate::render::words::Words;

/// The note on the method of `lexicon`, as sections with a heading each.
pub(super) fn sections(lexicon: &Lexicon, words: &Words) -> Vec<View> {
    page::sections(&annex::annex(lexicon, words), words)
}

/// Runs the command.
pub(super) fn run(asked: &Method, notes: &Notes) -> Result<Exit, Stop> {
    let lexicon = lexicons::load(&asked.common, notes)?;
    let annex = annex::annex(&lexicon, &notes.words);
    match asked.format {
        MethodFormat::Markdown => {
            let sections = page::sections(&annex, &notes.words);
            output::write(sections.iter().map(markdown::page).collect::<String>().as_bytes())?;
        }
        MethodFormat::Json => {
            let data = serde_json::to_value(&annex).expect("words and numbers can be written");
            shop::print_json(&data)?;
        }
    }
    Ok(Exit::Done)
}
