//! Constructions of reported words, one sentence each: who speaks, with what verb, what is reported.

mod sentence;

use cadrage::text::Span;
use sentence::{analyse, read, reads};

#[test]
fn a_gerund_goes_on_with_the_subject_of_its_sentence() {
    reads(
        "en",
        &[
            (
                "The mayor of Selm stiffened his tone on Monday, saying that the bridge was unsafe.",
                ["The mayor of Selm", "saying", "that the bridge was unsafe"],
            ),
            (
                "She also compared the town to a village, saying they are both too small.",
                ["She", "saying", "they are both too small"],
            ),
        ],
    );
    reads(
        "fr",
        &[
            (
                "La ministre Anna Reis préside la séance, dénonçant un complot.",
                ["La ministre Anna Reis", "dénonçant", "un complot"],
            ),
            (
                "Face aux élus, le directeur du port garde son calme, répétant que le pont est sûr.",
                ["le directeur du port", "répétant", "que le pont est sûr"],
            ),
        ],
    );
}

#[test]
fn a_thing_that_goes_on_has_not_said_its_object() {
    assert_eq!(read("fr", "La réunion s'est achevée sans accord, chacun accusant l'autre."), Vec::<[String; 3]>::new());
}

#[test]
fn a_comment_speaks_of_the_whole_sentence() {
    reads(
        "en",
        &[
            ("As the minister said, the bridge is closed.", ["the minister", "said", "the bridge is closed"]),
            ("The talks failed, as the Harbour Post reported.", ["the Harbour Post", "reported", "The talks failed"]),
        ],
    );
}

#[test]
fn a_subject_and_its_cue_may_stand_inside_the_clause_they_report() {
    reads(
        "en",
        &[
            (
                "Clubs adapt to what she said is a growing wish for boats.",
                ["she", "said", "is a growing wish for boats"],
            ),
            (
                "It is a change the minister said could drive voters away.",
                ["the minister", "said", "could drive voters away"],
            ),
        ],
    );
}

#[test]
fn a_relative_clause_belongs_to_the_name_it_follows() {
    reads(
        "en",
        &[
            (
                "Mr. Slink, who built the raft in 2010 and sold it to a firm in Selm, said the port would close.",
                ["Mr. Slink, who built the raft in 2010 and sold it to a firm in Selm", "said", "the port would close"],
            ),
            (
                "Mr. Slink, whose latest firm, Boatly, uses big rafts, said the port would close.",
                ["Mr. Slink, whose latest firm, Boatly, uses big rafts", "said", "the port would close"],
            ),
        ],
    );
}

#[test]
fn a_clause_may_stand_between_a_verb_and_its_words() {
    reads(
        "en",
        &[
            (
                "Reis said in the spring, when the story broke, “I did not sign any such paper.”",
                ["Reis", "said", "“I did not sign any such paper.”"],
            ),
            (
                "The editor, after a quarrel, said on “Morning Jo” that the party was gone.",
                ["The editor", "said", "that the party was gone"],
            ),
        ],
    );
}

#[test]
fn words_reported_in_a_clause_that_opens_the_sentence_end_with_it() {
    reads(
        "en",
        &[(
            "After Reis suggested that the plan was old, the board left the hall.",
            ["Reis", "suggested", "that the plan was old"],
        )],
    );
}

#[test]
fn what_somebody_describes_stands_behind_as() {
    reads("en", &[("It began as an answer to what they described as a threat.", ["they", "described", "as a threat"])]);
}

#[test]
fn a_gerund_reports_where_its_verb_would() {
    reads(
        "en",
        &[
            ("The mayor spoke on the radio, urging residents to save water.", ["The mayor", "urging", "to save water"]),
            ("The union left the talks, calling for a new vote.", ["The union", "calling for", "a new vote"]),
        ],
    );
}

#[test]
fn nouns_and_names_report_nothing() {
    for sentence in [
        "She took her place in a play called “The Boat” for the second time.",
        "The editor's note: this page was changed on Monday after the vote.",
        "It was a seemingly closed road.",
        "The BATs did not endorse a candidate.",
        "Under a new rule that takes effect in May, shops must close.",
    ] {
        assert_eq!(read("en", sentence), Vec::<[String; 3]>::new(), "{sentence}");
    }
}

#[test]
fn a_gerund_that_opens_its_sentence_takes_the_subject_behind_its_words() {
    reads(
        "en",
        &[
            ("Noting that it rained, the mayor left the hall.", ["the mayor", "Noting", "that it rained"]),
            (
                "Noting that both clubs were poor, Anna Reis, a teacher, put her finger on the problem.",
                ["Anna Reis, a teacher", "Noting", "that both clubs were poor"],
            ),
        ],
    );
    reads(
        "fr",
        &[(
            "Soulignant que le pont est sûr, le maire a quitté la salle.",
            ["le maire", "Soulignant", "que le pont est sûr"],
        )],
    );
}

#[test]
fn a_verb_of_phase_lends_its_subject_to_the_one_behind_it() {
    reads(
        "en",
        &[
            (
                "Reis went on to criticise the congress for its failure.",
                ["Reis", "criticise", "the congress for its failure"],
            ),
            (
                "The candidate also continued to refute a story about his claim.",
                ["The candidate", "refute", "a story about his claim"],
            ),
        ],
    );
    reads("fr", &[("Le maire a continué de dénoncer le projet.", ["Le maire", "dénoncer", "le projet"])]);
}

#[test]
fn the_owner_of_a_noun_speaks_from_before_or_behind_it() {
    reads(
        "en",
        &[
            ("Her claim that the bridge is safe was false.", ["Her", "claim that", "the bridge is safe was false"]),
            (
                "The allegations of the witness that he lied were heard.",
                ["the witness", "allegations", "that he lied were heard"],
            ),
        ],
    );
    reads(
        "fr",
        &[(
            "Rien n'efface la promesse de Mme Hovland de bâtir le pont.",
            ["Mme Hovland", "promesse", "de bâtir le pont"],
        )],
    );
}

#[test]
fn what_is_denied_is_a_noun_even_where_it_could_be_a_verb() {
    let found = read("en", "Reis denied claims that she lied.");
    assert_eq!(found, [["Reis", "denied", "claims that she lied"].map(String::from)]);
}

#[test]
fn a_quotation_that_names_its_speaker_is_not_hung_on_the_one_before() {
    let text = "La mairie évoque « un accident rare ». « Le four était neuf, s'emporte Karim Morel. Personne ne nous a \
                prévenus. Nous verrons. »";
    let found = read("fr", text);
    assert_eq!(found[0], ["La mairie", "évoque", "« un accident rare »"].map(String::from));
    assert_eq!(found[1], ["Karim Morel", "s'emporte", "« Le four était neuf"].map(String::from));
    let findings = analyse("fr", text).findings.unwrap();
    assert_eq!(findings.attributions[0].content.len(), 1, "the town hall says no more than its own words");
}

#[test]
fn a_clause_that_begins_with_we_is_no_noun_before_its_verb() {
    reads(
        "fr",
        &[(
            "« Nous partirons tous, assure Léa Morin, si rien ne change. »",
            ["Léa Morin", "assure", "« Nous partirons tous"],
        )],
    );
}

#[test]
fn a_modal_lends_its_subject_to_the_verb_behind_it() {
    reads(
        "fr",
        &[
            (
                "Le maire a voulu préciser que le pont restera fermé.",
                ["Le maire", "a voulu préciser", "que le pont restera fermé"],
            ),
            (
                "La préfète veut également rappeler que la digue tient.",
                ["La préfète", "veut également rappeler", "que la digue tient"],
            ),
            ("Le maire veut fermer le pont, dit-il.", ["il", "dit-il", "Le maire veut fermer le pont"]),
        ],
    );
    assert!(read("fr", "L'office ne souhaite pas commenter la décision.").iter().any(|row| row[2] == "la décision"));
}

#[test]
fn what_is_asked_is_a_question_behind_the_verb() {
    reads(
        "fr",
        &[
            (
                "Le maire sait dans quelles conditions le pont a été construit.",
                ["Le maire", "sait", "dans quelles conditions le pont a été construit"],
            ),
            ("Les guides ont dit qui avait tiré.", ["Les guides", "ont dit", "qui avait tiré"]),
        ],
    );
}

#[test]
fn an_infinitive_of_purpose_has_the_subject_of_its_clause() {
    reads(
        "fr",
        &[
            (
                "La maire réunit les riverains pour leur dire que le pont restera fermé.",
                ["La maire", "dire", "que le pont restera fermé"],
            ),
            (
                "Le préfet est venu saluer les pompiers et dire que les renforts arriveraient lundi.",
                ["Le préfet", "dire", "que les renforts arriveraient lundi"],
            ),
            (
                "Le juge convoque la maire, avant d'estimer que les indices suffisent.",
                ["Le juge", "estimer", "que les indices suffisent"],
            ),
        ],
    );
    for nobody in [
        "Il est à noter que le pont est fermé.",
        "Il suffit de rappeler que le pont est fermé.",
        "L'homme devait comparaître pour indiquer s'il plaide coupable.",
    ] {
        assert_eq!(read("fr", nobody), Vec::<[String; 3]>::new(), "{nobody}");
    }
}

#[test]
fn an_inserted_cue_may_be_an_infinitive_under_a_verb() {
    reads(
        "fr",
        &[
            (
                "« Le pont est vieux », n'a cessé de répéter le maire.",
                ["le maire", "n'a cessé de répéter", "« Le pont est vieux »"],
            ),
            (
                "« Le pont est vieux », s'est contenté de répondre le maire.",
                ["le maire", "s'est contenté de répondre", "« Le pont est vieux »"],
            ),
        ],
    );
}

#[test]
fn a_participle_tells_what_the_document_before_it_says() {
    reads(
        "fr",
        &[
            (
                "L'inspection publie une note soulignant les défauts de la digue.",
                ["une note", "soulignant", "les défauts de la digue"],
            ),
            (
                "Tout en estimant que la loi est vague, le sénateur l'a votée.",
                ["le sénateur", "estimant", "que la loi est vague"],
            ),
        ],
    );
}

#[test]
fn a_subject_stands_before_its_relative_clauses() {
    reads(
        "fr",
        &[
            (
                "Les autorités, qui font tout ce qu'elles peuvent pour nourrir ce flot, craignent que la crise dure.",
                [
                    "Les autorités, qui font tout ce qu'elles peuvent pour nourrir ce flot",
                    "craignent",
                    "que la crise dure",
                ],
            ),
            (
                "Les élus que le préfet avait réunis affirment que le pont est fermé.",
                ["Les élus que le préfet avait réunis", "affirment", "que le pont est fermé"],
            ),
            (
                "Une affaire pour laquelle la cour a estimé que la peine était trop lourde.",
                ["la cour", "a estimé", "que la peine était trop lourde"],
            ),
            (
                "Le dirigeant du club, lui, avait confirmé que le marché était clos.",
                ["Le dirigeant du club", "avait confirmé", "que le marché était clos"],
            ),
            ("Celle-ci déclare que le pont est fermé.", ["Celle-ci", "déclare", "que le pont est fermé"]),
        ],
    );
}

#[test]
fn a_source_holds_when_and_for_whom_it_was_made() {
    reads(
        "fr",
        &[(
            "Selon un sondage réalisé mardi pour la chaîne Selm TV, le maire est aimé.",
            ["un sondage réalisé mardi pour la chaîne Selm TV", "Selon", "le maire est aimé"],
        )],
    );
    let official = read("fr", "Selon un responsable local mardi dans un communiqué, le pont est vieux.");
    assert_eq!(official[0][0], "un responsable local");
}

#[test]
fn what_opens_a_clause_is_not_reported() {
    let read = read("fr", "Mais en fin de journée, sans nouvelles de lui, sa femme a prévenu la police.");
    assert!(read.iter().all(|row| !row[2].starts_with("Mais")), "{read:#?}");
    let things = self::read("fr", "Le maire aime écrire des choses que la ville regrette.");
    assert_eq!(things, Vec::<[String; 3]>::new());
}

#[test]
fn an_insertion_may_hold_an_aside_before_its_subject() {
    reads(
        "fr",
        &[
            (
                "« Le flou gêne », auraient dit, selon le site, des guides.",
                ["des guides", "auraient dit", "« Le flou gêne »"],
            ),
            (
                "« Le flou gêne », a expliqué, dans un entretien à La Gazette, le maire de Selm.",
                ["le maire de Selm", "a expliqué", "« Le flou gêne »"],
            ),
            (
                "Nous ne bougerons pas tant que la loi reste \", a assuré l'un d'eux.",
                ["l'un d'eux", "a assuré", "Nous ne bougerons pas tant que la loi reste"],
            ),
        ],
    );
    assert_eq!(read("fr", "« Le flou gêne », auraient dit, selon le site, des guides.").len(), 1);
}

#[test]
fn a_question_word_or_a_comparison_opens_no_content_clause_of_its_own() {
    reads("fr", &[("Le maire a dit ce que la ville pense.", ["Le maire", "a dit", "ce que la ville pense"])]);
    assert_eq!(read("fr", "Le maire regrettera plutôt que de les plaider."), Vec::<[String; 3]>::new());
}

#[test]
fn what_something_is_done_for_is_no_source() {
    reads("fr", &[("Aux yeux du maire, le pont est dangereux.", ["maire", "Aux yeux du", "le pont est dangereux"])]);
    let read = read("fr", "Pour soutenir le chef, comme l'explique un élu, il faut voter.");
    assert!(read.iter().all(|row| row[1] != "Pour"), "{read:#?}");
}

#[test]
fn a_pronoun_before_the_verb_is_its_object_behind_a_role() {
    reads(
        "fr",
        &[
            ("Le maire les traite de voleurs.", ["Le maire", "les traite", "de voleurs"]),
            ("La ministre le qualifie d'injuste.", ["La ministre", "le qualifie", "d'injuste"]),
        ],
    );
    assert!(
        read("fr", "Selon le rapport du maire les demandes baissent.").iter().all(|row| !row[1].contains("demande"))
    );
}

#[test]
fn what_goes_on_is_the_same_sources_and_came_the_same_way() {
    let rows = |lang: &str, text: &str| {
        let analysis = analyse(lang, text);
        let text = &analysis.article.page.text;
        let of = |span: Option<Span>| span.map_or(String::new(), |s| s.of(text).to_owned());
        let found = analysis.findings.as_ref().unwrap().attributions.iter();
        found.map(|it| (of(it.source), of(it.resolved), it.via.len())).collect::<Vec<_>>()
    };
    let row = |source: &str, resolved: &str, via: usize| (source.to_owned(), resolved.to_owned(), via);
    // A body is no *he*, but who adds has spoken before; the name of a body goes on behind a preposition.
    let english = "According to the State Committee for National Security, quoted by the Valinfo agency, 200 troops crossed. \
        He adds that six districts were taken. He said that it was late.";
    let body = "the State Committee for National Security";
    assert_eq!(rows("en", english), [row(body, "", 1), row("He", body, 1), row("He", "", 0)]);
    let french = "Selon un communiqué des services de sécurité, cité par l'agence Valinfo, « la ville est prise ».\n\n\
        Le communiqué ajoute que le pont est coupé.";
    let document = "un communiqué des services de sécurité";
    assert_eq!(rows("fr", french), [row(document, "", 1), row("Le communiqué", document, 1)]);
}

#[test]
fn a_role_calls_back_nobody_of_another_role() {
    let of = |text: &str| {
        let analysis = analyse("fr", text);
        let last = analysis.findings.as_ref().unwrap().attributions.last().unwrap();
        last.resolved.map(|span| span.of(&analysis.article.page.text).to_owned())
    };
    let before = "Le pont rouvrira, a annoncé le général Ilan Sorva.";
    assert_eq!(
        of(&format!("{before} La ville attend, a ajouté l'officier.")).as_deref(),
        Some("le général Ilan Sorva")
    );
    assert_eq!(of(&format!("{before} La ville attend, a dit le colonel.")), None);
    let mayor = "Le pont rouvrira, a annoncé la maire de Selm.";
    assert_eq!(of(&format!("{mayor} La ville attend, a dit le préfet.")), None);
}

#[test]
fn a_content_ends_before_an_inserted_source_without_auxiliary() {
    let sentence = "Le ministère a conclu que le pont pourrait tomber en six mois, La Gazette du Lac signalé.";
    reads("fr", &[(sentence, ["Le ministère", "a conclu", "que le pont pourrait tomber en six mois"])]);
}

#[test]
fn what_nobody_said_counts_for_nobody() {
    let counted = |lang: &str, sentence: &str| {
        let analysis = analyse(lang, sentence);
        let all = analysis.findings.as_ref().unwrap().attributions.iter().filter(|one| one.claim);
        all.map(|one| one.source.unwrap().of(&analysis.article.page.text).to_owned()).collect::<Vec<_>>()
    };
    for sentence in ["No witness said that the bridge had fallen.", "Nobody has claimed that the mayor lied."] {
        assert!(counted("en", sentence).is_empty(), "{sentence}");
    }
    for sentence in ["Aucun témoin n’a affirmé que le pont était tombé.", "Personne n’a dit que la maire mentait."]
    {
        assert!(counted("fr", sentence).is_empty(), "{sentence}");
    }
    assert_eq!(counted("en", "“Nobody told us about the bridge,” Darko Venn said."), ["Darko Venn"]);
    assert_eq!(counted("fr", "Une personne proche du dossier a dit que le pont était sûr.").len(), 1);
}

#[test]
fn he_and_she_mean_nobody_whose_given_name_says_otherwise() {
    let of = |lang: &str, text: &str| {
        let analysis = analyse(lang, text);
        let last = analysis.findings.as_ref().unwrap().attributions.last().unwrap();
        last.resolved.map(|span| span.of(&analysis.article.page.text).to_owned())
    };
    let two = "Anna Morel met Marc Dahl at the bridge. The bridge is safe, Morel said on Monday. The bridge is old, Dahl said.";
    assert_eq!(of("en", &format!("{two} “Nobody will cross it,” she added.")).as_deref(), Some("Morel"));
    assert_eq!(of("en", &format!("{two} “Nobody will cross it,” he added.")).as_deref(), Some("Dahl"));
    let accused = "La ville était prévenue, a dit Marc Dahl. La société Orfan rejette ces propos : elle affirme que le pont est sûr.";
    assert_ne!(of("fr", accused).as_deref(), Some("Marc Dahl"));
}

#[test]
fn a_name_or_judgement_belongs_to_who_chose_it_wherever_it_stands() {
    reads(
        "fr",
        &[
            ("Une loi que le maire juge absurde sera votée.", ["le maire", "juge", "absurde"]),
            ("Le maire juge mensongères ces accusations.", ["Le maire", "juge", "mensongères ces accusations"]),
            ("Le plan, qualifié de folie par le maire, a échoué.", ["le maire", "qualifié", "de folie"]),
            (
                "Le « coup de balai », comme l'appelle un tract, a eu lieu.",
                ["un tract", "l'appelle", "« coup de balai »"],
            ),
        ],
    );
    reads(
        "en",
        &[
            ("A law the mayor calls absurd will pass.", ["the mayor", "calls", "absurd"]),
            ("The old pier, as the prefecture calls it, will close.", ["the prefecture", "calls", "The old pier"]),
        ],
    );
    assert_eq!(read("fr", "Le tribunal juge trois hommes."), Vec::<[String; 3]>::new());
}

#[test]
fn a_relative_clause_tells_who_the_source_is_or_what_its_subject_is() {
    let bridge = "le pont, qui date de 1900, fermera";
    reads(
        "fr",
        &[
            ("Selon Hydral, qui exploite l'ouvrage, le pont fermera.", ["Hydral", "Selon", "le pont fermera"]),
            ("Selon Hydral, le pont, qui date de 1900, fermera.", ["Hydral", "Selon", bridge]),
            (
                "Le rapport, que la Gazette a consulté, conclut que le pont est usé.",
                ["Le rapport, que la Gazette a consulté", "conclut", "que le pont est usé"],
            ),
        ],
    );
}

#[test]
fn who_is_counted_and_who_is_on_a_stage_speaks_too() {
    reads(
        "en",
        &[
            (
                "The bridge will close soon, two officials said.",
                ["two officials", "said", "The bridge will close soon"],
            ),
            ("“We won,” he said onstage on Tuesday night.", ["he", "said", "“We won,”"]),
        ],
    );
    let anonymous = "A guard, who asked not to be named, said the shot was loud.";
    assert_eq!(read("en", anonymous).len(), 1, "whoever asks not to be named says nothing of the event by that");
}

#[test]
fn two_verbs_for_the_same_words_are_one_passage() {
    for sentence in
        ["He laughed and said, “We will see it in the end.”", "Dahl said before adding: “We will see it in the end.”"]
    {
        assert_eq!(read("en", sentence).len(), 1, "{sentence}");
    }
}
