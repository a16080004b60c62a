//! From files to a lexicon: every file is read, every mistake of every file is told, in one run.
//! It knows which file says what, and how a later layer overrides an earlier one; it opens no file itself.

mod detail;
mod example;
mod id;
mod language;
mod rule;
mod shape;
mod sheet;
mod tables;
mod terms;
mod value;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use sha2::{Digest, Sha256};
use toml::Spanned;
use toml::de::DeTable;

use super::Lexicon;
use super::diagnostic::{Diagnostic, code};
use super::format::Table;
use super::inflect::Inflector;
use super::language::Language;
use super::rule::{Rule, Status};
use super::tables::{Actor, Agency, Category, Country, Source};
use shape::{Checker, Ids};
use sheet::Sheet;
use value::Entry;

/// A file of a lexicon folder, as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File<'a> {
    /// Path below the folder, with `/`.
    pub path: String,
    /// What stands in it.
    pub bytes: Cow<'a, [u8]>,
}

/// A lexicon folder. Of two layers, what the later one says under an id holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layer<'a> {
    /// The folder as a person named it; messages begin with it.
    pub root: String,
    /// Its files, in any order; only those that end in `.toml` are read.
    pub files: Vec<File<'a>>,
}

impl Layer<'_> {
    /// A file as messages name it.
    pub fn shown(&self, file: &File<'_>) -> String {
        if self.root.is_empty() { file.path.clone() } else { format!("{}/{}", self.root, file.path) }
    }
}

/// Where a rule stands, for checks that compare rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The file as messages name it.
    pub file: String,
    /// Its id.
    pub id: Range<usize>,
    /// Its terms, in the order of the file, those with mistakes included.
    pub terms: Vec<Range<usize>>,
    replaced_by: Option<Range<usize>>,
}

/// A lexicon with all that was found on the way.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// What could be read. Rules with mistakes are not in it.
    pub lexicon: Lexicon,
    /// Every mistake, in the order of layers, paths and places.
    pub diagnostics: Vec<Diagnostic>,
    /// Where each rule of `lexicon.rules` stands, in the same order.
    pub standing: Vec<Standing>,
}

/// A file with its tree.
struct Doc<'a> {
    layer: usize,
    sheet: Sheet<'a>,
    tree: Spanned<DeTable<'a>>,
}

/// Reads all layers, the first one first.
pub fn read(layers: &[Layer<'_>]) -> Reading {
    let mut out = Vec::new();
    let mut docs = Vec::new();
    let mut order: BTreeMap<String, usize> = BTreeMap::new();
    let mut hash = Sha256::new();
    for (number, layer) in layers.iter().enumerate() {
        let mut files: Vec<&File<'_>> = layer.files.iter().filter(|file| file.path.ends_with(".toml")).collect();
        files.sort_by(|left, right| left.path.cmp(&right.path));
        for file in files {
            hash.update(file.path.as_bytes());
            hash.update([0]);
            hash.update((file.bytes.len() as u64).to_le_bytes());
            hash.update(&file.bytes);
            let next = order.len();
            order.entry(layer.shown(file)).or_insert(next);
            docs.extend(parse(number, layer, file, &mut out));
        }
    }
    let hash = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let (mut lexicon, standing) = gather(&docs, &mut out);
    lexicon.hash = hash;
    out.sort_by_key(|diagnostic| {
        let place = diagnostic.labels.first().map(|label| (order.get(&label.file).copied(), label.range.start));
        (place, diagnostic.code)
    });
    Reading { lexicon, diagnostics: out, standing }
}

/// The tree of a file; nothing if it is no UTF-8.
fn parse<'a>(layer: usize, of: &Layer<'_>, file: &'a File<'_>, out: &mut Vec<Diagnostic>) -> Option<Doc<'a>> {
    let shown = of.shown(file);
    let text = match std::str::from_utf8(&file.bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            let line = file.bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
            let title = format!("line {line} is no UTF-8");
            let help = "save the file as UTF-8";
            out.push(Diagnostic::new(code::ENCODING, title).at(&shown, at..at, "").help(help));
            return None;
        }
    };
    let (tree, errors) = DeTable::parse_recoverable(text);
    let mut sheet = Sheet::new(file.path.clone(), shown, text);
    for error in &errors {
        let at = error.span().unwrap_or(0..0);
        // One slip can break a line in several ways; the first is the one to mend.
        if sheet.torn.insert(sheet.line(at.start)) {
            out.push(Diagnostic::new(code::SYNTAX, "this is no TOML").at(&sheet.shown, at, error.message()));
        }
    }
    Some(Doc { layer, sheet, tree })
}

impl<'a> Doc<'a> {
    fn entry(&self) -> Entry<'_, 'a> {
        Entry(self.tree.get_ref())
    }

    fn is_language(&self) -> bool {
        self.sheet.path.rsplit('/').next() == Some("language.toml")
    }
}

/// Everything that can be pointed at by id, known before anything is checked.
fn known_ids(docs: &[Doc<'_>]) -> Ids {
    let mut ids = Ids::new();
    for doc in docs {
        for (table, name) in
            [(Table::Categories, "category"), (Table::Sources, "source"), (Table::Countries, "country")]
        {
            ids.entry(table).or_default().extend(tables::ids(doc.entry(), name).into_iter().map(str::to_owned));
        }
    }
    ids
}

fn gather(docs: &[Doc<'_>], out: &mut Vec<Diagnostic>) -> (Lexicon, Vec<Standing>) {
    let ids = known_ids(docs);
    let mut languages: BTreeMap<String, Language> = BTreeMap::new();
    for doc in docs.iter().filter(|doc| doc.is_language()) {
        let mut checker = Checker { sheet: &doc.sheet, ids: &ids, out };
        if let Some(language) = language::read(doc.entry(), &mut checker) {
            languages.insert(language.code.clone(), language);
        }
    }
    let inflectors: BTreeMap<&str, rule::Inflectors<'_>> = languages
        .iter()
        .map(|(code, language)| {
            let tables = language.inflection.iter().map(|(pos, lines)| (pos.as_str(), Inflector::new(lines)));
            (code.as_str(), tables.collect())
        })
        .collect();
    let codes: BTreeSet<String> = languages.keys().cloned().collect();
    let nouns = |code: &str| match inflectors.get(code).and_then(|tables| tables.get_key_value(rule::USUAL)) {
        Some((name, table)) => terms::Forms::By(name, table),
        None => terms::Forms::No(rule::USUAL),
    };
    let tongues = tables::Tongues { codes: &codes, nouns: &nouns };

    let mut shelves = Shelves::default();
    for doc in docs.iter().filter(|doc| !doc.is_language()) {
        let mut checker = Checker { sheet: &doc.sheet, ids: &ids, out };
        if tables::are_in(doc.entry()) {
            for row in tables::read(doc.entry(), &tongues, &mut checker) {
                shelves.put_row(doc, row, out);
            }
        } else {
            let of = |code: &str| inflectors.get(code);
            for placed in rule::read(doc.entry(), &of, &mut checker) {
                shelves.put_rule(doc, placed, out);
            }
        }
    }
    check_folders(docs, &codes, out);
    check_successors(&shelves.rules, out);
    let (rules, standing) = shelves.rules.into_values().unzip();
    let lexicon = Lexicon {
        rules,
        agencies: shelves.agencies.into_values().collect(),
        countries: shelves.countries.into_values().collect(),
        actors: shelves.actors.into_values().collect(),
        categories: shelves.categories,
        sources: shelves.sources.into_values().collect(),
        languages,
        hash: String::new(),
    };
    (lexicon, standing)
}

/// A language is a folder with a `language.toml`, in this layer or an earlier one.
fn check_folders(docs: &[Doc<'_>], codes: &BTreeSet<String>, out: &mut Vec<Diagnostic>) {
    let described: BTreeSet<&str> = docs.iter().filter(|doc| doc.is_language()).map(|doc| doc.sheet.folder()).collect();
    let mut told = BTreeSet::new();
    for doc in docs {
        let folder = doc.sheet.folder();
        let needless = folder.is_empty() || folder == "shared" || described.contains(folder) || codes.contains(folder);
        if !needless && told.insert(folder) {
            let title = format!("the language `{folder}` has no language.toml");
            let help = "write down how the language is written: copy the file of another language and change it";
            let label = "a file of this language";
            out.push(Diagnostic::new(code::NO_LANGUAGE, title).at(&doc.sheet.shown, 0..0, label).help(help));
        }
    }
}

/// A retired rule names a rule that exists.
fn check_successors(rules: &BTreeMap<String, (Rule, Standing)>, out: &mut Vec<Diagnostic>) {
    for (rule, standing) in rules.values().filter(|(rule, _)| rule.status == Status::Retired) {
        let (Some(id), Some(at)) = (&rule.replaced_by, &standing.replaced_by) else { continue };
        if !rules.contains_key(id) {
            let title = format!("`replaced_by` points at `{id}`");
            out.push(Diagnostic::new(code::UNKNOWN_ID, title).at(&standing.file, at.clone(), "no such rule"));
        }
    }
}

/// What has been read so far, by id, with the first place of each id in its layer.
#[derive(Default)]
struct Shelves {
    rules: BTreeMap<String, (Rule, Standing)>,
    agencies: BTreeMap<String, Agency>,
    countries: BTreeMap<String, Country>,
    actors: BTreeMap<String, Actor>,
    categories: Vec<Category>,
    sources: BTreeMap<String, Source>,
    /// By table, id and layer: file and place.
    first: BTreeMap<(&'static str, String, usize), (String, Range<usize>)>,
}

impl Shelves {
    /// Whether the id is new in its layer; if not, both places are told.
    fn is_new(
        &mut self,
        table: &'static str,
        id: &str,
        doc: &Doc<'_>,
        at: &Range<usize>,
        out: &mut Vec<Diagnostic>,
    ) -> bool {
        match self.first.get(&(table, id.to_owned(), doc.layer)) {
            Some((file, first)) => {
                let twice = Diagnostic::new(code::ID_TWICE, format!("the id `{id}` is given twice"));
                out.push(twice.at(&doc.sheet.shown, at.clone(), "given again here").at(
                    file,
                    first.clone(),
                    "first here",
                ));
                false
            }
            None => {
                self.first.insert((table, id.to_owned(), doc.layer), (doc.sheet.shown.clone(), at.clone()));
                true
            }
        }
    }

    fn put_rule(&mut self, doc: &Doc<'_>, placed: rule::Placed, out: &mut Vec<Diagnostic>) {
        let rule::Placed { rule, id, terms, replaced_by } = placed;
        if self.is_new("rule", &rule.id, doc, &id, out) {
            let standing = Standing { file: doc.sheet.shown.clone(), id, terms, replaced_by };
            self.rules.insert(rule.id.clone(), (rule, standing));
        }
    }

    fn put_row(&mut self, doc: &Doc<'_>, placed: tables::Placed, out: &mut Vec<Diagnostic>) {
        let tables::Placed { table, id, at, row } = placed;
        if !self.is_new(table, &id, doc, &at, out) {
            return;
        }
        match row {
            tables::Row::Category(category) => {
                self.categories.retain(|known| known.id != id);
                self.categories.push(category);
            }
            tables::Row::Source(source) => drop(self.sources.insert(id, source)),
            tables::Row::Agency(agency) => drop(self.agencies.insert(id, agency)),
            tables::Row::Country(country) => drop(self.countries.insert(id, country)),
            tables::Row::Actor(actor) => drop(self.actors.insert(id, actor)),
        }
    }
}
