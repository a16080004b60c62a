//! The HTML page in a browser: its own style and script run under its policy, two texts stand side by side, a mark opens, and
//! no screen is too narrow. Where no Chromium is found there is nothing to look with; `CADRAGE_BROWSER` names another one.

#![cfg(feature = "cli")]

mod headless;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Names under which the browser goes.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

fn browser() -> Option<String> {
    let runs = |name: &str| Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success());
    let named = std::env::var("CADRAGE_BROWSER").ok();
    named.into_iter().chain(NAMES.map(str::to_owned)).find(|name| runs(name))
}

/// The page of a sample, written for `arguments`.
fn page(arguments: &[&str]) -> String {
    let output =
        Command::new(env!("CARGO_BIN_EXE_cadrage")).args(["report", "demo:pont-de-selm"]).args(arguments).output();
    String::from_utf8(output.unwrap().stdout).unwrap()
}

/// The sheets of a sample, in a folder of their own.
fn sheets(arguments: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    let output = command.args(["worksheet", "demo:pont-de-selm", "-o"]).arg(folder.path()).args(arguments).output();
    assert!(output.unwrap().status.success());
    folder
}

/// What the browser makes of the page in `path`: the tree after its script, and what it says of it.
fn opened(browser: &str, path: &Path) -> (String, String) {
    let output = headless::output(|time| {
        let mut command = Command::new(browser);
        command.args(["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--dump-dom"]);
        command.arg("--allow-file-access-from-files");
        command.arg(format!("--user-data-dir={}", path.with_extension(format!("profile{time}")).display()));
        command.arg(format!("file://{}", path.display()));
        command
    });
    (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// What `probe`, an expression over the `window` and `document` of the page on a screen of that width, is worth.
fn probed(browser: &str, page: &str, width: u32, probe: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let frame = folder.path().join("frame.html");
    fs::write(folder.path().join("page.html"), page).unwrap();
    let script = format!(
        "onload = () => {{ const seen = frames[0], told = ((window, document) => ({probe}))(seen, seen.document); \
         document.body.textContent = '@' + JSON.stringify(told) + '@'; }}"
    );
    let body = format!("<iframe src=\"page.html\" width=\"{width}\" height=\"768\" frameborder=\"0\"></iframe>");
    fs::write(&frame, format!("<!doctype html><meta charset=\"utf-8\"><body>{body}<script>{script}</script>")).unwrap();
    let (tree, said) = opened(browser, &frame);
    let told = tree.split_once("<body>@").and_then(|(_, rest)| rest.rsplit_once('@'));
    let (told, _) = told.unwrap_or_else(|| panic!("nothing told: {said}"));
    serde_json::from_str(&told.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")).unwrap()
}

#[test]
fn style_and_script_run_under_the_policy_and_nothing_else_is_asked_for() {
    let Some(browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.html");
    let page = page(&["--ui", "fr"]);
    fs::write(&path, &page).unwrap();
    let (tree, said) = opened(&browser, &path);
    assert!(tree.contains("<html lang=\"fr\" class=\"js\">"), "{said}");
    assert!(!said.contains("Content Security Policy"), "{said}");
    let broken = page.replacen("script-src &#39;sha256-", "script-src &#39;sha256-A", 1);
    assert_ne!(broken, page);
    fs::write(&path, broken).unwrap();
    let (tree, said) = opened(&browser, &path);
    assert!(!tree.contains("class=\"js\"") && said.contains("Content Security Policy"), "the policy forbids nothing");
}

/// What a page begins its policy with: under it the browser says so when the page asks for anything.
const DEAF: &str = "default-src &#39;none&#39;";

/// Whatever the browser says of the page in `path` on its own account.
fn grumbled(browser: &str, path: &Path) -> Vec<String> {
    let (_, said) = opened(browser, path);
    said.lines().filter(|line| line.contains("CONSOLE")).map(str::to_owned).collect()
}

/// Asserts that the reports and sheets of `texts` open without a word from the browser and without asking for anything.
fn open_in_silence(texts: &str) {
    let Some(browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut paths: Vec<PathBuf> = Vec::new();
    let run = |arguments: &[&str], path: &Path| {
        let output = Command::new(env!("CARGO_BIN_EXE_cadrage")).args(arguments).arg("-o").arg(path).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    for (ui, more) in [("fr", "--class"), ("en", "--extracts"), ("fr", "--dated=2024-10-14"), ("en", "--color=never")] {
        let path = folder.path().join(format!("{ui}{more}.html"));
        run(&["report", texts, "--ui", ui, more], &path);
        paths.push(path);
    }
    run(&["worksheet", texts, "--ui", "fr"], &folder.path().join("sheets"));
    let sheets = fs::read_dir(folder.path().join("sheets")).unwrap().map(|sheet| sheet.unwrap().path());
    paths.extend(sheets.filter(|path| path.extension().is_some_and(|ending| ending == "html")));
    for path in paths {
        assert_eq!(grumbled(&browser, &path), [""; 0], "{}", path.display());
        assert!(fs::read_to_string(&path).unwrap().contains(DEAF), "{}", path.display());
    }
}

#[test]
fn pages_open_in_silence_and_ask_for_nothing() {
    open_in_silence("demo:pont-de-selm");
    open_in_silence("demo:ligne-7");
}

#[test]
#[ignore = "needs CADRAGE_SHARED"]
fn pages_of_saved_texts_open_in_silence_and_ask_for_nothing() {
    let shared = std::env::var("CADRAGE_SHARED").expect("CADRAGE_SHARED names a folder of annotated texts");
    open_in_silence(Path::new(&shared).join("corpus/tajikistan-2021").to_str().unwrap());
}

#[test]
fn what_a_page_says_and_asks_for_is_noticed() {
    let Some(browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.html");
    let more = "; script-src 'unsafe-inline'";
    let page = format!(
        "<!doctype html><meta http-equiv=\"Content-Security-Policy\" content=\"{DEAF}{more}\">\
         <img src=\"away.png\"><script>console.warn('a word')</script>"
    );
    fs::write(&path, page.replace("&#39;", "'")).unwrap();
    let said = grumbled(&browser, &path);
    assert!(said.iter().any(|line| line.contains("a word")), "{said:?}");
    assert!(said.iter().any(|line| line.contains("away.png")), "{said:?}");
}

#[test]
fn a_keyboard_reaches_every_filter_and_every_mark_and_shows_where_it_is() {
    let Some(browser) = browser() else { return };
    let probe = "(() => { \
        document.querySelectorAll('details').forEach((it) => { it.open = true; }); \
        document.querySelectorAll('.text').forEach((it) => { it.hidden = false; }); \
        const look = (it) => { const own = window.getComputedStyle(it); return own.outlineStyle + own.outlineWidth; }; \
        const what = 'select, summary, main button:not([disabled]), main textarea, main a[href]'; \
        const all = [...document.querySelectorAll(what)].filter((it) => !it.closest('dialog')); \
        const lost = all.filter((it) => { const before = look(it); it.focus(); \
            return document.activeElement !== it || it.tabIndex < 0 || look(it) === before; }); \
        const marks = [...document.querySelectorAll('.desk .m[data-note]')]; \
        const bare = marks.filter((it) => !it.querySelector(':scope > a.t')); \
        document.getElementById('marks').focus(); \
        const key = window.getComputedStyle(document.querySelector('.key')).outlineStyle; \
        return [all.length, lost.map((it) => it.outerHTML.slice(0, 120)), bare.length, key]; })()";
    for more in [&["--ui", "fr"][..], &["--ui", "en", "--extracts"]] {
        let seen = probed(&browser, &page(more), 1366, probe);
        assert!(seen[0].as_u64() > Some(100), "{seen}");
        assert_eq!((&seen[1], &seen[2], &seen[3]), (&serde_json::json!([]), &0.into(), &"solid".into()), "{more:?}");
    }
}

#[test]
fn words_in_another_language_have_a_field_for_the_readers_own() {
    let Some(browser) = browser() else { return };
    let probe = "(() => { \
        const mark = document.querySelector('#text-B .m.source > a.t'); mark.click(); \
        const field = document.getElementById('own-field'), own = document.getElementById('own'); \
        const hidden = [field.hidden]; \
        own.value = 'mot à mot'; own.dispatchEvent(new window.Event('input')); \
        document.querySelector('#objection button').click(); \
        const places = [document.getElementById('disagreed'), document.querySelector(mark.getAttribute('href'))]; \
        document.querySelector('dialog .close').click(); \
        document.querySelector('#text-A .m.source > a.t').click(); \
        hidden.push(field.hidden); \
        const kept = places.map((it) => it.textContent.includes('mot à mot')); \
        return [hidden, kept, own.value, document.querySelectorAll('#first .own').length]; })()";
    let seen = probed(&browser, &page(&["--ui", "fr"]), 1366, probe);
    assert_eq!(seen, serde_json::json!([[false, true], [true, true], "", 1]));
}

#[test]
fn the_foot_says_when_the_report_was_made() {
    let Some(browser) = browser() else { return };
    let foot = "(([month, day, year]) => [document.querySelector('footer').textContent, `${+day}/${+month}/${year}`])\
        (document.lastModified.slice(0, 10).split('/'))";
    let dated = probed(&browser, &page(&["--ui", "fr", "--dated=2024-10-14"]), 1366, foot);
    assert!(dated[0].as_str().unwrap().contains("Fait le 14/10/2024"), "{dated}");
    let plain = probed(&browser, &page(&["--ui", "fr"]), 1366, foot);
    let (said, day) = (plain[0].as_str().unwrap(), plain[1].as_str().unwrap());
    assert!(said.contains(&format!("Fichier du {day}.")), "{plain}");
}

#[test]
fn without_its_script_all_texts_and_tables_are_there() {
    let Some(browser) = browser() else { return };
    for more in [&["--ui", "fr"][..], &["--ui", "en", "--class"]] {
        let page = page(more);
        let broken = page.replacen("script-src &#39;sha256-", "script-src &#39;sha256-A", 1);
        assert_ne!(broken, page);
        // The marks of a class are shown by their box, which needs no script.
        let probe = "(() => { document.getElementById('marks').checked = true; \
            const gone = [...document.querySelectorAll('.text, .par, table, .findings > li, #method')] \
                .filter((it) => it.offsetHeight === 0).map((it) => it.outerHTML.slice(0, 120)); \
            return [document.documentElement.classList.contains('js'), document.querySelectorAll('.text').length, gone]; })()";
        assert_eq!(probed(&browser, &broken, 1366, probe), serde_json::json!([false, 5, []]));
    }
}

#[test]
fn no_screen_is_too_narrow() {
    let Some(browser) = browser() else { return };
    for width in [1366, 768, 320] {
        for more in [&["--ui", "fr"][..], &["--ui", "en", "--extracts"]] {
            let probe = "(document.querySelectorAll('details').forEach((it) => it.open = true), \
                         [window.innerWidth, document.documentElement.scrollWidth])";
            let seen = probed(&browser, &page(more), width, probe);
            assert_eq!(seen[0], width);
            assert!(seen[1].as_u64() <= Some(width.into()), "{seen} {more:?}");
        }
    }
}

#[test]
fn a_figure_opens_its_passages_over_the_width_of_a_narrow_screen() {
    let Some(browser) = browser() else { return };
    let probe = "(() => { \
        document.querySelectorAll('#tables details').forEach((it) => it.open = !it.classList.contains('opens')); \
        const one = document.querySelector('.matrix .opens'); one.open = true; \
        return [one.querySelector('ul').offsetWidth, document.documentElement.scrollWidth]; })()";
    let seen = probed(&browser, &page(&["--ui", "fr"]), 340, probe);
    assert!(seen[0].as_u64() > Some(200) && seen[1].as_u64() <= Some(340), "{seen}");
}

/// Pages of paper that the page in `path` takes.
fn printed(browser: &str, path: &Path) -> usize {
    let target = path.with_extension("print.pdf");
    let output = headless::output(|time| {
        let mut command = Command::new(browser);
        command.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]);
        command.arg(format!("--user-data-dir={}", path.with_extension(format!("profile{time}")).display()));
        command.arg(format!("--print-to-pdf={}", target.display())).arg(format!("file://{}", path.display()));
        command
    });
    assert!(output.status.success());
    String::from_utf8_lossy(&fs::read(target).unwrap()).matches("/Type /Page\n").count()
}

#[test]
fn the_card_is_one_page_of_paper() {
    let Some(browser) = browser() else { return };
    for (ui, name) in [("fr", "carte"), ("en", "card")] {
        let folder = sheets(&["--ui", ui]);
        assert_eq!(printed(&browser, &folder.path().join(format!("{name}.html"))), 1, "{ui}");
    }
}

#[test]
fn every_column_of_the_key_has_room_however_many_words_one_rule_has() {
    let Some(browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let told = [
        "L’offensive de Harn a commencé lundi, et les offensives suivantes ont duré.",
        "L’assaut du pont a échoué, et les attaques de la nuit aussi.",
        "Les gardes voulaient attaquer le port ; leurs avancées inquiètent Selm.",
        "Une incursion a eu lieu dimanche, puis des assauts et une attaque.",
    ];
    fs::write(folder.path().join("a.txt"), told.join("\n\n")).unwrap();
    let out = folder.path().join("sheets");
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.arg("worksheet").arg(folder.path().join("a.txt")).args(["--ui", "fr", "--level", "high", "-o"]).arg(&out);
    assert!(command.output().unwrap().status.success());
    let page = fs::read_to_string(out.join("corrige.html")).unwrap();
    let probe = "(() => { const cells = [...document.querySelectorAll('.words tbody th, .words tbody td')]; \
        const spills = [...document.querySelectorAll('main, main *:not(.read)')] \
            .filter((it) => it.clientWidth && it.scrollWidth > it.clientWidth + 1).map((it) => it.outerHTML.slice(0, 80)); \
        return [document.querySelectorAll('.words tbody th:first-child span[lang]').length, \
            Math.min(...cells.map((it) => it.clientWidth)), spills, document.documentElement.scrollWidth]; })()";
    for width in [1366, 360] {
        let seen = probed(&browser, &page, width, probe);
        assert!(seen[0].as_u64() > Some(5) && seen[1].as_u64() > Some(90), "{width}: {seen}");
        assert_eq!(seen[2], serde_json::json!([]), "{width}");
        assert!(seen[3].as_u64() <= Some(width.into()), "{width}: {seen}");
    }
    assert!(printed(&browser, &out.join("corrige.html")) < 4);
}

#[test]
fn two_texts_stand_side_by_side_and_a_passage_brings_its_own() {
    let Some(browser) = browser() else { return };
    let shown = "[...document.querySelectorAll('.text')].filter((it) => !it.hidden).map((it) => it.id)";
    let probe = format!(
        "(() => {{ const shown = () => {shown}; const first = shown(); window.location.hash = 'p-E-3'; \
         window.dispatchEvent(new window.Event('hashchange')); return [first, shown()]; }})()"
    );
    let seen = probed(&browser, &page(&[]), 1366, &probe);
    assert_eq!(seen[0], serde_json::json!(["text-A", "text-B"]));
    assert_eq!(seen[1], serde_json::json!(["text-A", "text-E"]));
}

#[test]
fn a_mark_opens_with_its_rule_and_who_disagrees_is_heard() {
    let Some(browser) = browser() else { return };
    let probe = "(() => { \
        document.querySelector('.text .m.author:not(.light) > a.t').click(); \
        const open = document.getElementById('finding').open; \
        const note = document.getElementById('finding-note').textContent; \
        document.getElementById('reason').value = 'c\u{2019}est le mot juste'; \
        document.querySelector('#objection button').click(); \
        return [open, note, document.getElementById('disagreed').textContent]; })()";
    let seen = probed(&browser, &page(&["--ui", "fr"]), 1366, probe);
    assert_eq!(seen[0], true);
    assert!(seen[1].as_str().unwrap().contains("fr.loaded."), "{seen}");
    let list = seen[2].as_str().unwrap();
    assert!(list.contains("c\u{2019}est le mot juste") && list.contains("fr.loaded."), "{list}");
}

#[test]
fn the_list_that_is_saved_holds_no_formula() {
    let Some(browser) = browser() else { return };
    let reasons = ["=1+1", "＝1+1", "＠a", "@a", "1-2", "«=»"];
    let probe = format!(
        "(() => {{ let saved = ''; \
        window.Blob = function (parts) {{ saved = parts.join(''); }}; window.URL.createObjectURL = () => '#'; \
        for (const reason of {}) {{ \
            document.querySelector('.text .m.author:not(.light) > a.t').click(); \
            document.getElementById('reason').value = reason; \
            document.querySelector('#objection button').click(); \
            document.getElementById('finding').close(); \
        }} \
        document.getElementById('save-list').click(); return saved; }})()",
        serde_json::json!(reasons)
    );
    let saved = probed(&browser, &page(&["--ui", "fr"]), 1366, &probe);
    let saved = saved.as_str().unwrap().trim_start_matches('\u{feff}').to_owned();
    let rows: Vec<csv::StringRecord> = csv::Reader::from_reader(saved.as_bytes()).records().flatten().collect();
    let written: Vec<&str> = rows.iter().map(|row| row.get(4).unwrap()).collect();
    assert_eq!(written, ["'=1+1", "'＝1+1", "'＠a", "'@a", "1-2", "«=»"]);
}

#[test]
fn an_address_with_broken_signs_stops_nothing() {
    let Some(browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("page.html"), page(&["--ui", "fr"])).unwrap();
    let (tree, said) = opened(&browser, &folder.path().join("page.html#%"));
    assert!(tree.contains(" data-note=\""), "the script ran to its end: {said}");
    assert!(!said.contains("URIError"), "{said}");
}

#[test]
fn a_class_looks_before_it_is_told() {
    let Some(browser) = browser() else { return };
    let probe = "(() => { \
        const seen = (what) => window.getComputedStyle(document.querySelector(what)).display !== 'none'; \
        const high = (what) => document.querySelector(what).offsetHeight > 0; \
        const look = () => [seen('.answer'), seen('.text .t'), seen('#first .veil'), \
            high('.card .remark'), high('#method .rules'), high('[data-filter=category]'), high('.card .title')]; \
        const before = look(); \
        document.body.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'm', bubbles: true })); \
        return [before, look()]; })()";
    let seen = probed(&browser, &page(&["--class"]), 1366, probe);
    assert_eq!(seen[0], serde_json::json!([false, false, true, false, false, false, true]), "{seen}");
    assert_eq!(seen[1], serde_json::json!([true, true, false, true, true, true, true]), "{seen}");
}

#[test]
fn the_first_screen_of_a_class_holds_two_passages_the_question_and_the_way_to_the_marks() {
    let Some(browser) = browser() else { return };
    let probe = "(() => { \
        const bottom = (what) => Math.max(...[...document.querySelectorAll(what)].map((it) => it.getBoundingClientRect().bottom)); \
        const wide = document.querySelector('#first').offsetWidth / document.querySelector('main').offsetWidth; \
        const all = ['#first .task', '#first blockquote', '#first .veil label[for=marks]'].map(bottom); \
        return [document.querySelectorAll('#first blockquote').length, Math.min(...all) > 0, Math.max(...all), wide]; })()";
    let seen = probed(&browser, &page(&["--class"]), 1366, probe);
    assert_eq!((seen[0].as_u64(), seen[1].as_bool()), (Some(2), Some(true)), "{seen}");
    assert!(seen[2].as_f64().is_some_and(|bottom| bottom < 720.0), "{seen}");
    assert!(seen[3].as_f64().is_some_and(|wide| wide > 0.95), "they have the whole width: {seen}");
}

#[test]
fn filters_take_marks_and_rows_away() {
    let Some(browser) = browser() else { return };
    let probe = "(() => { \
        const marks = () => [...document.querySelectorAll('.desk .m[data-voice]:not(.off)')].map((it) => it.dataset.voice); \
        const rows = () => [...document.querySelectorAll('tr[data-voice]:not([hidden])')].length; \
        const before = [marks().length, rows()]; \
        const pick = document.querySelector('[data-filter=voice]'); \
        pick.value = 'quoted'; pick.dispatchEvent(new window.Event('change')); \
        return [before, [marks().length, rows()], [...new Set(marks())]]; })()";
    let seen = probed(&browser, &page(&[]), 1366, probe);
    assert_eq!(seen[2], serde_json::json!(["quoted"]));
    for n in 0..2 {
        assert!(seen[1][n].as_u64() < seen[0][n].as_u64() && seen[1][n].as_u64() > Some(0), "{seen}");
    }
}

#[test]
fn no_sheet_is_too_wide_for_a_narrow_screen() {
    let Some(browser) = browser() else { return };
    let french = ["index", "eleve-A", "duo", "carte", "corrige", "projeter"];
    for (more, names) in
        [(["--ui", "fr", "--level", "middle"], &french[..]), (["--ui", "en", "--level", "high"], &["key"])]
    {
        let folder = sheets(&more);
        for name in names {
            let page = fs::read_to_string(folder.path().join(format!("{name}.html"))).unwrap();
            let width = probed(&browser, &page, 320, "[window.innerWidth, document.documentElement.scrollWidth]");
            assert_eq!(width[0], 320);
            assert!(width[1].as_u64() <= Some(320), "{width} {name}");
        }
    }
}

#[test]
fn the_wall_shows_its_words_one_by_one() {
    let Some(browser) = browser() else { return };
    let folder = sheets(&["--ui", "fr"]);
    let path = folder.path().join("projeter.html");
    let probe = "(() => { \
        const press = (key) => document.body.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true })); \
        const hidden = (gap) => window.getComputedStyle(gap.querySelector('span')).visibility === 'hidden'; \
        const look = () => [...document.querySelectorAll('.slide:not([hidden]) .gap')].map(hidden); \
        const seen = [look()]; \
        press(' '); seen.push(look()); press('ArrowRight'); seen.push(look()); press('ArrowLeft'); seen.push(look()); \
        document.getElementById('all').click(); seen.push(look()); \
        document.getElementById('next').click(); \
        return [seen, document.getElementById('where').textContent, document.getElementById('told').textContent]; })()";
    let page = fs::read_to_string(&path).unwrap();
    let seen = probed(&browser, &page, 1366, probe);
    let steps = serde_json::json!([[true, true], [false, true], [false, false], [false, true], [false, false]]);
    assert_eq!(seen[0], steps, "{seen}");
    assert_eq!((seen[1].as_str(), seen[2].as_str()), (Some("2 / 3"), Some("Amria")));
    // Without its script all words are there, and no button that would do nothing.
    let broken = page.replacen("script-src &#39;sha256-", "script-src &#39;sha256-A", 1);
    assert_ne!(broken, page);
    let probe = "[[...document.querySelectorAll('.gap span')].every((it) => \
        window.getComputedStyle(it).visibility === 'visible'), \
        window.getComputedStyle(document.querySelector('.tools')).display, \
        [...document.querySelectorAll('.slide')].every((it) => it.offsetHeight > 0)]";
    assert_eq!(probed(&browser, &broken, 1366, probe), serde_json::json!([true, "none", true]));
}

#[test]
fn sheets_are_printed_where_a_browser_is_found() {
    let Some(browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.args(["worksheet", "demo:ligne-7", "--pdf", "--ui", "en", "-o"]).arg(folder.path());
    let ran = |command: &mut Command| command.env("CADRAGE_BROWSER", &browser).output().unwrap();
    let output = ran(&mut command);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    for name in ["pupil-A", "pupil-D", "duo", "card", "key"] {
        let printed = fs::read(folder.path().join(format!("{name}.pdf"))).unwrap();
        assert!(printed.starts_with(b"%PDF") && folder.path().join(format!("{name}.html")).is_file(), "{name}");
    }
    assert!(!folder.path().join("index.pdf").exists() && !folder.path().join("wall.pdf").exists());
    // What the browser printed is known again, though no two of its PDF files are alike.
    assert_eq!(ran(&mut command).status.code(), Some(0));
    // A PDF of somebody else stays.
    fs::write(folder.path().join("card.pdf"), "%PDF-1.4 of my own").unwrap();
    assert_eq!(ran(&mut command).status.code(), Some(1));
    assert_eq!(fs::read(folder.path().join("card.pdf")).unwrap(), b"%PDF-1.4 of my own");
}

/// The page of a review of a sample, with what was `decided` before.
fn reviewed(decided: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("review.toml");
    fs::write(&file, decided).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.args(["review", "demo:pont-de-selm", "--ui", "fr", "--review"]).arg(&file);
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

#[test]
fn decisions_taken_on_the_page_of_a_review_are_read_again() {
    let Some(browser) = browser() else { return };
    let page = reviewed("[review]\nschema = 1\n");
    // A download would leave the page; what is in it stands on the page too.
    let probe = "(() => {
        window.HTMLAnchorElement.prototype.click = () => {};
        const key = (which) => document.activeElement.dispatchEvent(
            new window.KeyboardEvent('keydown', { key: which, bubbles: true, cancelable: true }));
        const one = (what, where = document) => where.querySelector(what);
        one('.findings > li').focus();
        key('k');
        key('x');
        const third = document.activeElement;
        key('e');
        const voice = one('.fields .voice select', third);
        voice.value = 'quoted';
        voice.dispatchEvent(new window.Event('change', { bubbles: true }));
        one('#save').click();
        const refused = one('#told').textContent;
        one('#by').value = 'É. \"D\"';
        const form = one('.adding');
        one('.words input', form).value = 'grande retenue';
        one('.category select', form).value = 'insult';
        form.requestSubmit();
        one('#save').click();
        return [refused, one('#done').textContent, one('#written').textContent,
            document.documentElement.scrollWidth > window.innerWidth];
    })()";
    let told = probed(&browser, &page, 320, probe);
    assert!(told[0].as_str().unwrap().contains("initiales"), "{told}");
    assert!(told[1].as_str().unwrap().starts_with("4 / "), "{told}");
    assert_eq!(told[3], false, "the page is wider than a small screen");
    let written = told[2].as_str().unwrap();
    let lexicon = cadrage::lexicon::Lexicon::embedded();
    let cadrage::review::Read { corrections: all, diagnostics: mistakes, .. } =
        cadrage::review::read("review.toml", written.as_bytes(), &lexicon);
    assert!(mistakes.is_empty(), "{written}\n{mistakes:?}");
    let said: Vec<(&str, &str)> = all.iter().map(|one| (one.words.as_str(), one.by.as_str())).collect();
    let by = "É. \"D\"";
    assert_eq!(said, [("Nuit d’enfer", by), ("se réfugient", by), ("lourds échanges", by), ("grande retenue", by)]);
    // The page takes them up again, and hands them over as they were.
    let page = reviewed(written);
    let probe = "(() => {
        window.HTMLAnchorElement.prototype.click = () => {};
        document.querySelector('#save').click();
        return [document.querySelector('#done').textContent, document.querySelector('#written').textContent];
    })()";
    let again = probed(&browser, &page, 1000, probe);
    assert_eq!((&again[0], &again[1]), (&told[1], &told[2]));
}

#[test]
fn every_finding_kept_stays_kept_and_what_has_no_field_stays() {
    let Some(browser) = browser() else { return };
    let page = reviewed("[review]\nschema = 1\n");
    let probe = "(() => {
        window.HTMLAnchorElement.prototype.click = () => {};
        const sort = document.querySelector('#sort');
        sort.value = 'attribution';
        sort.dispatchEvent(new window.Event('change'));
        const all = [...document.querySelectorAll('.findings > li')];
        const aside = all.filter((item) => item.hidden).length;
        const apart = all.every((item) => item.hidden !== item.matches('.attribution'));
        document.querySelectorAll('.findings > li .keep').forEach((button) => button.click());
        document.querySelector('.adding').requestSubmit();
        document.querySelector('#by').value = 'M.D.';
        document.querySelector('#save').click();
        return [document.querySelector('#done').textContent, document.querySelector('#written').textContent, aside, apart];
    })()";
    let told = probed(&browser, &page, 1000, probe);
    let written = told[1].as_str().unwrap();
    assert!(told[2].as_u64() > Some(0) && told[3] == true, "reported words are shown by themselves: {told}");
    assert!(written.contains("kind = \"wire\""), "credits are kept too");
    // A decision made by hand has a weight, for which the page has no field.
    let weighed = written.replacen("verdict = \"keep\"", "verdict = \"change\"\nweight = 0", 1);
    let page = reviewed(&weighed);
    let probe = "(() => {
        window.HTMLAnchorElement.prototype.click = () => {};
        const first = document.querySelector('.findings > li .reason input');
        first.value = 'sens propre';
        first.dispatchEvent(new window.Event('change', { bubbles: true }));
        document.querySelector('#by').value = 'M.D.';
        document.querySelector('#save').click();
        return [document.querySelector('#done').textContent, document.querySelector('#written').textContent,
            document.querySelector('#lost').hidden];
    })()";
    let again = probed(&browser, &page, 1000, probe);
    assert_eq!((&again[0], &again[2]), (&told[0], &Value::Bool(true)));
    let written = again[1].as_str().unwrap();
    assert!(written.contains("weight = 0") && written.contains("sens propre"), "{written}");
    let lexicon = cadrage::lexicon::Lexicon::embedded();
    let cadrage::review::Read { corrections: all, diagnostics: mistakes, .. } =
        cadrage::review::read("review.toml", written.as_bytes(), &lexicon);
    assert!(mistakes.is_empty() && !all.is_empty(), "{mistakes:?}");
}

#[test]
fn a_passage_is_corrected_on_the_page_of_a_review() {
    let Some(browser) = browser() else { return };
    let page = reviewed("[review]\nschema = 1\n");
    let probe = "(() => {
        window.HTMLAnchorElement.prototype.click = () => {};
        const one = (what, where = document) => where.querySelector(what);
        const item = [...document.querySelectorAll('.findings > .attribution')].find((it) => one('.content', it).textContent.length > 40);
        const field = one('.passage textarea', item), shown = field.value;
        const write = (words) => { field.value = words; field.dispatchEvent(new window.Event('change', { bubbles: true })); };
        write('Personne n’a écrit ces mots.');
        const refused = [one('.wrong', item).textContent, item.dataset.verdict || ''];
        write(shown);
        const same = item.dataset.verdict || '';
        const text = one('.content', item).lastChild, range = document.createRange();
        range.setStart(text, 0);
        range.setEnd(text, text.textContent.indexOf(' ', 20));
        window.getSelection().removeAllRanges();
        window.getSelection().addRange(range);
        document.dispatchEvent(new window.Event('selectionchange'));
        one('.take', item).click();
        one('#by').value = 'M.D.';
        one('#save').click();
        return [shown, refused, same, range.toString(), one('#written').textContent,
            [...document.querySelectorAll('.loaded .passage')].every((it) => it.hidden)];
    })()";
    let told = probed(&browser, &page, 1000, probe);
    let words = |at: usize| told[at].as_str().unwrap();
    let plain = words(3).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words(0).contains(&plain) && plain.len() > 15, "{told}");
    assert!(told[1][0].as_str().unwrap().contains("Personne n’a écrit ces mots.") && told[1][1] == "", "{told}");
    assert_eq!((&told[2], &told[5]), (&"".into(), &true.into()), "what is read already is no change");
    let lexicon = cadrage::lexicon::Lexicon::embedded();
    let read = cadrage::review::read("review.toml", words(4).as_bytes(), &lexicon);
    assert!(read.diagnostics.is_empty() && read.corrections.len() == 1, "{}", words(4));
    assert_eq!(read.corrections[0].amendment.passage, [&*plain]);
    // The page takes it up again, and hands it over as it was.
    let page = reviewed(words(4));
    let probe = "(() => {
        window.HTMLAnchorElement.prototype.click = () => {};
        document.querySelector('#save').click();
        return [document.querySelector('[data-verdict=change] .passage textarea').value, document.querySelector('#written').textContent];
    })()";
    let again = probed(&browser, &page, 320, probe);
    assert_eq!((again[0].as_str().unwrap(), again[1].as_str().unwrap()), (&*plain, words(4)));
    // One that is written by hand, and not in the text, says so.
    let page = reviewed(&words(4).replace(&plain, "nulle part"));
    let probe = "document.querySelector('[data-verdict=change] .passage .wrong').textContent";
    assert!(probed(&browser, &page, 320, probe).as_str().unwrap().contains("nulle part"));
}
