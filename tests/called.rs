//! What a source is listed under: the name that its phrase gives, the whole name that the text gives, or the phrase.

use cadrage::analyzer::{Analyzer, Scratch};
use cadrage::contract::Attribution;
use cadrage::ingest::{How, Input};
use cadrage::report::{self, Options};

fn read(lang: &str, text: &str) -> Vec<Attribution> {
    let analyzer = Analyzer::embedded();
    let how = How { lang: Some(lang.into()), input: Input::Text, ..How::default() };
    let read = analyzer.analyze_bytes("t.txt", text.as_bytes(), &how, &mut Scratch::default());
    let article = report::article(&read.into_iter().next().unwrap().unwrap(), &analyzer, Options::default());
    article.attributions.unwrap_or_default().into_iter().filter(|one| one.claim).collect()
}

/// The name of the first source, and whether it is a person's.
fn called(lang: &str, text: &str) -> (String, bool) {
    let first = read(lang, text).into_iter().next().expect(text);
    (first.source_name.unwrap_or_default(), first.person)
}

#[test]
fn the_name_behind_a_role_is_the_person() {
    for (text, name) in [
        ("Former Florida governor Jeb Dahl said that the pier was safe.", "Jeb Dahl"),
        ("New York attorney Eric Reis said that the pier was safe.", "Eric Reis"),
        ("Former Arkansas Gov. Mike Sorva said that the pier was safe.", "Mike Sorva"),
        ("The director of the port, Laurence H. Dahl, said that the pier was safe.", "Laurence H. Dahl"),
        ("The radio’s Lisa Dahl said that the pier was safe.", "Lisa Dahl"),
        ("Jose Reis, a city council member in Selm, said that the pier was safe.", "Jose Reis"),
        ("German Reis, one of the stars, said that the pier was safe.", "German Reis"),
        ("State Department spokesman John Dahl said that the pier was safe.", "John Dahl"),
        ("Former Secretary of State Anna Dahl said that the pier was safe.", "Anna Dahl"),
        ("Lance Dahl, 49, a teacher who lives in Selm, said that the pier was safe.", "Lance Dahl"),
    ] {
        assert_eq!(called("en", text), (name.to_owned(), true), "{text}");
    }
    for (text, name) in [
        (
            "Le ministre des Finances Christian Dahl (du Parti libre, FDP) a déclaré que le pont est sûr.",
            "Christian Dahl",
        ),
        ("La vice-procureure, Chantal de Reis, a déclaré que le pont est sûr.", "Chantal de Reis"),
        ("Dominique Richard, responsable du port, a déclaré que le pont est sûr.", "Dominique Richard"),
        // The second comma is left out.
        ("Nello Dahl, le ministre de la Mer a déclaré que le pont est sûr.", "Nello Dahl"),
    ] {
        assert_eq!(called("fr", text), (name.to_owned(), true), "{text}");
    }
}

#[test]
fn what_somebody_owns_or_only_lends_a_name_to_is_nobody() {
    for (text, name) in [
        ("Dahl's office said that the pier was safe.", "Dahl's office"),
        ("Dahl campaign officials said that the pier was safe.", "Dahl campaign officials"),
        ("Exit polling showed that most people wanted the pier.", "Exit polling"),
        ("A guard, who stood at the gate, said that the pier was safe.", "guard"),
        ("American and Norian troops, who came by night, said that the pier was safe.", "American and Norian troops"),
    ] {
        assert_eq!(called("en", text), (name.to_owned(), false), "{text}");
    }
}

#[test]
fn a_surname_takes_the_whole_name_that_the_text_gives() {
    let one = "Anna Reis came at noon.\n\n“No,” Reis said to the crowd at the gate.";
    assert_eq!(called("en", one).0, "Anna Reis");
    let two =
        "Bill Dahl and Anna Dahl came at noon.\n\nDahl said that it was late, and Mrs. Dahl said that it was early.";
    let names: Vec<_> = read("en", two).into_iter().filter_map(|one| one.source_name).collect();
    assert_eq!(names, ["Dahl", "Anna Dahl"], "of two who share it, only the form of address can tell");
    let other = "Anna Reis est venue à midi.\n\n« Non », a dit M. Reis à la foule.";
    assert_eq!(called("fr", other).0, "Reis", "no man is meant by a woman's name");
}

#[test]
fn nobody_gets_the_words_of_a_namesake_or_of_whom_he_speaks_for() {
    for (text, name) in [
        ("Dahl, the younger brother of the actor Ron Dahl, said that the pier was safe.", "Dahl"),
        ("A representative for Mr. Reis said that the pier was safe.", "representative for Mr. Reis"),
        ("Labor Department officials said that the pier was safe.", "Labor Department officials"),
        ("Dahl, speaking at a rally in Wilmington, N.C., warned that the pier would close.", "Dahl"),
        ("The head of the port in Selm, Anna Reis, said that the pier was safe.", "Anna Reis"),
        ("Reis said, citing low growth, that the pier would close.", "Reis"),
    ] {
        assert_eq!(called("en", text).0, name, "{text}");
    }
    let both = "Bill Dahl said that it was late. Hillary Dahl left. Mrs. Dahl said that it was early.";
    let names: Vec<_> = read("en", both).into_iter().filter_map(|one| one.source_name).collect();
    assert_eq!(names, ["Bill Dahl", "Hillary Dahl"]);
}

#[test]
fn a_pronoun_is_not_who_speaks_in_another_person() {
    let text = "I told them so, and he said that the pier was safe.";
    assert!(read("en", text).iter().all(|one| one.source_name.as_deref() != Some("I")));
}

#[test]
fn two_who_speak_as_one_are_both_named() {
    let both = "Anna Veld and the mayor Tom Dorn said that the pier was safe.";
    assert_eq!(called("en", both).0, "Anna Veld and Tom Dorn");
    let both = "Anna Veld et la préfète Mira Dorn ont déclaré que le pont est sûr.";
    assert_eq!(called("fr", both).0, "Anna Veld et Mira Dorn");
}

#[test]
fn two_single_names_that_speak_as_one_are_both_named_where_the_text_knows_them() {
    for (lang, text, name) in [
        ("en", "Anna Veld met Tom Dorn. Veld and Dorn said that the pier was safe.", "Anna Veld and Tom Dorn"),
        ("en", "Tom Dorn came. Anna Veld and Dorn said that the pier was safe.", "Anna Veld and Tom Dorn"),
        ("en", "Tom Dorn came. Mr. Veld and Ms. Dorn said that the pier was safe.", "Veld and Dorn"),
        (
            "en",
            "Veld and Dorn said that the pier was safe. Veld said that he knew. Mr. Dorn said that it was new. Veld \
             warned. He said that it rains.",
            "Veld and Dorn",
        ),
        ("fr", "Anna Veld a vu Julie Dorn. Veld et Dorn ont déclaré que le pont est sûr.", "Anna Veld et Julie Dorn"),
        // Of these the text does not say that they are persons.
        ("en", "SelmAir and Portline said that the pier was safe. SelmAir said that it was new.", "SelmAir"),
    ] {
        let first = read(lang, text).into_iter().next().expect(text);
        assert_eq!(first.source_name.as_deref(), Some(name), "{text}");
    }
}

#[test]
fn a_single_name_is_a_person_where_the_text_says_so() {
    for (text, kind) in [
        ("SelmAir said that the pier was safe.", None),
        ("Dorn said that the pier was safe. He added that it was new.", Some("person")),
        ("Mr. Dorn said that the pier was safe.", Some("person")),
        ("Gov. Chris Dorn came late. Dorn said that the pier was safe.", Some("person")),
    ] {
        let first = read("en", text).into_iter().next().expect(text);
        assert_eq!(first.source_kind.as_deref(), kind, "{text}");
    }
}

#[test]
fn of_namesakes_the_one_is_meant_whom_the_paragraph_has_named() {
    let text = "Anna Dorn said that the pier was safe. Tom Dorn said that it was new.\n\n\
                Anna Dorn came to the gate. “It opens in May,” Dorn said.\n\n“It rains,” Dorn said.";
    let names: Vec<Option<String>> = read("en", text).into_iter().map(|one| one.source_name).collect();
    let names: Vec<&str> = names.iter().flatten().map(String::as_str).collect();
    assert_eq!(names, ["Anna Dorn", "Tom Dorn", "Anna Dorn", "Dorn"]);
}

#[test]
fn a_role_with_the_name_of_a_house_calls_back_who_has_it() {
    let text =
        "Dockers' Union chief Mary Dorn met workers. “It works,” the Union chief said. “No,” the Harn chief said.";
    let names: Vec<Option<String>> = read("en", text).into_iter().map(|one| one.source_name).collect();
    assert_eq!(names, [Some("Mary Dorn".to_owned()), Some("Harn chief".to_owned())]);
}

#[test]
fn the_place_of_a_function_is_no_name() {
    let named = |lang, text| read(lang, text).into_iter().next().expect(text).named;
    assert!(!named("fr", "Le maire de Selm a déclaré que le pont est sûr."));
    assert!(named("fr", "Le maire de Selm, Anna Dahl, a déclaré que le pont est sûr."));
    assert!(!named("en", "Exit polling showed that most people wanted the pier."));
}

#[test]
fn a_given_name_that_is_a_people_s_too_belongs_to_the_person() {
    let text = "M. Dane Waters, whose group was there, said that the pier was safe.";
    assert_eq!(called("en", text), ("M. Dane Waters".to_owned(), true));
    let text = "Current and former guards who were there said that the pier was safe.";
    assert!(!called("en", text).1, "{text}");
}

#[test]
fn a_pronoun_means_whom_the_sentence_before_has_brought_in() {
    for (text, name) in [
        ("Tom Dorn spoke.\n\nRep. Sean Duffy (R-Harn) also spoke of it. “Maybe,” he said.", Some("Sean Duffy")),
        // Who was held is left open: nobody named before is meant.
        ("President Recep Dorn said no. The council declared that Reis led it. He was held. He denied it.", None),
        ("The last question was from a young child, who said that the pier was safe.", Some("young child")),
    ] {
        let last = read("en", text).pop().expect(text);
        let name = name.map_or("pronoun", |name| name);
        let told = match last.source_kind.as_deref() {
            Some("pronoun") => "pronoun".to_owned(),
            _ => last.source_name.unwrap_or_default(),
        };
        assert_eq!(told, name, "{text}");
    }
}
