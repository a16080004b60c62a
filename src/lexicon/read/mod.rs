//! From files to a lexicon: every file is read, every mistake of every file is told, in one run.
//! It knows which file says what, and how a later layer overrides an earlier one; it opens no file itself.

mod debates;
mod detail;
pub(crate) mod doc;
mod event;
mod example;
mod home;
mod id;
mod language;
mod marked;
mod off;
mod rule;
pub(crate) mod shape;
pub(crate) mod sheet;
mod shelves;
mod slip;
mod tables;
mod terms;
pub(crate) mod value;
mod value_scan;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Lexicon;
use super::diagnostic::{Diagnostic, code, say};
use super::format::Table;
use super::inflect::Inflector;
use super::language::Language;
use super::rule::Prose;
pub use event::{describes_event, event};
#[cfg(feature = "cli")]
pub(crate) use home::id_fault;
pub(crate) use id::{mended as id_mended, parts as id_parts};

use crate::text::fold::strip;
use doc::{Doc, Leaf};
use sha2::{Digest, Sha256};
use shape::{Checker, Ids};
use shelves::Shelves;
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

impl<'a> Layer<'a> {
    /// The files that are read, in the order of their paths.
    fn sorted(&self) -> Vec<&File<'a>> {
        let mut files: Vec<&File<'a>> = self.files.iter().filter(|file| file.path.ends_with(".toml")).collect();
        files.sort_by(|left, right| left.path.cmp(&right.path));
        files
    }

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

/// An entry of an earlier layer that one of a later layer takes the place of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// The table of both: `rule`, `agency`, `language` …
    pub table: &'static str,
    /// Their id.
    pub id: String,
    /// The file of the later one, as messages name it.
    pub file: String,
    /// The file of the earlier one.
    pub before: String,
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
    /// Entries of earlier layers that later ones take the place of, in the order of the files.
    pub replaced: Vec<Replaced>,
    /// Where each page of `lexicon.debates` stands, in the same order: the file as messages name it, and its id.
    pub pages: Vec<(String, Range<usize>)>,
}

/// Reads all layers, the first one first.
pub fn read(layers: &[Layer<'_>]) -> Reading {
    let mut out = Vec::new();
    let mut leaves = Vec::new();
    let mut order: BTreeMap<String, usize> = BTreeMap::new();
    for (number, layer) in layers.iter().enumerate() {
        for file in layer.sorted() {
            let next = order.len();
            order.entry(layer.shown(file)).or_insert(next);
            leaves.extend(Leaf::open(number, layer, file, &mut out));
        }
    }
    let Reading { mut lexicon, standing, replaced, pages, .. } = gather(&leaves, &mut out);
    out.sort_by_key(|diagnostic| {
        let place = diagnostic.labels.first().map(|label| (order.get(&label.file).copied(), label.range.start));
        (place, diagnostic.code)
    });
    lexicon.hash = hash(layers);
    Reading { lexicon, diagnostics: out, standing, replaced, pages }
}

/// The hash of everything that `layers` say: twelve hexadecimal digits.
fn hash(layers: &[Layer<'_>]) -> String {
    let mut hash = Sha256::new();
    for file in layers.iter().flat_map(Layer::sorted) {
        hash.update(file.path.as_bytes());
        hash.update([0]);
        hash.update((file.bytes.len() as u64).to_le_bytes());
        hash.update(&file.bytes);
    }
    hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// Languages first, for terms need their tables; then what rules point at; then rules, one file at a time.
fn gather(leaves: &[Leaf<'_>], out: &mut Vec<Diagnostic>) -> Reading {
    let shared: Vec<Doc<'_>> = leaves.iter().filter(|leaf| leaf.is_shared()).map(|leaf| leaf.parse(out)).collect();
    let ids = known_ids(&shared);
    let mut languages: BTreeMap<String, Language> = BTreeMap::new();
    let (mut described, mut replaced) = (BTreeMap::new(), Vec::new());
    for leaf in leaves.iter().filter(|leaf| leaf.is_language()) {
        let doc = leaf.parse(out);
        if let Some(language) = language::read(doc.entry(), &mut Checker { sheet: &doc.sheet, ids: &ids, out }) {
            let (id, file) = (language.code.clone(), doc.sheet.shown.clone());
            if let Some((layer, before)) = described.insert(id.clone(), (doc.layer, file.clone()))
                && layer < doc.layer
            {
                replaced.push(Replaced { table: "language", id, file, before });
            }
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
    let forms = |code: &str, pos: &str| {
        let (name, table) = inflectors.get(code)?.get_key_value(pos)?;
        Some(terms::Forms::By(name, table))
    };
    let tongues = tables::Tongues { codes: &codes, forms: &forms };

    let mut shelves = Shelves::default();
    shelves.replaced = replaced;
    let rules_of = |doc: &Doc<'_>, shelves: &mut Shelves, out: &mut Vec<Diagnostic>| {
        if describes_event(doc.entry().0) {
            let told = Diagnostic::new(code::UNKNOWN_KEY, say("fault-an-event"));
            out.push(told.at(&doc.sheet.shown, 0..0, say("fault-an-event-here")).help(say("fault-an-event-help")));
            return;
        }
        let mut checker = Checker { sheet: &doc.sheet, ids: &ids, out };
        for placed in rule::read(doc.entry(), &languages, &|code| inflectors.get(code), &mut checker) {
            shelves.put_rule(doc, placed, out);
        }
        let head = doc.entry().entry("lexicon");
        shelves.put_rare(doc, head.map(|head| head.printed("rare")).unwrap_or_default());
    };
    for doc in &shared {
        if describes_event(doc.entry().0) {
            rules_of(doc, &mut shelves, out);
            continue;
        }
        if off::are_alone_in(doc.entry()) {
            for (what, id) in off::read(doc.entry()) {
                shelves.put_off(doc, what, id.text.to_owned(), id.at, out);
            }
            continue;
        }
        if debates::are_in(doc.entry()) {
            for placed in debates::read(doc.entry(), &mut Checker { sheet: &doc.sheet, ids: &ids, out }) {
                shelves.put_debate(doc, placed, out);
            }
            continue;
        }
        if !tables::are_in(doc.entry()) {
            rules_of(doc, &mut shelves, out);
            continue;
        }
        for row in tables::read(doc.entry(), &tongues, &mut Checker { sheet: &doc.sheet, ids: &ids, out }) {
            shelves.put_row(doc, row, out);
        }
    }
    for leaf in leaves.iter().filter(|leaf| !leaf.is_shared() && !leaf.is_language()) {
        // The tree of a file is dropped before the next is read.
        rules_of(&leaf.parse(out), &mut shelves, out);
    }
    check_folders(leaves, &languages, out);
    shelves.check_off(out);
    shelves.drop_with_categories();
    shelves.check_successors(out);
    shelves.check_deeds(out);
    shelves.into_reading(languages)
}

/// Everything that can be pointed at by id, known before anything is checked.
fn known_ids(shared: &[Doc<'_>]) -> Ids {
    let mut ids = Ids::default();
    for doc in shared {
        for (table, name) in [
            (Table::Categories, "category"),
            (Table::Sources, "source"),
            (Table::Countries, "country"),
            (Table::Debates, "debate"),
        ] {
            ids.known.entry(table).or_default().extend(tables::ids(doc.entry(), name).into_iter().map(str::to_owned));
        }
        let categories = doc.entry().list("category").iter().filter_map(|value| Some(Entry(value::table(value)?)));
        for one in categories.filter(|one| !off::is_off(*one)) {
            let Some(id) = one.text("id") else { continue };
            let Prose { fr, en } = one.prose("name");
            ids.categories.extend([fr, en].map(|name| (strip(&name), id.text.to_owned())));
        }
    }
    ids
}

/// A language is a folder with a `language.toml`, in this layer or an earlier one.
fn check_folders(leaves: &[Leaf<'_>], languages: &BTreeMap<String, Language>, out: &mut Vec<Diagnostic>) {
    let mut described: BTreeSet<&str> =
        leaves.iter().filter(|leaf| leaf.is_language()).map(|leaf| leaf.folder()).collect();
    for leaf in leaves.iter().filter(|leaf| !leaf.is_shared()) {
        let folder = leaf.folder();
        let meant = languages.values().filter(|one| one.code != folder).find(|one| home::is_called(one, folder));
        if meant.is_some() {
            // What is wrong is the name of the folder, not the language that its files say.
            out.retain(|told| told.code != code::HEADER || told.labels.iter().all(|label| label.file != leaf.shown));
        }
        if !languages.contains_key(folder) && described.insert(folder) {
            let told = Diagnostic::new(code::NO_LANGUAGE, say("fault-no-language").with("code", folder));
            let told = told.at(&leaf.shown, 0..0, say("fault-no-language-here"));
            out.push(told.help(match meant {
                Some(language) => say("fault-no-language-meant").with("code", language.code.as_str()),
                None => say("fault-no-language-help"),
            }));
        }
    }
}
