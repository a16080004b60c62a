//! A finding in its sentence: what comes before, who speaks, the verb, what is said, the word, and what comes after.

use serde::Serialize;

use super::Found;
use crate::render::words::Words;
use crate::text::Span;

/// A piece of a sentence.
#[derive(Serialize, Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    text: String,
    /// What it is: `source`, `cue`, `content`, `word`; empty for what is none of them.
    sort: &'static str,
    /// The letter of the mark, where it begins.
    letter: Option<String>,
}

/// The sentences that hold `found`, which is known by the place `at`, in pieces.
pub(super) fn pieces(words: &Words, text: &str, sentences: &[Span], at: Span, found: &Found) -> Vec<Piece> {
    let span = |one: &crate::contract::Span| Span::new(one.start, one.end);
    let mut parts: Vec<(Span, &'static str)> = Vec::new();
    match found {
        Found::Said(_, one) => {
            parts.extend(one.cue.iter().map(|it| (span(it), "cue")));
            parts.extend(one.source.iter().map(|it| (span(it), "source")));
            parts.extend(one.content.iter().map(|it| (span(it), "content")));
        }
        Found::Word(..) | Found::Wire(..) => parts.push((at, "word")),
    }
    // A source may stand sentences before: it is named beside the sentence, and not shown in it.
    let here = sentence(sentences, at);
    let near = |part: &&(Span, &str)| part.1 != "source" || here.contains(part.0);
    let whole = parts.iter().filter(near).map(|(span, _)| sentence(sentences, *span));
    let whole = whole.fold(here, Span::join);
    let mut edges: Vec<usize> = parts.iter().flat_map(|(span, _)| [span.start, span.end]).collect();
    edges.extend([whole.start, whole.end]);
    edges.retain(|&edge| whole.start <= edge && edge <= whole.end && text.is_char_boundary(edge));
    edges.sort_unstable();
    edges.dedup();
    let mut pieces: Vec<Piece> = Vec::new();
    for ends in edges.windows(2) {
        let here = Span::new(ends[0], ends[1]);
        let part = parts.iter().find(|(span, _)| span.contains(here));
        let letter = part.filter(|(span, _)| span.start == here.start).and_then(|(_, sort)| letter(words, sort));
        pieces.push(Piece { text: here.of(text).to_owned(), sort: part.map_or("", |(_, sort)| *sort), letter });
    }
    pieces
}

/// The sentence that holds the beginning of `span`, up to the end of the one that holds its end; `span` where there is none.
fn sentence(sentences: &[Span], span: Span) -> Span {
    let first = sentences.partition_point(|sentence| sentence.end <= span.start);
    let touched = sentences[first..].iter().take_while(|sentence| sentence.overlaps(span));
    touched.copied().fold(span, Span::join)
}

fn letter(words: &Words, sort: &str) -> Option<String> {
    matches!(sort, "source" | "cue").then(|| words.code("mark", sort))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_holds_what_touches_it() {
        let cut = [Span::new(0, 10), Span::new(11, 20), Span::new(21, 30)];
        assert_eq!(sentence(&cut, Span::new(12, 14)), cut[1]);
        assert_eq!(sentence(&cut, Span::new(8, 13)), Span::new(0, 20));
        assert_eq!(sentence(&[], Span::new(8, 13)), Span::new(8, 13));
    }
}
