//! Readers' corrections beside the texts: what they change in tables, measures and data, and what is said of those that
//! cannot be followed.

#![cfg(feature = "cli")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use cadrage::analyzer::{Analyzer, Scratch};
use cadrage::contract::Review;
use cadrage::findings::{Amendment, Object, Verdict, Voice};
use cadrage::ingest::How;
use cadrage::lexicon::Lexicon;
use cadrage::lexicon::diagnostic::code;
use cadrage::lexicon::rule::Origin;
use cadrage::report::{self, Options};
use cadrage::review::{Correction, Corrections, fingerprint, read};
use cadrage::text::Span;
use serde_json::Value;
use tempfile::TempDir;
use unicode_segmentation::UnicodeSegmentation as _;

const TEXT: &str = "a-courrier-du-lac.txt";

/// A folder with a sample text, and with corrections beside it.
struct Desk {
    folder: TempDir,
    text: String,
    written: String,
}

impl Desk {
    fn new() -> Desk {
        Desk::of(TEXT)
    }

    /// The same with another sample under the same name.
    fn of(sample: &str) -> Desk {
        let folder = TempDir::new().expect("a folder");
        let text = fs::read_to_string(Path::new("samples/pont-de-selm").join(sample)).expect("a sample");
        fs::write(folder.path().join(TEXT), &text).expect("a text");
        Desk { folder, text, written: "[review]\nschema = 1\n".to_owned() }
    }

    /// Writes down what is decided about the first place that has `words`.
    fn decide(&mut self, kind: &str, words: &str, verdict: &str, more: &str) {
        let start = self.text.find(words).expect("the words stand in the text");
        self.decide_at(kind, (start, words), verdict, more);
    }

    /// Writes down what is decided about `words` at `start`.
    fn decide_at(&mut self, kind: &str, (start, words): (usize, &str), verdict: &str, more: &str) {
        let (hash, end) = (fingerprint(&self.text), start + words.len());
        write!(
            self.written,
            "\n[[correction]]\ntext = \"{hash}\"\nfile = \"{TEXT}\"\nkind = \"{kind}\"\nstart = {start}\nend = {end}\n\
             words = \"{words}\"\nverdict = \"{verdict}\"\nby = \"M.D.\"\non = 2026-11-02\n{more}\n"
        )
        .expect("it is written to memory");
        self.put("review.toml", &self.written);
    }

    fn put(&self, name: &str, written: &str) {
        fs::write(self.folder.path().join(name), written).expect("a file");
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.current_dir(self.folder.path()).args(args).env_remove("COLUMNS").env("NO_COLOR", "1");
        command.output().expect("the program starts")
    }

    fn out(&self, args: &[&str]) -> String {
        let run = self.run(args);
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).expect("the program prints UTF-8")
    }

    fn told(&self, args: &[&str]) -> String {
        String::from_utf8(self.run(args).stderr).expect("the program speaks UTF-8")
    }

    fn article(&self) -> Value {
        let report: Value = serde_json::from_str(&self.out(&[TEXT, "--format", "json"])).expect("JSON");
        report["articles"][0].clone()
    }
}

/// The finding of `list` that has `words` as its own, or in `key`.
fn finding<'a>(article: &'a Value, list: &str, key: &str, words: &str) -> &'a Value {
    let all = article[list].as_array().expect("a list");
    let is_it = |one: &&Value| match key {
        "" => one["text"] == words,
        "content" => one["content"][0]["text"] == words,
        _ => one[key]["text"] == words,
    };
    all.iter().find(is_it).unwrap_or_else(|| panic!("{words} is in no finding of {list}"))
}

fn count(article: &Value, measure: &str) -> u64 {
    article["measures"][measure]["count"].as_u64().expect("a number")
}

#[test]
fn a_dropped_word_leaves_the_tables_and_stays_in_the_data() {
    let mut desk = Desk::new();
    let before = desk.article();
    let row = ",Nuit d’enfer,";
    assert!(desk.out(&[TEXT, "--view", "loaded", "--format", "csv"]).contains(row));
    desk.decide("loaded", "Nuit d’enfer", "drop", "reason = \"un titre cité\"");
    let after = desk.article();
    assert!(!desk.out(&[TEXT, "--view", "loaded", "--format", "csv"]).contains(row));
    let word = finding(&after, "loaded", "", "Nuit d’enfer");
    assert_eq!(
        (&word["review"], &word["scored"], &word["unscored"]),
        (&"dropped".into(), &false.into(), &"dropped".into())
    );
    assert_eq!(word["id"], finding(&before, "loaded", "", "Nuit d’enfer")["id"], "an id survives a decision");
    let opened = desk.out(&["show", word["id"].as_str().expect("an id"), TEXT, "--ui", "en"]);
    assert!(opened.contains("set aside by a reader, not counted"), "{opened}");
    assert_eq!(count(&after, "loaded-author"), count(&before, "loaded-author") - 1);
    let ignored: Value = serde_json::from_str(&desk.out(&[TEXT, "--format", "json", "--no-review"])).expect("JSON");
    assert_eq!(ignored["articles"][0], before, "corrections can be ignored");
}

#[test]
fn a_dropped_attribution_gives_its_words_back() {
    let mut desk = Desk::new();
    let before = desk.article();
    assert_eq!(finding(&before, "loaded", "", "cessez-le-feu")["voice"], "reported");
    desk.decide("attribution", "ajoute", "drop", "");
    let after = desk.article();
    let said = finding(&after, "attributions", "cue", "ajoute");
    assert_eq!((&said["review"], &said["claim"]), (&"dropped".into(), &false.into()));
    let word = finding(&after, "loaded", "", "cessez-le-feu");
    assert_eq!((&word["voice"], &word["attribution"]), (&"author".into(), &Value::Null));
    assert_eq!(count(&after, "attributions"), count(&before, "attributions") - 1);
    let named =
        |voices: &Value| voices["voices"].as_array().expect("runs").iter().any(|run| run["attribution"] == said["id"]);
    assert!(named(&before) && !named(&after), "no stretch of the text is its words any more");
}

#[test]
fn a_changed_voice_moves_the_measures() {
    let mut desk = Desk::new();
    let before = desk.article();
    desk.decide("loaded", "forces d’occupation", "change", "voice = \"quoted\"\ncategory = \"dysphemism\"");
    let after = desk.article();
    let word = finding(&after, "loaded", "", "forces d’occupation");
    assert_eq!(
        (&word["voice"], &word["category"], &word["review"]),
        (&"quoted".into(), &"dysphemism".into(), &"changed".into())
    );
    assert_eq!(count(&after, "loaded-author"), count(&before, "loaded-author") - 1);
    assert_eq!(count(&after, "loaded-quoted"), count(&before, "loaded-quoted") + 1);
    let row = desk.out(&[TEXT, "--view", "loaded", "--format", "csv"]);
    assert!(
        row.lines().any(|row| row.contains(",forces d’occupation,") && row.contains(",dysphemism,3,quoted,")),
        "{row}"
    );
}

#[test]
fn a_changed_source_is_listed_and_a_changed_voice_lies_on_the_words() {
    let mut desk = Desk::new();
    desk.decide("attribution", "ajoute", "change", "source = \"un agent qui n'est pas nommé\"\nvoice = \"unclear\"");
    let after = desk.article();
    let said = finding(&after, "attributions", "cue", "ajoute");
    assert_eq!((&said["source_name"], &said["source"]), (&"un agent qui n'est pas nommé".into(), &Value::Null));
    let word = finding(&after, "loaded", "", "cessez-le-feu");
    assert_eq!((&word["voice"], &word["unscored"]), (&"unclear".into(), &"weight".into()));
    assert!(desk.out(&[TEXT, "--view", "speakers", "--ui", "fr"]).contains("un agent qui n'est pas nommé"));
    let mut desk = Desk::new();
    desk.decide("attribution", "ajoute", "change", "source = \"Tomas Erkel\"");
    let after = desk.article();
    let said = finding(&after, "attributions", "cue", "ajoute");
    assert_eq!((&said["source_name"], &said["named"]), (&"Tomas Erkel".into(), &true.into()), "the text has this name");
}

#[test]
fn a_source_is_listed_as_the_reader_wrote_it() {
    let mut desk = Desk::new();
    desk.text = "Local activists met at the bridge of Selm. Anna Berg of the town hall, near the Quayside, said that the gate was shut. \
                 It would open on Monday, she added.\n"
        .to_owned();
    desk.put(TEXT, &desk.text);
    for (source, person) in
        [("Local activists", false), ("Berg", true), ("the town hall", false), ("the Quayside", false)]
    {
        desk.written = "[review]\nschema = 1\n".to_owned();
        desk.decide("attribution", "added", "change", &format!("source = \"{source}\""));
        let after = desk.article();
        let said = finding(&after, "attributions", "cue", "added");
        assert_eq!((&said["source_name"], &said["person"]), (&source.into(), &person.into()), "{said}");
    }
}

#[test]
fn a_typed_name_of_several_words_is_listed_so_and_a_surname_joins_the_whole_name() {
    let mut desk = Desk::new();
    desk.text =
        "Star Anna Reis opens the bridge\n\nAnna Reis said that the gate was shut. Reis added that it would open.\n"
            .to_owned();
    desk.put(TEXT, &desk.text);
    for source in ["Anna Reis", "Reis"] {
        desk.written = "[review]\nschema = 1\n".to_owned();
        desk.decide("attribution", "added", "change", &format!("source = \"{source}\""));
        let said = finding(&desk.article(), "attributions", "cue", "added").clone();
        assert_eq!((&said["source_name"], &said["person"]), (&"Anna Reis".into(), &true.into()), "{said}");
    }
}

#[test]
fn another_name_does_not_stay_as_the_source_that_the_text_writes() {
    let mut desk = Desk::new();
    desk.text =
        "Anna Berg came to the bridge of Selm. He was late.\n\nTomas Erkel said that the gate was shut. He said that \
                 it would open.\n"
            .to_owned();
    desk.put(TEXT, &desk.text);
    desk.decide("attribution", "said", "change", "source = \"Anna Berg\"");
    let said = &desk.article()["attributions"][0];
    assert_eq!((&said["source"], &said["source_name"]), (&Value::Null, &"Anna Berg".into()), "{said}");
    assert_eq!(said["resolved"]["text"], "Anna Berg");
    let shown = desk.out(&["show", said["id"].as_str().expect("an id"), TEXT, "--ui", "en"]);
    assert!(shown.contains("a reader named it"), "{shown}");
}

#[test]
fn what_a_reader_added_is_not_said_to_be_read_firmly() {
    let mut desk = Desk::new();
    desk.text = "The gate is shut. It opens on Monday.\n".to_owned();
    desk.put(TEXT, &desk.text);
    desk.decide("attribution", "It opens on Monday", "add", "source = \"a guard\"");
    let said = &desk.article()["attributions"][0];
    let shown = desk.out(&["show", said["id"].as_str().expect("an id"), TEXT, "--ui", "en"]);
    assert!(shown.contains("added by a reader") && !shown.contains("firm"), "{shown}");
}

#[test]
fn what_a_reader_adds_counts_wherever_the_program_has_set_it() {
    let mut desk = Desk::new();
    desk.text = "“Anna Berg said that the gate was shut,” Tom Erkel said.\n".to_owned();
    desk.put(TEXT, &desk.text);
    let counted = |article: &Value| {
        let all = article["attributions"].as_array().expect("a list").iter();
        all.filter(|one| one["claim"] == true).count()
    };
    assert_eq!(counted(&desk.article()), 1, "the inner one stands in the words of the other");
    desk.decide("attribution", "that the gate was shut", "add", "source = \"Anna Berg\"");
    let after = desk.article();
    assert_eq!(counted(&after), 2, "{after:#}");
}

#[test]
fn a_text_is_known_without_the_ending_of_its_name() {
    let mut desk = Desk::new();
    desk.decide("loaded", "Nuit d’enfer", "drop", "");
    desk.put("review.toml", &desk.written.replace(&format!("file = \"{TEXT}\""), "file = \"a-courrier-du-lac\""));
    desk.put(TEXT, &format!("{}\nUn mot de plus.\n", desk.text));
    let told = desk.told(&[TEXT, "--ui", "en"]);
    assert!(told.contains("has changed") && !told.contains("is not read here"), "{told}");
}

#[test]
fn the_sort_of_a_source_can_be_corrected() {
    let mut desk = Desk::new();
    let before = desk.article();
    let all = before["attributions"].as_array().expect("a list");
    let person =
        all.iter().find(|one| one["person"] == true && one["cue"]["text"].is_string()).expect("a person speaks");
    let (start, words) =
        (person["cue"]["start"].as_u64().expect("a place"), person["cue"]["text"].as_str().expect("words"));
    desk.decide_at("attribution", (start as usize, words), "change", "source_kind = \"institution\"");
    let after = desk.article();
    let said = finding(&after, "attributions", "cue", words);
    assert_eq!((&said["source_kind"], &said["person"]), (&"institution".into(), &false.into()), "{said}");
    let page = desk.out(&["review", TEXT, "-o", "page.html"])
        + &fs::read_to_string(desk.folder.path().join("page.html")).expect("a page");
    assert!(page.contains("\"source_kind\":\"institution\""), "the page keeps what is given by hand");
}

#[test]
fn a_person_with_nothing_but_a_name_stays_one_whatever_a_reader_says_it_does() {
    let said = |name: &str, sort: &str| {
        let mut desk = Desk::new();
        desk.text = format!("The bridge was closed on Monday. {name} warned that the repair would last a week.\n");
        desk.put(TEXT, &desk.text);
        desk.decide("attribution", "warned", "change", &format!("source_kind = \"{sort}\""));
        let said = finding(&desk.article(), "attributions", "cue", "warned").clone();
        assert_eq!(said["source_kind"], sort, "{said}");
        (said["person"] == true, desk.out(&[TEXT, "--view", "speakers", "--ui", "en"]))
    };
    for sort in ["official", "security", "expert", "witness", "citizen"] {
        let (is_person, speakers) = said("Anna Reis", sort);
        assert!(is_person && speakers.contains("Persons\nAnna Reis"), "{sort}: {speakers}");
    }
    for (name, sort) in [("Anna Reis", "institution"), ("Anna Reis", "party"), ("Downing Street", "official")] {
        let (is_person, speakers) = said(name, sort);
        assert!(!is_person && !speakers.contains("Persons"), "{name}, {sort}: {speakers}");
    }
}

#[test]
fn every_view_says_that_it_was_reviewed_and_data_does_not() {
    let mut desk = Desk::new();
    fs::copy("samples/pont-de-selm/c-vigie-ouverte.txt", desk.folder.path().join("c.txt")).expect("a sample");
    let views = ["speakers", "attributions", "naming", "figures", "loaded", "card", "agencies", "chains", "timeline"];
    let shown = |desk: &Desk, more: &[&str]| {
        let page = desk.out(&[&[TEXT, "c.txt"], more].concat());
        page.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for view in views {
        let page = shown(&desk, &["--view", view, "--ui", "en"]);
        assert!(!page.contains("reviewed"), "{view} says nothing where nobody has decided anything: {page}");
    }
    desk.decide("loaded", "Nuit d’enfer", "drop", "");
    let report: Value = serde_json::from_str(&desk.out(&[TEXT, "c.txt", "--format", "json"])).expect("JSON");
    let all = report["reviewed"]["findings"].as_u64().expect("a number");
    let (en, fr) = (format!("reviewed 1/{all} by M.D."), format!("relu 1/{all} par M.D."));
    for view in views {
        let page = shown(&desk, &["--view", view, "--ui", "en"]);
        assert!(page.matches(&en).count() == 1 && page.ends_with(&en), "{view}: {page}");
        let page = shown(&desk, &["--view", view, "--ui", "fr", "--format", "markdown"]);
        assert!(page.matches(&fr).count() == 1 && page.ends_with(&fr), "{view}: {page}");
        let data = shown(&desk, &["--view", view, "--ui", "en", "--format", "csv"]);
        assert!(!data.contains(&en), "{view}: {data}");
    }
    for by in ["outlet", "group"] {
        let page = shown(&desk, &["--by", by, "--ui", "en"]);
        assert!(page.ends_with(&en), "{by}: {page}");
    }
    for view in ["summary", "sentences"] {
        let page = shown(&desk, &["--view", view, "--ui", "en"]);
        assert_eq!(page.matches(&en).count(), 1, "{view} says it once: {page}");
    }
}

#[test]
fn corrections_of_several_other_texts_are_told_in_one_line() {
    let mut desk = Desk::new();
    desk.decide("loaded", "Nuit d’enfer", "drop", "");
    let here = desk.written.clone();
    let entry = here.split_once("\n[[correction]]").expect("a decision").1;
    for other in ["e-ailleurs.txt", "f-autre.txt"] {
        let hash = fingerprint(other);
        let elsewhere = entry.replace(&fingerprint(&desk.text), &hash).replace(TEXT, other);
        desk.written.push_str(&format!("\n[[correction]]{elsewhere}"));
    }
    desk.put("review.toml", &desk.written);
    let told = desk.told(&[TEXT, "--ui", "en"]);
    assert!(told.contains("2 corrections are about 2 texts which are not read here"), "{told}");
    assert!(!told.contains("e-ailleurs"), "{told}");
}

#[test]
fn who_asks_for_one_text_hears_nothing_of_the_others() {
    let mut desk = Desk::new();
    desk.put("b-autre.txt", "Le parc est fermé, a dit le préfet de Selm, et la foire n’aura pas lieu avant mardi.\n");
    desk.decide("loaded", "Nuit d’enfer", "drop", "");
    for args in [&["b-autre.txt", "--ui", "en"][..], &["extract", "b-autre.txt", "--ui", "en"]] {
        assert_eq!(desk.told(args), "", "its own decisions wait for it");
    }
    fs::remove_file(desk.folder.path().join(TEXT)).expect("it is there");
    let told = desk.told(&["b-autre.txt", "--ui", "en"]);
    assert!(told.contains("1 correction is about a-courrier-du-lac.txt, which is not read here"), "{told}");
}

#[test]
fn one_mistake_in_many_decisions_is_one_message() {
    let mut desk = Desk::new();
    desk.decide("loaded", "Nuit d’enfer", "drop", "");
    let (head, entry) = desk.written.split_once("\n[[correction]]").expect("a decision");
    let entries: String = (0..20)
        .map(|n| format!("\n[[correction]]{entry}").replace("start = ", &format!("start = {}", n + 1)))
        .collect();
    let unsigned = format!("{head}{}", entries.replace("by = \"M.D.\"\n", ""));
    desk.put("review.toml", &unsigned);
    let told = desk.told(&[TEXT, "--ui", "en"]);
    let second = 1 + unsigned.lines().enumerate().filter(|(_, line)| *line == "[[correction]]").nth(1).expect("two").0;
    assert_eq!(told.matches("this correction has no `by`").count(), 1, "{told}");
    assert!(told.contains(&format!("19 more of the same, next at line {second}")), "{told}");
    assert!(told.contains("20 corrections have a mistake"), "{told}");
}

#[test]
fn every_text_of_a_file_is_told_with_its_hash() {
    let desk = Desk::new();
    let texts = ["Le pont rouvrira, a dit la maire.", "Le parc est fermé, a dit le préfet."];
    let lines = texts.map(|text| format!("{{\"id\": \"{}\", \"text\": \"{text}\", \"lang\": \"fr\"}}\n", text.len()));
    desk.put("all.jsonl", &lines.concat());
    let page = desk.out(&["extract", "all.jsonl", "--ui", "en", "--format", "markdown"]);
    let named: Vec<&str> =
        page.lines().filter_map(|line| line.split_once("review.toml): ").map(|(_, it)| it)).collect();
    let report: Value =
        serde_json::from_str(&desk.out(&["all.jsonl", "--format", "json", "--with-text"])).expect("JSON");
    let articles = report["articles"].as_array().expect("articles").iter();
    let hashes: Vec<String> = articles.map(|one| fingerprint(one["text"].as_str().expect("a text"))).collect();
    assert_eq!((named.len(), named), (2, hashes.iter().map(String::as_str).collect()));
    assert!(
        !desk.out(&["extract", TEXT, "--ui", "en"]).contains("review.toml"),
        "of a plain file it is that of the file"
    );
}

#[test]
fn who_was_told_is_no_relay_in_any_table() {
    let desk = Desk::new();
    desk.put(TEXT, "Le pont rouvrira mardi, a déclaré la maire de Selm à Reuters. Le parc est fermé, a dit le préfet, cité par l’AFP.\n");
    let article = desk.article();
    let via = |link: &str| {
        let said = article["attributions"].as_array().expect("a list").iter();
        said.flat_map(|one| one["via"].as_array().expect("a list")).filter(|one| one["link"] == link).count()
    };
    assert_eq!((via("told"), via("cited")), (1, 1), "{article}");
    let table = desk.out(&[TEXT, "--view", "profile", "--format", "csv"]);
    let rows: Vec<Vec<&str>> = table.lines().map(|row| row.split(',').collect()).collect();
    let cell = |key: &str| rows[1][rows[0].iter().position(|cell| *cell == key).expect("a column")];
    assert_eq!((cell("relayed"), cell("attributions-relayed")), ("1", "1"), "{table}");
}

#[test]
fn the_profile_says_behind_all_else_how_much_was_reviewed() {
    let mut desk = Desk::new();
    let rows = |desk: &Desk| {
        let table = desk.out(&[TEXT, "--view", "profile", "--format", "csv"]);
        let of = |line: &str| line.rsplit(',').nth(1).map(str::to_owned).expect("a cell");
        table.lines().map(of).collect::<Vec<_>>()
    };
    assert_eq!(rows(&desk), ["reviewed", ""]);
    desk.decide("loaded", "Nuit d’enfer", "drop", "");
    let (n, all) = reported(&desk);
    assert_eq!(rows(&desk), ["reviewed".to_owned(), format!("{n}/{all}")]);
}

#[test]
fn an_added_attribution_takes_the_words_inside() {
    let mut desk = Desk::new();
    let before = desk.article();
    let line = desk.text.lines().find(|line| line.contains("forces d’occupation")).expect("a line").to_owned();
    assert_eq!(finding(&before, "loaded", "", "forces d’occupation")["voice"], "author");
    let start = line.find("forces d’occupation").expect("it is there");
    let words = &line[start..start + "forces d’occupation".len()];
    desk.decide("attribution", words, "add", "source = \"Ilian Sorva\"");
    let after = desk.article();
    let said = finding(&after, "attributions", "content", words);
    assert_eq!((&said["origin"], &said["review"], &said["claim"]), (&"person".into(), &"added".into(), &true.into()));
    assert_eq!(said["source_name"], "Ilian Sorva");
    let word = finding(&after, "loaded", "", "forces d’occupation");
    assert_eq!((&word["voice"], &word["attribution"]), (&"reported".into(), &said["id"]));
    assert_eq!(count(&after, "attributions"), count(&before, "attributions") + 1);
    desk.decide("loaded", "grande", "add", "category = \"exaggeration\"");
    let word = desk.article();
    let word = finding(&word, "loaded", "", "grande");
    assert_eq!(
        (&word["origin"], &word["scored"], &word["rule"]),
        (&"person".into(), &true.into(), &"shared.review.added".into())
    );
}

#[test]
fn an_agency_has_another_role_or_none() {
    let mut desk = Desk::of("c-vigie-ouverte.txt");
    let before = desk.article();
    let all = before["wires"].as_array().expect("agencies");
    let one = all.iter().find(|one| one["place"] != "chrome").expect("an agency is named");
    let name = one["text"].as_str().expect("a name");
    assert_eq!(desk.text.find(name), one["start"].as_u64().map(|at| at as usize), "the first place is the one");
    assert_ne!(one["role"], "topic");
    desk.decide("wire", name, "change", "role = \"topic\"");
    let after = desk.article();
    let same = finding(&after, "wires", "", name);
    assert_eq!((&same["role"], &same["review"], &same["id"]), (&"topic".into(), &"changed".into(), &one["id"]));
    let mut desk = Desk::of("c-vigie-ouverte.txt");
    let rows = |desk: &Desk| desk.out(&[TEXT, "--view", "agencies", "--format", "csv"]).lines().count();
    let shown = rows(&desk);
    desk.decide("wire", name, "drop", "");
    let after = desk.article();
    let same = after["wires"].as_array().expect("agencies").iter().find(|wire| wire["id"] == one["id"]);
    assert_eq!(same.expect("it is in the data still")["review"], "dropped");
    assert_eq!(rows(&desk), shown - 1, "it has left the table");
    desk.decide("wire", "Selm", "add", "role = \"credit\"");
    assert!(desk.told(&[TEXT, "--ui", "en"]).contains("cannot be `add` for an agency"));
}

#[test]
fn who_has_looked_at_how_much_is_said_everywhere() {
    let mut desk = Desk::new();
    assert!(desk.out(&[TEXT, "--ui", "fr"]).contains("relevé automatique, pas encore relu"));
    desk.decide("loaded", "Nuit d’enfer", "keep", "");
    let article = desk.article();
    let all = article["reviewed"]["findings"].as_u64().expect("a number");
    assert_eq!((&article["reviewed"]["looked"], &article["reviewed"]["by"][0]), (&1.into(), &"M.D.".into()));
    let (fr, en) = (format!("relu 1/{all} par M.D."), format!("reviewed 1/{all} by M.D."));
    assert!(desk.out(&[TEXT, "--ui", "fr"]).contains(&fr));
    assert!(desk.out(&[TEXT, "--ui", "en"]).contains(&en));
    assert!(desk.out(&[TEXT, "--ui", "fr", "--view", "profile"]).contains(&fr));
    assert!(desk.out(&["annotate", TEXT, "--ui", "en"]).contains(&en));
    let page = desk.out(&["report", TEXT, "--ui", "fr"]);
    assert_eq!(page.matches(&fr).count(), 5, "head, card, profile, method and foot");
    // Every finding that counts is kept: n of n.
    let seen = desk.article();
    let is_text = |one: &&Value| ["title", "body", "caption"].contains(&one["place"].as_str().unwrap_or_default());
    let words = seen["loaded"].as_array().expect("words").iter().filter(is_text);
    let words = words.filter(|one| one["review"].is_null()).map(|one| ("loaded", one));
    let wires = seen["wires"].as_array().expect("agencies").iter().filter(|one| one["place"] != "chrome");
    let words = words.chain(wires.map(|one| ("wire", one)));
    let said = seen["attributions"].as_array().expect("claims").iter().filter(|one| one["claim"] == true);
    for (kind, one) in words.chain(said.map(|one| ("attribution", &one["cue"]))) {
        let (start, end) = (&one["start"], &one["end"]);
        let words = one["text"].as_str().expect("words").replace('"', "\\\"");
        let hash = fingerprint(&desk.text);
        write!(
            desk.written,
            "\n[[correction]]\ntext = \"{hash}\"\nkind = \"{kind}\"\nstart = {start}\nend = {end}\nwords = \"{words}\"\n\
             verdict = \"keep\"\nby = \"A.B.\"\n"
        )
        .expect("it is written to memory");
    }
    desk.put("review.toml", &desk.written);
    let told = desk.out(&[TEXT, "--ui", "fr"]);
    assert!(told.contains(&format!("relu {all}/{all} par ")), "{told}");
}

#[test]
fn no_page_that_goes_out_says_otherwise() {
    let mut desk = Desk::new();
    assert!(desk.out(&[TEXT, "--ui", "en", "--view", "sentences"]).contains("Automatic reading, not reviewed yet."));
    desk.decide("loaded", "Nuit d’enfer", "keep", "");
    let all = desk.article()["reviewed"]["findings"].as_u64().expect("a number");
    for form in ["table", "markdown"] {
        let said = desk.out(&[TEXT, "--ui", "en", "--view", "sentences", "--format", form]);
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(&format!("Automatic reading, reviewed 1/{all} by M.D. ")), "{said}");
        assert!(said.contains(&format!("automatic reading, 1 of {all} findings reviewed by M.D., cadrage")), "{said}");
        assert!(!said.contains("not reviewed") && !said.contains("nobody has"), "{said}");
    }
    assert!(desk.run(&[TEXT, "--format", "xlsx", "--out", "t.xlsx", "--ui", "en"]).status.success());
    let file = fs::File::open(desk.folder.path().join("t.xlsx")).expect("a workbook");
    let mut book = zip::ZipArchive::new(file).expect("it is a ZIP");
    let mut strings = String::new();
    let mut part = book.by_name("xl/sharedStrings.xml").expect("its words");
    std::io::Read::read_to_string(&mut part, &mut strings).expect("it is UTF-8");
    assert!(
        strings.contains(&format!("Automatic reading, reviewed 1/{all} by M.D.")) && !strings.contains("not reviewed")
    );
    for said in [desk.out(&["report", TEXT, "--ui", "en"]), desk.out(&["annotate", TEXT, "--ui", "en"]), strings] {
        assert!(!said.contains("M.D.."), "initials that end in a stop end the sentence");
    }
}

/// Seen and shown, as the script of the page counts them.
fn counted(desk: &Desk) -> (u64, u64) {
    let page = desk.out(&["review", TEXT, "--ui", "en"]);
    let (_, data) = page.split_once("type=\"application/json\"").expect("the data");
    let data = &data[data.find('{').expect("an object")..data.find("</script>").expect("an end")];
    let data: Value = serde_json::from_str(data).expect("JSON");
    let key = |one: &Value| (one["kind"].to_string(), one["start"].as_u64(), one["end"].as_u64());
    let shown: BTreeSet<_> = data["texts"][0]["findings"].as_array().expect("findings").iter().map(key).collect();
    // A decision without a finding stands apart on the page, unless it adds one.
    let stands = |one: &&Value| shown.contains(&key(one)) || one["verdict"] == "add";
    let decided = data["decided"].as_array().expect("decisions").iter().filter(stands);
    let decided: BTreeSet<_> = decided.map(key).collect();
    (decided.len() as u64, shown.union(&decided).count() as u64)
}

/// Seen and there to look at, as every report says.
fn reported(desk: &Desk) -> (u64, u64) {
    let article = desk.article();
    let of = |key: &str| article["reviewed"][key].as_u64().expect("a number");
    (of("looked"), of("findings"))
}

#[test]
fn what_goes_with_a_dropped_finding_is_counted_nowhere() {
    let mut desk = Desk::new();
    desk.text = "Le préfet a affirmé que le maire de Selm avait annoncé que le pont serait fermé lundi.\n\n\
                 Le maire a dénoncé « une rafle » dans le parc de la ville, et le préfet l’a reçu lundi matin.\n"
        .to_owned();
    desk.put(TEXT, &desk.text);
    let before = desk.article();
    let nested = finding(&before, "attributions", "cue", "avait annoncé");
    assert!(nested["parent"].is_string(), "it is part of what the other said: {nested}");
    desk.decide("attribution", "avait annoncé", "drop", "");
    assert_eq!(reported(&desk), counted(&desk));
    desk.written = "[review]\nschema = 1\n".to_owned();
    desk.decide("attribution", "a affirmé", "drop", "");
    assert_eq!(reported(&desk), counted(&desk));
    // A finding that is free now can be dropped itself, and is on the page still.
    desk.decide("attribution", "a dénoncé", "drop", "");
    desk.decide("loaded", "« une rafle »", "drop", "");
    let (n, all) = reported(&desk);
    assert_eq!((n, (n, all)), (3, counted(&desk)));
    // What is added where the program finds it itself is one.
    desk.decide("attribution", "que le pont serait fermé lundi", "add", "source = \"le maire de Selm\"");
    assert_eq!(reported(&desk), counted(&desk));
}

#[test]
fn page_and_reports_count_the_same_when_all_claims_are_dropped() {
    for sample in ["a-courrier-du-lac.txt", "c-vigie-ouverte.txt"] {
        let mut desk = Desk::of(sample);
        let article = desk.article();
        let claims = article["attributions"].as_array().expect("a list").iter().filter(|one| one["claim"] == true);
        for one in claims {
            let seat = [&one["cue"], &one["content"][0], &one["source"]].into_iter().find(|span| span.is_object());
            let seat = seat.expect("a claim has a place");
            let start = seat["start"].as_u64().expect("a number") as usize;
            desk.decide_at("attribution", (start, seat["text"].as_str().expect("words")), "drop", "");
        }
        let (n, all) = reported(&desk);
        assert!(n > 3 && all >= n, "{sample}: {n}/{all}");
        assert_eq!((n, all), counted(&desk), "{sample}");
    }
}

#[test]
fn the_page_and_every_report_count_the_same() {
    let mut desk = Desk::new();
    let tell = reported;
    desk.decide("loaded", "Nuit d’enfer", "drop", "");
    assert_eq!(tell(&desk), counted(&desk));
    desk.decide("attribution", "ajoute", "drop", "");
    assert_eq!(tell(&desk), counted(&desk));
    desk.decide("loaded", "habitants", "add", "category = \"dysphemism\"");
    assert_eq!(tell(&desk), counted(&desk));
    let (n, all) = tell(&desk);
    assert_eq!(n, 3);
    let keys = desk.folder.path().join("sheets");
    desk.out(&["worksheet", TEXT, "-o", keys.to_str().expect("a path"), "--ui", "fr"]);
    let sheets = fs::read_dir(&keys).expect("sheets").flatten();
    let sheets: String = sheets.map(|file| fs::read_to_string(file.path()).expect("a sheet")).collect();
    assert!(sheets.contains(&format!("3 relevés sur {all} ont été relus")));
    // Of one the grammar is that of one.
    let mut desk = Desk::new();
    desk.decide("loaded", "Nuit d’enfer", "keep", "");
    let keys = desk.folder.path().join("sheets");
    desk.out(&["worksheet", TEXT, "-o", keys.to_str().expect("a path"), "--ui", "fr"]);
    let sheets = fs::read_dir(&keys).expect("sheets").flatten();
    let sheets: String = sheets.map(|file| fs::read_to_string(file.path()).expect("a sheet")).collect();
    assert!(sheets.contains("1 relevé sur ") && sheets.contains(" a été relu par une personne"));
}

#[test]
fn decisions_are_read_in_french_too() {
    let mut desk = Desk::new();
    for (verdict, review) in
        [("garder", "kept"), ("écarter", "dropped"), ("ecarter", "dropped"), ("changer", "changed")]
    {
        desk.written = "[review]\nschema = 1\n".to_owned();
        desk.decide("loaded", "Nuit d’enfer", verdict, "voice = \"quoted\"");
        assert_eq!(finding(&desk.article(), "loaded", "", "Nuit d’enfer")["review"], review, "{verdict}");
    }
}

#[test]
fn the_page_names_the_file_that_is_followed() {
    let mut desk = Desk::new();
    desk.decide("loaded", "Nuit d’enfer", "keep", "");
    fs::create_dir(desk.folder.path().join("more")).expect("a folder");
    desk.put("more/other.txt", "Le pont a été fermé lundi, a dit le maire.\n");
    let told = desk.told(&["review", "more", TEXT, "-o", "r.html", "--ui", "en"]);
    assert!(told.contains("belongs here: review.toml"), "{told}");
}

#[test]
fn one_page_never_takes_the_decisions_of_two_files() {
    let desk = Desk::new();
    let other = "Le pont a été fermé lundi. Nuit d’enfer pour les riverains, a dit le maire.\n";
    for (folder, text) in [("f1", desk.text.as_str()), ("f2", other)] {
        fs::create_dir(desk.folder.path().join(folder)).expect("a folder");
        desk.put(&format!("{folder}/a.txt"), text);
        desk.put(&format!("{folder}/review.toml"), "[review]\nschema = 1\n");
    }
    let run = desk.run(&["review", "f1", "f2", "-o", "r.html", "--ui", "en"]);
    let told = String::from_utf8_lossy(&run.stderr);
    assert_eq!(run.status.code(), Some(2), "{told}");
    assert!(told.contains("f1/review.toml and f2/review.toml") && told.contains("--review FILE"), "{told}");
    assert!(!desk.folder.path().join("r.html").exists());
    // One folder under two names has one review.
    assert!(desk.run(&["review", "f1", "./f1/a.txt", "-o", "r.html", "--ui", "en"]).status.success());
    // With one file named, the page says so, and what is decided there is followed in both folders.
    let told = desk.told(&["review", "f1", "f2", "-o", "r.html", "--review", "f1/review.toml", "--ui", "en"]);
    assert!(told.contains("belongs here: f1/review.toml"), "{told}");
    let decided = |text: &str| {
        let start = text.find("Nuit d’enfer").expect("the words");
        let (hash, end) = (fingerprint(text), start + "Nuit d’enfer".len());
        format!(
            "\n[[correction]]\ntext = \"{hash}\"\nkind = \"loaded\"\nstart = {start}\nend = {end}\n\
             words = \"Nuit d’enfer\"\nverdict = \"drop\"\nby = \"M.D.\"\non = 2026-11-02\n"
        )
    };
    desk.put("f1/review.toml", &format!("[review]\nschema = 1\n{}{}", decided(&desk.text), decided(other)));
    let all = desk.out(&["f1", "f2", "--review", "f1/review.toml", "--format", "json"]);
    let report: Value = serde_json::from_str(&all).expect("JSON");
    for n in 0..2 {
        assert_eq!(finding(&report["articles"][n], "loaded", "", "Nuit d’enfer")["review"], "dropped", "text {n}");
    }
}

#[test]
fn a_changed_text_is_told_and_nothing_is_lost() {
    let mut desk = Desk::new();
    desk.decide("loaded", "Nuit d’enfer", "drop", "");
    desk.put(TEXT, &desk.text.replacen("nuit", "soirée", 1).replacen("Nuit", "Soir", 1));
    let told = desk.told(&[TEXT, "--ui", "fr"]);
    assert!(told.contains("review.toml:4") && told.contains("a changé depuis la relecture"), "{told}");
    assert!(told.contains(&format!("cadrage relire {TEXT}")), "{told}");
    assert!(desk.out(&[TEXT, "--ui", "fr"]).contains("pas encore relu"));
    assert_eq!(fs::read_to_string(desk.folder.path().join("review.toml")).expect("it is there"), desk.written);
    // The streamed reading says the same.
    assert!(desk.told(&[TEXT, "--format", "jsonl", "--ui", "fr"]).contains("a changé depuis la relecture"));
    // Read as part of a folder, the file is named with it.
    let folder = desk.folder.path().file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
    let told = desk.told(&[&format!("../{folder}"), "--ui", "fr"]);
    assert!(told.contains(&format!("cadrage relire ../{folder}/{TEXT}")), "{told}");
}

#[test]
fn what_a_dropped_finding_frees_can_be_decided_on_too() {
    let mut desk = Desk::new();
    desk.text =
        "Le maire a dénoncé « une rafle » dans le parc de la ville, et le préfet l’a reçu lundi matin.\n".to_owned();
    desk.put(TEXT, &desk.text);
    desk.decide("attribution", "a dénoncé", "drop", "");
    let article = desk.article();
    let freed = finding(&article, "loaded", "", "« une rafle »");
    assert_eq!(freed["rule"], "shared.frame.scare-quotes");
    let page = desk.out(&["review", TEXT, "--ui", "en"]);
    let (_, data) = page.split_once("type=\"application/json\"").expect("the data");
    assert!(data.contains("\"kind\":\"loaded\""), "{data}");
}

#[test]
fn every_command_says_what_decisions_have_freed_and_nobody_has_read() {
    let mut desk = Desk::new();
    desk.text = "Le préfet a affirmé que le maire de Selm avait annoncé que le pont serait fermé lundi.\n\n\
                 Le maire a dénoncé « une rafle » dans le parc de la ville, et le préfet l’a reçu lundi matin.\n"
        .to_owned();
    desk.put(TEXT, &desk.text);
    desk.decide("attribution", "a affirmé", "keep", "");
    let freed = "personne ne l";
    assert!(!desk.told(&[TEXT, "--ui", "fr"]).contains(freed), "what is kept frees nothing");
    desk.written = "[review]\nschema = 1\n".to_owned();
    desk.decide("attribution", "a affirmé", "drop", "");
    for args in [&["--format", "csv"][..], &["--format", "jsonl"], &["--view", "summary"]] {
        let told = desk.told(&[&[TEXT, "--ui", "fr"], args].concat());
        assert!(
            told.contains("Un relevé ne compte que") && told.contains(&format!("relire {TEXT}")),
            "{args:?}: {told}"
        );
    }
    let view = desk.out(&[TEXT, "--view", "speakers", "--ui", "en", "--width", "160"]);
    assert!(view.contains("One finding counts only since these decisions"), "{view}");
    let told = desk.told(&["report", TEXT, "-o", "report.html", "--ui", "en"]);
    assert!(told.contains("One finding counts only since a decision") && told.contains("nobody has read it"), "{told}");
    desk.decide("attribution", "a dénoncé", "drop", "");
    assert!(desk.told(&[TEXT, "--ui", "en"]).contains("2 findings count only since"), "the word between marks too");
    // The page made anew asks about both, and once they are decided there is nothing more to tell.
    let (seen, all) = counted(&desk);
    assert_eq!((seen, all), reported(&desk));
    desk.decide("attribution", "avait annoncé", "keep", "");
    desk.decide("loaded", "« une rafle »", "drop", "");
    assert!(!desk.told(&[TEXT, "--ui", "en"]).contains("freed"));
    assert!(!desk.told(&["review", TEXT, "--ui", "en"]).contains("freed"));
}

#[test]
fn what_is_not_found_any_more_is_told_with_its_place() {
    let mut desk = Desk::new();
    desk.decide("loaded", "habitants", "drop", "");
    desk.decide("attribution", "ajoute", "keep", "");
    desk.put("review.toml", &desk.written.replace("words = \"ajoute\"", "words = \"dit\""));
    let told = desk.told(&[TEXT, "--ui", "en"]);
    assert!(told.contains("review.toml:4: ") && told.contains("nothing is found at"), "{told}");
    assert!(told.contains("review.toml:16: ") && told.contains("is not at this place"), "{told}");
    let told = desk.told(&[TEXT, "--ui", "en", "--no-review"]);
    assert!(told.is_empty(), "{told}");
}

#[test]
fn another_file_of_corrections_can_be_named() {
    let mut desk = Desk::new();
    desk.decide("loaded", "Nuit d’enfer", "drop", "");
    fs::rename(desk.folder.path().join("review.toml"), desk.folder.path().join("mine.toml")).expect("it moves");
    assert_eq!(finding(&desk.article(), "loaded", "", "Nuit d’enfer")["review"], Value::Null);
    let followed = desk.out(&[TEXT, "--review", "mine.toml", "--ui", "en"]);
    assert!(followed.contains("by M.D."), "{followed}");
    assert_eq!(desk.run(&[TEXT, "--review", "none.toml"]).status.code(), Some(2));
    let told = desk.told(&["mine.toml", "--ui", "en"]);
    assert!(told.contains("holds the corrections of a review"), "{told}");
}

/// Corrections with one mistake of each sort.
const MISTAKES: &str = r#"
[review]
schema = 2

[[correction]]
text = "12ab"
kind = "word"
start = 5
end = 9
words = ""
verdict = "keep"
by = "M.D."

[[correction]]
text = "58afefc2bf65178fe4038508bce12a12d7ae0d7e3ec3fa4972b2d2c4c69fbc89"
kind = "loaded"
start = 9
end = 5
words = "x"
verdict = "drop"
source = "Tomas Erkel"
by = "M.D."
initials = "M.D."

[[correction]]
text = "58afefc2bf65178fe4038508bce12a12d7ae0d7e3ec3fa4972b2d2c4c69fbc89"
kind = "loaded"
start = 5
end = 9
words = "x"
verdict = "change"
category = "insulte"
by = "M.D."
on = "hier"

[[correction]]
text = "58afefc2bf65178fe4038508bce12a12d7ae0d7e3ec3fa4972b2d2c4c69fbc89"
kind = "loaded"
start = 5
end = 9
words = "x"
verdict = "change"
"#;

#[test]
fn every_mistake_is_told_with_its_place() {
    let told = read("review.toml", MISTAKES.as_bytes(), &Lexicon::embedded()).diagnostics;
    let found: Vec<(&str, &str)> = told
        .iter()
        .map(|one| (one.code, one.labels.first().map_or("", |label| &MISTAKES[label.range.start..label.range.end])))
        .map(|(code, at)| (code, at.lines().next().unwrap_or_default()))
        .collect();
    let wanted = [
        (code::OUT_OF_RANGE, "2"),
        (code::ID_FORM, "\"12ab\""),
        (code::UNKNOWN_NAME, "\"word\""),
        (code::EMPTY, "\"\""),
        (code::OUT_OF_RANGE, "5"),
        (code::UNKNOWN_KEY, "\"Tomas Erkel\""),
        (code::UNKNOWN_KEY, "initials"),
        (code::UNKNOWN_ID, "\"insulte\""),
        (code::WRONG_TYPE, "\"hier\""),
        (code::MISSING_KEY, "[[correction]]"),
        (code::MISSING_KEY, "[[correction]]"),
        (code::ID_TWICE, "5"),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn a_file_of_another_version_ends_the_run_with_a_caret_and_a_remedy() {
    let desk = Desk::new();
    desk.put("review.toml", MISTAKES);
    let run = desk.run(&[TEXT, "--ui", "en", "--width", "80"]);
    assert_eq!((run.status.code(), run.stdout.len()), (Some(3), 0));
    insta::assert_snapshot!("review_mistakes", String::from_utf8_lossy(&run.stderr));
    let run = desk.run(&[TEXT, "--ui", "fr", "--width", "80"]);
    insta::assert_snapshot!("review_mistakes_fr", String::from_utf8_lossy(&run.stderr));
}

#[test]
fn the_page_of_a_review_holds_every_finding_and_every_decision() {
    let mut desk = Desk::new();
    desk.decide("loaded", "Nuit d’enfer", "drop", "reason = \"</script><b>\"");
    let page = desk.out(&["relire", TEXT, "--ui", "fr"]);
    let article = desk.article();
    let all = article["reviewed"]["findings"].as_u64().expect("a number") as usize;
    assert!(page.matches("tabindex=\"-1\"").count() >= all, "every finding that counts can be decided upon");
    assert!(
        page.contains("Nuit d&#39;enfer") || page.contains("Nuit d’enfer"),
        "what was dropped is still there to see"
    );
    assert_eq!(page.matches("</script>").count(), 2, "no word of a text or a person ends a script");
    assert!(page.contains("il faut autoriser son script"), "without its script the page says so");
    assert!(!page.contains("http://") && !page.contains("https://"), "nothing is asked of a network");
    // A page may be written anew, another file may not.
    assert!(desk.run(&["review", TEXT, "-o", "r.html"]).status.success());
    let told = desk.told(&["review", TEXT, "-o", "r.html", "--ui", "en"]);
    assert!(told.contains("r.html") && told.contains("review.toml"), "{told}");
    assert_eq!(desk.run(&["review", TEXT, "-o", "review.toml"]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(desk.folder.path().join("review.toml")).expect("it is there"), desk.written);
}

#[test]
fn quoted_words_are_not_the_narration_s_on_the_page_of_a_review() {
    let output = Command::new(env!("CARGO_BIN_EXE_cadrage"))
        .args(["review", "demo:pont-de-selm", "--ui", "en"])
        .output()
        .expect("the program runs");
    let page = String::from_utf8(output.stdout).expect("a page");
    let items: Vec<&str> = page.split("<li").filter(|item| item.contains("class=\"attribution")).collect();
    let quoted: Vec<&&str> = items.iter().filter(|item| item.contains("Nobody told us")).collect();
    assert!(!quoted.is_empty(), "the passage is there");
    for item in quoted {
        assert!(item.contains(">quoted") && !item.contains("narration"), "{item}");
    }
}

/// Decisions of every sort on any words of a text, by a counter that is mixed: some are about findings, most are not.
fn anything(text: &str, seed: usize) -> Vec<Correction> {
    let words: Vec<(usize, &str)> = text.split_word_bound_indices().collect();
    let mut state = seed;
    let mut any = |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % most
    };
    let one = |_| {
        let first = any(words.len());
        let last = (first + any(40)).min(words.len() - 1);
        let span = Span::new(words[first].0, words[last].0 + words[last].1.len());
        let amendment = Amendment {
            object: [Object::Attribution, Object::Loaded, Object::Wire][any(3)],
            span,
            verdict: [Verdict::Keep, Verdict::Drop, Verdict::Change, Verdict::Add, Verdict::Add, Verdict::Add][any(6)],
            sort: None,
            passage: (0..any(3))
                .map(|_| words[any(words.len())].1.to_owned())
                .filter(|it| !it.trim().is_empty())
                .collect(),
            voice: [None, Some(Voice::Author), Some(Voice::Quoted), Some(Voice::Reported), Some(Voice::Unclear)]
                [any(5)],
            source: [None, Some("il"), Some("Ilian Sorva"), Some("Personne"), Some(" ")][any(5)].map(str::to_owned),
            category: [None, Some("insult"), Some("none")][any(3)].map(str::to_owned),
            weight: [None, Some(0), Some(3)][any(3)],
            role: None,
        };
        Correction {
            text: fingerprint(text),
            file: String::new(),
            amendment,
            words: span.of(text).to_owned(),
            by: "M.D.".to_owned(),
            on: String::new(),
            reason: String::new(),
            origin: Origin::default(),
        }
    };
    (0..60).map(one).collect()
}

#[test]
fn no_decision_breaks_a_text() {
    let desk = Desk::new();
    let page = desk.article();
    let mut places: Vec<(Object, u64, u64)> = Vec::new();
    for (list, object) in [("attributions", Object::Attribution), ("loaded", Object::Loaded), ("wires", Object::Wire)] {
        for one in page[list].as_array().expect("a list") {
            let place = if one["cue"].is_object() { &one["cue"] } else { one };
            places.extend(place["start"].as_u64().zip(place["end"].as_u64()).map(|(start, end)| (object, start, end)));
        }
    }
    for seed in 0..3 {
        let mut all = anything(&desk.text, seed);
        // Every second finding is dropped, so that what hangs on it is left without it.
        for (object, start, end) in places.iter().skip(seed % 2).step_by(2) {
            let span = Span::new(*start as usize, *end as usize);
            let amendment = Amendment { object: *object, span, verdict: Verdict::Drop, ..all[0].amendment.clone() };
            all.push(Correction { amendment, words: span.of(&desk.text).to_owned(), ..all[0].clone() });
        }
        let mut corrections = Corrections::default();
        corrections.add(all);
        let analyzer = Analyzer::embedded().corrected(corrections);
        let mut read = analyzer.analyze_bytes("a.txt", desk.text.as_bytes(), &How::default(), &mut Scratch::default());
        let analysis = read.remove(0).expect("it is a text");
        let findings = analysis.findings.as_ref().expect("its language is known");
        let runs = findings.voices.runs();
        assert!(runs[0].start == 0 && runs.windows(2).all(|two| two[0].start < two[1].start), "{runs:?}");
        let known = findings.attributions.len();
        assert!(runs.iter().all(|run| run.attribution.is_none_or(|at| at < known)));
        assert!(findings.loaded.iter().all(|word| word.attribution.is_none_or(|at| at < known)));
        assert!(findings.attributions.iter().all(|one| one.parent.is_none_or(|at| at < known)));
        assert!(findings.loaded.windows(2).all(|two| two[0].span <= two[1].span));
        let article = report::article(&analysis, &analyzer, Options::default());
        let scored = article.loaded.iter().flatten().filter(|one| one.review == Some(Review::Dropped));
        assert!(scored.clone().count() > 0 && scored.into_iter().all(|one| !one.scored));
        let counted: usize = ["loaded-author", "loaded-quoted", "loaded-reported"]
            .map(|id| article.measures.as_ref().expect("measures")[id].count.expect("a count"))
            .into_iter()
            .sum();
        assert_eq!(counted, article.loaded.iter().flatten().filter(|one| one.scored).count());
    }
}

#[test]
fn a_decision_with_a_mistake_is_left_out_and_the_others_stand() {
    let mut desk = Desk::new();
    let before = desk.article();
    let words = before["loaded"][0]["text"].as_str().expect("words").to_owned();
    desk.decide("loaded", &words, "drop", "");
    let alone = desk.article();
    let whole = desk.written.clone();
    for (mistake, remedy) in [
        ("kind = \"word\"", "not in the list"),
        ("initials = \"M.D.\"", "unknown key"),
        ("start = = 4", "this is no TOML"),
        ("start = 5\nend = 9", "`correction`"),
    ] {
        let hash = "0".repeat(64);
        let bad =
            format!("\n[[correction]]\ntext = \"{hash}\"\nwords = \"x\"\nverdict = \"keep\"\nby = \"X\"\n{mistake}\n");
        for written in
            [format!("{whole}{bad}"), whole.replacen("\n[[correction]]", &format!("{bad}\n[[correction]]"), 1)]
        {
            desk.put("review.toml", &written);
            assert_eq!(desk.article()["loaded"], alone["loaded"], "{mistake}");
            let told = desk.told(&[TEXT, "--ui", "en"]);
            assert!(
                told.contains("review.toml:") && told.contains("one correction has a mistake and is not followed"),
                "{told}"
            );
            assert!(
                told.contains("not followed, 1 is without.")
                    && (told.contains(remedy) || told.contains("this correction")),
                "{told}"
            );
            // The page gives a file in the place of this one: nothing may be left out there.
            let run = desk.run(&["review", TEXT, "--ui", "en"]);
            let told = String::from_utf8_lossy(&run.stderr).into_owned();
            assert_eq!((run.status.code(), run.stdout.len()), (Some(3), 0), "{told}");
            assert!(told.contains("Mend the file first"), "{told}");
        }
    }
}

#[test]
fn how_much_of_all_texts_was_read_is_in_the_data() {
    let mut desk = Desk::new();
    fs::write(desk.folder.path().join("b.txt"), "The mayor said on Monday that the bridge was open.\n")
        .expect("a text");
    let report =
        |desk: &Desk| -> Value { serde_json::from_str(&desk.out(&[TEXT, "b.txt", "--format", "json"])).expect("JSON") };
    assert!(report(&desk).get("reviewed").is_none());
    desk.decide("loaded", "Nuit d’enfer", "keep", "");
    let all = report(&desk);
    let screen = desk.out(&[TEXT, "b.txt", "--ui", "en"]);
    let (looked, findings) =
        (all["reviewed"]["looked"].as_u64().expect("n"), all["reviewed"]["findings"].as_u64().expect("n"));
    assert!(screen.contains(&format!("reviewed {looked}/{findings} by M.D.")), "{screen}");
    assert_eq!((looked, &all["reviewed"]["by"][0]), (1, &"M.D.".into()));
}

#[test]
fn a_source_typed_with_its_article_is_no_second_one() {
    let mut desk = Desk::new();
    desk.text =
        "Le préfet a déclaré lundi que le pont de Selm était sûr. La grille est restée fermée, et la rue aussi.\n"
            .to_owned();
    desk.put(TEXT, &desk.text);
    desk.decide("attribution", "La grille est restée fermée", "add", "source = \"le préfet\"");
    let after = desk.article();
    let said = finding(&after, "attributions", "content", "La grille est restée fermée");
    assert_eq!((&said["source_name"], &said["source_kind"]), (&"le préfet".into(), &"official".into()), "{said}");
    fs::write(desk.folder.path().join("b.txt"), "Le maire a déclaré lundi que le pont de Selm était sûr et propre.\n")
        .expect("a text");
    let all: Value = serde_json::from_str(&desk.out(&[TEXT, "b.txt", "--format", "json"])).expect("JSON");
    let rows = all["comparison"]["speakers"].as_array().expect("rows").iter();
    let rows: Vec<(&str, u64)> = rows
        .map(|row| (row["speaker"].as_str().expect("a name"), row["cells"][0]["count"].as_u64().expect("n")))
        .collect();
    assert_eq!(rows, [("préfet", 2), ("maire", 1)]);
    // A head that goes on behind what the reader wrote is another's.
    desk.text = "Le chef de la police a déclaré lundi que le pont de Selm était sûr. La grille est restée fermée, et la rue aussi.\n".to_owned();
    desk.put(TEXT, &desk.text);
    desk.written = "[review]\nschema = 1\n".to_owned();
    desk.decide("attribution", "La grille est restée fermée", "add", "source = \"Le chef\"");
    let after = desk.article();
    let said = finding(&after, "attributions", "content", "La grille est restée fermée");
    assert_ne!(said["source_kind"], "security", "{said}");
}

#[test]
fn a_source_that_a_reader_added_goes_out_with_the_annotations() {
    let mut desk = Desk::new();
    desk.text = "The mayor waited at the bridge of Selm. The gate is shut until Monday, and the road is.\n".to_owned();
    desk.put(TEXT, &desk.text);
    desk.decide("attribution", "The gate is shut", "add", "source = \"The mayor\"");
    desk.out(&[TEXT, "--format", "brat", "--out", "ann"]);
    let written = fs::read_dir(desk.folder.path().join("ann")).expect("a folder").flatten().map(|entry| entry.path());
    let written = written.into_iter().find(|path| path.extension().is_some_and(|end| end == "ann")).expect("a file");
    let written = fs::read_to_string(written).expect("it can be read");
    let source = written.lines().find(|line| line.contains("\tSource ")).expect("a source");
    assert!(source.ends_with("\tThe mayor"), "{written}");
    let event = written.lines().find(|line| line.starts_with("E1")).expect("an event");
    assert!(event.contains(&format!("Source:{}", source.split('\t').next().expect("an id"))), "{written}");
    // What comes back as it went says nothing else.
    desk.out(&["review", TEXT, "--brat", "ann", "--by", "AB", "--read-all", "-o", "again.toml", "--ui", "en"]);
    let again = fs::read_to_string(desk.folder.path().join("again.toml")).expect("a file");
    assert!(again.contains("source = \"The mayor\"") && !again.contains("\"change\""), "{again}");
}
