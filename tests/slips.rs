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
