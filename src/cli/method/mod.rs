//! `method`: how the figures are made, to be put beside them: definitions, rules, limits and sources, as Markdown or JSON. Of
//! texts it is told which they are, and how much of their reading persons have looked at, and nothing else.

mod annex;
mod page;

use std::path::PathBuf;

use self::annex::Annex;
use super::args::{Method, MethodFormat};
use super::engine::Engine;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::{audit, batch, compare, corrections, lexicons, output, shop};
use crate::contract::{Article, Control};
use crate::lexicon::Lexicon;
use crate::render::view::View;
use crate::render::words::Words;
use crate::render::{markdown, reading};

/// What persons have made of the reading that a note is put beside.
#[derive(Clone, Copy)]
pub(super) struct Checked<'c> {
    /// How much of it they have looked at, as a sentence; `None` where no texts are known.
    pub(super) state: Option<&'c str>,
    /// The control of a drawn sample, where there is one.
    pub(super) control: Option<&'c Control>,
    /// The texts, where the note is read by itself and nothing beside it names them.
    pub(super) texts: &'c [Article],
}

/// The note on the method of `lexicon` as sections with a heading each.
pub(super) fn sections(lexicon: &Lexicon, checked: Checked, words: &Words) -> Vec<View> {
    page::sections(&annex::annex(lexicon, checked, words), words)
}

/// Runs the command.
pub(super) fn run(asked: &Method, notes: &Notes) -> Result<Exit, Stop> {
    let words = &notes.words;
    if !asked.paths.is_empty() {
        let engine = Engine::new(corrections::analyzer(&asked.paths, &asked.common, notes)?, &asked.common, false);
        let report = batch::read(&asked.paths, &engine, &asked.common, notes)?;
        if report.articles.is_empty() {
            return Ok(Exit::Unread);
        }
        let state = reading::sentence(words, &report.articles.iter().collect::<Vec<_>>());
        let checked = Checked { state: Some(&state), control: report.control.as_ref(), texts: &report.articles };
        write(&annex::annex(engine.analyzer.lexicon(), checked, words), asked.format, words)?;
        return Ok(compare::ended(&report));
    }
    let lexicon = lexicons::load(&asked.common, notes)?;
    // The note is put beside reports: what lies where it is made counts as what lies beside their texts.
    let control = audit::control(&[PathBuf::from(".")], &lexicon, &asked.common, notes);
    let checked = Checked { state: None, control: control.as_ref(), texts: &[] };
    write(&annex::annex(&lexicon, checked, words), asked.format, words)?;
    Ok(Exit::Done)
}

fn write(annex: &Annex, format: MethodFormat, words: &Words) -> Result<(), Stop> {
    match format {
        MethodFormat::Markdown => {
            let page: String = page::sections(annex, words).iter().map(markdown::page).collect();
            output::write(page.as_bytes())?;
        }
        MethodFormat::Json => {
            shop::print_json(&serde_json::to_value(annex).expect("words and numbers can be written"))?;
        }
    }
    Ok(())
}
