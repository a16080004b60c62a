//! Ground: a set of places in a text, in code points. It knows sizes and what two sets share, nothing of words.

use std::ops::Range;

/// A set of code points, kept as runs in order that do not touch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ground {
    runs: Vec<Range<usize>>,
}

impl Ground {
    /// The ground that `runs` cover together, in any order.
    pub fn of(runs: impl IntoIterator<Item = Range<usize>>) -> Ground {
        let mut sorted: Vec<Range<usize>> = runs.into_iter().filter(|run| run.start < run.end).collect();
        sorted.sort_by_key(|run| (run.start, run.end));
        let mut ground = Ground::default();
        for run in sorted {
            match ground.runs.last_mut() {
                Some(last) if run.start <= last.end => last.end = last.end.max(run.end),
                _ => ground.runs.push(run),
            }
        }
        ground
    }

    /// The ground of one run.
    pub fn one(run: Range<usize>) -> Ground {
        Ground::of(std::iter::once(run))
    }

    /// The ground that all of `grounds` cover together.
    pub fn joined<'g>(grounds: impl IntoIterator<Item = &'g Ground>) -> Ground {
        Ground::of(grounds.into_iter().flat_map(|ground| ground.runs.iter().cloned()))
    }

    /// The runs, in order.
    pub fn runs(&self) -> &[Range<usize>] {
        &self.runs
    }

    /// From the first place to the one after the last; `None` where there is nothing.
    pub fn reach(&self) -> Option<Range<usize>> {
        Some(self.runs.first()?.start..self.runs.last()?.end)
    }

    /// How many code points it holds.
    pub fn size(&self) -> usize {
        self.runs.iter().map(ExactSizeIterator::len).sum()
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// How many code points both hold.
    pub fn shared(&self, other: &Ground) -> usize {
        let (mut here, mut there, mut shared) = (0, 0, 0);
        while let (Some(a), Some(b)) = (self.runs.get(here), other.runs.get(there)) {
            shared += a.end.min(b.end).saturating_sub(a.start.max(b.start));
            if a.end < b.end { here += 1 } else { there += 1 }
        }
        shared
    }

    /// Whether both hold a code point.
    pub fn touches(&self, other: &Ground) -> bool {
        self.shared(other) > 0
    }

    /// Whether `other` lies wholly inside.
    pub fn holds(&self, other: &Ground) -> bool {
        self.shared(other) == other.size()
    }

    /// What both hold as a share of what either holds, from 0 to 1; 0 where both are empty.
    pub fn likeness(&self, other: &Ground) -> f64 {
        let shared = self.shared(other);
        let either = self.size() + other.size() - shared;
        if either == 0 { 0.0 } else { shared as f64 / either as f64 }
    }
}

#[cfg(test)]
mod tests {
    use super::Ground;

    #[test]
    fn runs_that_touch_are_one() {
        let ground = Ground::of([8..9, 0..3, 3..5, 4..6, 7..7]);
        assert_eq!(ground.runs(), [0..6, 8..9]);
        assert_eq!((ground.size(), ground.reach()), (7, Some(0..9)));
    }

    #[test]
    fn what_two_grounds_share_is_counted_once() {
        let (one, two) = (Ground::of([0..4, 6..10]), Ground::of([2..7, 9..12]));
        assert_eq!((one.shared(&two), two.shared(&one)), (4, 4));
        assert_eq!(one.likeness(&two), 4.0 / 12.0);
        assert!(one.holds(&Ground::of([1..2, 7..9])) && !one.holds(&two));
        assert_eq!(Ground::default().likeness(&Ground::default()), 0.0);
    }
}
