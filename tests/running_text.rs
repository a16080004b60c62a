//! Small things that running text holds and that are no findings: numbers of messages, outlets that only name something, a paper
//! that passes words on to itself; and the head of a dispatch, which is one.

use cadrage::analyzer::Analyzer;
use cadrage::contract::{Article, IndicatorState as State, Offsets};
use cadrage::report::{self, Options};

/// A text as the contract has it.
fn read(text: &str) -> Article {
    let analyzer = Analyzer::embedded();
    let analysis = analyzer.analyze(text, &mut cadrage::analyzer::Scratch::default());
    report::article(&analysis, &analyzer, Options { offsets: Offsets::Bytes, with_text: true })
}

#[test]
fn the_number_of_a_message_is_no_figure() {
    let article =
        read("The mayor wrote in message 1849201384756123904 that 54 bridges in the town would open on Monday.\n");
    let figures: Vec<&str> = article.figures.iter().flatten().map(|one| one.span.text.as_str()).collect();
    assert!(
        figures.iter().any(|one| one.contains("54")) && !figures.iter().any(|one| one.contains("1849")),
        "{figures:?}"
    );
}

#[test]
fn an_outlet_that_only_names_a_poll_is_no_agency() {
    let article =
        read("A CNN public poll found on Monday that most of the people in the town were glad of the bridge.\n");
    assert_eq!(article.wires.as_deref(), Some(&[][..]));
    let article = read("SELM (CNN) - The mayor said on Monday that the people in the town were glad of the bridge.\n");
    assert_eq!(article.wires.iter().flatten().map(|one| one.agency.as_str()).collect::<Vec<_>>(), ["cnnwire"]);
}

#[test]
fn the_head_of_a_dispatch_says_where_it_was_written() {
    let dateline = |text: &str| {
        let article = read(text);
        let found = article.indicators.iter().flatten().find(|one| one.id == "dateline").expect("it is asked").clone();
        (found.state, found.value)
    };
    for (head, place) in [("KERVANE (Reuters) -", "KERVANE"), ("Selm, Oct 12 (AP) —", "Selm, Oct 12")] {
        let text =
            format!("{head} The mayor said on Monday that the people in the town were glad of the old bridge.\n");
        assert_eq!(dateline(&text), (State::Present, Some(place.to_owned())), "{head}");
    }
    let inside =
        "The mayor said on Monday (Reuters) that the people in the town were glad of the old bridge - and so on.\n";
    assert_ne!(dateline(inside).0, State::Present);
    // The article behind the head has the capital of a sentence and is nobody's name.
    let article = read("KERVANE (Reuters) - The prefect of Selm said on Monday that the old bridge was safe.\n");
    let names: Vec<&str> = article.attributions.iter().flatten().filter_map(|one| one.source_name.as_deref()).collect();
    assert_eq!(names, ["prefect of Selm"]);
}

#[cfg(feature = "cli")]
#[test]
fn nobody_passes_words_on_to_themselves() {
    let folder = tempfile::TempDir::new().expect("a folder");
    std::fs::write(
        folder.path().join("a.txt"),
        "“The bridge is open again,” Reuters said, quoted by Reuters on Monday.\n",
    )
    .expect("a text");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_cadrage"));
    let run =
        command.args(["a.txt", "--view", "chains", "--ui", "en"]).current_dir(folder.path()).output().expect("it runs");
    let page = String::from_utf8(run.stdout).expect("it prints UTF-8");
    assert!(page.contains("[Reuters] →\u{a0}A"), "{page}");
}
