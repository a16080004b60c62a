//! What was found of what is there.

/// Counts that make precision and recall.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Rate {
    /// Marked and found.
    pub(crate) found: usize,
    /// Marked.
    pub(crate) marked: usize,
    /// Given by the program and right.
    pub(crate) right: usize,
    /// Given by the program.
    pub(crate) given: usize,
}

impl Rate {
    pub(crate) fn add(&mut self, other: Rate) {
        self.found += other.found;
        self.marked += other.marked;
        self.right += other.right;
        self.given += other.given;
    }

    /// Precision, recall and F1, of a hundred.
    pub(crate) fn three(&self) -> [f64; 3] {
        let share = |part: usize, whole: usize| if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 };
        let (precision, recall) = (share(self.right, self.given), share(self.found, self.marked));
        let sum = precision + recall;
        [precision, recall, if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 }]
    }
}
