//! A file `language.toml`.

use std::collections::{BTreeMap, BTreeSet};

use super::shape::Checker;
use super::value::{Entry, list, table, text, whole};
use crate::lexicon::diagnostic::{code, say};
use crate::lexicon::format::{ANSWERS, Field, LANGUAGE_FILE};
use crate::lexicon::language::{Dates, Inflection, Language, Numbers, WordClass};
use crate::lexicon::term::Form;

/// Keys of an inflection line, with the form that each gives.
const FORMS: &[(&str, Form)] = &[
    ("forms", Form::Plain),
    ("third", Form::Third),
    ("other", Form::Other),
    ("conditional", Form::Conditional),
    ("participle", Form::Participle),
    ("gerund", Form::Gerund),
    ("infinitive", Form::Infinitive),
];

/// Reads a language; nothing if it does not even say its code.
pub(crate) fn read(file: Entry<'_, '_>, checker: &mut Checker<'_>) -> Option<Language> {
    let fields: Vec<&Field> = LANGUAGE_FILE.iter().collect();
    checker.keys(&say("fault-of-file"), file.0, &(0..0), &fields);
    let head = file.entry("language")?;
    let code = head.text("code")?;
    if code.text != checker.sheet.folder() {
        let title = say("fault-language-folder").with("code", code.text);
        let label = say("fault-folder-here").with("folder", checker.sheet.folder());
        checker.report(code::HEADER, title, code.at.clone(), label, say("fault-language-folder-help"));
    }
    let classes = file.entry("classes").map(classes).unwrap_or_default();
    if classes.get(&WordClass::Function).is_none_or(Vec::is_empty) {
        let title = say("fault-no-function").with("code", code.text);
        checker.report(code::NO_FUNCTION, title, code.at, say("fault-no-function-here"), say("fault-no-function-help"));
    }
    Some(Language {
        code: code.text.to_owned(),
        name: head.prose("name"),
        abbreviations: head.strings("abbreviations"),
        elisions: head.strings("elisions"),
        enclitics: head.strings("enclitics"),
        bare_clause: head.flag("bare_clause"),
        infinitives: head.strings("infinitives"),
        quotes: head.list("quotes").iter().filter_map(|pair| two(list(pair))).collect(),
        numbers: file.entry("numbers").map(numbers).unwrap_or_default(),
        dates: file.entry("dates").map(dates).unwrap_or_default(),
        answers: file.entry("answers").map(answers).unwrap_or_default(),
        classes,
        inflection: file.entry("inflection").map(|tables| inflection(tables, checker)).unwrap_or_default(),
    })
}

fn two(pair: &[super::value::Value<'_>]) -> Option<(String, String)> {
    match pair {
        [open, close] => Some((text(open)?.text.to_owned(), text(close)?.text.to_owned())),
        _ => None,
    }
}

fn numbers(entry: Entry<'_, '_>) -> Numbers {
    let values = |key| {
        let mut words = BTreeMap::new();
        for (word, value) in entry.entry(key).iter().flat_map(|written| written.0.iter()) {
            if let Some(value) = whole(value).and_then(|value| u64::try_from(value).ok()) {
                words.insert(word.get_ref().to_string(), value);
            }
        }
        words
    };
    Numbers {
        group: entry.strings("group"),
        decimal: entry.strings("decimal"),
        percent: entry.strings("percent"),
        words: values("words"),
        orders: values("orders"),
        several: entry.strings("several"),
        part_of: entry.strings("part_of"),
    }
}

fn dates(entry: Entry<'_, '_>) -> Dates {
    let names = |key| -> Vec<Vec<String>> {
        let lists = entry.list(key).iter();
        lists.map(|names| list(names).iter().filter_map(text).map(|name| name.text.to_owned()).collect()).collect()
    };
    Dates {
        months: names("months"),
        weekdays: names("weekdays"),
        before: entry.strings("before"),
        parts: ["start", "middle", "end"].map(|key| entry.strings(key)),
        around: entry.strings("around"),
    }
}

fn answers(entry: Entry<'_, '_>) -> BTreeMap<String, Vec<String>> {
    ANSWERS.iter().map(|field| (field.key.to_owned(), entry.strings(field.key))).collect()
}

fn classes(entry: Entry<'_, '_>) -> BTreeMap<WordClass, Vec<String>> {
    let filled = WordClass::ALL.iter().filter(|class| entry.value(class.name()).is_some());
    filled.map(|class| (*class, entry.strings(class.name()))).collect()
}

fn inflection(tables: Entry<'_, '_>, checker: &mut Checker<'_>) -> BTreeMap<String, Vec<Inflection>> {
    let mut read = BTreeMap::new();
    for (pos, lines) in tables.0 {
        let lines = list(lines).iter().filter_map(|value| {
            let line = Entry(table(value)?);
            let ends = line.text("ends")?.text.to_owned();
            let mut forms: Vec<(Form, String)> = FORMS
                .iter()
                .flat_map(|(key, form)| line.texts(key).into_iter().map(|ending| (*form, ending.text.to_owned())))
                .collect();
            let mut seen = BTreeSet::new();
            forms.retain(|form| seen.insert(form.clone()));
            if forms.is_empty() {
                checker.missing(&say("fault-of-ending"), &["forms"], value.span());
            }
            Some(Inflection { ends, forms })
        });
        read.insert(pos.get_ref().to_string(), lines.collect());
    }
    read
}
