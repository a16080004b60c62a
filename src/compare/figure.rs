//! The figures of one text: a number in digits or in words, what it counts, how open it is left, and of what stretch of time it
//! is said. It knows the units and reaches of the lexicons and one text that has been read; what no list knows stays as it is
//! written. Several hundred has an order of magnitude and no value.

use super::amount::{Amount, ORDER};
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
    /// Whether other units of its kind may be called so too.
    pub wide: bool,
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
    /// Its value: digits, a point before decimals; where the words give no number, [`ORDER`] and the least of what they stand
    /// for.
    pub digits: String,
    /// The words before it or about it that leave it open (*more than*, *several hundred*), folded.
    pub open: Option<String>,
    /// Whether it is a round number with an article (*a thousand*), which may be meant exactly or not.
    pub round: bool,
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
/// How many several are, where a number is wanted to set beside another.
const SEVERAL: f64 = 3.0;
/// The kind of units that are lengths of time.
pub(super) const TIME: &str = "time";

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

/// A sentence whose figures are read.
pub(super) struct Sentence<'t> {
    pub(super) text: &'t str,
    pub(super) span: Span,
    pub(super) counting: &'t Counting,
    pub(super) words: Vec<Word>,
}

impl<'t> Sentence<'t> {
    fn figures(&self) -> Vec<Figure> {
        let numbers = self.amounts();
        let reaches = self.reaches(&numbers);
        let figure = |(n, number): (usize, &Amount)| self.figure(number, numbers.get(n + 1), &reaches);
        numbers.iter().enumerate().filter_map(figure).collect()
    }

    /// Whether nothing but blanks, hyphens and apostrophes stands between two places.
    pub(super) fn adjoins(&self, from: usize, to: usize) -> bool {
        from <= to && self.text[from..to].chars().all(|c| c.is_whitespace() || matches!(c, '-' | '\'' | '’'))
    }

    /// The unit at the word `at`, and the word after it.
    fn unit(&self, at: usize) -> Option<(usize, &'t UnitName)> {
        let known = self.counting.units.get(&self.words.get(at)?.folded)?;
        let stands = |name: &'t UnitName| {
            let end = at + name.words.len();
            let here = self.words.get(at..end)?.iter().map(|word| &word.folded).eq(&name.words);
            here.then_some((end, name))
        };
        known.iter().filter_map(stands).max_by_key(|(end, _)| *end)
    }

    /// What a number counts: the first unit among the words after it, or a sign of money before it.
    pub(super) fn counted(&self, number: &Amount) -> Option<(Span, Counted)> {
        let made = |(end, unit): (usize, &UnitName), from: usize| {
            let span = self.words[from].span.join(self.words[end - 1].span);
            (span, Counted { id: unit.id.clone(), kind: unit.kind.clone(), wide: unit.wide })
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

    pub(super) fn is_light(&self, folded: &str) -> bool {
        self.counting.is_light(folded) || folded.chars().count() == 1 && folded.starts_with(char::is_alphabetic)
    }

    /// What a number counts that is said to be part of `next`: *190 of the 407 districts*.
    fn shared(&self, number: &Amount, next: &Amount) -> Option<(Span, Counted)> {
        let (before, after) = (self.words.get(number.next)?, self.words.get(next.first.checked_sub(1)?)?);
        let of = self.phrase(number.next, next.first).is_some_and(|words| self.counting.part_of.contains(&words));
        let close = self.adjoins(number.span.end, before.span.start) && self.adjoins(after.span.end, next.span.start);
        let is_part = number.value()? < next.value()?;
        (of && close && is_part).then(|| self.counted(next)).flatten()
    }

    fn figure(&self, number: &Amount, next: Option<&Amount>, reaches: &[(Stretch, bool)]) -> Option<Figure> {
        let counted = self.counted(number).or_else(|| self.shared(number, next?));
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
        let open = opening(before, self.counting).filter(|_| !number.is_order());
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
            open: open.or_else(|| number.open.clone()),
            round: number.round,
            unit,
            counted: counted.map(|(_, counted)| counted),
            reach,
            attribution: None,
            specific,
        })
    }
}

impl Figure {
    /// Its value as a number; `None` where its words give none.
    pub fn value(&self) -> Option<f64> {
        self.digits.parse().ok()
    }

    /// What two figures can be set beside each other by: its value, or what several of its order make.
    pub fn size(&self) -> Option<f64> {
        let least = self.digits.strip_prefix(ORDER).and_then(|least| least.parse::<f64>().ok());
        self.value().or(least.map(|least| least * SEVERAL))
    }

    /// Whether it is a length of time.
    pub fn is_time(&self) -> bool {
        self.counted.as_ref().is_some_and(|counted| counted.kind == TIME)
    }
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
    fn a_part_counts_what_the_whole_counts() {
        let found = figures("La crue a touché environ 190 des 407 communes de la région, a dit la préfecture du Kelt.");
        let wanted =
            [row("environ 190 des 407 communes", "190", "town", None), row("407 communes", "407", "town", None)];
        assert_eq!(found, wanted);
        let found =
            figures("The flood has reached three of the twelve villages and 12 out of 30 bridges, the mayor said.");
        let wanted =
            [row("three of the twelve villages", "3", "village", None), row("twelve villages", "12", "village", None)];
        assert_eq!(found[..2], wanted);
        assert_eq!(figures("In 1999 of the 407 villages none had a bridge, the mayor of the town said.").len(), 1);
    }

    #[test]
    fn several_hundred_is_an_order_without_a_value() {
        let found =
            figures("Plusieurs centaines de soldats et des dizaines de milliers d'habitants ont quitté la ville.");
        let wanted = [
            row("Plusieurs centaines de soldats", "~100", "soldier", None),
            row("des dizaines de milliers d'habitants", "~10000", "resident", None),
        ];
        assert_eq!(found, wanted);
        let found = figures("The mayor said that several hundred soldiers and dozens of Norian villages were cut off.");
        let wanted = [
            row("several hundred soldiers", "~100", "soldier", None),
            row("dozens of Norian villages", "~10", "village", None),
        ];
        assert_eq!(found, wanted);
    }

    #[test]
    fn round_numbers_in_words_are_figures() {
        let found =
            figures("About fifty kilometers of the coast and a dozen villages were flooded, a thousand soldiers said.");
        let wanted = [
            row("About fifty kilometers", "50", "kilometre", None),
            row("a dozen villages", "12", "village", None),
            row("a thousand soldiers", "1000", "soldier", None),
        ];
        assert_eq!(found, wanted);
        let found = figures(
            "Le pont est à une cinquantaine de kilomètres de la ville, où un millier de soldats gardent vingt-trois villages.",
        );
        let wanted = [
            row("une cinquantaine de kilomètres", "50", "kilometre", None),
            row("un millier de soldats", "1000", "soldier", None),
            row("vingt-trois villages", "23", "village", None),
        ];
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_stretch_of_time_goes_to_its_end() {
        let text =
            "Au cours des deux mois précédents, la garde a fermé plus de 45 ponts et 12 villages ont été évacués.";
        let reach = |text: &str| {
            let analysis = ANALYZER.analyze(text, &mut Scratch::default());
            let all = read(&analysis, &ANALYZER);
            all.iter().find_map(|it| it.reach.as_ref()).map(|reach| reach.span.of(text).to_owned())
        };
        assert_eq!(reach(text).as_deref(), Some("Au cours des deux mois précédents"));
        let text = "The guard counted 212 soldiers on the bridge on the night of Sunday 4 July to Monday 5 July, the mayor said.";
        assert_eq!(reach(text).as_deref(), Some("on the night of Sunday 4 July to Monday 5 July"));
        let text =
            "La garde a compté 212 soldats sur le pont dans la nuit de samedi à dimanche et la mairie les a logés.";
        assert_eq!(reach(text).as_deref(), Some("dans la nuit de samedi à dimanche"));
        let text =
            "La garde a compté 212 soldats dans la nuit à 3 kilomètres du pont de la ville de Selm, dit la mairie.";
        assert_eq!(reach(text).as_deref(), Some("dans la nuit"));
    }
}
