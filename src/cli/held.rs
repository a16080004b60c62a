//! What a file holds already behind which an entry is written: whether the entry can stand there. It writes nothing.

use toml::de::DeTable;

use super::output;
use crate::lexicon::format::SHARED;
use crate::lexicon::names::Named;
use crate::lexicon::rule::Family;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Held {
    /// Nobody knows what.
    Unread,
    /// Nothing that says what may follow.
    Nothing,
    /// Rules that say by their ids what they are of.
    Rules,
    /// Rules of the language and the family that its head says, as ids begin.
    RulesOf(String),
    /// Tables that all languages share.
    Tables,
    /// Debate pages.
    Debates,
}

/// What the file holds behind which standard output is written; nothing where there is none.
pub(super) fn behind() -> Option<Held> {
    output::behind().map(|text| text.as_deref().map_or(Held::Unread, read))
}

fn read(text: &str) -> Held {
    let (file, _) = DeTable::parse_recoverable(text);
    let file = file.get_ref();
    let head = file.get("lexicon").and_then(|head| head.get_ref().as_table());
    let part = |key: &str| head?.get(key)?.get_ref().as_str();
    if let (Some(language), Some(family)) = (part("language"), part("family"))
        && Family::from_name(family).is_some()
    {
        return Held::RulesOf(format!("{language}.{family}"));
    }
    match () {
        () if file.contains_key("debate") => Held::Debates,
        () if SHARED.iter().any(|(name, ..)| file.contains_key(*name)) => Held::Tables,
        () if file.contains_key("rule") => Held::Rules,
        () => Held::Nothing,
    }
}

impl Held {
    /// Whether an entry of `table` with this id can stand in such a file.
    pub(super) fn admits(&self, table: &str, id: &str) -> bool {
        match self {
            Held::Unread | Held::Nothing => true,
            Held::Rules => table == "rule",
            Held::RulesOf(held) => {
                table == "rule" && id.strip_prefix(held.as_str()).is_some_and(|rest| rest.starts_with('.'))
            }
            Held::Tables => !["rule", "debate"].contains(&table),
            Held::Debates => table == "debate",
        }
    }

    /// As messages name it, with what its head says.
    pub(super) fn name(&self) -> (&'static str, &str) {
        match self {
            Held::Unread | Held::Nothing => ("nothing", ""),
            Held::Rules => ("rules", ""),
            Held::RulesOf(held) => ("head", held),
            Held::Tables => ("tables", ""),
            Held::Debates => ("debates", ""),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Held, read};

    #[test]
    fn a_file_admits_what_it_is_of() {
        let head = "[lexicon]\nschema = 1\nlanguage = \"en\"\nfamily = \"loaded\"\n";
        let all = ["rule en.loaded.a", "rule en.attribution.a", "agency afp", "debate toll"];
        for (text, admitted) in [
            ("# nothing\n", &all[..]),
            (head, &all[..1]),
            ("[[rule]]\nid = \"en.loaded.b\"\n", &all[..2]),
            ("[[agency]]\nid = \"b\"\n", &all[2..3]),
            ("[lexicon]\nschema = 1\nlanguage = \"shared\"\nfamily = \"debates\"\n[[debate]]\nid = \"b\"\n", &all[3..]),
        ] {
            let held = read(text);
            let may = |entry: &&str| entry.split_once(' ').is_some_and(|(table, id)| held.admits(table, id));
            assert_eq!(all.into_iter().filter(may).collect::<Vec<_>>(), admitted, "{text}");
        }
        assert_eq!(read(head), Held::RulesOf("en.loaded".to_owned()));
    }
}
