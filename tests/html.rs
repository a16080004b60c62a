//! The report as one HTML page: whole without its script, deaf to what a text may try, the same bytes every time.

#![cfg(feature = "cli")]

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use cadrage::contract::Report;
use cadrage::render::html::{Wish, page};
use cadrage::render::shelf::Shelf;
use cadrage::render::words::{Ui, Words};
use scraper::{ElementRef, Html, Selector};

fn fixture() -> Report {
    serde_json::from_str(include_str!("fixtures/report.json")).expect("the fixture follows the contract")
}

fn made(report: &Report, ui: Ui, wish: Wish) -> String {
    page(Shelf { report, words: &Words::new(ui) }, wish)
}

fn wishes() -> [Wish<'static>; 3] {
    [
        Wish::default(),
        Wish { class: true, ..Wish::default() },
        Wish { extracts: true, day: Some("2024-10-14"), ..Wish::default() },
    ]
}

/// The page that `cadrage report` writes for `paths`.
fn written(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_cadrage")).arg("report").args(arguments).output().unwrap();
    String::from_utf8(output.stdout).expect("the program prints UTF-8")
}

fn all<'p>(page: &'p Html, what: &str) -> Vec<ElementRef<'p>> {
    page.select(&Selector::parse(what).expect("the selector is well formed")).collect()
}

/// Headings, tables and lists of the page, one line each, indented as they stand.
fn outline(page: &Html) -> String {
    let words = |one: &ElementRef| one.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    let line = |one: ElementRef| match one.value().name() {
        "h1" => format!("{}\n", words(&one)),
        "h2" => format!("\n{}\n", words(&one)),
        "h3" => format!("  {}\n", words(&one)),
        "h4" => format!("    {}\n", words(&one)),
        name => format!("    {name}: {}\n", words(&one)),
    };
    all(page, "h1, h2, h3, h4, caption, thead tr, tbody tr.group").into_iter().map(line).collect()
}

#[test]
fn the_page_has_this_outline() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/html");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for ui in Ui::ALL {
            let page = Html::parse_document(&made(&fixture(), ui, Wish::default()));
            insta::assert_snapshot!(format!("outline-{}", ui.code()), outline(&page));
        }
    });
}

#[test]
fn every_place_that_is_pointed_at_is_there_once() {
    for wish in wishes() {
        for ui in Ui::ALL {
            let text = made(&fixture(), ui, wish);
            let page = Html::parse_document(&text);
            assert!(page.errors.is_empty(), "{:?}", page.errors);
            let ids: Vec<&str> = all(&page, "[id]").into_iter().filter_map(|one| one.attr("id")).collect();
            let known: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), known.len(), "an id stands twice");
            let mut pointed = 0;
            for (what, key) in [("a[href]", "href"), ("label[for]", "for"), ("[aria-labelledby]", "aria-labelledby")] {
                for target in all(&page, what).into_iter().filter_map(|one| one.attr(key)) {
                    for id in target.split(' ').map(|id| id.trim_start_matches('#')) {
                        pointed += 1;
                        assert!(known.contains(id) || target.starts_with("http"), "{target} is not on the page");
                    }
                }
            }
            assert!(pointed > 20, "{pointed}");
        }
    }
}

#[test]
fn agencies_have_a_row_of_their_own_among_who_speaks() {
    let folder = tempfile::TempDir::new().unwrap();
    let texts = [
        "Le pont de Selm\n\nLe gouvernement français a annoncé que le pont rouvrirait.\n\nSelon l’agence russe Tass, il tient.\n",
        "Le port de Selm\n\nLe gouvernement italien a annoncé que le port rouvrirait.\n\nSelon un tract, il est vide.\n",
    ];
    let paths: Vec<String> = texts
        .iter()
        .enumerate()
        .map(|(n, text)| {
            let path = folder.path().join(format!("{n}.txt"));
            fs::write(&path, text).unwrap();
            path.to_str().unwrap().to_owned()
        })
        .collect();
    let page = written(&[&paths[0], &paths[1], "--ui", "fr"]);
    let page = Html::parse_document(&page);
    let rows: Vec<String> = all(&page, "#speakers table")
        .iter()
        .take(1)
        .flat_map(|table| {
            let rows = Selector::parse("tbody tr").expect("the selector is well formed");
            let said =
                |row: ElementRef| row.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
            table.select(&rows).map(said).collect::<Vec<_>>()
        })
        .collect();
    assert!(rows.iter().any(|row| row.starts_with("Agences et médias ●")), "{rows:?}");
    assert!(rows.iter().any(|row| row.starts_with("France ●")), "{rows:?}");
}

#[test]
fn the_page_needs_nothing_but_itself() {
    let text = made(&fixture(), Ui::Fr, Wish::default());
    let page = Html::parse_document(&text);
    let loading =
        "link, img, iframe, object, embed, video, audio, source, base, [src], [srcset], [style], [background]";
    assert_eq!(all(&page, loading).len(), 0);
    assert_eq!(all(&page, "script").len(), 1);
    assert!(!text.contains("@import") && !text.contains("url(") && !text.contains("@font-face"));
    let policy = all(&page, "meta[http-equiv=Content-Security-Policy]")[0].attr("content").unwrap();
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for wish in wishes() {
        assert_eq!(made(&fixture(), Ui::En, wish), made(&fixture(), Ui::En, wish));
    }
    assert_eq!(written(&["demo:ligne-7", "--ui", "fr"]), written(&["demo:ligne-7", "--ui", "fr", "--jobs", "1"]));
}

#[test]
fn one_text_alone_is_set_beside_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.txt");
    fs::write(&path, "Le maire a dit que le pont était fermé.\n").unwrap();
    let page = Html::parse_document(&written(&[path.to_str().unwrap(), "--ui", "fr"]));
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    assert_eq!(all(&page, ".text").len(), 1);
    assert_eq!(all(&page, "#first, #left, #right").len(), 0);
}

#[test]
fn whole_texts_are_in_the_page_and_can_be_left_out() {
    let report = fixture();
    let seen = |wish| {
        let page = made(&report, Ui::Fr, wish);
        let text: String = Html::parse_document(&page).root_element().text().collect();
        text.chars().filter(|c| !c.is_whitespace()).collect::<String>()
    };
    let (whole, extracts) = (seen(Wish::default()), seen(Wish { extracts: true, ..Wish::default() }));
    // A paragraph in which nothing was found.
    let silent = "LeFrontlibreetlapolicesefontfacesurlesdeuxrives.";
    assert!(whole.contains(silent));
    assert!(!extracts.contains(silent));
}

/// What a text may try: markup, handlers, addresses that act, signs that turn the writing, a word without end.
fn hostile() -> String {
    let long = "a".repeat(1_000_000);
    format!(
        "<script>alert(1)</script> \u{202e}gnp.exe\0 <img src=x onerror=alert(2)>\n\
         Le maire a dit que « </blockquote><svg onload=alert(3)> les terroristes » sont là.\n\
         <a href=\"javascript:alert(4)\">Selon l’AFP</a>, {{{{ 7 * 7 }}}} {{% raw %}} \u{2066}barbares\u{2069} \u{1b}[31m.\n\
         \"' autofocus onfocus=alert(5) x=\"\n{long}\n"
    )
}

#[test]
fn nothing_of_a_text_acts_on_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let name = "a\"><script>alert(6)</script>";
    let line = serde_json::json!({
        "id": name, "title": hostile(), "outlet": name, "date": name, "text": hostile(), "url": "javascript:alert(7)",
    });
    let path = folder.path().join("a.jsonl");
    fs::write(&path, format!("{line}\n")).unwrap();
    let calm = folder.path().join("b.txt");
    fs::write(&calm, "Le maire a dit que les barbares étaient là.\n").unwrap();
    for more in [&["--ui", "fr"][..], &["--class"], &["--extracts"]] {
        let paths = [path.to_str().unwrap(), calm.to_str().unwrap()];
        let text = written(&[&paths[..], more].concat());
        let page = Html::parse_document(&text);
        assert!(page.errors.is_empty(), "{:?}", page.errors);
        assert_eq!(all(&page, "script").len(), 1);
        assert_eq!(all(&page, "img, iframe, object, embed, base, svg svg").len(), 0);
        for one in all(&page, "*") {
            for (name, value) in one.value().attrs() {
                assert!(!name.starts_with("on") && name != "style" && name != "autofocus", "{name}={value}");
                let address = ["href", "src", "action", "formaction", "xlink:href"].contains(&name);
                assert!(!address || value.starts_with(['#', 'h']), "{name}={value}");
            }
        }
        assert!(!text.contains(['\0', '\u{1b}', '\u{202e}', '\u{2066}', '\u{2069}']));
        if !more.contains(&"--extracts") {
            assert!(text.contains("{{ 7 * 7 }}"), "what looks like a template is a text's words");
        }
    }
}

#[test]
fn a_class_meets_the_two_passages_first_and_nothing_that_was_found() {
    let page = Html::parse_document(&written(&["demo:pont-de-selm", "--class", "--ui", "fr"]));
    let sections: Vec<&str> =
        all(&page, "#first, .cards").iter().map(|one| one.attr("id").unwrap_or("cards")).collect();
    assert_eq!(sections, ["first", "cards"]);
    let asked = all(&page, "#first > :first-child + .veil");
    assert!(asked[0].text().collect::<String>().contains("En quoi ces deux passages diffèrent-ils"));
    assert_eq!(all(&page, "#first .veil label[for=marks]").len(), 1);
    assert_eq!(all(&page, "#first > .said:not(.answer)").len(), 0, "what they have in common is found, not told");
}

/// Where the two passages stand with which a page begins.
fn first(page: &str) -> Vec<String> {
    places(&Html::parse_document(page), "#first figcaption > :first-child")
}

fn places(page: &Html, what: &str) -> Vec<String> {
    let plain = |one: &ElementRef| one.text().collect::<String>().replace(['\u{a0}', '\u{202f}'], " ");
    all(page, what).iter().map(|one| plain(one).replace("Text ", "").trim().to_owned()).collect()
}

#[test]
fn a_class_meets_the_passages_of_its_sheets() {
    for event in ["demo:pont-de-selm", "demo:ligne-7"] {
        let folder = tempfile::TempDir::new().unwrap();
        let mut sheets = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        sheets.args(["worksheet", event, "--ui", "en", "-o"]).arg(folder.path()).output().unwrap();
        let duo = Html::parse_document(&fs::read_to_string(folder.path().join("duo.html")).unwrap());
        let here = first(&written(&[event, "--ui", "en", "--class"]));
        let sheet = places(&duo, "figcaption");
        assert!(sheet.chunks(2).any(|two| two == here), "{event}: {here:?} is not among {sheet:?}");
    }
    let plain = first(&written(&["demo:ligne-7", "--ui", "en"]));
    assert_eq!(plain, ["A §6", "B §5"], "without a class the two with most in common, as the summary");
}

#[test]
fn a_reader_chooses_the_two_passages_of_the_page() {
    let chosen = |pair: &str| first(&written(&["demo:pont-de-selm", "--ui", "en", "--pair", pair]));
    assert_eq!(chosen("A§2,b4"), ["A §2", "B §4"]);
    assert_eq!(chosen("C 1,A§1"), ["C §1", "A §1"]);
    assert!(chosen("B,A").first().is_some_and(|place| place.starts_with("B ")));
    for (pair, why) in [("A§99,B1", "B1–"), ("A2", "--pair"), ("A1,A2", "one text")] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        let slip = command.args(["report", "demo:pont-de-selm", "--ui", "en", "--pair", pair]).output().unwrap();
        let told = String::from_utf8_lossy(&slip.stderr);
        assert!(slip.status.code() == Some(2) && told.contains(why) && slip.stdout.is_empty(), "{pair}: {told}");
    }
}

#[test]
fn what_could_not_be_read_is_said_on_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.txt");
    fs::write(&path, "Le maire a dit que le pont était fermé.\n").unwrap();
    let target = folder.path().join("page.html");
    let status = Command::new(env!("CARGO_BIN_EXE_cadrage"))
        .args(["rapport", path.to_str().unwrap(), "not-there.txt", "--ui", "fr", "-o", target.to_str().unwrap()])
        .output()
        .unwrap();
    assert_eq!(status.status.code(), Some(4));
    let page = Html::parse_document(&fs::read_to_string(target).unwrap());
    let unread: String = all(&page, ".unread").iter().flat_map(|one| one.text()).collect();
    assert!(unread.contains("not-there.txt"), "{unread}");
}

#[test]
fn a_report_never_takes_the_place_of_a_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.html");
    fs::write(&path, "<p>Le maire a dit que le pont était fermé.</p>").unwrap();
    let folder = folder.path().to_str().unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_cadrage"))
        .args(["report", folder, "-o", &format!("{folder}/./a.html"), "--ui", "en"])
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(2));
    assert!(fs::read_to_string(&path).unwrap().starts_with("<p>Le maire"));
}

#[test]
fn the_day_is_written_on_request_and_must_be_one() {
    let run = |day: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.args(["report", "demo:ligne-7", "--ui", "en", day]).output().unwrap()
    };
    let foot = |day: &str| {
        let page = Html::parse_document(&String::from_utf8(run(day).stdout).unwrap());
        all(&page, "footer")[0].text().collect::<String>()
    };
    assert!(foot("--dated=2024-10-14").contains("Made on 2024-10-14."));
    assert!(foot("--dated").contains("Made on 20"));
    assert!(!foot("--jobs=1").contains("Made on"));
    let wrong = run("--dated=2024-02-30");
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8(wrong.stderr).unwrap().contains("2024-02-30"));
}

#[test]
fn the_page_says_nothing_of_where_files_lie() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.txt");
    fs::write(&path, "Le maire a dit que le pont était fermé.\n").unwrap();
    let page = written(&[path.to_str().unwrap(), "--ui", "fr"]);
    assert!(page.contains("a.txt") && !page.contains(folder.path().to_str().unwrap()));
}

/// Texts made of the paragraphs of one event, each of several hundred words, none the same as another.
fn many(folder: &std::path::Path, texts: usize) {
    let event = fs::read_dir("samples/pont-de-selm").unwrap().map(|file| file.unwrap().path());
    let mut paths: Vec<_> = event.filter(|path| path.extension().is_some_and(|it| it == "txt")).collect();
    paths.sort();
    let all: Vec<String> = paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let long = |line: &&str| line.split_whitespace().count() > 15;
    let paragraphs: Vec<&str> = all.iter().flat_map(|text| text.lines().filter(long)).collect();
    for n in 0..texts {
        let (from, step) = (n * 5 % paragraphs.len(), [1, 3, 7, 9][n % 4]);
        let mut text = format!("Le pont de Selm, récit numéro {n}\n\n");
        for k in 0.. {
            if text.split_whitespace().count() > 400 + 10 * n {
                break;
            }
            text.push_str(paragraphs[(from + k * step) % paragraphs.len()]);
            text.push_str("\n\n");
        }
        fs::write(folder.join(format!("{n:02}.txt")), text).unwrap();
    }
}

#[test]
fn forty_texts_fit_in_five_megabytes() {
    let folder = tempfile::tempdir().unwrap();
    many(folder.path(), 40);
    let text = written(&[folder.path().to_str().unwrap(), "--ui", "fr"]);
    assert!(text.len() < 5_000_000, "{}", text.len());
    let page = Html::parse_document(&text);
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    assert_eq!((all(&page, ".card").len(), all(&page, ".text").len()), (40, 40));
    // Rows hold a list of texts where as many columns would not fit.
    assert!(!all(&page, "#speakers table.listed li .dot").is_empty());
    assert!(all(&page, "table").iter().all(|one| one.select(&Selector::parse("thead th").unwrap()).count() < 14));
}
