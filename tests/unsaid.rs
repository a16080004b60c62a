//! Sentences in which a verb of speech stands and nobody says anything by it, and names that stand near words somebody else said.

mod sentence;

use sentence::{read, reads};

/// Nobody is heard in any of these sentences.
#[track_caller]
fn silent(lang: &str, sentences: &[&str]) {
    for sentence in sentences {
        assert_eq!(read(lang, sentence), Vec::<[String; 3]>::new(), "{sentence}");
    }
}

#[test]
fn a_name_inside_what_opens_a_sentence_is_not_its_subject() {
    silent("en", &["In criticizing Reis, hints that the files may have been lost."]);
    reads(
        "en",
        &[("In a letter to Reis, she hints that the files are lost.", ["she", "hints", "that the files are lost"])],
    );
}

#[test]
fn a_phrase_with_a_verb_in_it_is_nobody() {
    silent("en", &["CREW filed a public-records request that month for “records about the bridge.”"]);
    silent("en", &["Officials have long worried about Dorland's suspected role in the affair."]);
    silent("en", &["The delegates erupted in a chorus of booing and loud chants of “no.”"]);
}

#[test]
fn a_clause_about_a_noun_reports_nothing() {
    silent("en", &["Reis appeared on Sunday interview shows that question his past statements about his life story."]);
    reads("en", &[("The paper found no article that Dorn said was written.", ["Dorn", "said", "that"])]);
}

#[test]
fn what_somebody_makes_does_not_speak() {
    let study = "an in-depth study of the port";
    let all = "Ms. Veld, along with Ada Reis, a law professor at Selm";
    reads("en", &[(&format!("{all}, wrote {study}."), [all, "wrote", study])]);
    silent("en", &["Dorn, who starred in “Keepers of the Sea,” posted the clip to the site on Thursday."]);
}

#[test]
fn what_is_only_called_so_is_not_said() {
    silent("fr", &["Il a assuré la présidence de la société de pêche « La Gaule selmoise » pendant dix ans."]);
    reads("en", &[("A man called Reis a liar.", ["A man", "called", "Reis a liar"])]);
}

#[test]
fn words_of_speech_that_are_used_for_other_things_report_nothing() {
    silent("en", &["Now they could say goodbye to all that.", "They are supposed to be eligible for overtime pay."]);
    silent("en", &["Veld missed that deadline, concluding the talks by Friday."]);
    silent("fr", &["Les Dorn doivent répondre de « manœuvres frauduleuses » devant le tribunal."]);
}

#[test]
fn a_short_quotation_that_a_comma_ends_is_all_that_was_said() {
    let blamed = "the press for the claim that Dorn “ran the club,”";
    reads("en", &[(&format!("The deputy blamed {blamed} saying they were wrong."), ["The deputy", "blamed", blamed])]);
    reads(
        "en",
        &[("In a way Tom Dorn slammed as “careless,” Reis has learned.", ["Tom Dorn", "slammed", "“careless,”"])],
    );
}

#[test]
fn a_name_that_has_spoken_speaks_before_a_colon() {
    let spoken = "Dorn said that the port was safe.";
    reads(
        "en",
        &[(&format!("{spoken} Dorn: “We stay here all winter.”"), ["Dorn", ":", "“We stay here all winter.”"])],
    );
    silent("en", &["Update: “We stay here all winter.”"]);
}

#[test]
fn who_of_the_press_is_named_behind_somebody_elses_words_passed_them_on() {
    let words = "the candidate will be in Selm on Saturday";
    for outlet in ["Harbour Radio", "CNN"] {
        let found = read("en", &format!("The Veld campaign said {words}, {outlet} reported."));
        assert_eq!(found, [["The Veld campaign", "said", words].map(String::from)], "{outlet}");
    }
    reads(
        "en",
        &[("The bridge is closed, Harbour Radio reported.", ["Harbour Radio", "reported", "The bridge is closed"])],
    );
}

#[test]
fn what_a_second_verb_opens_is_no_second_piece_of_the_first() {
    let (one, other) = ("“We stay here all winter,”", "“Nobody leaves before the spring.”");
    let found = sentence::analyse("en", &format!("{one} Dorn said before adding: {other}"));
    let pieces = found.findings.unwrap().attributions.iter().map(|it| it.content.len()).collect::<Vec<_>>();
    assert_eq!(pieces, [1, 1]);
}

#[test]
fn who_is_not_the_one_whom_his_phrase_begins_with() {
    let sentence = "It is a riposte to the candidate who opened his campaign by declaring that the port was lost.";
    let who = sentence::analyse("en", sentence).findings.unwrap().attributions.pop().unwrap().resolved.unwrap();
    assert_eq!(who.of(sentence), "the candidate");
    silent("en", &["She has generally beaten Reis among harbour voters, which describes large parts of the town."]);
    silent("en", &["Spurns offer, blasts “ignorant view of the port.”"]);
}
