//! Commands that the program shows do what they say when somebody copies them into a shell, whatever files are called.

#![cfg(all(feature = "cli", unix))]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const TEXT: &str = "Le pont rouvrira mardi, a annoncé la maire de Selm. La ville martyre attend, a dit le préfet.\n";
/// Names of files of which a shell would make something else.
const NAMES: [&str; 5] =
    ["Prix $(touch PWNED) \"dit\".txt", "l'eau `touch PWNED`.txt", "a;touch PWNED;.txt", "-v.txt", "~ \\ $HOME.txt"];

fn desk(name: &str) -> TempDir {
    let desk = TempDir::new().unwrap();
    fs::write(desk.path().join(name), TEXT).unwrap();
    desk
}

fn set(command: &mut Command, folder: &Path) -> Output {
    let own = Path::new(env!("CARGO_BIN_EXE_cadrage")).parent().unwrap();
    let path = std::env::join_paths([own, Path::new("/usr/bin"), Path::new("/bin")]).unwrap();
    let language =
        |command: &mut Command| command.env("LC_ALL", "C.UTF-8").env("PATH", path).current_dir(folder).output();
    language(command.env_clear()).unwrap()
}

fn cadrage(folder: &Path, words: &[&str]) -> Output {
    set(Command::new(env!("CARGO_BIN_EXE_cadrage")).args(words), folder)
}

/// What comes of `command` in a shell, which must run nothing else.
fn copied(folder: &Path, command: &str) -> Output {
    let output = set(Command::new("sh").args(["-c", command]), folder);
    assert!(!folder.join("PWNED").exists(), "{command}");
    output
}

/// The command that stands behind `before` in what was said.
fn shown<'s>(said: &'s str, before: &str) -> &'s str {
    let behind = said.lines().find_map(|line| line.split_once(before));
    behind.unwrap_or_else(|| panic!("{before} is not in {said}")).1.trim()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn what_the_summary_proposes_can_be_copied() {
    for name in NAMES {
        let desk = desk(name);
        let typed = format!("./{name}");
        let output = cadrage(desk.path(), &[&typed, "--ui", "en", "--width", "160"]);
        let summary = text(&output.stdout);
        for (before, more) in [("See everything found: ", "--view"), ("Read passage A1: ", "show")] {
            let command = shown(summary, before);
            assert!(command.starts_with("cadrage ") && command.contains(more), "{command}");
            let again = copied(desk.path(), command);
            assert!(again.status.success(), "{command}: {}", text(&again.stderr));
            assert!(text(&again.stdout).contains("Selm"), "{command}: {}", text(&again.stdout));
        }
    }
}

#[test]
fn a_name_that_no_screen_shows_is_not_proposed() {
    let desk = desk("a\u{1b}[2J\nb.txt");
    let output = cadrage(desk.path(), &["a\u{1b}[2J\nb.txt", "--ui", "en", "--width", "160"]);
    assert_eq!(shown(text(&output.stdout), "See everything found: "), "cadrage PATHS… --view all");
}

#[test]
fn what_other_commands_propose_can_be_copied() {
    let name = NAMES[0];
    let desk = desk(name);
    let sample = "my $(touch PWNED).toml";
    let drawn = cadrage(desk.path(), &["audit", name, "-o", sample, "--ui", "en"]);
    let read = copied(desk.path(), shown(text(&drawn.stderr), "Then: "));
    assert!(read.status.success() && text(&read.stderr).contains("no answers yet"), "{}", text(&read.stderr));
    let file = fs::read_to_string(desk.path().join(sample)).unwrap();
    fs::write(desk.path().join(sample), file.replacen("right = \"\"", "right = \"yes\"", 1)).unwrap();
    let kept = cadrage(desk.path(), &["audit", name, "-o", sample, "--ui", "en"]);
    let read = copied(desk.path(), shown(text(&kept.stderr), "read the answers: "));
    assert!(text(&read.stdout).contains("1 right"), "{}", text(&read.stdout));
    let rules = "[[rule]]\nid='en.loaded.x'\n[lexicon]\nschema=1\n";
    fs::write(desk.path().join(sample), rules).unwrap();
    let told = cadrage(desk.path(), &["rules", "fmt", "--check", sample, "--ui", "en"]);
    let command = shown(text(&told.stderr), "is not in order; ").trim_end_matches("puts it in order");
    assert!(copied(desk.path(), command).status.success(), "{command}");
    assert_ne!(fs::read_to_string(desk.path().join(sample)).unwrap(), rules);
    let asked = cadrage(desk.path(), &["show", "A1 $(touch PWNED)", "--ui", "en"]);
    let command = shown(text(&asked.stderr), "In which texts? ").replace(" PATH… (the same paths as for compare)", "");
    assert_eq!(text(&copied(desk.path(), &command).stderr), text(&asked.stderr));
}
