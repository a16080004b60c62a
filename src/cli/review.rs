//! `review`: a page on which a person reads again what was found, with the decisions that lie beside the texts.

use super::args::{Common, Review, Unit};
use super::corrections::{analyzer, beside, folder, load_whole};
use super::engine::Engine;
use super::exit::{Exit, Stop};
use super::inputs::shown;
use super::notes::Notes;
use super::output::file::{Desk, Sort};
use super::{batch, brat, compare, lexicons, output, standoff};
use crate::render::review::{Table, page};
use crate::render::shelf::Shelf;
use crate::render::words::Arg;
use crate::review::format::FILE;

/// Runs the command: to the file that was named, or to standard output.
pub(super) fn run(asked: &Review, notes: &Notes) -> Result<Exit, Stop> {
    if let (Some(folder), Some(by), Some(path)) = (&asked.brat, &asked.by, &asked.output) {
        let common = Common { offsets: Unit::Bytes, ..asked.common.clone() };
        load_whole(&asked.paths, &lexicons::load(&common, notes)?, &common, notes)?;
        // As the annotations were written: with the decisions that lie beside the texts.
        let engine = Engine::new(analyzer(&asked.paths, &common, notes)?, &common, true);
        let report = batch::read(&asked.paths, &engine, &common, notes)?;
        // What was written then, to be held against what came back.
        let written = (!asked.read_all).then(|| {
            let (counting, hushed) = (brat::counting(&common), notes.hushed());
            let engine = Engine::new(analyzer(&asked.paths, &counting, &hushed)?, &counting, true);
            batch::read(&asked.paths, &engine, &counting, &hushed)
        });
        let written = written.transpose()?;
        return standoff::run(&report, written.as_ref(), engine.analyzer, (folder, by, path), notes);
    }
    // One page gives one file, and of two files that are followed the later one would win.
    if let ([one, other, ..], None) = (&self::beside(&asked.paths, FILE)[..], &asked.common.review) {
        return Err(Stop::usage("review-two", &[("one", &shown(one)), ("other", &shown(other))]));
    }
    let desk = Desk { inputs: &asked.paths, force: asked.force };
    asked.output.iter().try_for_each(|path| desk.clear(path, Sort::Review))?;
    let analyzer = lexicons::analyzer(&asked.common, notes)?;
    // The file that the page gives takes the place of the one before: nothing of that may be left out here.
    let corrections = load_whole(&asked.paths, analyzer.lexicon(), &asked.common, notes)?;
    let engine = Engine::new(analyzer, &asked.common, true).for_persons();
    let (report, sentences) = batch::read_cut(&asked.paths, &engine, &asked.common, notes)?;
    if report.articles.is_empty() {
        return Ok(Exit::Unread);
    }
    // What a dropped finding frees is found where the decisions are followed.
    let followed = (!corrections.is_empty())
        .then(|| {
            let engine = Engine::new(
                lexicons::analyzer(&asked.common, notes)?.corrected(corrections.clone()),
                &asked.common,
                true,
            );
            batch::read(&asked.paths, &engine.for_persons(), &asked.common, &notes.hushed())
        })
        .transpose()?;
    let ui = notes.words.ui().code();
    let categories = &engine.analyzer.lexicon().categories;
    let mut categories: Vec<(String, String)> =
        categories.iter().map(|one| (one.id.clone(), one.name.get(ui).to_owned())).collect();
    categories.sort_by(|one, other| one.1.cmp(&other.1));
    let page = page(Table {
        shelf: Shelf { report: &report, words: &notes.words },
        sentences: &sentences,
        followed: followed.as_ref(),
        decided: corrections.all(),
        categories: &categories,
    });
    let Some(path) = &asked.output else {
        output::write(page.as_bytes())?;
        return Ok(compare::ended(&report));
    };
    desk.write(path, Sort::Review, page.as_bytes())?;
    let beside = asked.common.review.clone();
    // Decisions that are followed already stay in the file they are in.
    let beside = beside.or_else(|| self::beside(&asked.paths, FILE).into_iter().next());
    let beside = beside.or_else(|| Some(asked.paths.iter().find_map(|path| folder(path))?.join(FILE)));
    let beside = beside.map_or_else(|| FILE.to_owned(), |path| path.to_string_lossy().into_owned());
    let path = path.to_string_lossy().into_owned();
    notes.say(&notes.words.tell("note-written", &[("path", Arg::from(path.clone()))]));
    notes.say(&notes.words.tell("review-next", &[("path", Arg::from(path)), ("file", Arg::from(beside))]));
    Ok(compare::ended(&report))
}
