//! Workbooks as a spreadsheet program finds them: sheets, typed cells, links, and nothing of a text that acts.

#![cfg(feature = "cli")]

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output};

use cadrage::contract::Report;
use cadrage::render::shelf::Shelf;
use cadrage::render::views::{self, Name, Wish};
use cadrage::render::words::{Ui, Words};
use cadrage::render::xlsx::{self, Book, Limits};

/// The parts of a workbook by their names.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook is a zip archive");
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let read = names.into_iter().map(|name| {
        let mut text = String::new();
        archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        (name, text)
    });
    read.collect()
}

/// The words of the table of strings, in their order, as they are read.
fn strings(parts: &BTreeMap<String, String>) -> Vec<String> {
    let plain =
        |text: &str| text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let all = parts["xl/sharedStrings.xml"].split("<si>").skip(1);
    all.map(|item| {
        let text = item.split_once('>').unwrap().1;
        plain(text.split_once("</t>").unwrap().0)
    })
    .collect()
}

/// A cell as it is written: its kind and what is in it.
#[derive(Debug, PartialEq)]
enum Cell {
    Words(String),
    Number(String),
}

/// The cells of the sheet called `tab`, by their places.
fn cells(parts: &BTreeMap<String, String>, tab: &str) -> BTreeMap<String, Cell> {
    let strings = strings(parts);
    let rows = sheet(parts, tab).split("<c r=\"").skip(1);
    rows.filter_map(|cell| {
        let (place, rest) = cell.split_once('"').unwrap();
        let (head, rest) = rest.split_once('>').unwrap();
        let value = rest.strip_prefix("<v>")?.split_once("</v>").unwrap().0;
        let held = match head.contains("t=\"s\"") {
            true => Cell::Words(strings[value.parse::<usize>().unwrap()].clone()),
            false => Cell::Number(value.to_owned()),
        };
        Some((place.to_owned(), held))
    })
    .collect()
}

/// The sheet called `tab`.
fn sheet<'p>(parts: &'p BTreeMap<String, String>, tab: &str) -> &'p str {
    let names: Vec<&str> = parts["xl/workbook.xml"].split("<sheet name=\"").skip(1).collect();
    let at = names.iter().position(|name| name.starts_with(&format!("{tab}\""))).expect("the sheet is there");
    &parts[&format!("xl/worksheets/sheet{}.xml", at + 1)]
}

fn words(cell: Option<&Cell>) -> &str {
    match cell {
        Some(Cell::Words(words)) => words,
        other => panic!("no words: {other:?}"),
    }
}

fn report() -> Report {
    serde_json::from_str(include_str!("fixtures/report.json")).expect("the fixture follows the contract")
}

fn book(report: &Report, ui: Ui, limits: Limits) -> Book {
    let words = Words::new(ui);
    let shelf = Shelf { report, words: &words };
    let views: Vec<_> = Name::ALL.iter().map(|name| views::build(*name, shelf, &Wish::default())).collect();
    xlsx::book(shelf, &[], &views, limits).expect("a workbook")
}

#[test]
fn every_view_has_a_sheet_with_the_rows_of_its_table() {
    let report = report();
    for ui in Ui::ALL {
        let words_of = Words::new(ui);
        let parts = parts(&book(&report, ui, Limits::default()).bytes);
        for name in Name::ALL {
            let tab = words_of.code("tab", name.code());
            assert!(tab.encode_utf16().count() <= 31 && !tab.contains(['[', ']', ':', '*', '?', '/', '\\']), "{tab}");
            let view = views::build(name, Shelf { report: &report, words: &words_of }, &Wish::default());
            let sheet = sheet(&parts, &tab);
            assert_eq!(sheet.matches("<row ").count(), view.data.rows.len() + 1, "{tab}");
            assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter "), "{tab}");
            assert_eq!(words(cells(&parts, &tab).get("A1")), view.data.columns[0].key, "{tab}");
        }
        assert!(!parts.values().any(|part| part.contains("<f>") || part.contains("<f ")), "a formula");
    }
}

#[test]
fn cells_have_types_and_lead_to_passages() {
    let report = report();
    let parts = parts(&book(&report, Ui::En, Limits::default()).bytes);
    let passages = cells(&parts, "passages");
    let loaded = cells(&parts, "words to discuss");
    let first = report.articles.iter().flat_map(|article| article.loaded.iter().flatten()).next().unwrap();
    assert_eq!(words(loaded.get("C2")), first.id);
    assert_eq!(loaded["D2"], Cell::Number(first.span.line.to_string()));
    let said = cells(&parts, "reported words");
    let first = report.articles.iter().flat_map(|article| article.attributions.iter().flatten()).next().unwrap();
    let start = first.content.iter().map(|span| span.start).min().unwrap();
    assert_eq!((words(said.get("Z1")), &said["Z2"]), ("start", &Cell::Number(start.to_string())));
    let mut seen = 0;
    for tab in ["words to discuss", "reported words"] {
        for link in sheet(&parts, tab).split("<hyperlink ref=\"").skip(1) {
            let (from, rest) = link.split_once('"').unwrap();
            let to = rest.split("location=\"passages!").nth(1).unwrap().split('"').next().unwrap();
            let id = words(passages.get(to));
            if let Cell::Words(named) = &cells(&parts, tab)[from] {
                assert!(named.split(' ').any(|one| one == id), "{named} leads to {id}");
                seen += 1;
            }
        }
    }
    assert!(seen > 4, "{seen} links");
    assert!(sheet(&parts, "profile").contains("<hyperlink "), "a count leads to what it counts");
    let dated = report.articles.iter().position(|it| it.published.as_ref().is_some_and(|it| it.value.len() == 10));
    let at = format!("H{}", dated.expect("a text with a day") + 2);
    assert!(matches!(cells(&parts, "texts")[&at], Cell::Number(_)), "a day is a day");
}

#[test]
fn nothing_of_a_text_acts_in_a_spreadsheet() {
    let mut report = report();
    let mut hostile =
        ["=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "a\u{0}b\u{1}c\u{b}", "x\u{202e}cod.exe", "_x0041_"]
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>();
    hostile.push("w".repeat(1_000_000));
    let one = report.articles[0].loaded.as_ref().unwrap()[0].clone();
    let shown: Vec<_> = hostile
        .iter()
        .enumerate()
        .map(|(n, text)| {
            let mut other = one.clone();
            other.span.text.clone_from(text);
            other.id = format!("l{n:08x}");
            other
        })
        .collect();
    report.articles[0].loaded = Some(shown);
    let made = book(&report, Ui::En, Limits::default());
    let parts = parts(&made.bytes);
    assert!(!parts.values().any(|part| part.contains("<f>") || part.contains("<f ")), "a formula");
    let refused = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t') || matches!(c, '\u{fffe}' | '\u{202e}');
    assert!(!parts.values().any(|part| part.contains(refused)), "a sign that XML or a screen acts on");
    let loaded = cells(&parts, "words to discuss");
    let held: Vec<&str> = (0..hostile.len()).map(|n| words(loaded.get(&format!("I{}", n + 2)))).collect();
    assert_eq!(held[..6], ["=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "abc", "xcod.exe"]);
    assert_eq!(held[6], "_x005F_x0041_", "a spreadsheet reads this as the very words of the text");
    assert_eq!((held[7].encode_utf16().count(), held[7].ends_with('…')), (32_767, true));
    assert_eq!(made.notes.len(), 2, "what is cut is told of both sheets that have it: {:?}", made.notes);
}

#[test]
fn words_are_words_whatever_they_look_like() {
    let mut report = report();
    let one = report.articles[0].loaded.as_ref().unwrap()[0].clone();
    let written = ["2024-10-14", "l00000000", "l00000000 l00000001", "l00000000 and more", " =1+1", "＝1+1"];
    let shown = written.iter().enumerate().map(|(n, text)| {
        let mut other = one.clone();
        (other.span.text, other.id) = ((*text).to_owned(), format!("l{n:08x}"));
        other
    });
    report.articles[0].loaded = Some(shown.collect());
    let parts = parts(&book(&report, Ui::En, Limits::default()).bytes);
    let loaded = cells(&parts, "words to discuss");
    let leads = |at: &str| sheet(&parts, "words to discuss").contains(&format!("<hyperlink ref=\"{at}\""));
    for (n, text) in written.iter().enumerate() {
        let at = format!("I{}", n + 2);
        assert_eq!(words(loaded.get(&at)), *text);
        assert!(leads(&format!("C{}", n + 2)), "an id leads to its passage");
        assert_eq!(leads(&at), matches!(n, 1 | 2), "{text}: only ids lead to passages");
    }
    // Words that open a formula stay words when the cell is opened, with blanks before them or in wide signs.
    let styles: Vec<bool> = parts["xl/styles.xml"]
        .split_once("<cellXfs")
        .map(|(_, rest)| rest.split("<xf ").skip(1).map(|style| style.contains("quotePrefix=\"1\"")).collect())
        .unwrap();
    let is_quoted = |at: &str| {
        let cell = sheet(&parts, "words to discuss").split(&format!("<c r=\"{at}\" s=\"")).nth(1).unwrap();
        styles[cell.split('"').next().unwrap().parse::<usize>().unwrap()]
    };
    assert_eq!(["I2", "I5", "I6", "I7"].map(is_quoted), [false, false, true, true]);
}

#[test]
fn what_does_not_fit_is_told() {
    let report = report();
    let limits = Limits { rows: 3, columns: 4, text: 20, links: 1 };
    let made = book(&report, Ui::Fr, limits);
    let parts = parts(&made.bytes);
    assert_eq!(sheet(&parts, "mots à discuter").matches("<row ").count(), 3);
    assert!(strings(&parts).iter().all(|text| text.encode_utf16().count() <= 20));
    for piece in ["mots à discuter", "lignes n’y tiennent pas", "colonnes n’y tiennent pas", "coupées"] {
        assert!(made.notes.iter().any(|note| note.contains(piece)), "{piece}: {:?}", made.notes);
    }
    assert_eq!(book(&report, Ui::Fr, Limits::default()).notes, Vec::<String>::new());
}

fn run(desk: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    command.args(args).current_dir(desk).env_clear().env("LC_ALL", "C").output().unwrap()
}

#[test]
fn a_workbook_is_the_same_twice_and_takes_nobody_s_place() {
    let folder = tempfile::tempdir().unwrap();
    let desk = folder.path();
    let make = |args: &[&str]| run(desk, &[&["demo", "ligne-7", "--format", "xlsx"], args].concat());
    assert!(make(&["--out", "a.xlsx", "--jobs", "1"]).status.success());
    assert!(make(&["--out", "b.xlsx", "--jobs", "2"]).status.success());
    let (a, b) = (fs::read(desk.join("a.xlsx")).unwrap(), fs::read(desk.join("b.xlsx")).unwrap());
    assert!(a == b, "two runs differ");
    assert!(make(&["--out", "a.xlsx"]).status.success());
    assert!(!desk.join("a-2.xlsx").exists(), "the same workbook needs no second file");
    fs::write(desk.join("a.xlsx"), "notes of a reader").unwrap();
    let again = make(&["--out", "a.xlsx"]);
    assert!(again.status.success() && String::from_utf8_lossy(&again.stderr).contains("a-2.xlsx"));
    assert_eq!(fs::read(desk.join("a.xlsx")).unwrap(), b"notes of a reader");
    assert!(fs::read(desk.join("a-2.xlsx")).unwrap() == b);
    let method = strings(&parts(&b));
    for wanted in ["lexicon", "SHA-256", "no sample of", env!("CARGO_PKG_VERSION")] {
        assert!(method.iter().any(|text| text.contains(wanted)), "{wanted} is not in the workbook");
    }
}

#[test]
fn no_workbook_without_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| run(folder.path(), &[&["demo", "--format", "xlsx"], args].concat());
    for (args, wanted) in [(&[][..], "--out"), (&["--out", "tables"][..], ".xlsx")] {
        let done = run(args);
        assert_eq!((done.status.code(), done.stdout.len()), (Some(2), 0));
        assert!(String::from_utf8_lossy(&done.stderr).contains(wanted), "{done:?}");
    }
    assert!(run(&["--out", "new/deep/a.xlsx", "--view", "loaded"]).status.success());
    assert!(folder.path().join("new/deep/a.xlsx").exists());
    fs::create_dir(folder.path().join("tables")).unwrap();
    assert!(run(&["--out", "tables", "--view", "loaded"]).status.success());
    assert_eq!(fs::read_dir(folder.path().join("tables")).unwrap().count(), 1);
}
