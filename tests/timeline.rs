//! The days that texts name: in order where the file makes them sure, as written where it does not.

use cadrage::analyzer::{Analyzer, Scratch};
use cadrage::contract::{Article, DateReading, MonthPart};
use cadrage::ingest::How;
use cadrage::report::{self, Options};

/// A text as a line of JSON Lines, so that its day of publication can be given.
fn read(text: &str, lang: &str, date: Option<&str>) -> Article {
    let (analyzer, mut scratch) = (Analyzer::embedded(), Scratch::default());
    let line = serde_json::json!({ "id": "a", "text": text, "lang": lang, "date": date }).to_string();
    let mut read = analyzer.analyze_bytes("texts.jsonl", line.as_bytes(), &How::default(), &mut scratch);
    let analysis = read.remove(0).expect("the line can be read");
    report::article(&analysis, &analyzer, Options::default())
}

/// Each day as written, with its value.
fn days(text: &str, lang: &str, date: Option<&str>) -> Vec<(String, Option<String>)> {
    let article = read(text, lang, date);
    article.dates.expect("the language is read").into_iter().map(|it| (it.span.text, it.value)).collect()
}

fn day(written: &str, value: Option<&str>) -> (String, Option<String>) {
    (written.to_owned(), value.map(str::to_owned))
}

/// A Thursday.
const PUBLISHED: Option<&str> = Some("2031-03-06");

#[test]
fn a_day_written_in_full_needs_no_publication() {
    let text = "Le pont de Selm a été ouvert le 3 mars 1998. Il est fermé depuis le 06/02/2031.";
    assert_eq!(days(text, "fr", None), [day("3 mars 1998", Some("1998-03-03")), day("06/02/2031", Some("2031-02-06"))]);
    let text = "The bridge at Selm was opened on March 3, 1998. The ferry will march 3 times.";
    assert_eq!(days(text, "en", None), [day("March 3, 1998", Some("1998-03-03"))]);
}

#[test]
fn a_day_without_year_is_the_near_one() {
    let text = "Le pont de Selm est fermé depuis le 3 mars. La crue du 12 septembre avait tout emporté.";
    assert_eq!(days(text, "fr", PUBLISHED), [day("3 mars", Some("2031-03-03")), day("12 septembre", None)]);
    assert_eq!(days(text, "fr", None), [day("3 mars", None), day("12 septembre", None)]);
}

#[test]
fn a_weekday_beside_a_day_tells_the_year() {
    // The twelfth of September was a Thursday in 2030, a Friday in 2031.
    let text = "La crue du jeudi 12 septembre avait tout emporté à Selm, celle du lundi 12 septembre rien.";
    let found = days(text, "fr", PUBLISHED);
    assert_eq!(found, [day("jeudi 12 septembre", Some("2030-09-12")), day("lundi 12 septembre", None)]);
    let text = "The flood of Thursday, September 12 left mud in every street of Selm.";
    assert_eq!(days(text, "en", PUBLISHED), [day("Thursday, September 12", Some("2030-09-12"))]);
}

#[test]
fn a_weekday_behind_a_verb_of_speech_in_the_past_is_the_last_one() {
    let text = "Le maire de Selm a annoncé mardi que le pont serait fermé.";
    assert_eq!(days(text, "fr", PUBLISHED), [day("mardi", Some("2031-03-04"))]);
    let text = "The mayor of Selm said on Tuesday that the bridge would be closed.";
    assert_eq!(days(text, "en", PUBLISHED), [day("Tuesday", Some("2031-03-04"))]);
    assert_eq!(days(text, "en", None), [day("Tuesday", None)]);
}

#[test]
fn a_weekday_that_can_be_two_days_stays_as_written() {
    for text in [
        "Le maire de Selm a annoncé jeudi que le pont serait fermé.",
        "Le conseil de Selm se réunit jeudi pour voter le péage du pont.",
        "Le maire de Selm annoncera jeudi que le pont sera fermé.",
        "« Nous avons fermé le pont jeudi », a dit le maire de Selm.",
    ] {
        assert_eq!(days(text, "fr", PUBLISHED), [day("jeudi", None)], "{text}");
    }
    for text in [
        "The mayor of Selm will announce on Tuesday that the bridge is closed.",
        "The mayor of Selm said Tuesday was a good day to close the bridge.",
        "The council of Selm meets on Tuesday to vote on the toll of the bridge.",
    ] {
        assert_eq!(days(text, "en", PUBLISHED), [day("Tuesday", None)], "{text}");
    }
}

#[test]
fn what_only_looks_like_a_day_is_none() {
    let text = "The Sunday Herald of Selm wrote that the ferry sat in the mud and that the sun was out.";
    assert_eq!(days(text, "en", PUBLISHED), []);
    assert_eq!(days("Le pont de Selm mesure 6 mètres et a 24/7 une garde.", "fr", PUBLISHED), []);
}

#[test]
fn a_day_says_how_it_is_known_and_whose_words_name_it() {
    let text = "Le maire de Selm, Joris Valtin, a annoncé mardi que le pont fermera le 3 avril 2031.";
    let article = read(text, "fr", PUBLISHED);
    let dates = article.dates.as_ref().expect("the language is read");
    let readings: Vec<DateReading> = dates.iter().map(|it| it.reading).collect();
    assert_eq!(readings, [DateReading::Reckoned, DateReading::Written]);
    let said = &article.attributions.as_ref().expect("the language is read")[0];
    assert_eq!(dates[0].attribution, None, "the text itself dates the announcement");
    assert_eq!(dates[1].attribution.as_ref(), Some(&said.id));
}

#[test]
fn a_day_at_the_end_of_a_clause_is_part_of_what_is_said() {
    let held = |text: &str| {
        let article = read(text, "fr", None);
        article.dates.expect("the language is read").remove(0).attribution.is_some()
    };
    let clause = "Le maire de Selm avait d'abord annoncé que les équipes quitteraient le pont d'ici le 11 septembre, mais il hésite.";
    assert!(held(clause));
    let noun = "Le maire de Selm n'a pas exclu une fermeture du pont fin juin.";
    assert!(!held(noun), "the text itself may date the saying");
}

/// Each month or day as written, with its place in the calendar, the part of the month and how it is known.
fn months(text: &str, lang: &str, date: Option<&str>) -> Vec<(String, Option<String>, Option<MonthPart>, DateReading)> {
    let article = read(text, lang, date);
    let dates = article.dates.expect("the language is read");
    dates.into_iter().map(|it| (it.span.text, it.calendar, it.part, it.reading)).collect()
}

fn month(
    written: &str,
    calendar: Option<&str>,
    part: Option<MonthPart>,
    reading: DateReading,
) -> (String, Option<String>, Option<MonthPart>, DateReading) {
    (written.to_owned(), calendar.map(str::to_owned), part, reading)
}

#[test]
fn a_month_has_its_year_where_the_text_or_its_publication_allows() {
    use DateReading::{Open, Reckoned, Written};
    let text = "Le pont de Selm est fermé depuis fin janvier. Il avait rouvert en août 2029, puis en juillet la crue est venue. \
                Il doit rouvrir mi-avril ou début mai.";
    let wanted = [
        month("fin janvier", Some("2031-01"), Some(MonthPart::End), Reckoned),
        month("août 2029", Some("2029-08"), None, Written),
        month("juillet", Some("--07"), None, Open),
        month("mi-avril", Some("2031-04"), Some(MonthPart::Middle), Reckoned),
        month("début mai", Some("2031-05"), Some(MonthPart::Start), Reckoned),
    ];
    assert_eq!(months(text, "fr", PUBLISHED), wanted);
    let text = "The bridge at Selm has been shut since the end of January. It may open in April, or by late May 2032.";
    let wanted = [
        month("the end of January", Some("--01"), Some(MonthPart::End), Open),
        month("April", Some("--04"), None, Open),
        month("late May 2032", Some("2032-05"), Some(MonthPart::End), Written),
    ];
    assert_eq!(months(text, "en", None), wanted);
}

#[test]
fn a_month_near_the_turn_of_the_year_is_the_near_one() {
    let text = "Le pont de Selm est fermé depuis décembre. Il doit rouvrir en février.";
    let found = months(text, "fr", Some("2031-01-10"));
    let places: Vec<Option<&str>> = found.iter().map(|(_, calendar, ..)| calendar.as_deref()).collect();
    assert_eq!(places, [Some("2030-12"), Some("2031-02")]);
}

#[test]
fn what_only_looks_like_a_month_is_none() {
    let text =
        "Mrs May of Selm may march to the bridge. June Dahl and the August Valtin choir sang in May Hall for May 68.";
    assert_eq!(months(text, "en", PUBLISHED), []);
    let text =
        "Le maire a passé sept jours au pont de Selm. La planète Mars et les événements de mai 68 n'y sont pour rien.";
    assert_eq!(months(text, "fr", PUBLISHED), []);
}

#[test]
fn days_without_a_name_stay_as_written() {
    let text = "Le pont de Selm rouvrira dans les prochains jours, a dit le maire la semaine dernière.";
    let found = months(text, "fr", PUBLISHED);
    let wanted = ["dans les prochains jours", "la semaine dernière"];
    assert_eq!(found.iter().map(|it| it.0.as_str()).collect::<Vec<_>>(), wanted);
    assert!(found.iter().all(|it| it.1.is_none() && it.3 == DateReading::Open));
}
