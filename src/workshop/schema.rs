//! The JSON Schema of lexicon files, for editors: completion, and a wavy line under a wrong key while one types.
//! It says what one file can know of itself; the rest is the affair of the check.

use serde_json::{Map, Value, json};

use crate::lexicon::format::{DEBATE, DEBATES_HEADER, Field, HEADER, LANGUAGE_FILE, Need, SHARED, Shape, rule_fields};
use crate::lexicon::language::WordClass;
use crate::lexicon::names::OFF;
use crate::lexicon::rule::Family;

/// The schema, as it is written to `lexicons/schema.json`.
pub fn schema() -> String {
    let mut sorts: Vec<Value> = Family::ALL.into_iter().map(rules).collect();
    sorts.push(object(LANGUAGE_FILE.iter(), None));
    sorts.push(shared());
    sorts.push(debates());
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cadrage lexicon",
        "anyOf": sorts,
        "$defs": {
            "prose": {
                "anyOf": [
                    { "type": "string", "minLength": 1 },
                    {
                        "type": "object",
                        "properties": { "fr": { "type": "string" }, "en": { "type": "string" } },
                        "required": ["fr", "en"],
                        "additionalProperties": false
                    }
                ]
            }
        }
    });
    let mut text = serde_json::to_string_pretty(&schema).expect("a value of strings and numbers can be written");
    text.push('\n');
    text
}

/// A file of rules of one family.
fn rules(family: Family) -> Value {
    let mut head = object(HEADER.iter(), None);
    head["properties"]["family"] =
        json!({ "const": family.name(), "description": "The family of all rules of the file." });
    let rule = switchable(object(rule_fields(family), None));
    json!({
        "type": "object",
        "title": family.name(),
        "properties": { "lexicon": head, "rule": { "type": "array", "items": rule } },
        "required": ["lexicon"],
        "additionalProperties": false
    })
}

/// Of an entry that is only switched off nothing but its id and that has to be there.
fn switchable(mut entry: Value) -> Value {
    if entry["properties"].get("status").is_none() {
        return entry;
    }
    let required = entry["required"].take();
    let off = json!({ "required": ["id", "status"], "properties": { "status": { "const": OFF } } });
    entry["anyOf"] = json!([{ "required": required }, off]);
    if let Value::Object(entry) = &mut entry {
        entry.remove("required");
    }
    entry
}

/// A file of tables that all languages share.
fn shared() -> Value {
    let mut properties = Map::new();
    for (name, fields, each) in SHARED {
        let entry = switchable(object(fields.iter(), each.as_ref()));
        properties.insert((*name).to_owned(), json!({ "type": "array", "items": entry }));
    }
    json!({ "type": "object", "title": "shared", "properties": properties, "additionalProperties": false })
}

/// A file of debate pages.
fn debates() -> Value {
    let pages = json!({ "type": "array", "items": switchable(object(DEBATE.iter(), None)) });
    json!({
        "type": "object",
        "title": "debates",
        "properties": { "lexicon": object(DEBATES_HEADER.iter(), None), "debate": pages },
        "required": ["lexicon", "debate"],
        "additionalProperties": false
    })
}

/// A table with these keys; keys named like languages have the shape `each`.
fn object<'f>(fields: impl Iterator<Item = &'f Field>, each: Option<&Shape>) -> Value {
    let mut properties = Map::new();
    let (mut required, mut keys) = (Vec::new(), Vec::new());
    for field in fields {
        keys.push(field.key);
        let mut value = shape(&field.shape);
        if let Value::Object(value) = &mut value {
            value.insert("description".to_owned(), field.doc.into());
        }
        properties.insert(field.key.to_owned(), value);
        if field.need == Need::Must {
            required.push(field.key);
        }
    }
    let mut object = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if !required.is_empty() {
        object["required"] = json!(required);
    }
    if let Some(each) = each {
        // What is named like a language and is none: the entry's own short keys.
        let own: Vec<&str> = keys.into_iter().filter(|key| (2..=3).contains(&key.len())).collect();
        let code = format!("^(?!{}$)[a-z]{{2,3}}$", own.join("$|"));
        object["patternProperties"] = json!({ code: shape(each) });
    }
    object
}

fn shape(of: &Shape) -> Value {
    match of {
        Shape::Text | Shape::Term | Shape::Plain | Shape::Sentence | Shape::IdOf(_) => {
            json!({ "type": "string", "minLength": 1 })
        }
        Shape::Texts => json!({ "anyOf": [shape(&Shape::Text), shape(&Shape::List(&Shape::Text))] }),
        Shape::Bare => json!({ "type": "string" }),
        Shape::Prose => json!({ "$ref": "#/$defs/prose" }),
        Shape::Whole(least, i64::MAX) => json!({ "type": "integer", "minimum": least }),
        Shape::Whole(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Day => json!({ "type": "string", "format": "date" }),
        Shape::OneOf(names) => json!({ "type": "string", "enum": names }),
        Shape::List(inner) => json!({ "type": "array", "minItems": 1, "items": shape(inner) }),
        Shape::Some(inner) => json!({ "type": "array", "items": shape(inner) }),
        Shape::Exactly(count, inner) => {
            json!({ "type": "array", "minItems": count, "maxItems": count, "items": shape(inner) })
        }
        Shape::Keys(fields) => object(fields.iter(), None),
        Shape::Entry => json!({ "type": "object" }),
        Shape::Each(inner) => json!({ "type": "object", "additionalProperties": shape(inner) }),
        Shape::Classes => {
            let words = shape(&Shape::Some(&Shape::Text));
            let classes = WordClass::ALL.iter().map(|class| (class.name().to_owned(), words.clone()));
            json!({ "type": "object", "properties": classes.collect::<Map<_, _>>(), "additionalProperties": false })
        }
    }
}
