//! How surprising a count is by chance alone, and which of many surprises stay one when there are many.

/// The chance of at least `count` in `total` tries, each with the chance `share`, from 0 to 1.
pub fn at_least(count: usize, total: usize, share: f64) -> f64 {
    if count == 0 || share >= 1.0 {
        return 1.0;
    }
    if count > total || share <= 0.0 {
        return 0.0;
    }
    let (n, k, odds) = (total as f64, count as f64, share / (1.0 - share));
    let ways = libm::lgamma(n + 1.0) - libm::lgamma(k + 1.0) - libm::lgamma(n - k + 1.0);
    let mut term = libm::exp(ways + k * libm::log(share) + (n - k) * libm::log(1.0 - share));
    let mut sum = 0.0;
    for more in count..=total {
        sum += term;
        let more = more as f64;
        term *= (n - more) / (more + 1.0) * odds;
        // Beyond the most likely count each term is smaller than the one before.
        if more > n * share && term < sum * f64::EPSILON {
            break;
        }
    }
    sum.min(1.0)
}

/// Which of `chances` stay below `level` together, by Holm's (1979) correction, when `tried` were looked at: the places of
/// those, the smallest chance first.
pub fn holm(chances: &[f64], tried: usize, level: f64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..chances.len()).collect();
    order.sort_by(|&a, &b| chances[a].total_cmp(&chances[b]).then(a.cmp(&b)));
    let holds = |(rank, at): &(usize, usize)| chances[*at] * (tried.saturating_sub(*rank).max(1)) as f64 <= level;
    order.into_iter().enumerate().take_while(holds).map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::{at_least, holm};

    #[test]
    fn chances_are_those_of_coins() {
        let near = |a: f64, b: f64| assert!(libm::fabs(a - b) < 1e-12, "{a} {b}");
        near(at_least(0, 10, 0.5), 1.0);
        near(at_least(10, 10, 0.5), 1.0 / 1024.0);
        near(at_least(9, 10, 0.5), 11.0 / 1024.0);
        near(at_least(1, 10, 0.5), 1023.0 / 1024.0);
        near(at_least(2, 3, 0.25), 3.0 * 0.0625 * 0.75 + 0.015_625);
        near(at_least(3, 2, 0.5), 0.0);
        near(at_least(2, 2, 1.0), 1.0);
    }

    #[test]
    fn many_looks_ask_for_more() {
        assert_eq!(holm(&[0.04, 0.01, 0.02], 3, 0.05), [1, 2, 0]);
        assert_eq!(holm(&[0.04, 0.01, 0.03], 3, 0.05), [1]);
        assert_eq!(holm(&[0.01], 10, 0.05), [0; 0]);
        assert_eq!(holm(&[], 10, 0.05), [0; 0]);
    }
}
