//! Intervals: how uncertain a count or a share is by chance alone.
//!
//! Rates take the exact Poisson interval (Garwood, 1936), shares the score interval (Wilson, 1927), both at 95 %.
//! Transcendental functions come from `libm`, so that every machine gives the same digits.

/// The quantile of the normal distribution for 95 %.
const Z: f64 = 1.959_963_984_540_054;
/// Chance left out on each side.
const TAIL: f64 = 0.025;
/// Most steps of Newton's method; some five are enough.
const STEPS: u32 = 50;

/// The exact 95 % interval of a Poisson mean after `count` events, as counts.
pub fn garwood(count: usize) -> (f64, f64) {
    let k = count as f64;
    let low = if count == 0 { 0.0 } else { mean_at(k - 1.0, 1.0 - TAIL, near(k, -Z)) };
    (low, mean_at(k, TAIL, near(k + 1.0, Z)))
}

/// Wilson and Hilferty's (1931) approximation of the limit: right to some per cent.
fn near(k: f64, z: f64) -> f64 {
    let cube = 1.0 - 1.0 / (9.0 * k) + z / (3.0 * libm::sqrt(k));
    (k * cube * cube * cube).max(0.01)
}

/// The mean at which the chance of at most `k` events is `chance`, by Newton's method from `guess`.
fn mean_at(k: f64, chance: f64, guess: f64) -> f64 {
    let mut mean = guess;
    for _ in 0..STEPS {
        let last = libm::exp(k * libm::log(mean) - mean - libm::lgamma(k + 1.0));
        let step = (at_most(k, mean, last) - chance) / last;
        mean = (mean + step).clamp(mean / 2.0, mean * 2.0);
        if libm::fabs(step) < 1e-12 * mean {
            break;
        }
    }
    mean
}

/// Chance of at most `k` events at `mean`, where exactly `k` have the chance `last`: the sum of the shorter tail, from
/// `k` outwards until its terms vanish.
fn at_most(k: f64, mean: f64, last: f64) -> f64 {
    let (mut sum, mut term, mut i) = (0.0, last, k);
    if k < mean {
        while i >= 0.0 && term > sum * f64::EPSILON {
            sum += term;
            term *= i / mean;
            i -= 1.0;
        }
        return sum;
    }
    while term > sum * f64::EPSILON {
        i += 1.0;
        term *= mean / i;
        sum += term;
    }
    1.0 - sum
}

/// The 95 % interval of a share of `count` in `total`; all of 0 to 1 where `total` is 0.
pub fn wilson(count: usize, total: usize) -> (f64, f64) {
    if total == 0 {
        return (0.0, 1.0);
    }
    let (n, p) = (total as f64, count as f64 / total as f64);
    let centre = p + Z * Z / (2.0 * n);
    let spread = Z * libm::sqrt(p * (1.0 - p) / n + Z * Z / (4.0 * n * n));
    let scale = 1.0 + Z * Z / n;
    // Of none and of all the bound is known; reckoned, it is off by a rounding.
    let low = if count == 0 { 0.0 } else { ((centre - spread) / scale).max(0.0) };
    let high = if count == total { 1.0 } else { ((centre + spread) / scale).min(1.0) };
    (low, high)
}

/// `value` at six significant digits.
pub fn round(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return 0.0;
    }
    let digits = libm::floor(libm::log10(libm::fabs(value)));
    let scale = libm::pow(10.0, 5.0 - digits);
    libm::round(value * scale) / scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn garwood_gives_the_tabled_limits() {
        let (low, high) = garwood(5);
        assert!((low - 1.6235).abs() < 1e-3 && (high - 11.6683).abs() < 1e-3, "{low} {high}");
        assert!((garwood(0).1 - 3.6889).abs() < 1e-3);
        assert_eq!(garwood(0).0, 0.0);
        let (low, high) = garwood(100);
        assert!((low - 81.3636).abs() < 1e-3 && (high - 121.6272).abs() < 1e-3, "{low} {high}");
    }

    #[test]
    fn garwood_of_many_comes_near_the_normal_interval() {
        for count in [1_000usize, 100_000, 10_000_000] {
            let (low, high) = garwood(count);
            let half = Z * (count as f64).sqrt();
            assert!((high - low - 2.0 * half).abs() < 2.0, "{count}: {low} {high}");
            assert!(low < count as f64 && high > count as f64);
        }
    }

    #[test]
    fn wilson_stays_between_nought_and_one() {
        let (low, high) = wilson(3, 5);
        assert!((low - 0.2307).abs() < 1e-3 && (high - 0.8824).abs() < 1e-3, "{low} {high}");
        assert_eq!(wilson(0, 0), (0.0, 1.0));
        assert_eq!((wilson(0, 6).0, wilson(6, 6).1), (0.0, 1.0));
    }
}
