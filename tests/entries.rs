//! What somebody who writes rules gets from the entries that are there already: their text, a list of them, a beginning.

#![cfg(feature = "cli")]

mod desk;

use std::fs;

use desk::Desk;

#[test]
fn a_built_in_entry_can_be_had_as_text_and_changed() {
    let desk = Desk::new();
    let (code, _, told) = desk.run(&["rules", "new", "en.loaded.puppet-government"]);
    assert!(code == 2 && told.contains("cadrage explain en.loaded.puppet-government --toml"), "{told}");
    let (code, text, told) = desk.run(&["explain", "en.loaded.puppet-government", "--toml"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("lexicons/en/") && told.contains("takes the place of this one"), "{told}");
    assert!(text.starts_with("[lexicon]\n") && text.matches("[[rule]]").count() == 1, "{text}");
    // The sentences of the rule are there as they are written, and the whole is a file in order.
    let (_, shown, _) = desk.run(&["explain", "en.loaded.puppet-government", "--width", "500"]);
    let example = shown.lines().find(|line| line.starts_with("  ") && line.contains('{')).expect("an example").trim();
    assert!(text.contains(example), "{example} is not in\n{text}");
    desk.write("mine/en/words.toml", &text);
    let (code, _, told) = desk.run(&["rules", "check", "mine"]);
    assert!(code == 0 && told.contains("takes the place of built-in en.loaded.puppet-government"), "{told}");
    let (code, page, told) = desk.run(&["rules", "test", "mine"]);
    assert!(code == 0, "{page}{told}");
    // What is printed of a rule of one's own is one's own.
    desk.write("mine/en/words.toml", &text.replace("weight   = ", "weight   = 0 # "));
    let (_, again, told) = desk.run(&["explain", "en.loaded.puppet-government", "--toml", "--lexicons", "mine"]);
    assert!(again.contains("weight   = 0 # ") && told.contains("mine/en/words.toml:"), "{again}{told}");
}

#[test]
fn an_agency_a_category_and_a_debate_page_can_be_had_as_text_too() {
    let desk = Desk::new();
    for (typed, table, file) in [
        ("AFP", "[[agency]]\nid = \"afp\"\n", "shared/agencies.toml"),
        ("euphemism", "[[category]]\nid ", "shared/categories.toml"),
        ("foreign-troops", "[[debate]]\nid ", "shared/debates/"),
    ] {
        let (code, text, told) = desk.run(&["explain", typed, "--toml"]);
        assert!(code == 0 && text.contains(table) && told.contains(file), "{text}{told}");
        assert_eq!(text.lines().filter(|line| line.starts_with("[[")).count(), 1, "{text}");
        desk.write("mine/shared/own.toml", &text);
        let (code, _, told) = desk.run(&["rules", "check", "mine"]);
        assert!(code == 0 && told.contains("no error"), "{told}");
        assert!(fs::read_to_string(desk.path("mine/shared/own.toml")).unwrap() == text);
    }
    let (code, _, told) = desk.run(&["explain", "en.loaded.pupet-government", "--toml"]);
    assert!(code == 2 && told.contains("en.loaded.puppet-government"), "{told}");
}

#[test]
fn a_rule_is_begun_as_its_language_is_written() {
    let desk = Desk::new();
    // The id has no accents; words that the lexicons know get theirs, others are named.
    let (code, text, told) = desk.run(&["rules", "new", "fr.loaded.reprise-de-la-zizanie-degeneree"]);
    assert!(code == 0 && text.contains("id       = \"fr.loaded.reprise-de-la-zizanie-degeneree\""), "{text}{told}");
    assert!(told.contains("Ids have no accents") && told.contains("degeneree"), "{told}");
    let (_, text, told) = desk.run(&["rules", "new", "fr.loaded.armee-de-liberation"]);
    assert!(text.contains("terms    = [\"armée de libération\"]") && text.contains("{armée de libération}"), "{text}");
    assert!(!told.contains("accents"), "{told}");
    // With its accents the name gives the id and the words.
    let (code, text, told) = desk.run(&["rules", "new", "fr.loaded.Zizanie-dégénérée"]);
    assert!(code == 0 && text.contains("id       = \"fr.loaded.zizanie-degeneree\""), "{text}{told}");
    assert!(text.contains("terms    = [\"zizanie dégénérée\"]"), "{text}");
    let (_, _, told) = desk.run(&["rules", "new", "en.loaded.zizany"]);
    assert!(!told.contains("accents"), "{told}");
    for (typed, fault) in [
        ("fr.mots.a", "`mots` is no family"),
        ("fr-loaded", "one part where three are wanted"),
        ("xx.loaded.a", "no language of that name. There are: de, en, fr"),
    ] {
        let (code, _, told) = desk.run(&["rules", "new", typed]);
        assert!(code == 2 && told.contains(fault), "{told}");
    }
}

#[test]
fn a_list_of_nothing_in_particular_is_an_overview() {
    let rule = "[[rule]]\nid = \"en.loaded.a-toll\"\ncategory = \"dysphemism\"\nstatus = \"draft\"\nweight = 2\nterms = [\"toll robbery\"]\nwhy = \"A reason.\"\n";
    let desk = Desk::new().file("mine/words.toml", rule);
    let (_, page, _) = desk.run(&["rules", "list", "--width", "120"]);
    assert!(page.lines().count() < 90, "{page}");
    let line =
        |begin: &str| page.lines().find(|line| line.starts_with(begin)).unwrap_or_else(|| panic!("{begin}: {page}"));
    assert!(line("fr.loaded ").contains("French · words to discuss"), "{page}");
    assert!(line("contested-label ").contains("contested label"), "{page}");
    // What is to be typed next works, and gives as many as are counted.
    assert!(page.contains("cadrage rules list en.loaded: ") && page.contains("--all: everything"), "{page}");
    let stable = line("en.loaded ").split_whitespace().rev().nth(2).unwrap().to_owned();
    let (_, listed, _) = desk.run(&["rules", "list", "en.loaded."]);
    assert!(listed.contains(&format!("{stable} rules")), "{stable}: {listed}");
    let (_, all, _) = desk.run(&["rules", "list", "--all"]);
    assert!(all.lines().count() > 2_000 && all.contains("fr.wire."), "{}", all.lines().count());
    // Rules of one's own are named with their status; rules that are all stable need none.
    let own = ["--lexicons", "mine", "--width", "120"];
    let (_, page, _) = desk.run(&[&["rules", "list"][..], &own].concat());
    assert!(
        page.contains("Of mine (one rule)") && page.contains("en.loaded.a-toll  harsher word  on trial, yours"),
        "{page}"
    );
    let (_, page, _) = desk.run(&[&["rules", "list", "--status", "draft"][..], &own].concat());
    assert!(
        page.contains("en.loaded.a-toll  harsher word  on trial, yours  toll robbery") && page.contains("1 rule\n"),
        "{page}"
    );
    let (_, page, _) = desk.run(&[&["rules", "list", "toll", "--status", "stable"][..], &own].concat());
    assert!(!page.contains("a-toll") && !page.contains("status"), "{page}");
    // A few rules are listed at once.
    let (_, page, _) = desk.run(&["rules", "list", "--lexicons", "mine", "--no-builtin"]);
    assert!(!page.contains("To see them"), "{page}");
}
