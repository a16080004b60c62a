//! Texts tied by passages in common, in clusters. It knows texts and their passages; it knows no credits, and nothing here
//! says where a passage comes from.

use std::collections::BTreeMap;

use super::extent::{PART, extent};
use super::shared::{Kind, Passage};
use super::trace::Trace;
use crate::text::Span;

/// Two texts of which one lies in passages in common for [`PART`] of its body or more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tie {
    /// Number of the one text.
    pub a: usize,
    /// Number of the other, greater than that of the one.
    pub b: usize,
    /// Which share of the words of the body of the one lies in passages in common, from 0 to 1.
    pub a_share: f64,
    /// The same for the other.
    pub b_share: f64,
}

/// Texts each of which is tied to another of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cluster {
    /// Numbers of the texts, in order.
    pub texts: Vec<usize>,
    /// The ties among them, in order.
    pub ties: Vec<Tie>,
}

/// The ties that `passages`, sorted by texts, make between `texts`.
pub fn ties(texts: &[Trace], passages: &[Passage]) -> Vec<Tie> {
    let tie = |group: &[Passage]| {
        let (a, b) = (group[0].a, group[0].b);
        let sides = |parted: bool, side: fn(&Passage) -> Span| -> Vec<Span> {
            group.iter().filter(|it| (it.kind == Kind::Differs) == parted).map(side).collect()
        };
        let share = |text: usize, side: fn(&Passage) -> Span| {
            extent(&texts[text], &sides(false, side), &sides(true, side)).share
        };
        let (a_share, b_share) = (share(a, |it| it.a_span), share(b, |it| it.b_span));
        (a_share.max(b_share) >= PART).then_some(Tie { a, b, a_share, b_share })
    };
    passages.chunk_by(|one, other| (one.a, one.b) == (other.a, other.b)).filter_map(tie).collect()
}

/// The clusters of so many texts that `ties` make: those of most texts first, then by their first text. A text that is tied to
/// none is in none.
pub fn gather(texts: usize, ties: &[Tie]) -> Vec<Cluster> {
    let mut heads: Vec<usize> = (0..texts).collect();
    for tie in ties {
        let (one, other) = (head(&mut heads, tie.a), head(&mut heads, tie.b));
        let (first, last) = (one.min(other), one.max(other));
        heads[last] = first;
    }
    let mut clusters: BTreeMap<usize, Cluster> = BTreeMap::new();
    for text in 0..texts {
        let head = head(&mut heads, text);
        clusters.entry(head).or_default().texts.push(text);
    }
    for tie in ties {
        clusters.entry(head(&mut heads, tie.a)).or_default().ties.push(*tie);
    }
    let mut clusters: Vec<Cluster> = clusters.into_values().filter(|it| it.texts.len() > 1).collect();
    clusters.sort_by_key(|it| std::cmp::Reverse(it.texts.len()));
    clusters
}

/// The first text of those tied so far to `text`.
fn head(heads: &mut [usize], mut text: usize) -> usize {
    while heads[text] != text {
        heads[text] = heads[heads[text]];
        text = heads[text];
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tie(a: usize, b: usize) -> Tie {
        Tie { a, b, a_share: 1.0, b_share: 0.5 }
    }

    #[test]
    fn texts_tied_in_a_chain_are_one_cluster() {
        let found = gather(9, &[tie(1, 4), tie(2, 7), tie(4, 8), tie(5, 8)]);
        let texts: Vec<Vec<usize>> = found.iter().map(|it| it.texts.clone()).collect();
        assert_eq!(texts, [vec![1, 4, 5, 8], vec![2, 7]], "the largest first; 0, 3 and 6 are in none");
        assert_eq!(found[0].ties.len(), 3);
    }

    #[test]
    fn a_short_passage_ties_nothing() {
        let analyzer = crate::analyzer::Analyzer::embedded();
        let common = "Le bac de Velle ne circule plus depuis lundi, a annoncé la mairie dans un court message.";
        let others: String = [
            "la foire ouvre",
            "le musée ferme",
            "la halle brûle",
            "le pont tremble",
            "la grue tombe",
            "un chat miaule",
            "un train siffle",
            "la neige tient",
        ]
        .map(|it| format!(" Dans le quartier du port, {it} et les voisins regardent la scène depuis leurs fenêtres."))
        .concat();
        let read = |text: &String| {
            super::super::trace(&analyzer.analyze(text, &mut crate::analyzer::Scratch::default()), &analyzer)
        };
        let near = [common.to_owned(), format!("{common} Rien de plus.")];
        let more: String = ["au nord", "au sud", "à l'est", "à l'ouest", "en amont", "en aval"]
            .map(|it| {
                format!(" Les élèves chantent {it} ce soir devant un public venu nombreux malgré le froid et le vent.")
            })
            .concat();
        let far = [format!("{common}{more} La fanfare des pompiers ouvre le bal."), format!("{common}{others}")];
        for (texts, tied) in [(near, 1), (far, 0)] {
            let traces: Vec<Trace> = texts.iter().map(read).collect();
            let found = super::super::shared(&traces).shared;
            assert!(!found.is_empty());
            assert_eq!(ties(&traces, &found).len(), tied, "{found:?}");
        }
    }
}
