//! Every code has a file that earns it and the message a person reads: `tests/diagnostics/<code>.toml` and `.txt`,
//! in French in `fr/`.
//! Set `CADRAGE_GOLDEN=write` to write the messages anew, then read the difference.
#![cfg(feature = "cli")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cadrage::lexicon::Lexicon;
use cadrage::lexicon::diagnostic::{Diagnostic, code};
use cadrage::lexicon::lint::lint;
use cadrage::lexicon::read::{File, Layer, read};
use cadrage::render::words::{Ui, Words};
use cadrage::workshop::caret;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics")
}

/// Reads one file upon the small base; its first line may say under which path.
fn diagnose(bytes: Vec<u8>, words: &Words) -> String {
    let head = String::from_utf8_lossy(&bytes).lines().next().unwrap_or_default().to_owned();
    let path = head.strip_prefix("# path: ").unwrap_or("fr/rules.toml").to_owned();
    let base = |name: &str| fs::read(folder().join("base").join(name)).expect("the base is there").into();
    let language = File { path: "fr/language.toml".into(), bytes: base("language.toml") };
    let tables = File { path: "shared/tables.toml".into(), bytes: base("tables.toml") };
    let file = File { path: path.clone(), bytes: bytes.clone().into() };
    let base = Layer { root: "base".into(), files: vec![language, tables] };
    let mut reading = read(&[base, Layer { root: String::new(), files: vec![file] }]);
    let warnings = lint(&reading);
    reading.diagnostics.extend(warnings);
    let text = std::str::from_utf8(&bytes).ok();
    let shown =
        |diagnostic: &Diagnostic| caret::render(diagnostic, &|file| text.filter(|_| file == path), words, 120, false);
    reading.diagnostics.iter().map(|diagnostic| shown(diagnostic) + "\n").collect::<Vec<_>>().join("\n")
}

#[test]
fn every_code_has_its_message() {
    let mut wrong = Vec::new();
    let languages = [("", Words::new(Ui::En)), ("fr/", Words::new(Ui::Fr))];
    for (code, (inner, words)) in code::ALL.iter().flat_map(|code| languages.iter().map(move |it| (code, it))) {
        let golden = folder().join(format!("{inner}{code}.txt"));
        let bytes = fs::read(folder().join(format!("{code}.toml"))).unwrap_or_else(|_| panic!("{code} has no file"));
        let message = diagnose(bytes, words);
        assert!(message.contains(&format!("[{code}]")), "{code}.toml does not earn its code:\n{message}");
        if std::env::var_os("CADRAGE_GOLDEN").is_some() {
            fs::write(&golden, &message).expect("the folder can be written");
        }
        if fs::read_to_string(&golden).unwrap_or_default() != message {
            wrong.push(format!("{inner}{code}:\n{message}"));
        }
    }
    assert!(wrong.is_empty(), "messages differ from their golden files:\n{}", wrong.join("\n"));
}

#[test]
fn every_code_is_explained() {
    let docs = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/diagnostics.md")).expect("docs");
    for code in code::ALL {
        assert!(docs.contains(&format!("### {code}")), "{code} is not explained in docs/diagnostics.md");
    }
    for line in docs.lines().filter_map(|line| line.strip_prefix("### ")) {
        let told = line.split(' ').next().unwrap_or_default();
        assert!(code::ALL.contains(&told), "docs/diagnostics.md explains {told}, which does not exist");
    }
}

#[test]
fn ten_mistakes_in_one_folder_are_ten_diagnostics() {
    let rules = r#"
[lexicon]
schema = 1
language = "fr"
family = "loaded"
[[rule]]
id = "fr.loaded.One"
category = "contested-label"
status = "draft"
weight = 7
terms = ["(a|b", "c"]
[[rule]]
id = "fr.loaded.two"
category = "nothing"
status = "finished"
terms = []
weight = 1
why = 3
"#;
    let cues = "[lexicon]\nschema = 1\nlanguage = \"fr\"\nfamily = \"cues\"\n[[rul]]\n";
    let broken = "[lexicon]\nschema = = 1\n";
    let base = |name: &str| fs::read_to_string(folder().join("base").join(name)).expect("the base is there");
    let (language, tables) = (base("language.toml"), base("tables.toml"));
    let files = [
        ("fr/language.toml", language.as_str()),
        ("shared/tables.toml", &tables),
        ("fr/loaded.toml", rules),
        ("fr/cues.toml", cues),
        ("fr/broken.toml", broken),
    ];
    let (_, diagnostics) = Lexicon::read(&files);
    let mut by_file: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for diagnostic in &diagnostics {
        by_file.entry(&diagnostic.labels[0].file).or_default().push(diagnostic.code);
    }
    assert_eq!(by_file["fr/broken.toml"], ["E001"]);
    assert_eq!(by_file["fr/cues.toml"], ["E020", "E003"]);
    assert_eq!(by_file["fr/loaded.toml"], ["E010", "E030", "E032", "E021", "E020", "E031", "E005"]);
    assert_eq!(diagnostics.len(), 10);
}

#[test]
fn a_later_layer_overrides_by_id() {
    let rules = |weight: u8| {
        format!(
            "[lexicon]\nschema = 1\nlanguage = \"fr\"\nfamily = \"loaded\"\n[[rule]]\nid = \"fr.loaded.a\"\ncategory = \"contested-label\"\nstatus = \"draft\"\nweight = {weight}\nterms = [\"mot\"]\n"
        )
    };
    let file = |path: &str, text: String| File { path: path.into(), bytes: text.into_bytes().into() };
    let base = |name: &str| fs::read_to_string(folder().join("base").join(name)).expect("the base is there");
    let first = Layer {
        root: "built-in".into(),
        files: vec![
            file("fr/language.toml", base("language.toml")),
            file("shared/tables.toml", base("tables.toml")),
            file("fr/rules.toml", rules(1)),
        ],
    };
    let second = Layer { root: "own".into(), files: vec![file("mine.toml", rules(3))] };
    let alone = read(std::slice::from_ref(&first));
    let both = read(&[first, second]);
    assert_eq!(both.diagnostics, []);
    let weight = |lexicon: &Lexicon| match &lexicon.rule("fr.loaded.a").expect("the rule is there").detail {
        cadrage::lexicon::rule::Detail::Loaded(loaded) => loaded.weight,
        other => panic!("{other:?}"),
    };
    assert_eq!((weight(&alone.lexicon), weight(&both.lexicon)), (1, 3));
    assert_eq!(both.lexicon.rule("fr.loaded.a").expect("the rule is there").origin.file, "mine.toml");
    assert_ne!(alone.lexicon.hash, both.lexicon.hash);
    assert_eq!(alone.lexicon.hash.len(), 12);
}

#[test]
fn the_built_in_lexicons_have_no_mistake() {
    let reading = read(&[cadrage::embedded::layer()]);
    let errors: Vec<String> =
        reading.diagnostics.iter().map(|told| format!("{} {:?} {:?}", told.code, told.title, told.labels)).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}
