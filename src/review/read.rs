//! From the bytes of a file to decisions, with every mistake at its place. It is read as strictly as a lexicon.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Correction;
use super::format::{CORRECTION, ENTRY, HEAD, REVIEW_FILE, SCHEMA, VERDICTS};
use crate::findings::{Amendment, Object, Verdict, Voice};
use crate::lexicon::Lexicon;
use crate::lexicon::diagnostic::{Diagnostic, Phrase, code, say};
use crate::lexicon::format::{Field, Table};
use crate::lexicon::read::doc::Leaf;
use crate::lexicon::read::shape::{Checker, Ids};
use crate::lexicon::read::value::{Entry, Value, day, table};
use crate::lexicon::read::{File, Layer};
use crate::lexicon::rule::Origin;
use crate::text::Span;

/// Hexadecimal digits of a hash.
const DIGITS: usize = 64;

/// A file of decisions as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// The decisions without a mistake.
    pub corrections: Vec<Correction>,
    /// How many have one, and are left out.
    pub left_out: usize,
    /// Whether the file is none that can be followed at all: no UTF-8, or of another version of the format.
    pub foreign: bool,
    /// The mistakes.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a file of decisions, named `shown` in messages, with the categories of `lexicon`. A decision with a mistake is left out;
/// the others stand.
pub fn read(shown: &str, bytes: &[u8], lexicon: &Lexicon) -> Read {
    let mut out = Vec::new();
    let file = File { path: shown.to_owned(), bytes: bytes.into() };
    let Some(leaf) = Leaf::open(0, &Layer::default(), &file, &mut out) else {
        return Read { foreign: true, diagnostics: out, ..Read::default() };
    };
    let doc = leaf.parse(&mut out);
    let categories = lexicon.categories.iter().map(|category| category.id.clone()).collect();
    let ids = Ids::from([(Table::Categories, categories)]);
    let mut reader =
        Reader { lexicon, checker: Checker { sheet: &doc.sheet, ids: &ids, out: &mut out }, firsts: BTreeMap::new() };
    let fields: Vec<&Field> = REVIEW_FILE.iter().collect();
    reader.checker.keys(&say("fault-of-review"), doc.entry().0, &(0..0), &fields);
    // The decisions hang on the version of the format alone.
    let foreign = doc.entry().entry(HEAD).and_then(|head| head.whole("schema")).is_some_and(|schema| schema != SCHEMA);
    let values = doc.entry().list(ENTRY);
    let begin = |value: &Value<'_>| doc.sheet.line(value.span().start);
    let ends: Vec<usize> = values.iter().skip(1).map(begin).chain([usize::MAX]).collect();
    let (mut corrections, mut left_out) = (Vec::new(), 0);
    for (value, end) in values.iter().zip(ends) {
        let before = reader.checker.out.len();
        let one = reader.correction(value);
        // What stands on a broken line is a guess.
        let is_torn = doc.sheet.torn.range(begin(value)..end).next().is_some();
        match one.filter(|_| reader.checker.out.len() == before && !is_torn) {
            Some(one) => corrections.push(one),
            None => left_out += 1,
        }
    }
    out.sort_by_key(|one| (one.labels.first().map(|label| label.range.start), one.code));
    Read { corrections, left_out, foreign, diagnostics: out }
}

struct Reader<'r> {
    lexicon: &'r Lexicon,
    checker: Checker<'r>,
    firsts: BTreeMap<(String, Object, Span), Range<usize>>,
}

impl Reader<'_> {
    fn correction(&mut self, value: &Value<'_>) -> Option<Correction> {
        let entry = Entry(table(value)?);
        let fields: Vec<&Field> = CORRECTION.iter().collect();
        self.checker.keys(&say("fault-of-correction"), entry.0, &value.span(), &fields);
        self.hash(entry);
        let object = match entry.text("kind")?.text {
            "attribution" => Object::Attribution,
            "loaded" => Object::Loaded,
            "wire" => Object::Wire,
            _ => return None,
        };
        let verdict = self.verdict(entry)?;
        self.belongs(entry, object);
        self.says(entry, object, verdict, value);
        let span = self.span(entry)?;
        let text = entry.string("text").to_ascii_lowercase();
        self.once((text.clone(), object, span), entry);
        let amendment = Amendment {
            object,
            span,
            verdict,
            voice: entry.text("voice").and_then(|voice| self::voice(voice.text)),
            source: entry.text("source").map(|source| source.text.to_owned()),
            sort: entry.text("source_kind").map(|sort| sort.text.to_owned()),
            passage: passage(entry),
            category: entry.text("category").map(|category| category.text.to_owned()),
            weight: entry.whole("weight").and_then(|weight| u8::try_from(weight).ok()),
            role: entry.named("role"),
        };
        let sheet = self.checker.sheet;
        Some(Correction {
            text,
            file: entry.string("file"),
            amendment,
            words: entry.string("words"),
            by: entry.string("by"),
            on: entry.value("on").and_then(day).unwrap_or_default(),
            reason: entry.string("reason"),
            origin: Origin { file: sheet.shown.clone(), line: sheet.line(value.span().start) },
        })
    }

    fn hash(&mut self, entry: Entry<'_, '_>) {
        let Some(hash) = entry.text("text") else { return };
        if hash.text.len() != DIGITS || !hash.text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            let (label, help) = (say("fault-hash-here"), say("fault-hash-help"));
            self.checker.report(code::ID_FORM, say("fault-hash"), hash.at, label, help);
        }
    }

    /// Keys that only one sort of finding has.
    fn belongs(&mut self, entry: Entry<'_, '_>, object: Object) {
        const OWN: [(&str, Object, &str); 7] = [
            ("source", Object::Attribution, "fault-key-attribution"),
            ("source_kind", Object::Attribution, "fault-key-attribution"),
            ("passage", Object::Attribution, "fault-key-attribution"),
            ("category", Object::Loaded, "fault-key-loaded"),
            ("weight", Object::Loaded, "fault-key-loaded"),
            ("role", Object::Wire, "fault-key-wire"),
            ("voice", Object::Wire, "fault-key-voice"),
        ];
        for (key, owner, help) in OWN {
            let foreign = if key == "voice" { object == owner } else { object != owner };
            if let Some(value) = entry.value(key).filter(|_| foreign) {
                let title = say("fault-unknown-key").of("of", say("fault-of-correction")).with("key", key);
                self.checker.report(code::UNKNOWN_KEY, title, value.span(), say("fault-key-here"), say(help));
            }
        }
    }

    /// What was decided, in whatever language.
    fn verdict(&mut self, entry: Entry<'_, '_>) -> Option<Verdict> {
        let written = entry.text("verdict")?.text;
        let lexicon = self.lexicon;
        let known: Vec<&str> = VERDICTS.iter().flat_map(|(name, _)| lexicon.answers(name)).collect();
        self.checker.one_of("verdict", entry.value("verdict")?, &known);
        let meant = VERDICTS.iter().find(|(name, _)| lexicon.answers(name).any(|answer| answer == written));
        meant.map(|(_, verdict)| *verdict)
    }

    /// A change must say what is otherwise, an addition what it adds.
    fn says(&mut self, entry: Entry<'_, '_>, object: Object, verdict: Verdict, value: &Value<'_>) {
        let keys: &[&str] = match (verdict, object) {
            (Verdict::Change, Object::Attribution) => &["voice", "source", "source_kind", "passage"],
            (Verdict::Change, Object::Loaded) => &["voice", "category", "weight"],
            (Verdict::Add, Object::Attribution) => &["source"],
            (Verdict::Add, Object::Loaded) => &["category"],
            (Verdict::Change, Object::Wire) => &["role"],
            (Verdict::Add, Object::Wire) => {
                let Some(verdict) = entry.text("verdict") else { return };
                let (title, label, help) = (say("fault-add"), say("fault-add-here"), say("fault-add-help"));
                return self.checker.report(code::UNKNOWN_NAME, title, verdict.at, label, help);
            }
            (Verdict::Keep | Verdict::Drop, _) => return,
        };
        if keys.iter().all(|key| entry.value(key).is_none()) {
            self.checker.missing(&say("fault-of-correction"), keys, value.span());
        }
    }

    fn span(&mut self, entry: Entry<'_, '_>) -> Option<Span> {
        let (start, end) = (entry.whole("start")?, entry.whole("end")?);
        let place = usize::try_from(start).ok().zip(usize::try_from(end).ok());
        if let Some((start, end)) = place.filter(|(start, end)| start < end) {
            return Some(Span::new(start, end));
        }
        // A number that can be no place has been told.
        place?;
        let at = entry.value("end")?.span();
        let title = say("fault-end").with("start", start.to_string()).with("end", end.to_string());
        self.checker.report(code::OUT_OF_RANGE, title, at, say("fault-end-here"), Phrase::none());
        None
    }

    /// One place has one decision.
    fn once(&mut self, key: (String, Object, Span), entry: Entry<'_, '_>) {
        let Some(at) = entry.value("start").map(Value::span) else { return };
        if let Some(first) = self.firsts.get(&key) {
            let shown = &self.checker.sheet.shown;
            let twice = Diagnostic::new(code::ID_TWICE, say("fault-decided"))
                .at(shown, at, say("fault-decided-again"))
                .at(shown, first.clone(), say("fault-twice-first"))
                .help(say("fault-decided-help"));
            return self.checker.out.push(twice);
        }
        self.firsts.insert(key, at);
    }
}

/// What is said, in one text or in several.
fn passage(entry: Entry<'_, '_>) -> Vec<String> {
    let one = entry.text("passage").map(|one| one.text.to_owned());
    one.map_or_else(|| entry.strings("passage"), |one| vec![one])
}

fn voice(name: &str) -> Option<Voice> {
    [Voice::Author, Voice::Quoted, Voice::Reported, Voice::Unclear].into_iter().find(|voice| voice.name() == name)
}
