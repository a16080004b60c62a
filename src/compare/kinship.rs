//! How much two sentences have in common, by what survives a translation. It knows the sentences of two texts at once and
//! how often each thing stands in its text; it knows no order of sentences.

use std::collections::{BTreeMap, BTreeSet};

use super::anchor::{Anchor, Sort, are_cousins};
use super::trace::{Ground, Sentence, Trace};

/// Fewest anchors of a sentence that can be set beside another where nothing but order tells that they are one.
const LEAST: usize = 4;

/// What two sentences have in common.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Likeness {
    /// The sum of weights of what both have.
    pub weight: f64,
    /// The same as a share of what the two say: 0 to 1.
    pub share: f64,
    /// The same as a share of what the one that says less says: 0 to 1.
    pub held: f64,
    /// Sorts of things in common: how many.
    pub sorts: usize,
}

/// One thing in one sentence: its number in the text, and its weight there.
#[derive(Debug, Clone, Copy)]
struct Item {
    id: usize,
    weight: f64,
    sort: Sort,
}

/// One text of a pair: its sentences that can be set beside others.
pub struct Side<'t> {
    /// Those sentences.
    pub sentences: Vec<&'t Sentence>,
    items: Vec<Vec<Item>>,
    totals: Vec<f64>,
    names: Vec<Kind<'t>>,
}

/// What makes things of two texts one: the sort, what it is known by, what it can stand for.
type Kind<'t> = (Sort, &'t str, &'t [u32]);

impl<'t> Side<'t> {
    /// The body of a text; or, where it is known to have much in common with the other, its title and short sentences too.
    pub fn new(trace: &'t Trace, whole: bool) -> Side<'t> {
        let body = |one: &&Sentence| one.ground == Ground::Body && one.anchors.len() >= LEAST;
        let all = |one: &&Sentence| one.ground != Ground::Furniture && one.words.0 < one.words.1;
        let eligible = |one: &&Sentence| if whole { all(one) } else { body(one) };
        let sentences: Vec<&Sentence> = trace.sentences.iter().filter(eligible).collect();
        let mut times: BTreeMap<Kind<'_>, (usize, usize)> = BTreeMap::new();
        for sentence in &sentences {
            let once: BTreeSet<Kind<'_>> = sentence.anchors.iter().map(kind).collect();
            for one in once {
                let next = times.len();
                times.entry(one).or_insert((next, 0)).1 += 1;
            }
        }
        let mut names: Vec<Kind<'_>> = vec![(Sort::Stem, "", &[]); times.len()];
        times.iter().for_each(|(name, (id, _))| names[*id] = *name);
        let item = |anchor: &Anchor| {
            let (id, times) = times.get(&kind(anchor)).copied().unwrap_or_default();
            Item { id, weight: anchor.weight() / (times.max(1) as f64).sqrt(), sort: anchor.sort }
        };
        let items: Vec<Vec<Item>> = sentences.iter().map(|one| one.anchors.iter().map(item).collect()).collect();
        let totals = items.iter().map(|all| all.iter().map(|one| one.weight).sum()).collect();
        Side { sentences, items, totals, names }
    }
}

/// What an anchor is known again by. A name stands for itself, whatever its word could mean.
fn kind(anchor: &Anchor) -> Kind<'_> {
    (anchor.sort, &anchor.key, if anchor.is_stem() { &anchor.meanings } else { &[] })
}

/// Two texts of which sentences are set side by side.
pub struct Kinship<'t> {
    /// The one.
    pub a: Side<'t>,
    /// The other.
    pub b: Side<'t>,
    kin: BTreeSet<(usize, usize)>,
}

impl<'t> Kinship<'t> {
    /// Brings the bodies of two texts together.
    pub fn new(one: &'t Trace, other: &'t Trace) -> Kinship<'t> {
        Kinship::of(Side::new(one, false), Side::new(other, false))
    }

    /// Brings two texts together with their titles and short sentences.
    pub fn whole(one: &'t Trace, other: &'t Trace) -> Kinship<'t> {
        Kinship::of(Side::new(one, true), Side::new(other, true))
    }

    fn of(a: Side<'t>, b: Side<'t>) -> Kinship<'t> {
        let mut by_first: BTreeMap<(bool, Option<u8>), Vec<usize>> = BTreeMap::new();
        let mut by_meaning: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        let place = |(sort, key, _): &Kind<'_>| (*sort == Sort::Stem, key.bytes().next());
        for (id, name) in b.names.iter().enumerate() {
            by_first.entry(place(name)).or_default().push(id);
            name.2.iter().for_each(|meaning| by_meaning.entry(*meaning).or_default().push(id));
        }
        let mut kin = BTreeSet::new();
        for (id, name) in a.names.iter().enumerate() {
            for &cousin in by_first.get(&place(name)).into_iter().flatten() {
                let known = b.names[cousin];
                if name.0 == known.0 && (name.1 == known.1 || name.0 == Sort::Stem && are_cousins(name.1, known.1)) {
                    kin.insert((id, cousin));
                }
            }
            let meant = name.2.iter().flat_map(|meaning| by_meaning.get(meaning).into_iter().flatten());
            kin.extend(meant.map(|&other| (id, other)));
        }
        Kinship { a, b, kin }
    }

    /// What sentence `i` of the one and `j` of the other have in common, each thing once: indices of their anchors.
    pub fn common(&self, i: usize, j: usize) -> Vec<(usize, usize)> {
        let (ours, theirs) = (&self.a.items[i], &self.b.items[j]);
        let mut taken = vec![false; theirs.len()];
        let mut pairs = Vec::new();
        for (n, item) in ours.iter().enumerate() {
            let free = |m: &usize| !taken[*m] && self.kin.contains(&(item.id, theirs[*m].id));
            if let Some(m) = (0..theirs.len()).find(free) {
                taken[m] = true;
                pairs.push((n, m));
            }
        }
        pairs
    }

    /// How much the two sentences have in common.
    pub fn likeness(&self, i: usize, j: usize) -> Likeness {
        self.likeness_in(i, j, (self.a.totals[i], self.b.totals[j]), |_| true)
    }

    /// How much the two sentences have in common beside names; everything where one is nothing but names.
    pub fn unnamed(&self, i: usize, j: usize) -> Likeness {
        let plain = |item: &Item| !matches!(item.sort, Sort::Name | Sort::Known);
        let total = |items: &[Item]| items.iter().filter(|it| plain(it)).map(|it| it.weight).sum::<f64>();
        match (total(&self.a.items[i]), total(&self.b.items[j])) {
            (ours, theirs) if ours > 0.0 && theirs > 0.0 => self.likeness_in(i, j, (ours, theirs), plain),
            _ => self.likeness(i, j),
        }
    }

    fn likeness_in(&self, i: usize, j: usize, totals: (f64, f64), counts: impl Fn(&Item) -> bool) -> Likeness {
        let (ours, theirs) = (&self.a.items[i], &self.b.items[j]);
        let mut pairs = self.common(i, j);
        pairs.retain(|(n, m)| counts(&ours[*n]) && counts(&theirs[*m]));
        let weight: f64 = pairs.iter().map(|(n, m)| (ours[*n].weight + theirs[*m].weight) / 2.0).sum();
        let whole = (totals.0 * totals.1).sqrt();
        let less = totals.0.min(totals.1);
        let sorts: BTreeSet<Sort> = pairs.iter().map(|(n, _)| ours[*n].sort).collect();
        let of = |all: f64| if all > 0.0 { (weight / all).min(1.0) } else { 0.0 };
        Likeness { weight, share: of(whole), held: of(less), sorts: sorts.len() }
    }
}
