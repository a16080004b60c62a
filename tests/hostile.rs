//! Texts made to do harm in a table: what spreadsheets, terminals and Markdown act on is words like any others.

#![cfg(feature = "cli")]

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

const FORMULAS: [&str; 6] = ["=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1+1", "\r=1+1"];

/// A text in which everything that can be named is hostile.
fn text(n: usize) -> Value {
    let formula = FORMULAS[n % FORMULAS.len()];
    let body = format!(
        "{formula}\n\n« {formula} », a déclaré Anna\u{202e}Veld\u{0}, maire | de <b>Velle</b>, selon \u{1b}[31mReuters.\n\n\
         Le régime {formula} a fermé le pont\u{2066}. Le régime fantoche a dit : « {formula} ».\n\nfin {n}\n"
    );
    json!({
        "id": format!("{formula}#{n}|<i>"), "title": formula, "outlet": format!("{formula}\u{202e}"), "text": body,
        "date": "2031-03-14", "group": formula, "lang": "fr",
    })
}

fn run(desk: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    let done = command.args(args).current_dir(desk).env_clear().env("LC_ALL", "C").output().unwrap();
    assert!(done.status.success(), "{done:?}");
    done
}

/// What the run wrote into the folder, file by file.
fn written(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(&path).unwrap())).collect()
}

fn desk() -> tempfile::TempDir {
    let desk = tempfile::tempdir().unwrap();
    let mut lines: String = (0..FORMULAS.len()).map(|n| format!("{}\n", text(n))).collect();
    let word = "w".repeat(1_000_000);
    lines +=
        &format!("{}\n", json!({"text": format!("La maire a dit que le {word} était sûr.\n\nFin.\n"), "title": word}));
    fs::write(desk.path().join("set.jsonl"), lines).unwrap();
    desk
}

/// Signs that act on a screen.
fn acts(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[test]
fn no_cell_of_csv_is_a_formula() {
    let desk = desk();
    for (dialect, between, ending) in [("plain", b',', "csv"), ("excel-fr", b';', "csv"), ("tsv", b'\t', "tsv")] {
        let args = ["set.jsonl", "--view", "all", "--by", "group", "--format", "csv", "--csv-dialect", dialect];
        run(desk.path(), &[&args[..], &["--out", dialect]].concat());
        let files = written(&desk.path().join(dialect));
        assert!(files.len() >= 16 && files.iter().all(|(path, _)| path.extension().unwrap() == ending), "{files:?}");
        let mut disarmed = 0;
        for (path, table) in files {
            assert!(!table.contains(acts), "{}", path.display());
            let table = table.strip_prefix('\u{feff}').unwrap_or(&table);
            let mut reader = csv::ReaderBuilder::new().delimiter(between).from_reader(table.as_bytes());
            for row in reader.records() {
                // A reader of CSV refuses rows of another length: no cell broke out of its own.
                for cell in &row.unwrap() {
                    let number = cell.replace(',', ".").parse::<f64>().is_ok();
                    let opens = cell.trim_start().starts_with(['=', '+', '-', '@']);
                    assert!(number || !opens, "{cell} in {}", path.display());
                    disarmed += usize::from(cell.starts_with("'="));
                }
            }
        }
        assert!(disarmed > 0, "nothing hostile came so far");
    }
}

/// Pipes that part two cells.
fn borders(row: &str) -> usize {
    let (mut found, mut escaped) = (0, false);
    for c in row.chars() {
        found += usize::from(c == '|' && !escaped);
        escaped = c == '\\' && !escaped;
    }
    found
}

#[test]
fn no_row_of_markdown_breaks_and_nothing_in_it_is_markup() {
    let desk = desk();
    run(desk.path(), &["set.jsonl", "--view", "all", "--by", "group", "--format", "markdown", "--out", "md"]);
    for (path, page) in written(&desk.path().join("md")) {
        assert!(!page.contains(acts), "{}", path.display());
        assert!(!page.contains("<b>") && !page.contains("<i>"), "{}", path.display());
        let lines: Vec<&str> = page.lines().collect();
        for (n, pair) in lines.windows(2).enumerate() {
            if pair[0].starts_with('|') && pair[1].starts_with('|') {
                assert_eq!(borders(pair[0]), borders(pair[1]), "line {n} of {}", path.display());
            }
        }
    }
}

#[test]
fn no_cell_of_a_workbook_is_a_formula() {
    let desk = desk();
    run(desk.path(), &["set.jsonl", "--by", "group", "--format", "xlsx", "--out", "a.xlsx"]);
    let bytes = fs::read(desk.path().join("a.xlsx")).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let (mut sheets, mut kept) = (0, 0);
    for name in names {
        let mut part = String::new();
        archive.by_name(&name).unwrap().read_to_string(&mut part).unwrap();
        assert!(!part.contains("<f>") && !part.contains("<f "), "a formula in {name}");
        assert!(!part.contains(acts), "{name}");
        sheets += usize::from(name.starts_with("xl/worksheets/sheet"));
        kept += part.matches(">=cmd|'/C calc'!A0<").count();
    }
    assert!(sheets > 16 && kept > 0, "{sheets} sheets, {kept} strings");
}
