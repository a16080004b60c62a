//! The file of one event: actors with their names, camps, a title, a day.
//! It is read as strictly as a lexicon, with the languages of one; it changes no rule.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::DeTable;

use super::doc::{Doc, Leaf};
use super::rule::USUAL;
use super::shape::{Checker, Ids, meant};
use super::terms::{self, Forms};
use super::value::{Entry, Text, Value, day, table, text};
use super::{File, Layer, id};
use crate::lexicon::Lexicon;
use crate::lexicon::diagnostic::{Diagnostic, Phrase, code, say};
use crate::lexicon::event::{Camp, Event, Party};
use crate::lexicon::format::{ALIASES, EVENT, EVENT_ACTOR, EVENT_CAMP, EVENT_FILE, Field};
use crate::lexicon::inflect::Inflector;
use crate::lexicon::nearest::nearest;
use crate::lexicon::rule::Origin;
use crate::lexicon::tables::Actor;
use crate::lexicon::term::Term;

/// The kind of an actor whose kind nobody says.
const UNSAID: &str = "institution";

/// Tables that only the file of an event has.
const ALONE: [&str; 2] = ["event", "camp"];
/// The head of a lexicon file.
const HEAD: &str = "lexicon";

/// Reads the file of an event, named `shown` in messages, for the languages and actors of `lexicon`. With a mistake in it
/// the event is what could be read; nobody should use it.
pub fn event(shown: &str, bytes: &[u8], lexicon: &Lexicon) -> (Event, Vec<Diagnostic>) {
    let mut out = Vec::new();
    let layer = Layer::default();
    let file = File { path: shown.to_owned(), bytes: bytes.into() };
    let Some(leaf) = Leaf::open(0, &layer, &file, &mut out) else { return (Event::default(), out) };
    let doc = leaf.parse(&mut out);
    let ids = Ids::default();
    let event = Reader { lexicon, checker: Checker { sheet: &doc.sheet, ids: &ids, out: &mut out } }.read(&doc);
    out.sort_by_key(|one| (one.labels.first().map(|label| label.range.start), one.code));
    (event, out)
}

/// Whether a file describes one event and is no lexicon: its tables tell it.
pub fn describes_event(file: &DeTable<'_>) -> bool {
    let has = |name: &str| file.iter().any(|(key, _)| key.get_ref() == name);
    ALONE.iter().any(|name| has(name)) && !has(HEAD)
}

struct Reader<'r> {
    lexicon: &'r Lexicon,
    checker: Checker<'r>,
}

/// Ids with their first places.
type Firsts = BTreeMap<String, Range<usize>>;

impl Reader<'_> {
    fn read(mut self, doc: &Doc<'_>) -> Event {
        let file = doc.entry();
        let fields: Vec<&Field> = EVENT_FILE.iter().collect();
        self.checker.keys(&say("fault-of-event"), file.0, &(0..0), &fields);
        let head = file.entry("event");
        if let (Some(head), Some(value)) = (head, file.value("event")) {
            let fields: Vec<&Field> = EVENT.iter().collect();
            self.checker.keys(&Phrase::name("event"), head.0, &value.span(), &fields);
        }
        let mut firsts = Firsts::new();
        let camps: Vec<Camp> = file.list("camp").iter().filter_map(|value| self.camp(value, &mut firsts)).collect();
        let mut firsts = Firsts::new();
        let parties: Vec<Party> =
            file.list("actor").iter().filter_map(|value| self.party(value, &camps, &mut firsts)).collect();
        let title = head.and_then(|head| head.value("title").map(|_| head.prose("title")));
        Event { title, date: head.and_then(|head| day(head.value("date")?)), parties, camps }
    }

    fn camp(&mut self, value: &Value<'_>, firsts: &mut Firsts) -> Option<Camp> {
        let entry = Entry(table(value)?);
        let id = self.id(say("fault-of-camp"), entry, value, EVENT_CAMP, firsts)?;
        Some(Camp { id, name: entry.prose("name") })
    }

    fn party(&mut self, value: &Value<'_>, camps: &[Camp], firsts: &mut Firsts) -> Option<Party> {
        let entry = Entry(table(value)?);
        let id = self.id(say("fault-of-actor"), entry, value, EVENT_ACTOR, firsts)?;
        let camp = entry.text("camp");
        if let Some(camp) = camp.as_ref().filter(|camp| camps.iter().all(|known| known.id != camp.text)) {
            self.no_such_camp(camp, camps);
        }
        let built_in = self.lexicon.actors.iter().find(|actor| actor.id == id);
        let kind = entry.text("kind").map(|kind| kind.text.to_owned());
        let kind = kind.or_else(|| built_in.map(|actor| actor.kind.clone())).unwrap_or_else(|| UNSAID.to_owned());
        let origin =
            Origin { file: self.checker.sheet.shown.clone(), line: self.checker.sheet.line(value.span().start) };
        let names = self.names(entry);
        let camp = camp.map(|camp| camp.text.to_owned());
        Some(Party { actor: Actor { id, kind, names, origin }, name: entry.prose("name"), camp })
    }

    /// Checks the keys of an entry, and that its id is well formed and new.
    fn id(
        &mut self,
        what: Phrase,
        entry: Entry<'_, '_>,
        value: &Value<'_>,
        fields: &'static [Field],
        firsts: &mut Firsts,
    ) -> Option<String> {
        let id = entry.text("id");
        let of = id.as_ref().map_or(what, |id| Phrase::name(id.text));
        let fields: Vec<&Field> = fields.iter().collect();
        self.checker.keys(&of, entry.0, &value.span(), &fields);
        let id = id?;
        if !id::is_slug(id.text) {
            self.checker.no_id(&id);
        }
        if let Some(first) = firsts.get(id.text) {
            let shown = &self.checker.sheet.shown;
            self.checker.out.push(Diagnostic::twice(id.text, (shown, id.at), (shown, first.clone())));
            return None;
        }
        firsts.insert(id.text.to_owned(), id.at);
        Some(id.text.to_owned())
    }

    /// The names texts give an actor: its name on the screen and its aliases, language by language.
    fn names(&mut self, entry: Entry<'_, '_>) -> BTreeMap<String, Vec<Term>> {
        let languages = &self.lexicon.languages;
        let aliases = entry.entry("aliases");
        for (key, value) in aliases.iter().flat_map(|aliases| aliases.0) {
            match languages.contains_key(key.get_ref().as_ref()) {
                true => self.checker.value(key.get_ref(), value, &ALIASES),
                false => {
                    let codes = languages.keys().map(String::as_str);
                    self.checker.unknown_key(&Phrase::name("aliases"), key.get_ref(), key.span(), codes);
                }
            }
        }
        let mut names = BTreeMap::new();
        for (code, language) in languages {
            let table = language.inflection.get(USUAL).map(|lines| Inflector::new(lines));
            let forms = table.as_ref().map_or(Forms::No(USUAL), |table| Forms::By(USUAL, table));
            let mut written = aliases.map(|aliases| aliases.texts(code)).unwrap_or_default();
            written.extend(plain_name(entry, code));
            let terms = terms::read(&written, forms, &mut self.checker);
            if !terms.is_empty() {
                names.insert(code.clone(), terms);
            }
        }
        names
    }

    fn no_such_camp(&mut self, camp: &Text<'_>, camps: &[Camp]) {
        let known = || camps.iter().map(|camp| camp.id.as_str());
        let help = match nearest(camp.text, known()) {
            Some(near) => meant([near]),
            None if camps.is_empty() => say("fault-camp-help"),
            None => say("fault-camps").names("names", known()),
        };
        let title = say("fault-points").with("key", "camp").with("id", camp.text);
        self.checker.report(code::UNKNOWN_ID, title, camp.at.clone(), say("fault-camp-here"), help);
    }
}

/// The name on the screen in the language `code`, where it holds no sign of the grammar of terms.
fn plain_name<'t>(entry: Entry<'t, '_>, code: &str) -> Option<Text<'t>> {
    let name = match entry.entry("name") {
        Some(each) => each.text(code),
        None => text(entry.value("name")?),
    };
    name.filter(|name| !name.text.contains(SIGNS))
}

/// Signs that mean something in a term.
const SIGNS: [char; 6] = ['(', ')', '|', '~', '?', '.'];
