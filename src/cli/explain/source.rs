//! The text of an entry as its file has it, to be changed in a folder of one's own.

use super::super::args::Common;
use super::super::chosen::stopped;
use super::super::exit::Stop;
use super::super::held;
use super::super::lexicons;
use super::super::notes::Notes;
use super::super::output;
use super::category::category;
use super::{find, switched_off};
use crate::lexicon::Lexicon;
use crate::render::words::Arg;
use crate::workshop::excerpt::excerpt;
use crate::workshop::list::agency;

/// Prints the entry called `asked` as a whole file, or without the head of one where it is written behind what a file holds
/// already; and says where it stands and what a copy of it does.
pub(super) fn print(lexicon: &Lexicon, asked: &str, common: &Common, notes: &Notes) -> Result<(), Stop> {
    let (table, id) = entry(lexicon, asked)?;
    let layers = lexicons::layers(common, &[], notes)?;
    let found = excerpt(&layers, table, id).expect("what was read stands in a file");
    let held = held::behind();
    if let Some(held) = held.as_ref().filter(|held| !held.admits(table, id)) {
        let (sort, head) = held.name();
        let args = [("sort", sort), ("held", head), ("id", id), ("path", &*found.path)];
        return Err(Stop::usage("explain-toml-elsewhere", &args));
    }
    let goes_on = held.is_some();
    let own = layers.get(usize::from(!common.no_builtin)..).unwrap_or_default();
    let key = match goes_on {
        _ if excerpt(own, table, id).is_some() => "explain-toml-own",
        true => "explain-toml-behind",
        false => "explain-toml-file",
    };
    let place = format!("{}:{}", found.file, found.line);
    notes.say(&notes.words.tell(key, &[("place", Arg::from(place)), ("path", found.path.into())]));
    if key != "explain-toml-own" {
        notes.say(&notes.words.tell("explain-toml-off", &[("table", Arg::from(table)), ("id", Arg::from(id))]));
    }
    let is_whole = !goes_on && !found.head.is_empty();
    let head = if is_whole { found.head + "\n" } else { String::new() };
    let gap = if goes_on { "\n" } else { "" };
    // What the head says of all rules of its file goes with the rule: the copy's file may come to hold others.
    let rare = found.rare.map(|rare| format!("rare     = {rare}\n")).unwrap_or_default();
    output::write(format!("{gap}{head}{}{rare}", found.entry).as_bytes())?;
    Ok(())
}

/// The table and the id of what is called `asked`.
fn entry<'l>(lexicon: &'l Lexicon, asked: &str) -> Result<(&'static str, &'l str), Stop> {
    if let Some(off) = switched_off(lexicon, asked) {
        return Err(stopped(off));
    }
    if let Some(rule) = lexicon.rule(asked) {
        return Ok(("rule", &rule.id));
    }
    if let Some(page) = lexicon.debate(asked) {
        return Ok(("debate", &page.id));
    }
    if let Some(category) = category(lexicon, asked) {
        return Ok(("category", &category.id));
    }
    match agency(lexicon, asked) {
        Some(agency) => Ok(("agency", &agency.id)),
        None => find(lexicon, asked).map(|rule| ("rule", rule.id.as_str())),
    }
}
