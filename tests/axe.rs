//! Reports and sheets before a reader who cannot see them well, or has no mouse: axe-core finds nothing against them, as they
//! open and with everything laid open. It needs a Chromium and axe-core (`CADRAGE_AXE` names `axe.min.js`; else it is looked
//! for where `npm install --prefix target/axe axe-core@4` puts it); where one is not found, it says so and looks at nothing.

#![cfg(feature = "cli")]
#![allow(clippy::print_stderr, reason = "what is not there is for a person to read")]

mod headless;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Names under which the browser goes.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
/// Where axe-core lies below the folder that cargo builds in.
const AXE: &str = "axe/node_modules/axe-core/axe.min.js";

fn browser() -> Option<String> {
    let runs = |name: &str| Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success());
    let named = std::env::var("CADRAGE_BROWSER").ok();
    named.into_iter().chain(NAMES.map(str::to_owned)).find(|name| runs(name))
}

fn axe() -> Option<String> {
    let named = std::env::var_os("CADRAGE_AXE").map(PathBuf::from);
    let built = std::env::var_os("CARGO_TARGET_DIR").map(|folder| Path::new(&folder).join(AXE));
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("target").join(AXE);
    named.into_iter().chain(built).chain([own]).find_map(|path| fs::read_to_string(path).ok())
}

/// Both, or a word about what is not there.
fn tools() -> Option<(String, String)> {
    let (browser, axe) = (browser(), axe());
    if browser.is_none() {
        eprintln!("no Chromium was found: nothing was looked at (CADRAGE_BROWSER names one)");
    }
    if axe.is_none() {
        eprintln!("axe-core was not found: nothing was looked at (CADRAGE_AXE names axe.min.js)");
    }
    browser.zip(axe)
}

fn cadrage(arguments: &[&str]) {
    let output = Command::new(env!("CARGO_BIN_EXE_cadrage")).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Writes the reports and sheets of `texts` into `folder`, a copy of each that axe-core can run in, and gives their names.
fn pages(folder: &Path, texts: &str, axe: &str) -> Vec<String> {
    for ui in ["fr", "en"] {
        for (name, more) in [("report", "--color=never"), ("class", "--class"), ("extracts", "--extracts")] {
            let path = folder.join(format!("{ui}-{name}.html"));
            cadrage(&["report", texts, "--ui", ui, more, "-o", path.to_str().unwrap()]);
        }
        let sheets = folder.join(ui);
        cadrage(&["worksheet", texts, "--ui", ui, "-o", sheets.to_str().unwrap()]);
        for sheet in fs::read_dir(&sheets).unwrap().flatten() {
            let name = sheet.file_name().into_string().unwrap();
            fs::rename(sheet.path(), folder.join(format!("{ui}-{name}"))).unwrap();
        }
    }
    let files = fs::read_dir(folder).unwrap().flatten().filter_map(|file| file.file_name().into_string().ok());
    let mut names: Vec<String> = files.filter(|name| name.ends_with(".html")).collect();
    names.sort();
    for name in &names {
        let page = fs::read_to_string(folder.join(name)).unwrap();
        let (before, after) =
            page.split_once("<meta http-equiv=\"Content-Security-Policy\"").expect("a page has a policy");
        let (_, after) = after.split_once('>').unwrap();
        let (body, rest) = after.rsplit_once("</body>").expect("a page has a body");
        fs::write(folder.join(name), format!("{before}{body}<script>{axe}</script></body>{rest}")).unwrap();
    }
    names
}

/// What axe-core has against each of the pages, as it opens and with all folds open and all marks shown.
fn violations(browser: &str, folder: &Path, names: &[String]) -> Value {
    let script = r#"onload = async () => {
        const found = [], laid = (it) => {
            it.querySelectorAll("details").forEach((fold) => { fold.open = true; });
            it.querySelectorAll(".text, .slide").forEach((text) => { text.hidden = false; });
            const marks = it.getElementById("marks");
            if (marks) marks.checked = true;
        };
        for (const name of NAMES) {
            const frame = document.createElement("iframe");
            frame.width = 1366; frame.height = 768;
            const ready = new Promise((resolve) => { frame.onload = resolve; });
            frame.src = name;
            document.body.append(frame);
            await ready;
            for (const state of ["as it opens", "laid open"]) {
                if (state === "laid open") laid(frame.contentDocument);
                const told = await frame.contentWindow.axe.run({ resultTypes: ["violations"] });
                told.violations.forEach((rule) => rule.nodes.slice(0, 3).forEach((node) => {
                    found.push([name, state, rule.id, node.html.slice(0, 300), node.failureSummary]);
                }));
            }
            frame.remove();
        }
        document.body.textContent = "@" + JSON.stringify([NAMES.length, found]) + "@";
    }"#;
    let script = script.replace("NAMES", &serde_json::to_string(names).unwrap());
    let path = folder.join("frame.htm");
    fs::write(&path, format!("<!doctype html><meta charset=\"utf-8\"><body><script>{script}</script>")).unwrap();
    let output = headless::output(|time| {
        let mut command = Command::new(browser);
        command.args(["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--dump-dom"]);
        command.args(["--allow-file-access-from-files", "--virtual-time-budget=20000", "--window-size=1400,900"]);
        command.arg(format!("--user-data-dir={}", folder.join(format!("profile{time}")).display()));
        command.arg(format!("file://{}", path.display()));
        command
    });
    let (tree, said) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let told = tree.split_once("<body>@").and_then(|(_, rest)| rest.rsplit_once('@'));
    let (told, _) = told.unwrap_or_else(|| panic!("nothing told: {said}"));
    serde_json::from_str(&told.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")).unwrap()
}

/// Fails with the rules and places that axe-core has something against in the pages of `texts`.
fn look(texts: &str) {
    let Some((browser, axe)) = tools() else { return };
    let folder = tempfile::tempdir().unwrap();
    let names = pages(folder.path(), texts, &axe);
    let told = violations(&browser, folder.path(), &names);
    assert_eq!(told[0], names.len());
    assert!(names.len() > 12, "{names:?}");
    assert_eq!(told[1], serde_json::json!([]), "{:#}", told[1]);
}

#[test]
fn nothing_is_against_the_pages_of_the_first_event() {
    look("demo:pont-de-selm");
}

#[test]
fn nothing_is_against_the_pages_of_the_second_event() {
    look("demo:ligne-7");
}

#[test]
fn what_is_wrong_is_found() {
    let Some((browser, axe)) = tools() else { return };
    let folder = tempfile::tempdir().unwrap();
    let page = "<!doctype html><html><head><title>a</title></head><body><main><button></button></main>";
    fs::write(folder.path().join("a.html"), format!("{page}<script>{axe}</script></body></html>")).unwrap();
    let told = violations(&browser, folder.path(), &["a.html".to_owned()]);
    let rules: Vec<&str> = told[1].as_array().unwrap().iter().filter_map(|one| one[2].as_str()).collect();
    assert!(rules.contains(&"button-name") && rules.contains(&"html-has-lang"), "{rules:?}");
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn nothing_is_against_the_pages_of_saved_texts() {
    let shared = std::env::var("CADRAGE_SHARED").expect("CADRAGE_SHARED names a folder of annotated texts");
    look(Path::new(&shared).join("corpus/tajikistan-2021").to_str().unwrap());
}
