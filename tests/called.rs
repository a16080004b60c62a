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
