//! `annotate`: one text with its marks in the terminal, or only the words to discuss of some categories.

use super::args::Annotate;
use super::engine::Engine;
use super::exit::{Exit, Stop};
use super::notes::Notes;
use super::screen::screen;
use super::{batch, compare, corrections, output};
use crate::lexicon::Lexicon;
use crate::lexicon::nearest::nearest;
use crate::render::annotate::annotate;
use crate::render::shelf::Shelf;

/// Runs the command.
pub(super) fn run(asked: &Annotate, notes: &Notes) -> Result<Exit, Stop> {
    let engine = Engine::new(
        corrections::analyzer(std::slice::from_ref(&asked.path), &asked.common, notes)?,
        &asked.common,
        true,
    );
    let wanted = categories(&asked.category, engine.analyzer.lexicon())?;
    let mut report = batch::read(std::slice::from_ref(&asked.path), &engine, &asked.common, notes)?;
    if !wanted.is_empty() {
        for words in report.articles.iter_mut().filter_map(|article| article.loaded.as_mut()) {
            words.retain(|word| wanted.contains(&word.category.as_str()));
        }
    }
    let shelf = Shelf { report: &report, words: &notes.words };
    let screen = screen(&asked.common);
    let texts: Vec<String> =
        report.articles.iter().filter_map(|article| annotate(shelf, article, screen.width, screen.paint)).collect();
    output::write(texts.join("\n").as_bytes())?;
    Ok(compare::ended(&report))
}

/// The ids of the categories asked for by id or by name in either language; else the usage error names the nearest one.
pub(super) fn categories<'l>(asked: &[String], lexicon: &'l Lexicon) -> Result<Vec<&'l str>, Stop> {
    let known = &lexicon.categories;
    let ids = || known.iter().map(|category| category.id.as_str());
    let names = || known.iter().flat_map(|category| [category.name.fr.as_str(), category.name.en.as_str()]);
    let find = |word: &String| {
        let is = |name: &str| name.to_lowercase() == word.to_lowercase();
        let found = known.iter().find(|it| is(&it.id) || is(&it.name.fr) || is(&it.name.en));
        found.map(|category| category.id.as_str()).ok_or_else(|| match nearest(word, ids().chain(names())) {
            Some(meant) => Stop::usage("category-unknown-meant", &[("name", word), ("meant", meant)]),
            None => {
                Stop::usage("category-unknown", &[("name", word), ("names", &ids().collect::<Vec<_>>().join(", "))])
            }
        })
    };
    asked.iter().map(find).collect()
}
