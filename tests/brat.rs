//! Stand-off annotation as other programs read it: every span stands where it says, whatever the text holds, and what somebody
//! corrected stays.

#![cfg(feature = "cli")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// Signs of many bytes, a tab and a line that goes on where words are reported.
const TEXT: &str = "𝔖elm, 3 mai (AFP) – « Le\tpont \u{202e}tiendra 🏗 », a déclaré la maire. Selon Reuters, 2 140 habitants ont fui.\n\n\
    La ville martyre attend, a dit le préfet.\n";

fn run(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cadrage")).args(words).current_dir(folder).env("LANG", "C").output().unwrap()
}

#[test]
fn every_span_stands_where_it_says() {
    let desk = TempDir::new().unwrap();
    fs::write(desk.path().join("a b%.txt"), TEXT).unwrap();
    let output = run(desk.path(), &["compare", "a b%.txt", "--lang", "fr", "--format", "brat", "--out", "ann"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text: Vec<char> = fs::read_to_string(desk.path().join("ann/A-a_b_.txt")).unwrap().chars().collect();
    assert_eq!(text.iter().collect::<String>(), TEXT);
    let lines = fs::read_to_string(desk.path().join("ann/A-a_b_.ann")).unwrap();
    let types = fs::read_to_string(desk.path().join("ann/annotation.conf")).unwrap();
    let mut kinds = Vec::new();
    for line in lines.lines().filter(|line| line.starts_with('T')) {
        let [_, place, words] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let (kind, fragments) = place.split_once(' ').unwrap();
        let of = |fragment: &str| {
            let (start, end) = fragment.split_once(' ').unwrap();
            text[start.parse().unwrap()..end.parse().unwrap()].iter().collect::<String>().replace('\t', " ")
        };
        assert_eq!(fragments.split(';').map(of).collect::<Vec<_>>().join(" "), words);
        assert!(types.contains(kind), "{kind} is no type");
        kinds.push(kind.to_owned());
    }
    for kind in ["Reported", "Source", "Content", "Word", "Agency", "Figure"] {
        assert!(kinds.iter().any(|it| it == kind), "no {kind} in\n{lines}");
    }
}

#[test]
fn no_sign_of_a_text_breaks_a_line() {
    let breaks = ['\u{b}', '\u{c}', '\u{1c}', '\u{1d}', '\u{1e}', '\u{85}', '\u{2028}', '\u{2029}', '\r'];
    for sign in breaks {
        let desk = TempDir::new().unwrap();
        fs::write(desk.path().join("a.txt"), format!("« Le pont{sign}tiendra bien », a déclaré la maire de Selm.\n"))
            .unwrap();
        let output = run(desk.path(), &["compare", "a.txt", "--lang", "fr", "--format", "brat", "--out", "ann"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let lines = fs::read_to_string(desk.path().join("ann/A-a.ann")).unwrap();
        let text: Vec<char> = fs::read_to_string(desk.path().join("ann/A-a.txt")).unwrap().chars().collect();
        assert!(!lines.contains(breaks), "{sign:?}: {lines:?}");
        let marks: Vec<&str> = lines.lines().filter(|line| line.starts_with('T')).collect();
        assert!(!marks.is_empty(), "{sign:?}: {lines}");
        for mark in marks {
            let [_, place, words] = mark.split('\t').collect::<Vec<_>>()[..] else { panic!("{mark}") };
            let of = |fragment: &str| {
                let (start, end) = fragment.split_once(' ').unwrap();
                text[start.parse().unwrap()..end.parse().unwrap()].iter().collect::<String>().replace(breaks, " ")
            };
            let fragments = place.split_once(' ').unwrap().1;
            assert_eq!(fragments.split(';').map(of).collect::<Vec<_>>().join(" "), words, "{sign:?}");
        }
    }
}

#[test]
fn what_was_corrected_is_never_written_over() {
    let desk = TempDir::new().unwrap();
    fs::write(desk.path().join("a.txt"), TEXT).unwrap();
    let write = || run(desk.path(), &["compare", "a.txt", "--format", "brat", "--out", "ann"]);
    assert!(write().status.success());
    assert!(write().status.success(), "the same again is no loss");
    let file = desk.path().join("ann/A-a.ann");
    fs::write(&file, "T1\tWord 0 4\t𝔖elm\n").unwrap();
    assert_eq!(write().status.code(), Some(2));
    assert_eq!(fs::read_to_string(file).unwrap(), "T1\tWord 0 4\t𝔖elm\n");
    assert_eq!(run(desk.path(), &["compare", "a.txt", "--format", "brat"]).status.code(), Some(2));
}

#[test]
fn what_comes_back_becomes_decisions_that_tables_follow() {
    let desk = TempDir::new().unwrap();
    let text = "Le pont rouvrira mardi, a annoncé la maire de Selm. La ville martyre attend, et la racaille rit, dit le préfet.\n\n\
        Les habitants ont pris la fuite dans une panique indescriptible, et la nuit fut longue.\n";
    fs::write(desk.path().join("a.txt"), text).unwrap();
    let done = |words: &[&str]| {
        let output = run(desk.path(), words);
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    done(&["compare", "a.txt", "--format", "brat", "--out", "ann"]);
    let file = desk.path().join("ann/A-a.ann");
    let before = fs::read_to_string(&file).unwrap();
    // One word goes, one is somebody else's, one is new.
    let gone = before.lines().find(|line| line.ends_with("\tville martyre")).expect("the word is found");
    let id = gone.split('\t').next().unwrap();
    let own = |line: &&str| !line.starts_with(&format!("{id}\t")) && !line.split_whitespace().any(|word| word == id);
    let mut kept: Vec<&str> = before.lines().filter(own).collect();
    let start = text.chars().count() - "la nuit fut longue.\n".chars().count();
    let added = format!("T99\tWord {start} {}\tla nuit\nA99\tCategory T99 editorial", start + 7);
    kept.push(&added);
    fs::write(&file, kept.join("\n")).unwrap();
    done(&["review", "a.txt", "--brat", "ann", "--by", "MD", "-o", "review.toml"]);
    let decided = fs::read_to_string(desk.path().join("review.toml")).unwrap();
    assert_eq!(decided.matches("verdict = \"drop\"").count(), 1, "{decided}");
    assert_eq!(decided.matches("verdict = \"add\"").count(), 1, "{decided}");
    assert!(decided.contains("words = \"la nuit\"") && decided.contains("by = \"MD\""));
    let loaded = done(&["compare", "a.txt", "--view", "loaded", "--format", "csv"]);
    assert!(!loaded.contains(",ville martyre,") && loaded.contains(",la nuit,"), "{loaded}");
    // A file with decisions is never written over, and a broken line is told.
    let again = run(desk.path(), &["review", "a.txt", "--brat", "ann", "--by", "MD", "-o", "review.toml"]);
    assert_eq!(again.status.code(), Some(2));
    fs::write(&file, "T1\tWord nowhere\n").unwrap();
    let broken =
        run(desk.path(), &["review", "a.txt", "--brat", "ann", "--by", "MD", "-o", "other.toml", "--no-review"]);
    assert_eq!(broken.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&broken.stderr).contains("A-a.ann:1"));
    assert!(!desk.path().join("other.toml").exists());
}

/// A text with a word, reported words and an agency to be decided upon.
const STORY: &str = "Le pont rouvrira mardi, a annoncé la maire de Selm à Reuters. La ville martyre attend, dit le préfet.\n\n\
    Les habitants ont pris la fuite dans une panique indescriptible, et la nuit fut longue.\n";

struct Desk(TempDir);

impl Desk {
    fn new(files: &[(&str, &str)]) -> Desk {
        let desk = Desk(TempDir::new().unwrap());
        files.iter().for_each(|(name, words)| desk.write(name, words));
        desk
    }

    fn write(&self, name: &str, words: &str) {
        fs::write(self.0.path().join(name), words).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    /// What a call that succeeds prints, and what it says.
    fn done(&self, words: &[&str]) -> (String, String) {
        let output = run(self.0.path(), words);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{words:?}: {said}");
        (String::from_utf8(output.stdout).unwrap(), said)
    }

    fn export(&self) {
        self.done(&["compare", "a.txt", "--lang", "fr", "--format", "brat", "--out", "ann"]);
    }

    /// The decisions that come of the annotations, and what was said.
    fn decisions(&self) -> (Vec<toml::Table>, String) {
        self.decisions_with(&[])
    }

    /// The same with `more` words behind the call.
    fn decisions_with(&self, more: &[&str]) -> (Vec<toml::Table>, String) {
        let call = ["review", "a.txt", "--lang", "fr", "--ui", "en", "--brat", "ann", "--by", "MD", "-o", "b.toml"];
        let (_, said) = self.done(&[&call, more].concat());
        let file: toml::Table = toml::from_str(&self.read("b.toml")).unwrap();
        let all = file["correction"].as_array().unwrap().iter().map(|one| one.as_table().unwrap().clone());
        (all.collect(), said)
    }

    /// The articles as the decisions in `b.toml` leave them, with the ids of reviewers left out.
    fn followed(&self, file: &str) -> serde_json::Value {
        let (json, said) =
            self.done(&["compare", "a.txt", "--lang", "fr", "--format", "json", "--ui", "en", "--review", file]);
        assert!(!said.contains("any more"), "{said}");
        serde_json::from_str::<serde_json::Value>(&json).unwrap()["articles"][0].clone()
    }
}

fn one<'d>(all: &'d [toml::Table], words: &str) -> &'d toml::Table {
    let found: Vec<_> = all.iter().filter(|one| one["words"].as_str() == Some(words)).collect();
    assert_eq!(found.len(), 1, "{words} in {all:?}");
    found[0]
}

fn says(one: &toml::Table, key: &str, value: &str) {
    assert_eq!(one.get(key).and_then(toml::Value::as_str), Some(value), "{key} of {one:?}");
}

/// Where `words` stand, as annotations count.
fn letters(words: &str) -> String {
    let start = STORY[..STORY.find(words).unwrap()].chars().count();
    format!("{start} {}", start + words.chars().count())
}

#[test]
fn what_an_annotator_makes_anew_is_added_with_a_note_or_without() {
    let desk = Desk::new(&[("a.txt", STORY)]);
    desk.export();
    let lines = [
        format!("T90\tWord {}\tla nuit", letters("la nuit")),
        "A90\tCategory T90 editorial".to_owned(),
        "#90\tAnnotatorNotes T90\tseems weighty to me".to_owned(),
        format!("T91\tReported {}\tont pris", letters("ont pris")),
        format!("T92\tSource {}\tLes habitants", letters("Les habitants")),
        format!("T93\tContent {}\tla fuite", letters("la fuite")),
        "E91\tReported:T91 Source:T92 Content:T93".to_owned(),
        "#91\tAnnotatorNotes E91\tl1 is what I thought of".to_owned(),
    ];
    desk.write("ann/A-a.ann", &(desk.read("ann/A-a.ann") + &lines.join("\n") + "\n"));
    let (all, _) = desk.decisions();
    says(one(&all, "la nuit"), "verdict", "add");
    says(one(&all, "la nuit"), "category", "editorial");
    says(one(&all, "la fuite"), "verdict", "add");
    says(one(&all, "la fuite"), "source", "Les habitants");
    assert_eq!(all.iter().filter(|one| one["verdict"].as_str() != Some("keep")).count(), 2, "{all:?}");
    let article = desk.followed("b.toml");
    assert!(article["loaded"].as_array().unwrap().iter().any(|one| one["text"] == "la nuit"));
}

#[test]
fn another_category_and_another_place_of_a_word_are_decisions() {
    let desk = Desk::new(&[("a.txt", STORY)]);
    desk.export();
    let before = desk.read("ann/A-a.ann");
    let word = before.lines().find(|line| line.ends_with("\tville martyre")).expect("the word is found");
    let id = word.split('\t').next().unwrap();
    let category = before.lines().find(|line| line.contains(&format!("\tCategory {id} "))).expect("it has one");
    let was = category.rsplit(' ').next().unwrap();
    let now = if was == "insult" { "editorial" } else { "insult" };
    desk.write("ann/A-a.ann", &before.replace(category, &category.replace(was, now)));
    let (all, _) = desk.decisions();
    says(one(&all, "ville martyre"), "verdict", "change");
    says(one(&all, "ville martyre"), "category", now);
    let loaded = desk.followed("b.toml")["loaded"].clone();
    assert!(loaded.as_array().unwrap().iter().any(|one| one["text"] == "ville martyre" && one["category"] == now));
    // The same word a little longer, and a value that is none.
    fs::remove_file(desk.0.path().join("b.toml")).unwrap();
    let moved = word.replace(&letters("ville martyre"), &letters("La ville martyre")).replace("\tville", "\tLa ville");
    desk.write("ann/A-a.ann", &before.replace(word, &moved));
    let (all, _) = desk.decisions();
    says(one(&all, "ville martyre"), "verdict", "drop");
    says(one(&all, "La ville martyre"), "verdict", "add");
    fs::remove_file(desk.0.path().join("b.toml")).unwrap();
    desk.write("ann/A-a.ann", &before.replace(category, &category.replace(was, "splendid")));
    let (all, said) = desk.decisions();
    says(one(&all, "ville martyre"), "verdict", "keep");
    assert!(said.contains("splendid"), "{said}");
}

#[test]
fn another_place_of_what_is_said_is_a_decision() {
    let desk = Desk::new(&[("a.txt", STORY)]);
    desk.export();
    let before = desk.read("ann/A-a.ann");
    let words = "La ville martyre attend";
    let mark = before.lines().find(|line| line.ends_with(&format!("\t{words}"))).expect("what is said is marked");
    let shorter = mark.replace(&letters(words), &letters("La ville martyre")).replace(words, "La ville martyre");
    desk.write("ann/A-a.ann", &before.replace(mark, &shorter));
    let (all, said) = desk.decisions();
    says(one(&all, "dit"), "verdict", "change");
    assert_eq!(one(&all, "dit")["passage"], toml::Value::from(vec!["La ville martyre"]), "{said}");
    let after = desk.followed("b.toml");
    let told = after["attributions"].as_array().unwrap().iter().find(|one| one["cue"]["text"] == "dit").unwrap();
    assert_eq!(told["content"][0]["text"], "La ville martyre");
}

#[test]
fn decisions_that_were_exported_stay_where_nothing_was_corrected() {
    let other = "La nuit fut longue à Selm.\n";
    let desk = Desk::new(&[("a.txt", STORY), ("c.txt", other)]);
    let (of, beside) = (cadrage::review::fingerprint(STORY), cadrage::review::fingerprint(other));
    let entry = |text: &str, kind: &str, words: &str, rest: &str| {
        let start =
            [STORY, other].iter().find(|it| cadrage::review::fingerprint(it) == text).unwrap().find(words).unwrap();
        format!(
            "[[correction]]\ntext = \"{text}\"\nkind = \"{kind}\"\nstart = {start}\nend = {}\nwords = \"{words}\"\n\
             by = \"AB\"\non = 2026-02-03\nreason = \"seen\"\n{rest}\n\n",
            start + words.len()
        )
    };
    let review = [
        "[review]\nschema = 1\n\n".to_owned(),
        entry(&of, "loaded", "ville martyre", "verdict = \"change\"\nweight = 1"),
        entry(&of, "loaded", "la nuit", "verdict = \"add\"\ncategory = \"editorial\"\nweight = 2"),
        entry(&of, "loaded", "indescriptible", "verdict = \"drop\""),
        entry(&of, "attribution", "Les habitants ont pris la fuite", "verdict = \"add\"\nsource = \"Tomas Erkel\""),
        entry(
            &of,
            "attribution",
            "dit",
            "verdict = \"change\"\nsource = \"Anne Marin\"\nsource_kind = \"official\"\npassage = [\"La ville martyre\"]",
        ),
        entry(&beside, "loaded", "La nuit", "verdict = \"add\"\ncategory = \"editorial\""),
    ];
    desk.write("review.toml", &review.concat());
    desk.export();
    let (all, said) = desk.decisions();
    assert_eq!(all.len(), 6, "what was decided before stays, and nothing is added: {said}");
    fs::remove_file(desk.0.path().join("b.toml")).unwrap();
    let (all, said) = desk.decisions_with(&["--read-all"]);
    let own: toml::Table = toml::from_str(&review.concat()).unwrap();
    for before in own["correction"].as_array().unwrap() {
        let mut before = before.as_table().unwrap().clone();
        let mut after = one(&all, before["words"].as_str().unwrap()).clone();
        before.remove("file");
        after.remove("file");
        assert_eq!(before, after, "{said}");
    }
    assert!(all.iter().any(|one| one["by"].as_str() == Some("MD") && one["verdict"].as_str() == Some("keep")));
    for key in ["loaded", "attributions", "wires", "voices"] {
        let strip = |mut list: serde_json::Value| {
            let ours = list.as_array_mut().unwrap().iter_mut();
            ours.for_each(|one| drop(one.as_object_mut().unwrap().remove("review")));
            list
        };
        assert_eq!(
            strip(desk.followed("review.toml")[key].clone()),
            strip(desk.followed("b.toml")[key].clone()),
            "{key}"
        );
    }
    // What is said otherwise now keeps what was said before; what had been added can be taken back.
    fs::remove_file(desk.0.path().join("b.toml")).unwrap();
    let lines = desk.read("ann/A-a.ann");
    let id = |words: &str| {
        let line = lines.lines().find(|line| line.ends_with(&format!("\t{words}"))).unwrap();
        line.split('\t').next().unwrap().to_owned()
    };
    let (word, night) = (id("ville martyre"), id("la nuit"));
    let voice = lines.lines().find(|line| line.contains(&format!("\tVoice {word} "))).unwrap();
    let quoted = format!("{} quoted", voice.rsplit_once(' ').unwrap().0);
    let kept = lines.lines().filter(|line| !line.split_whitespace().any(|part| part == night));
    let kept: Vec<&str> = kept.map(|line| if line == voice { quoted.as_str() } else { line }).collect();
    desk.write("ann/A-a.ann", &(kept.join("\n") + "\n"));
    let (all, said) = desk.decisions();
    let word = one(&all, "ville martyre");
    says(word, "voice", "quoted");
    says(word, "by", "MD");
    assert_eq!(word["weight"].as_integer(), Some(1));
    assert!(all.iter().all(|one| one["words"].as_str() != Some("la nuit")) && said.contains("la nuit"), "{said}");
}

#[test]
fn a_pair_that_cannot_be_read_is_told_and_the_others_are_read() {
    let desk = Desk::new(&[("a.txt", STORY)]);
    desk.export();
    fs::write(desk.0.path().join("ann/B-b.txt"), b"caf\xe9\n").unwrap();
    desk.write("ann/B-b.ann", "");
    desk.write("ann/C-c.ann", "");
    let (all, said) = desk.decisions_with(&["--read-all"]);
    assert!(!all.is_empty());
    for told in ["B-b.txt is not written in UTF-8", "C-c.txt cannot be read"] {
        assert!(said.contains(told), "{told}: {said}");
    }
}

#[test]
fn what_comes_back_unedited_was_read_by_nobody() {
    let desk = Desk::new(&[("a.txt", STORY)]);
    desk.export();
    let call = ["review", "a.txt", "--lang", "fr", "--ui", "en", "--brat", "ann", "--by", "MD", "-o", "b.toml"];
    let (_, said) = desk.done(&call);
    assert!(said.contains("one text came back exactly as it was written") && said.contains("--read-all"), "{said}");
    assert!(!desk.0.path().join("b.toml").exists(), "there is no decision");
    // The order of lines and the numbers of annotations are a program's, not a person's.
    let before = desk.read("ann/A-a.ann");
    let mut lines: Vec<&str> = before.lines().collect();
    lines.reverse();
    desk.write("ann/A-a.ann", &lines.join("\n"));
    assert!(desk.done(&call).1.contains("came back exactly"));
    // Somebody who read it says so, or writes a note.
    let counted = |file: &str| {
        let reviewed = desk.followed(file)["reviewed"].clone();
        (reviewed["looked"].as_u64().unwrap(), reviewed["findings"].as_u64().unwrap())
    };
    let (_, said) = desk.done(&[&call[..], &["--read-all"]].concat());
    assert!(!said.contains("came back exactly"), "{said}");
    let (n, all) = counted("b.toml");
    assert_eq!(n, all, "all that there is to look at, and nothing else");
    desk.write("ann/A-a.ann", &format!("{before}#99\tAnnotatorNotes T1\tseen\n"));
    desk.done(&[&call[..call.len() - 1], &["c.toml"]].concat());
    assert_eq!(counted("c.toml"), (n, all));
}

#[test]
fn what_readers_are_not_asked_about_is_not_kept() {
    let story = fs::read_to_string("samples/pont-de-selm/a-courrier-du-lac.txt").unwrap();
    let desk = Desk::new(&[("a.txt", &story)]);
    desk.export();
    let marks = desk.read("ann/A-a.ann");
    let (all, _) = desk.decisions_with(&["--read-all"]);
    // Words of menus are in the annotations, and count nowhere.
    assert!(marks.contains("\tpharaonique\n") && all.iter().all(|one| one["words"].as_str() != Some("pharaonique")));
    let article = desk.followed("b.toml");
    let places = |list: &str| article[list].as_array().unwrap().iter().filter(|one| one["review"].is_null()).count();
    assert!(places("loaded") > 0 && places("attributions") > 0, "some bear no decision");
    let of = |key: &str| article["reviewed"][key].as_u64().unwrap() as usize;
    assert_eq!((of("looked"), of("findings")), (all.len(), all.len()), "the others all do, and no more are counted");
}
