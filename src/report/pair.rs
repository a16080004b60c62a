//! Two texts with what they share, and which of it is worth showing first. It knows filled articles and passages in common; which
//! text came first is not in the files, and it does not guess.

use std::collections::BTreeMap;

use crate::contract::{Article, Loaded, Shared, SharedKind, Span, Voice};

/// Fewer passages in common than this say little: two texts may have heard the same sentence.
const FOLLOWING: usize = 2;

/// Two texts with what they share, the text that others are set against first.
pub struct Pair<'r> {
    /// The one.
    pub a: &'r Article,
    /// The other.
    pub b: &'r Article,
    /// Passages with both sides in the order of the pair.
    pub passages: Vec<Shared>,
}

/// The pairs of `articles` that share passages among `all`, in the order of the texts. With `base`, only those of the text so
/// lettered.
pub fn pairs<'r>(articles: &'r [Article], all: &[Shared], base: Option<&str>) -> Vec<Pair<'r>> {
    let place: BTreeMap<&str, usize> =
        articles.iter().enumerate().map(|(n, article)| (article.id.as_str(), n)).collect();
    let mut pairs: BTreeMap<(usize, usize), Vec<Shared>> = BTreeMap::new();
    for one in all {
        let (Some(&a), Some(&b)) = (place.get(one.a.as_str()), place.get(one.b.as_str())) else { continue };
        let is_base = |n: usize| base.is_some_and(|label| articles[n].label.eq_ignore_ascii_case(label));
        if base.is_some() && !is_base(a) && !is_base(b) {
            continue;
        }
        let (key, passage) = if is_base(b) { ((b, a), turned(one)) } else { ((a, b), one.clone()) };
        pairs.entry(key).or_default().push(passage);
    }
    let pair = |((a, b), mut passages): ((usize, usize), Vec<Shared>)| {
        passages.sort_by_key(|it| (it.a_span.start, it.b_span.start));
        Pair { a: &articles[a], b: &articles[b], passages }
    };
    pairs.into_iter().map(pair).collect()
}

fn turned(one: &Shared) -> Shared {
    let turn = |piece: &String| match piece.split_once(" = ") {
        Some((a, b)) => format!("{b} = {a}"),
        None => piece.clone(),
    };
    Shared {
        a: one.b.clone(),
        b: one.a.clone(),
        kind: one.kind,
        a_span: one.b_span.clone(),
        b_span: one.a_span.clone(),
        evidence: one.evidence.iter().map(turn).collect(),
        a_marks: one.b_marks.clone(),
        b_marks: one.a_marks.clone(),
    }
}

/// The two texts with most passages in common, if they have enough to say something.
pub fn closest<'p, 'r>(pairs: &'p [Pair<'r>]) -> Option<&'p Pair<'r>> {
    pairs.iter().rev().max_by_key(|pair| pair.common()).filter(|pair| pair.common() >= FOLLOWING)
}

impl Pair<'_> {
    /// How many passages they have in common; places with other content are none.
    pub fn common(&self) -> usize {
        self.passages.iter().filter(|it| it.kind != SharedKind::Differs).count()
    }

    /// How many sentences of the one have a counterpart in the other, in other words or another language.
    pub fn followed(&self) -> usize {
        let follows = |it: &&Shared| matches!(it.kind, SharedKind::Translated | SharedKind::Reworked);
        self.passages.iter().filter(|it| it.a_span.paragraph.is_some()).filter(follows).count()
    }

    /// The passage in common that is most worth showing; a title only where nothing else is in common.
    pub fn example(&self) -> Option<&Shared> {
        let common = self.passages.iter().filter(|it| it.kind != SharedKind::Differs);
        common.rev().max_by_key(|it| (it.a_span.paragraph.is_some(), self.weight(it)))
    }

    /// Passages in common in the order in which they are worth showing, the [`Pair::example`] first.
    pub fn ranked(&self) -> Vec<&Shared> {
        let Some(first) = self.example() else { return Vec::new() };
        let others = self.passages.iter().filter(|it| it.kind != SharedKind::Differs && !std::ptr::eq(*it, first));
        let mut others: Vec<&Shared> = others.collect();
        others.sort_by_key(|it| std::cmp::Reverse(self.weight(it)));
        [vec![first], others].concat()
    }

    /// The first place where the two texts say something else.
    pub fn parting(&self) -> Option<&Shared> {
        self.passages.iter().find(|it| it.kind == SharedKind::Differs)
    }

    /// What makes a passage worth showing: a word to discuss that only one side has, first of all in a text's own narration;
    /// then differences on both sides, then any.
    fn weight(&self, it: &Shared) -> (usize, usize, usize, usize) {
        let sides = [(self.a, &it.a_marks), (self.b, &it.b_marks)];
        let words: Vec<&Loaded> = sides.iter().flat_map(|(article, marks)| discussed(article, marks)).collect();
        let narrated = words.iter().filter(|one| one.voice == Voice::Author).count();
        let (a, b) = (it.a_marks.len(), it.b_marks.len());
        (narrated, words.len(), a.min(b), a + b)
    }
}

/// The words to discuss of `article` among `marks`.
pub fn discussed<'r>(article: &'r Article, marks: &[Span]) -> Vec<&'r Loaded> {
    let over = |one: &&Loaded| marks.iter().any(|mark| one.span.start < mark.end && mark.start < one.span.end);
    article.discussed().filter(over).collect()
}
