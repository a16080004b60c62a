//! What there is: how many rules of each language and family, of each category or kind, and how far they are trusted.

use std::collections::BTreeMap;

use super::list::sort;
use crate::lexicon::Lexicon;
use crate::lexicon::rule::{Family, Status};

/// How many rules of a sort there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that are counted.
    pub stable: usize,
    /// Those on trial.
    pub draft: usize,
    /// Those that others have taken the place of.
    pub retired: usize,
}

impl Count {
    /// All of them.
    pub fn all(self) -> usize {
        self.stable + self.draft + self.retired
    }

    fn add(&mut self, status: Status) {
        match status {
            Status::Stable => self.stable += 1,
            Status::Draft => self.draft += 1,
            Status::Retired => self.retired += 1,
        }
    }
}

/// The rules of a lexicon, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stock<'l> {
    /// By language (or `shared`) and name of the family.
    pub families: BTreeMap<(&'l str, &'static str), Count>,
    /// By name of the family and what its rules lead to: categories of words to discuss, acts of reported words, kinds of
    /// sources; with how many there are in each language.
    pub sorts: BTreeMap<(&'static str, &'l str), BTreeMap<&'l str, Count>>,
}

/// Families whose rules are many and of few sorts.
pub const SORTED: [Family; 3] = [Family::Loaded, Family::Attribution, Family::Kind];

/// Counts the rules of `lexicon`.
pub fn stock(lexicon: &Lexicon) -> Stock<'_> {
    let mut stock = Stock::default();
    for rule in &lexicon.rules {
        let (language, family) = (rule.language.as_str(), rule.family());
        stock.families.entry((language, family.name())).or_default().add(rule.status);
        if SORTED.contains(&family) {
            let sorts = stock.sorts.entry((family.name(), sort(rule))).or_default();
            sorts.entry(language).or_default().add(rule.status);
        }
    }
    stock
}

#[cfg(test)]
mod tests {
    use super::{Count, stock};
    use crate::lexicon::Lexicon;

    #[test]
    fn rules_are_counted_by_what_they_are() {
        let rule = |id: &str, kind: &str, status: &str| {
            format!("[[rule]]\nid = \"{id}\"\nkind = \"{kind}\"\nstatus = \"{status}\"\nterms = [\"{id}\"]\n")
        };
        let more = "replaced_by = \"en.kind.a\"\n";
        let text = [
            rule("en.kind.a", "expert", "draft"),
            rule("en.kind.b", "expert", "retired") + more,
            rule("fr.kind.a", "expert", "draft"),
            rule("en.kind.c", "witness", "draft"),
        ];
        let (lexicon, _) = Lexicon::read(&[("a.toml", &text.concat())]);
        let stock = stock(&lexicon);
        assert_eq!(stock.families[&("en", "kind")], Count { stable: 0, draft: 2, retired: 1 });
        assert_eq!(stock.families[&("fr", "kind")].all(), 1);
        let experts = &stock.sorts[&("kind", "expert")];
        assert_eq!((experts["en"].all(), experts["fr"].all()), (2, 1));
    }
}
