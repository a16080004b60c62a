//! How much of a text is that of the wire, in three classes, as marked and as the program has it.

use cadrage::compare::Kind;
use cadrage::compare::extent::{Extent, extent};
use cadrage::text::Span;

use super::rate::Rate;
use super::set::Set;

/// The classes, in the words of the labels.
pub(crate) const CLASSES: [(&str, Extent); 3] =
    [("wholly", Extent::Whole), ("partly", Extent::Part), ("not", Extent::None)];

/// Counts the texts of `set` by class, and a line for each slip.
pub(crate) fn score(set: &Set) -> ([Rate; 3], Vec<String>) {
    let (mut rates, mut slips) = ([Rate::default(); 3], Vec::new());
    let wire = set.labels.text.iter().position(|text| text.class == "wire").expect("a set has a wire");
    for (at, text) in set.labels.text.iter().enumerate() {
        let Some(marked) = &text.document else { continue };
        let sides = set.passages.iter().filter(|it| it.kind != Kind::Differs).filter_map(|it| match (it.a, it.b) {
            (a, b) if (a, b) == (wire, at) => Some(it.b_span),
            (a, b) if (b, a) == (wire, at) => Some(it.a_span),
            _ => None,
        });
        let sides: Vec<Span> = sides.collect();
        let (share, given) = extent(&set.traces[at], &sides);
        for (rate, (name, class)) in rates.iter_mut().zip(CLASSES) {
            let (is, said) = (marked == name, given == class);
            rate.add(Rate {
                found: usize::from(is && said),
                marked: usize::from(is),
                right: usize::from(is && said),
                given: usize::from(said),
            });
        }
        if !CLASSES.iter().any(|(name, class)| marked == name && given == *class) {
            slips.push(format!("{}/{}: {marked}, read as {given:?}, {share:.2}", set.name, text.file));
        }
    }
    (rates, slips)
}

/// The mean F1 of the classes, of a hundred.
pub(crate) fn mean(rates: &[Rate; 3]) -> f64 {
    rates.iter().map(|rate| rate.three()[2]).sum::<f64>() / rates.len() as f64
}
