//! What the author of a rule is told of slips in writing: one message at the right place, with what to write.

#![cfg(feature = "cli")]

mod desk;

use desk::Desk;

const HEAD: &str = "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"loaded\"\n\n";
const RULE: &str = r#"[[rule]]
id = "en.loaded.a-toll"
category = "dysphemism"
status = "draft"
weight = 2
terms = ["toll robbery"]
why = "A reason."
source = "editorial"
match = ["The {toll robbery} began."]
no_match = ["It rained."]
"#;

/// What is told of one file, and how many errors.
fn check(text: &str) -> (String, usize) {
    let desk = Desk::new().file("mine/words.toml", text);
    let (_, _, told) = desk.run(&["rules", "check", "mine", "--width", "300"]);
    let errors = told.matches("error[").count();
    (told, errors)
}

#[test]
fn an_id_says_which_of_its_parts_is_at_fault() {
    for (id, place, told, help) in [
        ("xx.loaded.a", 7, "no file language.toml is of this language", "the languages are `de`, `en`, `fr`"),
        ("english.loaded.a", 7, "no file language.toml", "did you mean `en`?"),
        ("EN.loaded.a", 7, "a capital letter in the language", "write `en.loaded.a`"),
        ("en.dysphemism.a", 10, "`dysphemism` is no family", "the rule says `category = \"dysphemism\"`"),
        ("en.loadde.a", 10, "`loadde` is no family", "did you mean `loaded`?"),
        ("en.words.a", 10, "`words` is no family", "the families are `attribution`, `loaded`"),
        ("en.loaded.a-Toll", 19, "a capital letter in the name of the rule", "write `en.loaded.a-toll`"),
        ("en.loaded.péage", 18, "“é” in the name of the rule", "write `en.loaded.peage`"),
        ("en.loaded.a_toll", 18, "“_” in the name of the rule", "write `en.loaded.a-toll`"),
        ("en.loaded", 7, "2 parts where three are wanted", "language.family.some-slug"),
        ("a-toll", 7, "one part where three are wanted", "language.family.some-slug"),
    ] {
        let (page, errors) = check(&RULE.replace("en.loaded.a-toll", id));
        assert_eq!(errors, 1, "{page}");
        assert!(page.contains(&format!("words.toml:2:{place}\n")), "{id}: {page}");
        assert!(page.contains(told) && page.contains(help), "{id}: {page}");
    }
    // In a file that says its language and family, an id that is none is led there.
    let (page, errors) = check(&format!("{HEAD}{}", RULE.replace("en.loaded.a-toll", "A toll")));
    assert!(errors == 1 && page.contains("write `en.loaded.a-toll`"), "{page}");
    // A language that nothing describes is told where a file says it.
    let (page, errors) =
        check(&format!("{HEAD}{RULE}").replace("language = \"en\"", "language = \"xx\"").replace("en.", "xx."));
    assert!(errors == 1 && page.contains("[E007]") && page.contains("words.toml:3:12"), "{page}");
}

/// The file with `was` in place of `is`; what is told of it is one error at `line:column` with `advice`.
fn one_slip(was: &str, is: &str, place: &str, advice: &str) {
    let text = format!("{HEAD}{RULE}");
    assert!(text.contains(was), "{was}");
    let (told, errors) = check(&text.replacen(was, is, 1));
    assert_eq!(errors, 1, "{is}: {told}");
    assert!(told.contains(&format!("words.toml:{place}\n")), "{is}: {told}");
    assert!(told.contains(advice), "{is}: {told}");
}

#[test]
fn a_slip_in_toml_is_told_once_with_what_to_write() {
    for (was, is, place, advice) in [
        // Marks inside a text.
        ("\"A reason.\"", "\"A \"good\" one.\"", "12:10", "marks inside a text are curly or angled"),
        ("[\"It rained.\"]", "[\"He \"said\" so.\", \"A \"b\".\"]", "15:17", "a backslash before it: \\\""),
        ("[\"The {", "[\"\"The {", "14:11", "marks inside a text"),
        ("\"A reason.\"", "{ fr = \"Un \"mot\" ici\", en = \"A \"word\".\" }", "12:18", "marks inside a text"),
        ("\"A reason.\"", "'It's a reason.'", "12:10", "between double marks"),
        // Marks that are not there.
        ("\"A reason.\"", "\"A reason.", "12:7", "write \" where it ends"),
        ("began.\"]", "began.]", "14:10", "write \" where it ends"),
        ("\"A reason.\"", "\"A\nreason.\"", "12:7", "a text stays on one line"),
        ("\"A reason.\"", "\"A reason.”", "12:7", "must be straight here"),
        ("\"A reason.\"", "A reason.\"", "12:7", "write `why = \"A reason.\"`"),
        ("\"dysphemism\"", "dysphemism", "8:12", "write `category = \"dysphemism\"`"),
        ("\"It rained.\"", "\"It rained, \"It snowed.\"", "15:13", "write \" where it ends"),
        // Small tables.
        ("\"A reason.\"", "{ fr: \"Un mot.\", en = \"A word.\" }", "12:9", "write `fr = \"…\"`"),
        ("\"A reason.\"", "{ fr \"Un mot.\", en = \"A word.\" }", "12:9", "write `fr = \"…\"`"),
        ("\"A reason.\"", "{ fr = \"Un mot.\" en = \"A word.\" }", "12:24", "write `fr = \"…\", en = \"…\"`"),
        (
            "\"A reason.\"",
            "fr = \"Un mot.\", en = \"A word.\" }",
            "12:7",
            "write `why = { fr = \"Un mot.\", en = \"A word.\" }`",
        ),
        // Commas, brackets, equals signs, backslashes.
        ("\"It rained.\"", "\"It rained.\" \"It snowed.\"", "15:26", "write `\"one\", \"other\"`"),
        ("began.\"]", "began.\"", "14:9", "write `]` where it ends"),
        ("[\"The {", "\"The {", "14:36", "open it where the list begins"),
        ("weight = 2", "weight: 2", "10:7", "write `weight = 2`"),
        ("weight = 2", "weight 2", "10:8", "write `weight = 2`"),
        ("weight = 2", "weight = 2\nweight = 3", "11:1", "keep one of the two"),
        ("\"A reason.\"", "\"A \\( reason.\"", "12:10", "write a backslash twice"),
        // Lines that begin an entry.
        ("[[rule]]", "[[rule]", "6:1", "write `[[rule]]`"),
        ("[[rule]]", "[rule]]", "6:1", "write `[[rule]]`"),
        ("[[rule]]", "[rule]", "6:1", "write `[[rule]]`"),
        ("[[rule]]", "[[rules]]", "6:3", "write `[[rule]]`"),
        ("[[rule]]", "[[règle]]", "6:1", "an entry begins with `[[rule]]`"),
        ("[[rule]]\n", "", "6:1", "write `[[rule]]` on a line of its own"),
        ("[lexicon]", "[[lexicon]]", "1:1", "write `[lexicon]`"),
        ("[lexicon]", "[lexicon", "1:1", "write `[lexicon]`"),
    ] {
        one_slip(was, is, place, advice);
    }
}

#[test]
fn a_misspelt_first_line_asks_for_no_head() {
    for (was, slip) in [("[[rule]]", "[[rules]]"), ("[[rule]]", "[[rul]]")] {
        let (told, errors) = check(&RULE.replace(was, slip));
        assert!(errors == 1 && told.contains("words.toml:1:3") && told.contains("write `[[rule]]`"), "{told}");
    }
    // So is the name of an entry that stands in other files.
    for (slip, meant) in [("[[debat]]", "[[debate]]"), ("[[agence]]", "[[agency]]")] {
        let (told, errors) = check(&RULE.replace("[[rule]]", slip));
        assert!(errors == 1 && told.contains("words.toml:1:3") && told.contains(&format!("write `{meant}`")), "{told}");
    }
    // What is near to nothing leaves the file without a head.
    let (told, errors) = check(&RULE.replace("[[rule]]", "[[word]]"));
    assert!(errors == 2 && told.contains("[E004]"), "{told}");
}

#[test]
fn a_folder_named_for_a_language_is_led_to_its_code() {
    for folder in ["EN", "eng", "English", "en-GB"] {
        let desk = Desk::new().file(&format!("mine/{folder}/words.toml"), &format!("{HEAD}{RULE}"));
        let (code, _, told) = desk.run(&["rules", "check", "mine", "--width", "300"]);
        assert!(code == 3 && told.matches("error[").count() == 1, "{folder}: {told}");
        assert!(told.contains("rename it to `en`"), "{folder}: {told}");
    }
}

#[test]
fn an_agency_that_no_text_can_name_is_told() {
    let entry = "[[agency]]\nid = \"selm-desk\"\nname = \"Selm Desk\"\ntype = \"agency\"\n";
    for (words, errors) in [("", 1), ("names = [\"Selm Desk\"]\n", 0), ("codes = [\"SD\"]\n", 0)] {
        let desk = Desk::new().file("mine/shared/agencies.toml", &format!("{entry}{words}"));
        let (_, _, told) = desk.run(&["rules", "check", "mine", "--width", "300"]);
        assert_eq!(told.matches("error[E004]").count(), errors, "{words}: {told}");
        assert_eq!(told.contains("`names` or `codes`"), errors > 0, "{words}: {told}");
    }
}

#[test]
fn an_entry_for_all_languages_is_sent_to_the_folder_of_theirs() {
    for (file, text) in [
        ("mine/en/words.toml", "[[agency]]\nid = \"afp\"\nstatus = \"off\"\n".to_owned()),
        ("mine/en/words.toml", format!("{HEAD}{RULE}\n[[category]]\nid = \"toll\"\n")),
        ("mine/words.toml", format!("{HEAD}{RULE}\n[[agency]]\nid = \"afp\"\n")),
        ("mine/words.toml", format!("{HEAD}{RULE}\n[[debate]]\nid = \"toll\"\n")),
    ] {
        let (code, _, told) = Desk::new().file(file, &text).run(&["rules", "check", "mine", "--width", "300"]);
        assert!(code == 3 && told.matches("error[").count() == 1, "{text}: {told}");
        assert!(told.contains("does not stand in a file of rules") && told.contains("my-rules/shared/"), "{told}");
    }
}

#[test]
fn a_text_that_is_still_to_be_written_says_whether_it_can_be_left_out() {
    let all = RULE.replace("A reason.", "…").replace("{toll robbery}", "{…}");
    for (text, help) in [
        (all.clone(), "write them; all but `why` may be taken out instead"),
        (all.replace("draft", "stable"), "write them: taken out, they would be asked for"),
        (RULE.replace("{toll robbery}", "{…}"), "write them, or take the keys out"),
    ] {
        let (told, errors) = check(&text);
        assert!(errors == 0 && told.contains("warning[W003]") && told.contains(help), "{told}");
    }
    // What may be taken out is asked for by nobody.
    let bare: String = all.lines().filter(|line| !line.starts_with("match")).map(|line| format!("{line}\n")).collect();
    let (told, errors) = check(&bare.replace("…", "A reason."));
    assert!(errors == 0 && !told.contains("warning["), "{told}");
}

#[test]
fn a_slip_hides_no_mistake_that_stands_elsewhere() {
    let two = format!("{HEAD}{RULE}\n{}", RULE.replace("a-toll", "b-toll"));
    // A mark in the first rule, a weight out of range and another mark in the second.
    let text = two.replacen("A reason.", "A \"good\" reason.", 1).replace("b-toll\"", "b-toll\"\nrare = \"a \"b\" c\"");
    let last = text.rfind("weight = 2").unwrap();
    let (told, errors) = check(&format!("{}weight = 9{}", &text[..last], &text[last + 10..]));
    assert!(errors == 3 && told.matches("error[E001]").count() == 2 && told.contains("[E030]"), "{told}");
    // Without the line that begins the second rule its keys are given twice: that is one slip.
    let (told, errors) = check(&format!("{HEAD}{RULE}{}", RULE.replace("a-toll", "b-toll").replace("[[rule]]\n", "")));
    assert!(errors == 1 && told.contains("each rule begins with a line `[[rule]]`"), "{told}");
}
