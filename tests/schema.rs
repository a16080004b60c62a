//! `lexicons/schema.json` is what the format says, and the built-in files keep to it.
//! Set `CADRAGE_GOLDEN=write` to write it anew.

use std::fs;
use std::path::Path;

use cadrage::embedded;
use cadrage::workshop::schema::schema;
use serde_json::Value;

#[test]
fn the_schema_is_not_stale() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicons/schema.json");
    if std::env::var_os("CADRAGE_GOLDEN").is_some() {
        fs::write(&path, schema()).expect("the folder can be written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == schema(), "lexicons/schema.json is stale: run `cadrage rules schema > lexicons/schema.json`");
}

#[test]
fn the_built_in_files_keep_to_the_schema() {
    let schema: Value = serde_json::from_str(&schema()).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    for file in embedded::layer().files {
        let text = std::str::from_utf8(&file.bytes).expect("the built-in files are UTF-8");
        let table: toml::Table = text.parse().expect("the built-in files are TOML");
        let json = json(toml::Value::Table(table));
        assert!(validator.is_valid(&json), "{} does not keep to the schema", file.path);
    }
    let wrong = serde_json::json!({ "lexicon": { "schema": 1, "language": "fr", "family": "loaded" }, "rul": [] });
    assert!(!validator.is_valid(&wrong));
    // Of a rule that is switched off nothing but its id has to be there.
    let of = |status: &str| {
        let rule = serde_json::json!({ "id": "fr.loaded.a", "status": status });
        serde_json::json!({ "lexicon": { "schema": 1, "language": "fr", "family": "loaded" }, "rule": [rule] })
    };
    assert!(validator.is_valid(&of("off")) && !validator.is_valid(&of("draft")));
}

/// TOML as editors show it to the schema: dates are texts.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(date) => Value::String(date.to_string()),
        toml::Value::Array(values) => Value::Array(values.into_iter().map(json).collect()),
        toml::Value::Table(table) => Value::Object(table.into_iter().map(|(key, value)| (key, json(value))).collect()),
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
    }
}
