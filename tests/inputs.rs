//! Inputs as people have them: web archives, documents, exports of press databases, what a browser leaves beside a page, and
//! all of these broken.

#![cfg(feature = "cli")]

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A folder to run the program in.
struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        Desk(TempDir::new().unwrap())
    }

    fn file(self, name: &str, bytes: impl AsRef<[u8]>) -> Desk {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// Exit code, standard output, standard error.
    fn run(&self, args: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.args(args).current_dir(self.0.path()).env_clear().env("LC_ALL", "C").stdin(Stdio::null());
        let run = command.output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (run.status.code().unwrap(), text(run.stdout), text(run.stderr))
    }

    fn json(&self, args: &[&str]) -> Value {
        let (_, out, err) = self.run(&[args, &["--format", "json", "--with-text"]].concat());
        serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out}{err}"))
    }
}

/// The texts of blocks of one role.
fn of(article: &Value, role: &str) -> Vec<String> {
    let text = article["text"].as_str().unwrap();
    let blocks = article["blocks"].as_array().unwrap().iter().filter(|block| block["role"] == role);
    let at = |block: &Value, key: &str| block[key].as_u64().unwrap() as usize;
    blocks.map(|block| text[at(block, "start")..at(block, "end")].to_owned()).collect()
}

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn docx(paragraphs: &[&str]) -> Vec<u8> {
    let body: String = paragraphs.iter().map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")).collect();
    zipped(&[("word/document.xml", &format!("<w:document><w:body>{body}</w:body></w:document>"))])
}

fn odt(paragraphs: &[&str]) -> Vec<u8> {
    let body: String = paragraphs.iter().map(|text| format!("<text:p>{text}</text:p>")).collect();
    let kind = "application/vnd.oasis.opendocument.text";
    zipped(&[("mimetype", kind), ("content.xml", &format!("<office:text>{body}</office:text>"))])
}

const FERRY: &str = "The ferry was late for the third time this week, and nobody on the quay was surprised by it.";
const HARBOUR: &str =
    "“We will buy a second ferry,” the harbour master said on Tuesday, after a night without any boat.";

const ARCHIVE: &str = "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://gazette.example/ferry\r\n\
Subject: =?utf-8?Q?Ferry?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\
\tboundary=\"----Part--x\"\r\n\r\n\r\n------Part--x\r\nContent-Type: text/html\r\nContent-ID: <frame@x>\r\n\
Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://gazette.example/ferry\r\n\r\n\
<!DOCTYPE html><html lang=3D\"en\"><head><meta charset=3D\"utf-8\"><title>Ferry late in V=C3=A9lle</title></head>=\r\n\
<body><article><h1>Ferry late in V=C3=A9lle</h1><p>The ferry was late for the third time this week, and nobody o=\r\n\
n the quay was surprised by it.</p><p>=E2=80=9CWe will buy a second ferry,=E2=80=9D the harbour master said on T=\r\n\
uesday, after a night without any boat.</p></article></body></html>\r\n\r\n------Part--x\r\n\
Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://gazette.example/p.png\r\n\r\n\
iVBORw0KGgo=\r\n\r\n------Part--x--\r\n";

#[test]
fn a_web_archive_is_read_as_the_page_in_it() {
    let desk = Desk::new().file("ferry.mhtml", ARCHIVE).file("named.bin", ARCHIVE);
    let report = desk.json(&["ferry.mhtml"]);
    let article = &report["articles"][0];
    assert_eq!(article["title"]["text"], "Ferry late in Vélle");
    assert_eq!(of(article, "body"), [FERRY, HARBOUR]);
    assert_eq!(article["attributions"][0]["source"]["text"], "the harbour master");
    let (code, named, _) = desk.run(&["extract", "named.bin", "--format", "text"]);
    assert_eq!((code, named.as_str()), (0, article["text"].as_str().unwrap()));
}

#[test]
fn an_archive_in_base64_and_latin_letters_is_read() {
    let page =
        "<html><body><p>Le préfet a déclaré que le bac était en retard et que le quai était fermé.</p></body></html>";
    let latin: Vec<u8> = page.chars().map(|c| c as u32 as u8).collect();
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut packed = String::new();
    for three in latin.chunks(3) {
        let bits = three.iter().enumerate().fold(0u32, |bits, (i, byte)| bits | u32::from(*byte) << (16 - 8 * i));
        for i in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * i) & 63) as usize];
            packed.push(if i > three.len() { '=' } else { char::from(digit) });
        }
    }
    let archive = format!(
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x; start=\"<b>\"\n\n--x\nContent-Type: text/html\nContent-ID: <a>\n\n<p>A frame</p>\n--x\nContent-Type: text/html; charset=iso-8859-1\nContent-ID: <b>\nContent-Transfer-Encoding: base64\n\n{packed}\n--x--\n"
    );
    let report = Desk::new().file("bac.mht", archive).json(&["bac.mht"]);
    assert!(report["articles"][0]["text"].as_str().unwrap().starts_with("Le préfet a déclaré"), "{report}");
}

#[test]
fn documents_are_read_and_offsets_point_into_their_lines() {
    let desk = Desk::new().file("ferry.docx", docx(&[FERRY, HARBOUR])).file("ferry.odt", odt(&[FERRY, HARBOUR]));
    for name in ["ferry.docx", "ferry.odt"] {
        let (code, text, _) = desk.run(&["extract", name, "--format", "text"]);
        assert_eq!((code, text), (0, format!("{FERRY}\n{HARBOUR}\n")), "{name}");
        let article = &desk.json(&[name])["articles"][0];
        let content = &article["attributions"][0]["content"][0];
        let (start, end) = (content["start"].as_u64().unwrap() as usize, content["end"].as_u64().unwrap() as usize);
        let text = article["text"].as_str().unwrap();
        assert_eq!(&text[start..end], content["text"].as_str().unwrap(), "{name}");
        assert!(text[start..end].contains("We will buy a second ferry"), "{name}");
    }
}

#[test]
fn what_is_broken_is_told_with_its_remedy_and_the_others_are_read() {
    let mut cut = docx(&[FERRY, HARBOUR]);
    cut.truncate(cut.len() / 2);
    let bomb = zipped(&[("word/document.xml", &"<w:p/>".repeat(100_000))]);
    let compound: Vec<u8> = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        .iter()
        .copied()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let desk = Desk::new()
        .file("a.txt", FERRY)
        .file("cut.docx", cut)
        .file("bomb.docx", bomb)
        .file("locked.docx", compound)
        .file("empty.odt", odt(&[]))
        .file("mail.mht", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nhello\n--x--\n");
    let files = ["cut.docx", "a.txt", "bomb.docx", "locked.docx", "empty.odt", "mail.mht"];
    let (code, out, err) = desk.run(&[&files[..], &["--max-size", "100k", "--format", "json"]].concat());
    assert_eq!(code, 4, "{err}");
    let report: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(report["articles"].as_array().unwrap().len(), 1);
    let errors = report["errors"].as_array().unwrap().iter();
    let errors: Vec<_> = errors.map(|it| (it["path"].as_str().unwrap(), it["kind"].as_str().unwrap())).collect();
    let expected = [
        ("cut.docx", "damaged"),
        ("bomb.docx", "too-large"),
        ("locked.docx", "locked"),
        ("empty.odt", "empty"),
        ("mail.mht", "no-page"),
    ];
    assert_eq!(errors, expected);
    assert!(err.contains("locked.docx: locked with a password. Open it and save it without"), "{err}");
    assert!(err.contains("bomb.docx: too large. Raise the limit: --max-size"), "{err}");
    let (code, out, _) = desk.run(&["locked.docx", "a.txt", "--format", "jsonl"]);
    assert_eq!((code, out.lines().count()), (4, 1));
}

#[test]
fn what_is_told_of_an_input_wins() {
    let desk = Desk::new().file("page.mhtml", "<html><body><p>A page that only bears the name.</p></body></html>");
    let (code, out, err) = desk.run(&["extract", "page.mhtml", "--format", "text"]);
    assert_eq!((code, out.as_str()), (0, "A page that only bears the name.\n"), "{err}");
    let (code, _, err) = desk.run(&["extract", "page.mhtml", "--input", "docx"]);
    assert_eq!(code, 4);
    assert!(err.contains("save it again"), "{err}");
}

#[test]
fn what_a_browser_left_beside_a_page_is_set_aside_and_said() {
    let desk = Desk::new()
        .file("ferry.html", format!("<html><body><p>{FERRY}</p></body></html>"))
        .file("ferry_fichiers/ad.html", format!("<html><body><p>{HARBOUR}</p></body></html>"))
        .file("case_files/a.txt", HARBOUR);
    let (code, out, err) =
        desk.run(&["case_files", "ferry.html", "ferry_fichiers", "ferry_fichiers/ad.html", "--format", "json"]);
    let report: Value = serde_json::from_str(&out).unwrap();
    let ids: Vec<&str> = report["articles"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!((code, ids), (0, vec!["case_files/a.txt", "ferry.html"]));
    assert!(err.contains("ferry_fichiers: saved by the browser beside ferry.html, not read"), "{err}");
    let (code, _, err) = desk.run(&["ferry_fichiers"]);
    assert_eq!(code, 4);
    assert!(err.contains("Give the page itself."), "{err}");
    let told = desk.run(&["ferry_fichiers/ad.html", "--input", "html", "--format", "jsonl"]);
    assert_eq!((told.0, told.1.lines().count()), (0, 1));
}

#[test]
fn a_title_on_two_lines_is_one_title() {
    let body = format!("{FERRY}\n\n{HARBOUR}\n");
    let page = "<html><body><h1>The ferry is back ;<br>the harbour pays</h1><article>BODY</article></body></html>";
    let paragraphs = format!("<p>{FERRY}</p><p>{HARBOUR}</p>");
    let desk = Desk::new()
        .file("pasted.txt", format!("Home\nSubscribe\n\nThe ferry is back ;\nthe harbour pays\n\n{body}"))
        .file("page.html", page.replace("BODY", &paragraphs));
    for name in ["pasted.txt", "page.html"] {
        let article = &desk.json(&[name])["articles"][0];
        assert_eq!(article["title"]["text"], "The ferry is back ; the harbour pays", "{name}");
        let (_, summary, _) = desk.run(&[name, "--ui", "en"]);
        assert!(summary.contains("The ferry is back ; the harbour pays"), "{name}: {summary}");
    }
}

#[test]
fn a_folder_gives_documents_and_archives_too() {
    let desk = Desk::new()
        .file("press/a.odt", odt(&[FERRY]))
        .file("press/B.docx", docx(&[HARBOUR]))
        .file("press/c.MHT", ARCHIVE)
        .file("press/d.png", "no text");
    let report = desk.json(&["press"]);
    let ids: Vec<&str> = report["articles"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["press/B.docx", "press/a.odt", "press/c.MHT"]);
    assert!(Path::new(&desk.0.path().join("press/d.png")).exists());
}

/// Fixture files of press databases, with articles made up for them.
fn export(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/press").join(name)).unwrap()
}

#[test]
fn an_export_of_a_press_database_gives_its_articles() {
    let (gazette, wire) = ("The Lower Gazette", "North Wire");
    let (courrier, echo) = ("Le Courrier de Velle", "L'Écho des Deux Rives");
    let french = ["Le bac de Tressac reste à quai", "Un second bac pour Tressac"];
    let english = ["Ferry stays at the quay in Velle", "Second ferry for Velle"];
    let exports = [
        ("europresse.html", french, [courrier, "L'Écho des Deux Rives (site web)"], "Ana Vidal", 3),
        ("europresse.txt", french, [courrier, echo], "Ana Vidal", 2),
        ("factiva.txt", french, [courrier, echo], "Ana Vidal", 2),
        ("factiva-codes.txt", english, [gazette, wire], "Ana Vidal", 3),
        ("factiva.html", english, [gazette, wire], "Ana Vidal", 2),
        ("nexis.txt", english, ["The Lower Gazette (Velle)", wire], "Ana Vidal", 3),
        ("nexis-documents.txt", english, ["The Lower Gazette (Velle)", wire], "Ana Vidal", 2),
    ];
    for (name, titles, outlets, byline, paragraphs) in exports {
        let desk = Desk::new().file(name, export(name));
        let report = desk.json(&[name]);
        let articles = report["articles"].as_array().unwrap();
        assert_eq!(articles.len(), 2, "{name}");
        for (n, article) in articles.iter().enumerate() {
            assert_eq!(article["id"], format!("{name}#{}", n + 1));
            assert_eq!(article["path"], name);
            let title = article["title"]["text"].as_str().unwrap();
            assert_eq!(title.split_whitespace().collect::<Vec<_>>().join(" "), titles[n], "{name}");
            assert_eq!(article["outlet"], outlets[n], "{name}");
            assert_eq!(article["published"]["value"], format!("2022-03-0{}", n + 3), "{name}");
            assert_eq!(article["published"]["origin"], "line", "{name}");
            let text = article["text"].as_str().unwrap();
            let span = &article["published"]["span"];
            let at = |key: &str| span[key].as_u64().unwrap() as usize;
            assert_eq!(&text[at("start")..at("end")], span["text"].as_str().unwrap(), "{name}");
            let body = of(article, "body").join(" ");
            for furniture in ["©", "opyright", "roits réservés", "ights Reserved", "ertificat", "Document", "Load-Date"]
            {
                assert!(!body.contains(furniture), "{name}: {body}");
            }
        }
        assert_eq!(articles[0]["byline"]["text"], byline, "{name}");
        assert_eq!(of(&articles[0], "body").len(), paragraphs, "{name}");
        assert_eq!(articles[1]["byline"], Value::Null, "{name}");
        let source = &articles[0]["attributions"].as_array().unwrap().iter().find(|it| it["mode"] == "direct").unwrap()
            ["source"];
        let source = source["text"].as_str().unwrap();
        assert!(["le maire de Tressac", "the harbour master"].contains(&source), "{name}: {source}");
        let (code, out, _) = desk.run(&[name, "--format", "jsonl"]);
        assert_eq!((code, out.lines().count()), (0, 2), "{name}");
    }
}

#[test]
fn an_article_that_stands_twice_is_read_once_and_named() {
    let desk = Desk::new().file("a.html", export("europresse.html")).file("copy.html", export("europresse.html"));
    let report = desk.json(&["a.html", "copy.html"]);
    let same: Vec<&Value> = report["articles"].as_array().unwrap().iter().map(|it| &it["same_as"]).collect();
    assert_eq!(same, [&serde_json::json!(["copy.html"]), &serde_json::json!(["a.html#3", "copy.html"])]);
    assert_eq!(of(&report["articles"][1], "credit"), ["(AFP)"]);
}

#[test]
fn an_export_is_read_out_of_a_document_and_a_page_is_left_a_page() {
    let export = String::from_utf8(export("nexis.txt")).unwrap();
    let lines: Vec<&str> = export.lines().collect();
    let page =
        format!("<html><body><h1>Document handed over</h1><p>{FERRY}</p><p>Document 1234567890</p></body></html>");
    let desk = Desk::new().file("nexis.docx", docx(&lines)).file("page.html", page).file("plain.txt", FERRY);
    let report = desk.json(&["nexis.docx", "page.html"]);
    let ids: Vec<&str> = report["articles"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["nexis.docx#1", "nexis.docx#2", "page.html"]);
    let (code, _, err) = desk.run(&["plain.txt", "--input", "press"]);
    assert_eq!(code, 4);
    assert!(err.contains("plain.txt: no article of a press database in it."), "{err}");
    let told = desk.json(&["nexis.docx", "--input", "docx"]);
    assert_eq!(told["articles"].as_array().unwrap().len(), 1);
}

#[test]
fn a_part_that_is_no_article_of_its_layout_is_not_lost() {
    let export = String::from_utf8(export("factiva.txt")).unwrap();
    let odd = format!("{export}\n{FERRY} {FERRY}\n{HARBOUR} {HARBOUR} {FERRY}\n");
    let report = Desk::new().file("odd.txt", odd).json(&["odd.txt"]);
    let articles = report["articles"].as_array().unwrap();
    assert_eq!(articles.len(), 3);
    assert!(articles[2]["text"].as_str().unwrap().contains(HARBOUR));
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_pdf_is_told_with_its_remedy_where_it_is_not_read() {
    let desk = Desk::new().file("press/a.pdf", "%PDF-1.4\n%\u{e2}\u{e3}\n").file("press/b.txt", FERRY);
    let (code, out, err) = desk.run(&["press", "--format", "jsonl"]);
    assert_eq!((code, out.lines().count()), (4, 1));
    assert!(
        err.contains("press/a.pdf: a PDF, which this version does not read. Copy its text into a .txt file"),
        "{err}"
    );
}

#[test]
fn a_paragraph_that_begins_like_a_label_is_text() {
    let export = String::from_utf8(export("nexis.txt")).unwrap();
    let told = "Subject: the second boat. That is what stood on the letter which the town council sent to the company on Monday.";
    let export = export.replacen("Body\n", &format!("Body\n\n{told}\n"), 1);
    let report = Desk::new().file("nexis.txt", export).json(&["nexis.txt"]);
    let body = of(&report["articles"][0], "body");
    assert!(body.len() == 4 && body[1] == told && body[3].contains("harbour master"), "{body:#?}");
    assert_eq!(of(&report["articles"][0], "chrome").iter().filter(|line| line.starts_with("Subject:")).count(), 1);
}

#[test]
fn a_page_that_says_document_number_is_no_export() {
    let page = format!(
        "A new ferry for Velle\n\n3 March 2022\n\n{FERRY}\n\n{HARBOUR}\n\nDocument number: 12\n\n{FERRY} {HARBOUR}\n"
    );
    let report = Desk::new().file("page.txt", page).json(&["page.txt"]);
    assert_eq!(report["articles"].as_array().unwrap().len(), 1);
    assert_eq!(report["articles"][0]["id"], "page.txt");
}

#[test]
fn pages_of_this_program_are_no_texts() {
    let desk = tempfile::tempdir().unwrap();
    let run = |words: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.args(words).current_dir(desk.path()).env("LANG", "C").output().unwrap()
    };
    std::fs::write(
        desk.path().join("a.txt"),
        "Le pont rouvrira mardi, a annoncé la maire de Selm, qui l'a dit deux fois.\n",
    )
    .unwrap();
    assert!(run(&["report", ".", "-o", "report.html"]).status.success());
    assert!(run(&["review", ".", "-o", "review.html"]).status.success());
    let json = run(&["compare", ".", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let paths: Vec<&str> =
        report["articles"].as_array().unwrap().iter().map(|it| it["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["./a.txt"]);
    assert!(String::from_utf8_lossy(&json.stderr).contains("left aside"));
    let alone = run(&["compare", "report.html"]);
    assert_eq!(alone.status.code(), Some(4), "{}", String::from_utf8_lossy(&alone.stderr));
}

#[test]
fn texts_in_subfolders_are_told_and_read_where_they_are_named() {
    let desk = tempfile::TempDir::new().unwrap();
    let write = |name: &str| {
        let path = desk.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("The bridge\n\nThe mayor said that {name} was closed.\n")).unwrap();
    };
    ["set/a.txt", "set/march/b.txt", "set/march/week/c.txt"].into_iter().for_each(write);
    ["set/.hidden/d.txt", "set/page_files/e.html", "set/page.html"].into_iter().for_each(write);
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        let output = command.args(args).current_dir(desk.path()).env_clear().env("LC_ALL", "C").output().unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    let told = run(&["set", "--view", "card"]);
    assert!(told.contains("2 texts in subfolders, which are not read") && told.contains("set/march"), "{told}");
    assert_eq!(told.matches("subfolder").count(), 1, "{told}");
    let told = run(&["set", "set/march", "--view", "card", "--ui", "fr"]);
    assert!(told.contains("un texte dans un sous-dossier") && told.contains("set/march/week"), "{told}");
    // Sheets and reports that lie there are no texts, and what is named is read.
    run(&["worksheet", "set/a.txt", "-o", "set/sheets"]);
    let told = run(&["set", "set/march", "set/march/week", "--view", "card"]);
    assert!(!told.contains("subfolder"), "{told}");
    assert!(!run(&["rules", "coverage", "--corpus", "set"]).contains("subfolder"));
}
