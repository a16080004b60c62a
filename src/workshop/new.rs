//! The beginning of a rule: a draft that is valid from its first minute, with every place that is to be filled. Its terms are
//! the words of the id as they are written, with their accents.

use std::collections::{BTreeMap, BTreeSet};

use crate::lexicon::Lexicon;
use crate::lexicon::format::{Field, Need, SCHEMA, Shape, Table, rule_fields};
use crate::lexicon::inflect::Inflector;
use crate::lexicon::language::{SHARED, WordClass};
use crate::lexicon::names::Named;
use crate::lexicon::read::{id_mended, id_parts};
use crate::lexicon::rule::Family;
use crate::text::fold::strip;

/// The source of a rule that nobody else stands for.
const OWN_JUDGEMENT: &str = "editorial";

/// The table of verbs in a `language.toml`: what cues are made of.
const VERB: &str = "verb";

/// Where a new rule goes, and what is to be written there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skeleton {
    /// The id.
    pub id: String,
    /// The file, below the lexicon folder: one that holds rules of this family already, or a new one.
    pub file: String,
    /// What the file begins with, if it does not exist yet.
    pub head: String,
    /// The rule.
    pub rule: String,
    /// Words of its terms that the lexicons do not know: accents, which an id has not, may be wanted.
    pub bare: Vec<String>,
}

/// Why there is no skeleton.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The id has not three parts of lower-case letters, digits and hyphens.
    Id,
    /// There is no such language.
    Language,
    /// There is no such family.
    Family,
    /// There is a rule with this id.
    Taken,
    /// There is a rule with this id, and it is switched off: by this one of `Lexicon::off`.
    Off(usize),
}

/// A skeleton for `typed`, which may have what an id has not: accents, capitals, blanks.
///
/// # Errors
/// It cannot be the id of a new rule.
pub fn new(typed: &str, lexicon: &Lexicon) -> Result<Skeleton, Refusal> {
    let meant = id_parts(typed).map(|_| typed.to_owned()).or_else(|| id_mended(typed, None));
    let id = meant.as_deref().filter(|_| typed.split('.').count() == 3).ok_or(Refusal::Id)?;
    let (language, family, _) = id_parts(id).ok_or(Refusal::Id)?;
    let family = Family::from_name(family).ok_or(Refusal::Family)?;
    if language != SHARED && !lexicon.languages.is_empty() && !lexicon.languages.contains_key(language) {
        return Err(Refusal::Language);
    }
    if lexicon.rule(id).is_some() {
        return Err(Refusal::Taken);
    }
    if let Some(off) = lexicon.off.iter().position(|off| off.id == id) {
        return Err(Refusal::Off(off));
    }
    let slug = typed.rsplit('.').next().unwrap_or_default();
    let name = family.name();
    let prefix = format!("{language}.{name}.");
    let home = lexicon.rules.iter().find(|rule| rule.id.starts_with(&prefix)).map(|rule| rule.origin.file.clone());
    let head = format!("[lexicon]\nschema = {SCHEMA}\nlanguage = \"{language}\"\nfamily = \"{name}\"\n");
    let (words, bare) = written(slug, language, lexicon);
    let verb = if family == Family::Attribution { marked_verb(&words, language, lexicon) } else { None };
    let mut lines = String::from("[[rule]]\n");
    for field in rule_fields(family) {
        let inflected = verb.as_ref().and_then(|verb| match field.key {
            "terms" => Some(format!("[\"{verb}\"]")),
            "pos" => Some(format!("\"{VERB}\"")),
            _ => None,
        });
        if let Some(value) = inflected.or_else(|| value(field, id, &words, family, lexicon)) {
            lines.push_str(&format!("{:8} = {value}\n", field.key));
        }
    }
    let id = id.to_owned();
    Ok(Skeleton { id, file: home.unwrap_or_else(|| format!("{language}/{name}.toml")), head, rule: lines, bare })
}

/// The words of `slug` as the language writes them, as far as its lexicons know; and those that it does not know, where the
/// language has accents.
fn written(slug: &str, language: &str, lexicon: &Lexicon) -> (String, Vec<String>) {
    let slug = slug.to_lowercase().replace(['-', '_'], " ");
    let known = vocabulary(language, lexicon);
    // Foreign words have accents everywhere; the commonest ones are a language's own.
    let commonest = lexicon.languages.get(language).and_then(|own| own.classes.get(&WordClass::Function));
    let has_accents = commonest.into_iter().flatten().any(|word| !word.is_ascii());
    let mut bare = Vec::new();
    let word = |word: &str| match known.get(word) {
        _ if !word.is_ascii() => word.to_owned(),
        Some(ways) if ways.contains(word) => word.to_owned(),
        Some(ways) if ways.len() == 1 => ways.iter().next().cloned().unwrap_or_default(),
        _ => {
            bare.extend(has_accents.then(|| word.to_owned()));
            word.to_owned()
        }
    };
    let words = slug.split_whitespace().map(word).collect::<Vec<_>>().join(" ");
    (words, bare)
}

/// Every word that terms and examples of a language have, by what it is without accents.
fn vocabulary(language: &str, lexicon: &Lexicon) -> BTreeMap<String, BTreeSet<String>> {
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for rule in lexicon.rules.iter().filter(|rule| rule.language == language) {
        let proofs = &rule.examples;
        let sentences = proofs.matches.iter().chain(&proofs.quoted).chain(&proofs.silent);
        let terms = rule.terms.iter().map(|term| term.written.as_str());
        for text in sentences.map(|example| example.text.as_str()).chain(terms) {
            for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
                known.entry(strip(word)).or_default().insert(word.to_lowercase());
            }
        }
    }
    known
}

/// `words` with the first of them marked as a verb; nothing where the language has no such table or none of its lines fits.
fn marked_verb(words: &str, language: &str, lexicon: &Lexicon) -> Option<String> {
    let first = words.split(' ').next().unwrap_or_default();
    let table = lexicon.languages.get(language)?.inflection.get(VERB)?;
    Inflector::new(table).forms(first)?;
    Some(words.replacen(first, &format!("{first}~"), 1))
}

/// What stands in a key at first; nothing for keys that a beginner does not need.
fn value(field: &Field, id: &str, words: &str, family: Family, lexicon: &Lexicon) -> Option<String> {
    let both = || "{ fr = \"…\", en = \"…\" }".to_owned();
    Some(match field.key {
        "id" => format!("\"{id}\""),
        "status" => "\"draft\"".to_owned(),
        "weight" => "1".to_owned(),
        "before" => format!("[\"{words}\"]"),
        "why" => both(),
        "neutral" => both(),
        "source" => {
            let own = lexicon.sources.iter().find(|source| source.id == OWN_JUDGEMENT);
            format!("\"{}\"", own.or(lexicon.sources.first())?.id)
        }
        "match" if family == Family::Wire => format!("[\"{words} {{…}}\"]"),
        "match" => format!("[\"… {{{words}}} …\"]"),
        "no_match" => "[\"…\"]".to_owned(),
        _ if field.need == Need::May => return None,
        _ => required(&field.shape, words, lexicon)?,
    })
}

fn required(shape: &Shape, words: &str, lexicon: &Lexicon) -> Option<String> {
    Some(match shape {
        Shape::OneOf(names) => format!("\"{}\"", names.first()?),
        Shape::IdOf(Table::Categories) => format!("\"{}\"", lexicon.categories.first()?.id),
        Shape::List(inner) => format!("[{}]", required(inner, words, lexicon)?),
        Shape::Term | Shape::Text => format!("\"{words}\""),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Refusal, new};
    use crate::lexicon::Lexicon;
    use crate::lexicon::diagnostic::code;
    use crate::lexicon::read::{File, Layer, read};
    use crate::lexicon::rule::Family;

    const BASE: [(&str, &str); 2] = [
        (
            "fr/language.toml",
            "[language]\nschema = 1\ncode = \"fr\"\nname = \"français\"\n[classes]\nfunction = [\"le\"]\n",
        ),
        (
            "shared/base.toml",
            "[[category]]\nid = \"insult\"\nname = \"a\"\ndefinition = \"b\"\n[[source]]\nid = \"editorial\"\ntitle = \"a\"\nauthor = \"b\"\nwhere = \"c\"\n",
        ),
    ];

    #[test]
    fn a_rule_of_every_family_is_born_valid() {
        let (lexicon, _) = Lexicon::read(&BASE);
        for family in Family::ALL {
            let id = format!("fr.{}.mot-nouveau", family.name());
            let skeleton = new(&id, &lexicon).expect("the id is free");
            let text = format!("{}\n{}", skeleton.head, skeleton.rule);
            let (grown, told) = Lexicon::read(&[BASE[0], BASE[1], (&skeleton.file, &text)]);
            // What is still to be written is said, and nothing else.
            assert!(told.iter().all(|one| one.code == code::UNWRITTEN), "{text}: {told:#?}");
            assert_eq!(grown.rule(&id).map(|rule| rule.family()), Some(family));
            assert_eq!(new(&id, &grown), Err(Refusal::Taken));
        }
    }

    #[test]
    fn an_id_that_is_switched_off_is_taken() {
        let rule = "[[rule]]\nid = \"fr.kind.a\"\nkind = \"expert\"\nstatus = \"draft\"\nterms = [\"savant\"]\n";
        let off = "[[rule]]\nid = \"fr.kind.a\"\nstatus = \"off\"\n";
        let layer = |files: &[(&str, &str)]| Layer {
            root: String::new(),
            files: files
                .iter()
                .map(|(path, text)| File { path: (*path).into(), bytes: text.as_bytes().to_vec().into() })
                .collect(),
        };
        let read = read(&[layer(&[BASE[0], BASE[1], ("fr/a.toml", rule)]), layer(&[("fr/b.toml", off)])]);
        assert_eq!(new("fr.kind.a", &read.lexicon), Err(Refusal::Off(0)));
        assert!(new("fr.kind.b", &read.lexicon).is_ok());
    }

    #[test]
    fn a_cue_is_a_verb_where_the_language_inflects_it() {
        let verbs = format!("{}[[inflection.verb]]\nends = \"er\"\ninfinitive = [\"er\"]\n", BASE[0].1);
        let (lexicon, told) = Lexicon::read(&[(BASE[0].0, &verbs), BASE[1]]);
        assert_eq!(told, []);
        let rule = |id: &str| new(id, &lexicon).expect("the id is free").rule;
        let told = rule("fr.attribution.marteler-que");
        assert!(told.contains("[\"marteler~ que\"]") && told.contains("pos      = \"verb\""), "{told}");
        assert!(!rule("fr.attribution.avis").contains('~') && !rule("fr.loaded.marteler").contains('~'));
    }

    #[test]
    fn terms_are_written_as_the_language_writes_them() {
        let rule = "[[rule]]\nid = \"fr.kind.a\"\nkind = \"expert\"\nstatus = \"draft\"\nterms = [\"mèche~\", \"cote\", \"côte\"]\n\
                    match = [\"La {mèche} de l'été.\"]\n";
        let language = BASE[0].1.replace("\"le\"", "\"le\", \"à\"");
        let (lexicon, _) = Lexicon::read(&[(BASE[0].0, &language), BASE[1], ("fr/a.toml", rule)]);
        for (typed, term, bare) in [
            ("fr.loaded.la-meche", "[\"la mèche\"]", &[][..]),
            ("fr.loaded.Cote de l'Été", "[\"cote de l'été\"]", &[]),
            ("fr.loaded.etoile", "[\"etoile\"]", &["etoile"]),
            ("fr.loaded.étoile-filante", "[\"étoile filante\"]", &["filante"]),
        ] {
            let begun = new(typed, &lexicon).expect(typed);
            assert!(begun.rule.contains(term), "{}", begun.rule);
            assert_eq!(begun.bare, bare, "{typed}");
        }
        let begun = new("fr.loaded.Mise à mort", &lexicon).expect("it is mended");
        assert!(begun.rule.contains("\"fr.loaded.mise-a-mort\""), "{}", begun.rule);
    }

    #[test]
    fn an_id_that_cannot_be_is_refused() {
        let lexicon = Lexicon::default();
        assert_eq!(new("fr.loaded", &lexicon), Err(Refusal::Id));
        assert_eq!(new("fr.words.new", &lexicon), Err(Refusal::Family));
        let (lexicon, _) = Lexicon::read(&BASE);
        assert_eq!(new("xx.loaded.new", &lexicon), Err(Refusal::Language));
    }
}
