//! Two texts on one event share its names and places. That alone makes no sentence of the one a sentence of the other.

use cadrage::analyzer::{Analyzer, Scratch};
use cadrage::compare::{self, Setting};
use cadrage::contract::Offsets;
use cadrage::ingest::How;
use cadrage::report::{self, Options};

const ENGLISH: &str = "About 1,200 people were evacuated overnight from the lower Brenne valley.\n\n\
    “We took no risks,” said the prefect, Odile Garrand, at the town hall of Tressac.\n\n\
    A group of residents, Vallée debout, spoke of a scandal that had been hidden for years.\n\n\
    “They took us for fools,” said its president, Jeanne Orval, in front of the cameras.\n\n\
    The dam of Selmont belongs to the firm Hydrosud, which runs eleven others.\n";
const FRENCH: &str = "« C'est un soulagement », confie Farid Lemaire, boulanger à Brenne depuis vingt ans.\n\n\
    Odile Garrand a remercié les bénévoles de Tressac, qui ont servi la soupe jusqu'au matin.\n\n\
    Le collectif Vallée debout appelle à manifester samedi devant la gare.\n\n\
    « Nous voulons des comptes », a répété Jeanne Orval à la sortie de la réunion.\n\n\
    À Selmont, Hydrosud n'a pas répondu à nos questions.\n";

#[test]
fn names_alone_make_no_sentence_the_same() {
    let (analyzer, mut scratch) = (Analyzer::embedded(), Scratch::default());
    let mut traces = Vec::new();
    let mut articles = Vec::new();
    for (name, text) in [("a.txt", ENGLISH), ("b.txt", FRENCH)] {
        let analysis = analyzer.analyze_bytes(name, text.as_bytes(), &How::default(), &mut scratch).remove(0).unwrap();
        traces.push(compare::trace(&analysis, &analyzer));
        let mut article = report::article(&analysis, &analyzer, Options::default());
        article.id = name.to_owned();
        articles.push(article);
    }
    let crew = compare::Alone;
    let comparison = report::passages(&articles, &traces, Offsets::Bytes, Setting::default(), &crew);
    assert_eq!(comparison.shared.unwrap(), []);
}
