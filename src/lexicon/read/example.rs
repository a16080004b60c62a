//! Example sentences: what stands in braces is what a rule must hit.

use std::ops::Range;

use crate::lexicon::rule::Example;

/// A brace that does not pair, with its place in the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unpaired {
    pub(crate) at: Range<usize>,
    pub(crate) what: &'static str,
}

/// Takes the braces out of a sentence.
///
/// # Errors
/// The first brace that does not pair, or that holds nothing.
pub(crate) fn parse(written: &str, line: usize) -> Result<Example, Unpaired> {
    let mut example = Example { text: String::with_capacity(written.len()), marked: Vec::new(), line };
    let mut open: Option<(usize, usize)> = None;
    for (at, letter) in written.char_indices() {
        match (letter, open) {
            ('{', None) => open = Some((at, example.text.len())),
            ('{', Some(_)) => return Err(Unpaired { at: at..at + 1, what: "fault-brace-inside" }),
            ('}', None) => return Err(Unpaired { at: at..at + 1, what: "fault-brace-unopened" }),
            ('}', Some((from, start))) => {
                if example.text[start..].trim().is_empty() {
                    return Err(Unpaired { at: from..at + 1, what: "fault-brace-nothing" });
                }
                example.marked.push((start, example.text.len()));
                open = None;
            }
            _ => example.text.push(letter),
        }
    }
    match open {
        Some((at, _)) => Err(Unpaired { at: at..at + 1, what: "fault-brace-unclosed" }),
        None => Ok(example),
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn braces_become_ranges() {
        let example = parse("Des {forces} et des {armées}.", 7).expect("the braces pair");
        assert_eq!(example.text, "Des forces et des armées.");
        let marked: Vec<&str> = example.marked.iter().map(|(from, to)| &example.text[*from..*to]).collect();
        assert_eq!(marked, ["forces", "armées"]);
        assert_eq!(example.line, 7);
    }

    #[test]
    fn unpaired_braces_are_mistakes() {
        for (sentence, place) in [("a {b", 2..3), ("a b}", 3..4), ("{a {b}}", 3..4), ("a { } b", 2..5)] {
            assert_eq!(parse(sentence, 1).expect_err("the braces do not pair").at, place, "{sentence}");
        }
    }
}
