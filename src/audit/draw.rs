//! Which findings and which sentences are drawn. The same seed draws the same from the same report, on every machine.

use super::{Drawn, Kind};
use crate::contract::{Article, Role};
use crate::measures::lots::Lots;
use crate::text::{Cover, Span};

/// Sentences drawn for each ten findings.
const SENTENCES: usize = 3;
/// Fewest words of a sentence in which something could be missed.
const WORDS: usize = 3;

/// Draws `count` findings of `articles` that count, claims and scored words in the share they have, and three sentences without
/// any finding for each ten. The articles are in bytes; `sentences` has those of each text.
pub fn draw(articles: &[Article], sentences: &[Vec<Span>], count: usize, seed: u64) -> Vec<Drawn> {
    let (mut said, mut words, mut bare) = (Vec::new(), Vec::new(), Vec::new());
    for (article, (one, cut)) in articles.iter().zip(sentences).enumerate() {
        said.extend(attributions(article, one));
        words.extend(loaded(article, one));
        bare.extend(unmarked(article, one, cut));
    }
    let all = said.len() + words.len();
    let count = count.min(all);
    // The nearest whole number; what is left are words.
    let claims = (2 * count * said.len() + all).checked_div(2 * all).unwrap_or(0);
    let mut lots = Lots::new(seed);
    let mut drawn = lots.pick(&said, claims);
    drawn.extend(lots.pick(&words, count - claims));
    drawn.sort_unstable();
    drawn.extend(lots.pick(&bare, (count * SENTENCES).div_ceil(10)));
    drawn
}

fn attributions(article: usize, one: &Article) -> impl Iterator<Item = Drawn> + '_ {
    let claims = one.attributions.iter().flatten().enumerate().filter(|(_, one)| one.claim);
    claims.filter_map(move |(index, one)| {
        let span = one.seat()?;
        Some(Drawn { article, span: Span::new(span.start, span.end), kind: Kind::Attribution, index })
    })
}

fn loaded(article: usize, one: &Article) -> impl Iterator<Item = Drawn> + '_ {
    let words = one.loaded.iter().flatten().enumerate().filter(|(_, one)| one.scored);
    words.map(move |(index, one)| Drawn {
        article,
        span: Span::new(one.span.start, one.span.end),
        kind: Kind::Loaded,
        index,
    })
}

/// Sentences of title, captions and body that no finding touches.
fn unmarked(article: usize, one: &Article, cut: &[Span]) -> Vec<Drawn> {
    let text = one.text.as_deref().unwrap_or_default();
    let said = one.attributions.iter().flatten();
    let said = said.flat_map(|one| one.content.iter().chain(&one.cue).chain(&one.source));
    let words = one.loaded.iter().flatten().map(|one| &one.span);
    let touched = Cover::new(said.chain(words).map(|span| Span::new(span.start, span.end)));
    let blocks = one.blocks.iter().filter(|block| matches!(block.role, Role::Title | Role::Caption | Role::Body));
    let blocks = Cover::new(blocks.map(|block| Span::new(block.start, block.end)));
    let is_bare = |span: &Span| {
        blocks.holds(*span) && !touched.touches(*span) && span.of(text).split_whitespace().count() >= WORDS
    };
    let bare = cut.iter().enumerate().filter(|(_, span)| is_bare(span));
    bare.map(|(index, &span)| Drawn { article, span, kind: Kind::Sentence, index }).collect()
}
