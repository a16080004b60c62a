//! What each text calls each actor, in whose voice: first the first use, with the number of uses where there are several.
//! The texts stand side by side in their own words, whatever their language; no word is called the right one.

use std::collections::BTreeSet;

use super::deeds;
use super::loaded::received;
use super::speakers::columns;
use crate::contract::{Article, Loaded, NamingCell, NamingRow, Newcomer, NewcomerCell, Span, code};
use crate::render::shelf::{self, RECEIVED, Shelf, attributions, loaded, names};
use crate::render::view::{Cell, Column, Grid, Part, Row, Shape, View};
use crate::render::words::Arg;
use crate::report;

/// At most so many names of one actor in one text; the others are in the CSV.
const SHOWN: usize = 5;
/// At most so many names that no list knows; the others are in the JSON.
const PROPOSED: usize = 12;
/// Stands after a name that holds a word to discuss.
pub(super) const DISCUSSED: &str = "†";

/// The actors of all texts, and what they are called.
pub(super) fn build(shelf: Shelf) -> View {
    let words = shelf.words;
    // A single text is compared with nothing; what it calls its actors is in it all the same.
    let alone = shelf.report.comparison.is_none().then(|| report::naming(shelf.articles()));
    let all = alone.as_deref().unwrap_or(rows(shelf));
    let several = shelf.articles().len() > 1;
    let (side, alone): (Vec<&NamingRow>, Vec<&NamingRow>) = all.iter().partition(|row| !several || row.texts() > 1);
    let mut parts = Vec::new();
    if side.is_empty() {
        parts.push(Part::line(words.say(if several { "naming-none" } else { "none-found" })));
    } else {
        let rows = side.iter().map(|row| row_of(shelf, row)).collect();
        let columns = columns(shelf, &words.code("column", "actor"));
        parts.push(Part::Grid(Grid { columns, rows, shape: Shape::Wordy }));
    }
    if !alone.is_empty() {
        parts.push(Part::Blank);
        parts.push(Part::line(words.say("naming-alone")));
        parts.extend(alone.iter().filter_map(|row| {
            let article = shelf.article(&row.cells.first()?.article)?;
            let said = Arg::from(format!("{} {}", article.label, said(shelf, &row.cells)));
            let args = [("actor", Arg::from(shelf.actor(&row.actor))), ("names", said)];
            Some(Part::hanging("  ", words.tell("naming-actor", &args)))
        }));
    }
    parts.extend(newcomers(shelf));
    let deeds = deeds::parts(shelf);
    let mut notes = vec![words.say("naming-note")];
    notes.extend((!deeds.is_empty()).then(|| words.say("deeds-note")));
    parts.extend(deeds);
    if all.iter().flat_map(|row| &row.cells).any(|cell| cell.rule.is_some()) {
        notes.push(words.tell("naming-discussed", &[("mark", Arg::from(DISCUSSED))]));
    }
    if all.iter().flat_map(|row| &row.cells).any(|cell| is_received(shelf, cell)) || deeds::any_received(shelf) {
        notes.push(received(shelf));
    }
    notes.extend(translated(shelf, all).map(|texts| words.tell("naming-translated", &[("texts", Arg::from(texts))])));
    View { parts, notes, data: data(shelf, all), ..View::default() }
}

/// The names in several texts that no list knows, and what to do with them.
fn newcomers(shelf: Shelf) -> Vec<Part> {
    let words = shelf.words;
    let all = shelf.report.comparison.as_ref().and_then(|it| it.newcomers.as_deref()).unwrap_or(&[]);
    if all.is_empty() {
        return Vec::new();
    }
    let letters = |one: &Newcomer| {
        let of = |cell: &NewcomerCell| Some(shelf.article(&cell.article)?.label.clone());
        one.cells.iter().filter_map(of).collect::<Vec<_>>().join(" ")
    };
    let bearer = |one: &Newcomer| format!("{}\u{a0}({})", one.name, letters(one));
    let (told, bare): (Vec<&Newcomer>, Vec<&Newcomer>) =
        all.iter().take(PROPOSED).partition(|one| one.cells.iter().any(|cell| !cell.described.is_empty()));
    let mut parts = vec![Part::Blank, Part::line(words.say("naming-newcomers"))];
    parts.extend(told.into_iter().map(|one| {
        let called = called(shelf, one).join(&words.say("between-items"));
        let args = [("actor", Arg::from(bearer(one))), ("names", Arg::from(called))];
        Part::hanging("  ", words.tell("naming-actor", &args))
    }));
    let named: Vec<String> = bare.into_iter().map(bearer).collect();
    parts.extend((!named.is_empty()).then(|| Part::hanging("  ", named.join(", "))));
    parts
}

/// What each text calls somebody no list knows, the name alone where it says no more; texts that say the same are together.
fn called(shelf: Shelf, one: &Newcomer) -> Vec<String> {
    let flat = |span: &Span| span.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut said: Vec<(String, Vec<&str>)> = Vec::new();
    for cell in &one.cells {
        let Some(article) = shelf.article(&cell.article) else { continue };
        let mut phrases: Vec<String> = cell.described.iter().map(flat).collect();
        if phrases.is_empty() {
            phrases.push(flat(&cell.first));
        }
        let phrases = phrases.join(", ");
        match said.iter_mut().find(|(known, _)| *known == phrases) {
            Some((_, labels)) => labels.push(&article.label),
            None => said.push((phrases, vec![&article.label])),
        }
    }
    said.into_iter().map(|(phrases, labels)| format!("{}\u{a0}{phrases}", labels.join(", "))).collect()
}

/// The letters of texts whose names a program may have chosen, where there are several texts.
fn translated(shelf: Shelf, rows: &[NamingRow]) -> Option<String> {
    let names = |article: &Article| rows.iter().any(|row| !cells_of(row, article).is_empty());
    let texts = shelf.articles().iter().filter(|article| article.is_translated() && names(article));
    let letters: Vec<&str> = texts.map(|article| article.label.as_str()).collect();
    (!letters.is_empty() && shelf.articles().len() > 1).then(|| letters.join(", "))
}

/// The actors as compared.
pub(in crate::render) fn rows(shelf: Shelf<'_>) -> &[NamingRow] {
    shelf.report.comparison.as_ref().and_then(|all| all.naming.as_deref()).unwrap_or(&[])
}

/// Two of the texts `among` which an actor is called differently; one of the names has a word to discuss where any has.
pub(in crate::render) fn differing<'r>(
    shelf: Shelf<'r>,
    among: impl Fn(&Article) -> bool,
) -> Option<(&'r NamingRow, [&'r NamingCell; 2])> {
    let position = |id: &str| shelf.articles().iter().position(|article| article.id == id);
    let is_among = |cell: &&NamingCell| position(&cell.article).is_some_and(|n| among(&shelf.articles()[n]));
    let two = |row: &'r NamingRow| {
        let cells = || row.cells.iter().filter(is_among);
        let one = cells().find(|cell| cell.rule.is_some()).or_else(|| cells().next())?;
        let differs = |cell: &&NamingCell| cell.article != one.article && cell.rule.is_none() && cell.name != one.name;
        let mut cells = [one, cells().find(differs)?];
        cells.sort_by_key(|cell| position(&cell.article));
        Some((row, cells))
    };
    let apart = || rows(shelf).iter().filter(|row| row.differs && row.texts() > 1);
    let discussed = |row: &&NamingRow| row.cells.iter().filter(is_among).any(|cell| cell.rule.is_some());
    apart().filter(discussed).find_map(two).or_else(|| apart().find_map(two))
}

/// Whether there is anything to compare: an actor, or words for what is done in more than one text.
pub(in crate::render) fn has_any(shelf: Shelf) -> bool {
    !rows(shelf).is_empty() || !deeds::parts(shelf).is_empty()
}

fn row_of(shelf: Shelf, row: &NamingRow) -> Row {
    let mut cells = vec![Cell::new(shelf.actor(&row.actor)).code(&row.actor)];
    cells.extend(shelf.articles().iter().map(|article| {
        let here = cells_of(row, article);
        if here.is_empty() {
            return Cell::nothing();
        }
        let ids: Vec<String> = here.iter().flat_map(|cell| cell.ids.iter().cloned()).collect();
        Cell::new(said(shelf, here)).behind(&ids)
    }));
    Row::new(cells)
}

/// The names of an actor in one text.
pub(super) fn cells_of<'r>(row: &'r NamingRow, article: &Article) -> &'r [NamingCell] {
    let of_text = row.cells.chunk_by(|one, other| one.article == other.article);
    of_text.into_iter().find(|cells| cells[0].article == article.id).unwrap_or(&[])
}

/// A name in one text, in all voices.
pub(super) struct Used<'r> {
    /// Its cells, one a voice.
    pub(super) cells: Vec<&'r NamingCell>,
}

impl Used<'_> {
    /// Whether it holds a word to discuss.
    pub(super) fn is_discussed(&self) -> bool {
        self.cells.iter().any(|cell| cell.rule.is_some())
    }

    /// The name with its marks, and for each voice a letter with the number of uses where there are several.
    pub(super) fn said(&self, shelf: Shelf) -> String {
        let mut voices: Vec<(String, usize)> = Vec::new();
        for cell in &self.cells {
            let letter = shelf.words.code("voice-letter", &code(cell.voice));
            match voices.iter_mut().find(|(known, _)| *known == letter) {
                Some((_, uses)) => *uses += cell.ids.len(),
                None => voices.push((letter, cell.ids.len())),
            }
        }
        let voices = voices.into_iter().map(|(letter, uses)| match uses {
            0 | 1 => format!("\u{a0}{letter}"),
            _ => format!("\u{a0}{letter}{}", shelf.words.whole(uses)),
        });
        let mark = if self.is_discussed() { DISCUSSED } else { "" };
        let sign = if self.cells.iter().any(|cell| is_received(shelf, cell)) { RECEIVED } else { "" };
        format!("{}{mark}{sign}{}", self.cells[0].name, voices.collect::<String>())
    }
}

/// The names in the cells of one text, in the order of first use.
pub(super) fn used(cells: &[NamingCell]) -> Vec<Used<'_>> {
    let mut all: Vec<Used> = Vec::new();
    for cell in cells {
        match all.iter_mut().find(|used| used.cells[0].name == cell.name) {
            Some(used) => used.cells.push(cell),
            None => all.push(Used { cells: vec![cell] }),
        }
    }
    all
}

/// The first names of one text, at most [`SHOWN`] of them.
fn said(shelf: Shelf, cells: &[NamingCell]) -> String {
    let all = used(cells);
    let mut said: Vec<String> = all.iter().take(SHOWN).map(|used| used.said(shelf)).collect();
    if all.len() > SHOWN {
        said.push("…".to_owned());
    }
    said.join(", ")
}

/// Whether the word to discuss in a name is one that its text may have received.
pub(super) fn is_received(shelf: Shelf, cell: &NamingCell) -> bool {
    let (Some(rule), Some(article)) = (&cell.rule, shelf.article(&cell.article)) else { return false };
    let words: Vec<&Loaded> = loaded(article).filter(|one| one.rule == *rule && shelf::is_received(one)).collect();
    if words.is_empty() {
        return false;
    }
    let ids: BTreeSet<&String> = cell.ids.iter().collect();
    let holds = |name: &Span, word: &Span| word.start < name.end && name.start < word.end;
    let named = names(article).filter(|name| ids.contains(&name.id));
    named.into_iter().any(|name| words.iter().any(|word| holds(name.written(), &word.span)))
}

/// The source in whose words a name first stands, where it is somebody's.
pub(super) fn source(shelf: Shelf, cell: &NamingCell) -> Option<String> {
    let article = shelf.article(&cell.article)?;
    let first = names(article).find(|name| cell.ids.first() == Some(&name.id))?;
    let said = attributions(article).find(|one| Some(&one.id) == first.attribution.as_ref())?;
    said.source_name.clone()
}

const KEYS: [&str; 15] = [
    "actor",
    "actor_name",
    "differs",
    "article",
    "article_id",
    "lang",
    "name",
    "voice",
    "source",
    "rule",
    "count",
    "line",
    "paragraph",
    "names",
    "what",
];

fn data(shelf: Shelf, rows: &[NamingRow]) -> Grid {
    let number = |n: Option<usize>| n.map_or_else(|| Cell::data(None), |n| Cell::number(n as f64));
    let cells = rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
    let rows = cells.map(|(row, cell)| {
        let lang = shelf.article(&cell.article).and_then(|article| article.lang.as_deref());
        Row::new(vec![
            Cell::new(&row.actor),
            Cell::new(shelf.actor(&row.actor)),
            Cell::new(if row.differs { "true" } else { "false" }),
            Cell::new(shelf.label(&cell.article)),
            Cell::new(&cell.article),
            Cell::data(lang),
            Cell::new(&cell.name),
            Cell::new(code(cell.voice)),
            Cell::data(source(shelf, cell).as_deref()),
            Cell::data(cell.rule.as_deref()),
            number(Some(cell.ids.len())),
            number(cell.first.as_ref().map(|first| first.line)),
            number(cell.first.as_ref().and_then(|first| first.paragraph)),
            Cell::new(cell.ids.join(" ")),
            Cell::new("actor"),
        ])
    });
    let rows = rows.chain(deeds::data(shelf)).collect();
    Grid { columns: KEYS.map(Column::data).to_vec(), rows, shape: Shape::Records }
}
