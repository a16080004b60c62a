//! Which rules are of use in texts, and what changes when one lexicon takes the place of another.

#![cfg(feature = "cli")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

const BASE: &str = "[[category]]\nid = \"sensation\"\nname = \"sensation\"\ndefinition = \"loud words\"\n[[source]]\nid = \"editorial\"\ntitle = \"a\"\nauthor = \"b\"\nwhere = \"c\"\n";
const LANGUAGE: &str = "[language]\nschema = 1\ncode = \"en\"\nname = \"English\"\nquotes = [[\"“\", \"”\"]]\n";
const HEAD: &str = "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"loaded\"\n";
const STABLE: &str = r#"
[[rule]]
id = "en.loaded.flash-flood"
category = "sensation"
status = "stable"
weight = 1
terms = ["flash flood"]
why = "A test."
source = "editorial"
match = ["A {flash flood}."]
no_match = ["A flood."]
"#;

fn draft(slug: &str, term: &str, more: &str) -> String {
    format!(
        "[[rule]]\nid = \"en.loaded.{slug}\"\ncategory = \"sensation\"\nstatus = \"draft\"\nweight = 1\nterms = [\"{term}\"]\n{more}\n"
    )
}

struct Desk(TempDir);

impl Desk {
    /// A folder with the lexicon `lexicons`, two texts and a neutral one.
    fn new() -> Desk {
        let desk = Desk(TempDir::new().unwrap());
        desk.lexicon("lexicons", &draft("deluge", "deluge", ""));
        desk.file("texts/a.txt", "A flash flood came in the night. The flood left mud in every street.\n");
        desk.file("texts/b.txt", "“It was a monster of a storm,” the mayor said of the night in the old town.\n");
        desk.file("neutral/en/c.txt", "A flash flood is a flood that rises within six hours of the rain.\n");
        desk
    }

    fn lexicon(&self, folder: &str, more: &str) {
        self.file(&format!("{folder}/shared/base.toml"), BASE);
        self.file(&format!("{folder}/en/language.toml"), LANGUAGE);
        let rules = [
            HEAD.to_owned(),
            STABLE.to_owned(),
            draft("monster", "monster", ""),
            draft("only-flash", "flash", ""),
            draft("twister", "twister", "rare = { fr = \"rare\", en = \"No such storm here.\" }"),
            more.to_owned(),
        ];
        self.file(&format!("{folder}/en/loaded.toml"), &rules.concat());
    }

    fn file(&self, name: &str, text: &str) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn rules(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.arg("rules").args(&args[..1]).args(["--lang", "en", "--ui", "en", "--width", "200"]).args(&args[1..]);
        command.current_dir(self.path()).output().unwrap()
    }

    fn git(&self, args: &[&str]) {
        let fixed = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"];
        let run = Command::new("git").args(fixed).args(args).current_dir(self.path()).output().expect("git is there");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

const OWN: [&str; 3] = ["--lexicons", "lexicons", "--no-builtin"];
const CORPUS: [&str; 4] = ["--corpus", "texts", "--neutral", "neutral"];

#[test]
fn every_rule_says_where_it_fires_or_why_not() {
    let desk = Desk::new();
    let run = desk.rules(&[&["coverage", "--format", "json"][..], &OWN, &CORPUS].concat());
    let data: Value = serde_json::from_slice(&run.stdout).unwrap_or_else(|_| panic!("{}", text(&run.stderr)));
    assert_eq!(data["texts"], 2);
    let of = |slug: &str| &data["rules"][format!("en.loaded.{slug}")];
    let (flood, monster) = (of("flash-flood"), of("monster"));
    assert_eq!((&flood["author"], &flood["neutral"], &flood["remark"]), (&json!(1), &json!(1), &json!("neutral")));
    assert_eq!((&monster["author"], &monster["quoted"], &monster["remark"]), (&json!(0), &json!(1), &json!("quoted")));
    assert_eq!(of("only-flash")["aside"], json!({ "en.loaded.flash-flood": 1 }));
    assert_eq!((&of("only-flash")["remark"], &of("deluge")["remark"]), (&json!("aside"), &json!("never")));
    assert_eq!(of("twister")["rare"], "No such storm here.");
    let page = text(&desk.rules(&[&["coverage", "en.loaded"][..], &OWN, &CORPUS].concat()).stdout);
    for words in [
        "Texts read: 2. Rules that fire: 2 of 5",
        "finds nothing here: stands aside for en.loaded.flash-flood (1)",
        "Never, and no reason is written (1)",
        "No such storm here.\n  en.loaded.twister",
    ] {
        assert!(page.contains(words), "{words} in\n{page}");
    }
    let some = text(&desk.rules(&[&["coverage", "en.loaded.mon"][..], &OWN, &CORPUS].concat()).stdout);
    assert!(some.contains("en.loaded.monster") && !some.contains("deluge"), "{some}");
}

#[test]
fn every_rule_that_fires_says_in_whose_words() {
    let desk = Desk::new();
    let page = |args: &[&str]| text(&desk.rules(&[&["coverage"], args, &OWN, &CORPUS].concat()).stdout);
    let line = |page: &str, what: &str| page.lines().find(|line| line.starts_with(what)).unwrap_or_default().to_owned();
    let all = page(&[]);
    assert!(line(&all, "en.loaded.monster").ends_with("quoted only"), "{all}");
    assert!(line(&all, "en.loaded.flash-flood").contains("narration only"), "{all}");
    // The words of a draft that finds nothing stand in those of another: its work is told of several rules only, and is no share of hits.
    assert!(all.contains("Most work, hits or not"), "{all}");
    let one = page(&["en.loaded.only-flash"]);
    assert!(one.contains("finds nothing here") && !one.contains("100.0") && !one.contains("only\n"), "{one}");
    // A line of the page is nobody's words.
    let page_rule = "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"page\"\n[[rule]]\nid = \"en.page.share\"\nstatus = \"draft\"\nmark = \"furniture\"\nat = \"whole\"\nterms = [\"share this page\"]\n";
    desk.file("lexicons/en/page.toml", page_rule);
    desk.file(
        "texts/d.txt",
        "Share this page\n\nA flood came in the night. The flood left mud in every street of the town.\n",
    );
    let lines = page(&["en.page"]);
    assert!(line(&lines, "en.page.share").ends_with("voice not read"), "{lines}");
}

#[test]
fn a_rule_that_never_fires_says_why_or_fails_the_check() {
    let desk = Desk::new();
    let check = || desk.rules(&[&["coverage", "--check"][..], &OWN, &CORPUS].concat());
    let run = check();
    let page = text(&run.stdout);
    assert_eq!(run.status.code(), Some(1), "{page}");
    assert!(page.contains("no reason is written (1)") && page.contains("en.loaded.deluge"), "{page}");
    assert!(!page.contains("en.loaded.twister") && !page.contains("en.loaded.only-flash"), "{page}");
    // A reason of the file holds for all its rules.
    let path = desk.path().join("lexicons/en/loaded.toml");
    let rules = fs::read_to_string(&path).unwrap();
    fs::write(&path, rules.replacen("family = \"loaded\"\n", "family = \"loaded\"\nrare = \"Dry days.\"\n", 1))
        .unwrap();
    let run = check();
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stdout));
    let page = text(&run.stdout);
    assert!(
        page.contains("some only stood aside:") && page.contains("en.loaded.only-flash: finds nothing here"),
        "{page}"
    );
    let page = text(&desk.rules(&[&["coverage"][..], &OWN, &CORPUS].concat()).stdout);
    assert!(page.contains("Dry days.\n  en.loaded.deluge") && page.contains("No such storm here."), "{page}");
}

#[test]
fn every_built_in_rule_fires_in_the_samples_or_says_why_not() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    let run = command.args(["rules", "coverage", "--check", "--ui", "en"]).output().unwrap();
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stdout));
}

#[test]
fn work_is_counted_where_a_rule_has_to_look() {
    let desk = Desk::new();
    let guarded = draft("night", "night", "forbid = { within = 5, any = [\"dark\"] }") + &draft("street", "street", "");
    desk.lexicon("lexicons", &guarded);
    let run = desk.rules(&[&["coverage", "--format", "json"][..], &OWN, &CORPUS].concat());
    let data: Value = serde_json::from_slice(&run.stdout).unwrap_or_else(|_| panic!("{}", text(&run.stderr)));
    let of = |slug: &str| data["rules"][format!("en.loaded.{slug}")]["work"].as_f64().unwrap();
    assert!(of("night") > of("street") && of("street") > of("twister") && of("twister") == 0.0, "{data}");
    let all: f64 = data["rules"].as_object().unwrap().values().map(|rule| rule["work"].as_f64().unwrap()).sum();
    assert!((all - 1.0).abs() < 1e-4, "{all}");
    let page = text(&desk.rules(&[&["coverage"][..], &OWN, &CORPUS].concat()).stdout);
    assert!(page.contains("Most work") && page.contains("en.loaded.night "), "{page}");
}

#[test]
fn what_comes_and_goes_is_shown_in_its_sentence() {
    let desk = Desk::new();
    desk.lexicon("new", &draft("mud", "mud", ""));
    let args = ["diff", "lexicons", "new", "--corpus", "texts"];
    let page = text(&desk.rules(&args).stdout);
    assert!(page.contains("Texts read: 2. Findings that come: 1, that go: 0"), "{page}");
    assert!(
        page.contains("  + narration · texts/a.txt\n    …") && page.contains("The flood left [mud] in every street."),
        "{page}"
    );
    let markdown = text(&desk.rules(&[&args[..], &["--format", "markdown"]].concat()).stdout);
    assert!(markdown.contains("### en.loaded.mud"), "{markdown}");
    let back = desk.rules(&["diff", "new", "lexicons", "--corpus", "texts", "--format", "json"]);
    let back: Value = serde_json::from_slice(&back.stdout).unwrap();
    assert_eq!(back["rules"]["en.loaded.mud"][0]["change"], "removed");
    assert_eq!(back["rules"]["en.loaded.mud"][0]["words"], "mud");
}

#[test]
fn what_is_told_otherwise_is_a_change() {
    let desk = Desk::new();
    desk.lexicon("lexicons", &draft("mud", "mud", ""));
    desk.lexicon("new", &draft("mud", "mud", "").replace("weight = 1", "weight = 3"));
    let args = ["diff", "lexicons", "new", "--corpus", "texts"];
    let page = text(&desk.rules(&args).stdout);
    assert!(page.contains("in another voice: 0, told otherwise: 1\n"), "{page}");
    assert!(page.contains("  = weight: mild → strong · texts/a.txt\n    …"), "{page}");
    let data = text(&desk.rules(&[&args[..], &["--format", "json"]].concat()).stdout);
    let data: Value = serde_json::from_str(&data).unwrap();
    let mud = &data["rules"]["en.loaded.mud"][0];
    assert_eq!(
        (&mud["change"], &mud["told"][0]["weight"], &mud["told"][1]["weight"]),
        (&json!("told"), &json!(1), &json!(3))
    );
    let stable = STABLE.replace("flash-flood", "mud").replace("flash flood", "mud").replace("A flood.", "A flud.");
    desk.lexicon("sure", &stable);
    let page = text(&desk.rules(&["diff", "lexicons", "sure", "--corpus", "texts"]).stdout);
    assert!(page.contains("  = on trial → stable, not counted → counted · texts/a.txt"), "{page}");
}

#[test]
fn a_long_path_leaves_room_for_the_sentence() {
    let desk = Desk::new();
    let name = format!("texts/{}.txt", "a-long-name-".repeat(7));
    desk.file(&name, "A flash flood came in the night. The flood left mud in every street.\n");
    desk.lexicon("new", &draft("mud", "mud", ""));
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command
        .args(["rules", "diff", "lexicons", "new", "--corpus", "texts", "--ui", "en", "--lang", "en", "--width", "80"]);
    let page = text(&command.current_dir(desk.path()).output().unwrap().stdout);
    assert!(page.lines().any(|line| line.starts_with("    …") && line.len() > 50), "{page}");
}

#[test]
fn a_revision_is_a_lexicon_too() {
    let desk = Desk::new();
    desk.git(&["init", "-q"]);
    desk.git(&["add", "lexicons"]);
    desk.git(&["commit", "-q", "-m", "first"]);
    desk.lexicon("lexicons", &draft("mud", "mud", ""));
    let page = text(&desk.rules(&["diff", "HEAD", "lexicons", "--corpus", "texts"]).stdout);
    assert!(
        page.contains("Texts read: 2. Findings that come: 1, that go: 0, in another voice: 0, told otherwise: 0"),
        "{page}"
    );
    for wrong in ["nowhere", "--upload-pack"] {
        let run = desk.rules(&["diff", "--corpus", "texts", "--", wrong, "lexicons"]);
        assert_eq!(run.status.code(), Some(2), "{}", text(&run.stderr));
    }
}

#[test]
fn rules_are_listed_by_words_as_a_text_has_them() {
    let desk = Desk::new();
    let own = ["--lexicons", "lexicons", "--no-builtin"];
    desk.lexicon("lexicons", &draft("mud", "(thick|deep) mud", ""));
    let page = text(&desk.rules(&[&["list", "Deep mud"][..], &own].concat()).stdout);
    assert!(page.contains("en.loaded.mud") && page.contains("1 rule\n"), "{page}");
    // Of a flash flood its shorter term is not asked for.
    let page = text(&desk.rules(&[&["list", "Flash Flood"][..], &own].concat()).stdout);
    assert!(page.contains("en.loaded.flash-flood") && !page.contains("en.loaded.only-flash"), "{page}");
}

#[test]
fn rules_without_a_second_reader_are_listed() {
    let desk = Desk::new();
    desk.lexicon("lexicons", &draft("mud", "mud", "reviewed = [{ by = \"a.b.\", on = 2026-01-02 }]"));
    let all = text(&desk.rules(&[&["list"][..], &OWN].concat()).stdout);
    let open = text(&desk.rules(&[&["list", "--unreviewed"][..], &OWN].concat()).stdout);
    assert!(all.contains("en.loaded.mud") && !open.contains("en.loaded.mud"), "{open}");
    assert!(open.contains("4 rules"), "{open}");
}

#[test]
fn a_language_without_a_text_is_said_and_fails_no_check() {
    let desk = Desk::new();
    desk.lexicon("lexicons", "");
    desk.file("lexicons/fr/language.toml", &LANGUAGE.replace("\"en\"", "\"fr\"").replace("English", "French"));
    let french = draft("orage", "orage", "").replace("en.loaded", "fr.loaded");
    desk.file("lexicons/fr/loaded.toml", &(HEAD.replace("\"en\"", "\"fr\"") + &french));
    let check = || desk.rules(&[&["coverage", "--check"][..], &OWN, &CORPUS].concat());
    let run = check();
    let page = text(&run.stdout);
    assert_eq!(run.status.code(), Some(0), "{page}");
    assert!(page.contains("No text in French was read: one rule that fires nowhere was not tried"), "{page}");
    // A rule of the language that was read fails all the same, and alone.
    desk.lexicon("lexicons", &draft("deluge", "deluge", ""));
    let run = check();
    let page = text(&run.stdout);
    assert_eq!(run.status.code(), Some(1), "{page}");
    assert!(page.contains("no reason is written (1)") && !page.contains("fr.loaded.orage"), "{page}");
}

#[test]
fn a_rule_stands_aside_only_for_one_that_finds_the_words() {
    let desk = Desk::new();
    desk.lexicon("lexicons", "");
    desk.file("lexicons/en/language.toml", &format!("{LANGUAGE}[classes]\nnegation = [\"not\"]\n"));
    desk.file("texts/a.txt", "It was not a flash flood that came in the night, but the river.\n");
    let page = text(&desk.rules(&[&["coverage", "en.loaded"][..], &OWN, &CORPUS].concat()).stdout);
    assert!(!page.contains("stands aside"), "{page}");
    assert!(
        page.contains("its words stand in those of en.loaded.flash-flood (1), which goes before it and finds"),
        "{page}"
    );
    let run = desk.rules(&[&["coverage", "--format", "json"][..], &OWN, &CORPUS].concat());
    let data: Value = serde_json::from_slice(&run.stdout).unwrap();
    let flash = &data["rules"]["en.loaded.only-flash"];
    assert_eq!((&flash["aside"], &flash["idle"]), (&json!({}), &json!({ "en.loaded.flash-flood": 1 })));
    // Where the other finds them once and not at another place, it is the one it stands aside for.
    desk.file("texts/c.txt", "A flash flood came in the night. It was not a flash flood of mud.\n");
    let page = text(&desk.rules(&[&["coverage", "en.loaded"][..], &OWN, &CORPUS].concat()).stdout);
    assert!(page.contains("stands aside for en.loaded.flash-flood (1)"), "{page}");
}

#[test]
fn a_folder_that_is_not_there_is_named_and_git_is_not() {
    let desk = Desk::new();
    for (typed, told) in [
        ("lexicon", "“lexicon” was not found: no folder and no file is called so. Did you mean lexicons?"),
        ("my-rules/deep", "“my-rules/deep” was not found: no folder and no file is called so, nor a revision"),
    ] {
        for args in [["diff", "builtin", typed], ["diff", typed, "lexicons"]] {
            let run = desk.rules(&[&args[..], &["--corpus", "texts"]].concat());
            let page = text(&run.stderr);
            assert!(run.status.code() == Some(2) && page.contains(told), "{page}");
            assert!(!page.contains("fatal") && !page.contains("git"), "{page}");
        }
    }
}
