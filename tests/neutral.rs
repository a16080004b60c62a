//! The neutral corpus: forty short texts of plain wording, written before the rules they test, hard on purpose. What a
//! rule counts there needs a written reason in `tests/neutral/exceptions.toml`.

use std::collections::BTreeSet;
use std::path::Path;

use cadrage::analyzer::{Analyzer, Scratch};
use cadrage::report::{self, Options};

/// Rules that may count a word of these texts: file, rule.
fn exceptions(home: &Path) -> BTreeSet<(String, String)> {
    let Ok(written) = std::fs::read_to_string(home.join("exceptions.toml")) else { return BTreeSet::new() };
    let table: toml::Table = written.parse().expect("the exceptions are TOML");
    let rows = table.get("exception").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let text = |row: &toml::Value, key: &str| row[key].as_str().expect("a text").to_owned();
    rows.iter()
        .inspect(|row| assert!(!text(row, "reason").is_empty()))
        .map(|row| (text(row, "file"), text(row, "rule")))
        .collect()
}

#[test]
fn no_word_of_a_neutral_text_counts() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/neutral");
    let (analyzer, mut scratch) = (Analyzer::embedded(), Scratch::default());
    let (allowed, mut texts, mut counted) = (exceptions(&home), 0, Vec::new());
    for language in ["en", "fr"] {
        for entry in std::fs::read_dir(home.join(language)).expect("the corpus is there") {
            let path = entry.expect("an entry").path();
            let file = format!("{language}/{}", path.file_name().expect("a name").to_string_lossy());
            let text = std::fs::read_to_string(&path).expect("a text");
            let analysis = analyzer.analyze(&text, &mut scratch);
            let article = report::article(&analysis, &analyzer, Options::default());
            assert_eq!(article.lang.as_deref(), Some(language), "{file}");
            texts += 1;
            let scored = article.loaded.iter().flatten().filter(|word| word.scored);
            let scored = scored.filter(|word| !allowed.contains(&(file.clone(), word.rule.clone())));
            counted.extend(scored.map(|word| format!("{file}: “{}” by {}", word.span.text, word.rule)));
        }
    }
    assert_eq!(texts, 40);
    assert!(counted.is_empty(), "{}", counted.join("\n"));
}
