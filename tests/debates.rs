//! Debate pages: read, checked, ordered, shown beside the rules that point at them.

#![cfg(feature = "cli")]

use std::fs;
use std::process::Command;

use cadrage::lexicon::Lexicon;
use cadrage::lexicon::diagnostic::code;
use cadrage::workshop::{fmt, schema};
use tempfile::TempDir;

const PAGE: &str = r#"[lexicon]
schema = 1
language = "shared"
family = "debates"

[[debate]]
id = "toll-bridge"
title = { fr = "Péage, contribution", en = "Toll, contribution" }
about = { fr = "Ce que paie qui passe le pont.", en = "What is paid by those who cross the bridge." }

  [[debate.side]]
  who = { fr = "celles et ceux qui la défendent", en = "those who defend it" }
  terms = { fr = ["contribution au passage"], en = ["bridge contribution"] }
  why = { fr = "Le nom dit à quoi sert l'argent.", en = "The name says what the money is for." }

  [[debate.side]]
  terms = { fr = ["péage"], en = ["toll"] }
  who = { fr = "celles et ceux qui la combattent", en = "those who oppose it" }
  why = { fr = "Le nom dit que l'on doit payer.", en = "The name says that one has to pay." }

  [debate.usual]
  terms = { fr = ["droit de passage"], en = ["passage fee"] }
  note = { fr = "Terme du règlement.", en = "The term of the by-law." }

  [[debate.guide]]
  source = "editorial"
  says = { fr = "Nommer le règlement.", en = "Name the by-law." }
"#;

const BASE: &str = r#"[[category]]
id = "contested-label"
name = { fr = "étiquette", en = "label" }
definition = { fr = "Un nom disputé.", en = "A name that is fought over." }
[[source]]
id = "editorial"
title = "Our judgement"
author = "the editors"
where = "here"
"#;

const LANGUAGE: &str = "[language]\nschema = 1\ncode = \"en\"\nname = \"English\"\n[classes]\nfunction = [\"the\"]\n";

fn rules(debate: &str) -> String {
    format!(
        "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"loaded\"\n[[rule]]\nid = \"en.loaded.toll\"\ncategory = \"contested-label\"\ndebate = \"{debate}\"\nstatus = \"draft\"\nweight = 1\nterms = [\"toll\"]\n"
    )
}

fn codes(files: &[(&str, &str)]) -> Vec<&'static str> {
    let all = [&[("shared/base.toml", BASE), ("en/language.toml", LANGUAGE)][..], files].concat();
    Lexicon::read(&all).1.into_iter().map(|told| told.code).collect()
}

#[test]
fn a_page_gives_both_sides() {
    let files = [("shared/base.toml", BASE), ("en/language.toml", LANGUAGE), ("shared/debates/bridges.toml", PAGE)];
    let (lexicon, told) = Lexicon::read(&files);
    assert_eq!(told, []);
    let page = lexicon.debate("toll-bridge").expect("it was read");
    assert_eq!(page.sides.len(), 2);
    assert_eq!(page.sides[1].terms["en"], ["toll"]);
    assert_eq!((page.counts("en"), page.counts("de")), (vec![1, 1], vec![0, 0]));
    assert_eq!(page.usual.as_ref().expect("it has one").note.en, "The term of the by-law.");
    assert_eq!((page.guides[0].source.as_str(), page.origin.line), ("editorial", 7));
}

#[test]
fn rules_point_at_pages_that_exist_where_there_are_any() {
    let page = ("shared/debates/bridges.toml", PAGE);
    assert_eq!(codes(&[page, ("en/rules.toml", &rules("toll-bridge"))]), [] as [&str; 0]);
    assert_eq!(codes(&[page, ("en/rules.toml", &rules("toll-bridges"))]), [code::UNKNOWN_ID]);
    assert_eq!(codes(&[("en/rules.toml", &rules("toll-bridges"))]), [] as [&str; 0]);
}

#[test]
fn a_page_with_a_slip_is_told() {
    let told = |page: &str| codes(&[("shared/debates/bridges.toml", page)]);
    let second = PAGE.find("  [[debate.side]]\n  terms").expect("there is a second side");
    let after = PAGE.find("  [debate.usual]").expect("there is a usual term");
    let one_side = format!("{}{}", &PAGE[..second], &PAGE[after..]);
    assert_eq!(told(&one_side), [code::OUT_OF_RANGE]);
    assert_eq!(told(&PAGE.replace("en = [\"toll\"]", "fr2 = [\"toll\"]")), [code::ONE_SIDED]);
    assert_eq!(told(&PAGE.replace("[\"toll\"]", "[\"toll\", \"levy\", \"racket\"]")), [code::ONE_SIDED]);
    assert_eq!(told(&PAGE.replace("[\"toll\"]", "[\"toll\", \"levy\"]")), [] as [&str; 0]);
    assert_eq!(told(&PAGE.replace("source = \"editorial\"", "source = \"guide-2020\"")), [code::UNKNOWN_ID]);
    assert_eq!(told(&PAGE.replace("  why =", "  reason =")), [code::MISSING_KEY, code::UNKNOWN_KEY].repeat(2));
    assert_eq!(told(&PAGE.replace("\"debates\"", "\"loaded\"")), [code::UNKNOWN_KEY]);
    let twice = format!("{PAGE}\n{}", &PAGE[PAGE.find("[[debate]]").expect("there is a page")..]);
    assert_eq!(told(&twice), [code::ID_TWICE]);
}

#[test]
fn pages_have_an_order_and_a_schema() {
    let ordered = fmt::format(PAGE).expect("it is TOML");
    assert_eq!(fmt::format(&ordered).as_ref(), Ok(&ordered));
    assert_eq!(ordered.parse::<toml::Table>(), PAGE.parse::<toml::Table>());
    let (who, terms) = (ordered.find("who   = { fr = \"celles et ceux qui la combattent"), ordered.find("[\"péage\"]"));
    assert!(who.is_some() && who < terms, "{ordered}");
    let schema = serde_json::from_str(&schema::schema()).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let page: toml::Table = PAGE.parse().expect("it is TOML");
    let mut page = serde_json::to_value(page).expect("it can be JSON");
    assert!(validator.is_valid(&page));
    page["debate"][0]["side"][0]["wrong"] = serde_json::json!(true);
    assert!(!validator.is_valid(&page));
}

#[test]
fn explain_shows_the_page_of_a_rule_and_a_page_alone() {
    let desk = TempDir::new().expect("a folder can be made");
    let file = |name: &str, text: &str| {
        let path = desk.path().join("words").join(name);
        fs::create_dir_all(path.parent().expect("it has a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    };
    file("shared/base.toml", BASE);
    file("shared/debates/bridges.toml", PAGE);
    file("en/language.toml", LANGUAGE);
    file("en/rules.toml", &rules("toll-bridge"));
    let explain = |what: &str, ui: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cadrage"));
        command.args(["explain", what, "--lexicons", "words", "--no-builtin", "--ui", ui]).current_dir(desk.path());
        let run = command.env("LC_ALL", "C").output().expect("the program runs");
        String::from_utf8([run.stdout, run.stderr].concat()).expect("it writes UTF-8")
    };
    let rule = explain("en.loaded.toll", "en");
    for words in ["The debate: Toll, contribution (toll-bridge)", "those who defend it", "“toll”", "Name the by-law."]
    {
        assert!(rule.contains(words), "{words} in\n{rule}");
    }
    let page = explain("toll-bridge", "fr");
    for words in ["Péage, contribution", "péage", "Terme du règlement.", "Our judgement"] {
        assert!(page.contains(words), "{words} in\n{page}");
    }
    assert!(explain("toll-bridg", "en").contains("toll-bridge"));
}
