//! A drawn sample: the same seed draws the same, answers give the line that every report carries, and no answer is lost.

#![cfg(feature = "cli")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder with the sample texts.
struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        let desk = Desk(TempDir::new().expect("a folder"));
        for entry in fs::read_dir("samples/pont-de-selm").expect("the samples") {
            let path = entry.expect("a sample").path();
            if path.extension().is_some_and(|ending| ending == "txt" || ending == "html") {
                fs::copy(&path, desk.path(path.file_name().and_then(|name| name.to_str()).expect("a name")))
                    .expect("a copy");
            }
        }
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(Path::new(name))
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.current_dir(self.0.path()).args(args).env_remove("COLUMNS").env("NO_COLOR", "1");
        command.output().expect("the program starts")
    }

    fn out(&self, args: &[&str]) -> String {
        let run = self.run(args);
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).expect("the program prints UTF-8")
    }

    fn draw(&self, seed: &str) -> String {
        self.out(&["audit", ".", "--n", "20", "--seed", seed, "--ui", "en"])
    }

    /// Writes the sample with the first `right` findings answered yes, one no, and one sentence that hides something.
    fn code(&self, name: &str, right: usize) {
        let drawn = self.draw("7");
        let drawn = drawn.replacen("right = \"\"", "right = \"oui\"", right);
        let drawn = drawn.replacen("right = \"\"", "right = \"no\"", 1);
        let drawn =
            drawn.replacen("missed = \"\"", "missed = \"yes\"", 1).replacen("missed = \"\"", "missed = \"no\"", 3);
        fs::write(self.path(name), drawn).expect("a file");
    }
}

#[test]
fn the_same_seed_draws_the_same_and_another_does_not() {
    let desk = Desk::new();
    let first = desk.draw("7");
    assert_eq!(first, desk.draw("7"));
    assert_ne!(first, desk.draw("8"));
    assert_eq!((first.matches("[[finding]]\n").count(), first.matches("[[sentence]]\n").count()), (20, 6));
    assert!(first.contains("kind = \"attribution\"") && first.contains("kind = \"loaded\""));
    let (sheet, told) = cadrage::audit::read("audit.toml", first.as_bytes(), &cadrage::lexicon::Lexicon::embedded());
    assert!(told.is_empty() && !sheet.is_answered() && sheet.items.len() == 26);
}

#[test]
fn what_is_drawn_stands_where_it_is_said_to_stand() {
    let desk = Desk::new();
    let drawn: toml::Table = toml::from_str(&desk.draw("3")).expect("it is TOML");
    for (table, marked) in [("finding", true), ("sentence", false)] {
        for one in drawn[table].as_array().expect("a list") {
            let file = one["file"].as_str().expect("a name");
            let text = desk.out(&["extract", file, "--format", "text"]);
            let span =
                one["start"].as_integer().expect("a byte") as usize..one["end"].as_integer().expect("a byte") as usize;
            let passage = one["passage"].as_str().expect("a passage");
            assert!(passage.contains(&text[span.clone()]), "{file} {span:?}");
            assert_eq!(one.get("says").is_some(), marked);
            assert_eq!(cadrage::review::fingerprint(&text), one["text"].as_str().expect("a hash"));
        }
    }
}

#[test]
fn answers_give_the_line_that_every_report_carries() {
    let desk = Desk::new();
    assert!(!desk.out(&[".", "--ui", "fr"]).contains("Contrôle"));
    desk.code("audit.toml", 18);
    let told = desk.out(&["contrôler", "--read", "audit.toml", "--ui", "fr"]);
    insta::assert_snapshot!("audit_line_fr", told);
    assert_eq!(desk.out(&["controler", ".", "--ui", "fr"]), told, "it lies beside the texts");
    let (line, kinds) = told.trim().split_once('\n').expect("a line for all findings, a line for each kind");
    let view = desk.out(&[".", "--view", "speakers", "--ui", "fr", "--format", "markdown"]);
    assert!(view.trim().ends_with(line), "under a view too: {view}");
    let shown = desk.out(&[".", "--ui", "fr"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains(&line.split_whitespace().collect::<Vec<_>>().join(" ")), "{shown}");
    let page = desk.out(&["report", ".", "--ui", "fr"]);
    assert_eq!(page.matches("20 relevés tirés au sort, 19 avec réponse, 18 justes").count(), 2, "method and foot");
    for note in [desk.out(&["method", "--ui", "fr"]), desk.out(&["method", ".", "--ui", "fr"])] {
        assert!(note.contains(line) && note.contains(kinds), "{note}");
    }
    let report: serde_json::Value = serde_json::from_str(&desk.out(&[".", "--format", "json"])).expect("JSON");
    let control = &report["control"];
    assert_eq!((&control["findings"]["drawn"], &control["findings"]["answered"]), (&20.into(), &19.into()));
    assert_eq!((&control["findings"]["yes"], &control["sentences"]["yes"]), (&18.into(), &1.into()));
    let kinds = ["attributions", "loaded"].map(|kind| &control[kind]);
    for key in ["drawn", "answered", "yes"] {
        let both: u64 = kinds.iter().map(|kind| kind[key].as_u64().expect("a number")).sum();
        assert_eq!(control["findings"][key], both, "{key}");
    }
    let folder = desk.path("sheets");
    let sheets = folder.to_str().expect("a path");
    desk.out(&["worksheet", ".", "-o", sheets, "--ui", "en"]);
    let key =
        fs::read_dir(&folder).expect("sheets").flatten().map(|file| fs::read_to_string(file.path()).expect("a sheet"));
    assert!(
        key.into_iter().any(|sheet| sheet.contains("20 findings drawn, 19 answered, 18 right")),
        "the key has the line"
    );
    // Another lexicon is told.
    let other =
        fs::read_to_string(desk.path("audit.toml")).expect("a file").replacen("lexicon = \"", "lexicon = \"x", 1);
    fs::write(desk.path("audit.toml"), other).expect("a file");
    assert!(desk.out(&["audit", ".", "--ui", "en"]).contains("sample of another lexicon"));
}

#[test]
fn nothing_a_person_wrote_is_overwritten() {
    let desk = Desk::new();
    desk.code("mine.toml", 1);
    let before = fs::read(desk.path("mine.toml")).expect("a file");
    let run = desk.run(&["audit", ".", "--n", "20", "-o", "mine.toml", "--ui", "en"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&run.stderr).contains("holds answers"));
    assert_eq!(fs::read(desk.path("mine.toml")).expect("a file"), before);
    let run = desk.run(&["audit", ".", "-o", "a-courrier-du-lac.txt", "--ui", "en"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&run.stderr).contains("would be lost"));
    // Without answers it can be drawn anew.
    assert!(desk.run(&["audit", ".", "--n", "20", "-o", "new.toml"]).status.success());
    assert!(desk.run(&["audit", ".", "--n", "10", "-o", "new.toml"]).status.success());
    let run = desk.run(&["audit", "--read", "new.toml", "--ui", "en"]);
    assert!(run.status.success() && run.stdout.is_empty());
    assert!(String::from_utf8_lossy(&run.stderr).contains("no answers yet, 13 to give"));
}

#[test]
fn whatever_a_person_wrote_in_a_sample_stays() {
    let desk = Desk::new();
    let open = desk.draw("7");
    let put = |from: &str, to: &str| open.replacen(from, to, 1).into_bytes();
    let ansi: Vec<u8> =
        put("right = \"\"", "right = \"yes\"").into_iter().filter(u8::is_ascii).chain(*b"# \xe9\n").collect();
    for (name, written) in [
        ("a flag", put("right = \"\"", "right = true")),
        ("an unknown word", put("right = \"\"", "right = \"surely\"")),
        ("a word without its marks", put("right = \"\"", "right = oui")),
        ("a word for a sentence", put("missed = \"\"", "missed = \"perhaps\"")),
        ("initials", put("by = \"\"", "by = \"M.D.\"")),
        ("a note on all", put("by = \"\"", "by = \"\"\nnote = \"begun\"")),
        ("a note on one", put("right = \"\"", "right = \"\"\nnote = \"look again\"")),
        ("another encoding", ansi),
    ] {
        for file in ["mine.toml", "mine.sample"] {
            fs::write(desk.path(file), &written).expect("a file");
            for force in [&[][..], &["--force"]] {
                let run = desk.run(&[&["audit", ".", "--n", "20", "-o", file, "--ui", "en"], force].concat());
                let told = String::from_utf8_lossy(&run.stderr);
                assert!(run.status.code() == Some(2) && told.contains("would be lost"), "{name} in {file}: {told}");
                assert_eq!(fs::read(desk.path(file)).expect("a file"), written, "{name} in {file}");
            }
        }
    }
    fs::write(desk.path("mine.toml"), &open).expect("a file");
    assert!(desk.run(&["audit", ".", "--n", "10", "-o", "mine.toml"]).status.success(), "nothing was written in it");
}

#[test]
fn a_wrong_answer_is_told_with_its_line_and_the_texts_are_read_all_the_same() {
    let desk = Desk::new();
    desk.code("audit.toml", 2);
    let wrong = fs::read_to_string(desk.path("audit.toml")).expect("a file").replacen("\"oui\"", "\"ouii\"", 1);
    fs::write(desk.path("audit.toml"), &wrong).expect("a file");
    let line = wrong.lines().position(|line| line == "right = \"ouii\"").expect("it is there") + 1;
    let run = desk.run(&[".", "--ui", "en"]);
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && said.contains(&format!("audit.toml:{line}:9")), "{said}");
    assert!(said.contains("did you mean `oui`?") && said.contains("the line of the control is left out"), "{said}");
    assert!(!String::from_utf8_lossy(&run.stdout).contains("Control:"));
    assert_eq!(desk.run(&["audit", "--read", "audit.toml"]).status.code(), Some(3));
}

#[test]
fn an_answered_sample_is_told_in_short() {
    let desk = Desk::new();
    let drawn = desk.draw("7").replace("right = \"\"", "right = \"yes\"").replace("missed = \"\"", "missed = \"no\"");
    fs::write(desk.path("audit.toml"), &drawn).expect("a file");
    let told = desk.out(&["audit", "--read", "audit.toml", "--ui", "en"]);
    assert!(told.starts_with("Control: 20 findings drawn, 20 right (") && told.contains("; 6 sentences"), "{told}");
    assert!(!told.contains("answered"), "{told}");
    let open = drawn.replace("missed = \"no\"", "missed = \"\"");
    fs::write(desk.path("audit.toml"), open).expect("a file");
    let told = desk.out(&["audit", "--read", "audit.toml", "--ui", "en"]);
    assert!(told.contains("6 sentences without a mark, none answered"), "{told}");
}

#[test]
fn a_sample_speaks_only_of_the_texts_it_was_drawn_from() {
    let desk = Desk::new();
    desk.code("audit.toml", 18);
    let other = "Le pont a été fermé lundi. Le maire a annoncé un terrible chantier pour mai, selon la radio.\n";
    fs::create_dir(desk.path("other")).expect("a folder");
    fs::write(desk.path("other/new.txt"), other).expect("a text");
    fs::copy(desk.path("audit.toml"), desk.path("other/audit.toml")).expect("a copy");
    let run = desk.run(&["other", "--ui", "en"]);
    let (shown, said) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success() && !shown.contains("Control:"), "{shown}");
    assert!(said.contains("other/audit.toml: this sample was drawn from none of the texts"), "{said}");
    let report: serde_json::Value = serde_json::from_str(&desk.out(&["other", "--format", "json"])).expect("JSON");
    assert!(report.get("control").is_none());
    // Beside one text more, the line says how many it was drawn from.
    let all = fs::read_to_string(desk.path("audit.toml")).expect("a file");
    let hashes: std::collections::BTreeSet<&str> = all.lines().filter(|line| line.starts_with("text = ")).collect();
    fs::write(desk.path("new.txt"), other).expect("a text");
    let report: serde_json::Value = serde_json::from_str(&desk.out(&[".", "--format", "json"])).expect("JSON");
    let texts = report["articles"].as_array().expect("texts").len();
    let shown = desk.out(&[".", "--ui", "en"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains(&format!("drawn from {} of these {texts} texts", hashes.len())), "{shown}");
}

#[test]
fn mistakes_in_a_sample_are_told_in_the_language_of_the_interface() {
    let desk = Desk::new();
    desk.code("audit.toml", 1);
    let coded = fs::read_to_string(desk.path("audit.toml")).expect("a file");
    fs::write(desk.path("audit.toml"), coded.replacen("right = \"oui\"", "right = \"peut-être\"", 1)).expect("a file");
    for (ui, pieces) in
        [("en", ["error[E020]", "cannot be `peut-être`"]), ("fr", ["erreur[E020]", "ne peut pas être `peut-être`"])]
    {
        let run = desk.run(&["audit", "--read", "audit.toml", "--ui", ui]);
        let told = String::from_utf8_lossy(&run.stderr);
        assert!(run.status.code() == Some(3) && pieces.iter().all(|piece| told.contains(piece)), "{told}");
    }
}

#[test]
fn only_what_counts_is_drawn() {
    let desk = Desk::new();
    let json: serde_json::Value = serde_json::from_str(&desk.out(&[".", "--format", "json"])).expect("JSON");
    let articles = json["articles"].as_array().expect("articles");
    let of = |list: &str, key: &str, value: bool| {
        articles
            .iter()
            .flat_map(|one| one[list].as_array().expect("a list").clone())
            .filter(|one| one[key] == value)
            .count()
    };
    assert!(of("loaded", "scored", false) > 0, "the samples have words that are only listed");
    let drawn = desk.out(&["audit", ".", "--n", "10000", "--ui", "en"]);
    assert_eq!(drawn.matches("kind = \"loaded\"").count(), of("loaded", "scored", true));
    assert_eq!(drawn.matches("kind = \"attribution\"").count(), of("attributions", "claim", true));
    assert!(drawn.contains("# Drawn are findings that count"), "the sample says so");
}
