//! Many stretches of one text, ready to be asked about a place. It knows where they stand, nothing of what they are.

use super::Span;

/// Stretches in any order, one over another or not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cover {
    /// Where they begin, in order.
    starts: Vec<usize>,
    /// For each, how far it or one that begins before it reaches.
    reach: Vec<usize>,
}

impl Cover {
    /// What `spans` cover.
    pub fn new(spans: impl IntoIterator<Item = Span>) -> Cover {
        let mut spans: Vec<Span> = spans.into_iter().collect();
        spans.sort_unstable();
        let mut furthest = 0;
        let reach = spans.iter().map(|span| {
            furthest = furthest.max(span.end);
            furthest
        });
        let reach = reach.collect();
        Cover { starts: spans.iter().map(|span| span.start).collect(), reach }
    }

    /// Whether one of them has a byte in common with `span`.
    pub fn touches(&self, span: Span) -> bool {
        self.furthest(self.starts.partition_point(|&start| start < span.end)).is_some_and(|end| end > span.start)
    }

    /// Whether `span` lies wholly in one of them.
    pub fn holds(&self, span: Span) -> bool {
        self.furthest(self.starts.partition_point(|&start| start <= span.start)).is_some_and(|end| end >= span.end)
    }

    /// How far the first `count` reach.
    fn furthest(&self, count: usize) -> Option<usize> {
        self.reach.get(count.checked_sub(1)?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_answers_as_one_by_one_would() {
        let spans = [(4, 9), (0, 30), (12, 12), (31, 40), (35, 50)].map(|(start, end)| Span::new(start, end));
        for some in (0..=spans.len()).map(|count| &spans[..count]) {
            let cover = Cover::new(some.iter().copied());
            for span in (0..55).flat_map(|start| (start..55).map(move |end| Span::new(start, end))) {
                assert_eq!(cover.touches(span), some.iter().any(|one| one.overlaps(span)), "{span:?} {some:?}");
                assert_eq!(cover.holds(span), some.iter().any(|one| one.contains(span)), "{span:?} {some:?}");
            }
        }
    }
}
