//! Which words of two passages become blanks: names, figures, days and words to discuss that only one of them has, and what
//! the other calls the same actor; without those, whatever parts the two.

use std::collections::BTreeMap;
use std::ops::Range;

use super::desk::Desk;
use super::difference::difference;
use super::setting::is_setting;
use crate::contract::{Article, Loaded, Shared, Span};
use crate::render::shelf::{loaded, names};
use crate::text::fold::fold;

/// A run of words that is longer is too much for one blank.
const LONGEST: usize = 60;
/// Signs of a short word with the blanks round it.
const BETWEEN: usize = 5;

/// The word to discuss that stands in these bytes.
pub(super) fn discussed<'r>(desk: &Desk, article: &'r Article, at: &Range<usize>) -> Option<&'r Loaded> {
    let over = |one: &&Loaded| {
        desk.bytes(article, one.span.start, one.span.end).is_some_and(|it| it.start < at.end && at.start < it.end)
    };
    loaded(article).find(over)
}

/// What sort of blank it is, where the other passage may have one of that sort for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// A day or a month.
    Day,
    /// A figure.
    Figure,
}

/// The sort of a blank; none where it is neither day nor figure.
pub(super) fn sort(desk: &Desk, article: &Article, at: &Range<usize>) -> Option<Sort> {
    let over = |span: &Span| {
        desk.bytes(article, span.start, span.end).is_some_and(|it| it.start < at.end && at.start < it.end)
    };
    let is_figure = || {
        article
            .text
            .as_deref()
            .and_then(|text| text.get(at.clone()))?
            .contains(char::is_numeric)
            .then_some(Sort::Figure)
    };
    match article.dates.iter().flatten().any(|one| over(&one.span)) {
        true => Some(Sort::Day),
        false => is_figure(),
    }
}

/// Blanks that stand opposite each other because both passages have just one left of a sort. Each of `left` is a sort, the
/// passage and the number of the blank.
pub(super) fn opposites(left: &[(Sort, usize, usize)]) -> BTreeMap<usize, usize> {
    let mut all = BTreeMap::new();
    for wanted in [Sort::Day, Sort::Figure] {
        let of = |side: usize| left.iter().filter(move |(sort, at, _)| *sort == wanted && *at == side).map(|it| it.2);
        if let ([one], [other]) = (&of(0).collect::<Vec<_>>()[..], &of(1).collect::<Vec<_>>()[..]) {
            all.extend([(*one, *other), (*other, *one)]);
        }
    }
    all
}

/// The blanks of two passages, at most `most` a side, in the order of the text. A name that sets nothing apart is none.
pub(super) fn gaps(desk: &Desk, one: &Article, other: &Article, it: &Shared, most: usize) -> [Vec<Range<usize>>; 2] {
    let sides = [(one, &it.a_span, &it.a_marks), (other, &it.b_span, &it.b_marks)];
    let mut found = sides.map(|(article, span, marks)| marked(desk, article, span, marks));
    for (mine, theirs) in [(0, 1), (1, 0)] {
        found[mine].retain(|at| tells(desk, sides[mine].0, at, (sides[theirs].0, sides[theirs].1)));
    }
    let [ours, called] = counterparts(desk, sides[0], &found[0], sides[1]);
    let [theirs, answered] = counterparts(desk, sides[1], &found[1], sides[0]);
    found[0].extend(ours.into_iter().chain(answered));
    found[1].extend(theirs.into_iter().chain(called));
    if found.iter().all(Vec::is_empty) && one.lang == other.lang {
        found = parted(desk, sides);
    }
    let [ours, theirs] = found;
    let [ours, theirs] = [(one, ours), (other, theirs)].map(|(article, all)| asked(desk, article, all));
    [few(desk, one, ours, most), few(desk, other, theirs, most)]
}

/// Whether a blank tells the passages apart: everything does but names of the setting.
fn tells(desk: &Desk, article: &Article, at: &Range<usize>, there: (&Article, &Span)) -> bool {
    let whole = || whole_name(article.text.as_deref().unwrap_or_default(), at.clone());
    at.len() > LONGEST
        || discussed(desk, article, at).is_some()
        || sort(desk, article, at).is_some()
        || !is_setting(desk, article, &whole(), there)
}

/// Without words to discuss of categories that the teacher leaves out.
fn asked(desk: &Desk, article: &Article, mut all: Vec<Range<usize>>) -> Vec<Range<usize>> {
    all.retain(|at| discussed(desk, article, at).is_none_or(|one| desk.wish.admits(&one.category)));
    all
}

type Side<'r> = (&'r Article, &'r Span, &'r Vec<Span>);

fn marked(desk: &Desk, article: &Article, span: &Span, marks: &[Span]) -> Vec<Range<usize>> {
    let inside = marks.iter().filter(|mark| span.start <= mark.start && mark.end <= span.end);
    inside.filter_map(|mark| desk.bytes(article, mark.start, mark.end)).collect()
}

/// The actors whose names are blanks in the one passage: these names as a whole, and what the other passage calls them.
fn counterparts(desk: &Desk, mine: Side, blanks: &[Range<usize>], theirs: Side) -> [Vec<Range<usize>>; 2] {
    let (ours, others) = (called(desk, mine), called(desk, theirs));
    let is_blank = |at: &Range<usize>| blanks.iter().any(|blank| blank.start < at.end && at.start < blank.end);
    // A name that both have is no difference.
    let is_shared = |written: &str| ours.iter().any(|known| fold(known.written) == fold(written));
    let answers = |actor: &str| -> Vec<Range<usize>> {
        let here = others.iter().filter(|it| it.actor == actor && !is_shared(it.written));
        here.map(|it| it.at.clone()).collect()
    };
    let asked = ours.iter().filter(|it| is_blank(&it.at)).map(|it| (it.at.clone(), answers(it.actor)));
    let (whole, answers): (Vec<_>, Vec<_>) = asked.filter(|(_, answers)| !answers.is_empty()).unzip();
    [whole, answers.concat()]
}

/// An actor as a passage has it.
struct Called<'r> {
    actor: &'r str,
    written: &'r str,
    at: Range<usize>,
}

fn called<'r>(desk: &Desk, (article, span, _): Side<'r>) -> Vec<Called<'r>> {
    let inside = names(article).filter(|name| span.start <= name.written().start && name.written().end <= span.end);
    let called = inside.filter_map(|name| {
        let written = name.written();
        let at = desk.bytes(article, written.start, written.end)?;
        Some(Called { actor: &name.actor, written: &written.text, at })
    });
    called.collect()
}

/// Whatever parts two passages of one language.
fn parted(desk: &Desk, sides: [Side; 2]) -> [Vec<Range<usize>>; 2] {
    let ranges = sides.map(|(article, span, _)| desk.bytes(article, span.start, span.end).unwrap_or_default());
    let text = |n: usize| sides[n].0.text.as_deref().and_then(|text| text.get(ranges[n].clone())).unwrap_or_default();
    let (ours, theirs) = difference(text(0), text(1));
    let moved = |all: Vec<Range<usize>>, by: usize| all.into_iter().map(|it| it.start + by..it.end + by).collect();
    [moved(ours, ranges[0].start), moved(theirs, ranges[1].start)]
}

/// At most `most` blanks, words to discuss before days and figures and these before others, none over another, in the order of
/// the text.
fn few(desk: &Desk, article: &Article, mut all: Vec<Range<usize>>, most: usize) -> Vec<Range<usize>> {
    all.retain(|it| it.len() <= LONGEST);
    all.sort_by_key(|it| {
        (discussed(desk, article, it).is_none(), sort(desk, article, it).is_none(), it.start, std::cmp::Reverse(it.end))
    });
    let mut kept: Vec<Range<usize>> = Vec::new();
    for it in all {
        match kept.iter().position(|known| known.start < it.end && it.start < known.end) {
            // The name as a whole, where only a word of it was marked.
            Some(n) => kept[n] = kept[n].start.min(it.start)..kept[n].end.max(it.end),
            None if kept.len() < most => kept.push(it),
            None => {}
        }
    }
    kept.sort_by_key(|it| it.start);
    let text = article.text.as_deref().unwrap_or_default();
    let mut whole: Vec<Range<usize>> = Vec::new();
    for it in kept.into_iter().map(|it| whole_name(text, it)) {
        match whole.last_mut().filter(|last| it.start <= last.end) {
            Some(last) => last.end = last.end.max(it.end),
            None => whole.push(it),
        }
    }
    joined(text, whole)
}

/// A blank that ends inside a name, with the rest of it: the words with capitals right behind its last one.
fn whole_name(text: &str, at: Range<usize>) -> Range<usize> {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_name = text.get(at.clone()).is_some_and(|words| words.split(' ').next_back().is_some_and(capital));
    let mut end = at.end;
    while let Some(word) = text.get(end..).filter(|_| is_name).and_then(|rest| rest.strip_prefix(' ')) {
        let word = word.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        if !capital(word) || end + 1 + word.len() - at.start > LONGEST {
            break;
        }
        end += 1 + word.len();
    }
    at.start..end
}

/// Blanks with one short word between them are one (*Committee for Security*).
fn joined(text: &str, all: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for it in all {
        let last = joined.last_mut().filter(|last| {
            let between = text.get(last.end..it.start).unwrap_or(".");
            between.chars().count() <= BETWEEN && between.chars().all(|c| c.is_alphabetic() || c == ' ')
        });
        match last {
            Some(last) if it.end - last.start <= LONGEST => last.end = it.end,
            _ => joined.push(it),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{Sort, joined, opposites, whole_name};

    #[test]
    fn only_what_is_left_alone_of_a_sort_on_both_sides_stands_opposite() {
        let left =
            [(Sort::Day, 0, 1), (Sort::Day, 1, 4), (Sort::Figure, 0, 2), (Sort::Figure, 1, 5), (Sort::Figure, 1, 6)];
        assert_eq!(opposites(&left), [(1, 4), (4, 1)].into());
    }

    #[test]
    fn no_blank_cuts_a_name() {
        let text = "the State Committee for National Security – said";
        assert_eq!(&text[whole_name(text, 4..32)], "State Committee for National Security");
        assert_eq!(&text[whole_name(text, 4..9)], "State Committee");
        assert_eq!(&text[whole_name(text, 0..3)], "the");
    }

    #[test]
    fn blanks_round_a_short_word_are_one() {
        let whole = 0..28;
        assert_eq!(joined("State Committee for National Security", vec![0..15, 20..28]), [whole]);
        assert_eq!(joined("On Monday, the Committee", vec![3..9, 15..24]), [3..9, 15..24]);
    }
}
