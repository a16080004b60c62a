//! What an agency's name does where it stands, and which names only look like an agency's.

use cadrage::analyzer::{Analyzer, Scratch};
use cadrage::ingest::{How, Input};
use cadrage::lexicon::names::Named;

const FR: &str = "Le vieux pont est tombé dans l'eau lundi soir, et la ville est coupée en deux depuis ce moment.";
const EN: &str = "The old bridge fell into the river on Monday night, and the town has been cut in two since then.";

/// The agencies of `text` with what their names do.
fn roles(lang: &str, text: &str) -> Vec<(String, &'static str)> {
    let how = How { lang: Some(lang.into()), input: Input::Text, ..How::default() };
    let analyzer = Analyzer::embedded();
    let read = analyzer.analyze_bytes("t.txt", text.as_bytes(), &how, &mut Scratch::default());
    let wires = read.into_iter().next().unwrap().unwrap().findings.unwrap().wires;
    wires.iter().map(|w| (analyzer.lexicon().agencies[w.agency as usize].id.clone(), w.role.name())).collect()
}

fn expect(lang: &str, text: &str, wanted: &[(&str, &str)]) {
    let found = roles(lang, text);
    let found: Vec<(&str, &str)> = found.iter().map(|(id, role)| (id.as_str(), *role)).collect();
    assert_eq!(found, wanted, "{text}");
}

#[test]
fn a_name_beside_another_is_a_persons_or_a_houses() {
    for sentence in ["Ann Tass ran the exchange.", "They met at the Café Belga.", "Ansa Virtanen drew the gates."] {
        expect("en", &format!("{EN}\n\n{sentence} It was a quiet day."), &[]);
    }
    expect("en", &format!("{EN}\n\nThe town signs a DPA, or data processing agreement."), &[]);
}

#[test]
fn a_code_is_an_agencys_where_the_text_names_the_agency_elsewhere() {
    expect("en", &format!("{EN}\n\nPAP found the books in order."), &[]);
    let named = format!("{EN}\n\nThe town, the Polish Press Agency reported, is poor. PAP found the books in order.");
    expect("en", &named, &[("pap", "cited"), ("pap", "cited")]);
}

#[test]
fn an_agency_without_a_name_is_told_by_its_trade_and_its_country() {
    expect("en", &format!("{EN}\n\nThe Russian state news agency quoted him as saying so."), &[("unnamed", "relay")]);
    expect("fr", &format!("{FR}\n\nSelon l'agence de presse officielle chinoise, il pleut."), &[("unnamed", "cited")]);
    expect("fr", &format!("{FR}\n\nSelon l'agence officielle syrienne SANA, il pleut."), &[("sana", "cited")]);
    expect("en", &format!("{EN}\n\nNTB, the Norwegian news agency, reported rain."), &[("ntb", "cited")]);
}

#[test]
fn initials_behind_a_stroke_sign_a_dispatch_and_no_picture() {
    for (end, agencies) in [("(ats/afp)", &["ats", "afp"][..]), ("ats/nvd/blp", &["ats"]), ("(AFP/jar)", &["afp"])] {
        let wanted: Vec<(&str, &str)> = agencies.iter().map(|id| (*id, "credit")).collect();
        expect("fr", &format!("{FR}\n\n{FR}\n\nPersonne n'est blessé.\n\n{end}"), &wanted);
    }
    expect("fr", &format!("{FR}\n\nPersonne n'est blessé. (ats/afp)"), &[("ats", "credit"), ("afp", "credit")]);
}

#[test]
fn the_longest_form_says_what_a_name_does() {
    expect("en", &format!("{EN}\n\nTwo AFP journalists saw smoke."), &[("afp", "cited")]);
    expect("en", &format!("{EN}\n\nTwo AFP journalists were held at the border."), &[("afp", "topic")]);
    expect("fr", &format!("{FR}\n\nL'agence Yonhap a diffusé un communiqué."), &[("yonhap", "relay")]);
}
