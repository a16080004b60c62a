//! What is written, where, and what is left as it lies there.
#![cfg(feature = "cli")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// Runs the program in `folder`.
fn run(folder: &Path, typed: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.args(typed).current_dir(folder).env("LANG", "en_GB.UTF-8").output().expect("it runs")
}

/// What was said beside the data.
fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A folder with one text in `texts`.
fn desk() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    fs::create_dir(folder.path().join("texts")).expect("a folder");
    fs::write(folder.path().join("texts/a.txt"), "The bridge is closed\n\nThe mayor said the bridge was closed.\n")
        .expect("a text");
    folder
}

#[test]
fn a_file_of_somebody_else_stays_unless_force_is_typed() {
    let desk = desk();
    let calls: [(&str, &[&str]); 8] = [
        ("mine.html", &["report", "texts", "-o", "mine.html"]),
        ("review.html", &["review", "texts", "-o", "review.html"]),
        ("tables/profile.csv", &["texts", "--view", "profile", "--format", "csv", "--out", "tables"]),
        ("tables/profile.md", &["texts", "--view", "profile", "--format", "md", "--out", "tables"]),
        ("tables/summary.txt", &["texts", "--out", "tables"]),
        ("tables/report.json", &["texts", "--format", "json", "--out", "tables"]),
        ("sheets/index.html", &["worksheet", "texts", "-o", "sheets"]),
        ("run.json", &["report", "texts", "-o", "page.html", "--manifest", "run.json"]),
    ];
    for (file, typed) in calls {
        let path = desk.path().join(file);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder");
        fs::write(&path, "my own words").expect("a file");
        let stopped = run(desk.path(), typed);
        assert_eq!(stopped.status.code(), Some(2), "{file}: {}", told(&stopped));
        assert!(told(&stopped).contains(file) && told(&stopped).contains("--force"), "{file}: {}", told(&stopped));
        assert_eq!(fs::read_to_string(&path).expect("a file"), "my own words", "{file}");
        let forced = run(desk.path(), &[typed, &["--force"]].concat());
        assert!(forced.status.success(), "{file}: {}", told(&forced));
        assert_ne!(fs::read_to_string(&path).expect("a file"), "my own words", "{file}");
    }
}

#[test]
fn a_name_with_the_ending_of_the_format_is_the_file() {
    let desk = desk();
    let calls: [(&str, &[&str]); 7] = [
        ("out/before.json", &["--format", "json"]),
        ("speakers.csv", &["--format", "csv", "--view", "speakers"]),
        ("speakers.tsv", &["--format", "csv", "--csv-dialect", "tsv", "--view", "speakers"]),
        ("speakers.MD", &["--format", "markdown", "--view", "speakers"]),
        ("summary.txt", &[]),
        ("new/texts.jsonl", &["--format", "jsonl"]),
        ("shared.jsonl", &["--format", "jsonl", "--view", "shared"]),
    ];
    for (name, typed) in calls {
        let shown = run(desk.path(), &[&["texts"], typed].concat());
        let written = run(desk.path(), &[&["texts"], typed, &["--out", name]].concat());
        assert!(written.status.success() && written.stdout.is_empty(), "{name}: {}", told(&written));
        assert!(told(&written).contains(&format!("written: {name}")), "{name}: {}", told(&written));
        let bytes = fs::read(desk.path().join(name)).expect("it is a file");
        assert_eq!(bytes, shown.stdout, "{name}");
        fs::write(desk.path().join(name), "my own words").expect("a file");
        let again = run(desk.path(), &[&["texts"], typed, &["--out", name]].concat());
        assert_eq!(again.status.code(), Some(2), "{name}: {}", told(&again));
        assert_eq!(fs::read_to_string(desk.path().join(name)).expect("a file"), "my own words", "{name}");
    }
    // Two views, another ending or a folder that is there: a folder.
    fs::create_dir(desk.path().join("there.json")).expect("a folder");
    for (name, file, typed) in [
        ("two.csv", "two.csv/card.csv", &["--format", "csv", "--view", "card,speakers"][..]),
        ("one.csv", "one.csv/report.json", &["--format", "json"]),
        ("there.json", "there.json/report.json", &["--format", "json"]),
        ("lines", "lines/report.jsonl", &["--format", "jsonl"]),
    ] {
        let written = run(desk.path(), &[&["texts"], typed, &["--out", name]].concat());
        assert!(written.status.success() && desk.path().join(file).is_file(), "{file}: {}", told(&written));
    }
}

#[test]
fn nothing_of_several_files_is_written_where_one_is_in_the_way() {
    let desk = desk();
    let typed = ["texts", "--view", "card,profile,speakers", "--format", "csv", "--out", "tables"];
    fs::create_dir(desk.path().join("tables")).expect("a folder");
    fs::write(desk.path().join("tables/profile.csv"), "my own words").expect("a file");
    assert_eq!(run(desk.path(), &typed).status.code(), Some(2));
    assert_eq!(fs::read_dir(desk.path().join("tables")).expect("a folder").count(), 1);
}

#[test]
fn a_page_gives_way_to_a_newer_one_of_its_sort_and_to_no_other() {
    let desk = desk();
    assert!(run(desk.path(), &["report", "texts", "-o", "page.html"]).status.success());
    let first = fs::read_to_string(desk.path().join("page.html")).expect("a page");
    fs::write(desk.path().join("texts/b.txt"), "The bridge reopens\n\nThe bridge will reopen on Monday.\n")
        .expect("a text");
    assert!(run(desk.path(), &["report", "texts", "-o", "page.html"]).status.success());
    let second = fs::read_to_string(desk.path().join("page.html")).expect("a page");
    assert!(first != second && second.contains("reopens"));
    let review = run(desk.path(), &["review", "texts", "-o", "page.html"]);
    assert_eq!(review.status.code(), Some(2), "{}", told(&review));
    assert_eq!(fs::read_to_string(desk.path().join("page.html")).expect("a page"), second);
}

#[test]
fn tables_of_the_same_texts_may_be_written_twice() {
    let desk = desk();
    let typed = ["texts", "--view", "profile", "--format", "csv", "--out", "tables"];
    assert!(run(desk.path(), &typed).status.success());
    assert!(run(desk.path(), &typed).status.success());
    // Another table is another matter: the one that is there may be needed.
    fs::write(desk.path().join("texts/a.txt"), "The bridge is closed\n\nThe bridge was closed.\n").expect("a text");
    assert_eq!(run(desk.path(), &typed).status.code(), Some(2));
    let forced = run(desk.path(), &[&typed[..], &["--force"]].concat());
    assert!(forced.status.success(), "{}", told(&forced));
}

#[test]
fn a_text_that_is_read_is_never_written_over() {
    let desk = desk();
    let before = fs::read(desk.path().join("texts/a.txt")).expect("a text");
    for typed in [
        ["report", "texts", "--force", "-o", "texts/a.txt"],
        ["review", "texts/a.txt", "--force", "-o", "texts/a.txt"],
        ["audit", "texts", "--force", "-o", "texts/a.txt"],
        ["compare", "texts", "--force", "--manifest", "texts/a.txt"],
    ] {
        let stopped = run(desk.path(), &typed);
        assert_eq!(stopped.status.code(), Some(2), "{typed:?}: {}", told(&stopped));
        assert!(told(&stopped).contains("texts to read"), "{}", told(&stopped));
        assert_eq!(fs::read(desk.path().join("texts/a.txt")).expect("a text"), before, "{typed:?}");
    }
}

#[test]
fn what_people_wrote_for_the_program_is_never_written_over() {
    let desk = desk();
    let files = [
        ("review.toml", "[review]\nschema = 1\n"),
        ("event.toml", "[event]\ntitle = \"The bridge\"\n"),
        ("words.toml", "[lexicon]\nschema = 1\n"),
        ("cadrage.toml", "texts = [\"texts\"]\n"),
    ];
    for (name, text) in files {
        fs::write(desk.path().join(name), text).expect("a file");
        let stopped = run(desk.path(), &["report", "texts", "--force", "-o", name]);
        assert_eq!(stopped.status.code(), Some(2), "{name}: {}", told(&stopped));
        assert!(told(&stopped).contains("by hand"), "{}", told(&stopped));
        assert_eq!(fs::read_to_string(desk.path().join(name)).expect("a file"), text);
    }
}

#[test]
fn pages_of_the_manual_are_written_anew_and_others_are_not() {
    let desk = desk();
    let typed = ["man", "-o", "man"];
    assert!(run(desk.path(), &typed).status.success());
    assert!(run(desk.path(), &["man", "-o", "man", "--ui", "fr"]).status.success());
    fs::write(desk.path().join("man/cadrage.1"), "my own words").expect("a file");
    assert_eq!(run(desk.path(), &typed).status.code(), Some(2));
    assert_eq!(fs::read_to_string(desk.path().join("man/cadrage.1")).expect("a file"), "my own words");
}

#[test]
fn a_workbook_takes_the_place_of_another_only_by_force() {
    let desk = desk();
    fs::write(desk.path().join("tables.xlsx"), "my own words").expect("a file");
    let typed = ["texts", "--format", "xlsx", "--out", "tables.xlsx"];
    assert!(run(desk.path(), &typed).status.success());
    assert_eq!(fs::read(desk.path().join("tables.xlsx")).expect("a file"), b"my own words");
    assert!(desk.path().join("tables-2.xlsx").exists());
    assert!(run(desk.path(), &[&typed[..], &["--force"]].concat()).status.success());
    assert_ne!(fs::read(desk.path().join("tables.xlsx")).expect("a file"), b"my own words");
}

#[test]
fn what_cannot_be_written_is_named() {
    let desk = desk();
    fs::write(desk.path().join("file"), "").expect("a file");
    let calls: [(&str, &[&str]); 8] = [
        ("no-folder/page.html", &["report", "texts", "-o", "no-folder/page.html"]),
        ("texts", &["report", "texts", "-o", "texts"]),
        ("no-folder/page.html", &["review", "texts", "-o", "no-folder/page.html"]),
        ("no-folder/audit.toml", &["audit", "texts", "-o", "no-folder/audit.toml"]),
        ("no-folder/run.json", &["texts", "--manifest", "no-folder/run.json"]),
        ("file/tables", &["texts", "--format", "csv", "--view", "card", "--out", "file/tables"]),
        ("file/sheets", &["worksheet", "texts", "-o", "file/sheets"]),
        ("file/ann", &["texts", "--format", "brat", "--out", "file/ann"]),
    ];
    for (path, typed) in calls {
        for (ui, said) in [("en", "cannot write"), ("fr", "impossible d’écrire")] {
            let failed = run(desk.path(), &[typed, &["--ui", ui]].concat());
            assert_eq!(failed.status.code(), Some(1), "{typed:?}: {}", told(&failed));
            assert!(told(&failed).contains(said) && told(&failed).contains(path), "{typed:?}: {}", told(&failed));
            assert!(!told(&failed).contains("os error"), "{typed:?}: {}", told(&failed));
        }
    }
}

#[test]
fn sheets_without_a_folder_go_beside_the_texts() {
    let desk = desk();
    let made = run(desk.path(), &["worksheet", "texts"]);
    assert!(made.status.success() && told(&made).contains("texts-sheets"), "{}", told(&made));
    assert!(desk.path().join("texts-sheets/index.html").is_file());
    assert_eq!(fs::read_dir(desk.path().join("texts")).expect("a folder").count(), 1);
    let made = run(desk.path(), &["fiches", "texts/a.txt", "--ui", "fr"]);
    assert!(made.status.success() && told(&made).contains("a-fiches"), "{}", told(&made));
    assert!(desk.path().join("texts/a-fiches/index.html").is_file());
    let made = run(&desk.path().join("texts"), &["worksheet", "."]);
    assert!(made.status.success(), "{}", told(&made));
    let made = run(desk.path(), &["worksheet", "demo:ligne-7"]);
    assert!(made.status.success(), "{}", told(&made));
    assert!(desk.path().join("cadrage-sheets/index.html").is_file());
}
