//! Where a source and its words begin and end, one sentence each: what stands around them belongs to nobody, or to somebody else.

use std::sync::LazyLock;

use cadrage::analyzer::{Analyzer, Scratch};
use cadrage::contract::{Act, Attribution, Mode};
use cadrage::ingest::{How, Input};
use cadrage::report::{self, Options};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::embedded);

/// The attributions of a text.
fn read(lang: &str, text: &str) -> Vec<Attribution> {
    let how = How { lang: Some(lang.into()), input: Input::Text, ..How::default() };
    let read = ANALYZER.analyze_bytes("t.txt", text.as_bytes(), &how, &mut Scratch::default());
    let article = report::article(&read.into_iter().next().unwrap().unwrap(), &ANALYZER, Options::default());
    article.attributions.unwrap_or_default()
}

/// Source, cue and contents of each.
fn rows(lang: &str, text: &str) -> Vec<(String, String, Vec<String>)> {
    let words = |span: Option<cadrage::contract::Span>| span.map(|span| span.text).unwrap_or_default();
    let row =
        |one: Attribution| (words(one.source), words(one.cue), one.content.into_iter().map(|it| it.text).collect());
    read(lang, text).into_iter().map(row).collect()
}

/// The text is read as this one attribution and nothing else.
fn is_read(lang: &str, text: &str, source: &str, cue: &str, content: &[&str]) {
    let content = content.iter().map(|&it| it.to_owned()).collect();
    assert_eq!(rows(lang, text), [(source.to_owned(), cue.to_owned(), content)], "{text}");
}

#[test]
fn a_source_may_be_inserted_between_a_subject_and_its_verb() {
    let content = ["The trouble with the bridge", "is that it is old"];
    is_read("en", "The trouble with the bridge, says Anna Veld, is that it is old.", "Anna Veld", "says", &content);
    let text = "The trouble with the bridge, says Anna Veld, historian at the National Library, is that it is old.";
    is_read("en", text, "Anna Veld, historian at the National Library", "says", &content);
}

#[test]
fn what_stands_in_brackets_with_its_source_leaves_the_rest_alone() {
    let text = "She did not care, but the rates (at one point as low as 19%, Veld says) hurt the town.";
    assert!(rows("en", text).iter().all(|(_, _, content)| !content[0].contains("She did")), "{text}");
}

#[test]
fn the_word_behind_a_subject_pronoun_is_its_verb() {
    let text = "They see their own party as hardly committed to its principles.";
    assert!(rows("en", text).iter().all(|(source, ..)| !source.starts_with("They see")), "{text}");
    assert_eq!(rows("en", "When I rest, I watch these things called ‘A Harbour Life’."), []);
    is_read("en", "He gladly admitted that it was shut.", "He", "admitted", &["that it was shut"]);
}

#[test]
fn a_plural_behind_an_unknown_verb_is_its_object() {
    assert_eq!(rows("en", "The mayor reinforces all the negative attributes voters assign to her."), []);
    assert_eq!(rows("en", "There were none of the hecklers or questions that she has had to face."), []);
}

#[test]
fn an_amount_keeps_the_words_that_bound_it() {
    let text = "The authorities reported at least 20 victims at a home that takes in children.";
    let content = ["at least 20 victims at a home that takes in children"];
    is_read("en", text, "The authorities", "reported", &content);
}

#[test]
fn when_somebody_was_asked_is_not_what_was_told() {
    let text = "“It will be fair,” Dorn told NBC’s Today show when asked about Veld.";
    is_read("en", text, "Dorn", "told", &["“It will be fair,”"]);
}

#[test]
fn who_is_asked_to_act_is_not_said_to() {
    let asked = read("en", "Any guest who is asked to comment on the vote is counted.");
    assert!(asked.iter().all(|one| !one.claim && one.act == Act::Directive), "{asked:#?}");
}

#[test]
fn a_time_before_the_subject_is_not_part_of_it() {
    for text in ["All week the mayor said that it was shut.", "Next week the mayor said that it was shut."] {
        is_read("en", text, "the mayor", "said", &["that it was shut"]);
    }
    for text in ["Ce matin le maire a dit qu’elle fermait.", "Cette semaine le maire a dit qu’elle fermait."] {
        is_read("fr", text, "le maire", "a dit", &["qu’elle fermait"]);
    }
}

#[test]
fn a_noun_says_no_more_than_its_complement() {
    let (_, _, content) = &rows("en", "The announcement of this higher figure came in the early days of May.")[0];
    assert_eq!(content[..], ["of this higher figure"]);
    let (_, _, content) = &rows("fr", "La demande d’aide a été faite par le comité de grève.")[0];
    assert_eq!(content[..], ["aide"]);
}

#[test]
fn hearsay_ends_where_another_clause_contrasts_with_it() {
    let (_, _, content) = &rows("fr", "Selm et Harn auraient reçu ces rapports, mais rien n’a été confirmé.")[0];
    assert_eq!(content[..], ["Selm et Harn", "reçu ces rapports"]);
}

#[test]
fn a_source_inside_a_relative_clause_covers_that_clause() {
    let text = "Le maire a nommé Tom Dorn, qui, selon le préfet, « a fait un travail remarquable pendant les crues ».";
    is_read("fr", text, "le préfet", "selon", &["« a fait un travail remarquable pendant les crues »"]);
}

#[test]
fn who_names_his_own_source_has_spoken_himself() {
    for (text, speaker, content) in [
        ("The mayor said, citing the police, that it was shut.", "The mayor", "that it was shut"),
        ("Harn Motors said it would close, citing the police.", "Harn Motors", "it would close"),
    ] {
        let found = read("en", text);
        let [said, cited] = &found[..] else { panic!("{found:#?}") };
        let source = |one: &Attribution| one.source.as_ref().map(|span| span.text.clone());
        assert_eq!((source(said).as_deref(), source(cited).as_deref()), (Some(speaker), Some("the police")), "{text}");
        assert_eq!((&said.content[0].text[..], &cited.content[0].text[..]), (content, content), "{text}");
        assert!(said.claim && !cited.claim && cited.parent.as_ref() == Some(&said.id), "{text}");
    }
    let press = rows("en", "The gate was shut, the radio said, citing the police.");
    assert!(press.iter().any(|(source, cue, _)| source == "the police" && cue == "citing"), "{press:#?}");
}

#[test]
fn nobody_speaks_of_himself_as_he_or_she() {
    let text = "“If he thought it was well, he was quiet,” Tom Dorn said.";
    let inner = read("en", text).into_iter().find(|one| !one.claim).expect("what he thought");
    assert_ne!(inner.source_name.as_deref(), Some("Tom Dorn"));
}

#[test]
fn the_title_of_a_work_is_no_quoted_word() {
    for (lang, text, mode) in [
        ("en", "According to the radio, Dorn brought “Harbour Lights” its best year since 2012.", Mode::Indirect),
        ("en", "According to the radio, Dorn brought “the best lights” the town has seen.", Mode::Mixed),
        ("fr", "Selon la radio, Dorn jouera dans « Les Lumières du Port » en mai.", Mode::Indirect),
        ("en", "The guard said: “Harbour Lights”.", Mode::Direct),
    ] {
        assert_eq!(read(lang, text)[0].mode, mode, "{text}");
    }
}

#[test]
fn how_something_is_said_is_nobody() {
    let text =
        "“We had more of them,” Selm delegate Bill Eastland, wearing a hat, said matter-of-factly as confetti fell.";
    assert!(rows("en", text).iter().all(|(source, ..)| source != "matter-of-factly"), "{text}");
    let text = "Harbour drivers have long called for her ouster.";
    assert!(rows("en", text).iter().all(|(source, ..)| source != "long"), "{text}");
}

#[test]
fn the_adjective_of_a_country_and_a_verb_that_leans_back_are_nobody() {
    assert_eq!(rows("en", "Turkish suspect donated to the harbour."), []);
    let text = "There’s also little difference between drivers, who favor the bridge, and pilots.";
    assert!(rows("en", text).iter().all(|(source, ..)| !source.starts_with('’')), "{text}");
}

#[test]
fn a_verb_behind_a_comma_is_the_main_clause_s_again() {
    let text =
        "She has proposed appointing a clerk who reports that it rains, and called for tripling the number of guards.";
    let found = rows("en", text);
    let (source, ..) = found.iter().find(|(_, cue, _)| cue == "called for").expect(text);
    assert_eq!(source, "She", "{found:#?}");
}

#[test]
fn an_object_ends_before_another_clause() {
    let text = "The mayor blames the trade for the plight of the town, but the real cause is a bridge.";
    is_read("en", text, "The mayor", "blames", &["the trade for the plight of the town"]);
}

#[test]
fn an_article_with_a_capital_opens_a_sentence_behind_an_abbreviation() {
    let text = "Two fell ill in San Bernardino, Calif. The town said that it was the water.";
    is_read("en", text, "The town", "said", &["that it was the water"]);
    is_read("fr", "M. Le Sorva a dit que le pont fermait.", "M. Le Sorva", "a dit", &["que le pont fermait"]);
}

#[test]
fn the_same_words_of_one_source_are_told_once() {
    let text = "Tom Dorn spoke. He warned, “It will be fair in the end,” Dorn told the radio.";
    is_read("en", text, "Dorn", "told", &["“It will be fair in the end,”"]);
    let text = "Tom Dorn spoke. He warned, “It will be fair in the end,” he told the radio.";
    assert_eq!(rows("en", text).len(), 1, "{text}");
}

#[test]
fn a_title_in_small_letters_goes_on_naming_the_one_spoken_to() {
    let text = "Reis told the former mayor that the bridge was old.";
    is_read("en", text, "Reis", "told", &["that the bridge was old"]);
    let text = "Le pont est fermé, a déclaré à la radio M. Reis.";
    is_read("fr", text, "M. Reis", "a déclaré", &["Le pont est fermé"]);
}

#[test]
fn who_behind_a_place_is_the_person_before_it() {
    let text = "Dan Mercer, from Selm, South Dorland, who said the bridge was old, left.";
    let meant: Vec<Option<String>> = read("en", text).into_iter().map(|one| one.source_name).collect();
    assert_eq!(meant, [Some("Dan Mercer".to_owned())]);
}

#[test]
fn the_sentence_may_say_through_what_words_came() {
    let told = |lang: &str, text: &str| {
        let of = |one: Attribution| (one.channel.unwrap_or_default(), one.medium.map(|it| it.text).unwrap_or_default());
        read(lang, text).into_iter().filter(|one| one.claim).map(of).collect::<Vec<_>>()
    };
    let said = |channel: &str, medium: &str| vec![(channel.to_owned(), medium.to_owned())];
    let text = "The council said in a statement that the bridge would close.";
    assert_eq!(told("en", text), said("statement", "statement"));
    let text = "Anna Reis told the Gazette on Monday, in a short interview, that the bridge would close.";
    assert_eq!(told("en", text), said("interview", "interview"));
    let text = "« Le pont fermera », a déclaré dimanche le conseil dans un communiqué.";
    assert_eq!(told("fr", text), said("statement", "communiqué"));
    // What somebody reads or answers is not what their words came through.
    let text = "The council said the statement of the mayor was late.";
    assert_eq!(told("en", text), said("", ""));
}

#[test]
fn a_seat_or_a_service_of_one_state_speaks_for_its_country() {
    let country =
        |lang: &str, text: &str| read(lang, text).into_iter().find(|one| one.claim).and_then(|one| one.country);
    assert_eq!(country("fr", "Le Pentagone a annoncé que le pont fermerait.").as_deref(), Some("us"));
    assert_eq!(country("en", "The Kremlin said the bridge would close.").as_deref(), Some("ru"));
    assert_eq!(country("en", "The Senate said the bridge would close."), None);
}

#[test]
fn a_shortened_office_or_rank_tells_the_sort_of_its_holder() {
    let sort = |text: &str| read("en", text).into_iter().next().and_then(|one| one.source_kind);
    assert_eq!(sort("Sen. Anna Reis said the bridge would close.").as_deref(), Some("official"));
    assert_eq!(sort("Lt. Col. Dan Hill said the bridge would close.").as_deref(), Some("security"));
}

#[test]
fn who_is_inserted_between_a_subject_and_its_verb_has_said_both_parts() {
    is_read("en", "The bridge, said the mayor, is old.", "the mayor", "said", &["The bridge", "is old"]);
    let text = "“We will rebuild the bridge,” the mayor said, and, “we will do it by May.”";
    let content = ["“We will rebuild the bridge,”", "“we will do it by May.”"];
    is_read("en", text, "the mayor", "said", &content);
}

#[test]
fn what_another_does_to_the_subject_is_not_said_by_it() {
    let text = "The mayor, labeled a liar by Reis, said the bridge was safe.";
    is_read("en", text, "The mayor", "said", &["the bridge was safe"]);
}

#[test]
fn one_word_between_commas_ends_no_object() {
    let content = ["the plan, however, a mistake"];
    is_read("en", "The mayor called the plan, however, a mistake.", "The mayor", "called", &content);
}

#[test]
fn a_word_of_how_sure_a_sentence_is_takes_nobodys_words_away() {
    let text = "The mayor said the bridge was old on Monday at a rally, where she seemed to differ with the council.";
    let counted: Vec<_> = read("en", text).into_iter().filter(|one| one.claim).map(|one| one.source_name).collect();
    assert_eq!(counted, [Some("mayor".to_owned())]);
}

#[test]
fn a_few_quoted_words_inside_a_phrase_are_not_where_it_begins() {
    let text = "“The bridge is old,” teacher Dan Hill, wearing a hat and “Save Selm” pins, said.";
    let source = "teacher Dan Hill, wearing a hat and “Save Selm” pins";
    is_read("en", text, source, "said", &["“The bridge is old,”"]);
}

#[test]
fn several_people_are_not_he_and_a_name_behind_an_initial_is_no_people() {
    let meant = |text: &str| read("en", text).into_iter().rfind(|one| one.claim).map(|one| one.source_name);
    assert_eq!(meant("Audiences clapped in May. “We were ready,” he said."), Some(Some("he".to_owned())));
    let text = "M. Dane Waters said the bridge was closed.";
    assert_eq!(read("en", text)[0].country, None);
}

#[test]
fn the_day_that_owns_a_noun_belongs_to_what_is_said() {
    let text = "Dan Hill said Thursday's speeches have led her to doubt.";
    is_read("en", text, "Dan Hill", "said", &["Thursday's speeches have led her to doubt"]);
}

#[test]
fn a_clause_about_a_noun_of_the_subject_is_no_subject() {
    let text = "Teacher Mary Hill, clad in a cape with lights that formed the name Selm, said the bridge was old.";
    let source = "Teacher Mary Hill, clad in a cape with lights that formed the name Selm";
    is_read("en", text, source, "said", &["the bridge was old"]);
}

#[test]
fn what_is_asked_may_stand_behind_the_place_of_the_asking() {
    let text = "Reis asked the former mayor during a radio chat if she would leave.";
    is_read("en", text, "Reis", "asked", &["if she would leave"]);
}
