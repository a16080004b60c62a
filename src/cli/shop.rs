//! What the commands for rule authors have in common: texts read one after the other, and views in their formats.

use std::path::PathBuf;

use serde_json::Value;

use super::args::{Common, ShopFormat};
use super::demo;
use super::exit::{Exit, Stop};
use super::inputs::{self, Input};
use super::notes::Notes;
use super::output;
use super::screen::screen;
use crate::contract::ReadError;
use crate::ingest::How;
use crate::render::view::View;
use crate::render::{markdown, terminal};

/// Prints a view as a table or as Markdown.
pub(super) fn print(view: &View, format: ShopFormat, common: &Common) -> Result<(), Stop> {
    let page = match format {
        ShopFormat::Markdown => markdown::page(view),
        ShopFormat::Table | ShopFormat::Json => terminal::page(view, screen(common)),
    };
    Ok(output::write(page.as_bytes())?)
}

/// Prints data.
pub(super) fn print_json(data: &Value) -> Result<(), Stop> {
    let text = serde_json::to_string_pretty(data).expect("a value of strings and numbers can be written");
    Ok(output::write(format!("{text}\n").as_bytes())?)
}

/// How the texts are read.
pub(super) fn how(common: &Common) -> How {
    let lang = Some(common.lang.clone()).filter(|code| code != "auto");
    How { input: common.input.into(), lang, most: Some(common.max_size) }
}

/// Texts that rules are tried on.
pub(super) struct Corpus {
    /// Each with its bytes, in order.
    pub(super) texts: Vec<(Input, Vec<u8>)>,
    /// Whether nothing that was named had to be left out.
    pub(super) all_read: bool,
}

/// The texts of a corpus, those of subfolders too, or the samples where none is named. What cannot be read is told;
/// nothing goes on without any text.
pub(super) fn corpus(paths: &[PathBuf], common: &Common, notes: &Notes) -> Result<Corpus, Stop> {
    let samples = || demo::sets().into_iter().map(|set| PathBuf::from(format!("{}{set}", demo::PREFIX))).collect();
    let paths: Vec<PathBuf> = if paths.is_empty() { samples() } else { paths.to_vec() };
    let read = |input: Result<Input, ReadError>| {
        let input = input?;
        let bytes = input.bytes(common.max_size)?;
        Ok((input, bytes))
    };
    let (mut texts, mut all_read) = (Vec::new(), true);
    for read in inputs::expand_deep(&paths, common.input).told(notes).into_iter().map(read) {
        match read {
            Ok(text) => texts.push(text),
            Err(error) => {
                notes.unread(&error);
                all_read = false;
            }
        }
    }
    if texts.is_empty() {
        return Err(nothing(notes));
    }
    Ok(Corpus { texts, all_read })
}

/// How a run ends that read no text: nothing can be said of none.
pub(super) fn nothing(notes: &Notes) -> Stop {
    notes.say(&notes.words.say("shop-no-text"));
    Stop::Said(Exit::Unread)
}

/// Tells what could not be read of a text.
pub(super) fn unread(error: &crate::ingest::ReadError, notes: &Notes) {
    notes.unread(&ReadError {
        path: error.name.clone(),
        line: error.line,
        kind: error.kind.name().to_owned(),
        message: error.to_string(),
    });
}
