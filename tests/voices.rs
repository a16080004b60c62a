//! In whose voice a word to discuss is listed where marks alone have to tell.

use cadrage::analyzer::{Analyzer, Scratch};
use cadrage::findings::voice::Voice;
use cadrage::ingest::{How, Input};

/// The voice of the first of `text` that reads `word`.
fn voice(lang: &str, text: &str, word: &str) -> Voice {
    let how = How { lang: Some(lang.into()), input: Input::Text, ..How::default() };
    let read = Analyzer::embedded().analyze_bytes("t.txt", text.as_bytes(), &how, &mut Scratch::default());
    let analysis = read.into_iter().next().unwrap().unwrap();
    let at = analysis.article.page.text.find(word).expect("the word stands in the text");
    analysis.findings.unwrap().voices.at(at).voice
}

const BEFORE: &str = "Le conseil a voté la taxe lundi soir, après trois heures de débat dans la salle.";

#[test]
fn a_heading_that_is_a_quotation_is_quoted_however_short() {
    let text = format!("{BEFORE}\n« Calculateurs, menteurs »\nLa salle s'est vidée vers minuit.");
    assert_eq!(voice("fr", &text, "menteurs"), Voice::Quoted);
}

#[test]
fn a_short_quotation_inside_a_sentence_is_the_narrations() {
    let text = format!("{BEFORE}\nCes « menteurs » sont rentrés chez eux à minuit.");
    assert_eq!(voice("fr", &text, "menteurs"), Voice::Author);
}

#[test]
fn words_between_marks_that_somebody_is_quoted_with_elsewhere_are_not_held_at_a_distance() {
    let scare = |last: &str| {
        let text = format!("{BEFORE}\nLa ville veut « renforcer » la digue.\n{last}");
        let how = How { lang: Some("fr".into()), input: Input::Text, ..How::default() };
        let read = Analyzer::embedded().analyze_bytes("t.txt", text.as_bytes(), &how, &mut Scratch::default());
        let findings = read.into_iter().next().unwrap().unwrap().findings.unwrap();
        findings.loaded.iter().filter(|term| term.rule.is_none()).count()
    };
    assert_eq!(scare("« Il faut renforcer la digue avant l'hiver », a dit le maire."), 0);
    assert_eq!(scare("« Il faut rehausser la digue avant l'hiver », a dit le maire."), 1);
    assert_eq!(scare("Il faut renforcer la digue avant l'hiver."), 1);
}

#[test]
fn a_name_given_is_the_givers_word() {
    for sentence in ["Le maire les traite de menteurs.", "Le maire la qualifie de menteuse."] {
        assert_eq!(voice("fr", &format!("{BEFORE}\n{sentence}"), "menteu"), Voice::Reported, "{sentence}");
    }
}

#[test]
fn a_paragraph_in_the_first_person_between_two_quotations_of_one_speaker_is_unclear() {
    let between = "Nous devons attendre une émeute ou deux avant la nuit, au pire. Ils recevront une réponse adéquate.";
    let text = |before: &str, after: &str| format!("{BEFORE}\n{before}\n{between}\n{after}");
    let one = "« La vallée est calme depuis ce matin, malgré la pluie », a expliqué le colonel Erkel.";
    let goes_on = "« Nous gardons le pont et la route du port », a ajouté le colonel Erkel.";
    let other = "« Nous gardons le pont et la route du port », a ajouté le préfet Tomas Noor.";
    assert_eq!(voice("fr", &text(one, goes_on), "émeute"), Voice::Unclear);
    assert_eq!(voice("fr", &text(one, other), "émeute"), Voice::Author);
    assert_eq!(voice("fr", &text("La vallée est calme depuis ce matin.", goes_on), "émeute"), Voice::Author);
    let third = between.replace("Nous devons", "Ils doivent");
    assert_eq!(voice("fr", &format!("{BEFORE}\n{one}\n{third}\n{goes_on}"), "émeute"), Voice::Author);
}
