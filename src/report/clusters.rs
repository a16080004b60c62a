//! Texts tied by passages in common, with what their files say beside: days and credits. Two observations stand beside each
//! other; nothing is concluded from both.

use crate::compare::cluster::{self, Tie};
use crate::compare::{Passage, Trace};
use crate::contract::{Article, Cluster, ClusterCredit, ClusterTie, Place, Review, WireRole};
use crate::measures::interval::round;

/// The clusters of `articles` that `passages`, found in their traces, make.
pub(super) fn fill(articles: &[Article], traces: &[Trace], passages: &[Passage]) -> Vec<Cluster> {
    let found = cluster::gather(articles.len(), &cluster::ties(traces, passages));
    found.iter().map(|it| one(articles, it)).collect()
}

fn one(all: &[Article], found: &cluster::Cluster) -> Cluster {
    let articles: Vec<&Article> = found.texts.iter().map(|&n| &all[n]).collect();
    let tie = |tie: &Tie| ClusterTie {
        a: all[tie.a].id.clone(),
        b: all[tie.b].id.clone(),
        a_share: round(tie.a_share),
        b_share: round(tie.b_share),
    };
    let day = |article: &&Article| article.published.as_ref()?.value.get(..10).map(str::to_owned);
    let mut days: Vec<String> = articles.iter().filter_map(day).collect();
    days.sort_unstable();
    let mut credits: Vec<ClusterCredit> = Vec::new();
    let mut uncredited = Vec::new();
    for article in &articles {
        let Some(wires) = &article.wires else { continue };
        let stands = wires.iter().filter(|wire| wire.review != Some(Review::Dropped));
        let seen = stands.filter(|wire| wire.role == WireRole::Credit && wire.place != Place::Chrome);
        let mut any = false;
        for wire in seen {
            any = true;
            match credits.iter_mut().find(|credit| credit.agency == wire.agency) {
                Some(credit) if credit.articles.contains(&article.id) => {}
                Some(credit) => credit.articles.push(article.id.clone()),
                None => credits.push(ClusterCredit { agency: wire.agency.clone(), articles: vec![article.id.clone()] }),
            }
        }
        // A credit in the furniture of a page is no text's own, but none cannot be said to be there.
        let beside = wires.iter().any(|wire| wire.role == WireRole::Credit && wire.review != Some(Review::Dropped));
        if !any && !beside {
            uncredited.push(article.id.clone());
        }
    }
    Cluster {
        articles: articles.iter().map(|article| article.id.clone()).collect(),
        ties: found.ties.iter().map(tie).collect(),
        undated: articles.len() - days.len(),
        first: days.first().cloned(),
        last: days.last().cloned(),
        credits,
        uncredited,
    }
}
