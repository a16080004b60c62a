//! What texts call the actors: nouns that join a country or a group, in whose voice, and what two texts have side by side.

#![cfg(feature = "cli")]

use cadrage::analyzer::{Analyzer, Scratch};
use cadrage::contract::{Comparison, Voice};
use cadrage::report::{self, Options};

fn names(analyzer: &Analyzer, text: &str) -> Vec<(String, String, Voice, Option<String>)> {
    let analysis = analyzer.analyze(text, &mut Scratch::default());
    let article = report::article(&analysis, analyzer, Options::default());
    let names = article.names.unwrap_or_default().into_iter();
    names.map(|name| (name.actor.clone(), name.written().text.clone(), name.voice, name.rule)).collect()
}

fn pairs(analyzer: &Analyzer, text: &str) -> Vec<(String, String)> {
    names(analyzer, text).into_iter().map(|(actor, written, ..)| (actor, written)).collect()
}

#[test]
fn a_noun_and_a_country_name_an_actor() {
    let analyzer = Analyzer::embedded();
    let wanted = [
        ("Les troupes norvégiennes ont quitté la vallée.", "no-forces", "troupes norvégiennes"),
        ("Les forces de sécurité danoises gardent le port.", "dk-forces", "forces de sécurité danoises"),
        ("Les forces d'occupation norvégiennes gardent le port.", "no-forces", "forces d'occupation norvégiennes"),
        ("Le régime norvégien a fermé la frontière.", "no-government", "régime norvégien"),
        ("Le gouvernement de la Norvège a fermé la frontière.", "no-government", "gouvernement de la Norvège"),
        ("Les Norvégiens ont quitté la vallée.", "no-people", "Norvégiens"),
        ("Des combattants du Hezbollah ont quitté la vallée.", "hezbollah", "combattants du Hezbollah"),
        ("Norwegian troops have left the valley of the river.", "no-forces", "Norwegian troops"),
        ("The convoy of US troops has left the valley of the river.", "us-forces", "US troops"),
        ("Norway's government has closed the road to the border.", "no-government", "Norway's government"),
        ("The government of Norway has closed the road to the border.", "no-government", "government of Norway"),
        ("The Norwegians have left the valley and the river.", "no-people", "Norwegians"),
        ("Hezbollah fighters have left the valley of the river.", "hezbollah", "Hezbollah fighters"),
        (
            "Des militaires de l'armée du gouvernement danois gardent le port.",
            "dk-forces",
            "militaires de l'armée du gouvernement danois",
        ),
        ("Des responsables de l'armée danoise gardent le port.", "dk-forces", "responsables de l'armée danoise"),
        ("Le bureau du président danois a fermé la route.", "dk-government", "bureau du président danois"),
        ("Des responsables danois ont quitté la vallée.", "dk-government", "responsables danois"),
        ("Danish officials have left the valley of the river.", "dk-government", "Danish officials"),
    ];
    for (text, actor, written) in wanted {
        assert_eq!(pairs(&analyzer, text), [(actor.to_owned(), written.to_owned())], "{text}");
    }
}

#[test]
fn a_country_beside_a_noun_is_not_always_its_country() {
    let analyzer = Analyzer::embedded();
    let texts = [
        "Les troupes quittent la Norvège avant la nuit.",
        "Les troupes ont attaqué une ville norvégienne avant la nuit.",
        "Le retrait des troupes de Norvège a pris fin.",
        "Des soldats victimes de frappes norvégiennes ont quitté la vallée.",
        "Un soldat d'origine norvégienne a quitté la vallée.",
        "After two days in Norway troops have left the valley of the river.",
        "The storm forces Norwegian fishermen to stay in the harbour.",
        "The Norway-led troops have left the valley of the river.",
        "The Norwegian president has ordered troops to leave the valley.",
    ];
    for text in texts {
        let found = pairs(&analyzer, text);
        assert!(found.iter().all(|(actor, _)| !actor.ends_with("-forces")), "{text}: {found:?}");
    }
}

#[test]
fn a_name_has_its_voice_and_the_rule_of_its_word() {
    let analyzer = Analyzer::embedded();
    let text = "« Les forces d'occupation norvégiennes ont quitté la ville », a déclaré le maire de Tarn. \
                Les soldats norvégiens gardent encore le port.";
    let found = names(&analyzer, text);
    let read: Vec<(&str, Voice, bool)> =
        found.iter().map(|(_, written, voice, rule)| (written.as_str(), *voice, rule.is_some())).collect();
    let wanted =
        [("forces d'occupation norvégiennes", Voice::Quoted, true), ("soldats norvégiens", Voice::Author, false)];
    assert_eq!(read, wanted);
}

fn compare(texts: &[&str]) -> Comparison {
    let analyzer = Analyzer::embedded();
    let articles: Vec<_> = texts
        .iter()
        .enumerate()
        .map(|(n, text)| {
            let analysis = analyzer.analyze(text, &mut Scratch::default());
            let mut article = report::article(&analysis, &analyzer, Options::default());
            article.id = format!("{n}");
            article
        })
        .collect();
    let claims: Vec<report::Claims> = articles.iter().map(|_| report::Claims::default()).collect();
    report::comparison(&articles, &claims, &[], analyzer.lexicon(), None, cadrage::contract::Offsets::Bytes)
}

#[test]
fn texts_are_said_to_differ_only_where_that_can_be_told() {
    let differs = |texts: &[&str]| {
        let rows = compare(texts).naming.unwrap();
        assert_eq!(rows.len(), 1, "{rows:?}");
        rows[0].differs
    };
    let soldiers = "Les soldats norvégiens ont quitté la vallée.";
    assert!(!differs(&[soldiers, "Un soldat norvégien a quitté la ville."]), "forms of one name");
    assert!(differs(&[soldiers, "Les troupes norvégiennes ont quitté la vallée."]));
    let english = "Norwegian troops have left the valley of the river.";
    assert!(!differs(&[soldiers, english]), "two languages have other words anyway");
    assert!(differs(&["Les forces d'occupation norvégiennes ont quitté la vallée.", english]));
}

#[test]
fn one_name_in_two_voices_has_a_cell_for_each() {
    let rows = compare(&["Les soldats norvégiens ont quitté la vallée. « Un soldat norvégien est encore au port », \
                          a déclaré le maire. Les soldats norvégiens sont partis."])
    .naming
    .unwrap();
    let cells: Vec<(&str, Voice, usize)> =
        rows[0].cells.iter().map(|cell| (cell.name.as_str(), cell.voice, cell.ids.len())).collect();
    assert_eq!(
        cells,
        [("soldats norvégiens", Voice::Author, 2), ("soldat norvégien", Voice::Quoted, 1)],
        "somebody's words stand as they are"
    );
}
