//! The command line as a person or a script meets it: what is printed where, and how a run ends.

#![cfg(feature = "cli")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A folder to run the program in.
struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        Desk(TempDir::new().unwrap())
    }

    fn file(self, name: &str, text: &str) -> Desk {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.args(args).current_dir(self.path()).env_clear().env("LC_ALL", "C").env("LANG", "C");
        command
    }

    fn run(&self, args: &[&str]) -> Run {
        Run(self.command(args).stdin(Stdio::null()).output().unwrap())
    }

    fn run_with_input(&self, args: &[&str], input: &[u8]) -> Run {
        let mut command = self.command(args);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        Run(child.wait_with_output().unwrap())
    }
}

struct Run(Output);

impl Run {
    fn code(&self) -> i32 {
        self.0.status.code().unwrap()
    }

    fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }

    fn err(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).unwrap()
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out()).unwrap()
    }

    fn lines(&self) -> Vec<Value> {
        self.out().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

const BRIDGE: &str = "The bridge was closed on Monday.\n\nThe mayor said that it would open again in May.\n";
const FERRY: &str = "The ferry was late for the third time this week, and nobody on the quay was surprised by it.\n";

fn ids(report: &Value) -> Vec<&str> {
    report["articles"].as_array().unwrap().iter().map(|article| article["id"].as_str().unwrap()).collect()
}

#[test]
fn texts_are_lettered_in_the_order_of_the_input() {
    let desk = Desk::new().file("b.txt", BRIDGE).file("a.txt", FERRY);
    let run = desk.run(&["b.txt", "a.txt", "--format", "json", "--jobs", "2"]);
    let report = run.json();
    assert_eq!(run.code(), 0);
    assert_eq!(report["schema"], "cadrage/1");
    assert_eq!(ids(&report), ["b.txt", "a.txt"]);
    assert_eq!(report["articles"][1]["label"], "B");
    assert!(report["comparison"].is_object());
    assert!(desk.run(&["a.txt", "--format", "json"]).json()["comparison"].is_null());
}

#[test]
fn the_json_follows_the_committed_schema() {
    let desk = Desk::new().file("a.txt", BRIDGE).file("b.txt", FERRY);
    let schema: Value = serde_json::from_str(include_str!("../docs/cadrage-1.schema.json")).unwrap();
    let report = desk.run(&["a.txt", "b.txt", "nowhere.txt", "--format", "json", "--with-text"]).json();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let wrong: Vec<String> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_folder_gives_its_own_texts_in_byte_order() {
    let desk = Desk::new()
        .file("press/b.txt", BRIDGE)
        .file("press/a.htm", &format!("<html><body><p>{FERRY}</p></body></html>"))
        .file("press/B.txt", FERRY)
        .file("press/notes.md", "not a text")
        .file("press/deeper/c.txt", "A text that stands too deep.\n");
    let report = desk.run(&["press", "--format", "json"]).json();
    assert_eq!(ids(&report), ["press/B.txt", "press/a.htm", "press/b.txt"]);
    let desk = Desk::new().file("press/notes.md", "not a text");
    let run = desk.run(&["press"]);
    assert_eq!((run.code(), run.out().as_str()), (4, ""));
    assert!(run.err().contains("Subfolders"), "{}", run.err());
}

#[test]
fn equal_inputs_are_read_once_and_named() {
    let desk = Desk::new().file("a.txt", BRIDGE).file("copy.txt", BRIDGE).file("c.txt", FERRY);
    let report = desk.run(&["a.txt", "copy.txt", "c.txt", "a.txt", "--format", "json"]).json();
    assert_eq!(ids(&report), ["a.txt", "c.txt"]);
    assert_eq!(report["articles"][0]["same_as"], serde_json::json!(["copy.txt", "a.txt"]));
    let run = desk.run(&["a.txt", "copy.txt", "c.txt", "--format", "jsonl"]);
    assert_eq!(run.lines().len(), 2);
    assert!(run.err().contains("copy.txt"), "{}", run.err());
}

#[test]
fn standard_input_is_a_text_like_any_other() {
    let desk = Desk::new().file("a.txt", FERRY);
    let report = desk.run_with_input(&["-", "a.txt", "--format", "json"], BRIDGE.as_bytes()).json();
    assert_eq!(ids(&report), ["-", "a.txt"]);
}

#[test]
fn what_cannot_be_read_is_told_with_its_remedy_and_the_rest_is_read() {
    let desk = Desk::new().file("a.txt", BRIDGE).file("empty.txt", "").file("big.txt", &FERRY.repeat(50));
    let run = desk.run(&["a.txt", "nowhere.txt", "big.txt", "--max-size", "2k", "--format", "json"]);
    assert_eq!(run.code(), 4);
    let report = run.json();
    assert_eq!(ids(&report), ["a.txt"]);
    let kinds: Vec<&str> =
        report["errors"].as_array().unwrap().iter().map(|error| error["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["missing", "too-large"]);
    assert!(run.err().contains("nowhere.txt: not found. Check the path."), "{}", run.err());
    assert!(run.err().contains("--max-size"), "{}", run.err());
    let table = desk.run(&["a.txt", "nowhere.txt"]);
    assert_eq!(table.code(), 4);
    assert!(table.out().contains("One input could not be read"), "{}", table.out());
}

#[test]
fn json_lines_come_in_the_order_of_the_input_whatever_the_threads() {
    let mut desk = Desk::new();
    for n in 0..150 {
        desk = desk.file(&format!("in/{n:03}.txt"), &format!("Text number {n}. {}", FERRY.repeat(n % 7 + 1)));
    }
    let one = desk.run(&["in", "--format", "jsonl", "--jobs", "1"]);
    let many = desk.run(&["in", "--format", "jsonl", "--jobs", "4"]);
    assert_eq!(one.out(), many.out());
    let names: Vec<String> = many.lines().iter().map(|line| line["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(names, (0..150).map(|n| format!("in/{n:03}.txt")).collect::<Vec<_>>());
    assert_eq!(many.lines()[149]["schema"], "cadrage/1");
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let mut desk = Desk::new();
    for n in 0..40 {
        desk = desk.file(&format!("in/{n}.txt"), &format!("{n} {}", FERRY.repeat(40)));
    }
    let mut child = desk
        .command(&["in", "--format", "jsonl", "--with-text"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(0), "{}", String::from_utf8_lossy(&ended.stderr));
}

#[test]
fn the_interface_follows_the_locale_and_ui_wins() {
    let desk = Desk::new().file("a.txt", BRIDGE);
    let french =
        Run(desk.command(&["a.txt"]).env("LC_ALL", "fr_FR.UTF-8").env("LANG", "fr_FR.UTF-8").output().unwrap());
    assert!(french.out().contains("relevé automatique"), "{}", french.out());
    let asked = Run(desk.command(&["a.txt", "--ui", "en"]).env("LC_ALL", "fr_FR.UTF-8").output().unwrap());
    assert!(asked.out().contains("automatic reading"), "{}", asked.out());
    let (fr, en) = (desk.run(&["a.txt", "--format", "json", "--ui", "fr"]), desk.run(&["a.txt", "--format", "json"]));
    assert_eq!(fr.out(), en.out());
}

#[test]
fn commands_have_french_names_and_paths_can_have_those_of_commands() {
    let desk = Desk::new().file("a.txt", BRIDGE).file("show", FERRY);
    let (fr, en) = (desk.run(&["montrer", "A1", "a.txt"]), desk.run(&["show", "A1", "a.txt"]));
    assert_eq!((fr.code(), fr.out()), (0, en.out()));
    assert_eq!(desk.run(&["--width", "60", "comparer", "a.txt"]).code(), 0);
    assert_eq!(ids(&desk.run(&["./show", "--format", "json"]).json()), ["./show"]);
}

#[test]
fn french_help_gives_every_command_its_french_name() {
    let help = |typed: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_cadrage")).args(typed).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{typed:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let french = help(&["--ui", "fr", "--help"]);
    assert_eq!(french, help(&["--help", "--ui=fr"]));
    let french = french.replace('\u{202f}', " ");
    let commands = french.split("Commandes :").nth(1).and_then(|rest| rest.split("Options :").next()).unwrap();
    let names: Vec<&str> = commands
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(names.len() > 14, "{names:?}");
    let words: Vec<&str> = french.split("un nom français").nth(1).unwrap().split_whitespace().collect();
    for name in names {
        let called = words.iter().position(|word| word.starts_with(&format!("({name})")));
        let alias = words[called.unwrap_or_else(|| panic!("{name} has no French name")) - 1];
        let own = help(&[alias, "--help", "--ui", "fr"]);
        assert_eq!(own, help(&[name, "--help", "--ui", "fr"]), "{alias}");
        assert!(own.replace('\u{202f}', " ").contains(&format!("\nUsage : cadrage {alias} ")), "{own}");
        assert!(help(&[name, "--help", "--ui", "en"]).contains(&format!("Usage: cadrage {name} ")), "{name}");
    }
}

#[test]
fn a_heading_over_a_paragraph_is_shown_on_a_line_of_its_own() {
    let text = "Le pont de Selm est fermé\n\nLe pont de Selm a été fermé lundi par la garde après la chute d’un câble.\n\n\
                Les travaux\n\nLes travaux de la rive gauche dureront jusqu’en mars et coûteront douze millions de couronnes.\n";
    let desk = Desk::new().file("a.txt", text);
    let run = desk.run(&["montrer", "A2", "a.txt", "--ui", "fr"]);
    let shown = run.out();
    let at = shown.lines().position(|line| line.trim() == "Les travaux").unwrap_or_else(|| panic!("{shown}"));
    assert!(shown.lines().skip(at + 1).any(|line| line.starts_with("Les travaux de la rive")), "{shown}");
}

#[test]
fn slips_of_the_hand_are_answered_with_what_was_meant() {
    let desk = Desk::new().file("a.txt", BRIDGE);
    let view = desk.run(&["a.txt", "--view", "loadde"]);
    assert_eq!(view.code(), 2);
    assert!(view.err().contains("“loaded”"), "{}", view.err());
    let option = desk.run(&["a.txt", "--formt", "json"]);
    assert_eq!(option.code(), 2);
    assert!(option.err().contains("--format"), "{}", option.err());
    let command = desk.run(&["anotate", "a.txt"]);
    assert!(command.err().contains("“annotate”"), "{}", command.err());
    let passage = desk.run(&["show", "A9", "a.txt"]);
    assert_eq!(passage.code(), 2);
    assert!(passage.err().contains("A1–"), "{}", passage.err());
    assert_eq!(desk.run(&["show", "A1"]).code(), 2);
    assert_eq!(desk.run(&["worksheet"]).code(), 2);
    assert_eq!(desk.run(&["a.txt", "--lang", "xx"]).code(), 2);
}

#[test]
fn an_invalid_lexicon_ends_the_run_before_anything_is_read() {
    let desk = Desk::new().file("a.txt", BRIDGE).file("mine/fr/words.toml", "[lexicon]\nschema = \n");
    let run = desk.run(&["a.txt", "--lexicons", "mine"]);
    assert_eq!((run.code(), run.out().as_str()), (3, ""));
    assert!(run.err().contains("mine/fr/words.toml"), "{}", run.err());
    assert_eq!(desk.run(&["rules", "check", "--lexicons", "mine", "--no-builtin"]).code(), 3);
}

#[test]
fn csv_is_one_view_or_a_folder() {
    let desk = Desk::new().file("a.txt", BRIDGE);
    assert_eq!(desk.run(&["a.txt", "--format", "csv", "--view", "loaded,card"]).code(), 2);
    let one = desk.run(&["a.txt", "--format", "csv", "--view", "loaded"]);
    assert!(one.out().starts_with("article,article_id,id,"), "{}", one.out());
    let all = desk.run(&["a.txt", "--format", "csv", "--view", "all", "--out", "tables"]);
    assert_eq!((all.code(), all.out().as_str()), (0, ""));
    let french = desk.run(&["a.txt", "--format", "csv", "--csv-dialect", "excel-fr", "--ui", "fr"]);
    assert!(french.out().starts_with("\u{feff}article;id;path;"), "{}", french.out());
    assert!(fs::read_to_string(desk.path().join("tables/attributions.csv")).unwrap().starts_with("article,"));
}

#[test]
fn extract_gives_the_very_text_that_offsets_point_into() {
    let desk = Desk::new().file("a.txt", "\u{feff}Un été.\r\nSuite « courte ».\n");
    let run = desk.run(&["extract", "a.txt", "--format", "text"]);
    let report = desk.run(&["a.txt", "--format", "json", "--with-text"]).json();
    assert_eq!(run.out(), report["articles"][0]["text"].as_str().unwrap());
    for block in report["articles"][0]["blocks"].as_array().unwrap() {
        let at = |key: &str| usize::try_from(block[key].as_u64().unwrap()).unwrap();
        assert!(run.out().get(at("start")..at("end")).is_some(), "{block}");
    }
}

#[test]
fn escape_codes_are_written_only_when_wanted() {
    let desk = Desk::new().file("a.txt", "A \u{1b}[31mred\u{1b}[0m \u{202e}word in a text about a ferry.\n");
    assert!(!desk.run(&["a.txt", "--view", "all"]).out().contains('\u{1b}'));
    assert!(desk.run(&["a.txt", "--color", "always"]).out().contains("\u{1b}[1m"));
    let annotated = desk.run(&["annotate", "a.txt"]).out();
    assert!(annotated.contains("red") && !annotated.contains(['\u{1b}', '\u{202e}']), "{annotated}");
}

#[test]
fn a_text_can_be_marked_with_one_category_only() {
    let text = "The ferry sank, a source claimed, in a bloodbath of heroic proportions, the puppet regime of the island says.\n";
    let desk = Desk::new().file("a.txt", text);
    let all = desk.run(&["annotate", "a.txt"]).out();
    let some = desk.run(&["annotate", "a.txt", "--category", "contested-label"]).out();
    assert!(all.contains("bloodbath]") && all.contains("puppet regime]"), "{all}");
    assert!(!some.contains("bloodbath]") && some.contains("puppet regime]"), "{some}");
    let run = desk.run(&["annotate", "a.txt", "--category", "insults"]);
    assert!(run.err().contains("insult"), "{}", run.err());
}

#[test]
fn the_width_is_the_one_asked_for() {
    let desk = Desk::new().file("a.txt", BRIDGE);
    let widest = |run: Run| run.out().lines().map(|line| line.chars().count()).max().unwrap();
    assert!(widest(desk.run(&["a.txt", "--width", "40"])) <= 40);
    assert!(widest(Run(desk.command(&["a.txt"]).env("COLUMNS", "50").output().unwrap())) <= 50);
    assert!(widest(Run(desk.command(&["a.txt", "--width", "40"]).env("COLUMNS", "70").output().unwrap())) <= 40);
}

#[test]
fn every_help_is_written_in_both_languages() {
    let desk = Desk::new();
    let commands = [
        vec![],
        vec!["compare"],
        vec!["demo"],
        vec!["extract"],
        vec!["show"],
        vec!["annotate"],
        vec!["explain"],
        vec!["rules"],
        vec!["rules", "check"],
        vec!["rules", "list"],
        vec!["report"],
        vec!["worksheet"],
        vec!["method"],
        vec!["completions"],
        vec!["man"],
    ];
    for command in commands {
        let help = |ui: &str| {
            let run = desk.run(&[&command[..], &["--help", "--ui", ui][..]].concat());
            assert_eq!(run.code(), 0, "{command:?}");
            run.out()
        };
        let (fr, en) = (help("fr"), help("en"));
        assert_ne!(fr, en, "{command:?}");
        for text in [&fr, &en] {
            assert!(!text.contains("arg-") && !text.contains("help-"), "a sentence is not written:\n{text}");
        }
    }
    let bare = desk.run(&[]);
    assert_eq!(bare.code(), 2);
    assert!(bare.err().contains("cadrage demo"), "{}", bare.err());
    assert!(desk.run(&["--version"]).out().starts_with("cadrage "));
}

#[test]
fn the_samples_are_there_without_any_file() {
    let desk = Desk::new();
    let report = desk.run(&["demo", "--format", "json"]).json();
    assert_eq!(report["articles"].as_array().unwrap().len(), 5);
    let shown = desk.run(&["show", "A1", "demo:ligne-7"]);
    assert_eq!(shown.code(), 0, "{}", shown.err());
    let unknown = desk.run(&["demo", "nothing"]);
    assert_eq!(unknown.code(), 2);
    assert!(unknown.err().contains("ligne-7"), "{}", unknown.err());
}

#[test]
fn a_line_that_cannot_be_read_is_named_and_the_others_are_read() {
    let lines = [
        r#"{"id": "one", "text": "The ferry was late again, said nobody on the quay."}"#,
        "{ this is no JSON",
        "",
        r#"{"id": "one", "text": "The ferry came at noon, and the quay was empty by then."}"#,
        r#"{"id": "three"}"#,
    ];
    let desk = Desk::new().file("set.jsonl", &(lines.join("\n") + "\n"));
    let run = desk.run(&["set.jsonl", "--format", "jsonl"]);
    let ids: Vec<String> = run.lines().iter().map(|line| line["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!((run.code(), ids), (4, vec!["one".to_owned(), "one#2".to_owned()]));
    assert!(run.err().contains("set.jsonl:2: ") && run.err().contains("set.jsonl:5: "), "{}", run.err());
    let report = desk.run(&["set.jsonl", "--format", "json"]);
    assert_eq!((report.code(), report.json()["errors"][0]["line"].as_u64()), (4, Some(2)));
}

#[test]
fn days_stand_in_order_and_open_ones_as_written() {
    let late = "{\"id\": \"late\", \"lang\": \"en\", \"date\": \"2031-03-06\", \"text\": \"The mayor of Selm said on Tuesday that the bridge was closed. It will open on Friday.\"}";
    let early = "{\"id\": \"early\", \"lang\": \"en\", \"text\": \"The bridge at Selm was opened on March 3, 1998, and the ferry stopped.\"}";
    let desk = Desk::new().file("texts.jsonl", &format!("{late}\n{early}\n"));
    let run = desk.run(&["texts.jsonl", "--view", "timeline", "--format", "csv"]);
    assert_eq!(run.code(), 0, "{}", run.err());
    let out = run.out();
    let rows: Vec<&str> = out.lines().map(str::trim_end).collect();
    assert!(rows[0].starts_with("article,article_id,date,reading,written"), "{out}");
    let starts = ["A,late,2031-03-06,published", "A,late,2031-03-04,reckoned,Tuesday", "A,late,,open,Friday"];
    assert!(starts.iter().zip(&rows[1..]).all(|(start, row)| row.starts_with(start)), "{out}");
    assert!(rows[4].starts_with("B,early,1998-03-03,written,"), "{out}");
    let shown = desk.run(&["texts.jsonl", "--view", "timeline", "--width", "100"]).out();
    let place = |text: &str| shown.find(text).unwrap_or_else(|| panic!("{text} in\n{shown}"));
    assert!(place("1998-03-03") < place("2031-03-04") && place("2031-03-04") < place("2031-03-06"), "{shown}");
    assert!(place("2031-03-06") < place("cannot tell which day") && place("cannot tell") < place("Friday"), "{shown}");
    assert!(shown.contains("No date of publication in the file: B"), "{shown}");
    assert!(!shown.to_lowercase().contains("error"), "{shown}");
}

/// The commands that the help lists, and those below `rules`.
const COMMANDS: [&str; 16] = [
    "audit",
    "review",
    "compare",
    "demo",
    "extract",
    "show",
    "annotate",
    "explain",
    "rules",
    "report",
    "diff-runs",
    "init",
    "worksheet",
    "method",
    "completions",
    "man",
];
const RULES: [&str; 9] = ["check", "list", "test", "new", "fmt", "schema", "coverage", "diff", "eval"];

#[test]
fn every_shell_can_complete_every_command() {
    let desk = Desk::new();
    // How the script of each shell says that a word is a command, and that this is an option of `report`.
    let shells = [
        ("bash", "cadrage,NAME)", "--extracts"),
        ("zsh", "'NAME:", "--extracts"),
        ("fish", "-a \"NAME\" -d ", "-l extracts"),
        ("powershell", "CompletionResult]::new('NAME', 'NAME'", "'--extracts'"),
        ("elvish", "cand NAME '", "cand --extracts "),
    ];
    for (shell, said, option) in shells {
        let run = desk.run(&["completions", shell]);
        assert_eq!((run.code(), run.err().as_str()), (0, ""), "{shell}");
        let script = run.out();
        for name in COMMANDS {
            assert!(script.contains(&said.replace("NAME", name)), "{shell} does not complete {name}");
        }
        assert!(script.contains(option) && script.contains("coverage"), "{shell}");
        assert_eq!(script, desk.run(&["completions", shell]).out(), "{shell}: two runs differ");
    }
    let french = desk.run(&["complétions", "zsh", "--ui", "fr"]).out();
    assert!(french.contains("'report:Écrit un rapport HTML'"), "{french}");
    let unknown = desk.run(&["completions", "fishh"]);
    assert_eq!((unknown.code(), unknown.out().as_str()), (2, ""));
    assert!(unknown.err().contains("“fish”"), "{}", unknown.err());
}

#[test]
fn the_script_for_bash_is_one_that_bash_reads() {
    let script = Desk::new().run(&["completions", "bash", "--ui", "fr"]).out();
    let typed = "COMP_WORDS=(cadrage re)\nCOMP_CWORD=1\n_cadrage cadrage re cadrage\necho \"${COMPREPLY[@]}\"";
    let ask = format!("{script}\n{typed}\n");
    // Where there is no bash, nobody needs the script.
    let Ok(output) = Command::new("bash").args(["--norc", "-c", &ask]).output() else { return };
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "report review", "{output:?}");
}

#[test]
fn the_manual_has_a_page_for_every_command() {
    let desk = Desk::new();
    let run = desk.run(&["man", "-o", "deep/man1"]);
    assert_eq!((run.code(), run.out().as_str()), (0, ""));
    let read = |folder: &str, page: &str| fs::read_to_string(desk.path().join(folder).join(page)).unwrap();
    let chief = read("deep/man1", "cadrage.1");
    for name in COMMANDS {
        let written = name.replace('-', "\\-");
        assert!(chief.contains(&format!("cadrage\\-{written}(1)")), "{name} is not on the first page:\n{chief}");
        let page = read("deep/man1", &format!("cadrage-{name}.1"));
        assert!(page.contains(&format!(".SH NAME\ncadrage\\-{written} \\- ")), "{page}");
        assert!(page.contains("\n.SH OPTIONS\n"), "{page}");
    }
    let rules = read("deep/man1", "cadrage-rules.1");
    for name in RULES {
        assert!(rules.contains(&format!("cadrage\\-rules\\-{name}(1)")), "{rules}");
        assert!(read("deep/man1", &format!("cadrage-rules-{name}.1")).contains(".SH SYNOPSIS\n\\fBcadrage rules "));
    }
    let pages = fs::read_dir(desk.path().join("deep/man1")).unwrap().count();
    assert_eq!(pages, 1 + COMMANDS.len() + RULES.len());
    assert!(chief.contains("  cadrage demo\n"), "examples keep their lines:\n{chief}");

    assert_eq!(desk.run(&["manuel", "-o", "fr", "--ui", "fr"]).code(), 0);
    let french = read("fr", "cadrage-report.1");
    assert!(french.contains(".SH NOM\ncadrage\\-report \\- Écrit un rapport HTML\n"), "{french}");
    assert_eq!(desk.run(&["man", "-o", "deep/man1"]).code(), 0);
    assert_eq!(chief, read("deep/man1", "cadrage.1"), "two runs differ");
    let (lacking, taken) = (desk.run(&["man"]), Desk::new().file("here", "a file"));
    assert_eq!((lacking.code(), taken.run(&["man", "-o", "here"]).code()), (2, 1));
}
