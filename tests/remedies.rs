//! What the author of a rule is told where the rule does not do what it should: the nearest cause, and what to do.

#![cfg(feature = "cli")]

mod desk;

use std::fs;
use std::path::Path;

use desk::Desk;
use serde_json::Value;

const HEAD: &str = "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"loaded\"\n";

/// A draft of a word to discuss that finds `terms` and promises to in `sentence`, with `more` keys.
fn word(terms: &str, more: &str, sentence: &str) -> String {
    format!(
        "{HEAD}\n[[rule]]\nid = \"en.loaded.a-toll\"\ncategory = \"dysphemism\"\nstatus = \"draft\"\nweight = 2\nterms = [{terms}]\n\
         {more}\nwhy = \"A reason.\"\nsource = \"editorial\"\nmatch = [\"{sentence}\"]\nno_match = [\"It rained.\"]\n"
    )
}

/// A cue that finds `term` in `frames`.
fn cue(status: &str, frames: &str, term: &str, sentence: &str) -> String {
    format!(
        "[[rule]]\nid = \"en.attribution.a-verb\"\nact = \"speech\"\nstance = \"neutral\"\nframes = [\"{frames}\"]\nstatus = \"{status}\"\n\
         terms = [\"{term}\"]\nwhy = \"A reason.\"\nsource = \"editorial\"\nmatch = [\"{sentence}\"]\nno_match = [\"It rained.\"]\n"
    )
}

#[test]
fn a_rule_that_misses_its_own_example_says_the_nearest_cause() {
    let desk = Desk::new();
    for (terms, more, sentence, cause) in [
        (
            "\"toll robbery\"",
            "",
            "The {toll robberies} began.",
            "“toll robberies” is another form of the words of the term: write ~",
        ),
        ("\"levy rob\"", "", "The men {levy robbed}.", "write ~ behind the word that changes, with pos = \"verb\""),
        ("\"levy rob~\"", "", "The men {levy robbed}.", "does not give by the table of the rule: write pos = \"verb\""),
        ("\"levy~ rob\"", "", "The men {levy robbed}.", "write ~ behind the word that changes, with pos = \"verb\""),
        ("\"café robbery\"", "", "The {cafe robbery} began.", "“cafe robbery” differs by its accents alone"),
        ("\"toll robbery\"", "", "The {tol robery} began.", "“robery” stands here, the term has “robbery”"),
        ("\"toll robbery\"", "", "The {toll, robbery} began.", "“toll, robbery”: a mark stands between"),
        ("\"toll robbery\"", "", "The {toll at robbery} began.", "..1 between two words allows for up to one"),
        (
            "\"toll robbery\"",
            "",
            "The {toll at the old robbery} began.",
            "..3 between two words allows for up to three",
        ),
        ("\"toll ..2 robbery\"", "", "The {toll at the old robbery} began.", "than ..2 allows for: write ..3"),
        ("\"toll robbery\"", "", "The {toll} began.", "“robbery” is not in the sentence"),
        ("\"toll robbery\"", "", "The {gate} began.", "none of these words is in the sentence: toll robbery"),
        (
            "\"toll robbery\"",
            "",
            "The {robbery of a toll} began.",
            "but not one behind the other in this order: toll robbery",
        ),
        (
            "\"toll\"",
            "require = { within = 2, any = [\"bridge\"] }",
            "The {toll} began.",
            "none of the words of `require` stands near: bridge",
        ),
        (
            "\"toll\"",
            "forbid = { within = 2, any = [\"bridge\"] }",
            "The {toll} bridge.",
            "a word of `forbid` stands near: “bridge”",
        ),
        (
            "\"toll\"",
            "forbid = { any = [\"bridge\"] }",
            "The {toll} bridge.",
            "stands in the sentence: “bridge”. Take the word out of `forbid`",
        ),
        (
            "\"toll\"",
            "require = { within = 1, any = [\"bridge\"] }",
            "The {toll} on the bridge.",
            "“bridge”, a word of `require`, stands further away than `within` says",
        ),
        (
            "\"toll\"",
            "require = { any = [\"bridge\"], side = \"before\" }",
            "The {toll} on the bridge.",
            "“bridge”, a word of `require`, stands after; `side` says before",
        ),
        ("\"toll\"", "require = { any = [\"bridge\"] }", "The {toll} on bridges.", "write “bridge~” in it"),
        ("\"toll\"", "require = { any = [\"bridge\"] }", "The {toll} on it.", "bridge. Add a word, or leave"),
        ("\"toll gate\"", "", "The {tollgates} rose.", "“tollgates” stands here, the term has “toll gate”"),
        ("\"toll-gate\"", "", "The {tolls-gates} rose.", "“tolls-gates” stands here, the term has “toll-gate”"),
        (
            "\"toll\"",
            "except = [\"toll bridge\"]",
            "The {toll} bridge.",
            "one of its exceptions holds the words: “toll bridge”",
        ),
        ("\"toll\"", "case = \"upper\"", "The {toll} began.", "case = \"upper\""),
        ("\"toll\"", "", "The word {toll} is long.", "mention = \"keep\""),
    ] {
        desk.write("mine/en/words.toml", &word(terms, more, sentence));
        let (code, page, told) = desk.run(&["rules", "test", "mine"]);
        assert!(code == 1 && page.contains(cause), "{sentence}: {page}{told}");
    }
    // Of a verb that stands in another construction the one that fits is named, and no other.
    for (sentence, fitting) in [
        ("“We stay,” the mayor {gurgled}.", "add `incise` to `frames`"),
        ("The mayor {gurgled} to leave the town.", "add `infinitive` to `frames`"),
        ("The mayor {gurgled} that they stay.", "add `clause` to `frames`"),
    ] {
        let frames = if fitting.contains("clause") { "colon" } else { "clause" };
        desk.write(
            "mine/en/words.toml",
            &cue("draft", frames, "gurgle~", sentence).replace("why =", "pos = \"verb\"\nwhy ="),
        );
        let (_, page, told) = desk.run(&["rules", "test", "mine", "--width", "400"]);
        assert!(page.contains(&format!("constructions of the rule ({frames}): {fitting}\n")), "{page}{told}");
        let plain = sentence.replace(['{', '}'], "");
        let own = ["--lexicons", "mine", "--width", "400"];
        let (_, page, _) = desk.run(&[&["explain", "en.attribution.a-verb", "--sentence", &plain][..], &own].concat());
        assert!(page.contains(fitting), "{page}");
        // Among all rules it is said where to ask.
        let (_, page, _) = desk.run(&[&["explain", "--sentence", &plain][..], &own].concat());
        assert!(page.contains("which one would fit: cadrage explain en.attribution.a-verb --sentence"), "{page}");
    }
    desk.write("mine/en/words.toml", &cue("draft", "clause", "gurgle~", "He {gurgle}."));
    let (_, page, _) = desk.run(&["rules", "test", "mine"]);
    assert!(page.contains("in no construction that cadrage reads, those of the rule (clause) or others"), "{page}");
    let (_, page, _) = desk.run(&["rules", "test", "mine", "--ui", "fr"]);
    assert!(page.contains("dans aucune construction que cadrage lise"), "{page}");
    let hears =
        cue("draft", "object", "gurgle~", "He {gurgle} nothing.").replace("why =", "addressee = \"object\"\nwhy =");
    desk.write("mine/en/words.toml", &hears);
    let (_, page, _) = desk.run(&["rules", "test", "mine"]);
    assert!(page.contains("leave `addressee` out where it is what is said"), "{page}");
    let form = "[[rule]]\nid = \"en.wire.by-way\"\nstatus = \"draft\"\nrole = \"credit\"\nbefore = [\"by way of\"]\nmatch = [\"SENTENCE\"]\nno_match = [\"It rained.\"]\n";
    for (sentence, cause) in [
        ("By way of {Selm News}.", "no agency of the list is named here"),
        ("It rained on {Reuters} today.", "not right beside"),
    ] {
        desk.write("mine/en/words.toml", &form.replace("SENTENCE", sentence));
        let (_, page, told) = desk.run(&["rules", "test", "mine"]);
        assert!(page.contains(cause), "{page}{told}");
    }
}

#[test]
fn a_list_that_is_not_closed_is_told_where_it_begins() {
    let desk = Desk::new();
    let rule = word("\"toll robbery\"", "", "The {toll robbery} began.");
    let open = rule.replace("terms = [\"toll robbery\"]", "terms = [\"toll robbery\"");
    assert_ne!(open, rule);
    let line = 1 + open.lines().position(|line| line.starts_with("terms")).unwrap();
    for (text, column) in [(open.clone(), 9), (open.replace("[\"toll robbery\"", "[\"toll robbery"), 10)] {
        desk.write("mine/en/words.toml", &text);
        let (code, _, told) = desk.run(&["rules", "check", "mine"]);
        assert_eq!((code, told.matches("error[").count()), (3, 1), "{told}");
        assert!(told.contains(&format!("words.toml:{line}:{column}\n")), "{told}");
    }
    assert!(desk.run(&["rules", "check", "mine", "--ui", "fr"]).2.contains("E001"));
}

#[test]
fn a_sentence_says_why_a_rule_is_silent_in_it() {
    let desk = Desk::new().file("mine/en/words.toml", &word("\"toll robbery\"", "", "The {toll robbery} began."));
    let own = ["--lexicons", "mine", "--width", "200"];
    let ask = |args: &[&str]| desk.run(&[&["explain"], args, &own].concat()).1;
    let page = ask(&["--sentence", "The toll robberies began in May, the mayor said."]);
    assert!(
        page.contains("they find nothing") && page.contains("en.loaded.a-toll: “toll robberies” is another form"),
        "{page}"
    );
    let page = ask(&["--sentence", "The toll robbery began in May, the mayor said."]);
    assert!(!page.contains("they find nothing"), "{page}");
    let page = ask(&["--sentence", "Le maire de la ville a rouvert le pont."]);
    assert!(!page.contains("they find nothing"), "{page}");
    let page = ask(&["--sentence", "Le maire a dit que les toll robberies ont commencé sur le pont."]);
    assert!(page.contains("the sentence is read as French"), "{page}");
    let page = ask(&["en.loaded.a-toll", "--sentence", "The toll robberies began."]);
    assert!(page.starts_with("en.loaded.a-toll: “toll robberies” is another form"), "{page}");
    let page = ask(&["en.loaded.a-toll", "--sentence", "The toll robbery began."]);
    assert_eq!(page, "en.loaded.a-toll: finds “toll robbery” (narration)\n");
}

#[test]
fn a_longer_draft_of_a_verb_is_tried_and_takes_nothing() {
    let verb = |status: &str| cue(status, "clause", "said loudly", "He {said loudly} that it rained.");
    let desk =
        Desk::new().file("texts/a.txt", "The mayor of Selm said loudly that the bridge would open again on Monday.\n");
    desk.write("mine/en.toml", &verb("draft"));
    let cues = || {
        let (_, page, told) = desk.run(&["texts", "--format", "json", "--lexicons", "mine"]);
        let report: Value = serde_json::from_str(&page).unwrap_or_else(|_| panic!("{told}"));
        let all = report["articles"][0]["attributions"].as_array().unwrap().clone();
        all.iter()
            .map(|one| (one["rule"].as_str().unwrap().to_owned(), one["content"][0]["text"].is_string()))
            .collect::<Vec<_>>()
    };
    assert_eq!(cues(), [("en.attribution.say".to_owned(), true)], "what counts goes on counting");
    let (code, page, told) = desk.run(&["rules", "test", "mine"]);
    assert_eq!(code, 0, "{page}{told}");
    assert!(told.contains("mine/en.toml:2: en.attribution.a-verb will take the place of en.attribution.say"), "{told}");
    assert!(!told.contains(" takes the place"), "{told}");
    let (_, page, _) = desk.run(&[
        "explain",
        "--lexicons",
        "mine",
        "--width",
        "200",
        "--sentence",
        "The mayor said loudly that it rained.",
    ]);
    assert!(page.contains("en.attribution.a-verb: en.attribution.say finds these words and goes before it"), "{page}");
    desk.write("mine/en.toml", &verb("stable"));
    assert_eq!(cues(), [("en.attribution.a-verb".to_owned(), true)]);
}

#[test]
fn a_verb_of_a_built_in_rule_is_tried_in_a_construction_of_ones_own() {
    // The built-in rule has the verb, and not with a clause.
    let of = |slug: &str| {
        let rule = cue("draft", "clause", "crow~", "The mayor {crowed} that the bridge was safe.");
        rule.replace("a-verb", slug).replace("terms", "pos = \"verb\"\nterms")
    };
    let desk = Desk::new().file("mine/en.toml", &of("crow"));
    let (code, page, told) = desk.run(&["rules", "test", "mine", "--why"]);
    assert_eq!(code, 0, "{page}{told}");
    let of_sentence = |desk: &Desk| {
        let asked = ["explain", "--sentence", "The mayor crowed that the bridge was safe.", "--lexicons", "mine"];
        desk.run(&[&asked[..], &["--width", "400"]].concat()).1
    };
    assert!(of_sentence(&desk).contains("make this one stable, which is on trial, or copy that one"));
    // A later id has no place even then: what leads out is said.
    let desk = Desk::new().file("mine/en.toml", &of("zing"));
    let (code, page, told) = desk.run(&["rules", "test", "mine", "--why"]);
    assert_eq!(code, 1, "{page}{told}");
    assert!(page.contains("it has them for incise, quote, colon"), "{page}");
    assert!(page.contains("explain en.attribution.gush --toml) and add the construction"), "{page}");
    assert!(!of_sentence(&desk).contains("make this one stable"));
}

#[test]
fn a_difference_says_of_entries_how_they_differ_and_of_copies_nothing() {
    let desk = Desk::new().file("texts/a.txt", "The regime fell on Monday.\n");
    let copy = |id: &str, file: &str| {
        let (code, text, told) = desk.run(&["explain", id, "--toml"]);
        assert_eq!(code, 0, "{told}");
        desk.write(file, &text);
        text
    };
    copy("en.loaded.regime", "mine/en/words.toml");
    copy("reuters", "mine/shared/agencies.toml");
    let page = copy("foreign-troops", "mine/shared/debates.toml");
    let ask = || desk.run(&["rules", "diff", "builtin", "mine", "--corpus", "texts", "--width", "200"]).1;
    let told = ask();
    assert_eq!(told.lines().count(), 1, "{told}");
    desk.write("mine/shared/debates.toml", &page.replacen("title", "title = \"Tolls\"\n# ", 1));
    desk.write("mine/shared/agencies.toml", "[[agency]]\nid = \"reuters\"\nstatus = \"off\"\n");
    let told = ask();
    assert!(told.contains("[[debate]] foreign-troops: changed\n"), "{told}");
    assert!(told.contains("[[agency]] reuters: switched off, and no mention of it changes"), "{told}");
    desk.write("mine/shared/debates.toml", "[[debate]]\nid = \"foreign-troops\"\nstatus = \"off\"\n");
    let told = ask();
    assert!(told.contains("[[debate]] foreign-troops: switched off\n"), "{told}");
    let data = desk.run(&["rules", "diff", "builtin", "mine", "--corpus", "texts", "--format", "json"]).1;
    let data: Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["entries"][1]["change"], "off", "{data}");
}

#[test]
fn a_path_that_is_not_there_is_no_name_of_a_rule() {
    let (code, _, told) = Desk::new().run(&["rules", "test", "mine/nowhere"]);
    assert!(code == 2 && told.contains("mine/nowhere: not found"), "{told}");
    let (code, _, told) = Desk::new().run(&["--lang-ui", "fr", "a.txt"]);
    assert!(code == 2 && told.contains("did you mean “--ui”?"), "{told}");
}

#[test]
fn a_difference_tells_what_is_left_to_others_and_what_agencies_change() {
    let desk =
        Desk::new().file("mine/en/words.toml", &word("\"puppet regime\"", "", "The {puppet regime} fell.")).file(
            "texts/a.txt",
            "The puppet regime fell on Monday.\n\nThe bridge is open, Selm Courier reported on Monday.\n",
        );
    let ask = |more: &[&str]| {
        let asked = ["rules", "diff", "builtin", "mine", "--corpus", "texts", "--width", "200"];
        desk.run(&[&asked[..], more].concat()).1
    };
    let page = ask(&[]);
    assert!(page.contains("One place where a rule of the second lexicon stands aside"), "{page}");
    assert!(page.contains("= narration · kept by en.loaded.puppet-government · texts/a.txt"), "{page}");
    let data: Value = serde_json::from_str(&ask(&["--format", "json"])).unwrap();
    let kept = &data["rules"]["en.loaded.a-toll"][0];
    assert_eq!((&kept["change"], &kept["rival"]), (&"kept".into(), &"en.loaded.puppet-government".into()), "{data}");
    let agency = |id: &str, name: &str| {
        format!(
            "[[agency]]\nid = \"{id}\"\nname = \"{name}\"\nnames = [\"{name}\"]\ncodes = []\ncountry = \"fr\"\ntype = \"agency\"\n"
        )
    };
    desk.write("mine/shared/agencies.toml", &(agency("selm", "Selm Courier") + &agency("harn", "Harn Courier")));
    let page = ask(&[]);
    assert!(page.contains("[[agency]] selm\n  + · texts/a.txt"), "{page}");
    assert!(page.contains("[[agency]] harn: new, and no mention of it changes"), "{page}");
    let data: Value = serde_json::from_str(&ask(&["--format", "json"])).unwrap();
    assert_eq!(data["agencies"]["selm"][0]["words"], "Selm Courier", "{data}");
}

#[test]
fn rules_that_write_their_forms_out_are_found_by_any_form() {
    let rule =
        word("\"se (gargarise|gargarisent|résolut)\"", "", "Il {se gargarise}.").replace("en.loaded", "fr.loaded");
    let desk = Desk::new().file("mine/fr/words.toml", &rule.replace("\"en\"", "\"fr\""));
    for (asked, wanted) in [("gargariser", true), ("Gargarisait", true), ("resolut", true), ("gargouiller", false)] {
        let (_, page, told) = desk.run(&["rules", "list", asked, "--lexicons", "mine"]);
        assert_eq!(page.contains("fr.loaded.a-toll"), wanted, "{asked}: {page}{told}");
    }
}

#[test]
fn the_rule_of_the_readme_is_a_file_as_it_stands() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let rule = readme.split("## A rule in five minutes").nth(1).unwrap().split("```toml\n").nth(1).unwrap();
    let desk = Desk::new()
        .file("my-rules/en.toml", rule.split("```").next().unwrap())
        .file("texts/a.txt", "The mayor reopened the bridge on Monday. The toll robbery began at once.\n");
    let (code, _, told) = desk.run(&["rules", "check", "my-rules"]);
    assert!(code == 0 && told.contains("one file, one rule") && told.contains("no warning"), "{told}");
    let (code, page, told) = desk.run(&["rules", "test", "my-rules", "--why"]);
    assert!(code == 0 && told.contains("2 examples tried"), "{page}{told}");
    let (_, page, _) = desk.run(&["rules", "coverage", "my-rules", "--corpus", "texts"]);
    assert!(page.contains("Rules that fire: 1 of 1"), "{page}");
    let (_, page, _) = desk.run(&["rules", "diff", "builtin", "my-rules", "--corpus", "texts"]);
    assert!(page.contains("Findings that come: 1"), "{page}");
    // Without a head the folder still says which language its files are of.
    fs::create_dir(desk.path("my-rules/fr")).unwrap();
    fs::rename(desk.path("my-rules/en.toml"), desk.path("my-rules/fr/en.toml")).unwrap();
    let (code, _, told) = desk.run(&["rules", "check", "my-rules"]);
    assert!(code == 3 && told.contains("E006") && told.contains("move the file to a folder `en`"), "{told}");
    desk.write("my-rules/fr/en.toml", &rule.split("```").next().unwrap().replace("en.loaded.toll-robbery", "toll"));
    let (code, _, told) = desk.run(&["rules", "check", "my-rules", "--width", "200"]);
    assert!(
        code == 3 && told.contains("write `language.family.some-slug`; the family is one of `attribution`"),
        "{told}"
    );
}

#[test]
fn a_mistake_says_what_to_write() {
    let whole = word("\"toll robbery\"", "", "The {toll robbery} began.");
    let desk = Desk::new();
    for (was, is, remedy) in [
        ("status = \"draft\"\n", "", "add `status = \"…\"`; possible: `draft`, `stable`, `retired`"),
        ("weight = 2\n", "", "write `weight = 1`"),
        ("weight = 2", "weight = \"2\"", "write it as `weight = 2`"),
        ("weight = 2", "weight = \"7\"", "write it as `weight = 1`"),
        ("weight = 2", "weight = 2\npos = \"nom\"", "possible: `noun`, `verb`"),
        ("terms = [\"toll robbery\"]", "terms = []", "write `terms = [\"…\"]`"),
        ("terms = [\"toll robbery\"]", "terms = \"toll robbery\"", "write `terms = [\"toll robbery\"]`"),
        ("language = \"en\"", "language = \"fr\"", "write the language of the folder, `en`"),
        ("why = \"A reason.\"\n", "", "warning[W005]"),
    ] {
        desk.write("mine/en/words.toml", &whole.replace(was, is));
        let (_, _, told) = desk.run(&["rules", "check", "mine", "--width", "200"]);
        assert!(told.contains(remedy) && told.contains("mine/en/words.toml:"), "{remedy}: {told}");
    }
    desk.write("mine/en/words.toml", &(whole.clone() + whole.split("\n\n").nth(1).unwrap()));
    let (_, _, told) = desk.run(&["rules", "check", "mine", "--width", "200"]);
    assert!(told.contains("E012") && told.contains("give one of the two another id"), "{told}");
    desk.write("mine/en/words.toml", "[event]\ntitle = \"The bridge\"\n");
    let (_, _, told) = desk.run(&["rules", "check", "mine", "--width", "200"]);
    assert!(told.contains("the file of an event is no lexicon") && told.matches("error[").count() == 1, "{told}");
    let (_, _, told) = desk.run(&["rules", "check", "mime"]);
    assert!(told.contains("mime: not found. Did you mean mine?"), "{told}");
    let (_, _, told) = desk.run(&["rules", "test", "mime"]);
    assert!(told.contains("Did you mean mine?"), "{told}");
    // A key that is only misspelt is one mistake.
    desk.write("mine/en/words.toml", &whole.replace("weight", "weigth"));
    let (_, _, told) = desk.run(&["rules", "check", "mine"]);
    assert!(told.matches("error[").count() == 1 && told.contains("did you mean `weight`?"), "{told}");
    for typed in [&["--ui", "fr", "rules", "coverge", "x"][..], &["--ui", "fr", "règles", "coverge", "x"]] {
        let (code, _, told) = desk.run(typed);
        assert!(code == 2 && told.contains("vouliez-vous dire «\u{202f}coverage\u{202f}»"), "{told}");
    }
}

#[test]
fn a_mistake_of_the_form_says_the_form_that_is_meant() {
    let rule = word("\"toll robbery\"", "", "The {toll robbery} began.");
    let desk = Desk::new();
    let bare = rule.replace(HEAD, "").replace("[[rule]]", "[rule]");
    for (name, text, wanted, not) in [
        ("mine/en/w.toml", bare, "write `[[rule]]`", "E004"),
        (
            "mine/en/w.toml",
            rule.replace("why =", "require = [\"year\"]\nwhy ="),
            "`require = { any = [\"year\"] }`",
            "E004",
        ),
        ("mine/en/w.toml", rule.replace("\"A reason.\"", "“A reason.”"), "must be straight here", "brackets"),
        ("other/english/w.toml", rule.clone(), "rename it to `en`", "E006"),
    ] {
        desk.write(name, &text);
        let (code, _, told) = desk.run(&["rules", "check", name.split('/').next().unwrap(), "--width", "200"]);
        assert!(code == 3 && told.contains(wanted) && !told.contains(not), "{told}");
    }
    let (_, _, told) = desk.run(&["rules", "diff", "builtn", "mine"]);
    assert!(told.contains("did you mean builtin?"), "{told}");
    let (_, _, told) = desk.run(&["diff-runs", "mine", "mine"]);
    assert!(told.contains("mine: is a folder. No JSON file lies in it"), "{told}");
}

#[test]
fn an_evaluation_sees_by_the_marks_what_is_to_be_measured() {
    let line = "{\"id\": \"a\", \"text\": \"The puppet regime fell on Monday in the old town.\", \"label\": true, \"spans\": [[4, 17]], \"lang\": \"en\"}\n";
    let desk = Desk::new().file("marked.jsonl", line);
    let (code, page, told) = desk.run(&["rules", "eval", "marked.jsonl"]);
    assert!(code == 0 && told.contains("measured as --family loaded"), "{page}{told}");
    let (_, typed, silent) = desk.run(&["rules", "eval", "marked.jsonl", "--family", "loaded"]);
    assert_eq!((typed, silent.as_str()), (page, ""));
}

#[test]
fn what_a_rule_is_explained_with_can_be_copied_into_a_rule() {
    let desk = Desk::new();
    for (id, wanted) in [
        ("en.loaded.puppet-government", &["(loaded)", "(contested-label)", "(3)"][..]),
        ("en.attribution.say", &["(attribution)", "(clause)", "(neutral)"]),
    ] {
        let (_, page, told) = desk.run(&["explain", id, "--width", "200"]);
        let (_, file, _) = desk.run(&["explain", id, "--width", "200", "--ui", "fr"]);
        for code in wanted {
            assert!(page.contains(code) && file.contains(code), "{code} in {page}{told}");
        }
    }
}

#[test]
fn groups_that_no_view_shows_are_told() {
    let desk = Desk::new()
        .file("a.txt", "The mayor said on Monday that the bridge was open.\n")
        .file("b.txt", "The mayor said on Tuesday that the bridge was shut.\n");
    let (_, _, told) = desk.run(&["a.txt", "b.txt", "--by", "outlet", "--view", "speakers"]);
    assert!(told.contains("add --view groups"), "{told}");
    let (_, _, told) = desk.run(&["a.txt", "b.txt", "--by", "outlet", "--view", "speakers,groups"]);
    assert!(!told.contains("add --view groups"), "{told}");
}

#[test]
fn a_sentence_too_short_for_its_language_is_read_all_the_same() {
    let desk = Desk::new().file("mine/en/words.toml", &word("\"toll robbery\"", "", "Pay {toll} money."));
    let (_, page, told) = desk.run(&["explain", "--sentence", "Sanders slams Trump."]);
    assert!(page.contains("en.loaded.slam"), "{page}");
    assert!(told.contains("language not recognised, read as English; --lang fr for French"), "{told}");
    let (_, page, told) = desk.run(&["explain", "--sentence", "Toll robbery galore.", "--lexicons", "mine"]);
    assert!(page.contains("en.loaded.a-toll") && told.contains("read as English"), "{page}{told}");
    let (_, _, told) = desk.run(&["explain", "--sentence", "Xyzzy."]);
    assert!(told.contains("language not recognised: add --lang en for English, --lang fr for French"), "{told}");
    let (_, _, told) = desk.run(&["explain", "--sentence", "The mayor said that the bridge was safe."]);
    assert!(!told.contains("not recognised"), "{told}");
    let (_, page, _) = desk.run(&["rules", "test", "mine", "--why"]);
    assert!(page.contains("--lang en --lexicons mine"), "{page}");
}

#[test]
fn a_verb_with_its_pronoun_is_found_and_not_called_silent() {
    let desk = Desk::new();
    let (_, page, _) = desk.run(&[
        "explain",
        "--sentence",
        "Le maire se félicite que le pont soit ouvert.",
        "--lang",
        "fr",
        "--ui",
        "en",
    ]);
    assert_eq!(page.matches("fr.attribution.se-feliciter").count(), 1, "{page}");
}

#[test]
fn a_draft_round_a_report_takes_nothing_out_of_the_count() {
    let jab =
        |status: &str| cue(status, "quote", "jabbed at", "The mayor {jabbed at} the council, “the bridge is late”.");
    let text =
        "The mayor jabbed at the council, “The bridge is late, the guide said on Monday, and the work is late.”\n";
    let desk = Desk::new().file("texts/a.txt", text);
    let said = |status: &str| {
        desk.write("mine/en.toml", &jab(status));
        let (_, page, told) = desk.run(&["texts", "--format", "json", "--lexicons", "mine", "--lang", "en"]);
        let report: Value = serde_json::from_str(&page).unwrap_or_else(|_| panic!("{told}"));
        let all = report["articles"][0]["attributions"].as_array().unwrap().clone();
        let said = all.iter().find(|one| one["rule"] == "en.attribution.say").unwrap();
        (said["parent"].is_string(), said["claim"].as_bool().unwrap())
    };
    assert_eq!(said("draft"), (true, true));
    assert_eq!(said("stable"), (true, false));
}

#[test]
fn a_construction_more_takes_no_short_quotation_away() {
    let desk = Desk::new();
    let rule = |frames: &str| {
        let rule = cue("draft", frames, "gurgle~", "A guide {gurgled} “Never”.");
        rule.replace("why =", "pos = \"verb\"\nwhy =")
    };
    for frames in ["quote", "quote\", \"object"] {
        desk.write("mine/en/words.toml", &rule(frames));
        let (code, page, told) = desk.run(&["rules", "test", "mine"]);
        assert_eq!(code, 0, "{frames}: {page}{told}");
    }
    // A name that somebody bears is nobody's words.
    let named = rule("quote\", \"object").replace("It rained.", "A guide gurgled “The Gull” left the boat.");
    desk.write("mine/en/words.toml", &named);
    let (code, page, told) = desk.run(&["rules", "test", "mine"]);
    assert_eq!(code, 0, "{page}{told}");
}

#[test]
fn where_accents_count_nowhere_a_term_may_be_written_without() {
    // « éternel » and « polluants » are words of other rules too: what these find must not change.
    let rule = |terms: &str, more: &str| {
        format!(
            "[[rule]]\nid = \"fr.loaded.test\"\ncategory = \"dysphemism\"\nstatus = \"stable\"\nweight = 1\nterms = [{terms}]\n{more}\n\
             why = {{ fr = \"Une raison.\", en = \"A reason.\" }}\nsource = \"editorial\"\n\
             match = [\"Les {{polluants éternels}} du lac.\", \"Les {{POLLUANTS ETERNELS}} du lac.\", \"Les {{polluants eternels}} du lac.\"]\n\
             no_match = [\"Il pleut sur le lac.\"]\n"
        )
    };
    for terms in ["\"polluant~ eternel~\"", "\"polluant~ éternel~\"", "\"pôlluant~ éternel~\""] {
        let desk = Desk::new().file("mine/fr.toml", &rule(terms, "fold = \"all\""));
        let (code, page, told) = desk.run(&["rules", "test", "mine", "--why"]);

        assert_eq!(code, 0, "{terms}: {page}{told}");
    }
    let near = "fold = \"all\"\nrequire = { any = [\"pres de\"] }";
    let text = rule("\"polluant~\"", near).replace("{polluants éternels} du lac", "{polluants} près de l'eau");
    let text = text
        .replace("\"Les {POLLUANTS ETERNELS} du lac.\", ", "")
        .replace(", \"Les {polluants eternels} du lac.\"", "");
    let desk = Desk::new().file("mine/fr.toml", &text);
    let (code, page, told) = desk.run(&["rules", "test", "mine", "--why"]);
    assert_eq!(code, 0, "{page}{told}");
    // Without it the accents are told, and the remedy holds.
    let desk = Desk::new().file("mine/fr.toml", &rule("\"polluant~ eternel~\"", ""));
    let (_, page, _) = desk.run(&["rules", "test", "mine", "--why"]);
    assert!(page.contains("write the term so, or add fold = \"all\""), "{page}");
}

#[test]
fn a_verb_that_is_hit_with_its_auxiliary_asks_for_braces_round_both() {
    let french = |terms: &str, sentence: &str| {
        let text = cue("draft", "object", terms, sentence).replace("en.attribution", "fr.attribution");
        text.replace("no_match", "pos = \"verb\"\nno_match").replace("It rained.", "Il pleut.")
    };
    let desk = Desk::new().file("mine/fr.toml", &french("féliciter~", "Le maire a {félicité} les pompiers."));
    let (_, page, _) = desk.run(&["rules", "test", "mine", "--why"]);
    assert!(page.contains("write them so: {a félicité}") && !page.contains("constructions"), "{page}");
    desk.write("mine/fr.toml", &french("féliciter~", "Le maire {a félicité} les pompiers."));
    let (code, page, told) = desk.run(&["rules", "test", "mine", "--why"]);
    assert_eq!(code, 0, "{page}{told}");
}

#[test]
fn a_form_of_a_verb_that_is_written_out_asks_for_its_infinitive() {
    let french = |terms: &str| {
        let text = cue("draft", "object", terms, "Le maire {a félicité} les pompiers.")
            .replace("en.attribution", "fr.attribution");
        text.replace("It rained.", "Il pleut.")
    };
    let desk = Desk::new().file("mine/fr.toml", &french("félicité"));
    let (_, page, _) = desk.run(&["rules", "test", "mine", "--why"]);
    assert!(page.contains("write the infinitive with ~ (`féliciter~`)") && !page.contains("constructions"), "{page}");
    desk.write("mine/fr.toml", &french("félicité~\"]\npos = \"verb\"\nexcept = [\"le pompier"));
    let (_, _, told) = desk.run(&["rules", "check", "mine"]);
    assert!(told.contains("E034") && told.contains("write the infinitive: `féliciter~`"), "{told}");
    desk.write("mine/fr.toml", &french("féliciter~\"]\npos = \"verb\"\nexcept = [\"le pompier"));
    let (code, page, told) = desk.run(&["rules", "test", "mine", "--why"]);
    assert_eq!(code, 0, "{page}{told}");
}
