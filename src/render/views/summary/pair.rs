//! The two texts with most passages in common, and one of those passages side by side. It shows words, credits and what only
//! one side has; which text came first is not in the files, and it does not guess.

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::agencies::names_a_credit;
use super::super::shared::{marked, pairs};
use super::block::Block;
use super::slots::numbered;
use super::window::window;
use crate::contract::{Article, Place, Shared, Span, Voice, Wire, WireRole};
use crate::render::shelf::{Shelf, wires};
use crate::render::view::Part;
use crate::render::words::Arg;
use crate::report::pair::{Pair, closest, discussed};

/// Columns a passage may take; a longer one is shown around what only its side has, in one line of a screen of 80.
const ROOM: usize = 68;
/// The same where two texts say something else at one place.
const PARTING: usize = 84;
/// Of more texts than this only the pair's credits are named.
const FEW: usize = 8;

/// The slot, where two texts follow each other.
pub(super) fn slot(shelf: Shelf, n: usize) -> Vec<Block> {
    let pairs = pairs(shelf, None);
    let Some(pair) = closest(&pairs) else { return Vec::new() };
    let mut parts = vec![numbered(n, heading(shelf, pair))];
    if let Some(example) = pair.example() {
        parts.extend(side_by_side(shelf, pair, example));
    }
    let mut blocks = vec![Block::needed(parts)];
    if let Some(parting) = pair.parting() {
        let said = |article: &Article, span: &Span| {
            format!("{} {}", article.label, shelf.words.quote(&window(span.text.trim(), 0..0, PARTING)))
        };
        let args =
            [("one", Arg::from(said(pair.a, &parting.a_span))), ("other", Arg::from(said(pair.b, &parting.b_span)))];
        blocks.push(Block::extra(vec![Part::hanging("  ", shelf.words.tell("summary-same-place", &args))]));
    }
    let whence = shelf.words.say("summary-whence");
    blocks.push(Block::needed(vec![Part::hanging("  ", credits(shelf, pair)), Part::hanging("  ", whence)]));
    blocks
}

/// How many sentences of the one have a counterpart in the other; passages in the same words where there is none.
pub(in crate::render) fn heading(shelf: Shelf, pair: &Pair) -> String {
    let sentences = pair.followed();
    let (key, n) = if sentences > 0 { ("summary-follow", sentences) } else { ("summary-shared", pair.common()) };
    let all = pair.a.words.sentences.unwrap_or(0).max(n);
    let others = pair.b.words.sentences.unwrap_or(0).max(n);
    let (a, b) = (Arg::from(pair.a.label.clone()), Arg::from(pair.b.label.clone()));
    let numbers = [("n", n), ("all", all), ("others", others)].map(|(name, n)| (name, Arg::from(n)));
    shelf.words.tell(key, &[[("a", a), ("b", b)].as_slice(), &numbers].concat())
}

/// Both sides of a passage, one under the other; once where they are the same to the letter.
fn side_by_side(shelf: Shelf, pair: &Pair, it: &Shared) -> Vec<Part> {
    let unit = shelf.report.offsets;
    let (one, other) = (marked(&it.a_span, &it.a_marks, unit), marked(&it.b_span, &it.b_marks, unit));
    let (place_a, place_b) = (shelf.place(pair.a, &it.a_span), shelf.place(pair.b, &it.b_span));
    if one == other {
        let text = shelf.words.quote(&window(one.trim(), 0..0, ROOM));
        return vec![Part::hanging(format!("  {place_a}, {place_b}  "), text)];
    }
    let word = |article: &Article, marks: &[Span]| discussed(article, marks).first().map(|one| one.span.text.clone());
    let (word_a, word_b) = (word(pair.a, &it.a_marks), word(pair.b, &it.b_marks));
    // Where only one side has a word to discuss, the other side's brackets are not what is compared.
    let (only_a, only_b) = (word_a.is_some() && word_b.is_none(), word_b.is_some() && word_a.is_none());
    let focus_a = bracket(&one, word_a).filter(|_| !only_b);
    let focus_b = bracket(&other, word_b).filter(|_| !only_a);
    let pieces: Vec<(&str, &str)> =
        it.evidence.iter().map(|piece| piece.split_once(" = ").unwrap_or((piece, piece))).collect();
    let turned: Vec<(&str, &str)> = pieces.iter().map(|(a, b)| (*b, *a)).collect();
    // The side without a bracket is shown where it says what the other side's bracket stands in.
    let (focus_a, focus_b) = match (focus_a, focus_b) {
        (Some(a), Some(b)) => (a, b),
        (Some(a), None) => (a.clone(), counterpart(&one, &other, &pieces, a)),
        (None, Some(b)) => (counterpart(&other, &one, &turned, b.clone()), b),
        (None, None) => (0..0, 0..0),
    };
    let mut lines = Vec::new();
    if !it.a_marks.is_empty() || !it.b_marks.is_empty() {
        lines.push(Part::hanging("  ", shelf.words.say("summary-brackets")));
    }
    let lead = place_a.chars().count().max(place_b.chars().count());
    let line = |place: &str, text: &str, focus: Range<usize>, article: &Article, marks: &[Span]| {
        let text = shelf.words.quote(&window(text, focus, ROOM));
        Part::hanging(format!("  {place:lead$}  "), said(shelf, article, marks, text))
    };
    lines.push(line(&place_a, &one, focus_a, pair.a, &it.a_marks));
    lines.push(line(&place_b, &other, focus_b, pair.b, &it.b_marks));
    lines
}

/// The bracket in a marked text that stands around `word`, else the first.
fn bracket(text: &str, word: Option<String>) -> Option<Range<usize>> {
    let at = word.and_then(|word| text.find(&format!("[{word}"))).or_else(|| text.find('['))?;
    let end = text[at..].find(']').map_or(text.len(), |end| at + end + 1);
    Some(at..end)
}

/// Where `other` says what stands at `focus` in `one`: between the nearest `pieces` that both have, else as far on.
fn counterpart(one: &str, other: &str, pieces: &[(&str, &str)], focus: Range<usize>) -> Range<usize> {
    let (mut before, mut after) = ((0, 0), (one.len(), other.len()));
    for (ours, theirs) in pieces {
        let (Some(here), Some(there)) = (one.find(ours), other.find(theirs)) else { continue };
        if here < focus.start && here > before.0 && there >= before.1 && there < after.1 {
            before = (here, there);
        } else if here >= focus.end && here < after.0 && there > before.1 && there <= after.1 {
            after = (here, there);
        }
    }
    let share = (focus.start.saturating_sub(before.0)) as f64 / (after.0 - before.0).max(1) as f64;
    let mut at = before.1 + ((after.1 - before.1) as f64 * share) as usize;
    while !other.is_char_boundary(at) {
        at -= 1;
    }
    at..at
}

/// A passage, with whose words its words to discuss are where they are not the narration's.
fn said(shelf: Shelf, article: &Article, marks: &[Span], text: String) -> String {
    match source(article, marks) {
        Some(name) => shelf.words.tell("summary-said", &[("text", Arg::from(text)), ("source", Arg::from(name))]),
        None => text,
    }
}

/// Whose words the words to discuss among `marks` are, where they are not the narration's.
pub(in crate::render) fn source(article: &Article, marks: &[Span]) -> Option<String> {
    let theirs = discussed(article, marks).into_iter().find(|one| one.voice != Voice::Author);
    let id = theirs.and_then(|one| one.attribution.as_deref());
    let source = id.and_then(|id| article.attributions.iter().flatten().find(|it| it.id == id));
    source.and_then(|it| it.source_name.clone())
}

/// The credits seen in the files: of all texts where they are few, for one outside the pair may have one too.
pub(in crate::render) fn credits(shelf: Shelf, pair: &Pair) -> String {
    let few = shelf.articles().len() <= FEW;
    let here = |one: &&Article| one.wires.is_some() && (few || one.id == pair.a.id || one.id == pair.b.id);
    let here: Vec<&Article> = shelf.articles().iter().filter(here).collect();
    let (credited, none): (Vec<&Article>, Vec<&Article>) = here.iter().partition(|one| names_a_credit(shelf, one));
    let named = |one: &&Article, provider: bool| {
        let names = match credit(shelf, one, provider) {
            names if names.is_empty() => around(shelf, one, provider).join(", "),
            names => names.join(", "),
        };
        (!names.is_empty()).then(|| format!("{} {names}", one.label))
    };
    let all = |texts: &[&Article], provider: bool| {
        texts.iter().filter_map(|one| named(one, provider)).collect::<Vec<_>>().join(" · ")
    };
    let (credited, provided) = (all(&credited, false), all(&here, true));
    let none = none.iter().map(|one| one.label.as_str()).collect::<Vec<_>>().join(", ");
    let key = match (credited.is_empty(), none.is_empty()) {
        (true, _) => "summary-no-credit",
        (_, true) => "summary-credit",
        _ => "summary-credits",
    };
    let agencies = shelf.words.tell(key, &[("credited", Arg::from(credited)), ("none", Arg::from(none))]);
    if provided.is_empty() {
        return agencies;
    }
    shelf.words.tell("summary-provided", &[("agencies", Arg::from(agencies)), ("provided", Arg::from(provided))])
}

/// Whether it is a credit of an agency, or of a house that provides texts and is none.
fn is_credit(shelf: Shelf, wire: &Wire, provider: bool) -> bool {
    wire.role == WireRole::Credit && shelf.is_provider(&wire.agency) == provider
}

/// The agencies credited, as the file writes them, page furniture left out; with `provider`, others that provide texts.
fn credit<'a>(shelf: Shelf, article: &'a Article, provider: bool) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    let here = wires(article).filter(|wire| is_credit(shelf, wire, provider) && wire.place != Place::Chrome);
    here.filter(|wire| seen.insert(wire.agency.as_str())).map(|wire| wire.span.text.trim()).collect()
}

/// Whoever is credited in page furniture alone, and so for more than this text perhaps.
fn around(shelf: Shelf, article: &Article, provider: bool) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let here = wires(article).filter(|wire| is_credit(shelf, wire, provider) && seen.insert(wire.agency.as_str()));
    here.map(|wire| shelf.words.tell("credit-around", &[("name", Arg::from(shelf.agency(&wire.agency)))])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_side_is_found_between_what_both_have() {
        let (one, other) = ("le chef des [forces d'occupation] en Amrie", "the head of the troops in Amria, he said");
        let at = counterpart(one, other, &[("chef", "head"), ("Amrie", "Amria")], bracket(one, None).unwrap());
        assert!(other[..at.start].starts_with("the head"), "{at:?}");
        assert!(other[at.start..].contains("Amria"), "{at:?}");
    }

    #[test]
    fn a_bracket_is_found_by_its_word() {
        assert_eq!(bracket("on [Sunday] the [mob] ran", Some("mob".into())), Some(16..21));
        assert_eq!(bracket("on [Sunday] the [mob] ran", None), Some(3..11));
        assert_eq!(bracket("nothing", None), None);
    }
}
