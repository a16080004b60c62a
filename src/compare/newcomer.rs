//! Names that stand in several texts and in no list: candidates for the description of an event. It knows names by their
//! consonants, so that transcriptions meet; whether one is a person, a place or a firm it does not know.

use std::collections::{BTreeMap, BTreeSet};

use super::anchor::Sort;
use super::trace::{Ground, Trace};
use crate::text::Span;
use crate::text::fold::strip;

/// Fewest letters of the key of a name of one word: shorter ones meet by chance.
const LEAST: usize = 4;
/// Fewest other texts that have the first word of a longer name alone, where it is the name of a place.
const PLACE: usize = 2;

/// A name that several texts have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// Where it stands, by text: the text's number and its places there, the whole name or its last word.
    pub places: Vec<(usize, Vec<Span>)>,
}

/// A name in one text: the keys of its words, and where each stands.
#[derive(Debug, Clone)]
struct Name {
    keys: Vec<String>,
    words: Vec<Span>,
}

impl Name {
    fn span(&self) -> Span {
        self.words.iter().skip(1).fold(self.words[0], |whole, word| whole.join(*word))
    }

    /// The name without the words outside `kept`.
    fn cut(&mut self, kept: std::ops::Range<usize>) {
        self.keys = self.keys[kept.clone()].to_vec();
        self.words = self.words[kept].to_vec();
    }
}

/// The last word of a name, without capitals and accents: two persons may share its consonants.
fn surname(text: &str, span: Span) -> String {
    strip(span.of(text).rsplit([' ', '\u{a0}', '-']).next().unwrap_or_default())
}

/// The names that at least two texts have and no list knows: those of most texts first, then by number of places and by text.
pub fn find(traces: &[Trace]) -> Vec<Newcomer> {
    let mut named: Vec<Vec<Name>> = traces.iter().map(names).collect();
    bare(&mut named);
    let all = || traces.iter().zip(&named).flat_map(|(trace, names)| names.iter().map(move |name| (trace, name)));
    let whole = all().filter(|(_, name)| name.keys.len() > 1);
    let surnames: BTreeMap<String, &[String]> =
        whole.map(|(trace, name)| (surname(&trace.text, name.span()), name.keys.as_slice())).collect();
    let mut places: BTreeMap<Vec<String>, BTreeMap<usize, Vec<Span>>> = BTreeMap::new();
    for (text, names) in named.iter().enumerate() {
        for name in names {
            let alone = (name.keys.len() == 1).then(|| surname(&traces[text].text, name.span()));
            let full = alone.and_then(|name| surnames.get(&name)).map(|keys| keys.to_vec());
            let key = full.unwrap_or_else(|| name.keys.clone());
            places.entry(key).or_default().entry(text).or_default().push(name.span());
        }
    }
    let told = |keys: &[String]| keys.len() > 1 || keys[0].chars().count() >= LEAST;
    let several = places.into_iter().filter(|(keys, texts)| texts.len() > 1 && told(keys));
    let mut found: Vec<Newcomer> = several.map(|(_, texts)| Newcomer { places: texts.into_iter().collect() }).collect();
    found.sort_by_key(|one| {
        let count: usize = one.places.iter().map(|(_, spans)| spans.len()).sum();
        (usize::MAX - one.places.len(), usize::MAX - count, one.places[0].0, one.places[0].1[0])
    });
    found
}

/// Takes off what only one text puts before or after a name that others have: a title (*General*), or the kind of place it is.
fn bare(named: &mut [Vec<Name>]) {
    let mut texts: BTreeMap<Vec<String>, BTreeSet<usize>> = BTreeMap::new();
    for (text, names) in named.iter().enumerate() {
        for name in names {
            texts.entry(name.keys.clone()).or_default().insert(text);
        }
    }
    for (text, names) in named.iter_mut().enumerate() {
        for name in names.iter_mut().filter(|name| name.keys.len() > 1) {
            let others = |keys: &[String]| texts.get(keys).map_or(0, |of| of.iter().filter(|&&it| it != text).count());
            let length = name.keys.len();
            // The last words of a name are a whole one; its first alone is the name of a place where several texts have it.
            let titled = (1..length - 1).find(|&from| others(&name.keys[from..]) > 0);
            if others(&name.keys) > 0 {
                continue;
            }
            if let Some(from) = titled {
                name.cut(from..length);
            } else if others(&name.keys[..1]) >= PLACE && name.keys[0].chars().count() >= LEAST {
                name.cut(0..1);
            }
        }
    }
}

/// The names of a text, word after word, with nothing but a blank or a hyphen between them.
fn names(trace: &Trace) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for sentence in trace.sentences.iter().filter(|one| one.ground != Ground::Furniture) {
        let mut open = false;
        for anchor in sentence.anchors.iter() {
            if anchor.sort != Sort::Name {
                open = false;
                continue;
            }
            let joins = |before: Span| {
                let between = &trace.text[before.end..anchor.span.start];
                between.chars().all(|c| c == '-' || c.is_whitespace() && c != '\n')
            };
            match names.last_mut().filter(|name| open && joins(name.span())) {
                Some(name) => {
                    name.keys.push(anchor.key.clone());
                    name.words.push(anchor.span);
                }
                None => names.push(Name { keys: vec![anchor.key.clone()], words: vec![anchor.span] }),
            }
            open = true;
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyzer::{Analyzer, Scratch};

    /// What is found in the texts, a name with its places.
    fn written(texts: &[&str]) -> Vec<String> {
        let analyzer = Analyzer::embedded();
        let read = |text: &&str| super::super::trace(&analyzer.analyze(text, &mut Scratch::default()), &analyzer);
        let traces: Vec<Trace> = texts.iter().map(read).collect();
        let said = |one: &Newcomer| {
            let places = one.places.iter().flat_map(|(n, spans)| spans.iter().map(|span| span.of(texts[*n])));
            places.collect::<Vec<_>>().join(", ")
        };
        find(&traces).iter().map(said).collect()
    }

    #[test]
    fn a_name_in_two_texts_is_proposed_whole() {
        let texts = [
            "Le pont est fermé, a dit lundi le directeur du port, Tomas Erkel, devant la presse. Selon Erkel, il rouvrira jeudi.",
            "The bridge is closed, said Tomas Erkel, who runs the port of the town. Anna Reis did not answer on Monday.",
        ];
        assert_eq!(written(&texts), ["Tomas Erkel, Erkel, Tomas Erkel"]);
    }

    #[test]
    fn a_title_or_the_kind_of_a_place_is_no_part_of_a_name() {
        let texts = [
            "Le pont de Vermelle est fermé, a dit lundi le général Tomas Erkel devant la presse.",
            "The bridge of Vermelle is closed, General Tomas Erkel told the press of the town on Monday.",
            "Les troupes ont quitté mardi Vermelle Air Base, la plus grande du pays, dans la nuit.",
        ];
        assert_eq!(written(&texts), ["Vermelle, Vermelle, Vermelle", "Tomas Erkel, Tomas Erkel"].map(str::to_owned));
    }
}
