//! A language is a folder: from the files of `tests/toy_language` alone, and without a line of Rust that knows them,
//! a text of an invented language is recognised, its speakers found, its words to discuss heard in a voice.

use std::fs;
use std::path::Path;

use cadrage::analyzer::{Analysis, Analyzer, Scratch};
use cadrage::findings::attribution::Frame;
use cadrage::findings::{Place, Voice};
use cadrage::ingest::{How, Input};
use cadrage::lexicon::Lexicon;
use cadrage::lexicon::rule::WireRole;
use cadrage::text::Span;

/// The bridge is ruined, the rector says; the text, the insult and the credit are as in any other language.
const TEXT: &str = "Lo rektoro Nob. Tasim dokim ke la ponta ven Vela est runa ot ke lo grumono est na Vela.\n\
    La ponta est runa, sel lo gardo Velan.\n\
    „Lo grumono nu est na Vela ot nu est na la ponta”, dokim lo rektoro.\n\
    Lo grumo est tur la ponta.\n\
    Mik ZPA";

/// The files of the language, each with its path below the folder of lexicons.
fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/toy_language");
    let mut files = Vec::new();
    for folder in ["shared", "zz"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{folder}/{}", path.file_name().unwrap().to_string_lossy());
            files.push((name, fs::read_to_string(path).unwrap()));
        }
    }
    files.sort();
    files
}

fn lexicon() -> Lexicon {
    read(files())
}

fn read(files: Vec<(String, String)>) -> Lexicon {
    let borrowed: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let (lexicon, diagnostics) = Lexicon::read(&borrowed);
    let told: Vec<String> = diagnostics.iter().map(|d| format!("{} {:?}", d.code, d.title)).collect();
    assert!(told.is_empty(), "{told:#?}");
    lexicon
}

fn analyze(text: &str) -> (Analyzer, Analysis) {
    let analyzer = Analyzer::new(lexicon());
    let analysis = analyzer.analyze(text, &mut Scratch::default());
    (analyzer, analysis)
}

fn of(span: Option<Span>) -> &'static str {
    span.map_or("", |s| s.of(TEXT))
}

#[test]
fn the_language_is_told_by_its_words() {
    let (_, analysis) = analyze(TEXT);
    assert_eq!(analysis.article.lang.as_deref(), Some("zz"));
    let (_, english) = analyze("The bridge was closed on Monday after the storm, said the mayor of the town.");
    assert_eq!(english.article.lang, None);
    assert_eq!(english.findings, None);
}

#[test]
fn speakers_are_found_with_their_cue_and_their_words() {
    let (_, analysis) = analyze(TEXT);
    let found = analysis.findings.unwrap();
    let read: Vec<(&str, &str, Frame)> =
        found.attributions.iter().map(|a| (of(a.source), of(a.cue), a.frame)).collect();
    let wanted = [
        ("Lo rektoro Nob. Tasim", "dokim", Frame::Clause),
        ("lo gardo Velan", "sel", Frame::Prep),
        ("lo rektoro", "dokim", Frame::Incise),
    ];
    assert_eq!(read, wanted);
    let contents: Vec<String> = found
        .attributions
        .iter()
        .map(|a| a.content.iter().map(|c| c.of(TEXT)).collect::<Vec<_>>().join(" | "))
        .collect();
    assert_eq!(
        contents,
        [
            "ke la ponta ven Vela est runa ot ke lo grumono est na Vela",
            "La ponta est runa",
            "„Lo grumono nu est na Vela ot nu est na la ponta”"
        ]
    );
    assert_eq!(found.attributions[0].kind.kind.as_deref(), Some("official"));
}

#[test]
fn words_to_discuss_are_heard_in_their_voice() {
    let (_, analysis) = analyze(TEXT);
    let found = analysis.findings.unwrap();
    let read: Vec<(&str, Voice, Place, bool)> =
        found.loaded.iter().map(|t| (of(Some(t.span)), t.voice, t.place, t.unscored.is_none())).collect();
    let wanted = [
        ("grumono", Voice::Reported, Place::Body, true),
        ("grumono", Voice::Quoted, Place::Body, true),
        ("grumo", Voice::Author, Place::Body, true),
    ];
    assert_eq!(read, wanted);
}

#[test]
fn agencies_and_actors_come_from_the_shared_tables() {
    let (analyzer, analysis) = analyze(TEXT);
    let found = analysis.findings.unwrap();
    let agencies: Vec<(&str, WireRole)> =
        found.wires.iter().map(|w| (analyzer.lexicon().agencies[w.agency as usize].id.as_str(), w.role)).collect();
    assert_eq!(agencies, [("zpa", WireRole::Credit)]);
    let actors: Vec<&str> =
        found.names.iter().map(|n| analyzer.lexicon().actors[n.actor as usize].id.as_str()).collect();
    assert_eq!(actors, ["vela-guard"]);
}

#[test]
fn a_pasted_page_loses_its_menu_and_shows_its_correction() {
    let page = format!(
        "Lista\nSherum\n\nRuna ven Vela\n\n{}\n\nMi korum: la ponta nu est runa na Vela.\n",
        TEXT.replace('\n', "\n\n")
    );
    let analyzer = Analyzer::new(lexicon());
    let how = How { input: Input::Text, ..How::default() };
    let analysis =
        analyzer.analyze_bytes("page.txt", page.as_bytes(), &how, &mut Scratch::default()).remove(0).unwrap();
    assert_eq!(analysis.article.lang.as_deref(), Some("zz"));
    let menu = analysis.article.page.blocks.iter().find(|b| b.span.of(&page) == "Lista").unwrap();
    assert_eq!(menu.rule.as_deref(), Some("zz.page.menu"));
    assert_eq!(analysis.findings.unwrap().card.len(), 1);
}

#[test]
fn a_language_with_forms_of_credit_alone_is_read_for_agencies_alone() {
    let others = ["zz/attribution.toml", "zz/card.toml", "zz/kind.toml", "zz/loaded.toml"];
    let files = files().into_iter().filter(|(path, _)| !others.contains(&path.as_str()));
    let analyzer = Analyzer::new(read(files.collect()));
    let analysis = analyzer.analyze(TEXT, &mut Scratch::default());
    assert_eq!((analysis.article.lang.as_deref(), &analysis.findings), (Some("zz"), &None));
    let agencies = analysis.agencies.iter().flatten().map(|it| (it.span.of(TEXT), it.role));
    assert_eq!(agencies.collect::<Vec<_>>(), [("ZPA", WireRole::Credit)]);
}
