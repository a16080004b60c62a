//! Two texts set side by side: passages in common, else two names of one actor, else one claim told twice, or the paragraphs
//! that a teacher named. It numbers the blanks and knows what belongs in them; who fills them in, and where, it does not know.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use super::accord::{accord, have_words};
use super::choice::{Among, paragraph, within};
use super::desk::{Desk, set};
use super::doubt::{Doubt, doubt};
use super::facing::{Facing, Passage, facing};
use super::gap::{discussed, gaps, opposites, sort};
use super::piece::{Gap, Piece, pieces};
use super::retold::{Told, retold};
use super::setting::are_kin;
use super::stretch::{Stretch, around, exact};
use super::teller::teller;
use super::vocabulary::beside_list;
use crate::contract::{Article, OriginCell, Shared, SharedKind, Span, Voice};
use crate::render::shelf::loaded;
use crate::render::views::shared::pairs;
use crate::render::views::{naming, origins, summary};
use crate::render::words::Arg;
use crate::report::pair::{Pair, closest};
use crate::text::fold::fold;

/// Bytes of a passage whose translation fills a line by hand.
const LINE: usize = 85;
/// Signs between two sentences.
const BLANK: usize = 1;
/// So many blanks are enough for one sheet.
const ENOUGH: usize = 4;

/// Two texts with what is to be looked at.
pub(super) struct Couple<'r> {
    /// What ties them: `common`, `named`, `claimed` or `chosen`.
    pub tie: &'static str,
    /// The two texts.
    pub texts: [&'r Article; 2],
    /// What is seen, in one sentence, for the teacher.
    pub said: String,
    /// What the files say of their origin, and what they do not say.
    pub origin: Vec<String>,
    /// The passages, two by two.
    pub rounds: Vec<Round>,
    /// The two passages that say most, each with what is marked in it.
    pub first: Option<[(Span, Vec<Span>); 2]>,
    /// The words that belong in the blanks.
    pub answers: Vec<Answer>,
    /// What is unusual about the files where the passages stand.
    pub remarks: Vec<String>,
}

/// Two passages.
#[derive(Serialize)]
pub(super) struct Round {
    /// One passage of each text.
    pub sides: [Side; 2],
}

/// One passage.
#[derive(Serialize)]
pub(super) struct Side {
    name: String,
    label: String,
    spot: String,
    lang: Option<String>,
    foreign: bool,
    pieces: Vec<Piece>,
    cut_before: bool,
    cut_after: bool,
    /// How many lines a translation takes by hand.
    lines: usize,
    /// That its text may have been translated by a program, where it shows signs of that.
    translated: Option<String>,
    /// Who is meant by words in it, where its text says that elsewhere.
    note: Option<String>,
}

/// What belongs in a blank.
#[derive(Serialize)]
pub(super) struct Answer {
    /// The number of the blank.
    pub n: usize,
    /// The word.
    pub word: String,
    /// Its language.
    pub lang: Option<String>,
    /// The letter of its text and where it stands there.
    pub place: String,
    /// Whose word it is.
    pub voice: String,
    /// Its category, where it is a word to discuss.
    pub category: Option<String>,
    /// Why it can be discussed, where the list of words does not hold it.
    pub why: Option<String>,
    /// What the other passage has there, where that can be told.
    pub facing: Option<String>,
    /// The rule that has the word for discussion.
    #[serde(skip)]
    pub rule: Option<String>,
    /// Whether the other passage is known to have no blank there.
    #[serde(skip)]
    lone: bool,
}

impl Round {
    /// The numbers of its blanks.
    pub(super) fn numbers(&self) -> Vec<usize> {
        let gap = |piece: &Piece| match piece {
            Piece::Gap { n, .. } => Some(*n),
            _ => None,
        };
        self.sides.iter().flat_map(|side| side.pieces.iter().filter_map(gap)).collect()
    }
}

/// A word in the box.
#[derive(Serialize, PartialEq)]
pub(super) struct Word {
    text: String,
    lang: Option<String>,
    times: usize,
}

/// The couple worth looking at, if there is one: the one that was asked for, else one that a class can read without a
/// translation and where something differs, else the one that the report shows first.
pub(super) fn couple<'r>(desk: &Desk<'r>) -> Option<Couple<'r>> {
    if let Some(places) = &desk.wish.pair {
        let these = Among::These(places);
        let whole = places.iter().all(|place| place.paragraph.is_none());
        return chosen(desk, these)
            .or_else(|| common(desk, these))
            .or_else(|| named(desk, these).filter(|_| whole))
            .or_else(|| claimed(desk, these).filter(|_| whole));
    }
    let abroad = desk.shelf.articles().iter().any(|article| desk.is_foreign(article));
    // Two passages that say the same in two languages show more than two names that stand each for itself.
    common(desk, Among::Home)
        .or_else(|| again(desk, Among::Home))
        .or_else(|| common(desk, Among::All))
        .or_else(|| named(desk, Among::Home).filter(|_| abroad))
        .or_else(|| claimed(desk, Among::Home).filter(|_| abroad))
        .or_else(|| named(desk, Among::All))
        .or_else(|| claimed(desk, Among::All))
}

fn common<'r>(desk: &Desk<'r>, among: Among) -> Option<Couple<'r>> {
    let mut pairs = pairs(desk.shelf, among.first());
    pairs.retain(|pair| among.admits(desk, pair.a) && among.admits(desk, pair.b));
    match among {
        Among::Home => {
            pairs.sort_by_key(|pair| std::cmp::Reverse(pair.common()));
            pairs.iter().filter_map(|pair| aligned(desk, pair, among)).find(|couple| !couple.answers.is_empty())
        }
        Among::All => aligned(desk, closest(&pairs)?, among),
        Among::These(_) => pairs.iter().find_map(|pair| aligned(desk, pair, among)),
    }
}

fn aligned<'r>(desk: &Desk<'r>, pair: &Pair<'r>, among: Among) -> Option<Couple<'r>> {
    let most = desk.amount(3, 5);
    let mut chosen: Vec<(Shared, [Vec<Range<usize>>; 2])> = Vec::new();
    let ranked = || pair.ranked().into_iter().filter(|it| among.holds(it));
    let whole = |it: &Shared| continued(it, &pair.passages);
    for it in ranked().filter(|it| it.kind != SharedKind::Identical).map(whole) {
        let asked: usize = chosen.iter().flat_map(|(_, gaps)| gaps).map(Vec::len).sum();
        if chosen.len() >= desk.amount(3, 4) || chosen.len() >= desk.amount(2, 3) && asked >= ENOUGH {
            break;
        }
        let gaps = gaps(desk, pair.a, pair.b, &it, most);
        if gaps.iter().any(|side| !side.is_empty()) {
            chosen.push((it, gaps));
        }
    }
    if chosen.is_empty() {
        chosen.push((whole(ranked().next()?), Default::default()));
    }
    let first = chosen.first().and_then(|(it, _)| sides(desk, [pair.a, pair.b], it));
    chosen.sort_by_key(|(it, _)| it.a_span.start);
    let mut couple = Couple { first, ..Couple::common(desk, pair) };
    for (it, gaps) in chosen {
        let at = [(pair.a, &it.a_span), (pair.b, &it.b_span)].map(|(article, span)| exact(desk, article, span));
        let [Some(one), Some(other)] = at else { continue };
        couple.round(desk, [one, other], gaps, Some(&it.evidence));
    }
    (!couple.rounds.is_empty()).then_some(couple)
}

/// A passage with what follows or precedes it in both texts and is not the same there: what answers a blank may stand in it.
fn continued(it: &Shared, all: &[Shared]) -> Shared {
    let mut whole = it.clone();
    let near = |one: &Span, other: &Span| {
        one.paragraph == other.paragraph && other.start <= one.end + BLANK && one.start <= other.end + BLANK
    };
    let joined = |one: &Span, other: &Span| Span {
        start: one.start.min(other.start),
        end: one.end.max(other.end),
        ..one.clone()
    };
    for other in all.iter().filter(|other| other.kind == SharedKind::Differs) {
        if near(&whole.a_span, &other.a_span) && near(&whole.b_span, &other.b_span) {
            whole.a_span = joined(&whole.a_span, &other.a_span);
            whole.b_span = joined(&whole.b_span, &other.b_span);
            whole.a_marks.extend(other.a_marks.iter().cloned());
            whole.b_marks.extend(other.b_marks.iter().cloned());
        }
    }
    whole
}

/// Both sides of a passage in common, with the words that stand there.
fn sides(desk: &Desk, texts: [&Article; 2], it: &Shared) -> Option<[(Span, Vec<Span>); 2]> {
    let side = |article: &Article, span: &Span, marks: &[Span]| {
        let text = article.text.as_deref()?.get(desk.bytes(article, span.start, span.end)?)?.to_owned();
        Some((Span { text, ..span.clone() }, marks.to_vec()))
    };
    Some([side(texts[0], &it.a_span, &it.a_marks)?, side(texts[1], &it.b_span, &it.b_marks)?])
}

/// Two sentences of one language round a claim that both give, with what each calls what is done.
fn again<'r>(desk: &Desk<'r>, among: Among) -> Option<Couple<'r>> {
    let words = |one: &Told, other: &Told| apart(one.article, &one.span, (other.article, &other.span));
    let (row, [one, other]) =
        retold(desk, among, |one, other| !words(one, other).is_empty() && !words(other, one).is_empty())?;
    let (a, b) = (one.article, other.article);
    let (a_marks, b_marks) = (words(&one, &other), words(&other, &one));
    let (a_span, b_span, evidence) = (one.span, other.span, answering(a, &a_marks, b, &b_marks));
    let kind = SharedKind::Differs;
    let it = Shared { a: a.id.clone(), b: b.id.clone(), kind, a_span, b_span, evidence, a_marks, b_marks };
    let gaps = gaps(desk, a, b, &it, desk.amount(3, 5));
    let is_asked = gaps.iter().any(|side| !side.is_empty());
    let first = sides(desk, [a, b], &it);
    let mut couple = Couple { first, ..Couple::of("claimed", [a, b], set(origins::bare_heading(desk.shelf, row))) };
    let cells = [&a.id, &b.id].map(|id| row.cells.iter().find(|cell| cell.article == *id));
    couple.told(desk, cells, [one.stretch, other.stretch], gaps, Some(&it.evidence));
    is_asked.then_some(couple)
}

/// The words to discuss of two texts that are of one rule, two by two: one says what the other says in its own word.
fn answering(a: &Article, ours: &[Span], b: &Article, theirs: &[Span]) -> Vec<String> {
    let rule = |article: &Article, span: &Span| {
        let here = loaded(article).find(|one| one.span.start == span.start && one.span.end == span.end);
        here.map(|one| one.rule.clone())
    };
    let of_one = |one: &Span, other: &Span| rule(a, one) == rule(b, other);
    let answers = |one: &Span| {
        theirs.iter().filter(|other| of_one(one, other)).map(|other| format!("{} = {}", one.text, other.text)).collect()
    };
    ours.iter().flat_map(|one| -> Vec<String> { answers(one) }).collect()
}

/// Two paragraphs as a whole. Where nothing in common was found in them, what stands there to be discussed is asked for.
fn chosen<'r>(desk: &Desk<'r>, among: Among) -> Option<Couple<'r>> {
    let Among::These(places) = among else { return None };
    let mut found = Vec::new();
    for place in places {
        let article = desk.shelf.articles().iter().find(|article| place.is_in(article))?;
        let (span, range) = paragraph(desk, article, place.paragraph?)?;
        let spot = desk.spot(article, &span);
        found.push((article, span, Stretch { range, spot, cut_before: false, cut_after: false }));
    }
    let [(a, a_span, one), (b, b_span, other)] = <[_; 2]>::try_from(found).ok()?;
    let spans = [a_span, b_span];
    let pairs = pairs(desk.shelf, among.first());
    let pair = pairs.iter().find(|pair| pair.a.id == a.id && pair.b.id == b.id);
    let shared = pair.and_then(|pair| Some((pair, within(pair, &spans)?)));
    let marks = match &shared {
        Some((_, common)) => common.marks.clone(),
        None => [discussable(a, &spans[0]), discussable(b, &spans[1])],
    };
    let is_apart = shared.is_none() && marks.iter().all(Vec::is_empty);
    let mut couple = match &shared {
        Some((pair, _)) => Couple::common(desk, pair),
        None => Couple::of("chosen", [a, b], said(desk, [a, b], &spans)),
    };
    let ([a_span, b_span], [a_marks, b_marks]) = (spans, marks);
    let (a_id, b_id, kind) = (a.id.clone(), b.id.clone(), SharedKind::Differs);
    let (evidence, is_shared) = shared.map_or((Vec::new(), false), |(_, common)| (common.evidence, true));
    let it = Shared { a: a_id, b: b_id, kind, a_span, b_span, evidence, a_marks, b_marks };
    let gaps = if is_apart { Default::default() } else { gaps(desk, a, b, &it, desk.amount(3, 5)) };
    couple.first = sides(desk, [a, b], &it);
    couple.round(desk, [one, other], gaps, is_shared.then_some(&it.evidence[..]));
    Some(couple)
}

/// What holds of two paragraphs without a passage in common.
fn said(desk: &Desk, texts: [&Article; 2], spans: &[Span; 2]) -> String {
    let held = accord(desk, texts, spans);
    let none = if held.is_empty() && !have_words(spans) { "sheet-chosen-nothing" } else { "sheet-chosen-apart" };
    [vec![desk.say("sheet-chosen"), desk.say(none)], held].concat().join(" ")
}

/// The words to discuss of a stretch.
fn discussable(article: &Article, span: &Span) -> Vec<Span> {
    let inside = loaded(article).filter(|one| span.start <= one.span.start && one.span.end <= span.end);
    inside.map(|one| one.span.clone()).collect()
}

/// The words to discuss of a stretch that the other has not, in no other form either.
fn apart(article: &Article, span: &Span, (other, there): (&Article, &Span)) -> Vec<Span> {
    let (mut own, known) = (discussable(article, span), discussable(other, there));
    own.retain(|span| known.iter().all(|it| !are_kin(&span.text, &it.text)));
    own
}

fn named<'r>(desk: &Desk<'r>, among: Among) -> Option<Couple<'r>> {
    let (row, cells) = naming::differing(desk.shelf, |article| among.admits(desk, article))?;
    let said = desk.tell("report-pair-named", &[("actor", Arg::from(desk.shelf.actor(&row.actor)))]);
    let mut found = Vec::new();
    for cell in cells {
        let (article, span) = (desk.shelf.article(&cell.article)?, cell.first.as_ref()?);
        found.push((article, around(desk, article, span)?, desk.bytes(article, span.start, span.end)?, span.clone()));
    }
    let [(one, a, name, a_span), (other, b, called, b_span)] = <[_; 2]>::try_from(found).ok()?;
    let first = Some([(a_span, Vec::new()), (b_span, Vec::new())]);
    let mut couple = Couple { first, ..Couple::of("named", [one, other], said) };
    couple.round(desk, [a, b], [vec![name], vec![called]], None);
    Some(couple)
}

fn claimed<'r>(desk: &Desk<'r>, among: Among) -> Option<Couple<'r>> {
    let (row, cells) = origins::told(desk.shelf, |article| among.admits(desk, article))?;
    let mut found = Vec::new();
    for cell in cells {
        let article = desk.shelf.article(&cell.article)?;
        let span = cell.passages.first()?;
        found.push((article, around(desk, article, span)?, span.clone()));
    }
    let [(one, a, a_span), (other, b, b_span)] = <[_; 2]>::try_from(found).ok()?;
    let first = Some([(a_span, Vec::new()), (b_span, Vec::new())]);
    let mut couple =
        Couple { first, ..Couple::of("claimed", [one, other], set(origins::bare_heading(desk.shelf, row))) };
    couple.told(desk, cells.map(Some), [a, b], Default::default(), None);
    Some(couple)
}

impl<'r> Couple<'r> {
    fn of(tie: &'static str, texts: [&'r Article; 2], said: String) -> Couple<'r> {
        let (origin, rounds, answers, remarks) = Default::default();
        Couple { tie, texts, said, origin, rounds, first: None, answers, remarks }
    }

    /// Two texts with passages in common, and what their files say of it.
    fn common(desk: &Desk<'r>, pair: &Pair<'r>) -> Couple<'r> {
        let mut couple = Couple::of("common", [pair.a, pair.b], set(summary::heading(desk.shelf, pair)));
        couple.origin = vec![set(summary::credits(desk.shelf, pair)), desk.say("summary-whence")];
        couple
    }

    /// Adds two passages that give one claim, and from whom each has it; where its text says elsewhere who is meant, that is said
    /// under it.
    fn told(
        &mut self,
        desk: &Desk,
        cells: [Option<&OriginCell>; 2],
        at: [Stretch; 2],
        gaps: [Vec<Range<usize>>; 2],
        evidence: Option<&[String]>,
    ) {
        let tellers = [0, 1].map(|n| teller(desk, cells[n]?, &at[n]));
        self.round(desk, at, gaps, evidence);
        let sides = self.rounds.last_mut().into_iter().flat_map(|round| &mut round.sides);
        for (side, teller) in sides.zip(tellers) {
            let Some(teller) = teller else { continue };
            self.origin.push(teller.said);
            side.note = teller.note.map(|note| desk.veil.line(&note));
        }
    }

    /// Adds two passages with their blanks, numbered on from the last one. `evidence` are the words by which they were known
    /// to say the same; none where nobody said that they do.
    fn round(&mut self, desk: &Desk, at: [Stretch; 2], gaps: [Vec<Range<usize>>; 2], evidence: Option<&[String]>) {
        let texts = self.texts;
        let mut n = self.answers.len();
        let numbered: [Vec<Gap>; 2] = gaps.map(|side| {
            let number = |gap| {
                n += 1;
                (gap, n)
            };
            side.into_iter().map(number).collect()
        });
        let passage = |n: usize| {
            let range = at[n].range.clone();
            let text = texts[n].text.as_deref().and_then(|text| text.get(range.clone())).unwrap_or_default();
            Passage { text, start: range.start, gaps: &numbered[n] }
        };
        let mut all: Vec<(usize, &Gap, Option<Facing>)> = Vec::new();
        for (mine, theirs) in [(0, 1), (1, 0)] {
            for gap in &numbered[mine] {
                let facing = match (evidence, &numbered[theirs][..]) {
                    (Some(evidence), _) => {
                        let known = evidence.iter().map(|it| it.split_once(" = ").unwrap_or((it, it)));
                        let known: Vec<_> = known.map(|(a, b)| if mine == 0 { (a, b) } else { (b, a) }).collect();
                        // Sentences that tell the same anew keep no order.
                        let ordered = !self.is_translated() && self.tie != "claimed";
                        Some(facing(&passage(mine), &gap.0, &passage(theirs), &known, ordered))
                    }
                    (None, [(_, other)]) if self.tie == "named" => Some(Facing::Blank(*other)),
                    _ => None,
                };
                all.push((mine, gap, facing));
            }
        }
        // What stands over against a blank has that blank over against itself.
        let met: BTreeMap<usize, usize> = all
            .iter()
            .filter_map(|(_, (_, n), facing)| match facing {
                Some(Facing::Blank(other)) => Some((*other, *n)),
                _ => None,
            })
            .collect();
        let left = |(mine, (gap, n), facing): &(usize, &Gap, Option<Facing>)| {
            let is_left = matches!(facing, Some(Facing::Open)) && !met.contains_key(n);
            Some((sort(desk, texts[*mine], gap).filter(|_| is_left)?, *mine, *n))
        };
        let opposite = opposites(&all.iter().filter_map(left).collect::<Vec<_>>());
        for (mine, (gap, n), facing) in all {
            let facing = match (met.get(n), opposite.get(n)) {
                (Some(other), _) => Some(Facing::Blank(*other)),
                (None, Some(other)) => Some(Facing::Left(*other)),
                (None, None) => facing,
            };
            // From one language to the other it is a guess which blank answers a word that is no day and no number.
            let blank = matches!(facing, Some(Facing::Blank(_))) && self.is_translated();
            let guessed = blank && sort(desk, texts[mine], gap).is_none();
            let mut answer = answer(desk, texts[mine], gap, *n, &at[mine].spot, facing);
            if guessed {
                answer.facing = answer.facing.map(|said| desk.tell("sheet-unsure", &[("voice", Arg::from(said))]));
            }
            self.answers.push(answer);
        }
        let side = |n: usize| {
            let (article, stretch) = (texts[n], &at[n]);
            let text = article.text.as_deref().unwrap_or_default();
            let veils = desk.veil.over_article(desk, article);
            Side {
                name: desk.name(article),
                label: article.label.clone(),
                spot: stretch.spot.clone(),
                lang: article.lang.clone(),
                foreign: desk.is_foreign(article),
                lines: 1 + stretch.range.len() / LINE,
                pieces: pieces(text, stretch.range.clone(), &numbered[n], &veils),
                cut_before: stretch.cut_before,
                cut_after: stretch.cut_after,
                translated: desk.translated(article),
                note: None,
            }
        };
        let sides = [side(0), side(1)];
        for n in [0, 1] {
            self.remarks.extend(remarks(desk, texts[n], &at[n].range));
        }
        self.remarks.dedup();
        self.rounds.push(Round { sides });
    }

    /// Whether a blank has no other over against it: something is to be looked for in the other passage.
    pub(super) fn asks_to_look(&self) -> bool {
        self.answers.iter().any(|answer| answer.lone)
    }

    /// Whether the two texts are in two languages.
    pub(super) fn is_translated(&self) -> bool {
        self.texts[0].lang != self.texts[1].lang
    }

    /// The words of all blanks in the order of the alphabet, each once.
    pub(super) fn words(&self) -> Vec<Word> {
        let mut words: BTreeMap<(String, String), Word> = BTreeMap::new();
        for answer in &self.answers {
            let folded = answer.word.split_whitespace().map(fold).collect::<Vec<_>>().join(" ");
            let word = Word { text: answer.word.clone(), lang: answer.lang.clone(), times: 0 };
            words.entry((folded, answer.word.clone())).or_insert(word).times += 1;
        }
        words.into_values().collect()
    }
}

/// What is unusual about a file, where that is seen in these bytes of its text.
fn remarks(desk: &Desk, article: &Article, shown: &Range<usize>) -> Vec<String> {
    let is_here = |kind: &String| {
        let sign = article.condition.iter().flatten().find(|sign| sign.artefact == *kind);
        let at = sign.and_then(|sign| desk.bytes(article, sign.span.start, sign.span.end));
        at.is_some_and(|at| shown.start <= at.start && at.end <= shown.end)
    };
    let kinds = summary::kinds(article).into_iter().filter(is_here);
    kinds.filter_map(|kind| summary::remark(desk.shelf, article, &kind)).map(set).collect()
}

/// The answer to one blank: the word, and whose it is.
fn answer(desk: &Desk, article: &Article, gap: &Range<usize>, n: usize, spot: &str, facing: Option<Facing>) -> Answer {
    let shelf = desk.shelf;
    let word = article.text.as_deref().and_then(|text| text.get(gap.clone())).unwrap_or_default();
    let one = discussed(desk, article, gap);
    let voice = match one {
        Some(one) => spoken(desk, article, gap, one.voice, one.attribution.as_deref()),
        None => voices(desk, article, gap),
    };
    Answer {
        n,
        word: word.split_whitespace().collect::<Vec<_>>().join(" "),
        lang: article.lang.clone(),
        place: format!("{}\u{a0}{spot}", article.label),
        voice,
        category: one.map(|one| set(shelf.category(&one.category))),
        why: one.and_then(|one| beside_list(desk, one)),
        rule: one.map(|one| one.rule.clone()),
        lone: matches!(&facing, Some(facing) if !matches!(facing, Facing::Blank(_) | Facing::Left(_))),
        facing: facing.map(|facing| match facing {
            Facing::Blank(n) => desk.tell("sheet-duo-facing-blank", &[("n", Arg::from(n))]),
            Facing::Words(words) => shelf.words.quote(&words),
            Facing::Around(words) => shelf.words.quote(&format!("… {words} …")),
            Facing::Left(n) => desk.tell("sheet-duo-facing-left", &[("n", Arg::from(n))]),
            Facing::Open => desk.say("sheet-duo-facing-open"),
        }),
    }
}

/// Whose words a stretch is, with the sign of the key where that is not sure.
fn spoken(desk: &Desk, article: &Article, at: &Range<usize>, voice: Voice, attribution: Option<&str>) -> String {
    let said = desk.voice(article, voice, attribution);
    Doubt::told(doubt(desk, article, at, voice, attribution), desk, said)
}

/// Whose words a blank is: every voice it lies in, the narration where none other does.
fn voices(desk: &Desk, article: &Article, gap: &Range<usize>) -> String {
    let mut said: Vec<String> = Vec::new();
    let mut covered = 0;
    for run in article.voices.iter().flatten() {
        let Some(at) = desk.bytes(article, run.start, run.end) else { continue };
        let inside = at.start.max(gap.start)..at.end.min(gap.end);
        if !inside.is_empty() {
            covered += inside.len();
            said.push(spoken(desk, article, &inside, run.voice, run.attribution.as_deref()));
        }
    }
    if article.voices.is_some() && covered < gap.len() {
        said.push(desk.voice(article, Voice::Author, None));
    }
    said.dedup();
    said.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_goes_on_with_what_is_not_the_same_beside_it() {
        let span = |start, end| Span { start, end, paragraph: Some(1), ..Span::default() };
        let shared = |kind, a: (usize, usize), b: (usize, usize)| Shared {
            a: "a".to_owned(),
            b: "b".to_owned(),
            kind,
            a_span: span(a.0, a.1),
            b_span: span(b.0, b.1),
            evidence: Vec::new(),
            a_marks: Vec::new(),
            b_marks: Vec::new(),
        };
        let it = shared(SharedKind::Translated, (10, 90), (20, 80));
        let whole = |other| {
            let whole = continued(&it, &[other]);
            ((whole.a_span.start, whole.a_span.end), (whole.b_span.start, whole.b_span.end))
        };
        assert_eq!(whole(shared(SharedKind::Differs, (40, 60), (81, 120))), ((10, 90), (20, 120)));
        assert_eq!(whole(shared(SharedKind::Differs, (40, 60), (130, 150))), ((10, 90), (20, 80)), "far from it");
        assert_eq!(whole(shared(SharedKind::Near, (40, 60), (81, 120))), ((10, 90), (20, 80)), "it stands for itself");
    }
}
