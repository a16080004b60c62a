//! What a reader sees: every view of a made-up report, in both languages and at several widths.

#![cfg(feature = "cli")]

use std::collections::BTreeSet;

use cadrage::contract::Report;
use cadrage::render::paint::Paint;
use cadrage::render::sheet::{self, Dialect};
use cadrage::render::shelf::Shelf;
use cadrage::render::terminal::{self, Screen};
use cadrage::render::views::{self, Name, Sort, Wish};
use cadrage::render::words::{Ui, Words};
use cadrage::render::{annotate, dissect, markdown, passage, width};

fn report() -> Report {
    serde_json::from_str(include_str!("fixtures/report.json")).expect("the fixture follows the contract")
}

fn wish(width: usize) -> Wish {
    Wish { again: vec!["cadrage montrer A4 velle".to_owned()], lines: Some(40), width, ..Wish::default() }
}

fn screen(width: usize) -> Screen {
    Screen { width, paint: Paint::default() }
}

fn page(ui: Ui, name: Name, width: usize) -> String {
    let (report, words) = (report(), Words::new(ui));
    let view = views::build(name, Shelf { report: &report, words: &words }, &wish(width));
    terminal::page(&view, screen(width))
}

fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/views");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

#[test]
fn views_at_several_widths() {
    settings().bind(|| {
        for name in Name::ALL {
            for ui in Ui::ALL {
                for width in [100, 60, 40] {
                    let snapshot = format!("{}-{}-{width}", name.code(), ui.code());
                    insta::assert_snapshot!(snapshot, page(ui, name, width));
                }
            }
        }
    });
}

#[test]
fn words_of_all_texts_in_one_list() {
    let (report, words) = (report(), Words::new(Ui::Fr));
    let shelf = Shelf { report: &report, words: &words };
    settings().bind(|| {
        for (name, sort) in [("rule", Sort::Rule), ("left", Sort::Left), ("right", Sort::Right)] {
            let view = views::build(Name::Loaded, shelf, &Wish { sort: Some(sort), ..wish(100) });
            insta::assert_snapshot!(format!("loaded-by-{name}"), terminal::page(&view, screen(100)));
            let plain = views::build(Name::Loaded, shelf, &wish(100));
            assert_eq!(view.data.rows.len(), plain.data.rows.len(), "no word is lost");
        }
    });
}

#[test]
fn the_summary_is_short() {
    for ui in Ui::ALL {
        let shown = page(ui, Name::Summary, 80);
        assert!(shown.lines().count() <= 40, "{} lines\n{shown}", shown.lines().count());
        settings().bind(|| insta::assert_snapshot!(format!("summary-{}-80", ui.code()), shown));
    }
}

#[test]
fn a_summary_of_many_texts_is_still_short() {
    let mut report = report();
    let one = report.articles[0].clone();
    for n in 0..60 {
        let label = format!("X{n}");
        report.articles.push(cadrage::contract::Article { id: format!("x{n}.txt"), label, ..one.clone() });
    }
    let words = Words::new(Ui::Fr);
    let view = views::build(Name::Summary, Shelf { report: &report, words: &words }, &wish(80));
    let shown = terminal::page(&view, screen(80));
    assert!(shown.lines().count() <= 40, "{} lines\n{shown}", shown.lines().count());
}

#[test]
fn no_line_is_too_wide_and_no_word_is_cut() {
    for ui in Ui::ALL {
        for name in Name::ALL {
            let wide = page(ui, name, 400);
            let known: BTreeSet<&str> = wide.split_whitespace().collect();
            for room in [120, 100, 80, 60, 40] {
                let shown = page(ui, name, room);
                for line in shown.lines() {
                    assert!(width::width(line) <= room, "{} at {room}: {line}", name.code());
                }
                if matches!(name, Name::Attributions | Name::Card) {
                    // In these views every piece of a narrow screen is a piece of the wide one, or set off by a mark.
                    let strange: Vec<&str> = shown
                        .split_whitespace()
                        .map(|piece| piece.trim_end_matches(';'))
                        .filter(|piece| !piece.is_empty())
                        .filter(|piece| !known.contains(piece) && !piece.contains('─') && !piece.ends_with(':'))
                        .filter(|piece| !matches!(*piece, "·" | "–"))
                        .filter(|piece| !known.contains(piece.split('\u{a0}').next_back().unwrap_or(piece)))
                        .collect();
                    assert!(strange.is_empty(), "{} at {room}: {strange:?}\n{shown}", name.code());
                }
            }
        }
    }
}

#[test]
fn markdown_holds_the_same_rows() {
    let (report, words) = (report(), Words::new(Ui::Fr));
    let shelf = Shelf { report: &report, words: &words };
    settings().bind(|| {
        for name in Name::ALL {
            let view = views::build(name, shelf, &Wish { lines: None, ..wish(80) });
            insta::assert_snapshot!(format!("{}-markdown", name.code()), markdown::page(&view));
        }
    });
}

#[test]
fn csv_says_the_same_in_every_interface_language() {
    let report = report();
    let (fr, en) = (Words::new(Ui::Fr), Words::new(Ui::En));
    for name in Name::ALL {
        let csv = |words: &Words| {
            let view = views::build(name, Shelf { report: &report, words }, &wish(80));
            String::from_utf8(sheet::write(&view.data, Dialect::Plain).unwrap()).unwrap()
        };
        let head = |text: &str| text.lines().next().unwrap_or("").to_owned();
        assert_eq!(head(&csv(&fr)), head(&csv(&en)), "{}", name.code());
        if name == Name::Chains {
            assert_eq!(csv(&fr), csv(&en));
        }
        settings().bind(|| insta::assert_snapshot!(format!("{}-csv", name.code()), csv(&en).replace('\r', "")));
    }
}

#[test]
fn a_passage_and_a_finding_are_shown_with_all_that_is_known() {
    let (report, words) = (report(), Words::new(Ui::Fr));
    let shelf = Shelf { report: &report, words: &words };
    let shown = |what: &str| passage::show(shelf, what).map(|view| terminal::page(&view, screen(80)));
    settings().bind(|| {
        insta::assert_snapshot!("show-passage", shown("a4").unwrap());
        let id = &report.articles[0].loaded.as_ref().unwrap()[3].id;
        insta::assert_snapshot!("show-finding", shown(id).unwrap());
        assert_eq!(shown(&id[..5]), shown(id));
    });
    assert_eq!(shown("A99"), None);
    assert_eq!(shown("nothing"), None);
    assert_eq!(shown(""), None);
}

#[test]
fn a_text_is_shown_with_its_marks_and_its_parts() {
    let report = report();
    for ui in Ui::ALL {
        let words = Words::new(ui);
        let shelf = Shelf { report: &report, words: &words };
        settings().bind(|| {
            for article in &report.articles[..2] {
                let name = format!("annotate-{}-{}", article.label, ui.code());
                insta::assert_snapshot!(name, annotate::annotate(shelf, article, 80, Paint::default()).unwrap());
                let name = format!("extract-{}-{}", article.label, ui.code());
                insta::assert_snapshot!(name, terminal::page(&dissect::dissect(shelf, article), screen(80)));
            }
        });
    }
}

#[test]
fn the_summary_says_which_file_a_letter_is() {
    let mut report = report();
    report.articles[0].outlet = Some("The Velle Lamp".to_owned());
    for n in [1, 2] {
        report.articles[n].outlet = Some("Two Rivers".to_owned());
    }
    report.articles[3].id = "velle/a-page-saved-under-a-very-long-name.html".to_owned();
    let words = Words::new(Ui::En);
    let view = views::build(Name::Summary, Shelf { report: &report, words: &words }, &wish(120));
    let shown = terminal::page(&view, screen(120));
    let line = |letter: &str| shown.lines().find(|line| line.starts_with(letter)).unwrap_or_default().to_owned();
    assert!(line("A  ").contains("The Velle Lamp"), "{shown}");
    assert!(line("B  ").contains("b  ") && line("C  ").contains("c  "), "one outlet of two texts\n{shown}");
    assert!(line("D  ").contains("very-long-name"), "{shown}");
}

#[test]
fn inputs_that_could_not_be_read_are_named() {
    let mut report = report();
    let error = |path: &str, kind: &str, line| cadrage::contract::ReadError {
        path: path.to_owned(),
        line,
        kind: kind.to_owned(),
        message: String::new(),
    };
    report.errors = vec![error("nine.txt", "missing", None), error("ten.jsonl", "bad-json", Some(3))];
    for (ui, said) in [
        (
            Ui::Fr,
            "2 entrées n’ont pas pu être lues\u{202f}: nine.txt (introuvable), ten.jsonl:3 (la ligne n’est pas du JSON).",
        ),
        (Ui::En, "2 inputs could not be read: nine.txt (not found), ten.jsonl:3 (the line is no JSON)."),
    ] {
        let words = Words::new(ui);
        let view = views::build(Name::Summary, Shelf { report: &report, words: &words }, &wish(120));
        let shown = terminal::page(&view, screen(120));
        assert!(shown.contains(said), "{said}\n{shown}");
    }
}

#[test]
fn a_text_in_a_language_without_a_lexicon_is_never_said_to_hold_nothing() {
    let mut report = report();
    let unread = report.articles.last_mut().unwrap();
    let label = unread.label.clone();
    (unread.attributions, unread.loaded, unread.wires, unread.measures) = (None, None, None, None);
    let id = unread.id.clone();
    let comparison = report.comparison.as_mut().unwrap();
    for speaker in comparison.speakers.iter_mut().flatten() {
        speaker.cells.retain(|cell| cell.article != id);
    }
    let words = Words::new(Ui::En);
    let shelf = Shelf { report: &report, words: &words };
    let said = |name| terminal::page(&views::build(name, shelf, &wish(100)), screen(100));
    for name in [Name::Profile, Name::Speakers, Name::Agencies] {
        assert!(said(name).contains(&format!("“?”: the language of {label} ")), "{}", said(name));
    }
    for name in [Name::Attributions, Name::Loaded, Name::Chains] {
        assert!(said(name).contains("nothing was looked for in this text"), "{}", said(name));
    }
    assert!(said(Name::Summary).contains("not read"), "{}", said(Name::Summary));
}
