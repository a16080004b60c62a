//! The same quantity in several texts, and the figures that add up to one. It knows figures, and how much the sentences around
//! them have in common; two values of one quantity are no mistake of anybody: they may be said of another stretch of time, of
//! another day, by another source.

use std::collections::BTreeMap;

use super::figure::Figure;
use super::kinship::{Kinship, Likeness};
use super::shared::{Kind, Passage};
use super::trace::Trace;
use crate::text::Span;
use crate::text::alike::are_alike;

/// How a figure stands to the first one of its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The same value.
    Same,
    /// An order of magnitude beside a number.
    Order,
    /// The same number, where one is exact and one is a bound.
    Bound,
    /// Another value, said of another stretch of time.
    Reach,
    /// Another value.
    Value,
}

/// A figure of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Number of the text.
    pub text: usize,
    /// Number of the figure in it.
    pub figure: usize,
    /// How it stands to the first of the row.
    pub standing: Standing,
    /// Numbers of figures of the same text that add up to it.
    pub parts: Vec<usize>,
}

/// One quantity in several texts: by text, then by place.
pub type Quantity = Vec<Place>;

/// Fewest things two sentences have in common, besides the figure and what it counts, to speak of one quantity.
const COMMON: usize = 2;
/// Share of common weight of sentences around one value that several things may have …
const AKIN: f64 = 0.15;
/// … and around two values.
const MUCH_AKIN: f64 = 0.18;
/// Share of the weight of the sentence that says less, where one unit may be called by the other's name.
const HELD: f64 = 0.25;
/// Least value that two texts hardly have by chance.
const LARGE: f64 = 100.0;
/// Least value that says more than the words for people beside it.
const TELLING: f64 = 1000.0;
/// How many times one value of a quantity may be the other.
const TIMES: f64 = 10.0;
/// The kind of units that are people.
const PEOPLE: &str = "people";
/// The kind of units that say what happened to people.
const HARM: &str = "harm";
/// Fewest figures of a sum.
const PARTS: usize = 3;
/// More texts than this are not set side by side one by one.
const CROWD: usize = 24;

/// The quantities that two texts or more have: those of most texts first, then by first place.
pub fn gather(texts: &[Trace], passages: &[Passage]) -> Vec<Quantity> {
    let mut reader = Reader { texts, kin: BTreeMap::new() };
    let mut rows: Vec<Vec<(usize, usize)>> = Vec::new();
    for (text, trace) in texts.iter().enumerate() {
        for n in (0..trace.figures.len()).filter(|n| is_countable(&trace.figures[*n])) {
            let same = |row: &Vec<(usize, usize)>| row.iter().any(|one| reader.is_same(*one, (text, n)));
            // It may be what makes several rows one.
            let (mut one, rest): (Vec<_>, Vec<_>) = rows.into_iter().partition(same);
            one.push(vec![(text, n)]);
            rows = rest;
            rows.push(one.concat());
        }
    }
    for (one, other) in reader.parted(passages).into_iter().chain(reader.akin(&rows)) {
        join(&mut rows, one, other);
    }
    for (order, row) in reader.orders(&rows) {
        rows[row].push(order);
    }
    let several = |row: &Vec<(usize, usize)>| row.iter().any(|(text, _)| *text != row[0].0);
    let mut rows: Vec<Vec<(usize, usize)>> = rows.into_iter().filter(several).collect();
    rows.iter_mut().for_each(|row| row.sort_unstable());
    let count = |row: &Vec<(usize, usize)>| row.chunk_by(|one, other| one.0 == other.0).count();
    rows.sort_by_key(|row| (std::cmp::Reverse(count(row)), row[0]));
    rows.iter().map(|row| placed(texts, row)).collect()
}

/// The places of one value of one quantity, for each quantity: number of the text, and where its number stands.
pub fn same(rows: &[Quantity], texts: &[Trace]) -> Vec<Vec<(usize, Span)>> {
    let of = |row: &Quantity| {
        let all = row.iter().filter(|place| matches!(place.standing, Standing::Same | Standing::Bound));
        all.map(|place| (place.text, texts[place.text].figures[place.figure].number)).collect()
    };
    rows.iter().map(of).collect()
}

/// Whether a figure can be one quantity in several texts: a length of time counts too many things, and two of a kind are
/// everywhere unless they are people, or something happened to them.
fn is_countable(figure: &Figure) -> bool {
    let people = figure.counted.as_ref().is_some_and(|it| [PEOPLE, HARM].contains(&it.kind.as_str()));
    !figure.is_time() && (people || figure.size().is_some_and(|size| size > 2.0))
}

/// Puts two rows together, unless a text has a figure in both.
fn join(rows: &mut Vec<Vec<(usize, usize)>>, one: (usize, usize), other: (usize, usize)) {
    let at = |rows: &[Vec<(usize, usize)>], figure| rows.iter().position(|row| row.contains(&figure));
    let (Some(one), Some(other)) = (at(rows, one), at(rows, other)) else { return };
    let (one, other) = (one.min(other), one.max(other));
    let apart = |row: &[(usize, usize)], text: usize| row.iter().all(|(known, _)| *known != text);
    if one != other && rows[other].iter().all(|(text, _)| apart(&rows[one], *text)) {
        let moved = std::mem::take(&mut rows[other]);
        rows[one].extend(moved);
        rows.retain(|row| !row.is_empty());
    }
}

/// The row as it is shown: the first figure of the value most texts have is what the others are set against.
fn placed(texts: &[Trace], row: &[(usize, usize)]) -> Quantity {
    let figure = |(text, n): (usize, usize)| &texts[text].figures[n];
    let times = |digits: &str| row.iter().filter(|at| figure(**at).digits == digits).count();
    let first = row.iter().copied().rev().max_by_key(|at| times(&figure(*at).digits)).unwrap_or(row[0]);
    let usual = figure(first).digits.clone();
    let usual_open = figure(first).open.is_some();
    let reach = |at: (usize, usize)| figure(at).reach.as_ref().map(|reach| reach.id.clone());
    let usual_reach = row.iter().filter(|at| figure(**at).digits == usual).find_map(|at| reach(*at));
    let place = |at: &(usize, usize)| {
        let standing = match figure(*at) {
            it if it.digits == usual && it.open.is_some() == usual_open => Standing::Same,
            it if it.digits == usual => Standing::Bound,
            it if it.value().is_none() => Standing::Order,
            _ if reach(*at) != usual_reach => Standing::Reach,
            _ => Standing::Value,
        };
        Place { text: at.0, figure: at.1, standing, parts: parts(&texts[at.0], at.1) }
    };
    row.iter().map(place).collect()
}

/// Figures of the same paragraph, in a row, that add up to the figure `n`; none where they do not.
pub fn parts(trace: &Trace, n: usize) -> Vec<usize> {
    let figure = &trace.figures[n];
    let (true, Some(total)) = (figure.specific, figure.value()) else { return Vec::new() };
    let paragraph = |span: Span| trace.paragraphs.iter().find(|(_, at)| at.contains(span)).map(|(number, _)| *number);
    let Some(here) = paragraph(figure.number) else { return Vec::new() };
    let same = |m: &usize| paragraph(trace.figures[*m].number) == Some(here) && !trace.figures[*m].is_time();
    let near: Vec<usize> = (0..trace.figures.len()).filter(same).collect();
    for from in 0..near.len() {
        let mut sum = 0.0;
        for to in from..near.len() {
            if near[to] == n {
                break;
            }
            sum += trace.figures[near[to]].value().unwrap_or(f64::INFINITY);
            if sum >= total {
                let enough = to + 1 - from >= PARTS && (sum - total).abs() < f64::EPSILON * total;
                if enough {
                    return near[from..=to].to_vec();
                }
                break;
            }
        }
    }
    Vec::new()
}

/// The texts, and the sentences of pairs of them.
struct Reader<'t> {
    texts: &'t [Trace],
    kin: BTreeMap<(usize, usize), Kinship<'t>>,
}

impl<'t> Reader<'t> {
    fn figure(&self, (text, n): (usize, usize)) -> &'t Figure {
        &self.texts[text].figures[n]
    }

    /// Whether two figures of two texts are one quantity with one value.
    fn is_same(&mut self, one: (usize, usize), other: (usize, usize)) -> bool {
        let (ours, theirs) = (self.figure(one), self.figure(other));
        if one.0 == other.0 || ours.digits != theirs.digits {
            return one.0 == other.0 && ours.digits == theirs.digits && ours.specific && !differ(ours, theirs);
        }
        if ours.specific {
            return !differ(ours, theirs);
        }
        let value = ours.value().unwrap_or_default();
        if ours.open.is_some() != theirs.open.is_some() && !ours.round && !theirs.round {
            return false;
        }
        if count_one(self.texts, one, other) {
            return value >= LARGE || self.are_akin(one, other, |it| it.share >= AKIN);
        }
        let (Some(a), Some(b)) = (&ours.counted, &theirs.counted) else { return false };
        if value < TELLING || [a, b].iter().any(|it| it.kind != PEOPLE) {
            return false;
        }
        let wide = a.wide || b.wide;
        self.are_akin(one, other, |it| it.share >= AKIN || wide && it.held >= HELD)
    }

    /// Whether the sentences of two figures have enough in common, besides the figures themselves.
    fn are_akin(&mut self, one: (usize, usize), other: (usize, usize), enough: impl Fn(Likeness) -> bool) -> bool {
        self.beside(one, other).is_some_and(|(common, likeness)| common >= COMMON && enough(likeness))
    }

    /// How many things the sentences of two figures have in common, besides the figures themselves.
    fn common(&mut self, one: (usize, usize), other: (usize, usize)) -> usize {
        self.beside(one, other).map_or(0, |(common, _)| common)
    }

    /// The same, with how much that is of what they say; nothing where they are not set side by side.
    fn beside(&mut self, one: (usize, usize), other: (usize, usize)) -> Option<(usize, Likeness)> {
        let (one, other) = if one.0 <= other.0 { (one, other) } else { (other, one) };
        if one.0 == other.0 || self.texts.len() > CROWD {
            return None;
        }
        let (ours, theirs) = (self.figure(one), self.figure(other));
        let texts = self.texts;
        let kinship =
            self.kin.entry((one.0, other.0)).or_insert_with(|| Kinship::whole(&texts[one.0], &texts[other.0]));
        let at = |all: &[&super::trace::Sentence], span: Span| all.iter().position(|it| it.span.contains(span));
        let i = at(&kinship.a.sentences, ours.number)?;
        let j = at(&kinship.b.sentences, theirs.number)?;
        let outside = |(n, m): &(usize, usize)| {
            let (a, b) = (&kinship.a.sentences[i].anchors[*n], &kinship.b.sentences[j].anchors[*m]);
            !ours.span.overlaps(a.span) && !theirs.span.overlaps(b.span)
        };
        let common = kinship.common(i, j).iter().filter(|pair| outside(pair)).count();
        Some((common, kinship.likeness(i, j)))
    }

    /// Figures that stand against each other in two passages that are one but for them.
    fn parted(&self, passages: &[Passage]) -> Vec<((usize, usize), (usize, usize))> {
        let mut found = Vec::new();
        for passage in passages.iter().filter(|it| !matches!(it.kind, Kind::Identical | Kind::Differs)) {
            let inside = |text: usize, span: Span| {
                let all = self.texts[text].figures.iter().enumerate().filter(move |(_, it)| span.contains(it.number));
                all.filter(|(_, it)| is_countable(it)).collect::<Vec<_>>()
            };
            let (ours, theirs) = (inside(passage.a, passage.a_span), inside(passage.b, passage.b_span));
            let only = |all: &[(usize, &'t Figure)], others: &[(usize, &'t Figure)]| {
                let lone = all.iter().filter(|(_, it)| !others.iter().any(|(_, other)| other.digits == it.digits));
                lone.copied().collect::<Vec<_>>()
            };
            let (a_only, b_only) = (only(&ours, &theirs), only(&theirs, &ours));
            for (n, _) in &a_only {
                let counts = |it: &&(usize, &Figure)| count_one(self.texts, (passage.a, *n), (passage.b, it.0));
                let mut same = b_only.iter().filter(counts);
                let alone = |it: &(usize, &Figure)| {
                    a_only.iter().filter(|other| count_one(self.texts, (passage.a, other.0), (passage.b, it.0))).count()
                        == 1
                };
                if let (Some(other), None) = (same.next(), same.next())
                    && alone(other)
                {
                    found.push(((passage.a, *n), (passage.b, other.0)));
                }
            }
        }
        found
    }

    /// Figures of one unit with two values whose sentences have much in common: each text's only one that does.
    fn akin(&mut self, rows: &[Vec<(usize, usize)>]) -> Vec<((usize, usize), (usize, usize))> {
        let mut found = Vec::new();
        let of_several = |row: &&Vec<(usize, usize)>| row.iter().any(|(text, _)| *text != row[0].0);
        // Another value is set beside an exact figure rather than beside a rounded one.
        let exact = |row: &&Vec<(usize, usize)>| row.iter().any(|at| self.figure(*at).specific);
        let (first, rest): (Vec<_>, Vec<_>) = rows.iter().filter(of_several).partition(exact);
        for row in first.into_iter().chain(rest) {
            for text in (0..self.texts.len()).filter(|text| row.iter().all(|(known, _)| known != text)) {
                let mut near: Vec<((usize, usize), (usize, usize))> = Vec::new();
                for n in 0..self.texts[text].figures.len() {
                    let other = (text, n);
                    let close = |one: &(usize, usize)| {
                        let (ours, theirs) = (self.figure(*one), self.figure(other));
                        let times = |(a, b): (f64, f64)| a.max(b) <= TIMES * a.min(b);
                        ours.digits != theirs.digits
                            && is_countable(theirs)
                            && ours.size().zip(theirs.size()).is_some_and(times)
                            && count_one(self.texts, *one, other)
                    };
                    let close: Vec<(usize, usize)> = row.iter().copied().filter(close).collect();
                    if let Some(one) =
                        close.into_iter().find(|one| self.are_akin(*one, other, |it| it.share >= MUCH_AKIN))
                    {
                        near.push((one, other));
                    }
                }
                if near.len() == 1 {
                    found.extend(near);
                }
            }
        }
        found
    }

    /// Figures that give an order of magnitude alone, each with the number of a row of several values where its text has another
    /// figure of the same unit; the sentences have something more in common.
    fn orders(&mut self, rows: &[Vec<(usize, usize)>]) -> Vec<((usize, usize), usize)> {
        if self.texts.len() > CROWD {
            return Vec::new();
        }
        let alone = rows.iter().filter(|row| row.len() == 1).map(|row| row[0]);
        let orders: Vec<(usize, usize)> = alone.filter(|at| self.figure(*at).value().is_none()).collect();
        let varies =
            |row: &[(usize, usize)]| row.iter().any(|at| self.figure(*at).digits != self.figure(row[0]).digits);
        let several: Vec<usize> = (0..rows.len()).filter(|n| varies(&rows[*n])).collect();
        let mut found = Vec::new();
        for order in orders {
            let row = several.iter().copied().find(|n| {
                let (own, others): (Vec<_>, Vec<_>) = rows[*n].iter().copied().partition(|(text, _)| *text == order.0);
                let counts = |one: &(usize, usize)| count_one(self.texts, *one, order);
                own.iter().any(counts) && others.into_iter().filter(counts).any(|one| self.common(one, order) > 0)
            });
            found.extend(row.map(|row| (order, row)));
        }
        found
    }
}

/// Whether two figures count different things for certain.
fn differ(one: &Figure, other: &Figure) -> bool {
    matches!((&one.counted, &other.counted), (Some(ours), Some(theirs)) if ours.kind != theirs.kind)
}

/// Whether two figures count the same thing: one unit, or one word where no unit is known.
fn count_one(texts: &[Trace], one: (usize, usize), other: (usize, usize)) -> bool {
    let (ours, theirs) = (&texts[one.0].figures[one.1], &texts[other.0].figures[other.1]);
    match (&ours.counted, &theirs.counted) {
        (Some(a), Some(b)) => a.id == b.id,
        (None, None) => {
            let word = |(text, _): (usize, usize), it: &Figure| {
                it.unit.map(|unit| crate::text::fold::strip(unit.of(&texts[text].text)))
            };
            let words = word(one, ours).zip(word(other, theirs));
            words.is_some_and(|(a, b)| a == b || a.len() > 3 && are_alike(&a, &b))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyzer::{Analyzer, Scratch};
    use std::sync::LazyLock;

    static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::embedded);

    /// The quantities of texts: for each the figures as written and how they stand.
    fn quantities(texts: &[&str]) -> Vec<Vec<(String, Standing)>> {
        let read = |text: &&str| super::super::trace(&ANALYZER.analyze(text, &mut Scratch::default()), &ANALYZER);
        let traces: Vec<Trace> = texts.iter().map(read).collect();
        let found = super::super::shared(&traces);
        let written = |it: &Place| traces[it.text].figures[it.figure].span.of(texts[it.text]).to_owned();
        let rows = gather(&traces, &found.shared);
        rows.iter().map(|row| row.iter().map(|it| (written(it), it.standing)).collect()).collect()
    }

    const WIRE: &str = "Selon le ministère de l'Intérieur, 1.037 soldats orvaniens ont franchi la rivière Kelt dans la nuit pour gagner le Valdur.";

    #[test]
    fn one_quantity_is_known_in_two_languages() {
        let other = "The interior ministry said that 1,037 Orvanian troops had crossed the river Kelt overnight to reach Valdur.";
        let wanted = [("1.037 soldats", Standing::Same), ("1,037 Orvanian troops", Standing::Same)];
        assert_eq!(quantities(&[WIRE, other]), [wanted.map(|(text, standing)| (text.to_owned(), standing))]);
    }

    #[test]
    fn another_value_has_its_stretch_of_time() {
        let other = "Le ministère de l'Intérieur a dit que 1 500 soldats orvaniens ont franchi la rivière Kelt en deux semaines pour gagner le Valdur.";
        let rows = quantities(&[WIRE, WIRE, other]);
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0][2], ("1 500 soldats".to_owned(), Standing::Reach));
    }

    #[test]
    fn members_may_be_soldiers_and_a_thousand_may_be_more() {
        let members = "Plus de 1 000 membres des forces de sécurité orvaniennes ont franchi la rivière Kelt pour gagner le Valdur, selon les douanes.";
        let soldiers = "Après le retrait de plus de 1 000 militaires orvaniens au Valdur par la rivière Kelt, le président du pays a réuni son conseil.";
        let thousand =
            "A thousand Orvanian soldiers crossed the river Kelt to reach Valdur on the night of Sunday to Monday.";
        let rows = quantities(&[members, soldiers, thousand]);
        let written: Vec<&str> = rows[0].iter().map(|(written, _)| written.as_str()).collect();
        assert_eq!(written, ["Plus de 1 000 membres", "plus de 1 000 militaires", "A thousand Orvanian soldiers"]);
        let party = "Le club de marche de Brenne a dépassé les plus de 1 000 membres et fête cela au bord du lac avec une tombola.";
        assert!(quantities(&[soldiers, party]).is_empty());
    }

    #[test]
    fn several_hundred_is_one_quantity_in_two_languages() {
        let french = "Plusieurs centaines de soldats orvaniens avaient déjà franchi la rivière Kelt pour fuir vers le Valdur en mai.";
        let english = "Several hundred Orvanian soldiers had already crossed the river Kelt to flee to Valdur in May.";
        let rows = quantities(&[french, english]);
        let wanted =
            [("Plusieurs centaines de soldats", Standing::Same), ("Several hundred Orvanian soldiers", Standing::Same)];
        assert_eq!(rows, [wanted.map(|(text, standing)| (text.to_owned(), standing))]);
        let thousands =
            "Several thousand Orvanian soldiers had already crossed the river Kelt to flee to Valdur in May.";
        assert!(quantities(&[french, thousands]).iter().all(|row| row[0].1 != row[1].1));
    }

    #[test]
    fn dozens_stand_beside_other_values_of_their_unit() {
        let one = "Selon le ministère, la garde orvanienne a pris six villages de la vallée du Kelt depuis dimanche.";
        let two =
            "La garde orvanienne a pris plus de 45 villages de la vallée du Kelt depuis dimanche, dit le ministère.";
        let three = "The ministry said that the Orvanian guard had taken six villages of the Kelt valley since Sunday.\nAlong the Kelt the Orvanian guard has taken dozens of villages in a short time, and people are afraid.";
        let rows = quantities(&[one, two, three]);
        let written: Vec<&str> = rows[0].iter().map(|(written, _)| written.as_str()).collect();
        assert_eq!(written, ["six villages", "plus de 45 villages", "six villages", "dozens of villages"]);
        // Where the others agree, nothing says that it is theirs.
        assert!(quantities(&[one, three])[0].iter().all(|(written, _)| written == "six villages"));
    }

    #[test]
    fn the_same_number_of_other_things_is_another_quantity() {
        let other = "La coopérative de Brenne a vendu 1.037 voitures cette année, a dit son directeur devant les journalistes de la région.";
        assert!(quantities(&[WIRE, other]).is_empty());
        let round = "Plus de 200 soldats ont planté des arbres au bord du lac de Brenne, se réjouit la mairie dans son bulletin de mai.";
        let exact = "À Selm, 200 soldats gardent le pont jour et nuit depuis la fin de mai, et personne ne sait quand ils partiront.";
        assert!(quantities(&[round, exact]).is_empty());
    }

    #[test]
    fn figures_that_add_up_are_known_as_a_sum() {
        let text = "La garde a compté 412 soldats sur le pont : à Selm (104 soldats), à Harn (213 soldats) et à Brenne (95 soldats), dit le rapport.";
        let trace = super::super::trace(&ANALYZER.analyze(text, &mut Scratch::default()), &ANALYZER);
        assert_eq!(parts(&trace, 0), [1, 2, 3]);
        let text = text.replace("95", "96");
        let trace = super::super::trace(&ANALYZER.analyze(&text, &mut Scratch::default()), &ANALYZER);
        assert_eq!(parts(&trace, 0), Vec::<usize>::new());
    }
}
