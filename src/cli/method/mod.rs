//! `method`: how the figures are made, to be put beside them: definitions, rules, limits and sources, as Markdown or JSON.

mod annex;
mod page;

use std::path::PathBuf;

use super::args::{Method, MethodFormat};
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::{audit, lexicons, output, shop};
use crate::contract::Control;
use crate::lexicon::Lexicon;
use crate::render::markdown;
use crate::render::view::View;
use crate::render::words::Words;

/// The note on the method of `lexicon` as sections with a heading each: with how much of the reading persons have looked at, as
/// a sentence, and with the control of a drawn sample where there is one.
pub(super) fn sections(
    lexicon: &Lexicon,
    state: Option<String>,
    control: Option<&Control>,
    words: &Words,
) -> Vec<View> {
    page::sections(&annex::annex(lexicon, control, words), state, words)
}

/// Runs the command.
pub(super) fn run(asked: &Method, notes: &Notes) -> Result<Exit, Stop> {
    let lexicon = lexicons::load(&asked.common, notes)?;
    // The note is put beside reports: what lies where it is made counts as what lies beside their texts.
    let control = audit::control(&[PathBuf::from(".")], &lexicon, &asked.common, notes);
    let annex = annex::annex(&lexicon, control.as_ref(), &notes.words);
    match asked.format {
        MethodFormat::Markdown => {
            let sections = page::sections(&annex, None, &notes.words);
            output::write(sections.iter().map(markdown::page).collect::<String>().as_bytes())?;
        }
        MethodFormat::Json => {
            let data = serde_json::to_value(&annex).expect("words and numbers can be written");
            shop::print_json(&data)?;
        }
    }
    Ok(Exit::Done)
}
