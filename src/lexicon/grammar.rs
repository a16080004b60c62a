//! The grammar of terms: from `(force|armée)~ d'occupation` to words, choices and gaps, with the place of every mistake.
//! It knows which words are to be inflected, not how.

use std::ops::Range;

use super::term::{Chunk, Form, Piece, Term};

/// How deep brackets may stand in one another.
const DEPTH: usize = 8;
/// The widest gap.
pub const WIDEST: usize = 9;
/// How many written-out words one place may grow to when brackets touch other letters.
const JOINED: usize = 256;

/// A place of a term, before inflection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// A written chunk.
    Word {
        /// The chunk, without escapes.
        text: String,
        /// Whether all its forms are meant.
        inflected: bool,
        /// Where it stands in the term.
        at: Range<usize>,
    },
    /// At most so many words.
    Gap(usize),
    /// With or without.
    Maybe(Vec<Node>),
    /// One of these.
    Either(Vec<Vec<Node>>),
}

/// Words and marks that stand for themselves, without grammar: marks are set off from the words that they touch.
pub fn plain(written: &str) -> Term {
    let is_mark = |c: char| "()[]:;,!?«»\"“”„/".contains(c);
    let mut chunks: Vec<&str> = Vec::new();
    for chunk in written.split_whitespace() {
        let mut rest = chunk;
        while let Some(at) = rest.find(is_mark) {
            let after = at + rest[at..].chars().next().map_or(0, char::len_utf8);
            chunks.extend([&rest[..at], &rest[at..after]].into_iter().filter(|part| !part.is_empty()));
            rest = &rest[after..];
        }
        chunks.extend(Some(rest).filter(|rest| !rest.is_empty()));
    }
    let piece = |chunk: &str| Piece::One(vec![Chunk { text: chunk.to_owned(), form: Form::Plain }]);
    Term { written: written.to_owned(), pieces: chunks.into_iter().map(piece).collect() }
}

/// A mistake in a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where, in bytes of the term.
    pub at: Range<usize>,
    /// What is wrong there.
    pub what: &'static str,
    /// How it is written.
    pub help: &'static str,
}

/// Reads a term.
///
/// # Errors
/// The first mistake, with its place in `term`.
pub fn parse(term: &str) -> Result<Vec<Node>, Fault> {
    let mut parser = Parser { term, at: 0 };
    let nodes = parser.sequence(0)?;
    let whole = 0..term.len();
    match parser.peek() {
        Some(')') => {
            return Err(parser.fault_here("fault-bracket-closed", "fault-bracket-closed-help"));
        }
        Some(_) => {
            return Err(parser.fault_here("fault-bar", "fault-bar-help"));
        }
        None => {}
    }
    if matches!(nodes.first(), Some(Node::Gap(_))) || matches!(nodes.last(), Some(Node::Gap(_))) {
        return Err(Fault { at: whole, what: "fault-gap-edge", help: "fault-gap-edge-help" });
    }
    if can_be_nothing(&nodes) {
        return Err(Fault { at: whole, what: "fault-nothing", help: "fault-nothing-help" });
    }
    Ok(nodes)
}

fn can_be_nothing(nodes: &[Node]) -> bool {
    nodes.iter().all(|node| match node {
        Node::Word { .. } => false,
        Node::Gap(_) | Node::Maybe(_) => true,
        Node::Either(choices) => choices.iter().any(|choice| can_be_nothing(choice)),
    })
}

struct Parser<'t> {
    term: &'t str,
    at: usize,
}

/// A part of a unit: letters, or a group, that touch what comes next.
struct Part {
    choices: Vec<Vec<Node>>,
    optional: bool,
    group: bool,
    at: Range<usize>,
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.term[self.at..].chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn fault_here(&self, what: &'static str, help: &'static str) -> Fault {
        let end = self.at + self.peek().map_or(0, char::len_utf8);
        Fault { at: self.at..end, what, help }
    }

    /// Units up to the end, a bar or a closing bracket.
    fn sequence(&mut self, depth: usize) -> Result<Vec<Node>, Fault> {
        let mut nodes = Vec::new();
        loop {
            while self.peek().is_some_and(char::is_whitespace) {
                self.next();
            }
            match self.peek() {
                None | Some('|' | ')') => return Ok(nodes),
                Some(_) => nodes.push(self.unit(depth)?),
            }
        }
    }

    /// Everything that touches, with the signs after it.
    fn unit(&mut self, depth: usize) -> Result<Node, Fault> {
        let start = self.at;
        if let Some(gap) = self.gap()? {
            return Ok(gap);
        }
        let mut parts: Vec<Part> = Vec::new();
        loop {
            match self.peek() {
                Some('(') => {
                    let elided = parts.len() == 1 && self.term[..self.at].ends_with(['\'', '’']);
                    if elided {
                        break;
                    }
                    parts.push(self.group(depth)?);
                    if self.peek() == Some('?') && parts.len() + usize::from(self.touches_after_sign()) > 1 {
                        self.next();
                        parts.last_mut().expect("a group was pushed").optional = true;
                    }
                }
                Some('?') if parts.is_empty() => {
                    self.next();
                    parts.push(letters("?", start..self.at));
                }
                Some('~') if parts.is_empty() => {
                    return Err(self.fault_here("fault-tilde", "fault-tilde-help"));
                }
                Some('?' | '~' | '|' | ')') | None => break,
                Some(blank) if blank.is_whitespace() => break,
                Some(_) => parts.push(self.word()?),
            }
        }
        let (mut inflected, mut optional) = (false, false);
        while let Some(sign @ ('~' | '?')) = self.peek() {
            let given = if sign == '~' { &mut inflected } else { &mut optional };
            if std::mem::replace(given, true) {
                return Err(self.fault_here("fault-sign-twice", "fault-sign-twice-help"));
            }
            self.next();
        }
        if self.peek().is_some_and(|next| !next.is_whitespace() && !matches!(next, '|' | ')')) && self.at > start {
            let after_sign = self.term[..self.at].ends_with(['~', '?']);
            if after_sign {
                return Err(self.fault_here("fault-blank", "fault-blank-help"));
            }
        }
        let node = self.join(parts, inflected, start..self.at)?;
        Ok(if optional { Node::Maybe(vec![node]) } else { node })
    }

    /// Whether letters or a bracket follow right after the sign at hand.
    fn touches_after_sign(&self) -> bool {
        let mut rest = self.term[self.at..].chars();
        rest.next();
        rest.next().is_some_and(|next| !next.is_whitespace() && !matches!(next, '|' | ')' | '~' | '?'))
    }

    fn gap(&mut self) -> Result<Option<Node>, Fault> {
        let start = self.at;
        let rest = &self.term[start..];
        if !rest.starts_with("..") {
            return Ok(None);
        }
        let raw = &rest[..rest.find(|c: char| c.is_whitespace() || is_sign(c)).unwrap_or(rest.len())];
        let number = &raw[2..];
        if number.starts_with('.') {
            return Ok(None);
        }
        self.at += raw.len();
        match number.parse::<usize>() {
            Ok(width @ 1..=WIDEST) => Ok(Some(Node::Gap(width))),
            _ => Err(Fault { at: start..self.at, what: "fault-gap-width", help: "fault-gap-width-help" }),
        }
    }

    fn group(&mut self, depth: usize) -> Result<Part, Fault> {
        let start = self.at;
        self.next();
        if depth == DEPTH {
            return Err(Fault { at: start..self.at, what: "fault-deep", help: "fault-two-terms-help" });
        }
        let mut choices = Vec::new();
        loop {
            let from = self.at;
            let choice = self.sequence(depth + 1)?;
            if choice.is_empty() {
                let at = from..self.at + usize::from(self.at < self.term.len());
                return Err(Fault { at, what: "fault-choice", help: "fault-choice-help" });
            }
            if matches!(choice.first(), Some(Node::Gap(_))) || matches!(choice.last(), Some(Node::Gap(_))) {
                return Err(Fault { at: from..self.at, what: "fault-gap-edge", help: "fault-gap-edge-help" });
            }
            choices.push(choice);
            match self.next() {
                Some('|') => {}
                Some(_) => return Ok(Part { choices, optional: false, group: true, at: start..self.at }),
                None => {
                    let at = start..start + 1;
                    return Err(Fault { at, what: "fault-bracket-open", help: "fault-bracket-open-help" });
                }
            }
        }
    }

    fn word(&mut self) -> Result<Part, Fault> {
        let start = self.at;
        let mut text = String::new();
        loop {
            let rest = &self.term[self.at..];
            let plain = rest.find(|c: char| is_sign(c) || c == '\\' || c.is_whitespace()).unwrap_or(rest.len());
            text.push_str(&rest[..plain]);
            self.at += plain;
            if !rest[plain..].starts_with('\\') {
                break;
            }
            self.next();
            match self.peek() {
                Some(escaped) if is_sign(escaped) || escaped == '\\' || escaped == '.' => text.push(escaped),
                _ => {
                    let at = self.at - 1..self.at;
                    return Err(Fault { at, what: "fault-escape", help: "fault-escape-help" });
                }
            }
            self.next();
        }
        let is_mark = |c: char| matches!(c, ',' | ':' | ';' | '!' | '«' | '»' | '"' | '“' | '”' | '„');
        if (text.starts_with(is_mark) || text.ends_with(is_mark)) && text.chars().any(char::is_alphanumeric) {
            return Err(Fault { at: start..self.at, what: "fault-mark", help: "fault-mark-help" });
        }
        if let Some(at) = strange_sign(&self.term[start..self.at]) {
            let at = start + at.start..start + at.end;
            return Err(Fault { at, what: "fault-sign", help: "fault-sign-help" });
        }
        let at = start..self.at;
        let word = Node::Word { text, inflected: false, at: at.clone() };
        Ok(Part { choices: vec![vec![word]], optional: false, group: false, at })
    }

    /// One node of the parts that touch.
    fn join(&self, mut parts: Vec<Part>, inflected: bool, at: Range<usize>) -> Result<Node, Fault> {
        if parts.len() == 1 {
            let mut part = parts.pop().expect("there is one part");
            if inflected {
                part.choices.iter_mut().try_for_each(|choice| mark(choice, &part.at))?;
            }
            return Ok(match part.group {
                false => part.choices.swap_remove(0).swap_remove(0),
                true => Node::Either(part.choices),
            });
        }
        let mut joined: Vec<Vec<Node>> = vec![Vec::new()];
        for part in parts {
            let mut next = Vec::new();
            for head in &joined {
                for end in &part.choices {
                    next.push(touching(head, end, &part.at)?);
                }
                if part.optional {
                    next.push(head.clone());
                }
            }
            joined = next;
            if joined.len() > JOINED {
                return Err(Fault { at, what: "fault-many", help: "fault-two-terms-help" });
            }
        }
        joined.retain(|choice| !choice.is_empty());
        if inflected {
            joined.iter_mut().try_for_each(|choice| mark(choice, &at))?;
        }
        Ok(Node::Either(joined))
    }
}

/// Two sequences as one: the last word of the first and the first word of the second are one word.
fn touching(head: &[Node], end: &[Node], at: &Range<usize>) -> Result<Vec<Node>, Fault> {
    match (head, end) {
        ([], end) => Ok(end.to_vec()),
        (
            [before @ .., Node::Word { text: left, inflected: false, at: from }],
            [Node::Word { text: right, inflected: false, at: to }, after @ ..],
        ) => {
            let word = Node::Word { text: format!("{left}{right}"), inflected: false, at: from.start..to.end };
            Ok(before.iter().cloned().chain([word]).chain(after.iter().cloned()).collect())
        }
        _ => Err(Fault { at: at.clone(), what: "fault-touching", help: "fault-touching-help" }),
    }
}

fn is_sign(c: char) -> bool {
    matches!(c, '(' | ')' | '|' | '~' | '?')
}

/// Where a word has a sign of another grammar: a star or a power sign at its edge, brackets of another shape, a gap that touches it.
fn strange_sign(word: &str) -> Option<Range<usize>> {
    if !word.contains(char::is_alphanumeric) {
        return None;
    }
    let at_edge = |at: usize| at == 0 || at + 1 == word.len();
    let sign = word.char_indices().find(|&(at, c)| match c {
        '[' | ']' | '{' | '}' | '<' | '>' => true,
        '*' | '^' => at_edge(at),
        _ => false,
    });
    let gap = || {
        let at = word.find("..")?;
        let width = word[at + 2..].bytes().take_while(u8::is_ascii_digit).count();
        (!word[at + 2..].starts_with('.')).then_some(at..at + 2 + width)
    };
    sign.map(|(at, c)| at..at + c.len_utf8()).or_else(gap)
}

fn letters(text: &str, at: Range<usize>) -> Part {
    let word = Node::Word { text: text.to_owned(), inflected: false, at: at.clone() };
    Part { choices: vec![vec![word]], optional: false, group: false, at }
}

/// Marks the last word of a choice as inflected, unless the choice says itself which of its words are.
fn mark(choice: &mut [Node], group: &Range<usize>) -> Result<(), Fault> {
    if choice.iter().any(is_marked) {
        return Ok(());
    }
    match choice {
        [.., Node::Word { inflected, .. }] => {
            *inflected = true;
            Ok(())
        }
        [.., Node::Either(choices)] => choices.iter_mut().try_for_each(|choice| mark(choice, group)),
        _ => Err(Fault { at: group.clone(), what: "fault-which", help: "fault-which-help" }),
    }
}

fn is_marked(node: &Node) -> bool {
    match node {
        Node::Word { inflected, .. } => *inflected,
        Node::Gap(_) => false,
        Node::Maybe(nodes) => nodes.iter().any(is_marked),
        Node::Either(choices) => choices.iter().flatten().any(is_marked),
    }
}

#[cfg(test)]
mod tests {
    use super::{Node, parse, plain};
    use crate::lexicon::term::Piece;

    /// A term in one line: `word`, `word~`, `[a | b]`, `<maybe>`, `..2`.
    fn shown(term: &str) -> String {
        fn sequence(nodes: &[Node]) -> String {
            nodes.iter().map(one).collect::<Vec<_>>().join(" ")
        }
        fn one(node: &Node) -> String {
            match node {
                Node::Word { text, inflected, .. } => format!("{text}{}", if *inflected { "~" } else { "" }),
                Node::Gap(width) => format!("..{width}"),
                Node::Maybe(nodes) => format!("<{}>", sequence(nodes)),
                Node::Either(choices) => {
                    format!("[{}]", choices.iter().map(|choice| sequence(choice)).collect::<Vec<_>>().join(" | "))
                }
            }
        }
        sequence(&parse(term).unwrap_or_else(|fault| panic!("{term}: {fault:?}")))
    }

    #[test]
    fn terms_are_read() {
        for (term, read) in [
            ("(force|armée)~ d'occupation", "[force~ | armée~] d'occupation"),
            ("  faire   état? de ", "faire <état> de"),
            ("l'(armée|occupation)", "l' [armée | occupation]"),
            ("(porte-parole|chef ..2 état~)", "[porte-parole | chef ..2 état~]"),
            ("anti-(russe|turc)~", "[anti-russe~ | anti-turc~]"),
            ("(néo-)?nazi~", "[néo-nazi~ | nazi~]"),
            ("force(s)? armée", "[forces | force] armée"),
            ("(a (b|c)|d)? e", "<[a [b | c] | d]> e"),
            ("(prime minister|mayor)'s office~", "[prime minister's | mayor's] office~"),
            ("(member~ of parliament|civil servant)~", "[member~ of parliament | civil servant~]"),
            ("mot~? ici", "<mot~> ici"),
            ("source : \\(AFP\\)", "source : (AFP)"),
            ("Vous aussi ?", "Vous aussi ?"),
            ("U.S. troops", "U.S. troops"),
            ("suite ...", "suite ..."),
            ("un \\| deux", "un | deux"),
            ("un p*tain * de [ mot ]", "un p*tain * de [ mot ]"),
            ("mot ... suite…", "mot ... suite…"),
        ] {
            assert_eq!(shown(term), read, "{term}");
        }
    }

    #[test]
    fn plain_words_have_no_grammar() {
        let chunks = |written: &str| -> Vec<String> {
            let pieces = plain(written).pieces.into_iter();
            pieces.map(|piece| if let Piece::One(one) = piece { one[0].text.clone() } else { panic!() }).collect()
        };
        assert_eq!(chunks("(avec l'agence"), ["(", "avec", "l'agence"]);
        assert_eq!(chunks(") –"), [")", "–"]);
        assert_eq!(chunks("source: d. r."), ["source", ":", "d.", "r."]);
    }

    #[test]
    fn faults_have_a_place() {
        for (term, place) in [
            ("a (b|c", 2..3),
            ("a) b", 1..2),
            ("a | b", 2..3),
            ("a ( | b)", 3..5),
            ("a (b|)", 5..6),
            ("a .. b", 2..4),
            ("a ..0 b", 2..5),
            ("..2 b", 0..5),
            ("a? (b)?", 0..7),
            ("~ a", 0..1),
            ("mot~s", 4..5),
            ("mot~~", 4..5),
            ("mot~?~", 5..6),
            ("mot*", 3..4),
            ("a [b]", 2..3),
            ("{mot}", 0..1),
            ("^mot", 0..1),
            ("un..2 mot", 2..5),
            ("un..mot", 2..4),
            ("mot, autre", 0..4),
            ("\\a", 0..1),
            ("(a b?|c)~", 0..8),
            ("x-(a ..2 b~|c)-y", 14..16),
            ("x-(a~|b)", 2..8),
        ] {
            assert_eq!(parse(term).expect_err(term).at, place, "{term}");
        }
    }

    #[test]
    fn no_input_breaks_the_parser() {
        let deep = "(".repeat(100_000);
        let wide = "(a|b|c|d|e|f|g|h)".repeat(40);
        for term in ["", "(", ")", "?", "??", "\\", "é\\", "(((((((((a)))))))))", "a..", "..é", &deep, &wide] {
            let _ = parse(term);
        }
        assert_eq!(shown("?"), "?");
    }
}
