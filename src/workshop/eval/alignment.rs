//! Which attribution found answers which one marked: one to one, the likest first.

use super::Wish;
use super::reading::{Found, Reading};
use crate::workshop::gold::{Document, Labelled};
use crate::workshop::ground::Ground;

/// Contents less alike than this, without a common cue, are no pair.
const LEAST: f64 = 0.1;

/// A text with what is marked in it, what was found, and which answers which.
#[derive(Debug, Clone)]
pub struct Case<'c> {
    /// The text.
    pub document: &'c Document,
    /// The program's reading.
    pub reading: &'c Reading,
    /// How many attributions were counted before nested ones were forgiven.
    pub listed: usize,
    /// Those that count.
    pub found: Vec<&'c Found>,
    /// For each one marked, the one found that answers it.
    pub answer: Vec<Option<usize>>,
    /// For each one found, the one marked that it answers.
    pub meant: Vec<Option<usize>>,
    /// For each one marked, whether it is to be found.
    pub wanted: Vec<bool>,
}

impl<'c> Case<'c> {
    /// Lays `reading` beside `document`.
    pub fn align(document: &'c Document, reading: &'c Reading, wish: &Wish) -> Case<'c> {
        let marked = &document.attributions;
        let counts = |found: &&Found| (wish.weak || !found.weak) && (!wish.claims || found.claim);
        let mut found: Vec<&Found> = reading.attributions.iter().filter(counts).collect();
        let listed = found.len();
        if wish.nested_ok {
            forgive_nested(marked, &mut found);
        }
        let mut pairs = Vec::new();
        for (x, one) in marked.iter().enumerate() {
            for (y, other) in found.iter().enumerate() {
                let (cue, content) = (one.cue.touches(&other.cue), one.content.likeness(&other.content));
                if cue || content > LEAST {
                    pairs.push((f64::from(u8::from(cue)) + content, x, y));
                }
            }
        }
        // A stable order: of pairs equally alike the first in the text come first.
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
        let (mut answer, mut meant) = (vec![None; marked.len()], vec![None; found.len()]);
        for (_, x, y) in pairs {
            if answer[x].is_none() && meant[y].is_none() {
                (answer[x], meant[y]) = (Some(y), Some(x));
            }
        }
        let wanted = marked.iter().map(|row| is_wanted(row, wish)).collect();
        Case { document, reading, listed, found, answer, meant, wanted }
    }

    /// All pairs of one marked and the one found that answers it.
    pub fn pairs(&self) -> impl Iterator<Item = (&'c Labelled, &'c Found)> + '_ {
        let answers = self.answer.iter().enumerate();
        answers.filter_map(|(x, y)| Some((&self.document.attributions[x], self.found[(*y)?])))
    }
}

/// Forgets what is found wholly inside a marked content and away from any marked cue.
fn forgive_nested(marked: &[Labelled], found: &mut Vec<&Found>) {
    let inner = Ground::joined(marked.iter().map(|row| &row.content));
    let cues = Ground::joined(marked.iter().map(|row| &row.cue));
    found.retain(|found| found.cue.is_empty() || !inner.holds(&found.cue) || found.cue.touches(&cues));
}

/// Whether a marked attribution is to be found. Gold that does not tell acts is taken as a whole.
fn is_wanted(row: &Labelled, wish: &Wish) -> bool {
    let in_subset = wish.subset.is_none() || row.subset == wish.subset;
    let is_claim = match row.act.as_deref() {
        Some("intention") => false,
        Some("directive") => matches!(row.mode.as_deref(), Some("direct" | "mixed")),
        _ => true,
    };
    in_subset && (!wish.claims || is_claim)
}

#[cfg(test)]
mod tests {
    use super::Case;
    use crate::contract::{Act, Mode};
    use crate::workshop::eval::Wish;
    use crate::workshop::eval::reading::{Found, Reading};
    use crate::workshop::gold::{Document, Labelled};
    use crate::workshop::ground::Ground;

    fn marked(cue: std::ops::Range<usize>, content: std::ops::Range<usize>) -> Labelled {
        Labelled { cue: Ground::one(cue), content: Ground::one(content), ..Labelled::default() }
    }

    fn found(cue: std::ops::Range<usize>, content: std::ops::Range<usize>) -> Found {
        Found {
            source: Ground::default(),
            cue: Ground::one(cue),
            content: Ground::one(content),
            act: Act::Speech,
            mode: Mode::Indirect,
            frame: String::new(),
            kind: None,
            rule: String::new(),
            weak: false,
            claim: true,
            nested: false,
        }
    }

    fn document(attributions: Vec<Labelled>) -> Document {
        Document { text: "x".repeat(100), attributions, ..Document::default() }
    }

    #[test]
    fn the_likest_pair_is_made_first() {
        let document = document(vec![marked(0..4, 5..20), marked(30..34, 5..25)]);
        let reading = Reading { attributions: vec![found(30..33, 5..20), found(40..44, 5..25)], ..Reading::default() };
        let case = Case::align(&document, &reading, &Wish::default());
        // The common cue outweighs the contents that are the same.
        assert_eq!((case.answer, case.meant), (vec![Some(1), Some(0)], vec![Some(1), Some(0)]));
    }

    #[test]
    fn of_pairs_equally_alike_the_first_in_the_text_is_made() {
        let document = document(vec![marked(0..4, 5..20), marked(50..54, 5..20)]);
        let reading = Reading { attributions: vec![found(80..84, 5..20)], ..Reading::default() };
        let case = Case::align(&document, &reading, &Wish::default());
        assert_eq!(case.answer, [Some(0), None]);
    }

    #[test]
    fn wishes_narrow_what_counts() {
        let mut inner = found(12..14, 15..20);
        inner.nested = true;
        let weak = Found { weak: true, ..found(60..64, 65..70) };
        let aim = Found { claim: false, ..found(80..84, 85..90) };
        let mut plan = marked(80..84, 85..90);
        plan.act = Some("intention".into());
        let document = document(vec![marked(0..4, 5..20), plan]);
        let reading = Reading { attributions: vec![found(0..4, 5..20), inner, weak, aim], ..Reading::default() };
        let count = |wish: Wish| {
            let case = Case::align(&document, &reading, &wish);
            (case.listed, case.found.len(), case.wanted)
        };
        assert_eq!(count(Wish::default()), (3, 3, vec![true, true]));
        assert_eq!(count(Wish { weak: true, ..Wish::default() }).0, 4);
        assert_eq!(count(Wish { claims: true, ..Wish::default() }), (2, 2, vec![true, false]));
        assert_eq!(count(Wish { nested_ok: true, ..Wish::default() }).1, 2);
        assert_eq!(count(Wish { subset: Some("a".into()), ..Wish::default() }).2, [false, false]);
    }
}
