//! `rules eval`: what the rules find in gold texts, in figures and, when asked for, one difference after the other.

mod figures;
mod slips;

use serde_json::{Map, Value, json};

use super::args::{EvalBy, EvalCount, EvalFamily, EvalFormat, RulesEval};
use super::exit::{Exit, Stop};
use super::lexicons;
use super::notes::Notes;
use super::output;
use super::screen::screen;
use crate::analyzer::Analyzer;
use crate::render::terminal;
use crate::render::view::{Part, View};
use crate::render::words::Arg;
use crate::workshop::eval::alignment::Case;
use crate::workshop::eval::score::Score;
use crate::workshop::eval::slip;
use crate::workshop::eval::tally::{By, tally};
use crate::workshop::eval::{Wish, align, read};
use crate::workshop::gold::{self, Document, Fault};

/// Runs the command.
pub(super) fn run(asked: &RulesEval, notes: &Notes) -> Result<Exit, Stop> {
    let documents = match gold::shelf::open(&asked.gold) {
        Ok(documents) => documents,
        Err(faults) => {
            faults.iter().for_each(|fault| tell(fault, notes));
            return Err(Stop::Said(Exit::Unread));
        }
    };
    let analyzer = Analyzer::new(lexicons::load(&asked.common, notes)?);
    match asked.family {
        EvalFamily::Attribution => attribution(asked, &documents, &analyzer, notes)?,
        EvalFamily::Loaded => return Err(Stop::not_built("rules eval --family loaded")),
        EvalFamily::Press => return Err(Stop::not_built("rules eval --family press")),
    }
    Ok(Exit::Done)
}

/// What is wrong in a gold file: where, what, and what to do about it.
fn tell(fault: &Fault, notes: &Notes) {
    let words = &notes.words;
    let place = if fault.line > 0 { format!("{}:{}", fault.file, fault.line) } else { fault.file.clone() };
    let what = [words.code("gold-fault", fault.kind.name()), fault.kind.what()].join(" ");
    let remedy = words.code("gold-remedy", fault.kind.name());
    let args = [("place", Arg::from(place)), ("what", what.trim_end().into()), ("remedy", remedy.into())];
    notes.say(&words.tell("unread", &args));
}

fn attribution(asked: &RulesEval, documents: &[Document], analyzer: &Analyzer, notes: &Notes) -> Result<(), Stop> {
    let wish = Wish {
        weak: asked.weak,
        claims: asked.count == EvalCount::Claims,
        subset: asked.subset.clone(),
        nested_ok: asked.nested_ok,
    };
    let readings = read(documents, analyzer);
    let cases = align(documents, &readings, &wish);
    let by = asked.by.map(|by| match by {
        EvalBy::Rule => By::Rule,
        EvalBy::Act => By::Act,
        EvalBy::Frame => By::Frame,
        EvalBy::Kind => By::Kind,
    });
    if asked.format == EvalFormat::Json {
        return print_json(&cases, by, asked.errors);
    }
    let words = &notes.words;
    let mut parts = Vec::new();
    for (lang, cases) in by_language(&cases) {
        parts.extend(figures::score(&Score::of(&cases), lang, words));
    }
    if let Some(by) = by {
        parts.push(Part::Blank);
        parts.extend(figures::tally(&tally(&cases, by), by, words));
    }
    if asked.errors {
        parts.extend(slips::parts(&slip::slips(&cases), words));
    }
    let view = View { parts, notes: vec![words.say("eval-note")], ..View::default() };
    Ok(output::write(terminal::page(&view, screen(&asked.common)).as_bytes())?)
}

/// The cases of each language, in the order of their codes; texts that do not tell theirs come first.
fn by_language<'c>(cases: &[Case<'c>]) -> Vec<(Option<&'c str>, Vec<Case<'c>>)> {
    let mut langs: Vec<Option<&str>> = cases.iter().map(|case| case.document.lang.as_deref()).collect();
    langs.sort_unstable();
    langs.dedup();
    let of = |lang| cases.iter().filter(|case| case.document.lang.as_deref() == lang).cloned().collect();
    langs.into_iter().map(|lang| (lang, of(lang))).collect()
}

fn print_json(cases: &[Case<'_>], by: Option<By>, errors: bool) -> Result<(), Stop> {
    let mut all = Score::of(cases).json();
    let langs = by_language(cases);
    if langs.len() > 1 {
        let own = |(lang, cases): (Option<&str>, Vec<Case<'_>>)| {
            (lang.unwrap_or_default().to_owned(), Score::of(&cases).json())
        };
        all["languages"] = Value::Object(langs.into_iter().map(own).collect::<Map<String, Value>>());
    }
    if let Some(by) = by {
        let rows = tally(cases, by).into_iter();
        let row = |(name, row): (String, _)| (name, figures::row_json(row));
        all["by"] = Value::Object(rows.map(row).collect::<Map<String, Value>>());
    }
    if errors {
        all["errors"] = slip::slips(cases).iter().map(slips::group_json).collect();
    }
    let text = serde_json::to_string_pretty(&json!(all)).expect("a value of strings and numbers can be written");
    Ok(output::write(format!("{text}\n").as_bytes())?)
}
