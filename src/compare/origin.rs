//! The same claim in several texts. It knows the claims of each; it never says which text had one first, nor who is right.

use std::collections::BTreeMap;

use super::claim::{Claim, LEAST_WORDS, Matter};
use crate::text::Span;
use crate::text::alike::are_alike;

/// A claim that several texts make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Common {
    /// Where: the number of the text and that of its claim, in the order of the texts.
    pub places: Vec<(usize, usize)>,
    /// Whether it is a figure; else it is a quotation.
    pub figure: bool,
}

impl Common {
    /// In how many texts it is.
    pub fn texts(&self) -> usize {
        let mut texts: Vec<usize> = self.places.iter().map(|(text, _)| *text).collect();
        texts.dedup();
        texts.len()
    }
}

/// Where a claim may be known already: figures by their digits, quotations by every run of words long enough.
#[derive(Default)]
struct Index<'c> {
    figures: BTreeMap<&'c str, Vec<usize>>,
    runs: BTreeMap<&'c [String], usize>,
}

impl<'c> Index<'c> {
    /// The common claim that `claim` is one of.
    fn find(&self, claim: &Claim, found: &[Common], texts: &[Vec<Claim>]) -> Option<usize> {
        match &claim.matter {
            Matter::Figure { digits, .. } => {
                let same = |at: &&usize| found[**at].places.iter().any(|&(t, n)| are_one(&texts[t][n], claim));
                self.figures.get(digits.as_str())?.iter().find(same).copied()
            }
            Matter::Quotation(words) => words.windows(LEAST_WORDS).find_map(|run| self.runs.get(run).copied()),
        }
    }

    /// Remembers that `claim` is one of the common claim `at`.
    fn keep(&mut self, claim: &'c Claim, at: usize) {
        match &claim.matter {
            Matter::Figure { digits, .. } => {
                let known = self.figures.entry(digits).or_default();
                if !known.contains(&at) {
                    known.push(at);
                }
            }
            Matter::Quotation(words) => words.windows(LEAST_WORDS).for_each(|run| {
                self.runs.entry(run).or_insert(at);
            }),
        }
    }
}

/// The claims that two texts or more make: those of most texts first, figures before quotations, then by first appearance.
/// Figures that stand at the places of one list of `same` are one claim, however each text calls what it counts.
pub fn gather(texts: &[Vec<Claim>], same: &[Vec<(usize, Span)>]) -> Vec<Common> {
    let mut found: Vec<Common> = Vec::new();
    let mut index = Index::default();
    for (text, claims) in texts.iter().enumerate() {
        for (number, claim) in claims.iter().enumerate() {
            let at = index.find(claim, &found, texts).unwrap_or(found.len());
            if at == found.len() {
                found.push(Common { places: Vec::new(), figure: matches!(claim.matter, Matter::Figure { .. }) });
            }
            found[at].places.push((text, number));
            index.keep(claim, at);
        }
    }
    for places in same {
        unite(&mut found, texts, places);
    }
    found.retain(|common| common.texts() > 1);
    let specific = |common: &Common| {
        let (text, number) = common.places[0];
        matches!(texts[text][number].matter, Matter::Figure { specific: true, .. })
    };
    found.sort_by_key(|common| (std::cmp::Reverse(common.texts()), !specific(common), !common.figure));
    found
}

/// Makes one claim of those figures of one value that stand at `places`.
fn unite(found: &mut Vec<Common>, texts: &[Vec<Claim>], places: &[(usize, Span)]) {
    let digits = |&(text, claim): &(usize, usize)| match &texts[text][claim].matter {
        Matter::Figure { digits, .. } => Some(digits.as_str()),
        Matter::Quotation(_) => None,
    };
    let meant = |at: &(usize, usize)| {
        let here = texts[at.0][at.1].span;
        digits(at).is_some() && places.iter().any(|(text, span)| *text == at.0 && here.overlaps(*span))
    };
    let mut first: Option<(usize, &str)> = None;
    for at in 0..found.len() {
        let Some(value) = found[at].places.iter().filter(|place| meant(place)).find_map(digits) else { continue };
        match first {
            Some((one, known)) if known == value => {
                let moved = std::mem::take(&mut found[at].places);
                found[one].places.extend(moved);
                found[one].places.sort_unstable();
            }
            Some(_) => {}
            None => first = Some((at, value)),
        }
    }
    found.retain(|common| !common.places.is_empty());
}

/// Whether two figures with the same digits are the same claim. A figure left open is another than the figure itself, unless
/// the number is specific; a round number must count the same thing.
fn are_one(one: &Claim, other: &Claim) -> bool {
    match (&one.matter, &other.matter) {
        (Matter::Figure { specific, open, units, .. }, Matter::Figure { open: open_too, units: units_too, .. }) => {
            *specific || open.is_some() == open_too.is_some() && share(units, units_too)
        }
        _ => false,
    }
}

/// Whether one of the words of `units` is one of `others`, in the same or another spelling.
fn share(units: &[String], others: &[String]) -> bool {
    units.iter().any(|unit| others.iter().any(|other| unit == other || unit.len() > 3 && are_alike(unit, other)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyzer::{Analyzer, Scratch};
    use crate::compare::claims;
    use std::sync::LazyLock;

    static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::embedded);

    /// The common claims of texts, as the words of each.
    fn common(texts: &[&str]) -> Vec<Vec<String>> {
        let read = |text: &&str| {
            let analysis = ANALYZER.analyze(text, &mut Scratch::default());
            let words = |claim: &Claim| claim.span.of(text).to_owned();
            let claims = claims(&analysis, &ANALYZER);
            (claims.iter().map(words).collect::<Vec<_>>(), claims)
        };
        let (words, claims): (Vec<_>, Vec<_>) = texts.iter().map(read).unzip();
        gather(&claims, &[]).iter().map(|one| one.places.iter().map(|&(t, n)| words[t][n].clone()).collect()).collect()
    }

    #[test]
    fn one_figure_in_two_languages_is_one_claim() {
        let french =
            "Le ministère a indiqué que 1.037 soldats avaient passé le pont dans la nuit de samedi à dimanche.";
        let english = "The ministry said on Sunday that 1,037 Norian troops had crossed the bridge during the night.";
        assert_eq!(common(&[french, english]), [["1.037 soldats", "1,037 Norian troops"]]);
    }

    #[test]
    fn round_numbers_must_count_the_same_and_be_as_open() {
        let exact = "La mairie a compté 1 000 soldats dans la ville, selon un communiqué que le journal a pu lire.";
        let open = "La mairie a compté plus de 1 000 soldats dans la ville, selon un communiqué que le journal a lu.";
        let others = "La mairie a compté 1 000 maisons dans la ville, selon un communiqué que le journal a pu lire.";
        assert_eq!(common(&[exact, open]), Vec::<Vec<String>>::new());
        assert_eq!(common(&[exact, others]), Vec::<Vec<String>>::new());
        assert_eq!(common(&[exact, exact]), [["1 000 soldats", "1 000 soldats"]]);
    }

    #[test]
    fn figures_that_are_one_quantity_are_one_claim() {
        let soldiers = "Le président a ordonné l'envoi de 20 000 soldats à la frontière, a dit son bureau lundi.";
        let reservists = "The president ordered the mobilisation of 20,000 reservists, his office said on Monday.";
        let texts =
            [soldiers, reservists].map(|text| claims(&ANALYZER.analyze(text, &mut Scratch::default()), &ANALYZER));
        assert!(gather(&texts, &[]).is_empty());
        let at = |text: &str, number: &str| {
            let start = text.find(number).unwrap();
            Span::new(start, start + number.len())
        };
        let same = vec![(0, at(soldiers, "20 000")), (1, at(reservists, "20,000"))];
        let found = gather(&texts, &[same]);
        assert_eq!(found.iter().map(Common::texts).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn six_words_make_a_quotation_known_again() {
        let one = "« Nous ne laisserons personne seul sur ce pont cet hiver », a déclaré la maire de la ville.";
        let two = "La maire l'a dit : « ne laisserons personne seul sur ce pont », une promesse que la ville attend.";
        let three =
            "La maire l'a dit : « nous ne laisserons personne ici cet hiver », une promesse que la ville attend.";
        assert_eq!(common(&[one, two]).len(), 1);
        assert!(common(&[one, three]).is_empty());
    }
}
