//! What is said, as a reader corrects it: a passage that the program reads too long, too short or elsewhere.

#![cfg(feature = "cli")]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use cadrage::review::fingerprint;
use serde_json::Value;

mod desk;
use desk::Desk;

const TEXT: &str = "The bridge of Selm is shut.\n\nThe mayor Anna Berg said that the gate was rotten and that it would open on \
Monday after a barbaric winter. Nobody came to see it.\n\nThe gate was rotten, wrote the guard’s union. It asked for a new one.\n";

/// A text with decisions on reported words beside it: the verb of each, the verdict, and what else is said.
fn decided(text: &str, all: &[(&str, &str, &str)]) -> Desk {
    let mut written = "[review]\nschema = 1\n".to_owned();
    let hash = fingerprint(text);
    for (words, verdict, more) in all {
        let start = text.find(words).expect("the words stand in the text");
        let end = start + words.len();
        write!(
            written,
            "\n[[correction]]\ntext = \"{hash}\"\nfile = \"a.txt\"\nkind = \"attribution\"\nstart = {start}\nend = {end}\nwords = \
             {words:?}\nverdict = \"{verdict}\"\nby = \"M.D.\"\n{more}\n"
        )
        .expect("it is written to memory");
    }
    Desk::new().file("a.txt", text).file("review.toml", &written)
}

fn article(desk: &Desk, args: &[&str]) -> Value {
    let (_, report, told) = desk.run(&[&["a.txt", "--format", "json", "--offsets", "bytes"], args].concat());
    let report: Value = serde_json::from_str(&report).unwrap_or_else(|_| panic!("{told}"));
    report["articles"][0].clone()
}

/// The reported words with this verb.
fn said<'a>(article: &'a Value, cue: &str) -> &'a Value {
    let all = article["attributions"].as_array().expect("a list");
    all.iter().find(|one| one["cue"]["text"] == cue).unwrap_or_else(|| panic!("{cue}: {all:#?}"))
}

fn content(one: &Value) -> Vec<&str> {
    one["content"].as_array().expect("a list").iter().map(|span| span["text"].as_str().expect("words")).collect()
}

fn voice<'a>(article: &'a Value, word: &str) -> &'a str {
    let all = article["loaded"].as_array().expect("a list");
    all.iter().find(|one| one["text"] == word).expect("the word is found")["voice"].as_str().expect("a voice")
}

#[test]
fn a_passage_that_is_too_long_ends_where_the_reader_says() {
    let desk = decided(TEXT, &[("said", "change", "passage = \"that the gate was rotten\"")]);
    let (before, after) = (article(&desk, &["--no-review"]), article(&desk, &[]));
    assert!(
        content(said(&before, "said"))[0].ends_with("after a barbaric winter"),
        "{:?}",
        content(said(&before, "said"))
    );
    let one = said(&after, "said");
    assert_eq!(content(one), ["that the gate was rotten"]);
    assert_eq!((&one["review"], &one["origin"], &one["claim"]), (&"changed".into(), &"program".into(), &true.into()));
    assert_eq!((&one["id"], &one["source_name"]), (&said(&before, "said")["id"], &"Anna Berg".into()));
    let start = TEXT.find("that the gate").expect("it is there");
    assert_eq!(one["content"][0]["start"], start, "bytes of the text");
    // A word to discuss that stood in the passage is the narration's now, in the data and in the table.
    assert_eq!((voice(&before, "barbaric"), voice(&after, "barbaric")), ("reported", "author"));
    let (_, table, _) = desk.run(&["a.txt", "--view", "loaded", "--format", "csv"]);
    assert!(table.lines().any(|row| row.contains(",barbaric,") && row.contains(",author,")), "{table}");
    let (_, table, _) = desk.run(&["a.txt", "--view", "attributions", "--format", "csv"]);
    assert!(table.contains(",that the gate was rotten,"), "{table}");
}

#[test]
fn a_passage_in_several_pieces_is_copied_with_any_space_and_apostrophe() {
    let text = TEXT.replace("after a barbaric", "after\u{a0}a\u{a0}barbaric");
    let pieces = "passage = [\"that the gate was rotten\", \"it would  open on Monday after a barbaric winter\"]";
    let desk = decided(&text, &[("said", "change", pieces), ("wrote", "change", "passage = \"the guard's union\"")]);
    let after = article(&desk, &[]);
    assert_eq!(
        content(said(&after, "said")),
        ["that the gate was rotten", "it would open on Monday after\u{a0}a\u{a0}barbaric winter"]
    );
    assert_eq!(content(said(&after, "wrote")), ["the guard’s union"]);
}

#[test]
fn of_words_that_stand_twice_those_in_the_paragraph_are_meant() {
    let desk = decided(TEXT, &[("said", "change", "passage = \"gate was rotten\"")]);
    let one = article(&desk, &[]);
    assert_eq!(said(&one, "said")["content"][0]["start"], TEXT.find("gate was rotten").expect("it is there"));
    let desk = decided(TEXT, &[("wrote", "change", "passage = \"gate was rotten\"")]);
    let one = article(&desk, &[]);
    assert_eq!(said(&one, "wrote")["content"][0]["start"], TEXT.rfind("gate was rotten").expect("it is there"));
}

#[test]
fn a_passage_that_is_not_in_the_text_is_told_with_its_line_and_its_words() {
    let desk = decided(TEXT, &[("said", "change", "passage = [\"the gate was rotten\", \"the gate was golden\"]")]);
    let (code, report, told) = desk.run(&["a.txt", "--format", "json", "--ui", "en"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("review.toml:4") && told.contains("“the gate was golden”"), "{told}");
    assert!(told.contains("not in a.txt") && told.contains("stays in the file"), "{told}");
    let report: Value = serde_json::from_str(&report).expect("JSON");
    let one = said(&report["articles"][0], "said");
    assert_eq!((&one["review"], content(one)[0].len() > 30), (&Value::Null, true), "it is read as before: {one}");
}

#[test]
fn a_passage_belongs_to_reported_words_and_is_a_change_of_its_own() {
    let desk = decided(TEXT, &[("said", "change", "")]);
    let (_, _, told) = desk.run(&["a.txt", "--ui", "en"]);
    assert!(told.contains("`passage`"), "a change may be of the passage alone: {told}");
    let desk = decided(TEXT, &[("said", "change", "passage = 3")]);
    let (_, _, told) = desk.run(&["a.txt", "--ui", "en"]);
    assert!(told.contains("passage") && told.contains("a text"), "{told}");
    let written = std::fs::read_to_string(desk.path("review.toml")).expect("the file");
    desk.write("review.toml", &written.replace("\"attribution\"", "\"loaded\"").replace("= 3", "= \"gate\""));
    let (_, _, told) = desk.run(&["a.txt", "--ui", "en"]);
    assert!(told.contains("kind = \"attribution\""), "{told}");
}

#[test]
fn reported_words_are_nested_in_the_passage_that_holds_them() {
    let text = "Anna Berg said that the guard wrote that the gate was shut. Tom Erkel says that it will open.\n";
    let desk = decided(text, &[("said", "change", "passage = \"the guard\"")]);
    let (before, after) = (article(&desk, &["--no-review"]), article(&desk, &[]));
    let inner = said(&before, "wrote");
    assert_eq!((&inner["parent"], &inner["claim"]), (&said(&before, "said")["id"], &false.into()));
    let inner = said(&after, "wrote");
    assert_eq!((&inner["parent"], &inner["claim"]), (&Value::Null, &true.into()), "it stands for itself now");
    let wide = "passage = \"that the guard wrote that the gate was shut. Tom Erkel says that it will open\"";
    let desk = decided(text, &[("said", "change", wide)]);
    let after = article(&desk, &[]);
    assert_eq!(said(&after, "says")["parent"], said(&after, "said")["id"], "it stands in her words now");
}

#[test]
fn the_page_of_a_review_takes_a_passage_up_and_counts_it_once() {
    let desk = decided(TEXT, &[("said", "change", "passage = \"that the gate was rotten\"")]);
    let (before, after) = (article(&desk, &["--no-review"]), article(&desk, &[]));
    let asked = |one: &&Value| one["claim"] == true;
    let all = before["attributions"].as_array().expect("a list").iter().filter(asked).count();
    let words = before["loaded"].as_array().expect("a list").len();
    assert_eq!((&after["reviewed"]["looked"], &after["reviewed"]["findings"]), (&1.into(), &(all + words).into()));
    let (_, page, told) = desk.run(&["review", "a.txt"]);
    assert!(told.is_empty() && page.matches("<li id=\"f-").count() == all + words, "{told}");
    assert!(page.contains("\"passage\":[\"that the gate was rotten\"]"), "the page takes the decision up");
}

/// The rows of a table as CSV, each value by the head of its column.
fn rows(csv: &str) -> (Vec<String>, Vec<BTreeMap<String, String>>) {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let heads: Vec<String> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    let row = |record: csv::StringRecord| heads.iter().cloned().zip(record.iter().map(str::to_owned)).collect();
    let rows = reader.records().map(|record| row(record.expect("a row"))).collect();
    (heads, rows)
}

#[test]
fn the_table_of_reported_words_ends_in_the_places_of_what_is_said() {
    let text = "The quay is wet.\n\n“L’été is very late,” said Anna Berg. “It will come on Monday.”\n";
    let desk = Desk::new().file("a.txt", text);
    let (_, table, told) = desk.run(&["a.txt", "--view", "attributions", "--format", "csv"]);
    let (heads, all) = rows(&table);
    let last = ["review", "start", "end", "content_line", "content_paragraph", "pieces", "cue_start", "cue_end"];
    assert_eq!(heads[heads.len() - last.len()..], last, "{told}");
    let one = &all[0];
    let at = |key: &str| one[key].parse::<usize>().expect("a number");
    let pieces: Vec<&str> = one["pieces"]
        .split(' ')
        .map(|piece| {
            let (start, end) = piece.split_once("..").expect("two numbers");
            &text[start.parse().expect("a number")..end.parse().expect("a number")]
        })
        .collect();
    assert_eq!(pieces, ["“L’été is very late,”", "“It will come on Monday.”"]);
    assert_eq!(&text[at("start")..at("end")], "“L’été is very late,” said Anna Berg. “It will come on Monday.”");
    assert_eq!((&text[at("cue_start")..at("cue_end")], at("content_line"), at("content_paragraph")), ("said", 3, 1));
    let (_, table, _) = desk.run(&["a.txt", "--view", "attributions", "--format", "csv", "--offsets", "chars"]);
    let letters: Vec<char> = text.chars().collect();
    let (_, all) = rows(&table);
    let at = |key: &str| all[0][key].parse::<usize>().expect("a number");
    assert_eq!(letters[at("cue_start")..at("cue_end")].iter().collect::<String>(), "said");
}

#[test]
fn how_words_are_given_follows_the_voice_that_a_reader_gives_them() {
    let desk = decided(TEXT, &[("said", "change", "voice = \"quoted\"")]);
    assert_eq!(said(&article(&desk, &["--no-review"]), "said")["mode"], "indirect");
    assert_eq!(said(&article(&desk, &[]), "said")["mode"], "direct");
}

#[test]
fn what_a_reader_types_is_named_only_where_it_names_somebody() {
    let named =
        |more: &str| said(&article(&decided(TEXT, &[("wrote", "change", more)]), &[]), "wrote")["named"].clone();
    for (source, is_named) in [
        ("An aide to Berg", false),
        ("Some", false),
        ("One of the guards", false),
        ("the guard Tom Dorn", true),
        ("Dorn", true),
    ] {
        assert_eq!(named(&format!("source = \"{source}\"")), is_named, "{source}");
    }
    assert_eq!(named("source = \"Tom Dorn\"\nsource_kind = \"unnamed\""), false);
}

#[test]
fn how_many_speak_is_no_article() {
    for source in ["Several of them", "Neither of them", "most guards"] {
        let desk = decided(TEXT, &[("wrote", "change", &format!("source = \"{source}\""))]);
        let (_, table, _) = desk.run(&["a.txt", "--view", "speakers", "--format", "csv"]);
        assert!(table.contains(source), "{source}: {table}");
    }
}

#[test]
fn what_moves_by_decisions_alone_is_not_laid_to_the_rules() {
    let desk = decided(TEXT, &[("said", "change", "voice = \"quoted\"")]);
    for (name, args) in [("before.json", &["--no-review"][..]), ("after.json", &[])] {
        let (_, report, _) = desk.run(&[&["a.txt", "--format", "json"], args].concat());
        std::fs::write(desk.path(name), report).expect("a file");
    }
    let (_, told, _) = desk.run(&["diff-runs", "before.json", "after.json", "--ui", "en"]);
    assert!(told.contains("barbaric") && told.contains("readers"), "{told}");
    let (rules, readers) = told.split_once("readers").expect("what readers moved");
    assert!(!rules.contains("barbaric") && readers.contains("barbaric"), "{told}");
}
