//! The passages that texts have in common: the same words, reworked, or in another language; and, where two texts follow
//! each other, the places where they part. It knows what of each text can be known again. Same words do not say who had them
//! first, nor from whom; nothing is made of credits here.

use std::collections::BTreeSet;

use super::anchor::Sort;
use super::index::Index;
use super::kinship::Kinship;
use super::mark;
use super::order;
use super::rework::{self, How, Pair};
use super::run::{self, Run};
use super::shingle::{fingerprints, shingles};
use super::trace::{Ground, Sentence, Trace, key};
use crate::text::Span;

/// How two passages resemble each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The same words.
    Identical,
    /// The same words but for small edits.
    Near,
    /// The same sentence in other words.
    Reworked,
    /// The same sentence in another language.
    Translated,
    /// The same place in two texts that follow each other, with other content.
    Differs,
}

/// A passage of one text with its counterpart in another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Number of the one text.
    pub a: usize,
    /// Number of the other, greater than that of the one.
    pub b: usize,
    /// How they resemble each other.
    pub kind: Kind,
    /// Where in the one.
    pub a_span: Span,
    /// Where in the other.
    pub b_span: Span,
    /// What they have in common, as places in the one and in the other.
    pub evidence: Vec<(Span, Span)>,
    /// Names, figures, days and words to discuss that only the one has.
    pub a_marks: Vec<Span>,
    /// Those that only the other has.
    pub b_marks: Vec<Span>,
}

/// Passages in common.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// Of titles and bodies: by texts, then by place in the one.
    pub shared: Vec<Passage>,
    /// Of page furniture, in the same order.
    pub furniture: Vec<Passage>,
}

/// Fewest telling numbers and names two texts must share for their sentences to be set side by side.
const ANCHORS: u32 = 2;
/// Most sentences between two pairs that are one place with other content.
pub(super) const GAP: usize = 1;
/// A run of so many words is no stock phrase, whoever has it.
const WHOLE: usize = 60;
/// Most pieces of evidence of one passage.
const EVIDENCE: usize = 12;

/// What is to be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Setting {
    /// Two texts dated more than so many days apart are not set side by side; a text without a date meets every other.
    pub window: Option<u32>,
}

/// Who looks at pairs of texts. The core has no threads; a program that has may share the pairs out, and must give back
/// what was found in their order.
pub trait Crew {
    /// The passages of the pairs number `0..pairs`, each found by `look`.
    fn all(&self, pairs: usize, look: &(dyn Fn(usize) -> Vec<Passage> + Sync)) -> Vec<Vec<Passage>>;
}

/// One pair after the other.
pub struct Alone;

impl Crew for Alone {
    fn all(&self, pairs: usize, look: &(dyn Fn(usize) -> Vec<Passage> + Sync)) -> Vec<Vec<Passage>> {
        (0..pairs).map(look).collect()
    }
}

/// The passages that `texts` have in common.
pub fn find(texts: &[Trace]) -> Found {
    find_with(texts, Setting::default(), &Alone)
}

/// The passages that `texts` have in common, as `setting` asks, looked for by `crew`.
pub fn find_with(texts: &[Trace], setting: Setting, crew: &dyn Crew) -> Found {
    let meet = |one: usize, other: usize| may_meet(&texts[one], &texts[other], setting.window);
    let prints = |furniture: bool| texts.iter().map(|text| prints(text, furniture)).collect::<Vec<_>>();
    let of_furniture = prints(true);
    let pairs = Index::new(&of_furniture).pairs(1, false, meet);
    let look = |n: usize| {
        let (a, b) = pairs[n];
        let passages = both_ways(&texts[a], &texts[b], |one, other| in_runs(one, other, &run::find(one, other, true)));
        passages.into_iter().map(|passage| Passage { a, b, ..passage }).collect()
    };
    let furniture = crew.all(pairs.len(), &look).into_iter().flatten().collect();
    drop(of_furniture);
    let of_words = prints(false);
    let index = Index::new(&of_words);
    let (by_words, stock) = (index.pairs(1, true, meet), index.stock());
    drop(index);
    drop(of_words);
    let anchors: Vec<Vec<u64>> = texts.iter().map(telling).collect();
    let by_anchors = Index::new(&anchors).pairs(least_anchors(texts.len()), false, meet);
    drop(anchors);
    let mut pairs: Vec<(usize, usize)> = by_words.iter().chain(&by_anchors).copied().collect();
    pairs.sort_unstable();
    pairs.dedup();
    let look = |n: usize| {
        let (a, b) = pairs[n];
        let (words, order) = (by_words.binary_search(&(a, b)).is_ok(), by_anchors.binary_search(&(a, b)).is_ok());
        let passages = both_ways(&texts[a], &texts[b], |one, other| of_two(one, other, words, order, &stock));
        passages.into_iter().map(|passage| Passage { a, b, ..passage }).collect()
    };
    Found { shared: crew.all(pairs.len(), &look).into_iter().flatten().collect(), furniture }
}

/// Whether two texts are dated so that they may be set side by side.
fn may_meet(one: &Trace, other: &Trace, window: Option<u32>) -> bool {
    match (window, one.day, other.day) {
        (Some(window), Some(one), Some(other)) => one.abs_diff(other) <= window,
        _ => true,
    }
}

/// Fewest telling numbers and names that two of so many texts share before their sentences are set side by side: the more
/// texts, the more pairs have some in common by chance.
fn least_anchors(texts: usize) -> u32 {
    ANCHORS + texts.max(1).ilog10().saturating_sub(1)
}

/// The passages of titles and bodies of two texts: their runs of words, if an index has seen any; and their sentences, known
/// by what the runs leave, or else by their order, where there is enough to know them by.
fn of_two(one: &Trace, other: &Trace, words: bool, order: bool, stock: &BTreeSet<u64>) -> Vec<Passage> {
    let mut runs = if words { run::find(one, other, false) } else { Vec::new() };
    // What many texts have tells nothing about two of them, unless it is as long as a text.
    let mut own: BTreeSet<usize> = BTreeSet::new();
    runs.retain(|it| {
        let whole = it.a.1 - it.a.0 >= WHOLE;
        let words = if whole { (it.a.0..it.a.1).collect() } else { run::beyond(one, it, stock) };
        let kept = words.len() >= run::LEAST;
        own.extend(words.into_iter().filter(|_| kept));
        kept
    });
    if !runs.is_empty() && one.lang == other.lang {
        let kinship = Kinship::whole(one, other);
        let pairs = rework::find(one, other, &kinship, &runs, &own);
        if !pairs.is_empty() {
            return reworked(one, other, &kinship, &pairs, &runs);
        }
    }
    let mut passages = in_runs(one, other, &runs);
    if order {
        let free = |it: &Passage| {
            !passages.iter().any(|known| known.a_span.overlaps(it.a_span) || known.b_span.overlaps(it.b_span))
        };
        let found: Vec<Passage> = order::read(one, other).into_iter().filter(free).collect();
        passages.extend(found);
    }
    passages
}

/// Runs of words, and sentences that go beyond them; and, where one sentence stands between two such on either side, the
/// place where the texts part.
fn reworked(one: &Trace, other: &Trace, kinship: &Kinship, pairs: &[Pair], runs: &[Run]) -> Vec<Passage> {
    let (ours, theirs) = (&kinship.a.sentences, &kinship.b.sentences);
    let alike: Vec<&Pair> = pairs.iter().filter(|pair| pair.how != How::Run).collect();
    let goes_on = |it: &Passage| {
        let holds = |pair: &&Pair| ours[pair.i].span.contains(it.a_span) && theirs[pair.j].span.contains(it.b_span);
        !alike.iter().any(holds)
    };
    let mut passages: Vec<Passage> = in_runs(one, other, runs).into_iter().filter(goes_on).collect();
    for pair in &alike {
        let (a, b) = (ours[pair.i], theirs[pair.j]);
        let (kind, evidence) = match pair.how {
            How::Same => (Kind::Identical, Vec::new()),
            _ if mostly(one, a, other, b) => (Kind::Near, evidence(kinship, pair.i, pair.j)),
            _ => (Kind::Reworked, evidence(kinship, pair.i, pair.j)),
        };
        passages.push(passage(kind, one, a.span, other, b.span, evidence));
    }
    let (mut a_held, mut b_held) = (vec![false; ours.len()], vec![false; theirs.len()]);
    pairs.iter().for_each(|pair| (a_held[pair.i], b_held[pair.j]) = (true, true));
    for pair in pairs {
        let (i, j) = (pair.i + GAP, pair.j + GAP);
        let between = i < ours.len() && j < theirs.len() && !a_held[i] && !b_held[j];
        if between && pairs.iter().any(|next| (next.i, next.j) == (i + 1, j + 1)) && ours[pair.i].ground == Ground::Body
        {
            passages.push(passage(Kind::Differs, one, ours[i].span, other, theirs[j].span, Vec::new()));
        }
    }
    passages
}

/// Whether four fifths of the words of either sentence are in the other.
fn mostly(one: &Trace, a: &Sentence, other: &Trace, b: &Sentence) -> bool {
    let keys = |trace: &Trace, it: &Sentence| {
        let mut keys: Vec<u64> = trace.words[it.words.0..it.words.1].iter().map(|word| word.key).collect();
        keys.sort_unstable();
        keys
    };
    let (ours, mut theirs) = (keys(one, a), keys(other, b));
    let longer = ours.len().max(theirs.len());
    let mut same = 0;
    for key in ours {
        if let Ok(at) = theirs.binary_search(&key) {
            theirs.remove(at);
            same += 1;
        }
    }
    5 * same >= 4 * longer
}

/// What two sentences have in common.
pub(super) fn evidence(kinship: &Kinship, i: usize, j: usize) -> Vec<(Span, Span)> {
    let (a, b) = (kinship.a.sentences[i], kinship.b.sentences[j]);
    let common = kinship.common(i, j);
    common.iter().map(|&(n, m)| (a.anchors[n].span, b.anchors[m].span)).take(EVIDENCE).collect()
}

/// Looks for passages in an order of the two texts that does not depend on the order in which they were given, so that each
/// is to the other what the other is to it.
fn both_ways(a: &Trace, b: &Trace, look: impl Fn(&Trace, &Trace) -> Vec<Passage>) -> Vec<Passage> {
    let mut passages = if a.text <= b.text { look(a, b) } else { look(b, a) };
    if a.text > b.text {
        for it in &mut passages {
            std::mem::swap(&mut it.a_span, &mut it.b_span);
            std::mem::swap(&mut it.a_marks, &mut it.b_marks);
            it.evidence.iter_mut().for_each(|pair| *pair = (pair.1, pair.0));
        }
    }
    passages.sort_by_key(|it| (it.a_span, it.b_span, it.kind));
    passages
}

/// What stands for a text in the index of words.
fn prints(text: &Trace, furniture: bool) -> Vec<u64> {
    let blocks = run::blocks(text, furniture);
    let prints: BTreeSet<u64> =
        blocks.into_iter().flat_map(|(from, to)| fingerprints(&shingles(&text.words[from..to]))).collect();
    prints.into_iter().collect()
}

/// What stands for a text in the index of what survives a translation: names, and numbers of three digits or more.
fn telling(text: &Trace) -> Vec<u64> {
    let anchors = text.sentences.iter().filter(|one| one.ground == Ground::Body).flat_map(|one| &one.anchors);
    let telling = anchors.filter(|one| match one.sort {
        Sort::Name => one.key.len() > 2,
        Sort::Number => one.key.len() > 2,
        _ => false,
    });
    let keys: BTreeSet<u64> = telling.map(|one| key(&one.key)).collect();
    keys.into_iter().collect()
}

/// A passage of two texts, with what only one of them has; their numbers are filled in later.
pub(super) fn passage(
    kind: Kind,
    one: &Trace,
    a_span: Span,
    other: &Trace,
    b_span: Span,
    evidence: Vec<(Span, Span)>,
) -> Passage {
    let (a_marks, b_marks) = match kind {
        Kind::Identical | Kind::Differs => (Vec::new(), Vec::new()),
        Kind::Near | Kind::Reworked | Kind::Translated => mark::differences(one, a_span, other, b_span),
    };
    Passage { a: 0, b: 0, kind, a_span, b_span, evidence, a_marks, b_marks }
}

/// Passages with the same words.
fn in_runs(one: &Trace, other: &Trace, runs: &[Run]) -> Vec<Passage> {
    let read = |run: &Run| {
        let kind = if run.is_exact() { Kind::Identical } else { Kind::Near };
        let same =
            run.same.iter().map(|&(from, place, n)| (one.stretch(from, from + n), other.stretch(place, place + n)));
        let evidence = if run.is_exact() { Vec::new() } else { same.collect() };
        passage(kind, one, one.stretch(run.a.0, run.a.1), other, other.stretch(run.b.0, run.b.1), evidence)
    };
    runs.iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyzer::{Analyzer, Scratch};
    use crate::ingest::How;
    use std::path::Path;
    use std::sync::LazyLock;

    static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::embedded);

    fn traces(folder: &Path) -> Vec<Trace> {
        let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|ending| ending != "toml" && ending != "md"));
        paths.sort();
        let read = |path: &std::path::PathBuf| {
            let bytes = std::fs::read(path).unwrap();
            let analyses =
                ANALYZER.analyze_bytes(&path.to_string_lossy(), &bytes, &How::default(), &mut Scratch::default());
            analyses.into_iter().map(|one| super::super::trace(&one.unwrap(), &ANALYZER)).collect::<Vec<_>>()
        };
        paths.iter().flat_map(read).collect()
    }

    /// Titles of pairs with passages of kinds that need sentences to follow each other.
    fn following(found: &Found) -> BTreeSet<(usize, usize)> {
        let aligned = |it: &&Passage| matches!(it.kind, Kind::Reworked | Kind::Translated | Kind::Differs);
        found.shared.iter().filter(aligned).map(|it| (it.a, it.b)).collect()
    }

    fn sample(name: &str) -> Vec<Trace> {
        traces(&Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name))
    }

    #[test]
    fn one_report_in_two_languages_is_known_by_its_order() {
        let texts = sample("pont-de-selm");
        let found = find(&texts);
        assert_eq!(following(&found), BTreeSet::from([(0, 1)]), "same event is not same text");
        let pairs: Vec<&Passage> = found.shared.iter().filter(|it| it.kind == Kind::Translated).collect();
        assert_eq!(pairs.len(), 12, "eleven sentences and the title");
        let last = pairs[11];
        let marks: Vec<&str> = last.a_marks.iter().map(|mark| mark.of(&texts[0].text)).collect();
        assert_eq!(marks, ["forces d’occupation"]);
        assert!(
            last.evidence
                .iter()
                .any(|(a, b)| (a.of(&texts[0].text), b.of(&texts[1].text)) == ("commandant", "commander"))
        );
    }

    #[test]
    fn a_quotation_in_two_texts_is_the_same_words() {
        let texts = sample("pont-de-selm");
        let found = find(&texts);
        let same: Vec<&Passage> = found.shared.iter().filter(|it| it.kind == Kind::Identical).collect();
        assert_eq!(same.len(), 1);
        assert_eq!(same[0].a_span.of(&texts[2].text), "soldats ont seulement répondu au feu de terroristes infiltrés");
    }

    #[test]
    fn texts_on_one_strike_do_not_follow_each_other() {
        assert_eq!(following(&find(&sample("ligne-7"))), BTreeSet::new());
    }

    #[test]
    fn what_one_text_is_to_another_the_other_is_to_it() {
        for name in ["pont-de-selm", "ligne-7"] {
            let texts = sample(name);
            let last = texts.len() - 1;
            let turned: Vec<Trace> = texts.iter().rev().cloned().collect();
            let there = |it: &Passage| (it.a, it.b, it.kind, it.a_span, it.b_span, it.a_marks.clone());
            let back = |it: &Passage| (last - it.b, last - it.a, it.kind, it.b_span, it.a_span, it.b_marks.clone());
            let one: BTreeSet<_> = find(&texts).shared.iter().map(there).collect();
            let other: BTreeSet<_> = find(&turned).shared.iter().map(back).collect();
            assert_eq!(one, other, "{name}");
        }
    }

    #[test]
    fn page_furniture_in_common_is_no_passage_of_the_texts() {
        let furniture =
            "Votre soutien est essentiel pour que ce journal reste ouvert à toutes et à tous, merci de votre don.";
        let page = |text: &str| format!("Accueil\nPartager\n\n{text}\n\nCommentaires\n\n{furniture}\n");
        let texts = [
            "Le pont de Velle a été fermé mercredi par le maire, qui craint que la rivière ne monte encore dans la nuit.",
            "La foire aux potirons ouvre samedi sur la place du marché, et les commerçants espèrent attirer les familles de la vallée.",
        ];
        let read = |text: &str| {
            let pages =
                ANALYZER.analyze_bytes("p.txt", page(text).as_bytes(), &How::default(), &mut Scratch::default());
            super::super::trace(&pages.into_iter().next().unwrap().unwrap(), &ANALYZER)
        };
        let found = find(&texts.map(read));
        assert_eq!(found.shared, []);
        assert_eq!(found.furniture.len(), 1);
    }

    #[test]
    fn small_edits_stay_inside_a_run() {
        let one = "Les habitants de la vallée ont quitté leurs maisons avant la montée des eaux, puis ils ont gagné l’école du village voisin.";
        let other = "Hier, les habitants de la haute vallée ont quitté leurs maisons avant la montée des eaux, puis ils ont rejoint l’école du village.";
        let texts =
            [one, other].map(|text| super::super::trace(&ANALYZER.analyze(text, &mut Scratch::default()), &ANALYZER));
        let found = find(&texts);
        assert_eq!(found.shared.len(), 1);
        let it = &found.shared[0];
        assert_eq!(it.kind, Kind::Near);
        assert!(it.a_span.of(one).starts_with("Les habitants") && it.a_span.of(one).ends_with("école du village"));
        assert!(it.b_span.of(other).starts_with("les habitants") && it.b_span.of(other).ends_with("école du village"));
        assert_eq!(it.evidence.len(), 3);
    }

    #[test]
    fn stock_phrases_and_strings_of_names_are_no_passages() {
        for phrase in [
            "dans la nuit de samedi à dimanche, vers 23 heures",
            "Ana Vidal, Tomas Erkel, Ilian Sorva, Maud Kerrien et Piotr Handl",
        ] {
            let one = format!("La rivière a débordé {phrase} et le bac ne circule plus.");
            let other = format!("Un incendie a détruit la halle {phrase} sans faire de victime.");
            let texts = [one, other]
                .map(|text| super::super::trace(&ANALYZER.analyze(&text, &mut Scratch::default()), &ANALYZER));
            assert_eq!(find(&texts).shared, [], "{phrase}");
        }
    }

    #[test]
    fn a_sentence_that_everybody_writes_makes_no_others_one() {
        const STOCK: &str = "The weather service expects rain in the west and sunny spells in the east of the country. \
                             Readers can write to the editors at the usual address at any time of the year.";
        let text = |n: usize| match n {
            0 => format!(
                "The mill was shut by 86 sailors, who now want to see it mended as soon as there is money left to spend over the weekend. {STOCK}\n\
                 Anna Reis, who speaks for the sailors, said the inn would be mended once the old mill is painted."
            ),
            1 => format!(
                "The barn was sold to 70 bakers, who now want to see it heated as soon as there is money left to spend over the weekend. {STOCK}\n\
                 Piotr Handl, who speaks for the bakers, said the yard would be cleaned once the old field is mown."
            ),
            _ => format!("{n} letters were lost in {n} towns.\n{STOCK}"),
        };
        let texts: Vec<Trace> = (0..super::super::index::CROWD + 4)
            .map(|n| super::super::trace(&ANALYZER.analyze(&text(n), &mut Scratch::default()), &ANALYZER))
            .collect();
        let found = find(&texts);
        let of_two: Vec<Kind> = found.shared.iter().filter(|it| (it.a, it.b) == (0, 1)).map(|it| it.kind).collect();
        assert_eq!(of_two, [Kind::Near], "the words they have, and no sentence in other words");
    }

    #[test]
    #[ignore = "needs CADRAGE_SHARED"]
    fn real_pages_of_one_report_follow_each_other() {
        let shared = std::env::var("CADRAGE_SHARED").expect("CADRAGE_SHARED names the folder of annotated texts");
        let texts = traces(&Path::new(&shared).join("corpus/tajikistan-2021"));
        let found = find(&texts);
        assert_eq!(following(&found), BTreeSet::from([(0, 3)]));
        let translated = found.shared.iter().filter(|it| it.kind == Kind::Translated);
        assert_eq!(translated.count(), 7, "every sentence of the shorter one has a counterpart");
        assert!(found.shared.iter().any(|it| it.kind == Kind::Differs));
    }
}
