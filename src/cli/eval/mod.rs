//! `rules eval`: what the rules find in gold texts, in figures and, when asked for, one difference after the other.

mod figures;
mod slips;

use serde_json::{Map, Value};

use super::args::{EvalBy, EvalCount, EvalFamily, RulesEval, ShopFormat};
use super::exit::{Exit, Stop};
use super::lexicons;
use super::notes::Notes;
use super::shop;
use crate::analyzer::Analyzer;
use crate::render::view::{Part, View};
use crate::render::words::Arg;
use crate::workshop::eval::alignment::Case;
use crate::workshop::eval::score::Score;
use crate::workshop::eval::slip::{self, Group};
use crate::workshop::eval::tally::{By, tally};
use crate::workshop::eval::{Wish, align, loaded, precision, press, read};
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
    match asked.family.unwrap_or_else(|| meant(&documents, notes)) {
        EvalFamily::Attribution => attribution(asked, &documents, &analyzer, notes)?,
        EvalFamily::Loaded => loaded(asked, &documents, &analyzer, notes)?,
        EvalFamily::Press => press(asked, &documents, &analyzer, notes)?,
    }
    Ok(Exit::Done)
}

/// What people marked in `documents`, where nobody typed it; said where it is not who says what.
fn meant(documents: &[Document], notes: &Notes) -> EvalFamily {
    let (family, name) = match () {
        () if documents.iter().any(|document| !document.attributions.is_empty()) => return EvalFamily::Attribution,
        () if documents.iter().any(|document| document.readers.len() > 1) => (EvalFamily::Press, "press"),
        () if documents.iter().any(|document| document.judged.is_some()) => (EvalFamily::Loaded, "loaded"),
        () => return EvalFamily::Attribution,
    };
    notes.say(&notes.words.tell("eval-meant", &[("family", Arg::from(name))]));
    family
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
    if asked.format == ShopFormat::Json {
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
    let groups = if asked.errors { slip::slips(&cases) } else { Vec::new() };
    show(parts, asked, &groups, notes)
}

fn loaded(asked: &RulesEval, documents: &[Document], analyzer: &Analyzer, notes: &Notes) -> Result<(), Stop> {
    if documents.iter().all(|document| document.judged.is_none()) {
        return Err(Stop::usage("eval-no-judgement", &[]));
    }
    let words = &notes.words;
    let readings = read(documents, analyzer);
    let score = loaded::Score::of(documents, &readings);
    let groups = if asked.errors { loaded::slips(documents, &readings) } else { Vec::new() };
    if asked.format == ShopFormat::Json {
        let mut all = score.json();
        if asked.by == Some(EvalBy::Rule) {
            all["by"] = precision::json(&score.rules, analyzer.lexicon());
        }
        return write_json(all, asked.errors.then_some(&groups));
    }
    let mut parts = figures::loaded(&score, words);
    if asked.by == Some(EvalBy::Rule) {
        parts.extend(figures::precision(&score.rules, analyzer.lexicon(), words));
    }
    show(parts, asked, &groups, notes)
}

fn press(asked: &RulesEval, documents: &[Document], analyzer: &Analyzer, notes: &Notes) -> Result<(), Stop> {
    if documents.iter().all(|document| document.readers.len() < 2) {
        return Err(Stop::usage("eval-no-readers", &[]));
    }
    let readings = read(documents, analyzer);
    let score = press::Score::of(documents, &readings);
    let groups = if asked.errors { press::slips(documents, &readings) } else { Vec::new() };
    if asked.format == ShopFormat::Json {
        let mut all = score.json();
        if asked.by == Some(EvalBy::Rule) {
            all["by"] = precision::json(&score.rules, analyzer.lexicon());
        }
        return write_json(all, asked.errors.then_some(&groups));
    }
    let mut parts = figures::press(&score, &notes.words);
    if asked.by == Some(EvalBy::Rule) {
        parts.extend(figures::precision(&score.rules, analyzer.lexicon(), &notes.words));
    }
    show(parts, asked, &groups, notes)
}

/// Prints figures, and differences where they are asked for.
fn show(mut parts: Vec<Part>, asked: &RulesEval, groups: &[Group], notes: &Notes) -> Result<(), Stop> {
    if asked.errors {
        parts.extend(slips::parts(groups, &notes.words));
    }
    let view = View { parts, notes: vec![notes.words.say("eval-note")], ..View::default() };
    shop::print(&view, asked.format, &asked.common)
}

fn write_json(mut all: Value, groups: Option<&Vec<Group>>) -> Result<(), Stop> {
    if let Some(groups) = groups {
        all["errors"] = groups.iter().map(slips::group_json).collect();
    }
    shop::print_json(&all)
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
    write_json(all, errors.then(|| slip::slips(cases)).as_ref())
}
