//! The identity card of invented pages: what is seen, what is not in the file, what the file cannot tell.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use cadrage::analyzer::{Analyzer, Scratch};
use cadrage::contract::{Indicator, IndicatorState as State};
use cadrage::ingest::How;
use cadrage::report::{self, Options};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::embedded);

/// The card of a plain text, by indicator.
fn card(text: &str) -> BTreeMap<String, Indicator> {
    let mut read = ANALYZER.analyze_bytes("page.txt", text.as_bytes(), &How::default(), &mut Scratch::default());
    let article = report::article(&read.remove(0).unwrap(), &ANALYZER, Options::default());
    article.indicators.unwrap().into_iter().map(|one| (one.id.clone(), one)).collect()
}

fn line(one: &Indicator) -> Option<usize> {
    one.evidence.as_ref().map(|span| span.line)
}

const BODY: &str = "Le pont de Velle a été fermé mercredi par le maire, qui craint que la rivière ne monte encore dans la nuit. Les \
    habitants de la rive gauche ont quitté leurs maisons.\n\n\
    Selon l'agence de presse publique Khovar, les pluies vont durer. « Nous avons tout perdu en une nuit », a déclaré le menuisier \
    Tomas Erkel, qui vit près de la rivière.\n\n\
    La mairie a ouvert une école, où plus de 200 habitants sont arrivés dans la nuit. Le préfet doit venir jeudi.\n";

#[test]
fn a_text_that_came_alone_cannot_tell_what_stood_around_it() {
    let card = card(BODY);
    for id in [
        "title",
        "date",
        "agency-credit",
        "provider-credit",
        "original-link",
        "translation-notice",
        "document-link",
        "contact",
    ] {
        assert_eq!(card[id].state, State::Unknown, "{id}");
    }
    assert_eq!(card["photo-credit"].state, State::Unknown);
    assert_eq!(card["dateline"].state, State::Absent, "it would stand in the first sentence, which is there");
}

#[test]
fn what_the_text_itself_shows_needs_no_page() {
    let card = card(BODY);
    let value = |id: &str| (card[id].state, card[id].value.as_deref());
    assert_eq!(value("person-named"), (State::Present, Some("Tomas Erkel")));
    assert_eq!(card["agency-status"].evidence.as_ref().unwrap().text, "agence de presse publique");
    assert_eq!(value("figure-scope"), (State::Present, Some("dans la nuit")));
    assert_eq!(value("relay-named"), (State::Present, Some("Khovar")));
}

#[test]
fn what_the_text_does_not_say_of_an_agency_is_not_in_the_file() {
    let silent = card(&BODY.replace("publique ", ""));
    assert_eq!(silent["agency-status"].state, State::Absent);
    let alone = card(&BODY.replace("Selon l'agence de presse publique Khovar, les", "Les"));
    assert_eq!(alone["agency-status"].state, State::NotApplicable);
    assert_eq!(alone["relay-named"].state, State::Absent);
}

#[test]
fn a_caption_that_says_where_its_picture_is_from_credits_it() {
    let with = |caption: &str| card(&BODY.replacen("\n\n", &format!("\n\n{caption}\n\n"), 1));
    let told = with("Le pont vu du nord / Extrait du site officiel de la mairie de Velle");
    assert_eq!((told["photo-credit"].state, line(&told["photo-credit"])), (State::Present, Some(3)));
    assert_eq!(told["photo-credit"].value.as_deref(), Some("Extrait du site officiel de la mairie de Velle"));
    let sold = with("Le pont vu du nord. (Tomas Erkel/AFP via Getty Images)");
    assert_eq!(sold["photo-credit"].value.as_deref(), Some("Agence France-Presse, Getty Images"));
    let silent = with("Le pont vu du nord (à gauche)");
    assert_eq!(silent["photo-credit"].state, State::Absent);
}

fn page(foot: &str) -> String {
    format!(
        "Accueil\nPartager\n\nLe pont de Velle fermé après la crue de la rivière\n\nPar Port-Gazette\n3 mars 2021\n\n{BODY}\nCommentaires\n\n{foot}\n"
    )
}

#[test]
fn furniture_in_another_language_is_read() {
    let card = card(&page("Subscribe to News\n\nGet the latest sports news from NewsSite about rivers."));
    assert_eq!(card["template-placeholder"].state, State::Present);
    assert_eq!(card["newsletter"].state, State::Present);
}

#[test]
fn an_entry_of_a_menu_offers_no_newsletter() {
    let silent = card(&page("Nos newsletters\nNewsletters du port"));
    assert_eq!(silent["newsletter"].state, State::Absent);
    let asks = card(&page("Pour rester en contact, pensez à vous inscrire à notre newsletter."));
    assert_eq!(asks["newsletter"].state, State::Present);
}

#[test]
fn a_byline_that_holds_the_rights_of_the_page_is_no_person_s() {
    let card_of = |foot: &str| card(&page(foot))["byline"].note.clone();
    assert_eq!(card_of("© 2024 Port-Gazette. Tous droits réservés").as_deref(), Some("publisher"));
    assert_eq!(card_of("© 2024 Autre Maison"), None);
    let desk = page("").replace("Par Port-Gazette", "Par la rédaction");
    assert_eq!(card(&desk)["byline"].note.as_deref(), Some("newsroom"));
}

#[test]
fn the_line_that_asks_for_money_is_the_evidence() {
    let foot = "Votre soutien est essentiel pour nous.\n\nNous avons besoin de financements : faites un don, ou une contribution via Paypal.";
    let card = card(&page(foot));
    assert!(
        card["appeal-money"].evidence.as_ref().unwrap().text.contains("besoin de financements"),
        "{:?}",
        card["appeal-money"]
    );
}

#[test]
fn to_live_on_adverts_is_not_to_ask_to_let_them_through() {
    let lives = card(&page("Nous vivons de la publicité : regardez les offres de nos annonceurs."));
    assert_eq!((lives["adverts-income"].state, lives["adblock-plea"].state), (State::Present, State::Absent));
    let asks = card(&page("Merci de désactiver votre bloqueur de publicités."));
    assert_eq!((asks["adverts-income"].state, asks["adblock-plea"].state), (State::Absent, State::Present));
}

#[test]
fn a_date_field_left_empty_is_shown_as_empty() {
    let body = "The bridge of Velle was closed on Wednesday by the mayor, who fears that the river will rise again during the night.\n\n\
        The people of the left bank have left their houses and sleep in a school, said Tomas Erkel, who runs the port of the town.\n";
    let text = format!(
        "The bridge of Velle is closed after the flood of the river\n\nPublished on : Modified :\n\n{body}\nComments are closed.\n"
    );
    let card = card(&text);
    let date = &card["date"];
    assert_eq!((date.state, date.note.as_deref(), line(date)), (State::Absent, Some("empty"), Some(3)));
}

#[test]
fn a_provider_that_is_no_agency_has_its_own_row() {
    let card = card(&page("Contenu fourni par Project Syndicate, disponible gratuitement pour tout éditeur."));
    let provider = &card["provider-credit"];
    assert_eq!((provider.state, provider.value.as_deref()), (State::Present, Some("Project Syndicate")));
    assert_eq!(card["agency-credit"].state, State::Absent);
}

#[test]
fn an_address_of_mail_outside_the_text_is_a_contact() {
    let card = card(&page("Pour la reprise, écrire à licence@gazette-de-velle.example."));
    let contact = &card["contact"];
    assert_eq!((contact.state, contact.value.as_deref()), (State::Present, Some("licence@gazette-de-velle.example")));
}

#[test]
fn an_address_of_mail_in_the_text_is_no_contact() {
    let text = page("").replace("Le préfet doit venir jeudi.", "Le préfet répond à prefet@velle.example jeudi.");
    assert_eq!(card(&text)["contact"].state, State::Absent);
}

#[test]
fn the_date_and_the_agency_say_what_they_are() {
    let text = page("").replace("Commentaires", "Avec AFP\n\nCommentaires");
    let card = card(&text);
    assert_eq!(card["date"].value.as_deref(), Some("2021-03-03"));
    assert_eq!(card["agency-credit"].value.as_deref(), Some("Agence France-Presse"));
}

#[test]
fn a_caption_that_stands_twice_is_counted_once() {
    let page = include_bytes!("../samples/pont-de-selm/c-vigie-ouverte.txt");
    let mut read = ANALYZER.analyze_bytes("page.txt", page, &How::default(), &mut Scratch::default());
    let article = report::article(&read.remove(0).unwrap(), &ANALYZER, Options::default());
    let captions = article.blocks.iter().filter(|block| block.role == cadrage::contract::Role::Caption);
    let whys: Vec<Option<&str>> = captions.map(|block| block.why.as_deref()).collect();
    assert_eq!(whys.len(), 2, "{whys:?}");
    assert_ne!(whys[0], Some("again"));
    assert_eq!(whys[1], Some("again"));
}

#[test]
fn what_only_a_page_with_links_and_pictures_shows_is_not_said_of_words_alone() {
    let words = format!("La digue de Velle a cédé\n\n{BODY}\n\n© Gazette de Velle\nMentions légales\nNous suivre\n");
    let seen = card(&words);
    assert_eq!(seen["document-link"].state, State::Unknown);
    assert_eq!(seen["photo-credit"].state, State::Unknown);
    assert_eq!(seen["translation-notice"].state, State::NotApplicable);
}

#[test]
fn an_agency_on_the_line_of_the_day_is_credited() {
    for line in ["4 mars 2025 – Gazette de Velle avec AFP", "4 mars 2025 (Reuters)", "Avec AFP"] {
        let page = format!(
            "Gazette de Velle\n\nLe pont de Velle est fermé\n\n{line}\n\n{BODY}\nMentions légales\nNous suivre\n"
        );
        let seen = card(&page);
        assert_eq!(
            (seen["agency-credit"].state, crate::line(&seen["agency-credit"])),
            (State::Present, Some(5)),
            "{line}"
        );
    }
}
