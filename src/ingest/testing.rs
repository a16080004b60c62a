//! A small lexicon in two languages for the tests of this room, written as a lexicon folder is.

use std::sync::OnceLock;

use super::PageLexicon;
use crate::lexicon::Lexicon;

const FRENCH: &str = r#"
[language]
schema = 1
code = "fr"
name = { fr = "français", en = "French" }
abbreviations = ["M"]
elisions = ["l", "d", "qu", "n", "s", "c", "j"]
enclitics = []
quotes = [["«", "»"]]
[numbers]
group = [" ", "."]
decimal = [","]
words = { un = 1 }
[dates]
months = [["janvier"], ["février"], ["mars"], ["avril"], ["mai"], ["juin"], ["juillet", "juil."], ["août"], ["septembre"], ["octobre"], ["novembre"], ["décembre"]]
weekdays = [["lundi"], ["mardi"], ["mercredi"], ["jeudi"], ["vendredi"], ["samedi"], ["dimanche"]]
[classes]
function = ["le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'", "à", "au", "aux", "en", "dans", "par", "pour", "sur", "avec", "sans", "et", "ou", "mais", "que", "qu'", "qui", "il", "elle", "ils", "on", "ce", "cette", "ces", "son", "sa", "ses", "se", "s'", "ne", "n'", "pas", "plus", "est", "sont", "a", "ont", "avait", "été", "après", "selon", "leur", "leurs"]
"#;

const ENGLISH: &str = r#"
[language]
schema = 1
code = "en"
name = { fr = "anglais", en = "English" }
abbreviations = ["Mr"]
elisions = []
enclitics = ["s"]
quotes = [["“", "”"]]
[numbers]
group = [","]
decimal = ["."]
words = { one = 1 }
[dates]
months = [["January", "Jan."], ["February"], ["March"], ["April"], ["May"], ["June"], ["July"], ["August"], ["September"], ["October"], ["November"], ["December"]]
weekdays = [["Monday"], ["Tuesday"], ["Wednesday"], ["Thursday"], ["Friday"], ["Saturday"], ["Sunday"]]
[classes]
function = ["the", "a", "an", "of", "to", "and", "in", "that", "is", "was", "for", "on", "with", "as", "at", "by", "from", "it", "its", "be", "are", "were", "has", "have", "had", "he", "she", "they", "his", "her", "their", "not", "but", "or", "who", "which", "will", "would", "after", "before", "no", "more", "than", "when", "since", "this"]
"#;

const AGENCIES: &str = r#"
agency = [
  { id = "wire", name = "North Wire", names = ["North Wire"], codes = ["NWA"], codes_alone = true, country = "fr", type = "agency" },
  { id = "lens", name = "Lens Pictures", names = ["Lens Pictures"], country = "gb", type = "photo" },
]
"#;

/// One line a rule: language, slug, mark, place, terms, all by bars.
const RULES: &str = "fr|menu|furniture|whole|accueil;rubriques;partager;se connecter;abonnez-vous;facebook;twitter
fr|ads|stop|whole|publicité
fr|also|related|start|à lire aussi;lire aussi
fr|comments|end|whole|commentaires;laisser un commentaire;les plus lus
fr|appeal|notice|any|faites un don;votre soutien est essentiel
fr|by|byline|start|par
fr|published|date-label|start|publié le;mis à jour le
fr|time|reading-time|any|min de lecture
fr|seen|caption|any|( à gauche );photo d'archives
fr|photo|image-credit|any|photo :;extrait du site
en|menu|furniture|whole|home;close menu;share;sign in;search;world;facebook;email;subscribe
en|ads|stop|whole|advertisement
en|also|related|start|read also;see also
en|latest|end|whole|latest news;leave a comment
en|licence|notice|any|all rights reserved;under licence
en|by|byline|start|by
en|published|date-label|start|published on;updated
en|time|reading-time|any|min read;mins read
en|credit|credit|whole|with agencies
en|paper|outlet|finish|post
fr|paper|outlet|start|la gazette
en|photo|image-credit|any|via lens pictures;photo by";

/// The small lexicon as it stands.
pub(crate) fn whole() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let rules = |wanted: &str| {
            let mut file = format!("[lexicon]\nschema = 1\nlanguage = \"{wanted}\"\nfamily = \"page\"\n");
            for line in RULES.lines() {
                let fields: Vec<&str> = line.split('|').collect();
                let [language, slug, mark, at, terms] = fields[..] else { panic!("five fields: {line}") };
                if language == wanted {
                    let terms: Vec<String> = terms.split(';').map(|t| format!("{t:?}")).collect();
                    let terms = terms.join(", ");
                    file += &format!(
                        "[[rule]]\nid = \"{wanted}.page.{slug}\"\nstatus = \"draft\"\nmark = \"{mark}\"\nat = \"{at}\"\nterms = [{terms}]\n"
                    );
                }
            }
            file
        };
        let wires = |language: &str, with: &str| {
            format!(
                "[lexicon]\nschema = 1\nlanguage = \"{language}\"\nfamily = \"wire\"\n[[rule]]\nid = \"{language}.wire.with\"\nstatus = \"draft\"\nrole = \"credit\"\nbefore = [\"{with}\"]\nat = \"line\"\n"
            )
        };
        let (french, english) = (rules("fr"), rules("en"));
        let (avec, with) = (wires("fr", "avec"), wires("en", "with"));
        let (lexicon, _) = Lexicon::read(&[
            ("fr/language.toml", FRENCH),
            ("en/language.toml", ENGLISH),
            ("shared/agencies.toml", AGENCIES),
            ("fr/page.toml", &french),
            ("en/page.toml", &english),
            ("fr/wires.toml", &avec),
            ("en/wires.toml", &with),
        ]);
        assert_eq!(lexicon.rules.len(), RULES.lines().count() + 2, "every rule of the small lexicon is read");
        lexicon
    })
}

/// The small lexicon compiled for pages.
pub(crate) fn lexicon() -> &'static PageLexicon {
    static LEXICON: OnceLock<PageLexicon> = OnceLock::new();
    LEXICON.get_or_init(|| PageLexicon::new(whole()))
}
