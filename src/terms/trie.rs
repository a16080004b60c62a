//! The trie: all terms of all rules as paths over word numbers, walked once over a text.
//! It finds where terms stand. Which of them count is decided elsewhere.

use super::edges::{Edge, Edges, shelve};
use super::vocabulary::{Alike, Gatherer, WordId};
use crate::lexicon::term::{Chunk, Form, Piece, Term};
use crate::text::fold::{is_hyphen, strip};
use crate::text::{Apostrophes, Kind, Scan, Span, Token};

/// What a path ends in: a number its maker understands, and the form of the inflected word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outcome {
    /// The maker's number.
    pub payload: u32,
    /// The form of the inflected word.
    pub form: Form,
}

/// A place where a term stands: tokens `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sighting {
    /// First token.
    pub start: u32,
    /// First token after it.
    pub end: u32,
    /// What was found.
    pub outcome: Outcome,
}

/// Terms being planted, before they are frozen into a [`Trie`].
#[derive(Debug, Clone)]
pub struct Planter<'a> {
    edges: Edges,
    /// For every node the node behind any word, or [`NONE`].
    any: Vec<u32>,
    outcomes: Vec<(u32, Outcome)>,
    /// Nodes from which another one is reached without a word.
    links: Vec<(u32, u32)>,
    /// Terms in which accents count nowhere, with their roots and payloads: planted when all words are known.
    loose: Vec<(u32, Term, u32)>,
    /// All words, while such terms are planted.
    alike: Option<Alike>,
    /// The vocabulary that grows with the terms.
    pub words: Gatherer,
    apostrophes: &'a Apostrophes,
    scan: Scan,
}

impl<'a> Planter<'a> {
    /// An empty one for a language with these apostrophes.
    pub fn new(apostrophes: &'a Apostrophes) -> Self {
        Planter {
            edges: Edges::default(),
            any: vec![NONE],
            outcomes: Vec::new(),
            links: Vec::new(),
            loose: Vec::new(),
            alike: None,
            words: Gatherer::new(),
            apostrophes,
            scan: Scan::default(),
        }
    }

    /// Plants `term`; where it is found the sighting carries `payload`. With `loose`, accents count nowhere.
    pub fn plant(&mut self, term: &Term, payload: u32, loose: bool) {
        self.plant_under(0, term, payload, loose);
    }

    /// A root of its own, for terms that are looked for only near a hit.
    pub fn root(&mut self) -> u32 {
        self.fresh()
    }

    /// Plants `term` under a root of its own.
    pub fn plant_under(&mut self, root: u32, term: &Term, payload: u32, loose: bool) {
        if loose {
            self.loose.push((root, term.clone(), payload));
        } else {
            self.plant_now(root, term, payload);
        }
    }

    fn plant_now(&mut self, root: u32, term: &Term, payload: u32) {
        let ends = self.grow(&term.pieces, vec![(root, Form::Plain)]);
        let ends = ends.into_iter().filter(|(node, _)| *node != root);
        self.outcomes.extend(ends.map(|(node, form)| (node, Outcome { payload, form })));
    }

    /// Adds class bits to every word that can be the first of a term under `root`.
    pub fn classify_first(&mut self, root: u32, bits: u64) {
        for edge in self.edges.list.iter().filter(|edge| edge.from == root) {
            self.words.classify(edge.word, bits);
        }
    }

    /// Plants the plain words of `phrase`.
    pub fn plant_phrase(&mut self, phrase: &str, payload: u32) {
        let chunks = phrase.split_whitespace();
        let pieces = chunks.map(|c| Piece::One(vec![Chunk { text: c.to_string(), form: Form::Plain }])).collect();
        self.plant(&Term { written: phrase.to_string(), pieces }, payload, false);
    }

    /// The folded words of `written`, interned. An ending that stands alone is read as behind a word: *'s office*.
    pub fn cut(&mut self, written: &str) -> Vec<WordId> {
        let (scan, first) = self.scanned(written);
        let ids = scan.tokens.iter().skip(first).map(|t| self.words.intern(scan.fold_of(t))).collect();
        self.scan = scan;
        ids
    }

    /// The words of `written` in the room there is for them, and which of them is the first that is written.
    fn scanned(&mut self, written: &str) -> (Scan, usize) {
        let mut scan = std::mem::take(&mut self.scan);
        scan.clear();
        let ending = written.strip_prefix(['\'', '’']);
        let leans = ending.is_some_and(|e| self.apostrophes.enclitics.iter().any(|known| known == e));
        let read = if leans { format!("x{written}") } else { written.to_owned() };
        scan.read(&read, Span::new(0, read.len()), self.apostrophes);
        (scan, usize::from(leans))
    }

    fn grow(&mut self, pieces: &[Piece], from: Vec<(u32, Form)>) -> Vec<(u32, Form)> {
        let mut front = from;
        for (place, piece) in pieces.iter().enumerate() {
            let mut next = Vec::new();
            match piece {
                Piece::One(chunks) => {
                    for chunk in chunks {
                        self.grow_chunk(chunk, &front, &mut next);
                    }
                }
                Piece::Maybe(inner) => {
                    next = front.clone();
                    next.extend(self.grow(inner, front));
                }
                Piece::Either(ways) => {
                    for way in ways {
                        next.extend(self.grow(way, front.clone()));
                    }
                }
                Piece::Gap(most) => {
                    next = front.clone();
                    let mut reach = front;
                    for _ in 0..*most {
                        reach = reach.into_iter().map(|(node, form)| (self.any_edge(node), form)).collect();
                        next.extend(reach.iter().copied());
                    }
                }
            }
            next.sort_unstable();
            next.dedup();
            let many = next.len() >= WAYS && next.len().saturating_mul(paths(&pieces[place + 1..])) > PATHS;
            front = if many && !next.iter().any(|(node, _)| *node == 0) { self.join(&next) } else { next };
        }
        front
    }

    /// One node behind all of `front` for each form: what follows is planted once and not behind every one of them. No other
    /// term comes by there.
    fn join(&mut self, front: &[(u32, Form)]) -> Vec<(u32, Form)> {
        let mut joined: Vec<(u32, Form)> = Vec::new();
        for &(node, form) in front {
            let known = joined.iter().find(|(_, known)| *known == form).map(|(node, _)| *node);
            let to = known.unwrap_or_else(|| self.fresh());
            if known.is_none() {
                joined.push((to, form));
            }
            self.links.push((node, to));
        }
        joined
    }

    fn grow_chunk(&mut self, chunk: &Chunk, front: &[(u32, Form)], next: &mut Vec<(u32, Form)>) {
        let form_of = |form: Form| if chunk.form == Form::Plain { form } else { chunk.form };
        if self.alike.is_none() && is_folded_word(&chunk.text) {
            let word = self.words.intern(&chunk.text);
            next.extend(
                front.iter().map(|&(node, form)| (edge(&mut self.edges, &mut self.any, node, word), form_of(form))),
            );
            return;
        }
        let mut written = vec![chunk.text.clone()];
        if chunk.text.contains(is_hyphen) {
            written.push(chunk.text.chars().filter(|&c| !is_hyphen(c)).collect());
        }
        for written in &written {
            let way = self.cut_alike(written);
            if way.is_empty() {
                continue;
            }
            for &(node, form) in front {
                let ends = way.iter().fold(vec![node], |at, words| {
                    let steps = at.iter().flat_map(|&at| words.iter().map(move |&word| (at, word)));
                    steps.map(|(at, word)| edge(&mut self.edges, &mut self.any, at, word)).collect()
                });
                next.extend(ends.into_iter().map(|end| (end, form_of(form))));
            }
        }
    }

    /// The words of `written`; where accents count nowhere each with all that differ from it by them alone. A word that is known with
    /// other accents only is not made known without them: in a text it would no longer be the other one.
    fn cut_alike(&mut self, written: &str) -> Vec<Vec<WordId>> {
        let Some(mut alike) = self.alike.take() else {
            return self.cut(written).into_iter().map(|word| vec![word]).collect();
        };
        let (scan, first) = self.scanned(written);
        let words = scan.tokens.iter().skip(first).map(|token| {
            let word = scan.fold_of(token);
            let known = alike.entry(strip(word)).or_insert_with(|| vec![self.words.intern(word)]).clone();
            self.words.loosen(word, known[0]);
            known
        });
        let words = words.collect();
        (self.alike, self.scan) = (Some(alike), scan);
        words
    }

    fn any_edge(&mut self, node: u32) -> u32 {
        if self.any[node as usize] == NONE {
            self.any[node as usize] = self.fresh();
        }
        self.any[node as usize]
    }

    fn fresh(&mut self) -> u32 {
        self.any.push(NONE);
        (self.any.len() - 1) as u32
    }

    /// Freezes the terms and hands back the vocabulary they speak of.
    pub fn freeze(mut self) -> (Trie, Gatherer) {
        let loose = std::mem::take(&mut self.loose);
        self.alike = (!loose.is_empty()).then(|| self.words.alike());
        loose.iter().for_each(|(root, term, payload)| self.plant_now(*root, term, *payload));
        let Planter { edges, any, outcomes, links, words, .. } = self;
        let mut trie = Trie { roots: vec![NONE; words.len()], ..Trie::default() };
        let ways = shelve(any.len(), &edges.list, |edge| edge.from);
        let ends = shelve(any.len(), &outcomes, |(node, _)| *node);
        let joins = shelve(any.len(), &links, |(node, _)| *node);
        for (node, &any) in any.iter().enumerate() {
            let (from, first, link) = (trie.edges.len(), trie.outcomes.len(), trie.links.len());
            trie.links.extend(joins.of(node).map(|(_, to)| *to));
            trie.edges.extend(ways.of(node).map(|edge| (edge.word, edge.to)));
            if node != 0 && trie.edges.len() - from > FEW {
                trie.edges[from..].sort_unstable();
            }
            for &(_, outcome) in ends.of(node) {
                if !trie.outcomes[first..].contains(&outcome) {
                    trie.outcomes.push(outcome);
                }
            }
            trie.nodes.push(Node {
                edges: (from as u32, trie.edges.len() as u32),
                outcomes: (first as u32, trie.outcomes.len() as u32),
                links: (link as u32, trie.links.len() as u32),
                any,
            });
        }
        for edge in ways.of(0) {
            trie.roots[edge.word as usize] = edge.to;
        }
        (trie, words)
    }
}

/// Whether the word scan would take all of `text` for one word that is its own fold.
fn is_folded_word(text: &str) -> bool {
    text.chars().all(|c| matches!(c, 'a'..='z' | 'à'..='å' | 'ç'..='ö' | 'ù'..='ý'))
}

/// The node behind `word` at `node`, made now if there is none.
fn edge(edges: &mut Edges, any: &mut Vec<u32>, node: u32, word: WordId) -> u32 {
    let fresh = any.len() as u32;
    let to = edges.put(Edge { from: node, word, to: fresh });
    if to == fresh {
        any.push(NONE);
    }
    to
}

const NONE: u32 = u32::MAX;

/// So many ways at one place of a term are joined before what follows, …
const WAYS: usize = 8;
/// … if there would be more paths than this.
const PATHS: usize = 256;

/// How many paths some pieces make, one after the other.
fn paths(pieces: &[Piece]) -> usize {
    let of = |piece: &Piece| match piece {
        Piece::One(chunks) => chunks.len(),
        Piece::Maybe(inner) => paths(inner) + 1,
        Piece::Either(ways) => ways.iter().map(|way| paths(way)).sum(),
        Piece::Gap(most) => *most + 1,
    };
    pieces.iter().map(of).fold(1, usize::saturating_mul)
}

/// So many ways on from a node are tried in turn; more of them are sorted.
const FEW: usize = 8;

#[derive(Debug, Clone, Copy)]
struct Node {
    edges: (u32, u32),
    outcomes: (u32, u32),
    links: (u32, u32),
    any: u32,
}

/// All terms, frozen for walking.
#[derive(Debug, Clone, Default)]
pub struct Trie {
    roots: Vec<u32>,
    nodes: Vec<Node>,
    edges: Vec<(WordId, u32)>,
    outcomes: Vec<Outcome>,
    links: Vec<u32>,
}

impl Trie {
    /// Appends every place where a term stands in `tokens`, by first token, then by length.
    /// Places are counted from `base`, the number of the first token.
    pub fn walk(&self, tokens: &[Token], base: usize, out: &mut Vec<Sighting>) {
        for at in 0..tokens.len() {
            self.begin(tokens, at, base, out);
        }
    }

    /// Appends the terms that begin with the token `at` of `tokens`; places are counted from `base`.
    pub fn begin(&self, tokens: &[Token], at: usize, base: usize, out: &mut Vec<Sighting>) {
        let root = self.roots.get(tokens[at].word as usize).copied().unwrap_or(NONE);
        if root != NONE {
            let first = out.len();
            self.follow(root, tokens, at + 1, (base + at) as u32, base, out);
            in_order(&mut out[first..]);
        }
    }

    /// For every word, by its number, whether a term with a payload that is `wanted` begins with it.
    pub fn openers(&self, wanted: impl Fn(u32) -> bool) -> Vec<bool> {
        let mut leads = vec![false; self.nodes.len()];
        // A node is made before those behind it, so the last come first here.
        for (at, node) in self.nodes.iter().enumerate().rev() {
            let outcomes = &self.outcomes[node.outcomes.0 as usize..node.outcomes.1 as usize];
            let behind = self.edges[node.edges.0 as usize..node.edges.1 as usize].iter().map(|&(_, to)| to);
            let links = &self.links[node.links.0 as usize..node.links.1 as usize];
            let behind = behind.chain((node.any != NONE).then_some(node.any)).chain(links.iter().copied());
            leads[at] = outcomes.iter().any(|outcome| wanted(outcome.payload))
                || behind.into_iter().any(|to| leads[to as usize]);
        }
        self.roots.iter().map(|&root| root != NONE && leads[root as usize]).collect()
    }

    /// Appends the terms under `root` that begin with the first of `tokens`, by length.
    pub fn under(&self, root: u32, tokens: &[Token], base: usize, out: &mut Vec<Sighting>) {
        let first = out.len();
        self.follow(root, tokens, 0, base as u32, base, out);
        in_order(&mut out[first..]);
    }

    fn follow(&self, node: u32, tokens: &[Token], at: usize, start: u32, base: usize, out: &mut Vec<Sighting>) {
        let Node { edges, outcomes, links, any } = self.nodes[node as usize];
        for &outcome in &self.outcomes[outcomes.0 as usize..outcomes.1 as usize] {
            out.push(Sighting { start, end: (base + at) as u32, outcome });
        }
        for &link in &self.links[links.0 as usize..links.1 as usize] {
            self.follow(link, tokens, at, start, base, out);
        }
        let Some(token) = tokens.get(at) else { return };
        let ways = &self.edges[edges.0 as usize..edges.1 as usize];
        if token.word != 0
            && let Some(to) = step(ways, token.word)
        {
            self.follow(to, tokens, at + 1, start, base, out);
        }
        if any != NONE && token.kind != Kind::Mark {
            self.follow(any, tokens, at + 1, start, base, out);
        }
    }
}

/// Sorts sightings from one place by length, and by payload those of one length: the ways to them are walked in any order.
fn in_order(found: &mut [Sighting]) {
    if found.len() > 1 {
        found.sort_by_key(|it| (it.end, it.outcome.payload));
    }
}

fn step(ways: &[(WordId, u32)], word: WordId) -> Option<u32> {
    if ways.len() <= FEW {
        return ways.iter().find(|(w, _)| *w == word).map(|&(_, to)| to);
    }
    ways.binary_search_by_key(&word, |&(w, _)| w).ok().map(|i| ways[i].1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Vocabulary;

    fn one(text: &str) -> Piece {
        Piece::One(vec![Chunk { text: text.into(), form: Form::Plain }])
    }

    fn find(terms: &[Vec<Piece>], text: &str) -> Vec<(u32, String)> {
        let french = Apostrophes { elisions: vec!["d".into()], enclitics: vec![] };
        let mut planter = Planter::new(&french);
        for (i, pieces) in terms.iter().enumerate() {
            planter.plant(&Term { written: String::new(), pieces: pieces.clone() }, i as u32, false);
        }
        let (trie, words) = planter.freeze();
        let vocabulary: Vocabulary = words.freeze();
        let mut scan = Scan::default();
        scan.read(text, Span::new(0, text.len()), &french);
        vocabulary.number(&mut scan, 0);
        let mut out = Vec::new();
        trie.walk(&scan.tokens, 0, &mut out);
        let place = |s: &Sighting| {
            let (a, b) = (scan.tokens[s.start as usize].start, scan.tokens[s.end as usize - 1].end);
            (s.outcome.payload, text[a as usize..b as usize].to_string())
        };
        out.iter().map(place).collect()
    }

    #[test]
    fn joined_ways_lead_nowhere_else() {
        let either = |names: &str| {
            let ways = (0..WAYS * 4).map(|n| {
                vec![one(&format!("{names}{}", char::from(b'a' + n as u8 % 26).to_string().repeat(n / 26 + 1)))]
            });
            Piece::Either(ways.collect())
        };
        let terms =
            [vec![either("grand"), either("pont")], vec![one("granda"), one("lac")], vec![one("grandb"), one("pontc")]];
        assert!(paths(&terms[0]) > PATHS, "the ways are joined");
        let found = find(&terms, "granda pontb, grandaa pontc, granda lac, grandb lac, grandb pontc");
        let texts: Vec<_> = found.iter().map(|(p, t)| (*p, t.as_str())).collect();
        let wanted =
            [(0, "granda pontb"), (0, "grandaa pontc"), (1, "granda lac"), (0, "grandb pontc"), (2, "grandb pontc")];
        assert_eq!(texts, wanted);
    }

    #[test]
    fn gaps_options_and_hyphens() {
        let terms = [
            vec![one("forces"), Piece::Gap(2), one("d'occupation")],
            vec![one("néo-nazi")],
            vec![one("va"), Piece::Maybe(vec![one("t")]), one("en")],
            vec![one("état")],
        ];
        let found = find(&terms, "Forces armées d’occupation; néonazi, néo nazi, va en, va-t-en. Etat, ÉTAT");
        let texts: Vec<_> = found.iter().map(|(p, t)| (*p, t.as_str())).collect();
        assert_eq!(
            texts,
            [
                (0, "Forces armées d’occupation"),
                (1, "néonazi"),
                (1, "néo nazi"),
                (2, "va en"),
                (2, "va-t-en"),
                (3, "Etat"),
                (3, "ÉTAT"),
            ]
        );
    }

    #[test]
    fn a_gap_stops_at_a_mark() {
        assert!(find(&[vec![one("a"), Piece::Gap(1), one("b")]], "a, b").is_empty());
    }
}
