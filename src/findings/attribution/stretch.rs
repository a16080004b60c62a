//! A run of tokens: what frames speak of before anything becomes bytes.

/// Tokens `start..end` of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stretch {
    /// First token.
    pub start: usize,
    /// First token after it.
    pub end: usize,
}

impl Stretch {
    /// Tokens `start..end`; an `end` before `start` gives an empty stretch.
    pub fn new(start: usize, end: usize) -> Self {
        Stretch { start, end: end.max(start) }
    }

    /// Number of tokens.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds no token.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether token `i` lies in it.
    pub fn holds(self, i: usize) -> bool {
        self.start <= i && i < self.end
    }

    /// Whether the two share a token.
    pub fn overlaps(self, other: Stretch) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Stretch) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}
