//! Precision, recall and what they make together; and how figures are rounded.

/// Counts behind a precision and a recall. Found and marked are counted apart: a choice of gold may narrow the one and
/// not the other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many were found.
    pub found: usize,
    /// How many of these are right.
    pub right: usize,
    /// How many are marked.
    pub marked: usize,
    /// How many of these were found.
    pub met: usize,
}

/// Shares of a hundred, to one decimal.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rate {
    /// How much of what was found is right.
    pub precision: f64,
    /// How much of what is marked was found.
    pub recall: f64,
    /// The harmonic mean of both.
    pub f1: f64,
}

impl Counts {
    /// Adds the counts of another text.
    pub fn add(&mut self, other: Counts) {
        self.found += other.found;
        self.right += other.right;
        self.marked += other.marked;
        self.met += other.met;
    }

    /// The shares; 0 where nothing was found or nothing is marked.
    pub fn rate(&self) -> Rate {
        let precision = share(self.right, self.found);
        let recall = share(self.met, self.marked);
        Rate { precision: percent(precision), recall: percent(recall), f1: percent(mean(precision, recall)) }
    }
}

/// The harmonic mean; 0 where both are.
pub fn mean(precision: f64, recall: f64) -> f64 {
    if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
}

/// Precision, recall and F1 of things that are right, wrong or missed; 0 where there is nothing.
pub fn of_three(right: usize, wrong: usize, missed: usize) -> (f64, f64, f64) {
    let precision = share(right, right + wrong);
    let recall = share(right, right + missed);
    (precision, recall, mean(precision, recall))
}

/// A part of a whole; 0 of nothing.
pub fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// A part of a whole as a number of a hundred, to one decimal.
pub fn of_hundred(part: usize, whole: usize) -> f64 {
    round(100.0 * part as f64 / whole.max(1) as f64, 1)
}

/// A share as a number of a hundred, to one decimal.
pub fn percent(share: f64) -> f64 {
    round(100.0 * share, 1)
}

/// Rounds to so many decimals; what lies just between two goes to the even one.
pub fn round(value: f64, decimals: usize) -> f64 {
    // Written out, the number itself is rounded, not what it becomes when it is scaled.
    format!("{value:.decimals$}").parse().unwrap_or(value)
}

/// How closely two series go together, from -1 to 1; `None` where one of them does not vary.
pub fn correlation(left: &[f64], right: &[f64]) -> Option<f64> {
    let n = left.len() as f64;
    let (mean_left, mean_right) = (left.iter().sum::<f64>() / n, right.iter().sum::<f64>() / n);
    let spread =
        |series: &[f64], mean: f64| series.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>().sqrt();
    let (spread_left, spread_right) = (spread(left, mean_left), spread(right, mean_right));
    let together: f64 = left.iter().zip(right).map(|(a, b)| (a - mean_left) * (b - mean_right)).sum();
    let varies = left.len() > 1 && spread_left > 0.0 && spread_right > 0.0;
    varies.then(|| together / (spread_left * spread_right))
}

#[cfg(test)]
mod tests {
    use super::{Counts, correlation, round};

    #[test]
    fn figures_are_rounded_to_the_even() {
        assert_eq!([round(0.25, 1), round(0.75, 1), round(2.5, 0), round(3.5, 0)], [0.2, 0.8, 2.0, 4.0]);
        // 2.675 lies a little below itself, 0.15 a little below, 1.005 too.
        assert_eq!([round(2.675, 2), round(0.15, 1), round(1.005, 2)], [2.67, 0.1, 1.0]);
        assert_eq!(round(-0.25, 1), -0.2);
    }

    #[test]
    fn nothing_is_no_division_by_nothing() {
        let rate = Counts::default().rate();
        assert_eq!((rate.precision, rate.recall, rate.f1), (0.0, 0.0, 0.0));
        let rate = Counts { found: 3, right: 2, marked: 4, met: 2 }.rate();
        assert_eq!((rate.precision, rate.recall, rate.f1), (66.7, 50.0, 57.1));
    }

    #[test]
    fn series_that_do_not_vary_go_with_nothing() {
        assert_eq!(correlation(&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0]).map(|r| round(r, 3)), Some(1.0));
        assert_eq!(correlation(&[1.0, 1.0], &[2.0, 4.0]), None);
        assert_eq!(correlation(&[1.0], &[2.0]), None);
    }
}
