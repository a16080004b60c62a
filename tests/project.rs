//! What stands behind a call without being typed: the project file, the manifest of a run, and texts dropped on the icon.

#![cfg(feature = "cli")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const TEXT: &str = "Le pont rouvrira mardi, a annoncé la maire de Selm. « Nous avons tenu parole », a-t-elle dit.\n";

/// A folder with a text in `pages`, and a project file that says `project`.
fn desk(project: &str) -> TempDir {
    let desk = TempDir::new().unwrap();
    fs::create_dir_all(desk.path().join("pages/deep")).unwrap();
    fs::write(desk.path().join("pages/a.txt"), TEXT).unwrap();
    fs::write(desk.path().join("cadrage.toml"), project).unwrap();
    desk
}

fn cadrage(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.args(words).current_dir(folder).env_clear().env("LANG", "C").stdin(Stdio::null()).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_project_gives_texts_and_options_that_nobody_types() {
    let desk = desk("texts = [\"pages\"]\n[options]\nui = \"fr\"\n[compare]\nview = [\"card\", \"agencies\"]\n");
    let here = cadrage(desk.path(), &["compare"]);
    assert!(out(&here).starts_with("Carte d’identité"), "{}{}", out(&here), told(&here));
    assert!(out(&here).contains("Agences"));
    // From a folder below, paths of the file are still beside the file; what is typed wins.
    let below = cadrage(&desk.path().join("pages/deep"), &["compare", "--view", "profile", "--ui=en"]);
    assert!(out(&below).starts_with("Profile of the texts") && !out(&below).contains("Identity"), "{}", out(&below));
    let json = cadrage(&desk.path().join("pages/deep"), &["compare", "-f", "json"]);
    let report: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(report["articles"][0]["path"], "../../pages/a.txt");
    let aside = cadrage(desk.path(), &["compare", "--no-project"]);
    assert_eq!(aside.status.code(), Some(2), "{}", out(&aside));
}

#[test]
fn no_word_at_all_means_the_texts_of_the_project() {
    let project = desk("texts = [\"pages\"]\n[compare]\nview = [\"card\"]\n[options]\nui = \"en\"\n");
    for folder in ["", "pages/deep"] {
        let bare = cadrage(&project.path().join(folder), &[]);
        assert!(bare.status.success() && out(&bare).starts_with("Identity card"), "{}{}", out(&bare), told(&bare));
        assert_eq!(out(&bare), out(&cadrage(&project.path().join(folder), &["compare"])));
    }
    // Without texts there is nothing to run: help is there.
    for empty in [desk("[options]\nui = \"en\"\n"), desk("")] {
        assert!(!out(&cadrage(empty.path(), &[])).contains("Identity card"));
    }
}

#[cfg(unix)]
#[test]
fn a_text_of_the_project_may_have_a_colon_in_its_name() {
    let desk = desk("texts = [\"pages/Crise : le point.txt\", \"demo:ligne-7\", \"-\"]\n");
    fs::write(desk.path().join("pages/Crise : le point.txt"), TEXT).unwrap();
    for folder in ["", "pages/deep"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.args(["compare", "-f", "json"]).current_dir(desk.path().join(folder)).env_clear().env("LANG", "C");
        let piped = fs::File::open(desk.path().join("pages/a.txt")).unwrap();
        let output = command.stdin(piped).output().unwrap();
        assert!(output.status.success(), "{folder}: {}", told(&output));
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let paths: Vec<&str> =
            report["articles"].as_array().unwrap().iter().map(|it| it["path"].as_str().unwrap()).collect();
        assert!(paths[0].ends_with("pages/Crise : le point.txt") && paths[1].starts_with("ligne-7/"), "{paths:?}");
        let same = report["articles"][0]["same_as"].as_array().unwrap();
        assert_eq!(same, &["-"], "standard input has the same words");
    }
}

#[test]
fn a_slip_in_the_project_is_told_with_its_line_and_nothing_is_run() {
    let desk = desk("txets = [\"pages\"]\n\n[options]\nveiw = [\"card\"]\njobs = true\n");
    let output = cadrage(desk.path(), &["pages"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(out(&output), "");
    let lines: Vec<String> = told(&output).lines().map(str::to_owned).collect();
    assert!(lines[0].contains("cadrage.toml:1:") && lines[0].contains("texts"), "{lines:#?}");
    assert!(lines[1].contains("cadrage.toml:4:") && lines[1].contains("\"view\""), "{lines:#?}");
    assert!(lines[2].contains("cadrage.toml:5:") && lines[2].contains("jobs"), "{lines:#?}");
    assert!(cadrage(desk.path(), &["--help"]).status.success(), "help is there whatever the file says");
}

#[test]
fn a_new_project_can_be_used_and_is_never_written_twice() {
    let desk = desk("");
    let folder = desk.path().join("pages");
    for (tongue, first) in [("fr", "Profil"), ("en", "Profile of")] {
        assert!(cadrage(desk.path(), &["init", "pages", "--ui", tongue]).status.success());
        let output = cadrage(&folder, &["compare", "--view", "profile"]);
        assert!(out(&output).starts_with(first), "{}{}", out(&output), told(&output));
        let again = cadrage(desk.path(), &["init", "pages"]);
        assert_eq!(again.status.code(), Some(2), "{}", told(&again));
        fs::remove_file(folder.join("cadrage.toml")).unwrap();
    }
}

#[test]
fn a_manifest_says_what_a_run_was_made_of() {
    let desk = desk("texts = [\"pages\"]\n");
    let page = "<!-- saved from url=(0031)https://gazette.example/flood --><html lang=\"fr\"><body><p>Le pont rouvrira \
        mardi, a annoncé la maire de Selm, qui a visité le chantier avec ses adjoints.</p></body></html>";
    fs::write(desk.path().join("pages/b.html"), page).unwrap();
    let output = cadrage(desk.path(), &["compare", "--manifest", "run.json", "--view", "card"]);
    assert!(output.status.success(), "{}", told(&output));
    let run: Value = serde_json::from_slice(&fs::read(desk.path().join("run.json")).unwrap()).unwrap();
    assert_eq!(run["typed"], serde_json::json!(["compare", "--manifest", "run.json", "--view", "card"]));
    assert_eq!(run["project"]["path"], "cadrage.toml");
    assert_eq!(run["texts"][0]["address"], Value::Null);
    assert_eq!(run["texts"][1]["address"]["value"], "https://gazette.example/flood");
    assert_eq!(run["texts"][1]["sha256"].as_str().unwrap().len(), 64);
    // A file that was left aside stands behind nothing.
    let aside = cadrage(desk.path(), &["compare", "pages", "--no-project", "--manifest", "aside.json"]);
    assert!(aside.status.success(), "{}", told(&aside));
    let run: Value = serde_json::from_slice(&fs::read(desk.path().join("aside.json")).unwrap()).unwrap();
    assert_eq!(run["project"], Value::Null);
    let page = ["report", "pages", "-o", "r.html", "--manifest", "page.json"];
    for (words, project) in [(&page[..], "cadrage.toml"), (&[&page[..], &["--no-project"]].concat(), "")] {
        assert!(cadrage(desk.path(), words).status.success());
        let run: Value = serde_json::from_slice(&fs::read(desk.path().join("page.json")).unwrap()).unwrap();
        assert_eq!(run["project"]["path"].as_str().unwrap_or_default(), project);
    }
    // It may be written anew, but nothing else is written over.
    assert!(cadrage(desk.path(), &["compare", "--manifest", "run.json"]).status.success());
    let foreign = cadrage(desk.path(), &["compare", "--manifest", "pages/a.txt"]);
    assert_eq!(foreign.status.code(), Some(2));
    assert_eq!(fs::read_to_string(desk.path().join("pages/a.txt")).unwrap(), TEXT);
}

#[cfg(target_os = "linux")]
#[test]
fn texts_dropped_on_the_icon_get_a_report_beside_them() {
    let desk = desk("");
    let text = desk.path().join("pages/a.txt");
    let dropped = |paths: &[&Path]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.args(paths).current_dir("/").env_clear().env("LANG", "fr_FR.UTF-8");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap()
    };
    assert!(dropped(&[&text]).success());
    let first = desk.path().join("pages/rapport-cadrage.html");
    let written = fs::read_to_string(&first).unwrap();
    assert!(written.contains("Nous avons tenu parole"));
    // A second time the first report stays.
    fs::write(&first, "mine").unwrap();
    assert!(dropped(&[&text]).success());
    assert_eq!(fs::read_to_string(&first).unwrap(), "mine");
    assert!(desk.path().join("pages/rapport-cadrage-2.html").exists());
    // Where somebody listens, the summary is said and nothing is written.
    let heard = cadrage(Path::new("/"), &[text.to_str().unwrap()]);
    assert!(!out(&heard).is_empty());
    assert!(!desk.path().join("pages/rapport-cadrage-3.html").exists());
    // Nothing that can be read: what to do stands in a text file.
    let empty = desk.path().join("pages/empty.txt");
    fs::write(&empty, "").unwrap();
    dropped(&[&empty]);
    assert!(
        fs::read_to_string(desk.path().join("pages/rapport-cadrage.txt")).is_ok_and(|told| told.contains("terminal"))
    );
}
