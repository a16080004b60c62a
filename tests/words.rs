//! The catalogues of the interface: the same keys in every language, every key used, every code of the contract named.

#![cfg(feature = "cli")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use cadrage::contract::{
    Act, Confidence, Frame, IndicatorState, Link, Mode, Place, Review, Role, Voice, WireRole, code,
};
use cadrage::render::words::{Ui, Words};

/// Keys with the names of their arguments.
fn catalogue(ui: Ui) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut last = String::new();
    for line in ui.catalogue().lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =").filter(|(key, _)| !key.starts_with(' ') && !key.contains(' ')) {
            assert!(keys.insert(key.to_owned(), BTreeSet::new()).is_none(), "{key} stands twice in {}", ui.code());
            last = key.to_owned();
        }
        for piece in line.split("{ $").skip(1) {
            let name: String = piece.chars().take_while(char::is_ascii_alphanumeric).collect();
            keys.get_mut(&last).expect("a message has a key").insert(name);
        }
    }
    keys
}

#[test]
fn both_catalogues_have_the_same_keys_and_parse() {
    let (fr, en) = (catalogue(Ui::Fr), catalogue(Ui::En));
    let missing = |a: &BTreeMap<_, _>, b: &BTreeMap<String, _>| -> Vec<String> {
        b.keys().filter(|key| !a.contains_key(*key)).cloned().collect()
    };
    assert_eq!(missing(&fr, &en), Vec::<String>::new(), "not in fr.ftl");
    assert_eq!(missing(&en, &fr), Vec::<String>::new(), "not in en.ftl");
    for ui in Ui::ALL {
        let words = Words::new(ui);
        let lost: Vec<String> = catalogue(ui).into_keys().filter(|key| !words.knows(key)).collect();
        assert_eq!(lost, Vec::<String>::new(), "cannot be parsed in {}", ui.code());
    }
    for (key, args) in &fr {
        if key != "date-form" {
            assert_eq!(args, &en[key], "arguments of {key}");
        }
    }
}

/// Every Rust source of the program.
fn sources(folder: &Path, found: &mut Vec<String>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(fs::read_to_string(path).unwrap());
        }
    }
}

/// The string that opens each call of `verb`, where it is a literal.
fn called(source: &str, verb: &str) -> Vec<String> {
    let call = format!(".{verb}(");
    let literal = |rest: &str| rest.trim_start().strip_prefix('"')?.split_once('"').map(|(key, _)| key.to_owned());
    source.split(call.as_str()).skip(1).filter_map(literal).collect()
}

/// The keys that templates name: in those of the report, `say.not_found` is `report-not-found` and `letters.cue` is
/// `mark-cue`; in those of the sheets, `say.not_found` is `sheet-not-found`; in that of the review, `relire-not-found`.
fn named_by_templates() -> BTreeSet<String> {
    let page = named_in("src/render/html/templates", "report");
    let sheets = named_in("src/render/sheets/templates", "sheet");
    page.into_iter().chain(sheets).chain(named_in("src/render/review/templates", "relire")).collect()
}

fn named_in(folder: &str, said: &'static str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let texts: String =
        fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
    let named = |object: &'static str, family: &'static str| {
        let names = texts.split(object).skip(1).collect::<Vec<_>>();
        names.into_iter().map(move |rest| {
            let name: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            format!("{family}-{}", name.replace('_', "-"))
        })
    };
    named("say.", said).chain(named("letters.", "mark")).collect()
}

#[test]
fn every_key_used_exists_and_every_key_is_used() {
    let mut texts = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut texts);
    let known = catalogue(Ui::En);
    let (mut used, mut families) = (BTreeSet::new(), BTreeSet::new());
    for text in texts.iter().filter(|text| text.contains("words") || text.contains("shelf") || text.contains("desk")) {
        for verb in ["say", "tell", "count"] {
            used.extend(called(text, verb));
        }
        families.extend(called(text, "code"));
    }
    // What readers of files have to say is named where it is found.
    let faults = texts.iter().flat_map(|text| text.split("\"fault-").skip(1));
    used.extend(faults.filter_map(|rest| Some(format!("fault-{}", rest.split_once('"')?.0))));
    used.remove("");
    used.extend(named_by_templates());
    let unknown: Vec<&String> = used.iter().filter(|key| !known.contains_key(*key)).collect();
    assert_eq!(unknown, Vec::<&String>::new(), "keys nobody wrote");
    // Keys that are put together from a family and a code, or chosen from a table.
    let all = texts.concat();
    let lonely: Vec<&String> = known
        .keys()
        .filter(|key| !used.contains(*key) && !all.contains(&format!("\"{key}\"")))
        .filter(|key| !families.iter().any(|family: &String| key.starts_with(&format!("{family}-"))))
        .filter(|key| {
            ![
                "artefact-note-",
                "modes-",
                "sentence-measure-",
                "control-findings-",
                "control-sentences-",
                "help-",
                "arg-",
                "value-",
            ]
            .iter()
            .any(|start| key.starts_with(start))
        })
        .collect();
    assert_eq!(lonely, Vec::<&String>::new(), "keys nobody uses");
}

#[test]
fn every_code_of_the_contract_has_a_word() {
    let mut codes: Vec<(&str, String)> = Vec::new();
    let acts = [Act::Speech, Act::Belief, Act::Intention, Act::Directive, Act::Silence, Act::Evidential];
    codes.extend(acts.map(|it| ("act", code(it))));
    let frames = [
        Frame::Prep,
        Frame::Incise,
        Frame::Clause,
        Frame::Colon,
        Frame::Quote,
        Frame::Gerund,
        Frame::Noun,
        Frame::Adjective,
        Frame::Adverb,
        Frame::Free,
    ];
    codes.extend(frames.map(|it| ("frame", code(it))));
    let modes = [Mode::Direct, Mode::Mixed, Mode::Indirect, Mode::Damaged];
    codes.extend(modes.map(|it| ("mode", code(it))));
    codes.extend(modes.map(|it| ("modes", code(it))));
    codes.extend([Confidence::Strong, Confidence::Medium, Confidence::Weak].map(|it| ("confidence", code(it))));
    codes.extend([Link::Cited, Link::Told, Link::Carried].map(|it| ("link", code(it))));
    let voices = [Voice::Author, Voice::Quoted, Voice::Reported, Voice::Unclear];
    for family in ["voice", "voice-letter", "mark"] {
        codes.extend(voices.map(|it| (family, code(it))));
    }
    let places = [Place::Title, Place::Body, Place::Caption, Place::Credit, Place::Chrome];
    codes.extend(places.map(|it| ("in", code(it))));
    let roles = [
        Role::Body,
        Role::Title,
        Role::Byline,
        Role::Date,
        Role::Caption,
        Role::Credit,
        Role::Notice,
        Role::Related,
        Role::Chrome,
    ];
    codes.extend(roles.map(|it| ("role", code(it))));
    let wires = [WireRole::Credit, WireRole::Cited, WireRole::Relay, WireRole::Image, WireRole::Topic];
    codes.extend(wires.map(|it| ("wire", code(it))));
    let states =
        [IndicatorState::Present, IndicatorState::Absent, IndicatorState::Unknown, IndicatorState::NotApplicable];
    codes.extend(states.map(|it| ("card", code(it))));
    codes.extend([Review::Kept, Review::Dropped, Review::Added].map(|it| ("review", code(it))));
    for ui in Ui::ALL {
        let words = Words::new(ui);
        for (family, code) in &codes {
            assert!(words.knows(&format!("{family}-{code}")), "{family}-{code} in {}", ui.code());
        }
    }
}

#[test]
fn no_word_of_the_interface_accuses() {
    let never_fr = ["plagiat", "fiabilité", "crédibilité", "biais", "détecté", "manquant", "anonyme", "le journaliste"];
    let never_en = ["plagiar", "credib", "reliab", "bias", "flagged", "missing", "fake", "spun", "journalist"];
    for (ui, never) in [(Ui::Fr, &never_fr[..]), (Ui::En, &never_en[..])] {
        let values = ui.catalogue().lines().map(|line| line.split_once(" =").map_or(line, |(_, value)| value));
        let text = values.collect::<Vec<_>>().join("\n").to_lowercase();
        for word in never {
            assert!(!text.contains(word), "{word} in {}", ui.code());
        }
    }
}
