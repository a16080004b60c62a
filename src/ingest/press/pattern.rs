//! Patterns of whole lines: `#` is a number, `@` a code of letters and digits, `*` anything. Capitals and the number of blanks
//! do not matter.

/// A code has so many letters and digits at least.
const CODE: usize = 10;

/// No number and no code takes more characters: with this a line is gone through in steps that do not grow with it.
const WIDEST: usize = 40;

/// Longer lines match no pattern.
const LONGEST: usize = 2000;

/// A pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pattern(Vec<Piece>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Letter(char),
    Number,
    Code,
    Anything,
}

impl Pattern {
    /// The pattern written as `written`.
    pub(crate) fn new(written: &str) -> Pattern {
        let piece = |c| match c {
            '#' => Piece::Number,
            '@' => Piece::Code,
            '*' => Piece::Anything,
            c => Piece::Letter(c),
        };
        Pattern(plain(written).into_iter().map(piece).collect())
    }

    /// Whether `line` is such a line.
    pub(crate) fn fits(&self, line: &str) -> bool {
        line.len() <= LONGEST && self.fits_plain(&plain(line))
    }

    /// Steps through both; where they part, the last `*` takes one letter more.
    fn fits_plain(&self, line: &[char]) -> bool {
        let (mut at, mut piece) = (0, 0);
        let mut back: Option<(usize, usize)> = None;
        loop {
            let step = match self.0.get(piece) {
                Some(Piece::Anything) => {
                    back = Some((at, piece));
                    Some(0)
                }
                Some(part) => part.taken(&line[at..]),
                None if at == line.len() => return true,
                None => None,
            };
            match (step, &mut back) {
                (Some(taken), _) => (at, piece) = (at + taken, piece + 1),
                (None, Some((from, star))) if *from < line.len() => {
                    *from += 1;
                    (at, piece) = (*from, *star + 1);
                }
                _ => return false,
            }
        }
    }
}

impl Piece {
    /// How many characters of `rest` it takes; `None` where it does not fit.
    fn taken(self, rest: &[char]) -> Option<usize> {
        let rest = &rest[..rest.len().min(WIDEST)];
        let run = |is: fn(&char) -> bool| rest.iter().take_while(|c| is(c)).count();
        match self {
            Piece::Letter(c) => (rest.first() == Some(&c)).then_some(1),
            Piece::Number => {
                let digits = run(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
                let groups = rest[digits..].chunks(4).take_while(|group| {
                    group.len() == 4 && group[0] == ' ' && group[1..].iter().all(char::is_ascii_digit)
                });
                rest.first().filter(|c| c.is_ascii_digit()).map(|_| digits + 4 * groups.count())
            }
            Piece::Code => {
                let all = run(|c| c.is_ascii_alphanumeric());
                (all >= CODE && rest[..all].iter().any(char::is_ascii_digit)).then_some(all)
            }
            Piece::Anything => None,
        }
    }
}

/// Small letters, one blank for any run of blanks, none at the ends.
fn plain(line: &str) -> Vec<char> {
    let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_codes_and_anything_are_taken() {
        let fits = |pattern: &str, line: &str| Pattern::new(pattern).fits(line);
        assert!(fits("# of # documents", "            3 of  20 DOCUMENTS"));
        assert!(fits("# mots", "1 204 mots") && fits("# words", "1,204 words"));
        assert!(!fits("# words", "many words") && !fits("# words", "12 words more"));
        assert!(fits("Document @", "Document LOGA000020210303eh330001a"));
        assert!(!fits("Document @", "Document handed over in the night"));
        assert!(
            fits("* # mots*", "Le Courrier de Velle • p. 4 • 812 mots") && fits("* # mots*", "3 mars - 812 mots, p. 4")
        );
        let row = "123 ".repeat(400);
        assert!(
            fits("* # mots*", &format!("{row}mots"))
                && !fits("* # mots*", &row)
                && !fits("# mots", &format!("{row}mots"))
        );
        assert!(fits("*", "") && !fits("a*b", "a c") && fits("a*b*c", "aXbYbZc"));
    }
}
