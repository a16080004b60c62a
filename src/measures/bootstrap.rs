//! How uncertain a figure of several texts is because it is these texts and not others: they are drawn again, with
//! replacement, and the figure is taken anew (Efron, 1979). The draws come from a fixed seed, so that every machine draws alike.

use super::lots::Lots;

/// Fewest texts for an interval.
pub const ENOUGH_TEXTS: usize = 5;
/// How often texts are drawn again.
pub const DRAWS: usize = 2_000;
/// Chance left out on each side.
const TAIL: f64 = 0.025;
/// Where the draws begin.
const SEED: u64 = 0x5eed_0f7e_0015_c0de;

/// The 95 % interval of what `texts` have together, each given as a count and what it is a count of; as a share of the latter,
/// by percentiles. `None` under [`ENOUGH_TEXTS`] texts, or where too few draws have anything to count in. The order of the
/// texts does not matter.
pub fn pooled(texts: &[(usize, usize)]) -> Option<(f64, f64)> {
    if texts.len() < ENOUGH_TEXTS {
        return None;
    }
    let mut texts = texts.to_vec();
    texts.sort_unstable();
    let mut lots = Lots::new(SEED);
    let mut shares: Vec<f64> = (0..DRAWS).filter_map(|_| drawn(&texts, &mut lots)).collect();
    if shares.len() < DRAWS / 2 {
        return None;
    }
    shares.sort_unstable_by(f64::total_cmp);
    let at = |share: f64| shares[(libm::ceil(share * shares.len() as f64) as usize).clamp(1, shares.len()) - 1];
    Some((at(TAIL), at(1.0 - TAIL)))
}

/// The share in as many texts as there are, drawn with replacement; `None` where they hold nothing to count in.
fn drawn(texts: &[(usize, usize)], lots: &mut Lots) -> Option<f64> {
    let (mut count, mut exposure) = (0, 0);
    for _ in texts {
        let (one, of) = texts[place(lots, texts.len())];
        count += one;
        exposure += of;
    }
    (exposure > 0).then(|| count as f64 / exposure as f64)
}

/// A place among `n`, which must not be 0.
fn place(lots: &mut Lots, n: usize) -> usize {
    ((u128::from(lots.number()) * n as u128) >> 64) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [(usize, usize); 6] = [(3, 200), (9, 310), (0, 150), (12, 640), (5, 420), (7, 230)];

    #[test]
    fn four_texts_have_no_interval() {
        assert_eq!(pooled(&TEXTS[..4]), None);
        assert!(pooled(&TEXTS[..5]).is_some());
    }

    #[test]
    fn the_interval_holds_the_figure_and_not_the_order() {
        let (low, high) = pooled(&TEXTS).unwrap();
        let pooled_rate = 36.0 / 1950.0;
        assert!(0.0 < low && low < pooled_rate && pooled_rate < high && high < 9.0 / 310.0 * 1.2, "{low} {high}");
        let mut turned = TEXTS;
        turned.reverse();
        assert_eq!(pooled(&turned), Some((low, high)));
    }

    #[test]
    fn texts_alike_leave_no_doubt_and_empty_ones_no_figure() {
        assert_eq!(pooled(&[(2, 100); 8]), Some((0.02, 0.02)));
        assert_eq!(pooled(&[(0, 0); 8]), None);
    }

    #[test]
    fn the_interval_comes_near_the_one_of_theory() {
        // Many texts of equal length: the mean of their counts, give or take 1.96 standard errors.
        let texts: Vec<(usize, usize)> = (0..400).map(|n| (n % 5, 100)).collect();
        let (low, high) = pooled(&texts).unwrap();
        let half = 1.96 * libm::sqrt(2.0 / 400.0) / 100.0;
        assert!((low - (0.02 - half)).abs() < 2e-4 && (high - (0.02 + half)).abs() < 2e-4, "{low} {high}");
    }
}
