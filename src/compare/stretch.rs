//! Of what stretch of time the figures of a sentence are said. It knows the words of one language for such stretches; a day
//! alone is none, and no stretch is guessed where the sentence names none.

use super::amount::Amount;
use super::figure::{Sentence, Stretch, TIME};
use crate::text::Span;

/// Most words between a stretch of time and the figure after it.
const CLAUSE: usize = 6;
/// Most digits of a day of the month.
const DAY: usize = 2;
/// Digits of a year.
const YEAR: usize = 4;

impl Sentence<'_> {
    /// The stretches of time named in the sentence, and whether each must stand right after what is counted.
    pub(super) fn reaches(&self, numbers: &[Amount]) -> Vec<(Stretch, bool)> {
        let mut found = Vec::new();
        for at in 0..self.words.len() {
            for reach in self.counting.reaches.get(&self.words[at].folded).into_iter().flatten() {
                let end = at + reach.words.len();
                if !self.words.get(at..end).is_some_and(|here| here.iter().map(|it| &it.folded).eq(&reach.words)) {
                    continue;
                }
                if !reach.open {
                    let span = self.words[at].span.join(self.words[end - 1].span);
                    let span = if reach.beside { span } else { self.with_days(span, end) };
                    found.push((Stretch { id: reach.id.clone(), span }, reach.beside));
                } else if let Some(number) = numbers.get(numbers.partition_point(|number| number.first < end))
                    && number.first == end
                    && let Some((span, unit)) = self.counted(number).filter(|(_, unit)| unit.kind == TIME)
                {
                    let span = self.words[at].span.join(self.with_rest(span));
                    found.push((Stretch { id: format!("{}-{}", number.digits, unit.id), span }, false));
                }
            }
        }
        found.sort_by_key(|(it, _)| (it.span.start, std::cmp::Reverse(it.span.end)));
        found
    }

    /// A length of time with the word behind that belongs to it: *the two months before*.
    fn with_rest(&self, span: Span) -> Span {
        let next = self.words.iter().find(|word| word.span.start >= span.end);
        let rest =
            next.filter(|word| self.counting.after.contains(&word.folded) && self.adjoins(span.end, word.span.start));
        rest.map_or(span, |word| span.join(word.span))
    }

    /// A stretch that ends before the word `from`, with the days named right behind it: *the night of Sunday 4 July*.
    fn with_days(&self, span: Span, from: usize) -> Span {
        let (mut whole, mut edge, mut named) = (span, span.end, false);
        for word in &self.words[from..] {
            let number = word.folded.bytes().all(|b| b.is_ascii_digit());
            let date = self.counting.weekday(&word.folded).is_some() || self.counting.month(&word.folded).is_some();
            if !self.adjoins(edge, word.span.start) || !(date || number || self.is_light(&word.folded)) {
                break;
            }
            edge = word.span.end;
            // A number belongs to the days where a name of one stands right before it.
            let figure = number && named && [DAY, DAY - 1, YEAR].contains(&word.folded.len());
            if date || figure {
                whole = whole.join(word.span);
            }
            named = date;
        }
        whole
    }

    /// Whether the stretch of time at `reach` is that of the figure: right after it; or in one clause with it, no mark and no
    /// joining word between; or at the head of the sentence.
    pub(super) fn is_said_of(&self, reach: Span, figure: Span, beside: bool) -> bool {
        if reach.overlaps(figure) {
            return false;
        }
        if beside {
            return reach.start >= figure.end && self.adjoins(figure.end, reach.start);
        }
        let between = Span::new(figure.end.min(reach.end), figure.start.max(reach.start));
        let marks = between.of(self.text).contains([',', ';', ':', '.', '(', ')', '–', '—']);
        let inside = self.words.iter().filter(|word| between.contains(word.span));
        let joined = inside.clone().any(|word| self.counting.is_coordinator(&word.folded));
        let first = self.words.first().is_some_and(|word| word.span.start == reach.start);
        let before = reach.end <= figure.start;
        first || !marks && !joined && (!before || inside.count() <= CLAUSE)
    }
}
