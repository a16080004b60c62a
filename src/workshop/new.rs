//! The beginning of a rule: a draft that is valid from its first minute, with every place that is to be filled.

use crate::lexicon::Lexicon;
use crate::lexicon::format::{Field, Need, SCHEMA, Shape, Table, rule_fields};
use crate::lexicon::inflect::Inflector;
use crate::lexicon::names::Named;
use crate::lexicon::read::id_parts;
use crate::lexicon::rule::Family;

/// The source of a rule that nobody else stands for.
const OWN_JUDGEMENT: &str = "editorial";

/// The table of verbs in a `language.toml`: what cues are made of.
const VERB: &str = "verb";

/// Where a new rule goes, and what is to be written there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skeleton {
    /// The file, below the lexicon folder: one that holds rules of this family already, or a new one.
    pub file: String,
    /// What the file begins with, if it does not exist yet.
    pub head: String,
    /// The rule.
    pub rule: String,
}

/// Why there is no skeleton.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The id has not three parts of lower-case letters, digits and hyphens.
    Id,
    /// There is no such family.
    Family,
    /// There is a rule with this id.
    Taken,
}

/// A skeleton for `id`.
///
/// # Errors
/// The id cannot be the id of a new rule.
pub fn new(id: &str, lexicon: &Lexicon) -> Result<Skeleton, Refusal> {
    let (language, family, slug) = id_parts(id).ok_or(Refusal::Id)?;
    let family = Family::from_name(family).ok_or(Refusal::Family)?;
    if lexicon.rule(id).is_some() {
        return Err(Refusal::Taken);
    }
    let name = family.name();
    let prefix = format!("{language}.{name}.");
    let home = lexicon.rules.iter().find(|rule| rule.id.starts_with(&prefix)).map(|rule| rule.origin.file.clone());
    let head = format!("[lexicon]\nschema = {SCHEMA}\nlanguage = \"{language}\"\nfamily = \"{name}\"\n");
    let words = slug.replace('-', " ");
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
    Ok(Skeleton { file: home.unwrap_or_else(|| format!("{language}/{name}.toml")), head, rule: lines })
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
    fn an_id_that_cannot_be_is_refused() {
        let lexicon = Lexicon::default();
        assert_eq!(new("fr.loaded", &lexicon), Err(Refusal::Id));
        assert_eq!(new("fr.words.new", &lexicon), Err(Refusal::Family));
    }
}
