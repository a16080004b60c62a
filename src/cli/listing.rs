//! `rules list`: rules by their words, or what there is in all.

mod own;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use own::Own;

use super::args::RulesList;
use super::exit::{Exit, Stop};
use super::lexicons;
use super::notes::Notes;
use super::output;
use super::screen::screen;
use super::{shell, walk};
use crate::lexicon::Lexicon;
use crate::lexicon::language::SHARED;
use crate::lexicon::names::Named;
use crate::lexicon::rule::{Family, Status};
use crate::lexicon::tables::Agency;
use crate::lexicon::term::Term;
use crate::render::terminal;
use crate::render::view::{Cell, Column, Fit, Grid, Part, Row, Shape, View};
use crate::render::words::{Arg, Words};
use crate::text::fold::strip;
use crate::workshop::list::{Asked, Line, Wanted, agencies, list as listed, sort};
use crate::workshop::stock::{Count, SORTED, stock};

/// A lexicon with more rules than these is shown as an overview where nothing is asked for.
const FEW: usize = 40;

/// The longest name of a category, an act or a kind that stays on one line.
const SHORT: usize = 20;

/// Lists the rules that are asked for: what is typed behind stands in the id or in a term, or is their category. Where nothing
/// is, says what there is.
pub(super) fn run(asked: &RulesList, notes: &Notes) -> Result<Exit, Stop> {
    let words = &notes.words;
    let holding = Some(asked.holding.join(" ")).filter(|text| !text.is_empty());
    let typed = asked.holding.iter().chain(&holding);
    if let Some(folder) = typed.into_iter().find(|what| walk::holds_rules(Path::new(what))) {
        return Err(Stop::usage("rules-list-folder", &[("path", folder), ("typed", &shell::file(folder, notes))]));
    }
    let lexicon = lexicons::load(&asked.common, notes)?;
    let is_bare = holding.is_none() && asked.status.is_none() && !asked.unreviewed && !asked.all;
    let own = Own::of(&lexicon, &asked.common);
    let view = match is_bare && lexicon.rules.len() > FEW {
        true => overview(&own, words),
        false => entries(&own, holding, asked, words),
    };
    output::write(terminal::page(&view, screen(&asked.common)).as_bytes())?;
    Ok(Exit::Done)
}

/// The rules and agencies that are asked for.
fn entries(own: &Own<'_>, holding: Option<String>, asked: &RulesList, words: &Words) -> View {
    let lexicon = own.lexicon;
    let called = holding.as_deref().map(|text| called(lexicon, text, words)).unwrap_or_default();
    let mut wanted = Wanted {
        holding,
        called,
        unreviewed: asked.unreviewed,
        status: asked.status.map(Status::from),
        ..Wanted::default()
    };
    let is_filtered = asked.unreviewed || asked.status.is_some();
    let named = wanted.holding.as_deref().filter(|_| !is_filtered);
    let agencies = named.map_or_else(Vec::new, |text| agencies(lexicon, text));
    // What begins a word goes before what stands inside one: *toll* is not *ayatollah*.
    wanted.inside = wanted.holding.is_some() && agencies.is_empty() && listed(lexicon, &wanted).is_empty();
    let holding = wanted.holding.as_deref().map(|text| Asked::new(text, lexicon, wanted.inside));
    let lines = listed(lexicon, &wanted);
    let mut notes = vec![words.count("rules-listed", lines.len())];
    if let Some(text) = wanted.holding.as_deref().filter(|_| wanted.inside && !lines.is_empty()) {
        notes.push(words.tell("rules-listed-inside", &[("what", Arg::from(text))]));
    }
    if !agencies.is_empty() {
        notes.push(words.count("rules-listed-agencies", agencies.len()));
    }
    notes.extend(own.off(&wanted, words));
    if lines.is_empty() && agencies.is_empty() {
        return View { parts: notes.into_iter().map(Part::line).collect(), ..View::default() };
    }
    View { parts: vec![Part::Grid(grid(&lines, &agencies, holding.as_ref(), own, words))], notes, ..View::default() }
}

/// The sorts that have `text` as a name on the screen.
fn called(lexicon: &Lexicon, text: &str, words: &Words) -> BTreeSet<String> {
    let sorts: BTreeSet<(&str, &str)> = lexicon.rules.iter().map(|rule| (rule.family().name(), sort(rule))).collect();
    let is_so = |(family, sort): &(&str, &str)| strip(&name_of(lexicon, family, sort, words)) == strip(text);
    sorts.into_iter().filter(is_so).map(|(_, sort)| sort.to_owned()).collect()
}

/// Rules and agencies in lines. How far rules are trusted, and whose they are, is told where it is not the same of all.
fn grid(lines: &[Line<'_>], agencies: &[&Agency], asked: Option<&Asked>, own: &Own<'_>, words: &Words) -> Grid {
    let is_own = lines.iter().any(|line| !own.mark(line.id, words).is_empty());
    let is_told = is_own || lines.iter().any(|line| line.status != Status::Stable);
    let stands = |term: &Term, code: &str| asked.is_some_and(|asked| asked.stands_in(term, code));
    let row = |id: &str, sort: String, status: String, terms: String| {
        let status = is_told.then(|| Cell::new(status));
        let cells = [Some(Cell::new(id)), Some(Cell::new(sort)), status, Some(Cell::new(terms))];
        Row::new(cells.into_iter().flatten().collect())
    };
    let mut rows = Vec::new();
    for line in lines {
        // Terms are cut at the edge of the screen: those that were looked for come first.
        let (asked, others): (Vec<&Term>, Vec<&Term>) = line.terms.iter().partition(|term| stands(term, line.language));
        let terms = asked.iter().chain(&others).map(|term| term.written.as_str()).collect::<Vec<_>>();
        let family = own.lexicon.rule(line.id).map_or("", |rule| rule.family().name());
        let sort = name_of(own.lexicon, family, line.sort, words);
        let status = [words.code("status", line.status.name()), own.mark(line.id, words)];
        let status: Vec<String> = status.into_iter().filter(|said| !said.is_empty()).collect();
        rows.push(row(line.id, sort, status.join(", "), terms.join(", ")));
    }
    for agency in agencies {
        let names = agency.names.iter().chain(&agency.codes).map(String::as_str).collect::<Vec<_>>();
        let sort = words.code("agency-sort", agency.sort.name());
        rows.push(row(&agency.id, sort, String::new(), names.join(", ")));
    }
    // Long names go on in the next line; short ones keep each rule on one.
    let is_short = |row: &Row| row.cells[1].text.chars().count() <= SHORT;
    let sort = if !is_own && rows.iter().all(is_short) { Fit::Whole } else { Fit::Wrap };
    let columns = [
        Some(Column::new("rule", words.say("fact-rule")).fit(Fit::Whole)),
        Some(Column::new("sort", words.say("fact-sort")).fit(sort)),
        is_told
            .then(|| Column::new("status", words.say("fact-status")).fit(if is_own { Fit::Wrap } else { Fit::Whole })),
        Some(Column::new("terms", words.say("fact-terms")).fit(Fit::KeepStart)),
    ];
    Grid { columns: columns.into_iter().flatten().collect(), rows, shape: Shape::Records }
}

/// How many rules there are of what, and what is typed to see them.
fn overview(own: &Own<'_>, words: &Words) -> View {
    let lexicon = own.lexicon;
    let stock = stock(lexicon);
    let count = |count: Count| {
        let cell = |n: usize| Cell::new(words.whole(n)).worth(n as f64);
        [cell(count.stable), cell(count.draft), cell(count.retired)]
    };
    let rows = stock.families.iter().map(|((language, family), all)| {
        let name = [tongue(lexicon, language, words), words.code("family", family)].join(" · ");
        let cells = [Cell::new(format!("{language}.{family}")), Cell::new(name)];
        Row::new(cells.into_iter().chain(count(*all)).collect())
    });
    let number = |key: &str, name: String| Column::new(key, name).fit(Fit::Number);
    let columns = vec![
        Column::new("rules", words.say("fact-rules")).fit(Fit::Whole),
        Column::new("name", words.say("stock-name")),
        number("stable", words.say("status-stable")),
        number("draft", words.say("status-draft")),
        number("retired", words.say("status-retired")),
    ];
    let families = Grid { columns, rows: rows.collect(), shape: Shape::Records };
    let languages: Vec<&str> = stock.families.keys().map(|(language, _)| *language).collect();
    let held = |code: &&str| stock.sorts.values().any(|held| held.contains_key(code));
    let mut codes: Vec<&str> = languages.into_iter().filter(held).collect();
    codes.dedup();
    // Words to discuss first: of these there are most.
    let mut sorts: Vec<_> = stock.sorts.iter().collect();
    sorts.sort_by_key(|((family, _), _)| SORTED.iter().position(|one| one.name() == *family));
    let rows = sorts.iter().map(|((family, sort), held)| {
        let cells = [Cell::new(sort), Cell::new(kind_of(lexicon, family, sort, words))];
        let each = codes.iter().map(|code| {
            let n = held.get(code).map_or(0, |count| count.all());
            Cell::new(words.whole(n)).worth(n as f64)
        });
        Row::new(cells.into_iter().chain(each).collect())
    });
    let mut columns =
        vec![Column::new("sort", words.say("fact-sort")).fit(Fit::Whole), Column::new("name", words.say("stock-name"))];
    columns.extend(codes.iter().map(|code| number(code, (*code).to_owned())));
    let sorted = Grid { columns, rows: rows.collect(), shape: Shape::Records };
    let held = [
        ("n", Arg::from(lexicon.rules.len())),
        ("agencies", lexicon.agencies.len().into()),
        ("debates", lexicon.debates.len().into()),
    ];
    let mut parts = vec![Part::heading(words.tell("stock-head", &held)), Part::Grid(families), Part::Blank];
    parts.extend([Part::heading(words.say("stock-sorts")), Part::Grid(sorted)]);
    parts.extend(of_own(own, words));
    parts.extend([Part::Blank, Part::heading(words.say("stock-next"))]);
    // What is shown as an example is of the language of the interface, and there are most of it.
    let is_read = |language: &str| language == words.ui().code();
    let largest = stock.families.iter().max_by_key(|((language, _), all)| (is_read(language), all.all()));
    let largest = largest.map(|((language, family), _)| format!("{language}.{family}"));
    let all = |held: &BTreeMap<&str, Count>| held.values().map(|count| count.all()).sum::<usize>();
    let sort = stock.sorts.iter().max_by_key(|(_, held)| all(held)).map(|((_, sort), _)| (*sort).to_owned());
    let ways = [("stock-next-family", largest), ("stock-next-sort", sort), ("stock-next-word", None)];
    let ways = ways.map(|(key, what)| words.tell(key, &[("what", Arg::from(what.unwrap_or_default()))]));
    parts.extend(ways.into_iter().chain([words.say("stock-next-more")]).map(|way| Part::hanging("  ", way)));
    View { parts, ..View::default() }
}

/// The rules that are not the program's own, or not as it has them, where others are read; and those that do not run.
fn of_own(own: &Own<'_>, words: &Words) -> Vec<Part> {
    let lines = listed(own.lexicon, &Wanted::default()).into_iter();
    let lines: Vec<Line<'_>> = lines.filter(|line| !own.mark(line.id, words).is_empty()).collect();
    let off = own.off(&Wanted::default(), words);
    let Some(folder) = own.folder.filter(|_| !lines.is_empty() || !off.is_empty()) else { return Vec::new() };
    let args = [("n", Arg::from(lines.len())), ("path", folder.to_string_lossy().into_owned().into())];
    let mut parts = vec![Part::Blank, Part::heading(words.tell("stock-own", &args))];
    if !lines.is_empty() {
        parts.push(Part::Grid(grid(&lines, &[], None, own, words)));
    }
    parts.extend(off.into_iter().map(|line| Part::hanging("  ", line)));
    parts
}

fn tongue(lexicon: &Lexicon, code: &str, words: &Words) -> String {
    let name = |code: &str| lexicon.languages.get(code).map(|language| language.name.get(words.ui().code()).to_owned());
    if code == SHARED { words.say("stock-shared") } else { name(code).unwrap_or_else(|| code.to_owned()) }
}

/// What the screen calls a category, an act or a kind, behind what its family is called.
fn kind_of(lexicon: &Lexicon, family: &str, sort: &str, words: &Words) -> String {
    [words.code("family", family), name_of(lexicon, family, sort, words)].join(" · ")
}

/// What the screen calls what rules of a family lead to.
fn name_of(lexicon: &Lexicon, family: &str, sort: &str, words: &Words) -> String {
    match Family::from_name(family) {
        Some(Family::Loaded) => {
            let category = lexicon.categories.iter().find(|category| category.id == sort);
            category.map_or(sort, |category| category.name.get(words.ui().code())).to_owned()
        }
        Some(Family::Attribution) => words.code("act", sort),
        Some(Family::Kind) => words.code("kind", sort),
        Some(Family::Page) => words.code("line", sort),
        Some(Family::Wire) => words.code("wire", sort),
        Some(Family::Card) => words.code("indicator", sort),
        // The word that perhaps stood there is one of its language.
        Some(Family::Condition) | None => sort.to_owned(),
    }
}
