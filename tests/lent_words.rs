//! Words that a sentence gives to somebody who stands behind them or beside them: passives, asides, clauses about a name.

mod sentence;

use sentence::{read, reads};

#[test]
fn a_passive_says_whose_word_it_is() {
    let by = ["the mayor", "was called", "a “robbery”"];
    reads("en", &[("The plan was called a “robbery” by the mayor.", by)]);
    reads("en", &[("The rule, called absurd by the mayor, will fall.", ["the mayor", "called", "absurd"])]);
    reads("en", &[("The plan was described as “old” by the mayor.", ["the mayor", "was described as", "“old”"])]);
    reads("en", &[("Veld was accused by Reis of “lying” again.", ["Reis", "was accused", "Veld"])]);
    reads(
        "fr",
        &[("Le plan, décrit par la maire comme un « vol », tombera.", ["la maire", "décrit", "comme un « vol »"])],
    );
    reads("fr", &[("Veld est accusé de « mensonge » par Reis.", ["Reis", "est accusé", "de « mensonge »"])]);
    reads(
        "fr",
        &[("Veld, que ses rivaux appellent « le requin », part.", ["ses rivaux", "appellent", "« le requin »"])],
    );
}

#[test]
fn an_aside_about_somebody_takes_no_words_from_him() {
    let cook = "A cook who fed the port — a friend some would question — said she was tired.";
    reads("en", &[(cook, ["A cook who fed the port", "said", "she was tired"])]);
    let dorn = "Dorn, who served under Paul Reis, the first rich mayor, cast himself as the candidate of the poor.";
    let whole = "Dorn, who served under Paul Reis, the first rich mayor";
    reads("en", &[(dorn, [whole, "cast himself as", "the candidate of the poor"])]);
    let town = "In Selm, which is poor, the mayor, Anna Reis, said the port is lost.";
    reads("en", &[(town, ["the mayor, Anna Reis", "said", "the port is lost"])]);
    let idea = "Aide Jenna Palm called the idea that Dorn had lost a “bad joke,” adding that he was asleep.";
    reads("en", &[(idea, ["Aide Jenna Palm", "adding", "that he was asleep"])]);
}

#[test]
fn a_verb_goes_on_with_the_subject_of_a_verb_no_lexicon_knows() {
    reads(
        "en",
        &[
            ("The mayor held a meeting and said the port is lost.", ["The mayor", "said", "the port is lost"]),
            ("She held a meeting that was long and said the port is lost.", ["She", "said", "the port is lost"]),
        ],
    );
    assert!(read("en", "The mayor of Selm and said councillors left.").is_empty());
}

#[test]
fn a_noun_that_looks_like_a_verb_says_nothing() {
    let champion = "Olympic rowing champion Carla Veld said she was ill.";
    reads("en", &[(champion, ["Olympic rowing champion Carla Veld", "said", "she was ill"])]);
    for silent in [
        "His work deserves anything but the glowing praise he's received.",
        "The truth is in the old saw that those who sail young have no heart.",
        "That's why it's reasonable to be skeptical about the plan.",
        "The yards will sell twenty boats, including ferries, under rules the Dorn administration announced on Friday.",
    ] {
        assert_eq!(read("en", silent), Vec::<[String; 3]>::new(), "{silent}");
    }
    reads("en", &[("Sailors may die of fever, advocates say.", ["advocates", "say", "Sailors may die of fever"])]);
}

#[test]
fn words_end_where_somebody_else_begins() {
    let backed = "Dell said he was ready to talk about a port, and harbour directors Bo Alver of Selm and Jim Phill from Dorne \
                  have voiced support for the idea.";
    reads("en", &[(backed, ["Dell", "said", "he was ready to talk about a port"])]);
    let reported = "Sailors condemned the silence on the strike, the Gazette reported on Tuesday.";
    reads("en", &[(reported, ["Sailors", "condemned", "the silence on the strike"])]);
    let group = "An advocacy group calling for tougher rules said on Monday it will leave.";
    reads("en", &[(group, ["An advocacy group calling for tougher rules", "said", "it will leave"])]);
    let hold = "The yard said on Monday the “partial hold” was not its fault.";
    reads("en", &[(hold, ["The yard", "said", "the “partial hold” was not its fault"])]);
    let proof = "Dorn claimed without proof that most ships were lost.";
    reads("en", &[(proof, ["Dorn", "claimed", "that most ships were lost"])]);
}

#[test]
fn who_tells_of_a_plan_speaks_for_himself() {
    let plan = "The mayor hopes to close the port, according to Reuters.";
    reads("en", &[(plan, ["Reuters", "according to", "The mayor hopes to close the port"])]);
}

#[test]
fn a_relative_behind_a_participle_is_who_has_just_spoken() {
    let reached = "« Nous partirons », assure la maire, jointe par téléphone, qui ajoute que tout est prêt.";
    let analysis = sentence::analyse("fr", reached);
    let findings = analysis.findings.as_ref().expect("the language is read");
    let said = findings.attributions.iter().find(|one| one.cue.is_some_and(|cue| cue.of(reached) == "ajoute"));
    let meant = said.and_then(|one| one.resolved).map(|span| span.of(reached));
    assert_eq!(meant, Some("la maire"));
}

#[test]
fn who_is_told_something_does_not_say_it() {
    let told = "While rivals aim to use the cuts, Elaine Park, chief of the Job Network (JN), told Harbour News in an exclusive \
                interview in January that it will help Dorn.";
    let found = read("en", told);
    assert!(found.iter().all(|[source, ..]| source != "Harbour News"), "{found:#?}");
}

#[test]
fn what_somebody_is_or_owns_is_no_report() {
    let head = "The town will keep the port open, said Mike Reis, head of the fire service, as new fires are near.";
    assert_eq!(read("en", head).len(), 1, "{:#?}", read("en", head));
    let analysis = sentence::analyse("en", head);
    let said = &analysis.findings.as_ref().expect("the language is read").attributions[0];
    assert_eq!(said.content.len(), 1);
    let champion = "Sailors hit back at Ada Veld, after the rowing champion said “it is cheating” for them to row.";
    assert!(read("en", champion).iter().all(|[_, cue, _]| cue != "champion"));
    let sum =
        "Selling boats to the whole coast, the founder of the yard Jeff Bell has added $24 billion to his fortune.";
    assert_eq!(read("en", sum), Vec::<[String; 3]>::new());
}
