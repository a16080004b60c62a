//! Gold as JSON Lines: a text a line, with places as pairs of code points. Keys it does not know are left alone.

use std::collections::BTreeSet;
use std::ops::Range;

use serde_json::{Map, Value};

use super::{Document, Fault, FaultKind, Labelled, Reader, Word};
use crate::workshop::ground::Ground;

/// Keys that only a line has in which people marked something.
const MARKS: [&str; 5] = ["attributions", "biased", "label", "spans", "readers"];

/// Whether people marked something in a line of `written`. What is no JSON may be marked.
pub fn is_one(written: &str) -> bool {
    let marked = |line: &str| match serde_json::from_str::<Value>(line) {
        Ok(Value::Object(object)) => MARKS.iter().any(|key| object.contains_key(*key)),
        Ok(_) | Err(_) => true,
    };
    written.lines().filter(|line| !line.trim().is_empty()).any(marked)
}

/// Reads every line of `written` that is not blank.
///
/// # Errors
/// Every line that cannot be read, and every id that stands twice.
pub fn read(name: &str, written: &str) -> Result<Vec<Document>, Vec<Fault>> {
    let (mut documents, mut faults, mut ids) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (line, text) in written.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let read = document(text).and_then(|document| {
            let is_new = ids.insert(document.id.clone());
            if is_new { Ok(document) } else { Err(FaultKind::IdTwice(document.id)) }
        });
        match read {
            Ok(document) => documents.push(document),
            Err(kind) => faults.push(Fault { file: name.to_owned(), line: line + 1, kind }),
        }
    }
    if faults.is_empty() { Ok(documents) } else { Err(faults) }
}

type Object = Map<String, Value>;

fn document(line: &str) -> Result<Document, FaultKind> {
    let value: Value = serde_json::from_str(line).map_err(|error| FaultKind::Syntax(error.to_string()))?;
    let object = value.as_object().ok_or(FaultKind::NoKey("id"))?;
    let id = match object.get("id") {
        Some(Value::String(id)) => id.clone(),
        Some(Value::Number(id)) => id.to_string(),
        _ => return Err(FaultKind::NoKey("id")),
    };
    let text = text(object, "text").ok_or(FaultKind::NoKey("text"))?;
    let judged = object.get("biased").or_else(|| object.get("label"));
    let document = Document {
        id,
        lang: self::text(object, "lang"),
        attributions: rows(object, "attributions", attribution)?,
        judged: judged.map(judgement).transpose()?,
        words: list(object, "spans").iter().map(|span| one(span, "spans")).collect::<Result<_, _>>()?,
        readers: rows(object, "readers", reader)?,
        text,
    };
    if fits(&document) { Ok(document) } else { Err(FaultKind::Outside) }
}

/// Yes or no, also as 1 or 0.
fn judgement(value: &Value) -> Result<bool, FaultKind> {
    let number = value.as_f64().filter(|n| [0.0, 1.0].contains(n)).map(|n| n == 1.0);
    value.as_bool().or(number).ok_or_else(|| FaultKind::BadValue("label", value.to_string()))
}

/// Whether every place lies in the text.
fn fits(document: &Document) -> bool {
    let most = document.text.chars().count();
    let own = document.attributions.iter().chain(document.readers.iter().flat_map(|reader| &reader.attributions));
    let grounds = own.flat_map(|row| [&row.source, &row.cue, &row.content]);
    let words = document.readers.iter().flat_map(|reader| reader.words.iter().map(|word| &word.place));
    let mut all = grounds.chain(words).chain(&document.words);
    all.all(|ground| ground.reach().is_none_or(|reach| reach.end <= most))
}

fn reader(object: &Object) -> Result<Reader, FaultKind> {
    let word = |object: &Object| {
        let place = object.get("span").map_or(Ok(Ground::default()), |span| one(span, "span"))?;
        let strength = object.get("strength").and_then(Value::as_i64);
        Ok(Word { place, voice: text(object, "voice"), strength })
    };
    Ok(Reader { attributions: rows(object, "attributions", attribution)?, words: rows(object, "loaded", word)? })
}

fn attribution(object: &Object) -> Result<Labelled, FaultKind> {
    let (source, cue, content) = (part(object, "source")?, part(object, "cue")?, part(object, "content")?);
    // A row that has none of them, not even empty, has a key that is mistyped.
    let parts = ["source", "cue", "content"];
    if !object.keys().any(|key| parts.iter().any(|part| key.starts_with(part))) {
        return Err(FaultKind::BadValue("attributions", Value::Object(object.clone()).to_string()));
    }
    Ok(Labelled {
        source,
        cue,
        content,
        act: text(object, "act"),
        mode: text(object, "mode").or_else(|| text(object, "quote_type")),
        kind: text(object, "kind"),
        subset: text(object, "subset"),
        via: text(object, "via").into_iter().collect(),
    })
}

/// A part of an attribution, in any of the forms it is written in: `cue_spans`, `cue_start` and `cue_end`, `cue`.
fn part(object: &Object, name: &'static str) -> Result<Ground, FaultKind> {
    let spans = list(object, &format!("{name}_spans"));
    if !spans.is_empty() {
        return several(spans, name);
    }
    let at = |end: &str| object.get(&format!("{name}_{end}")).and_then(place);
    if let (Some(start), Some(end)) = (at("start"), at("end")) {
        return Ok(Ground::one(start..end));
    }
    match object.get(name) {
        None | Some(Value::Null) => Ok(Ground::default()),
        Some(Value::Array(spans)) if spans.iter().all(|span| !span.is_number()) => several(spans, name),
        Some(span) => one(span, name),
    }
}

fn several(spans: &[Value], key: &'static str) -> Result<Ground, FaultKind> {
    let runs: Result<Vec<Range<usize>>, FaultKind> = spans.iter().map(|span| run(span, key)).collect();
    Ok(Ground::of(runs?))
}

fn one(span: &Value, key: &'static str) -> Result<Ground, FaultKind> {
    Ok(Ground::one(run(span, key)?))
}

/// A pair of places, or a table with `start` and `end`.
fn run(span: &Value, key: &'static str) -> Result<Range<usize>, FaultKind> {
    let (start, end) = match span {
        Value::Array(pair) => (pair.first().and_then(place), pair.get(1).and_then(place)),
        Value::Object(pair) => (pair.get("start").and_then(place), pair.get("end").and_then(place)),
        _ => (None, None),
    };
    match (start, end) {
        (Some(start), Some(end)) if start <= end => Ok(start..end),
        _ => Err(FaultKind::BadValue(key, span.to_string())),
    }
}

fn place(value: &Value) -> Option<usize> {
    value.as_u64().and_then(|place| usize::try_from(place).ok())
}

fn text(object: &Object, key: &str) -> Option<String> {
    object.get(key).and_then(Value::as_str).map(str::to_owned)
}

fn list<'o>(object: &'o Object, key: &str) -> &'o [Value] {
    object.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn rows<T>(
    object: &Object,
    key: &'static str,
    read: impl Fn(&Object) -> Result<T, FaultKind>,
) -> Result<Vec<T>, FaultKind> {
    let row = |value: &Value| read(value.as_object().ok_or_else(|| FaultKind::BadValue(key, value.to_string()))?);
    list(object, key).iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::{FaultKind, read};
    use crate::workshop::ground::Ground;

    #[test]
    fn places_are_read_in_all_their_forms() {
        let line = r#"{"id": 3, "text": "Élu: oui, a-t-il dit.", "topic": [1], "attributions": [
            {"source_spans": [], "cue_spans": [[10, 13], [17, 20]], "content_start": 5, "content_end": 8, "subset": "a"},
            {"source": {"start": 0, "end": 3}, "cue": null, "content": [{"start": 5, "end": 8}]}]}"#;
        let documents = read("a.jsonl", &line.replace('\n', " ")).expect("it reads");
        let [one, two] = &documents[0].attributions[..] else { panic!("two attributions") };
        assert_eq!((documents[0].id.as_str(), one.cue.runs()), ("3", &[10..13, 17..20][..]));
        assert_eq!((&one.content, one.subset.as_deref()), (&two.content, Some("a")));
        assert_eq!((two.source.clone(), two.cue.is_empty()), (Ground::one(0..3), true));
    }

    #[test]
    fn readers_are_kept_apart() {
        let line = r#"{"id": "a", "text": "Une foule immense.", "biased": 1, "spans": [[10, 17, "x"]], "readers": [{"attributions": [
            {"source": [0, 3], "cue": [4, 9], "content": [[10, 17]], "mode": "direct"}],
            "loaded": [{"span": [10, 17], "strength": 3, "voice": "author"}]}]}"#;
        let document = read("a.jsonl", &line.replace('\n', " ")).expect("it reads").remove(0);
        let reader = &document.readers[0];
        assert_eq!(reader.attributions[0].content, reader.words[0].place);
        assert_eq!(document.words, [reader.words[0].place.clone()]);
        assert_eq!((document.judged, reader.words[0].strength), (Some(true), Some(3)));
    }

    #[test]
    fn slips_of_the_hand_are_no_judgements() {
        for marks in [
            r#""label": "oui""#,
            r#""label": 2"#,
            r#""spans": [[9, 3]]"#,
            r#""attributions": [{"queue": [0, 3]}]"#,
            r#""attributions": [{"source": [5, 1]}]"#,
        ] {
            let line = format!(r#"{{"id": "a", "text": "Une foule immense.", {marks}}}"#);
            let found = read("a.jsonl", &line).expect_err(marks);
            assert_eq!((found[0].line, found[0].kind.name()), (1, "bad-value"), "{marks}");
        }
    }

    #[test]
    fn lines_that_cannot_be_read_are_told() {
        let lines = "{\"id\": \"a\", \"text\": \"x\"}\n\n{\n{\"id\": \"b\"}\n{\"id\": \"a\", \"text\": \"y\"}\n{\"id\": \"c\", \"text\": \"z\", \"spans\": [[0, 2]]}\n{\"id\": \"d\", \"text\": \"z\", \"spans\": [[\"0\"]]}\n";
        let found = read("a.jsonl", lines).expect_err("five lines are wrong");
        let told: Vec<(usize, &str)> = found.iter().map(|fault| (fault.line, fault.kind.name())).collect();
        assert_eq!(told, [(3, "syntax"), (4, "no-key"), (5, "id-twice"), (6, "outside"), (7, "bad-value")]);
        assert_eq!(found[1].kind, FaultKind::NoKey("text"));
    }
}
