//! All forms of a word, by the tables of its language. It knows endings; it knows no language.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::grammar::Node;
use super::language::Inflection;
use super::term::{Chunk, Form, Piece};

/// Bytes of the longest ending of a line that fits words of many kinds.
const GENERAL: usize = 1;

/// Bytes of the longest ending of words whose forms change nothing but endings.
const REGULAR: usize = 2;

/// Fewest letters before the ending of a form.
const STEM: usize = 2;

/// A table of inflection, ready for use: the first line whose ending fits a word wins.
#[derive(Debug, Clone, Default)]
pub struct Inflector<'l> {
    lines: BTreeMap<&'l str, (usize, &'l Inflection)>,
    longest: usize,
    is_of_verbs: bool,
    /// What forms that are no heads end in, with the lines they are of; made when first asked for.
    endings: OnceCell<BTreeMap<&'l str, Vec<(&'l Inflection, Form)>>>,
}

impl<'l> Inflector<'l> {
    /// The table as it stands in the language.
    pub fn new(table: &'l [Inflection]) -> Self {
        let mut lines = BTreeMap::new();
        for (number, line) in table.iter().enumerate() {
            lines.entry(line.ends.as_str()).or_insert((number, line));
        }
        let longest = table.iter().map(|line| line.ends.len()).max().unwrap_or(0);
        let is_of_verbs = table.iter().any(|line| line.forms.iter().any(|(form, _)| *form != Form::Plain));
        Inflector { lines, longest, is_of_verbs, endings: OnceCell::new() }
    }

    /// Every form of `word`, in the order of the table; nothing if no line fits. Of a chunk with apostrophes or hyphens the last part changes.
    pub fn forms(&self, word: &str) -> Option<Vec<Chunk>> {
        let line = self.line(word)?;
        let stem = word.get(..word.len() - line.ends.len())?;
        let forms: Vec<Chunk> =
            line.forms.iter().map(|(form, ending)| Chunk { text: [stem, ending].concat(), form: *form }).collect();
        Some(forms)
    }

    /// The line that fits `word`.
    fn line(&self, word: &str) -> Option<&'l Inflection> {
        let head =
            word.rfind(['\'', '’', '-', '‑']).map_or(0, |at| at + word[at..].chars().next().map_or(0, char::len_utf8));
        let last = &word[head..];
        let folded = last.to_lowercase();
        // Where capitals change the length of a word, the endings are looked up as written.
        let looked_up = if folded.len() == last.len() { folded.as_str() } else { last };
        let shortest = looked_up.len().saturating_sub(self.longest);
        let fitting = (shortest..=looked_up.len())
            .filter(|at| looked_up.is_char_boundary(*at))
            .filter_map(|at| self.lines.get(&looked_up[at..]));
        fitting.min_by_key(|(number, _)| *number).map(|(_, line)| *line)
    }

    /// Whether its forms are those of verbs.
    pub fn is_of_verbs(&self) -> bool {
        self.is_of_verbs
    }

    /// Whether the line that fits `word` fits any word.
    pub fn is_at_a_guess(&self, word: &str) -> bool {
        self.line(word).is_some_and(|line| line.ends.is_empty())
    }

    /// Whether `word` is a form of another one, and the line that fits it is a more general one than the ending of that form.
    pub fn is_form(&self, word: &str) -> bool {
        self.is_form_by(word, true, |form| !matches!(form, Form::Plain | Form::Infinitive))
    }

    /// The same of past participles that are made of an ending alone.
    pub fn is_participle(&self, word: &str) -> bool {
        self.is_form_by(word, false, |form| form == Form::Participle)
    }

    fn is_form_by(&self, word: &str, whole: bool, is_meant: impl Fn(Form) -> bool) -> bool {
        let word = word.to_lowercase();
        let Some(own) = self.line(&word).map(|line| line.ends.len()).filter(|own| *own <= GENERAL) else {
            return false;
        };
        let endings = self.endings.get_or_init(|| self.by_ending());
        let starts = (0..word.len().saturating_sub(own)).filter(|at| word.is_char_boundary(*at));
        let mut ways = starts.filter_map(|at| Some((&word[..at], endings.get(&word[at..])?)));
        ways.any(|(stem, lines)| {
            lines.iter().filter(|(_, form)| is_meant(*form)).any(|(line, _)| {
                let is_regular = line.ends.len() <= REGULAR && stem.chars().count() >= STEM;
                let head = [stem, &line.ends].concat();
                (is_regular || whole && stem.is_empty())
                    && head != word
                    && self.forms(&head).is_some_and(|all| all.iter().any(|one| one.text == word))
            })
        })
    }

    fn by_ending(&self) -> BTreeMap<&'l str, Vec<(&'l Inflection, Form)>> {
        let mut endings: BTreeMap<&str, Vec<(&Inflection, Form)>> = BTreeMap::new();
        for (_, line) in self.lines.values() {
            for (form, ending) in &line.forms {
                endings.entry(ending).or_default().push((line, *form));
            }
        }
        endings
    }

    /// The verb of which `word` is a form that is not its head; nothing where several could be.
    pub fn head(&self, word: &str) -> Option<String> {
        let word = word.to_lowercase();
        let lines = self.lines.values().map(|(_, line)| line);
        let ways = lines.flat_map(|line| line.forms.iter().map(move |(form, ending)| (line, *form, ending)));
        let heads: BTreeSet<String> = ways
            .filter(|(_, form, _)| *form != Form::Plain)
            .filter_map(|(line, _, ending)| Some([word.strip_suffix(ending.as_str())?, &line.ends].concat()))
            .filter(|head| *head != word && self.forms(head).is_some_and(|all| all.iter().any(|one| one.text == word)))
            .collect();
        let mut heads = heads.into_iter();
        heads.next().filter(|_| heads.next().is_none())
    }
}

/// Puts all forms in the places of a term. Marked words without a table, or that no line of it
/// fits, stand as written, and their places go to `strange`.
pub fn spread(nodes: &[Node], table: Option<&Inflector<'_>>, strange: &mut Vec<Range<usize>>) -> Vec<Piece> {
    nodes.iter().map(|node| piece(node, table, strange)).collect()
}

fn piece(node: &Node, table: Option<&Inflector<'_>>, strange: &mut Vec<Range<usize>>) -> Piece {
    match node {
        Node::Word { text, inflected, at } => Piece::One(chunks(text, *inflected, at, table, strange)),
        Node::Gap(width) => Piece::Gap(*width),
        Node::Maybe(nodes) => Piece::Maybe(spread(nodes, table, strange)),
        Node::Either(choices) => {
            let mut sequences: Vec<Vec<Piece>> = choices.iter().map(|choice| spread(choice, table, strange)).collect();
            if sequences.iter().all(|sequence| matches!(sequence.as_slice(), [Piece::One(_)])) {
                let mut all: Vec<Chunk> = Vec::new();
                for piece in sequences.into_iter().flatten() {
                    if let Piece::One(chunks) = piece {
                        all.extend(chunks);
                    }
                }
                all.sort();
                all.dedup();
                return Piece::One(all);
            }
            if sequences.len() == 1 && sequences[0].len() == 1 {
                return sequences.remove(0).remove(0);
            }
            Piece::Either(sequences)
        }
    }
}

fn chunks(
    text: &str,
    inflected: bool,
    at: &Range<usize>,
    table: Option<&Inflector<'_>>,
    strange: &mut Vec<Range<usize>>,
) -> Vec<Chunk> {
    let plain = || vec![Chunk { text: text.to_owned(), form: Form::Plain }];
    if !inflected {
        return plain();
    }
    table.and_then(|table| table.forms(text)).unwrap_or_else(|| {
        strange.push(at.clone());
        plain()
    })
}

#[cfg(test)]
mod tests {
    use super::{Inflector, spread};
    use crate::lexicon::grammar;
    use crate::lexicon::language::Inflection;
    use crate::lexicon::term::{Form, Piece};

    fn line(ends: &str, forms: &[(Form, &str)]) -> Inflection {
        Inflection { ends: ends.into(), forms: forms.iter().map(|(form, end)| (*form, (*end).into())).collect() }
    }

    fn nouns() -> Vec<Inflection> {
        let plain =
            |ends: &str, forms: &[&str]| line(ends, &forms.iter().map(|end| (Form::Plain, *end)).collect::<Vec<_>>());
        vec![
            plain("woman", &["woman", "women"]),
            plain("al", &["al", "ale", "aux", "ales"]),
            plain("s", &["s"]),
            plain("e", &["e", "es"]),
            plain("é", &["é", "és"]),
        ]
    }

    fn forms(word: &str) -> Option<Vec<String>> {
        let table = nouns();
        Some(Inflector::new(&table).forms(word)?.into_iter().map(|chunk| chunk.text).collect())
    }

    #[test]
    fn the_first_line_that_fits_wins() {
        assert_eq!(
            forms("national"),
            Some(vec!["national".into(), "nationale".into(), "nationaux".into(), "nationales".into()])
        );
        assert_eq!(forms("pays"), Some(vec!["pays".into()]));
        assert_eq!(forms("congresswoman"), Some(vec!["congresswoman".into(), "congresswomen".into()]));
        assert_eq!(forms("gouvernement"), None);
    }

    #[test]
    fn the_last_part_of_a_chunk_changes() {
        assert_eq!(forms("d'armée"), Some(vec!["d'armée".into(), "d'armées".into()]));
        assert_eq!(forms("contre-attaque"), Some(vec!["contre-attaque".into(), "contre-attaques".into()]));
        assert_eq!(forms("l’intérêt-général").map(|forms| forms.len()), Some(4));
        assert_eq!(forms("Libéral").map(|forms| forms[0].clone()), Some("Libéral".into()));
    }

    #[test]
    fn only_the_marked_word_changes() {
        let table = nouns();
        let nodes = grammar::parse("(force|armée)~ d'occupation").expect("a term");
        let mut strange = Vec::new();
        let pieces = spread(&nodes, Some(&Inflector::new(&table)), &mut strange);
        let texts: Vec<Vec<&str>> = pieces
            .iter()
            .map(|piece| match piece {
                Piece::One(chunks) => chunks.iter().map(|chunk| chunk.text.as_str()).collect(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(texts, [vec!["armée", "armées", "force", "forces"], vec!["d'occupation"]]);
        assert!(strange.is_empty());
    }

    #[test]
    fn a_form_that_is_two_things_is_both() {
        let verbs = vec![line("y", &[(Form::Infinitive, "y"), (Form::Third, "ied"), (Form::Participle, "ied")])];
        let forms = Inflector::new(&verbs).forms("deny").expect("a line fits");
        let forms: Vec<(&str, Form)> = forms.iter().map(|chunk| (chunk.text.as_str(), chunk.form)).collect();
        assert_eq!(forms, [("deny", Form::Infinitive), ("denied", Form::Third), ("denied", Form::Participle)]);
    }

    #[test]
    fn a_word_that_no_line_fits_stands_as_written() {
        let table = nouns();
        let nodes = grammar::parse("un gouvernement~").expect("a term");
        let mut strange = Vec::new();
        let pieces = spread(&nodes, Some(&Inflector::new(&table)), &mut strange);
        assert_eq!(strange.first(), Some(&(3..15)));
        assert!(matches!(&pieces[1], Piece::One(chunks) if chunks.len() == 1 && chunks[0].text == "gouvernement"));
    }
}
