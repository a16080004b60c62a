//! The contract as the world sees it: the committed schema, and the JSON that the program writes on the samples.
#![cfg(feature = "cli")]

mod desk;

use std::path::{Path, PathBuf};
use std::process::Command;

use cadrage::contract;
use desk::Desk;
use serde_json::Value;

#[test]
fn the_committed_schema_is_the_one_of_the_types() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/cadrage-1.schema.json");
    let fresh = contract::schema();
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(path, &fresh).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(committed == fresh, "docs/cadrage-1.schema.json is stale: run UPDATE_SCHEMA=1 cargo test --test contract");
}

/// The sample sets.
fn sets() -> Vec<PathBuf> {
    ["ligne-7", "pont-de-selm"].iter().map(|set| Path::new("samples").join(set)).collect()
}

/// What the program writes on standard output.
fn written(set: &Path, more: &[&str]) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_cadrage"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg(set)
        .args(more)
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

fn report(set: &Path, offsets: &str) -> Value {
    serde_json::from_str(&written(set, &["--format", "json", "--with-text", "--offsets", offsets])).unwrap()
}

#[test]
fn what_is_written_keeps_to_the_schema() {
    let schema: Value = serde_json::from_str(include_str!("../docs/cadrage-1.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for set in sets() {
        let report = report(&set, "bytes");
        let errors: Vec<String> = validator.iter_errors(&report).map(|e| format!("{}: {e}", e.instance_path)).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", set.display());
        assert_eq!(report["schema"], "cadrage/1");
        assert!(report["articles"].as_array().unwrap().len() >= 4 && report["comparison"].is_object());
        let mut wrong = report;
        wrong["articles"][0]["words"]["body"] = Value::from("many");
        assert!(!validator.is_valid(&wrong), "the schema takes anything");
    }
}

/// Every stretch in `value` that has both ends and its words.
fn spans<'v>(value: &'v Value, found: &mut Vec<&'v Value>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| spans(item, found)),
        Value::Object(fields) => {
            if ["start", "end", "text", "line", "column"].iter().all(|key| fields.contains_key(*key)) {
                found.push(value);
            }
            fields.values().for_each(|field| spans(field, found));
        }
        _ => {}
    }
}

/// The words from `start` up to `end` in units of `offsets`.
fn slice(text: &str, offsets: &str, start: usize, end: usize) -> String {
    match offsets {
        "bytes" => text[start..end].to_owned(),
        "chars" => text.chars().skip(start).take(end - start).collect(),
        _ => String::from_utf16(&text.encode_utf16().skip(start).take(end - start).collect::<Vec<_>>()).unwrap(),
    }
}

#[test]
fn all_units_of_offsets_cut_out_the_same_words() {
    for set in sets() {
        let mut words: Vec<Vec<String>> = Vec::new();
        for offsets in ["bytes", "chars", "utf16"] {
            let report = report(&set, offsets);
            assert_eq!(report["offsets"], offsets);
            let mut all = Vec::new();
            for article in report["articles"].as_array().unwrap() {
                let text = article["text"].as_str().unwrap();
                let mut found = Vec::new();
                spans(article, &mut found);
                assert!(found.len() > 20, "{}: {} stretches", article["id"], found.len());
                for span in found {
                    let end = |key: &str| span[key].as_u64().unwrap() as usize;
                    let cut = slice(text, offsets, end("start"), end("end"));
                    assert_eq!(cut, span["text"].as_str().unwrap(), "{} in {offsets}", article["id"]);
                    let line = text.split('\n').nth(end("line") - 1).unwrap();
                    let first: String = line.chars().skip(end("column") - 1).take(1).collect();
                    assert!(
                        cut.is_empty() || cut.starts_with(&first),
                        "{}: line and column of « {cut} »",
                        article["id"]
                    );
                    all.push(cut);
                }
            }
            words.push(all);
        }
        assert!(words[0] == words[1] && words[1] == words[2]);
    }
}

#[test]
fn the_same_files_give_the_same_bytes_whatever_the_number_of_threads() {
    for set in sets() {
        for format in ["json", "table", "markdown"] {
            let once = written(&set, &["--format", format, "--jobs", "1"]);
            assert!(once == written(&set, &["--format", format, "--jobs", "4"]), "{}: {format}", set.display());
        }
    }
}

#[test]
fn ids_are_unique_and_lead_to_findings() {
    for set in sets() {
        let report = report(&set, "bytes");
        for article in report["articles"].as_array().unwrap() {
            let ids = |key: &str| -> Vec<&str> {
                article[key].as_array().into_iter().flatten().filter_map(|f| f["id"].as_str()).collect()
            };
            let (claims, words) = (ids("attributions"), ids("loaded"));
            let mut all = [claims.clone(), words, ids("wires"), ids("names")].concat();
            let count = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), count, "{}: an id stands twice", article["id"]);
            for word in article["loaded"].as_array().unwrap() {
                assert!(word["attribution"].as_str().is_none_or(|id| claims.contains(&id)));
            }
            for measure in article["measures"].as_object().unwrap().values() {
                let known = |id: &Value| all.binary_search(&id.as_str().unwrap()).is_ok();
                assert!(measure["passages"].as_array().unwrap().iter().all(known));
            }
        }
    }
}

#[test]
fn every_reason_of_a_role_has_a_word() {
    use cadrage::render::words::{Ui, Words};
    for ui in Ui::ALL {
        let words = Words::new(ui);
        for set in sets() {
            for article in report(&set, "bytes")["articles"].as_array().unwrap() {
                for block in article["blocks"].as_array().unwrap() {
                    let why = block["why"].as_str().unwrap();
                    assert!(words.knows(&format!("because-{why}")), "{why} in {}", ui.code());
                }
            }
        }
    }
}

#[test]
fn a_person_brought_in_without_a_name_is_unnamed_whatever_side_he_is_on() {
    let unnamed = |sentence: &str| {
        let desk = Desk::new().file("a.txt", sentence);
        let (_, page, _) = desk.run(&["a.txt", "--lang", "en", "--format", "json"]);
        let report: Value = serde_json::from_str(&page).unwrap();
        report["articles"][0]["attributions"][0]["unnamed"].as_bool().unwrap()
    };
    for who in ["A guard", "A campaign aide", "Some voters"] {
        assert!(unnamed(&format!("{who} said that the bridge would stay closed until the spring.")), "{who}");
    }
    for who in ["Ada Reis", "The Veld campaign", "The State Department"] {
        assert!(!unnamed(&format!("{who} said that the bridge would stay closed until the spring.")), "{who}");
    }
}
