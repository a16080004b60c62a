//! Names that stand in several texts and in no list: candidates for the description of an event. It knows names by their
//! consonants, so that transcriptions meet; whether one is a person, a place or a firm it does not know.

use std::collections::BTreeMap;

use super::anchor::Sort;
use super::trace::{Ground, Trace};
use crate::text::Span;
use crate::text::fold::strip;

/// Fewest letters of the key of a name of one word: shorter ones meet by chance.
const LEAST: usize = 4;

/// A name that several texts have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// Where it stands, by text: the text's number and its places there, the whole name or its last word.
    pub places: Vec<(usize, Vec<Span>)>,
}

/// A name in one text: the keys of its words, and where it stands.
type Name = (Vec<String>, Span);

/// The last word of a name, without capitals and accents: two persons may share its consonants.
fn surname(text: &str, span: Span) -> String {
    strip(span.of(text).rsplit([' ', '\u{a0}', '-']).next().unwrap_or_default())
}

/// The names that at least two texts have and no list knows: those of most texts first, then by number of places and by text.
pub fn find(traces: &[Trace]) -> Vec<Newcomer> {
    let named: Vec<Vec<Name>> = traces.iter().map(names).collect();
    let all = || traces.iter().zip(&named).flat_map(|(trace, names)| names.iter().map(move |name| (trace, name)));
    let whole = all().filter(|(_, (keys, _))| keys.len() > 1);
    let surnames: BTreeMap<String, &[String]> =
        whole.map(|(trace, (keys, span))| (surname(&trace.text, *span), keys.as_slice())).collect();
    let mut places: BTreeMap<Vec<String>, BTreeMap<usize, Vec<Span>>> = BTreeMap::new();
    for (text, names) in named.iter().enumerate() {
        for (keys, span) in names {
            let alone = (keys.len() == 1).then(|| surname(&traces[text].text, *span));
            let full = alone.and_then(|name| surnames.get(&name)).map(|keys| keys.to_vec());
            let key = full.unwrap_or_else(|| keys.clone());
            places.entry(key).or_default().entry(text).or_default().push(*span);
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
            match names.last_mut().filter(|(_, before)| open && joins(*before)) {
                Some((keys, span)) => {
                    keys.push(anchor.key.clone());
                    *span = span.join(anchor.span);
                }
                None => names.push((vec![anchor.key.clone()], anchor.span)),
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

    #[test]
    fn a_name_in_two_texts_is_proposed_whole() {
        let analyzer = Analyzer::embedded();
        let texts = [
            "Le pont est fermé, a dit lundi le directeur du port, Tomas Erkel, devant la presse. Selon Erkel, il rouvrira jeudi.",
            "The bridge is closed, said Tomas Erkel, who runs the port of the town. Anna Reis did not answer on Monday.",
        ];
        let traces: Vec<Trace> = texts
            .iter()
            .map(|text| super::super::trace(&analyzer.analyze(text, &mut Scratch::default()), &analyzer))
            .collect();
        let found = find(&traces);
        let written: Vec<Vec<&str>> = found
            .iter()
            .map(|one| one.places.iter().flat_map(|(n, spans)| spans.iter().map(|span| span.of(texts[*n]))).collect())
            .collect();
        assert_eq!(written, [["Tomas Erkel", "Erkel", "Tomas Erkel"]]);
    }
}
