//! Which findings and which sentences are drawn. The same seed draws the same from the same report, on every machine.

use super::{Drawn, Kind};
use crate::contract::{Article, Place};
use crate::text::Span;

/// Sentences drawn for each ten findings.
const SENTENCES: usize = 3;
/// Fewest words of a sentence in which something could be missed.
const WORDS: usize = 3;

/// SplitMix64 (Steele, Lea and Flood, 2014): a counter in steps of an odd constant, each step mixed by shifts and products.
/// It is small, has every state once, and gives the same numbers everywhere.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// A row of numbers that begins with `seed`.
    pub fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `most`, each with the same chance; 0 where `most` is 0.
    pub fn below(&mut self, most: u64) -> u64 {
        if most < 2 {
            return 0;
        }
        // Numbers at the end that would favour the first ones are thrown away.
        let whole = u64::MAX - u64::MAX % most;
        loop {
            let next = self.number();
            if next < whole {
                return next % most;
            }
        }
    }

    /// `count` of `from`, all of them where there are no more, in their order.
    fn pick<T: Copy + Ord>(&mut self, from: &[T], count: usize) -> Vec<T> {
        let mut pool = from.to_vec();
        let count = count.min(pool.len());
        for at in 0..count {
            let left = (pool.len() - at) as u64;
            pool.swap(at, at + self.below(left) as usize);
        }
        pool.truncate(count);
        pool.sort_unstable();
        pool
    }
}

/// Draws `count` findings of `articles`, reported words and words to discuss in the share they have, and three sentences without
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
    let mut chance = Chance::new(seed);
    let mut drawn = chance.pick(&said, claims);
    drawn.extend(chance.pick(&words, count - claims));
    drawn.sort_unstable();
    drawn.extend(chance.pick(&bare, (count * SENTENCES).div_ceil(10)));
    drawn
}

fn is_text(place: Place) -> bool {
    matches!(place, Place::Title | Place::Body | Place::Caption)
}

fn attributions(article: usize, one: &Article) -> impl Iterator<Item = Drawn> + '_ {
    let claims = one.attributions.iter().flatten().enumerate().filter(|(_, one)| one.claim);
    claims.filter_map(move |(index, one)| {
        let span = one.cue.as_ref().or(one.content.first()).or(one.source.as_ref())?;
        Some(Drawn { article, span: Span::new(span.start, span.end), kind: Kind::Attribution, index })
    })
}

fn loaded(article: usize, one: &Article) -> impl Iterator<Item = Drawn> + '_ {
    let words = one.loaded.iter().flatten().enumerate().filter(|(_, one)| is_text(one.place));
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
    let touched: Vec<Span> = said.chain(words).map(|span| Span::new(span.start, span.end)).collect();
    use crate::contract::Role;
    let blocks = one.blocks.iter().filter(|block| matches!(block.role, Role::Title | Role::Caption | Role::Body));
    let blocks: Vec<Span> = blocks.map(|block| Span::new(block.start, block.end)).collect();
    let is_bare = |span: &Span| {
        blocks.iter().any(|block| block.contains(*span))
            && !touched.iter().any(|finding| finding.overlaps(*span))
            && span.of(text).split_whitespace().count() >= WORDS
    };
    let bare = cut.iter().enumerate().filter(|(_, span)| is_bare(span));
    bare.map(|(index, &span)| Drawn { article, span, kind: Kind::Sentence, index }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_published_generator() {
        let mut chance = Chance::new(1_234_567);
        let found: Vec<u64> = (0..3).map(|_| chance.number()).collect();
        assert_eq!(found, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn a_draw_takes_each_thing_once_and_depends_on_the_seed() {
        let pool: Vec<u32> = (0..1000).collect();
        let (one, again, other) =
            (Chance::new(7).pick(&pool, 100), Chance::new(7).pick(&pool, 100), Chance::new(8).pick(&pool, 100));
        assert_eq!(one, again);
        assert_ne!(one, other);
        assert!(one.windows(2).all(|two| two[0] < two[1]) && one.len() == 100);
        assert_eq!(Chance::new(7).pick(&pool, 2000), pool);
    }

    #[test]
    fn no_number_is_favoured() {
        let mut chance = Chance::new(0);
        let mut seen = [0_u32; 5];
        (0..5000).for_each(|_| seen[chance.below(5) as usize] += 1);
        assert!(seen.iter().all(|&n| (900..1100).contains(&n)), "{seen:?}");
    }
}
