//! Names that a text uses as places: *in New Selm*, *near Harn*. It knows the prepositions of a language that stand before
//! places alone, and where names begin with a capital; it has no list of places.

use std::collections::BTreeMap;

use crate::analyzer::Analysis;
use crate::lexicon::Lexicon;
use crate::lexicon::language::WordClass;
use crate::terms::counting::{Word, words};
use crate::text::Span;

/// How often each name stands in a text, and how often as a place.
#[derive(Debug, Default)]
pub(super) struct Whereabouts {
    names: BTreeMap<String, Uses>,
}

#[derive(Debug, Default)]
struct Uses {
    all: usize,
    places: usize,
}

impl Whereabouts {
    /// Counts the names of title and body; sources of reported words are left out, whoever speaks.
    pub(super) fn read(lexicon: &Lexicon, analysis: &Analysis) -> Whereabouts {
        let lang = analysis.article.lang.as_deref().and_then(|code| lexicon.languages.get(code));
        let inside = lang.and_then(|lang| lang.classes.get(&WordClass::Inside)).map_or(&[][..], Vec::as_slice);
        let folded = |phrase: &String| {
            let whole = Span::new(0, phrase.len());
            words(phrase, whole).into_iter().map(|word| word.folded).collect::<Vec<_>>()
        };
        let before: Vec<Vec<String>> = inside.iter().map(folded).collect();
        let text = &analysis.article.page.text;
        let mut sources: Vec<usize> = analysis
            .findings
            .iter()
            .flat_map(|findings| &findings.attributions)
            .filter_map(|one| one.source.map(|span| span.start))
            .collect();
        sources.sort_unstable();
        let mut found = Whereabouts::default();
        for (span, _) in &analysis.sentences {
            found.count(text, &words(text, *span), &before, &sources);
        }
        found
    }

    /// Whether a text uses `name` as a place as often as in any other way, or more often.
    pub(super) fn is_place(&self, name: &str) -> bool {
        self.names.get(name).is_some_and(|uses| uses.places > 0 && uses.places * 2 >= uses.all)
    }

    fn count(&mut self, text: &str, words: &[Word], before: &[Vec<String>], sources: &[usize]) {
        let mut at = 0;
        while at < words.len() {
            let end = at + run(text, &words[at..]);
            if end == at {
                at += 1;
                continue;
            }
            // A preposition that opens the sentence has a capital too.
            let opening = (at..end).find(|n| !before.iter().any(|one| one[..] == [words[*n].folded.as_str()]));
            let from = opening.filter(|_| at == 0).unwrap_or(at);
            let span = words[from].span.join(words[end - 1].span);
            let near = sources.partition_point(|start| *start <= span.start);
            let speaks = near.checked_sub(1).is_some_and(|n| sources[n] == span.start);
            if !speaks {
                let uses = self.names.entry(span.of(text).to_owned()).or_default();
                uses.all += 1;
                uses.places += usize::from(before.iter().any(|one| stands(one, &words[..from])));
            }
            at = end;
        }
    }
}

/// How many words with a capital stand in a row, with nothing but blanks between them.
fn run(text: &str, words: &[Word]) -> usize {
    let capital = |word: &Word| word.span.of(text).starts_with(char::is_uppercase);
    let blank = |n: usize| {
        let gap = Span::new(words[n - 1].span.end, words[n].span.start);
        gap.of(text).chars().all(char::is_whitespace)
    };
    (0..words.len()).find(|n| !capital(&words[*n]) || *n > 0 && !blank(*n)).unwrap_or(words.len())
}

/// Whether `phrase` stands at the end of `words`.
fn stands(phrase: &[String], words: &[Word]) -> bool {
    let tail = words.len().checked_sub(phrase.len()).map(|from| &words[from..]);
    tail.is_some_and(|tail| tail.iter().map(|word| &word.folded).eq(phrase))
}

#[cfg(test)]
mod tests {
    use super::Whereabouts;
    use crate::analyzer::{Analyzer, Scratch};

    fn read(text: &str) -> Whereabouts {
        let analyzer = Analyzer::embedded();
        Whereabouts::read(analyzer.lexicon(), &analyzer.analyze(text, &mut Scratch::default()))
    }

    #[test]
    fn a_name_that_stands_as_a_place_is_one() {
        let text = "The bridge was closed, New Selm said on Monday. In New Selm the schools stayed open, and nobody in the \
                    town knows why. The mayor of the town has confidence in Reis. Reis will speak to them, the mayor said, and then Reis will go.";
        let found = read(text);
        assert!(found.is_place("New Selm"));
        assert!(!found.is_place("Reis"), "one place among three is no place");
        let found = read(
            "Le pont est fermé, a dit Harn lundi. Les écoles restent ouvertes dans Harn et près de Brenne, a dit le maire de la ville.",
        );
        assert!(found.is_place("Harn") && found.is_place("Brenne"));
    }
}
