//! What somebody meets who writes rules into a folder of one's own: a new rule, a changed one, one switched off.

#![cfg(feature = "cli")]

mod desk;

use desk::Desk;

/// What switches a rule of the program off.
const OFF: &str = "[[rule]]\nid = \"en.loaded.puppet-government\"\nstatus = \"off\"\n";

/// A sentence of which only that rule says something.
const TEXT: &str = "The mayor spoke on Monday. The puppet government left the town in June.\n";

#[test]
fn a_rule_of_the_program_is_switched_off_by_its_id() {
    let desk = Desk::new().file("mine/en.toml", OFF).file("texts/a.txt", TEXT);
    let (code, _, told) = desk.run(&["rules", "check", "mine"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("mine: one file, no rule; switches off en.loaded.puppet-government"), "{told}");
    let (_, page, _) = desk.run(&["explain", "--sentence", TEXT, "--lang", "en"]);
    assert!(page.contains("en.loaded.puppet-government"), "{page}");
    let (_, page, _) = desk.run(&["explain", "--sentence", TEXT, "--lang", "en", "--lexicons", "mine"]);
    assert!(!page.contains("en.loaded.puppet-government"), "{page}");
    let (_, page, _) = desk.run(&["rules", "diff", "builtin", "mine", "--corpus", "texts"]);
    assert!(page.contains("that go: 1") && page.contains("en.loaded.puppet-government"), "{page}");
}

#[test]
fn what_is_switched_off_is_said_wherever_it_is_asked_for() {
    let desk = Desk::new().file("mine/en/words.toml", OFF);
    let place = "mine/en/words.toml:2";
    let (code, page, _) = desk.run(&["explain", "en.loaded.puppet-government", "--lexicons", "mine"]);
    assert_eq!(code, 0, "{page}");
    assert!(page.contains(&format!("switched off in {place} (off)")) && page.contains("stooge~"), "{page}");
    let (_, page, _) = desk.run(&["rules", "list", "puppet", "--lexicons", "mine"]);
    assert!(page.contains(&format!("Switched off: en.loaded.puppet-government ({place})")), "{page}");
    assert!(!page.contains("\nen.loaded.puppet-government"), "{page}");
    let (_, page, _) = desk.run(&["rules", "list", "cyprus", "--lexicons", "mine"]);
    assert!(!page.contains("Switched off"), "{page}");
    let (_, page, _) = desk.run(&["rules", "list", "--lexicons", "mine"]);
    assert!(page.contains(&format!("Switched off: en.loaded.puppet-government ({place})")), "{page}");
    for asked in
        [&["explain", "en.loaded.puppet-government", "--toml"][..], &["rules", "test", "en.loaded.puppet-government"]]
    {
        let (code, _, told) = desk.run(&[asked, &["--lexicons", "mine"]].concat());
        assert_eq!(code, 2, "{told}");
        assert!(told.contains(&format!("is switched off in {place}: take that entry out")), "{told}");
    }
}

#[test]
fn only_what_is_there_can_be_switched_off() {
    let desk = Desk::new().file("mine/en.toml", &OFF.replace("puppet", "pupet"));
    let (code, _, page) = desk.run(&["rules", "check", "mine"]);
    assert_eq!(code, 3, "{page}");
    assert!(page.contains("E021") && page.contains("did you mean `en.loaded.puppet-government`?"), "{page}");
    desk.write("mine/en.toml", &format!("{OFF}{OFF}"));
    let (code, _, page) = desk.run(&["rules", "check", "mine"]);
    assert_eq!(code, 3, "{page}");
    assert!(page.contains("is given twice"), "{page}");
}

#[test]
fn the_list_says_whose_each_rule_is() {
    let desk = Desk::new();
    let (_, copy, _) = desk.run(&["explain", "en.loaded.puppet-government", "--toml"]);
    // A cell that is too long goes on in the next line.
    let said = |asked: &[&str]| -> Vec<String> {
        let page = desk.run(&[&["rules", "list", "puppet"], asked].concat()).1;
        let words = ["your", "yours,", "yours", "copy", "replaces"];
        page.split_whitespace().filter(|word| words.contains(word)).map(str::to_owned).collect()
    };
    for (text, mark) in [
        (copy.clone(), &["your", "copy"][..]),
        (copy.replace("\"stable\"", "\"draft\""), &["yours,", "replaces"]),
        (copy.replace("puppet-government\"", "puppet-government-two\""), &["yours"]),
    ] {
        desk.write("mine/copy.toml", &text);
        assert_eq!(said(&["--lexicons", "mine"]), mark);
    }
    assert!(said(&[]).is_empty());
}

#[test]
fn an_unchanged_copy_meets_nobody_and_has_the_reason_of_its_file_for_itself() {
    let desk = Desk::new();
    let (_, copy, _) = desk.run(&["explain", "en.loaded.puppet-government", "--toml"]);
    let (head, entry) = copy.split_once("[[rule]]").expect("a head and an entry");
    assert!(!head.contains("rare") && entry.matches("rare ").count() == 1, "{copy}");
    desk.write("mine/en.toml", &copy);
    for asked in [&["rules", "check", "mine"], &["rules", "test", "mine"]] {
        let (code, page, told) = desk.run(asked);
        assert_eq!(code, 0, "{page}{told}");
        assert!(!told.contains("in an example"), "{told}");
    }
    // One that finds something else meets others as any rule does.
    desk.write("mine/en.toml", &copy.replace("terms    = [", "terms    = [\n  \"regime~\","));
    let (_, _, told) = desk.run(&["rules", "check", "mine"]);
    assert!(told.contains("takes the place of en.loaded.regime in an example"), "{told}");
}

#[test]
fn a_file_that_an_editor_called_a_text_is_told_with_its_name() {
    let desk = Desk::new().file("mine/en.toml.txt", OFF);
    let told = |desk: &Desk, asked: &[&str]| desk.run(asked).2;
    let remedy = "mine/en.toml.txt is not read: names of files of rules end in .toml. Call it mine/en.toml";
    assert!(told(&desk, &["rules", "check", "mine"]).contains(remedy));
    assert!(told(&desk, &["rules", "check", "mine/en.toml.txt"]).contains(remedy));
    assert!(told(&Desk::new().file("Mots.TOML", OFF), &["rules", "check", "Mots.TOML"]).contains("Call it Mots.toml"));
    desk.write("mine/fr.toml", "[[rule]]\nid = \"fr.loaded.barbarie\"\nstatus = \"off\"\n");
    let told = told(&desk, &["rules", "list", "regime", "--lexicons", "mine"]);
    assert!(told.contains(remedy), "{told}");
}

#[test]
fn words_of_a_name_may_be_typed_apart() {
    let desk = Desk::new();
    let (code, page, told) = desk.run(&["rules", "list", "puppet", "government"]);
    assert_eq!((code, &*page), (0, &*desk.run(&["rules", "list", "puppet government"]).1), "{told}");
    let (code, page, told) = desk.run(&["rules", "new", "en.loaded.toll", "robbery"]);
    assert_eq!(code, 0, "{told}");
    assert!(page.contains("\"en.loaded.toll-robbery\"") && page.contains("[\"toll robbery\"]"), "{page}");
    let (code, _, told) = desk.run(&["rules", "new", "en.loaded.toll", "en.loaded.robbery"]);
    assert_eq!(code, 2);
    assert!(told.contains("One rule at a time: “en.loaded.toll” first"), "{told}");
}

#[test]
fn examples_that_nobody_wrote_are_not_tried() {
    let desk = Desk::new();
    let (_, begun, _) = desk.run(&["rules", "new", "en.loaded.toll-robbery"]);
    desk.write("mine/en.toml", &begun);
    let (code, _, told) = desk.run(&["rules", "test", "mine"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("no example tried, 0 not as promised; 2 examples still to be written"), "{told}");
}

#[test]
fn sorts_are_listed_and_found_by_their_names() {
    let desk = Desk::new();
    let (_, page, _) = desk.run(&["rules", "list", "regime~", "--ui", "fr"]);
    assert!(page.contains("étiquette contestée") && !page.contains("contested-label"), "{page}");
    let ids = |asked: &[&str]| -> Vec<String> {
        let page = desk.run(asked).1;
        let first = page.lines().filter_map(|line| line.split_whitespace().next());
        first.filter(|word| word.contains(".loaded.")).map(str::to_owned).collect()
    };
    let named = ids(&["rules", "list", "étiquette", "contestée", "--ui", "fr"]);
    let typed = ids(&["rules", "list", "contested-label", "--ui", "fr"]);
    assert!(!typed.is_empty() && typed.iter().all(|id| named.contains(id)), "{named:?}");
}

#[test]
fn rules_are_worked_on_in_french_words_too() {
    let desk = Desk::new().file("mine/en.toml", OFF);
    for (asked, meant) in [("vérifier", "check"), ("essai", "test"), ("couverture", "coverage")] {
        assert_eq!(desk.run(&["règles", asked, "mine"]), desk.run(&["rules", meant, "mine"]), "{asked}");
    }
    assert_eq!(desk.run(&["règles", "liste", "regime"]), desk.run(&["rules", "list", "regime"]));
}

#[test]
fn coverage_of_no_texts_says_that_it_read_the_samples() {
    let desk = Desk::new().file("texts/a.txt", TEXT);
    let samples = "invented samples that come with the program";
    let asked = ["rules", "coverage", "en.loaded.puppet-government"];
    let flat = |page: String| page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat(desk.run(&asked).1).contains(samples));
    assert!(!flat(desk.run(&[&asked[..], &["--corpus", "texts"]].concat()).1).contains(samples));
}

/// A verb of one's own, with these texts; what its coming changes in them.
fn blogged(status: &str, texts: &[&str]) -> String {
    let rule = format!(
        "[[rule]]\nid = \"en.attribution.blog\"\nact = \"speech\"\nstance = \"neutral\"\nframes = [\"clause\", \"quote\", \"colon\"]\n\
         status = \"{status}\"\nterms = [\"blog~\"]\npos = \"verb\"\nwhy = \"A reason.\"\nsource = \"editorial\"\n\
         match = [\"The mayor {{blogged}} that it rained.\"]\nno_match = [\"It rained.\"]\n"
    );
    let desk = Desk::new().file("mine/en.toml", &rule);
    texts.iter().zip('a'..).for_each(|(text, name)| desk.write(&format!("texts/{name}.txt"), text));
    let (code, page, told) =
        desk.run(&["rules", "diff", "builtin", "mine", "--corpus", "texts", "--lang", "en", "--width", "200"]);
    assert_eq!(code, 0, "{told}");
    page
}

#[test]
fn a_difference_tells_what_a_cue_takes_from_a_construction_without_one() {
    let page = blogged("stable", &["The mayor blogged: “The bridge is safe.” It opened on Monday.\n"]);
    assert!(page.contains("that come: 1, that go: 1,"), "{page}");
    assert!(page.contains("+ narration · in place of shared.frame.name-colon · source: mayor · texts/a.txt"), "{page}");
    let gone = "shared.frame.name-colon\n  − narration · replaced by en.attribution.blog · source: mayor blogged";
    assert!(page.contains(gone) && page.contains("…[The mayor blogged]: “"), "{page}");
    // What stays as it was is not told.
    let page = blogged("stable", &["The mayor: “The bridge is safe.” The guide blogged that it opened on Monday.\n"]);
    assert!(page.contains("that come: 1, that go: 0,") && !page.contains("name-colon"), "{page}");
}

#[test]
fn a_difference_tells_what_counts_nowhere_and_who_is_another_speaker() {
    let inner = "The minister said that the mayor blogged that the bridge is safe.\n";
    let outer = "The guide Anna Reis met the driver Paul Dorn on Monday. Dorn blogged that the bridge is safe. He said that it opens in May.\n";
    let page = blogged("stable", &[inner, outer]);
    assert!(page.contains("+ summarised · not counted · texts/a.txt"), "{page}");
    assert!(page.contains("+ narration · texts/b.txt"), "{page}");
    assert!(page.contains("told otherwise: 1") && page.contains("= source: He → Paul Dorn · texts/b.txt"), "{page}");
    // Of a draft its heading says it.
    let page = blogged("draft", &[inner]);
    assert!(page.contains("(draft: listed, not counted)\n  + summarised · texts/a.txt"), "{page}");
}

#[test]
fn a_slip_of_a_switch_is_told_alone() {
    for slip in ["of", "Off", "OFF"] {
        for head in ["", "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"loaded\"\n"] {
            let text = format!("{head}{}", OFF.replace("\"off\"", &format!("\"{slip}\"")));
            let (code, page, told) = Desk::new().file("mine/en.toml", &text).run(&["rules", "check", "mine"]);
            let all = page + &told;
            assert!(code == 3 && all.matches("error[").count() == 1, "{slip}: {all}");
            assert!(all.contains("did you mean `off`?"), "{slip}: {all}");
        }
    }
    let text = OFF.replace("status", "statut");
    let (code, page, told) = Desk::new().file("mine/en.toml", &text).run(&["rules", "check", "mine"]);
    let all = page + &told;
    assert!(code == 3 && all.matches("error[").count() == 1 && all.contains("did you mean `status`?"), "{all}");
    // An entry that has more is a rule, and lacks what it lacks.
    let text = OFF.replace("\"off\"", "\"of\"\nweight = 1");
    let (_, page, told) = Desk::new().file("mine/en.toml", &text).run(&["rules", "check", "mine"]);
    assert!((page + &told).contains("`terms`"), "{text}");
}

#[test]
fn a_misspelt_name_of_a_category_or_a_rule_is_met_with_the_nearest() {
    for (typed, meant) in [("metaphore", "metaphor"), ("contested-lable", "contested-label")] {
        let (code, _, told) = Desk::new().run(&["explain", typed]);
        assert!(code == 2 && told.contains(&format!("Did you mean “{meant}”?")), "{told}");
    }
}

#[test]
fn the_name_of_a_rule_that_is_switched_off_is_not_free() {
    let desk = Desk::new().file("mine/en.toml", OFF);
    let (code, page, told) = desk.run(&["rules", "new", "en.loaded.puppet-government", "--lexicons", "mine"]);
    assert!(code == 2 && page.is_empty(), "{page}{told}");
    assert!(told.contains("exists already, and mine/en.toml:2 switches it off. Take that entry out"), "{told}");
    let (_, page, _) = desk.run(&["rules", "new", "en.loaded.puppet-republic", "--lexicons", "mine"]);
    assert!(page.contains("en.loaded.puppet-republic"), "{page}");
}

/// What switches entries of shared tables off, and a rule beside them.
const TABLES_OFF: &str = "[[agency]]\nid = \"afp\"\nstatus = \"off\"\n[[category]]\nid = \"insult\"\nstatus = \"off\"\n\
    [[debate]]\nid = \"foreign-troops\"\nstatus = \"off\"\n";

#[test]
fn agencies_categories_and_debate_pages_are_switched_off_as_rules_are() {
    let text = "The mayor is a moron. The bridge is closed, the mayor told AFP on Monday.\n\nWith AFP\n";
    let desk = Desk::new().file("mine/off.toml", &format!("{TABLES_OFF}{OFF}")).file("texts/a.txt", text);
    let (code, page, told) = desk.run(&["rules", "check", "mine"]);
    assert_eq!(code, 0, "{page}{told}");
    let gone = "switches off en.loaded.puppet-government, [[agency]] afp, [[category]] insult (with ";
    assert!(told.contains(gone) && told.contains(" rules), [[debate]] foreign-troops"), "{told}");
    assert!(!told.contains("takes the place"), "{told}");
    let found = |asked: &[&str]| desk.run(&[&["texts/a.txt", "--format", "json", "--lang", "en"], asked].concat()).1;
    let (with, without) = (found(&[]), found(&["--lexicons", "mine"]));
    for what in ["\"category\": \"insult\"", "\"agency\": \"afp\""] {
        assert!(with.contains(what) && !without.contains(what), "{what}: {without}");
    }
    for (asked, line) in [("AFP", 2), ("insult", 5), ("foreign-troops", 8)] {
        let (code, page, told) = desk.run(&["explain", asked, "--lexicons", "mine"]);
        assert_eq!(code, 0, "{told}");
        assert!(page.contains(&format!("switched off in mine/off.toml:{line} (off)")), "{page}");
        let (code, _, told) = desk.run(&["explain", asked, "--toml", "--lexicons", "mine"]);
        assert!(code == 2 && told.contains(&format!("is switched off in mine/off.toml:{line}")), "{told}");
        let (_, _, told) = desk.run(&["explain", asked, "--toml"]);
        assert!(
            told.contains("Only to switch it off, this entry is enough: [[") && told.contains("status = \"off\""),
            "{told}"
        );
    }
    let (_, page, _) = desk.run(&["rules", "list", "afp", "--lexicons", "mine"]);
    assert!(page.contains("Switched off: [[agency]] afp (mine/off.toml:2)"), "{page}");
    let (_, page, _) = desk.run(&["rules", "list", "--lexicons", "mine"]);
    assert!(page.contains("Switched off: [[debate]] foreign-troops (mine/off.toml:8)"), "{page}");
    assert_eq!(page.matches("Switched off:").count(), 4, "{page}");
}

#[test]
fn with_a_category_the_rules_of_the_program_go_that_are_of_it() {
    let own = "[[rule]]\nid = \"en.loaded.bridge-eater\"\ncategory = \"insult\"\nstatus = \"draft\"\nweight = 1\n\
               terms = [\"bridge eater\"]\nwhy = \"A reason.\"\nmatch = [\"The {bridge eater} left.\"]\n";
    let desk = Desk::new()
        .file("mine/off.toml", "[[category]]\nid = \"insult\"\nstatus = \"off\"\n")
        .file("mine/en.toml", own);
    let (_, page, _) = desk.run(&["rules", "list", "insult"]);
    let rule = page.lines().find_map(|line| line.split(' ').next().filter(|id| id.starts_with("en.loaded.")));
    let rule = rule.expect("there are insults").to_owned();
    let (_, page, _) = desk.run(&["rules", "list", "insult", "--lexicons", "mine"]);
    assert!(!page.contains(&rule) && page.contains("en.loaded.bridge-eater"), "{page}");
    assert!(page.contains("Switched off: [[category]] insult (mine/off.toml:2)"), "{page}");
    let (_, page, _) = desk.run(&["explain", &rule, "--lexicons", "mine", "--width", "120"]);
    assert!(page.contains("switched off with its category, insult, in mine/off.toml:2"), "{page}");
    let (code, _, told) = desk.run(&["rules", "new", &rule, "--lexicons", "mine"]);
    assert!(code == 2 && told.contains("switches it off with its category, insult"), "{told}");
    let (code, page, told) = desk.run(&["rules", "test", "mine"]);
    assert_eq!(code, 0, "{page}{told}");
}

#[test]
fn words_between_marks_go_with_their_category() {
    let text = "The mayor opened the road on Monday. The “repairs” cost a million euros, and nobody came.\n";
    let desk = Desk::new().file("mine/off.toml", "[[category]]\nid = \"scare-quotes\"\nstatus = \"off\"\n");
    let desk = desk.file("texts/a.txt", text);
    let found = |asked: &[&str]| desk.run(&[&["texts/a.txt", "--format", "json", "--lang", "en"], asked].concat()).1;
    assert!(found(&[]).contains("\"scare-quotes\""));
    assert!(!found(&["--lexicons", "mine"]).contains("\"scare-quotes\""));
}

#[test]
fn only_entries_that_are_there_can_be_switched_off() {
    for (table, typed, meant) in [
        ("agency", "apf", "did you mean `afp`"),
        ("category", "insutl", "did you mean `insult`?"),
        ("debate", "forein-troops", "did you mean `foreign-troops`?"),
        ("agency", "harn-courier", "only an agency that was there before can be switched off"),
    ] {
        let desk = Desk::new().file("mine/off.toml", &format!("[[{table}]]\nid = \"{typed}\"\nstatus = \"off\"\n"));
        let (code, page, told) = desk.run(&["rules", "check", "mine"]);
        let all = page + &told;
        assert!(code == 3 && all.matches("error[").count() == 1, "{all}");
        assert!(all.contains("E021") && all.contains(meant), "{all}");
    }
    // Others can be replaced.
    for (table, id) in [("actor", "civilians"), ("country", "fr"), ("source", "editorial")] {
        let off = format!("[[{table}]]\nid = \"{id}\"\nstatus = \"off\"\n");
        let (code, page, told) = Desk::new().file("mine/off.toml", &off).run(&["rules", "check", "mine"]);
        let all = page + &told;
        assert!(code == 3 && all.matches("error[").count() == 1, "{all}");
        assert!(all.contains("can only be replaced, not switched off"), "{all}");
    }
    // A slip in the switch is told alone.
    let slip = "[[agency]]\nid = \"afp\"\nstatus = \"of\"\n";
    let (code, page, told) = Desk::new().file("mine/off.toml", slip).run(&["rules", "check", "mine"]);
    let all = page + &told;
    assert!(code == 3 && all.matches("error[").count() == 1 && all.contains("did you mean `off`?"), "{all}");
}

#[test]
fn a_form_of_a_verb_with_a_tilde_is_told() {
    // Of the terms of each part of speech the first is a form; the others are heads, look like forms or are not marked.
    for (pos, terms, remedy) in [
        ("verb", "\"trounced~\", \"trounce~\", \"outdone\", \"need~\", \"sing~\", \"focus~\"", "mark the infinitive"),
        ("noun", "\"trounced~\", \"creed~\", \"victory~\"", "write pos = \"verb\""),
    ] {
        let rule = format!(
            "[[rule]]\nid = \"en.loaded.rout\"\ncategory = \"exaggeration\"\nstatus = \"draft\"\nweight = 1\nterms = [{terms}]\n\
             pos = \"{pos}\"\nwhy = \"A reason.\"\nmatch = [\"They {{trounced}} the guests.\"]\n"
        );
        let (code, page, told) = Desk::new().file("mine/en.toml", &rule).run(&["rules", "check", "mine"]);
        let all = page + &told;
        assert!(code == 0 && all.matches("W008").count() == 1, "{all}");
        assert!(all.contains("mine/en.toml:6:11") && all.contains("trounceds") && all.contains(remedy), "{all}");
    }
}

#[test]
fn an_agency_of_ones_own_is_counted_and_rules_beside_it_are_sent_to_a_file_of_theirs() {
    let agency = "[[agency]]\nid = \"selm\"\nname = \"Selm Courier\"\nnames = [\"Selm Courier\"]\ntype = \"agency\"\n";
    let desk = Desk::new().file("mine/agencies.toml", agency);
    let (code, page, told) = desk.run(&["rules", "check", "mine"]);
    assert_eq!(code, 0, "{page}{told}");
    assert!(told.contains("mine: one file, no rule, one agency more"), "{told}");
    desk.write("mine/agencies.toml", &format!("{agency}{OFF}"));
    let (code, page, told) = desk.run(&["rules", "check", "mine"]);
    assert!(code == 3 && (page + &told).contains("write the rules into another file of the folder"), "{told}");
}
