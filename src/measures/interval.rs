//! Intervals: how uncertain a count or a share is by chance alone.
//!
//! Rates take the exact Poisson interval (Garwood, 1936), shares the score interval (Wilson, 1927), both at 95 %.
//! Transcendental functions come from `libm`, so that every machine gives the same digits.

/// The quantile of the normal distribution for 95 %.
const Z: f64 = 1.959_963_984_540_054;
/// Steps of the bisection: beyond them a double does not change any more.
const STEPS: u32 = 200;

/// The exact 95 % interval of a Poisson mean after `count` events, as counts.
pub fn garwood(count: usize) -> (f64, f64) {
    let k = count as f64;
    let low = if count == 0 { 0.0 } else { solve(|m| 1.0 - below(count - 1, m), 0.025, k) };
    let high = solve(|m| 1.0 - below(count, m), 0.975, k + 1.0);
    (low, high)
}

/// Chance of at most `count` events at mean `mean`.
fn below(count: usize, mean: f64) -> f64 {
    let log = libm::log(mean);
    let (mut sum, mut log_factorial) = (0.0, 0.0);
    for i in 0..=count {
        if i > 0 {
            log_factorial += libm::log(i as f64);
        }
        sum += libm::exp(i as f64 * log - mean - log_factorial);
    }
    sum.min(1.0)
}

/// The mean at which the rising function `f` reaches `target`.
fn solve(f: impl Fn(f64) -> f64, target: f64, guess: f64) -> f64 {
    let (mut low, mut high) = (1e-12, guess * 2.0 + 20.0);
    for _ in 0..STEPS {
        let middle = (low + high) / 2.0;
        if f(middle) < target { low = middle } else { high = middle }
    }
    (low + high) / 2.0
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
    (((centre - spread) / scale).max(0.0), ((centre + spread) / scale).min(1.0))
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
    }

    #[test]
    fn wilson_stays_between_nought_and_one() {
        let (low, high) = wilson(3, 5);
        assert!((low - 0.2307).abs() < 1e-3 && (high - 0.8824).abs() < 1e-3, "{low} {high}");
        assert_eq!(wilson(0, 0), (0.0, 1.0));
    }
}
