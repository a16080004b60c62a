//! Two outputs of `compare` side by side: what moved in texts, what moved by rules.

#![cfg(feature = "cli")]

use std::fs;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const BRIDGE: &str = "The bridge was closed on Monday.\n\nThe mayor said that it would open again in May.\n\nThe toll robbery began in June.\n";
const FERRY: &str = "The ferry was late for the third time this week, and nobody on the quay was surprised by it.\n";
const HARBOUR: &str = "The harbour was dredged on Monday.\n\nThe captain said that the boats were safe.\n";
const RULE: &str = r#"[lexicon]
schema = 1
language = "en"
family = "loaded"

[[rule]]
id = "en.loaded.toll-robbery"
category = "dysphemism"
status = "stable"
weight = 2
terms = ["toll (robbery|theft)~"]
why = { en = "Names a price as a crime.", fr = "Nomme un prix comme un crime." }
neutral = { en = "the toll, with its price", fr = "le péage, avec son prix" }
source = "editorial"
match = ["The {toll robbery} began in May."]
no_match = ["The toll was raised in May."]
"#;

struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        let desk = Desk(TempDir::new().unwrap());
        for (name, text) in [("bridge.txt", BRIDGE), ("ferry.txt", FERRY), ("harbour.txt", HARBOUR)] {
            desk.file(&format!("press/{name}"), text);
        }
        desk.file("mine/en/words.toml", RULE);
        desk
    }

    fn file(&self, name: &str, text: &str) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn gone(&self, name: &str) {
        fs::remove_file(self.0.path().join(name)).unwrap();
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.args(args).current_dir(self.0.path()).env_clear().env("LC_ALL", "C").output().unwrap()
    }

    /// Writes what a comparison prints into the file `name`.
    fn compare(&self, name: &str, args: &[&str]) {
        let done = self.run(&[args, &["--format", "json"]].concat());
        assert!(done.status.success(), "{done:?}");
        fs::write(self.0.path().join(name), done.stdout).unwrap();
    }

    fn moved(&self) -> Value {
        let done = self.run(&["diff-runs", "a.json", "b.json", "-f", "json"]);
        assert!(done.status.success(), "{done:?}");
        serde_json::from_slice(&done.stdout).unwrap()
    }

    fn told(&self, args: &[&str]) -> String {
        let done = self.run(&[&["diff-runs", "a.json", "b.json"], args].concat());
        assert!(done.status.success(), "{done:?}");
        String::from_utf8(done.stdout).unwrap()
    }
}

fn text<'v>(moved: &'v Value, id: &str) -> &'v Value {
    moved["texts"].as_array().unwrap().iter().find(|text| text["id"] == id).unwrap()
}

fn states(moved: &Value) -> Vec<(String, String)> {
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    moved["texts"].as_array().unwrap().iter().map(|text| (word(&text["id"]), word(&text["state"]))).collect()
}

fn moves(text: &Value) -> Vec<(&str, &str, &str)> {
    let word = |value: &'_ Value| -> &str { Box::leak(value.as_str().unwrap().to_owned().into_boxed_str()) };
    let all = text["moves"].as_array().unwrap().iter();
    all.map(|one| (word(&one["change"]), word(&one["kind"]), word(&one["words"]))).collect()
}

#[test]
fn the_same_run_twice_moves_nothing() {
    let desk = Desk::new();
    desk.compare("a.json", &["press"]);
    desk.compare("b.json", &["press", "--offsets", "utf16", "--with-text"]);
    let moved = desk.moved();
    assert!(moved["texts"].as_array().unwrap().iter().all(|text| text["state"] == "same"));
    assert!(moved["texts"].as_array().unwrap().iter().all(|text| moves(text).is_empty()), "{moved:#}");
    let told = desk.told(&["--ui", "fr"]);
    assert!(told.contains("3 textes sont dans les deux sans changement"), "{told}");
    assert!(told.contains("Rien n’a bougé dans les textes inchangés"), "{told}");
}

#[test]
fn a_rule_moves_what_it_finds_in_texts_that_stay() {
    let desk = Desk::new();
    desk.compare("a.json", &["press"]);
    desk.compare("b.json", &["press", "--lexicons", "mine"]);
    let moved = desk.moved();
    assert_ne!(moved["before"]["lexicon"], moved["after"]["lexicon"]);
    assert_eq!(moves(text(&moved, "press/bridge.txt")), [("added", "loaded", "toll robbery")]);
    assert!(moves(text(&moved, "press/ferry.txt")).is_empty());
    let told = desk.told(&[]);
    let rules = told.split("Moved by texts").next().unwrap();
    assert!(rules.contains("“toll robbery”") && rules.contains("en.loaded.toll-robbery"), "{told}");
    desk.file("mine/en/words.toml", &RULE.replace("weight = 2", "weight = 3"));
    desk.compare("a.json", &["press", "--lexicons", "mine"]);
    fs::copy(desk.0.path().join("b.json"), desk.0.path().join("c.json")).unwrap();
    let done = desk.run(&["comparer-releves", "a.json", "c.json", "--ui", "fr", "-f", "markdown"]);
    let told = String::from_utf8(done.stdout).unwrap();
    assert!(told.contains("poids\u{202f}: fort → net") && told.contains("| texte | relevé |"), "{told}");
}

#[test]
fn what_readers_decide_moves_under_their_own_heading() {
    let desk = Desk::new();
    let args = ["press", "--lexicons", "mine"];
    desk.compare("a.json", &args);
    let start = HARBOUR.find("said").unwrap();
    let hash = cadrage::review::fingerprint(HARBOUR);
    let decided = |kind: &str, text: &str, start: usize, words: &str, verdict: &str| {
        format!(
            "\n[[correction]]\ntext = \"{text}\"\nkind = \"{kind}\"\nstart = {start}\nend = {}\nwords = \"{words}\"\n\
             verdict = \"{verdict}\"\nby = \"A.N.\"\n",
            start + words.len()
        )
    };
    let page = desk.run(&["review", "press/harbour.txt"]);
    let page = String::from_utf8(page.stdout).unwrap();
    assert!(page.contains(&hash), "the text is known by its bytes");
    let file = format!("[review]\nschema = 1\n{}", decided("attribution", &hash, start, "said", "drop"));
    desk.file("press/review.toml", &file);
    desk.compare("b.json", &args);
    let moved = desk.moved();
    let moves = text(&moved, "press/harbour.txt")["moves"].as_array().unwrap().clone();
    assert!(moves.iter().any(|one| one["kind"] == "attribution" && one["change"] == "removed"), "{moves:?}");
    assert!(moves.iter().all(|one| one["by"] == "readers"), "{moves:?}");
    let page = desk.told(&["--ui", "en"]);
    let heading = page.find("Moved by readers’ corrections").unwrap();
    assert!(page.contains("Nothing moved in the unchanged texts."), "{page}");
    assert!(page[heading..].contains("− ") && page.find("Moved by texts").unwrap() > heading, "{page}");
    // Other rules in the same run stay by themselves.
    desk.compare("b.json", &["press"]);
    let moved = desk.moved();
    let rules = text(&moved, "press/bridge.txt")["moves"].as_array().unwrap().clone();
    assert!(!rules.is_empty() && rules.iter().all(|one| one["by"] == "rules"), "{rules:?}");
    let moves = text(&moved, "press/harbour.txt")["moves"].as_array().unwrap();
    assert!(moves.iter().any(|one| one["kind"] == "attribution" && one["by"] == "readers"), "{moves:?}");
}

#[test]
fn in_a_changed_text_everything_moves_with_the_text() {
    let desk = Desk::new();
    let start = HARBOUR.find("said").unwrap();
    let hash = cadrage::review::fingerprint(HARBOUR);
    desk.file(
        "press/review.toml",
        &format!(
            "[review]\nschema = 1\n\n[[correction]]\ntext = \"{hash}\"\nkind = \"attribution\"\nstart = {start}\n\
             end = {}\nwords = \"said\"\nverdict = \"drop\"\nby = \"A.N.\"\n",
            start + 4
        ),
    );
    desk.compare("a.json", &["press"]);
    desk.file("press/harbour.txt", &format!("It rained.\n\n{HARBOUR}"));
    desk.compare("b.json", &["press"]);
    let moved = desk.moved();
    let one = text(&moved, "press/harbour.txt");
    let moves = one["moves"].as_array().unwrap();
    assert!(moves.iter().any(|one| one["kind"] == "attribution" && one["change"] == "added"), "{moves:?}");
    assert!(one["state"] == "changed" && moves.iter().all(|one| one["by"] == "texts"), "{moves:?}");
}

#[test]
fn texts_come_go_change_and_get_other_names() {
    let desk = Desk::new();
    desk.compare("a.json", &["press"]);
    desk.file("press/bridge.txt", &format!("It rained.\n\n{BRIDGE}\nThe minister said that nothing was decided.\n"));
    desk.gone("press/ferry.txt");
    desk.gone("press/harbour.txt");
    desk.file("press/port.txt", HARBOUR);
    desk.file("press/quay.txt", "The quay is new. The owner said that it was wide.\n");
    desk.compare("b.json", &["press"]);
    let moved = desk.moved();
    let expected = [
        ("press/bridge.txt", "changed"),
        ("press/port.txt", "same"),
        ("press/quay.txt", "new"),
        ("press/ferry.txt", "gone"),
    ];
    assert_eq!(states(&moved), expected.map(|(id, state)| (id.to_owned(), state.to_owned())));
    assert_eq!(text(&moved, "press/port.txt")["was"], "press/harbour.txt");
    assert!(moves(text(&moved, "press/port.txt")).is_empty());
    let bridge = text(&moved, "press/bridge.txt");
    let added: Vec<_> = moves(bridge).into_iter().filter(|(_, kind, _)| *kind == "attribution").collect();
    assert_eq!(added, [("added", "attribution", "said")], "what only stands elsewhere has not moved: {bridge:#}");
    assert_eq!(bridge["counts"]["attribution"], serde_json::json!([1, 2]));
    let told = desk.told(&[]);
    for piece in ["1 text has changed: A press/bridge.txt", "B press/port.txt ← press/harbour.txt", "1 text is gone"]
    {
        assert!(told.contains(piece), "{piece} in {told}");
    }
    assert_eq!(told, desk.told(&[]));
}

#[test]
fn lines_of_one_file_are_texts_of_their_own() {
    let desk = Desk::new();
    let line = |id: &str, text: &str| format!("{}\n", serde_json::json!({"id": id, "text": text}));
    desk.file("set.jsonl", &(line("one", BRIDGE) + &line("two", HARBOUR)));
    desk.compare("a.json", &["set.jsonl"]);
    desk.file(
        "set.jsonl",
        &(line("one", BRIDGE) + &line("two", &format!("{HARBOUR}\nIt rained.")) + &line("three", FERRY)),
    );
    desk.compare("b.json", &["set.jsonl"]);
    let moved = desk.moved();
    let expected = [("one", "same"), ("two", "changed"), ("three", "new")];
    assert_eq!(states(&moved), expected.map(|(id, state)| (id.to_owned(), state.to_owned())));
}

#[test]
fn what_is_no_output_is_told_with_its_line_and_remedy() {
    let desk = Desk::new();
    desk.compare("a.json", &["press"]);
    let whole = fs::read_to_string(desk.0.path().join("a.json")).unwrap();
    let stream = desk.run(&["press", "--format", "jsonl"]);
    desk.file("lines.json", &String::from_utf8(stream.stdout).unwrap());
    desk.file("cut.json", &whole[..whole.len() / 2]);
    desk.file("other.json", "{\"a\": 1}");
    desk.file("next.json", &whole.replace("cadrage/1", "cadrage/2"));
    assert!(desk.run(&["press", "--manifest", "manifest.json"]).status.success());
    desk.file("list.json", "[]");
    desk.file("empty.json", "");
    desk.file("wrong.json", &whole.replacen("\"label\": \"A\"", "\"label\": 7", 1));
    desk.file("more.json", &whole.replacen("{", "{\"unheard_of\": [1],", 1));
    for (file, wanted) in [
        ("lines.json", "--format json"),
        ("cut.json", "cut.json:"),
        ("other.json", "--format json > FILE"),
        ("next.json", "another version"),
        ("manifest.json", "the manifest of a run"),
        ("list.json", "--format json > FILE"),
        ("empty.json", "not whole JSON"),
        ("wrong.json", "wrong.json:"),
        ("nowhere.json", "not found"),
        ("press", "No JSON file lies in it"),
        (".", "Name a JSON file in it: ./a.json, ./cut.json, ./empty.json"),
    ] {
        let done = desk.run(&["diff-runs", "a.json", file]);
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!((done.status.code(), done.stdout.len()), (Some(4), 0), "{file}: {said}");
        assert!(said.contains(file) && said.contains(wanted), "{file}: {said}");
    }
    assert!(desk.run(&["diff-runs", "a.json", "more.json"]).status.success(), "a key it does not know");
}

#[test]
fn the_same_texts_in_another_folder_are_the_same_texts() {
    let desk = Desk::new();
    desk.compare("a.json", &["press"]);
    for (name, text) in [("bridge.txt", BRIDGE), ("ferry.txt", FERRY)] {
        desk.file(&format!("copy/{name}"), text);
    }
    desk.file("copy/harbour.txt", &format!("{HARBOUR}\nThe minister said that nothing was decided.\n"));
    desk.compare("b.json", &["copy"]);
    let moved = desk.moved();
    let expected = [("copy/bridge.txt", "same"), ("copy/ferry.txt", "same"), ("copy/harbour.txt", "changed")];
    assert_eq!(states(&moved), expected.map(|(id, state)| (id.to_owned(), state.to_owned())));
    assert_eq!(text(&moved, "copy/harbour.txt")["was"], "press/harbour.txt");
    assert!(moves(text(&moved, "copy/bridge.txt")).is_empty(), "{moved:#}");
    // What a file holds says more than what it is called.
    desk.file("copy/bridge.txt", FERRY);
    desk.file("copy/ferry.txt", BRIDGE);
    desk.compare("b.json", &["copy"]);
    let moved = desk.moved();
    assert_eq!(text(&moved, "copy/ferry.txt")["was"], "press/bridge.txt");
    // A name that several texts have says nothing.
    for folder in ["one", "two"] {
        desk.file(
            &format!("{folder}/harbour.txt"),
            &format!("It rained in {folder}. The owner said that it was wet.\n"),
        );
    }
    desk.compare("b.json", &["one", "two"]);
    let moved = desk.moved();
    let news: Vec<String> = states(&moved).into_iter().filter(|(_, state)| state == "new").map(|(id, _)| id).collect();
    assert_eq!(news, ["one/harbour.txt", "two/harbour.txt"]);
}

#[test]
fn a_decision_that_keeps_a_finding_moves_nothing() {
    let desk = Desk::new();
    desk.compare("a.json", &["press", "--lexicons", "mine"]);
    let start = BRIDGE.find("toll robbery").unwrap();
    let keep = format!(
        "[review]\nschema = 1\n\n[[correction]]\ntext = \"{}\"\nkind = \"loaded\"\nstart = {start}\nend = {}\n\
         words = \"toll robbery\"\nverdict = \"keep\"\nby = \"A.N.\"\n",
        cadrage::review::fingerprint(BRIDGE),
        start + "toll robbery".len()
    );
    desk.file("press/review.toml", &keep);
    desk.compare("b.json", &["press", "--lexicons", "mine"]);
    assert!(moves(text(&desk.moved(), "press/bridge.txt")).is_empty());
    desk.file("mine/en/words.toml", &RULE.replace("weight = 2", "weight = 3"));
    desk.compare("b.json", &["press", "--lexicons", "mine"]);
    let moved = desk.moved();
    let moves = text(&moved, "press/bridge.txt")["moves"].as_array().unwrap();
    assert!(moves.iter().any(|one| one["kind"] == "loaded"), "{moves:?}");
    assert!(moves.iter().all(|one| one["by"] == "rules"), "the rule is another, the reader has kept: {moves:?}");
}

#[test]
fn figures_and_dates_that_have_another_speaker_are_told() {
    let text = "Anna Berg came to the bridge. The guard said that 40 boats were lost on 3 May.\n\n\
                The owner alleges that 12 horses were lost on 4 May.\n";
    let desk = Desk::new();
    desk.file("press/boats.txt", text);
    let told = |desk: &Desk, by: &str, words: &str| {
        let moved = desk.moved();
        let all = text_moves(&moved);
        let one = all.iter().find(|one| one["words"] == words).unwrap_or_else(|| panic!("{words}: {all:#?}"));
        assert_eq!(one["by"], by, "{one}");
        (one["kind"].as_str().unwrap().to_owned(), one["differs"]["source"].clone())
    };
    desk.compare("a.json", &["press"]);
    let start = text.find("said").unwrap();
    let decided = format!(
        "[review]\nschema = 1\n\n[[correction]]\ntext = \"{}\"\nkind = \"attribution\"\nstart = {start}\nend = {}\n\
         words = \"said\"\nverdict = \"change\"\nsource = \"Anna Berg\"\nby = \"A.N.\"\n",
        cadrage::review::fingerprint(text),
        start + "said".len()
    );
    desk.file("press/review.toml", &decided);
    desk.compare("b.json", &["press"]);
    let other = serde_json::json!(["guard", "Anna Berg"]);
    assert_eq!(told(&desk, "readers", "40 boats"), ("figure".to_owned(), other.clone()));
    assert_eq!(told(&desk, "readers", "3 May"), ("date".to_owned(), other));
    let page = desk.told(&["--ui", "en"]);
    assert!(page.contains("“40 boats” · source: guard → Anna Berg"), "{page}");
    desk.file("press/review.toml", &decided.replace("change\"\nsource = \"Anna Berg\"", "drop\""));
    desk.compare("b.json", &["press"]);
    assert_eq!(told(&desk, "readers", "40 boats").1, serde_json::json!(["guard", ""]), "the narration says it now");
    // The same by rules: a verb that brings words in no more.
    desk.gone("press/review.toml");
    desk.compare("a.json", &["press"]);
    let rule = "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"attribution\"\n\n[[rule]]\nid = \"en.attribution.allege\"\n\
                status = \"retired\"\nact = \"speech\"\nstance = \"distancing\"\nframes = [\"clause\"]\nterms = [\"allege~\"]\n\
                pos = \"verb\"\nsource = \"editorial\"\nreplaced_by = \"en.attribution.claim\"\n";
    desk.file("own/en/verbs.toml", rule);
    desk.compare("b.json", &["press", "--lexicons", "own"]);
    assert_eq!(told(&desk, "rules", "12 horses"), ("figure".to_owned(), serde_json::json!(["owner", ""])));
}

/// What moved in the text on boats.
fn text_moves(moved: &Value) -> Vec<Value> {
    text(moved, "press/boats.txt")["moves"].as_array().unwrap().clone()
}
