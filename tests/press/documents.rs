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
        let sides = set.passages.iter().filter_map(|it| match (it.a, it.b) {
            (a, b) if (a, b) == (wire, at) => Some((it.kind, it.b_span)),
            (a, b) if (b, a) == (wire, at) => Some((it.kind, it.a_span)),
            _ => None,
        });
        let (parted, common): (Vec<_>, Vec<_>) = sides.partition(|(kind, _)| *kind == Kind::Differs);
        let spans = |sides: Vec<(Kind, Span)>| sides.into_iter().map(|(_, span)| span).collect::<Vec<_>>();
        let shares = extent(&set.traces[at], &spans(common), &spans(parted));
        for (rate, (name, class)) in rates.iter_mut().zip(CLASSES) {
            let (is, said) = (marked == name, shares.extent == class);
            rate.add(Rate {
                found: usize::from(is && said),
                marked: usize::from(is),
                right: usize::from(is && said),
                given: usize::from(said),
            });
        }
        if !CLASSES.iter().any(|(name, class)| marked == name && shares.extent == *class) {
            let left: String = shares.left.iter().map(|span| format!("\n    {}", span.of(set.text(at)))).collect();
            let (share, given) = (shares.share, shares.extent);
            slips.push(format!("{}/{}: {marked}, read as {given:?}, {share:.2}{left}", set.name, text.file));
        }
    }
    (rates, slips)
}

/// The mean F1 of the classes, of a hundred.
pub(crate) fn mean(rates: &[Rate; 3]) -> f64 {
    rates.iter().map(|rate| rate.three()[2]).sum::<f64>() / rates.len() as f64
}
