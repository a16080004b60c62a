//! The figures of one text: a number in digits or in words, what it counts, how open it is left, and of what stretch of time it
//! is said. It knows the units and reaches of the lexicons and one text that has been read; what no list knows stays as it is
//! written. Several hundred is no number.

use super::claim::{last_words, opening, units};
use super::holding::Holding;
use super::number;
use super::trace::{Ground, sentences};
use crate::analyzer::{Analysis, Analyzer};
use crate::terms::Counting;
use crate::terms::counting::{SIGNS, UnitName, Word, words};
use crate::text::Span;

/// What a figure counts, as the lexicons have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Id of the unit.
    pub id: String,
    /// What sort of thing it counts.
    pub kind: String,
}

/// Of what stretch of time a figure is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// What stretch: two with one id are as long.
    pub id: String,
    /// Where it is written.
    pub span: Span,
}

/// A figure where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The words that leave it open, the number and what it counts.
    pub span: Span,
    /// The number.
    pub number: Span,
    /// Its value: digits, a point before decimals.
    pub digits: String,
    /// The words before it that leave it open (*more than*), folded.
    pub open: Option<String>,
    /// What it counts, as written.
    pub unit: Option<Span>,
    /// What it counts, where the lexicons know it.
    pub counted: Option<Counted>,
    /// Of what stretch of time it is said, where its sentence says so.
    pub reach: Option<Stretch>,
    /// Index of the attribution that holds it.
    pub attribution: Option<usize>,
    /// Whether the number is its own claim: three digits or more besides the noughts at its end.
    pub specific: bool,
}

/// Words after a number among which what it counts is looked for.
const AFTER: usize = 4;
/// Least written-out number that is a figure.
const LEAST: u64 = 2;
/// Written-out numbers from here on multiply the digits before them.
const SCALE: u64 = 1000;
/// Most words between a stretch of time and the figure after it.
const CLAUSE: usize = 6;
/// Least written-out number that multiplies the one before it.
const HUNDRED: u64 = 100;
/// The kind of units that are lengths of time.
const TIME: &str = "time";

/// The figures of the title and the body of a text read by `analyzer`, by place; none where its language is not read.
pub fn read(analysis: &Analysis, analyzer: &Analyzer) -> Vec<Figure> {
    let tongue = analysis.article.lang.as_deref().and_then(|code| analyzer.tongue(code));
    let (Some(findings), Some(tongue)) = (&analysis.findings, tongue) else { return Vec::new() };
    let text = &analysis.article.page.text;
    let mut figures = Vec::new();
    for (span, _, ground) in sentences(analysis) {
        if ground != Ground::Furniture {
            let sentence = Sentence { text, span, counting: &tongue.counting, words: words(text, span) };
            figures.extend(sentence.figures());
        }
    }
    let holding = Holding::new(findings);
    for figure in &mut figures {
        figure.attribution = holding.holder(figure.number);
    }
    figures
}

/// A number in a sentence, with the words `first..next` that write it.
struct Found {
    first: usize,
    next: usize,
    span: Span,
    digits: String,
    written: bool,
}

/// A sentence whose figures are read.
struct Sentence<'t> {
    text: &'t str,
    span: Span,
    counting: &'t Counting,
    words: Vec<Word>,
}

impl<'t> Sentence<'t> {
    fn figures(&self) -> Vec<Figure> {
        let numbers = self.numbers();
        let reaches = self.reaches(&numbers);
        numbers.iter().filter_map(|number| self.figure(number, &reaches)).collect()
    }

    /// The numbers in digits, and those written out in words.
    fn numbers(&self) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for number in number::read(self.text, self.span, self.counting) {
            let first = self.words.partition_point(|word| word.span.end <= number.span.start);
            let next = self.words.partition_point(|word| word.span.start < number.span.end);
            let (mut span, mut digits, mut after) = (number.span, number.digits, next);
            if let Some((word, zeros)) = self.words.get(next).and_then(|word| Some((word, self.zeros(&word.folded)?)))
                && self.adjoins(span.end, word.span.start)
            {
                (span, digits, after) = (span.join(word.span), shifted(&digits, zeros), next + 1);
            }
            found.push(Found { first, next: after, span, digits, written: false });
        }
        let mut at = 0;
        while at < self.words.len() {
            let taken = found.iter().any(|number| (number.first..number.next).contains(&at));
            match if taken { None } else { self.written(at) } {
                Some(number) => {
                    at = number.next;
                    found.push(number);
                }
                None => at += 1,
            }
        }
        found.sort_by_key(|number| number.span);
        found
    }

    /// How many noughts a word adds to the digits before it.
    fn zeros(&self, word: &str) -> Option<usize> {
        let value = self.counting.value(word).filter(|value| *value >= SCALE)?;
        is_round(value).then(|| value.to_string().len() - 1)
    }

    /// A number written out from the word `at` on; one that a quantifier leaves without a value is none.
    fn written(&self, at: usize) -> Option<Found> {
        let pair = || {
            let (one, other) = (self.words.get(at)?, self.words.get(at + 1)?);
            Some((self.counting.value(&format!("{} {}", one.folded, other.folded))?, at + 2))
        };
        let (mut value, mut next) = pair().or_else(|| Some((self.counting.value(&self.words[at].folded)?, at + 1)))?;
        // Two thousand, three hundred thousand.
        while let Some(word) = self.words.get(next)
            && self.adjoins(self.words[next - 1].span.end, word.span.start)
            && let Some(times) = self.counting.value(&word.folded).filter(|times| *times >= HUNDRED && is_round(*times))
            && let Some(product) = value.checked_mul(times).filter(|_| value < times)
        {
            (value, next) = (product, next + 1);
        }
        let vague = at.checked_sub(1).is_some_and(|before| {
            let word = &self.words[before];
            self.counting.quantifiers.contains(&word.folded) && self.adjoins(word.span.end, self.words[at].span.start)
        });
        let span = self.words[at].span.join(self.words[next - 1].span);
        let vague = vague && value >= 10;
        (value >= LEAST && !vague).then(|| Found { first: at, next, span, digits: value.to_string(), written: true })
    }

    /// Whether nothing but blanks, hyphens and apostrophes stands between two places.
    fn adjoins(&self, from: usize, to: usize) -> bool {
        from <= to && self.text[from..to].chars().all(|c| c.is_whitespace() || matches!(c, '-' | '\'' | '’'))
    }

    /// The unit at the word `at`: the word after it, id and kind.
    fn unit(&self, at: usize) -> Option<(usize, &'t str, &'t str)> {
        let known = self.counting.units.get(&self.words.get(at)?.folded)?;
        let stands = |name: &'t UnitName| {
            let end = at + name.words.len();
            let here = self.words.get(at..end)?.iter().map(|word| &word.folded).eq(&name.words);
            here.then_some((end, name.id.as_str(), name.kind.as_str()))
        };
        known.iter().filter_map(stands).max()
    }

    /// What a number counts: the first unit among the words after it, or a sign of money before it.
    fn counted(&self, number: &Found) -> Option<(Span, Counted)> {
        let made = |(end, id, kind): (usize, &str, &str), from: usize| {
            let span = self.words[from].span.join(self.words[end - 1].span);
            (span, Counted { id: id.to_owned(), kind: kind.to_owned() })
        };
        if let Some(before) = number.first.checked_sub(1)
            && self.words[before].span.end == number.span.start
            && SIGNS.contains(&self.words[before].folded)
        {
            return self.unit(before).map(|unit| made(unit, before));
        }
        let mut edge = number.span.end;
        for at in number.next..(number.next + AFTER).min(self.words.len()) {
            let word = &self.words[at];
            if !self.adjoins(edge, word.span.start) {
                return None;
            }
            if let Some(unit) = self.unit(at) {
                let from =
                    if at > number.next && self.is_light(&self.words[number.next].folded) { at } else { number.next };
                return Some(made(unit, from));
            }
            let number_like =
                word.folded.starts_with(|c: char| c.is_ascii_digit()) || self.counting.value(&word.folded).is_some();
            if number_like || at > number.next && self.is_light(&word.folded) {
                return None;
            }
            edge = word.span.end;
        }
        None
    }

    fn is_light(&self, folded: &str) -> bool {
        self.counting.is_light(folded) || folded.chars().count() == 1 && folded.starts_with(char::is_alphabetic)
    }

    /// The stretches of time named in the sentence, and whether each must stand right after what is counted.
    fn reaches(&self, numbers: &[Found]) -> Vec<(Stretch, bool)> {
        let mut found = Vec::new();
        for at in 0..self.words.len() {
            for reach in self.counting.reaches.get(&self.words[at].folded).into_iter().flatten() {
                let end = at + reach.words.len();
                if !self.words.get(at..end).is_some_and(|here| here.iter().map(|it| &it.folded).eq(&reach.words)) {
                    continue;
                }
                if !reach.open {
                    let span = self.words[at].span.join(self.words[end - 1].span);
                    found.push((Stretch { id: reach.id.clone(), span }, reach.beside));
                } else if let Some(number) = numbers.iter().find(|number| number.first == end)
                    && let Some((span, unit)) = self.counted(number).filter(|(_, unit)| unit.kind == TIME)
                {
                    let span = self.words[at].span.join(span);
                    found.push((Stretch { id: format!("{}-{}", number.digits, unit.id), span }, false));
                }
            }
        }
        found.sort_by_key(|(it, _)| (it.span.start, std::cmp::Reverse(it.span.end)));
        found
    }

    /// Whether the stretch of time at `reach` is that of the figure: right after it; or in one clause with it, no mark and no
    /// joining word between; or at the head of the sentence.
    fn is_said_of(&self, reach: Span, figure: Span, beside: bool) -> bool {
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

    fn figure(&self, number: &Found, reaches: &[(Stretch, bool)]) -> Option<Figure> {
        let counted = self.counted(number);
        let specific = number::is_specific(&number.digits) && !number.written;
        let unit = match &counted {
            Some((span, _)) => Some(*span),
            None if number.written => return None,
            None => {
                let (names, end) = units(self.text, number.span.end, self.span.end, self.counting);
                let start = end - self.text[number.span.end..end].trim_start().len();
                let first = self.words.get(number.next).filter(|word| word.span.start == start);
                let plain = first.is_some_and(|word| !self.is_light(&word.folded));
                (plain && !names.is_empty() && end > start).then(|| Span::new(start, end))
            }
        };
        if unit.is_none() && !specific {
            return None;
        }
        let before = &self.text[self.span.start..number.span.start];
        let open = opening(before, self.counting);
        let start = self.span.start + open.as_deref().map_or(before.len(), |words| last_words(before, words));
        // An elided word before the first of them is no part of it.
        let elided = open.is_some().then(|| self.words.iter().find(|word| word.span.start == start)).flatten();
        let elided = elided.filter(|word| self.text[word.span.end..].starts_with(['\'', '’']));
        let start = elided
            .map_or(start, |word| word.span.end + self.text[word.span.end..].chars().next().map_or(0, char::len_utf8));
        let start = unit.map_or(start, |unit| start.min(unit.start));
        let end = unit.map_or(number.span.end, |unit| unit.end.max(number.span.end));
        let whole = Span::new(number.span.start, end);
        let away = |it: &&Stretch| it.span.start.abs_diff(end).min(it.span.end.abs_diff(number.span.start));
        let said = |(it, beside): &&(Stretch, bool)| self.is_said_of(it.span, whole, *beside);
        let reach = reaches.iter().filter(said).map(|(it, _)| it).min_by_key(away).cloned();
        Some(Figure {
            span: Span::new(start, end),
            number: number.span,
            digits: number.digits.clone(),
            open,
            unit,
            counted: counted.map(|(_, counted)| counted),
            reach,
            attribution: None,
            specific,
        })
    }
}

impl Figure {
    /// Its value as a number.
    pub fn value(&self) -> Option<f64> {
        self.digits.parse().ok()
    }

    /// Whether it is a length of time.
    pub fn is_time(&self) -> bool {
        self.counted.as_ref().is_some_and(|counted| counted.kind == TIME)
    }
}

/// Whether a number is one with noughts after it.
fn is_round(value: u64) -> bool {
    value.to_string().trim_end_matches('0') == "1"
}

/// Digits with so many noughts more: `1.31` and 9 are `1310000000`.
fn shifted(digits: &str, zeros: usize) -> String {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let (moved, rest) = part.split_at(part.len().min(zeros));
    let noughts = "0".repeat(zeros - moved.len());
    let whole = format!("{whole}{moved}{noughts}");
    let whole = whole.trim_start_matches('0');
    if rest.is_empty() { whole.to_owned() } else { format!("{whole}.{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyzer::{Analyzer, Scratch};
    use std::sync::LazyLock;

    static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::embedded);

    /// The figures of a text: as written, digits, id of what is counted, stretch of time.
    fn figures(text: &str) -> Vec<(String, String, Option<String>, Option<String>)> {
        let analysis = ANALYZER.analyze(text, &mut Scratch::default());
        let one = |it: Figure| {
            let counted = it.counted.map(|counted| counted.id);
            (it.span.of(text).to_owned(), it.digits, counted, it.reach.map(|reach| reach.id))
        };
        read(&analysis, &ANALYZER).into_iter().map(one).collect()
    }

    fn row(
        written: &str,
        digits: &str,
        counted: &str,
        reach: Option<&str>,
    ) -> (String, String, Option<String>, Option<String>) {
        (written.to_owned(), digits.to_owned(), Some(counted.to_owned()), reach.map(str::to_owned))
    }

    #[test]
    fn a_figure_has_what_it_counts_and_how_long() {
        let french = "Le ministre a dit qu'environ 1 500 militaires de la garde ont passé le pont au cours des trois dernières semaines.";
        let read = figures(french);
        assert_eq!(read[0], row("environ 1 500 militaires", "1500", "soldier", Some("3-week")));
        let english = "The minister said that 1,037 Norian government troops had crossed the bridge overnight with all their cars.";
        assert_eq!(figures(english), [row("1,037 Norian government troops", "1037", "soldier", Some("night"))]);
    }

    #[test]
    fn numbers_in_words_and_millions_have_a_value() {
        let text =
            "La tempête a fait deux morts et coûté 8,5 millions d'euros à six communes de la vallée, selon le maire.";
        let wanted = [
            row("deux morts", "2", "dead", None),
            row("8,5 millions d'euros", "8500000", "euro", None),
            row("six communes", "6", "town", None),
        ];
        assert_eq!(figures(text), wanted);
        let text =
            "The storm left three people dead and cost the town $6.2 million, the mayor said on Monday in the hall.";
        assert_eq!(
            figures(text),
            [row("three people", "3", "person", None), row("$6.2 million", "6200000", "dollar", None)]
        );
    }

    #[test]
    fn two_thousand_is_two_words_and_one_number() {
        let text =
            "The ministry said that more than two thousand residents had left the town with all that they could carry.";
        assert_eq!(figures(text), [row("more than two thousand residents", "2000", "resident", None)]);
    }

    #[test]
    fn several_hundred_is_no_number() {
        assert_eq!(figures("Plusieurs centaines de soldats ont quitté la ville avant la nuit, a dit le maire."), []);
        assert_eq!(
            figures("The mayor said that several hundred soldiers had left the town before the evening came."),
            []
        );
    }
}
