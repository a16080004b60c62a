//! Numbers drawn by lot, the same from the same seed on every machine. It knows nothing of what is drawn.

/// SplitMix64 (Steele, Lea and Flood, 2014): a counter in steps of an odd constant, each step mixed by shifts and products.
/// It is small, has every state once, and gives the same numbers everywhere.
#[derive(Debug, Clone)]
pub struct Lots(u64);

impl Lots {
    /// A row of numbers that begins with `seed`.
    pub fn new(seed: u64) -> Lots {
        Lots(seed)
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
    pub fn pick<T: Copy + Ord>(&mut self, from: &[T], count: usize) -> Vec<T> {
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

#[cfg(test)]
mod tests {
    use super::Lots;

    #[test]
    fn the_numbers_are_those_of_the_published_generator() {
        let mut lots = Lots::new(1_234_567);
        let found: Vec<u64> = (0..3).map(|_| lots.number()).collect();
        assert_eq!(found, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn a_draw_takes_each_thing_once_and_depends_on_the_seed() {
        let pool: Vec<u32> = (0..1000).collect();
        let (one, again, other) =
            (Lots::new(7).pick(&pool, 100), Lots::new(7).pick(&pool, 100), Lots::new(8).pick(&pool, 100));
        assert_eq!(one, again);
        assert_ne!(one, other);
        assert!(one.windows(2).all(|two| two[0] < two[1]) && one.len() == 100);
        assert_eq!(Lots::new(7).pick(&pool, 2000), pool);
    }

    #[test]
    fn no_number_is_favoured() {
        let mut lots = Lots::new(0);
        let mut seen = [0_u32; 5];
        (0..5000).for_each(|_| seen[lots.below(5) as usize] += 1);
        assert!(seen.iter().all(|&n| (900..1100).contains(&n)), "{seen:?}");
    }
}
