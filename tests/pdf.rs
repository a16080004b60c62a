//! PDF files, in a program built with their reader: what is written in them is read, and nothing in them ends the program.

#![cfg(all(feature = "cli", feature = "pdf"))]

use std::process::Command;

use cadrage::ingest::{How, Input, PageLexicon, read};
use cadrage::lexicon::Lexicon;
use proptest::prelude::*;

/// A PDF file of one page that draws `content`, with `extra` objects from number 6 on and `resources` beside the font.
fn pdf(content: &str, resources: &str, extra: &[&str]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> {resources} >> >>"
        ),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    objects.extend(extra.iter().map(|object| (*object).to_owned()));
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (i, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", i + 1));
    }
    let table = file.len();
    file.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    places.iter().for_each(|place| file.push_str(&format!("{place:010} 00000 n \n")));
    file.push_str(&format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1));
    file.into_bytes()
}

const LINES: &str = "BT /F 12 Tf 72 720 Td (The ferry was late again, the harbour master said on Tuesday.) Tj 0 -40 Td (Nobody on the quay was surprised by it, and the bridge is closed.) Tj ET";

fn run(name: &str, bytes: &[u8]) -> (i32, String, String) {
    let desk = tempfile::tempdir().unwrap();
    std::fs::write(desk.path().join(name), bytes).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
    let command =
        command.args(["extract", name, "--format", "text"]).current_dir(desk.path()).env_clear().env("LC_ALL", "C");
    let run = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (run.status.code().unwrap(), text(run.stdout), text(run.stderr))
}

#[test]
fn the_text_of_a_pdf_is_read() {
    let (code, text, err) = run("ferry.pdf", &pdf(LINES, "", &[]));
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    assert_eq!(code, 0, "{err}");
    assert_eq!(lines[0].trim(), "The ferry was late again, the harbour master said on Tuesday.");
    assert_eq!(lines[1].trim(), "Nobody on the quay was surprised by it, and the bridge is closed.");
}

#[test]
fn pictures_and_broken_files_are_told_without_a_crash() {
    let (code, _, err) = run("scan.pdf", &pdf("0 0 100 100 re f", "", &[]));
    assert!(code == 4 && err.contains("scan.pdf: a PDF of pictures"), "{err}");
    let (code, _, err) = run("cut.pdf", &pdf(LINES, "", &[])[..300]);
    assert!(code == 4 && err.contains("cut.pdf: cannot be unpacked"), "{err}");
    let (code, _, err) = run("odd.pdf", &pdf("BT /G 12 Tf (x) Tj ET", "", &[]));
    assert!(code == 4 && err.contains("odd.pdf: cannot be unpacked") && !err.contains("panicked"), "{err}");
}

#[test]
fn a_drawing_that_draws_itself_ends() {
    let own = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 5 >>\nstream\n/X Do\nendstream";
    let (code, _, err) = run("ring.pdf", &pdf("/X Do", "/XObject << /X 6 0 R >>", &[own]));
    assert!(code == 4 && err.contains("ring.pdf: cannot be unpacked"), "{err}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_change_of_a_pdf_is_survived(at in 9usize..900, byte in any::<u8>(), cut in 0usize..900) {
        let lexicon = PageLexicon::new(&Lexicon::default());
        let how = How { input: Input::Pdf, ..How::default() };
        let mut bytes = pdf(LINES, "", &[]);
        let (at, cut) = (at % bytes.len(), cut % bytes.len());
        bytes[at] = byte;
        for bytes in [&bytes[..], &bytes[..cut]] {
            for page in read("any.pdf", bytes, &how, &lexicon).into_iter().flatten() {
                prop_assert!(page.blocks.iter().all(|block| page.text.is_char_boundary(block.span.start)));
            }
        }
    }
}
